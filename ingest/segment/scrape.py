"""Agendas scraped from a page's table: "No. | Item |", "---|---|", then one row an item."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..patterns import cued
from ..records import Document
from .clean import Cleaner
from .lines import Paragraph
from .noise import attachment_end
from .titles import blurb_boundary
from .wraps import SourceLine, WrapStyle, joined_lines

TABLE_RULE = cued(
    r"^[ \t]*+\|?[ \t]*+:?-{2,}+:?[ \t]*+(?:\|[ \t]*+:?-{2,}+:?[ \t]*+)+\|?[ \t]*$", re.M
)
HEAD_ROW = cued(r"(?:no\.?|number|note no\.?)?\s*\|\s*item\s*\|", re.IGNORECASE)
ROW_END = cued(r"\|[ \t]*\n(?:[ \t]*\|[ \t]*(?:\n|\Z))?|\|[ \t]*\Z")
# rare: ModernGov pages taken as text print an item's number in a cell between pipes
NUMBER_ALONE = cued(r"\s*\d[\w./-]{0,9}\s*")
# rare: ModernGov pages taken as text print an item's number in a cell between pipes
NUMBER_CELL = cued(r"\s*(?P<number>[\w./-]{1,10})\s*\|(?=\s)")
LABEL_INSIDE = cued(
    r"(?:(?<=\s)|\A)(?:Minutes|Decisions?|Additional documents|Supporting documents):(?=\s|\Z)"
)
BULLET_INSIDE = cued(
    r"(?<=\s)[·•▪●](?=\s)|(?<=:\s)[-–](?=[ \t]*\n)|(?<=[a-z.;]\s)-(?=[ \t]*\n[A-Z])|^-(?=[ \t]*\n)",
    re.M,
)
DECISION_INSIDE = cued(
    r"(?<=[.;!?]\s)(?=(?:AGREED|RESOLVED|ORDERED|RECOMMENDED|NOTED)\b|(?:Agreed|Resolved)\s?[-–—:])"
)
# rare: minutes kept as a table: a cell that begins after a pipe
CELL_START = cued(r"\s*\|[ \t]*(?=\S)")
# rare: minutes kept as a table: a title in bold in a cell of its own
BOLD_TITLE = cued(r"\s*(?P<marks>\*\*|__)[^*_]{2,300}(?P=marks)")
LINE_BREAK = cued(r"\n")
WORD_START = cued(r"\S")
_TEXTS = frozenset({"text/plain", "text/markdown"})
SCRAPE_WIDTH = 80  # columns at which pages of this kind wrap their text
LONGEST_TITLE_PIECE = 3000


def scrape_start(document: Document) -> int:
    """Return where the rows of a scraped agenda table begin, -1 if the document has none."""
    if document.media_type not in _TEXTS or "|" not in document.text:
        return -1
    rule = _table_rule(document.text)
    if not rule:
        return -1
    head = document.text.rfind("\n", 0, max(0, rule.start() - 1)) + 1
    found = HEAD_ROW.match(document.text, head, rule.start())
    if not found:
        return -1
    more = document.media_type == "text/markdown" and document.text[found.end() : rule.start()]
    return -1 if more and more.strip() else rule.end()


def _table_rule(text: str) -> re.Match[str] | None:
    """Return the first line that parts the head of a table from its rows."""
    place = text.find("--")
    while place >= 0:
        if rule := TABLE_RULE.match(text, text.rfind("\n", 0, place) + 1):
            return rule
        line_end = text.find("\n", place)
        place = text.find("--", line_end) if line_end >= 0 else -1
    return None


def scraped_paragraphs(document: Document, cleaner: Cleaner, start: int) -> Iterator[Paragraph]:
    """Yield the paragraphs of all rows; the first of each row is its title."""
    text = document.text
    row_start, row = start, 0
    while row_start < len(text):
        end = ROW_END.search(text, row_start)
        if end and NUMBER_ALONE.fullmatch(text, row_start, end.start()):
            end = ROW_END.search(text, end.end())  # the cell of a row's number on its own line
        stop = end.start() if end else len(text)
        if text[row_start:stop].strip("| \t\n"):
            row += 1
            yield from _row_paragraphs(text, cleaner, row_start, stop, row)
        row_start = end.end() if end else len(text)


def _row_paragraphs(
    text: str, cleaner: Cleaner, start: int, end: int, row: int
) -> Iterator[Paragraph]:
    number = NUMBER_CELL.match(text, start, end)
    if number:
        words, offsets = cleaner.clean(number.start("number"), number.end("number"))
        yield Paragraph(words, offsets, number.start("number"), number.end("number"), row=row)
        start = number.end()
    elif cell := CELL_START.match(text, start, end):
        start = cell.end()
    labels = list(LABEL_INSIDE.finditer(text, start, end))
    if labels and not text[start : labels[0].start()].strip():
        labels = labels[1:]  # an item whose title is "Minutes:" itself
    first_end = labels[0].start() if labels else end
    yield from _title_paragraphs(text, cleaner, start, first_end, row)
    for index, label in enumerate(labels):
        words, offsets = cleaner.clean(label.start(), label.end())
        yield Paragraph(words, offsets, label.start(), label.end(), row=row)
        stop = labels[index + 1].start() if index + 1 < len(labels) else end
        yield from _text_paragraphs(text, cleaner, label.end(), stop, row)


def _title_paragraphs(
    text: str, cleaner: Cleaner, start: int, end: int, row: int
) -> Iterator[Paragraph]:
    words, offsets = cleaner.clean(start, min(end, start + LONGEST_TITLE_PIECE))
    if not words:
        return
    bold = BOLD_TITLE.match(text, start, end)
    in_bold = len(cleaner.clean(start, bold.end())[0]) if bold else 0
    boundary = attachment_end(words) or in_bold or blurb_boundary(words)
    title_end = boundary
    while title_end and words[title_end - 1] == " ":
        title_end -= 1
    yield Paragraph(
        words[:title_end],
        offsets[:title_end],
        offsets[0],
        offsets[title_end - 1] + 1,
        "heading",
        row=row,
    )
    if boundary < len(words) or end > start + LONGEST_TITLE_PIECE:
        rest = offsets[boundary] if boundary < len(words) else start + LONGEST_TITLE_PIECE
        yield from _text_paragraphs(text, cleaner, rest, end, row)


def _text_paragraphs(
    text: str, cleaner: Cleaner, start: int, end: int, row: int
) -> Iterator[Paragraph]:
    lines: list[SourceLine] = []
    breaks = sorted(
        {start, end}
        | {place for bullet in BULLET_INSIDE.finditer(text, start, end) for place in bullet.span()}
        | {match.end() for match in LINE_BREAK.finditer(text, start, end)}
        | {match.start() for match in DECISION_INSIDE.finditer(text, start, end)}
    )
    for begin, stop in pairwise(breaks):
        if text[begin:stop].strip():
            word = WORD_START.search(text, begin, stop)
            first = word.start() if word else begin
            last = first + len(text[first:stop].rstrip())
            lines.append(SourceLine(first, last, 0, 0))
    for group in joined_lines(text, lines, WrapStyle(SCRAPE_WIDTH, True)):
        words, offsets = cleaner.clean(group[0].start, group[-1].end)
        if words:
            yield Paragraph(words, offsets, group[0].start, group[-1].end, row=row)
