"""Names and posts in the form in which two printings of them are compared."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ..patterns import cued
from .post_heads import is_complete
from .tokens import PARTICLES

_SPLIT_PREFIX = cued(r"\b(O['’‘`]|Ma?c)\s+(?=[A-Z])")
# rare: "Mac Giolla Phádraig": an Irish surname of three words
_GIOLLA = cued(r"\b(Ma?c|Nic)\s+(Giolla)\s+(?=[A-Z])")
_SLASH = cued(r"(?<=[a-z]{3})/(?=[a-z]{3})")
# The deputy's office, and the one that somebody leaves, are not the office itself.
_OF_ANOTHER = frozenset({"deputy", "vice", "outgoing", "former", "retiring", "incoming"})
_ARTICLES = frozenset({"the", "a", "an", "our"})
_SPELLINGS = (("head teacher", "headteacher"), ("co ordinator", "coordinator"))
_KINDS_OF_COUNCIL = frozenset(
    ["county", "borough", "district", "city", "town", "parish", "metropolitan", "community"]
)
_IN_COUNCIL = _KINDS_OF_COUNCIL | {"the", "of", "council", "royal", "london"}
_OF_BODY = re.compile(
    r"(?P<office>.{3,60} (?:of|to) )(?P<body>board|committee|panel|council|authority|commission)"
)


def ascii_key(text: str) -> str:
    """Return a text in small letters without accents and apostrophes."""
    folded = (
        unicodedata.normalize("NFKD", text.replace("’", "'")).encode("ascii", "ignore").decode()
    )
    return folded.lower().replace("'", "").replace("`", "")


@lru_cache(maxsize=16384)
def name_key(name: str) -> tuple[tuple[str, ...], str]:
    """Split a name into first names or initials and the surname with its particles, normalised.

    >>> name_key("J.J. O'Dunn")
    (('j', 'j'), 'odunn')
    """
    joined = _SPLIT_PREFIX.sub(r"\1", _GIOLLA.sub(r"\1\2", name))
    parts = re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", ascii_key(joined))
    if not parts:
        return (), ""
    first = len(parts) - 1
    while (first > 1 and parts[first - 1] in PARTICLES) or (
        first == 1 and parts[0] in PARTICLES and len(parts[0]) > 1
    ):
        first -= 1
    return tuple(parts[:first]), "-".join(parts[first:])


@lru_cache(maxsize=16384)
def post_key(post: str) -> str:
    """Return a post for comparison: no case, articles, apostrophes or punctuation.

    >>> post_key("The Head Teacher") == post_key("Headteacher")
    True
    """
    either = _SLASH.sub(" and ", ascii_key(post)).replace("&", " and ").replace("vice-", "vice ")
    words = re.findall(r"[a-z0-9]+", either)
    key = " ".join(word for word in words if word not in _ARTICLES)
    for printed, usual in _SPELLINGS:
        key = key.replace(printed, usual)
    return key


def compatible_given(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two lists of first names or initials can be one person's."""
    if not a or not b:
        return True
    x, y = a[0], b[0]
    if x == y:
        second_a, second_b = a[1:2], b[1:2]
        if len(x) == 1 and second_a and second_b:
            return second_a[0][0] == second_b[0][0]
        return True
    return min(len(x), len(y)) == 1 and x[0] == y[0]


def fullness(name: str) -> tuple[int, int, int]:
    """Return how fully a name is printed: the greater, the fuller."""
    given, _ = name_key(name)
    written_out = sum(len(part) for part in given)
    mixed = 0 if name.isupper() else 1
    return written_out, mixed, len(name)


def is_complete_key(key: str) -> bool:
    """Whether a normalised post needs no more words: "chair", "mayor", "clerk"."""
    return is_complete(key.replace("vice ", "Vice-").title().removeprefix("Deputy "))


def is_part_of_post(part: str, whole: str) -> bool:
    """Whether `part` is one of the offices that one post joins, both as `post_key` gives them.

    >>> is_part_of_post("monitoring officer", "head of legal services and monitoring officer")
    True
    """
    complete = is_complete_key(part)
    last = (" " in part or complete) and whole.endswith(f" and {part}")
    first = whole.removeprefix("executive ").removeprefix("elected ")
    return last or (complete and first.startswith(f"{part} and "))


@lru_cache(maxsize=16384)
def is_short_form(short: str, full: str) -> bool:
    """Whether `short` is how minutes refer back to `full`, both as `post_key` gives them.

    >>> is_short_form("executive director", "executive director of children")
    True
    >>> is_short_form("planning officer", "principal planning officer")
    False
    >>> is_short_form("mayor", "outgoing mayor")
    False
    """
    if full == short or not short:
        return False
    if full.startswith(f"{short} "):
        return True
    if " " in short:
        of_body = _OF_BODY.fullmatch(short)
        return of_body is not None and (
            full.startswith(of_body["office"]) and full.endswith(f" {of_body['body']}")
        )
    head = re.split(r"\b(?:of|for|to)\b", full)[0].split()
    return bool(head) and head[-1] == short and not _OF_ANOTHER.intersection(head)


def is_same_council(one: str, other: str) -> bool:
    """Whether two names are of one council, which either may tell without its kind.

    >>> is_same_council("Wex", "Wex Borough Council"), is_same_council("Wex County", "Wex District")
    (True, False)
    """
    words = [re.findall(r"\w+", ascii_key(name)) for name in (one, other)]
    kinds = [{word for word in name if word in _KINDS_OF_COUNCIL} for name in words]
    places = [[word for word in name if word not in _IN_COUNCIL] for name in words]
    same_kind = kinds[0] == kinds[1] or not all(kinds)
    return bool(places[0]) and places[0] == places[1] and same_kind
