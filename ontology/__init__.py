"""What the graph's words mean: the vocabulary as Turtle, and what is generated from it.

`localgov.ttl` declares the classes and properties, `schemes.ttl` the controlled values,
`alignments/` how they relate to other vocabularies, a file each; `oa.ttl` lists the terms of the
Web Annotation vocabulary. `terms/` and `context.jsonld` are written from them by
`python -m minutegraph.ontology.generate`. `lint`, `completeness`, `releases` and `profile` check
them. Nothing here knows of documents, stores or queries.

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

__all__ = [
    "PREFIXES",
    "aligned_vocabularies",
    "context",
    "load",
    "ontology_graph",
    "read_turtle",
]


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
    for name in ("localgov", "schemes"):
        graph += read_turtle(name)
    for name in aligned_vocabularies() if alignments else ():
        graph += read_turtle(f"alignments/{name}")
    return graph


@cache
def aligned_vocabularies() -> tuple[str, ...]:
    """Return the names of the foreign vocabularies that `alignments/` relates ours to, sorted."""
    folder = files(__name__) / "alignments"
    names = (file.name for file in folder.iterdir())
    return tuple(sorted(name.removesuffix(".ttl") for name in names if name.endswith(".ttl")))


def context() -> dict[str, Any]:
    """Return the JSON-LD document whose `@context` names all our terms with their types."""
    loaded: dict[str, Any] = json.loads(_text("context.jsonld"))
    return loaded


@cache
def read_turtle(name: str) -> "Graph":
    """Return one of the Turtle files, by its path without `.ttl`; shared, so not to be changed."""
    from rdflib import Graph

    return Graph(bind_namespaces="none").parse(data=_text(f"{name}.ttl"), format="turtle")


def _text(name: str) -> str:
    return (files(__name__) / name).read_text(encoding="utf-8")
