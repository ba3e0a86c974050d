"""The terms of the graph as plain strings, written from the Turtle by `generate.py`.

Each class stands for a namespace and each attribute is a whole IRI as a `str`, ready for N-Quads
text: `LG.Meeting`, `STATUS.in_attendance`, `RDF.type`. Where rdflib wants a term, wrap it:
`URIRef(LG.Meeting)`. `CONCEPTS["status"]["in attendance"]` finds a concept by its notation.
"""

from .concepts import (
    BASIS,
    BODY_KIND,
    CHOICE,
    CONCEPTS,
    DIRECTION,
    DISPOSITION,
    FORCE,
    FORM,
    INTEREST_KIND,
    MANNER,
    OUTCOME,
    PARTICIPATION,
    STATUS,
)
from .inferred import PATHS
from .others import DCTERMS, OA, PREFIXES, PROV, RDF, RDFS, SCHEMA, SKOS, XSD
from .own import LG

__all__ = [
    "BASIS",
    "BODY_KIND",
    "CHOICE",
    "CONCEPTS",
    "DCTERMS",
    "DIRECTION",
    "DISPOSITION",
    "FORCE",
    "FORM",
    "INTEREST_KIND",
    "LG",
    "MANNER",
    "OA",
    "OUTCOME",
    "PARTICIPATION",
    "PATHS",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "STATUS",
    "XSD",
]
