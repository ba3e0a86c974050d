"""Who may speak in a sentence: who stands first in it, or first behind its opening words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .names import PersonPhrase
from .speaking_verbs import ANSWERING, LONGEST_WAY, MOVING, STOP, places
from .subject import listed_from

_LONGEST_TITLES = 40
DISCUSSED = (
    r"(?:(?:an?\s+|the\s+|some\s+)?(?:\w+\s+){0,2}?(?:discussion|debate)\s+(?:then\s+)?"
    r"(?:followed|ensued|took\s+place)\b[^.;:]{0,100}?\band\b\s*)?"
)
_ADVERBIALS = frozenset(
    re.findall(
        r"\w+",
        """in at on with as to for by during following after arising regarding concerning having
        further also however finally firstly secondly lastly meanwhile referring speaking commenting
        summing concluding closing opening turning additionally furthermore thereafter then
        subsequently continuing while whilst when before prior""",
    )
)
_ANSWERERS = frozenset(["replying", "responding", "answering"])
_DEBATES = frozenset(["a", "an", "the", "some", "discussion", "debate"])
_LONGEST_DEBATE = 40  # characters before "discussion" in "A brief discussion followed"
_FIRST_WORD = re.compile(r"\W*(\w+)")
_TITLES = re.compile(
    r"\W*(?:the\s+)?(?:(?:outgoing|incoming)\s+)?(?:(?:councillors|cllrs|clrs|messrs|aldermen)\.?\s+)?",
    re.IGNORECASE,
)
_BEFORE_TITLES = frozenset(
    ["the", "outgoing", "incoming", "councillors", "cllrs", "clrs", "messrs", "aldermen"]
)
# What the subject follows on without a comma.
_OPENER = re.compile(
    rf"\W*{DISCUSSED}(?:{ANSWERING}|{MOVING}|at\s+this\s+(?:point|stage|juncture)\b)",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset(
    re.findall(
        r"\w+", "by of to from with and for behalf on at in as against between about than or"
    )
)
MEMBERS = (
    r"(?:(?:the|all|several|some|many|most|other|various|elected|a\s+number\s+of|both|two"
    r"|three|an?|one)\s+){0,3}(?:members?|councillors?)\b(?![’'])"
    r"(?:\s+(?:present\b|of\s+the\s+(?:committee|council|panel|board|district)\b))?"
)
_OTHERS = rf"(?:(?P<pronoun>he|she|they)\b|(?P<members>{MEMBERS}))"
_OTHERS_FIRST = re.compile(rf"\W*{_OTHERS}", re.IGNORECASE)
_PRONOUNS = frozenset(["he", "she", "they"])
_TELLING = ("embers", " he ", " she ", " they ", "ouncillors", " member")
_OTHER_WORDS = frozenset(
    re.findall(
        r"\w+",
        """member members councillor councillors the all several some many most other
        various elected a both two three an one""",
    )
)
_AND = re.compile(r"\band\b|&", re.IGNORECASE)


class Subject(NamedTuple):
    """Who may speak, with its place in the sentence."""

    start: int
    end: int
    speakers: tuple[PersonPhrase, ...] = ()
    members: bool = False
    pronoun: str = ""


def first_subject(phrases: Sequence[PersonPhrase], text: str) -> Subject | None:
    """Return who stands first in the sentence, or first behind its opening words."""
    if phrases and not phrases[0].start:
        return _named(phrases, text, 0)
    word = _FIRST_WORD.match(text)
    first = word[1].lower() if word else ""
    if first in _PRONOUNS and word:
        return Subject(word.start(1), word.end(), (), False, first.capitalize())
    near = text[:_LONGEST_DEBATE]
    if first in _OTHER_WORDS and ("ember" in near or "ouncillor" in near):
        other = _OTHERS_FIRST.match(text)
        if other and not _leads_names(phrases, other.end()):
            return _subject_of(other)
    if phrases and _TITLES.fullmatch(text, 0, phrases[0].start):
        return _named(phrases, text, phrases[0].start)
    if first in _DEBATES:
        opens = "iscussion" in near or "ebate" in near
    else:
        opens = first in _ADVERBIALS or first in _ANSWERERS
    return _behind_opening(phrases, text) if opens else None


def _behind_opening(phrases: Sequence[PersonPhrase], text: str) -> Subject | None:
    """Return who stands behind the opening words: "In reply, the Engineer", "In 2019, Members"."""
    known = {p.start: p for p in reversed(phrases) if p.start < LONGEST_WAY}
    others = {m.start(m.lastgroup or 0): m for m in others_behind(text, 0, LONGEST_WAY)}
    for start in sorted({*known, *others}):
        if not text.startswith(", ", start - 2):
            if _is_object(text, start):
                continue
            if not _stands_behind_comma(text, start):
                opener = _OPENER.match(text)
                if opener is None or opener.end() >= start:
                    continue
        if STOP.search(text, 0, start):
            return None
        if start in known:
            return _named(phrases, text, start)
        if not _leads_names(phrases, others[start].end()):
            return _subject_of(others[start])
    return None


def _stands_behind_comma(text: str, start: int) -> bool:
    """Whether nothing but titles stands between a comma and somebody."""
    before = text[max(0, start - _LONGEST_TITLES) : start].split()
    while before and before[-1].lower().rstrip(".") in _BEFORE_TITLES:
        before.pop()
    return bool(before) and before[-1].endswith(",")


def others_behind(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the members and pronouns behind a comma or "and"."""
    if not any(text.find(word, start, end) >= 0 for word in _TELLING):
        return
    for sign in (",", " and "):
        for place in places(text, sign, start, end):
            if other := _OTHERS_FIRST.match(text, place + len(sign)):
                yield other


def _subject_of(other: re.Match[str]) -> Subject:
    pronoun = (other["pronoun"] or "").capitalize()
    return Subject(
        other.start(other.lastgroup or 0), other.end(), (), bool(other["members"]), pronoun
    )


def _named(phrases: Sequence[PersonPhrase], text: str, start: int) -> Subject | None:
    if len(phrases) == 1:
        person = phrases[0]
        known = person.name or (person.post[:1].isupper() and " The " not in person.post)
        return Subject(start, person.end, tuple(phrases)) if known else None
    people = tuple(listed_from(phrases, text, start))
    return None if is_open(people, text) else Subject(start, people[-1].end, people)


def _leads_names(phrases: Sequence[PersonPhrase], end: int) -> bool:
    """Whether the word that ends there is the title of a name: "Councillors Coe and Frost"."""
    return any(phrase.start - 2 <= end < phrase.end for phrase in phrases)


def _is_object(text: str, start: int) -> bool:
    """Whether a preposition stands before somebody."""
    before = text[max(0, start - 24) : start].lower().split()
    if before[-1:] == ["the"]:
        before.pop()
    return bool(before) and before[-1] in _PREPOSITIONS


def is_open(people: Sequence[PersonPhrase], text: str) -> bool:
    """Whether it is open who is meant: "an officer", "Mr Day Town Clerk", "Mr Day, Ms Coe"."""
    if any(not (p.name or p.post[:1].isupper()) or " The " in p.post for p in people):
        return True
    return len(people) > 1 and not _AND.search(text, people[-2].end, people[-1].start)
