"""The cue patterns of segmentation, compiled from the lexicon, one for each kind of cue."""

import re
from functools import cache

from ..lexicon import entries
from ..patterns import CuedPattern, cued


@cache
def cue(lexicon: str, value: str) -> CuedPattern:
    """Return one pattern of all entries of a lexicon with this value.

    Case matters only where it does in all of them.
    """
    chosen = [entry for entry in entries(lexicon) if entry.value == value]
    flags = 0 if all(entry.case_matters for entry in chosen) else re.IGNORECASE
    return cued("|".join(f"(?:{entry.pattern})" for entry in chosen), flags)
