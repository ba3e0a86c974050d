"""Who speaks in a sentence of minutes, and in what manner: "In reply, the Engineer stated that"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..patterns import CueIndex, cued
from ..records import Manner
from .names import PersonPhrase, person_phrases
from .report_doubts import ELSEWHEN
from .speaking_verbs import (
    ADVERBS,
    ANSWERING,
    LONGEST_WAY,
    MOVING,
    NEAR,
    STOP,
    THAT,
    Verb,
    by_word,
    is_one_clause,
    manner_of,
    places,
    verb_at,
    verbs_behind,
)
from .subject import listed_from

_LONGEST_JOINT = 90
_LONGEST_TITLES = 40
_DISCUSSED = (
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
    rf"\W*{_DISCUSSED}(?:{ANSWERING}|{MOVING}|at\s+this\s+(?:point|stage|juncture)\b)",
    re.IGNORECASE,
)
_ANSWERS = re.compile(ANSWERING, re.IGNORECASE)
_ANSWER_WORDS = cued(
    r"\b(?:reply|replying|respon(?:se|ding)|answer|quer(?:y|ies)|questions?|(?:being|when) asked)",
    re.IGNORECASE,
)
_QUESTION_FROM = cued(
    rf"\W*{_DISCUSSED}(?:in\s+(?:response|reply|answer)|replying|responding|answering)\s+to\s+"
    r"(?:an?|the|some|further|several|two|three|other)\s+(?:\w+\s+){0,2}?"
    r"(?:quer(?:y|ies)|questions?)\s+(?:(?:raised|put|asked|posed)\s+)?(?:by|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset(
    re.findall(
        r"\w+", "by of to from with and for behalf on at in as against between about than or"
    )
)
_MEMBERS = (
    r"(?:(?:the|all|several|some|many|most|other|various|elected|a\s+number\s+of|both|two"
    r"|three|an?|one)\s+){0,3}(?:members?|councillors?)\b(?![’'])"
    r"(?:\s+(?:present\b|of\s+the\s+(?:committee|council|panel|board|district)\b))?"
)
_OTHERS = rf"(?:(?P<pronoun>he|she|they)\b|(?P<members>{_MEMBERS}))"
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
_AND_THEN = re.compile(
    rf"(?:,|;|\band|\bto\s+which)\s+(?P<answers>{ANSWERING}[^.;:]{{0,60}}?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_RAISED_BY = cued(
    r"[^.;:]{0,120}?\b(?:(?P<asked>quer(?:y|ies)|questions?)|issues?|points?|concerns?|matters?"
    r"|items?|suggestions?|comments?|observations?)\b[^.;:]{0,60}?"
    r"\b(?:was|were)\s+(?:then\s+|also\s+)?(?:raised|made|asked|expressed|highlighted)\s+by\s+"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_MOVED_BY = cued(
    r"[^.;:]{0,120}?\b(?:proposed|seconded|supported|moved)\s+by\s+(?:the\s+)?(?=[^.;:]{3,90}?\bwho\b)",
    re.IGNORECASE,
)
_AGENTS = CueIndex((_RAISED_BY, _MOVED_BY))
_RAISED = re.compile(rf"\bby\s+(?P<members>{_MEMBERS})", re.IGNORECASE)
_WHO = re.compile(rf"\s*,?\s+who\s+{ADVERBS}")
_NOT_HERE = cued(
    r"\b(?:at|in|during|since) (?:(?:the|an?|its|our|their) )?"
    r"(?:(?!(?:next|this|current|same|resumed|start|end|close|conclusion|of)\b)\w+ ){1,3}"
    r"meetings?\b"
    r"|\b(?:by|in|via|through) (?:an? |his |her |their |the )?(?:\w+ )?"
    r"(?:e-?mail|letter|writing|written|post|report|correspondence|submission|text)\b",
    re.IGNORECASE,
)


_ELSEWHERE = CueIndex((_NOT_HERE,))


class Speech(NamedTuple):
    """Who speaks in a sentence, and how.

    `speakers` are named or have a post; there are none where `members` says that unnamed members
    do, or where `pronoun` ("He") stands for who spoke before.
    """

    speakers: tuple[PersonPhrase, ...]
    manner: Manner
    members: bool = False
    pronoun: str = ""


class _Subject(NamedTuple):
    """Who may speak, with its place in the sentence."""

    start: int
    end: int
    speakers: tuple[PersonPhrase, ...] = ()
    members: bool = False
    pronoun: str = ""


@cache
def _cues() -> CueIndex:
    # rare: asked by its words' bits alone: a gate
    words = cued(rf"\b(?:{'|'.join(sorted(by_word()))})\b")
    return CueIndex((words, _RAISED_BY, _MOVED_BY))


def may_speak(text: str) -> bool:
    """Whether a text may have a verb of speaking."""
    return _cues().concerns(text)


def speeches_in(text: str) -> Iterator[Speech]:
    """Yield who speaks in a sentence: whose question it is said to answer, then its subject.

    >>> [(s.speakers[0].name, s.manner) for s in speeches_in("Councillor Day asked about bins.")]
    [('Day', 'question')]
    """
    phrases = person_phrases(text)
    subject = _subject(phrases, text)
    if subject is None:
        if _AGENTS.concerns(text) and (agent := _agent(phrases, text)):
            yield agent
        return
    said = verbs_behind(text, subject.end)
    if not said or (subject.start and ELSEWHEN.match(text)) or _is_elsewhere(text, said[0]):
        return
    if subject.members and all(text.startswith("noted", verb.start) for verb in said):
        return
    manner = manner_of(said)
    if _ANSWER_WORDS.search(text) and (answers := _ANSWERS.search(text)):
        if answers.start() < subject.start and (asking := _asking(phrases, text, subject.start)):
            yield Speech(asking, "question")
        if (
            manner == "statement"
            and not subject.members
            and _in_answer(answers, subject, said, text)
        ):
            manner = "answer"
    yield Speech(subject.speakers, manner, subject.members, subject.pronoun)
    if text.find(" and ", said[-1].end) >= 0 and not text.startswith(THAT, said[0].end):
        yield from _second(phrases, text, said)


def _in_answer(answers: re.Match[str], subject: _Subject, said: Sequence[Verb], text: str) -> bool:
    """Whether the words that tell of an answer are the subject's: "said, in reply to a query"."""
    if answers.start() < said[0].start:
        return True
    before = text[: answers.start()].rstrip()
    return answers.start() <= said[0].end + NEAR and before.endswith(",")


