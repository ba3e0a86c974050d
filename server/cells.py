"""Terms of the graph as people read them: names instead of IRIs, dates in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from .links import Links
from .reading import Term, last_part

XSD = "http://www.w3.org/2001/XMLSchema#"
# Between the values that a query joins into one, in whatever order the engine takes them.
BETWEEN_VALUES = "\x1f"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table shows for a term; `machine` is a date or time as computers write it."""

    text: str
    href: str = ""
    machine: str = ""
    is_number: bool = False


EMPTY = Cell("")


def cell(term: Term | None, links: Links, names: Mapping[str, str]) -> Cell:
    """Return a term for showing, an IRI as a link with its name."""
    if isinstance(term, ox.NamedNode):
        return Cell(names.get(term.value) or last_part(term.value), links.page(term.value))
    if isinstance(term, ox.Literal):
        return _literal(term)
    return EMPTY if term is None else Cell("(unnamed)")


def _literal(term: ox.Literal) -> Cell:
    kind = term.datatype.value.removeprefix(XSD)
    if kind == "date":
        return Cell(date_in_words(term.value), machine=term.value)
    if kind == "time":
        return Cell(term.value[:5], machine=term.value)
    if kind == "boolean":
        return Cell("yes" if term.value in ("true", "1") else "no")
    text = "; ".join(sorted(term.value.split(BETWEEN_VALUES)))
    return Cell(text, is_number=kind in ("integer", "nonNegativeInteger", "decimal"))


def date_in_words(text: str) -> str:
    """Return an ISO date in words; anything else as it is.

    >>> date_in_words("2024-03-05")
    '5 March 2024'
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def in_words(name: str) -> str:
    """Return a name of a property or a column as words.

    >>> in_words("presentedByPost"), in_words("first_seen")
    ('presented by post', 'first seen')
    """
    spaced = "".join(f" {c.lower()}" if c.isupper() else c for c in name.replace("_", " "))
    return spaced.strip()
