"""What the styles of a Word document say about its paragraphs and runs.

Source: ISO/IEC 29500-1, 17.7 (styles), 17.7.3 (properties that toggle).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from .names import VAL, W, child, number, toggle, value

HEADING_NAME = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
CONTENTS_NAME = re.compile(r"toc (?:[1-9]|heading)\Z|table of (?:figures|authorities)\Z", re.I)
BODY_TEXT_LEVEL = 9  # of the outline: no heading


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits; None where neither it nor its ancestors say anything.

    `outline` is 0 for the highest heading. `num_id` and `level` are its automatic numbering.
    `contents` says that its paragraphs repeat headings in a table of contents.
    """

    outline: int | None = None
    num_id: int | None = None
    level: int | None = None
    bold: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    contents: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    default_paragraph: Style = field(default_factory=Style)
    bold: bool = False

    def paragraph(self, style_id: str | None) -> Style:
        """Return the style of a paragraph; the default one where it names none that exists."""
        return self.by_id.get(style_id or "", self.default_paragraph)

    def run(self, style_id: str | None) -> Style | None:
        """Return the style of a run, None where it names none that exists."""
        return self.by_id.get(style_id) if style_id else None


def read_styles(root: etree._Element | None) -> Styles:
    """Return the styles that a styles part defines; a style that inherits from itself is cut.

    Args:
        root: the root of the part, None where the document has none.
    """
    if root is None:
        return Styles()
    elements = {
        element.get(f"{W}styleId", ""): element
        for element in root.iterchildren(f"{W}style")
        if element.get(f"{W}styleId")
    }
    resolved: dict[str, Style] = {}
    for style_id in elements:
        chain: dict[str, None] = {}
        here = style_id
        while here in elements and here not in resolved and here not in chain:
            chain[here] = None
            here = value(elements[here], "basedOn") or ""
        style = resolved.get(here, Style())
        for one in reversed(chain):
            style = _derived(style, elements[one])
            resolved[one] = style
    default = next(
        (
            style_id
            for style_id, element in elements.items()
            if element.get(f"{W}type") == "paragraph"
            and element.get(f"{W}default") in ("1", "true")
        ),
        "",
    )
    defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
    return Styles(resolved, resolved.get(default, Style()), toggle(defaults, "b") or False)


def _derived(base: Style, element: etree._Element) -> Style:
    """Return the style of an element that is based on another."""
    name = value(element, "name") or ""
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    numbering = child(paragraph, "numPr")
    heading = HEADING_NAME.match(name)
    outline = number(value(paragraph, "outlineLvl"))
    if outline is None and heading:
        outline = int(heading[1]) - 1
    num_id, level = number(value(numbering, "numId")), number(value(numbering, "ilvl"))
    bold, hidden = toggle(run, "b"), toggle(run, "vanish")
    line = child(run, "u")
    return replace(
        base,
        outline=base.outline if outline is None else outline,
        num_id=base.num_id if num_id is None else num_id,
        level=base.level if level is None else level,
        bold=base.bold if bold is None else bold,
        underlined=base.underlined if line is None else line.get(VAL, "single") != "none",
        hidden=base.hidden if hidden is None else hidden,
        contents=base.contents or CONTENTS_NAME.match(name) is not None,
    )
