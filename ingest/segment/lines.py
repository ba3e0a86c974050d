"""Paragraphs from lines or blocks: hard wraps are undone, page furniture left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ..offsets import Offsets
from ..patterns import cued
from ..records import Block, Document, Span
from .clean import Cleaner, CleanText
from .line_forms import LAST_OF_TERMINAL, ends_sentence, stays_open
from .title_cuts import MARKS
from .title_lines import TITLE_FULL, joined_titles
from .titles import FINITE_VERB, is_title
from .wraps import (
    DAY_AT_END,
    LABEL,
    LONGEST_WRAPPED_LINE,
    MONTH,
    MONTH_NAME,
    PAGE_NUMBER,
    POINT_START,
    SourceLine,
    WrapStyle,
    joined_lines,
    source_lines,
    wrap_style,
)

ITEM_TABLE_HEAD = cued(
    r"\A(?!.{0,120}\b(?:interests?|councillors?|members?|name)\b[^|]{0,20}(?:\||\Z))"
    r".{0,120}?\bitem\b[^|]{0,20}\|.{0,80}\b(?:minutes?|discussion|notes?|decisions?|actions?|lead|owner)\b",
    re.I,
)
_CELL = cued(r"[^|]+")
# rare: minutes kept as a table: a column of numbers
NUMBER_OF_ROW = cued(r"[\s*]*\d{1,3}(?:[./]\d{1,3})?[a-z]?[.)]?[\s*]*")
# rare: minutes kept as a table: the title in bold within the cell of its text
BOLD_TITLE = cued(r"\s*(?P<title>\*\*[^*|]{2,160}\*\*)[.:]?\s+(?=[^\s|])")

LEAST_SHARE_SOME_RUNNING_ON = 0.08  # of paragraphs; where all are short, some are lines
TITLE_OF_PERSON = cued(r"[a-z,;:]\s(?:Cllr|Councillor|Comhairleoir|Cmhlr|Mr|Mrs|Ms|Dr)\.?\Z")
MONTH_AT_END = cued(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH_NAME},?\Z")
LONGEST_END_OF_LINE = 48  # characters: a date or a title there is shorter
PERSON_ENDS = (
    *("llr", "llr.", "lor", "oir", "mhlr", "mhlr."),
    *("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."),
)
ORDINALS = ("st", "nd", "rd", "th")
UNFINISHED = (*PERSON_ENDS, *ORDINALS)
ENDS = frozenset(ending[-1] for ending in UNFINISHED)
YEAR_STARTS = frozenset("12")
YEAR = cued(r"(?:19|20)\d\d\b(?!\d)")
MEMBER_MOVES = cued(r"[*_]{0,3}(?:I|We) (?:will|would|shall|move|ask|call|propose)\b")
LIST_GOES_ON = ("; and", ", and", "; or", ", or")
LEAST_PAIRS = 12  # of paragraphs, one right below the other, that tell whether they are lines
LEAST_SHARE_OF_FULL_LINE = 0.78  # of the width
LEAST_SHARE_RUNNING_ON = 0.25  # of paragraphs that begin in small letters: lines, really


class Paragraph(NamedTuple):
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


def blocks_within(document: Document, place: Span, shift: int = 0) -> Iterator[Block]:
    """Yield the blocks of a range of a document, `shift` characters further to the front."""
    blocks = document.blocks
    index = bisect_right(blocks, place.start, key=lambda block: block.span.end)
    while index < len(blocks) and blocks[index].span.start < place.end:
        span = blocks[index].span
        start, end = max(span.start, place.start) - shift, min(span.end, place.end) - shift
        yield replace(blocks[index], span=Span(start, end))
        index += 1


def _plain_paragraphs(
    document: Document, cleaner: Cleaner, lines: Sequence[SourceLine]
) -> Iterator[Paragraph]:
    style = wrap_style(document.text, lines)
    titles = _second_lines_of_titles(document.text, lines, style)
    kinds = {block.span.start: block for block in document.blocks if block.kind != "line"}
    for group in joined_lines(document.text, lines, style, titles):
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


def _second_lines_of_titles(
    text: str, lines: Sequence[SourceLine], style: WrapStyle
) -> frozenset[int]:
    """Return where the second lines begin of titles that stand alone in two lines.

    Titles are set narrower than the text.
    """
    if not style.width or style.ragged:
        return frozenset()
    found = set()
    for index in range(len(lines) - 2):
        first, second = lines[index], lines[index + 1]
        alone = first.gap and not second.gap and lines[index + 2].gap
        if not alone or first.indent != second.indent:
            continue
        above, below = text[first.start : first.end], text[second.start : second.end]
        if len(above) + len(below.split(None, 1)[0]) < style.width * TITLE_FULL:
            continue
        if not any(
            ends_sentence(line) or POINT_START.match(line) or line.isupper() or line[0].islower()
            for line in (above, below)
        ) and is_title(f"{above} {below}", plain=True):
            found.add(second.start)
    return frozenset(found)


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


def _goes_on(before: str, words: str, all_lines: bool) -> bool:
    """Whether a full line without a full stop goes on in the next one, in no small letter.

    Args:
        before: the end of the line.
        words: the beginning of the next line.
        all_lines: every line of the document is a paragraph of its own.
    """
    likely = all_lines or (
        not before.endswith(LIST_GOES_ON)
        and (stays_open(before) or FINITE_VERB.search(before) is not None)
    )
    return (
        likely
        and not POINT_START.match(words)
        and not LABEL.match(words)
        and not _opens_motion(before, words)
    )


def _opens_motion(before: str, words: str) -> bool:
    """Whether the words of a member begin below a title that a bracket ends."""
    return before.rstrip(MARKS).endswith(")") and MEMBER_MOVES.match(words) is not None


def _inside_name_or_date(text: str, last: Span, following: Span) -> bool:
    """Whether a line ends in the middle of a date or before a name: "held on 3rd", "Cllr."."""
    first, mark = text[following.start], text[last.end - 1]
    likely = first in YEAR_STARTS or (
        first.isupper()
        and (mark.isdigit() or (mark in ENDS and text.endswith(UNFINISHED, last.start, last.end)))
    )
    if not likely:
        return False
    end = text[max(last.start, last.end - LONGEST_END_OF_LINE) : last.end]
    words = text[following.start : min(following.end, following.start + 200)]
    if first in YEAR_STARTS:
        return YEAR.match(words) is not None and MONTH_AT_END.compiled.search(end) is not None
    if mark.isdigit() or end.endswith(ORDINALS):
        return DAY_AT_END.compiled.search(end) is not None and MONTH.match(words) is not None
    return end.endswith(PERSON_ENDS) and TITLE_OF_PERSON.compiled.search(end) is not None


def _wrapped_blocks(document: Document) -> tuple[Block, ...]:
    """Return the blocks of a document; where each line is a paragraph of its own, joined again.

    Texts drawn from page images often have a blank line between any two lines.
    """
    text = document.text
    blocks = joined_titles(text, document.blocks)
    spans = [block.span for block in blocks if block.kind == "paragraph"]
    starts = [b.span.start for a, b in pairwise(blocks) if a.kind == b.kind == "paragraph"]
    if not starts:
        return blocks
    running_on = sum([text[start].islower() for start in starts])
    all_lines = running_on >= len(starts) * LEAST_SHARE_RUNNING_ON
    wrapped, width = False, 0
    if len(starts) >= LEAST_PAIRS and running_on >= len(starts) * LEAST_SHARE_SOME_RUNNING_ON:
        lengths = sorted([span.end - span.start for span in spans])
        width = lengths[int(len(lengths) * 0.9)]
        wrapped = all_lines or width <= LONGEST_WRAPPED_LINE
    joined: list[Block] = []
    line_start = -1  # where the last block begins if it is a paragraph
    for block in blocks:
        if block.kind != "paragraph":
            line_start = -1
        else:
            span = block.span
            if line_start >= 0:
                last = joined[-1]
                first = text[span.start]
                may_be_inside = first.isupper() or first in YEAR_STARTS
                if (may_be_inside and _inside_name_or_date(text, last.span, span)) or (
                    wrapped and _is_wrapped(text, last.span, span, line_start, width, all_lines)
                ):
                    whole = Span(last.span.start, span.end)
                    joined[-1] = Block(whole, last.kind, last.level, last.marker)
                    line_start = span.start
                    continue
            line_start = span.start
        joined.append(block)
    return tuple(joined)


def _is_wrapped(
    text: str, last: Span, following: Span, line_start: int, width: int, all_lines: bool
) -> bool:
    """Whether a paragraph goes on in the next one: both are lines of one that was wrapped.

    Args:
        text: the document's text.
        last: the lines joined till now.
        following: the next one.
        line_start: where the last of the lines begins.
        width: how long the document's lines are.
        all_lines: every line of the document is a paragraph of its own.
    """
    end, start = last.end, following.start
    runs_on = text[start].islower()
    least = width * LEAST_SHARE_OF_FULL_LINE
    full = end - line_start > least and (
        end - max(line_start, text.rfind("\n", line_start, end) + 1) > least
    )
    if not full and not (all_lines and runs_on):
        return False
    if text[end - 1] in LAST_OF_TERMINAL and ends_sentence(text[max(last.start, end - 200) : end]):
        return all_lines and full and runs_on
    if not runs_on:
        before = text[max(last.start, end - 200) : end]
        words = text[start : min(following.end, start + 200)]
        return full and _goes_on(before, words, all_lines)
    likely = all_lines or (full and not text.endswith(LIST_GOES_ON, last.start, end))
    return likely and not POINT_START.match(text, start, following.end)


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
    for cell in _CELL.finditer(document.text, start, end):
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
