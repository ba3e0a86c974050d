"""The engines that check a graph against shapes: ours, and pyshacl as the reference.

Both are given a shapes graph once and give the same results for it; a test compares them on every
test graph and on graphs made at random. See docs/validation.md for why there are two.
"""

from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache
from typing import Any, Protocol

from rdflib import RDF, Graph, URIRef
from rdflib.namespace import SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result as SPARQLResult
from rdflib.term import Node

from . import shapes_across_meetings, shapes_graph
from .compiled.compiler import CLASSES, TARGETS, Targeted, compile_shapes, targeted_nodes
from .compiled.paths import path_text
from .compiled.results import Result
from .compiled.terms import term_of
from .compiled.triples import Triples


class Engine(Protocol):
    """Something that checks triples against the shapes it was made with."""

    def results(self, data: Triples, /) -> list[Result]:
        """Return all validation results, in any order."""


class CompiledEngine:
    """The default: shapes as functions. What is not SHACL Core it leaves to pyshacl."""

    def __init__(self, shapes: Graph) -> None:
        """Compile the shapes of a graph, which is not changed."""
        self._shapes = shapes
        self.targeted = compile_shapes(shapes)
        self._rest: dict[Node, Graph] = {}

    def results(self, data: Triples) -> list[Result]:
        """Return all validation results, in any order."""
        found: list[Result] = []
        left: list[Targeted] = []
        for targeted in self.targeted:
            nodes = targeted.focus_nodes(data)
            if targeted.shape is None:
                left.extend([targeted] if nodes else [])
                continue
            check = targeted.shape.check
            for node in nodes:
                check(data, node, found)
        if left:
            graph = data.graph()
            for targeted in left:
                found.extend(_pyshacl_results(graph, self._alone(targeted.node)))
        return found

    def _alone(self, node: Node) -> Graph:
        """Return the part of the shapes graph that one shape needs, with its targets only."""
        if node not in self._rest:
            custom = (None, SH.parameter, None) in self._shapes
            needed = self._shapes if custom else part_of(self._shapes, node)
            alone = _only_target(needed, node)
            for prefix, namespace in self._shapes.namespaces():
                alone.bind(prefix, namespace)
            self._rest[node] = alone
        return self._rest[node]


class PyshaclEngine:
    """The reference engine: pyshacl, by its public function."""

    def __init__(self, shapes: Graph) -> None:
        """Take a shapes graph."""
        self._shapes = shapes

    def results(self, data: Triples) -> list[Result]:
        """Return all validation results, in any order."""
        return list(_pyshacl_results(data.graph(), self._shapes))


_ENGINES: dict[str, Callable[[Graph], Engine]] = {
    "compiled": CompiledEngine,
    "pyshacl": PyshaclEngine,
}


@cache
def engine(validator: str, across_meetings: bool) -> Engine:
    """Return one of `VALIDATORS` with the shapes of this package, made once in a process.

    Args:
        validator: Its name.
        across_meetings: Whether it is to judge what only the whole register can show.
    """
    return _ENGINES[validator](own_shapes() if across_meetings else meeting_shapes())


@cache
def meeting_shapes() -> Graph:
    """Return the shapes that judge one meeting, not to be changed."""
    return _without_targets_of(own_shapes(), shapes_across_meetings())


@cache
def own_shapes() -> Graph:
    """Return the shapes of this package, read once in a process and not to be changed."""
    return shapes_graph()


def part_of(graph: Graph, start: Node) -> Graph:
    """Return what a graph says of a node and of all that it leads to."""
    part = Graph(bind_namespaces="none")
    waiting, reached = [start], {start}
    while waiting:
        node = waiting.pop()
        for predicate, value in graph.predicate_objects(node):
            part.add((node, predicate, value))
            if value not in reached:
                reached.add(value)
                waiting.append(value)
    return part


def _only_target(shapes: Graph, kept: Node) -> Graph:
    """Return a shapes graph in which one shape alone has its targets."""
    return _without_targets_of(shapes, {str(node) for node in targeted_nodes(shapes) - {kept}})


def _without_targets_of(shapes: Graph, names: Collection[str]) -> Graph:
    """Return a shapes graph in which some shapes have no targets; blank nodes are the same."""
    left = Graph(bind_namespaces="none")
    for subject, predicate, value in shapes:
        a_target = predicate in TARGETS or (predicate == RDF.type and value in CLASSES)
        if not (a_target and str(subject) in names):
            left.add((subject, predicate, value))
    return left


class _Prepared(Graph):
    """A view of a graph that parses each query once, though pyshacl asks it for each focus node."""

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> SPARQLResult:
        """Answer a query."""
        prepared = _prepared(query_object) if isinstance(query_object, str) else query_object
        return super().query(prepared, *args, **kwargs)


@lru_cache(maxsize=64)
def _prepared(text: str) -> Query:
    return prepareQuery(text)


def _pyshacl_results(data: Graph, shapes: Graph) -> Iterator[Result]:
    import pyshacl

    view = _Prepared(data.store, data.identifier, bind_namespaces="none")
    report = pyshacl.validate(view, shacl_graph=shapes, advanced=False)[1]
    if not isinstance(report, Graph):
        raise report if isinstance(report, Exception) else RuntimeError(str(report))
    top = set(report.subjects(RDF.type, SH.ValidationReport))
    for node in (result for one in top for result in report.objects(one, SH.result)):
        yield _as_result(report, node, shapes)


def _as_result(report: Graph, node: Node, shapes: Graph) -> Result:
    path = report.value(node, SH.resultPath)
    shape = _known(report.value(node, SH.sourceShape))
    value = report.value(node, SH.value)
    return Result(
        focus=term_of(_known(report.value(node, SH.focusNode))),
        path="" if path is None else path_text(report, path),
        value="" if value is None else term_of(value),
        component=str(report.value(node, SH.sourceConstraintComponent)),
        shape=term_of(shape),
        severity=str(report.value(node, SH.resultSeverity)),
        messages=tuple(report.objects(node, SH.resultMessage)),
        path_node=path if isinstance(path, URIRef) else shapes.value(shape, SH.path),
    )


def _known(node: Node | None) -> Node:
    if node is None:
        raise ValueError("a validation result without a focus node or a shape")
    return node
