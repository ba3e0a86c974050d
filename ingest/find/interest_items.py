"""The later item that an interest concerns where its declaration names none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..patterns import cued
from ..records import AgendaItem, InterestFact, Minutes
from .movements import Movement

DECLARATIONS = cued(
    r"\b(?:declarations?|disclosures?|register)\b.{0,30}\binterests?\b|\binterests?\b.{0,20}\bdeclar"
    r"|^(?:conflicts? of interests?|interests?)\W*$"
    r"|^(?:declarations?|disclosures?)\b(?!.*\b(?:poll|acceptance)\b)|\bmembers['’]? interests\b"
    r"|^\W*(?:(?:members?['’]?s?|disclosable|personal|pecuniary|prejudicial|other|and|[&/,])[ /]*)"
    r"{1,6}interests\W*$|^\W*interests?(?: and dispensations)?\W*$",
    re.I,
)
# rare: a person named in the nature of an interest tells which item it concerns
_SOMEBODY = cued(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:[A-Z][\w.'’-]* ){0,2}[A-Z][\w'’-]+")
_NAMED = cued(r"\b[A-Z][\w'’-]+(?: (?:of |the |and |de )?[A-Z][\w'’-]+){1,5}")
# rare: members of licensing and planning committees declare that they were written to
_LOBBIED = cued(r"\b(?:sent|e-?mails?|letters?|lobb\w+|contacted|approached|spoken to)\b", re.I)
_STAYED_OUT = frozenset({"left", "took no part", "did not vote"})


def with_later_items(
    interests: Iterable[InterestFact], movements: Sequence[Movement], minutes: Minutes
) -> list[InterestFact]:
    """Place an interest at the later item that it concerns, where only one can be meant.

    That is the item at which the member left or took no part, else the item whose title has a name
    that the nature gives, or that alone tells of a person whom the nature names.

    Args:
        interests: with the roster's names.
        movements: with the roster's names.
        minutes: the document.

    Returns:
        The interests in their order; those that give their item, or fit none, as they were.
    """
    declared = {item.position for item in minutes.items if is_about_declarations(item)}
    return [
        replace(fact, item=_later(fact, movements, minutes) or fact.item)
        if fact.item in declared
        else fact
        for fact in interests
    ]


def is_about_declarations(item: AgendaItem) -> bool:
    """Whether declarations of interest are the item's business."""
    return item.title is not None and DECLARATIONS.search(item.title.text) is not None


def _later(fact: InterestFact, movements: Sequence[Movement], minutes: Minutes) -> int | None:
    left = {
        movement.item
        for movement in movements
        if movement.person == fact.person
        and movement.act in _STAYED_OUT
        and movement.item is not None
        and movement.item > (fact.item or 0)
        and not movement.time
    }
    if left:
        return left.pop() if len(left) == 1 else None
    if _LOBBIED.search(fact.nature):
        return None
    others = [item for item in minutes.items if item.position != fact.item]
    for names, told in (
        (_NAMED.findall(fact.nature), _title),
        (_SOMEBODY.findall(fact.nature), _account),
    ):
        for name in names:
            about = {item.position for item in others if name in told(item)}
            if len(about) == 1 and min(about) > (fact.item or 0):
                return about.pop()
    return None


def _title(item: AgendaItem) -> str:
    return item.title.text if item.title else ""


def _account(item: AgendaItem) -> str:
    return " ".join(passage.text for passage in (*item.decision, *item.minutes))
