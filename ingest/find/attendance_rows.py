"""The rows of a table of attendance, read by what its head says of its columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..patterns import cued
from ..records import Passage
from .attendance_labels import label_of, whole_label
from .attendance_marks import ticked_value
from .attendance_names import people_listed
from .attendance_tables import RoleTable, has_mark_column, is_of_members, role_in, role_table
from .presence import Presence, status_by_post

_YES = cued(
    r"(?:y|yes|p|present|attended|remote(?:ly)?|virtual(?:ly)?|online|in[ -]person)\b|[✓✔]",
    re.IGNORECASE,
)
_NO = cued(r"(?:n|no|a|absent|apologies|apols|ap|x)\b|[✗✘–-]", re.IGNORECASE)
_SENT = cued(r"apolog|\bsent\b", re.IGNORECASE)
# rare: "(substituting for A)" in a column of marks, as police and crime panels print it
_STOOD_IN = cued(r"\b(?:substitut|deputi[sz])", re.IGNORECASE)
# rare: "(Chair)" within a cell of a table of members, as partnership boards print it
_CHAIRING = cued(r"\((?:the )?Chair(?:man|woman|person)?\)")
_LONGEST_HEAD = 4
"""Words. A longer cell is no head of a column."""


def _table_row(
    passage: Passage, cells: Sequence[str], columns: Sequence[str]
) -> Iterator[Presence]:
    """Read a row of a table whose columns are headed "Present", "Apologies".

    Names stand in the columns, or ticks do and the name before them.
    """
    ticked = ticked_value(cells, columns)
    if ticked:
        first = next(n for n, column in enumerate(columns) if column)
        end = sum(len(cell) + 1 for cell in cells[:first]) - 1
        named = next(people_listed(passage, 0, max(end, 0), ticked, officers_apart=True), None)
        if named is not None:
            yield named
            return
    place = 0
    for cell, column in zip(cells, columns, strict=True):
        if column and cell.strip():
            yield from people_listed(passage, place, place + len(cell), column, officers_apart=True)
        place += len(cell) + 1


def _role_row(
    passage: Passage, cells: Sequence[str], value: str, table: RoleTable, *, members: bool
) -> Iterator[Presence]:
    """Read a row that says beside each name what they are: "Jo Day | Leader | Acorn School"."""
    length = len(cells[0]) if table.role else len(passage.text)
    named = next(people_listed(passage, 0, length, value, officers_apart=members), None)
    if named is None:
        return
    role = role_in(cells[table.role], portfolio=table.portfolios)
    phrase, body = named.phrase, named.phrase.organization or role.organization
    told = replace(phrase, post=role.post or phrase.post, organization=body)
    status = named.status if members else status_by_post(told, named.status)
    for post in dict.fromkeys((told.post, phrase.post or told.post)):
        yield replace(named, phrase=replace(told, post=post), status=status)


def _marked_row(passage: Passage, cells: Sequence[str], *, members: bool) -> Iterator[Presence]:
    """Read a row whose last cell says whether the person came: "Jo Day | Acorn School | Y"."""
    value = _marked_value(cells[-1].strip())
    if not value:
        return
    length = sum(len(cell) + 1 for cell in cells[:-1]) - 1
    named = next(people_listed(passage, 0, length, value, officers_apart=members), None)
    if named is None:
        return
    cell_end = passage.text.find("|", named.phrase.end)
    cell = passage.text[cell_end + 1 : length].split("|")[0] if 0 <= cell_end < length else ""
    role = role_in(cell)
    posts = [role.post] if role.post and role.post.lower() != "officer" else []
    if _CHAIRING.search(cell):
        posts.append("Chair")
    if named.phrase.post:
        posts = []
    if not members:
        told = replace(named.phrase, post=passage.text[cell_end + 1 : length] if cell else "")
        named = replace(named, status=status_by_post(told, named.status))
    body = named.phrase.organization or role.organization
    for post in posts or [named.phrase.post]:
        yield replace(named, phrase=replace(named.phrase, post=post, organization=body))


def _marked_value(mark: str) -> str:
    """Return what a mark beside a name says, as a value of the lexicon, "" where it is not told.

    >>> _marked_value("Present, as substitute"), _marked_value("Y"), _marked_value("Expected")
    ('substitute', 'present', '')
    """
    if _STOOD_IN.search(mark):
        return "substitute"
    if _SENT.search(mark):
        return "apologies"
    label = label_of(mark)
    if label is not None:
        return label[0]
    return "present" if _YES.match(mark) else "absent" if _NO.match(mark) else ""


@dataclass(slots=True)
class AttendanceTable:
    """What the head of the table being read says of its columns.

    `columns` are the labels over them, `marked` tells that the last says who came, `roles` which
    says what each person is; `members` tells that all whom the table names are members.
    """

    columns: tuple[str, ...] = ()
    marked: bool = False
    members: bool = False
    roles: RoleTable | None = None

    def label_of_head(self, cells: Sequence[str]) -> str | None:
        """Take in a row that heads a table.

        Returns:
            The label over its names, "" if it has none; None if the row is no head.
        """
        if self.marked:
            return None
        if has_mark_column(cells):
            self.marked, self.members = True, is_of_members(cells)
            return ""
        labels = [whole_label(cell.strip()) for cell in cells]
        heading = role_table(cells) if labels[0] != "apologies" else None
        if heading is not None:
            self.roles, self.members = heading, labels[0] == "present"
            return labels[0]
        wordy = any(len(cell.split()) > _LONGEST_HEAD for cell in cells)
        if sum(bool(label) for label in labels) > 1 and not wordy:
            self.columns = tuple(labels)
            return ""
        return None

    def row(self, passage: Passage, cells: Sequence[str], value: str) -> Iterator[Presence] | None:
        """Return the people of a row below the label `value`, None if it is no row of a table."""
        if self.marked:
            return _marked_row(passage, cells, members=self.members)
        if self.roles is not None and self.roles.role < len(cells):
            return _role_row(passage, cells, value, self.roles, members=self.members)
        if len(self.columns) < len(cells):
            return None
        lost = len(self.columns) - len(cells)  # empty cells at a row's end
        return _table_row(passage, [*cells, *[""] * lost], self.columns)
