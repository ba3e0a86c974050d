"""Paragraphs from lines or blocks: hard wraps are undone, page furniture left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..offsets import Offsets
from ..patterns import cued
from ..records import Block, Document, Span
from .clean import Cleaner, CleanText
from .titles import FINITE_VERB
from .wraps import (
    DECIDES,
    LABEL,
    LONGEST_WRAPPED_LINE,
    NO_END,
    PAGE_NUMBER,
    POINT_START,
    TERMINAL,
    SourceLine,
    joined_lines,
    source_lines,
    wrap_style,
)

ITEM_TABLE_HEAD = cued(
    r"item\b[^|]{0,20}\|.{0,80}\b(?:minutes?|discussion|notes?|decisions?|actions?|lead|owner)\b",
    re.I,
)
NUMBER_OF_ROW = cued(r"[\s*]*\d{1,3}(?:[./]\d{1,3})?[a-z]?[.)]?[\s*]*")
BOLD_TITLE = cued(r"\s*(?P<title>\*\*[^*|]{2,160}\*\*)[.:]?\s+(?=[^\s|])")

BOLD_LEVEL = 7  # from here on a heading is a paragraph in bold type
LEAST_SHARE_SOME_RUNNING_ON = 0.08  # of paragraphs; where all are short, some are lines
LIST_GOES_ON = cued(r"[;,] (?:and|or)\Z")
LEAST_SHARE_RUNNING_ON = 0.25  # of paragraphs that begin in small letters: lines, really


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, point or heading of the document with clean text, each character placed.

    `start` and `end` bound it in the source; `kind`, `level` and `marker` come from its block;
    `gap` counts the blank lines above; `row` is the 1-based row of a scraped table, 0 outside.
    """

    text: str
    offsets: Offsets
    start: int
    end: int
    kind: str = "line"
    level: int = 0
    marker: str = ""
    gap: int = 1
    row: int = 0


