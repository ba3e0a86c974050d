"""The facts of a meeting as statements: one function for each class of docs/graph-model.md."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from ...ontology.terms import CONCEPTS, DCTERMS, LG
from .. import nquads
from ..facts_file import DocumentRecord
from ..iris import DocumentKey, Iris, fold
from ..nquads import Term
from ..records import (
    AttendanceFact,
    DecisionFact,
    InterestFact,
    PersonFact,
    PreviousMinutesFact,
    ReportFact,
)
from ..resolve import DocumentIdentities, Identities, holding_path
from ..resolve.mentions import Organizations
from .merge import MergedItem, merge_facts
from .rows import Rows, SpanRows

_LONGEST_LABEL = 160


@dataclass(frozen=True, slots=True)
class MeetingContext:
    """What all facts of a meeting need to be described."""

    meeting: str
    records: Sequence[DocumentRecord]
    identities: Identities
    places: Mapping[tuple[DocumentKey, int], int]
    iris: Iris
    rows: Rows
    spans: SpanRows
    organizations: Mapping[DocumentKey, Organizations] = field(default_factory=dict)

    def document(self, key: DocumentKey) -> DocumentIdentities:
        """Return the identities of a document."""
        return self.identities.documents[key]

    @property
    def body(self) -> str:
        """The IRI of the body that meets, or ""."""
        return self.thing(self.document(self.records[0].key).body)

    def thing(self, path: str) -> str:
        """Return the IRI of a path, "" for ""."""
        return self.iris.thing(path) if path else ""

    def label(self, path: str) -> str:
        """Return the register's label of a path, "" for ""."""
        return self.identities.entities[path].label if path else ""

    def person(self, key: DocumentKey, printed: str) -> str:
        """Return the path of a person named in a document, "" for ""."""
        return self.document(key).people[printed] if printed else ""

    def post(self, key: DocumentKey, person: str, post: str, organization: str = "") -> str:
        """Return the path of a post stated in a document, "" for ""."""
        speaks_for = self.organizations[key].of(person, post, organization)
        return self.document(key).posts.get((post, speaks_for), "")

    def organization(self, key: DocumentKey, printed: str) -> str:
        """Return the path of an outside organisation named in a document, or ""."""
        return self.document(key).organizations.get(printed, "")

    def item(self, key: DocumentKey, position: int | None) -> int:
        """Return the place in the meeting of a document's item, 0 for none."""
        return self.places.get((key, position), 0) if position else 0

    def node(self, name: str, place: int, number: int, kind: str, label: str) -> Term:
        """Begin a numbered node of the meeting, under an item where `place` is not 0."""
        under = f"/item/{place}" if place else ""
        node = self.rows.node(f"{self.meeting}{under}/{name}/{number}", kind, shortened(label))
        self.rows.link(node, LG.inMeeting, self.meeting)
        return node

    def item_iri(self, place: int) -> str:
        """Return the IRI of an item, "" for 0."""
        return f"{self.meeting}/item/{place}" if place else ""

    def capacity(self, node: Term, person: str, post: str) -> None:
        """Link the holding of a post by a person where both are known."""
        if person and post:
            self.rows.link(node, LG.inCapacity, self.thing(holding_path(person, post)))


