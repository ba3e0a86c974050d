"""The text of a page while it grows: blocks, and the line of the file that each piece is from."""

import re

from ..records import Block, BlockKind, Span

BOLD_HEADING_LEVEL = 7  # a paragraph wholly in bold type stands below every real heading
WORDS_OR_SPACE = re.compile(r"[ \t\n\r\f\v]+|[^ \t\n\r\f\v]+")


class PageText:
    """One block a line; white space collapses as in a browser."""

    def __init__(self) -> None:
        """Start with no text, at the first line of the file."""
        self.title = ""
        self.blocks: list[Block] = []
        self.line_offsets: list[int] = [0]
        self.line_numbers: list[int] = [1]
        self._finished: list[str] = []
        self._length = 0
        self._line = 1
        self._new_block()

    def _new_block(self) -> None:
        self._pieces: list[str] = []
        self._piece_lines: list[tuple[int, int]] = []
        self._block_length = 0
        self._bold_length = 0
        self._space = False
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._marker = ""

    @property
    def text(self) -> str:
        """The text of all finished blocks."""
        return "".join(self._finished)

    def at_line(self, line: int | None) -> None:
        """Say that what follows comes from this line of the file, if it is a later one."""
        if line and line > self._line:
            self._line = line

    def add(self, words: str, *, bold: bool) -> None:
        """Append running text to the block that is open."""
        for part in WORDS_OR_SPACE.findall(words):
            if part[0] in " \t\n\r\f\v":
                self._line += part.count("\n")
                self._space = self._block_length > 0
                continue
            if self._space:
                self._put(" ")
                self._space = False
            if not self._piece_lines or self._piece_lines[-1][1] != self._line:
                self._piece_lines.append((self._block_length, self._line))
            self._put(part)
            self._bold_length += len(part) if bold else 0

    def _put(self, characters: str) -> None:
        self._pieces.append(characters)
        self._block_length += len(characters)

    def start_block(self, kind: BlockKind = "paragraph", level: int = 0, marker: str = "") -> None:
        """End the block that is open and open one of this kind.

        A paragraph that opens inside a list item or heading which holds nothing yet is that item.
        """
        was = (self._kind, self._level, self._marker)
        if not self.end_block() and kind == "paragraph" and was[0] in ("list-item", "heading"):
            self._kind, self._level, self._marker = was
        else:
            self._kind, self._level, self._marker = kind, level, marker

    def end_block(self) -> bool:
        """End the block that is open; return whether there was anything in it."""
        written = "".join(self._pieces)
        something = bool(written.strip())
        if something:
            kind, level = self._kind, self._level
            inked = self._block_length - written.count(" ")
            if kind in ("paragraph", "line") and self._bold_length >= inked:
                kind, level = "heading", BOLD_HEADING_LEVEL
            start = self._length
            self.line_offsets += [start + offset for offset, _ in self._piece_lines]
            self.line_numbers += [line for _, line in self._piece_lines]
            self._finished += [written, "\n"]
            self._length += len(written) + 1
            self.blocks.append(Block(Span(start, start + len(written)), kind, level, self._marker))
        self._new_block()
        return something
