"""What of an item surely belongs to it, where a scan lost the heading of the next."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..patterns import cued
from ..records import AgendaItem, Passage

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
# rare: what stands behind the last item, as district committees print it
_BEHIND_ITEMS = cued(
    r"\bfollowing\s+(?:\w+\s+)?(?:items?|matters?|issues?)\s+(?:was|were)\s+(?:also\s+)?"
    r"(?:discussed|raised)\b|\bat\s+the\s+conclusion\s+of\s+the\s+meeting\b"
    r"|\A\W*other\s+(?:business|matters(?:\s+arising)?|issues)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_FIRST = frozenset("0123456789SsBlIZzO(*")
_PLAIN_NUMBER = re.compile(r"(\d{1,3})\W*")
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


def surely_of(item: AgendaItem, *, gap: bool) -> Sequence[Passage]:
    """Return the passages that surely belong to an item: no heading between may have been lost.

    Where the number behind the item's is missing, these are the first ones.
    """
    if item.title is None:
        return ()
    passages = before_lost_heading(item)
    for index, passage in enumerate(passages):
        if _BEHIND_ITEMS.search(passage.text):
            return passages[:index]
    return passages[:OPENING] if gap else passages


def _bare(number: str) -> str:
    return "".join(filter(str.isalnum, number)).lower()


def _value(item: AgendaItem) -> int:
    """Return the plain number of an item, 0 if it has none or one of parts."""
    printed = _PLAIN_NUMBER.fullmatch(item.number)
    return int(printed[1]) if printed else 0
