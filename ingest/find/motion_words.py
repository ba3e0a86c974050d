"""The words of a motion: what a sentence moves, proposes, suggests or gives notice of."""

import re

from .. import lexicon
from ..patterns import cued
from .clauses import Clause, enumerator_of, trimmed
from .motions import Motion, is_amendment
from .movers import Movement, in_sentence_case

_QUOTED = cued(
    r"[\"“](?P<words>[A-ZÀ-ÖØ-Þ][^\"”]{8,}?)[.,]?[\"”]|[\"“](?P<that>that [^\"”]{8,}+)[\"”]"
)
_QUOTES = ('"', "“")
_SUGGESTS = cued(
    r"\b(?:suggest(?:s|ed|ion)|propos(?:es|ed|al)|recommend(?:s|ed)|request(?:s|ed)?|asked)\b[^.]{0,40}?\b(?P<words>that\b.*)(?P<it>)$",
    re.S,
)
_SUGGESTS_A = cued(
    r"\b(?:suggested|proposed|proposal|suggestion|asked|requested|wished)\s+"
    r"(?P<words>(?:an?|to|for|the)\s(?!(?:motion|amendment|recommendations?|proposal)\b)"
    r"(?!(?:the\s)?(?:[Cc]lerk|[Oo]fficers?)\b).*)$"
    r"|\b(?:suggested|proposed)\s+(?P<it>(?:it|they|we)\s+(?:be|should|would|could|might)\b.*)$",
    re.S,
)
_FEW_WORDS = 4
# A scan may give "I" as a stroke.
_NOTICE = cued(
    r"^[*_\s\"“'‘]*(?:[I|l/\[\]!1t]\s*(?=will)|(?:[I|l/!]|We)\s+)(?:will\s+)?(?:move|propose)\b[^.]{0,160}?\s"
    r"(?<!relation )(?<!regard )(?<!due )(?P<words>(?:that|to|for an? (?:\w+ ){1,2}to be)\b.*)$",
    re.S | re.I,
)
_NAMELESS = cued(
    r"^(?:(?:(?:Following|After)\s[^,.;]{3,80}?,?\s+)?[Ii]t was (?:then |also )?"
    r"(?:moved|proposed|MOVED|PROPOSED)(?: and seconded)?,? (?=that\b)"
    r"|An? (?:\w+ )?(?:motion|proposal) was (?:then |also )?(?:moved|proposed|made)"
    r"(?: and (?:duly )?seconded)?,? )"
    r"(?P<words>(?:that\b|to\b(?! the\b))[^.;]*)"
)
_OFFICE = (
    r"\s+(?:as|for)\s+(?:the\s+)?(?i:(?:vice[- ]|deputy )?(?:chair\w*|mayor|leader|treasurer"
    r"|secretary|president|provost|convener|cathaoirleach))\b[^.;,]*"
)
# rare: nominations of chairs and representatives: "X proposed Y as Chairman"
_NOMINATES = cued(
    r"\b(?:proposed|nominated)\s+(?P<words>(?:[A-ZÀ-Þ][\w.'’-]*\s+){0,4}[A-ZÀ-Þ][\w.'’-]*"
    rf"{_OFFICE})"
    r"|^(?P<passive>(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,5}was\s+(?:duly\s+)?(?:proposed|nominated)"
    rf"{_OFFICE}?)(?=\s+by\b|[.,;])"
)
_TAIL = cued(
    r"(?:[,;]\s*(?:and\s+)?(?:this|it) (?:was|being) (?:proposed|moved)\b"
    r"|[,;:]?\s*(?:and\s+|then\s+)?(?:(?:this|it|which|the (?:motion|amendment|proposal))\s+)?"
    r"(?:was|were)\s+(?:\w+\s+){0,2}"
    r"(?:put|voted|carried|lost|agreed|declared|seconded|not seconded|defeated|PUT|CARRIED|LOST"
    r"|AGREED|DEFEATED)\b"
    r"|[,;]?\s*(?:and\s+)?(?:which\s+)?(?:[A-ZÀ-Þ][\w.'’-]{0,40}+\s+){1,5}(?:formally\s+)?seconded\b"
    r"|[,;]?\s*(?:and\s+)?(?:seconded|second|supported)\s+by\b"
    r"|\s+[-–—]\s+(?:Agreed|Carried|Lost)\b"
    r"|[,;]?\s+and\s+(?:this|it)\s+was\b"
    r"|,\s*\d+\s+[Vv]otes?\b"
    r"|\s+found (?:a|no) seconder\b).*$",
    re.S,
)
_TO_FOLLOW = cued(r"(?:the|this) following\b", re.I)
_SUPPORTED_ONLY = cued(
    r"\b(?:moved|proposed)\s+(?:the\s+)?(?:officers?'?\s+|report's\s+)?(?:recommendations?|motion|report|item|minutes)\b",
    re.I,
)

