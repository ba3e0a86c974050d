"""Walks the body of a Word document: paragraphs, tables and text boxes in the order of the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from .inline import ALTERNATES, CONTROL, Inline, InlineReader, Line, chosen, is_placeholder
from .names import child, value
from .numbering import Numbering
from .properties import ParagraphProperties, paragraph_properties
from .styles import BODY_TEXT_LEVEL, Style, Styles
from .table import (
    PARAGRAPH,
    TABLE,
    WRAPPERS,
    cells_of,
    layout_of,
    rows_of,
)
from .text import BOLD_HEADING_LEVEL, Cell, Look, WordText

GALLERY_OF_CONTENTS = "Table of Contents"
LONGEST_TITLE = 200  # characters


@dataclass(slots=True)
class _Carried:
    """A paragraph whose end is deleted or hidden, so that the next one goes on in it."""

    lines: list[Line]
    look: Look | None
    end: etree._Element


class BodyReader:
    """Reads one story (the body, or a header) into a text."""

    def __init__(self, styles: Styles, numbering: Numbering, text: WordText) -> None:
        """Start before the first paragraph."""
        self._styles = styles
        self._numbering = numbering
        self._text = text
        self._inline = InlineReader(styles)
        self._carried: _Carried | None = None
        self._row_marker: str | None = None  # a number alone in its cell, for the rest of the row
        self._title_cell = False

    def read(self, container: etree._Element) -> None:
        """Write all that is in a container of paragraphs and tables."""
        outside = self._carried
        self._carried = None
        for element in blocks_of(container):
            if element.tag == PARAGRAPH:
                self._paragraph(element)
            else:
                self._table(element)
        if self._carried:
            self._text.paragraph(
                self._carried.lines, self._carried.look or Look(), self._carried.end
            )
        self._carried = outside

    def _paragraph(self, paragraph: etree._Element) -> None:
        if (
            not len(paragraph)
            and not self._carried
            and self._styles.default_paragraph.num_id is None
        ):
            return
        properties = paragraph_properties(paragraph)
        style = self._styles.paragraph(properties.style_id)
        if style.contents:
            return
        inline = self._inline.read(paragraph, style)
        hidden = properties.hidden or bool(style.hidden)
        lines = _joined(self._carried.lines if self._carried else [], inline.lines)
        look = self._carried.look if self._carried else None
        if properties.deleted:
            self._carried = _Carried(lines, look, paragraph)
        elif not (hidden and inline.is_empty):
            look = look or self._look(properties, style, inline)
            self._carried = _Carried(lines, look, paragraph) if hidden else None
            if not hidden:
                self._text.paragraph(lines, look, paragraph)
        for box in inline.boxes:
            self.read(box)

    def _look(self, properties: ParagraphProperties, style: Style, inline: Inline) -> Look:
        marker, bullet, level = self._number(properties, style)
        if inline.is_empty:
            if self._row_marker is not None and marker and not bullet:
                self._row_marker = marker
            return Look()
        if not marker and self._row_marker:
            marker, self._row_marker = self._row_marker, ""
        outline = style.outline if properties.outline is None else properties.outline
        if outline is not None and 0 <= outline < BODY_TEXT_LEVEL and not bullet:
            return Look("heading", outline + 1, marker)
        if self._title_cell and not bullet and sum(map(_length, inline.lines)) <= LONGEST_TITLE:
            self._title_cell = False
            return Look("heading", BOLD_HEADING_LEVEL, marker)
        return Look("list-item", level + 1, marker) if marker else Look()

    def _number(self, properties: ParagraphProperties, style: Style) -> tuple[str, bool, int]:
        """Return the number before a paragraph, whether it is a bullet, and its level."""
        num_id, level = properties.num_id, properties.level
        if num_id is None:
            num_id = style.num_id
            if level is None and num_id:
                level = self._numbering.level_of_style(num_id, properties.style_id)
                level = style.level if level is None else level
        if not num_id:
            return "", False, 0
        level = level or 0
        return *self._numbering.next(num_id, level), level

    def _table(self, table: etree._Element) -> None:
        layout = layout_of(table, self._styles)
        if layout.data:
            for row in rows_of(table):
                self._row(row)
            return
        rows = [list(cells_of(row)) for row in rows_of(table)]
        if layout.by_column:
            rows = [[row[column] for row in rows] for column in range(len(rows[0]))]
        outside = self._row_marker
        for place, cells in enumerate(rows):
            self._row_marker = ""
            for column, cell in enumerate(cells):
                self._title_cell = place > 0 and column == layout.title_column
                self.read(cell)
                self._title_cell = False
        self._row_marker = outside

    def _row(self, row: etree._Element) -> None:
        """Write a row of data: its first number is that of the row."""
        row_marker = ""
        cells: list[Cell] = []
        for cell in cells_of(row):
            lines: list[tuple[str, etree._Element]] = []
            for paragraph in blocks_of(cell):
                properties = paragraph_properties(paragraph)
                style = self._styles.paragraph(properties.style_id)
                marker, bullet, _ = self._number(properties, style)
                row_marker = row_marker or ("" if bullet else marker)
                inline = self._inline.read(paragraph, style)
                lines += [(line.text, paragraph) for line in inline.lines if line.text]
            cells.append(lines)
        self._text.row(cells, row_marker)


def blocks_of(container: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables in a container, those inside content controls too."""
    stack = [iter(container)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        tag = element.tag
        if tag in (PARAGRAPH, TABLE):
            yield element
        elif tag in WRAPPERS:
            stack.append(iter(element))
        elif tag == ALTERNATES:
            stack.append(iter(chosen(element)))
        elif tag == CONTROL and not is_placeholder(element) and not _is_contents(element):
            stack.append(iter(element))


def _is_contents(control: etree._Element) -> bool:
    """Whether a content control holds a table of contents, which repeats the headings."""
    gallery = child(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery")
    return value(gallery) == GALLERY_OF_CONTENTS


def _joined(before: list[Line], lines: list[Line]) -> list[Line]:
    """Return the lines of two paragraphs that have become one."""
    if not before:
        return lines
    last, first = before[-1], lines[0]
    last.pieces += first.pieces
    last.inked += first.inked
    last.bold += first.bold
    last.underlined += first.underlined
    before += lines[1:]
    return before


def _length(line: Line) -> int:
    return len(line.text)
