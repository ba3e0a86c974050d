"""A decision while it is being read: filled in as later sentences add movers and votes."""

import re
from dataclasses import dataclass, field

from ..patterns import cued
from ..records import Basis, Disposition, Force, Passage, Span
from .clauses import Clause
from .disposition import addressee_of, deferred_until, disposition_of, force_of
from .motions import Motion
from .movers import Movement
from .votes import Tally, is_unanimous

_NAMES_WHOM = cued(r"\bto\s+(?:the\s+)?\w", re.IGNORECASE)
_PAYMENTS = cued(
    r"[^:]*\b(?:payments|accounts|invoices|cheques|bills)\b[^:]*|to pay the following",
    re.IGNORECASE,
)
_END_OF_QUOTATION = cued(r"\s*\.?[”\"]\.?\s*$")

# rare: "AGREED the proposals at Annex A" of counties' local committees: the marker is the verb
_OBJECT = cued(
    r"(?:the|its|an?)\s(?!.*\b(?:be|is|are|was|were|would|should|will|to)\b)", re.I | re.S
)

# rare: points that are voted on one by one: "that the fund be cut - NOT AGREED"
_LOST = cued(r"\s[–—-]\s*NOT (?:AGREED|CARRIED|APPROVED|SUPPORTED)\b")


@dataclass(slots=True)
class Finding:
    """One decision: `words` are its operative words, `clause` is the sentence or point they are in.

    `verbs` is the part of the words that holds the verb ("noted the report" without the body),
    `motion` what was moved and became this decision, `also` where else the same is told, `listed`
    the entries of the list that the words lead to.
    """

    clause: Clause
    words: Clause
    verbs: str
    force: Force
    disposition: Disposition
    movement: Movement = field(default_factory=Movement)
    tally: Tally = field(default_factory=Tally)
    unanimous: bool = False
    to: str = ""
    basis: Basis = "stated"
    motion: Motion | None = None
    also: set[Span] = field(default_factory=set)
    listed: list[Passage] = field(default_factory=list)

    @property
    def deferred_until(self) -> str:
        """Until when the matter is put off, where it is."""
        return deferred_until(self.verbs) if self.disposition == "deferred" else ""

    @property
    def text(self) -> str:
        """The operative words, with the entries of their list.

        A table of payments below words that are whole by themselves is evidence alone.
        """
        if not self.listed or _PAYMENTS.fullmatch(self.words.text):
            return self.words.text
        lead = self.words.passage.text[self.words.start :]
        movers = any(map(str.isalpha, lead[len(self.words.text) :]))
        if movers:  # named between the words and the list
            lead = f"{self.words.text}:"
        return _END_OF_QUOTATION.sub("", " ".join((lead, *(one.text for one in self.listed))))

    def span(self) -> Span:
        """Where the sentence or point stands, with its list."""
        span = self.clause.span()
        return Span(span.start, self.listed[-1].span().end) if self.listed else span

    def rest_on(self, motion: Motion | None) -> None:
        """Take over the movers and the votes of the motion on which the decision rests."""
        if motion is not None:
            self.motion = motion
            self.movement = motion.movement
            self.tally = self.tally.filled_from(motion.tally)
            self.unanimous = self.unanimous or motion.unanimous


def finding_of(
    clause: Clause, words: Clause, verbs: str, force: Force, announced: str = ""
) -> Finding:
    """Read a decision's disposition, force and addressee.

    Args:
        clause: the sentence or point.
        words: its operative words.
        verbs: the part of them that holds the verb.
        force: the force that its marker gives it.
        announced: the marker's own words, which may name the addressee.
    """
    agreed = announced.upper().startswith("AGREED") and _OBJECT.match(verbs)
    disposition = disposition_of(f"agreed {verbs}" if agreed else verbs)
    if _LOST.search(clause.text):
        disposition = "refused"
    own = force_of(verbs, force)
    to = addressee_of(verbs, own, disposition)
    if announced and not to:
        joint = ": " if _NAMES_WHOM.search(announced) else " "
        to = addressee_of(f"{announced.rstrip()}{joint}{verbs}", own, disposition)
    return Finding(clause, words, verbs, own, disposition, unanimous=is_unanimous(verbs), to=to)
