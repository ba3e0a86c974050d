"""The text of a PDF while it grows: paragraphs from lines, each character with its place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import overload

from ...records import Block, BlockKind, Origin, Span
from .parts import text_of
from .rows import Row, is_glued

WORD = re.compile(r"[^\W\d_]+")
HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)+")
END_OF_WORD = re.compile(r"[^\W\d_]{1,30}\Z")
PREFIXES = frozenset(
    [
        "all",
        "anti",
        "co",
        "cross",
        "de",
        "ex",
        "far",
        "full",
        "half",
        "high",
        "inter",
        "key",
        "long",
        "low",
        "mid",
        "multi",
        "non",
        "off",
        "on",
        "one",
        "out",
        "over",
        "part",
        "post",
        "pre",
        "re",
        "self",
        "semi",
        "short",
        "single",
        "sub",
        "third",
        "two",
        "un",
        "under",
        "up",
        "vice",
        "well",
        "year",
    ]
)
HYPHEN_AT_END = re.compile(r"\w-\Z")
ASCENT, DESCENT = 0.8, 0.22  # of the size of type: how far a line reaches over and under its base
LEAST_PROVEN = 2  # words parted at a line's end which the document has whole elsewhere


class Vocabulary:
    """The words of a document, to tell hyphens that part words from hyphens within them."""

    def __init__(self, lines: Iterable[Sequence[str]]) -> None:
        """Collect the words of lines; the last and first of a line may be halves of words."""
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        halves: list[tuple[str, str]] = []
        before = ""
        for words in lines:
            if not words:
                continue
            if before:
                halves.append((before, words[0]))
            before = words[-1][:-1] if words[-1].endswith("-") and len(words[-1]) > 2 else ""
            for word in words:
                if "-" in word:
                    self._compounds.update(c.lower() for c in HYPHENATED.findall(word))
            inner = words[:-1] if before else words
            self._words.update(word.lower() for word in WORD.findall(" ".join(inner)))
        proven = 0
        for left, right in halves:
            first, second = END_OF_WORD.search(left), WORD.match(right)
            if first and second:
                proven += (first.group() + second.group()).lower() in self._words
        self._hyphenates = proven >= LEAST_PROVEN

    def parts_word(self, before: str, after: str) -> bool:
        """Whether the hyphen at the end of `before`, at a line's end, is one that parts a word."""
        left, right = END_OF_WORD.search(before[:-1]), WORD.match(after)
        if not left or not right or right.group()[0].isupper():
            return False
        one, two = left.group().lower(), right.group().lower()
        if one + two in self._words:
            return True
        if f"{one}-{two}" in self._compounds:
            return False
        return self._hyphenates and one not in PREFIXES and one not in self._words


class LineEdges(Sequence[float]):
    """The left edge of each character of a line, worked out when one is asked for: few are."""

    __slots__ = ("_kept", "_known", "_length", "_row")

    def __init__(self, row: Row, kept: int, length: int) -> None:
        """Take over a line.

        Args:
            row: the line.
            kept: how many of its characters stand in the text.
            length: how many characters there are with those that the text has behind them.
        """
        self._row = row
        self._kept = kept
        self._length = length
        self._known: tuple[float, ...] | None = None

    def __len__(self) -> int:
        """Return how many characters the line has in the text."""
        return self._length

    @overload
    def __getitem__(self, index: int) -> float: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[float, ...]: ...

    def __getitem__(self, index: int | slice) -> float | tuple[float, ...]:
        """Return the left edge of a character, in points from the page's left."""
        if self._known is None:
            edges = _edges_of(self._row)[: self._kept]
            edges += (self._row.right,) * (self._length - self._kept)
            self._known = _ascending(edges)
        return self._known[index]

    def __eq__(self, other: object) -> bool:
        """Whether the edges are the same."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return the hash of the edges."""
        return hash(tuple(self))


class TextBuilder:
    """Blocks of text, one a line, and where each of their characters stands."""

    def __init__(self, vocabulary: Vocabulary, sizes: Mapping[int, tuple[float, float]]) -> None:
        """Start with no text.

        Args:
            vocabulary: the document's words.
            sizes: width and height of each page in points, by its number.
        """
        self.blocks: list[Block] = []
        self.origins: list[Origin] = []
        self._vocabulary = vocabulary
        self._sizes = sizes
        self._pieces: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def add(
        self, kind: BlockKind, cells: Sequence[Sequence[Row]], level: int = 0, marker: str = ""
    ) -> None:
        """Write a block; a marker that it begins with stands outside its span.

        Args:
            kind: the block's kind.
            cells: its lines; of a row of a table, the lines of each cell, to be parted by "|".
            level: the level of a heading or list item.
            marker: the marker that the first line begins with.
        """
        start, first = self._length, len(self._pieces)
        last = len(cells) - 1
        for index, rows in enumerate(cells):
            for place, row in enumerate(rows):
                following = rows[place + 1] if place + 1 < len(rows) else None
                self._write(row, following, "" if index == last else " | ")
        written = "".join(self._pieces[first:]) if marker else ""
        behind = written[len(marker) : -1]
        begin = start + len(marker) + len(behind) - len(behind.lstrip())
        end = self._length - 1
        if begin < end:
            self.blocks.append(Block(Span(begin, end), kind, level, marker))

    def _write(self, row: Row, following: Row | None, tail: str) -> None:
        """Write a line with what follows it: the next line, another cell, or the block's end."""
        text = text_of(row)
        if following is None:
            tail = tail or "\n"
        else:
            tail = " "
            first = following.pieces[0].words[0].text
            if HYPHEN_AT_END.search(text) and first[:1].isalpha():
                tail = ""
                if row.pieces[-1].words[-1].soft or self._vocabulary.parts_word(text[-32:], first):
                    text = text[:-1]
        length = len(text) + len(tail)
        edges = LineEdges(row, len(text), length)
        self.origins.append(Origin(self._length, row.page, self._box(row), edges))
        self._pieces += (text, tail)
        self._length += length

    def _box(self, row: Row) -> tuple[float, ...]:
        width, height = self._sizes[row.page]
        return (
            round(max(0.0, row.left), 1),
            round(max(0.0, row.base - ASCENT * row.size), 1),
            round(min(width, row.right), 1),
            round(min(height, row.base + DESCENT * row.size), 1),
        )


def _edges_of(row: Row) -> list[float]:
    """Return the left edges of the characters of the text of a row."""
    edges: list[float] = []
    end = 0.0
    for piece in row.pieces:
        if edges:
            edges += (end, end)
        before = None
        for word in piece.words:
            if before is not None and not is_glued(before, word):
                edges.append(end)
                if word.left - end > piece.widest:
                    edges.append(end)
            edges += word.edges
            before, end = word, word.right
    return edges


def _ascending(edges: Sequence[float]) -> tuple[float, ...]:
    rounded = [int(edge * 10 + 0.5) / 10 for edge in edges]  # `round` is three times as slow
    if rounded != sorted(rounded):
        return tuple(accumulate(rounded, max))
    return tuple(rounded)
