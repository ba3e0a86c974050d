"""A PDF with scanned pages is read anew once the extra "ocr" is installed, and no more after."""

import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from minutegraph.ingest.build import build
from minutegraph.ingest.read.pdf import ocr

from ..read.pdf_files import HEIGHT, WIDTH
from .stores import content, files_of, names

FIRST = [
    "Wexcombe Council",
    "Minutes of the Audit Committee held on 5 March 2024",
    "1. Risk Register",
    "Councillor Ann Day presented the report on the risk register.",
    "RESOLVED: That the report be noted.",
]
SECOND = ["2. Library Roof", "RESOLVED: That the works to the library roof be approved."]


def drawn(canvas: Canvas, lines: list[str]) -> None:
    canvas.setFont("Helvetica", 12)
    for index, line in enumerate(lines):
        canvas.drawString(72, HEIGHT - 90 - 30 * index, line)
    canvas.showPage()


def picture_of(lines: list[str]) -> Image.Image:
    import pypdfium2

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT))
    drawn(canvas, lines)
    canvas.save()
    picture: Image.Image = pypdfium2.PdfDocument(file.getvalue())[0].render(scale=3).to_pil()
    return picture


@pytest.fixture
def half_scanned(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    drawn(canvas, FIRST)
    canvas.drawImage(ImageReader(picture_of(SECOND)), 0, 0, WIDTH, HEIGHT)
    canvas.showPage()
    canvas.save()
    return path


def says(store: Path, words: str) -> bool:
    return any(words in line for lines in content(store).values() for line in lines)


@pytest.mark.skipif(not ocr.is_available(), reason="the extra 'ocr' is not installed")
def test_what_waits_for_ocr_is_read_anew_when_it_is_there(
    half_scanned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    with monkeypatch.context() as without:
        without.setattr(ocr, "REQUIRED", ("no_such_module",))
        first = build([half_scanned], store)
        assert [note.text for note in first.notes] == [
            f"page 2 is a picture; its text is not read: {ocr.EXTRA}"
        ]
        assert names(build([half_scanned], store)) == ((), (), ("minutes.pdf",))
    assert says(store, "Risk Register") and not says(store, "Library Roof")

    second = build([half_scanned], store)
    assert [note.text for note in second.notes] == ["page 2 was read by OCR"]
    assert second.graphs_written > 0
    assert says(store, "Risk Register") and says(store, "Library Roof")

    files = files_of(store)
    assert names(build([half_scanned], store)) == ((), (), ("minutes.pdf",))
    with monkeypatch.context() as without:
        without.setattr(ocr, "REQUIRED", ("no_such_module",))
        assert names(build([half_scanned], store)) == ((), (), ("minutes.pdf",))
    assert files_of(store) == files
