"""The rows of a table of attendance, read by what its head says of its columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..patterns import cued
from ..records import Passage
from .attendance_labels import label_of, whole_label
from .attendance_marks import ticked_value
from .attendance_names import people_listed
from .attendance_roles import body_in, implied_row
from .attendance_tables import RoleTable, has_mark_column, is_of_members, role_in, role_table
from .bodies_beside import Beside
from .presence import Presence, own_status, status_by_post
from .tokens import title_class

_YES = cued(
    r"(?:y|yes|p|present|attended|remote(?:ly)?|virtual(?:ly)?|online|in[ -]person|hybrid"
    r"|(?:(?:via|by|on|over|through) )?(?:(?:ms|microsoft) )?(?:teams|zoom|webex))\b|[✓✔]",
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


def _is_plain_officer(post: str) -> bool:
    """Whether a column tells only that somebody is an officer, as ModernGov's does, and no post."""
    return post.lower() == "officer"


def _role_row(
    passage: Passage, cells: Sequence[str], value: str, table: RoleTable, *, apart: bool
) -> Iterator[Presence]:
    """Read a row that says beside each name what they are: "Jo Day | Leader | Acorn School"."""
    start = sum(len(cell) + 1 for cell in cells[: table.name])
    end = start + len(cells[table.name])
    if table.role == 0 == table.name:
        end = len(passage.text)
    named = next(people_listed(passage, start, end, value, officers_apart=apart), None)
    if named is None:
        return
    role = Beside("", "", 0)
    if table.role is not None:
        role = role_in(cells[table.role], portfolio=table.portfolios)
    phrase = named.phrase
    body = phrase.organization or role.organization or body_in(cells, table)
    if table.role is None and table.body is not None and not body:
        role = role_in(cells[table.body])
    told = replace(phrase, post=role.post or phrase.post, organization=body)
    status = named.status if apart else status_by_post(told, named.status)
    own = phrase.post if title_class(phrase.post) != "rank" else ""
    posts = [told.post, own or told.post]
    if table.role is not None and _CHAIRING.search(cells[table.role]):
        posts.append("Chair")
    noted, whom = own_status(passage.text, replace(phrase, end=passage.text.rfind("(")))
    for post in dict.fromkeys("" if _is_plain_officer(post) else post for post in posts):
        yield replace(
            named,
            phrase=replace(told, post=post),
            status=noted or status,
            substitutes_for=whom or named.substitutes_for,
        )


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
    posts = [role.post] if role.post and not _is_plain_officer(role.post) else []
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
    says what each person is; `members` tells that all whom the table names are members, `apart`
    that officers have a list of their own. `implied` are the tables without heads.
    """

    implied: dict[int, RoleTable]
    apart: bool = False
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
            self.roles = role_table(cells[:-1])
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

    def row(
        self, passage: Passage, cells: Sequence[str], value: str
    ) -> tuple[str, Iterator[Presence]] | None:
        """Return the label of a row below `value` and its people, None if it is no table's row."""
        roles = self.roles
        if self.marked and (roles is None or roles.role is None):
            return value, _marked_row(passage, cells, members=self.members)
        apart = self.members or self.apart
        if self.marked and roles is not None:
            marked = _marked_value(cells[-1].strip())
            people = _role_row(passage, cells, marked, roles, apart=apart) if marked else iter(())
            return value, people
        places = [] if roles is None else [roles.name, roles.role or 0, roles.body or 0]
        if roles is not None and max(places) < len(cells):
            opening = whole_label(cells[0].strip(" *_"))
            label = opening if opening and not any(cell.strip() for cell in cells[1:]) else value
            return label, _role_row(passage, cells, label, roles, apart=apart)
        if not self.columns:
            implied = implied_row(cells, self.implied)
            if implied is None:
                return None
            label, own, told = implied[0] or value, implied[1], implied[2]
            return label, _role_row(passage, own, label, told, apart=apart)
        if len(self.columns) < len(cells):
            return None
        lost = len(self.columns) - len(cells)  # empty cells at a row's end
        return value, _table_row(passage, [*cells, *[""] * lost], self.columns)
