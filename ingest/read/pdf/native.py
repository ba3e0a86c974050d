"""The few functions of PDFium that read text, bound so that one call a word is cheap.

PDFium gives a page's characters in one call, but places only one character at a time; so a word
is asked for its two ends alone. Functions called once a page are taken from `pypdfium2.raw`.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

_VOID, _INT = ctypes.c_void_p, ctypes.c_int
CORNERS_AND_CLOSE = 6  # segments of a path that is a box


def _bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a PDFium function that is called without letting go of the interpreter."""
    address = ctypes.cast(getattr(pdfium, name), _VOID).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


char_origin = _bound("FPDFText_GetCharOrigin", _INT, _VOID, _INT, _VOID, _VOID)
char_box = _bound("FPDFText_GetCharBox", _INT, _VOID, _INT, _VOID, _VOID, _VOID, _VOID)
char_matrix = _bound("FPDFText_GetMatrix", _INT, _VOID, _INT, _VOID)
char_object = _bound("FPDFText_GetTextObject", _VOID, _VOID, _INT)
char_size = _bound("FPDFText_GetFontSize", ctypes.c_double, _VOID, _INT)
char_code = _bound("FPDFText_GetUnicode", ctypes.c_uint, _VOID, _INT)
object_font = _bound("FPDFTextObj_GetFont", _VOID, _VOID)
object_render_mode = _bound("FPDFTextObj_GetTextRenderMode", _INT, _VOID)
font_name = _bound("FPDFFont_GetBaseFontName", ctypes.c_size_t, _VOID, _VOID, ctypes.c_size_t)
font_flags = _bound("FPDFFont_GetFlags", _INT, _VOID)
glyph_width = _bound("FPDFFont_GetGlyphWidth", _INT, _VOID, ctypes.c_uint32, ctypes.c_float, _VOID)
page_object = _bound("FPDFPage_GetObject", _VOID, _VOID, _INT)
object_type = _bound("FPDFPageObj_GetType", _INT, _VOID)
object_bounds = _bound("FPDFPageObj_GetBounds", _INT, _VOID, _VOID, _VOID, _VOID, _VOID)
segment_count = _bound("FPDFPath_CountSegments", _INT, _VOID)
draw_mode = _bound("FPDFPath_GetDrawMode", _INT, _VOID, _VOID, _VOID)


class Matrix(NamedTuple):
    """The first four numbers of a text matrix: what it does to directions and lengths."""

    a: float
    b: float
    c: float
    d: float


def address_of(handle: Any) -> int:
    """Return the address behind a handle of `pypdfium2.raw`, 0 for none."""
    return ctypes.cast(handle, _VOID).value or 0


def matrix_of(text_page: int, index: int) -> Matrix:
    """Return the matrix by which a character of a text page is drawn."""
    matrix = (ctypes.c_float * 6)()
    if not char_matrix(text_page, index, ctypes.addressof(matrix)):
        return Matrix(1.0, 0.0, 0.0, 1.0)
    return Matrix(*matrix[:4])


def origins_of(text_page: int, indices: list[int]) -> list[float]:
    """Return x and y of the origins of characters, all in one list."""
    count = len(indices)
    places = (ctypes.c_double * (2 * count))()
    base = ctypes.addressof(places)
    columns = (range(base + k, base + 16 * count + k, 16) for k in (0, 8))
    _call_all(char_origin, text_page, indices, *columns)
    return places[:]


def boxes_of(text_page: int, indices: list[int]) -> list[float]:
    """Return left, right, bottom and top of the ink of characters, all in one list."""
    count = len(indices)
    places = (ctypes.c_double * (4 * count))()
    base = ctypes.addressof(places)
    columns = (range(base + k, base + 32 * count + k, 32) for k in (0, 8, 16, 24))
    _call_all(char_box, text_page, indices, *columns)
    return places[:]


def objects_of(text_page: int, indices: list[int]) -> list[int | None]:
    """Return the text objects that draw characters, None where a character has none."""
    return list(map(char_object, repeat(text_page), indices))


def _call_all(function: Callable[..., Any], text_page: int, *arguments: Iterable[int]) -> None:
    """Call a function for each character, as fast as the interpreter can."""
    deque(map(function, repeat(text_page), *arguments), maxlen=0)


def text_of(text_page: int, count: int) -> str:
    """Return the characters of a text page, as many as it counts."""
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE), 0, count, units)
    text = bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = (char_code(text_page, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else "\x00" for code in codes)


def name_of_font(font: int) -> str:
    """Return the name of a font, "" if it has none."""
    buffer = ctypes.create_string_buffer(128)
    length = int(font_name(font, ctypes.addressof(buffer), 128))
    return buffer.value.decode("utf-8", "replace") if 0 < length <= 128 else ""


def width_of_glyph(font: int, character: str) -> float:
    """Return the width of a character in thousandths of the font's size, 0 if not known."""
    width = ctypes.c_float()
    if not glyph_width(font, ord(character), 1000.0, ctypes.addressof(width)):
        return 0.0
    return max(0.0, min(width.value, 5000.0))


def bounds_of(page_object: int) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of an object of a page."""
    bounds = (ctypes.c_float * 4)()
    base = ctypes.addressof(bounds)
    if not object_bounds(page_object, base, base + 4, base + 8, base + 12):
        return 0.0, 0.0, 0.0, 0.0
    return bounds[0], bounds[1], bounds[2], bounds[3]


def is_drawn_box(path: int) -> bool:
    """Whether a path is a box whose outline is drawn, and not its inside alone."""
    if segment_count(path) > CORNERS_AND_CLOSE:
        return False
    modes = (_INT * 2)()
    base = ctypes.addressof(modes)
    return bool(draw_mode(path, base, base + ctypes.sizeof(_INT)) and modes[1])
