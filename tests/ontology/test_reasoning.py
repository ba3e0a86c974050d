"""HermiT finds the ontology and sound data consistent, and planted contradictions not."""

import json
import shutil
import tempfile
from pathlib import Path

import owlready2
import pytest
from rdflib import Dataset, Graph, URIRef

from minutegraph.ontology import contradictions
from minutegraph.ontology.contradictions import Contradiction, Quote
from minutegraph.ontology.reasoning import ReasonerUnavailable, check_consistency
from minutegraph.ontology.terms import LG

from ..commands import Run

FOLDER = Path(__file__).parent
CONTRADICTIONS = sorted(FOLDER.glob("contradiction-*.ttl"))
MALFORMED = {"contradiction-no-number", "contradiction-no-such-day"}
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
    assert len(CONTRADICTIONS) == 18


@pytest.fixture(scope="module")
def explained() -> dict[frozenset[str], Contradiction]:
    """What is said of all files together, by the facts; malformed values are found without Java."""
    graphs = {file: Graph().parse(file) for file in CONTRADICTIONS}
    malformed = [graph for file, graph in graphs.items() if file.stem in MALFORMED]
    others = [graph for file, graph in graphs.items() if file.stem not in MALFORMED]
    reports = [check_consistency(malformed), check_consistency(others, most=len(others) + 1)]
    assert not any(report.consistent for report in reports)
    found = [one for report in reports for one in report.contradictions]
    assert len(found) == len(CONTRADICTIONS), "each once, and nothing else"
    return {frozenset(fact.words for fact in one.facts): one for one in found}


def marked(file: Path, marker: str) -> frozenset[str]:
    start = f"# {marker}: "
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line.removeprefix(start) for line in lines if line.startswith(start))


@needs_java
@pytest.mark.parametrize("file", CONTRADICTIONS, ids=lambda file: file.stem)
def test_a_planted_contradiction_is_found_and_explained(
    file: Path, explained: dict[frozenset[str], Contradiction]
) -> None:
    facts, reasons = marked(file, "fact"), marked(file, "because")
    assert facts and reasons, "an example says what it expects"
    assert facts in explained, "exactly these facts, and no other set of them"
    assert reasons <= set(explained[facts].reasons)
    assert explained[facts].minimal


@needs_java
def test_an_explanation_quotes_the_sentences() -> None:
    meeting = "https://example.org/id/wexcombe/meeting/audit-committee/2024-03-05"
    wrong = URIRef("https://example.org/id/wexcombe/body/audit-committee")
    data = example()
    data.remove((URIRef(f"{meeting}/attendance/1"), URIRef(LG.attendee), None))
    data.add((URIRef(f"{meeting}/attendance/1"), URIRef(LG.attendee), wrong))
    report = check_consistency([data])
    (why,) = report.contradictions
    words = "Mrs S Butler, Director of Finance, presented a report on the treasury position."
    said = {fact.words: fact.quotes for fact in why.facts}
    attended = "“Ann Day: present” has “Audit Committee” as its attendee"
    assert said[attended] == (Quote("audit.txt", 6, words),)
    assert said["“Audit Committee” is a body"][0] == Quote("audit.txt", 1, "Audit Committee")
    assert f"audit.txt, line 6: “{words}”" in report.explanation
    assert "Nothing can be both a body and a person." in report.explanation


@needs_java
def test_a_contradiction_that_no_rule_guesses_is_found_by_shrinking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(contradictions, "likely_contradictions", lambda whole: [])
    file = FOLDER / "contradiction-holder-is-a-decision.ttl"
    report = check_consistency([example(), Graph().parse(file)])
    (why,) = report.contradictions
    assert {fact.words for fact in why.facts} == marked(file, "fact")
    assert set(why.reasons) == marked(file, "because")


@needs_java
def test_an_ontology_that_contradicts_itself_is_explained_without_facts() -> None:
    same = "<http://www.w3.org/2002/07/owl#sameAs>"
    force = "https://w3id.org/minutegraph/force#"
    report = check_consistency([f"<{force}resolved> {same} <{force}agreed> .\n"])
    (why,) = report.contradictions
    assert why.facts == ()
    assert set(why.reasons) == {
        "“agreed” and “resolved” are two different things",
        "“resolved” and “agreed” are one and the same",
    }


@needs_java
def test_what_follows_for_classes_is_told() -> None:
    turtle = """
        @prefix ex: <https://example.org/> . @prefix lg: <https://w3id.org/minutegraph/ontology#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        ex:Act a owl:Class ; owl:equivalentClass [ owl:unionOf ( lg:Decision lg:Vote ) ] ."""
    report = check_consistency([Graph().parse(data=turtle, format="turtle")])
    act = "https://example.org/Act"
    assert report.inferred == ((act, LG.Fact), (LG.Decision, act), (LG.Vote, act))
    assert f"<{act}> comes under “fact”" in report.explanation


@needs_java
def test_the_command_prints_text_or_json(run: Run, store_folder: Path) -> None:
    told = run("reason", "--store", store_folder, "--meetings", "0", "--format", "json")
    assert told.status == 0
    report = json.loads(told.out)
    assert report["consistent"] and report["inferred"] == []
    assert report["explanation"].startswith("Consistent: ")
    wrong = run("reason", "--store", store_folder, "--format", "xml")
    assert wrong.status == 2 and "choose text or json" in wrong.err


@needs_java
def test_a_class_that_nothing_can_be_is_named() -> None:
    report = check_consistency([f"<{LG.Decision}> {SUB_CLASS} <{LG.Person}> .\n"])
    assert report.consistent
    assert report.unsatisfiable == (LG.Decision,)
    assert report.explanation.startswith("Consistent, but nothing can ever be a “decision”.")


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
