# ruff: noqa: N815 (the names are the vocabularies' own)
"""The terms of others that the graph uses, and all prefixes, written by `generate.py`."""

from collections.abc import Mapping
from typing import Final


class RDF:
    """`http://www.w3.org/1999/02/22-rdf-syntax-ns#`."""

    type: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    value: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"


class RDFS:
    """`http://www.w3.org/2000/01/rdf-schema#`."""

    isDefinedBy: Final = "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"
    label: Final = "http://www.w3.org/2000/01/rdf-schema#label"
    seeAlso: Final = "http://www.w3.org/2000/01/rdf-schema#seeAlso"


class SKOS:
    """`http://www.w3.org/2004/02/skos/core#`."""

    Concept: Final = "http://www.w3.org/2004/02/skos/core#Concept"
    ConceptScheme: Final = "http://www.w3.org/2004/02/skos/core#ConceptScheme"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    broadMatch: Final = "http://www.w3.org/2004/02/skos/core#broadMatch"
    closeMatch: Final = "http://www.w3.org/2004/02/skos/core#closeMatch"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    example: Final = "http://www.w3.org/2004/02/skos/core#example"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    notation: Final = "http://www.w3.org/2004/02/skos/core#notation"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
    relatedMatch: Final = "http://www.w3.org/2004/02/skos/core#relatedMatch"
    scopeNote: Final = "http://www.w3.org/2004/02/skos/core#scopeNote"
    topConceptOf: Final = "http://www.w3.org/2004/02/skos/core#topConceptOf"


class DCTERMS:
    """`http://purl.org/dc/terms/`."""

    conformsTo: Final = "http://purl.org/dc/terms/conformsTo"
    description: Final = "http://purl.org/dc/terms/description"
    format: Final = "http://purl.org/dc/terms/format"
    identifier: Final = "http://purl.org/dc/terms/identifier"
    isPartOf: Final = "http://purl.org/dc/terms/isPartOf"
    license: Final = "http://purl.org/dc/terms/license"
    title: Final = "http://purl.org/dc/terms/title"


class PROV:
    """`http://www.w3.org/ns/prov#`."""

    SoftwareAgent: Final = "http://www.w3.org/ns/prov#SoftwareAgent"
    wasAttributedTo: Final = "http://www.w3.org/ns/prov#wasAttributedTo"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"


class OA:
    """`http://www.w3.org/ns/oa#`."""

    FragmentSelector: Final = "http://www.w3.org/ns/oa#FragmentSelector"
    SpecificResource: Final = "http://www.w3.org/ns/oa#SpecificResource"
    TextPositionSelector: Final = "http://www.w3.org/ns/oa#TextPositionSelector"
    TextQuoteSelector: Final = "http://www.w3.org/ns/oa#TextQuoteSelector"
    XPathSelector: Final = "http://www.w3.org/ns/oa#XPathSelector"
    end: Final = "http://www.w3.org/ns/oa#end"
    exact: Final = "http://www.w3.org/ns/oa#exact"
    hasSelector: Final = "http://www.w3.org/ns/oa#hasSelector"
    hasSource: Final = "http://www.w3.org/ns/oa#hasSource"
    prefix: Final = "http://www.w3.org/ns/oa#prefix"
    start: Final = "http://www.w3.org/ns/oa#start"
    suffix: Final = "http://www.w3.org/ns/oa#suffix"


class SCHEMA:
    """`https://schema.org/`."""

    softwareVersion: Final = "https://schema.org/softwareVersion"


class XSD:
    """`http://www.w3.org/2001/XMLSchema#`."""

    boolean: Final = "http://www.w3.org/2001/XMLSchema#boolean"
    date: Final = "http://www.w3.org/2001/XMLSchema#date"
    integer: Final = "http://www.w3.org/2001/XMLSchema#integer"
    nonNegativeInteger: Final = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
    string: Final = "http://www.w3.org/2001/XMLSchema#string"
    time: Final = "http://www.w3.org/2001/XMLSchema#time"


PREFIXES: Final[Mapping[str, str]] = {
    "lg": "https://w3id.org/minutegraph/ontology#",
    "force": "https://w3id.org/minutegraph/force#",
    "disposition": "https://w3id.org/minutegraph/disposition#",
    "form": "https://w3id.org/minutegraph/form#",
    "status": "https://w3id.org/minutegraph/status#",
    "outcome": "https://w3id.org/minutegraph/outcome#",
    "choice": "https://w3id.org/minutegraph/choice#",
    "direction": "https://w3id.org/minutegraph/direction#",
    "manner": "https://w3id.org/minutegraph/manner#",
    "interest-kind": "https://w3id.org/minutegraph/interest-kind#",
    "participation": "https://w3id.org/minutegraph/participation#",
    "body-kind": "https://w3id.org/minutegraph/body-kind#",
    "basis": "https://w3id.org/minutegraph/basis#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "sh": "http://www.w3.org/ns/shacl#",
}
