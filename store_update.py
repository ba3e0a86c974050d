"""Changes to the quads of a store, as SPARQL updates of which each is one transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from .ontology.terms import LG

_LARGEST_UPDATE = 8_000_000  # characters of SPARQL in one transaction, unless one graph is larger


@dataclass(frozen=True, slots=True)
class GraphContent:
    """All lines of one graph, sorted N-Quads, and their SHA-256."""

    graph: str
    lines: Sequence[str]
    content_hash: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What `Store.replace` shall do.

    `graphs` are put in place of what was in them, together with their hash in the dataset graph;
    `removed` graphs go with their hash. `insert` and `delete` are single N-Quads lines, and
    `hashes` the new hash of the graphs that these lines change.
    """

    graphs: Iterable[GraphContent] = ()
    removed: Sequence[str] = ()
    insert: Sequence[str] = ()
    delete: Sequence[str] = ()
    hashes: Mapping[str, str] = field(default_factory=dict)


def updates(changes: Changes, dataset: str) -> Iterator[str]:
    """Return the transactions: one, or several where one would be too large."""
    steps = chain(
        (_without_hash(graph, dataset) for graph in sorted(changes.hashes)),
        _data("INSERT", changes.insert),
        (_replacement(content, dataset) for content in changes.graphs),
        (_removal(graph, dataset) for graph in changes.removed),
        _data("DELETE", changes.delete),
        (_with_hash(graph, digest, dataset) for graph, digest in sorted(changes.hashes.items())),
    )
    batch: list[str] = []
    size = 0
    for step in steps:
        if batch and size + len(step) > _LARGEST_UPDATE:
            yield ";\n".join(batch)
            batch, size = [], 0
        batch.append(step)
        size += len(step)
    if batch:
        yield ";\n".join(batch)


def _replacement(content: GraphContent, dataset: str) -> str:
    return ";\n".join(
        (
            f"CLEAR SILENT GRAPH <{content.graph}>",
            _without_hash(content.graph, dataset),
            *_data("INSERT", content.lines),
            _with_hash(content.graph, content.content_hash, dataset),
        )
    )


def _removal(graph: str, dataset: str) -> str:
    return f"DROP SILENT GRAPH <{graph}>;\n{_without_hash(graph, dataset)}"


def _without_hash(graph: str, dataset: str) -> str:
    return f"DELETE WHERE {{ GRAPH <{dataset}> {{ <{graph}> <{LG.contentHash}> ?hash }} }}"


def _with_hash(graph: str, digest: str, dataset: str) -> str:
    return f'INSERT DATA {{ GRAPH <{dataset}> {{ <{graph}> <{LG.contentHash}> "{digest}" }} }}'


def _data(operation: str, lines: Iterable[str]) -> Iterator[str]:
    """Return INSERT DATA or DELETE DATA of N-Quads lines, one for each graph."""
    triples: dict[str, list[str]] = {}
    for line in lines:
        triple, _, graph = line.rstrip(" .\n").rpartition(" ")
        triples.setdefault(graph, []).append(f"{triple} .\n")
    for graph, statements in triples.items():
        yield f"{operation} DATA {{ GRAPH {graph} {{\n{''.join(statements)}}} }}"
