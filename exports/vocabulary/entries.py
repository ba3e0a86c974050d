"""The terms of the ontology as records for a page: whatever the graph says of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Literal, Node

from ...ontology import PREFIXES

VS = Namespace("http://www.w3.org/2003/06/sw-vocab-status/ns#")
LG = PREFIXES["lg"]
CUE = URIRef(f"{LG}cue")
HEADER = URIRef(LG.rstrip("#"))
# Prefixes of vocabularies that only the alignments name.
FOREIGN = {
    "akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/",
    "besluit": "http://data.vlaanderen.be/ns/besluit#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "eli-dl": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "laying": "http://parliament.uk/ontologies/laying/",
    "mandaat": "http://data.vlaanderen.be/ns/mandaat#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "org": "http://www.w3.org/ns/org#",
    "person": "http://www.w3.org/ns/person#",
    "themis": "http://themis.vlaanderen.be/id/concept/beslissing-resultaatcodes/",
    "time": "http://www.w3.org/2006/time#",
}
MATCHES = {
    RDFS.subClassOf: "is a kind of",
    RDFS.subPropertyOf: "is a kind of",
    OWL.equivalentClass: "is the same as",
    OWL.equivalentProperty: "is the same as",
    SKOS.exactMatch: "is the same as",
    SKOS.closeMatch: "is close to",
    SKOS.broadMatch: "is narrower than",
    SKOS.narrowMatch: "is broader than",
    SKOS.relatedMatch: "is related to",
}
CHARACTERISTICS = {
    OWL.FunctionalProperty: "at most one value",
    OWL.InverseFunctionalProperty: "identifies its subject",
    OWL.SymmetricProperty: "symmetric",
    OWL.AsymmetricProperty: "asymmetric",
    OWL.TransitiveProperty: "transitive",
    OWL.IrreflexiveProperty: "irreflexive",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A term to link to: how it is written, its IRI, and its place on the page if it has one."""

    text: str
    iri: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a term relates to one of another vocabulary, in words."""

    relation: str
    other: Name


@dataclass(frozen=True, slots=True)
class Entry:
    """One class, property or concept; of the links those that its kind has."""

    name: Name
    label: str
    definition: str
    examples: tuple[str, ...]
    notes: tuple[str, ...]
    status: str
    changes: tuple[str, ...]
    replaced_by: tuple[Name, ...]
    above: tuple[Name, ...]
    below: tuple[Name, ...]
    alignments: tuple[Alignment, ...]
    domain: tuple[Name, ...] = ()
    range: tuple[Name, ...] = ()
    scheme: str = ""
    inverse: tuple[Name, ...] = ()
    chain: tuple[Name, ...] = ()
    is_inferred: bool = False
    traits: tuple[str, ...] = ()
    properties: tuple[Name, ...] = ()
    leading_here: tuple[Name, ...] = ()
    notation: str = ""
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """A list of controlled values."""

    name: Name
    title: str
    definition: str
    concepts: tuple[Entry, ...]
    used_by: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it."""

    iri: str
    title: str
    description: str
    version: str
    version_iri: str
    licence: str
    namespace: str
    changes: tuple[str, ...]
    classes: tuple[Entry, ...]
    properties: tuple[Entry, ...]
    schemes: tuple[Scheme, ...]


def read_vocabulary(graph: Graph) -> Vocabulary:
    """Return the terms of an ontology graph that has its alignments."""
    ours = sorted(
        {s for s in graph.subjects(RDF.type) if isinstance(s, URIRef) and s.startswith(LG)}
    )
    classes = [term for term in ours if (term, RDF.type, OWL.Class) in graph]
    properties = [term for term in ours if term not in classes]
    found = graph.subjects(RDF.type, SKOS.ConceptScheme)
    schemes = sorted(s for s in found if isinstance(s, URIRef))
    return Vocabulary(
        iri=str(HEADER),
        title=_one(graph, HEADER, DCTERMS.title),
        description=_one(graph, HEADER, DCTERMS.description),
        version=_one(graph, HEADER, OWL.versionInfo),
        version_iri=_one(graph, HEADER, OWL.versionIRI),
        licence=_one(graph, HEADER, DCTERMS.license),
        namespace=LG,
        changes=_texts(graph, HEADER, SKOS.changeNote, SKOS.historyNote),
        classes=tuple(_class(graph, term) for term in classes),
        properties=tuple(_property(graph, term) for term in properties),
        schemes=tuple(_scheme(graph, scheme) for scheme in schemes),
    )


def name_of(term: Node) -> Name:
    """Return how a page writes a term: with a prefix where there is one."""
    iri = str(term)
    for prefix, namespace in {**PREFIXES, **FOREIGN}.items():
        local = iri.removeprefix(namespace)
        if local and local != iri:
            if prefix == "lg":
                return Name(local, iri, local)
            is_concept = namespace.startswith("https://w3id.org/minutegraph/")
            return Name(f"{prefix}:{local}", iri, f"{prefix}-{local}" if is_concept else "")
    return Name(iri, iri)


