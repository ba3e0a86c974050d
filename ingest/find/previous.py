"""The minutes of earlier meetings that were dealt with, and how."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import cast

from .. import lexicon
from ..patterns import CuedPattern, CueIndex, cued
from ..records import (
    AgendaItem,
    DecisionFact,
    Minutes,
    MinutesOutcome,
    Passage,
    PreviousMinutesFact,
)
from .broken_lines import rejoined
from .clauses import all_sentences
from .dates import dates_in
from .decision_cues import FINITE
from .decisions import find_decisions

_ABOUT_MINUTES = cued(
    r"(?<!\d )(?<!teen )\b(?:the\s+|draft\s+|printed\s+|^)?minutes?"
    r"(?:\s+(?:of\b|from\b|as\b|were\b|was\b|be\b|for\b|held\b|taken\b|\()|\s*[,;])"
    r"|\bthe (?:notes|record) of (?:the (?:last|previous|meeting)|\d)",
    re.I,
)
_ACCEPTED = cued(
    r"\b(?:acceptance|approval|adoption|confirmation|confirmed|approved) (?:of )?the minutes\b",
    re.I,
)
_NOT_THESE = cued(
    r"\b(?:in|into) the minutes of the meeting as follows\b|\bread into the minutes\b"
    r"|\bdiscussion (?:on|of|in relation to) the minutes\b"
    r"|\b(?:one|two|three|five|ten|fifteen|twenty|thirty)[- ]minutes?\b"
    r"|\bmatters arising\b|\bsee (?:exempt )?minute\b|\brecord of (?:attendance|decisions)\b"
    r"|\bminutes? \d",
    re.I,
)
_READ_IN = cued(r"\bread into the minutes\b|\bdiscussion (?:on|of|in relation to) the\b", re.I)
# rare: what is approved beside the minutes (a report, a plan) is not the minutes: a guard
_ELSE = cued(
    r"\b(?:report|plan|scheme|presentation|agenda|item|motion|standing orders|in committee"
    r"|adjourn(?:ed)? the meeting)\b",
    re.I,
)
# rare: "Minutes of 3 May. They were approved as a correct record": by a pronoun
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
    r"(?=\b(?:be|were|was|are|is|having|as a|copies|which (?:had|have) been (?!held))\b|$)",
    re.I | re.S,
)
# rare: "agreed that minutes should be circulated" confirms none: a guard
_SENT_OUT = cued(
    r"\bminutes\b[^.;]{0,80}\b(?:should|to|would|will|shall) be "
    r"(?:circulated|sent|furnished|forwarded|issued)\b",
    re.I,
)
_LIST_FOLLOWS = cued(r"\bminutes\b[^.;]{0,40}\bfollowing\b[^.;]{0,40}\bmeetings?\b", re.I)
_THESE = cued(
    r"\bminutes\b[^.;:]{0,60}\b(?:following|listed below|set out below|as follows)\b", re.I
)
_HELD_ON = cued(
    r"\W{0,4}(?:\(?(?:[a-z]|[ivx]{1,4})[.)]\s?)?(?:[\w&’'-]{1,30}\s){0,6}?"
    r"meetings?\b[^.;]{0,120}\b(?:held|of|on)\b",
    re.I,
)
_AMENDED_ONES = cued(
    r"\bsubject to\b[^.;]{0,80}?\bminutes\b(?P<rest>.*?)(?=\bas (?:outlined|set out|follows)\b|$)",
    re.I | re.S,
)
_AMENDMENT = cued(r"\bamendments?\b[^.;]{0,80}\b(?:agreed|accepted|approved|carried)\b", re.I)
_LAID = cued(r"\b(?:circulated|submitted|considered|received|laid|draft)\b", re.I)
# Minutes listed on a consent agenda are approved with it.
# rare: a US council approves its minutes with the consent agenda
_CONSENT = cued(r"\bconsent (?:agenda|calendar|items?|docket)\b", re.I)
# rare: minutes as a line of a consent agenda
_MINUTES_LISTED = cued(
    r"\W{0,4}(?:\(?(?:[a-z]|[ivx]{1,4}"
    r"|\d{1,2})[.)]\s?)?(?:approv\w+ (?:of )?)?(?:the )?(?:[\w-]+ ){0,4}minutes\b",
    re.I,
)
# rare: an inquorate meeting cannot confirm minutes, and says that they are laid over
_PUT_OFF = cued(
    r"^the (?:draft )?(?:minutes|notes)\b.*\b(?:could not be|would be (?:laid|put|brought)"
    r"|(?:was|were) not (?:yet )?(?:ready|available|to hand)"
    r"|(?:will|would|(?:was|were|are) to) be (?:submitted|presented|considered|laid|brought)\b"
    r"[^.;]{0,60}\b(?:next|following|future|later|subsequent)(?= meeting))\b",
    re.I,
)
_OF_PUTTING_OFF = CueIndex((_PUT_OFF,))


_LONGEST_LIST = 1000  # characters


def find_previous_minutes(
    minutes: Minutes, decisions: tuple[DecisionFact, ...] | None = None, held: str = ""
) -> tuple[PreviousMinutesFact, ...]:
    """Find each earlier meeting whose minutes the body approved, amended, put off or noted.

    Args:
        minutes: the segmented document.
        decisions: what `find_decisions` found in it, if that is known already.
        held: when the meeting was held (ISO date, "" if not known), before which all earlier
            ones were: it tells the year of "the meeting on 6th March".

    Returns:
        One fact a date, without its item where the title there is of something else; a single
        fact with date "" where minutes were dealt with but the document gives no date for them.
    """
    decisions = find_decisions(minutes) if decisions is None else decisions
    facts: dict[tuple[str, int | None], PreviousMinutesFact] = {}
    for item in minutes.items:
        at_item = item.title is None or _TITLE.search(item.title.text) is not None
        for fact in _of_item(item, [d for d in decisions if d.item == item.position], held):
            known = {date for date, position in facts if position == item.position}
            if fact.date in {date for date, _ in facts if date} or (not fact.date and known):
                continue
            facts[fact.date, item.position] = fact if at_item else replace(fact, item=None)
    return tuple(facts.values())


def _of_item(
    item: AgendaItem, decisions: list[DecisionFact], held: str
) -> Iterator[PreviousMinutesFact]:
    title = item.title.text if item.title else ""
    titled = bool(_TITLE.search(title)) and not _NOT_TITLE.search(title)
    since, amended = -1, False
    plain = any(_ABOUT_MINUTES.search(d.text) or _ACCEPTED.search(d.text) for d in decisions)
    for decision in sorted(decisions, key=lambda one: one.span):
        text = decision.text
        about = _ABOUT_MINUTES.search(text) or _ACCEPTED.search(text)
        stand = None if about else _THEY_STAND.search(text)
        about = about or (stand if stand and (titled or _speaks_of_minutes(item)) else None)
        if _CONSENT.search(text) and decision.disposition == "approved":
            for date in _on_consent_agenda(item):
                yield PreviousMinutesFact(item.position, date, "approved", decision.span)
            continue
        if _NOT_THESE.search(text) and (not titled or _READ_IN.search(text)):
            continue
        first_of_item = (
            titled
            and since < 0
            and not plain
            and decision.disposition in {"approved", "deferred", "noted"}
            and not _ELSE.search(text)
        )
        amended = amended or (titled and _AMENDMENT.search(text) is not None)
        if not about and not first_of_item:
            continue
        outcome = _outcome(f"{text} {decision.disposition}")
        if outcome == "approved" and amended:
            outcome = "amended"
        if outcome is None or decision.disposition in {"refused"} or _SENT_OUT.search(text):
            continue
        dates = _listed(item, decision, held) or _dates(text, title, held)
        laid = [] if dates else _laid(item, held, titled=titled)
        dates = dates or _between(laid, since, decision.span.start) or ("",)
        since = decision.span.end
        for date, how in _amended_or_not(text, dates, outcome):
            yield PreviousMinutesFact(item.position, date, how, decision.span)
        amended = False
    yield from _put_off(item, title if since < 0 else "", held)


def _amended_or_not(
    text: str, dates: tuple[str, ...], outcome: MinutesOutcome
) -> Iterator[tuple[str, MinutesOutcome]]:
    """Yield each date with its outcome: an amendment may be to the minutes of some meetings."""
    named = _AMENDED_ONES.search(text) if outcome == "amended" else None
    words = named["rest"].rstrip(" ,") if named else ""
    days = {date[5:] for date in _known(words) or _known(f"{words} {dates[-1][:4]}")}
    known = {date for date in dates if date[5:] in days}
    for date in dates:
        yield date, "approved" if known and date not in known else outcome


def _on_consent_agenda(item: AgendaItem) -> Iterator[str]:
    """Yield the dates of the minutes that stand in the list of an item's account."""
    for sentence in all_sentences((*item.blurb, *item.minutes)):
        if _MINUTES_LISTED.match(sentence.text):
            yield from _known(sentence.text)


