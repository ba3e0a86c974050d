"""The letters, Roman numbers and "(1)" that are printed before sub-items and points of lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..patterns import cued
from .lines import Paragraph
from .titles import LETTER_NUMBER, TitlePart, title_part

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
MARKER = cued(r"\(?(?P<name>[ivx]{1,4}|[a-z]{1,2})[).]|\((?P<digits>\d{1,2})\)")
LONGEST_MARKER = 6
LIKELY = cued(r"\(|[a-z]{1,4}[.)]")  # how a line begins with a letter or a number in brackets
ROMAN_NUMBER = cued(r"(?P<number>\([ivx]{2,4}\)|[ivx]{2,4}[.)](?=\s))\s*(?=[A-Z0-9“\"‘'])")
BRACKETED_NUMBER = cued(r"(?P<number>\(\d{1,2}\))\s*(?=[A-Z])")
MOST_MISSING = 3  # letters of items that were taken elsewhere or not at all
NUMBERS = 100  # so far from the letters are the values of "(1)", "(2)", which no letter goes on


@dataclass(frozen=True, slots=True)
class Lettered:
    """A printed letter or Roman number, with the paragraph and part that may be its title."""

    first: int
    title: int
    part: TitlePart
    number: str
    name: str

    @property
    def alone(self) -> bool:
        """Whether it stands on a line of its own."""
        return self.first != self.title


def letter_at(paragraphs: Sequence[Paragraph], index: int, end: int) -> Lettered | None:
    """Return the letter that a paragraph is or begins with, None if there is none.

    Args:
        paragraphs: those of the document.
        index: which of them.
        end: where the item ends; a letter alone has its title before that.
    """
    paragraph = paragraphs[index]
    text = paragraph.text
    if not paragraph.marker and not LIKELY.match(text):
        return None
    alone = MARKER.fullmatch(text) if len(text) <= LONGEST_MARKER else None
    if alone and not paragraph.marker:
        if index + 1 >= end:
            return None
        part = title_part(paragraphs[index + 1].text)
        return Lettered(index, index + 1, part, text, alone["name"] or alone["digits"])
    if paragraph.marker:
        printed = MARKER.fullmatch(paragraph.marker)
        number, begin = paragraph.marker, 0
    else:
        printed = (
            LETTER_NUMBER.match(text) or ROMAN_NUMBER.match(text) or BRACKETED_NUMBER.match(text)
        )
        number, begin = (printed["number"], printed.end()) if printed else ("", 0)
    if printed is None:
        return None
    return Lettered(index, index, title_part(text, begin), number, number.strip("()."))


def value_of(name: str, *, roman: bool) -> int:
    """Return how far letters or Roman numbers have counted, 0 for what is neither."""
    if roman:
        return ROMAN.index(name) + 1 if name in ROMAN else 0
    if name.isdigit():
        return NUMBERS + int(name)
    return ord(name) - ord("a") + 1 if len(name) == 1 else 0


@dataclass(slots=True, eq=False)
class Run:
    """Letters or Roman numbers that count up: `sound` while they may still head sub-items.

    Two lists may have come equally far, so a run equals only itself.
    """

    roman: bool
    alone: bool
    last: int
    sound: bool
    accepted: bool = False

    def goes_on(self, lettered: Lettered, titled: bool) -> bool:
        """Whether a letter is the next, or has a title where items are missing."""
        step = value_of(lettered.name, roman=self.roman) - self.last
        if step == 1:
            return True
        leaps = titled and lettered.alone == self.alone and self.sound and self.accepted
        return leaps and lettered.name not in ROMAN and 1 < step <= MOST_MISSING + 1
