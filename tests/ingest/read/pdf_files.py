"""PDFs for the tests: words put at places of a page."""

import io
from collections.abc import Callable, Iterable

from reportlab.pdfgen.canvas import Canvas

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Document

WIDTH, HEIGHT = 595.0, 842.0
Draw = Callable[[Canvas], None]

LINES = (
    "The Committee considered a report of the Director of Parks on the condition of the",
    "bandstand, which had been closed since the storm in January and would need a new",
    "roof before the summer concerts could begin again.",
)
PARAGRAPH = " ".join(LINES)


def pdf_of(*pages: Draw, width: float = WIDTH, height: float = HEIGHT, rotation: int = 0) -> bytes:
    """Return a PDF with a page for each function, which draws on it in 11 point type."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(width, height), invariant=1)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        canvas.setPageRotation(rotation)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def at(
    canvas: Canvas, left: float, top: float, text: str, size: float = 11, bold: bool = False
) -> None:
    """Draw text, its base line `top` points below the top of the page."""
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(left, HEIGHT - top, text)


def lines_at(
    canvas: Canvas, left: float, top: float, lines: Iterable[str], step: float = 13
) -> None:
    """Draw lines below one another."""
    for index, line in enumerate(lines):
        at(canvas, left, top + index * step, line)


def read(data: bytes, name: str = "minutes.pdf") -> Document:
    """Read a PDF as any file is read."""
    return read_bytes(name, data)


def blocks_of(document: Document) -> list[tuple[str, str, str]]:
    """Return kind, marker and text of each block."""
    return [
        (block.kind, block.marker, document.text[block.span.start : block.span.end])
        for block in document.blocks
    ]


def texts_of(document: Document) -> list[str]:
    """Return the text of each block."""
    return [text for _, _, text in blocks_of(document)]


def all_boxes_on_page(document: Document, width: float, height: float) -> bool:
    """Tell whether every origin lies on a page of this size, in points."""
    return all(
        0 <= left < right <= width and 0 <= top < bottom <= height
        for left, top, right, bottom in (origin.box for origin in document.origins)
    )
