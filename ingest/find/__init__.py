"""Find the facts that segmented minutes state, each with the span that says so.

One module a kind of fact; `find_facts` runs them all and makes their people those of one roster.
"""

from collections.abc import Iterable, Iterator

from ..origin import spans_of
from ..records import (
    AgendaItem,
    DecisionFact,
    DocumentFacts,
    InterestFact,
    ItemFact,
    Minutes,
    Passage,
)
from .account_context import sentences_of
from .accounts import Account
from .attendance import find_presences
from .decisions import find_decisions
from .first_speakers import first_speakers, further_speakers, named_reports, stand_ins
from .identify import Identifier, named
from .interest_items import with_later_items
from .interest_kinds import with_kinds
from .interests import find_interests
from .interventions import find_interventions
from .lost_headings import items_before_gaps
from .meeting import find_meeting
from .mentions import Mention
from .movements import Movement, find_movements
from .participation import arrivals_and_departures, with_participation
from .people import find_mentions, people_facts
from .presence import Presence
from .previous import find_previous_minutes
from .references import find_references
from .report_places import belongs, without_own_place
from .reports import accounts_of_item
from .rolls import unplaced_rolls
from .roster import Roster
from .unread import with_unread

__all__ = ["find_facts"]


def _first_passage(minutes: Minutes, position: int) -> Passage | None:
    item = minutes.items[position - 1]
    passages = (*((item.title,) if item.title else ()), *item.blurb, *item.decision, *item.minutes)
    return next((passage for passage in passages if passage.text), None)


def _item_facts(minutes: Minutes) -> Iterator[ItemFact]:
    for index, item in enumerate(minutes.items, start=1):
        passage = _first_passage(minutes, index)
        if passage is not None:
            title = item.title.text if item.title is not None else ""
            yield ItemFact(item.position, item.number, title, passage.span())


def _mentions_of_presences(presences: Iterable[Presence]) -> Iterator[Mention]:
    for presence in presences:
        phrase = presence.phrase
        yield Mention(
            phrase.title,
            phrase.name,
            phrase.post,
            phrase.organization,
            presence.span.start,
            presence.span.end,
            presence.item,
            f"{phrase.title} {phrase.name}".strip(),
            True,
        )


def _accounts(item: AgendaItem) -> tuple[Account, ...]:
    """Return the accounts given at an item: in known words, else in those of who opens it."""
    sentences = sentences_of(item)
    told = accounts_of_item(item, sentences)
    begun = min((account.span.start for account in told), default=None)
    before = (one for one in sentences if begun is None or one.span.start < begun)
    opening = tuple(first_speakers(item, before))
    found = (*opening, *told) or tuple(stand_ins(item, sentences))
    further = further_speakers(item, sentences, found)
    return (*found, *further, *named_reports(item, sentences))


def _mentions_of_accounts(accounts: Iterable[Account]) -> Iterator[Mention]:
    for account in accounts:
        for phrase in account.reporters:
            if phrase.post or phrase.certain or " " in phrase.name:
                yield Mention(
                    phrase.title,
                    phrase.name,
                    phrase.post,
                    phrase.organization,
                    account.span.start,
                    account.span.end,
                    account.item,
                    f"{phrase.title} {phrase.name}".strip(),
                )


def _mentions_of_others(
    decisions: Iterable[DecisionFact],
    interests: Iterable[InterestFact],
    movements: Iterable[Movement],
) -> Iterator[Mention]:
    for decision in decisions:
        for printed in (decision.mover, decision.seconder):
            mention = named(printed, decision.span, decision.item) if printed else None
            if mention is not None:
                yield mention
        for vote in decision.named_votes:
            mention = named(vote.person, vote.span, decision.item)
            if mention is not None:
                yield mention
    people = [(fact.person, fact.span, fact.item) for fact in interests]
    people += [(moved.person, moved.span, moved.item) for moved in movements]
    for printed, span, item in people:
        mention = named(printed, span, item)
        if mention is not None:
            yield mention


def find_facts(minutes: Minutes) -> DocumentFacts:
    """Return all facts that the minutes state.

    Every person field of every fact equals the `person` of one of the `people`. What could mean
    several people or posts is in `unresolved`, what no rule took anything from in `unread`.
    """
    document = minutes.document
    meeting = find_meeting(minutes)
    presences = find_presences(minutes)
    body = meeting.body.value if meeting.body else ""
    gaps = items_before_gaps(minutes.items)
    accounts = tuple(
        without_own_place(account, body)
        for item in minutes.items
        for account in _accounts(item)
        if belongs(account, item, gap=item.position in gaps)
    )
    decisions = tuple(find_decisions(minutes, meeting))
    interests = tuple(with_kinds(find_interests(minutes), minutes))
    start = meeting.start.value if meeting.start else ""
    movements = find_movements(minutes, start)
    roster = Roster(
        (
            *find_mentions(minutes),
            *_mentions_of_presences(presences),
            *_mentions_of_accounts(accounts),
            *_mentions_of_others(decisions, interests, movements),
        ),
        meeting.council.value if meeting.council else "",
    )
    identify = Identifier(roster)
    reports = tuple(identify.reports(accounts))
    attendance = tuple(identify.attendance(presences))
    decided = tuple(identify.decision(fact) for fact in decisions)
    moved = tuple(m for movement in movements if (m := identify.movement(movement)) is not None)
    known = tuple(f for fact in interests if (f := identify.interest(fact)) is not None)
    declared = tuple(with_participation(with_later_items(known, moved, minutes), moved))
    comings = tuple(arrivals_and_departures(declared, moved))
    identify.unresolved += unplaced_rolls(minutes, decisions)
    held = meeting.date.value if meeting.date else ""
    previous = tuple(find_previous_minutes(minutes, decisions, held))
    references = find_references(minutes, meeting, previous)
    people = people_facts(roster)
    told = (decided, previous, declared, comings)
    spoken = find_interventions(minutes, identify, reports, attendance, spans_of(told))
    facts = DocumentFacts(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        meeting=meeting,
        items=tuple(_item_facts(minutes)),
        people=people,
        reports=reports,
        decisions=decided,
        attendance=attendance,
        previous_minutes=previous,
        interests=declared,
        arrivals_and_departures=comings,
        interventions=spoken,
        references=references,
        unresolved=tuple(identify.unresolved),
    )
    return with_unread(facts, minutes)
