"""The lines below a decision that are the rest of its words: a quotation, sums, a list."""

import re
from collections.abc import Sequence

from ..patterns import cued
from ..records import Passage
from . import decision_cues as cues
from .broken_lines import unclosed
from .clauses import Clause, enumerator_of, is_bullet
from .disposition import has_verb
from .entries_below import leads_below
from .finding import Finding
from .markers import marker_in
from .movers import movement_in
from .resolution import begins_point

_LONGEST_QUOTATION = 40  # passages
_LONGEST_TABLE = 160  # passages
_MOST_NAMES = 6  # lines without a sum between two sums
_SENTENCE = cued(r"[a-z]\.\s+[A-Z]")
_QUOTES = cued(r"\W{0,4}[“\"]\W{0,2}[Tt]")
_LEADS_ON = cued(r"\bfollowing\b|\b(?:below|hereunder)\b|[:;]\W*$")
# rare: conditions printed behind a permission in quotation marks, of planning
_OF_CONDITIONS = cued(r"\bconditions?\b[^.]{0,40}\W*$")
_CLOSES = cued(r"[”\"]\W*$")
_LEADS_TO_AMOUNTS = cued(
    r"\b(?:follow(?:s|ing)|listed|below|allocat\w+|grants?|payments?)\b[^.;]{0,240}:\s?[-–—]?\s*$",
    re.I,
)
_LONGEST_NAME = 80
_LONGEST_PLAIN_ENTRY = 140


def rest_of_quotation(passages: Sequence[Passage], place: int) -> tuple[Passage, ...]:
    """The passages in which a resolution in quotation marks ends that leads to a list.

    A list of points that decide by themselves is no rest ("That:" above "(a) that the pier be
    mended"): each of them is a decision.

    Args:
        passages: those of an account.
        place: where the one stands that may open the quotation.
    """
    text = passages[place].text
    if not _QUOTES.match(text) or not unclosed(text) or not _LEADS_ON.search(text):
        return ()
    conditions = _OF_CONDITIONS.search(text) is not None
    complete = has_verb(text)
    for number, line in enumerate(passages[place + 1 : place + _LONGEST_QUOTATION], 1):
        first = enumerator_of(Clause(line, 0, len(line.text)))
        numbered = first and not is_bullet(first)
        points = not complete if numbered else not conditions and begins_point(line.text)
        if points or _QUOTES.match(line.text) or marker_in(line.text) or movement_in(line.text):
            return ()
        if _CLOSES.search(line.text):
            return tuple(passages[place + 1 : place + 1 + number])
    return ()


def amounts_below(passages: Sequence[Passage], place: int) -> tuple[Passage, ...]:
    """The names and sums of a table to which a passage leads ("... the amounts listed be paid:").

    Args:
        passages: those of an account.
        place: where the one stands that may lead to it.
    """
    text = passages[place].text
    if ":" not in text[-4:] or not _LEADS_TO_AMOUNTS.search(text):
        return ()
    if place + 1 < len(passages) and cues.ENTRY.search(passages[place + 1].text):
        return ()  # a list that begins with a sum is read entry by entry
    found, sums = 0, 0
    for number, line in enumerate(passages[place + 1 : place + _LONGEST_TABLE], 1):
        text = line.text
        if cues.ENTRY.search(text) and not movement_in(text):
            found, sums = number, sums + 1
        elif number - found > _MOST_NAMES or _tells(text):
            break
    return tuple(passages[place + 1 : place + 1 + found]) if sums > 1 else ()


def _tells(text: str) -> bool:
    """Whether a line is no name in a table, but tells of something."""
    return (
        len(text) > _LONGEST_NAME
        or _SENTENCE.search(text) is not None
        or cues.FINITE.search(text) is not None
        or marker_in(text) is not None
        or bool(movement_in(text))
    )


def leads_to_list(passage: Passage, last: Finding) -> bool:
    """Whether a decision ends its passage in words that lead to a list."""
    if last.clause.passage != passage or last.listed:
        return False
    ends = last.clause.end == len(passage.text.rstrip()) and not leads_below(passage.text)
    return ends and cues.LIST_BEGINS.search(passage.text) is not None


def is_entry(passage: Passage, leads: Finding) -> bool:
    """Whether a line belongs to the list to which a decision leads ("... the following:").

    Amounts and bare bullets do, and the quotation that stands first; points that decide do not.
    """
    text = passage.text
    if len(text) > cues.LONGEST_ENTRY or marker_in(text) or movement_in(text):
        return False
    if cues.ENTRY.search(text) or (leads.listed and cues.DASH_ALONE.fullmatch(text)):
        return True
    if leads.listed and cues.AMOUNT.fullmatch(leads.listed[-1].text) and not has_verb(text):
        return len(text) < _LONGEST_NAME  # to whom the amount above goes
    if not leads.listed and cues.QUOTED_ENTRY.match(text):
        return True
    plain = not passage.marker and all(_is_plain(line) for line in (text, *_texts(leads.listed)))
    if plain and leads.disposition != "noted":
        return leads.clause.passage.text.rstrip(" -–—").endswith(":")
    bullet = is_bullet(passage.marker) or cues.BULLETED.match(text)
    return bool(bullet) and not begins_point(text) and not has_verb(text)


def _texts(passages: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(passage.text for passage in passages)


def _is_plain(text: str) -> bool:
    """Whether a line of a list has neither a mark nor a verb: a name, a condition in few words."""
    return (
        len(text) < _LONGEST_PLAIN_ENTRY
        and text[:1].isalnum()
        and not text[:1].islower()
        and text[-1:] not in ".:;"
        and not cues.FINITE.search(text)
        and not has_verb(text)
    )
