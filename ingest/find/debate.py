"""The motions of one item: moved, seconded, amended, voted upon, carried or lost."""

import re

from ..offsets import Offsets
from ..patterns import cued
from ..records import Passage
from .clauses import Clause, to_end_of_quote, trimmed
from .decision_cues import BARE_OUTCOME
from .disposition import addressee_of, disposition_of, force_of
from .finding import Finding
from .likeness import likeness
from .motions import (
    Motion,
    is_amendment,
    motion_in,
    motion_meant,
    moved_in,
    nomination_in,
    notice_in,
    put_to_vote,
    suggestion_in,
    versus_tallies,
)
from .movers import Movement, mover_in_title, only_moves, speaks_to_motion
from .votes import Tally, is_unanimous

_THIS_PROPOSAL = cued(r"\b(?:this|the) (?:proposal|suggestion)\b", re.I)
_COUNCIL_MOTION = cued(r"^[\"“]?this (?:council|committee|authority)\b", re.I)
_BEGINS_MOTION = cued(r"[\"“‘']?(?:that\b|this council\b)", re.I)
# rare: a motion on notice is printed in quotation marks, paragraph by paragraph
_QUOTE = cued(r"[\"“]")
_ENDS_OPEN = cued(r"\bthat\W*$")
_MOVABLE_TITLE = cued(
    r"\b(?:confirm\w*|adopt\w*|approv\w*|agree|accept\w*|sign)\b.{0,40}\bminutes\b", re.I
)
_APPOINTS = cued(r"\bbe (?:\w+ly )?(?:appointed|elected|nominated|re-elected)\b", re.I)
_SEVERAL = cued(r"\bdeclared (?:that )?(?:councillors|cllrs|aldermen)\b", re.I)
_POINTS_ELSEWHERE = cued(
    r"\b(?:recommend\w*|report\w*|proposals?|motion|amend\w*|officers?|paragraphs?)\b", re.I
)
# rare: planning committees carry "a motion to add a condition" before they grant permission
_ADDS = cued(
    r"to (?:add|insert|include|attach|delete|remove|amend|vary|strengthen) (?:\w+ ){0,3}?"
    r"(?:conditions?|informatives?|reasons?|clauses?|paragraphs?|recommendations?|words?)\b",
    re.I,
)
_LONG_WORD = cued(r"[^\W\d_]{5,}")
_CAPITAL = cued(r"\b[A-ZÀ-Þ][\w'’-]{2,}")
_SIDES = ("motion", "amendment")
_FEW_WORDS = 3
_LIKE, _SAME_AMENDMENT, _TAKEN_UP, _SAME_WORDS = 0.5, 0.8, 0.6, 0.85


