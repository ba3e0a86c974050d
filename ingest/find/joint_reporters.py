"""People joined by commas and "and": before a verb of which they are the subject, or after "by"."""

import re
from collections.abc import Sequence

from ..patterns import cued
from .names import PersonPhrase
from .reporter_posts import one_holder

_JOINT = cued(
    r"\s*(?:\([^()]{0,40}\)\s*)?[,;]?\s*(?:&\s*|(?:and|with|together with|along with|"
    r"accompanied by|supported by|assisted by|jointly with|and by|and from|by)\b\s*)?(?:also\s+)?"
    r"(?:the\s+)?(?:(?:councillors|cllrs|messrs)\.?\s*)?",
    re.IGNORECASE,
)
# rare: "Jo Day, Head - Wex School and Al Fox" joins people over a dash
_JOINT_OVER = cued(r"\s+[-–—]\s+[A-Z][\w’' ]{2,50}?\s*,?\s+and\s+(?:the\s+)?")
_BEFORE_AGENT = cued(
    r"\s*(?:both\s+)?(?:the\s+|its\s+|their\s+|our\s+|his\s+|her\s+)?(?:(?:councillors|cllrs|messrs)\.?\s*)?",
    re.IGNORECASE,
)
_OBJECT = cued(
    r"(?:\b(?:on behalf of|for|in (?:the )?absence of|in place of|instead of|requested by|to|from|"
    r"of|by|than|as|under|via|thanked|welcomed|asked|invited|behind|between|about)|"
    r"\b(?:answer|reply|response) to)\s+(?:the\s+)?(?:two\s+)?$",
    re.IGNORECASE,
)
_AND = cued(r"\s*(?:and|&)\s+(?:the\s+)?", re.IGNORECASE)


def chain_before(
    phrases: Sequence[PersonPhrase], text: str, last: int, *, objects: bool = False
) -> tuple[PersonPhrase, ...]:
    """Return the phrases joined to `phrases[last]` by commas and "and", first to last.

    With `objects`, also those whom the sentence has as objects: "welcomed A and B, who".
    """
    first = last
    while first > 0:
        before, here = phrases[first - 1], phrases[first]
        same_place = (before.start, before.end) == (here.start, here.end)
        gap = text[before.end : here.start] if before.end <= here.start else ""
        joined = (_JOINT.fullmatch(gap) and gap.strip()) or _JOINT_OVER.fullmatch(gap)
        if not same_place and not joined:
            break
        if not objects and not _is_subject_of_clause(before, text):
            break
        first -= 1
    return tuple(phrases[first : last + 1])


def is_object(phrases: Sequence[PersonPhrase], text: str, last: int) -> bool:
    """Whether somebody, or who is joined to them by "and", is the object of a preposition."""
    if not _is_subject_of_clause(phrases[last], text):
        return True
    if last == 0 or phrases[last - 1].end > phrases[last].start:
        return False
    joint = text[phrases[last - 1].end : phrases[last].start]
    return _AND.fullmatch(joint) is not None and is_object(phrases, text, last - 1)


def _is_subject_of_clause(phrase: PersonPhrase, text: str) -> bool:
    """Whether a phrase is not the object of a preposition ("on behalf of the Director")."""
    return not _OBJECT.search(text, max(0, phrase.start - 40), phrase.start)


def chain_after(phrases: Sequence[PersonPhrase], text: str, place: int) -> tuple[PersonPhrase, ...]:
    """Return the phrases that begin right at `place`, joined: "presented by A, B and C"."""
    found: list[PersonPhrase] = []
    end = place
    for phrase in phrases:
        if phrase.start < place:
            continue
        gap = text[end : phrase.start]
        same_place = bool(found) and found[-1].start == phrase.start
        opening = _BEFORE_AGENT.fullmatch(gap) if not found else None
        if not (same_place or opening or (found and _JOINT.fullmatch(gap) and gap.strip())):
            break
        found.append(phrase)
        end = max(end, phrase.end)
    return one_holder(tuple(found), text)


def without_apposed(people: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Leave out "Acme Hart" of "Jo Day, Acme Hart, presented": that is no list of two."""
    if len(people) < 2 or people[-1].certain or people[-1].title or people[-1].post:
        return people
    joint = text[people[-2].end : people[-1].start].strip()
    return people[:-1] if joint == "," and text[people[-1].end :].startswith(",") else people
