"""Lines of a plain text, and which of them are one paragraph that was broken at a margin."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ..patterns import cued
from ..records import Document
from .line_forms import ends_sentence, has_columns, stays_open

MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)

BULLETS = "·•▪‣◦●○■□–—*-"
ORPHAN_BULLET = cued(rf"[{BULLETS}]\Z")
# rare: a number that hard wrapping left alone on a line
ORPHAN_NUMBER = cued(r"(?:\d{1,2}[.)]|\((?:\d{1,2}|[a-z])\))\Z")
# rare: a point's number that hard wrapping left at the end of the line before
NUMBER_AT_LINE_END = cued(r"(?:(?<=[:;.]\s)|(?<=[;,]\sand\s))(?:\d{1,2}\.|\((?:\d{1,2}|[a-z])\))\Z")
# Each alternative begins with a character or a set, by which `re` rules most lines out at once.
POINT_START = cued(
    rf"[{BULLETS}]\s|\((?:[a-z]{{1,2}}\)|[ivx]{{1,5}}[.)]\s|\d{{1,3}}[.)](?!\d))|[a-z]{{1,2}}\)|"
    r"[ivx]{1,5}[.)]\s|[a-h]\.\s+(?=[A-Z])|\d{1,3}(?:[.)](?!\d)|(?:\.\d{1,3}){1,2}\s{2,})|"
    r"\d{1,4}(?:/\d{1,4})?[ \t]{2,}|[A-Z]{1,5}[ ./]?\d{1,4}(?:/\d{1,4}){0,2}[ \t]{2,}"
)
# rare: a figure in brackets or a dash that opens a wrapped line is no point of a list
IN_SENTENCE = cued(r"(?:\(\d{1,3}\)|[–—])\s[a-z]")
DECIDES = cued(
    r"(?:AGREED|RESOLVED|ORDERED|RECOMMENDED|NOTED|APPROVED)\b|(?:Agreed|Resolved)\s?[-–—:]"
)
# rare: a marker that hard wrapping left alone at the end of a paragraph's line
DECIDES_ALONE = cued(r"(?:AGREED|RESOLVED|ORDERED|RECOMMENDED|NOTED|APPROVED)\Z")
# rare: what follows DECIDES_ALONE on the next line
GOES_ON_DECIDING = cued(r"\((?:unanimously|nem|by|with|for|on)\b|that\b|unanimously\b", re.I)
COLUMN_LABEL = cued(r"[A-Z][A-Za-z' ]{1,30}:-?(?:\s|\Z)")
# rare: a wrapped sentence that ends in a colon is no label: a guard
FEW_CAPITALS = cued(r"\S+(?: [a-z][a-z']*){2,}:")
SENTENCE_WITHIN = cued(r"[a-z]\.\)? [A-Z]")
LABEL = cued(r"(?:(?:Minutes|Decisions?)\s*:|(?:Additional|Supporting) documents\s*:?)\Z", re.I)
# rare: lines of a page's head are no wrapped sentence: a guard
HEADER_LINE = cued(
    r"(?:Venue|Contact|Location|Place|Date|Time)\s?:\s|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+[A-Z][a-z]+,?\s+"
    r"\d{4},?\s*(?:(?:at\s+)?\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?)?\Z"
)  # a line of a page's head
DIGIT_OR_BRACKET = cued(r"[\d(£]")
DAY_AT_END = cued(r"\b(?:on|and|of|to) \d{1,2}(?:st|nd|rd|th)?\Z")
MONTH = cued(rf"{MONTH_NAME}\b")
# rare: the month before DAY_ALONE, of North American dates
MONTH_AT_LINE_END = cued(rf"[a-z,] {MONTH_NAME}\Z")
# rare: "held on May\n7. The clerk": the day of a date wrapped to the next line is no number
DAY_ALONE = cued(r"\d{1,2}\.(?:\Z|\s+[A-Z])")
CAPITALS = cued(r"[^a-z]*[A-Z][^a-z]*\Z")
PAGE_NUMBER = cued(r"(?:[Pp]age\s+)?[-–]?\s?\d{1,4}(?:\s+of\s+\d{1,4})?\s?[-–]?\Z")
LISTS_MEMBERS = cued(r"\b(?:Councillors|Cllrs\.?|Aldermen|Members):?\s+[A-Z]")
DIGITS = cued(r"\d+")
# rare: the counts of a second vote, in columns like those of the first: "FOR:      #"
COUNT = re.compile(
    r"(?:votes? |voting |number )?(?:for|against|in favour|abst\w*|ayes?|noes|nays?|yes|no|absent"
    r"|not voting)\b[^#]{0,40}[:\s–-]\s{0,40}#",
    re.IGNORECASE,
)
SPACE = cued(r"\s")

NEARLY_FULL = 0.94  # of the width: writers who break lines by hand keep no exact margin
LONGEST_WRAPPED_LINE = 130  # characters; a file with longer lines has one paragraph a line
PAGE_NUMBER_INDENT = 12
MOST_FURNITURE_LINES = 3  # between the two halves of a paragraph that a page break cuts
LINES_IN_SAMPLE = 20_000  # enough to tell how a document is wrapped


class SourceLine(NamedTuple):
    """A line of text before wraps are undone: its place, indentation and blank lines above.

    `page` says that a page ended above it.
    """

    start: int
    end: int
    indent: int
    gap: int
    marker: str = ""
    page: bool = False


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
        gap, indent = 0, 0
        if start - previous_end != 1 or not previous_end:
            line_start = text.rfind("\n", previous_end, start) + 1 or previous_end
            if line_start < start:
                indent = len(text[line_start:start].expandtabs())
            gap = max(0, text.count("\n", previous_end, start) - 1) if previous_end else 1
        lines.append(SourceLine(start, end, indent, gap, block.marker))
        previous_end = end
    furniture = _page_furniture(text, lines)
    if not furniture:
        return tuple(lines)
    kept = []
    page = False
    for index, line in enumerate(lines):
        if index in furniture:
            page = True
        else:
            kept.append(line._replace(page=True) if page else line)
            page = False
    return tuple(kept)


def _page_furniture(text: str, lines: Sequence[SourceLine]) -> set[int]:
    """Find page numbers set in the middle, and lines in columns that come again and again.

    Also what stands between the halves of a sentence: page numbers and lines seen elsewhere.
    """
    in_columns: Counter[str] = Counter()
    keys: dict[int, str] = {}
    for index, line in enumerate(lines):
        if line.end - line.start > 2 and has_columns(text, line.start, line.end):
            keys[index] = DIGITS.sub("#", text[line.start : line.end])
            in_columns[keys[index]] += 1
    seen: set[str] = set()
    furniture = set()
    for index, line in enumerate(lines):
        far_in = line.indent >= PAGE_NUMBER_INDENT and line.gap
        if far_in and PAGE_NUMBER.match(text[line.start : line.end]):
            furniture.add(index)
            continue
        key = keys.get(index)
        if key and in_columns[key] > 1 and not ("..." in key or "__" in key or COUNT.match(key)):
            if key in seen:
                furniture.add(index)
            seen.add(key)
    return furniture | _inside_sentences(text, lines, furniture)


def _inside_sentences(text: str, lines: Sequence[SourceLine], furniture: set[int]) -> set[int]:
    """Find page numbers and running heads with half a sentence before and after them."""
    found: set[int] = set()
    heads: Counter[str] | None = None
    for index in range(1, len(lines) - 1):
        line = lines[index]
        if index in found or not PAGE_NUMBER.match(text, line.start, line.end):
            continue
        if not (line.gap or lines[index + 1].gap):
            continue
        if heads is None:
            heads = Counter(DIGITS.sub("#", text[one.start : one.end]) for one in lines)
        first, after = index, index + 1
        while (
            first
            and index - first < MOST_FURNITURE_LINES
            and _is_head(text, lines[first - 1], heads)
        ):
            first -= 1
        while (
            after < len(lines)
            and after - index <= MOST_FURNITURE_LINES
            and (after in furniture or _is_head(text, lines[after], heads))
        ):
            after += 1
        if not first or after >= len(lines):
            continue
        before = text[
            max(lines[first - 1].start, lines[first - 1].end - 200) : lines[first - 1].end
        ]
        if (
            text[lines[after].start].islower()
            and not POINT_START.match(text, lines[after].start, lines[after].end)
            and not ends_sentence(before)
            and before.count(" ") > 2
        ):
            found.update(range(first, after))
    return found


def _is_head(text: str, line: SourceLine, heads: Counter[str]) -> bool:
    words = text[line.start : line.end]
    return (
        len(words) < 120
        and heads[DIGITS.sub("#", words)] > 1
        and words[0].isupper()
        and not ends_sentence(words)
    )


def wrap_style(text: str, lines: Sequence[SourceLine]) -> WrapStyle:
    """Find out how the lines of a document came about."""
    if len(lines) < 2:
        return WrapStyle(0, False)
    lines = lines[:LINES_IN_SAMPLE]
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
    space = SPACE.search(text, line.start, line.end)
    return (space.start() if space else line.end) - line.start


def joined_lines(
    text: str, lines: Sequence[SourceLine], style: WrapStyle, wrapped: frozenset[int] = frozenset()
) -> Iterator[tuple[SourceLine, ...]]:
    """Yield the lines of each paragraph; those that begin at `wrapped` go on with the one above."""
    group: list[SourceLine] = []
    for line in _cut_at_numbers(text, lines) if style.ragged else lines:
        if group and line.start not in wrapped and not _belongs_to(text, group, line, style):
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _cut_at_numbers(text: str, lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Set the number of a list's next point apart from the line that it ends."""
    for line in lines:
        found = None
        if line.end - line.start > 3 and text[line.end - 1] in ".)":
            found = NUMBER_AT_LINE_END.search(text, max(line.start, line.end - 12), line.end)
        if found and found.start() > line.start:
            stop = line.start + len(text[line.start : found.start()].rstrip())
            yield line._replace(end=stop)
            yield SourceLine(found.start(), line.end, line.indent, 0)
        else:
            yield line


