"""The facts of a meeting as statements: one function for each class of docs/graph-model.md."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from ...ontology.terms import CONCEPTS, DCTERMS, LG
from .. import nquads
from ..iris import DocumentKey, fold
from ..nquads import Term
from ..records import (
    AttendanceFact,
    DecisionFact,
    PersonFact,
    PreviousMinutesFact,
    ReportFact,
)
from .context import MeetingContext, Numbers, printed_date, shortened
from .merge import Merged, MergedItem, merge_facts
from .votes import describe_amendments, describe_votes


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

    rows, number, reports = context.rows, Numbers(), Numbers()
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

    rows, number = context.rows, Numbers()
    decided: list[tuple[Term, Merged[DecisionFact]]] = []
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
        decided.append((node, merged))
    describe_amendments(context, decided)
    describe_votes(context, decided)


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
