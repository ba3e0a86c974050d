"""RDF of a meeting, of the register and of the data set: exactly docs/graph-model.md.

Pure functions of facts and identities; the same input gives the same lines, byte for byte.
"""

from collections.abc import Iterable, Mapping, Sequence

from ...ontology.terms import CONCEPTS, DCTERMS, LG, PROV, SCHEMA, SKOS
from .. import nquads
from ..facts_file import DocumentRecord
from ..iris import Iris
from ..records import Basis, Span, Stated
from ..resolve import Entity, Identities, Kind
from ..resolve.mentions import Organizations
from .body_kinds import kinds_of_body
from .context import MeetingContext, printed_date
from .facts import (
    describe_attendance,
    describe_decisions,
    describe_items,
    describe_mentions,
    describe_previous_minutes,
    describe_reports,
)
from .inferred import infer
from .interventions import describe_interventions
from .members import describe_arrivals_and_departures, describe_interests
from .merge import Evidence, in_order, merge_items, strongest
from .references import describe_references
from .rows import Rows, SpanRows

_CLASSES: Mapping[Kind, str] = {
    "council": LG.Council,
    "body": LG.Body,
    "person": LG.Person,
    "post": LG.Post,
    "organisation": LG.OutsideOrganisation,
}
_WITHIN: Mapping[Kind, str] = {"body": LG.bodyOf, "person": LG.inScope, "post": LG.postIn}


def describe_meeting(
    records: Iterable[DocumentRecord], identities: Identities, base: str, version: str
) -> list[str]:
    """Describe one meeting from all of its documents.

    Args:
        records: the documents of the meeting, in any order, at least one.
        identities: what their mentions are.
        base: the base IRI.
        version: of the program that read the documents.

    Returns:
        The N-Quads lines of the meeting's graph, sorted, but for what `infer` adds to it.
    """
    documents = in_order(records)
    iris = Iris(base)
    path = identities.documents[documents[0].key].meeting
    rows = Rows(iris.meeting_graph(path))
    spans = SpanRows(
        rows,
        iris,
        {record.key: record for record in documents},
        {record.key: identities.documents[record.key].source for record in documents},
    )
    items, places = merge_items(documents)
    context = MeetingContext(
        meeting=iris.thing(path),
        records=documents,
        identities=identities,
        places=places,
        iris=iris,
        rows=rows,
        spans=spans,
        organizations={record.key: Organizations(record.facts) for record in documents},
    )
    for record in documents:
        _describe_source(context, record, version)
    _describe_meeting(context)
    describe_items(context, items)
    describe_reports(context)
    describe_decisions(context)
    describe_attendance(context)
    describe_previous_minutes(context)
    describe_interests(context)
    describe_arrivals_and_departures(context)
    describe_interventions(context)
    describe_references(context)
    describe_mentions(context)
    return rows.lines()


def _describe_source(context: MeetingContext, record: DocumentRecord, version: str) -> None:
    facts = record.facts
    source = context.document(record.key).source
    iri = context.iris.source(source)
    node = context.rows.node(iri, LG.SourceDocument)
    if facts.part:
        whole = source.rpartition("/")[0]
        context.rows.link(node, DCTERMS.isPartOf, context.iris.source(whole))
    context.rows.say(node, DCTERMS.identifier, facts.name)
    context.rows.say(node, DCTERMS.format, facts.media_type)
    context.rows.say(node, LG.sha256, facts.sha256)
    unread = {
        line
        for span in facts.unread
        for line in range(
            record.line_of(span.start), record.line_of(max(span.start, span.end - 1)) + 1
        )
    }
    context.rows.count(node, LG.unreadLines, len(unread))
    context.rows.link(node, PROV.wasAttributedTo, context.iris.software(version))
    context.rows.link(nquads.iri(context.meeting), LG.recordedIn, iri)