def shortened(text: str) -> str:
    """Return a text as a label: one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_LABEL:
        return line
    return line[:_LONGEST_LABEL].rpartition(" ")[0].rstrip(" ,;:") + " …"


def printed_date(iso: str) -> str:
    """Return "5 March 2024" for "2024-03-05"; other texts as they are.

    >>> printed_date("2024-03-05")
    '5 March 2024'
    """
    parts = iso.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return iso
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def describe_items(context: MeetingContext, items: Sequence[MergedItem]) -> None:
    """State the agenda items."""
    for place, item in enumerate(items, start=1):
        label = f"{item.number} {item.title}".strip() or f"Item {place}"
        node = context.rows.node(context.item_iri(place), LG.AgendaItem, shortened(label))
        context.rows.link(node, LG.inMeeting, context.meeting)
        context.rows.count(node, LG.position, place)
        context.rows.say(node, LG.number, item.number)
        context.rows.say(node, DCTERMS.title, item.title)
        context.spans.evidence(node, item.evidence, "stated")


def describe_reports(context: MeetingContext) -> None:
    """State who presented what: presentations, and the reports that they present."""

    def what(key: DocumentKey, fact: ReportFact) -> tuple[int, str, str]:
        return context.item(key, fact.item), fold(fact.subject), fact.form

    def who(key: DocumentKey, fact: ReportFact) -> tuple[str, str, str]:
        return (
            context.person(key, fact.person),
            context.post(key, fact.person, fact.post, fact.organization),
            context.organization(key, fact.organization),
        )

    def identity(key: DocumentKey, fact: ReportFact) -> Hashable:
        return what(key, fact), who(key, fact)

    rows, number, reports = context.rows, _Numbers(), _Numbers()
    report_of: dict[tuple[int, str, str], str] = {}
    for merged in merge_facts(context.records, lambda facts: facts.reports, identity):
        fact, key = merged.first, merged.document
        place, person, post, organization = what(key, fact)[0], *who(key, fact)
        thing = what(key, fact)
        if thing not in report_of:
            report_of[thing] = _describe_report(context, fact, place, reports.next(place))
        speaker = ", ".join(
            filter(None, (context.label(person), context.label(post), context.label(organization)))
        )
        label = ": ".join(filter(None, (speaker, fact.subject or "report")))
        node = context.node("presentation", place, number.next(place), LG.Presentation, label)
        rows.link(node, LG.atItem, context.item_iri(place))
        rows.link(node, LG.presents, report_of[thing])
        rows.link(node, LG.presentedBy, context.thing(person))
        rows.link(node, LG.presentedByPost, context.thing(post))
        rows.link(node, LG.onBehalfOf, context.thing(organization))
        rows.link(node, LG.audience, context.body)
        context.capacity(node, person, post)
        context.spans.evidence(node, merged.evidence, merged.basis)


def _describe_report(context: MeetingContext, fact: ReportFact, place: int, number: int) -> str:
    under = context.item_iri(place) or context.meeting
    iri = f"{under}/report/{number}"
    node = context.rows.node(iri, LG.Report, shortened(fact.subject or f"{fact.form} report"))
    context.rows.say(node, DCTERMS.title, fact.subject)
    context.rows.link(node, LG.form, CONCEPTS["form"][fact.form])
    context.rows.link(node, LG.atItem, context.item_iri(place))
    return iri


def describe_decisions(context: MeetingContext) -> None:
    """State each clause of what was decided."""
    repeated: Counter[Hashable] = Counter()

    def identity(key: DocumentKey, fact: DecisionFact) -> Hashable:
        place = context.item(key, fact.item)
        same = (
            place,
            (fact.force, fact.disposition, fold(fact.text), fold(fact.to), fact.deferred_until),
            (context.person(key, fact.mover), context.person(key, fact.seconder)),
            (fact.votes_for, fact.votes_against, fact.abstentions, fact.unanimous),
        )
        if place:
            return same
        # Under no item, two clauses of one wording are two decisions.
        repeated[key, same] += 1
        return same, repeated[key, same]

    rows, number = context.rows, _Numbers()
    for merged in merge_facts(context.records, lambda facts: facts.decisions, identity):
        fact, key = merged.first, merged.document
        place = context.item(key, fact.item)
        label = fact.text or fact.disposition
        node = context.node("decision", place, number.next(place), LG.Decision, label)
        rows.link(node, LG.atItem, context.item_iri(place))
        rows.link(node, LG.decidedBy, context.body)
        rows.link(node, LG.force, CONCEPTS["force"][fact.force])
        rows.link(node, LG.disposition, CONCEPTS["disposition"][fact.disposition])
        rows.say(node, LG.decisionText, fact.text)
        rows.link(
            node, LG.addressee, context.thing(context.document(key).addressees.get(fact.to, ""))
        )
        rows.say(node, LG.addresseeAsPrinted, fact.to)
        rows.say(node, LG.deferredUntil, fact.deferred_until)
        rows.link(node, LG.movedBy, context.thing(context.person(key, fact.mover)))
        rows.link(node, LG.secondedBy, context.thing(context.person(key, fact.seconder)))
        rows.count(node, LG.votesFor, fact.votes_for)
        rows.count(node, LG.votesAgainst, fact.votes_against)
        rows.count(node, LG.votesAbstained, fact.abstentions)
        if fact.unanimous:
            rows.add(node, LG.unanimous, nquads.boolean(True))
        context.spans.evidence(node, merged.evidence, merged.basis)


def describe_attendance(context: MeetingContext) -> None:
    """State who attended; a mention without a post adds to the one that has it."""

    def post_of(key: DocumentKey, fact: AttendanceFact) -> str:
        return context.post(key, fact.person, fact.post)

    def identity(key: DocumentKey, fact: AttendanceFact) -> tuple[str, str, str]:
        person = context.person(key, fact.person)
        return person, fact.status, context.person(key, fact.substitutes_for)

    posts: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for record in context.records:
        for fact in record.facts.attendance:
            posts[identity(record.key, fact)] |= {post_of(record.key, fact)} - {""}

    def with_post(key: DocumentKey, fact: AttendanceFact) -> tuple[tuple[str, str, str], str]:
        who = identity(key, fact)
        only = next(iter(posts[who])) if len(posts[who]) == 1 else ""
        return who, post_of(key, fact) or only

    rows = context.rows
    merged_facts = merge_facts(context.records, lambda facts: facts.attendance, with_post)
    for number, merged in enumerate(merged_facts, start=1):
        (person, status, absentee), post = with_post(merged.document, merged.first)
        label = f"{context.label(person)}: {status}"
        node = context.node("attendance", 0, number, LG.Attendance, label)
        rows.link(node, LG.attendee, context.thing(person))
        rows.link(node, LG.attendeePost, context.thing(post))
        rows.link(node, LG.attendanceStatus, CONCEPTS["status"][status])
        rows.link(node, LG.substitutesFor, context.thing(absentee))
        context.capacity(node, person, post)
        context.spans.evidence(node, merged.evidence, merged.basis)


def describe_previous_minutes(context: MeetingContext) -> None:
    """State which earlier minutes were dealt with."""

    def identity(key: DocumentKey, fact: PreviousMinutesFact) -> Hashable:
        return context.item(key, fact.item), fact.date, fact.outcome

    found = merge_facts(context.records, lambda facts: facts.previous_minutes, identity)
    for number, merged in enumerate(found, start=1):
        fact = merged.first
        which = f"Minutes of {printed_date(fact.date)}" if fact.date else "Previous minutes"
        label = f"{which}: {fact.outcome}"
        node = context.node("minutes-confirmation", 0, number, LG.MinutesConfirmation, label)
        place = context.item(merged.document, fact.item)
        context.rows.link(node, LG.atItem, context.item_iri(place))
        context.rows.link(node, LG.outcome, CONCEPTS["outcome"][fact.outcome])
        if fact.date:
            context.rows.add(node, LG.previousMeetingDate, nquads.date(fact.date))
        context.spans.evidence(node, merged.evidence, merged.basis)


def describe_interests(context: MeetingContext) -> None:
    """State who declared an interest."""

    def identity(key: DocumentKey, fact: InterestFact) -> Hashable:
        person = context.person(key, fact.person)
        return context.item(key, fact.item), person, fold(fact.nature)

    found = merge_facts(context.records, lambda facts: facts.interests, identity)
    for number, merged in enumerate(found, start=1):
        fact = merged.first
        person = context.person(merged.document, fact.person)
        label = ": ".join(filter(None, (context.label(person), fact.nature or "interest")))
        node = context.node("interest", 0, number, LG.InterestDeclaration, label)
        place = context.item(merged.document, fact.item)
        context.rows.link(node, LG.declaredBy, context.thing(person))
        context.rows.link(node, LG.concernsItem, context.item_iri(place))
        context.rows.say(node, LG.nature, fact.nature)
        context.spans.evidence(node, merged.evidence, merged.basis)


def describe_mentions(context: MeetingContext) -> None:
    """State who is named in the documents, with which post, and what could not be decided."""
    rows = context.rows

    def identity(key: DocumentKey, fact: PersonFact) -> Hashable:
        post = context.post(key, fact.person, fact.post, fact.organization)
        organization = context.organization(key, fact.organization)
        return context.person(key, fact.person), post, organization, fact.printed

    people = merge_facts(context.records, lambda facts: facts.people, identity)
    for number, merged in enumerate(people, start=1):
        fact, key = merged.first, merged.document
        person = context.person(key, fact.person)
        post = context.post(key, fact.person, fact.post, fact.organization)
        node = context.node("mention", 0, number, LG.PersonMention, fact.person)
        rows.link(node, LG.mentions, context.thing(person))
        rows.link(node, LG.mentionedPost, context.thing(post))
        rows.link(node, LG.onBehalfOf, context.thing(context.organization(key, fact.organization)))
        rows.say(node, LG.asPrinted, fact.printed)
        context.capacity(node, person, post)
        context.spans.evidence(node, merged.evidence, merged.basis)
    open_ = merge_facts(
        context.records,
        lambda facts: facts.unresolved,
        lambda _, fact: (fact.mention, fact.reason, fact.candidates),
    )
    for number, unresolved in enumerate(open_, start=1):
        mention = unresolved.first
        node = context.node("unresolved", 0, number, LG.UnresolvedMention, mention.mention)
        rows.say(node, LG.asPrinted, mention.mention)
        rows.say(node, LG.reason, mention.reason)
        for candidate in mention.candidates:
            rows.say(node, LG.candidate, candidate)
        context.spans.evidence(node, unresolved.evidence, "stated")


class _Numbers:
    """Counts the nodes of a kind under each item."""

    def __init__(self) -> None:
        self._last: Counter[int] = Counter()

    def next(self, place: int) -> int:
        self._last[place] += 1
        return self._last[place]
