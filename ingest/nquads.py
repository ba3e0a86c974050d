"""Rows of terms as N-Quads text, in the canonical form of RDF 1.2 that Oxigraph writes too.

A term is a string that is already in N-Triples syntax (`<http://…>`, `"text"`), so a statement is
one join. Made for the hot path: no object per term. https://www.w3.org/TR/rdf12-n-quads/
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import NewType

Term = NewType("Term", str)

XSD = "http://www.w3.org/2001/XMLSchema#"

# RFC 3987: what an IRI holds between its delimiters; without the letters and spaces beyond ASCII
# that one of the parsers refuses (private use, non-characters, white space).
_ASCII = "[A-Za-z0-9._~!$&'()*+,;=:@/?-]"
_BEYOND = "\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U000e1000-\U000efffd" + "".join(
    f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14)
)
_ANY = rf"(?:{_ASCII}|%[0-9A-Fa-f]{{2}}|(?!\s)[{_BEYOND}])"
_PLAIN_IRI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:{_ASCII}*(?:#{_ASCII}*)?")
_IRI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:{_ANY}*(?:#{_ANY}*)?")
_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f\ud800-\udfff\ufffe\uffff]')
_NAMED = {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if "\ud800" <= character <= "\udfff":
        raise ValueError(f"U+{ord(character):04X} is half of a character and cannot be stored")
    return _NAMED.get(character) or f"\\u{ord(character):04X}"


def escape(text: str) -> str:
    r"""Return `text` as it stands between the quotation marks of a literal.

    >>> escape('a "b"')
    'a \\"b\\"'

    Raises:
        ValueError: if the text holds half of a surrogate pair, which UTF-8 cannot carry.
    """
    return _SPECIAL.sub(_escaped, text)


def is_iri(value: str) -> bool:
    """Return whether `value` can stand as an absolute IRI."""
    return bool(_PLAIN_IRI.fullmatch(value) or _IRI.fullmatch(value))


def iri(value: str) -> Term:
    """Return an absolute IRI as a term.

    Raises:
        ValueError: if `value` is relative or holds a character that no IRI may hold.
    """
    if not is_iri(value):
        raise ValueError(f"not an absolute IRI: {value!r}")
    return Term(f"<{value}>")


def text(value: str) -> Term:
    """Return a plain string literal."""
    return Term(f'"{escape(value)}"')


def typed(value: str, datatype: str) -> Term:
    """Return a literal of `datatype`, given as an IRI."""
    return Term(f'"{escape(value)}"^^{iri(datatype)}')


def integer(value: int) -> Term:
    """Return an xsd:integer.

    Oxigraph keeps the value but not the derived type of integers, so no other integer type is
    offered here: what is stored is byte for byte what was described.
    """
    return Term(f'"{value}"^^<{XSD}integer>')


def boolean(value: bool) -> Term:
    """Return an xsd:boolean."""
    return Term(f'"{"true" if value else "false"}"^^<{XSD}boolean>')


def date(value: str) -> Term:
    """Return an xsd:date from YYYY-MM-DD."""
    return Term(f'"{escape(value)}"^^<{XSD}date>')


def time(value: str) -> Term:
    """Return an xsd:time from HH:MM or HH:MM:SS."""
    return Term(f'"{escape(value if value.count(":") > 1 else value + ":00")}"^^<{XSD}time>')


def line(subject: Term, predicate: Term, object_: Term, graph: Term) -> str:
    """Return one statement of a graph, with its line end."""
    return f"{subject} {predicate} {object_} {graph} .\n"


def sorted_lines(lines: Iterable[str]) -> list[str]:
    """Return each line once, in code point order."""
    return sorted(set(lines))


def content_hash(lines: Iterable[str]) -> str:
    """Return the SHA-256 (64 hex digits) of lines that are sorted already."""
    digest = sha256()
    for quad in lines:
        digest.update(quad.encode())
    return digest.hexdigest()
