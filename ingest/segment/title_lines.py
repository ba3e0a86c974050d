"""The lines of titles in files that mark paragraphs: one title is joined, two are cut apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..patterns import cued
from ..records import Block, Span
from .line_forms import ends_sentence
from .titles import OPEN_END, PRINTED_NUMBER, is_cue, is_title
from .wraps import DECIDES, LABEL, LONGEST_WRAPPED_LINE, POINT_START

BOLD_LEVEL = 7  # from here on a heading is a paragraph in bold type
FULL = 0.78  # of the width of the text: so long is a line that another one may go on with
TITLE_FULL = 0.72  # of it: so long is a line of a title below a letter that may go on
TITLE_FULL_LINE = 0.9  # of it: longer than this is no line of a title, for those are set narrower
SHORT = 0.6  # of it: so short is a line that ends on purpose
LONGEST_REST = 14  # words
SENTENCE_START = cued(
    r"(?:[“\"‘]|(?:I|We|It|There|This|That|The|They|Members|Cllrs?|Councillors?|Mr|Ms|Mrs)\b)"
)
LEAST_LINES = 12  # that tell how wide a text is set
STOPS_SHORT = cued(
    r"[a-z] (?:(?:submitted|received) by|(?:[Pp]resentation|[Dd]eputation|[Mm]otion) from)\Z"
    r"|\bto be referred to(?: the)?\Z"
)
BRACKET_OPEN = cued(r"\((?:[Tt]o be|[Rr]eferred|[Dd]eferred)\b[^()]{0,80}\Z")
CAPITAL = cued(r"[*_]{0,3}[A-Z“\"‘'¢•·▪●]")
LETTER = cued(r"[*_]{0,3}\([a-z]\)")
MARKS = "*_ "
OPEN_WORDS = (" by", " from", " to", " the")
LAST_OF_OPEN_WORDS = frozenset((*MARKS, *(word[-1] for word in OPEN_WORDS)))
LONE_MARKER = cued(r"\(?(?:[ivx]{1,4}|[a-z]|\d{1,3})[.)]")
# rare: "2023-24" that opens the second line of a title is no number of an item
YEARS = cued(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d\b")
LONGEST_LONE_MARKER = 12  # with marks of bold type
# rare: a title set over two lines breaks behind a dash or a preposition
STAYS_OPEN = cued(r"(?:[-–—,]|\b(?:and|or|of|the|an?|in|on|at|to|by|for|from|with))\Z")


def joined_titles(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, each title one block: lines in bold type joined, titles cut off.

    A line in bold goes on with the one above it where that is open ("... submitted by") or full,
    or where it begins in small letters. A short line behind a number, with another line of the
    same block below it, is a title of its own.

    Args:
        text: the document's text.
        blocks: its blocks as its format gives them.
    """
    width = _width(text, blocks)
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and _is_line(block) and _is_line(last):
            bold = _is_bold(last) and _is_bold(block) and block.level == last.level
            worth = bold or (width and _may_be_cut_off(text, last.span))
            if (worth and _joins(text, last, block, width, bold=bold)) or (
                len(joined) > 1 and _goes_on_below_marker(text, joined[-2], last, block, width)
            ):
                joined[-1] = replace(last, span=Span(last.span.start, block.span.end))
                continue
        joined.append(block)
    if not width:
        return tuple(joined)
    cut: list[Block] = []
    for block in joined:
        if text.find("\n", block.span.start, block.span.end) < 0:
            cut.append(block)
        else:
            cut.extend(_cut(text, block, width))
    return tuple(cut)


def _joins(text: str, last: Block, block: Block, width: int, *, bold: bool) -> bool:
    start, end = last.span.start, last.span.end
    before = text[max(start, end - 200) : end].strip(MARKS)
    words = text[block.span.start : min(block.span.end, block.span.start + 200)].strip(MARKS)
    length = end - max(start, text.rfind("\n", start, end) + 1)
    return (_goes_on if bold else _is_cut_off)(before, words, length, width)


