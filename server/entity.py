"""The page of an entity: everything that its HTML shows, found and put in order."""

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import pyoxigraph as ox

from ..ontology import PREFIXES
from ..store import Store
from .agenda import AgendaEntry, agenda
from .cells import Cell, cell, in_words
from .links import Links
from .reading import PROLOGUE, Evidence, evidence, labels, last_part, rows, text_of
from .sections import SHOWN_ROWS, Table, iris_of, section_table, sections_of

OUTGOING = "SELECT ?property ?value WHERE { $this ?property ?value } ORDER BY ?property ?value"
INCOMING_COUNTS = (
    "SELECT ?property (COUNT(?subject) AS ?count) WHERE { ?subject ?property $this } "
    "GROUP BY ?property ORDER BY ?property"
)
INCOMING = "SELECT ?subject WHERE { ?subject $property $this } ORDER BY ?subject LIMIT $limit"
PASSAGES = PROLOGUE + (
    "SELECT ?span ?line ?start ?quote ?fact WHERE { ?span oa:hasSource $this ; lg:line ?line ; "
    "oa:hasSelector ?range , ?words . ?range oa:start ?start . ?words oa:exact ?quote . "
    "OPTIONAL { ?fact lg:evidence ?span } } ORDER BY ?start ?span ?fact"
)
WHEREABOUTS = PROLOGUE + (
    "SELECT ?council ?body ?meeting ?item WHERE { OPTIONAL { $this lg:atItem ?item } "
    "OPTIONAL { $this lg:inMeeting|(lg:atItem/lg:inMeeting) ?meeting } "
    "OPTIONAL { $this lg:heldBy|(lg:inMeeting/lg:heldBy)|(lg:atItem/lg:inMeeting/lg:heldBy)"
    "|lg:postIn ?body . ?body a lg:Body } "
    "OPTIONAL { $this lg:inCouncil|(lg:inMeeting/lg:inCouncil)"
    "|(lg:atItem/lg:inMeeting/lg:inCouncil)|lg:postIn|(lg:postIn/lg:bodyOf)"
    "|lg:bodyOf|lg:inScope ?council . ?council a lg:Council } "
    "} LIMIT 1"
)
EVERYTHING = 10_000
LG = PREFIXES["lg"]
RDF_TYPE = PREFIXES["rdf"] + "type"


@dataclass(frozen=True, slots=True)
class Statement:
    """A property and its values; `total` counts those not shown as well."""

    name: str
    values: tuple[Cell, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document that facts rest on; `anchor` is the fragment of the span's IRI."""

    anchor: str
    line: int
    quote: str
    facts: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that the page of an entity shows."""

    iri: str
    label: str
    kinds: tuple[Cell, ...]
    trail: tuple[Cell, ...]
    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    agenda: tuple[AgendaEntry, ...]
    tables: tuple[Table, ...]
    passages: tuple[Passage, ...]
    incoming: tuple[Statement, ...]


def entity_page(
    store: Store, links: Links, iri: str, this: str, *, everything: bool = False
) -> EntityPage:
    """Find what the page of an entity shows.

    Args:
        store: The store.
        links: Where IRIs are shown.
        iri: The entity.
        this: The same as SPARQL writes it.
        everything: Whether to show all of long lists.
    """
    values: dict[str, list[ox.NamedNode | ox.Literal]] = defaultdict(list)
    for row in rows(store, OUTGOING, this=this):
        term = row["value"]
        if isinstance(term, ox.NamedNode | ox.Literal):
            values[text_of(row["property"])].append(term)
    kinds = [text_of(kind) for kind in values[RDF_TYPE]]
    ours = [last_part(kind) for kind in kinds if kind.startswith(LG)]
    names = labels(
        store, {iri, *values, *kinds, *iris_of(t for terms in values.values() for t in terms)}
    )
    sections = [section for kind in ours for section in sections_of(kind)]
    tables = (section_table(store, links, s, this, everything=everything) for s in sections)
    return EntityPage(
        iri,
        names[iri],
        tuple(Cell(_class_name(names, kind), links.page(kind)) for kind in kinds),
        _trail(store, links, iri, this),
        tuple(
            Statement(
                property_name(names, name),
                tuple(cell(term, links, names) for term in values[name]),
                len(values[name]),
            )
            for name in sorted(values, key=_place)
            if name not in _shown("hidden")
        ),
        evidence(store, [iri]).get(iri, ()),
        agenda(store, links, this) if {"Meeting", "AgendaItem"} & set(ours) else (),
        tuple(table for table in tables if table is not None),
        _passages(store, links, this) if "SourceDocument" in ours else (),
        _incoming(store, links, this, EVERYTHING if everything else SHOWN_ROWS),
    )


def property_name(names: dict[str, str], iri: str) -> str:
    """Return a property's label, or its name in words where no vocabulary says one."""
    spoken = _spoken().get(iri)
    if spoken:
        return spoken
    label = names.get(iri, "")
    return label if label and label != last_part(iri) else in_words(last_part(iri))


def _class_name(names: dict[str, str], iri: str) -> str:
    return property_name(names, iri).capitalize()


@cache
def _properties() -> dict[str, Any]:
    file = files(__package__ or "minutegraph.server") / "pages" / "properties.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _spoken() -> dict[str, str]:
    names: dict[str, str] = _properties()["names"]
    return names


@cache
def _shown(key: str) -> dict[str, int]:
    return {iri: place for place, iri in enumerate(_properties()[key])}


def _place(iri: str) -> tuple[int, str]:
    return _shown("order").get(iri, len(_shown("order"))), iri


def _trail(store: Store, links: Links, iri: str, this: str) -> tuple[Cell, ...]:
    found = next(iter(rows(store, WHEREABOUTS, this=this)), {})
    above = [text_of(term) for term in found.values() if term is not None and text_of(term) != iri]
    names = labels(store, above)
    return tuple(Cell(names[one], links.page(one)) for one in above)


def _passages(store: Store, links: Links, this: str) -> tuple[Passage, ...]:
    found = rows(store, PASSAGES, this=this)
    names = labels(store, iris_of(row["fact"] for row in found))
    facts: dict[str, list[Cell]] = defaultdict(list)
    first: dict[str, tuple[int, str]] = {}
    for row in found:
        span = text_of(row["span"])
        first.setdefault(span, (int(text_of(row["line"])), text_of(row["quote"])))
        if row["fact"] is not None:
            facts[span].append(cell(row["fact"], links, names))
    return tuple(
        Passage(span.partition("#")[2], line, quote, tuple(facts[span]))
        for span, (line, quote) in first.items()
    )


def _incoming(store: Store, links: Links, this: str, limit: int) -> tuple[Statement, ...]:
    counts = rows(store, INCOMING_COUNTS, this=this)
    names = labels(store, iris_of(row["property"] for row in counts))
    found = []
    for row in counts:
        subjects = rows(store, INCOMING, property=str(row["property"]), this=this, limit=str(limit))
        shown = labels(store, iris_of(one["subject"] for one in subjects))
        values = tuple(cell(one["subject"], links, shown) for one in subjects)
        name = property_name(names, text_of(row["property"]))
        found.append(Statement(name, values, int(text_of(row["count"]))))
    return tuple(found)
