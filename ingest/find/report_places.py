"""Whether what is told within an item belongs to it, where a scan lost the heading of the next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..patterns import cued
from ..records import AgendaItem, Passage
from .accounts import Account

# rare: "6 (a)" on a line of its own, of minutes that take parts of an item out of their order
_NUMBER_ALONE = re.compile(r"\W*\d{1,2}\s?\([a-z]{1,3}\)\W*")
# rare: "3 Leisure and Parks", "Ss. Leisure and Parks": a heading whose number a scan damaged
_LOST_HEADING = re.compile(
    r"(?:\d{1,2}[,;]?|[SsBlIZzO]{1,2}[.,])\s[A-Z][\w’'-]{3,}"
    r"(?:,?\s\(?(?:and|of|the|for|in|on|&|[A-Z][\w’'-]+)\)?){2,9}"
)
_TAKEN_NOW = cued(
    r"\b(?:items?\s+(?:no\.?\s*)?(?P<before>\d{1,3}(?:\s?\([a-z]\))?)(?!\w)[^.;]{0,40}\btaken|"
    r"tak(?:e|ing)\s+(?:agenda\s+)?items?\s+(?:no\.?\s*)?(?P<after>\d{1,3}(?:\s?\([a-z]\))?)(?!\w))"
    r"[^.;]{0,30}\b(?:at this (?:point|stage|juncture)|now|next)\b",
    re.IGNORECASE,
)
_FIRST = frozenset("0123456789SsBlIZzO(*")
_PLAIN_NUMBER = re.compile(r"(\d{1,3})\W*")
_OF_MINUTES = cued(
    r"^\W*(?:to\s+)?(?:(?:adopt|approv|confirm|sign|agree|accept)\w*\s+(?:\w+\s+){0,3}?minutes"
    r"|(?:adoption|approval|confirmation|signing|acceptance)\s+of\s+(?:\w+\s+){0,3}?minutes)\b",
    re.IGNORECASE,
)
_ARISING = cued(r"\b(?:arising|actions?|updates?)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")
_NAME_PART = re.compile(r"[\s-]+")
_STEM = 5  # characters that "disposal" and "dispose" share
OPENING = 3
"""Passages with which an item surely begins."""


def before_lost_heading(item: AgendaItem) -> Sequence[Passage]:
    """Return the passages of an item up to where another begins whose heading was not read.

    A line reads as its heading, or it is said that it is taken now.
    """
    passages = (*item.decision, *item.minutes)
    for index, passage in enumerate(passages):
        taken = _TAKEN_NOW.search(passage.text)
        if taken and item.number and _bare(taken["before"] or taken["after"]) != _bare(item.number):
            return passages[: index + 1]
        if passage.marker or passage.text[0] not in _FIRST:
            continue
        if _NUMBER_ALONE.fullmatch(passage.text) or _LOST_HEADING.fullmatch(passage.text):
            return passages[:index]
    return passages


def items_before_gaps(items: Sequence[AgendaItem]) -> frozenset[int]:
    """Return the positions of the items behind which a number is missing that none has."""
    numbered = [(_value(item), index) for index, item in enumerate(items)]
    known = [(value, index) for value, index in numbered if value]
    held = {value for value, _ in known}
    return frozenset(
        items[later - 1].position
        for (value, _), (following, later) in pairwise(known)
        if not held.issuperset(range(value + 1, following))
    )


def belongs(account: Account, item: AgendaItem, *, gap: bool) -> bool:
    """Whether an account surely belongs to the item within which it is told.

    Args:
        account: it.
        item: the item.
        gap: whether the number behind the item's is missing, whose heading may have been lost.
    """
    title = item.title.text if item.title else ""
    if _OF_MINUTES.match(title):
        return any(_ARISING.search(text) for text in (title, *_texts_before(account, item)))
    passages = (*item.decision, *item.minutes)
    if not gap or not passages:
        return True
    if len(passages) <= OPENING or account.span.start < passages[OPENING].span().start:
        return True
    told = next((p.text for p in passages if p.span().end >= account.span.end), "")
    return not _stems(title).isdisjoint(_stems(told))


def without_own_place(account: Account, body: str) -> Account:
    """Read "the Engineer Elm-Oakley" as the one for there, where the body's name has the place.

    Args:
        account: it.
        body: the name of the body that met, with the place that it is of.
    """
    own = set(_NAME_PART.split(body))
    reporters = tuple(
        replace(one, name="", post=f"{one.post}, {one.name}" if one.post else "")
        if one.name and not one.title and own.issuperset(_NAME_PART.split(one.name))
        else one
        for one in account.reporters
    )
    if reporters == account.reporters:
        return account
    return replace(account, reporters=tuple(p for p in reporters if p.name or p.post))


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORD.findall(words)}


def _texts_before(account: Account, item: AgendaItem) -> Iterator[str]:
    for passage in item.minutes:
        if passage.span().start >= account.span.start:
            return
        yield passage.text


def _bare(number: str) -> str:
    return "".join(filter(str.isalnum, number)).lower()


def _value(item: AgendaItem) -> int:
    """Return the plain number of an item, 0 if it has none or one of parts."""
    printed = _PLAIN_NUMBER.fullmatch(item.number)
    return int(printed[1]) if printed else 0
