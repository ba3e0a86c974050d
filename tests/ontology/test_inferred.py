"""What a build states though no document does is exactly what HermiT infers from the rest."""

import shutil
from pathlib import Path

import owlready2
import pytest
from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from minutegraph.ontology import ontology_graph
from minutegraph.ontology.axioms import statements_of
from minutegraph.ontology.hermit import reasoned_world
from minutegraph.ontology.paths import inferred_paths
from minutegraph.ontology.terms import LG, PATHS
from minutegraph.store import Store

EX = Namespace("https://example.org/")
needs_java = pytest.mark.skipif(
    shutil.which(owlready2.JAVA_EXE) is None, reason="there is no Java for the reasoner here"
)


@needs_java
def test_what_is_stored_is_what_hermit_infers_from_all_samples(samples_store: Path) -> None:
    inferred = {URIRef(iri) for iri in PATHS}
    assert {URIRef(LG.involves), URIRef(LG.reportedTo)} <= inferred
    with Store.open(samples_store, read_only=True) as store:
        facts = store.facts_graph()
    stored = {triple for triple in facts if triple[1] in inferred}
    assert {p for _, p, _ in stored} == inferred, "each is met in the samples"
    for triple in stored:
        facts.remove(triple)
    whole = statements_of(ontology_graph() + facts)
    world = reasoned_world(whole.triples(), property_values=True)
    assert world is not None
    reasoned = world.as_rdflib_graph()
    # HermiT lists a value at the narrowest property that has it.
    found = {
        (s, wide, o)
        for wide in inferred
        for narrow in reasoned.transitive_subjects(RDFS.subPropertyOf, wide)
        for s, o in reasoned.subject_objects(narrow)
    }
    assert found == stored


def properties(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.add((EX[name], RDF.type, OWL.ObjectProperty))
    return graph


def chain(graph: Graph, name: str, *steps: str) -> None:
    nodes: list[Node] = []
    for step in steps:
        node = BNode() if step.startswith("^") else EX[step]
        if step.startswith("^"):
            graph.add((node, OWL.inverseOf, EX[step[1:]]))
        nodes.append(node)
    head = BNode()
    Collection(graph, head, nodes)
    graph.add((EX[name], OWL.propertyChainAxiom, head))


def paths(graph: Graph) -> dict[str, set[str]]:
    return {
        wide.removeprefix(EX): {
            "/".join(f"{'^' * backwards}{step.removeprefix(EX)}" for step, backwards in way)
            for way in ways
        }
        for wide, ways in inferred_paths(graph, EX).items()
    }


def test_paths_go_through_narrower_properties_chains_and_inverses() -> None:
    graph = properties("a", "b", "c", "wide", "made", "back")
    graph.add((EX.a, RDFS.subPropertyOf, EX.wide))
    graph.add((EX.b, RDFS.subPropertyOf, EX.wide))
    graph.add((EX.back, OWL.inverseOf, EX.c))
    chain(graph, "made", "^wide", "back")
    assert paths(graph) == {
        "wide": {"a", "b"},
        "made": {f"{one}/{two}" for one in ("^wide", "^a", "^b") for two in ("back", "^c")},
    }


def test_a_property_that_follows_from_itself_is_refused() -> None:
    graph = properties("knows", "a")
    chain(graph, "knows", "knows", "a")
    with pytest.raises(ValueError, match="follows from itself"):
        inferred_paths(graph, EX)
    other = properties("before", "a")
    other.add((EX.before, RDF.type, OWL.TransitiveProperty))
    other.add((EX.a, RDFS.subPropertyOf, EX.before))
    with pytest.raises(ValueError, match="follows from itself"):
        inferred_paths(other, EX)


def test_a_graph_is_taken_apart_into_declarations_axioms_and_facts() -> None:
    graph = properties("a", "b")
    chain(graph, "a", "^b", "b")
    graph.add((EX.a, RDFS.label, Literal("a")))
    graph.add((EX.x, EX.a, EX.y))
    whole = statements_of(graph)
    assert len(whole.declarations) == 2
    (made,) = whole.axioms
    assert (made.kind, made.subject, len(made.objects)) == (OWL.propertyChainAxiom, EX.a, 2)
    assert len(made.triples) == 6, "the chain, its two places, and the property read backwards"
    (fact,) = whole.facts
    assert (fact.subject, fact.kind, fact.objects) == (EX.x, EX.a, (EX.y,))
