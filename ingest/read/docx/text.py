"""The text of a Word document while it grows: one block a line, with the paragraph it is from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import etree

from ...records import Block, BlockKind, Origin, Span
from .inline import Line

BOLD_HEADING_LEVEL = 7  # a paragraph wholly in bold type stands below every real heading
UNDERLINED_HEADING_LEVEL = 8
LONGEST_MARKED_HEADING = 2000  # characters

Cell = Sequence[tuple[str, etree._Element]]  # the lines in a cell, each with its paragraph


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is: its kind, its level, and the number that Word prints before it."""

    kind: BlockKind = "paragraph"
    level: int = 0
    marker: str = ""


class WordText:
    """Collects blocks."""

    def __init__(self, path_of: Callable[[etree._Element], str]) -> None:
        """Start with no text.

        Args:
            path_of: gives the XPath of an element, "" where it is not in the main part.
        """
        self.blocks: list[Block] = []
        self.origins: list[Origin] = []
        self._path_of = path_of
        self._pieces: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """The text of all blocks."""
        return "".join(self._pieces)

    def paragraph(self, lines: Sequence[Line], look: Look, element: etree._Element) -> None:
        """Write a paragraph; each of its lines is a block, those of a heading are one."""
        if look.kind == "heading":
            words = " ".join(text for line in lines if (text := line.text))
            self._write(words, look, element)
            return
        for line in lines:
            if text := line.text:
                self._write(text, _with_marks(line, look), element)
                look = Look("line")

    def row(self, cells: Sequence[Cell], marker: str) -> None:
        """Write a row of a table of data; `marker` is the number that Word prints in it."""
        start = self._length
        for index, cell in enumerate(cells):
            if index:
                self._put(" |" if self._length > start else "|")
            for words, element in cell:
                self._put(" " if self._length > start else "")
                self._begin(element)
                self._put(words)
        self._end(start, Look("row", 0, marker))

    def _write(self, words: str, look: Look, element: etree._Element) -> None:
        start = self._length
        self._begin(element)
        self._put(words)
        self._end(start, look)

    def _put(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)

    def _begin(self, element: etree._Element) -> None:
        """Say that what follows comes from this paragraph."""
        path = self._path_of(element)
        if not self.origins or self.origins[-1].element != path:
            self.origins.append(Origin(self._length, element=path))

    def _end(self, start: int, look: Look) -> None:
        if self._length > start:
            self.blocks.append(Block(Span(start, self._length), look.kind, look.level, look.marker))
            self._put("\n")


def _with_marks(line: Line, look: Look) -> Look:
    """Return a heading for a line that is wholly bold or underlined."""
    if line.inked == 0 or len(line.text) > LONGEST_MARKED_HEADING:
        return look
    if line.bold >= line.inked:
        return Look("heading", BOLD_HEADING_LEVEL, look.marker)
    if line.underlined >= line.inked:
        return Look("heading", UNDERLINED_HEADING_LEVEL, look.marker)
    return look
