"""Numbers of lines that a page prints in its margin, every fifth line or every one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .pages import Page
from .words import Word

LONGEST_NUMBER = 4  # digits
LEAST_NUMBERS = 3  # on a page
LEAST_EXTENT = 0.5  # of the height of a page's text, from the first number to the last
LEAST_OF_LINES = 0.8  # of the lines, where each has its number: else they could be those of items
SAME_LINE = 0.5  # of the size of type


def without_line_numbers(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without columns of line numbers in their margins.

    Such a column stands outside all other text of its page, and its numbers rise by the same step
    from the top of the text to its foot: 5, 10, 15.
    """
    return [_without(page) for page in pages]


def _without(page: Page) -> Page:
    numbers = [word for word in page.words if word.text.isdecimal() and _is_short(word.text)]
    if len(numbers) < LEAST_NUMBERS:
        return page
    for column in _columns(numbers):
        if _is_of_lines(column, page.words):
            dropped = set(map(id, column))
            return replace(
                page, words=tuple(word for word in page.words if id(word) not in dropped)
            )
    return page


def _is_short(number: str) -> bool:
    return len(number) <= LONGEST_NUMBER and number.isascii()


def _columns(numbers: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the numbers that stand one below the other at the far left, and at the far right."""
    for edge in (
        min(numbers, key=lambda word: word.left),
        max(numbers, key=lambda word: word.right),
    ):
        below = [word for word in numbers if word.left < edge.right and word.right > edge.left]
        yield sorted(below, key=lambda word: word.base)


def _is_of_lines(column: Sequence[Word], words: Sequence[Word]) -> bool:
    if len(column) < LEAST_NUMBERS:
        return False
    values = [int(word.text) for word in column]
    step = values[1] - values[0]
    if step < 1 or any(b - a != step for a, b in pairwise(values)):
        return False
    inside = set(map(id, column))
    others = [word for word in words if id(word) not in inside]
    if not others or _overlaps(column, others):
        return False
    bases = sorted(word.base for word in others)
    if column[-1].base - column[0].base < LEAST_EXTENT * (bases[-1] - bases[0]):
        return False
    return step > 1 or _numbers_each(column, others)


def _overlaps(column: Sequence[Word], others: Sequence[Word]) -> bool:
    left, right = min(word.left for word in column), max(word.right for word in column)
    beside = [
        word for word in others if column[0].base - 1 <= word.base <= column[-1].base + word.size
    ]
    return not beside or (
        min(word.left for word in beside) < right and max(word.right for word in beside) > left
    )


def _numbers_each(column: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether nearly every line of a page has a number beside it."""
    lines = 1
    bases = sorted((word.base, word.size) for word in others)
    for (before, size), (base, _) in pairwise(bases):
        lines += base - before > SAME_LINE * size
    return len(column) >= LEAST_OF_LINES * lines
