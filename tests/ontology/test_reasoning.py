"""HermiT finds the ontology and sound data consistent, and planted contradictions not."""

import shutil
import tempfile
from pathlib import Path

import owlready2
import pytest
from rdflib import Dataset, Graph

from minutegraph.ontology.reasoning import ReasonerUnavailable, check_consistency
from minutegraph.ontology.terms import LG

FOLDER = Path(__file__).parent
CONTRADICTIONS = sorted(FOLDER.glob("contradiction-*.ttl"))
needs_java = pytest.mark.skipif(
    shutil.which(owlready2.JAVA_EXE) is None, reason="there is no Java for the reasoner here"
)

# What PROV-O itself says: facts are entities, so a meeting must not be a prov:Activity as well.
PROV_O = """
<http://www.w3.org/ns/prov#wasDerivedFrom> <http://www.w3.org/2000/01/rdf-schema#domain> <http://www.w3.org/ns/prov#Entity> .
<http://www.w3.org/ns/prov#wasDerivedFrom> <http://www.w3.org/2000/01/rdf-schema#range> <http://www.w3.org/ns/prov#Entity> .
<http://www.w3.org/ns/prov#Activity> <http://www.w3.org/2002/07/owl#disjointWith> <http://www.w3.org/ns/prov#Entity> .
<http://www.w3.org/ns/prov#Activity> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#Class> .
"""  # noqa: E501
SUB_CLASS = "<http://www.w3.org/2000/01/rdf-schema#subClassOf>"


def example() -> Graph:
    dataset = Dataset()
    dataset.parse(FOLDER.parent / "fixtures" / "example.trig")
    graph = Graph()
    for s, p, o, _ in dataset.quads():
        graph.add((s, p, o))
    return graph


@needs_java
def test_the_ontology_is_consistent() -> None:
    report = check_consistency()
    assert report.consistent and report.unsatisfiable == ()
    assert report.classes > 18 and report.properties > 50
    assert report.explanation.startswith("Consistent: ")


@needs_java
def test_the_example_is_consistent_with_it_and_with_prov_o() -> None:
    report = check_consistency([example(), PROV_O])
    assert report.consistent and report.unsatisfiable == ()
    assert report.individuals > check_consistency().individuals


def test_all_contradictions_are_seen() -> None:
    assert len(CONTRADICTIONS) == 6


@needs_java
@pytest.mark.parametrize("file", CONTRADICTIONS, ids=lambda file: file.stem)
def test_a_planted_contradiction_is_found(file: Path) -> None:
    marker = "# expect: "
    (said,) = [
        line.removeprefix(marker)
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith(marker)
    ]
    report = check_consistency([Graph().parse(file)])
    assert not report.consistent
    assert said in report.explanation
    assert report.explanation.startswith("Inconsistent: ")


@needs_java
def test_a_class_that_nothing_can_be_is_named() -> None:
    report = check_consistency([f"<{LG.Decision}> {SUB_CLASS} <{LG.Person}> .\n"])
    assert report.consistent
    assert report.unsatisfiable == (LG.Decision,)
    assert report.explanation == f"Consistent, but nothing can ever be a {LG.Decision}."


@needs_java
def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    check_consistency([Graph().parse(FOLDER / "contradiction-person-and-body.ttl")])
    assert list(tmp_path.iterdir()) == []


def test_without_java_the_reader_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(owlready2, "JAVA_EXE", "no-such-java")
    with pytest.raises(ReasonerUnavailable, match="install a Java runtime"):
        check_consistency()


def test_a_java_that_fails_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'Could not reserve enough space for object heap'\nexit 1\n")
    java.chmod(0o755)
    monkeypatch.setattr(owlready2, "JAVA_EXE", str(java))
    with pytest.raises(ReasonerUnavailable, match="Could not reserve enough space"):
        check_consistency()
