"""Who was nominated for an office, and whose nomination carried."""

import re
from collections.abc import Iterable, Sequence

from ..patterns import cued
from .clauses import Clause
from .motions import Motion

_APPOINTS = cued(r"\bbe (?:\w+ly )?(?:appointed|elected|nominated|re-elected)\b", re.I)
_SEVERAL = cued(r"\bdeclared (?:that )?(?:councillors|cllrs|aldermen)\b", re.I)
_CAPITAL = cued(r"\b[A-ZÀ-Þ][\w'’-]{2,}")


def appoints(words: str) -> bool:
    """Whether the words of a motion put somebody into an office ("be appointed")."""
    return _APPOINTS.search(words) is not None


def names_in(text: str) -> frozenset[str]:
    """Return the words in a text that may be names, as they begin with a capital."""
    return frozenset(_CAPITAL.findall(text))


def settle_election(motions: Sequence[Motion], sentence: Clause) -> None:
    """Let a sentence that declares somebody elected settle the nominations before it.

    Args:
        motions: what has been moved at the item, at least one.
        sentence: it.
    """
    rivals = [motion for motion in motions if motion.open and appoints(motion.words.text)]
    shared = [names_in(motion.words.text) & names_in(sentence.text) for motion in rivals]
    told = [
        names - frozenset.union(*shared[:n], *shared[n + 1 :], frozenset())
        for n, names in enumerate(shared)
    ]
    named = [motion for motion, names in zip(rivals, told, strict=True) if names]
    chosen = named[-1:] or [motions[-1]]
    for motion in rivals:
        motion.outcome = "lost"
    for motion in named if _SEVERAL.search(sentence.text) else chosen:
        motion.outcome, motion.mark = "carried", sentence


def nomination_of_elected(motions: Iterable[Motion], text: str) -> Motion | None:
    """The nomination of the person whom a sentence declares elected, which is used up then."""
    text = text.rpartition("declared")[2]  # before it, votes for others may be told
    for motion in motions:
        movers = f"{motion.movement.mover} {motion.movement.seconder}"
        named = names_in(text) & names_in(motion.words.text)
        if not motion.spoken and any(name not in movers for name in named):
            motion.used = True
            return motion
    return None
