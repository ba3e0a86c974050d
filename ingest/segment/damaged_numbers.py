"""Items whose printed number a scan damaged: "4, Play areas" or "Ss. Play areas" before "6."."""

from collections.abc import Sequence
from itertools import pairwise

from ..patterns import cued
from .lines import Paragraph
from .numbers import Heading, NumberedTitle
from .titles import is_title, title_part

# rare: scans of typed minutes have a comma or letters for an item's number
DAMAGED = cued(r"(?:(?P<digits>\d{1,2}),|(?P<letters>[SsBlIZzO]{1,2})[.,])\s+(?=[A-Z])")
# What scans make of a digit. rare: few scans have letters for the number of an item
DIGITS = {"s": "5", "ss": "5", "b": "8", "z": "2", "l": "1", "i": "1", "lo": "10", "io": "10"}
LONGEST_TITLE = 16  # words
LEAST_SENTENCE = 5  # spaces


def damaged_numbers(paragraphs: Sequence[Paragraph], run: Sequence[NumberedTitle]) -> list[Heading]:
    """Return titles behind damaged numbers that the numbers before and after them leave out.

    Args:
        paragraphs: those of the document.
        run: titles whose numbers count up.

    Returns:
        Headings with the number where its digits are printed, else without one.
    """
    found: list[Heading] = []
    for before, after in pairwise(run):
        if before.shape != after.shape or len(before.values) != 1:
            continue
        missing = range(before.values[0] + 1, after.values[0])
        if not missing:
            continue
        last = before.heading.first if before.heading.title is None else before.heading.title
        least = missing.start
        for index in range(last + 1, after.heading.first - 1):
            damaged = DAMAGED.match(paragraphs[index].text)
            if damaged is None:
                continue
            digits = damaged["digits"] or DIGITS.get(damaged["letters"].lower(), "")
            if not digits or not least <= int(digits) < missing.stop:
                continue
            if _heads_text(paragraphs, index, damaged.end()):
                part = title_part(paragraphs[index].text, damaged.end())
                found.append(Heading(index, index, part, damaged["digits"] or ""))
                least = int(digits) + 1
    return found


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