class Debate:
    """What has been moved so far, and what became of it.

    Args:
        title: the item's title, which says what was moved where the minutes name only the movers.
    """

    def __init__(self, title: Passage | None) -> None:
        """Begin an item."""
        self._title = title
        self._motions: list[Motion] = []
        self._voted: Motion | None = None
        self._put: Motion | None = None
        self._announced = ""
        self._worded: Clause | None = None

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

    def open_motion(self) -> Motion | None:
        """The last motion, if its words are known and nothing is said of its outcome."""
        motion = self._motions[-1] if self._motions else None
        return motion if motion and motion.open and motion.spoken and not motion.used else None

    def carry_open(self, *, unanimous: bool) -> bool:
        """Let "ORDERED accordingly." decide the motion before it; false where there is none."""
        motion = self.open_motion()
        if motion is not None:
            motion.outcome, motion.unanimous = "carried", unanimous
        return motion is not None

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
            elif pending is None:
                self.add(notice_in(sentence) or moved_in(sentence))
            return False
        if self._speaks_to(sentence):
            return False
        stated = motion_in(sentence, movement)
        self._put = None
        if self._announced:
            stated.amendment = self._announced == "amendment"
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
        versus = versus_tallies(text)
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
        if not outcome and self._voted is not None and not self._voted.tally.conflicts(tally):
            motion = self._voted
        if motion is not None and outcome == "unseconded" and motion.movement.seconder:
            return False
        if outcome:
            self._put = None
        if outcome and motion is not None:
            motion.outcome, motion.mark = outcome, sentence
            motion.unanimous = motion.unanimous or is_unanimous(text)
            self._voted = motion
            self._settle_rival(motion)
        if not tally or motion is None or (motion.used and not outcome):
            return False
        motion.tally = motion.tally.filled_from(tally)
        return True

    def give_tally(self, tally: Tally) -> bool:
        """Give a tally to the last motion; false where nothing was moved."""
        if self._motions:
            self._motions[-1].tally = self._motions[-1].tally.filled_from(tally)
        return bool(self._motions)

    def _settle_rival(self, decided: Motion) -> None:
        """Where motion and amendment were voted against each other, one outcome settles both."""
        if decided.amendment or decided.outcome not in {"carried", "lost"}:
            return
        for motion in self._motions:
            if motion.amendment and motion.open and motion.tally.votes_for is not None:
                motion.outcome = "lost" if decided.outcome == "carried" else "carried"

    def support(
        self, movement: Movement, texts: list[str], *, any_motion: bool = True
    ) -> Motion | None:
        """The motion on which a decision was taken, if any.

        Args:
            movement: the movers that the decision's own sentence names.
            texts: the decision's clauses.
            any_motion: whether a motion in other words will do. "It was agreed that ..." in
                running text rests only on a motion in the same words.
        """
        last = self._motions[-1] if self._motions else None
        if movement and not movement.mover and last and not last.movement.seconder:
            last.movement = Movement(last.movement.mover, movement.seconder)
        elif movement:
            return nameless(movement)
        if self._voted is not None and _only_adds(self._voted):
            self._voted = None  # the votes that follow are those of the resolution
        standing = [
            motion
            for motion in self._motions
            if motion.outcome in {"", "carried"} and not motion.used
        ]
        main = [motion for motion in standing if not motion.amendment]
        for candidates, least in ((main, _LIKE), (standing, _SAME_AMENDMENT)):
            alike = max(candidates, key=lambda motion: _likest(motion, texts), default=None)
            if alike is not None and alike.spoken and _likest(alike, texts) >= least:
                alike.used = True
                return alike
        seconded = [
            motion
            for motion in main
            if motion.movement.seconder
            and not _only_adds(motion)
            and not (texts and _decides_itself(motion, texts))
        ]
        bare = seconded and not seconded[-1].spoken and only_moves(seconded[-1].words.text)
        if not seconded or not (any_motion or bare):
            return None
        seconded[-1].used = True
        return seconded[-1]

    def elect(self, sentence: Clause) -> None:
        """Let a sentence that declares somebody elected settle the nominations before it."""
        rivals = [
            motion
            for motion in self._motions
            if motion.open and _APPOINTS.search(motion.words.text)
        ]
        shared = [_names(motion.words.text) & _names(sentence.text) for motion in rivals]
        told = [
            names - frozenset.union(*shared[:n], *shared[n + 1 :], frozenset())
            for n, names in enumerate(shared)
        ]
        named = [motion for motion, names in zip(rivals, told, strict=True) if names]
        chosen = named[-1:] or [self._motions[-1]]
        for motion in rivals:
            motion.outcome = "lost"
        for motion in named if _SEVERAL.search(sentence.text) else chosen:
            motion.outcome, motion.mark = "carried", sentence

    def nomination(self, text: str) -> Motion | None:
        """The nomination of the person whom a sentence declares elected."""
        for motion in self._motions:
            movers = f"{motion.movement.mover} {motion.movement.seconder}"
            named = _names(text) & _names(motion.words.text)
            if not motion.spoken and any(name not in movers for name in named):
                motion.used = True
                return motion
        return None

    def decisions(self, found: list[Finding]) -> list[Finding]:
        """The decisions that the motions themselves became, where no resolution took their place.

        Args:
            found: the decisions that the item's account states otherwise.
        """
        made = (self._decision(motion, found) for motion in self._motions)
        return [finding for finding in made if finding is not None]

    def _decision(self, motion: Motion, found: list[Finding]) -> Finding | None:
        if motion.used or motion.outcome == "withdrawn" or (motion.notice and motion.open):
            return None
        if not motion.spoken and not self._put_in_words(motion, settled=bool(found)):
            return None
        inferred = motion.open
        if inferred and motion.announced:  # moved and seconded: of an outcome there is no word
            return None
        if inferred and (found or not (motion.movement.mover and motion.movement.seconder)):
            return None
        enough = _SAME_WORDS if motion.amendment else _TAKEN_UP
        appoints = _APPOINTS.search(motion.words.text) is not None
        if motion.outcome == "carried" and any(
            likeness(motion.words.text, other.words.text) >= enough
            and not (motion.amendment and motion.tally.differs(other.tally))
            and not (appoints and _names(motion.words.text) - _names(other.words.text))
            for other in found
        ):
            return None
        verbs = motion.verbs or motion.words.text
        worded = motion.spoken or verbs.startswith("elected ")
        disposition = disposition_of(verbs) if worded else "approved"
        if motion.outcome in {"lost", "unseconded"}:
            disposition = "refused"
        elif motion.outcome == "referred":
            disposition = "referred"
        elif disposition == "noted" and _COUNCIL_MOTION.match(verbs):
            disposition = "agreed"
        force = "none" if disposition == "refused" else force_of(verbs, "none")
        telling = motion.mark.text if motion.mark and motion.outcome == "referred" else verbs
        return Finding(
            clause=motion.words,
            words=motion.words,
            verbs=verbs,
            force=force,
            disposition=disposition,
            movement=self._moved_by(motion),
            tally=motion.tally,
            unanimous=motion.unanimous,
            to=addressee_of(telling, force, disposition),
            basis="inferred" if inferred else "stated",
            motion=motion,
        )

    def _moved_by(self, motion: Motion) -> Movement:
        """Who moved a motion: else the member whose motion the title says it is, if it was put."""
        movement = motion.movement
        if movement.mover or motion.amendment or motion.open or self._title is None:
            return movement
        return Movement(mover_in_title(self._title.text), movement.seconder)

    def _put_in_words(self, motion: Motion, *, settled: bool) -> bool:
        """Find words for a motion that has none: the title, or the sentence of its outcome."""
        if motion.named is not None:
            motion.words = trimmed(motion.named)
            return True
        nominee = nomination_in(motion.words) if motion.outcome == "carried" else None
        if nominee is not None and not settled:
            motion.words, motion.verbs = nominee, f"elected {nominee.text}"
            return True
        titled = self._title if motion.open and not settled else None
        if titled and motion.movement.seconder and _MOVABLE_TITLE.search(titled.text):
            motion.words = motion.mark = trimmed(Clause(titled, 0, len(titled.text)))
            return True
        brief = motion.mark is not None and len(motion.mark.text.split()) < _FEW_WORDS
        refused = brief and motion.outcome == "lost"
        if motion.mark is None or (settled and motion.mark != motion.words and not refused):
            return False
        if BARE_OUTCOME.match(motion.mark.text) or only_moves(motion.mark.text):
            return False
        if brief and motion.words.text:
            motion.words = trimmed(motion.words)
            return True
        motion.words = trimmed(motion.mark)
        return True


