"""The decisions that motions became by themselves: carried or lost, without a resolution."""

import re
from collections.abc import Sequence

from ..patterns import cued
from ..records import Passage
from .clauses import Clause, trimmed
from .decision_cues import BARE_OUTCOME, ONLY_SECONDED
from .disposition import addressee_of, disposition_of, force_of
from .elections import appoints, names_in
from .finding import Finding
from .likeness import likeness
from .motion_words import nomination_in
from .motions import Motion
from .movers import Movement, mover_in_title, only_moves

_COUNCIL_MOTION = cued(r"^[\"“]?this (?:council|committee|authority)\b", re.I)
_MOVABLE_TITLE = cued(
    r"\b(?:confirm\w*|adopt\w*|approv\w*|agree|accept\w*|sign)\b.{0,40}\bminutes\b", re.I
)
# rare: "... be adopted” Arising from the minutes ...": the motion ends in its quotation
_QUOTATION_ENDS = cued(r"[^“”]{20,2000}?(?=(?<!\d)”\s+[A-Z])")
_FEW_WORDS = 3
_TAKEN_UP, _SAME_WORDS = 0.6, 0.85


def decisions_of_motions(
    motions: Sequence[Motion], title: Passage | None, found: list[Finding]
) -> list[Finding]:
    """The decisions that the motions themselves became, where no resolution took their place.

    Args:
        motions: all that were moved at the item.
        title: the item's title, which says what was moved where the minutes name only the movers.
        found: the decisions that the item's account states otherwise.
    """
    made = [_decision(motion, title, found) for motion in motions]
    return [finding for finding in made if finding is not None and _is_stated(finding)]


def _settle_by_count(motion: Motion, found: Sequence[Finding]) -> None:
    """Let the greater number of votes settle a motion of whose outcome no word is told.

    What is decided behind it may be what was made of it: then it is left open, if it was carried.
    """
    ayes, noes = motion.tally.votes_for, motion.tally.votes_against
    if not (motion.open and motion.movement) or ayes is None or noes is None:
        return
    place = motion.words.span().start
    if noes > ayes:
        motion.outcome = "lost"
    elif ayes > noes and all(other.clause.span().start < place for other in found):
        motion.outcome = "carried"


def _is_stated(finding: Finding) -> bool:
    """Whether the outcome or a vote is told, or the matter is one that nobody moves in vain."""
    sure = finding.basis == "stated" or bool(finding.tally)
    return sure or finding.disposition in {"approved", "appointed"}


def _decision(motion: Motion, title: Passage | None, found: list[Finding]) -> Finding | None:
    if motion.used or motion.outcome == "withdrawn" or (motion.notice and motion.open):
        return None
    if not motion.spoken and not _put_in_words(motion, title, settled=bool(found)):
        return None
    _settle_by_count(motion, found)
    inferred = motion.open
    if inferred and motion.tally.votes_for == motion.tally.votes_against is not None:
        return None  # a tie: who broke it, and how, the minutes do not say
    if inferred and motion.announced:  # moved and seconded: of an outcome there is no word
        return None
    if inferred and (found or not (motion.movement.mover and motion.movement.seconder)):
        return None
    enough = _SAME_WORDS if motion.amendment else _TAKEN_UP
    elects = appoints(motion.words.text)
    if motion.outcome == "carried" and any(
        likeness(motion.words.text, other.words.text) >= enough
        and not (elects and names_in(motion.words.text) - names_in(other.words.text))
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
    quoted = _QUOTATION_ENDS.match(motion.words.text)
    words = trimmed(motion.words.part(0, quoted.end())) if quoted else motion.words
    return Finding(
        clause=words,
        words=words,
        verbs=verbs,
        force=force,
        disposition=disposition,
        movement=_moved_by(motion, title),
        tally=motion.tally,
        unanimous=motion.unanimous,
        to=addressee_of(telling, force, disposition),
        basis="inferred" if inferred else "stated",
        motion=motion,
        listed=list(motion.listed),
    )


def _moved_by(motion: Motion, title: Passage | None) -> Movement:
    """Who moved a motion: else the member whose motion the title says it is, if it was put."""
    movement = motion.movement
    if movement.mover or motion.amendment or motion.open or title is None:
        return movement
    return Movement(mover_in_title(title.text), movement.seconder)


def _put_in_words(motion: Motion, title: Passage | None, *, settled: bool) -> bool:
    """Find words for a motion that has none: the title, or the sentence of its outcome."""
    if motion.named is not None:
        motion.words = trimmed(motion.named)
        return True
    nominee = nomination_in(motion.words) if motion.outcome == "carried" else None
    if nominee is not None and not settled:
        motion.words, motion.verbs = nominee, f"elected {nominee.text}"
        return True
    titled = title if motion.open and not settled else None
    if titled and motion.movement.seconder and _MOVABLE_TITLE.search(titled.text):
        motion.words = motion.mark = trimmed(Clause(titled, 0, len(titled.text)))
        return True
    brief = motion.mark is not None and len(motion.mark.text.split()) < _FEW_WORDS
    refused = brief and motion.outcome == "lost"
    if motion.mark is None or (settled and motion.mark != motion.words and not refused):
        return False
    mark = motion.mark.text
    if BARE_OUTCOME.match(mark) or only_moves(mark) or ONLY_SECONDED.match(mark):
        return False
    if brief and motion.words.text:
        motion.words = trimmed(motion.words)
        return True
    motion.words = trimmed(motion.mark)
    return True