CUES = (_NOTICE, _NAMELESS, _QUOTED)
"""No motion is read without a mover from a text in which none of these may be found."""


def motion_in(sentence: Clause, movement: Movement) -> Motion:
    """Read the motion that a sentence with a mover or a seconder states.

    A motion whose words the sentence does not give ("moved the recommendations") is `spoken=False`.
    """
    text = sentence.text
    words = _words_of(sentence)
    number = enumerator_of(sentence).strip("(). ")
    amendment = is_amendment(text[: text.find(words.text)] if words else text) or bool(
        words and words.text.startswith("an amendment")
    )
    if words is None or _TO_FOLLOW.match(words.text) or words.text in {"that", "to"}:
        return Motion(sentence, movement, amendment=amendment, spoken=False, number=number)
    if len(words.text.split()) < _FEW_WORDS and not words.text.startswith("to "):
        return Motion(
            trimmed(sentence), movement, amendment=amendment, verbs=words.text, number=number
        )
    return Motion(words, movement, amendment=amendment, number=number)


def suggestion_in(sentence: Clause) -> Clause | None:
    """The words that a sentence suggests or proposes to the body, whoever does."""
    found = _SUGGESTS.search(sentence.text) or _SUGGESTS_A.search(sentence.text)
    if found is None:
        return None
    group = "words" if found["words"] else "it"
    return trimmed(sentence.part(found.start(group)))


def nomination_in(sentence: Clause) -> Clause | None:
    """The words that put somebody forward for an office ("Cllr Night as Vice-Chair")."""
    found = _NOMINATES.search(sentence.text)
    if found is None:
        return None
    group = "words" if found["words"] else "passive"
    return trimmed(sentence.part(*found.span(group)))


def notice_in(sentence: Clause) -> Motion | None:
    """Read a notice of motion ("I will move at the next meeting that ..."): not yet moved."""
    announced = _NOTICE.search(sentence.text)
    said = sentence.text.strip()
    found = announced or (_QUOTED.fullmatch(said) if said.startswith(_QUOTES) else None)
    if not found:
        return None
    group = "words" if found["words"] else "that"
    words = trimmed(sentence.part(found.start(group), found.end(group)))
    return Motion(words, Movement(), notice=True, announced=announced is not None)


def moved_in(sentence: Clause) -> Motion | None:
    """Read a motion whose mover the minutes do not name ("It was MOVED that ...")."""
    found = _NAMELESS.match(sentence.text)
    if found is None:
        return None
    tail = _TAIL.search(sentence.text, found.start("words") + 4)
    words = trimmed(sentence.part(found.start("words"), tail.start() if tail else None))
    return Motion(words, Movement(), notice=True)


def _words_of(sentence: Clause) -> Clause | None:
    text = in_sentence_case(sentence.text)
    quoted = _QUOTED.search(text)
    if quoted:
        group = "words" if quoted["words"] else "that"
        return trimmed(sentence.part(quoted.start(group), quoted.end(group)))
    for entry in lexicon.likely("motion_words", text):
        found = entry.regex.search(text)
        if not found or (entry.value == "matter" and _SUPPORTED_ONLY.search(text)):
            continue
        tail = _TAIL.search(text, found.start("words") + 4)
        end = min(tail.start() if tail else len(text), found.end("words"))
        return trimmed(sentence.part(found.start("words"), end))
    return None
