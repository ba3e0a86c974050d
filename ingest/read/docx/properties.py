"""The properties of one paragraph or run that decide how it is read, each in one pass.

Source: ISO/IEC 29500-1, 17.3.1.26 (paragraphs), 17.3.2.28 (runs), 17.13.5 (revision marks).
"""

from dataclasses import dataclass

from lxml import etree

from .names import OFF, VAL, W, number, value
from .styles import Style, Styles

PROPERTIES, RUN_PROPERTIES = f"{W}pPr", f"{W}rPr"
STYLE, NUMBERING, OUTLINE = f"{W}pStyle", f"{W}numPr", f"{W}outlineLvl"
DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
HIDDEN = frozenset((f"{W}vanish", f"{W}specVanish"))
RUN_STYLE, VANISH, BOLD, LINE = f"{W}rStyle", f"{W}vanish", f"{W}b", f"{W}u"


@dataclass(slots=True)
class ParagraphProperties:
    """What a paragraph says of itself; None where it says nothing.

    `deleted` and `hidden` tell of its end, the mark that parts it from the next paragraph.
    """

    style_id: str = ""
    num_id: int | None = None
    level: int | None = None
    outline: int | None = None
    deleted: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """How a run is printed."""

    bold: bool = False
    underlined: bool = False
    hidden: bool = False


def paragraph_properties(paragraph: etree._Element) -> ParagraphProperties:
    """Return the properties of a paragraph."""
    found = ParagraphProperties()
    for element in next(paragraph.iterchildren(PROPERTIES), ()):
        tag = element.tag
        if tag == STYLE:
            found.style_id = element.get(VAL, "")
        elif tag == NUMBERING:
            found.num_id = number(value(element, "numId"))
            found.level = number(value(element, "ilvl"))
        elif tag == OUTLINE:
            found.outline = number(element.get(VAL))
        elif tag == RUN_PROPERTIES:
            for mark in element:
                if mark.tag in DELETED:
                    found.deleted = True
                elif mark.tag in HIDDEN:
                    found.hidden |= mark.get(VAL, "1") not in OFF
    return found


def run_marks(run: etree._Element, style: Style, styles: Styles) -> Marks:
    """Return how a run is printed in a paragraph of this style."""
    bold: bool | None = None
    hidden: bool | None = None
    underlined: bool | None = None
    own: Style | None = None
    for element in next(run.iterchildren(RUN_PROPERTIES), ()):
        tag = element.tag
        if tag == BOLD:
            bold = element.get(VAL, "1") not in OFF
        elif tag == VANISH:
            hidden = element.get(VAL, "1") not in OFF
        elif tag == LINE:
            underlined = element.get(VAL, "single") != "none"
        elif tag == RUN_STYLE:
            own = styles.run(element.get(VAL))
    if bold is None:
        by_paragraph = styles.bold if style.bold is None else style.bold
        bold = by_paragraph != bool(own and own.bold)  # they toggle (17.7.3)
    if hidden is None:
        hidden = bool(own and own.hidden) or bool(style.hidden)
    if underlined is None:
        inherited = own.underlined if own else None
        underlined = bool(style.underlined if inherited is None else inherited)
    return Marks(bold, underlined, hidden)
