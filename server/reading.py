"""What pages ask of the store: rows of terms, labels for IRIs, and the sentences behind facts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from ..store import Store

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = Mapping[str, Term | None]

NUMBERED = re.compile(r"([^0-9]*)([0-9]{0,18})")
PLACE = re.compile(r"\$(\w+)")
PROLOGUE = """\
PREFIX lg: <https://w3id.org/minutegraph/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
LABELS = PROLOGUE + (
    "SELECT ?iri ?label ?rank WHERE { VALUES ?iri { $iris } "
    "{ ?iri skos:prefLabel ?label BIND(0 AS ?rank) } "
    "UNION { ?iri rdfs:label ?label BIND(1 AS ?rank) } "
    "UNION { ?iri dcterms:identifier ?label BIND(2 AS ?rank) } "
    "UNION { ?iri sh:resultMessage ?label BIND(4 AS ?rank) } "
    "UNION { ?iri lg:line ?line BIND(CONCAT('line ', STR(?line)) AS ?label) BIND(3 AS ?rank) } "
    "} ORDER BY ?iri ?rank ?label"
)
EVIDENCE = PROLOGUE + (
    "SELECT ?fact ?span ?file ?document ?line ?start ?before ?quote ?after WHERE { "
    "VALUES ?fact { $iris } ?fact lg:evidence ?span . "
    "?span oa:hasSource ?document ; oa:hasSelector ?words , ?range ; lg:line ?line . "
    "?words oa:exact ?quote . ?range oa:start ?start . ?document dcterms:identifier ?file . "
    "OPTIONAL { ?words oa:prefix ?before } OPTIONAL { ?words oa:suffix ?after } "
    "} ORDER BY ?fact ?file ?start ?span"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a source that state a fact, with a little of what stands around them.

    `line` is the line of the file on which they begin, from 1.
    """

    span: str
    document: str
    file: str
    line: int
    quote: str
    before: str = ""
    after: str = ""


def rows(store: Store, query: str, **terms: str) -> list[dict[str, Term | None]]:
    """Run a SELECT query in which `$name` stands for a term of `terms` (SPARQL text)."""
    found = store.query(_filled(query, terms))
    if not isinstance(found, ox.QuerySolutions):
        raise TypeError("not a SELECT query")
    names = [variable.value for variable in found.variables]
    return [dict(zip(names, solution, strict=True)) for solution in found]


def triples(store: Store, query: str, **terms: str) -> list[ox.Triple]:
    """Run a CONSTRUCT query as `rows` runs a SELECT."""
    found = store.query(_filled(query, terms))
    if not isinstance(found, ox.QueryTriples):
        raise TypeError("not a CONSTRUCT query")
    return list(found)


def sparql_text(text: str) -> str:
    """Return a text as a SPARQL string."""
    return str(ox.Literal(text))


def sparql_iri(iri: str) -> str | None:
    """Return an IRI between angle brackets, or None where it could not stand there.

    >>> sparql_iri("https://example.org/id/wexcombe")
    '<https://example.org/id/wexcombe>'
    >>> sparql_iri("https://example.org/> ?p ?o") is None
    True
    """
    try:
        return str(ox.NamedNode(iri))
    except ValueError:
        return None


def exists(store: Store, iri: str) -> bool:
    """Say whether the store says anything of an IRI, or with it."""
    written = sparql_iri(iri)
    if written is None:
        return False
    return bool(store.query(f"ASK {{ {{ {written} ?p ?o }} UNION {{ ?s ?q {written} }} }}"))


def text_of(term: Term | None) -> str:
    """Return the text of a literal or the IRI of a node; "" for nothing."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else ""


def labels(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """Return a name for each IRI: its label, or the end of the IRI where it has none."""
    wanted = sorted({iri for iri in iris if sparql_iri(iri)})
    found = {iri: last_part(iri) for iri in wanted}
    seen: set[str] = set()
    if wanted:
        for row in rows(store, LABELS, iris=_listed(wanted)):
            iri = text_of(row["iri"])
            if iri not in seen:
                seen.add(iri)
                found[iri] = text_of(row["label"]) or found[iri]
    return found


def evidence(store: Store, facts: Iterable[str]) -> dict[str, tuple[Evidence, ...]]:
    """Return for each fact the places that state it, in the order of file and place."""
    wanted = sorted({fact for fact in facts if sparql_iri(fact)})
    found: dict[str, list[Evidence]] = {}
    if wanted:
        for row in rows(store, EVIDENCE, iris=_listed(wanted)):
            found.setdefault(text_of(row["fact"]), []).append(
                Evidence(
                    text_of(row["span"]),
                    text_of(row["document"]),
                    text_of(row["file"]),
                    int(text_of(row["line"]) or 0),
                    text_of(row["quote"]),
                    text_of(row["before"]),
                    text_of(row["after"]),
                )
            )
    return {fact: tuple(places) for fact, places in found.items()}


def last_part(iri: str) -> str:
    """Return the end of an IRI, for want of a name.

    >>> last_part("https://w3id.org/minutegraph/status#in-attendance")
    'in-attendance'
    """
    return iri.rstrip("/#").rpartition("#")[2].rpartition("/")[2] or iri


def natural_order(iri: str) -> tuple[tuple[str, int], ...]:
    """Return a key that sorts decision/2 before decision/10."""
    return tuple((text, int(number or 0)) for text, number in NUMBERED.findall(iri))


def _filled(query: str, terms: Mapping[str, str]) -> str:
    """Put each term in its place, in one pass: a "$" inside a term stays as it is."""
    return PLACE.sub(lambda found: terms.get(found[1], found[0]), query)


def _listed(iris: Sequence[str]) -> str:
    return " ".join(f"<{iri}>" for iri in iris)
