"""The names of WordprocessingML, and reading the properties that all parts share.

Source: ISO/IEC 29500-1, section 17.
"""

from lxml import etree

from .package import NAMESPACE

W = f"{{{NAMESPACE.decode()}}}"
VAL = f"{W}val"
OFF = frozenset(("0", "false", "off"))
MOST_DIGITS = 9


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child element of this name in the main namespace."""
    return None if element is None else next(element.iterchildren(W + name), None)


def value(element: etree._Element | None, name: str = "") -> str | None:
    """Return what `w:val` of an element says, or of its child of this name; None if nothing."""
    found = child(element, name) if name else element
    return None if found is None else found.get(VAL)


def number(words: str | None) -> int | None:
    """Return a whole number as written in an attribute, None if it is none."""
    if words is None:
        return None
    digits = words.strip()
    sign, bare = (-1, digits[1:]) if digits.startswith("-") else (1, digits)
    if not bare.isdecimal() or not bare.isascii() or len(bare) > MOST_DIGITS:
        return None
    return sign * int(bare)


def toggle(properties: etree._Element | None, name: str) -> bool | None:
    """Return whether a property that is on or off is on (17.17.4), None where nothing is said."""
    found = child(properties, name)
    return None if found is None else found.get(VAL, "1") not in OFF
