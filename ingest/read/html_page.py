"""The text of a page while it grows: blocks, and where in the file each piece is from."""

import re
from collections.abc import Sequence

from ..records import Block, BlockKind, Origin, Span
from .content import Content

BOLD_HEADING_LEVEL = 7  # a paragraph wholly in bold type stands below every real heading
SPACE = re.compile(r"[ \t\r\f\v]+")
JOINING = frozenset(["and", "of", "the", "for", "to", "with", "by", "in", "at", "from", "or", "on"])


class PageText:
    """One block a line; white space collapses as in a browser."""

    def __init__(self) -> None:
        """Start with no text, at the first line of the file."""
        self.title = ""
        self.blocks: list[Block] = []
        self.line_offsets: list[int] = [0]
        self.line_numbers: list[int] = [1]
        self.origins: list[Origin] = []
        self._finished: list[str] = []
        self._length = 0
        self._line = 1
        self._steps: Sequence[str] = ()
        self._depth = 0
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
        self._element = ""

    @property
    def text(self) -> str:
        """The text of all finished blocks."""
        return "".join(self._finished)

    def content(self, media_type: str) -> Content:
        """Return what has been written as the content of a file."""
        return Content(
            media_type,
            self.text,
            tuple(self.blocks),
            self.title,
            tuple(self.line_offsets),
            tuple(self.line_numbers),
            tuple(self.origins),
        )

    def at_line(self, line: int | None) -> None:
        """Say that what follows comes from this line of the file, if it is a later one."""
        if line and line > self._line:
            self._line = line

    def back_to_line(self, line: int) -> None:
        """Say that what follows comes from this line, wherever it stands in the file."""
        self._line = line

    def at_element(self, steps: Sequence[str], depth: int) -> None:
        """Say that the next block comes from the element to which the first `depth` steps lead.

        `steps` may still change until the block's first word; joined they are an XPath.
        """
        self._steps, self._depth = steps, depth

    def add(self, words: str, *, bold: bool) -> None:
        """Append running text to the block that is open."""
        if not words:
            return
        for number, line in enumerate(words.split("\n")):
            if number:
                self._line += 1
                self._space = self._block_length > 0
            collapsed = SPACE.sub(" ", line)
            inked = collapsed.strip(" ")
            if not inked:
                self._space = self._space or (bool(collapsed) and self._block_length > 0)
                continue
            if self._space or (collapsed[0] == " " and self._block_length > 0):
                self._put(" ")
            self._space = collapsed[-1] == " "
            if not self._piece_lines or self._piece_lines[-1][1] != self._line:
                self._piece_lines.append((self._block_length, self._line))
            self._put(inked)
            self._bold_length += len(inked) - inked.count(" ") if bold else 0

    def _put(self, characters: str) -> None:
        if not self._pieces:
            self._element = "/".join(self._steps[: self._depth])
        self._pieces.append(characters)
        self._block_length += len(characters)

    def break_in_cell(self, following: str) -> None:
        """Set a new line of a cell apart, as the list that it is where a capital begins it."""
        written = "".join(self._pieces[-2:]).rstrip()
        ends = written[-1:].isalnum() or written[-1:] in {")", "’", "'"}
        # rare: a name broken within a cell of an HTML table by <br>
        word = re.search(r"[a-z]+\Z", written)
        joins = word is not None and word.group() in JOINING
        listed = ends and following.lstrip()[:1].isupper() and not joins
        self.add("; " if listed else " ", bold=False)

    def end_cell(self) -> None:
        """Set the next cell of a row apart; one behind a label ("Location:") goes on with it."""
        after_label = bool(self._pieces) and self._pieces[-1].endswith(":")
        self.add(" " if after_label else " | ", bold=False)

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
            if self._element:
                self.origins.append(Origin(start, element=self._element))
            self._finished += [written, "\n"]
            self._length += len(written) + 1
            self.blocks.append(Block(Span(start, start + len(written)), kind, level, self._marker))
        self._new_block()
        return something

    def write(self, words: str, kind: BlockKind = "paragraph", *, marker: str = "") -> None:
        """Write a whole block."""
        self.start_block(kind, marker=marker)
        self.add(words, bold=False)
        self.end_block()
