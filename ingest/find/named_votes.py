"""Votes by name in running text: "Councillor Day voted against", "asked that it be recorded"."""

import re
from collections.abc import Sequence

from ..patterns import CueIndex, cued
from ..records import VoteChoice
from .clauses import Clause
from .names import PersonPhrase, person_phrases
from .subject import listed_from, printed, subjects_of
from .vote_lines import Voter, choice_of, roll_line

_VOTED = cued(
    r"\b(?:voted|voting)\s+(?P<side>for|in\s+favour|against)\b(?!\s+(?:him|her|them)\b)"
    r"|\b(?P<abst>abstained|abstaining)\b|\b(?P<dissent>dissented|dissenting)\b",
    re.I,
)
_NOT_NOW = re.compile(r"\b(?:had|have|has|did|would|will|could|not|never|previously|who)\s*$", re.I)
_ASKED = cued(
    r"\b(?:ask|request|wish|desir|requir|want|call|insist)(?:e?d|ing|es|s)\b"
    r"(?=[^.;]{0,120}\b(?:recorded|record|noted|minuted)\b)",
    re.I,
)
_HOW = re.compile(
    r"\b(?:(?P<abst>abst\w+)|(?P<against>against|dissent\w*|oppos\w+)"
    r"|(?P<fav>(?:vote[sd]?|voting)\s+(?:\w+\s+)?(?:for|in\s+favour)|in\s+favour|support\w*))\b",
    re.I,
)
_OWN_VOTE = re.compile(
    r"\b(?:votes?|voted|voting|abst\w+|dissent\w*|opposition|against|support\w*)\b", re.I
)
# rare: "the dissent of Cllr A was recorded": the right that standing orders give
_RECORDED_OF = cued(
    r"\b(?:votes?|dissent|abstentions?|opposition)\s+of\s+(?:the\s+)?(?=[A-ZÀ-Þ])"
    r"(?=[^.;]{3,200}\b(?:recorded|noted|minuted)\b)",
)
_IN_BRACKETS = cued(
    r"[(\[](?=[^()\[\]]{0,40}(?i:\b(?:for|against|favour|abst\w+)\b))(?P<inner>[^()\[\]]{8,400})[)\]]"
)
_PARTS = re.compile(r"\s*[;.]\s+")
CUES = (_VOTED, _ASKED, _RECORDED_OF, _IN_BRACKETS)
"""Nothing is found here in a text in which none of these may be found."""
_ABOUT_VOTERS = CueIndex(CUES)


def voters_in(sentence: Clause) -> tuple[Voter, ...]:
    """Return those who the sentence says voted in a certain way, as printed.

    What members told of earlier votes ("had voted against it in 2019") is no vote.
    """
    text = sentence.text
    if not _ABOUT_VOTERS.concerns(text):
        return ()
    return (
        *_who_voted(sentence, text),
        *_who_asked(sentence, text),
        *_whose_vote(sentence, text),
        *_bracketed(sentence, text),
    )


def _who_voted(sentence: Clause, text: str) -> Sequence[Voter]:
    found: list[Voter] = []
    asked = _ASKED.search(text)
    for verb in _VOTED.finditer(text):
        if asked and asked.start() < verb.start():
            break
        before = text[: verb.start()]
        if _NOT_NOW.search(before[-16:]):
            continue
        choice = _choice(verb.group())
        people = subjects_of(text, verb.start())
        found.extend(_voter(sentence, person, choice) for person in people if choice)
    return found


def _choice(words: str) -> VoteChoice:
    return choice_of(words) or "against"


def _who_asked(sentence: Clause, text: str) -> Sequence[Voter]:
    asked = _ASKED.search(text)
    rest = text[asked.end() :] if asked else ""
    how = _HOW.search(rest)
    if asked is None or how is None or not _OWN_VOTE.search(rest) or not _personal(rest):
        return ()
    choice: VoteChoice = "abstained" if how["abst"] else "against" if how["against"] else "for"
    return [_voter(sentence, person, choice) for person in subjects_of(text, asked.start())]


def _personal(rest: str) -> bool:
    """Whether what is asked for is that one's own vote be noted, not a recorded vote."""
    own = re.search(
        r"\b(?:his|her|their|own|(?:he|she|they)\s+(?:\w+\s+){0,2}(?:vot|abst|dissent|oppos)\w+"
        r"|recorded\s+as\s+\w+)\b",
        rest,
        re.I,
    )
    return own is not None and "recorded vote" not in rest.lower()


def _whose_vote(sentence: Clause, text: str) -> Sequence[Voter]:
    found = _RECORDED_OF.search(text)
    if found is None:
        return ()
    how = _HOW.search(text, found.start())
    if how is None:
        return ()
    choice: VoteChoice = "abstained" if how["abst"] else "against" if how["against"] else "for"
    people = listed_from(person_phrases(text), text, found.end())
    return [_voter(sentence, person, choice) for person in people]


def _bracketed(sentence: Clause, text: str) -> Sequence[Voter]:
    """Read "RESOLVED (Against: Councillors Day and Frost; abstained: Councillor Coe)"."""
    found: list[Voter] = []
    for bracket in _IN_BRACKETS.finditer(text):
        start = bracket.start("inner")
        for part in (*_PARTS.finditer(text, start, bracket.end("inner")), None):
            end = part.start() if part else bracket.end("inner")
            line = roll_line(sentence.part(start, end)) if end > start else None
            found.extend(line.voters if line else ())
            start = part.end() if part else end
    return found


def _voter(sentence: Clause, person: PersonPhrase, choice: VoteChoice) -> Voter:
    return Voter(printed(person), choice, sentence.span())
