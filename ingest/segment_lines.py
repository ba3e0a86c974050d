"""Paragraphs from lines: hard wraps are undone, running heads and page numbers left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .records import Block, Document, Span
from .segment_clean import Cleaner, CleanText

BULLETS = "·•▪‣◦●○■□–—*-"
ORPHAN_BULLET = re.compile(rf"[{BULLETS}]\Z")
POINT_START = re.compile(
    rf"(?:[{BULLETS}]\s|\(?[a-z]{{1,2}}\)|\(?(?:[ivx]{{1,5}})[.)]\s|\(?\d{{1,3}}[.)](?!\d)|"
    r"\d{1,3}(?:\.\d{1,3}){1,2}\s{2,}|\d{1,4}[ \t]{2,}|"
    r"[A-Z]{1,5}[ ./]?\d{1,4}(?:/\d{1,4}){0,2}[ \t]{2,}|"
    r"\d{1,4}/\d{1,4}[ \t]{2,})"
)
IN_SENTENCE = re.compile(r"(?:\(\d{1,3}\)|[–—])\s[a-z]")
DECIDES = re.compile(
    r"(?:AGREED|RESOLVED|ORDERED|RECOMMENDED|NOTED|APPROVED)\b|(?:Agreed|Resolved)\s?[-–—:]"
)
COLUMN_LABEL = re.compile(r"[A-Z][A-Za-z' ]{1,30}:-?(?:\s|\Z)")
LABEL = re.compile(r"(?:Minutes|Decisions?|Additional documents|Supporting documents)\s*:?\Z", re.I)
TERMINAL = re.compile(r"[.:;?!][\"'”’)\]]*-?\Z|[:;]\s?[-–—]\Z|\|\Z")
CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*\Z")
COLUMN_GAP = re.compile(r"\S {6,}\S|\t")
PAGE_NUMBER = re.compile(r"(?:[Pp]age\s+)?[-–]?\s?\d{1,4}(?:\s+of\s+\d{1,4})?\s?[-–]?\Z")
DIGITS = re.compile(r"\d+")

ITEM_TABLE_HEAD = re.compile(
    r"\|?[\s*]*(?:agenda )?item\b[^|]{0,20}\|.{0,80}\b(?:minutes?|discussion|notes?|decisions?)\b",
    re.I,
)

LONGEST_WRAPPED_LINE = 130  # characters; a file with longer lines has one paragraph a line
LEAST_SHARE_RUNNING_ON = 0.25  # of paragraphs that begin in small letters: lines, really
PAGE_NUMBER_INDENT = 12


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of text before wraps are undone: its place, indentation and blank lines above."""

    start: int
    end: int
    indent: int
    gap: int
    marker: str = ""


@dataclass(frozen=True, slots=True)
class WrapStyle:
    """How the lines of a document came about.

    `width` is the column at which lines were broken (0: they were not); `ragged` means that lines
    also break elsewhere, as in text scraped from a page, and only sentence ends can be relied on.
    """

    width: int
    ragged: bool


def source_lines(document: Document) -> tuple[SourceLine, ...]:
    """Return the lines of a plain text, without running heads and page numbers."""
    text = document.text
    lines = []
    previous_end = 0
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        line_start = text.rfind("\n", previous_end, start) + 1 or previous_end
        indent = len(text[line_start:start].expandtabs()) if line_start <= start else 0
        breaks = text.count("\n", previous_end, start)
        gap = max(0, breaks - 1) if previous_end else 1
        lines.append(SourceLine(start, end, indent, gap, block.marker))
        previous_end = end
    furniture = _page_furniture(text, lines)
    return tuple(line for index, line in enumerate(lines) if index not in furniture)


def _page_furniture(text: str, lines: Sequence[SourceLine]) -> set[int]:
    """Find page numbers set in the middle, and lines in columns that come again and again."""
    in_columns = Counter(
        DIGITS.sub("#", text[line.start : line.end])
        for line in lines
        if COLUMN_GAP.search(text, line.start, line.end)
    )
    seen: set[str] = set()
    furniture = set()
    for index, line in enumerate(lines):
        words = text[line.start : line.end]
        if line.indent >= PAGE_NUMBER_INDENT and PAGE_NUMBER.match(words) and line.gap:
            furniture.add(index)
            continue
        key = DIGITS.sub("#", words)
        if in_columns.get(key, 0) > 1 and not ("..." in words or "__" in words):
            if key in seen:
                furniture.add(index)
            seen.add(key)
    return furniture


def wrap_style(text: str, lines: Sequence[SourceLine]) -> WrapStyle:
    """Find out how the lines of a document came about."""
    if len(lines) < 2:
        return WrapStyle(0, False)
    columns = sorted(line.indent + line.end - line.start for line in lines)
    width = columns[min(len(columns) - 1, int(len(columns) * 0.97))]
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 0]
    if not pairs or width > LONGEST_WRAPPED_LINE:
        return WrapStyle(0, False)
    running_on = [(a, b) for a, b in pairs if text[b.start].islower()]
    if len(running_on) < max(2, len(pairs) * 0.08):
        return WrapStyle(0, False)
    orphans = sum(1 for line in lines if ORPHAN_BULLET.match(text, line.start, line.end))
    short = sum(
        1
        for a, b in running_on
        if a.indent + a.end - a.start + 1 + _first_word(text, b) < width * 0.8
        and not POINT_START.match(text, b.start, b.end)
    )
    return WrapStyle(width, orphans >= 2 or short > len(running_on) * 0.15)


