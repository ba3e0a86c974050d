"""Constraints that refer to other shapes: sh:not, sh:and, sh:or, sh:xone, sh:node, sh:qualified….

SHACL, sections 4.6 and 4.7; sh:property is the shape's own affair.
"""

from collections.abc import Callable, Iterable, Sequence

from rdflib import Literal
from rdflib.namespace import SH
from rdflib.term import Node

from .constraint import Constraint, Faults, Maker, Makers, Reader, Tested, component
from .triples import Triples

_MISSING = ("",)
Holds = Callable[[Sequence[Tested], Triples, str], bool]


def _every(shapes: Sequence[Tested], data: Triples, node: str) -> bool:
    return all(shape.conforms(data, node) for shape in shapes)


def _some(shapes: Sequence[Tested], data: Triples, node: str) -> bool:
    return any(shape.conforms(data, node) for shape in shapes)


def _one(shapes: Sequence[Tested], data: Triples, node: str) -> bool:
    return sum(shape.conforms(data, node) for shape in shapes) == 1


def _none(shapes: Sequence[Tested], data: Triples, node: str) -> bool:
    return not _some(shapes, data, node)


def _of_list(name: str, holds: Holds) -> Maker:
    def make(reader: Reader, _: Node, value: Node) -> Iterable[Constraint]:
        shapes = [reader.shape(item) for item in reader.graph.items(value)]
        yield Constraint(component(name), _unless(holds, shapes))

    return make


def _of_shape(name: str, holds: Holds) -> Maker:
    def make(reader: Reader, _: Node, value: Node) -> Iterable[Constraint]:
        yield Constraint(component(name), _unless(holds, [reader.shape(value)]))

    return make


def _unless(holds: Holds, shapes: Sequence[Tested]) -> Faults:
    return lambda data, focus, values: [node for node in values if not holds(shapes, data, node)]


def _qualified(reader: Reader, shape: Node, value: Node) -> Iterable[Constraint]:
    wanted = reader.shape(value)
    siblings = [reader.shape(node) for node in _siblings(reader, shape, value)]

    def count(data: Triples, values: Iterable[str]) -> int:
        return sum(
            wanted.conforms(data, node) and not _some(siblings, data, node) for node in values
        )

    for least in reader.graph.objects(shape, SH.qualifiedMinCount):
        yield Constraint(
            component("qualifiedMinCount"), _too_few(count, int(str(least))), of_nothing=True
        )
    for most in reader.graph.objects(shape, SH.qualifiedMaxCount):
        yield Constraint(component("qualifiedMaxCount"), _too_many(count, int(str(most))))


def _too_few(count: Callable[[Triples, Iterable[str]], int], least: int) -> Faults:
    return lambda data, focus, values: _MISSING if count(data, values) < least else ()


def _too_many(count: Callable[[Triples, Iterable[str]], int], most: int) -> Faults:
    return lambda data, focus, values: _MISSING if count(data, values) > most else ()


def _siblings(reader: Reader, shape: Node, value: Node) -> set[Node]:
    if (shape, SH.qualifiedValueShapesDisjoint, Literal(True)) not in reader.graph:
        return set()
    beside = {
        sibling
        for parent in reader.graph.subjects(SH.property, shape)
        for one in reader.graph.objects(parent, SH.property)
        for sibling in reader.graph.objects(one, SH.qualifiedValueShape)
    }
    return beside - {value}


MAKERS: Makers = {
    SH["not"]: _of_shape("not", _none),
    SH["and"]: _of_list("and", _every),
    SH["or"]: _of_list("or", _some),
    SH.xone: _of_list("xone", _one),
    SH.node: _of_shape("node", _every),
    SH.qualifiedValueShape: _qualified,
}
