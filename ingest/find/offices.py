"""What kind of office a post is: of the staff, of the members, of a deputy, or of the public."""

import re
from functools import lru_cache

from ..patterns import cued

_STAFF = cued(
    r"\b(?:Director|Engineer|Solicitor|Planner|Architect|Accountant|Technician|Administrator|"
    r"Surveyor|Librarian|Chief Executive|Chief Fire Officer|Head of|"
    r"(?:Staff|Clerical|Administrative|Executive|Planning|Support|Liaison) "
    r"Officer)\b"
)
_PORTFOLIO = cued(
    r"(?:cabinet member|executive member|lead member|portfolio ?holder|cabinet portfolio holder)"
    r" (?:(?:for|with responsibility for)\b)?",
    re.IGNORECASE,
)
_OF_MEMBERS = cued(
    r"\b(?:chair\w*|vice|mayor|(?<!team )(?<!project )(?<!service )leader|"
    r"(?:cabinet|executive|lead|ward|elected|board) member|"
    r"councillor|conven[eo]r|cathaoirleach|leas-\w+|provost|portfolio\w*|president|speaker|moderator|whip|spokesperson|champion)\b",
    re.IGNORECASE,
)
_DEPUTY = cued(r"(?:\S+[’']s\s)?(?:Deputy|Depute|Assistant|Associate|Vice)\b")
# rare: objectors, residents and the press come but are no officers: a guard
_OF_THE_PUBLIC = cued(
    r"\b(?:applicants?|agent|objectors?|residents?|petitioners?|supporters?|speaker|neighbou?rs?|"
    r"(?:of|for) the public|press|reporter|student|pupil)\b",
    re.IGNORECASE,
)


def is_office(post: str) -> bool:
    """Whether who holds a post speaks at meetings in that office, not as a member or guest.

    >>> is_office("Head of Roads"), is_office("Cabinet Member for Roads"), is_office("Chair")
    (True, True, False)
    """
    if not post or _OF_THE_PUBLIC.search(post):
        return False
    return _PORTFOLIO.match(post) is not None or not _OF_MEMBERS.search(post)


@lru_cache(maxsize=4096)
def is_of_staff(post: str) -> bool:
    """Whether the council's staff hold a post: "Head of Roads"."""
    return _STAFF.search(post) is not None


@lru_cache(maxsize=4096)
def is_of_members(post: str) -> bool:
    """Whether members hold an office: "Chair", "Leader of the Council"."""
    return _OF_MEMBERS.search(post) is not None


def is_of_deputy(post: str) -> bool:
    """Whether a post is that of somebody's deputy: "Assistant Director of Housing"."""
    return _DEPUTY.match(post) is not None


def charge_of(key: str) -> str:
    """Return the portfolio of a post key: a cabinet member is also called its holder."""
    held = _PORTFOLIO.match(key)
    return key[held.end() :].strip() if held else ""
