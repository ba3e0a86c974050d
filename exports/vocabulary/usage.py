"""How often a store uses each term, and an instance of each with the sentence that states it."""

from dataclasses import asdict, dataclass
from typing import Any

import pyoxigraph as ox

from ...ontology import PREFIXES
from ...store import Store
from ..dumps import readable

# The graphs of the ontology, the shapes and the reports describe terms; they are no use of them.
IN_DATA = 'FILTER(STRSTARTS(STR(?g), "{base}graph/meeting/") || STR(?g) = "{base}graph/register")'
CLASSES = "SELECT ?term (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s a ?term } %s } GROUP BY ?term"
PROPERTIES = "SELECT ?term (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?term ?o } %s } GROUP BY ?term"
VALUES = (
    "SELECT ?term (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?term } "
    'FILTER(isIRI(?term) && STRSTARTS(STR(?term), "https://w3id.org/minutegraph/") '
    "&& ?p != <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>) %s } GROUP BY ?term"
)
SENTENCE = """
PREFIX lg: <https://w3id.org/minutegraph/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?quote ?file ?line WHERE {
  { BIND(<%(iri)s> AS ?fact) ?fact lg:evidence ?span }
  UNION { ?fact ?p <%(iri)s> ; lg:evidence ?span }
  UNION { BIND(<%(iri)s> AS ?span) <%(iri)s> oa:hasSelector ?any }
  ?span lg:line ?line ; oa:hasSelector/oa:exact ?quote ; oa:hasSource/dcterms:identifier ?file .
} ORDER BY DESC(?fact = <%(iri)s>) STRLEN(?quote) ?file ?line LIMIT 1
"""
LG = PREFIXES["lg"]
TYPE = PREFIXES["rdf"] + "type"


@dataclass(frozen=True, slots=True)
class Example:
    """An instance: its triples as Turtle, and the sentence with its place, where one is known."""

    iri: str
    turtle: str
    quote: str = ""
    file: str = ""
    line: int = 0


def usage(store: Store) -> dict[str, int]:
    """Return how often a store's minutes and register use each class, property and concept."""
    condition = IN_DATA.format(base=store.settings.base)
    counts: dict[str, int] = {}
    for query in (CLASSES, PROPERTIES, VALUES):
        for row in _rows(store, query % condition):
            counts[row["term"].value] = int(row["n"].value)
    return counts


def examples(store: Store, classes: list[str], others: list[str]) -> dict[str, Example]:
    """Return an instance of each class, and a statement with each property or concept.

    An instance is one with as many different properties as any of its class; of these the one
    whose IRI is the first. A term that the store does not use has none.
    """
    found = {}
    for term in classes:
        chosen = _instance(store, f"?s a <{term}>")
        if chosen:
            triples = [quad.triple for quad in store.quads.quads_for_pattern(chosen, None, None)]
            found[term] = _example(store, chosen, triples)
    for term in others:
        role = "?s ?property" if "ontology#" not in term else f"?s <{term}>"
        value = f"<{term}>" if "ontology#" not in term else "?value"
        chosen = _instance(store, f"?s lg:evidence ?span . {role} {value}")
        chosen = chosen or _instance(store, f"{role} {value} . FILTER(isIRI(?s))")
        if chosen:
            triples = [
                quad.triple
                for quad in store.quads.quads_for_pattern(chosen, None, None)
                if term in (quad.predicate.value, getattr(quad.object, "value", ""))
            ]
            found[term] = _example(store, chosen, triples)
    return found


def as_json(counts: dict[str, int], shown: dict[str, Example]) -> dict[str, Any]:
    """Return counts and examples for a JSON file."""
    return {
        "counts": {term: counts[term] for term in sorted(counts)},
        "examples": {term: asdict(shown[term]) for term in sorted(shown)},
    }


def _instance(store: Store, pattern: str) -> ox.NamedNode | None:
    query = (
        f"PREFIX lg: <{LG}> SELECT ?s (COUNT(DISTINCT ?p) AS ?n) WHERE {{ GRAPH ?g {{ {pattern} . "
        f"?s ?p ?o }} {IN_DATA.format(base=store.settings.base)} }} "
        "GROUP BY ?s ORDER BY DESC(?n) STR(?s) LIMIT 1"
    )
    rows = _rows(store, query)
    chosen = rows[0]["s"] if rows else None
    return chosen if isinstance(chosen, ox.NamedNode) else None


def _example(store: Store, node: ox.NamedNode, triples: list[ox.Triple]) -> Example:
    triples = sorted(triples, key=lambda triple: (triple.predicate.value != TYPE, str(triple)))
    text = readable(triples, ox.RdfFormat.TURTLE, PREFIXES).decode()
    body = "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith("@prefix")
    )
    body = body.strip().replace(f"<{store.settings.base}", "<")
    rows = _rows(store, SENTENCE % {"iri": node.value})
    if not rows:
        return Example(node.value, body)
    (row,) = rows
    return Example(node.value, body, row["quote"].value, row["file"].value, int(row["line"].value))


def _rows(store: Store, query: str) -> list[Any]:
    found = store.quads.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return list(found)
