"""Runs pyshacl's own shapes and constraints over a graph, several times as fast as its entry point.

This module reaches below pyshacl's public function `validate`, into `Validator` and `ShapesGraph`,
to save what that function does anew for each graph: it reads the shapes once, and checks each
property shape once for all focus nodes of its node shape instead of once for each. The constraints,
their results and the report are pyshacl's. A test compares both ways on every test graph; if a
release of pyshacl breaks this module, calling `pyshacl.validate` is the remedy.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pyshacl.constraints import ALL_CONSTRAINT_PARAMETERS
from pyshacl.graph_abstraction import DataGraph
from pyshacl.shapes_graph import ShapesGraph
from pyshacl.validator import Validator
from rdflib import RDF, Graph
from rdflib.namespace import SH
from rdflib.term import Node

from . import shapes_graph

TARGETS = (SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf)


class Shapes(ShapesGraph):
    """The shapes, read once, each node shape with a target beside its property shapes."""

    def __init__(self, graph: Graph) -> None:
        """Read the shapes of a graph; takes the graph over and changes it."""
        super().__init__(graph)
        self._parameters: dict[Node, list[tuple[Node, Node]]] = {}
        self.owners: dict[Node | None, Node] = {}
        plan: dict[Node, list[Node]] = {}
        for target in TARGETS:
            for node_shape in graph.subjects(target, None):
                plan.setdefault(node_shape, sorted(graph.objects(node_shape, SH.property), key=str))
        for node_shape, property_shapes in plan.items():
            graph.remove((node_shape, SH.property, None))
            for property_shape in property_shapes:
                self.owners[property_shape] = node_shape
                graph.add((property_shape, RDF.type, SH.PropertyShape))
        by_node = {shape.node: shape for shape in self.shapes}
        self.plan: list[tuple[Any, list[Any]]] = [
            (by_node[node_shape], [by_node[node] for node in (node_shape, *property_shapes)])
            for node_shape, property_shapes in sorted(plan.items(), key=str)
        ]

    def predicate_objects(self, s: Node) -> list[tuple[Node, Node]]:
        """Return the constraint parameters of a shape, which is all that pyshacl looks for."""
        if s not in self._parameters:
            self._parameters[s] = [
                (p, o) for p, o in self.graph.predicate_objects(s) if p in ALL_CONSTRAINT_PARAMETERS
            ]
        return self._parameters[s]


def run(data: Graph) -> Graph:
    """Check a graph against all shapes.

    Args:
        data: The graph to check; it is not changed.

    Returns:
        The validation report as RDF.
    """
    shapes = compiled_shapes()
    target = DataGraph.from_rdflib(data)
    validator = Validator(target, shacl_graph=Graph(bind_namespaces="none"))
    executor = validator.make_executor()
    results = [
        result
        for focus_finder, checks in shapes.plan
        for result in _results(focus_finder, checks, executor, target)
    ]
    report: Graph = validator.create_validation_report(shapes, not results, results)[0]
    return report


@cache
def compiled_shapes() -> Shapes:
    """Return the shapes of this package, read once in a process."""
    return Shapes(shapes_graph())


def _results(focus_finder: Any, checks: list[Any], executor: Any, target: Any) -> Iterator[Any]:
    focus_nodes = focus_finder.focus_nodes(target)
    if focus_nodes:
        for shape in checks:
            yield from shape.validate(executor, target, focus=focus_nodes)[1]
