"""A meeting with a fact of each kind, and its RDF, for the tests."""

from rdflib import Graph, URIRef

from minutegraph.ingest.describe import describe_meeting
from minutegraph.ingest.facts_file import DocumentRecord
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
from minutegraph.store import rdflib_graph

BASE = "https://example.org/"

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


def value(graph: Graph, subject: str, predicate: str) -> str | None:
    found = graph.value(URIRef(subject), URIRef(predicate))
    return None if found is None else str(found)
