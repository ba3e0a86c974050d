"""Interests in the rows of tables: with a mark between the cells, or one cell a passage."""

import re
from collections.abc import Iterator, Sequence

from ..patterns import cued
from ..records import InterestFact, Minutes, Passage, Span
from .clauses import Clause
from .interest_people import interest_of, named_people
from .item_refs import item_meant
from .names import PersonPhrase
from .subject import printed

_HEADER = cued(
    r"^(?:(?:name of )?(?:councillors?|members?|officers?)|name|types?(?: of interest)?"
    r"|nature(?: of interest)?|(?:agenda )?items?(?: no\.?)?(?:\s*/\s*nature of interest)?"
    r"|minute (?:no|number)s?(?:\(s\))?|applications?|reason|interests?(?: declared)?)$",
    re.I,
)
# rare: the column of a table of interests that tells who left, as town councils rule it
_DID = cued(
    r"(?:actions?(?: taken)?|participation|left(?: the)?(?: meeting| room)?|withdrew|remained"
    r"|dispensation(?: granted)?|outcome)\??$",
    re.I,
)
_CELLS = cued(r"\s*\|\s*")


def row_cells(passage: Passage) -> list[str]:
    """Return the cells of a row, [] for a passage that is none."""
    return _CELLS.split(passage.text) if "|" in passage.text else []


def are_heads(cells: Sequence[str]) -> bool:
    """Whether a row heads the columns of a table of interests."""
    return all(not cell or _HEADER.match(cell) or _DID.match(cell) for cell in cells)


def row_interests(
    passage: Passage, cells: Sequence[str], heads: Sequence[str], under: int, minutes: Minutes
) -> Iterator[InterestFact]:
    """Read a row of a table; its head tells a bare surname from a word, and what was done.

    Args:
        passage: the row.
        cells: its cells.
        heads: those of the row that heads the table; none where it has no such row.
        under: the position of the item at which it stands.
        minutes: the document.
    """
    people = named_people(cells[0], lenient=True)
    alone = _whole_name(cells[0]) if heads and not people else ""
    if alone:
        people = [PersonPhrase("", alone, "", "", 0, len(alone), certain=True)]
    if not people:
        return
    if heads:
        cells = [cell for cell, head in zip(cells, heads, strict=True) if not _DID.match(head)]
    position, named = item_meant(" - ".join(cells[1:]), minutes)
    kept = [cell for cell in cells[1:] if cell and cell not in named]
    clause = Clause(passage, 0, len(passage.text))
    for person in people:
        yield interest_of(person, position or under, "; ".join(kept[-1:]), clause)


def rows_of_passages(passages: Sequence[Passage]) -> list[Sequence[Passage]]:
    """Return the rows of a table whose cells stand one a passage, after its header cells."""
    start = next((n for n, passage in enumerate(passages) if _HEADER.match(passage.text)), None)
    if start is None:
        return []
    width = 0
    while start + width < len(passages) and _HEADER.match(passages[start + width].text):
        width += 1
    body = passages[start + width :]
    if width < 2 or len(body) < width:
        return []
    return [body[n : n + width] for n in range(0, len(body) - width + 1, width)]


def interests_in_rows(
    rows: Sequence[Sequence[Passage]], under: int, minutes: Minutes
) -> Iterator[InterestFact]:
    """Read the rows of a table whose cells stand one a passage.

    Args:
        rows: of which each begins with the cell for the name.
        under: the position of the item at which they stand.
        minutes: the document.
    """
    for row in rows:
        person = _whole_name(row[0].text)
        if not person:
            continue
        position: int | None = None
        for cell in row[1:]:
            found, _ = item_meant(cell.text, minutes)
            position = position or found
        texts = [cell.text for cell in row[1:]]
        plain = [text for text in texts if item_meant(text, minutes)[0] is None]
        nature = " - ".join(plain) if plain else texts[-1]
        span = Span(row[0].span().start, row[-1].span().end)
        yield InterestFact(position or under, person, nature, span)


def _whole_name(text: str) -> str:
    """The name that a table's cell holds; a bare name is one because of its column."""
    people = named_people(text, lenient=True)
    return printed(people[0]) if people else text.strip() if len(text.split()) <= 5 else ""
