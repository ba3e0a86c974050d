"""What a user is told of pages that are pictures, from the reader to the command line."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from minutegraph.cli import app
from minutegraph.ingest.build import build
from minutegraph.ingest.read.pdf import content_of
from minutegraph.ingest.read.pdf.ocr import is_available
from minutegraph.ingest.read.pdf.pages import Page
from minutegraph.ingest.read.pdf.words import Word

from .pdf_files import HEIGHT, LINES, WIDTH, at, lines_at, pdf_of, read

WORDS = tuple(
    Word(text, 72 + 40 * index, 108 + 40 * index, 100, 11, False, (0.0,) * len(text))
    for index, text in enumerate(["The", "roof", "was", "mended", "in", "the", "spring"])
)
REMEDY = "" if is_available() else ': pip install "minutegraph[ocr]"'


def picture_of(data: bytes) -> ImageReader:
    image: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil()
    return ImageReader(image)


def page_of_text(canvas: Canvas) -> None:
    at(canvas, 72, 60, "Minutes of a meeting of Wexcombe Parish Council held on 3 May 2022")
    for index, title in enumerate(("Apologies", "Bandstand", "Next Meeting"), 1):
        at(canvas, 72, 100 * index, f"{index}. {title}", bold=True)
        lines_at(canvas, 72, 100 * index + 20, LINES)
        lines_at(canvas, 72, 100 * index + 70, ["RESOLVED: That the report be noted."])


def with_picture(share: float) -> bytes:
    """Return a page of text and one with a picture that covers a share of its sides."""
    picture = picture_of(pdf_of(lambda canvas: canvas.rect(100, 100, 300, 300)))

    def second(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, WIDTH * share, HEIGHT * share)

    return pdf_of(page_of_text, second)


@pytest.mark.parametrize(
    ("scanned", "told"),
    [
        ((), ()),
        ((2,), (f"page 2 is a picture; its text is not read{REMEDY}",)),
        ((1, 3), (f"pages 1 and 3 are pictures; their text is not read{REMEDY}",)),
        ((1, 3, 4, 5, 7), (f"pages 1, 3-5 and 7 are pictures; their text is not read{REMEDY}",)),
    ],
)
def test_pages_that_are_not_read_are_named(scanned: tuple[int, ...], told: tuple[str, ...]) -> None:
    pages = [
        Page(number, WIDTH, HEIGHT, () if number in scanned else WORDS, scanned=number in scanned)
        for number in range(1, 9)
    ]
    assert content_of(pages).notes == told


def test_pages_whose_text_was_recognised_are_named() -> None:
    pages = [
        Page(number, WIDTH, HEIGHT, WORDS, scanned=number > 1, recognised=number > 1)
        for number in (1, 2, 3)
    ]
    assert content_of(pages).notes == ("pages 2 and 3 were read by OCR",)


def test_a_scanned_page_among_others_is_told_of() -> None:
    assert read(with_picture(1.0)).notes == (f"page 2 is a picture; its text is not read{REMEDY}",)


def test_a_crest_is_no_scanned_page() -> None:
    assert read(with_picture(0.2)).notes == ()


def test_the_build_tells_of_it_each_time(tmp_path: Path) -> None:
    file, store = tmp_path / "minutes.pdf", tmp_path / "graph"
    file.write_bytes(with_picture(1.0))
    for became in ("added", "unchanged"):
        report = build([file], store)
        assert getattr(report, became) == ("minutes.pdf",)
        assert [(note.path, note.text) for note in report.notes] == [
            (str(file), f"page 2 is a picture; its text is not read{REMEDY}")
        ]
    shown = CliRunner().invoke(app, ["build", str(file), "--store", str(store)])
    assert f"note: {file}: page 2 is a picture; its text is not read" in shown.output
    assert shown.exit_code == 0
