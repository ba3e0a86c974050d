"""The minutes of earlier meetings that were dealt with, and how."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from .. import lexicon
from ..patterns import CuedPattern, cued
from ..records import AgendaItem, DecisionFact, Minutes, MinutesOutcome, PreviousMinutesFact
from .clauses import all_sentences
from .dates import dates_in
from .decisions import find_decisions

_ABOUT_MINUTES = cued(
    r"(?<!\d )(?<!teen )\b(?:the\s+|draft\s+|printed\s+|^)?minutes?\s+"
    r"(?:of\b|from\b|as\b|were\b|was\b|be\b|for\b|held\b|taken\b|[,;]|\()"
    r"|\bthe (?:notes|record) of (?:the (?:last|previous|meeting)|\d)",
    re.I,
)
_ACCEPTED = cued(
    r"\b(?:acceptance|approval|adoption|confirmation|confirmed|approved) (?:of )?the minutes\b",
    re.I,
)
_NOT_THESE = cued(
    r"\bmatters arising\b|\bsee (?:exempt )?minute\b|\brecord of (?:attendance|decisions)\b"
    r"|\bminutes? \d",
    re.I,
)
_THEY_STAND = cued(
    r"\b(?:they|these|those|it|this)\b[^.;]{0,160}\b(?:accepted|approved|agreed|confirmed|adopted|signed)"
    r"(?: and signed)? as (?:an? |the )?(?:true|correct|accurate)\b",
    re.I,
)
_TITLE = cued(
    r"\b(?:minutes?|notes? of the|record of the|correct record|previous meeting|last meeting)\b",
    re.I,
)
_NOT_TITLE = cued(r"\b(?:matters arising from|minutes silence|minute'?s? silence)\b", re.I)
_OWN_WORDS = cued(
    r"\b(?:minutes?|notes|record)\b(?P<rest>.*?)"
    r"(?=\b(?:be|were|was|are|is|having|as a|copies)\b|$)",
    re.I | re.S,
)
_SENT_OUT = cued(
    r"\bminutes\b[^.;]{0,80}\b(?:should|to|would|will|shall) be "
    r"(?:circulated|sent|furnished|forwarded|issued)\b",
    re.I,
)
_LIST_FOLLOWS = cued(r"\bminutes\b[^.;]{0,40}\bfollowing\b[^.;]{0,40}\bmeetings?\b", re.I)
_HELD_ON = cued(
    r"\W{0,4}(?:\(?(?:[a-z]|[ivx]{1,4})[.)]\s?)?(?:[\w&’'-]{1,30}\s){0,6}?"
    r"meetings?\b[^.;]{0,120}\b(?:held|of|on)\b",
    re.I,
)
_PUT_OFF = cued(
    r"^the (?:draft )?(?:minutes|notes)\b.*\b(?:could not be|would be (?:laid|put|brought))\b", re.I
)


def find_previous_minutes(
    minutes: Minutes, decisions: tuple[DecisionFact, ...] | None = None
) -> tuple[PreviousMinutesFact, ...]:
    """Find each earlier meeting whose minutes the body approved, amended, put off or noted.

    Args:
        minutes: the segmented document.
        decisions: what `find_decisions` found in it, if that is known already.

    Returns:
        One fact a date; a single fact with date "" where minutes were dealt with but the document
        gives no date for them.
    """
    decisions = find_decisions(minutes) if decisions is None else decisions
    facts: dict[tuple[str, int | None], PreviousMinutesFact] = {}
    for item in minutes.items:
        for fact in _of_item(item, [d for d in decisions if d.item == item.position]):
            known = {date for date, position in facts if position == item.position}
            if fact.date in {date for date, _ in facts if date} or (not fact.date and known):
                continue
            facts[fact.date, item.position] = fact
    return tuple(facts.values())


def _of_item(item: AgendaItem, decisions: list[DecisionFact]) -> Iterator[PreviousMinutesFact]:
    title = item.title.text if item.title else ""
    titled = bool(_TITLE.search(title)) and not _NOT_TITLE.search(title)
    told = False
    plain = any(_ABOUT_MINUTES.search(d.text) or _ACCEPTED.search(d.text) for d in decisions)
    for decision in decisions:
        text = decision.text
        about = _ABOUT_MINUTES.search(text) or _ACCEPTED.search(text)
        stand = None if about else _THEY_STAND.search(text)
        about = about or (stand if stand and (titled or _speaks_of_minutes(item)) else None)
        if _NOT_THESE.search(text) and not titled:
            continue
        first_of_item = (
            titled
            and not told
            and not plain
            and decision.disposition in {"approved", "deferred", "noted"}
        )
        if not about and not first_of_item:
            continue
        outcome = _outcome(f"{text} {decision.disposition}")
        if outcome is None or decision.disposition in {"refused"} or _SENT_OUT.search(text):
            continue
        told = True
        for date in _dates(text, title, item):
            yield PreviousMinutesFact(item.position, date, outcome, decision.span)
    if not told:
        yield from _put_off(item, title)


def _speaks_of_minutes(item: AgendaItem) -> bool:
    return any(_ABOUT_MINUTES.search(sentence.text) for sentence in all_sentences(item.minutes))


def _put_off(item: AgendaItem, title: str) -> Iterator[PreviousMinutesFact]:
    for sentence in all_sentences(item.minutes):
        if _PUT_OFF.search(sentence.text):
            for date in _dates(sentence.text, title, item):
                yield PreviousMinutesFact(item.position, date, "deferred", sentence.span())
            return


def _dates(text: str, title: str, item: AgendaItem) -> tuple[str, ...]:
    """The dates of the minutes: from the decision, else the title, else what was circulated."""
    own = _OWN_WORDS.search(text)
    for words in (own["rest"] if own else "", title, *_listed(item), *_mentions(item)):
        found = tuple(dict.fromkeys(date.iso for date in dates_in(words) if date.iso))
        if found:
            return found
    return ("",)


def _listed(item: AgendaItem) -> Iterator[str]:
    """Yield the meetings listed below "minutes of the following meetings:", as one text."""
    meetings: list[str] = []
    listing = False
    for sentence in all_sentences((*item.minutes, *item.blurb)):
        if _LIST_FOLLOWS.search(sentence.text):
            listing = True
        elif listing and _HELD_ON.match(sentence.text):
            meetings.append(sentence.text)
        elif meetings:
            break
    if meetings:
        yield "; ".join(meetings)


def _mentions(item: AgendaItem) -> Iterator[str]:
    for sentence in all_sentences((*item.minutes, *item.blurb)):
        own = _OWN_WORDS.search(sentence.text)
        if own:
            yield own["rest"]


@cache
def _outcomes() -> tuple[tuple[CuedPattern, str], ...]:
    return tuple((entry.regex, entry.value) for entry in lexicon.entries("minutes_outcomes"))


def _outcome(text: str) -> MinutesOutcome | None:
    for pattern, value in _outcomes():
        if pattern.search(text):
            return cast(MinutesOutcome, value)
    return None
