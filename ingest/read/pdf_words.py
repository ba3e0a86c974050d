"""Words of a page with their places, put together from the characters that PDFium gives."""

import ctypes
import math
import re
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from . import pdf_native as native

MAX_PAGE_CHARACTERS = 200_000  # a page of a newspaper has 50,000
MOST_WORDS_KEPT = 20_000  # of each font
MAX_SIDE = 14_400  # points: the largest side of a page that the format knows

WORD = re.compile(r"[^\s\x00-\x1f\ufffe\uffff]+[\ufffe\x02]?|[\ufffe\x02]")
ODD = re.compile(
    "[\u00ad\u02d7\u200b-\u200f\u2010\u2011\u2028-\u202e\u2060-\u2064\ue000-\uf8ff\ufb00-\ufb06\ufeff\ufffe\x02]"
)
REPLACED = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\u02d7": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\ufffe": "-",
    "\x02": "-",
    "\uf02d": "-",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0a8": "◦",
    "\uf06f": "◦",
    "\uf076": "•",
    "\uf0d8": "•",
    "\uf0e0": "→",
    "\uf0fc": "•",
}
BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
FORCE_BOLD = 1 << 18
FILL_AND_STROKE = 2


class Word(NamedTuple):
    """A word on a page, in points from its top left corner.

    `base` is the height of the line that it stands on, `edges` the left edges of its characters;
    `before` is the white space before it in the file ("" if there is none), `soft` says that it
    ends in a hyphen which is printed only because the line ends there.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    edges: tuple[float, ...]
    before: str = " "
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """From a page's own coordinates to points from the top left corner of what is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @classmethod
    def of(cls, page: Any) -> "Frame":
        """Return the frame of a page: what is shown of it, turned as it is shown."""
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        left, right = sorted((box.left, box.right))
        bottom, top = sorted((box.bottom, box.top))
        if not all(math.isfinite(side) for side in (left, right, bottom, top)):
            left, bottom, right, top = 0.0, 0.0, 612.0, 792.0
        right, top = min(right, left + MAX_SIDE), min(top, bottom + MAX_SIDE)
        return cls(left, bottom, right, top, pdfium.FPDFPage_GetRotation(page) % 4)

    @property
    def width(self) -> float:
        """The width of the page as it is shown."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """The height of the page as it is shown."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page is shown."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """Return the direction in which a direction on the page is shown, downwards positive."""
        return ((x, -y), (y, x), (-x, y), (-y, -x))[self.turns]


class _Font:
    """How far into a word each of its characters begins, in thousandths of the size of type."""

    def __init__(self) -> None:
        """Start with no word."""
        self.handle = 0
        self._widths: dict[str, float] = {}
        self._offsets: dict[str, tuple[float, ...]] = {}

    def offsets(self, text: str) -> tuple[float, ...]:
        """Return the offset of each character and of the end; all 0 if no width is known."""
        found = self._offsets.get(text)
        if found is None:
            widths = self._widths
            for character in text:
                if character not in widths:
                    widths[character] = native.width_of_glyph(self.handle, character)
            found = tuple(accumulate((widths[character] for character in text), initial=0.0))
            if len(self._offsets) < MOST_WORDS_KEPT:
                self._offsets[text] = found
        return found


class _Style(NamedTuple):
    """How a text object draws its characters: their size, how wide each is, whether upright."""

    size: float
    stretch: float
    bold: bool
    font: "_Font"
    upright: bool


