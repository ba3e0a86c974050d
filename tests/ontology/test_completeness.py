"""Each term and concept is described, none of an earlier version is gone; defects are found."""

import re
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from minutegraph.ontology import ontology_graph
from minutegraph.ontology.__main__ import findings
from minutegraph.ontology.completeness import LG, VS, inferred_terms, omissions, own_terms
from minutegraph.ontology.releases import broken_promises, released_terms

ROOT = Path(__file__).parents[2]
ONTOLOGY = URIRef("https://w3id.org/minutegraph/ontology")
NOTED = URIRef("https://w3id.org/minutegraph/disposition#noted")
MENDED = URIRef("https://w3id.org/minutegraph/disposition#mended")


def without(subject: URIRef, predicate: URIRef) -> Graph:
    graph = ontology_graph()
    assert (subject, predicate, None) in graph
    graph.remove((subject, predicate, None))
    return graph


def test_nothing_is_missing() -> None:
    graph = ontology_graph()
    assert omissions(graph) == []
    assert broken_promises(graph) == []
    assert findings() == []
    assert len(own_terms(graph)) > 100


@pytest.mark.parametrize(
    ("subject", "predicate", "said"),
    [
        (LG.Body, RDFS.label, "Body has no one label in English."),
        (LG.force, SKOS.definition, "force has no one definition in English."),
        (LG.heldBy, SKOS.example, "heldBy has no example."),
        (LG.heldBy, RDFS.isDefinedBy, "heldBy does not say by which ontology it is defined."),
        (LG.Meeting, VS.term_status, "Meeting has no status: archaic, stable, testing, unstable."),
        (LG.date, RDFS.domain, 'date has no domain, and no note "No domain: ..." says why.'),
        (LG.date, RDFS.range, 'date has no range, and no note "No range: ..." says why.'),
        (LG.contentHash, SKOS.scopeNote, "contentHash has no domain, and no note"),
        (ONTOLOGY, OWL.priorVersion, "The ontology has no priorVersion."),
        (ONTOLOGY, OWL.versionIRI, "The version and the IRI of the version are not of one"),
        (NOTED, SKOS.prefLabel, "noted has no one label in English."),
        (NOTED, SKOS.inScheme, "noted is in no scheme."),
        (NOTED, SKOS.notation, "noted has no one notation."),
        (NOTED, LG.cue, 'noted has no cue, and no note "No cue: ..." says why.'),
        (NOTED, SKOS.example, 'noted has the cue "be noted", which no example of it shows.'),
    ],
)
def test_what_is_left_out_is_named(subject: URIRef, predicate: URIRef, said: str) -> None:
    assert any(sentence.startswith(said) for sentence in omissions(without(subject, predicate)))


def test_a_status_that_nobody_knows_is_named() -> None:
    graph = without(LG.Body, VS.term_status)
    graph.add((LG.Body, VS.term_status, Literal("fine")))
    assert omissions(graph) == ["Body has no status: archaic, stable, testing, unstable."]


def test_the_terms_that_are_only_inferred() -> None:
    names = {str(term).removeprefix(LG) for term in inferred_terms(ontology_graph())}
    assert {"involves", "hasHolding", "hasHeldPost", "reportedTo"} <= names
    with_chains = {
        str(term).removeprefix(LG)
        for term in ontology_graph().subjects(OWL.propertyChainAxiom)
        if isinstance(term, URIRef)
    }
    assert with_chains <= names


# --- versions -------------------------------------------------------------------------------------


def test_a_term_that_is_gone_is_named() -> None:
    graph = ontology_graph()
    graph.remove((LG.venue, None, None))
    (said,) = broken_promises(graph)
    assert said == f"{LG.venue} was in version 0.1.0 and is gone: retire it, with a replacement."


def test_a_concept_that_is_gone_is_named() -> None:
    graph = ontology_graph()
    graph.remove((NOTED, None, None))
    assert [str(NOTED) in said for said in broken_promises(graph)] == [True]


def test_a_term_is_retired_with_a_replacement() -> None:
    graph = ontology_graph()
    graph.add((LG.venue, OWL.deprecated, Literal(True)))
    (said,) = broken_promises(graph)
    assert said == f"{LG.venue} is deprecated, and nothing that exists replaces it."
    graph.add((LG.venue, DCTERMS.isReplacedBy, LG.place))
    assert broken_promises(graph) == [said]
    graph.add((LG.place, RDF.type, OWL.DatatypeProperty))
    assert broken_promises(graph) == []


def test_a_version_whose_terms_nobody_listed_is_named() -> None:
    graph = ontology_graph()
    graph.set((ONTOLOGY, OWL.priorVersion, URIRef(f"{ONTOLOGY}/0.9.0")))
    assert broken_promises(graph) == ["The terms of version 0.9.0 are not in releases.toml."]


def test_what_is_new_in_this_version_is_in_its_notes() -> None:
    graph = ontology_graph()
    version = str(graph.value(ONTOLOGY, OWL.versionInfo))
    notes = (ROOT / "ontology" / "CHANGES.md").read_text(encoding="utf-8")
    (section,) = re.findall(rf"^## {re.escape(version)}\b(.*?)(?=^## |\Z)", notes, re.M | re.S)
    earlier = frozenset().union(*released_terms().values())
    concepts = {s for s in graph.subjects(RDF.type, SKOS.Concept) if isinstance(s, URIRef)}
    new = {str(term) for term in (*own_terms(graph), *concepts)} - earlier
    assert len(new) > 10
    for term in sorted(new):
        short = term.removeprefix("https://w3id.org/minutegraph/").replace("#", ":")
        assert f"`{short.replace('ontology:', 'lg:')}`" in section
