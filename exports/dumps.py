"""The quads of a store as N-Quads, TriG, Turtle and JSON-LD, the same bytes for the same quads."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

import pyoxigraph as ox
import rdflib

from ..store import Store

Json = Any


def canonical_quads(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return each quad once, in the order of the N-Quads lines, with blank nodes renamed.

    Blank nodes take the names of RDFC-1.0 (https://www.w3.org/TR/rdf-canon/), which depend on
    what the graph says of them and not on the run that made them. Only graphs that have blank
    nodes (the shapes, say) go through it.
    """
    found = set(quads)
    anonymous = {quad.graph_name for quad in found if _is_anonymous(quad)}
    named = [quad for quad in found if quad.graph_name not in anonymous]
    renamed = ox.Dataset(quad for quad in found if quad.graph_name in anonymous)
    renamed.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted([*named, *renamed], key=str)


def write_nquads(store: Store, file: BinaryIO) -> int:
    """Write all quads as N-Quads in canonical form, one line each, sorted.

    Returns:
        The number of quads.
    """
    quads = canonical_quads(store.quads_of())
    lines = serialized(quads, ox.RdfFormat.N_QUADS).splitlines(keepends=True)
    file.writelines(sorted(lines))
    return len(lines)


def write_trig(store: Store, file: BinaryIO, prefixes: Mapping[str, str]) -> int:
    """Write all quads as TriG, graph by graph.

    Returns:
        The number of quads.
    """
    quads = canonical_quads(store.quads_of())
    quads.sort(key=lambda quad: (str(quad.graph_name), str(quad)))
    file.write(readable(quads, ox.RdfFormat.TRIG, prefixes))
    return len(quads)


def write_turtle(
    store: Store, file: BinaryIO, prefixes: Mapping[str, str], graph: str | None = None
) -> int:
    """Write the triples of all graphs, or of one, as Turtle.

    Returns:
        The number of triples.
    """
    triples = union(canonical_quads(store.quads_of(graph)))
    file.write(readable(triples, ox.RdfFormat.TURTLE, prefixes))
    return len(triples)


def write_jsonld(store: Store, file: BinaryIO, context: Json) -> int:
    """Write the triples of all graphs as JSON-LD with the ontology's context inside.

    Returns:
        The number of triples.
    """
    triples = union(canonical_quads(store.quads_of()))
    file.write(jsonld(to_rdflib(triples), context))
    return len(triples)


def readable(
    statements: Sequence[ox.Triple] | Sequence[ox.Quad],
    format: ox.RdfFormat,
    prefixes: Mapping[str, str],
) -> bytes:
    """Return Turtle or TriG in the order given, with the prefixes that are used, by name."""
    text = serialized(statements, ox.RdfFormat.N_QUADS)
    used = {name: start for name, start in prefixes.items() if f"<{start}".encode() in text}
    written = serialized(statements, format, used)
    # Oxigraph writes the prefixes first, in an order that differs from run to run.
    lines = written.split(b"\n", len(used))
    return b"\n".join([*sorted(lines[: len(used)]), b"", lines[-1]])


def serialized(
    statements: Iterable[ox.Triple] | Iterable[ox.Quad],
    format: ox.RdfFormat,
    prefixes: Mapping[str, str] | None = None,
) -> bytes:
    """Return statements in a format, as Oxigraph writes it."""
    written = ox.serialize(statements, format=format, prefixes=dict(prefixes or {}))
    assert written is not None, "no file was given, so the bytes come back"
    return written


def union(quads: Iterable[ox.Quad]) -> list[ox.Triple]:
    """Return the triples of quads, each once, in their order."""
    return list(dict.fromkeys(quad.triple for quad in quads))


def to_rdflib(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """Return triples as an rdflib graph; blank nodes keep their names, literals their text."""
    graph = rdflib.Graph(bind_namespaces="none")
    for triple in triples:
        graph.add((_node(triple.subject), _node(triple.predicate), _node(triple.object)))
    return graph


def _node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.term.Node:
    match term:
        case ox.NamedNode():
            return rdflib.URIRef(term.value)
        case ox.BlankNode():
            return rdflib.BNode(term.value)
        case ox.Literal(language=None):
            kind = rdflib.URIRef(term.datatype.value)
            plain = kind == rdflib.XSD.string
            return rdflib.Literal(term.value, datatype=None if plain else kind, normalize=False)
        case ox.Literal():
            return rdflib.Literal(term.value, lang=term.language)
    raise TypeError(f"rdflib has no term for {term}")


def jsonld(graph: rdflib.Graph, context: Json) -> bytes:
    """Return a graph as JSON-LD, compacted by a context, in a fixed order.

    Args:
        graph: The graph.
        context: What stands under "@context": it is written into the document, so that nobody has
            to fetch it.
    """
    document: Json = json.loads(graph.serialize(format="json-ld", context=context))
    nodes = document if isinstance(document, list) else document.get("@graph", [document])
    nodes = sorted((_ordered(node) for node in nodes), key=_name)
    for node in nodes:
        node.pop("@context", None)
    text = json.dumps(
        {"@context": context, "@graph": nodes}, indent=2, sort_keys=True, ensure_ascii=False
    )
    return text.encode("utf-8") + b"\n"


def _name(node: Json) -> str:
    """Return the IRI of a node, under the keyword or its usual alias."""
    return str(node.get("@id") or node.get("id"))


def _ordered(value: Json) -> Json:
    """Sort the values of each property; only the members of a list keep their order."""
    if isinstance(value, dict):
        return {
            key: item if key == "@list" else _ordered(item) for key, item in sorted(value.items())
        }
    if isinstance(value, list):
        return sorted((_ordered(item) for item in value), key=lambda item: json.dumps(item))
    return value


def _is_anonymous(quad: ox.Quad) -> bool:
    return isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
