"""What a document states: the facts found in its minutes, each with the span that says it."""

from dataclasses import dataclass
from typing import Literal

from .document import Span

Basis = Literal["stated", "coreference", "inferred"]
Force = Literal["resolved", "agreed", "ordered", "recommended", "none"]
Disposition = Literal[
    "refused", "referred", "deferred", "appointed", "delegated", "approved", "noted", "agreed"
]
ReportForm = Literal["written", "verbal", "presentation", "unspecified"]
AttendanceStatus = Literal["present", "apologies", "absent", "substitute", "in attendance"]
MinutesOutcome = Literal["approved", "amended", "deferred", "noted"]
VoteChoice = Literal["for", "against", "abstained", "not voting", "absent"]
Direction = Literal["arrived", "left", "returned"]
InterestKind = Literal[
    "disclosable pecuniary",
    "other registrable",
    "non-registrable",
    "pecuniary",
    "non-pecuniary",
    "personal",
    "prejudicial",
    "personal and prejudicial",
    "financial",
    "non-financial",
    "significant",
    "beneficial",
    "conflict of interest",
    "other",
]
Manner = Literal["question", "answer", "request", "statement"]
Participation = Literal["withdrew", "took no part", "did not vote", "remained"]
PartName = Literal["header", "attendance", "item", "after the items"]


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of the meeting (its date, say) with where the document says it."""

    value: str
    span: Span
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """The meeting that a document tells of; `date` ISO 8601, `start` as HH:MM, None if not said."""

    council: Stated | None = None
    body: Stated | None = None
    date: Stated | None = None
    start: Stated | None = None
    venue: Stated | None = None


@dataclass(frozen=True, slots=True)
class ItemFact:
    """An agenda item. `span` is its heading (for an item without one, its first passage)."""

    position: int
    number: str
    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A human being named in the document, with one post stated for them (one fact a post).

    `person` is the fullest form of the name in this document, without courtesy titles ("J Marsh",
    "Okafor"), and identifies the person within the document: every other fact's person fields
    equal some `PersonFact.person` of the same document. `title` keeps "Councillor", "Dr" as
    printed; `printed` is the mention's own words.
    """

    person: str
    post: str
    organization: str
    title: str
    printed: str
    span: Span
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class ReportFact:
    """Somebody presented something at an item: one fact a reporter ("" where not said)."""

    item: int
    person: str
    post: str
    organization: str
    form: ReportForm
    subject: str
    span: Span
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class NamedVote:
    """How one person voted, where the document prints the name; `span` is where it does."""

    person: str
    choice: VoteChoice
    span: Span


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """One clause of what a body decided. `item` is None where it stands under no item.

    `to` is the addressee as named, `deferred_until` ISO date or the document's words. `amends`
    are the spans of the decisions of this document that an amendment would change, `also` the
    further spans that say the same (a "Decision:" block beside the minutes).
    """

    item: int | None
    force: Force
    disposition: Disposition
    text: str
    span: Span
    to: str = ""
    deferred_until: str = ""
    mover: str = ""
    seconder: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    unanimous: bool = False
    basis: Basis = "stated"
    named_votes: tuple[NamedVote, ...] = ()
    amends: tuple[Span, ...] = ()
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceFact:
    """Somebody's attendance. `substitutes_for` names the member whose place was taken."""

    person: str
    post: str
    status: AttendanceStatus
    span: Span
    substitutes_for: str = ""
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class ArrivalOrDepartureFact:
    """Somebody came late, left early or came back. `item` is the item at which they did.

    `time` is HH:MM or "" where not given, `when` the document's words for it ("before item 7").
    """

    item: int | None
    person: str
    direction: Direction
    span: Span
    time: str = ""
    when: str = ""
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class PreviousMinutesFact:
    """Minutes of an earlier meeting were dealt with; `date` ISO or "" where not given."""

    item: int | None
    date: str
    outcome: MinutesOutcome
    span: Span


@dataclass(frozen=True, slots=True)
class InterestFact:
    """A declared interest; `item` is the item it concerns, `nature` as worded.

    `kind` is the kind of interest and `kind_printed` the document's words for it; `participation`
    is what the member did when the item was taken, `also` where that is said if not in `span`. Each
    is "" where the document does not say.
    """

    item: int | None
    person: str
    nature: str
    span: Span
    kind: InterestKind | Literal[""] = ""
    kind_printed: str = ""
    participation: Participation | Literal[""] = ""
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class InterventionFact:
    """Somebody spoke on an item: one fact a speaker and speech.

    `post` stands alone where nobody is named for it; both are "" where `by_members` says that
    members whom the document does not name spoke, one or several. What a `ReportFact` tells is told
    by no intervention; whoever only moves or seconds does not speak by that.
    """

    item: int
    person: str
    post: str
    manner: Manner
    span: Span
    by_members: bool = False
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class ReferenceFact:
    """Another meeting, or a minute of one, that is referred to at an item; as named.

    `body` is as printed, "" where the body that met means itself or none is named; `date` is ISO
    or ""; `minute` is the number of a minute ("34/23") or "".
    """

    item: int | None
    body: str
    date: str
    minute: str
    printed: str
    span: Span


@dataclass(frozen=True, slots=True)
class UnresolvedFact:
    """A mention that could not be decided, with the candidates that it could have meant."""

    mention: str
    reason: str
    candidates: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class PartStart:
    """Where a part of the minutes begins in the text; `item` is an item's position, else 0."""

    start: int
    part: PartName
    item: int = 0


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """All that one document says. Pure function of its bytes, its name and the reader version.

    Where a document tells of several meetings, these are the facts of one account in it: the
    `part`, from 1 in the order of the document. Else `part` is 0. `unread` are the sentences that
    no fact came from, `announced` the passages that only say what the agenda was to bring, `aside`
    is what is no part of the minutes (page furniture) and labels; `outline` tells where the parts
    of the minutes begin. All of them ascend.
    """

    name: str
    sha256: str
    media_type: str
    meeting: MeetingFact
    items: tuple[ItemFact, ...] = ()
    people: tuple[PersonFact, ...] = ()
    reports: tuple[ReportFact, ...] = ()
    decisions: tuple[DecisionFact, ...] = ()
    attendance: tuple[AttendanceFact, ...] = ()
    previous_minutes: tuple[PreviousMinutesFact, ...] = ()
    interests: tuple[InterestFact, ...] = ()
    arrivals_and_departures: tuple[ArrivalOrDepartureFact, ...] = ()
    interventions: tuple[InterventionFact, ...] = ()
    references: tuple[ReferenceFact, ...] = ()
    unresolved: tuple[UnresolvedFact, ...] = ()
    unread: tuple[Span, ...] = ()
    announced: tuple[Span, ...] = ()
    aside: tuple[Span, ...] = ()
    outline: tuple[PartStart, ...] = ()
    part: int = 0
