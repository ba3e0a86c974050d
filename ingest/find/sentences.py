"""Cut a passage into sentences without stumbling over "Cllr.", "J. Smith" and "2 p.m."."""

import re
from collections.abc import Iterator

from ..patterns import LONGEST_KEPT, cued

_STOP = cued(
    r"(?P<stop>[.!?](?<![\s.!?].)[.!?]*+[\"'”’)\]]*+)\s++"
    r"(?=[\"'“‘(\[]{0,4}[A-Z0-9À-Þ•·]|\([a-z]{1,4}\)\s)"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"“‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Cllrs?|Clirs?|Cilr|Clrs?|Cmhlr|g?Ch?omh|Cyng|Ald|Rev|Revd|Hon|Fr|Sr|Jr|St|Sgt|Insp|Supt|Capt|"
    r"Messrs|Nos?|Paras?|Refs?|Min|Co|cf|vs?|viz|e\.g|i\.e|approx|App|Vols?|pp?|Chs?|Chap|Sect?|Figs?|Regs?|"
    r"[Pp]rop|[Ss]ec|Sched|Rt|Gen|Col|Lt|Maj|Det|Dept|Asst|Snr|Exec|incl|"
    r"Th|Ml|Wm|Rh|Ll|Ff|Jas|Chas|Thos|[A-ZÀ-Þ](?:\.[A-ZÀ-Þ])*)\.$"
)


_MOST_TEXTS = 4096
_LONGEST = 2000
"""Characters. What runs on for longer is no sentence; cutting it keeps all rules linear."""


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        stop = space if space > start else start + _LONGEST
        yield start, stop
        start = stop + 1 if space > start else stop
    if end > start:
        yield start, end


def _stops(text: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence may end; trying `_STOP` at each character would take long.

    Most stops end the text, or stand within a number or an abbreviation.
    """
    places = []
    for sign in ".!?":
        place = text.find(sign) if sign in text else -1
        while place >= 0:
            behind = text[place + 1 : place + 2]
            if behind and not behind.isalnum():
                places.append(place)
            place = text.find(sign, place + 1)
    after = 0
    if len(places) > 1:
        places.sort()
    for place in places:
        if place >= after and (stop := _STOP.match(text, place)):
            yield stop
            after = stop.end()


def _ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges of the sentences of a text.

    >>> text = "Cllr. J. Day spoke. It was agreed."
    >>> [text[a:b] for a, b in _ranges(text)]
    ['Cllr. J. Day spoke.', 'It was agreed.']
    """
    ranges: list[tuple[int, int]] = []
    start = 0
    for match in _stops(text):
        end = match.end("stop")
        before = text[max(start, end - 16) : end]
        if text[match.start()] == "." and _ABBREVIATION.search(before, before.rfind(" ")):
            continue
        if 0 < end - start <= _LONGEST:
            ranges.append((start, end))
        else:
            ranges.extend(_cut(text, start, end))
        start = match.end()
    rest = text[start:].rstrip()
    if len(rest) > _LONGEST:
        ranges.extend(_cut(text, start, start + len(rest)))
    elif rest:
        ranges.append((start, start + len(rest)))
    return tuple(ranges)


class _KeptRanges(dict[str, tuple[tuple[int, int], ...]]):
    """The ranges of texts, which are kept for whoever reads the same passage next."""

    def __missing__(self, text: str) -> tuple[tuple[int, int], ...]:
        ranges = _ranges(text)
        if len(text) <= LONGEST_KEPT:
            if len(self) >= _MOST_TEXTS:
                self.clear()
            self[text] = ranges
        return ranges


sentence_ranges = _KeptRanges().__getitem__
"""Return the [start:end) ranges of the sentences of a text, in order, without gaps' spaces."""