def _only_adds(motion: Motion) -> bool:
    """Whether a motion was carried that only changes what is resolved afterwards."""
    return motion.outcome == "carried" and _ADDS.match(motion.words.text) is not None


def _decides_itself(motion: Motion, texts: list[str]) -> bool:
    """Whether a motion was carried that has nothing in common with what was resolved then."""
    if not motion.spoken or motion.outcome != "carried":
        return False
    words = set(_LONG_WORD.findall(motion.words.text.lower()))
    shared = words.intersection(_LONG_WORD.findall(" ".join(texts).lower()))
    return not shared and _POINTS_ELSEWHERE.search(motion.words.text) is None


def _words_follow(motion: Motion, sentence: Clause, previous: Clause | None) -> bool:
    """Whether a sentence holds the words of a motion that ended in "seconded the motion that:"."""
    if _BEGINS_MOTION.match(sentence.text):
        return True
    opens = previous is not None and _ENDS_OPEN.search(previous.text) is not None
    return opens and previous == motion.words and _QUOTE.match(sentence.text) is not None


def _stands_behind(motion: Motion, previous: Clause | None) -> bool:
    """Whether the sentence before is the one that moved a motion, so that its words come next."""
    return previous is not None and previous.passage is motion.words.passage


def _names(text: str) -> frozenset[str]:
    return frozenset(_CAPITAL.findall(text))


_NOWHERE = Clause(Passage("", Offsets.of(())), 0, 0)


def nameless(movement: Movement | None = None) -> Motion:
    """A motion of which only the movers or the votes are known."""
    return Motion(_NOWHERE, movement or Movement(), spoken=False, used=True)


def _likest(motion: Motion, texts: list[str]) -> float:
    return max((likeness(motion.words.text, text) for text in texts), default=0.0)
