"""The agenda of a meeting: each item with what was reported and what was decided."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..store import Store
from .cells import Cell, cell
from .links import Links
from .reading import PROLOGUE, Evidence, Term, evidence, labels, natural_order, rows, text_of
from .sections import iris_of

ITEMS = PROLOGUE + (
    "SELECT ?item ?position ?number ?title WHERE { "
    "{ ?item lg:inMeeting $this } UNION { VALUES ?item { $this } } ?item a lg:AgendaItem . "
    "OPTIONAL { ?item lg:position ?position } OPTIONAL { ?item lg:number ?number } "
    "OPTIONAL { ?item dcterms:title ?title } } ORDER BY ?position ?item"
)
REPORTS = PROLOGUE + (
    "SELECT ?item ?fact ?person ?post ?for ?subject ?form ?report WHERE { "
    "{ ?fact lg:inMeeting $this } UNION { ?fact lg:atItem $this } "
    "?fact a lg:Presentation ; lg:atItem ?item . "
    "OPTIONAL { ?fact lg:presentedBy ?person } OPTIONAL { ?fact lg:presentedByPost ?post } "
    "OPTIONAL { ?fact lg:onBehalfOf ?for } OPTIONAL { ?fact lg:presents ?report . "
    "OPTIONAL { ?report dcterms:title ?subject } OPTIONAL { ?report lg:form ?form } } "
    "}"
)
DECISIONS = PROLOGUE + (
    "SELECT ?item ?fact ?text ?force ?disposition ?addressee ?to ?until ?mover ?seconder ?for "
    "?against ?abstained ?unanimous WHERE { "
    "{ ?fact lg:inMeeting $this } UNION { ?fact lg:atItem $this } ?fact a lg:Decision . "
    "OPTIONAL { ?fact lg:atItem ?item } OPTIONAL { ?fact lg:decisionText ?text } "
    "OPTIONAL { ?fact lg:force ?force } OPTIONAL { ?fact lg:disposition ?disposition } "
    "OPTIONAL { ?fact lg:addressee ?addressee } OPTIONAL { ?fact lg:addresseeAsPrinted ?to } "
    "OPTIONAL { ?fact lg:deferredUntil ?until } "
    "OPTIONAL { ?fact lg:movedBy ?mover } OPTIONAL { ?fact lg:secondedBy ?seconder } "
    "OPTIONAL { ?fact lg:votesFor ?for } OPTIONAL { ?fact lg:votesAgainst ?against } "
    "OPTIONAL { ?fact lg:votesAbstained ?abstained } OPTIONAL { ?fact lg:unanimous ?unanimous } "
    "}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A report or a decision: its parts by name, its own page, and its sentences."""

    parts: Mapping[str, Cell]
    href: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An agenda item with its reports and decisions; no `href` for what stands under no item."""

    number: str
    title: str
    href: str
    reports: tuple[Entry, ...]
    decisions: tuple[Entry, ...]


def agenda(store: Store, links: Links, this: str) -> tuple[AgendaEntry, ...]:
    """Return the agenda of a meeting, or the one entry of an agenda item.

    Args:
        store: The store.
        links: Where IRIs are shown.
        this: The meeting or the item, as SPARQL writes it.
    """
    reports, decisions = rows(store, REPORTS, this=this), rows(store, DECISIONS, this=this)
    facts = [*reports, *decisions]
    names = labels(store, iris_of(term for row in facts for term in row.values()))
    sources = evidence(store, iris_of(row["fact"] for row in facts))
    reported = _by_item(reports, links, names, sources)
    decided = _by_item(decisions, links, names, sources)
    entries = [
        AgendaEntry(
            text_of(row["number"]),
            text_of(row["title"]),
            links.page(item),
            tuple(reported[item]),
            tuple(decided[item]),
        )
        for row in rows(store, ITEMS, this=this)
        for item in [text_of(row["item"])]
    ]
    if decided[""]:
        entries.append(AgendaEntry("", "Under no item", "", (), tuple(decided[""])))
    return tuple(entries)


def _by_item(
    found: list[dict[str, Term | None]],
    links: Links,
    names: Mapping[str, str],
    sources: Mapping[str, tuple[Evidence, ...]],
) -> dict[str, list[Entry]]:
    entries: dict[str, dict[str, Entry]] = defaultdict(dict)
    for row in found:
        fact = text_of(row["fact"])
        parts = {name: cell(term, links, names) for name, term in row.items() if term is not None}
        # A fact with two values of one property has two rows; the first stands for it here.
        entries[text_of(row["item"])].setdefault(
            fact, Entry(parts, links.page(fact), sources.get(fact, ()))
        )
    return defaultdict(
        list,
        {
            item: [facts[fact] for fact in sorted(facts, key=natural_order)]
            for item, facts in entries.items()
        },
    )