def _goes_on_below_marker(text: str, marker: Block, last: Block, block: Block, width: int) -> bool:
    """Whether the title below a number or letter alone on its line goes on in the next line.

    Titles are set narrower than the text: a line of one goes on where the next has the form of a
    title, is shorter than the text's lines, and its first word had hardly had room above.
    """
    start, end = marker.span.start, marker.span.end
    if end - start > LONGEST_LONE_MARKER or marker.marker or last.kind != block.kind:
        return False
    if LONE_MARKER.fullmatch(text[start:end].strip(MARKS)) is None:
        return False
    before = text[last.span.start : last.span.end].strip(MARKS)
    words = text[block.span.start : min(block.span.end, block.span.start + 200)].strip(MARKS)
    if not words or ends_sentence(before) or POINT_START.match(words) or DECIDES.match(words):
        return False
    if words[0].islower() or YEARS.match(words) is not None or STAYS_OPEN.search(before):
        return True
    room = len(before[before.rfind("\n") + 1 :].replace("*", "")) + len(words.split()[0])
    return (
        0 < width * TITLE_FULL <= room <= width
        and before[-1] != ")"
        and block.span.end - block.span.start < width * TITLE_FULL_LINE
        and is_title(before, plain=True)
        and is_title(words, plain=True)
        and not SENTENCE_START.match(words)
    )


def _may_be_cut_off(text: str, above: Span) -> bool:
    """Whether a line may stop in the middle of a phrase: quick, for most do not."""
    start, end = max(above.start, above.end - 120), above.end
    bracket = text.rfind("(", start, end)
    if bracket >= 0 and text.find(")", bracket, end) < 0:
        return True
    if text[end - 1] not in LAST_OF_OPEN_WORDS:
        return False
    return text[max(start, end - 8) : end].rstrip(MARKS).endswith(OPEN_WORDS)


def _is_bold(block: Block) -> bool:
    return block.kind == "heading" and block.level >= BOLD_LEVEL


def _is_line(block: Block) -> bool:
    return block.kind == "paragraph" or _is_bold(block)


def _is_cut_off(before: str, words: str, length: int, width: int) -> bool:
    """Whether a short line stops in the middle of a phrase that the next one goes on with."""
    return (
        0 < length <= width
        and (BRACKET_OPEN.search(before) is not None or STOPS_SHORT.search(before) is not None)
        and bool(words)
        and words.count(" ") <= LONGEST_REST
        and not POINT_START.match(words)
        and not DECIDES.match(words)
        and not LABEL.match(words)
        and not LABEL.match(before)
    )


def _goes_on(before: str, words: str, length: int, width: int) -> bool:
    if not words or ends_sentence(before) or POINT_START.match(words):
        return False
    if DECIDES.match(words) and not before.isupper():
        return False
    is_open = before.count("(") > before.count(")") or OPEN_END.search(before) is not None
    if words[0].islower() or is_open:
        return True
    if before.isupper() != words.isupper() or PRINTED_NUMBER.match(words):
        return False
    if SENTENCE_START.match(words) or is_cue(words) or before[-1] == ")":
        return False
    return 0 < width * FULL < length + len(words.split()[0]) <= 2 * width


def _width(text: str, blocks: Sequence[Block]) -> int:
    """Return how wide lines are set, 0 where paragraphs are not broken into lines."""
    lengths = sorted(
        len(line)
        for block in blocks
        if block.kind == "paragraph"
        for line in text[block.span.start : block.span.end].splitlines()
    )
    width = lengths[int(len(lengths) * 0.9)] if len(lengths) >= LEAST_LINES else 0
    return width if width <= LONGEST_WRAPPED_LINE else 0


def _cut(text: str, block: Block, width: int) -> Iterator[Block]:
    """Yield a block of several lines, or the title that its first line is, and the rest."""
    start, end = block.span.start, block.span.end
    first = text.find("\n", start, end)
    if block.kind not in ("paragraph", "list-item"):
        yield block
        return
    line = text[start:first]
    printed = None if block.marker else PRINTED_NUMBER.match(line)
    below = len(text[first:end]) - len(text[first:end].lstrip()) + first
    title = line[printed.end() :].strip(MARKS) if printed else line.strip(MARKS)
    word = text[below : below + 40].split()[:1]
    if (
        (block.marker[:1].isdigit() or (printed and printed["close"]))
        and word
        and _begins_anew(line, word[0], width)
        and is_title(title, plain=True)
        and not (OPEN_END.search(title) or title.endswith(",") or LABEL.match(title))
    ):
        yield replace(block, span=Span(start, start + len(line.rstrip())))
        yield replace(block, kind="paragraph", marker="", span=Span(below, end))
        return
    yield block


def _begins_anew(line: str, word: str, width: int) -> bool:
    """Whether the line that begins with `word` does not go on with the one above it."""
    length = len(line) + len(word)
    if LETTER.match(word):
        return length < width * FULL
    if not CAPITAL.match(word) or (line.isupper() and word.isupper() and len(word) > 1):
        return False
    return length < width * SHORT
