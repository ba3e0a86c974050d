"""A fact in words, with the sentences that state it in their context."""

import re
from collections.abc import Mapping
from typing import Protocol

from pyoxigraph import NamedNode

from ..errors import StoreError, UsageError
from .catalogue import load
from .explanation import Evidence, Explanation, Statement, render_explanation
from .header import NamedQuery, parse_query
from .run import Queryable, run

__all__ = ["Evidence", "Explanation", "Statement", "explain", "render_explanation", "resolve"]

_LG = "https://w3id.org/minutegraph/ontology#"
_ROW = re.compile(r"([a-z][a-z-]*):(\d+)")
_CONTEXT_LINES = 2
_CONTEXT_CHARACTERS = 240
_MOST_SUGGESTIONS = 5
_HAS_LINES = re.compile(r"text/|application/(?:\w+\+)?xml\b")  # media types
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABELS = (
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://www.w3.org/2000/01/rdf-schema#label",
)
_SAID = (_LG, "http://purl.org/dc/terms/", "http://www.w3.org/2004/02/skos/core#altLabel")

_STATEMENTS = parse_query(
    """# param fact (iri, required): The node.
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?property ?words ?value ?title ?preferred ?label ?notation
WHERE {
  VALUES (?param_fact) { (UNDEF) }
  ?param_fact ?property ?value .
  OPTIONAL { ?property rdfs:label ?words }
  OPTIONAL { ?value skos:prefLabel ?preferred }
  OPTIONAL { ?value rdfs:label ?label }
  OPTIONAL { ?value skos:notation ?notation }
  OPTIONAL { ?value dcterms:title ?title }
}
ORDER BY ?property ?value ?notation ?preferred ?label ?title ?words
""",
    "statements of a fact",
)
_LIKE = parse_query(
    """# param text (text, required): A part of an IRI.
PREFIX lg: <https://w3id.org/minutegraph/ontology#>
SELECT DISTINCT ?node
WHERE {
  VALUES (?param_text) { (UNDEF) }
  ?node a ?class .
  FILTER(STRSTARTS(STR(?class), STR(lg:)) && ?class != lg:SourceSpan)
  FILTER(STRSTARTS(STR(?node), ?param_text) || STRENDS(STR(?node), CONCAT("/", ?param_text)))
}
ORDER BY ?node
LIMIT 50
""",
    "nodes with a like IRI",
)


class DocumentedStore(Queryable, Protocol):
    """A store that also keeps the texts of its documents."""

    def document_text(self, sha256: str) -> str:
        """Return the text of a document by the hash of its bytes."""


def explain(store: DocumentedStore, fact: str) -> Explanation:
    """Return a fact with the sentences that state it.

    A node that no sentence states by itself (a person, a post, a body) is explained by the facts
    that name it.

    Args:
        store: an open store.
        fact: an IRI, in full or its unmistakable beginning or end, or a row of a named query
            (`who-reported-what:3`).

    Raises:
        UsageError: if there is no such fact, or several.
    """
    iri = resolve(store, fact)
    table = run(store, _STATEMENTS, {"fact": iri})
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    labels = [row["value"] for kind in _LABELS for row in rows if row["property"] == kind]
    types = (
        row["label"] or _local_name(row["value"] or "") for row in rows if row["property"] == _TYPE
    )
    said = (_statement(row) for row in rows if _is_said(row["property"] or ""))
    return Explanation(
        fact=iri,
        type=", ".join(dict.fromkeys(types)),
        label=next(filter(None, labels), iri),
        statements=tuple(dict.fromkeys(said)),
        evidence=_evidence(store, iri),
    )


def resolve(store: Queryable, fact: str) -> str:
    """Return the IRI that a person means by an IRI, a part of one, or `query:row`.

    Raises:
        UsageError: if it is none, or not the only one.
    """
    row = _ROW.fullmatch(fact)
    if row is not None:
        return _fact_of_row(store, load(row[1]), int(row[2]))
    wanted = fact.strip().strip("<>")
    if _is_iri(wanted) and run(store, _STATEMENTS, {"fact": wanted}).rows:
        return wanted
    found = [iri for iri in run(store, _LIKE, {"text": wanted}).column("node") if iri]
    if len(found) == 1:
        return found[0]
    if found:
        listed = "\n  ".join(found[:_MOST_SUGGESTIONS])
        more = "\n  …" if len(found) > _MOST_SUGGESTIONS else ""
        raise UsageError(f"{fact!r} could be any of these; give more of it:\n  {listed}{more}")
    raise UsageError(
        f"the graph has no {fact!r}: give an IRI from the column `fact` of a query, or a row of "
        "one, such as who-reported-what:1"
    )


