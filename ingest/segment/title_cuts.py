"""Titles behind a number that files keep in one block with the text below: cut off."""

from ..patterns import cued
from ..records import Block, Span
from .titles import ends_open, is_title, printed_number
from .wraps import LABEL

MARKS = "*_ "
FULL = 0.78  # of the width of the text: so long is a line that another one may go on with

# rare: scans have a bar or a stroke for the "I" with which a member's question begins
SPOKEN = cued(r"(?:I|We|[|!/1l]) (?:will|would|shall|move|ask|call)\b")
CAPITAL = cued(r"[*_]{0,3}[A-Z“\"‘'¢•·▪●]")
LETTER = cued(r"[*_]{0,3}\([a-z]\)")
# rare: a scan has a comma for the full stop behind a number
COMMA_NUMBER = cued(r"\d{1,2}(?P<close>[,;])\s+(?=[A-Z])")
SHORT = 0.6  # of it: so short is a line that ends on purpose


def may_be_numbered(text: str, block: Block) -> bool:
    """Whether a block is one of several lines that a number may begin."""
    if block.kind not in ("paragraph", "list-item"):
        return False
    start, end = block.span.start, block.span.end
    numbered = bool(block.marker) or printed_number(text, start) is not None
    return numbered and text.find("\n", start, end) >= 0


def cut_title(text: str, block: Block, width: int) -> tuple[Block, ...]:
    """Return a block of several lines, or the title that its first line is, and the rest."""
    start, end = block.span.start, block.span.end
    first = text.find("\n", start, end)
    line = text[start:first]
    printed = None if block.marker else printed_number(line) or COMMA_NUMBER.match(line)
    if not (block.marker[:1].isdigit() or (printed and printed["close"])):
        return (block,)
    below = len(text[first:end]) - len(text[first:end].lstrip()) + first
    title = line[printed.end() :].strip(MARKS) if printed else line.strip(MARKS)
    spoken = SPOKEN.match(text, below) is not None
    word = text[below : below + 40].split()[:1]
    if (
        word
        and (spoken or _begins_anew(line, word[0], width))
        and is_title(title, plain=True)
        and not (ends_open(title) or title.endswith(",") or LABEL.match(title))
    ):
        return (
            Block(Span(start, start + len(line.rstrip())), block.kind, block.level, block.marker),
            Block(Span(below, end), "paragraph", block.level),
        )
    return (block,)


def _begins_anew(line: str, word: str, width: int) -> bool:
    """Whether the line that begins with `word` does not go on with the one above it."""
    length = len(line) + len(word)
    if LETTER.match(word):
        return length < width * FULL
    if not CAPITAL.match(word) or (line.isupper() and word.isupper() and len(word) > 1):
        return False
    return length < width * SHORT