def _belongs_to(text: str, group: Sequence[SourceLine], line: SourceLine, style: WrapStyle) -> bool:
    """Whether `line` goes on with the paragraph of the lines in `group`."""
    last = group[-1]
    if _plainly_runs_on(text, last, line, style):
        return True
    words = text[line.start : min(line.end, line.start + 200)]
    before = text[max(last.start, last.end - 200) : last.end]
    if ORPHAN_BULLET.match(before):
        return line.gap <= 1 and not ORPHAN_BULLET.match(words) and not LABEL.match(words)
    if line.marker or LABEL.match(words) or LABEL.match(before):
        return False
    if line.gap:
        return (
            bool(style.width or line.page)
            and words[0].islower()
            and not POINT_START.match(words)
            and not ends_sentence(before)
            and (line.page or _is_full(text, last, line, style))
        )
    if DECIDES.match(words) and ends_sentence(before):
        return False
    if not style.width or ORPHAN_BULLET.match(words):
        return False
    if style.ragged and len(group) == 1 and ORPHAN_NUMBER.match(before):
        return not ORPHAN_NUMBER.match(words)
    if POINT_START.match(words) and not _runs_on_into_point(words, before):
        return False
    above = last if has_columns(before) or group[0].indent != line.indent else group[0]
    if has_columns(words) and has_columns(text, above.start, above.end):
        return False
    if DECIDES_ALONE.match(before) and GOES_ON_DECIDING.match(words):
        return True
    full = _is_full(text, last, line, style)
    if CAPITALS.match(before) and not CAPITALS.match(words) and not words[0].islower():
        return style.ragged and (full or len(before) == 1)
    if style.ragged:
        if HEADER_LINE.match(words) or HEADER_LINE.match(before):
            return words[0].islower()
        return full or words[0].islower() or not ends_sentence(before)
    if stays_open(before) and (
        DIGIT_OR_BRACKET.match(words) or (before[-1] == "," and not CAPITALS.match(before))
    ):
        return True
    if DAY_AT_END.search(before) and MONTH.match(words):
        return True
    ends = ends_sentence(before)
    if before[-1] == "," and LISTS_MEMBERS.search(text, group[0].start, last.end):
        return line.indent >= group[0].indent and not COLUMN_LABEL.match(words)
    room = PAGE_NUMBER_INDENT if len(group) == 1 else 1  # the first line may be set in
    aligned = 0 <= last.indent - line.indent < room
    if not full and (not ends or before[-1] == ";") and aligned:
        near = NEARLY_FULL * style.width < last.indent + len(before) + 1 + _first_word(text, line)
        full = near and (words[0].islower() if ends else not CAPITALS.match(before))
    if COLUMN_LABEL.match(words) and line.indent <= group[0].indent and len(words) > 20:
        running = SENTENCE_WITHIN.search(before) is not None
        return full and not ends and running and FEW_CAPITALS.match(words) is not None
    return full or (words[0].islower() and not ends)


