"""The words that announce a decision, and where the operative words after them begin."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from .. import lexicon
from ..patterns import cued
from ..records import Force
from .disposition import has_verb
from .reported_speech import is_reported
from .votes import is_unanimous

_HOW = (
    r"unanimous(?:ly)?|nem\.? ?con\.?|\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?|accordingly"
    r"|without (?:discussion|debate|a vote)"
    r"|on a show of hands|with no members? dissenting|in principle|as follows|by the members"
    r"|(?:on|by|after) a (?:show of hands|vote|recorded vote|roll[- ]call vote)"
    r"|\((?=[^()]*\b(?:prop|sec|moved|proposed|seconded)\b)[^()]{3,90}(?=\))"
    r"|by all(?: the)?(?: members| councillors| cllrs| those)?(?: present)?"
    r"|by (?:\w+ votes?(?: to \w+| (?:for|in favour))?|a majority(?: of \w+(?: votes?)? to \w+)?)"
    r"(?:,? (?:(?:and|with|to) )?\w+ (?:votes? )?(?:against|abstentions?|abstaining)){0,2}"
    r"|with \w+ (?:votes? |members? |voting )?(?:for|in favour|against|abstaining|abstentions?"
    r"|dissenting(?: voices?| votes?)?)"
    r"|with (?:the )?(?-i:[A-Z])[^,.;:()]{2,70} (?:dissenting|abstaining|voting against|not voting)"
    r"(?:,? (?:(?:and|with) )?\w+ (?:votes? |voting )?(?:against|abstentions?|abstaining)){0,2}"
    r"|(?<=, )[^,.;:()]{3,60}(?=,\s+(?:that|to)\s)"
    r"|\((?=[^()]*\b(?:for|against|favour|abst\w*|unanim\w*|vot(?:es?|ing)|dissent\w*|majority)\b)"
    r"[^()]{3,90}(?=\))|\((?:[A-Z]{1,4}[ /]?)?\d{2,4}/\d{1,4}(?=\))"
    r"|by (?:the )?[\w ]{2,40}?(?=\s+(?:that|to)\b)"
    r"|(?<=, )(?-i:[A-Z])[^,.;:()]{2,50} (?:dissenting|abstaining|voting against)(?=,)"
    r"|\(\d{1,2}\s?[-–:]\s?\d{1,2}(?:\s?[-–:]\s?\d{1,2})?(?=\))"
    r"|on the (?:proposal|motion|proposition|recommendation|suggestion|casting vote) of"
    r" [^,;:]{2,60}?(?:,? (?:and )?seconded by [^,;:]{2,60}?)?(?=,?\s+(?:that|to|with)\b"
    r"|\s*[:–—]+\s*$)"
    r"|(?:proposed|moved) by [^;:]{2,60}?,? (?:and )?seconded by [^;:]{2,60}?"
    r"(?:,? and (?:all in favour|carried|agreed))?(?=\s*[:–—]+\s*$)"
)
_TAIL = cued(
    rf"(?:\s*[,(:–—-]*\s*\(?(?:{_HOW})(?:\b|(?=\))|(?<=\)))\.?\s*\)?)*\s*[,;:.?|–—-]*[-–—]?\s*",
    re.I,
)
_LEAD_IN = cued(r"^(?:that\b|to\b)?,?\s*(?:(?:the\s+)?[\w&'’ -]{0,50})[:;,–—-]*(?:\s[-–—])?$", re.I)
# rare: "agreed the following recommendations:" over a list, of cabinets and scrutiny
_THESE_FOLLOW = cued(
    r"(?:to )?(?:\w+ )?the following (?:\w+ )?"
    r"(?:recommendations|resolutions|decisions|motions|actions)[^:.;]{0,40}\s*[:–—-]+",
    re.I,
)
_NEEDS_OBJECT = cued(
    r"^(?:,? ?that\b|to\b|not to\b|$|(?:the|it|this|these|those|we|they|no|both|each|all)\s+\w"
    r"|(?-i:[A-Z])[\w.'’-]*\s+(?-i:[A-Za-z]))",
    re.I,
)
_HEAD = 20  # characters by which most sentences tell that they are no heading
_MOST_SMALL_IN_HEADING = 1  # "POWERS DELEGATED UNDER STANDING ORDER 7(d)"
_LOOSE = cued(r"^\W*(?:it (?:was|is)|on the)\b", re.I)


@dataclass(frozen=True, slots=True)
class Marker:
    """An announcement in a sentence: it stands at [start:end), the operative words follow."""

    force: Force
    start: int
    end: int
    unanimous: bool
    keeps_verb: bool
    plain: bool = False
    loose: bool = False


def marker_in(text: str) -> Marker | None:
    """Find the first announcement of a decision in a sentence.

    Returns:
        The marker, or None where the sentence has none or only reports what somebody said.
    """
    likely = lexicon.likely("decision_markers", text)
    quiet = bool(likely) and not lexicon.CAPITALS.search(text)
    return first_marker(text, [one for one in likely if not (quiet and one.in_capitals)])


def first_marker(text: str, likely: Iterable[lexicon.Entry]) -> Marker | None:
    """Find the first announcement of a decision that one of some entries tells."""
    best: Marker | None = None
    for entry in likely:
        keeps = entry.pattern.startswith("(?=")
        for found in entry.regex.finditer(text):
            if is_reported(text[: found.start()], found.group()) or _is_heading(text):
                continue
            if best is not None and found.start() >= best.start:
                break
            end = found.end() if keeps else operative_start(text, found.end())
            said_loud = found.group().split()[-1].isupper() if found.group() else True
            loose = not said_loud and (
                found.group()[:1].islower() or _LOOSE.match(found.group()) is not None
            )
            loose = loose and not found.group().startswith("and ")
            rest = text[end:]
            announces = re.search(r"[:–—-]", text[found.end() : end])
            if (
                loose
                and not announces
                and (not _NEEDS_OBJECT.match(rest) or (text.endswith(".") and not rest))
            ):
                continue
            said = is_unanimous(text[found.start() : end])
            best = Marker(cast(Force, entry.value), found.start(), end, said, keeps, loose=loose)
            break
    return best


def operative_start(text: str, end: int) -> int:
    """Return where the operative words begin behind a marker that ends at `end`.

    How it was decided ("unanimously", "by 5 votes to 4", "on the proposal of X") is stepped over.
    """
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end


def is_lead_in(text: str) -> bool:
    """Whether the words after a marker only lead to a list ("that the Board:")."""
    return (
        not text
        or _THESE_FOLLOW.fullmatch(text) is not None
        or (
            len(text.split()) <= 8
            and not has_verb(text)
            and _LEAD_IN.match(text) is not None
            and (
                text.rstrip("-–— ").endswith(":")
                or len(text.split()) <= 3
                or text.split()[-1].lower() in {"be", "to", "that", "the"}
            )
        )
    )


def _is_heading(text: str) -> bool:
    if not text[:_HEAD].isupper():
        return False
    letters = [sign for sign in text if sign.isalpha()]
    small = sum(not sign.isupper() for sign in letters)
    return len(letters) > 25 and small <= _MOST_SMALL_IN_HEADING
