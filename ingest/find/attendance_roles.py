"""Tables without heads that say beside each name what they are: "Jo Day | Head | Acorn Trust".

Which column has what, the rows tell together: one column holds people, the others their posts and
the bodies that they come from. Wide gaps, dotted leaders and strokes part columns as rules do.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..patterns import cued
from ..records import Passage
from .attendance_columns import wide_gaps
from .attendance_labels import label_of
from .attendance_tables import RoleTable, role_in
from .names import person_phrases
from .organisations import whole_organisation

_LEAST_LEADERS = 3  # dots
_LEADERS = cued(rf"\s?(?:\.\s?){{{_LEAST_LEADERS},}}\s?|(?<=\w) / (?=[A-Z])")
_NOTED = cued(r"\s*(?:\([^()]*\))?\W*")
# rare: a column of parties beside the names, which is no organisation: a guard
_OF_PARTY = cued(
    r"\b(?:Labour|Conservative|Liberal|Democrats?|Green|Independents?|Plaid|SNP|Reform|Unionist|"
    r"Fianna|Fine|Sinn|Residents)\b",
    re.IGNORECASE,
)
_OWN_BODY = cued(r"(?:the )?(?:council|authority|committee|board)|\W*|[\d\W]+", re.IGNORECASE)
# rare: Word tables that begin with the row of who is in the chair, as planning committees have
_OFFICE_ROW = cued(
    r"\W*(?:(?:Deputy|Vice|Depute|Lord|Town|City)[- ])?(?:Chair(?:man|woman|person)?|Mayor|Provost"
    r"|Convenor|Convener|President|Cathaoirleach|Leader)\W*\|"
)
_LONGEST_BODY = 90
_MOSTLY = 0.6
_SOME = 0.25


@lru_cache(maxsize=2048)
def _kind(cell: str) -> str:
    """Return what a cell holds: "person", "maybe" one, "role", "body", "" for anything else."""
    text = cell.strip(" *_")
    if not text:
        return ""
    named = [phrase for phrase in person_phrases(text, lenient=True) if phrase.name]
    whole = (
        len({phrase.start for phrase in named}) == 1
        and named[0].start == 0
        and _NOTED.fullmatch(text, named[0].end) is not None
        and "," not in text[: named[0].end]
    )
    if whole and named[0].title:
        return "person"
    if whole_organisation(text):
        return "body"
    role = role_in(text)
    if role.post and not whole:
        return "role"
    if whole:
        alone = person_phrases(text.partition("(")[0], lenient=True)
        return "person" if alone and alone[0].certain else "maybe"
    return "body" if role.organization else ""


def _without_label(cells: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the label with which a row begins, "" if none, and its cells with that blanked."""
    label = label_of(cells[0])
    if label is None:
        return "", tuple(cells)
    value, end = label
    return value, (" " * end + cells[0][end:], *cells[1:])


def _columns_of(rows: Sequence[Sequence[str]]) -> RoleTable | None:
    """Return what the columns of rows of equal length hold, None where they name no roles."""
    rows = [row for row in rows if sum(_kind(cell) == "person" for cell in row) < 2]
    if not rows:
        return None
    width = len(rows[0])
    kinds = [Counter(_kind(row[column]) for row in rows) for column in range(width)]
    name = max(range(width), key=lambda n: (2 * kinds[n]["person"] + kinds[n]["maybe"], -n))
    people = kinds[name]["person"] + kinds[name]["maybe"]
    if not kinds[name]["person"] or people < _MOSTLY * len(rows):
        return None
    others = [column for column in range(width) if column != name]
    role = max(others, key=lambda n: kinds[n]["role"])
    bodies = [n for n in others if n != role or not kinds[role]["role"]]
    body = max(bodies, key=lambda n: kinds[n]["body"], default=None)
    told = kinds[role]["role"] > _SOME * people
    bodies_told = kinds[body]["body"] if body is not None else 0
    if not told and bodies_told <= _SOME * people:
        return None
    return RoleTable(role if told else None, name=name, body=body if bodies_told else None)


def implied_tables(lines: Iterable[Passage]) -> dict[int, RoleTable]:
    """Return what the columns of unheaded tables hold, by the number of the row's cells.

    >>> lines = [Passage(t, (), "") for t in ("Mr Al Coe|Head of Roads", "Ms Jo Day|Treasurer")]
    >>> implied_tables(lines)
    {2: RoleTable(role=1, portfolios=False, name=0, body=None)}
    """
    by_width: dict[int, list[Sequence[str]]] = {}
    for line in lines:
        cells = line.text.split("|")
        if len(cells) < 2 or sum(bool(cell.strip()) for cell in cells) < 2:
            continue
        by_width.setdefault(len(cells), []).append(_without_label(cells)[1])
    found = {width: _columns_of(rows) for width, rows in by_width.items()}
    return {width: table for width, table in found.items() if table is not None}


