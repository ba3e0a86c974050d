"""The ontology and a store's facts as Python classes and objects, by owlready2.

One set of classes is current at a time: `load` makes a new one. owlready2 knows dates and times of
day, which OWL 2 does not: `xsd:date` comes as `datetime.date`, `xsd:time` as `datetime.time`.
"""

import io
from functools import cache
from typing import Any, Protocol

import owlready2
from rdflib import Graph

from . import ontology_graph
from .terms import PREFIXES

NAMESPACE = PREFIXES["lg"]


class Facts(Protocol):
    """What facts can be loaded from: a `minutegraph.store.Store` is such a thing."""

    def facts_ntriples(self) -> bytes:
        """Return what the documents say as N-Triples."""


_current: dict[str, owlready2.Ontology] = {}


def load(facts: Facts | Graph | None = None) -> owlready2.Ontology:
    """Load the ontology and facts, for `ontology.Meeting` and the like from now on.

    Args:
        facts: an open store, or an rdflib graph; without, there are classes and no instances. All
            of it is held in memory, some 300 bytes a statement.

    Returns:
        The ontology, for whoever works with two sets of facts: its `Meeting` stays that of these
        facts, whatever is loaded later. Its `world` searches (`world.search`) and answers SPARQL.
    """
    text = _ontology_text() + _text(facts)
    loaded = owlready2.World().get_ontology(NAMESPACE).load(fileobj=io.BytesIO(text))
    _current["ontology"] = loaded
    return loaded


def current(name: str) -> Any:
    """Return a class or property of the ontology with the facts loaded last, by its name."""
    return (_current.get("ontology") or load())[name]


@cache
def _ontology_text() -> bytes:
    return _text(ontology_graph())


def _text(facts: Facts | Graph | None) -> bytes:
    if facts is None:
        return b""
    if isinstance(facts, Graph):
        return facts.serialize(format="nt", encoding="utf-8")
    return facts.facts_ntriples()
