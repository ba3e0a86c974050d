"""Tables that mark who came: "✓ | Jo Day | A | Bo Coe", or ticks below "Present | Apologies"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..patterns import cued
from ..records import Passage
from .attendance_labels import whole_label
from .attendance_tables import has_mark_column

LEAST_ROWS = 2
_SIGN = r"[✓✔√☑✗✘☒×*/–—-]"
# rare: registers with a column of letters for each member (P, A, Ap), as town councils keep
_MARK = cued(rf"\s*(?:{_SIGN}|[A-Z][A-Za-z]{{0,2}}|[xyn])\s*\Z")
# rare: what the ticks and letters of a table mean, printed under it by town councils
_LEGEND = cued(
    rf"(?<![\w])(?P<mark>{_SIGN}|[A-Za-z]{{1,3}})\s*(?:=|:|–|-|(?:denotes|indicates|means)\b)\s*"
    r"(?:(?P<present>present|attended|in attendance|attending)|(?P<apologies>(?:sent "
    r"|gave )?apolog)"
    r"|(?P<absent>absent|not present|did not attend|non-attendance)|(?P<substitute>substitut))",
    re.IGNORECASE,
)
# rare: ticks, crosses and letters that mark presence in a register are a closed set
_TICK = cued(r"\s*(?:[✓✔√☑*]|[xXyY]|yes|Yes|YES|1)\s*\Z")
_USUAL: Mapping[str, str] = {
    **dict.fromkeys("✓✔√☑", "present"),
    **dict.fromkeys(("P", "Y", "y", "Pr"), "present"),
    **dict.fromkeys(("Ap", "APO", "Apo", "AP"), "apologies"),
    **dict.fromkeys(("✗", "✘", "☒", "×", "Ab", "AB", "Abs"), "absent"),
}


@dataclass(frozen=True, slots=True)
class MarkedCell:
    """The cell of a name, where it stands in its passage, and the value of the mark beside it.

    The value is "" where nothing tells what the mark means.
    """

    passage: Passage
    start: int
    end: int
    value: str


def legend_in(passages: Sequence[Passage]) -> dict[str, str]:
    """Return what each mark means where a line says so: "✓ = present  A = apologies".

    Two marks at least must be told.
    """
    for passage in passages:
        text = f"{passage.marker} {passage.text}".strip()
        found = {m["mark"]: str(m.lastgroup) for m in _LEGEND.finditer(text)}
        if len(found) > 1:
            return found
    return {}


def _cells(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield where each cell stands and its text; a mark that reads as a bullet is the first."""
    place = 0
    for cell in passage.text.split("|"):
        words = cell.strip() or (passage.marker.strip() if place == 0 else "")
        yield place, place + len(cell), words
        place += len(cell) + 1


def _pairs(passage: Passage, meanings: Mapping[str, str]) -> list[MarkedCell]:
    """Return the names of a row with the values of their marks, none if it is no such row."""
    found: list[MarkedCell] = []
    filled = [cell for cell in _cells(passage) if cell[2]]
    if len(filled) < 2 or len(filled) % 2:
        return []
    for one, other in zip(filled[::2], filled[1::2], strict=True):
        first = _MARK.match(one[2]) is not None
        name, mark = (other, one) if first else (one, other)
        if _MARK.match(mark[2]) is None or " " not in name[2]:
            return []
        found.append(MarkedCell(passage, name[0], name[1], meanings.get(mark[2], "")))
    return found


def marked_cells(passages: Sequence[Passage]) -> dict[int, list[MarkedCell]]:
    """Return the names with marks beside them, by the place of their row; none if there are few."""
    tables = [index for index, passage in enumerate(passages) if "|" in passage.text]
    head = passages[tables[0]].text.split("|") if len(tables) >= LEAST_ROWS else []
    labelled = sum(bool(whole_label(cell.strip())) for cell in head[1:]) > 1
    if not head or has_mark_column(head) or labelled:
        return {}
    told = legend_in(passages)
    meanings = told or _USUAL
    found = {index: cells for index in tables if (cells := _pairs(passages[index], meanings))}
    values = {cell.value for cells in found.values() for cell in cells}
    enough = len(found) >= LEAST_ROWS and "present" in values
    return found if enough and (told or len(found) >= len(tables) - 2) else {}


def ticked_value(cells: Sequence[str], columns: Sequence[str]) -> str:
    """Return the value of the one column that a row ticks, "" where its cells hold no ticks."""
    marked = [
        (cell, column)
        for cell, column in zip(cells, columns, strict=True)
        if column and cell.strip()
    ]
    if len(marked) != 1 or _TICK.match(marked[0][0]) is None:
        return ""
    return marked[0][1]
