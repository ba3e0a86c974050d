"""A decision while it is being read: filled in as later sentences add movers and votes."""

from dataclasses import dataclass, field

from ..records import Basis, Disposition, Force, Span
from .clauses import Clause
from .disposition import addressee_of, deferred_until, disposition_of, force_of
from .motions import Motion
from .movers import Movement
from .votes import Tally, is_unanimous


@dataclass(slots=True)
class Finding:
    """One decision: `words` are its operative words, `clause` is the sentence or point they are in.

    `verbs` is the part of the words that holds the verb ("noted the report" without the body),
    `motion` what was moved and became this decision, `also` where else the same is told.
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

    @property
    def deferred_until(self) -> str:
        """Until when the matter is put off, where it is."""
        return deferred_until(self.verbs) if self.disposition == "deferred" else ""

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
    disposition = disposition_of(verbs)
    own = force_of(verbs, force)
    to = addressee_of(verbs, own, disposition)
    to = to or addressee_of(f"{announced} {verbs}", own, disposition)
    return Finding(clause, words, verbs, own, disposition, unanimous=is_unanimous(verbs), to=to)