def paragraphs_of(document: Document, cleaner: Cleaner) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a document in order; none is empty."""
    if document.media_type == "text/plain":
        lines = source_lines(document)
        found = _plain_paragraphs(document, cleaner, lines)
    else:
        found = _block_paragraphs(document, cleaner)
    return tuple(paragraph for paragraph in found if paragraph.text)


def _plain_paragraphs(
    document: Document, cleaner: Cleaner, lines: Sequence[SourceLine]
) -> Iterator[Paragraph]:
    style = wrap_style(document.text, lines)
    kinds = {block.span.start: block for block in document.blocks if block.kind != "line"}
    for group in joined_lines(document.text, lines, style):
        start, end = group[0].start, group[-1].end
        text, offsets = _clean_lines(document.text, cleaner, group)
        block = kinds.get(start)
        yield Paragraph(
            text,
            offsets,
            start,
            end,
            block.kind if block else "line",
            block.level if block else 0,
            group[0].marker,
            group[0].gap,
        )


def _clean_lines(text: str, cleaner: Cleaner, group: Sequence[SourceLine]) -> CleanText:
    """Clean the lines of a paragraph, without running heads that stood between them."""
    ranges = [(group[0].start, group[0].end)]
    for line in group[1:]:
        start, end = ranges[-1]
        if text[end : line.start].isspace():
            ranges[-1] = (start, line.end)
        else:
            ranges.append((line.start, line.end))
    words, offsets = cleaner.clean(*ranges[0])
    for start, end in ranges[1:]:
        more, places = cleaner.clean(start, end)
        words = f"{words} {more}"
        offsets = Offsets.of_ranges((*offsets.ranges(), (start - 1, start), *places.ranges()))
    return words, offsets


def _goes_on(before: str, words: str, full: bool, all_lines: bool) -> bool:
    """Whether a paragraph of one line goes on in the next one.

    Args:
        before: the end of the line, without a full stop.
        words: the beginning of the next line.
        full: the line is about as long as the document's lines are.
        all_lines: every line of the document is a paragraph of its own.
    """
    if POINT_START.match(words):
        return False
    lists = bool(LIST_GOES_ON.search(before))
    if words[0].islower():
        return all_lines or (full and not lists)
    if not full or LABEL.match(words):
        return False
    return all_lines or (not lists and bool(NO_END.search(before) or FINITE_VERB.search(before)))


def _wrapped_blocks(document: Document) -> tuple[Block, ...]:
    """Return the blocks of a document; where each line is a paragraph of its own, joined again.

    Texts drawn from page images often have a blank line between any two lines.
    """
    text = document.text
    blocks = _joined_titles(document)
    lines = [block for block in blocks if block.kind == "paragraph"]
    pairs = [(a, b) for a, b in pairwise(blocks) if a.kind == b.kind == "paragraph"]
    running_on = sum(1 for _, b in pairs if text[b.span.start].islower())
    if len(pairs) < 12 or running_on < len(pairs) * LEAST_SHARE_SOME_RUNNING_ON:
        return blocks
    lengths = sorted(block.span.end - block.span.start for block in lines)
    width = lengths[int(len(lengths) * 0.9)]
    all_lines = running_on >= len(pairs) * LEAST_SHARE_RUNNING_ON
    if not all_lines and width > LONGEST_WRAPPED_LINE:
        return blocks
    joined: list[Block] = []
    last_length = 0
    for block in blocks:
        start, end = block.span.start, block.span.end
        if joined and block.kind == joined[-1].kind == "paragraph" and last_length:
            words = text[start : min(end, start + 200)]
            before = text[
                max(joined[-1].span.start, joined[-1].span.end - 200) : joined[-1].span.end
            ]
            full = last_length > width * 0.78
            if not TERMINAL.search(before) and _goes_on(before, words, full, all_lines):
                joined[-1] = replace(joined[-1], span=Span(joined[-1].span.start, end))
                last_length = end - start
                continue
            if all_lines and full and TERMINAL.search(before) and words[0].islower():
                joined[-1] = replace(joined[-1], span=Span(joined[-1].span.start, end))
                last_length = end - start
                continue
        joined.append(block)
        last_length = end - start if block.kind == "paragraph" else 0
    return tuple(joined)


def _joined_titles(document: Document) -> tuple[Block, ...]:
    """Return the blocks, lines in bold type joined where one goes on with the line above it."""
    text = document.text
    joined: list[Block] = []
    for block in document.blocks:
        last = joined[-1] if joined else block
        if block.kind == last.kind == "heading" and block.level == last.level >= BOLD_LEVEL:
            before = text[max(last.span.start, last.span.end - 200) : last.span.end].rstrip("*_ ")
            words = text[block.span.start : block.span.start + 20].lstrip("*_ ")
            is_open = before.count("(") > before.count(")") or NO_END.search(before) is not None
            begins = POINT_START.match(words) or (DECIDES.match(words) and not before.isupper())
            if (
                (words[:1].islower() or is_open)
                and not begins
                and not TERMINAL.search(before)
                and last != block
            ):
                joined[-1] = replace(last, span=Span(last.span.start, block.span.end))
                continue
        joined.append(block)
    return tuple(joined)


def _block_paragraphs(document: Document, cleaner: Cleaner) -> Iterator[Paragraph]:
    text = document.text
    previous_end, row, after_rule = 0, 0, False
    table_of_items, in_table = False, False
    for block in _wrapped_blocks(document):
        start, end = block.span.start, block.span.end
        if block.kind == "rule":
            after_rule = True
            continue
        if after_rule and PAGE_NUMBER.fullmatch(text[start:end]):
            after_rule = False
            continue
        after_rule = False
        gap = 1
        if block.kind == "line" and previous_end:
            gap = max(0, text.count("\n", previous_end, start) - 1)
        previous_end = end
        if block.kind == "row" and not in_table:
            table_of_items = ITEM_TABLE_HEAD.search(text[start:end]) is not None
        elif block.kind == "row" and table_of_items:
            row += 1
            yield from _cells(document, cleaner, start, end, row)
            continue
        in_table = block.kind == "row"
        words, offsets = cleaner.clean(start, end)
        if in_table:
            first = len(words) - len(words.lstrip("| "))
            last = max(first, len(words.rstrip("| ")))
            words, offsets = words[first:last], offsets[first:last]
        yield Paragraph(words, offsets, start, end, block.kind, block.level, block.marker, gap)


def _cells(
    document: Document, cleaner: Cleaner, start: int, end: int, row: int
) -> Iterator[Paragraph]:
    """Yield each cell of a row of a table of items; the first holds the title."""
    kind = "heading"
    for cell in cued(r"[^|]+").finditer(document.text, start, end):
        place = cell.start()
        if kind == "heading" and NUMBER_OF_ROW.fullmatch(cell.group()):
            words, offsets = cleaner.clean(place, cell.end())
            yield Paragraph(words, offsets, place, cell.end(), "row", row=row)
            continue
        bold = BOLD_TITLE.match(cell.group()) if kind == "heading" else None
        cut = place + (bold.end() if bold else 0)
        for first, last in ((place, cut), (cut, cell.end())):
            words, offsets = cleaner.clean(first, last)
            if words:
                yield Paragraph(words, offsets, first, last, kind, row=row)
                kind = "paragraph"
