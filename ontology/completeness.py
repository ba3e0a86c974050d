"""Finds what is missing from the description of the ontology's own terms and concepts.

A term that nobody explains is used by everybody in their own way. So each class and property has a
label, a definition, an example, a status and its ontology; each property a domain and a range, or a
note that says why not; each concept its scheme, its word, and the words by which it is recognised,
or a note that says why there are none.
"""

from collections.abc import Iterator, Mapping

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from . import PREFIXES

LG = Namespace(PREFIXES["lg"])
VS = Namespace("http://www.w3.org/2003/06/sw-vocab-status/ns#")
ONTOLOGY = URIRef(PREFIXES["lg"].rstrip("#"))
STATUSES = frozenset({"stable", "testing", "unstable", "archaic"})
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
INFERRED = "Inferred: "
"""How the note of a term begins that no reader states and that only follows from others."""

_IN_ENGLISH: Mapping[Node, str] = {
    RDFS.label: "label",
    SKOS.definition: "definition",
    SKOS.prefLabel: "label",
}


def own_terms(graph: Graph) -> list[URIRef]:
    """Return the classes and properties that the ontology itself declares, sorted."""
    declared = {term for kind in KINDS for term in graph.subjects(RDF.type, kind)}
    return sorted(t for t in declared if isinstance(t, URIRef) and t in LG)


def inferred_terms(graph: Graph) -> list[URIRef]:
    """Return the own terms that only follow from statements in other terms, sorted."""
    notes = ((term, graph.value(term, SKOS.scopeNote)) for term in own_terms(graph))
    return [term for term, note in notes if note is not None and str(note).startswith(INFERRED)]


def omissions(graph: Graph) -> list[str]:
    """Return a sentence for each thing that is missing.

    Args:
        graph: The ontology with its concept schemes.

    Returns:
        The sentences, sorted; empty for a complete ontology.
    """
    terms = own_terms(graph)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    found = {s for term in terms for s in _of_term(graph, term)}
    found |= {s for concept in concepts for s in _of_concept(graph, concept)}
    found |= set(_of_header(graph))
    return sorted(found)


def _of_header(graph: Graph) -> Iterator[str]:
    for said in (OWL.versionIRI, OWL.versionInfo, OWL.priorVersion, RDFS.comment):
        if graph.value(ONTOLOGY, said) is None:
            yield f"The ontology has no {_short(said)}."
    version = f"{ONTOLOGY}/{graph.value(ONTOLOGY, OWL.versionInfo)}"
    if str(graph.value(ONTOLOGY, OWL.versionIRI)) != version:
        yield "The version and the IRI of the version are not of one version."


def _of_term(graph: Graph, term: URIRef) -> Iterator[str]:
    yield from _words(graph, term, RDFS.label, SKOS.definition)
    if graph.value(term, SKOS.example) is None:
        yield f"{_short(term)} has no example."
    if graph.value(term, RDFS.isDefinedBy) != ONTOLOGY:
        yield f"{_short(term)} does not say by which ontology it is defined."
    statuses = {str(status) for status in graph.objects(term, VS.term_status)}
    if len(statuses) != 1 or not statuses <= STATUSES:
        yield f"{_short(term)} has no status: {', '.join(sorted(STATUSES))}."
    if (term, RDF.type, OWL.Class) in graph:
        return
    for side in (RDFS.domain, RDFS.range):
        reason = f"No {_short(side)}"
        notes = [str(note) for note in graph.objects(term, SKOS.scopeNote)]
        if graph.value(term, side) is None and not any(note.startswith(reason) for note in notes):
            yield f'{_short(term)} has no {_short(side)}, and no note "{reason}: ..." says why.'


def _of_concept(graph: Graph, concept: Node) -> Iterator[str]:
    yield from _words(graph, concept, SKOS.prefLabel, SKOS.definition)
    scheme = graph.value(concept, SKOS.inScheme)
    if scheme is None or (scheme, RDF.type, SKOS.ConceptScheme) not in graph:
        yield f"{_short(concept)} is in no scheme."
    if len(set(graph.objects(concept, SKOS.notation))) != 1:
        yield f"{_short(concept)} has no one notation."
    cues = {str(cue).casefold() for cue in graph.objects(concept, LG.cue)}
    examples = " ".join(str(text).casefold() for text in graph.objects(concept, SKOS.example))
    notes = [str(note) for note in graph.objects(concept, SKOS.scopeNote)]
    if not cues and not any(note.startswith("No cue: ") for note in notes):
        yield f'{_short(concept)} has no cue, and no note "No cue: ..." says why.'
    for cue in sorted(cues):
        if cue not in examples:
            yield f'{_short(concept)} has the cue "{cue}", which no example of it shows.'


def _words(graph: Graph, node: Node, *properties: URIRef) -> Iterator[str]:
    for said in properties:
        texts = list(graph.objects(node, said))
        if len(texts) != 1 or not _is_english(texts[0]):
            yield f"{_short(node)} has no one {_IN_ENGLISH[said]} in English."


def _is_english(node: Node) -> bool:
    return isinstance(node, Literal) and node.language == "en" and len(node) > 1


def _short(node: Node) -> str:
    return str(node).replace("#", "/").rsplit("/", 1)[-1]
