"""From a shapes graph to shapes that can be run, with their targets."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rdflib import OWL, RDF, RDFS, Graph, Literal
from rdflib.namespace import SH
from rdflib.term import Node

from . import cardinality, logic, sets, strings, value_ranges, value_types
from .constraint import Constraint, Makers, NotCompilableError
from .paths import path_of
from .shape import Shape
from .terms import term_of
from .triples import Triples

Target = Callable[[Triples], Iterable[str]]

TARGETS = (SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
CLASSES = (RDFS.Class, OWL.Class)
_MAKERS: Makers = {
    **value_types.MAKERS,
    **cardinality.MAKERS,
    **value_ranges.MAKERS,
    **strings.MAKERS,
    **sets.MAKERS,
    **logic.MAKERS,
}
_LEFT_TO_PYSHACL = (SH.sparql, SH.js)


@dataclass(frozen=True, slots=True)
class Targeted:
    """A shape with targets; `shape` is None where it could not be compiled."""

    node: Node
    targets: tuple[Target, ...]
    shape: Shape | None

    def focus_nodes(self, data: Triples) -> Iterable[str]:
        """Return the nodes that the shape is to be checked on, each once."""
        return dict.fromkeys(node for target in self.targets for node in target(data))


def compile_shapes(graph: Graph) -> tuple[Targeted, ...]:
    """Return the shapes of a graph that have targets and are not deactivated."""
    reader = ShapeReader(graph)
    found: list[Targeted] = []
    for node in sorted(targeted_nodes(graph), key=str):
        if is_deactivated(graph, node):
            continue
        try:
            shape = reader.shape(node)
        except NotCompilableError:
            shape = None
        found.append(Targeted(node, tuple(_targets(graph, node)), shape))
    return tuple(found)


def targeted_nodes(graph: Graph) -> set[Node]:
    """Return the shapes with targets, explicit or by being classes."""
    explicit = {node for target in TARGETS for node in graph.subjects(target)}
    classes = {node for kind in CLASSES for node in graph.subjects(RDF.type, kind)}
    shapes = {
        node for kind in (SH.NodeShape, SH.PropertyShape) for node in graph[: RDF.type : kind]
    }
    return explicit | (classes & shapes)


def is_deactivated(graph: Graph, node: Node) -> bool:
    """Return whether a shape is switched off."""
    return (node, SH.deactivated, Literal(True)) in graph


def _targets(graph: Graph, node: Node) -> Iterator[Target]:
    for value in graph.objects(node, SH.targetNode):
        yield _the_node(term_of(value))
    for value in graph.objects(node, SH.targetClass):
        yield _instances(term_of(value))
    if any((node, RDF.type, kind) in graph for kind in CLASSES):
        yield _instances(term_of(node))
    for value in graph.objects(node, SH.targetSubjectsOf):
        yield _subjects(term_of(value))
    for value in graph.objects(node, SH.targetObjectsOf):
        yield _objects(term_of(value))


def _the_node(node: str) -> Target:
    return lambda data: (node,)


def _instances(kind: str) -> Target:
    return lambda data: data.instances(kind)


def _subjects(predicate: str) -> Target:
    return lambda data: data.having(predicate)


def _objects(predicate: str) -> Target:
    return lambda data: data.incoming(predicate)


class ShapeReader:
    """Compiles the shapes of a graph, each once."""

    def __init__(self, graph: Graph) -> None:
        """Read from a shapes graph, which is not changed."""
        self.graph = graph
        self._shapes: dict[Node, Shape] = {}
        self._begun: set[Node] = set()
        self._custom = frozenset(
            path
            for parameter in graph.objects(None, SH.parameter)
            for path in graph.objects(parameter, SH.path)
        )

    def shape(self, node: Node) -> Shape:
        """Return a shape.

        Raises:
            NotCompilableError: if it, or one that it refers to, has a constraint that is not of
                SHACL Core, is not well-formed, or refers back to itself.
        """
        if node not in self._shapes:
            if node in self._begun:
                raise NotCompilableError(f"{node} refers back to itself")
            self._begun.add(node)
            self._shapes[node] = self._compiled(node)
        return self._shapes[node]

    def _compiled(self, node: Node) -> Shape:
        graph = self.graph
        if any(kind in _LEFT_TO_PYSHACL or kind in self._custom for kind in graph.predicates(node)):
            raise NotCompilableError(f"{node} has a constraint that is not of SHACL Core")
        path = graph.value(node, SH.path)
        try:
            shape = Shape(
                term=term_of(node),
                severity=str(graph.value(node, SH.severity) or SH.Violation),
                messages=tuple(graph.objects(node, SH.message)),
                path=None if path is None else path_of(graph, path),
            )
            if is_deactivated(graph, node):
                return shape
            shape.constraints = tuple(self._constraints(node))
            shape.known = self._known(node)
        except ValueError as error:
            raise NotCompilableError(f"{node} is not well-formed: {error}") from error
        shape.set_property_shapes([self.shape(one) for one in graph.objects(node, SH.property)])
        return shape

    def _constraints(self, node: Node) -> Iterator[Constraint]:
        for parameter, value in sorted(self.graph.predicate_objects(node), key=str):
            if maker := _MAKERS.get(parameter):  # type: ignore[call-overload]
                yield from maker(self, node, value)

    def _known(self, node: Node) -> frozenset[str] | None:
        graph = self.graph
        if (node, SH.closed, Literal(True)) not in graph:
            return None
        named = {path for one in graph.objects(node, SH.property) for path in graph[one : SH.path]}
        ignored = {
            item
            for items in graph.objects(node, SH.ignoredProperties)
            for item in graph.items(items)
        }
        return frozenset(map(term_of, named | ignored))
