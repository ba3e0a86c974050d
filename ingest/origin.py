"""Where a quote stands in the original file: its box on a page, or the element that holds it.

A document's origins say so of every character. What is kept beside the facts is less: origins of
the quotes alone, cut where quotes begin and end, in tenths of a point.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import pairwise, takewhile
from typing import Protocol, get_args, get_type_hints

from .records import DocumentFacts, Origin, Span

_TENTHS = 10  # of a point
_CORNERS = 4
_NO_QUOTES = frozenset(("unread", "announced", "aside", "outline"))  # fields of DocumentFacts

Row = list[int | str]


class Placed(Protocol):
    """A text that knows where its characters come from: a document, or a record kept of one."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where runs of its characters stand, ascending."""


@dataclass(frozen=True, slots=True)
class PageBox:
    """A rectangle on a page, in points (1/72 inch) from the page's top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def page_of(source: Placed, span: Span) -> int:
    """Return the 1-based page on which a quote begins, 0 where the format has no pages."""
    return next((run.page for run, _ in _runs(source, span)), 0)


def boxes(source: Placed, span: Span) -> tuple[PageBox, ...]:
    """Return the smallest box around a quote on each page that it touches, in the order of pages.

    Args:
        source: the document, or the record kept of it.
        span: the quote's characters in its text.

    Returns:
        Nothing where the format has no layout.
    """
    found: dict[int, list[tuple[float, ...]]] = {}
    for run, part in _runs(source, span):
        if run.page and (box := _box(run, part)):
            found.setdefault(run.page, []).append(box)
    return tuple(
        PageBox(
            page,
            left=min(box[0] for box in parts),
            top=min(box[1] for box in parts),
            right=max(box[2] for box in parts),
            bottom=max(box[3] for box in parts),
        )
        for page, parts in sorted(found.items())
    )


def element_of(source: Placed, span: Span) -> str:
    """Return the XPath of the innermost element that holds a whole quote, "" where none does."""
    paths = [run.element.split("/") for run, _ in _runs(source, span)]
    if not paths:
        return ""
    levels = zip(*paths, strict=False)
    same = [level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels)]
    while "/".join(same).count("[") != "/".join(same).count("]"):
        same.pop()  # a slash inside a predicate
    path = "/".join(same)
    return path if path.strip("/") else ""


def _runs(source: Placed, span: Span) -> Iterator[tuple[Origin, Span]]:
    """Yield the runs that hold a span, each with the part of the span that it holds, no space."""
    text, origins = source.text, source.origins
    index = max(0, _index_at(origins, span.start))
    while index < len(origins) and origins[index].start < span.end:
        stop = origins[index + 1].start if index + 1 < len(origins) else len(text)
        part = Span(max(span.start, origins[index].start), min(span.end, stop))
        if words := _words(text, part):
            yield origins[index], words
        index += 1


def _words(text: str, span: Span) -> Span | None:
    """Return a span without the white space at its ends, None where nothing else is in it."""
    words = text[span.start : span.end]
    if not words.strip():
        return None
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))


def _index_at(origins: Sequence[Origin], offset: int) -> int:
    return bisect_right(origins, offset, key=lambda origin: origin.start) - 1


def _box(run: Origin, part: Span) -> tuple[float, ...]:
    """Return the box of a part of a run; () where there is none."""
    if len(run.box) != _CORNERS:
        return ()
    left, top, right, bottom = run.box
    first, after = part.start - run.start, part.end - run.start
    if 0 < first < len(run.edges):
        left = run.edges[first]
    if 0 < after < len(run.edges):
        right = run.edges[after]
    return min(left, right), top, max(left, right), bottom


# --- what is kept --------------------------------------------------------------------------------


def quotes_in(facts: Iterable[DocumentFacts]) -> tuple[Span, ...]:
    """Return every span that a fact is read from, each once, in order."""
    found: set[Span] = set()
    for one in facts:
        for field in fields(one):
            if field.name not in _NO_QUOTES:
                found.update(spans_of(getattr(one, field.name)))
    return tuple(sorted(found))


def spans_of(value: object) -> list[Span]:
    """Return every span in a record, or in a tuple of records."""
    found: list[Span] = []
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, Span):
            found.append(one)
        elif isinstance(one, tuple):
            left += one
        else:
            kind: type = type(one)
            left += [getattr(one, name) for name in _parts_of(kind)]
    return found


@cache
def _parts_of(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of record that may hold spans; none of what is no record."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if _may_hold_spans(hints[field.name]))


def _may_hold_spans(hint: object) -> bool:
    return is_dataclass(hint) or any(map(_may_hold_spans, get_args(hint)))


def kept_origins(source: Placed, quotes: Sequence[Span]) -> tuple[Origin, ...]:
    """Return the origins that say of each quote what all the document's origins say of it.

    Runs are cut where quotes begin and end, so that no edges of characters are needed; of what is
    no part of a quote the page alone stays. Numbers are whole tenths of a point.

    Args:
        source: the document.
        quotes: the spans to keep the places of, in any order.
    """
    cuts = sorted({place for quote in quotes for place in (quote.start, quote.end)})
    covered = merged(sorted(quotes))
    starts = [span.start for span in covered]
    text, origins = source.text, source.origins
    found: list[Origin] = []
    for index, run in enumerate(origins):
        stop = origins[index + 1].start if index + 1 < len(origins) else len(text)
        inside = cuts[bisect_right(cuts, run.start) : bisect_left(cuts, stop)]
        for start, end in pairwise((run.start, *inside, max(run.start, stop))):
            place = bisect_right(starts, start) - 1
            origin = Origin(start, run.page)
            if place >= 0 and start < covered[place].end:
                words = _words(text, Span(start, end))
                box = _in_tenths(_box(run, words)) if words else ()
                origin = replace(origin, box=box, element=run.element)
            if origin.box or not found or replace(origin, start=found[-1].start) != found[-1]:
                found.append(origin)
    return tuple(found)


def merged(quotes: Iterable[Span]) -> list[Span]:
    """Return what sorted spans cover together."""
    found: list[Span] = []
    for quote in quotes:
        if found and quote.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, quote.end))
        else:
            found.append(quote)
    return found


def _in_tenths(box: tuple[float, ...]) -> tuple[float, ...]:
    if not all(map(math.isfinite, box)):
        return ()
    return tuple(round(edge * _TENTHS) / _TENTHS for edge in box)


def origins_to_rows(origins: Iterable[Origin]) -> list[Row]:
    """Return kept origins as short JSON rows.

    A row is the number of characters since the row before, the page, the four sides of the box in
    tenths of a point if there is one, the element if there is one.
    """
    rows: list[Row] = []
    before = 0
    for origin in origins:
        sides = (round(side * _TENTHS) for side in origin.box)
        row: Row = [origin.start - before, origin.page, *sides]
        rows.append([*row, origin.element] if origin.element else row)
        before = origin.start
    return rows


def origins_from_rows(rows: Iterable[Row]) -> tuple[Origin, ...]:
    """Return the origins that `origins_to_rows` made rows of.

    Raises:
        ValueError: if they are no such rows.
    """
    found: list[Origin] = []
    start = 0
    for row in rows:
        numbers = [value for value in row if isinstance(value, int)]
        element = "".join(value for value in row if isinstance(value, str))
        if len(numbers) not in (2, 2 + _CORNERS):
            raise ValueError(f"not the place of a run of characters: {row}")
        start += numbers[0]
        box = tuple(side / _TENTHS for side in numbers[2:])
        found.append(Origin(start, numbers[1], box, (), element))
    return tuple(found)