def _speaks_of_minutes(item: AgendaItem) -> bool:
    return any(_ABOUT_MINUTES.search(sentence.text) for sentence in all_sentences(item.minutes))


def _may_put_off(passage: Passage) -> bool:
    return _OF_PUTTING_OFF.concerns(passage.text)


def _put_off(item: AgendaItem, title: str, held: str) -> Iterator[PreviousMinutesFact]:
    for sentence in all_sentences(filter(_may_put_off, item.minutes)):
        if _PUT_OFF.search(sentence.text):
            for date in _dates(sentence.text, title, held) or (("",) if title else ()):
                yield PreviousMinutesFact(item.position, date, "deferred", sentence.span())
            return


def _dates(text: str, title: str, held: str) -> tuple[str, ...]:
    """The dates of the minutes that a decision or else the title names."""
    own = _OWN_WORDS.search(text)
    return _known(own["rest"] if own else "", held) or _known(title, held)


def _known(words: str, held: str = "") -> tuple[str, ...]:
    return tuple(dict.fromkeys(date.iso for date in dates_in(words, held) if date.iso))


def _listed(item: AgendaItem, decision: DecisionFact, held: str) -> tuple[str, ...]:
    """The dates in the list behind "the minutes of the following meetings were noted:"."""
    if not _THESE.search(decision.text):
        return ()
    within = _known(decision.text.partition(":")[2], held)
    found: list[str] = []
    for passage in () if within else item.minutes:
        if passage.span().start < decision.span.end:
            continue
        dates = _known(passage.text, held) if len(passage.text) < _LONGEST_LIST else ()
        if not dates or FINITE.search(passage.text):
            break
        found.extend(dates)
    return within or tuple(dict.fromkeys(found))


