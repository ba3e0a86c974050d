"""The lines above the items, also as one text: a sentence there may have a line a word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..passages import joined
from ..patterns import cued
from ..records import Passage
from .dates import dates_in

MOST_LINES = 60
MOST_WORDS_OF_A_LINE = 12
LEAST_LINES = 4
LONGEST_SENTENCE = 500  # characters

_TELLS_OF_MEETING = cued(r"\b(?:minutes?|notes|record|proceedings|meeting|held)\b", re.IGNORECASE)
_GOES_ON = cued(
    r"[a-z(&,]|(?:AT|ON|IN|HELD|OF|FROM|AND|THE|FOR|VIA|COMMENCING|\d{4})\b|"
    r"(?:ST|ND|RD|TH|\d{1,2}[.:]\d\d)(?:\b|[ap]m)",
)
_OPEN_END = cued(
    r"(?:\b(?:of|the|at|in|on|and|held|for|to|from|via|remotely)|\b(?:co|st)\.|[,&–-]|"
    r"\d(?:st|nd|rd|th)?|\d(?:st|nd|rd|th)? [A-Z][a-z]+day|day)\Z",
    re.IGNORECASE,
)
_LONGEST_END = 20  # characters
_AMID_SENTENCE = cued(r"\b(?:held|met)\b", re.IGNORECASE)
_TIME_AND_PLACE = cued(
    r"\b(?:commencing|on\s+(?:the\s+)?(?:\w+day|\d)|(?:at|from)\s+\d)", re.IGNORECASE
)
_CAPITALS = cued(r"[^a-z]*[A-Z][^a-z]*\Z")
_ANOTHER_PART = cued(
    r"(?:present|in attendance|apologies|agenda|venue|contact|attendees|members|officers)\b", re.I
)
_SENTENCE_END = cued(r"(?<!\bco)(?<!\bst)\.\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """The lines that tell of a meeting, as they stand and joined.

    `sentences` are those about a meeting that run over several lines; `joined` are these, then all
    short lines as one, where there are more than a few.
    """

    lines: tuple[Passage, ...]
    sentences: tuple[Passage, ...]
    joined: tuple[Passage, ...]


def header_of(lines: Iterable[Passage]) -> Header:
    """Return lines as a header."""
    header = tuple(lines)
    sentences = tuple(joined(part, divided=True) for part in _sentences(header[:MOST_LINES]))
    short = [passage for passage in header if passage.text.count(" ") < MOST_WORDS_OF_A_LINE]
    if len(short) < LEAST_LINES:
        return Header(header, sentences, sentences)
    return Header(header, sentences, (*sentences, joined(short[:MOST_LINES], divided=True)))


def _sentences(header: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    place = 0
    while place < len(header):
        end = place + 1
        if _TELLS_OF_MEETING.search(header[place].text) and not header[place].marker:
            while end < len(header) and _goes_on(header[place:end], header[end]):
                end += 1
            if end > place + 1:
                yield header[place:end]
        place = end


def _goes_on(lines: Sequence[Passage], following: Passage) -> bool:
    words, last = following.text, lines[-1].text
    if _ANOTHER_PART.match(words) or sum(len(line.text) for line in lines) > LONGEST_SENTENCE:
        return False
    if _GOES_ON.match(words):
        return not _SENTENCE_END.search(last)
    if _OPEN_END.search(last, max(0, len(last) - _LONGEST_END)):
        return True
    if _AMID_SENTENCE.search(last) and _TIME_AND_PLACE.search(words):
        return not _SENTENCE_END.search(last)
    if not (_CAPITALS.match(last) and _CAPITALS.match(words)) or _SENTENCE_END.search(last):
        return False
    return len(last) > 1 and not dates_in(joined(lines, divided=True).text)
