"""The motion on which a decision rests, whose movers and votes it takes over."""

import re
from collections.abc import Sequence

from ..offsets import Offsets
from ..patterns import cued
from ..records import Passage
from .clauses import Clause, trimmed
from .likeness import likeness
from .motions import Motion
from .movers import Movement, only_moves

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
_LIKE, _SAME_AMENDMENT, _SAME = 0.5, 0.8, 0.8
_STEM = 6  # letters
_NOWHERE = Clause(Passage("", Offsets.of(())), 0, 0)


def support_among(
    motions: Sequence[Motion], movement: Movement, texts: Sequence[str], *, any_motion: bool = True
) -> Motion | None:
    """The motion on which a decision was taken, if any; it is used up then.

    Args:
        motions: those moved at the item so far.
        movement: the movers that the decision's own sentence names.
        texts: the decision's clauses.
        any_motion: whether a motion in other words will do. "It was agreed that ..." in
            running text rests only on a motion in the same words.
    """
    last = motions[-1] if motions else None
    if movement and not movement.mover and last and not last.movement.seconder:
        last.movement = Movement(last.movement.mover, movement.seconder)
    elif movement:
        return _voted_on(motions, movement, texts) or nameless(movement)
    standing = [
        motion for motion in motions if motion.outcome in {"", "carried"} and not motion.used
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
        if (motion.movement.seconder or _carried_nameless(motion))
        and not only_adds(motion)
        and not (texts and _decides_itself(motion, texts))
    ]
    bare = seconded and not seconded[-1].spoken and only_moves(seconded[-1].words.text)
    if not seconded or not (any_motion or bare):
        return None
    seconded[-1].used = True
    return seconded[-1]


def _voted_on(motions: Sequence[Motion], movement: Movement, texts: Sequence[str]) -> Motion | None:
    """The motion of the same movers in the same words that was put to the vote, if one was."""
    for motion in motions:
        fits = motion.outcome in {"", "carried"} and not motion.used and bool(motion.tally)
        fits = fits and motion.spoken and bool(motion.movement.mover)
        words = trimmed(motion.words).text
        same = any(words in text for text in texts) or _likest(motion, texts) >= _SAME
        if fits and same and not movement.contradicts(motion.movement):
            motion.movement, motion.used = movement, True
            return motion
    return None


def only_adds(motion: Motion) -> bool:
    """Whether a motion was carried that only changes what is resolved afterwards."""
    return motion.outcome == "carried" and _ADDS.match(motion.words.text) is not None


def nameless(movement: Movement | None = None) -> Motion:
    """A motion of which only the movers or the votes are known."""
    return Motion(_NOWHERE, movement or Movement(), spoken=False, used=True)


def _decides_itself(motion: Motion, texts: Sequence[str]) -> bool:
    """Whether a motion was carried that has nothing in common with what was resolved then."""
    if not motion.spoken or motion.outcome != "carried":
        return False
    return shares_nothing(motion, texts) and _POINTS_ELSEWHERE.search(motion.words.text) is None


def shares_nothing(motion: Motion, texts: Sequence[str]) -> bool:
    """Whether no long word of a motion is in what was resolved."""
    return _stems(motion.words.text).isdisjoint(_stems(" ".join(texts)))


def _carried_nameless(motion: Motion) -> bool:
    """Whether a motion was carried of which the minutes name neither mover nor seconder."""
    return motion.notice and motion.outcome == "carried" and not motion.movement


def _stems(text: str) -> set[str]:
    """The long words without their endings, as "refuse" and "refused" share theirs."""
    return {word[:_STEM] for word in _LONG_WORD.findall(text.lower())}


def _likest(motion: Motion, texts: Sequence[str]) -> float:
    return max((likeness(motion.words.text, text) for text in texts), default=0.0)
