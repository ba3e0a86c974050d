"""Items whose printed number a scan damaged ("4, Play areas", "Ss. Play areas"), or whose title."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..patterns import cued
from .lines import Paragraph
from .numbers import Heading, NumberedTitle, title_of
from .titles import FINITE_VERB, HAS_WORD, TitlePart, is_cue, is_title, title_part

# rare: scans of typed minutes have a comma or letters for an item's number
DAMAGED = cued(r"(?:(?P<digits>\d{1,2})[,;]|(?P<letters>[SsBlIZzO]{1,2})[.,])\s+(?=[A-Z])")
# What scans make of a digit. rare: few scans have letters for the number of an item
DIGITS = {"s": "5", "ss": "5", "b": "8", "z": "2", "l": "1", "i": "1", "lo": "10", "io": "10"}
# rare: a scan read the first item's number as a letter
FIRST = cued(r"[ilI|][.,)]\s+(?=[A-Z])")
NUMBER_ALONE = cued(r"(?P<digits>\d{1,3})[.):]?\Z")
LEGIBLE = re.compile(r"[^\W\d_]{3,}")  # words of a title that a scan left whole
LONGEST_TITLE = 16  # words
LEAST_SENTENCE = 5  # spaces
LEAST_ALIKE = 3  # words with which titles of a kind begin: "Question submitted by"
LEAST_TITLES_ALIKE = 2
LONGEST_REMNANT = 4  # characters that a scan left of a number


def damaged_numbers(paragraphs: Sequence[Paragraph], run: Sequence[NumberedTitle]) -> list[Heading]:
    """Return titles that the numbers before and after them leave out.

    A scan damaged their numbers, or the titles: these begin with the words with which others of
    the run begin, or stand behind just the number that is missing.

    Args:
        paragraphs: those of the document.
        run: titles whose numbers count up.

    Returns:
        Headings with the number where its digits are printed, else without one.
    """
    found = _damaged_first(paragraphs, run[0])
    kinds: frozenset[str] | None = None
    for before, after in pairwise(run):
        if before.shape != after.shape or len(before.values) != 1:
            continue
        missing = range(before.values[0] + 1, after.values[0])
        if not missing:
            continue
        if kinds is None:
            kinds = _kinds(paragraphs, run)
        last = before.heading.first if before.heading.title is None else before.heading.title
        between = range(last + 1, after.heading.first - 1)
        listed = set(_listed(paragraphs, between))
        least = missing.start
        for index in between:
            if found and index <= (found[-1].title or 0):
                continue
            heading, value = _damaged(paragraphs, index, range(least, missing.stop), listed)
            if heading is None:
                heading, value = _alike(paragraphs, index, kinds), least
            if heading is not None and least < missing.stop:
                found.append(heading)
                least = value + 1
    return found


def _damaged_first(paragraphs: Sequence[Paragraph], second: NumberedTitle) -> list[Heading]:
    """Return the standing item behind the damaged number of the first one, where a run begins at 2.

    Args:
        paragraphs: those of the document.
        second: the first title of the run.
    """
    if second.values != (2,):
        return []
    for index in range(second.heading.first):
        marker, words = paragraphs[index].marker, paragraphs[index].text
        damaged = FIRST.match(f"{marker} {words}" if marker else words)
        if damaged is None:
            continue
        start = damaged.end() - len(marker) - 1 if marker else damaged.end()
        part = title_part(words, max(0, start))
        if is_cue(words[part.start : part.end]):
            return [Heading(index, index, part, "")]
    return []


def _damaged(
    paragraphs: Sequence[Paragraph], index: int, missing: range, listed: set[int]
) -> tuple[Heading | None, int]:
    """Return the title at a place whose number is one of those missing, and the number."""
    paragraph = paragraphs[index]
    damaged = DAMAGED.match(paragraph.text)
    if damaged is not None:
        digits = damaged["digits"] or DIGITS.get(damaged["letters"].lower(), "")
        if digits and int(digits) in missing and _heads_text(paragraphs, index, damaged.end()):
            part = title_part(paragraph.text, damaged.end())
            return Heading(index, index, part, damaged["digits"] or ""), int(digits)
    alone = None if paragraph.marker else NUMBER_ALONE.match(paragraph.text)
    printed = alone or NUMBER_ALONE.match(paragraph.marker)
    value = int(printed["digits"]) if printed else -1
    if value not in missing or {value - 1, value + 1} & listed:
        return None, -1
    title = index + 1 if alone else index
    if title + 1 >= len(paragraphs) or not _is_remnant(paragraphs, title):
        return None, -1
    words = paragraphs[title].text
    number = paragraph.text if alone else paragraph.marker
    legible = is_title(words) or len(LEGIBLE.findall(words)) >= LEAST_ALIKE
    part = TitlePart(0, len(words), len(words))
    return Heading(index, title if legible else None, part, number), value


def _listed(paragraphs: Sequence[Paragraph], places: range) -> Iterator[int]:
    """Yield the numbers printed at some places, which may be those of a list."""
    for index in places:
        words = paragraphs[index].marker or paragraphs[index].text
        printed = NUMBER_ALONE.match(words) if len(words) <= LONGEST_REMNANT else None
        if printed:
            yield int(printed["digits"])


def _is_remnant(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a line above a text may be what a scan left of a title."""
    words, below = paragraphs[index].text, paragraphs[index + 1].text
    return (
        words.count(" ") < LONGEST_TITLE
        and HAS_WORD.search(words) is not None
        and words[-1] not in ".;,?:"
        and DAMAGED.match(words) is None
        and FINITE_VERB.search(words) is None
        and below.count(" ") >= LEAST_SENTENCE
        and not is_title(below, plain=True)
    )


def _kinds(paragraphs: Sequence[Paragraph], run: Sequence[NumberedTitle]) -> frozenset[str]:
    """Return the words with which several titles of a run begin: "Question submitted by"."""
    beginnings = [_beginning(title_of(paragraphs, one.heading)) for one in run]
    return frozenset(
        one for one in beginnings if one and beginnings.count(one) >= LEAST_TITLES_ALIKE
    )


def _beginning(words: str) -> str:
    first = words.split(" ", LEAST_ALIKE)
    return " ".join(first[:LEAST_ALIKE]) if len(first) > LEAST_ALIKE else ""


def _alike(paragraphs: Sequence[Paragraph], index: int, kinds: frozenset[str]) -> Heading | None:
    """Return the title at a place that begins as others do, behind what is left of a number."""
    words = paragraphs[index].text
    for kind in kinds:
        start = words.find(kind, 0, len(kind) + LONGEST_REMNANT)
        if start < 0 or (start and words[start - 1] != " "):
            continue
        part = title_part(words, start)
        if part.rest == len(words) and is_title(words[start:], plain=True):
            return Heading(index, index, part, "")
    return None


def _heads_text(paragraphs: Sequence[Paragraph], index: int, start: int) -> bool:
    words, below = paragraphs[index].text, paragraphs[index + 1].text
    part = title_part(words, start)
    title = words[part.start : part.end]
    return (
        bool(paragraphs[index].gap)
        and part.rest == len(words)
        and is_title(title, plain=True)
        and title.count(" ") < LONGEST_TITLE
        and below.count(" ") >= LEAST_SENTENCE
        and not is_title(below, plain=True)
    )
