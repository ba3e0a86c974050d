"""Constraints on which values there are: beside another property's, and of a fixed set.

sh:equals, sh:disjoint (SHACL, section 4.5), sh:hasValue, sh:in (section 4.8).
"""

from collections.abc import Collection, Iterable

from rdflib.namespace import SH
from rdflib.term import Node

from .constraint import Constraint, Makers, Reader, component
from .terms import term_of
from .triples import Triples

_MISSING = ("",)


def _equals(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    other = term_of(value)

    def faults(data: Triples, focus: str, values: Collection[str]) -> Iterable[str]:
        others = data.objects(focus, other)
        return [
            *(term for term in values if term not in others),
            *(term for term in others if term not in values),
        ]

    yield Constraint(component("equals"), faults, of_nothing=True)


def _disjoint(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    other = term_of(value)

    def faults(data: Triples, focus: str, values: Collection[str]) -> Iterable[str]:
        others = data.objects(focus, other)
        return [term for term in values if term in others]

    yield Constraint(component("disjoint"), faults)


def _has_value(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    wanted = term_of(value)
    yield Constraint(
        component("hasValue"),
        lambda data, focus, values: () if wanted in values else _MISSING,
        of_nothing=True,
    )


def _in(reader: Reader, _: Node, value: Node) -> Iterable[Constraint]:
    allowed = frozenset(term_of(item) for item in reader.graph.items(value))
    yield Constraint(
        component("in"),
        lambda data, focus, values: [term for term in values if term not in allowed],
    )


MAKERS: Makers = {
    SH.equals: _equals,
    SH.disjoint: _disjoint,
    SH.hasValue: _has_value,
    SH["in"]: _in,
}
