"""The pages of a PDF as words with their places, and the lines drawn on them."""

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ...records import UnreadableDocument
from . import native
from .ocr import Recognizer, is_available
from .words import Fonts, Frame, Word, words_of

MAX_PAGES = 5_000
MAX_CHARACTERS = 20_000_000
MAX_PAGE_OBJECTS = 200_000
MAX_RULES = 4_000  # drawn lines on a page; more are a picture
SECONDS_A_PAGE = 0.5
LEAST_SECONDS = 60.0
LEAST_COVERED = 0.3  # of a page: a smaller picture is a crest or a photograph
LEAST_WORDS = 6  # a page with a picture and fewer words is a scanned one

THIN = 2.5  # points; a drawn box as thin as this is a line
LEAST_RULE = 12.0

_library = threading.Lock()  # PDFium works for one thread at a time


class Rule(NamedTuple):
    """A straight line drawn on a page, level or upright."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its 1-based number, size in points, words in the file's order, and drawn lines.

    `pictures` says that an image is on it: without words, it may be a scanned page. `scanned` says
    that it is one, which a picture covers, and `recognised` that its words are from there.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    pictures: bool = False
    scanned: bool = False
    recognised: bool = False


@contextmanager
def open_pdf(name: str, data: bytes) -> Iterator[Any]:
    """Open a PDF; while it is open, no other thread can open one.

    Raises:
        UnreadableDocument: it is encrypted or broken.
    """
    with _library:
        pdfium.FPDF_InitLibrary()
        buffer = ctypes.create_string_buffer(data, len(data))
        document = pdfium.FPDF_LoadMemDocument64(buffer, len(data), None)
        if not document:
            raise _cannot_open(name, pdfium.FPDF_GetLastError())
        try:
            yield document
        finally:
            pdfium.FPDF_CloseDocument(document)


def _cannot_open(name: str, code: int) -> UnreadableDocument:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return UnreadableDocument(
            f"{name}: this PDF is locked with a password; save a copy without one."
        )
    if code == pdfium.FPDF_ERR_SECURITY:
        return UnreadableDocument(
            f"{name}: this PDF is encrypted in a way that is not known; save a copy without."
        )
    return UnreadableDocument(
        f"{name}: this PDF is broken or cut short; check that the download is whole."
    )


def read_pages(name: str, document: Any) -> Iterator[Page]:
    """Yield the pages of an open PDF in their order; a page that is broken has no words.

    Scanned pages are recognised where the extra "ocr" is installed, else they have no words.

    Raises:
        UnreadableDocument: there are too many pages or characters, or they take too long.
    """
    count = pdfium.FPDF_GetPageCount(document)
    if count > MAX_PAGES:
        raise UnreadableDocument(
            f"{name}: {count:,} pages are more than the limit of {MAX_PAGES:,}; split the file."
        )
    seconds, characters = 0.0, 0
    fonts = Fonts()
    recognizer: Recognizer | None = None
    try:
        for index in range(count):
            handle = pdfium.FPDF_LoadPage(document, index)
            if not handle:
                yield Page(index + 1, 0.0, 0.0, ())
                continue
            try:
                started = time.process_time()
                page = _read_page(handle, index + 1, fonts)
                seconds += time.process_time() - started
                if page.pictures and len(page.words) < LEAST_WORDS and is_available():
                    recognizer = recognizer or Recognizer()
                    words = recognizer.words(handle, page.width, page.height)
                    page = replace(page, words=words, recognised=True) if words else page
            finally:
                pdfium.FPDF_ClosePage(handle)
            yield page
            characters += sum(len(word.text) for word in page.words)
            if characters > MAX_CHARACTERS:
                raise UnreadableDocument(
                    f"{name}: there are more than {MAX_CHARACTERS:,} characters up to page "
                    f"{index + 1}; split the file."
                )
            if seconds > LEAST_SECONDS + SECONDS_A_PAGE * index:
                raise UnreadableDocument(
                    f"{name}: its pages take too long to read, up to page {index + 1} of {count}; "
                    "print it to a new PDF, or save it as text."
                )
    finally:
        if recognizer:
            recognizer.close()


def _read_page(handle: Any, number: int, fonts: Fonts) -> Page:
    frame = Frame.of(handle)
    text_page = pdfium.FPDFText_LoadPage(handle)
    try:
        words = words_of(native.address_of(text_page), frame, fonts) if text_page else ()
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    rules, pictures, covered = _drawn(handle, frame)
    scanned = covered >= LEAST_COVERED and len(words) < LEAST_WORDS
    return Page(number, frame.width, frame.height, words, rules, pictures, scanned)


def _drawn(page: Any, frame: Frame) -> tuple[tuple[Rule, ...], bool, float]:
    """Return the lines drawn on a page, whether images are on it, and what share one covers."""
    handle = native.address_of(page)
    rules: list[Rule] = []
    pictures = False
    covered = 0.0
    area = max(1.0, frame.width * frame.height)
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MAX_PAGE_OBJECTS)):
        drawn = native.page_object(handle, index)
        kind = native.object_type(drawn) if drawn else 0
        if kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            pictures = True
            left, bottom, right, top = native.bounds_of(drawn)
            covered = max(covered, (right - left) * (top - bottom) / area)
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        left, bottom, right, top = native.bounds_of(drawn)
        x, y = frame.place(left, bottom)
        x2, y2 = frame.place(right, top)
        box = (min(x, x2), min(y, y2), max(x, x2), max(y, y2))
        rules += _sides(*box, stroked=native.is_drawn_box(drawn))
        if len(rules) > MAX_RULES:
            return (), pictures, covered
    return tuple(rules), pictures, covered


def _sides(
    left: float, top: float, right: float, bottom: float, *, stroked: bool
) -> Iterator[Rule]:
    """Yield a line, or the sides of a box that is drawn by its outline."""
    across, down = right - left, bottom - top
    if across <= THIN and down <= THIN:
        return
    if across <= THIN or down <= THIN:
        if max(across, down) >= LEAST_RULE:
            yield Rule(left, top, right, bottom)
    elif stroked and across >= LEAST_RULE and down >= 8:
        yield Rule(left, top, right, top)
        yield Rule(left, bottom, right, bottom)
        yield Rule(left, top, left, bottom)
        yield Rule(right, top, right, bottom)
