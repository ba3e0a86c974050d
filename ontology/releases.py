"""Keeps faith with earlier versions of the ontology: no term of theirs goes away.

Data and queries of others outlive a version. So a term is retired by `owl:deprecated true` and
`dcterms:isReplacedBy`, not by taking it out. `releases.toml` lists the terms of earlier versions.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from rdflib import DCTERMS, OWL, RDF, Graph, Literal, URIRef

from . import PREFIXES

HOME = "https://w3id.org/minutegraph/"
ONTOLOGY = URIRef(PREFIXES["lg"].rstrip("#"))


@cache
def released_terms() -> Mapping[str, frozenset[str]]:
    """Return the IRIs of the terms of each earlier version, by its number."""
    table = tomllib.loads((files(__package__) / "releases.toml").read_text(encoding="utf-8"))
    return {
        version: frozenset(
            f"{HOME}{namespace}#{name}" for namespace, names in lists.items() for name in names
        )
        for version, lists in table.items()
    }


def broken_promises(graph: Graph) -> list[str]:
    """Return a sentence for each term that an earlier version had and this one mistreats.

    Args:
        graph: The ontology with its concept schemes.

    Returns:
        The sentences, sorted: terms that are gone, terms retired without a replacement, and an
        earlier version whose terms are not listed.
    """
    found = {
        f"{term} was in version {version} and is gone: retire it, with a replacement."
        for version, terms in released_terms().items()
        for term in terms
        if (URIRef(term), RDF.type, None) not in graph
    }
    for term in graph.subjects(OWL.deprecated, Literal(True)):
        replaced_by = graph.value(term, DCTERMS.isReplacedBy)
        if replaced_by is None or (replaced_by, RDF.type, None) not in graph:
            found.add(f"{term} is deprecated, and nothing that exists replaces it.")
    for prior in graph.objects(ONTOLOGY, OWL.priorVersion):
        version = str(prior).removeprefix(f"{ONTOLOGY}/")
        if version not in released_terms():
            found.add(f"The terms of version {version} are not in releases.toml.")
    return sorted(found)
