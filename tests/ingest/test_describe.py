"""RDF of meetings and of the register: what docs/graph-model.md says, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from rdflib import RDF, Graph, URIRef

from minutegraph.ingest.describe import describe_dataset, describe_meeting, describe_register
from minutegraph.ingest.facts_file import (
    DocumentRecord,
    from_json,
    read_records,
    to_json,
    write_records,
)
from minutegraph.ingest.iris import DocumentKey
from minutegraph.ingest.records import (
    AttendanceFact,
    DecisionFact,
    DocumentFacts,
    InterestFact,
    ItemFact,
    MeetingFact,
    PersonFact,
    PreviousMinutesFact,
    ReportFact,
    Span,
    Stated,
    UnresolvedFact,
)
from minutegraph.ingest.resolve import Identities, resolve
from minutegraph.ingest.resolve.mentions import mentions_of
from minutegraph.ontology.terms import LG, OA
from minutegraph.shapes.validate import validate
from minutegraph.source_text import read_source_text
from minutegraph.store import rdflib_graph

BASE = "https://example.org/"
EXAMPLE = Path(__file__).parent.parent / "fixtures" / "example.trig"

TEXT = """Wexcombe Borough Council
Audit Committee
Tuesday 5 March 2024 2.00 pm, Town Hall

Present: Councillor A Day (Chair)
Apologies: Mr Tom Fry

4. Treasury report
Mrs S Butler, Director of Finance, presented a written report on the treasury position.
The Director also spoke for Acme Auditors.
Councillor A Day declared a non-pecuniary interest.
RESOLVED (moved by Councillor A Day, 5 for, 1 against) that the report be noted.