def _subject(phrases: Sequence[PersonPhrase], text: str) -> _Subject | None:
    """Return who stands first in the sentence, or first behind its opening words."""
    if phrases and not phrases[0].start:
        return _named(phrases, text, 0)
    word = _FIRST_WORD.match(text)
    first = word[1].lower() if word else ""
    if first in _PRONOUNS and word:
        return _Subject(word.start(1), word.end(), (), False, first.capitalize())
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


def _behind_opening(phrases: Sequence[PersonPhrase], text: str) -> _Subject | None:
    """Return who stands behind the opening words: "In reply, the Engineer", "In 2019, Members"."""
    known = {p.start: p for p in reversed(phrases) if p.start < LONGEST_WAY}
    others = {m.start(m.lastgroup or 0): m for m in _others_behind(text, 0, LONGEST_WAY)}
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


def _others_behind(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the members and pronouns behind a comma or "and"."""
    if not any(text.find(word, start, end) >= 0 for word in _TELLING):
        return
    for sign in (",", " and "):
        for place in places(text, sign, start, end):
            if other := _OTHERS_FIRST.match(text, place + len(sign)):
                yield other


def _subject_of(other: re.Match[str]) -> _Subject:
    pronoun = (other["pronoun"] or "").capitalize()
    return _Subject(
        other.start(other.lastgroup or 0), other.end(), (), bool(other["members"]), pronoun
    )


def _named(phrases: Sequence[PersonPhrase], text: str, start: int) -> _Subject | None:
    if len(phrases) == 1:
        person = phrases[0]
        known = person.name or (person.post[:1].isupper() and " The " not in person.post)
        return _Subject(start, person.end, tuple(phrases)) if known else None
    people = tuple(listed_from(phrases, text, start))
    return None if _is_open(people, text) else _Subject(start, people[-1].end, people)


def _leads_names(phrases: Sequence[PersonPhrase], end: int) -> bool:
    """Whether the word that ends there is the title of a name: "Councillors Coe and Frost"."""
    return any(phrase.start - 2 <= end < phrase.end for phrase in phrases)


def _is_object(text: str, start: int) -> bool:
    """Whether a preposition stands before somebody."""
    before = text[max(0, start - 24) : start].lower().split()
    if before[-1:] == ["the"]:
        before.pop()
    return bool(before) and before[-1] in _PREPOSITIONS


def _is_open(people: Sequence[PersonPhrase], text: str) -> bool:
    """Whether it is open who is meant: "an officer", "Mr Day Town Clerk", "Mr Day, Ms Coe"."""
    if any(not (p.name or p.post[:1].isupper()) or " The " in p.post for p in people):
        return True
    return len(people) > 1 and not _AND.search(text, people[-2].end, people[-1].start)


def _agent(phrases: Sequence[PersonPhrase], text: str) -> Speech | None:
    """Return who raised something, or moved a motion and speaks: "seconded by X, who stated"."""
    for phrase in phrases:
        if phrase.start > LONGEST_WAY:
            break
        raised = _RAISED_BY.fullmatch(text, 0, phrase.start)
        people = tuple(listed_from(phrases, text, phrase.start))
        if raised:
            manner: Manner = "question" if raised["asked"] else "statement"
            return None if _is_open(people, text) else Speech(people, manner)
        moved = _MOVED_BY.match(text)
        who = _WHO.match(text, phrase.end) if moved and moved.end() == phrase.start else None
        if who and (verb := verb_at(text, who.end())):
            return Speech((phrase,), verb.manner)
    for other in _RAISED.finditer(text, 0, LONGEST_WAY):
        if raised := _RAISED_BY.fullmatch(text, 0, other.start("members")):
            return Speech((), "question" if raised["asked"] else "statement", members=True)
    return None


def _second(phrases: Sequence[PersonPhrase], text: str, said: Sequence[Verb]) -> Iterator[Speech]:
    """Yield who speaks in a second clause: "Members asked about it, and the Clerk replied"."""
    begin = said[-1].end
    subjects = [_Subject(p.start, p.end, (p,)) for p in phrases if p.start >= begin]
    if text.find("ember", begin) >= 0:
        others = _others_behind(text, begin, len(text))
        subjects += [
            _Subject(m.start("members"), m.end(), (), True) for m in others if m["members"]
        ]
    for subject in sorted(subjects):
        joint = _AND_THEN.search(text, max(begin, subject.start - _LONGEST_JOINT), subject.start)
        if joint is None or (subject.speakers and _is_open(subject.speakers, text)):
            continue
        if not is_one_clause(text, said[0].end, joint.start()):
            return
        if spoken := verbs_behind(text, subject.end):
            manner = manner_of(spoken)
            answers = joint["answers"] and manner == "statement" and not subject.members
            yield Speech(subject.speakers, "answer" if answers else manner, subject.members)
            return


def _is_elsewhere(text: str, verb: Verb) -> bool:
    """Whether it was said at another meeting, or in writing."""
    if not _ELSEWHERE.concerns(text):
        return False
    return _NOT_HERE.search(text, 0, verb.end + NEAR) is not None


def _asking(phrases: Sequence[PersonPhrase], text: str, end: int) -> tuple[PersonPhrase, ...]:
    """Return whose question the opening words of a sentence name."""
    for phrase in phrases:
        if phrase.start < end and _QUESTION_FROM.fullmatch(text, 0, phrase.start):
            return tuple(p for p in listed_from(phrases, text, phrase.start) if p.end <= end)
    return ()
