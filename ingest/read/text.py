"""Plain text, one block a line; lines may carry a little HTML, as texts cut from web pages do."""

import re
from itertools import count

from ..records import Block, Span

LINE = re.compile(r"\S[^\n]*")  # from its first character that is no space
# A title underlined as in CommonMark's setext headings.
# rare: underlined titles of text files, which the corpus of web and PDF pages lacks
UNDERLINE = re.compile(r"={4,120}|-{4,120}")
LONGEST_UNDERLINED = 100
LEAST_LETTERS = 4
BLOCK_TAG = re.compile(
    r"<(?P<close>/?)(?P<tag>br|p|div|h[1-6]|ol|ul|li|tr|table|hr)\b(?P<rest>[^<>]{0,400})>", re.I
)
# rare: a numbered list of HTML left in text may begin with another number (HTML standard, ol)
LIST_START = re.compile(r"\bstart\s*=\s*[\"']?(\d{1,6})", re.I)


def text_blocks(text: str) -> tuple[Block, ...]:
    """Return the lines of `text` that are not blank, cut further where HTML tags break lines."""
    marked_up = sum(1 for _ in zip(BLOCK_TAG.finditer(text), range(3), strict=False)) == 3
    return _marked_up_blocks(text) if marked_up else tuple(_line_blocks(text, 0, len(text)))


def _line_blocks(text: str, start: int, end: int, marker: str = "") -> list[Block]:
    blocks: list[Block] = []
    for line in LINE.finditer(text, start, end):
        begin, words = line.start(), line.group().rstrip()
        if blocks and words[0] in "=-" and _underlines(text, blocks, begin, words):
            title = blocks[-1].span
            blocks[-1] = Block(title, "heading", 1 if words[0] == "=" else 2, blocks[-1].marker)
            continue
        blocks.append(Block(Span(begin, begin + len(words)), "line", 0, marker))
        marker = ""
    return blocks


def _underlines(text: str, blocks: list[Block], begin: int, words: str) -> bool:
    """Whether a line is drawn below a title that stands alone, as long as the title or longer."""
    above = blocks[-1].span
    if not UNDERLINE.fullmatch(words) or text.count("\n", above.end, begin) != 1:
        return False
    alone = len(blocks) < 2 or text.count("\n", blocks[-2].span.end, above.start) > 1
    title = text[above.start : above.end]
    letters = sum(map(str.isalpha, title[:LONGEST_UNDERLINED]))
    return (
        alone and letters >= LEAST_LETTERS and len(title) <= min(LONGEST_UNDERLINED, len(words) + 3)
    )


def _marked_up_blocks(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    numbers = count(1)
    ordered, marker, heading, place = False, "", 0, 0
    for tag in BLOCK_TAG.finditer(text):
        lines = _line_blocks(text, place, tag.start(), marker)
        blocks += _as_heading(lines, heading)
        marker, heading, place = "" if lines else marker, 0, tag.end()
        name = tag["tag"].lower()
        if tag["close"]:
            continue
        if name == "ol":
            start = LIST_START.search(tag["rest"])
            numbers, ordered = count(int(start[1]) if start else 1), True
        elif name == "ul":
            ordered = False
        elif name == "li":
            marker = f"{next(numbers)}." if ordered else "•"
        elif name[0] == "h" and name != "hr":
            heading = int(name[1])
    blocks += _as_heading(_line_blocks(text, place, len(text), marker), heading)
    return tuple(blocks)


def _as_heading(blocks: list[Block], level: int) -> list[Block]:
    return [Block(block.span, "heading", level) for block in blocks] if level else blocks
