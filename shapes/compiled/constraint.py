"""What a constraint is to the shape that has it, and what its maker may ask of the shapes graph."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from rdflib import Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from .triples import Triples

Faults = Callable[[Triples, str, Collection[str]], Iterable[str]]
"""From the graph, a focus node and its value nodes to the values at fault ("" for no value)."""

SHACL = str(SH)


class NotCompilableError(Exception):
    """A shape that this engine leaves to pyshacl."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """A constraint of a shape; `of_nothing` where it can be broken by having no values."""

    component: str
    faults: Faults
    of_nothing: bool = False


class Tested(Protocol):
    """A shape that a constraint refers to."""

    def conforms(self, data: Triples, focus: str, /) -> bool:
        """Return whether a node breaks nothing of the shape, whatever the severity."""


class Reader(Protocol):
    """The shapes graph as the maker of a constraint sees it."""

    graph: Graph

    def shape(self, node: Node, /) -> Tested:
        """Return a shape that is referred to; NotCompilableError if it cannot be compiled."""


Maker = Callable[[Reader, Node, Node], Iterable[Constraint]]
"""From the shapes graph, a shape and a value of the constraint's parameter to constraints."""

Makers = Mapping[URIRef, Maker]


def component(name: str) -> str:
    """Return the IRI of a constraint component by its parameter: `minCount`, `class` ...

    >>> component("minCount")
    'http://www.w3.org/ns/shacl#MinCountConstraintComponent'
    """
    return f"{SHACL}{name[0].upper()}{name[1:]}ConstraintComponent"