def implied_row(
    cells: Sequence[str], tables: dict[int, RoleTable]
) -> tuple[str, tuple[str, ...], RoleTable] | None:
    """Return a row's label, its cells without it and their meaning; None if it is no such row."""
    table = tables.get(len(cells))
    if table is None:
        return None
    value, own = _without_label(cells)
    if _kind(own[table.name]) not in {"person", "maybe"}:
        return None
    if any(_kind(cell) == "person" for n, cell in enumerate(own) if n != table.name):
        return None
    return value, own, table


def from_offices_above(header: Sequence[Passage], index: int) -> int:
    """Return where the rows of offices above the list at `index` begin: "Chairman | Cllr Day"."""
    while index and (row := _OFFICE_ROW.match(header[index - 1].text)):
        if not any(one.name for one in person_phrases(header[index - 1].text[row.end() :])):
            break
        index -= 1
    return index


def body_in(cells: Sequence[str], table: RoleTable) -> str:
    """Return the outside body that a row's column of bodies names, "" if none."""
    cell = cells[table.body].strip(" *_") if table.body is not None else ""
    if len(cell) > _LONGEST_BODY or _OWN_BODY.fullmatch(cell) or _OF_PARTY.search(cell):
        return ""
    return cell if cell[0].isupper() else ""


def ruled(lines: Sequence[Passage]) -> tuple[Passage, ...]:
    """Part the columns of lists that wide gaps, leaders or strokes part as if by rules.

    A line is parted only where that tells what somebody is ("Jo Day ..... Head of Roads"), or
    whom a ward sends, and where the next column begins where it does in such a line. The places
    of the characters stay as they are.
    """
    parted = [(line, _parted(line)) for line in lines]
    if not any(text for _, text in parted):
        return tuple(lines)
    telling = [bool(text) and _tells(text) for _, text in parted]
    places = [_column(line, text) if text else None for line, text in parted]
    columns = {place for place, tells in zip(places, telling, strict=True) if tells} - {None}
    return tuple(
        Passage(text, line.offsets, line.marker)
        if text and (tells or place in columns or _crossed(line.text, text))
        else line
        for (line, text), tells, place in zip(parted, telling, places, strict=True)
    )


def _parted(line: Passage) -> str:
    """Return a line's text with its columns parted by rules, "" if it has but one."""
    text = line.text
    if "|" in text or not text:
        return ""
    parts = [(gap, gap + 1) for gap in wide_gaps(line, 0, len(text))]
    if " / " in text or ".." in text or ". ." in text:
        parts += [match.span() for match in _LEADERS.finditer(text)]
    for start, end in parts:
        text = text[:start] + "|".ljust(end - start) + text[end:]
    return text if parts else ""


def _crossed(whole: str, parted: str) -> bool:
    """Whether a name would run on over the gap behind it: "Ms J. Day      Oakden Partners"."""
    own = [one.name for one in person_phrases(parted.partition("|")[0], lenient=True) if one.name]
    if len(own) != 1 or " " not in own[0]:
        return False
    named = [one.name for one in person_phrases(whole, lenient=True) if one.name]
    return any(name.startswith(f"{own[0]} ") for name in named)


def _column(line: Passage, text: str) -> int | None:
    """Return where in its line the last of a person's columns begins, None if it names nobody."""
    cells = text.split("|")
    place = len(text) - len(cells[-1])
    named = _kind(cells[0]) == "person" and _kind(cells[-1]) != "person"
    return line.offsets[place] - line.offsets[0] if named else None


def _tells(text: str) -> bool:
    """Whether the columns of a line are somebody and what they are, or a ward and its members."""
    cells = text.split("|")
    label = label_of(cells[0])
    own = cells[1:] if label is not None and label[1] >= len(cells[0]) else cells
    kinds = [_kind(cell) for cell in own]
    people = kinds.count("person") + kinds.count("maybe")
    if len(own) < 2:
        return False
    if len(cells) == 2 and not kinds[0] and "," in own[1]:
        listed = [_kind(part) for part in own[1].split(",")]
        return label is None and all(kind in {"person", "maybe"} for kind in listed)
    if not kinds[0] or kinds.count("") > 1:
        return False
    named = kinds.count("person") == 1 or (people == 1 and kinds[0] == "maybe")
    return named and bool({"role", "body"} & set(kinds))
