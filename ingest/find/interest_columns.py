"""Interests in a table that a plain text sets in columns, the cells perhaps over several lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..patterns import cued
from ..records import InterestFact, Minutes, Passage, Span
from .interest_people import named_people
from .item_refs import item_meant
from .subject import printed

_WHO = re.compile(
    r"(?:name(?: of (?:councillor|member|officer))?|councillor|member|officer)s?", re.I
)
_WHAT = re.compile(r"(?:nature|reason|details)(?: of (?:the )?(?:\w+ )?interest)?", re.I)
_ABOUT = re.compile(
    r"(?:agenda )?(?:item|minute)s?(?: (?:no|number|title)s?\.?)?|subject|(?:type|kind) of interest"
    r"|(?:\w+ )?interest(?: declared)?|action(?: taken)?",
    re.I,
)
# rare: the words that head such a table open their line
_HEADS = cued(r"(?:Name|Councillor|Member|Officer)s?\b.{0,90}\b(?:Interest|Nature|Reason)", re.I)
_GAP = re.compile(r"\s{2,}")
_MOST_LINES = 80


@dataclass(slots=True)
class _Row:
    """The cells of a row, each the words of its lines, and where the row stands."""

    cells: list[list[str]]
    start: int
    end: int
    texts: list[str] = field(init=False)

    def close(self) -> "_Row":
        """Join the lines of each cell."""
        self.texts = [" ".join(cell) for cell in self.cells]
        return self


def interests_in_columns(
    passages: Sequence[Passage], under: int, minutes: Minutes
) -> Iterator[InterestFact]:
    """Read the rows below a line that heads columns: "Councillor    Minute    Nature of Interest".

    Args:
        passages: those of an item about declarations of interest.
        under: its position.
        minutes: the document.
    """
    head = next((passage for passage in passages if _HEADS.match(passage.text)), None)
    if head is None or minutes.document.media_type != "text/plain":
        return
    text = minutes.document.text
    start = text.rfind("\n", 0, head.offsets[0]) + 1
    names = _cells_of_head(text[start : _line_end(text, start)])
    what = next((n for n, (_, name) in enumerate(names) if _WHAT.fullmatch(name)), len(names) - 1)
    columns = [column for column, _ in names]
    for row in _rows(text, _line_end(text, start) + 1, passages[-1].span().end, columns):
        people = named_people(row.texts[0], lenient=True)
        nature = row.texts[what].strip(" .")
        if not people or not nature:
            continue
        others = " - ".join(cell for n, cell in enumerate(row.texts) if n not in (0, what))
        position, _ = item_meant(others, minutes)
        yield InterestFact(position or under, printed(people[0]), nature, Span(row.start, row.end))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _cells_of_head(line: str) -> list[tuple[int, str]]:
    """Return where the columns begin that a line heads, with their heads; [] for another line."""
    places = [0, *(gap.end() for gap in _GAP.finditer(line))]
    first = len(line) - len(line.lstrip())
    starts = [first, *(place for place in places if place > first)]
    cells = [
        (start, line[start:end].strip())
        for start, end in zip(starts, [*starts[1:], len(line)], strict=True)
    ]
    told = len(cells) > 1 and _WHO.fullmatch(cells[0][1])
    heads = told and all(_WHAT.fullmatch(name) or _ABOUT.fullmatch(name) for _, name in cells[1:])
    return cells if heads else []


def _rows(text: str, start: int, end: int, columns: Sequence[int]) -> Iterator[_Row]:
    """Yield the rows of the columns; a line that crosses one of them ends the table."""
    row: _Row | None = None
    for _ in range(_MOST_LINES if columns else 0):
        if start >= end:
            break
        stop = min(_line_end(text, start), end)
        line = text[start:stop]
        if any(line[column - 1 : column].strip() for column in columns[1:]):
            break
        cells = [
            line[left:right].strip()
            for left, right in zip(columns, [*columns[1:], len(line)], strict=True)
        ]
        if cells[0]:
            if row is not None:
                yield row.close()
            row = _Row([[] for _ in columns], start + columns[0], stop)
        if row is not None and any(cells):
            row.end = stop
            for cell, words in zip(row.cells, cells, strict=True):
                cell.extend([words] if words else [])
        start = stop + 1
    if row is not None:
        yield row.close()
