"""RDF of meetings and of the register: what docs/graph-model.md says, and nothing else."""

from pathlib import Path

import rdflib
from rdflib import RDF, URIRef

from minutegraph.ingest.describe import describe_dataset, describe_register
from minutegraph.ingest.records import DecisionFact, DocumentFacts, ItemFact, MeetingFact
from minutegraph.ontology.terms import LG, OA
from minutegraph.shapes.validate import validate

from .described import (
    BASE,
    GRAPH,
    MEETING,
    TEXT,
    described,
    graph_of,
    identities,
    record,
    span,
    value,
)

EXAMPLE = Path(__file__).parent.parent / "fixtures" / "example.trig"


def test_the_meeting_uses_the_words_of_the_model_and_no_others() -> None:
    model = rdflib.Dataset().parse(EXAMPLE, format="trig")
    words = {p for _, p, _, _ in model.quads()} | {
        o for _, _, o, _ in model.quads((None, RDF.type, None, None))
    }
    known_beside = {
        LG.secondedBy, LG.addressee, LG.addresseeAsPrinted, LG.deferredUntil, LG.unanimous,
        LG.onBehalfOf, LG.substitutesFor,
    }  # fmt: skip
    both = graph_of(described(record()), describe_register(identities(record()), BASE))
    used = set(both.predicates()) | set(both.objects(None, RDF.type))
    assert {str(word) for word in used} <= {str(word) for word in words} | known_beside


def test_the_meeting_conforms_to_the_shapes() -> None:
    data = graph_of(described(record()), describe_register(identities(record()), BASE))
    report = validate(data)
    assert [(r.focus, r.message) for r in report.results if r.severity == "Violation"] == []


def test_every_quotation_is_the_text_between_its_positions() -> None:
    graph = graph_of(described(record()))
    spans = list(graph.subjects(RDF.type, URIRef(LG.SourceSpan)))
    assert len(spans) > 10
    for place in spans:
        values = {
            str(p).rpartition("#")[2]: o
            for selector in graph.objects(place, URIRef(OA.hasSelector))
            for p, o in graph.predicate_objects(selector)
        }
        start, end = int(str(values["start"])), int(str(values["end"]))
        assert str(values["exact"]) == TEXT[start:end]
        assert str(values["prefix"]) == TEXT[max(0, start - 32) : start]
        assert str(values["suffix"]) == TEXT[end : end + 32]
        line = graph.value(place, URIRef(LG.line))
        assert int(str(line)) == TEXT[:start].count("\n") + 1
        assert str(place).endswith(f"source/audit/0123456789ab#char={start},{end}")


def test_every_fact_has_evidence_a_basis_and_a_label() -> None:
    graph = graph_of(described(record()))
    kinds = (
        LG.Meeting, LG.AgendaItem, LG.Presentation, LG.Decision, LG.Attendance,
        LG.MinutesConfirmation, LG.InterestDeclaration, LG.PersonMention, LG.UnresolvedMention,
    )  # fmt: skip
    for kind in kinds:
        nodes = list(graph.subjects(RDF.type, URIRef(kind)))
        assert nodes, kind
        for node in nodes:
            assert list(graph.objects(node, URIRef(LG.evidence))), node
            assert len(list(graph.objects(node, URIRef(LG.basis)))) == 1, node
            assert len(list(graph.objects(node, rdflib.RDFS.label))) == 1, node


def test_what_is_said_of_a_presentation_and_a_decision() -> None:
    graph = graph_of(described(record()))
    first = f"{MEETING}/item/1/presentation/1"
    assert value(graph, first, LG.presentedBy) == f"{BASE}id/wexcombe/person/s-butler"
    assert value(graph, first, LG.inCapacity) == (
        f"{BASE}id/wexcombe/holding/s-butler--director-of-finance"
    )
    assert value(graph, first, LG.presents) == f"{MEETING}/item/1/report/1"
    second = f"{MEETING}/item/1/presentation/2"
    assert value(graph, second, LG.presents) == f"{MEETING}/item/1/report/1"
    assert value(graph, second, LG.onBehalfOf) == f"{BASE}id/wexcombe/organisation/acme-auditors"
    assert value(graph, second, LG.basis) == "https://w3id.org/minutegraph/basis#coreference"
    decision = f"{MEETING}/item/1/decision/1"
    assert value(graph, decision, LG.movedBy) == f"{BASE}id/wexcombe/person/a-day"
    assert value(graph, decision, LG.votesFor) == "5"
    assert value(graph, decision, LG.votesAbstained) == "0"
    assert value(graph, decision, LG.addressee) == f"{BASE}id/wexcombe/body/audit-committee"
    assert value(graph, MEETING, LG.startTime) == "14:00:00"
    assert value(graph, MEETING, str(rdflib.RDFS.label)) == "Audit Committee, 5 March 2024"
    assert value(graph, f"{BASE}source/audit/0123456789ab", LG.unreadLines) == "2"


def test_what_is_not_said_is_not_there() -> None:
    bare = DocumentFacts(
        "notes.txt", "f" * 64, "text/plain", MeetingFact(),
        items=(ItemFact(1, "", "", span("4. Treasury report")),),
        decisions=(DecisionFact(None, "none", "noted", "the report", span("the report")),),
    )  # fmt: skip
    graph = graph_of(described(record(bare)))
    scope = f"{BASE}id/unplaced-notes-ffffffffffff"
    meeting = f"{scope}/meeting/unnamed/notes-ffffffffffff"
    assert value(graph, meeting, str(rdflib.RDFS.label)) == "Meeting"
    assert value(graph, meeting, LG.basis) == "https://w3id.org/minutegraph/basis#inferred"
    for predicate in (LG.heldBy, LG.inCouncil, LG.date, LG.startTime, LG.venue):
        assert value(graph, meeting, predicate) is None
    item = f"{meeting}/item/1"
    assert value(graph, item, LG.number) is None
    assert value(graph, f"{meeting}/decision/1", LG.atItem) is None
    assert value(graph, f"{meeting}/decision/1", LG.votesFor) is None


def test_lines_are_sorted_unique_and_of_one_graph() -> None:
    lines = described(record())
    assert lines == sorted(set(lines))
    assert all(line.endswith(f" <{GRAPH}> .\n") for line in lines)


def test_the_dataset_names_the_program_and_the_hash_of_each_graph() -> None:
    graph = graph_of(describe_dataset({GRAPH: "a" * 64}, BASE, "9.9"))
    assert value(graph, GRAPH, LG.contentHash) == "a" * 64
    assert (
        value(graph, f"{BASE}software/minutegraph/9.9", "https://schema.org/softwareVersion")
        == "9.9"
    )
