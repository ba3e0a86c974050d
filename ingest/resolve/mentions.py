"""What a document mentions of things that other documents may mention too: the input of resolve.

Small beside the facts, so that identities can be worked out over all documents of a large store.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..iris import DocumentKey
from ..records import DocumentFacts


@dataclass(frozen=True, slots=True, order=True)
class PersonMention:
    """A person of the document, one post of theirs ("" for none) and whom they speak for."""

    person: str
    title: str
    post: str
    organization: str


@dataclass(frozen=True, slots=True)
class DocumentMentions:
    """All mentions of one document (or part) that identities depend on, each once, sorted."""

    key: DocumentKey
    council: str
    body: str
    date: str
    people: tuple[PersonMention, ...]
    posts: tuple[tuple[str, str], ...]
    organizations: tuple[str, ...]
    addressees: tuple[str, ...]
    references: tuple[tuple[str, str], ...] = ()


class Organizations:
    """Whom the people of a document speak for in a post, where a fact itself does not repeat it."""

    def __init__(self, facts: DocumentFacts) -> None:
        """Remember what the facts about people say."""
        self._by_holding = {
            (fact.person, fact.post): fact.organization
            for fact in sorted(facts.people, key=lambda fact: fact.organization)
            if fact.post and fact.organization
        }

    def of(self, person: str, post: str, stated: str = "") -> str:
        """Return the organisation stated here, else the one stated elsewhere in the document."""
        return stated or self._by_holding.get((person, post), "")


def mentions_of(facts: DocumentFacts, *, council: str = "") -> DocumentMentions:
    """Collect the mentions of a document.

    Args:
        facts: what the document says.
        council: the council to assume where the document names none.
    """
    meeting = facts.meeting
    people = sorted(set(_people(facts)))
    return DocumentMentions(
        key=DocumentKey(facts.name, facts.sha256, facts.part),
        council=meeting.council.value if meeting.council else council,
        body=meeting.body.value if meeting.body else "",
        date=meeting.date.value if meeting.date else "",
        people=tuple(people),
        posts=tuple(
            sorted({*_posts(facts)} | {(m.post, m.organization) for m in people if m.post})
        ),
        organizations=tuple(
            sorted(
                {m.organization for m in people if m.organization}
                | {fact.organization for fact in facts.reports if fact.organization}
            )
        ),
        addressees=tuple(sorted({fact.to for fact in facts.decisions if fact.to})),
        references=tuple(sorted({(fact.body, fact.date) for fact in facts.references})),
    )


def _people(facts: DocumentFacts) -> Iterator[PersonMention]:
    organizations = Organizations(facts)
    for person in facts.people:
        yield PersonMention(person.person, person.title, person.post, person.organization)
    for report in facts.reports:
        if report.person:
            speaks_for = organizations.of(report.person, report.post, report.organization)
            yield PersonMention(report.person, "", report.post, speaks_for)
    for attendance in facts.attendance:
        speaks_for = organizations.of(attendance.person, attendance.post)
        yield PersonMention(attendance.person, "", attendance.post, speaks_for)
        if attendance.substitutes_for:
            yield PersonMention(attendance.substitutes_for, "", "", "")
    for decision in facts.decisions:
        for name in (decision.mover, decision.seconder):
            if name:
                yield PersonMention(name, "", "", "")
        for vote in decision.named_votes:
            yield PersonMention(vote.person, "", "", "")
    for interest in facts.interests:
        yield PersonMention(interest.person, "", "", "")
    for coming in facts.arrivals_and_departures:
        yield PersonMention(coming.person, "", "", "")
    for speech in facts.interventions:
        if speech.person:
            speaks_for = organizations.of(speech.person, speech.post)
            yield PersonMention(speech.person, "", speech.post, speaks_for)


def _posts(facts: DocumentFacts) -> Iterator[tuple[str, str]]:
    for report in facts.reports:
        if report.post and not report.person:
            yield report.post, report.organization
    for speech in facts.interventions:
        if speech.post and not speech.person:
            yield speech.post, ""
