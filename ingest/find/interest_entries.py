"""Interests in short entries without a verb: "Cllr Day - Item 5, Damp Inquiry - tenant"."""

import re
from dataclasses import dataclass

from ..patterns import cued
from ..records import Minutes, Passage
from .clauses import Clause
from .interest_people import first_listed, named_people
from .item_refs import item_meant
from .names import PersonPhrase

_AFTER_NAME = cued(r"\s*(?:[-–—:,]|\bre\b|\(|\bin\s+(?i:agenda\s+)?(?i:item)\b)")
# rare: "Cllr A in Item 8, Use of Land (non-pecuniary)", as districts of Northern Ireland list them
_IN_ITEM = cued(r"\s*in\s+(?:agenda\s+)?item\s+[\w./-]{1,12},?\s*", re.I)
# rare: "Cllr A in item 9 as a member of the society" behind another entry, of parishes
_IN_ITEM_AS = cued(
    r"\s*(?:in|on|for)\s+(?:agenda\s+)?item\s+[\w./-]{1,12}\s+(?:\([^()]{2,60}\)\s+)?"
    r"(?:as|because|since|due|being|owing)\b",
    re.I,
)
# rare: as _IN_ITEM: the nature behind the item's title
_IN_BRACKETS = cued(r"\(([^()]{3,80})\)\W*$")
_KIND = cued(
    r"\b(?:personal|pecuniary|registr?able|registerable|prejudicial|financial"
    r"|interest)\b",
    re.I,
)
# rare: "proposed by" below the title of declarations moves something: a guard
_MOVED = cued(r"\b(?:seconded|proposed|moved) (?:by|as|that)\b", re.I)
_LONGEST_HEAD = 160
_PLURAL_TITLE = cued(r"(?:councillors|cllrs|messrs|members)\.?\s*$", re.I)
# rare: "Cllr A re item 5", the abbreviation of parish clerks
_RE = cued(r"\s*(?:,\s*)?re\b[.:]?\s", re.I)
# rare: "Cllr A – AB/12 (employee)", as districts of Northern Ireland list them
_DASHED_REF = cued(r"\s*[-–—:]\s*(?:(?i:items?|minutes?)\s+)?[A-Z]{0,4}[./ ]?\d[\w./]*\s*[(,–—-]")
# rare: "re planning application", the abbreviation of parish clerks
_OPENING_RE = cued(r"^\W*re\b[.:]?\s*", re.I)
# rare: what is left of "re agenda item 5" once the item is known is no nature
# rare: "Declarations of Interest were recorded for Cllr A in the lease", of Northern Ireland
_RECORDED = cued(
    r"(?:declarations?|disclosures?) of interests? (?:was|were) (?:recorded|noted) (?:for|from)",
    re.I,
)
# rare: what is left of "re agenda item 5" once the item is known is no nature
_HALF_REFERENCE = cued(r"[\s,;(–-]{0,6}\b(?:agenda|items?|minutes?|min|ref|no|nos)\.?\W*$", re.I)


@dataclass(frozen=True, slots=True)
class ShortEntry:
    """Who declares an interest of what nature at which item, None if it names no item.

    An entry without people is the head of those below it.
    """

    people: tuple[PersonPhrase, ...]
    item: int | None
    nature: str


def short_entry(clause: Clause, minutes: Minutes) -> ShortEntry | None:
    """Read "Cllr Day, Item 5, tenant", "Item 4 – Ms Day (financial)", "Agenda item 4 - Call-in".

    Args:
        clause: a sentence of an item about declarations of interest.
        minutes: the document.

    Returns:
        None for a sentence that is none of these.
    """
    text = clause.text
    people = first_listed(text, named_people(text[:_LONGEST_HEAD], lenient=True))
    position, named = item_meant(text, minutes)
    titled = any(person.name in part for person in people for part in named)
    if not people or (titled and not any(person.certain for person in people)):
        heads = position is not None and named and len(text) < _LONGEST_HEAD
        return ShortEntry((), position, "") if heads else None
    first, last = people[0], people[-1]
    before = _PLURAL_TITLE.sub("", text[: first.start]).strip(" –—-:")
    recorded = _RECORDED.fullmatch(before) is not None
    if before and not recorded:
        position, named = item_meant(before, minutes)
        if not named:
            return None
    elif not recorded and not _AFTER_NAME.match(text, last.end):
        return None
    rest = clause.part(last.end) if last.end < len(text) else clause
    if not before or recorded:
        position, named = item_meant(rest.text.strip(" –—-:"), minutes)
    return ShortEntry(tuple(people), position, _nature(rest, named))


def may_be_entry(text: str, *, opens: bool) -> bool:
    """Whether a sentence without a verb may declare.

    Args:
        text: the sentence.
        opens: whether it is the first of its passage. One behind it must name a kind of interest,
            or be as short as "Cllr Day re 6".
    """
    return not _MOVED.search(text) and (opens or _is_entry(text))


def only_names_item(passage: Passage) -> bool:
    """Whether a passage is a line such as "Agenda item 4 - Call-in", the head of those below it."""
    return len(passage.text) < _LONGEST_HEAD and not _KIND.search(passage.text)


def _is_entry(text: str) -> bool:
    """Whether a sentence behind the first declares as well: it names a kind, or "Cllr Day re 6"."""
    if _KIND.search(text):
        return True
    people = named_people(text[:_LONGEST_HEAD], lenient=True)
    behind = (_RE, _DASHED_REF, _IN_ITEM_AS)
    return (
        bool(people) and people[0].start == 0 and any(r.match(text, people[-1].end) for r in behind)
    )


def _nature(rest: Clause, named: tuple[str, ...]) -> str:
    """The words after the name without those that only name the item."""
    behind = _IN_ITEM.match(rest.text)
    if behind:
        inside = _IN_BRACKETS.search(rest.text)
        return inside[1] if inside else rest.text[behind.end() :].strip(" –—-:,.")
    parts = re.split(r"\s+[-–—]\s+", rest.text.strip(" –—-:,"))
    kept = [part for part in parts if not any(name and name in part for name in named)]
    if kept:
        return kept[-1].strip(" .()")
    text = rest.text
    for name in named:
        text = text.replace(name, " ")
    words = _HALF_REFERENCE.sub("", _OPENING_RE.sub("", " ".join(text.split())))
    return words.strip(" –—-:,.()")
