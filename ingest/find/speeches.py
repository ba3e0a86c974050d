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
    NEAR,
    THAT,
    Verb,
    by_word,
    is_one_clause,
    manner_of,
    verb_at,
    verbs_behind,
)
from .speech_subjects import DISCUSSED, MEMBERS, Subject, first_subject, is_open, others_behind
from .subject import listed_from

_LONGEST_JOINT = 90
_ANSWERS = re.compile(ANSWERING, re.IGNORECASE)
_ANSWER_WORDS = cued(
    r"\b(?:reply|replying|respon(?:se|ding)|answer|quer(?:y|ies)|questions?|(?:being|when) asked)",
    re.IGNORECASE,
)
_QUESTION_FROM = cued(
    rf"\W*{DISCUSSED}(?:in\s+(?:response|reply|answer)|replying|responding|answering)\s+to\s+"
    r"(?:an?|the|some|further|several|two|three|other)\s+(?:\w+\s+){0,2}?"
    r"(?:quer(?:y|ies)|questions?)\s+(?:(?:raised|put|asked|posed)\s+)?(?:by|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
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
_RAISED = re.compile(rf"\bby\s+(?P<members>{MEMBERS})", re.IGNORECASE)
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
    subject = first_subject(phrases, text)
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


def _in_answer(answers: re.Match[str], subject: Subject, said: Sequence[Verb], text: str) -> bool:
    """Whether the words that tell of an answer are the subject's: "said, in reply to a query"."""
    if answers.start() < said[0].start:
        return True
    before = text[: answers.start()].rstrip()
    return answers.start() <= said[0].end + NEAR and before.endswith(",")


def _agent(phrases: Sequence[PersonPhrase], text: str) -> Speech | None:
    """Return who raised something, or moved a motion and speaks: "seconded by X, who stated"."""
    for phrase in phrases:
        if phrase.start > LONGEST_WAY:
            break
        raised = _RAISED_BY.fullmatch(text, 0, phrase.start)
        people = tuple(listed_from(phrases, text, phrase.start))
        if raised:
            manner: Manner = "question" if raised["asked"] else "statement"
            return None if is_open(people, text) else Speech(people, manner)
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
    subjects = [Subject(p.start, p.end, (p,)) for p in phrases if p.start >= begin]
    if text.find("ember", begin) >= 0:
        others = others_behind(text, begin, len(text))
        subjects += [Subject(m.start("members"), m.end(), (), True) for m in others if m["members"]]
    for subject in sorted(subjects):
        joint = _AND_THEN.search(text, max(begin, subject.start - _LONGEST_JOINT), subject.start)
        if joint is None or (subject.speakers and is_open(subject.speakers, text)):
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
