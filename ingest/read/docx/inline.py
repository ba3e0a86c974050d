"""The text of one paragraph of a Word document: its lines, as they read once changes are accepted.

Source: ISO/IEC 29500-1, 17.3.2 and 17.3.3 (runs and what is in them), 17.13 (revisions),
17.16 (fields), and 29500-3, 9 (alternate content).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from .names import W, child, toggle
from .properties import Marks, run_marks
from .styles import Style, Styles

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ALTERNATES, CHOICE, FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"
TEXT_BOX = f"{W}txbxContent"
RUN = f"{W}r"
TEXTS = frozenset((f"{W}t", f"{MATH}t"))
TAB, HYPHEN, SYMBOL, FIELD_MARK = f"{W}tab", f"{W}noBreakHyphen", f"{W}sym", f"{W}fldChar"
CONTROL = f"{W}sdt"
TABS = frozenset((TAB, f"{W}ptab"))
BREAKS = frozenset((f"{W}br", f"{W}cr"))
DRAWINGS = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
LEFT_OUT = frozenset(
    f"{W}{name}"
    for name in (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr"),
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "rt"),
        *("footnoteReference", "endnoteReference", "annotationRef", "commentReference"),
    )
)
INK = re.compile(r"[^\W_]+")
# rare: white space in w:t that would break lines (ECMA-376)
SPACES = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
SYMBOLS = {
    "symbol": {0xB7: "•", 0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×"},
    "wingdings": {0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFE: "☑"},
}
DEEPEST_FIELD = 50
PRIVATE_USE = 0xF000  # where symbol fonts lie (17.3.3.30)


@dataclass(slots=True)
class Line:
    """A line of a paragraph while it grows; `inked` counts its letters and digits."""

    pieces: list[str] = field(default_factory=list)
    inked: int = 0
    bold: int = 0
    underlined: int = 0

    @property
    def text(self) -> str:
        """The line's text without space around it."""
        return "".join(self.pieces).strip()


@dataclass(slots=True)
class Inline:
    """What a paragraph holds: its lines, and the boxes with text that are anchored in it."""

    lines: list[Line]
    boxes: list[etree._Element]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read in its lines."""
        return not any(line.text for line in self.lines)


class InlineReader:
    """Reads paragraphs in document order; fields may stretch over several of them."""

    def __init__(self, styles: Styles) -> None:
        """Start outside of any field."""
        self._styles = styles
        self._fields: list[bool] = []  # of each field that is open: are we in its code?

    def read(self, paragraph: etree._Element, style: Style) -> Inline:
        """Return the lines of a paragraph of this style."""
        inline = Inline([Line()], [])
        stack: list[Iterator[etree._Element]] = [iter(paragraph)]
        marks = Marks()
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            tag = element.tag
            if tag in LEFT_OUT:
                continue
            if tag == RUN:
                marks = run_marks(element, style, self._styles)
                if not marks.hidden:
                    stack.append(iter(element))
            elif tag in TEXTS:
                self._add(inline, SPACES.sub(" ", element.text or ""), marks)
            elif tag in TABS:
                self._add(inline, "\t", marks)
            elif tag in BREAKS:
                if not self._skipping():
                    inline.lines.append(Line())
            elif tag == HYPHEN:
                self._add(inline, "-", marks)
            elif tag == SYMBOL:
                self._add(inline, _symbol(element), marks)
            elif tag == FIELD_MARK:
                self._field_mark(element.get(f"{W}fldCharType"))
            elif tag in DRAWINGS:
                inline.boxes += text_boxes(element)
            elif tag == ALTERNATES:
                stack.append(iter(chosen(element)))
            elif tag == CONTROL:
                if not is_placeholder(element):
                    stack.append(element.iterchildren(f"{W}sdtContent"))
            elif isinstance(tag, str) and len(element):
                stack.append(iter(element))
        self._fields = [False] * len(self._fields)  # codes end here at the latest: no text is lost
        return inline

    def _add(self, inline: Inline, words: str, marks: Marks) -> None:
        if not words or self._skipping():
            return
        line = inline.lines[-1]
        line.pieces.append(words)
        inked = sum(map(len, INK.findall(words)))
        line.inked += inked
        line.bold += inked if marks.bold else 0
        line.underlined += inked if marks.underlined else 0

    def _skipping(self) -> bool:
        return any(self._fields)

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin" and len(self._fields) < DEEPEST_FIELD:
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()


def chosen(alternates: etree._Element) -> etree._Element:
    """Return the alternative that is read: the first choice, the fallback where there is none."""
    choice = alternates.find(CHOICE)
    if choice is None:
        choice = alternates.find(FALLBACK)
    return alternates if choice is None else choice


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control shows but its prompt ("Click here to enter text")."""
    return toggle(child(control, "sdtPr"), "showingPlcHdr") or False


def text_boxes(drawing: etree._Element) -> list[etree._Element]:
    """Return the outermost boxes with text in a drawing."""
    found: list[etree._Element] = []
    stack = [iter(drawing)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == TEXT_BOX:
            found.append(element)
        else:
            stack.append(iter(chosen(element) if element.tag == ALTERNATES else element))
    return found


def _symbol(element: etree._Element) -> str:
    """Return the character of a symbol font, "" where it has none in Unicode."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    font = (element.get(f"{W}font") or "").lower()
    for name, symbols in SYMBOLS.items():
        if font.startswith(name):
            return symbols.get(code - PRIVATE_USE if code >= PRIVATE_USE else code, "")
    if PRIVATE_USE <= code < PRIVATE_USE + 0x100:
        code -= PRIVATE_USE
    character = chr(code) if 0x20 <= code <= 0xFFFF and not 0xD800 <= code < 0xE000 else ""
    return character if character.isprintable() else ""
