"""RDF terms as the strings that N-Triples has for them, and what can be asked of such a string.

An IRI is `<…>`, a blank node `_:…`, a literal `"…"`, with `@language` or `^^<datatype>` after it
unless it is a plain string. Terms that are the same are equal strings, as long as one writer wrote
them: N-Quads of this package, or pyoxigraph.
"""

from functools import lru_cache

import pyoxigraph as ox
from rdflib import XSD, BNode, Literal, URIRef
from rdflib.plugins.parsers.ntriples import unquote
from rdflib.term import Node

STRING = str(XSD.string)
LANGUAGE_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


def term_of(node: Node) -> str:
    """Return the string of an rdflib term.

    >>> term_of(Literal("two lines", lang="en"))
    '"two lines"@en'
    """
    if isinstance(node, Literal):
        quoted = str(ox.Literal(str(node)))
        if node.language:
            return f"{quoted}@{node.language}"
        plain = node.datatype is None or str(node.datatype) == STRING
        return quoted if plain else f"{quoted}^^<{node.datatype}>"
    return f"_:{node}" if isinstance(node, BNode) else f"<{node}>"


@lru_cache(maxsize=4096)
def node_of(term: str) -> Node:
    """Return the rdflib term of a string.

    A literal keeps its lexical form as far as rdflib does.
    """
    if term.startswith("<"):
        return URIRef(term[1:-1])
    return literal_of(term) if is_literal(term) else BNode(term[2:])


@lru_cache(maxsize=4096)
def literal_of(term: str) -> Literal:
    """Return the rdflib literal of a literal's string; its `value` is None if ill-typed."""
    if language := language_of(term):
        return Literal(text_of(term), lang=language)
    kind = datatype_of(term)
    return Literal(text_of(term), datatype=None if kind == STRING else URIRef(kind))


def is_literal(term: str) -> bool:
    """Return whether a term is a literal."""
    return term.startswith('"')


def is_blank(term: str) -> bool:
    """Return whether a term is a blank node."""
    return term.startswith("_:")


def text_of(term: str) -> str:
    """Return what SPARQL's `str()` gives: the lexical form, the IRI; for a blank node its label."""
    if term.startswith("<"):
        return term[1:-1]
    if not is_literal(term):
        return term
    body = term[1 : term.rindex('"')]
    return unquote(body) if "\\" in body else body


def language_of(term: str) -> str:
    """Return the language tag of a literal, "" where it has none."""
    end = term.rindex('"') + 1
    return term[end + 1 :] if term.startswith("@", end) else ""


def datatype_of(term: str) -> str:
    """Return the IRI of a literal's datatype.

    >>> datatype_of('"5"^^<http://www.w3.org/2001/XMLSchema#integer>')
    'http://www.w3.org/2001/XMLSchema#integer'
    """
    end = term.rindex('"') + 1
    if end == len(term):
        return STRING
    return term[end + 3 : -1] if term.startswith("^^", end) else LANGUAGE_STRING


def whole_number(term: str) -> int | None:
    """Return the number of a literal in digits, of a common integer type; None for all else.

    >>> whole_number('"5"^^<http://www.w3.org/2001/XMLSchema#integer>')
    5
    """
    for ending in _INTEGER_ENDINGS:
        if term.endswith(ending):
            digits = term[1 : -len(ending)]
            return int(digits) if digits.isascii() and digits.isdigit() else None
    return None


_INTEGER_ENDINGS = (f'"^^<{XSD.integer}>', f'"^^<{XSD.nonNegativeInteger}>')
