"""Lists of the things of one class, a page at a time, and how many there are of each."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..ontology import PREFIXES
from ..store import Store
from .links import Links
from .reading import PROLOGUE, rows, sparql_text, text_of
from .sections import Table, table_of

ROWS_ON_A_PAGE = 50
COUNTS = "SELECT ?class (COUNT(?thing) AS ?count) WHERE { ?thing a ?class } GROUP BY ?class"
THING = "thing"


@dataclass(frozen=True, slots=True)
class ListQuery:
    """A list: its address, title and class, and the queries that find and show its members."""

    name: str
    title: str
    kind: str
    find: str
    order: str
    show: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list; `total` counts what is on all pages."""

    table: Table
    total: int
    page: int
    pages: int


@cache
def lists() -> tuple[ListQuery, ...]:
    """Return the lists, in the order of the site's menu."""
    file = files(__package__ or "minutegraph.server") / "pages" / "lists.toml"
    found = tomllib.loads(file.read_text(encoding="utf-8"))["list"]
    return tuple(
        ListQuery(one["name"], one["title"], one["class"], one["find"], one["order"], one["show"])
        for one in found
    )


def counts(store: Store) -> dict[str, int]:
    """Return how many things of each of our classes there are, by the end of the class's IRI."""
    ours = PREFIXES["lg"]
    return {
        text_of(row["class"]).removeprefix(ours): int(text_of(row["count"]))
        for row in rows(store, COUNTS)
        if text_of(row["class"]).startswith(ours)
    }


def list_page(store: Store, links: Links, one: ListQuery, words: str, page: int) -> ListPage:
    """Return one page of a list.

    Args:
        store: The store.
        links: Where IRIs are shown.
        one: The list.
        words: Only things whose label contains this, in capitals or not; "" for all.
        page: Which page, from 1; beyond the last page, the last.
    """
    search = f"FILTER(CONTAINS(LCASE(?label), LCASE({sparql_text(words)})))" if words else ""
    pattern = f"{{ {one.find} {search} }}"
    counted = rows(store, f"{PROLOGUE}SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE {pattern}")
    total = int(text_of(counted[0]["n"]))
    pages = max(1, -(-total // ROWS_ON_A_PAGE))
    page = min(max(1, page), pages)
    found = rows(
        store,
        f"{PROLOGUE}SELECT DISTINCT ?thing WHERE {pattern} ORDER BY {one.order} "
        f"LIMIT {ROWS_ON_A_PAGE} OFFSET {(page - 1) * ROWS_ON_A_PAGE}",
    )
    things = [text_of(row[THING]) for row in found]
    return ListPage(_shown(store, links, one, things), total, page, pages)


def _shown(store: Store, links: Links, one: ListQuery, things: list[str]) -> Table:
    if not things:
        return Table(one.title, (), (), 0)
    listed = " ".join(f"<{thing}>" for thing in things)
    found = rows(store, PROLOGUE + one.show, things=listed)
    place = {thing: at for at, thing in enumerate(things)}
    found.sort(key=lambda row: place[text_of(row[THING])])
    return table_of(
        store, links, one.title, [{n: t for n, t in row.items() if n != THING} for row in found]
    )
