"""Whether a report told within an item belongs to it, and who gave it there."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..patterns import cued
from ..records import AgendaItem
from .accounts import Account
from .lost_headings import OPENING

_OF_MINUTES = cued(
    r"^\W*(?:to\s+)?(?:(?:adopt|approv|confirm|sign|agree|accept)\w*\s+(?:\w+\s+){0,3}?minutes"
    r"|(?:adoption|approval|confirmation|signing|acceptance)\s+of\s+(?:\w+\s+){0,3}?minutes)\b",
    re.IGNORECASE,
)
_ARISING = cued(r"\b(?:arising|actions?|updates?)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")
_NAME_PART = re.compile(r"[\s-]+")
_STEM = 5  # characters that "disposal" and "dispose" share


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
