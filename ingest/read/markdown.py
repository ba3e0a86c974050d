"""Markdown: front matter, headings, lists, quotations and tables; its text is the file's own."""

import re
from typing import Literal

from ..records import Block, BlockKind, Span

LONGEST_BOLD_HEADING = 2000  # characters
BOLD_HEADING_LEVEL = 7  # a paragraph wholly in bold type stands below every real heading

FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?P<fields>(?:(?!---|\.\.\.)[^\n]*\n){0,200})(?:---|\.\.\.)[ \t]*\n"
)
FRONT_MATTER_TITLE = re.compile(
    r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>[^\n]*?)(?P=quote)[ \t]*$", re.M
)
FENCE = re.compile(r"(?:```|~~~)")  # rare: fenced code (CommonMark 4.5)
COMMENT = re.compile(r"<!--[^\n]*-->\Z")
HEADING = re.compile(r"(?P<hashes>#{1,6})[ \t]+(?P<title>[^\n]*?)(?:[ \t]+#+)?\Z")
RULE = re.compile(r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})\Z")
UNDERLINE = re.compile(r"={2,}\Z")  # rare: underlined headings (CommonMark 4.3)
LIST_ITEM = re.compile(r"(?P<marker>[*+-]|\d{1,9}[.)]|[A-Za-z]\)|[ivxl]{1,5}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r"(?:>[ \t]?)+")
TABLE_ROW = re.compile(r"\|.*\|\Z")
TABLE_RULE = re.compile(r"(?=[|: \t]*-)[|:\- \t]*\Z")
BOLD_RUN = re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__")
HARD_BREAKS = ("\\", "  ")
BOLD_MARKS = ("**", "__")
# How a line begins that may be more than text: few do, and the others are asked no further.
MARKED = re.compile(r"[-#|<`~=*+_>\d]|[A-Za-z]\)|[ivxl]{1,5}[.)]")
_TEXT_LINE = r"[A-Za-hj-km-uwyz(“‘£](?!\))[^\n]*+(?<![\s\\])"
TEXT = re.compile(rf"{_TEXT_LINE}(?:\n{_TEXT_LINE}){{0,400}}")  # lines none of which has a mark
LineKind = BlockKind | Literal["comment"]


def front_matter_title(text: str) -> str:
    """Return the title that the front matter gives, "" if there is none."""
    matter = FRONT_MATTER.match(text)
    title = FRONT_MATTER_TITLE.search(matter["fields"]) if matter else None
    return title["title"] if title else ""


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text; of the front matter only the title is one."""
    blocks: list[Block] = []
    matter = FRONT_MATTER.match(text)
    title = FRONT_MATTER_TITLE.search(matter["fields"]) if matter else None
    if matter and title and title["title"]:
        place = matter.start("fields") + title.start("title")
        blocks.append(Block(Span(place, place + len(title["title"])), "line"))
    fenced = False
    place = matter.end() if matter else 0
    for piece in text[place:].split("\n\n"):
        if not fenced and TEXT.fullmatch(piece):
            blocks.append(Block(Span(place, place + len(piece)), "paragraph"))
        elif piece:
            fenced = _add_blocks(text, piece, place, blocks, fenced)
        place += len(piece) + 2
    return tuple(blocks)


def _add_blocks(text: str, piece: str, place: int, blocks: list[Block], fenced: bool) -> bool:
    """Add the blocks of what stands between empty lines.

    Args:
        text: the whole text.
        piece: what stands between two empty lines.
        place: where that begins.
        blocks: those found till now.
        fenced: whether a fence of code is open.

    Returns:
        Whether one is open behind it.
    """
    open_block: _OpenBlock | None = None
    for line in piece.split("\n"):
        start, place = place, place + len(line) + 1
        content = line.strip()
        begin = start if len(content) == len(line) else place - 1 - len(line.lstrip())
        end = begin + len(content)
        kind: LineKind = "paragraph"
        level, marker, alone = 0, "", False
        if content and MARKED.match(content):
            content, begin = _without_quote(content, begin)
            if FENCE.match(content):
                fenced = not fenced
            kind, level, marker, begin, end, alone = _line_kind(content, begin, fenced)
        if not content or kind == "rule" or kind == "comment":
            if open_block:
                open_block.close(text, blocks)
                open_block = None
            if kind == "rule":
                blocks.append(Block(Span(begin, end), "rule"))
            continue
        if open_block and content[0] == "=" and UNDERLINE.match(content):
            blocks.append(Block(Span(open_block.begin, open_block.end), "heading", 1))
            open_block = None
            continue
        if open_block and kind == "paragraph":
            open_block.end = end
        else:
            if open_block:
                open_block.close(text, blocks)
            open_block = _OpenBlock(text, kind, level, marker, begin, end)
        if alone or line.endswith(HARD_BREAKS) or open_block.is_bold(text):
            if text[end - 1] == "\\":
                open_block.end -= 1
            open_block.close(text, blocks)
            open_block = None
    if open_block:
        open_block.close(text, blocks)
    return fenced


class _OpenBlock:
    """A block whose last line is not known yet; a heading or row is closed with its first."""

    __slots__ = ("_kind", "_level", "_marker", "begin", "begins_bold", "end")

    def __init__(
        self, text: str, kind: BlockKind, level: int, marker: str, begin: int, end: int
    ) -> None:
        self.begin, self.end = begin, end
        self._kind, self._level, self._marker = kind, level, marker
        self.begins_bold = text.startswith(BOLD_MARKS, begin)

    def is_bold(self, text: str) -> bool:
        """Whether all of it till now is in bold type."""
        if not self.begins_bold or self.end - self.begin > LONGEST_BOLD_HEADING:
            return False
        return not BOLD_RUN.sub("", text[self.begin : self.end]).strip()

    def close(self, text: str, blocks: list[Block]) -> None:
        """Append it to the blocks, if there is anything in it."""
        if self.begin >= self.end:
            return
        kind, level = self._kind, self._level
        if self.begins_bold and kind in ("paragraph", "list-item") and self.is_bold(text):
            kind, level = "heading", BOLD_HEADING_LEVEL
        blocks.append(Block(Span(self.begin, self.end), kind, level, self._marker))


def _without_quote(content: str, begin: int) -> tuple[str, int]:
    """Return what a quotation's line quotes, and where that begins."""
    quote = QUOTE.match(content)
    if quote is None:
        return content, begin
    quoted = content[quote.end() :].lstrip()
    return quoted, begin + len(content) - len(quoted)


def _line_kind(content: str, begin: int, fenced: bool) -> tuple[LineKind, int, str, int, int, bool]:
    """Return kind, level, marker, start, end, and whether the block is this line alone."""
    end = begin + len(content)
    if fenced or not content:
        return "paragraph", 0, "", begin, end, False
    first = content[0]
    if first == "<" and COMMENT.match(content):
        return "comment", 0, "", begin, end, True
    if first == "#" and (heading := HEADING.match(content)):
        start, end = begin + heading.start("title"), begin + heading.end("title")
        return "heading", len(heading["hashes"]), "", start, end, True
    if first == "|" and TABLE_ROW.match(content):
        return ("comment" if TABLE_RULE.match(content) else "row"), 0, "", begin, end, True
    if first in "-*_=" and RULE.match(content) and not UNDERLINE.match(content):
        return "rule", 0, "", begin, end, True
    if item := LIST_ITEM.match(content):
        return "list-item", 1, item["marker"], begin + item.end(), end, False
    return "paragraph", 0, "", begin, end, False
