"""What a sound graph looks like: SHACL shapes for every class, and the check of a graph by them.

Most shapes judge one meeting's graph together with the slice of the register that it refers to:
the councils, bodies, people, posts, holdings and organisations that its nodes name, and what those
name in turn, each with its type. Those of across_meetings.ttl judge the whole register. A Violation
keeps a document out of the store; a Warning or an Info tells a clerk what to look at. The messages
and remedies are in the Turtle files here.
"""

from importlib.resources import files
from typing import TYPE_CHECKING

from ..ontology import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["SHAPES_NAMESPACE", "shapes_across_meetings", "shapes_graph"]

SHAPES_NAMESPACE = "https://w3id.org/minutegraph/shapes#"
_ACROSS = "across_meetings.ttl"


def shapes_graph() -> "Graph":
    """Return all shapes as a new graph, the caller's to change."""
    from rdflib import Graph

    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in {**PREFIXES, "lgsh": SHAPES_NAMESPACE}.items():
        graph.bind(prefix, namespace)
    for file in sorted(files(__name__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttl"):
            graph.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    return graph


def shapes_across_meetings() -> frozenset[str]:
    """Return the IRIs of the shapes that judge the register as a whole."""
    from rdflib import RDF, Graph
    from rdflib.namespace import SH

    text = (files(__name__) / _ACROSS).read_text(encoding="utf-8")
    graph = Graph(bind_namespaces="none").parse(data=text, format="turtle")
    return frozenset(map(str, graph.subjects(RDF.type, SH.NodeShape)))
