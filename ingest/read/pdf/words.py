"""Words of a page with their places, put together from the characters that PDFium gives."""

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from . import native

MAX_PAGE_CHARACTERS = 200_000  # a page of a newspaper has 50,000
MOST_WORDS_KEPT = 20_000  # of each font
LEAST_WIDTH = 0.001  # points; of a narrower word the font does not know the widths
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

    `base` is the height of the line that it stands on. Its characters begin at `left` and each of
    `offsets` times `scale`. `before` is the white space before it in the file ("" if there is
    none), `soft` says that it ends in a hyphen which is printed only because the line ends there.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    offsets: Sequence[float]
    scale: float = 1.0
    before: str = " "
    soft: bool = False

    @property
    def edges(self) -> list[float]:
        """The left edges of its characters."""
        return [self.left + offset * self.scale for offset in self.offsets[: len(self.text)]]

    def joined(self, word: "Word") -> "Word":
        """Return this word with another one behind it, as one."""
        offsets = tuple(edge - self.left for edge in (*self.edges, *word.edges))
        return self._replace(
            text=self.text + word.text, right=word.right, offsets=offsets, scale=1.0
        )


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
            for character in set(text).difference(widths):
                widths[character] = native.width_of_glyph(self.handle, character)
            found = tuple(accumulate(map(widths.__getitem__, text), initial=0.0))
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
        self._on_page: dict[int, tuple[_Font, bool]] = {}

    def turn_page(self) -> None:
        """Forget the handles of fonts, which may mean other fonts on the next page."""
        self._on_page.clear()

    def style(self, text_page: int, index: int, handle: int, frame: Frame) -> _Style:
        """Return how the text object that holds a character is drawn."""
        matrix = native.matrix_of(text_page, index)
        size = native.char_size(text_page, index)
        font = (native.object_font(handle) or 0) if handle else 0
        known, bold = self._on_page.get(font) or self._font(font)
        if not bold and handle:
            bold = native.object_render_mode(handle) == FILL_AND_STROKE
        across, down = frame.direction(matrix.a, matrix.b)
        upright = across > 0 and abs(down) < 0.1 * across
        return _Style(
            max(1.0, min(abs(size) * math.hypot(matrix.c, matrix.d), 500.0)),
            abs(size) * math.hypot(matrix.a, matrix.b) / 1000,
            bold,
            known,
            upright,
        )

    def _font(self, handle: int) -> tuple[_Font, bool]:
        """Return a font of this page, and whether it is bold."""
        name = native.name_of_font(handle) if handle else ""
        font = self._fonts.setdefault(name or str(handle), _Font())
        font.handle = handle
        bold = BOLD_NAME.search(name) is not None
        bold = bold or bool(handle and native.font_flags(handle) & FORCE_BOLD)
        self._on_page[handle] = font, bold
        return font, bold


def words_of(text_page: int, frame: Frame, fonts: Fonts) -> tuple[Word, ...]:
    """Return the words of a page that stand upright, in the order of the file."""
    count = pdfium.FPDFText_CountChars(ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE))
    text = native.text_of(text_page, min(max(0, count), MAX_PAGE_CHARACTERS))
    spans = [match.span() for match in WORD.finditer(text)]
    starts = [start for start, _ in spans]
    handles = native.objects_of(text_page, starts)
    fonts.turn_page()
    styles: dict[int | None, _Style] = {}
    for start, handle in zip(starts, handles, strict=True):
        if handle not in styles:
            styles[handle] = fonts.style(text_page, start, handle or 0, frame)
    places = _places(
        frame,
        native.origins_of(text_page, starts),
        native.boxes_of(text_page, [end - 1 for _, end in spans]),
    )
    width, height = frame.width, frame.height
    odd = ODD.search(text) is not None
    words: list[Word] = []
    last = 0
    for (start, end), handle, (left, right, base) in zip(spans, handles, places, strict=True):
        style = styles[handle]
        if not style.upright:
            continue
        before, last = text[max(last, start - 1) : start], end
        if left < 0:
            left = 0.0 if left > -1 else left
        right = min(right, max(right - 1, width))
        if 0 <= left < width and right <= width and 0 <= base <= height:
            word = _word(text[start:end], left, right, base, style, before, odd)
            if word:
                words.append(word)
    return tuple(words)


def _places(
    frame: Frame, origins: list[float], boxes: list[float]
) -> Iterator[tuple[float, float, float]]:
    """Yield left, right and base of words, from the origins and ink of their ends."""
    if frame.turns == 0:
        for x, y, right in zip(origins[::2], origins[1::2], boxes[1::4], strict=True):
            yield x - frame.left, right - frame.left, frame.top - y
        return
    corners = zip(boxes[::4], boxes[1::4], boxes[2::4], boxes[3::4], strict=True)
    for x, y, corner in zip(origins[::2], origins[1::2], corners, strict=True):
        left, base = frame.place(x, y)
        low = frame.place(corner[0], corner[2])[0]
        yield left, max(low, frame.place(corner[1], corner[3])[0]), base


def _word(
    text: str, left: float, right: float, base: float, style: _Style, before: str, odd: bool
) -> Word | None:
    """Return a word; `odd` says that there are odd characters on its page."""
    offsets: Sequence[float] = style.font.offsets(text)
    if right < left + 0.1:
        right = left + 0.1
    natural, drawn = offsets[-1] * style.stretch, right - left
    if not LEAST_WIDTH < natural < MAX_SIDE:
        offsets, scale = range(len(text)), drawn / len(text)
    else:
        differs = abs(natural - drawn) > 0.25 * style.size
        scale = style.stretch * (drawn / natural if differs else 1.0)
    soft = False
    if odd and ODD.search(text):
        soft = text.endswith("\u00ad")
        text, offsets = _plain(text, offsets)
        if not text:
            return None
    return Word(text, left, right, base, style.size, style.bold, offsets, scale, before, soft)


def _plain(text: str, offsets: Sequence[float]) -> tuple[str, list[float]]:
    """Replace ligatures, odd hyphens and symbols for bullets; drop what is not printed."""
    characters: list[str] = []
    places: list[float] = []
    for index, (character, offset) in enumerate(zip(text, offsets, strict=False)):
        if not ODD.match(character):
            new = character
        elif character == "\u00ad":
            new = "-" if index == len(text) - 1 and index else ""
        else:
            new = REPLACED.get(character, "")
        characters += new
        places += [offset] * len(new)
    return "".join(characters), places
