"""What has been read of an item's account: what was moved and decided, and what is still open."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .clauses import Clause
from .debate import Debate
from .finding import Finding
from .motion_support import nameless, support_among
from .motions import Motion
from .movers import Movement
from .resolution import Resolution
from .votes import NO_TALLY, Tally

_OTHER_MATTER = 2  # sentences


@dataclass(slots=True)
class ItemState:
    """What the account of one item has told so far.

    `group` are the decisions told last, to which the movers and votes behind them belong; `open`
    is the resolution whose points may follow; `waiting` are votes told before what they decide.
    `previous` is the sentence before, `above` the text of the passage before; `told_in_points`
    says that the bullets at hand tell what somebody reported, `replying` that officers reply,
    `reading` that a report is read into the minutes, `reasons` that those of a decision are given,
    in which it is told again.
    `between` counts the sentences in other passages since the decision told last.
    """

    open: Resolution | None = None
    debate: Debate = field(default_factory=Debate)
    found: list[Finding] = field(default_factory=list)
    group: list[Finding] = field(default_factory=list)
    waiting: Tally = NO_TALLY
    previous: Clause | None = None
    above: str = ""
    told_in_points: bool = False
    replying: bool = False
    reading: bool = False
    reasons: bool = False
    between: int = 0

    @property
    def last(self) -> Finding | None:
        """The decision told last: that of the open resolution, if no point of it was read."""
        alone = self.open.alone if self.open and not self.open.count else None
        return alone or (self.group[-1] if self.group else None)

    def add(self, finding: Finding) -> Finding:
        """Take in a decision."""
        self.found.append(finding)
        self.group.append(finding)
        self.between = 0
        return finding

    def close(self) -> None:
        """End the open resolution; if no point of it could be read, its own words decide."""
        if self.open and not self.open.count and self.open.alone:
            self.found.append(self.open.alone)
        elif self.open and not self.open.count and self.open.support:
            self.open.support.used = False
        self.open = None

    def support(
        self, movement: Movement, texts: Sequence[str] = (), *, any_motion: bool = True
    ) -> Motion | None:
        """The motion on which a decision was taken: see `support_among`."""
        self.debate.leave_addition()
        return support_among(self.debate.motions, movement, texts, any_motion=any_motion)

    def counted(self, support: Motion | None, tally: Tally) -> Motion | None:
        """Give what a decision rests on the votes that its sentence or the one before tells."""
        tally, self.waiting = tally.filled_from(self.waiting), NO_TALLY
        if not tally:
            return support
        support = support or nameless()
        support.tally = support.tally.filled_from(tally)
        return support

    def tell(self, sentence: Clause) -> None:
        """Note a sentence in which nothing of the item's decisions is told."""
        last = self.last
        if last is not None and last.clause.passage is not sentence.passage:
            self.between += 1

    def give(self, tally: Tally) -> None:
        """Give votes to the decisions told last, if no other matter stands between."""
        for finding in self.group if self.between < _OTHER_MATTER else ():
            finding.tally = finding.tally.filled_from(tally)

    def vote(self, text: str, outcome: str, tally: Tally, sentence: Clause) -> None:
        """Give an outcome or a vote to the motion or to the decisions that it belongs to.

        Args:
            text: the words that tell of it.
            outcome: what became of a motion, "" if they do not say.
            tally: the votes.
            sentence: where they stand.
        """
        if not (tally.counted or outcome) and self.group:
            if not self.group[0].tally.conflicts(tally):
                self.give(tally)
            return
        if self.debate.settle(text, outcome, tally, sentence) or not tally:
            return
        other = bool(self.group) and self.group[0].tally.differs(tally)
        if (other or not self.group) and not outcome and self.debate.give_tally(tally):
            return
        if other and tally.voters:
            return
        self.give(tally)
        self.waiting = self.waiting if self.group else self.waiting.filled_from(tally)
