"""What the body decided: one fact a clause, with its force, its movers and its votes."""

import re
from collections.abc import Iterable

from ..records import AgendaItem, DecisionFact, Minutes, Passage
from .decision_reader import DecisionReader
from .finding import Finding
from .likeness import likeness
from .markers import BODY_NOUNS
from .meeting import find_meeting

_NOUN = re.compile(rf"\b(?:{BODY_NOUNS})\b", re.I)
_WORD = re.compile(r"[^\W\d_]")
_NOT_A_NAME = re.compile(r"\s*(?:venue|contact|place|location|held (?:at|in))\b", re.I)
_PLACE = re.compile(r"\bcouncil (?:chamber|offices?|house|hall|buildings?|headquarters)\b", re.I)
_COUNCIL_WORDS = frozenset({"Council", "Authority"})
_SAME, _IDENTICAL = 0.8, 0.95


def find_decisions(minutes: Minutes) -> tuple[DecisionFact, ...]:
    """Find the decisions that the body took, in document order.

    A decision told twice (in a "Decision:" block and in the minutes) is one fact, with the movers
    and votes of either telling. Agenda text, what officers recommended and what other bodies
    decided are not decisions.

    Args:
        minutes: the segmented document.

    Returns:
        One fact a clause; people and addressees as printed, `text` the document's own words.
    """
    nouns = _own_nouns(minutes)
    facts: list[DecisionFact] = []
    for item in minutes.items:
        facts.extend(_of_item(item, nouns))
    return tuple(facts)


def _of_item(item: AgendaItem, nouns: frozenset[str]) -> Iterable[DecisionFact]:
    told = _read(item.minutes, nouns, block=False, notices=item.blurb, title=item.title)
    for first in _read(item.decision, nouns, block=True):
        twin = next((other for other in told if _same(first, other)), None)
        if twin is None:
            told.append(first)
        else:
            _complete(twin, first)
    kept: list[Finding] = []
    for finding in sorted(told, key=lambda finding: finding.clause.span()):
        twin = next((other for other in kept if _repeats(finding, other)), None)
        if twin is None:
            kept.append(finding)
        else:
            _complete(twin, finding)
    return [_fact(finding, item.position) for finding in kept]


def _read(
    passages: tuple[Passage, ...],
    nouns: frozenset[str],
    *,
    block: bool,
    notices: tuple[Passage, ...] = (),
    title: Passage | None = None,
) -> list[Finding]:
    reader = DecisionReader(nouns, decision_block=block, title=title)
    for passage in notices:
        reader.read_notice(passage)
    for passage in passages:
        reader.read(passage)
    return [finding for finding in reader.findings() if _WORD.search(finding.words.text)]


def _same(one: Finding, other: Finding) -> bool:
    return likeness(one.words.text, other.words.text) >= _SAME


def _repeats(one: Finding, other: Finding) -> bool:
    if one.movement and other.movement and one.movement != other.movement:
        return False
    return likeness(one.words.text, other.words.text) >= _IDENTICAL


def _complete(kept: Finding, twin: Finding) -> None:
    if not kept.movement:
        kept.movement = twin.movement
    kept.tally = kept.tally.filled_from(twin.tally)
    kept.unanimous = kept.unanimous or twin.unanimous
    if kept.force == "none":
        kept.force = twin.force


def _fact(finding: Finding, item: int) -> DecisionFact:
    return DecisionFact(
        item=item,
        force=finding.force,
        disposition=finding.disposition,
        text=finding.words.text,
        span=finding.clause.span(),
        to=finding.to,
        deferred_until=finding.deferred_until,
        mover=finding.movement.mover,
        seconder=finding.movement.seconder,
        votes_for=finding.tally.votes_for,
        votes_against=finding.tally.votes_against,
        abstentions=finding.tally.abstentions,
        unanimous=finding.unanimous,
        basis=finding.basis,
    )


def _own_nouns(minutes: Minutes) -> frozenset[str]:
    """What the body that met may be called: the nouns of its name, else of the document's head."""
    body = find_meeting(minutes).body
    own = {_canonical(noun) for noun in _NOUN.findall(body.value)} if body else set()
    if own:
        return frozenset(own)
    lines = [minutes.document.title, *(passage.text for passage in minutes.header[:12])]
    head = _PLACE.sub(" ", " ".join(line for line in lines if not _NOT_A_NAME.match(line)))
    found = {_canonical(noun) for noun in _NOUN.findall(head)}
    if not found:
        return frozenset(BODY_NOUNS.split("|"))
    return frozenset(found - _COUNCIL_WORDS or found)


def _canonical(noun: str) -> str:
    return "-".join(part.capitalize() for part in noun.split("-"))
