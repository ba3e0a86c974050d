"""The motions of one item as they are moved, seconded, amended, put to the vote and settled."""

import re
from collections.abc import Sequence

from ..patterns import cued
from ..records import Passage
from .clauses import Clause, to_end_of_quote, trimmed
from .motion_support import only_adds, shares_nothing
from .motion_words import motion_in, moved_in, notice_in, suggestion_in
from .motions import Motion, is_amendment, motion_meant, put_to_vote
from .movers import Movement, speaks_to_motion
from .votes import Tally, is_unanimous
from .votes_between import tallies_between

_THIS_PROPOSAL = cued(r"\b(?:this|the) (?:proposal|suggestion)\b", re.I)
_BEGINS_MOTION = cued(r"[\"“‘']?(?:that\b|this council\b)", re.I)
# rare: a motion on notice is printed in quotation marks, paragraph by paragraph
_QUOTE = cued(r"[\"“]")
_ENDS_OPEN = cued(r"\bthat\W*$")
# rare: a reply quoted below "The following reply was received" moves nothing
_QUOTES_REPLY = cued(r"\bfollowing (?:\w+ ){0,2}(?:reply|response|answer|statement|letter)\b", re.I)
_SIDES = ("motion", "amendment")


class Debate:
    """What has been moved so far, and what became of it."""

    def __init__(self) -> None:
        """Begin an item."""
        self._motions: list[Motion] = []
        self._voted: Motion | None = None
        self._put: Motion | None = None
        self._announced = ""
        self._worded: Clause | None = None
        self._heard: Clause | None = None

    @property
    def motions(self) -> tuple[Motion, ...]:
        """All motions, in the order in which they were moved."""
        return tuple(self._motions)

    def announce(self, kind: str, words: Clause | None = None) -> None:
        """Take in a heading "Motion" or "Amendment": its words follow, then who moved them."""
        self._announced, self._worded = kind, trimmed(words) if words else None

    def add(self, motion: Motion | None) -> None:
        """Take a motion in, if there is one and it is not there yet."""
        if motion is not None and all(motion is not known for known in self._motions):
            self._motions.append(motion)

    @property
    def begun(self) -> bool:
        """Whether anything has been moved, or is announced to be."""
        return bool(self._motions or self._announced)

    def open_motion(self) -> Motion | None:
        """The last motion, if its words are known and nothing is said of its outcome."""
        motion = self._motions[-1] if self._motions else None
        return motion if motion and motion.open and motion.spoken and not motion.used else None

    @property
    def put_to_vote(self) -> bool:
        """Whether an open motion whose words are known has been put to the vote by its name."""
        return self._put is not None and self._put.open and self._put.spoken

    def carry_open(self, *, unanimous: bool) -> bool:
        """Let "ORDERED accordingly." decide the motion before it; false where there is none."""
        motion = self.open_motion()
        if motion is not None:
            motion.outcome, motion.unanimous = "carried", unanimous
        return motion is not None

    def drop_open(self) -> None:
        """Leave the motion before undecided: it is put off."""
        motion = self.open_motion()
        if motion is not None:
            motion.outcome = "withdrawn"

    def carried_in(self, passage: Passage) -> Motion | None:
        """The last motion, if the sentence in which a passage ends open moves and carries it."""
        last = self._motions[-1] if self._motions else None
        mark = last.mark if last and last.outcome == "carried" and not last.used else None
        if last is None or mark is None or mark.passage != passage or mark.text[-1:] not in ":-–":
            return None
        return last if mark.start <= last.words.start < mark.end else None

    def has_unspoken(self) -> bool:
        """Whether somebody has moved what no sentence has stated yet."""
        last = self._motions[-1] if self._motions else None
        return bool(last and last.open and not last.spoken and not last.used)

    def hear(self, sentence: Clause, movement: Movement, previous: Clause | None) -> bool:
        """Take in a sentence that moves, seconds or words a motion.

        Returns:
            Whether a new motion was moved.
        """
        last = self._motions[-1] if self._motions else None
        pending = last if last and last.open and not last.spoken else None
        if self._announced and not movement:
            self._worded = self._worded or trimmed(sentence)
            return False
        if not movement:
            self._speaks_to(sentence)
            if pending and _words_follow(pending, sentence, previous):
                pending.words, pending.spoken = trimmed(to_end_of_quote(sentence)), True
            elif pending and _stands_behind(pending, previous) and (quoted := notice_in(sentence)):
                pending.words, pending.spoken = quoted.words, True
            elif pending is None and not (previous and _QUOTES_REPLY.search(previous.text)):
                self.add(notice_in(sentence) or moved_in(sentence))
            return False
        if self._speaks_to(sentence):
            return False
        self._heard = sentence
        stated = motion_in(sentence, movement)
        self._put = None
        if self._announced:
            stated.amendment, stated.headed = self._announced == "amendment", True
            if self._worded is not None:
                stated.words, stated.spoken, stated.verbs = self._worded, True, ""
            self._announced, self._worded = "", None
            self._motions.append(stated)
            return True
        suggested = suggestion_in(previous) if previous else None
        if suggested and not stated.spoken and _THIS_PROPOSAL.search(sentence.text):
            stated.words, stated.spoken = suggested, True
        if last and last.open and not movement.mover and not last.movement.seconder:
            last.movement = Movement(last.movement.mover, movement.seconder)
            last.notice = False
            return False
        if last and last.notice and last.open and not stated.spoken:
            last.movement, last.notice = movement, False
            return False
        before = previous.text if previous else ""
        stated.amendment |= len(before.split()) <= 4 and is_amendment(before)
        self._motions.append(stated)
        self._voted = None
        return True

    def just_moved(self, previous: Clause | None, texts: Sequence[str]) -> bool:
        """Whether the sentence before moved or seconded what is resolved in much the same words."""
        motion = self.open_motion()
        near = previous is not None and previous == self._heard
        return near and motion is not None and not shares_nothing(motion, texts)

    def leave_addition(self) -> None:
        """Take the votes that follow for those of a resolution, not of what was added to it."""
        if self._voted is not None and only_adds(self._voted):
            self._voted = None

    def _speaks_to(self, sentence: Clause) -> bool:
        """Take the mover of the last motion from "In proposing the Motion, Councillor Day said"."""
        name = speaks_to_motion(sentence.text)
        last = self._motions[-1] if self._motions else None
        if name and last and not last.movement.mover:
            last.movement = Movement(name, last.movement.seconder)
        return bool(name)

    def put(self, sentence: Clause) -> None:
        """Take in a sentence that puts a motion to the vote: what follows tells of that one."""
        motion = put_to_vote(self._motions, sentence)
        self._put = motion or self._put

    def vote_between(self, text: str) -> bool:
        """Take in a vote between a motion and an amendment, if the sentence tells of one."""
        versus = tallies_between(text)
        for side, tally in versus.items():
            self.vote_for(side, tally)
        if len(versus) == len(_SIDES):
            self._decide_between(versus)
        return bool(versus)

    def _decide_between(self, versus: dict[str, Tally]) -> None:
        """Let the greater number of votes settle a motion and the amendment put against it."""
        ours, theirs = (versus[side].votes_for or 0 for side in _SIDES)
        for motion in self._motions if ours != theirs else ():
            if motion.open and motion.tally.votes_for is not None:
                motion.outcome = "lost" if motion.amendment == (ours > theirs) else "carried"

    def vote_for(self, side: str, tally: Tally) -> None:
        """Give the votes for the "motion" or for the "amendment" to it."""
        for motion in self._motions:
            if motion.amendment == (side == "amendment"):
                motion.tally = motion.tally.filled_from(tally)

    def settle(self, text: str, outcome: str, tally: Tally, sentence: Clause) -> bool:
        """Give an outcome or a tally to the motion that a sentence speaks of.

        Returns:
            Whether the tally found its motion.
        """
        motion = self._put or motion_meant(self._motions, text, outcome)
        if not outcome and self._voted is not None and not self._voted.tally.differs(tally):
            motion = self._voted
        if motion is not None and outcome == "unseconded" and motion.movement.seconder:
            return False
        if outcome:
            self._put = None
        if outcome and motion is not None:
            motion.outcome, motion.mark = outcome, sentence
            motion.unanimous = motion.unanimous or is_unanimous(text)
            self._voted = motion
            self._settle_rival(motion, tally)
        if not tally or motion is None or (motion.used and not outcome):
            return False
        motion.tally = motion.tally.filled_from(tally)
        return True

    def give_tally(self, tally: Tally) -> bool:
        """Give a tally to the last motion; false where nothing was moved."""
        if self._motions:
            self._motions[-1].tally = self._motions[-1].tally.filled_from(tally)
        return bool(self._motions)

    def _settle_rival(self, decided: Motion, tally: Tally) -> None:
        """Where motion and amendment were voted against each other, one outcome settles both.

        The votes against the one are those for the other then.
        """
        if decided.outcome not in {"carried", "lost"}:
            return
        rivals = [motion for motion in self._motions if motion.amendment != decided.amendment]
        alone = len(rivals) == 1
        for motion in rivals:
            headed = alone and motion.headed and decided.headed and decided.outcome == "carried"
            voted = motion.amendment and motion.tally.votes_for is not None
            if motion.open and (headed or voted):
                motion.outcome = "lost" if decided.outcome == "carried" else "carried"
                if not motion.tally:
                    motion.tally = Tally(tally.votes_against, tally.votes_for)


def _words_follow(motion: Motion, sentence: Clause, previous: Clause | None) -> bool:
    """Whether a sentence holds the words of a motion that ended in "seconded the motion that:"."""
    if _BEGINS_MOTION.match(sentence.text):
        return True
    opens = previous is not None and _ENDS_OPEN.search(previous.text) is not None
    return opens and previous == motion.words and _QUOTE.match(sentence.text) is not None


def _stands_behind(motion: Motion, previous: Clause | None) -> bool:
    """Whether the sentence before is the one that moved a motion, so that its words come next."""
    return previous is not None and previous.passage is motion.words.passage
