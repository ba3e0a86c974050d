"""PDF: words with their places become lines, columns, tables and paragraphs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...records import UnreadableDocument
from ..content import Content
from .apart import is_risky, read_apart
from .columns import parts_of
from .furniture import without_furniture
from .line_numbers import without_line_numbers
from .ocr import EXTRA, READ_BY_OCR, is_available
from .pages import Page, open_pdf, read_pages
from .paragraphs import Paragraphs, margin_of, measure_of
from .rows import Row, rows_of
from .text import TextBuilder, Vocabulary

SIGNATURE = b"%PDF-"
SIGNATURE_WITHIN = 1024  # bytes: what readers of the format allow to stand before it


def is_pdf(data: bytes) -> bool:
    """Whether the bytes of a file are a PDF."""
    return data.startswith(SIGNATURE) or (
        SIGNATURE in data[: SIGNATURE_WITHIN + len(SIGNATURE)] and b" obj" in data
    )


def read_pdf(name: str, data: bytes) -> Content:
    """Return the content of a PDF in reading order, one block a line.

    Running heads, feet and page numbers are left out, words parted at a line's end are whole, and
    columns of prose are read down, tables across. Text that does not stand upright is left out.

    Args:
        name: the file's name, for the error message.
        data: the file's bytes.

    Raises:
        UnreadableDocument: it is broken, locked, too long, or has no text (a scanned document).
    """
    if is_risky(data):
        pages = read_apart(name, data)
    else:
        with open_pdf(name, data) as document:
            pages = list(read_pages(name, document))
    if not any(page.words for page in pages):
        raise UnreadableDocument(
            f"{name}: this PDF has pictures of pages and no text; recognise its text first (OCR), "
            f"for which there is the extra: {EXTRA}."
            if any(page.pictures for page in pages)
            else f"{name}: there is no text in this PDF; check that the download is whole."
        )
    return content_of(pages)


def content_of(pages: Sequence[Page]) -> Content:
    """Return the content of the pages of a document."""
    notes = tuple(_notes(pages))
    pages = without_line_numbers(pages)
    rows = without_furniture(
        [rows_of(page.words, page.rules, page.number) for page in pages],
        [page.height for page in pages],
    )
    every = [row for page_rows in rows for row in page_rows]
    sizes = {page.number: (page.width, page.height) for page in pages}
    builder = TextBuilder(Vocabulary(_words_of(row) for row in every), sizes)
    paragraphs = Paragraphs(
        builder, measure_of(every), margin_of(every, max(width for width, _ in sizes.values()))
    )
    for page, page_rows in zip(pages, rows, strict=True):
        if page_rows:
            for part in parts_of(page_rows, page.rules, _right_margin(page_rows, page.width)):
                paragraphs.add(part)
    paragraphs.close()
    return Content(
        "application/pdf",
        builder.text,
        tuple(builder.blocks),
        origins=tuple(builder.origins),
        notes=notes,
    )


def _notes(pages: Sequence[Page]) -> Iterator[str]:
    """Yield what a user should know of pages that are pictures."""
    unread = [page.number for page in pages if page.scanned and not page.recognised]
    if unread:
        one = len(unread) == 1
        what = f"{'is a picture' if one else 'are pictures'}; {'its' if one else 'their'} text"
        remedy = "" if is_available() else f": {EXTRA}"
        yield f"{_named(unread)} {what} is not read{remedy}"
    if recognised := [page.number for page in pages if page.recognised]:
        yield f"{_named(recognised)} {'was' if len(recognised) == 1 else 'were'} {READ_BY_OCR}"


def _named(numbers: Sequence[int]) -> str:
    """Return "page 3", "pages 3 and 4" or "pages 1, 3-5 and 9"."""
    parts: list[str] = []
    for _, run in groupby(enumerate(numbers), key=lambda place: place[1] - place[0]):
        pages = [str(number) for _, number in run]
        parts += pages if len(pages) < 3 else [f"{pages[0]}-{pages[-1]}"]
    *before, last = parts
    told = f"{', '.join(before)} and {last}" if before else last
    return f"page{'' if len(numbers) == 1 else 's'} {told}"


def _words_of(row: Row) -> list[str]:
    return [word.text for piece in row.pieces for word in piece.words]


def _right_margin(rows: Sequence[Row], width: float) -> float:
    """Return where the text of a page ends at the right: no nearer to the edge than at the left."""
    ends = sorted(row.right for row in rows)
    last = ends[max(0, len(ends) - 1 - len(ends) // 25)]
    return max(last, min(ends[-1] + width / 10, width - min(row.left for row in rows)))
