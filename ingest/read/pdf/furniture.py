"""What pages print around their text: running heads, feet, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from .parts import text_of
from .rows import Row

ROWS_AT_EDGE = 6  # rows at the top and at the foot of a page among which a head or foot may be
HEAD_SHARE = 0.13  # of a page's height
FOOT_SHARE = 0.13
LONGEST_NUMBER = 24  # characters
SAME_HEIGHT = 8.0  # points
LEAST_SHARE_OF_PAGES = 0.3
ROWS_OF_TITLE = 6
LEAST_WORDS_OF_HEAD = 3
WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d+")
# rare: page numbers at the foot of a PDF page
PAGE_NUMBER = re.compile(
    r"(?:(?:Page|Pg\.?|P\.)\s*)?[-–—(|\[]?\s*(?P<number>\d{1,4})\s*(?:(?:of|/)\s*\d{1,4}\s*)?[-–—)|\]]?\s*"
    r"(?:\|?\s*Page)?\Z",
    re.IGNORECASE,
)
PAGE_OF = re.compile(
    r"(?:Page|Pg\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\Z|\d{1,4}\s+of\s+\d{1,4}\Z|"
    r"\d{1,4}\s*\|\s*P\s?a\s?g\s?e\Z",
    re.IGNORECASE,
)


def without_furniture(pages: Sequence[list[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """Return the rows of each page without running heads, running feet and page numbers.

    A head that stands on the first page too stays there: it may be all that names the council.

    Args:
        pages: the rows of each page from top to bottom.
        heights: the pages' heights in points.
    """
    text_pages = sum(1 for rows in pages if rows)
    heads: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    feet: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for page, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        for index, row in _at_top(rows, height):
            heads[_key(row)].append((page, index, row.base))
        for index, row in _at_foot(rows, height):
            feet[_key(row)].append((page, index, height - row.base))
    dropped: set[tuple[int, int]] = set()
    for found, keeps_first in ((heads, True), (feet, False)):
        for places in found.values():
            alike = _at_one_height(places)
            pages_with = {page for page, _, _ in alike}
            if len(pages_with) < 2 or len(pages_with) < LEAST_SHARE_OF_PAGES * text_pages:
                continue
            first = min(pages_with)
            dropped |= {
                (page, index)
                for page, index, _ in alike
                if not (keeps_first and page == first == 0)
            }
    dropped |= _heads_from_the_title(pages, heights)
    kept = [
        [row for index, row in enumerate(rows) if (page, index) not in dropped]
        for page, rows in enumerate(pages)
    ]
    return [
        _without_number(rows, page, height, kept)
        for page, (rows, height) in enumerate(zip(kept, heights, strict=True))
    ]


def _heads_from_the_title(
    pages: Sequence[list[Row]], heights: Sequence[float]
) -> set[tuple[int, int]]:
    """Find dated first lines of later pages, all of whose words the first page's title has.

    "Parks Board, 3 May 2022" stands on the second of two pages as often as on each of many.
    """
    first = next((rows for rows in pages if rows), [])
    title: set[str] = set()
    for row in first[:ROWS_OF_TITLE]:
        title.update(WORD.findall(text_of(row).lower()))
    found = set()
    for page, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        if len(rows) < 2 or rows is first or rows[0].base > height * HEAD_SHARE:
            continue
        text = text_of(rows[0])
        words = WORD.findall(text.lower())
        is_head = len(words) >= LEAST_WORDS_OF_HEAD and DIGITS.search(text) is not None
        if is_head and title.issuperset(words) and _has_room(rows):
            found.add((page, 0))
    return found


def _has_room(rows: Sequence[Row]) -> bool:
    """Whether the first line of a page stands off from the second, or is set otherwise."""
    head, below = rows[0], rows[1]
    size = max(head.size, below.size)
    return below.base - head.base > 1.5 * size or abs(head.size - below.size) > 0.1 * size


def _key(row: Row) -> str:
    text = DIGITS.sub("#", text_of(row)).lower()
    return re.sub(r"[\s_.…]+", " ", text).strip()


def _at_top(rows: list[Row], height: float) -> Iterator[tuple[int, Row]]:
    for index, row in enumerate(rows[:ROWS_AT_EDGE]):
        if row.base > height * HEAD_SHARE:
            return
        yield index, row


def _at_foot(rows: list[Row], height: float) -> Iterator[tuple[int, Row]]:
    for index in range(len(rows) - 1, max(-1, len(rows) - 1 - ROWS_AT_EDGE), -1):
        if rows[index].base < height * (1 - FOOT_SHARE):
            return
        yield index, rows[index]


def _at_one_height(places: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Return those of the rows that stand where most of them do."""
    heights = Counter(round(height / SAME_HEIGHT) for _, _, height in places)
    best = max(heights, key=lambda one: (heights[one] + heights[one + 1], -one))
    usual = [height for _, _, height in places if round(height / SAME_HEIGHT) in (best, best + 1)]
    low, high = min(usual) - SAME_HEIGHT / 2, max(usual) + SAME_HEIGHT / 2
    return [one for one in places if low <= one[2] <= high]


def _without_number(
    rows: list[Row], page: int, height: float, pages: Sequence[list[Row]]
) -> list[Row]:
    """Leave out a page number that stands alone as the first or last row of its page."""
    if not rows:
        return rows
    if _is_page_number(rows[-1], page, len(pages)) and rows[-1].base > height * 0.75:
        rows = rows[:-1]
    if rows and _is_page_number(rows[0], page, len(pages)) and rows[0].base < height * 0.15:
        rows = rows[1:]
    return rows


def _is_page_number(row: Row, page: int, count: int) -> bool:
    text = " ".join(text_of(row).split())
    if len(text) > LONGEST_NUMBER:
        return False
    if PAGE_OF.match(text):
        return True
    number = PAGE_NUMBER.match(text)
    return number is not None and (count > 1 or number["number"] == "1")
