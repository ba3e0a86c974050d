"""The ontology is complete, what is generated from it is fresh, and graphs use only its words."""

import json
import re
from pathlib import Path
from typing import get_args

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Dataset, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

from minutegraph.ingest import lexicon, records
from minutegraph.ontology import (
    PREFIXES,
    aligned_vocabularies,
    context,
    generate,
    ontology_graph,
    read_turtle,
    terms,
)
from minutegraph.ontology.completeness import inferred_terms
from minutegraph.ontology.lint import is_declared, undeclared_terms
from minutegraph.ontology.terms import CONCEPTS, LG, STATUS
from minutegraph.store import Store

ROOT = Path(__file__).parents[1]


def example() -> Graph:
    dataset = Dataset()
    dataset.parse(ROOT / "tests" / "fixtures" / "example.trig")
    graph = Graph()
    for s, p, o, _ in dataset.quads():
        graph.add((s, p, o))
    return graph


def ours() -> list[Node]:
    graph = read_turtle("localgov")
    return sorted({s for s in graph.subjects() if str(s).startswith(PREFIXES["lg"])}, key=str)


# --- the lint -------------------------------------------------------------------------------------


def test_the_example_uses_only_declared_terms() -> None:
    assert undeclared_terms(example()) == set()


def test_the_vocabulary_itself_uses_only_declared_terms() -> None:
    assert undeclared_terms(ontology_graph(alignments=True)) == set()


@pytest.mark.parametrize(
    "term",
    [
        pytest.param("http://www.w3.org/ns/oa#source", id="a key of JSON-LD is no term of oa"),
        pytest.param("http://www.w3.org/ns/org#organisation", id="ORG spells with a z"),
        pytest.param("http://schema.org/name", id="schema.org is https here"),
        pytest.param("http://purl.org/dc/terms/titel", id="a misspelt title"),
        pytest.param(f"{PREFIXES['lg']}presentedby", id="our own term in the wrong case"),
        pytest.param("https://example.org/own", id="a vocabulary that nobody knows"),
    ],
)
def test_a_planted_misspelling_is_found(term: str) -> None:
    graph = example()
    graph.add((URIRef("https://example.org/x"), URIRef(term), Literal("x")))
    assert undeclared_terms(graph) == {term}
    graph = example()
    graph.add((URIRef("https://example.org/x"), RDF.type, URIRef(term)))
    assert undeclared_terms(graph) == {term}


def test_a_misspelt_concept_is_found() -> None:
    graph = example()
    concept = URIRef(f"{PREFIXES['force']}resolvd")
    graph.add((URIRef("https://example.org/x"), URIRef(LG.force), concept))
    assert undeclared_terms(graph) == {str(concept)}


# --- the ontology ---------------------------------------------------------------------------------


def test_there_is_one_ontology_header() -> None:
    graph = ontology_graph(alignments=True)
    (header,) = graph.subjects(RDF.type, OWL.Ontology)
    assert graph.value(header, OWL.versionIRI) is not None
    assert list(graph.triples((None, OWL.imports, None))) == []


def test_terms_that_the_document_describes_are_those_declared() -> None:
    page = (ROOT / "docs" / "graph-model.md").read_text(encoding="utf-8")
    described = {f"{PREFIXES['lg']}{name}" for name in re.findall(r"\blg:(\w+)", page)}
    assert {str(term) for term in ours()} - described <= {LG.Fact}
    assert described <= {str(term) for term in ours()}


def test_what_users_of_others_asked_for_is_in_the_samples(samples_store: Path) -> None:
    page = (ROOT / "docs" / "graph-model.md").read_text(encoding="utf-8")
    (section,) = re.findall(r"^### What users of other models(.*?)^### ", page, re.M | re.S)
    asked = {f"{PREFIXES['lg']}{name}" for name in re.findall(r"\blg:(\w+)", section)}
    question = """SELECT DISTINCT (STR(?term) AS ?iri) {
      { GRAPH ?graph { ?s ?term ?o } } UNION { GRAPH ?graph { ?s a ?term } }
      FILTER(REGEX(STR(?graph), "/graph/(meeting/|register)"))
    }"""
    with Store.open(samples_store, read_only=True) as store:
        rows = store.query(question)
        assert isinstance(rows, ox.QuerySolutions)
        used = {row["iri"].value for row in rows}
    inferred = {str(term) for term in inferred_terms(ontology_graph())}
    assert len(asked) > 30
    assert asked - used <= inferred


