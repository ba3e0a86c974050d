"""What the graph's words mean: the vocabulary as Turtle, and what is generated from it.

`localgov.ttl` declares the classes and properties, `schemes.ttl` the controlled values,
`alignments.ttl` how they relate to other vocabularies; `oa.ttl` lists the terms of the Web
Annotation vocabulary. `terms/` and `context.jsonld` are written from them by
`python -m minutegraph.ontology.generate`. Nothing here knows of documents, stores or queries.

Its terms are Python classes as well: after `ontology.load(store)`, `ontology.Meeting.instances()`
has the meetings of a store. See docs/python.md.
"""

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .terms import LG, PREFIXES

if TYPE_CHECKING:
    import owlready2
    from rdflib import Graph

    from .classes import Facts

__all__ = ["PREFIXES", "context", "load", "ontology_graph", "read_turtle"]


def load(facts: "Facts | Graph | None" = None) -> "owlready2.Ontology":
    """Load facts, for the classes and properties that are attributes of this package.

    Args:
        facts: an open `minutegraph.store.Store`, or an rdflib graph; without, there are classes
            and no instances. All of it is held in memory.

    Returns:
        The ontology with these facts. Its attributes stay theirs, whatever is loaded later.
    """
    from .classes import load as load_classes

    return load_classes(facts)


def __getattr__(name: str) -> Any:
    """Return a class or property of the ontology: `ontology.Meeting`, `ontology.presentedBy`."""
    if name.startswith("_") or name not in vars(LG):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}, nor the ontology")
    from .classes import current

    return current(name)


def __dir__() -> list[str]:
    """Return the names of this package and those of the ontology's terms."""
    return sorted({*globals(), *(name for name in vars(LG) if not name.startswith("_"))})


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