def _first_word(text: str, line: SourceLine) -> int:
    space = re.compile(r"\s").search(text, line.start, line.end)
    return (space.start() if space else line.end) - line.start


def joined_lines(
    text: str, lines: Sequence[SourceLine], style: WrapStyle
) -> Iterator[tuple[SourceLine, ...]]:
    """Yield the lines of each paragraph."""
    group: list[SourceLine] = []
    for line in lines:
        if group and not _belongs_to(text, group, line, style):
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _belongs_to(text: str, group: Sequence[SourceLine], line: SourceLine, style: WrapStyle) -> bool:
    """Whether `line` goes on with the paragraph of the lines in `group`."""
    last = group[-1]
    words = text[line.start : min(line.end, line.start + 200)]
    before = text[max(last.start, last.end - 200) : last.end]
    if ORPHAN_BULLET.match(text, last.start, last.end):
        return line.gap <= 1 and not ORPHAN_BULLET.match(words) and not LABEL.match(words)
    if line.marker or LABEL.match(words) or LABEL.match(before):
        return False
    if line.gap:
        return (
            bool(style.width)
            and words[0].islower()
            and not POINT_START.match(words)
            and not TERMINAL.search(before)
            and _is_full(text, last, line, style)
        )
    if DECIDES.match(words) and TERMINAL.search(before):
        return False
    if not style.width or ORPHAN_BULLET.match(words):
        return False
    if POINT_START.match(words) and not _runs_on_into_point(words, before):
        return False
    if COLUMN_GAP.search(before) and COLUMN_GAP.search(words):
        return False
    full = _is_full(text, last, line, style)
    if CAPITALS.match(before) and not CAPITALS.match(words) and not words[0].islower():
        return style.ragged and full
    if style.ragged:
        return full or words[0].islower() or not TERMINAL.search(before)
    if COLUMN_LABEL.match(words) and line.indent <= group[0].indent and len(words) > 20:
        return False
    return full or (words[0].islower() and not TERMINAL.search(before))


def _runs_on_into_point(words: str, before: str) -> bool:
    """Whether what looks like a list marker stands inside a sentence: "(25) compared to"."""
    return (
        not TERMINAL.search(before)
        and IN_SENTENCE.match(words) is not None
        and not before.endswith((" and", " or", ","))
        and not CAPITALS.match(before)
    )


def _is_full(text: str, line: SourceLine, following: SourceLine, style: WrapStyle) -> bool:
    """Whether the next line's first word would have had no room on this line."""
    used = line.indent + line.end - line.start
    return used + 1 + _first_word(text, following) > style.width


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, point or heading of the document with clean text, each character placed.

    `start` and `end` bound it in the source; `kind`, `level` and `marker` come from its block;
    `gap` counts the blank lines above; `row` is the 1-based row of a scraped table, 0 outside.
    """

    text: str
    offsets: tuple[int, ...]
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
        words, offsets = f"{words} {more}", (*offsets, start - 1, *places)
    return words, offsets


def _wrapped_blocks(document: Document) -> tuple[Block, ...]:
    """Return the blocks of a document; where each line is a paragraph of its own, joined again.

    Texts drawn from page images often have a blank line between any two lines.
    """
    text = document.text
    lines = [block for block in document.blocks if block.kind == "paragraph"]
    pairs = [(a, b) for a, b in pairwise(document.blocks) if a.kind == b.kind == "paragraph"]
    running_on = sum(1 for _, b in pairs if text[b.span.start].islower())
    if len(pairs) < 12 or running_on < len(pairs) * LEAST_SHARE_RUNNING_ON:
        return document.blocks
    lengths = sorted(block.span.end - block.span.start for block in lines)
    width = lengths[int(len(lengths) * 0.9)]
    joined: list[Block] = []
    last_length = 0
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if joined and block.kind == joined[-1].kind == "paragraph" and last_length:
            words = text[start : min(end, start + 200)]
            before = text[
                max(joined[-1].span.start, joined[-1].span.end - 200) : joined[-1].span.end
            ]
            full = last_length > width * 0.78
            if (
                not TERMINAL.search(before)
                and not POINT_START.match(words)
                and (words[0].islower() or (full and not LABEL.match(words)))
            ):
                joined[-1] = replace(joined[-1], span=Span(joined[-1].span.start, end))
                last_length = end - start
                continue
            if full and TERMINAL.search(before) and words[0].islower():
                joined[-1] = replace(joined[-1], span=Span(joined[-1].span.start, end))
                last_length = end - start
                continue
        joined.append(block)
        last_length = end - start if block.kind == "paragraph" else 0
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
    for cell in re.compile(r"[^|]+").finditer(document.text, start, end):
        words, offsets = cleaner.clean(cell.start(), cell.end())
        if words:
            yield Paragraph(words, offsets, cell.start(), cell.end(), kind, row=row)
            kind = "paragraph"
