"""What members with an interest did at its item; the rest are arrivals and departures."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from ..records import ArrivalOrDepartureFact, Direction, InterestFact, Participation
from .movements import Act, Movement, acts_in

_BY_ACT: dict[Act, Participation] = {
    "left": "withdrew",
    "took no part": "took no part",
    "did not vote": "did not vote",
    "remained": "remained",
}
_DIRECTIONS: dict[Act, Direction] = {"arrived": "arrived", "left": "left", "returned": "returned"}
_RANK: tuple[Participation, ...] = ("withdrew", "took no part", "did not vote", "remained")
_NEAR = 250  # characters: "He left the Chamber for that item." behind the declaration


def participation_in(text: str) -> Participation | Literal[""]:
    """Return what somebody did, from a form of words: "and left the room", "" if nothing."""
    told = [_BY_ACT[act] for act in acts_in(text) if act in _BY_ACT]
    return min(told, key=_RANK.index) if told else ""


def with_participation(
    interests: Iterable[InterestFact], movements: Sequence[Movement]
) -> list[InterestFact]:
    """Tell of each declared interest what the member did.

    Args:
        interests: with the roster's names.
        movements: with the roster's names.

    Returns:
        The interests with the strongest act that is told: withdrew before took no part before did
        not vote before remained.
    """
    return [_completed(fact, [m for m in movements if _is_about(m, fact)]) for fact in interests]


def _completed(fact: InterestFact, movements: Sequence[Movement]) -> InterestFact:
    found = [(_BY_ACT[m.act], m.span) for m in movements if m.act in _BY_ACT]
    for told in (fact.participation, participation_in(fact.nature)):
        found += [(told, fact.span)] if told else []
    if not found:
        return fact
    act, span = min(found, key=lambda row: (_RANK.index(row[0]), row[1]))
    return replace(fact, participation=act, also=(span,) if span != fact.span else ())


def _is_about(movement: Movement, fact: InterestFact) -> bool:
    """Whether somebody did it because of the interest."""
    if movement.person != fact.person or movement.act in {"arrived", "returned"}:
        return False
    overlaps = movement.span.start < fact.span.end and fact.span.start < movement.span.end
    behind = 0 <= movement.span.start - fact.span.end < _NEAR
    if overlaps or (behind and (movement.for_item or movement.act != "left")):
        return True
    if fact.item is None or movement.item != fact.item:
        return False
    return movement.of_interest or movement.for_item or not movement.time


def arrivals_and_departures(
    interests: Sequence[InterestFact], movements: Sequence[Movement]
) -> list[ArrivalOrDepartureFact]:
    """Return who came late, left early or came back, but not who only withdrew for an item."""
    facts: list[ArrivalOrDepartureFact] = []
    withdrawn: set[str] = set()
    for movement in movements:
        direction = _DIRECTIONS.get(movement.act)
        if direction is None:
            continue
        for_interest = movement.of_interest or any(_is_about(movement, f) for f in interests)
        if movement.act == "left" and (movement.for_item or for_interest):
            withdrawn.add(movement.person)
            continue
        if movement.act != "left" and movement.person in withdrawn:
            withdrawn.discard(movement.person)
            continue
        if movement.act == "arrived" and movement.of_interest and not movement.time:
            continue
        fact = ArrivalOrDepartureFact(
            item=movement.item,
            person=movement.person,
            direction=direction,
            span=movement.span,
            time=movement.time,
            when=movement.when,
            basis=movement.basis,
        )
        if fact not in facts:
            facts.append(fact)
    return facts
