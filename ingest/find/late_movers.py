"""Movers that stand behind what they moved: "... was approved. Proposed by AB, seconded by CD."."""

import re

from ..patterns import cued
from . import decision_cues as cues
from .clauses import Clause
from .debate import Debate
from .finding import Finding
from .movers import NO_MOVEMENT, Movement, only_moves
from .votes import is_unanimous

# rare: "Proposer: A  Seconder: B" as lines below a resolution, of parish minutes
_LABELLED = cued(r"(?:proposer|mover|seconder)\s*[:–-]", re.IGNORECASE)


class LateMovers:
    """Gives movers to the decision before them, as far as nothing shows that they belong elsewhere.

    One for each item; ask `settle` at its end.
    """

    def __init__(self) -> None:
        """Begin an item."""
        self._lent: list[Finding] = []
        self._behind: list[Finding] = []

    def take(
        self,
        sentence: Clause,
        movement: Movement,
        group: list[Finding],
        previous: Clause | None,
    ) -> bool:
        """Take "(Proposed: Cllr Day; seconded: Cllr Night)" behind a decision as its movers.

        Args:
            sentence: what names the movers.
            movement: the two.
            group: the decisions that were told last.
            previous: the sentence before.

        Returns:
            Whether the movers are those of the group.
        """
        if not (movement and group):
            return False
        last = group[-1]
        if _LABELLED.match(sentence.text) and last.clause.passage is sentence.passage:
            for finding in group:
                told = finding.movement
                finding.movement = Movement(
                    told.mover or movement.mover, told.seconder or movement.seconder
                )
            return True
        if not (movement.mover and movement.seconder):
            return False
        decided = previous is not None and previous.passage is last.clause.passage
        alone = decided and not last.movement
        same_passage = last.clause.passage is sentence.passage
        same = same_passage or alone
        if not only_moves(sentence.text) or not (same or sentence.text.startswith("(")):
            return False
        for finding in group:
            if alone and not (same_passage or finding.movement):
                self._lent.append(finding)
            finding.movement = finding.movement or movement
            finding.unanimous = finding.unanimous or is_unanimous(sentence.text)
        return True

    @property
    def lent(self) -> bool:
        """Whether the sentence before gave movers to a decision, which may be taken back."""
        return bool(self._lent)

    def taken_back(self, sentence: Clause) -> Movement:
        """Take movers from the decision before them where "And Resolved" shows whose they are."""
        lent, self._lent = self._lent, []
        if not lent or not cues.AND_RESOLVED.match(sentence.text):
            return NO_MOVEMENT
        movement = lent[0].movement
        for finding in lent:
            finding.movement = NO_MOVEMENT
        return movement

    def wait_for(self, sentence: Clause, group: list[Finding]) -> None:
        """Note the decisions told last, which a sentence that only names movers follows."""
        self._behind = group if only_moves(sentence.text) else []

    def settle(self, debate: Debate) -> None:
        """Give the movers that stand alone at the end of an item to the decision before them."""
        last = debate.motions[-1] if self._behind and debate.motions else None
        if last is None or last.spoken or last.used or last.outcome not in ("", "carried"):
            return
        if last.movement.mover and last.movement.seconder:
            last.used = True
            for finding in self._behind:
                finding.movement = finding.movement or last.movement
                finding.tally = finding.tally.filled_from(last.tally)
                finding.unanimous = finding.unanimous or last.unanimous
