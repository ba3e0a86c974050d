"""Constraints on the kind of values: sh:class, sh:datatype, sh:nodeKind (SHACL, section 4.1)."""

from collections.abc import Collection, Iterable

from rdflib import XSD
from rdflib.namespace import SH
from rdflib.term import Node

from .constraint import Constraint, Faults, Makers, NotCompilableError, Reader, component
from .terms import datatype_of, is_literal, literal_of, term_of, whole_number
from .triples import Triples

_KINDS = {
    SH.IRI: "<",
    SH.BlankNode: "_",
    SH.Literal: '"',
    SH.BlankNodeOrIRI: "_<",
    SH.BlankNodeOrLiteral: '_"',
    SH.IRIOrLiteral: '<"',
}


def _class(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    kind = term_of(value)

    def faults(data: Triples, focus: str, values: Collection[str]) -> Iterable[str]:
        instances = data.instances(kind)
        return [node for node in values if node not in instances]

    yield Constraint(component("class"), faults)


def _datatype(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    yield Constraint(component("datatype"), _of_datatype(str(value)))


def _of_datatype(kind: str) -> Faults:
    if kind == str(XSD.string):
        return lambda data, focus, values: [
            term for term in values if not (is_literal(term) and term.endswith('"'))
        ]

    def sound(term: str) -> bool:
        if not is_literal(term) or datatype_of(term) != kind:
            return False
        return whole_number(term) is not None or literal_of(term).ill_typed is not True

    return lambda data, focus, values: [
        term for term in values if not sound(term) or term in data.misread
    ]


def _node_kind(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    starts = _KINDS.get(value)  # type: ignore[call-overload]
    if starts is None:
        raise NotCompilableError(f"{value} is no kind of node")
    yield Constraint(
        component("nodeKind"),
        lambda data, focus, values: [term for term in values if term[0] not in starts],
    )


MAKERS: Makers = {SH["class"]: _class, SH.datatype: _datatype, SH.nodeKind: _node_kind}
