"""Finds the words of a graph that no vocabulary has: misspellings, and terms of our own invention.

A term of ours must be declared in the ontology or its schemes; a term of another vocabulary must
exist there. What other vocabularies have is known from rdflib's closed namespaces and `oa.ttl`.
`completeness` and `releases` look at the ontology itself.
"""

from functools import cache

from rdflib import (
    CSVW,
    DCAT,
    DCMITYPE,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROF,
    PROV,
    RDF,
    RDFS,
    SDO,
    SKOS,
    TIME,
    VANN,
    VOID,
    XSD,
    Graph,
    URIRef,
)
from rdflib.namespace import SH
from rdflib.term import Node

from . import PREFIXES, read_turtle

OURS = tuple(n for n in PREFIXES.values() if n.startswith("https://w3id.org/minutegraph/"))
CLOSED = {
    str(namespace): namespace
    for namespace in (
        *(CSVW, DCAT, DCMITYPE, DCTERMS, FOAF, ORG, OWL, PROF, PROV),
        *(RDF, RDFS, SDO, SH, SKOS, TIME, VANN, VOID, XSD),
    )
}
# https://www.w3.org/2003/06/sw-vocab-status/ns: rdflib has no closed namespace of it.
STATUS = "http://www.w3.org/2003/06/sw-vocab-status/ns#"
STATUS_TERMS = frozenset(f"{STATUS}{name}" for name in ("term_status", "moreinfo", "userdocs"))


def undeclared_terms(graph: Graph) -> set[str]:
    """Return the IRIs of a graph's predicates and classes that no vocabulary declares.

    Args:
        graph: The graph to look at. A term in one of our own namespaces is looked at wherever it
            stands, so that a misspelt concept is found too.

    Returns:
        The IRIs, empty for a sound graph.
    """
    used: set[Node] = {*graph.predicates(), *graph.objects(None, RDF.type)}
    used.update(o for o in graph.objects() if isinstance(o, URIRef) and str(o).startswith(OURS))
    return {str(term) for term in used if isinstance(term, URIRef) and not is_declared(term)}


def is_declared(term: URIRef) -> bool:
    """Return whether the vocabulary that a term claims to come from has it."""
    if str(term).startswith(OURS):
        return term in _subjects("localgov", "schemes")
    if term.startswith(PREFIXES["oa"]):
        return term in _subjects("oa")
    if term.startswith(STATUS):
        return str(term) in STATUS_TERMS
    return any(term.startswith(name) and term in closed for name, closed in CLOSED.items())


@cache
def _subjects(*names: str) -> frozenset[Node]:
    return frozenset(subject for name in names for subject in read_turtle(name).subjects())
