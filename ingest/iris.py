"""Names of things: slugs, and every IRI of docs/graph-model.md.

A thing is known inside the program by its *path*, the part of its IRI after `{base}id/`
("wexcombe/person/sue-butler"), so that nothing but the last step knows the base.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePath
from typing import NamedTuple, TypeVar

from ..errors import UsageError
from . import nquads

UNNAMED_BODY = "unnamed"

_LONGEST_SLUG = 80
_REMEMBERED = 1 << 16  # the same few thousand names come again and again
_HASH_DIGITS = 8
_APOSTROPHES = re.compile("['`´‘’ʼ]")  # as the eye reads them, Children's is childrens

Key = TypeVar("Key", bound=Hashable)


class DocumentKey(NamedTuple):
    """A document in one version: its file name and the SHA-256 of its bytes.

    Where it tells of several meetings, `part` says which of its accounts is meant, from 1; 0 is
    the document as a whole.
    """

    name: str
    sha256: str
    part: int = 0

    @property
    def whole(self) -> "DocumentKey":
        """The document that this is a part of, or is."""
        return self._replace(part=0)


def short_hash(text: str, digits: int = _HASH_DIGITS) -> str:
    """Return the first hex digits of the SHA-256 of `text`."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Return `text` in lower case without accents, "&" as "and", apostrophes left out.

    >>> fold("Seán O’Neill & Co")
    'sean oneill and co'
    """
    plain = _APOSTROPHES.sub("", text.replace("&", " and "))
    if plain.isascii():
        return " ".join(plain.lower().split())
    apart = unicodedata.normalize("NFKD", plain)
    lower = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", apart).casefold())
    kept = "".join(c for c in lower if not unicodedata.combining(c))
    return " ".join(unicodedata.normalize("NFC", kept).split())


@lru_cache(maxsize=_REMEMBERED)
def slug(text: str) -> str:
    """Return the part of an IRI that stands for `text`: never empty, never with "--" inside.

    Texts that differ in more than case, accents, punctuation and "&" for "and" have different
    slugs; a hash sees to that where letters cannot (nothing left, or too long).

    >>> slug("Children & Young People's Scrutiny Panel")
    'children-and-young-peoples-scrutiny-panel'
    """
    folded = fold(text)
    readable = "-".join("".join(c if c.isalnum() else " " for c in folded).split())
    if not readable:
        return f"x-{short_hash(folded)}"
    if len(readable) > _LONGEST_SLUG:
        return f"{readable[:_LONGEST_SLUG].rstrip('-')}-{short_hash(readable)}"
    return readable


def distinct(wanted: Mapping[Key, str]) -> dict[Key, str]:
    """Give every key a name of its own: the one wanted, hashed where several keys want it.

    The answer depends on the set of keys alone, not on their order.
    """
    by_name: dict[str, list[Key]] = defaultdict(list)
    for key, name in wanted.items():
        by_name[name].append(key)
    digits = _HASH_DIGITS
    while True:
        given = {
            key: name if len(keys) == 1 else f"{name}-{short_hash(repr(key), digits)}"
            for name, keys in by_name.items()
            for key in keys
        }
        if len(set(given.values())) == len(given):
            return given
        digits += 4


def source_stem(key: DocumentKey) -> str:
    """Return the readable part of a document's IRI."""
    return slug(PurePath(key.name).stem)


def checked_base(base: str) -> str:
    """Return the base IRI with a slash at its end.

    Raises:
        UsageError: if it is not an absolute http(s) IRI without query or fragment.
    """
    whole = base if base.endswith("/") else base + "/"
    try:
        nquads.iri(whole)
    except ValueError:
        whole = ""
    if not re.match(r"https?://[^/?#]+/[^?#]*$", whole):
        raise UsageError(
            f"The base IRI {base!r} does not serve: give an absolute one such as https://example.org/"
        )
    return whole


@dataclass(frozen=True, slots=True)
class Iris:
    """All IRIs of a store with this base."""

    base: str

    def thing(self, path: str) -> str:
        """Return the IRI of a council, body, person, post, holding, organisation or meeting."""
        return f"{self.base}id/{path}"

    def source(self, source: str) -> str:
        """Return the IRI of a document version from its "stem/hash" or "stem/hash/part" path."""
        return f"{self.base}source/{source}"

    def span(self, source: str, start: int, end: int) -> str:
        """Return the IRI of a range of a document's characters (RFC 5147)."""
        return f"{self.base}source/{source}#char={start},{end}"

    def software(self, version: str) -> str:
        """Return the IRI of the program in one version."""
        return f"{self.base}software/minutegraph/{version}"

    def meeting_graph(self, meeting_path: str) -> str:
        """Return the named graph of the meeting "{council}/meeting/{body}/{date}"."""
        scope, _, rest = meeting_path.partition("/meeting/")
        return f"{self.base}graph/meeting/{scope}/{rest}"

    @property
    def meeting_graphs(self) -> str:
        """What the IRIs of all meeting graphs begin with."""
        return f"{self.base}graph/meeting/"

    def graph(self, name: str) -> str:
        """Return one of the other graphs: register, dataset, ontology, shapes, validation."""
        return f"{self.base}graph/{name}"
