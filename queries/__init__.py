"""Questions to the graph: a catalogue of named queries, and the means to run one's own.

Each `*.rq` file is one question in SPARQL; its header says what is asked, which parameters it takes
and what each column means.
"""

from .catalogue import (
    Column,
    NamedQuery,
    Parameter,
    catalogue,
    find,
    load,
    parse_query,
    render_catalogue,
)
from .formats import FORMATS, render
from .run import run
from .table import Table

__all__ = [
    "FORMATS",
    "Column",
    "NamedQuery",
    "Parameter",
    "Table",
    "catalogue",
    "find",
    "load",
    "parse_query",
    "render",
    "render_catalogue",
    "run",
]