def _laid(item: AgendaItem, held: str, *, titled: bool) -> list[tuple[int, tuple[str, ...], bool]]:
    """Return where minutes are said to be laid before the body, with their dates.

    Also whether the words are a further one of a list: "(b) Special Meeting held on 3 May 2021".
    """
    found: list[tuple[int, tuple[str, ...], bool]] = []
    listing = False
    passages = (*item.blurb, *item.minutes)
    for sentence in all_sentences(rejoined(passages) if titled else passages):
        text = sentence.text
        listing = listing or _LIST_FOLLOWS.search(text) is not None
        own = _OWN_WORDS.search(text)
        listed = bool((listing or titled) and _HELD_ON.match(text)) or _LAID.search(text)
        words = own["rest"] if own else text if listing and listed else ""
        dates = _known(words, held)
        if dates:
            found.append((sentence.span().start, dates, bool(listed)))
    return found


def _between(
    laid: list[tuple[int, tuple[str, ...], bool]], since: int, end: int
) -> tuple[str, ...]:
    """Return the dates of the minutes laid between two decisions, else of the first ones."""
    here = [one for one in laid if since <= one[0] < end]
    if not here:
        here = laid[:1]
    dates = [
        date for place, (_, some, listed) in enumerate(here) if not place or listed for date in some
    ]
    return tuple(dict.fromkeys(dates))


@cache
def _outcomes() -> tuple[tuple[CuedPattern, str], ...]:
    return tuple((entry.regex, entry.value) for entry in lexicon.entries("minutes_outcomes"))


def _outcome(text: str) -> MinutesOutcome | None:
    for pattern, value in _outcomes():
        if pattern.search(text):
            return cast(MinutesOutcome, value)
    return None
