"""Rows of a page: words on one base line, cut into pieces where there is a wide gap."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .pdf_pages import Rule
from .pdf_words import Word

SAME_BASE = 0.3  # of the size of type: how far apart bases on one line may lie
GLUED = 0.03  # of the size of type: a gap narrower than this is no space
MOST_STRETCHED = 3.0  # of the size of type: the widest space on a line set to both margins
UNSPACED = 0.25  # of the size of type: a gap as narrow that the file has no space for is none
WIDE_GAP = 1.0  # of the size of type: from here on a gap may part two columns
LEAST_SPACED_LETTERS = 4
MOST_PIECES = 16  # a table of minutes has fewer columns
RAISED = re.compile(r"(?:st|nd|rd|th|[a-z]|\d{1,2}|[*†‡])[.,;:)]?\Z")
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


def piece_of(words: Sequence[Word]) -> Piece:
    """Return words side by side as one piece."""
    size = max(words, key=_length).size
    letters = sum(map(_length, words))
    bold = sum(len(word.text) for word in words if word.bold)
    widest = widest_space(words)
    return Piece(
        tuple(words),
        words[0].left,
        max(word.right for word in words),
        words[0].base,
        size,
        bold >= 0.9 * letters,
        widest,
        words_text(words, widest),
    )


def _length(word: Word) -> int:
    return len(word.text)


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
    gap = word.left - before.right
    size = min(before.size, word.size)
    return gap < (GLUED if word.before else UNSPACED) * size


def words_text(words: Sequence[Word], widest: float) -> str:
    """Return words as one text; two spaces stand for a gap wider than `widest` points."""
    parts = [words[0].text]
    for before, word in pairwise(words):
        if not is_glued(before, word):
            parts.append("  " if word.left - before.right > widest else " ")
        parts.append(word.text)
    return "".join(parts)


def rows_of(words: Sequence[Word], rules: Sequence[Rule], page: int) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(_with_raised(words), key=lambda word: (word.base, word.left)):
        if rows:
            first = rows[-1][0]
            if abs(word.base - first.base) <= SAME_BASE * min(word.size, first.size):
                rows[-1].append(word)
                continue
        rows.append([word])
    upright = [rule for rule in rules if not rule.level]
    found = []
    for row in map(_in_line, rows):
        pieces = _pieces(row, upright)
        groups = pieces if len(pieces) <= MOST_PIECES else [row]
        found.append(row_of([piece_of(group) for group in groups], page))
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
            last = last._replace(
                text=last.text + word.text,
                right=word.right,
                edges=last.edges + word.edges,
            )
            continue
        if last is not None:
            yield last
        last = word
    if last is not None:
        yield last


def _in_line(words: list[Word]) -> list[Word]:
    """Return the words of a line from left to right, none printed twice, letters joined."""
    words.sort(key=lambda word: word.left)
    kept: list[Word] = []
    for word in words:
        twice = any(
            other.text == word.text and abs(other.left - word.left) < 0.3 * word.size
            for other in kept[-3:]
        )
        if not twice:
            kept.append(word)
    alone = sum(1 for word in kept if len(word.text) == 1)
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
            joined[-1] = last._replace(
                text=last.text + word.text, right=word.right, edges=last.edges + word.edges
            )
        else:
            joined.append(word)
    return joined if len(joined) < 0.5 * len(words) else words


def _pieces(words: list[Word], upright: Sequence[Rule]) -> list[list[Word]]:
    """Cut a line at its wide gaps, and where a drawn upright line runs between two words."""
    pieces = [[words[0]]]
    crossing = [rule.left for rule in upright if rule.top - 3 <= words[0].base <= rule.bottom + 3]
    widest = widest_space(words)
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
    spaces = [(word.left - before.right, before.text) for before, word in pairwise(words)]
    wide = [(gap, before) for gap, before in spaces if gap > WIDE_GAP * size]
    gaps = sorted(gap for gap, _ in spaces)
    if len(words[0].text) < 3:
        wide = [(gap, before) for gap, before in spaces[1:] if gap > WIDE_GAP * size]
    if len(gaps) < 2:
        return WIDE_GAP * size
    if wide and gaps[-1] < MOST_STRETCHED * size:
        alike = len(wide) > 2 and gaps[-1] < 1.1 * min(wide)[0] + 0.5
        if alike or all(before.endswith(",") for _, before in wide):
            return gaps[-1]
    usual = gaps[len(gaps) // 5]
    return max(WIDE_GAP * size, min(2.5 * usual, MOST_STRETCHED * size))
