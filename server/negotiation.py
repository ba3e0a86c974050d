"""Which of the forms of a page a client wants: HTTP content negotiation as pure functions.

RFC 9110, section 12.5.1. A header that is not well formed never fails: what cannot be read in it
counts as not said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

HTML = "text/html"
TURTLE = "text/turtle"
JSON_LD = "application/ld+json"
FRAMED = 'application/ld+json;profile="http://www.w3.org/ns/json-ld#framed"'
N_TRIPLES = "application/n-triples"
RDF_XML = "application/rdf+xml"
JSON = "application/json"
CSV = "text/csv"
TSV = "text/tab-separated-values"
PROBLEM = "application/problem+json"
PLAIN = "text/plain"
RESULTS_JSON = "application/sparql-results+json"
RESULTS_XML = "application/sparql-results+xml"
SPARQL_QUERY = "application/sparql-query"

ENTITY_OFFERS = (TURTLE, HTML, JSON_LD, N_TRIPLES, JSON, FRAMED)
EXTENSIONS = {"ttl": TURTLE, "html": HTML, "jsonld": JSON_LD, "nt": N_TRIPLES, "json": JSON}
FORMAT_NAMES = EXTENSIONS | {"turtle": TURTLE, "json-ld": JSON_LD, "ntriples": N_TRIPLES}


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One entry of an Accept header; `quality` runs from 0 (never) to 1."""

    kind: str
    subtype: str
    parameters: frozenset[tuple[str, str]]
    quality: float

    def precedence(self, offer: str) -> int:
        """Return how exactly the range names an offer: 0 for not at all, 5 for to the letter.

        An exact type with the offer's parameters comes before the type alone, that before the
        type with parameters that the offer does not have, that before `text/*` and `*/*`. A
        client that asks for a profile of a type is thus served the type.
        """
        offered = parse_type(offer)
        if offered is None:
            return 0
        kind, subtype, parameters = offered
        if (self.kind, self.subtype) == ("*", "*"):
            return 1
        if self.kind != kind or self.subtype not in ("*", subtype):
            return 0
        if self.subtype == "*":
            return 2
        if self.parameters == parameters:
            return 5
        return 4 if not self.parameters else 3


def negotiate(accept: str | None, offers: Sequence[str]) -> str | None:
    """Choose the media type to answer with.

    Preferred are the offers that the client gives the highest quality; among equals, the one
    that it names most exactly; among those, the first of `offers`.

    Args:
        accept: The Accept header, None where there is none.
        offers: The media types on offer, the server's favourite first.

    Returns:
        One of `offers`, or None where the client takes none of them.

    >>> negotiate("text/turtle;q=0, */*", ["text/turtle", "text/html"])
    'text/html'
    >>> negotiate("image/png", ["text/turtle", "text/html"]) is None
    True
    """
    ranges = parse_accept(accept or "")
    if not ranges:
        return offers[0] if offers else None
    best: tuple[float, int] = (0.0, 0)
    chosen: str | None = None
    for offer in offers:
        quality, precedence = _liking(ranges, offer)
        if quality > 0 and (quality, precedence) > best:
            best, chosen = (quality, precedence), offer
    return chosen


def parse_accept(accept: str) -> tuple[MediaRange, ...]:
    """Return the media ranges of an Accept header, without those that cannot be read."""
    found = (_media_range(part) for part in _split(accept, ","))
    return tuple(one for one in found if one is not None)


def parse_type(text: str) -> tuple[str, str, frozenset[tuple[str, str]]] | None:
    """Return type, subtype and parameters of a media type, in lower case; None if it is not one."""
    first, *rest = _split(text, ";")
    kind, slash, subtype = first.strip().lower().partition("/")
    if not slash or not _is_token(kind) or not _is_token(subtype) or (kind == "*" != subtype):
        return None
    parameters = set()
    for part in rest:
        name, equals, value = part.partition("=")
        if equals and _is_token(name.strip()):
            parameters.add((name.strip().lower(), _unquoted(value.strip()).lower()))
    return kind, subtype, frozenset(parameters)


def named_format(name: str | None, names: Mapping[str, str] = FORMAT_NAMES) -> str | None:
    """Return the media type that `?format=` asks for: a short name or the type itself."""
    if not name:
        return None
    wanted = name.strip().lower().replace(" ", "+")  # "+" reaches us as a space
    return names.get(wanted) or (wanted if wanted in names.values() else None)


def _liking(ranges: Sequence[MediaRange], offer: str) -> tuple[float, int]:
    """Return the quality that the most exact range gives an offer, and how exact that is."""
    fits = [(one.precedence(offer), one.quality) for one in ranges]
    precedence, quality = max(fits, default=(0, 0.0))
    if precedence == 3 and quality == 0:  # "text/html;level=2;q=0" refuses that level alone
        return _liking([one for one in ranges if one.precedence(offer) != 3], offer)
    return (quality, precedence) if precedence else (0.0, 0)


def _media_range(text: str) -> MediaRange | None:
    parsed = parse_type(text)
    if parsed is None:
        return None
    kind, subtype, parameters = parsed
    quality = 1.0
    for name, value in parameters:
        if name == "q":
            read = _quality(value)
            if read is None:
                return None
            quality = read
    rest = frozenset(pair for pair in parameters if pair[0] != "q")
    return MediaRange(kind, subtype, rest, quality)


def _quality(text: str) -> float | None:
    whole, _, decimals = text.partition(".")
    if not (whole + decimals).isascii() or not (whole + decimals).isdigit():
        return None
    return min(1.0, float(f"{whole or '0'}.{decimals or '0'}"))


def _split(text: str, separator: str) -> Iterator[str]:
    """Split at a separator, though not inside a quoted string."""
    start, quoted, escaped = 0, False, False
    for at, character in enumerate(text):
        if escaped:
            escaped = False
        elif quoted and character == "\\":
            escaped = True
        elif character == '"':
            quoted = not quoted
        elif character == separator and not quoted:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return text


def _is_token(text: str) -> bool:
    return bool(text) and all(c.isascii() and (c.isalnum() or c in "!#$%&'*+-.^_`|~") for c in text)
