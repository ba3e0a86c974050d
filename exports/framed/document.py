"""One entity of a store as a document: the triples that are about it, framed by its class.

The triples are the entity's own and, as far as its frame follows a link, its neighbours': all of
them, or kind and name. What only follows from others (`PATHS`) is left out. The document says
exactly these triples, as reading it as JSON-LD shows.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

import pyoxigraph as ox
from pyld import jsonld
from rdflib import URIRef

from ...errors import MinutegraphError
from ...ontology import PREFIXES
from ...ontology.terms.inferred import PATHS
from ...store import Store
from .context import context_for, nesting
from .frames import BY_IRI, NAMED, NAMES, frame
from .rules import model, term_names

Json = Any
TYPE = f"{PREFIXES['rdf']}type"
XSD = PREFIXES["xsd"]
FIRST = ("@context", "id", "type", "prefLabel", "label", "identifier", "title")
NATIVE = {f"{XSD}integer": r"-?(0|[1-9][0-9]*)", f"{XSD}boolean": "true|false"}


class NotAnEntity(MinutegraphError):
    """The store has nothing of that IRI that is of a class with shapes."""


def entities(store: Store) -> list[str]:
    """Return the IRIs of all entities, in order, but of those that are parts of others only."""
    found = set()
    for kind in model().classes:
        if term_names()[str(kind)] in nesting()["parts"]:
            continue
        for quad in store.quads.quads_for_pattern(None, ox.NamedNode(TYPE), ox.NamedNode(kind)):
            if isinstance(quad.subject, ox.NamedNode):
                found.add(quad.subject.value)
    return sorted(found)


def has_document(store: Store, iri: str) -> bool:
    """Return whether a store has an entity of an IRI, and so a document about it."""
    try:
        _kind(store, iri)
    except NotAnEntity:
        return False
    return True


def framed(store: Store, iri: str) -> dict[str, Json]:
    """Return the document of an entity: JSON-LD 1.1, framed, with the context that it needs.

    Args:
        store: The store.
        iri: The entity.

    Raises:
        NotAnEntity: The store has no such entity.
    """
    triples = document_triples(store, iri)
    used = {t.predicate.value for t in triples} | {
        t.object.value
        for t in triples
        if t.predicate.value == TYPE and isinstance(t.object, ox.NamedNode)
    }
    context = context_for(used)
    outline = {"@context": context, **frame(_kind(store, iri)), "@id": iri}
    options = {"embed": "@always", "omitDefault": True, "documentLoader": _no_loading}
    made = jsonld.frame(_nodes(triples), outline, options)
    del made["@context"]
    return {"@context": context, **_ordered(made)}


def document_triples(store: Store, iri: str) -> list[ox.Triple]:
    """Return the triples that the document of an entity says, each once and in order.

    Raises:
        NotAnEntity: The store has no such entity.
    """
    found: set[ox.Triple] = set()
    _follow(store, _node(iri), frame(_kind(store, iri)), found)
    return sorted(found, key=str)


def write_documents(store: Store, file: BinaryIO) -> int:
    """Write the documents of all entities, one a line (JSON Lines).

    Returns:
        The number of documents.
    """
    iris = entities(store)
    for iri in iris:
        line = json.dumps(framed(store, iri), ensure_ascii=False)
        file.write(line.encode("utf-8") + b"\n")
    return len(iris)


def _kind(store: Store, iri: str) -> URIRef:
    kinds = [
        URIRef(quad.object.value)
        for quad in store.quads.quads_for_pattern(_node(iri), ox.NamedNode(TYPE), None)
        if isinstance(quad.object, ox.NamedNode) and URIRef(quad.object.value) in model().classes
    ]
    if not kinds:
        raise NotAnEntity(f"There is no entity {iri} in the graph.")
    return min(kinds)


def _node(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise NotAnEntity(f"{iri} is not an IRI.") from error


def _follow(
    store: Store, node: ox.NamedNode, outline: dict[str, Any], found: set[ox.Triple]
) -> None:
    """Add the triples of a node, and of its neighbours as far as a frame says."""
    wanted = set(NAMES) | {TYPE} if outline is NAMED else None
    for quad in store.quads.quads_for_pattern(node, None, None):
        name = quad.predicate.value
        if name in PATHS or (wanted is not None and name not in wanted):
            continue
        found.add(quad.triple)
        (subframe,) = outline.get(name) or [BY_IRI]
        is_followed = wanted is None and subframe is not BY_IRI
        if is_followed and isinstance(quad.object, ox.NamedNode):
            _follow(store, quad.object, subframe, found)
    for forward, (subframe,) in outline.get("@reverse", {}).items():
        without = [name for name, value in subframe.items() if value == []]
        for quad in store.quads.quads_for_pattern(None, ox.NamedNode(forward), node):
            if isinstance(quad.subject, ox.NamedNode) and not any(
                _has(store, quad.subject, name) for name in without
            ):
                found.add(quad.triple)
                _follow(store, quad.subject, subframe, found)


def _has(store: Store, node: ox.NamedNode, name: str) -> bool:
    return any(store.quads.quads_for_pattern(node, ox.NamedNode(name), None))


def _nodes(triples: Sequence[ox.Triple]) -> list[Json]:
    """Return triples as expanded JSON-LD."""
    nodes: dict[str, dict[str, Json]] = {}
    for triple in triples:
        assert isinstance(triple.subject, ox.NamedNode), "the graph has no blank nodes"
        node = nodes.setdefault(triple.subject.value, {"@id": triple.subject.value})
        if triple.predicate.value == TYPE and isinstance(triple.object, ox.NamedNode):
            node.setdefault("@type", []).append(triple.object.value)
        else:
            node.setdefault(triple.predicate.value, []).append(_value(triple.object))
    return list(nodes.values())


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> dict[str, Json]:
    match term:
        case ox.NamedNode():
            return {"@id": term.value}
        case ox.Literal(language=None):
            kind = term.datatype.value
            if re.fullmatch(NATIVE.get(kind, "(?!)"), term.value):
                return {"@value": json.loads(term.value)}
            typed = {} if kind == f"{XSD}string" else {"@type": kind}
            return {"@value": term.value, **typed}
        case ox.Literal():
            return {"@value": term.value, "@language": term.language}
    raise TypeError(f"no entity has {term} for a value")


def _no_loading(address: str, options: Json) -> Json:
    raise ValueError(f"a document has its context inside, yet {address} is asked for")


def _ordered(value: Json) -> Json:
    """Return JSON with names before other keys, and the entities of a list in their order."""
    if isinstance(value, dict):
        keys = [*(key for key in FIRST if key in value), *sorted(value.keys() - set(FIRST))]
        return {key: _ordered(value[key]) for key in keys}
    if isinstance(value, list):
        return sorted((_ordered(item) for item in value), key=_place)
    return value


def _place(value: Json) -> list[tuple[bool, int, str]]:
    """Return what sorts "item/10" behind "item/2"."""
    text = value["id"] if isinstance(value, dict) and "id" in value else str(value)
    parts: Iterator[str] = iter(re.findall(r"\d+|\D+", text))
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts]
