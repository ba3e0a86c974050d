"""Who speaks in a sentence of minutes, and in what manner: "In reply, the Engineer stated that"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from .. import lexicon
from ..patterns import cued
from ..records import Manner
from .names import PersonPhrase, person_phrases
from .report_doubts import ELSEWHEN
from .subject import listed_from

_RANK: tuple[Manner, ...] = ("answer", "question", "request", "statement")
_LONGEST_WAY = 260  # characters before a subject, or between it and its verb
_NEAR = 50  # characters behind a verb
_ANSWERING = (
    r"(?:in\s+(?:(?:his|her|their|an?)\s+)?(?:reply(?:ing)?|respon(?:se|ding)|answer(?:ing)?)"
    r"|replying|responding|answering|on\s+being\s+asked|when\s+asked)\b"
)
_MOVING = (
    r"in\s+(?:\w+ly\s+)?"
    r"(?:proposing|moving|seconding|supporting|opposing|introducing|recommending)\b"
)
_DISCUSSED = (
    r"(?:(?:an?\s+|the\s+|some\s+)?(?:\w+\s+){0,2}?(?:discussion|debate)\s+(?:then\s+)?"
    r"(?:followed|ensued|took\s+place)\b[^.;:]{0,100}?\band\b\s*)?"
)
_ADVERBIAL = (
    r"(?:in|at|on|with|as|to|for|by|during|following|after|arising|regarding|concerning|having"
    r"|further|also|however|finally|firstly|secondly|lastly|meanwhile|referring|speaking"
    r"|commenting|summing|concluding|closing|opening|turning|additionally|furthermore|thereafter"
    r"|then|subsequently|continuing|while|whilst|when|before|prior)\b"
)
_OPENER = re.compile(
    rf"\W*{_DISCUSSED}(?:(?:{_ANSWERING}|{_MOVING})[^.;:]{{0,220}}?\s+(?:both\s+)?"
    rf"|{_ADVERBIAL}[^.;:]{{0,160}}?,\s+|at\s+this\s+(?:point|stage|juncture)\s+)?"
    r"(?:the\s+)?(?:(?:outgoing|incoming)\s+)?(?:(?:councillors|cllrs|clrs|messrs|aldermen)\.?\s+)?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(rf"\W*{_DISCUSSED}{_ANSWERING}", re.IGNORECASE)
_IN_ANSWER = cued(rf"(?:^|,)\s*{_ANSWERING}", re.IGNORECASE)
_QUESTION_FROM = cued(
    rf"\W*{_DISCUSSED}(?:in\s+(?:response|reply|answer)|replying|responding|answering)\s+to\s+"
    r"(?:an?|the|some|further|several|two|three|other)\s+(?:\w+\s+){0,2}?(?:quer(?:y|ies)|questions?)"
    r"\s+(?:(?:raised|put|asked|posed)\s+)?(?:by|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_OF_OBJECT = re.compile(
    r"\b(?:by|of|to|from|with|and|for|behalf|on|at|in|as|against|between|about|than|or)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?P<pronoun>he|she|they)\b"
    r"|\b(?P<members>(?:(?:the|all|several|some|many|most|other|various|elected|a\s+number\s+of|both|two"
    r"|three|an?|one)\s+){0,3}(?:members?|councillors?)\b(?![’'])"
    r"(?:\s+(?:present\b|of\s+the\s+(?:committee|council|panel|board|district)\b))?)",
    re.IGNORECASE,
)
_ADVERBS = (
    r"(?:(?:then|also|further|again|both|all|each|subsequently|additionally|accordingly|duly|finally"
    r"|therefore|thereafter|briefly|formally|strongly|specifically|particularly|jointly|later|next"
    r"|firstly|secondly|lastly|sincerely|initially|once\s+more|now|fully|warmly|personally"
    r"|repeatedly|clearly|generally|still|rightly|wholeheartedly|unanimously|universally)[,\s]+){0,3}"
)
_ASIDE = (
    rf"(?:\s*\([^()]{{0,60}}\)|\s+(?:{_ANSWERING}|{_MOVING})[^,;.:()]{{0,60}}"
    r"|\s*,\s+(?:(?!(?:and|but|seconded|proposed|moved|that|having\s+been)\b)"
    r"[^,;.:()]){2,90},){0,2}"
)
# What somebody does first: "opened the debate and stated".
_FIRST = (
    r"(?:(?!(?:had|asked|invited|requested)\b)[a-z]{1,12}(?:ed|ke|ve|ent|ook|ade)\b"
    r"(?:(?!\b(?:that|whether|if|who|which|what|how|why|when|because)\b)[^.;:?]){0,140}?,?\s+and\s+)?"
)
_TO_VERB = re.compile(rf"{_ASIDE}\s*,?\s*{_ADVERBS}{_FIRST}{_ADVERBS}")
_AND_VERB = re.compile(rf"[^.;:?]{{0,240}}?,?\s+(?:and|but)\s+{_ADVERBS}")
_SUBORDINATE = re.compile(
    r"\b(?:that|whether|if|who|which|what|how|why|when|because|where)\b", re.IGNORECASE
)
_RAISED_BY = cued(
    r"[^.;:]{0,120}?\b(?:(?P<asked>quer(?:y|ies)|questions?)|issues?|points?|concerns?|matters?|items?"
    r"|suggestions?|comments?|observations?)\b[^.;:]{0,60}?\b(?:was|were)\s+(?:then\s+|also\s+)?"
    r"(?:raised|made|asked|expressed|highlighted)\s+by\s+(?:the\s+)?",
    re.IGNORECASE,
)
_MOVED_BY = cued(
    r"[^.;:]{0,120}?\b(?:proposed|seconded|supported|moved)\s+by\s+(?:the\s+)?", re.IGNORECASE
)
_WHO = re.compile(rf"\s*,?\s+who\s+{_ADVERBS}")
_NOT_HERE = cued(
    r"\b(?:at|in|during|since) (?:(?:the|an?|its|our|their) )?"
    r"(?:(?!(?:next|this|current|same|resumed|start|end|close|conclusion|of)\b)\w+ ){1,3}"
    r"meetings?\b"
    r"|\b(?:by|in|via|through) (?:an? |his |her |their |the )?(?:\w+ )?"
    r"(?:e-?mail|letter|writing|written|post|report|correspondence|submission|text)\b",
    re.IGNORECASE,
)


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


class _Verb(NamedTuple):
    """A verb of speaking, with its place in the sentence."""

    start: int
    end: int
    manner: Manner


def may_speak(text: str) -> bool:
    """Whether a text may have a verb of speaking."""
    return lexicon.concerns("speaking_verbs", text)


def speeches_in(text: str) -> Iterator[Speech]:
    """Yield who speaks in a sentence: whose question it is said to answer, then its subject.

    >>> [(s.speakers[0].name, s.manner) for s in speeches_in("Councillor Day asked about bins.")]
    [('Day', 'question')]
    """
    verbs = _verbs(text)
    phrases = person_phrases(text) if verbs else ()
    subject = _subject(phrases, text) if verbs else None
    if subject is None:
        if verbs and (agent := _agent(phrases, verbs, text)):
            yield agent
        return
    said = _said_by(subject, verbs, text)
    if not said or ELSEWHEN.match(text) or _is_elsewhere(text, said[0]):
        return
    if subject.members and all(text.startswith("noted", verb.start) for verb in said):
        return
    manner = min((verb.manner for verb in said), key=_RANK.index)
    answers = _ANSWERS.match(text, 0, subject.start) or _IN_ANSWER.search(
        text, subject.end, said[0].end + _NEAR
    )
    if answers and manner == "statement" and not subject.members:
        manner = "answer"
    if answers and (asking := _asking(phrases, text, subject.start)):
        yield Speech(asking, "question")
    yield Speech(subject.speakers, manner, subject.members, subject.pronoun)


def _verbs(text: str) -> list[_Verb]:
    """Return the verbs of speaking of a sentence, in order; of two in one place the preferred."""
    found: dict[int, _Verb] = {}
    for entry in lexicon.likely("speaking_verbs", text):
        for match in entry.regex.finditer(text):
            found.setdefault(match.start(), _Verb(*match.span(), cast(Manner, entry.value)))
    return sorted(found.values())


def _subject(phrases: Sequence[PersonPhrase], text: str) -> _Subject | None:
    """Return who stands first in the sentence, or first behind its opening words."""
    known = {p.start: p for p in reversed(phrases) if p.start <= _LONGEST_WAY}
    others = {m.start(): m for m in _OTHERS.finditer(text, 0, _LONGEST_WAY)}
    for start in sorted({*known, *others}):
        if _OF_OBJECT.search(text, max(0, start - 16), start):
            continue
        if not _OPENER.fullmatch(text, 0, start):
            continue
        if start in known:
            people = tuple(listed_from(phrases, text, start))
            return None if _plain(people) else _Subject(start, people[-1].end, people)
        other = others[start]
        if any(p.start - other.end() in {1, 2} for p in phrases):  # "Councillors Coe and Frost"
            continue
        pronoun, members = other["pronoun"] or "", bool(other["members"])
        return _Subject(start, other.end(), members=members, pronoun=pronoun.capitalize())
    return None


def _agent(phrases: Sequence[PersonPhrase], verbs: Sequence[_Verb], text: str) -> Speech | None:
    """Return who raised something, or moved a motion and speaks: "seconded by X, who stated"."""
    for phrase in phrases:
        if phrase.start > _LONGEST_WAY:
            break
        raised = _RAISED_BY.fullmatch(text, 0, phrase.start)
        people = tuple(listed_from(phrases, text, phrase.start))
        if raised:
            return (
                None
                if _plain(people)
                else Speech(people, "question" if raised["asked"] else "statement")
            )
        if len(people) == 1 and _MOVED_BY.fullmatch(text, 0, phrase.start):
            said = [v for v in verbs if v.start >= phrase.end]
            if said and _WHO.fullmatch(text, phrase.end, said[0].start):
                return Speech(people, said[0].manner)
    others = _OTHERS.finditer(text, 0, _LONGEST_WAY)
    for other in others:
        raised = _RAISED_BY.fullmatch(text, 0, other.start()) if other["members"] else None
        if raised:
            return Speech((), "question" if raised["asked"] else "statement", members=True)
    return None


def _plain(people: Sequence[PersonPhrase]) -> bool:
    """Whether a list has somebody whom small letters leave open: "an officer"."""
    return any(not p.name and not p.post[:1].isupper() for p in people)


def _said_by(subject: _Subject, verbs: Sequence[_Verb], text: str) -> list[_Verb]:
    """Return the verbs that tell what the subject says: "thanked the Clerk and asked whether"."""
    said: list[_Verb] = []
    for verb in verbs:
        if not said:
            way = subject.end <= verb.start <= subject.end + _LONGEST_WAY
            if way and _TO_VERB.fullmatch(text, subject.end, verb.start):
                said.append(verb)
        elif _SUBORDINATE.search(text, said[0].end, verb.start):
            break
        elif _AND_VERB.fullmatch(text, said[-1].end, verb.start):
            said.append(verb)
    return said


def _is_elsewhere(text: str, verb: _Verb) -> bool:
    """Whether it was said at another meeting, or in writing."""
    return _NOT_HERE.search(text, 0, min(len(text), verb.end + _NEAR)) is not None


def _asking(phrases: Sequence[PersonPhrase], text: str, end: int) -> tuple[PersonPhrase, ...]:
    """Return whose question the opening words of a sentence name."""
    for phrase in phrases:
        if phrase.start < end and _QUESTION_FROM.fullmatch(text, 0, phrase.start):
            return tuple(p for p in listed_from(phrases, text, phrase.start) if p.end <= end)
    return ()
