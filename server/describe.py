"""What the store says of one entity, as triples and in the RDF formats."""

from collections.abc import Sequence

import pyoxigraph as ox

from ..exports.dumps import jsonld, readable, serialized, to_rdflib
from ..ontology import PREFIXES, context
from ..store import Store
from .negotiation import JSON_LD, N_TRIPLES
from .reading import PROLOGUE, triples

INCOMING_LIMIT = 10_000

# Its own statements with blank nodes closed; its sentences; for a document the spans cut from it.
OUTGOING = (
    PROLOGUE
    + """
CONSTRUCT { $this ?property ?value . ?value ?inner ?inside } WHERE {
  $this ?property ?value . OPTIONAL { ?value ?inner ?inside FILTER(isBlank(?value)) }
}
"""
)
SPANS = (
    PROLOGUE
    + """
CONSTRUCT { ?span ?property ?value . ?selector ?inner ?inside } WHERE {
  { $this lg:evidence ?span } UNION { ?span oa:hasSource $this }
  { ?span ?property ?value } UNION { ?span oa:hasSelector ?selector . ?selector ?inner ?inside }
}
"""
)
INCOMING = (
    PROLOGUE
    + """
CONSTRUCT { ?subject ?property $this } WHERE {
  SELECT ?subject ?property WHERE { ?subject ?property $this }
  ORDER BY ?subject ?property LIMIT $limit
}
"""
)
NEIGHBOURS = (
    PROLOGUE
    + """
CONSTRUCT { ?near ?naming ?name } WHERE {
  { SELECT DISTINCT ?near WHERE { { $this ?p ?near } UNION { ?near ?q $this } } LIMIT $limit }
  VALUES ?naming { skos:prefLabel rdfs:label }
  ?near ?naming ?name .
}
"""
)


def description(store: Store, this: str) -> tuple[list[ox.Triple], bool]:
    """Return the triples that describe an entity.

    They are its own statements, those of the spans that state it, the statements that point to it
    (at most `INCOMING_LIMIT`), and the names of its neighbours.

    Args:
        store: The store.
        this: The entity, as SPARQL writes it.

    Returns:
        The triples, each once and in order, and whether some that point to it were left out.
    """
    limit = str(INCOMING_LIMIT)
    found = triples(store, OUTGOING, this=this) + triples(store, SPANS, this=this)
    incoming = triples(store, INCOMING, this=this, limit=str(INCOMING_LIMIT + 1))
    found += incoming[:INCOMING_LIMIT] + triples(store, NEIGHBOURS, this=this, limit=limit)
    return sorted(set(found), key=str), len(incoming) > INCOMING_LIMIT


def rdf_bytes(described: Sequence[ox.Triple], media_type: str) -> bytes:
    """Return triples as Turtle, N-Triples or JSON-LD with the ontology's context."""
    if media_type == JSON_LD:
        return jsonld(to_rdflib(described), context()["@context"])
    if media_type == N_TRIPLES:
        return serialized(described, ox.RdfFormat.N_TRIPLES)
    return readable(described, ox.RdfFormat.TURTLE, PREFIXES)
