"""Find the facts that segmented minutes state, each with the span that says so.

One module a kind of fact; `find_facts` runs them all and makes their people those of one roster.
"""

from collections.abc import Iterable, Iterator

from ..records import (
    DecisionFact,
    DocumentFacts,
    InterestFact,
    ItemFact,
    Minutes,
    Passage,
    Span,
)
from .attendance import Presence, find_presences
from .decisions import find_decisions
from .identify import Identifier, named
from .interests import find_interests
from .meeting import find_meeting
from .people import find_mentions, people_facts
from .previous import find_previous_minutes
from .reports import Account, accounts_of_item
from .roster import Mention, Roster

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
    decisions: Iterable[DecisionFact], interests: Iterable[InterestFact]
) -> Iterator[Mention]:
    for decision in decisions:
        for printed in (decision.mover, decision.seconder):
            mention = named(printed, decision.span, decision.item) if printed else None
            if mention is not None:
                yield mention
    for interest in interests:
        mention = named(interest.person, interest.span, interest.item)
        if mention is not None:
            yield mention


def _unread(minutes: Minutes, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans of the items' passages that no fact came from."""
    taken = sorted(spans)
    body = [p for item in minutes.items for p in (*item.decision, *item.minutes) if p.text]
    found: list[Span] = []
    index = 0
    for span in sorted(passage.span() for passage in body):
        while index < len(taken) and taken[index].end <= span.start:
            index += 1
        if not any(t.start < span.end and t.end > span.start for t in taken[index : index + 64]):
            found.append(span)
    return tuple(found)


def find_facts(minutes: Minutes) -> DocumentFacts:
    """Return all facts that the minutes state.

    Every person field of every fact equals the `person` of one of the `people`. What could mean
    several people or posts is in `unresolved`, what no rule took anything from in `unread`.
    """
    document = minutes.document
    presences = find_presences(minutes)
    accounts = tuple(account for item in minutes.items for account in accounts_of_item(item))
    decisions = tuple(find_decisions(minutes))
    interests = tuple(find_interests(minutes))
    roster = Roster(
        (
            *find_mentions(minutes),
            *_mentions_of_presences(presences),
            *_mentions_of_accounts(accounts),
            *_mentions_of_others(decisions, interests),
        )
    )
    identify = Identifier(roster)
    reports = tuple(identify.reports(accounts))
    attendance = tuple(identify.attendance(presences))
    decided = tuple(identify.decision(fact) for fact in decisions)
    declared = tuple(f for fact in interests if (f := identify.interest(fact)) is not None)
    previous = tuple(find_previous_minutes(minutes))
    people = people_facts(roster)
    spans = [fact.span for fact in reports] + [fact.span for fact in attendance]
    spans += [fact.span for fact in decided] + [fact.span for fact in declared]
    spans += [fact.span for fact in previous] + [fact.span for fact in people]
    return DocumentFacts(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        meeting=find_meeting(minutes),
        items=tuple(_item_facts(minutes)),
        people=people,
        reports=reports,
        decisions=decided,
        attendance=attendance,
        previous_minutes=previous,
        interests=declared,
        unresolved=tuple(identify.unresolved),
        unread=_unread(minutes, spans),
    )
