"""Automatic numbers of a Word document, counted as Word prints them.

Source: ISO/IEC 29500-1, 17.9 (numbering), and the notes on it in [MS-OI29500], 2.1.275 to 2.1.290.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from .names import W, child, number, toggle, value
from .styles import Styles

LEVELS = 9
PLACE = re.compile(r"%([1-9])")
PRINTED_BULLETS = frozenset("·•▪‣◦●○■□–—*-")
BULLET = "•"
ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
LARGEST_ROMAN = 4999
LARGEST_LETTER = 26 * 30  # Word repeats the letter: z is followed by aa, bb, ...


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its format, and its text with places for numbers ("%1.%2").

    `restart_after` is the 0-based level whose use (or that of a higher one) begins it again,
    -1 for none. `plain` prints all its numbers as decimals.
    """

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart_after: int = 0
    plain: bool = False
    hidden: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A numbering instance: whose counters it uses, its levels, and where it begins afresh."""

    counters: str
    levels: Sequence[Level]
    starts: Mapping[int, int] = field(default_factory=dict)


class Numbering:
    """Counts through the paragraphs of one document, in its order."""

    def __init__(self, root: etree._Element | None = None, styles: Styles | None = None) -> None:
        """Start before the first paragraph.

        Args:
            root: the root of the numbering part, None where the document has none.
            styles: the document's styles, since a list may take its levels from a list style.
        """
        self._styles = styles or Styles()
        self._abstract: dict[str, etree._Element] = {}
        self._instances: dict[int, etree._Element] = {}
        for element in () if root is None else root.iterchildren(f"{W}abstractNum", f"{W}num"):
            if element.tag == f"{W}num":
                self._instances[number(element.get(f"{W}numId")) or 0] = element
            else:
                self._abstract[element.get(f"{W}abstractNumId", "")] = element
        self._lists: dict[int, List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def level_of_style(self, num_id: int, style_id: str) -> int | None:
        """Return the level that a list links to a paragraph style, None if to none."""
        numbered = self._list(num_id)
        levels = numbered.levels if numbered else ()
        linked = (place for place, level in enumerate(levels) if level.style == style_id)
        return next(linked, None) if style_id else None

    def next(self, num_id: int, level: int) -> tuple[str, bool]:
        """Count one paragraph on.

        Args:
            num_id: the list that it belongs to (`w:numId`).
            level: its 0-based level.

        Returns:
            The number that Word prints before it ("" for none), and whether it is a bullet.
        """
        numbered = self._list(num_id)
        if numbered is None or not 0 <= level < len(numbered.levels):
            return "", False
        counts = self._counts.setdefault(numbered.counters, [None] * LEVELS)
        for above in range(level):
            if counts[above] is None:
                counts[above] = numbered.starts.get(above, numbered.levels[above].start)
        fresh = numbered.starts.get(level)
        if fresh is not None and (num_id, level) not in self._begun:
            self._begun.add((num_id, level))
            counts[level] = fresh - 1
        here = counts[level]
        counts[level] = numbered.levels[level].start if here is None else here + 1
        for deeper in range(level + 1, LEVELS):
            if deeper < len(numbered.levels) and level <= numbered.levels[deeper].restart_after:
                counts[deeper] = None
        return _label(numbered.levels, level, counts)

    def _list(self, num_id: int) -> List | None:
        """Return a list by its id, None where there is none or its links go in a circle."""
        if num_id not in self._lists:
            instance = self._instances.get(num_id)
            owner = self._definition(instance)
            self._lists[num_id] = (
                None
                if instance is None or owner is None
                else _with_overrides(owner, _levels(self._abstract[owner]), instance)
            )
        return self._lists[num_id]

    def _definition(self, instance: etree._Element | None) -> str | None:
        """Follow the links from a list to the one that defines its levels."""
        seen = set()
        own = value(instance, "abstractNumId") or ""
        while own in self._abstract and own not in seen:
            seen.add(own)
            link = value(self._abstract[own], "numStyleLink")
            if link is None:
                return own
            linked = self._instances.get(self._styles.paragraph(link).num_id or 0)
            own = value(linked, "abstractNumId") or ""
        return None


def _label(levels: Sequence[Level], level: int, counts: Sequence[int | None]) -> tuple[str, bool]:
    own = levels[level]
    if own.hidden or (own.format == "none" and not PLACE.search(own.text)):
        return "" if own.hidden else own.text.strip(), False
    if own.format == "bullet":
        text = own.text.strip()
        return (text if text in PRINTED_BULLETS else BULLET) if text else "", bool(text)
    if any(int(place) > level + 1 for place in PLACE.findall(own.text)):
        return "", False  # as Word does

    def count(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        shown = levels[index].format
        plain = own.plain and shown not in ("none", "bullet")
        return formatted(counts[index] or 0, "decimal" if plain else shown)

    return " ".join(PLACE.sub(count, own.text).split()), False


def formatted(count: int, kind: str) -> str:
    """Return a number in one of Word's formats (`ST_NumberFormat`); others come as decimals.

    >>> formatted(28, "lowerLetter"), formatted(14, "upperRoman"), formatted(3, "ordinal")
    ('bb', 'XIV', '3rd')
    """
    if kind in ("none", "bullet"):
        return ""
    if kind in ("lowerLetter", "upperLetter") and 0 < count <= LARGEST_LETTER:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < count <= LARGEST_ROMAN:
        left, digits = count, ""
        for size, digit in ROMAN:
            digits += digit * (left // size)
            left %= size
        return digits if kind == "lowerRoman" else digits.upper()
    if kind == "decimalZero":
        return f"{count:02}"
    if kind == "ordinal":
        ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{'th' if count % 100 in (11, 12, 13) else ending}"
    return str(count)


def _levels(definition: etree._Element) -> tuple[Level, ...]:
    levels = [Level(restart_after=index - 1) for index in range(LEVELS)]
    for element in definition.iterchildren(f"{W}lvl"):
        index = number(element.get(f"{W}ilvl"))
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _level(element, index)
    return tuple(levels)


def _level(element: etree._Element, index: int) -> Level:
    restart = number(value(element, "lvlRestart"))
    after = index - 1 if restart is None else min(restart - 1, index - 1)
    formats = element.iter(f"{W}numFmt")  # a format of its own comes in two alternatives
    return Level(
        start=number(value(element, "start")) or 0,
        format=next((value(one) or "decimal" for one in formats), "decimal"),
        text=value(element, "lvlText") or "",
        restart_after=after,
        plain=toggle(element, "isLgl") or False,
        hidden=toggle(child(element, "rPr"), "vanish") or False,
        style=value(element, "pStyle") or "",
    )


def _with_overrides(owner: str, levels: tuple[Level, ...], instance: etree._Element) -> List:
    changed = list(levels)
    starts: dict[int, int] = {}
    for override in instance.iterchildren(f"{W}lvlOverride"):
        index = number(override.get(f"{W}ilvl"))
        if index is None or not 0 <= index < LEVELS:
            continue
        own = child(override, "lvl")
        if own is not None:
            changed[index] = replace(_level(own, index), style=changed[index].style)
        start = number(value(override, "startOverride"))
        if start is not None:
            starts[index] = start
    return List(owner, tuple(changed), starts)
