"""Paragraphs, headings and list items from the lines of a page."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ...records import BlockKind
from .parts import LONGEST_LABEL, MARKER, PERSON, Flow, Part, Table, text_of
from .rows import Row, row_of
from .text import HYPHEN_AT_END, TextBuilder

BOLD_HEADING_LEVEL = 7  # a paragraph wholly in bold type stands below every real heading
LONGEST_HEADING = 300  # characters
LONGEST_CELL = 400  # characters; longer cells hold prose
LARGER = 1.12  # how much larger than the text a heading in larger type is
LEAST_WRAPPED = 4  # pairs of lines that show where lines are broken
FARTHEST_OUT = 6.0  # of the size of type: how far in a first line may stand
SAME_PLACE = 0.4  # of the size of type: how far apart left edges of one paragraph may lie
BULLET = re.compile(r"(?P<marker>[·•▪‣◦●○■□➢]|[o*–—-](?=\s))\s*(?=\S)")
LETTERED = re.compile(r"(?P<marker>\([a-z]{1,2}\)|\([ivx]{1,5}\)|[a-z]\)|[ivx]{1,5}\))\s+(?=\S)")
NUMBERED = re.compile(
    r"(?:\(\d{1,3}\)|\d{1,4}[.)](?!\d)|\d{1,4}(?:[./]\d{1,4}){1,2}[.):]?|[a-z][.)]|[ivx]{1,5}\.|"
    r"[A-Z]{1,6}[./ -]?\d{1,4}(?:[./]\d{1,4}){0,2}[.):]?|\d{1,4}(?=\s\s)|"
    r"[A-Z][.)](?=\s\s)|(?:Item|Minute)\s\d{1,3}\b)\s"
)
TERMINAL = re.compile(r"[.:;?!][\"'”’)\]]*-?\Z|[:;]\s?[-–—]\Z")
BEGINS = re.compile(
    r"[A-Z][A-Za-z' ]{1,30}:-?(?:\s|\Z)|(?:RESOLVED|AGREED|ORDERED|RECOMMENDED|NOTED|APPROVED)\b"
)  # a label or the word of a decision, with which a paragraph begins
# rare: points of a list that end in a semicolon, at the end of a PDF line
LIST_GOES_ON = re.compile(r"[;,](?: (?:and|or))?\Z")


@dataclass(frozen=True, slots=True)
class Measure:
    """How a document is set: the size of its text, and the sizes of headings, largest first."""

    size: float
    larger: tuple[float, ...]
    bold: bool


def measure_of(rows: Sequence[Row]) -> Measure:
    """Return the size of most of the text of a document, and the larger sizes."""
    letters: dict[float, int] = {}
    bold = whole = 0
    for row in rows:
        for piece in row.pieces:
            count = sum(len(word.text) for word in piece.words)
            letters[round(piece.size * 2) / 2] = letters.get(round(piece.size * 2) / 2, 0) + count
            whole += count
            bold += count if piece.bold else 0
    size = max(letters, key=lambda one: (letters[one], -one), default=11.0)
    larger = sorted((one for one in letters if one >= size * LARGER), reverse=True)
    return Measure(size, tuple(larger[:6]), bold > 0.6 * whole)


class Paragraphs:
    """Writes the parts of pages as blocks; a paragraph may go on from page to page."""

    def __init__(self, builder: TextBuilder, measure: Measure, right: float) -> None:
        """Start with no paragraph open.

        Args:
            builder: where the blocks go.
            measure: how the document is set.
            right: where lines across a whole page were broken.
        """
        self._right = right
        self._builder = builder
        self._measure = measure
        self._open: list[Row] = []
        self._asides: list[Row] = []
        self._step = 0.0

    def add(self, part: Part) -> None:
        """Write a part of a page."""
        if isinstance(part, Table):
            self._add_table(part)
        else:
            self._add_flow(part)

    def close(self) -> None:
        """End the paragraph that is open."""
        if self._open:
            self._write(self._open)
        self._open = []
        asides, self._asides = self._asides, []
        for aside in asides:
            self._builder.add("line", [[aside]])

    def _write(self, lines: Sequence[Row]) -> None:
        text = _start_of(lines)
        kind, level, marker = self._kind(lines, text)
        self._builder.add(kind, [lines], level, marker)

    def _kind(self, lines: Sequence[Row], text: str) -> tuple[BlockKind, int, str]:
        pieces = [piece for line in lines for piece in line.pieces]
        length = sum(len(word.text) + 1 for piece in pieces for word in piece.words)
        if length <= LONGEST_HEADING and any(character.isalpha() for character in text):
            size = max(round(piece.size * 2) / 2 for piece in pieces)
            if size in self._measure.larger:
                return "heading", 1 + self._measure.larger.index(size), ""
            if not self._measure.bold and all(_is_bold(line) for line in lines):
                return "heading", BOLD_HEADING_LEVEL, ""
        if marked := BULLET.match(text) or LETTERED.match(text):
            return "list-item", 1, marked["marker"]
        return "paragraph", 0, ""

    def _add_flow(self, flow: Flow) -> None:
        self._step = _usual_step(flow.lines)
        right = margin_of(flow.lines, min(flow.right, self._right))
        for line in flow.lines:
            if self._open and not self._goes_on(line, right):
                self.close()
            self._open.append(line)
            if line.aside:
                self._asides.append(row_of([line.aside], line.page))

    def _add_table(self, table: Table) -> None:
        self.close()
        for row in table.rows:
            cells = [cell for cell in row if cell.lines]
            if not cells:
                continue
            if len(cells) > 1 and all(_is_short(cell) for cell in cells):
                self._builder.add("row", [cell.lines for cell in cells])
                continue
            for cell in cells:
                self._add_flow(cell)
                self.close()

    def _goes_on(self, line: Row, right: float) -> bool:
        """Whether a line goes on with the paragraph that is open."""
        last, first = self._open[-1], self._open[0]
        size = max(line.size, last.size)
        words = _start_of([line])
        before = _end_of(last)
        new_page = line.page != last.page
        terminal = TERMINAL.search(before) is not None
        if _is_bold(last) != _is_bold(line) and (
            _is_bold(last) == all(map(_is_bold, self._open)) or not new_page
        ):
            return not new_page and words[:1].islower() and not terminal
        if abs(line.size - last.size) > 0.1 * size:
            return False
        step = line.base - last.base
        if not new_page and (step > 1.32 * max(self._step, 1.0 * size) or step < 0):
            return False
        if HYPHEN_AT_END.search(before) and words[:1].isalpha():
            return True
        full = self._is_full(last, line, right)
        begins = BEGINS.match(words) and not _is_cut_label(last, line)
        if not new_page and begins and not before.endswith(","):
            return False
        if BULLET.match(words) or _is_list_of_people(last, before, words):
            return False
        marked = NUMBERED.match(words) or LETTERED.match(words)
        indent = line.left - first.left
        if marked and (terminal or not full or indent < SAME_PLACE * size):
            return False
        cut_up = len(last.pieces) > 1 and len(before) <= LONGEST_LABEL
        if cut_up and not MARKER.match(last.pieces[0].text):
            return words[:1].islower() and not terminal
        moved = len(self._open) > 1 and abs(line.left - last.left) > SAME_PLACE * size
        if (moved and terminal and not new_page) or indent < -FARTHEST_OUT * size:
            return False
        if full:
            return True
        if new_page and not terminal and words[:1].islower():
            return True
        return (
            words[:1].islower()
            and not terminal
            and not LIST_GOES_ON.search(before)
            and last.right - first.left > 0.6 * (right - first.left)
        )

    def _is_full(self, last: Row, line: Row, right: float) -> bool:
        """Whether the first word of a line would have had no room on the line above."""
        word = line.pieces[0].words[0]
        return last.right + 0.25 * last.size + (word.right - word.left) > right - 0.2 * last.size


def _usual_step(lines: Sequence[Row]) -> float:
    """Return how far apart lines of one paragraph stand, the usual distance of base lines."""
    steps = [
        b.base - a.base
        for a, b in pairwise(lines)
        if a.page == b.page and 0 < b.base - a.base < 2.2 * max(a.size, b.size)
    ]
    if not steps:
        return 0.0
    low = sorted(steps)[: max(1, len(steps) * 2 // 3)]
    return median(low)


def margin_of(lines: Sequence[Row], right: float) -> float:
    """Return where the lines of running text were broken, as far as they show it.

    A line that ends in the middle of a sentence had no room for the first word of the next.

    Args:
        lines: lines from top to bottom.
        right: where they could end at most.
    """
    ends = sorted(line.right for line in lines)
    needed = sorted(
        a.right + 0.25 * a.size + b.pieces[0].words[0].right - b.left
        for a, b in pairwise(lines)
        if a.page == b.page
        and 0 < b.base - a.base < 1.6 * a.size
        and len(b.pieces) == 1
        and (b.pieces[0].words[0].text[:1].islower() or _end_of(a).endswith((",", "-")))
        and not _end_of(a).endswith((".", ":", ";"))
    )
    if len(needed) < LEAST_WRAPPED:
        return right

    def contradicting(place: float) -> int:
        beyond = len(ends) - bisect_right(ends, place + 1)
        return beyond + bisect_right(needed, place)

    places = [right, *(place - 0.1 for place in needed if place < right)]
    return min(places, key=lambda place: (contradicting(place), -place))


def _is_bold(row: Row) -> bool:
    return all(piece.bold for piece in row.pieces)


def _start_of(lines: Sequence[Row]) -> str:
    return text_of(lines[0])[:200]


def _end_of(row: Row) -> str:
    return row.pieces[-1].text[-200:]


def _is_cut_label(last: Row, line: Row) -> bool:
    """Whether a label in bold type begins at the end of one line and ends on the next."""
    word = last.pieces[-1].words[-1]
    return (
        word.bold
        and line.pieces[0].words[0].bold
        and word.text[-1].isalpha()
        and not _is_bold(last)
        and not _is_bold(line)
    )


def _is_list_of_people(last: Row, before: str, words: str) -> bool:
    """Whether a line and the one above it each name somebody."""
    return (
        len(before) <= LONGEST_LABEL
        and PERSON.match(words) is not None
        and PERSON.match(_start_of([last])) is not None
        and not before.endswith((",", " and", "&", "-"))
    )


def _is_short(cell: Flow) -> bool:
    letters = sum(
        len(word.text) + 1 for row in cell.lines for piece in row.pieces for word in piece.words
    )
    one_weight = all(_is_bold(a) == _is_bold(b) for a, b in pairwise(cell.lines))
    return letters <= LONGEST_CELL and one_weight