def _plainly_runs_on(text: str, last: SourceLine, line: SourceLine, style: WrapStyle) -> bool:
    """Whether a line begins in the middle of a sentence: for most lines this is all to ask."""
    return (
        not line.gap
        and style.width > 0
        and text[line.start].islower()
        and (text[last.end - 1].isalnum() or text[last.end - 1] == ",")
        and text[line.end - 1] not in ":sS"  # no label
        and not line.marker
        and not POINT_START.match(text, line.start, line.end)
        and not has_columns(text, last.start, last.end)
        and not LABEL.match(text, last.start, last.end)
    )


def _runs_on_into_point(words: str, before: str) -> bool:
    """Whether what looks like a list marker stands inside a sentence: "(25) compared to".

    So does the day of a date that is broken behind its month ("on February", "20.").
    """
    if MONTH_AT_LINE_END.search(before) and DAY_ALONE.match(words):
        return True
    return (
        not ends_sentence(before)
        and IN_SENTENCE.match(words) is not None
        and not before.endswith((" and", " or", ","))
        and not CAPITALS.match(before)
    )


def _is_full(text: str, line: SourceLine, following: SourceLine, style: WrapStyle) -> bool:
    """Whether the next line's first word would have had no room on this line."""
    used = line.indent + line.end - line.start
    return used + 1 + _first_word(text, following) > style.width