5. Minutes
The minutes of 6 February 2024 were approved.
"""
MEETING = "https://example.org/id/wexcombe/meeting/audit-committee/2024-03-05"
GRAPH = "https://example.org/graph/meeting/wexcombe/audit-committee/2024-03-05"


def span(quote: str, text: str = TEXT) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def stated(value: str, quote: str) -> Stated:
    return Stated(value, span(quote))


def person(title: str, name: str, post: str, organization: str = "") -> PersonFact:
    printed = f"{title} {name}"
    return PersonFact(name, post, organization, title, printed, span(printed))


FACTS = DocumentFacts(
    name="audit.txt",
    sha256="0123456789ab" + "0" * 52,
    media_type="text/plain",
    meeting=MeetingFact(
        council=stated("Wexcombe Borough Council", "Wexcombe Borough Council"),
        body=stated("Audit Committee", "Audit Committee"),
        date=stated("2024-03-05", "5 March 2024"),
        start=stated("14:00", "2.00 pm"),
        venue=stated("Town Hall", "Town Hall"),
    ),
    items=(
        ItemFact(1, "4.", "Treasury report", span("4. Treasury report")),
        ItemFact(2, "5.", "Minutes", span("5. Minutes")),
    ),
    people=(
        person("Mrs", "S Butler", "Director of Finance"),
        person("Councillor", "A Day", "Chair"),
        person("Mr", "Tom Fry", "", "Acme Auditors"),
    ),
    reports=(
        ReportFact(
            1, "S Butler", "Director of Finance", "", "written", "the treasury position",
            span("Mrs S Butler, Director of Finance, presented a written report on the treasury"),
        ),
        ReportFact(
            1, "Tom Fry", "", "Acme Auditors", "written", "the treasury position",
            span("The Director also spoke for Acme Auditors."), "coreference",
        ),
    ),
    decisions=(
        DecisionFact(
            1, "resolved", "noted", "that the report be noted", span("that the report be noted"),
            to="the Audit Committee", mover="A Day", votes_for=5, votes_against=1, abstentions=0,
            unanimous=True,
        ),
    ),
    attendance=(
        AttendanceFact("A Day", "Chair", "present", span("Councillor A Day (Chair)")),
        AttendanceFact("Tom Fry", "", "apologies", span("Mr Tom Fry"), substitutes_for="A Day"),
    ),
    previous_minutes=(PreviousMinutesFact(2, "2024-02-06", "approved", span("6 February 2024")),),
    interests=(InterestFact(1, "A Day", "non-pecuniary", span("non-pecuniary interest")),),
    unresolved=(
        UnresolvedFact("The Director", "two", ("Director of Finance",), span("The Director")),
    ),
    unread=(span("Tuesday 5 March"), span("Present: ")),
)  # fmt: skip


def record(facts: DocumentFacts = FACTS, text: str = TEXT) -> DocumentRecord:
    starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
    return DocumentRecord(facts, text, tuple(starts), tuple(range(1, len(starts) + 1)))


def identities(*records: DocumentRecord) -> Identities:
    return resolve(mentions_of(one.facts) for one in records)


def described(*records: DocumentRecord) -> list[str]:
    return describe_meeting(records, identities(*records), BASE, "9.9")


def graph_of(*parts: list[str]) -> Graph:
    return rdflib_graph(line for part in parts for line in part)


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


def value(graph: Graph, subject: str, predicate: str) -> str | None:
    found = graph.value(URIRef(subject), URIRef(predicate))
    return None if found is None else str(found)


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


def other_version(name: str, **changes: object) -> DocumentRecord:
    """The same meeting told by a second document, whose text begins with one more line."""
    shift = len("DRAFT\n")

    def moved(thing: object) -> object:
        if isinstance(thing, Span):
            return Span(thing.start + shift, thing.end + shift)
        if isinstance(thing, tuple):
            return tuple(moved(part) for part in thing)
        if hasattr(thing, "__dataclass_fields__"):
            return type(thing)(
                **{field: moved(getattr(thing, field)) for field in thing.__dataclass_fields__}
            )
        return thing

    facts = moved(FACTS)
    assert isinstance(facts, DocumentFacts)
    digest = name.encode().hex().ljust(64, "0")[:64]
    return record(
        replace(facts, name=name, sha256=digest, **changes),  # type: ignore[arg-type]
        "DRAFT\n" + TEXT,
    )


def test_equal_facts_of_two_documents_are_one_node_with_the_places_of_both() -> None:
    one, two = record(), other_version("draft.txt")
    graph = graph_of(described(one, two))
    alone = graph_of(described(one))
    for kind in (LG.AgendaItem, LG.Presentation, LG.Decision, LG.Attendance, LG.PersonMention):
        nodes = set(graph.subjects(RDF.type, URIRef(kind)))
        assert nodes == set(alone.subjects(RDF.type, URIRef(kind)))
        for node in nodes:
            sources = {
                str(place).partition("#")[0] for place in graph.objects(node, URIRef(LG.evidence))
            }
            assert len(sources) == 2, node
    assert len(list(graph.objects(URIRef(MEETING), URIRef(LG.recordedIn)))) == 2


def test_the_order_of_a_meetings_documents_does_not_matter() -> None:
    one, two, three = record(), other_version("draft.txt"), other_version("web.txt", items=())
    assert described(one, two, three) == described(three, one, two)


def test_items_of_two_documents_are_matched_by_number_and_title() -> None:
    agenda = other_version(
        "agenda.txt",
        items=(
            ItemFact(1, "3.", "Apologies", span("Apologies")),
            ItemFact(2, "4.", "Treasury Report (Verbal)", span("4. Treasury report")),
            ItemFact(3, "", "Minutes", span("5. Minutes")),
            ItemFact(4, "6.", "Minutes", span("approved")),
        ),
        reports=(), decisions=(), previous_minutes=(), interests=(),
    )  # fmt: skip
    graph = graph_of(described(record(), agenda))
    items = {
        int(str(graph.value(node, URIRef(LG.position)))): (
            str(graph.value(node, URIRef(LG.number))),
            len(list(graph.objects(node, URIRef(LG.evidence)))),
        )
        for node in graph.subjects(RDF.type, URIRef(LG.AgendaItem))
    }
    assert items == {1: ("3.", 1), 2: ("4.", 2), 3: ("5.", 2), 4: ("6.", 1)}
    assert value(graph, f"{MEETING}/item/2/decision/1", LG.atItem) == f"{MEETING}/item/2"
    positions = {
        str(place).partition("source/")[2].partition("/")[0]: int(str(position))
        for place in graph.objects(URIRef(f"{MEETING}/item/3"), URIRef(LG.evidence))
        for position in graph.objects(place, URIRef(LG.position))
    }
    assert positions == {"agenda": 3, "audit": 2}


def test_a_change_of_an_identity_shows_in_the_meeting() -> None:
    one = record()
    other = record(
        replace(
            FACTS, name="april.txt", sha256="9" * 64,
            meeting=replace(FACTS.meeting, date=Stated("2024-04-09", span("5 March 2024"))),
            people=(
                replace(FACTS.people[0], person="Sue Butler"), *FACTS.people[1:],
            ),
            reports=(),
        )
    )  # fmt: skip
    together = identities(one, other)
    graph = graph_of(describe_meeting([one], together, BASE, "9.9"))
    assert value(graph, f"{MEETING}/item/1/presentation/1", LG.presentedBy) == (
        f"{BASE}id/wexcombe/person/sue-butler"
    )
    register = graph_of(describe_register(together, BASE))
    sue = URIRef(f"{BASE}id/wexcombe/person/sue-butler")
    assert str(register.value(sue, rdflib.SKOS.prefLabel)) == "Sue Butler"
    assert str(register.value(sue, rdflib.SKOS.altLabel)) == "S Butler"
    holding = URIRef(f"{BASE}id/wexcombe/holding/sue-butler--director-of-finance")
    dates = sorted(str(date) for date in register.objects(holding, URIRef(LG.observedOn)))
    assert dates == ["2024-03-05", "2024-04-09"]


def test_the_slice_of_the_register_has_all_that_a_meeting_names() -> None:
    one = record()
    elsewhere = record(
        replace(FACTS, name="far.txt", sha256="8" * 64, meeting=MeetingFact(), decisions=())
    )
    together = identities(one, elsewhere)
    part = together.slice([one.key])
    assert describe_meeting([one], part, BASE, "1") == describe_meeting([one], together, BASE, "1")
    register = set(describe_register(together, BASE))
    lines = set(describe_register(part, BASE))
    assert lines < register
    named = {line.split()[2] for line in described(one) if "/id/" in line.split()[2]}
    about = {line.split()[0] for line in [*lines, *described(one)]}
    assert named <= about


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


def test_facts_survive_their_file(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    one = record()
    assert from_json(DocumentFacts, to_json(FACTS)) == FACTS
    write_records(tmp_path, (one,), "1")
    assert read_records(tmp_path, one.key, "1") == (one,)
    assert read_source_text(tmp_path, FACTS.sha256) == TEXT
    assert read_records(tmp_path, one.key, "2") is None
    assert read_records(tmp_path, DocumentKey("other.txt", FACTS.sha256), "1") is None


@pytest.mark.parametrize(
    "damage", ["", "{}", "[]\n[]", '[{"name": 3}]\n{}', '[{"odd": 1}]\n{"text": ""}']
)
def test_a_damaged_facts_file_counts_as_none(tmp_path: Path, damage: str) -> None:
    (tmp_path / "facts").mkdir()
    write_records(tmp_path, (record(),), "1")
    (path,) = (tmp_path / "facts").iterdir()
    path.write_text(damage, encoding="utf-8")
    assert read_records(tmp_path, record().key, "1") is None
