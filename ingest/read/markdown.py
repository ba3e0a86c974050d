"""Markdown: front matter, headings, lists, quotations and tables; its text is the file's own."""

import re
from collections.abc import Iterator

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
HARD_BREAK = re.compile(r"(?:\\|  )\Z")


def front_matter_title(text: str) -> str:
    """Return the title that the front matter gives, "" if there is none."""
    matter = FRONT_MATTER.match(text)
    title = FRONT_MATTER_TITLE.search(matter["fields"]) if matter else None
    return title["title"] if title else ""


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text; of the front matter only the title is one."""
    return tuple(block for block in _blocks(text) if block.span.start < block.span.end)


def _blocks(text: str) -> Iterator[Block]:
    matter = FRONT_MATTER.match(text)
    title = FRONT_MATTER_TITLE.search(matter["fields"]) if matter else None
    if matter and title and title["title"]:
        place = matter.start("fields") + title.start("title")
        yield Block(Span(place, place + len(title["title"])), "line")
    open_block: _OpenBlock | None = None
    fenced = False
    place = matter.end() if matter else 0
    for line in text[place:].split("\n"):
        start, place = place, place + len(line) + 1
        content, begin = _without_quote(line, start)
        if FENCE.match(content):
            fenced = not fenced
        kind, level, marker, begin, end, alone = _line_kind(content, begin, fenced)
        if not content or kind in ("rule", "comment"):
            if open_block:
                yield open_block.closed(text)
                open_block = None
            if kind == "rule" and content:
                yield Block(Span(begin, end), "rule")
            continue
        if UNDERLINE.match(content) and open_block:
            yield Block(open_block.span, "heading", 1)
            open_block = None
            continue
        if open_block and not alone and open_block.kind != "heading" and kind == "paragraph":
            open_block.end = end
        else:
            if open_block:
                yield open_block.closed(text)
            open_block = _OpenBlock(kind, level, marker, begin, end)
        if alone or HARD_BREAK.search(line) or _is_bold(text, open_block.begin, end):
            if text[end - 1] == "\\":
                open_block.end -= 1
            yield open_block.closed(text)
            open_block = None
    if open_block:
        yield open_block.closed(text)


class _OpenBlock:
    """A block whose last line is not known yet."""

    def __init__(self, kind: str, level: int, marker: str, begin: int, end: int) -> None:
        self.kind, self.level, self.marker = kind, level, marker
        self.begin, self.end = begin, end

    @property
    def span(self) -> Span:
        return Span(self.begin, self.end)

    def closed(self, text: str) -> Block:
        kinds: dict[str, BlockKind] = {"heading": "heading", "list-item": "list-item", "row": "row"}
        kind = kinds.get(self.kind, "paragraph")
        if kind in ("paragraph", "list-item") and _is_bold(text, self.begin, self.end):
            return Block(self.span, "heading", BOLD_HEADING_LEVEL, self.marker)
        return Block(self.span, kind, self.level, self.marker)


def _without_quote(line: str, start: int) -> tuple[str, int]:
    stripped = line.strip()
    start += len(line) - len(line.lstrip())
    if quote := QUOTE.match(stripped):
        start += quote.end() + len(stripped[quote.end() :]) - len(stripped[quote.end() :].lstrip())
        stripped = stripped[quote.end() :].strip()
    return stripped, start


def _line_kind(content: str, begin: int, fenced: bool) -> tuple[str, int, str, int, int, bool]:
    """Return kind, level, marker, start, end, and whether the block is this line alone."""
    end = begin + len(content)
    if fenced or not content:
        return "paragraph", 0, "", begin, end, False
    if COMMENT.match(content):
        return "comment", 0, "", begin, end, True
    if heading := HEADING.match(content):
        title_end = begin + heading.end("title")
        return (
            "heading",
            len(heading["hashes"]),
            "",
            begin + heading.start("title"),
            title_end,
            True,
        )
    if TABLE_ROW.match(content):
        kind = "comment" if TABLE_RULE.match(content) else "row"
        return kind, 0, "", begin, end, True
    if not UNDERLINE.match(content) and RULE.match(content):
        return "rule", 0, "", begin, end, True
    if item := LIST_ITEM.match(content):
        return "list-item", 1, item["marker"], begin + item.end(), end, False
    return "paragraph", 0, "", begin, end, False


def _is_bold(text: str, start: int, end: int) -> bool:
    if end - start > LONGEST_BOLD_HEADING or not text.startswith(("**", "__"), start):
        return False
    return not BOLD_RUN.sub("", text[start:end]).strip()
