"""The cue patterns of segmentation, compiled from the lexicon, one for each kind of cue."""

import re
from functools import cache

from ..lexicon import entries
from ..literals import opening_words
from ..patterns import CuedPattern, cued


@cache
def cue(lexicon: str, value: str) -> CuedPattern:
    """Return one pattern of all entries of a lexicon with this value.

    Case matters only where it does in all of them.
    """
    chosen = [entry for entry in entries(lexicon) if entry.value == value]
    flags = 0 if all(entry.case_matters for entry in chosen) else re.IGNORECASE
    return cued("|".join(f"(?:{entry.pattern})" for entry in chosen), flags)


@cache
def first_letters(*patterns: CuedPattern) -> frozenset[str]:
    """Return the letters with which all that is found by patterns begins.

    To look at the first letter of a line costs a fraction of what it does to try a pattern there.

    Args:
        patterns: such as begin with words.

    Raises:
        ValueError: one may begin otherwise.
    """
    letters: set[str] = set()
    for pattern in patterns:
        folded = bool(pattern.flags & re.IGNORECASE)
        words = opening_words(pattern.pattern, folded=folded)
        if words is None:
            raise ValueError(f"this may begin with any letter: {pattern.pattern}")
        letters.update(word[0] for word in words)
        if folded:
            letters.update(word[0].upper() for word in words)
    return frozenset(letters)
