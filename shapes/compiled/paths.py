"""SHACL property paths (SHACL, section 2.3.1) as functions from a node to the nodes they reach."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from rdflib import RDF, BNode, Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from .terms import term_of
from .triples import Triples

Step = Callable[[Triples, str], Collection[str]]


@dataclass(frozen=True, slots=True)
class Path:
    """A path: `follow` gives the values, `predicate` is set where it is one property."""

    node: Node
    text: str
    follow: Step
    predicate: str = ""


def path_of(graph: Graph, node: Node) -> Path:
    """Return the path that a node of a shapes graph stands for.

    Raises:
        ValueError: if it is not a well-formed path.
    """
    predicate = term_of(node) if isinstance(node, URIRef) else ""
    return Path(node, path_text(graph, node), _step(graph, node), predicate)


def path_text(graph: Graph, path: Node) -> str:
    """Return a SHACL path as text: one property as its bare IRI, else a SPARQL property path."""
    return str(path) if isinstance(path, URIRef) else _text(graph, path)


_REPEATS = (
    (SH.zeroOrMorePath, "*", True, True),
    (SH.oneOrMorePath, "+", False, True),
    (SH.zeroOrOnePath, "?", True, False),
)


def _text(graph: Graph, path: Node) -> str:
    if isinstance(path, URIRef):
        return f"<{path}>"
    if (path, RDF.first, None) in graph:
        return "/".join(_text(graph, step) for step in graph.items(path))
    if (inverse := graph.value(path, SH.inversePath)) is not None:
        return f"^{_text(graph, inverse)}"
    if (branches := graph.value(path, SH.alternativePath)) is not None:
        return f"({'|'.join(_text(graph, branch) for branch in graph.items(branches))})"
    for kind, sign, _, _ in _REPEATS:
        if (repeated := graph.value(path, kind)) is not None:
            return f"({_text(graph, repeated)}){sign}"
    return ""


def _step(graph: Graph, path: Node) -> Step:
    if isinstance(path, URIRef):
        return _predicate(term_of(path))
    if not isinstance(path, BNode):
        raise ValueError(f"{path} is no property path")
    if (path, RDF.first, None) in graph:
        return _sequence([_step(graph, step) for step in graph.items(path)])
    if (inverse := graph.value(path, SH.inversePath)) is not None:
        if isinstance(inverse, URIRef):
            return _inverse(term_of(inverse))
        raise ValueError("only a property can be followed backwards")
    if (branches := graph.value(path, SH.alternativePath)) is not None:
        return _alternative([_step(graph, branch) for branch in graph.items(branches)])
    for kind, _, from_zero, many in _REPEATS:
        if (repeated := graph.value(path, kind)) is not None:
            return _repeated(_step(graph, repeated), from_zero, many)
    raise ValueError("a property path of no known kind")


def _predicate(predicate: str) -> Step:
    return lambda data, node: data.objects(node, predicate)


def _inverse(predicate: str) -> Step:
    return lambda data, node: data.subjects(predicate, node)


def _alternative(branches: list[Step]) -> Step:
    def follow(data: Triples, node: str) -> Collection[str]:
        return dict.fromkeys(value for branch in branches for value in branch(data, node))

    return follow


def _sequence(steps: list[Step]) -> Step:
    def follow(data: Triples, node: str) -> Collection[str]:
        reached: Collection[str] = (node,)
        for step in steps:
            reached = dict.fromkeys(value for one in reached for value in step(data, one))
        return reached

    return follow


def _repeated(step: Step, from_zero: bool, many: bool) -> Step:
    def follow(data: Triples, node: str) -> Collection[str]:
        reached = dict.fromkeys([node] if from_zero else [])
        waiting = [node]
        while waiting:
            for value in step(data, waiting.pop()):
                if value not in reached:
                    reached[value] = None
                    if many:
                        waiting.append(value)
        return reached

    return follow
