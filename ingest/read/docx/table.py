"""The tables of a Word document: their rows, and whether they hold data or only lay out prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from .inline import ALTERNATES, BREAKS, CONTROL, TEXT_BOX, TEXTS, chosen
from .names import W, child, value
from .properties import paragraph_properties
from .styles import BODY_TEXT_LEVEL, Styles

TABLE, ROW, CELL, PARAGRAPH = f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}p"
WRAPPERS = frozenset((f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}sdtContent"))
LONGEST_CELL_OF_DATA = 400  # characters; longer cells hold prose, and the table only lays it out
MOST_LINES_OF_DATA = 2
LEAST_WORDS_OF_PROSE = 8
LONGEST_LABEL = 40  # characters of the head of a column
# rare: minutes kept as a Word table: cells with sentences
PROSE = re.compile(r"[a-z)’”]\.(?:\s|\Z)")
# rare: minutes kept as a Word table: a column of numbers
ITEM_NUMBER = re.compile(r"(?:[A-Z]{1,6}\s?)?\d{1,4}(?:[./]\d{1,4}){0,2}\s?[.):]?\Z")
# rare: minutes kept as a Word table: the head of the column of titles
TITLE_COLUMN = re.compile(
    r"(?:agenda )?(?:item|subject|topic|heading|title|business|matter)s?\Z", re.I
)
# rare: minutes kept as a Word table: the head of the column of the account
TOLD_COLUMN = re.compile(r".{0,40}\b(?:minutes?|discussion|notes?|decisions?|outcome)\b", re.I)


@dataclass(frozen=True, slots=True)
class CellSize:
    """What decides how a cell is read: its words, and how many lines and automatic numbers."""

    text: str
    lines: int
    numbered: int
    heading: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is read.

    `data`: row by row, the cells of each beside one another. `by_column`: the cells of each column
    one below the other. `title_column` holds the titles of items, -1 for none.
    """

    data: bool
    by_column: bool = False
    title_column: int = -1


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows that are there once changes are accepted."""
    for row in _inside(table, ROW):
        if child(child(row, "trPr"), "del") is None:
            yield row


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells that print, without those that are merged into another."""
    for cell in _inside(row, CELL):
        properties = child(cell, "tcPr")
        if properties is not None:
            merge = child(properties, "vMerge"), child(properties, "hMerge")
            if any(one is not None and value(one) in (None, "continue") for one in merge):
                continue
            if child(properties, "cellDel") is not None:
                continue
        yield cell


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the children of this tag, those inside content controls and the like too."""
    stack = [iter(element)]
    while stack:
        one = next(stack[-1], None)
        if one is None:
            stack.pop()
        elif one.tag == tag:
            yield one
        elif one.tag in WRAPPERS or one.tag == CONTROL:
            stack.append(iter(one))
        elif one.tag == ALTERNATES:
            stack.append(iter(chosen(one)))


def layout_of(table: etree._Element, styles: Styles) -> Layout:
    """Decide how a table is read: cells of prose, lists or tables make it a mere layout."""
    if next(table.iterdescendants(TABLE, TEXT_BOX), None) is not None:
        return Layout(data=False)
    rows = [[_size(cell, styles) for cell in cells_of(row)] for row in rows_of(table)]
    if all(len(row) < 2 for row in rows):
        return Layout(data=False)
    head = rows[0]
    told = any(TOLD_COLUMN.match(cell.text) for cell in head) and len(rows) > 1
    titles = [index for index, cell in enumerate(head) if TITLE_COLUMN.match(cell.text)]
    is_list_of_items = _has_item_numbers(rows) and any(
        PROSE.search(cell.text) and cell.text.count(" ") >= LEAST_WORDS_OF_PROSE
        for row in rows
        for cell in row
    )
    if not is_list_of_items and not any(_is_prose(cell) for row in rows for cell in row):
        return Layout(data=True)
    if told and titles:
        return Layout(data=False, title_column=titles[0])
    return Layout(data=False, by_column=_has_lists_under_labels(rows))


def _size(cell: etree._Element, styles: Styles) -> CellSize:
    pieces: list[str] = []
    lines = numbered = 0
    heading = False
    for element in cell.iter(PARAGRAPH, *TEXTS, *BREAKS):
        if element.tag in TEXTS:
            lines += bool(pieces) and pieces[-1] == "\n"
            pieces.append(element.text or "")
        else:
            pieces.append("\n")
        if element.tag == PARAGRAPH:
            properties = paragraph_properties(element)
            style = styles.paragraph(properties.style_id)
            heading |= style.outline is not None and style.outline < BODY_TEXT_LEVEL
            numbered += bool(style.num_id if properties.num_id is None else properties.num_id)
    return CellSize(" ".join("".join(pieces).split()), lines, numbered, heading)


def _is_prose(cell: CellSize) -> bool:
    return (
        cell.heading
        or cell.numbered > 1
        or cell.lines > MOST_LINES_OF_DATA
        or len(cell.text) > LONGEST_CELL_OF_DATA
    )


def _has_item_numbers(rows: Sequence[Sequence[CellSize]]) -> bool:
    """Whether half the rows begin with a number, typed or automatic."""
    numbered = sum(1 for row in rows if row and (ITEM_NUMBER.match(row[0].text) or row[0].numbered))
    return numbered * 2 >= len(rows)


def _has_lists_under_labels(rows: Sequence[Sequence[CellSize]]) -> bool:
    """Whether a row of labels stands above one row with a list in each column."""
    if len(rows) != 2 or len(rows[0]) != len(rows[1]):
        return False
    labels = all(0 < len(cell.text) <= LONGEST_LABEL for cell in rows[0])
    return labels and sum(cell.lines > 1 for cell in rows[1]) >= 2
