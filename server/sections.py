"""The tables of an entity's page: which there are for its class, and what they hold."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from ..store import Store
from .cells import EMPTY, Cell, cell, in_words
from .links import Links
from .reading import PROLOGUE, Evidence, Term, evidence, labels, rows, text_of

SHOWN_ROWS = 50
FACT = "fact"


@dataclass(frozen=True, slots=True)
class SectionQuery:
    """A table that pages of a class have; `$this` in the query is the page's entity."""

    title: str
    query: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """Cells, and the sentences of the source that state the row's fact."""

    cells: tuple[Cell, ...]
    evidence: tuple[Evidence, ...] = ()
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table for showing; `total` counts the rows before any were left out."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    total: int
    note: str = ""


@cache
def sections_of(kind: str) -> tuple[SectionQuery, ...]:
    """Return the sections for a class by the end of its IRI ("AgendaItem"), or none."""
    name = in_words(kind).replace(" ", "-")
    file = files(__package__ or "minutegraph.server") / "pages" / f"{name}.toml"
    if not file.is_file():
        return ()
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        SectionQuery(section["title"], PROLOGUE + section["query"], section.get("note", ""))
        for section in found["section"]
    )


def section_table(
    store: Store, links: Links, section: SectionQuery, this: str, *, everything: bool = False
) -> Table | None:
    """Run a section's query for an entity.

    Args:
        store: The store.
        links: Where IRIs are shown.
        section: The section.
        this: The entity, as SPARQL writes it.
        everything: Whether to show more than `SHOWN_ROWS` rows.

    Returns:
        The table, without columns that are empty throughout; None where it has no rows.
    """
    found = [row for row in rows(store, section.query, this=this) if _says_something(row)]
    shown = found if everything else found[:SHOWN_ROWS]
    if not shown:
        return None
    table = table_of(store, links, section.title, shown, note=section.note)
    return replace(table, total=len(found))


def table_of(
    store: Store,
    links: Links,
    title: str,
    found: list[dict[str, Term | None]],
    *,
    note: str = "",
) -> Table:
    """Return rows as a table; a column `fact` becomes the source sentences of its row."""
    columns = [
        name
        for name in (found[0] if found else {})
        if name != FACT and any(text_of(row[name]) for row in found)
    ]
    names = labels(store, iris_of(row[name] for row in found for name in columns))
    sources = evidence(store, iris_of(row.get(FACT) for row in found))
    table = tuple(_row(row, columns, links, names, sources) for row in found)
    headings = tuple(in_words(name).capitalize() for name in columns)
    return Table(title, headings, table, len(found), note)


def iris_of(terms: Iterable[Term | None]) -> set[str]:
    """Return the IRIs among terms."""
    return {term.value for term in terms if isinstance(term, ox.NamedNode)}


def _row(
    row: Mapping[str, Term | None],
    columns: list[str],
    links: Links,
    names: Mapping[str, str],
    sources: Mapping[str, tuple[Evidence, ...]],
) -> TableRow:
    fact = text_of(row.get(FACT))
    cells = tuple(cell(row[name], links, names) if row[name] else EMPTY for name in columns)
    return TableRow(cells, sources.get(fact, ()), links.page(fact) if fact else "")


def _says_something(row: Mapping[str, Term | None]) -> bool:
    """Say whether a row holds more than counts: an aggregate of nothing still gives a row."""
    return any(
        isinstance(term, ox.NamedNode | ox.Literal) and not _is_zero(term) for term in row.values()
    )


def _is_zero(term: Term) -> bool:
    return isinstance(term, ox.Literal) and term.value in ("", "0")
