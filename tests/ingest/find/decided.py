"""The decisions of handmade minutes, for the tests."""

from collections.abc import Callable

from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.records import DecisionFact, Minutes

Handmade = Callable[..., Minutes]


def kind(fact: DecisionFact) -> str:
    """The kind that tables show: refused, else recommended, else the disposition."""
    if fact.disposition == "refused":
        return "refused"
    return "recommended" if fact.force == "recommended" else fact.disposition


def facts(handmade: Handmade, *lines: str) -> tuple[DecisionFact, ...]:
    return find_decisions(handmade(("4.", "Play areas", list(lines)), header="Parks Committee"))


def told(handmade: Handmade, *lines: str) -> list[tuple[str, str]]:
    return [(kind(fact), fact.text) for fact in facts(handmade, *lines)]
