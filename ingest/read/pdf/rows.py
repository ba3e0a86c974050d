"""Rows of a page: words on one base line, cut into pieces where there is a wide gap."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from operator import attrgetter
from typing import NamedTuple

from .pages import Rule
from .words import Word

SAME_BASE = 0.3  # of the size of type: how far apart bases on one line may lie
GLUED = 0.03  # of the size of type: a gap narrower than this is no space
MOST_STRETCHED = 3.0  # of the size of type: the widest space on a line set to both margins
UNSPACED = 0.25  # of the size of type: a gap as narrow that the file has no space for is none
WIDE_GAP = 1.0  # of the size of type: from here on a gap may part two columns
LEAST_SPACED_LETTERS = 4
MOST_PIECES = 16  # a table of minutes has fewer columns
# rare: raised letters and signs of notes, which PDFs print as words of their own
RAISED = re.compile(r"(?:st|nd|rd|th|[a-z]|\d{1,2}|[*†‡])[.,;:)]?\Z")
# rare: raised "th" behind a day, which PDFs print as words of their own
ORDINAL_BEFORE = re.compile(r"\d\Z")


class Piece(NamedTuple):
    """Words side by side on one line, without a wide gap between them, and their text.

    A space wider than `widest` points stands as two in the text.
    """

    words: tuple[Word, ...]
    left: float
    right: float
    base: float
    size: float
    bold: bool
    widest: float
    text: str


class Row(NamedTuple):
    """What stands on one base line across a page (or column), from left to right.

    `aside` is what stands at the far right beside running text: the initials of who has to act.
    """

    pieces: tuple[Piece, ...]
    left: float
    right: float
    base: float
    size: float
    page: int
    aside: Piece | None = None


def piece_of(words: Sequence[Word], widest: float | None = None) -> Piece:
    """Return words side by side as one piece.

    Args:
        words: from left to right.
        widest: how wide a space may be on their line, where that is known.
    """
    lengths = [len(word.text) for word in words]
    bold = sum(compress(lengths, [word.bold for word in words]))
    if widest is None:
        widest = widest_space(words)
    return Piece(
        tuple(words),
        words[0].left,
        max([word.right for word in words]),
        words[0].base,
        words[lengths.index(max(lengths))].size,
        bold >= 0.9 * sum(lengths),
        widest,
        words_text(words, widest),
    )


def row_of(pieces: Sequence[Piece], page: int) -> Row:
    """Return pieces on one line as a row."""
    return Row(
        tuple(pieces),
        pieces[0].left,
        max(piece.right for piece in pieces),
        pieces[0].base,
        max(piece.size for piece in pieces),
        page,
    )


def is_glued(before: Word, word: Word) -> bool:
    """Whether two neighbours on a line are one word: no room for a space is between them."""
    room = (word.left - before.right) / (GLUED if word.before else UNSPACED)
    return room < before.size and room < word.size


def words_text(words: Sequence[Word], widest: float) -> str:
    """Return words as one text; two spaces stand for a gap wider than `widest` points."""
    parts = [words[0].text]
    for before, word in pairwise(words):
        gap = word.left - before.right
        if gap > widest:
            parts.append("  ")
        elif not is_glued(before, word):
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def rows_of(words: Sequence[Word], rules: Sequence[Rule], page: int) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(_with_raised(words), key=attrgetter("base", "left")):
        if rows:
            first = rows[-1][0]
            apart = (word.base - first.base) / SAME_BASE
            if apart <= word.size and apart <= first.size:
                rows[-1].append(word)
                continue
        rows.append([word])
    upright = [rule for rule in rules if not rule.level]
    found = []
    for row in map(_in_line, rows):
        widest = widest_space(row)
        groups = _pieces(row, upright, widest)
        if 1 < len(groups) <= MOST_PIECES:
            found.append(row_of([piece_of(group) for group in groups], page))
        else:
            found.append(row_of([piece_of(row, widest)], page))
    return found


def _with_raised(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words; small raised letters ("2" and "nd") become part of the word before."""
    last: Word | None = None
    for word in words:
        if (
            last is not None
            and word.size < 0.86 * last.size
            and 0.08 * last.size < last.base - word.base < 0.7 * last.size
            and -0.1 * last.size < word.left - last.right < 0.35 * last.size
            and RAISED.match(word.text)
            and (ORDINAL_BEFORE.search(last.text) or not word.text[0].isalpha())
        ):
            last = last.joined(word)
            continue
        if last is not None:
            yield last
        last = word
    if last is not None:
        yield last


def _in_line(words: list[Word]) -> list[Word]:
    """Return the words of a line from left to right, none printed twice, letters joined."""
    words.sort(key=attrgetter("left"))
    kept: list[Word] = []
    last = -math.inf
    for word in words:
        near = 0.3 * word.size
        if word.left - last < near and any(
            other.text == word.text and word.left - other.left < near for other in kept[-3:]
        ):
            continue
        kept.append(word)
        last = word.left
    alone = sum([len(word.text) == 1 for word in kept])
    if alone >= LEAST_SPACED_LETTERS and alone > 0.6 * len(kept):
        return _letters_joined(kept)
    return kept


def _letters_joined(words: list[Word]) -> list[Word]:
    """Join letters that are spaced out: "M I N U T E S" is one word."""
    gaps = sorted(b.left - a.right for a, b in pairwise(words))
    usual = gaps[len(gaps) // 3]
    joined = [words[0]]
    for word in words[1:]:
        last = joined[-1]
        if word.left - last.right < 1.6 * max(usual, 0.1 * word.size) and word.text.isalnum():
            joined[-1] = last.joined(word)
        else:
            joined.append(word)
    return joined if len(joined) < 0.5 * len(words) else words


def _pieces(words: list[Word], upright: Sequence[Rule], widest: float) -> list[list[Word]]:
    """Cut a line at its wide gaps, and where a drawn upright line runs between two words."""
    base = words[0].base
    crossing = [rule.left for rule in upright if rule.top - 3 <= base <= rule.bottom + 3]
    if not crossing and all(b.left - a.right <= widest for a, b in pairwise(words)):
        return [words]
    pieces = [[words[0]]]
    for before, word in pairwise(words):
        gap = word.left - before.right
        if gap > widest or (
            gap > 0 and any(before.right - 1 <= x <= word.left + 1 for x in crossing)
        ):
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return pieces


def widest_space(words: Sequence[Word]) -> float:
    """Return how wide a space may be on this line, in points.

    Lines that are set to both margins have wide ones, all alike but for spaces that do not break.
    """
    size = words[0].size
    spaces = [word.left - before.right for before, word in pairwise(words)]
    if len(spaces) < 2:
        return WIDE_GAP * size
    gaps = sorted(spaces)
    if WIDE_GAP * size < gaps[-1] < MOST_STRETCHED * size:
        first = 1 if len(words[0].text) < 3 else 0
        wide = [k for k in range(first, len(spaces)) if spaces[k] > WIDE_GAP * size]
        alike = len(wide) > 2 and gaps[-1] < 1.1 * min(spaces[k] for k in wide) + 0.5
        if wide and (alike or all(words[k].text.endswith(",") for k in wide)):
            return gaps[-1]
    usual = gaps[len(gaps) // 5]
    return max(WIDE_GAP * size, min(2.5 * usual, MOST_STRETCHED * size))
