"""Declarations in one line: "Item 7: Cllr Day (governor); Cllr Coe (her son is a pupil)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..patterns import cued
from ..records import Passage
from .clauses import Clause
from .names import PersonPhrase, person_phrases

_REF = (
    r"(?:agenda\s+)?(?:items?|minutes?|applications?)\s+(?:nos?\.?\s*)?"
    r"(?-i:[A-Z]{0,4})[./ ]?\d[\w./-]*"
)
_LEAD = cued(rf"\s*(?P<ref>{_REF})\s*[-–—:]\s*", re.I)
_PARTED = re.compile(
    r"\s*;\s*(?:and\s+)?|\s*,\s*(?:and\s+)?(?=(?:Cllr|Councillor|Alderman|Mr|Mrs|Ms|Miss|Dr)\b)"
)
_ENTRY = re.compile(
    r"(?P<who>[^,;()–—:]{2,60}?)\s*(?:\((?P<inside>[^()]{3,240})\)|,\s+(?P<after>[a-z][^;]{2,240}))\s*\.?"
)
# rare: lists of interests with the item's number in front: "5 - governor of the school"
_OWN_REF = cued(rf"(?P<ref>{_REF})\s*[,:–—-]\s*(?P<nature>\S.*)", re.I)
# rare: lists of interests that begin with the kind: "Personal: ..."
_OPENS_KIND = cued(
    r"\W*(?:(?:a|an|disclosable|non|other|personal|significant|direct|indirect|(?:non[- ]?)?"
    r"(?:pecuniary|prejudicial|financial|registr?able|registerable|statutory)|and|or)[ -]){1,6}"
    r"interests?\b",
    re.I,
)
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class ListedInterest:
    """One declaration of a list; `ref` are the words that say which item it concerns."""

    person: PersonPhrase
    nature: str
    ref: str
    clause: Clause


def listed_interests(passage: Passage) -> tuple[ListedInterest, ...]:
    """Read a line that is nothing but declarations, each of one member; else return ().

    The item stands before all of them, or in each one's brackets: "Cllr Day (item 7, governor)".
    """
    text = passage.text
    lead = _LEAD.match(text)
    begin = lead.end() if lead else 0
    if len(text) > _LONGEST or not (lead or "(" in text):
        return ()
    found: list[ListedInterest] = []
    for start, end in _pieces(text, begin):
        entry = _ENTRY.fullmatch(text, start, end)
        person = _whole_person(entry["who"]) if entry else None
        if entry is None or person is None:
            return ()
        nature, ref = entry["inside"] or entry["after"], lead["ref"] if lead else ""
        own = _OWN_REF.fullmatch(nature)
        if own:
            nature, ref = own["nature"], own["ref"]
        if not ref:
            return ()
        found.append(ListedInterest(person, nature.strip(" ."), ref, Clause(passage, start, end)))
    return tuple(found)


def below_names(passages: Sequence[Passage]) -> tuple[ListedInterest, ...]:
    """Read declarations of which each stands below the name of who made it, on a line alone."""
    found: list[ListedInterest] = []
    for above, passage in pairwise(passages):
        text = passage.text
        person = _whole_person(above.text.strip(" :–-")) if _OPENS_KIND.match(text) else None
        if person is not None:
            clause = Clause(passage, 0, len(text))
            found.append(ListedInterest(person, text.strip(" ."), text, clause))
    return tuple(found)


def _pieces(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges between the marks that part declarations, not those inside brackets."""
    start = begin
    for mark in _PARTED.finditer(text, begin):
        if text.count("(", start, mark.start()) > text.count(")", start, mark.start()):
            continue
        yield start, mark.start()
        start = mark.end()
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _whole_person(text: str) -> PersonPhrase | None:
    """Return the person whom a text names, if it is nothing but that."""
    phrases = person_phrases(text, lenient=True)
    whole = len(phrases) == 1 and phrases[0].name and phrases[0].start == 0
    return phrases[0] if whole and phrases[0].end == len(text) else None
