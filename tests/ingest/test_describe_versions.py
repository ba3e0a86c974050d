"""RDF of a meeting that several documents tell of, and of identities that change."""

from dataclasses import replace

import rdflib
from rdflib import RDF, URIRef

from minutegraph.ingest.describe import describe_meeting, describe_register
from minutegraph.ingest.facts_file import DocumentRecord
from minutegraph.ingest.records import DocumentFacts, ItemFact, MeetingFact, Span, Stated
from minutegraph.ontology.terms import LG

from .described import (
    BASE,
    FACTS,
    MEETING,
    TEXT,
    described,
    graph_of,
    identities,
    record,
    span,
    value,
)


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
