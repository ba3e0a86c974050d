"""What the graph's words mean: the vocabulary as Turtle, and what is generated from it.

`localgov.ttl` declares the classes and properties, `schemes.ttl` the controlled values,
`alignments.ttl` how they relate to other vocabularies; `oa.ttl` lists the terms of the Web
Annotation vocabulary. `terms/` and `context.jsonld` are written from them by
`python -m minutegraph.ontology.generate`. Nothing here knows of documents, stores or queries.
"""

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .terms import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["PREFIXES", "context", "ontology_graph", "read_turtle"]


def ontology_graph(*, alignments: bool = False) -> "Graph":
    """Return the ontology and its concept schemes as a new graph, the caller's to change.

    Args:
        alignments: Whether to add the statements about other vocabularies.

    Returns:
        The triples of `localgov.ttl` and `schemes.ttl`, with `PREFIXES` bound.
    """
    from rdflib import Graph

    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    names = ("localgov", "schemes", "alignments") if alignments else ("localgov", "schemes")
    for name in names:
        graph += read_turtle(name)
    return graph


def context() -> dict[str, Any]:
    """Return the JSON-LD document whose `@context` names all our terms with their types."""
    loaded: dict[str, Any] = json.loads(_text("context.jsonld"))
    return loaded


@cache
def read_turtle(name: str) -> "Graph":
    """Return one of the Turtle files, by name without `.ttl`; shared, so not to be changed."""
    from rdflib import Graph

    return Graph(bind_namespaces="none").parse(data=_text(f"{name}.ttl"), format="turtle")


def _text(name: str) -> str:
    return (files(__name__) / name).read_text(encoding="utf-8")