def _class(graph: Graph, term: URIRef) -> Entry:
    having = sorted(p for p in _all(graph, RDFS.domain) if term in members(graph, p, RDFS.domain))
    leading = sorted(p for p in _all(graph, RDFS.range) if term in members(graph, p, RDFS.range))
    return _entry(
        graph, term, RDFS.subClassOf, properties=_names(having), leading_here=_names(leading)
    )


def _property(graph: Graph, term: URIRef) -> Entry:
    kinds = set(graph.objects(term, RDF.type))
    chains = [Collection(graph, chain) for chain in graph.objects(term, OWL.propertyChainAxiom)]
    scheme = graph.value(term, RDFS.seeAlso)
    is_scheme = scheme is not None and (scheme, RDF.type, SKOS.ConceptScheme) in graph
    inverses = {*graph.objects(term, OWL.inverseOf), *graph.subjects(OWL.inverseOf, term)}
    return _entry(
        graph,
        term,
        RDFS.subPropertyOf,
        domain=_names(members(graph, term, RDFS.domain)),
        range=_names(members(graph, term, RDFS.range)),
        scheme=str(scheme).rpartition("/")[2] if is_scheme else "",
        inverse=_names(sorted(inverses, key=str)),
        is_inferred=bool(chains) or (term, OWL.inverseOf, None) in graph,
        chain=_names(step for chain in chains for step in chain),
        traits=tuple(words for kind, words in CHARACTERISTICS.items() if kind in kinds),
    )


def _scheme(graph: Graph, scheme: URIRef) -> Scheme:
    concepts = sorted(c for c in graph.subjects(SKOS.inScheme, scheme) if isinstance(c, URIRef))
    users = sorted(graph.subjects(RDFS.seeAlso, scheme), key=str)
    local = str(scheme).rpartition("/")[2]
    return Scheme(
        Name(local, str(scheme), f"scheme-{local}"),
        _one(graph, scheme, DCTERMS.title) or _one(graph, scheme, SKOS.prefLabel) or local,
        _one(graph, scheme, SKOS.definition) or _one(graph, scheme, DCTERMS.description),
        tuple(_entry(graph, concept, SKOS.broader) for concept in concepts),
        _names(users),
    )


def _entry(graph: Graph, term: URIRef, up: URIRef, **more: object) -> Entry:
    above = [o for o in graph.objects(term, up) if name_of(o).anchor]
    below = sorted((s for s in graph.subjects(up, term) if name_of(s).anchor), key=str)
    deprecated = str(graph.value(term, OWL.deprecated) or "").lower() == "true"
    status = "deprecated" if deprecated else _one(graph, term, VS.term_status)
    found = [
        Alignment(words, name_of(other))
        for relation, words in MATCHES.items()
        for other in sorted(graph.objects(term, relation), key=str)
        if _is_iri(other) and not name_of(other).anchor
    ]
    kept = {
        "name": name_of(term),
        "label": _one(graph, term, RDFS.label) or _one(graph, term, SKOS.prefLabel),
        "definition": _one(graph, term, SKOS.definition),
        "examples": _texts(graph, term, SKOS.example),
        "notes": _texts(graph, term, SKOS.scopeNote, SKOS.editorialNote, RDFS.comment),
        "status": status,
        "changes": _texts(graph, term, SKOS.changeNote, SKOS.historyNote),
        "replaced_by": _names(graph.objects(term, DCTERMS.isReplacedBy)),
        "above": _names(sorted(above, key=str)),
        "below": _names(below),
        "alignments": tuple(found),
        "notation": _one(graph, term, SKOS.notation),
        "cues": _texts(graph, term, CUE, SKOS.hiddenLabel),
        **more,
    }
    return Entry(**kept)  # type: ignore[arg-type]  # the fields of an Entry, each of its own type


def members(graph: Graph, term: Node, way: URIRef) -> list[URIRef]:
    """Return the classes of a domain or range, those of a union one by one."""
    found: list[URIRef] = []
    for target in graph.objects(term, way):
        union = graph.value(target, OWL.unionOf)
        parts: Iterable[Node] = [target] if union is None else Collection(graph, union)
        found += [part for part in parts if isinstance(part, URIRef)]
    return sorted(found)


def _all(graph: Graph, way: URIRef) -> set[URIRef]:
    return {s for s in graph.subjects(way) if isinstance(s, URIRef) and s.startswith(LG)}


def _names(terms: Iterable[Node]) -> tuple[Name, ...]:
    return tuple(name_of(term) for term in terms if _is_iri(term))


def _is_iri(term: Node | None) -> bool:
    return isinstance(term, URIRef)


def _one(graph: Graph, term: Node, prop: URIRef) -> str:
    return str(graph.value(term, prop) or "")


def _texts(graph: Graph, term: Node, *props: URIRef) -> tuple[str, ...]:
    found: Sequence[Node] = [text for prop in props for text in graph.objects(term, prop)]
    return tuple(sorted(str(text) for text in found if isinstance(text, Literal)))
