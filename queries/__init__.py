"""Questions to the graph: a catalogue of named queries, and the means to run one's own.

Each `*.rq` file is one question in SPARQL; its header says what is asked, which parameters it takes
and what each column means.
"""

from .catalogue import catalogue, find, grouped, load, render_catalogue, render_query
from .formats import FORMATS, render
from .header import ASKERS, GROUPS, Column, NamedQuery, Parameter, parse_query
from .run import run
from .table import Table

__all__ = [
    "ASKERS",
    "FORMATS",
    "GROUPS",
    "Column",
    "NamedQuery",
    "Parameter",
    "Table",
    "catalogue",
    "find",
    "grouped",
    "load",
    "parse_query",
    "render",
    "render_catalogue",
    "render_query",
    "run",
]
