"""What holds for the graph of the samples as a whole, and for that of real minutes."""

import shutil
from pathlib import Path

import pyshacl
import pytest
from rdflib import BNode, Graph

from minutegraph.ingest.build import build
from minutegraph.ontology import ontology_graph
from minutegraph.ontology.lint import undeclared_terms
from minutegraph.ontology.reasoning import check_consistency
from minutegraph.shapes import shapes_graph
from minutegraph.store import Store
from minutegraph.validation import sample_of_store, validate_store

ROOT = Path(__file__).parents[1]
REAL = sorted((ROOT.parent / "shared" / "evaluation" / "dev").glob("00[0-4]_*.txt"))
needs_real_minutes = pytest.mark.skipif(
    len(REAL) != 5, reason="the five real documents do not lie beside the checkout"
)
needs_java = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java")


@pytest.fixture(scope="module")
def real_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "store"
    assert not build(REAL, folder).refused
    return folder


def whole_graph(folder: Path) -> Graph:
    graph = Graph()
    with Store.open(folder, read_only=True) as store:
        for subject, predicate, value, _ in store.dataset().quads():
            graph.add((subject, predicate, value))
    return graph


def test_every_term_is_declared_where_it_claims_to_come_from(samples_store: Path) -> None:
    graph = whole_graph(samples_store)
    assert len(graph) > 10_000
    assert undeclared_terms(graph) == set()


def test_the_samples_conform(samples_store: Path) -> None:
    checked = validate_store(samples_store)
    assert checked.graphs == 25, "24 meetings and the register"
    assert checked.conforms, checked.render("text")


def test_pyshacl_itself_finds_no_violation_in_the_samples(samples_store: Path) -> None:
    assert violations_by_pyshacl(samples_store) == []


@needs_real_minutes
def test_real_minutes_conform(real_store: Path) -> None:
    checked = validate_store(real_store)
    assert checked.graphs == 6, "5 meetings and the register"
    assert checked.conforms, checked.render("text")
    assert violations_by_pyshacl(real_store) == []


@needs_real_minutes
def test_real_minutes_use_declared_terms_only(real_store: Path) -> None:
    assert undeclared_terms(whole_graph(real_store)) == set()


@needs_java
def test_ontology_and_samples_are_consistent(samples_store: Path) -> None:
    report = check_consistency(sample_of_store(samples_store, 24))
    assert report.consistent, report.explanation
    assert report.individuals > 1_000


@needs_java
def test_a_contradiction_planted_among_the_samples_is_found(samples_store: Path) -> None:
    planted = """
        PREFIX lg: <https://w3id.org/minutegraph/ontology#>
        CONSTRUCT { ?person a lg:Body } WHERE { ?fact lg:presentedBy ?person } LIMIT 1
    """
    [graph] = sample_of_store(samples_store, 1)
    assert check_consistency([graph]).consistent
    wrong = graph.query(planted).graph
    assert wrong is not None
    assert len(wrong) == 1
    assert not check_consistency([graph, wrong]).consistent


def violations_by_pyshacl(folder: Path) -> list[str]:
    """What pyshacl's public function says of each meeting, without our own engine."""
    shapes, found = shapes_graph(), []
    for graph in sample_of_store(folder, 1_000):
        _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", advanced=True)
        assert isinstance(report, Graph)
        found += [
            str(row)
            for row in report.query(
                "PREFIX sh: <http://www.w3.org/ns/shacl#> "
                "SELECT ?message { ?r sh:resultSeverity sh:Violation ; sh:resultMessage ?message }"
            )
        ]
    return found


def test_the_ontology_is_in_the_graph(samples_store: Path) -> None:
    stored = {tuple(map(str, triple)) for triple in whole_graph(samples_store)}
    stated = {
        tuple(map(str, triple))
        for triple in ontology_graph()
        if not any(isinstance(term, BNode) for term in triple)
    }
    assert len(stated) > 500
    assert stated <= stored
