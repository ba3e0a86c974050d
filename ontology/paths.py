"""Works out by which paths of stated properties the inferred ones follow, from the axioms.

What follows for a property is said by the property chains that make it and by the properties below
it. A property that is only another read backwards follows too, but is not worth storing: SPARQL
reads any property backwards (`^lg:holder`).
"""

from collections.abc import Iterator
from itertools import product

from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef
from rdflib.term import Node

Step = tuple[str, bool]
"""A property, and whether it is read backwards."""

Path = tuple[Step, ...]


def inferred_paths(graph: Graph, namespace: str) -> dict[str, tuple[Path, ...]]:
    """Return the paths by which each inferred property of a namespace follows.

    Args:
        graph: the ontology.
        namespace: of the properties to look at; those of other vocabularies are left out.

    Returns:
        By the property's IRI: paths of which each joins two things that the property joins too.
        All paths are written out: a step that is itself inferred has its own paths in its stead.

    Raises:
        ValueError: a property follows from itself, so that no list of paths is complete.
    """
    found: dict[str, tuple[Path, ...]] = {}
    for node in sorted({*graph.subjects(RDF.type, OWL.ObjectProperty)}, key=str):
        if str(node).startswith(namespace) and _follows(graph, node):
            found[str(node)] = tuple(sorted({*_above(graph, node, ())}))
    return found


def _follows(graph: Graph, node: Node) -> bool:
    """Return whether a property follows from others, but for one that is it read backwards."""
    by_chain = (node, OWL.propertyChainAxiom, None) in graph
    return by_chain or (None, RDFS.subPropertyOf, node) in graph


def _paths(graph: Graph, node: Node, within: tuple[Node, ...]) -> Iterator[Path]:
    """Yield the paths that make a property: itself where it is stated, and what it follows from."""
    backwards = graph.value(node, OWL.inverseOf)
    if isinstance(node, BNode) and backwards is not None:
        yield from (_reversed(path) for path in _paths(graph, backwards, within))
        return
    yield ((str(node), False),)
    yield from _above(graph, node, within)


def _above(graph: Graph, node: Node, within: tuple[Node, ...]) -> Iterator[Path]:
    if node in within or (node, RDF.type, OWL.TransitiveProperty) in graph:
        raise ValueError(f"{node} follows from itself: no list of paths is complete")
    within = (*within, node)
    for narrower in graph.subjects(RDFS.subPropertyOf, node):
        yield from _paths(graph, narrower, within)
    for chain in graph.objects(node, OWL.propertyChainAxiom):
        steps = [[*_paths(graph, step, within)] for step in graph.items(chain)]
        for parts in product(*steps):
            yield tuple(step for part in parts for step in part)
    for other in _inverses(graph, node):
        if other not in within:
            yield from (_reversed(path) for path in _paths(graph, other, within))


def _inverses(graph: Graph, node: Node) -> set[Node]:
    inverses = {*graph.objects(node, OWL.inverseOf), *graph.subjects(OWL.inverseOf, node)}
    return {other for other in inverses if isinstance(other, URIRef)}


def _reversed(path: Path) -> Path:
    return tuple((step, not backwards) for step, backwards in reversed(path))