class Fonts:
    """The widths of the characters of each font of a document, as far as they were asked for."""

    def __init__(self) -> None:
        """Start with no font."""
        self._fonts: dict[str, _Font] = {}

    def style(self, text_page: int, index: int, handle: int, frame: Frame) -> _Style:
        """Return how the text object that holds a character is drawn."""
        matrix = native.matrix_of(text_page, index)
        size = native.char_size(text_page, index)
        font = (native.object_font(handle) or 0) if handle else 0
        name = native.name_of_font(font) if font else ""
        known = self._fonts.setdefault(name or str(font), _Font())
        known.handle = font
        bold = (
            BOLD_NAME.search(name) is not None
            or bool(font and native.font_flags(font) & FORCE_BOLD)
            or bool(handle and native.object_render_mode(handle) == FILL_AND_STROKE)
        )
        across, down = frame.direction(matrix.a, matrix.b)
        upright = across > 0 and abs(down) < 0.1 * across
        return _Style(
            max(1.0, min(abs(size) * math.hypot(matrix.c, matrix.d), 500.0)),
            abs(size) * math.hypot(matrix.a, matrix.b) / 1000,
            bold,
            known,
            upright,
        )


def words_of(text_page: int, frame: Frame, fonts: Fonts) -> tuple[Word, ...]:
    """Return the words of a page that stand upright, in the order of the file."""
    count = pdfium.FPDFText_CountChars(ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE))
    text = native.text_of(text_page, min(max(0, count), MAX_PAGE_CHARACTERS))
    found = list(WORD.finditer(text))
    origins = native.origins_of(text_page, [match.start() for match in found])
    boxes = native.boxes_of(text_page, [match.end() - 1 for match in found])
    styles: dict[int, _Style] = {}
    words: list[Word] = []
    plain = frame.turns == 0
    end = 0
    for place, match in enumerate(found):
        start = match.start()
        handle = native.char_object(text_page, start) or 0
        style = styles.get(handle)
        if style is None:
            style = styles[handle] = fonts.style(text_page, start, handle, frame)
        if not style.upright:
            continue
        before, end = text[max(end, start - 1) : start], match.end()
        if plain:
            left = origins[2 * place] - frame.left
            base = frame.top - origins[2 * place + 1]
            right = boxes[4 * place + 1] - frame.left
        else:
            left, base = frame.place(origins[2 * place], origins[2 * place + 1])
            low = frame.place(boxes[4 * place], boxes[4 * place + 2])[0]
            right = max(low, frame.place(boxes[4 * place + 1], boxes[4 * place + 3])[0])
        left, right = max(0.0, left) if left > -1 else left, min(right, max(right - 1, frame.width))
        word = _word(match.group(), left, right, base, style, before)
        if word and left >= 0 and right <= frame.width and 0 <= base <= frame.height:
            words.append(word)
    return tuple(words)


def _word(
    text: str, left: float, right: float, base: float, style: _Style, before: str
) -> Word | None:
    if not (math.isfinite(left) and math.isfinite(right) and math.isfinite(base)):
        return None
    offsets = style.font.offsets(text)
    right = max(right, left + 0.1)
    natural, drawn = offsets[-1] * style.stretch, right - left
    if natural <= 0:
        edges = [left + index * drawn / len(text) for index in range(len(text))]
    else:
        differs = abs(natural - drawn) > 0.25 * style.size
        scale = style.stretch * (drawn / natural if differs else 1.0)
        edges = [left + offset * scale for offset in offsets]
        edges.pop()
    soft = False
    if ODD.search(text):
        soft = text.endswith("\u00ad")
        text, edges = _plain(text, edges)
        if not text:
            return None
    return Word(text, left, right, base, style.size, style.bold, tuple(edges), before, soft)


def _plain(text: str, edges: list[float]) -> tuple[str, list[float]]:
    """Replace ligatures, odd hyphens and symbols for bullets; drop what is not printed."""
    characters: list[str] = []
    places: list[float] = []
    for index, (character, edge) in enumerate(zip(text, edges, strict=True)):
        if not ODD.match(character):
            new = character
        elif character == "\u00ad":
            new = "-" if index == len(text) - 1 and index else ""
        else:
            new = REPLACED.get(character, "")
        characters += new
        places += [edge] * len(new)
    return "".join(characters), places