def test_the_schemes_are_the_lists_of_the_records() -> None:
    lists = {
        "force": records.Force,
        "disposition": records.Disposition,
        "form": records.ReportForm,
        "status": records.AttendanceStatus,
        "outcome": records.MinutesOutcome,
        "choice": records.VoteChoice,
        "direction": records.Direction,
        "manner": records.Manner,
        "interest-kind": records.InterestKind,
        "participation": records.Participation,
        "basis": records.Basis,
    }
    kinds_of_bodies = {entry.value for entry in lexicon.entries("body_kinds")}
    assert {name: set(words) for name, words in CONCEPTS.items()} == {
        **{name: set(get_args(words)) for name, words in lists.items()},
        "body-kind": kinds_of_bodies,
    }


def test_concepts_belong_to_a_scheme_and_have_a_notation() -> None:
    graph = ontology_graph()
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == sum(map(len, CONCEPTS.values()))
    for concept in concepts:
        scheme = graph.value(concept, SKOS.inScheme)
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
        assert graph.value(concept, SKOS.topConceptOf) == scheme
        for described in (SKOS.prefLabel, SKOS.definition, SKOS.notation):
            assert len(list(graph.objects(concept, described))) == 1
    assert CONCEPTS["status"]["in attendance"] == STATUS.in_attendance


def test_the_graph_given_out_is_the_callers_own() -> None:
    graph = ontology_graph()
    graph.add((URIRef("https://example.org/x"), RDF.type, OWL.Class))
    assert len(ontology_graph()) == len(graph) - 1


# --- other vocabularies ---------------------------------------------------------------------------


def foreign_terms(graph: Graph) -> set[URIRef]:
    nodes = {node for triple in graph for node in triple}
    return {n for n in nodes if isinstance(n, URIRef) and not str(n).startswith(NOT_FOREIGN)}


NOT_FOREIGN = ("https://w3id.org/minutegraph/", str(OWL), str(RDF), str(RDFS), str(XSD))
ALIGNMENTS = ROOT / "ontology" / "alignments"
README = (ALIGNMENTS / "README.md").read_text(encoding="utf-8")


def test_the_alignments_are_a_file_a_vocabulary() -> None:
    assert len(aligned_vocabularies()) == 14
    for name in aligned_vocabularies():
        (row,) = re.findall(rf"^\| `{name}\.ttl` \|(.*)", README, re.M)
        (namespace,) = re.findall(r"`(https?://[^`]+)`", row)[:1]
        matches = {str(term) for term in foreign_terms(read_turtle(f"alignments/{name}"))}
        assert {term for term in matches if not term.startswith((namespace, str(SKOS)))} == set()
        assert any(term.startswith(namespace) for term in matches)


@pytest.mark.parametrize("name", [*(f"alignments/{n}" for n in aligned_vocabularies()), "schemes"])
def test_a_foreign_term_exists_there(name: str) -> None:
    graph = read_turtle(name)
    for term in foreign_terms(graph):
        compact = term.n3(graph.namespace_manager)
        seen = is_declared(term) or f"`{compact}`" in README
        assert seen or "apache.org" in term, f"{compact}: where was it seen?"


def test_an_invented_term_would_be_found() -> None:
    assert not is_declared(URIRef("http://www.w3.org/ns/org#organisation"))
    assert "`eli-dl:Activities`" not in README


# --- what is generated ----------------------------------------------------------------------------

AGAIN = "run: python -m minutegraph.ontology.generate"


def test_terms_are_fresh() -> None:
    folder = ROOT / "ontology" / "terms"
    written = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.py")}
    del written["__init__.py"]
    assert written == generate.terms_modules(generate.source_graph()), AGAIN


def test_every_generated_term_is_offered() -> None:
    offered = set(terms.__all__)
    for module in (terms.own, terms.concepts, terms.others):
        assert {name for name in vars(module) if name.isupper()} <= offered


def test_context_is_fresh() -> None:
    text = (ROOT / "ontology" / "context.jsonld").read_text(encoding="utf-8")
    assert text == generate.context_document(generate.source_graph()), AGAIN


def test_the_example_survives_json_ld() -> None:
    graph = example()
    text = graph.serialize(format="json-ld", context=context()["@context"])
    assert isomorphic(Graph().parse(data=text, format="json-ld"), graph)
    assert '"lg:' not in text.partition('"@graph"')[2]


def test_json_ld_may_name_a_concept_by_its_word() -> None:
    document = {**context(), "id": "https://example.org/x", "type": "Decision", "force": "resolved"}
    graph = Graph().parse(data=json.dumps(document), format="json-ld")
    assert list(graph.objects(None, URIRef(LG.force))) == [URIRef(CONCEPTS["force"]["resolved"])]


def test_two_terms_of_one_name_are_refused() -> None:
    graph = generate.source_graph()
    graph.add((URIRef(f"{PREFIXES['lg']}title"), RDF.type, OWL.DatatypeProperty))
    with pytest.raises(ValueError, match="two terms are called 'title'"):
        generate.context_document(graph)