def _describe_meeting(context: MeetingContext) -> None:
    rows, first = context.rows, context.document(context.records[0].key)
    title = context.label(first.body) or "Meeting"
    label = ", ".join(filter(None, (title, printed_date(first.date))))
    meeting = rows.node(context.meeting, LG.Meeting, label)
    rows.link(meeting, LG.heldBy, context.thing(first.body))
    rows.link(meeting, LG.inCouncil, context.thing(first.council))
    if first.date:
        rows.add(meeting, LG.date, nquads.date(first.date))
    facts = [record.facts.meeting for record in context.records]
    start = next((fact.start.value for fact in facts if fact.start), "")
    if start:
        rows.add(meeting, LG.startTime, nquads.time(start))
    rows.say(meeting, LG.venue, next((fact.venue.value for fact in facts if fact.venue), ""))
    evidence, bases = _meeting_evidence(context.records)
    context.spans.evidence(meeting, evidence, strongest(bases))


def _meeting_evidence(records: Sequence[DocumentRecord]) -> tuple[list[Evidence], list[Basis]]:
    """Return where a meeting's fields are said; if nowhere, the first words of its documents."""
    stated: list[tuple[DocumentRecord, Stated]] = [
        (record, value)
        for record in records
        for fact in (record.facts.meeting,)
        for value in (fact.council, fact.body, fact.date, fact.start, fact.venue)
        if value
    ]
    if stated:
        evidence = dict.fromkeys(Evidence(record.key, value.span) for record, value in stated)
        return list(evidence), [value.basis for _, value in stated]
    return [Evidence(record.key, _first_line(record)) for record in records], ["inferred"]


def _first_line(record: DocumentRecord) -> Span:
    """Return the first line of a document; of a part, what its first item is read from."""
    if record.facts.part and record.facts.items:
        return record.facts.items[0].span
    text = record.text
    start = len(text) - len(text.lstrip())
    line = text[start:].splitlines()[0].rstrip() if start < len(text) else ""
    return Span(start, start + len(line))


def describe_register(identities: Identities, base: str) -> list[str]:
    """Describe councils, bodies, people, posts, holdings and organisations.

    Returns:
        The N-Quads lines of the register graph, sorted, but for what follows from the meetings.
    """
    iris = Iris(base)
    rows = Rows(iris.graph("register"))
    for entity in identities.entities.values():
        _describe_entity(rows, iris, entity)
    for holding in identities.holdings.values():
        person, post = identities.entities[holding.person], identities.entities[holding.post]
        label = f"{person.label}, {post.label}"
        node = rows.node(iris.thing(holding.path), LG.PostHolding, label)
        rows.link(node, LG.holder, iris.thing(holding.person))
        rows.link(node, LG.heldPost, iris.thing(holding.post))
        for date in holding.dates:
            rows.add(node, LG.observedOn, nquads.date(date))
    lines = rows.lines()
    return sorted({*lines, *infer((), lines, base).register})


def _describe_entity(rows: Rows, iris: Iris, entity: Entity) -> None:
    node = rows.node(iris.thing(entity.path), _CLASSES[entity.kind])
    rows.say(node, SKOS.prefLabel, entity.label)
    if entity.kind != "organisation":
        for alternative in entity.alternatives:
            rows.say(node, SKOS.altLabel, alternative)
    if entity.kind == "body":
        for kind in kinds_of_body(entity.label):
            rows.link(node, LG.bodyKind, CONCEPTS["body-kind"][kind])
    for honorific in entity.honorifics:
        rows.say(node, LG.honorific, honorific)
    if entity.within and entity.kind in _WITHIN:
        rows.link(node, _WITHIN[entity.kind], iris.thing(entity.within))


def describe_dataset(graph_hashes: Mapping[str, str], base: str, version: str) -> list[str]:
    """Describe the program and the hash of each graph.

    Args:
        graph_hashes: SHA-256 of the sorted N-Quads of each graph, by its IRI.
        base: the base IRI.
        version: of the program.

    Returns:
        The N-Quads lines of the dataset graph, sorted.
    """
    iris = Iris(base)
    rows = Rows(iris.graph("dataset"))
    agent = rows.node(iris.software(version), PROV.SoftwareAgent, f"minutegraph {version}")
    rows.say(agent, SCHEMA.softwareVersion, version)
    for graph, content_hash in graph_hashes.items():
        rows.say(nquads.iri(graph), LG.contentHash, content_hash)
    return rows.lines()
