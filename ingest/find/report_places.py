"""Whether what is told within an item belongs to it, where a scan lost the heading of the next."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..patterns import cued
from ..records import AgendaItem, Passage
from .accounts import Account

# rare: "6 (a)" on a line of its own, of minutes that take parts of an item out of their order
_NUMBER_ALONE = re.compile(r"\W*\d{1,2}\s?\([a-z]{1,3}\)\W*")
# rare: "3 Leisure and Parks", a heading whose number nothing closes, or a comma
_LOST_HEADING = re.compile(
    r"\d{1,2}[,;]?\s[A-Z][\w’'-]{3,}(?:,?\s(?:and|of|the|for|in|on|&|[A-Z][\w’'-]+)){2,9}"
)
_PLAIN_NUMBER = re.compile(r"(\d{1,3})\W*")
_OF_MINUTES = cued(
    r"^\W*(?:to\s+)?(?:(?:adopt|approv|confirm|sign|agree|accept)\w*\s+(?:\w+\s+){0,3}?minutes"
    r"|(?:adoption|approval|confirmation|signing|acceptance)\s+of\s+(?:\w+\s+){0,3}?minutes)\b",
    re.IGNORECASE,
)
_ARISING = cued(r"\b(?:arising|actions?|updates?)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 5  # characters that "disposal" and "dispose" share
_OPENING = 3  # passages with which an item surely begins


def before_lost_heading(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return the passages of an item up to a line that reads as the heading of another."""
    for index, passage in enumerate(passages):
        if passage.marker or not passage.text[0].isdigit():
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
    if len(passages) <= _OPENING or account.span.start < passages[_OPENING].span().start:
        return True
    told = next((p.text for p in passages if p.span().end >= account.span.end), "")
    return not _stems(title).isdisjoint(_stems(told))


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORD.findall(words)}


def _texts_before(account: Account, item: AgendaItem) -> Iterator[str]:
    for passage in item.minutes:
        if passage.span().start >= account.span.start:
            return
        yield passage.text


def _value(item: AgendaItem) -> int:
    """Return the plain number of an item, 0 if it has none or one of parts."""
    printed = _PLAIN_NUMBER.fullmatch(item.number)
    return int(printed[1]) if printed else 0