def _fact_of_row(store: Queryable, query: NamedQuery, number: int) -> str:
    if "fact" not in {column.name for column in query.columns}:
        raise UsageError(f"the rows of {query.name} are no facts: choose a query that has `fact`")
    if any(parameter.required for parameter in query.parameters):
        raise UsageError(f"{query.name} needs parameters: give the IRI of the fact instead")
    facts = run(store, query).column("fact")
    if not 1 <= number <= len(facts):
        count = f"{len(facts)} row{'' if len(facts) == 1 else 's'}"
        raise UsageError(f"{query.name} has {count}: there is no row {number}")
    fact = facts[number - 1]
    if fact is None:
        raise UsageError(f"row {number} of {query.name} names no fact")
    return fact


def _is_said(property_iri: str) -> bool:
    return property_iri.startswith(_SAID) and property_iri != f"{_LG}evidence"


def _statement(named: Mapping[str, str | None]) -> Statement:
    value = named["value"] or ""
    words = named["words"] or _in_words(_local_name(named["property"] or ""))
    shown = named["notation"] or named["preferred"] or named["label"] or named["title"]
    return Statement(words, shown or value, value if _is_iri(value) and value != shown else "")


def _evidence(store: DocumentedStore, iri: str) -> tuple[Evidence, ...]:
    table = run(store, load("sources-of-fact"), {"fact": iri})
    texts: dict[str, str | None] = {}
    found: dict[str, Evidence] = {}
    for row in table.rows:
        named = {name: cell or "" for name, cell in zip(table.columns, row, strict=True)}
        if named["span"] in found:
            continue
        sha256 = named["sha256"]
        if sha256 not in texts:
            texts[sha256] = _text_of(store, sha256)
        before, after = _context(named, texts[sha256])
        found[named["span"]] = Evidence(
            file=named["source"],
            line=int(named["line"]) if named["line"] else None,
            quote=named["quote"],
            before=before,
            after=after,
            date=named["date"],
            body=named["body"],
            fact=named["fact"],
            page=int(named["page"]) if named["page"] else None,
            of_text=bool(named["format"]) and not _HAS_LINES.match(named["format"]),
        )
    return tuple(found.values())


def _text_of(store: DocumentedStore, sha256: str) -> str | None:
    try:
        return store.document_text(sha256)
    except (StoreError, KeyError):
        return None


def _context(named: Mapping[str, str], text: str | None) -> tuple[str, str]:
    """Return what stands before and after a quote: from the document, else from its selector."""
    start, end = int(named["start"]), int(named["end"])
    if text is None or text[start:end] != named["quote"]:
        return named["before"], named["after"]
    before = text[max(0, start - _CONTEXT_CHARACTERS) : start]
    after = text[end : end + _CONTEXT_CHARACTERS]
    return _last_lines(before), _first_lines(after)


def _last_lines(text: str) -> str:
    lines = text.split("\n")
    kept = lines[-(_CONTEXT_LINES + 1) :]
    if len(kept) == len(lines) and len(text) == _CONTEXT_CHARACTERS:
        kept[0] = kept[0].partition(" ")[2] or kept[0]
    return "\n".join(kept)


def _first_lines(text: str) -> str:
    lines = text.split("\n")
    kept = lines[: _CONTEXT_LINES + 1]
    if len(kept) == len(lines) and len(text) == _CONTEXT_CHARACTERS:
        kept[-1] = kept[-1].rpartition(" ")[0] or kept[-1]
    return "\n".join(kept)


def _is_iri(value: str) -> bool:
    if re.match(r"[a-z][a-z0-9+.-]*:[^\s]", value) is None:
        return False
    try:
        NamedNode(value)
    except ValueError:
        return False
    return True


def _local_name(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]


def _in_words(name: str) -> str:
    """Return a property's name as words.

    >>> _in_words("presentedByPost")
    'presented by post'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
