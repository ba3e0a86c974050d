"""What the columns and cells of a table of attendance mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..patterns import cued
from .attendance_labels import whole_label
from .beside_name import post_and_body
from .bodies_beside import Beside
from .names import person_phrases
from .organisations import organisation_end
from .post_heads import CHAIRS
from .posts import closed_post, post_at
from .tokens import is_capital, is_subject, tokens

_MARK_COLUMN = cued(
    r"(?:present|attend(?:ance|ed|ing)|in attendance|status)\b[^|]{0,12}", re.IGNORECASE
)
_NAME_COLUMN = cued(
    r"(?:full )?names?(?: of \w+)?|(?:\w+ ){0,2}(?:members?|councillors?|representatives?)|"
    r"representing",
    re.IGNORECASE,
)
_OF_MEMBERS = cued(
    r"(?:\w+ ){0,2}(?:members?|councillors?)(?: present)?|names? of (?:member|councillor)",
    re.IGNORECASE,
)
# rare: heads of the column of posts in a table of members are a closed set
_ROLE_COLUMN = cued(
    r"(?:portfolio|role|position|post|office|(?:job )?title|designation)s?(?: held)?", re.IGNORECASE
)
# rare: a table of the cabinet with a column of portfolios
_PORTFOLIO = cued(r"portfolios?(?: held)?", re.IGNORECASE)
# rare: an empty cell or a dash is no role: a guard of tables of members
_NOTHING = cued(r"[\W\d]*")
# rare: words of a post in a cell of a table of members
_LONG_WORD = re.compile(r"[A-Za-z][\w’'-]{3,}")
_BODY_AND_NOTE = cued(r"(?P<body>[A-Z][^()]{2,60}?) \((?P<inner>[A-Z][^()]{3,60})\)")
# rare: who sends each member to a joint board or a park authority, which is no post
_APPOINTERS = cued(r"(?:appointed|nominated|elected) by|(?:appoint|nominat)ing \w+", re.IGNORECASE)
_SOMEBODY = "Mr A Day, "  # behind whom a cell reads as in running text
_AWAY = frozenset({"apologies", "absent"})


_BODY_COLUMN = cued(
    r"(?:organi[sz]ation|body|bodies|agency|company|firm|employer|partner|school|representing|"
    r"from|council|authority)s?(?: represented| name)?(?:/\w+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RoleTable:
    """A table of those present that says beside each name what they are.

    The fields are the places of its columns, None where it has no such column.
    """

    role: int | None
    portfolios: bool = False
    name: int = 0
    body: int | None = None


def has_mark_column(cells: Sequence[str]) -> bool:
    """Whether a row heads a table whose last column says who came: "Name | Body | Present".

    The columns of "Apologies | Present" each hold names.
    """
    if not _MARK_COLUMN.fullmatch(cells[-1].strip()):
        return False
    if not cells[0].strip() or _NAME_COLUMN.fullmatch(cells[0].strip(" *:")):
        return True
    others = [cell.strip() for cell in cells[:-1]]
    return not any(_MARK_COLUMN.fullmatch(cell) or whole_label(cell) in _AWAY for cell in others)


def is_of_members(cells: Sequence[str]) -> bool:
    """Whether the first column is headed "Member", so that all whom it names are members."""
    return _OF_MEMBERS.fullmatch(cells[0].strip(" *:")) is not None


def role_table(cells: Sequence[str]) -> RoleTable | None:
    """Return the table that a row heads in which each name has its role beside it, else None.

    >>> role_table(["Members present", "Portfolio"])
    RoleTable(role=1, portfolios=True, name=0, body=None)
    """
    heads = [cell.strip(" *:") for cell in cells]
    role = next((n for n, head in enumerate(heads) if _ROLE_COLUMN.fullmatch(head)), None)
    body = next((n for n, head in enumerate(heads) if _BODY_COLUMN.fullmatch(head)), None)
    others = [n for n, head in enumerate(heads) if head and n not in {role, body}]
    named = [n for n in others if _NAME_COLUMN.fullmatch(heads[n])]
    name = next(iter(named or others), None)
    first_told = 0 in {role, body} and not named
    if name is None or first_told:
        return None
    if role is None and (body is None or not named):
        appointed = any(_APPOINTERS.fullmatch(head) for head in heads)
        return RoleTable(None, name=name) if appointed else None
    return RoleTable(role, role is not None and bool(_PORTFOLIO.fullmatch(heads[role])), name, body)


def role_of(text: str) -> Beside:
    """Return the post and the body that a cell for them says: "Chief Executive, Acorn Trust"."""
    words = tokens(text)
    end = post_at(words, 0)
    if end is None and closed_post(words, 0, len(words)):
        return Beside(text.strip(), "", len(words))
    if end is None:
        whole = bool(words) and organisation_end(words, 0) == len(words)
        return Beside("", text.strip() if whole else "", len(words))
    post, organization = post_and_body(text, words, 0, end)
    joint = words.at(end, "") in {"and", "&"} and not organization
    if joint and post_at(words, end + 1) == len(words):
        return Beside(text.strip(), "", len(words))
    rest = words[end:]
    parted = len(rest) > 1 and rest[0] in {",", "-", "–", "—", "at", "of", "("}
    if parted and is_capital(rest[1]) and not organization:
        tail = rest[1:-1] if rest[-1] == ")" else rest[1:]
        known = all(is_subject(w) or not is_capital(w) for w in tail)
        bracketed = "(" in tail
        chairs = not CHAIRS.isdisjoint(tail)
        if tail and not known and not bracketed and not chairs:
            organization = text[words.start(end + 1) : words.end(end + len(tail))]
    return Beside(post, organization, end)


def role_in(cell: str, *, portfolio: bool = False) -> Beside:
    """Return the post and the outside body that a cell beside a name tells, "" what it does not.

    >>> role_in("Chief Executive, Acorn Trust").organization
    'Acorn Trust'
    """
    text = cell.strip(" *")
    if _NOTHING.fullmatch(text):
        return Beside("", "", 0)
    of_body = _BODY_AND_NOTE.fullmatch(text)
    if of_body and post_at(tokens(of_body["body"]), 0) is None:
        inner = role_of(of_body["inner"])
        if inner.end == len(tokens(of_body["inner"])):
            body = of_body["body"] if inner.post else inner.organization
            return Beside(inner.post, body, len(tokens(text)))
    first, _, _ = text.partition(";")
    found = role_of(first.rstrip())
    if found.post:
        beside = person_phrases(f"{_SOMEBODY}{first}", lenient=True)[0]
        told = beside.organization or found.organization
        letters = told.isupper() and not beside.organization
        found = found._replace(organization="" if letters else told)
    if not portfolio or found.post or found.organization:
        return found
    of_charge = any(is_subject(word) for word in _LONG_WORD.findall(text))
    return Beside(text, "", 0) if of_charge else found
