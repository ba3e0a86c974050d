"""Of what kind a declared interest is, in the terms of the codes of conduct."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import cast

from .. import lexicon
from ..patterns import CuedPattern
from ..records import InterestFact, InterestKind, Minutes, Passage

_INTEREST_BEHIND = re.compile(
    r"(?:\s+(?:and|or|but|not|personal|prejudicial|pecuniary|direct|indirect|significant|private|code)\b"
    r"|[,/&\s])*\s*\(?(?:[A-Z]{2,3}\)\s*)?interests?\b",
    re.I,
)
_ENDS_PART = re.compile(r"\s*(?:[|;,()\]:.–-]|$|\n)")
_BEGINS_PART = re.compile(r"(?:^|[|;(\[:–,\n-])\s*(?:an?\s+|the\s+)?$", re.I)
_SURE = frozenset(("conflict of interest", "disclosable pecuniary", "non-registrable"))
_HEADING = 60


@cache
def _kinds() -> tuple[tuple[CuedPattern, InterestKind], ...]:
    return tuple(
        (entry.regex, cast(InterestKind, entry.value))
        for entry in lexicon.entries("interest_kinds")
    )


def kinds_in(text: str) -> list[tuple[int, InterestKind, str]]:
    """Return the kinds of interest that a text names: place, kind, and the words.

    A word such as "personal" is one only before "interest" or alone in a cell or between brackets.

    >>> [kind for _, kind, _ in kinds_in("declared a personal interest as a friend (financial)")]
    ['personal', 'financial']
    """
    found: list[tuple[int, int, InterestKind, str]] = []
    for pattern, kind in _kinds():
        for match in pattern.finditer(text):
            alone = _ENDS_PART.match(text, match.end()) and _BEGINS_PART.search(
                text[max(0, match.start() - 24) : match.start()]
            )
            sure = kind in _SURE and match.group().isupper()
            named = kind == "conflict of interest" or _INTEREST_BEHIND.match(text, match.end())
            if sure or named or (alone and kind != "other"):
                found.append((match.start(), match.end(), kind, match.group()))
    kept: list[tuple[int, int, InterestKind, str]] = []
    for start, end, kind, words in sorted(found, key=lambda row: (row[0] - row[1], row[0])):
        if not any(begin < end and start < stop for begin, stop, *_ in kept):
            kept.append((start, end, kind, words))
    return [(start, kind, words) for start, _, kind, words in sorted(kept)]


def with_kinds(facts: Iterable[InterestFact], minutes: Minutes) -> Iterator[InterestFact]:
    """Give each declared interest its kind: from its own words, else from the heading above it."""
    headings = list(_headings(minutes))
    text = minutes.document.text
    for fact in facts:
        words = " ".join(text[fact.span.start : fact.span.end].split())
        kinds = kinds_in(words)
        name = fact.person.rsplit(" ", 1)[-1]
        behind = [row for row in kinds if row[0] > words.find(name)]
        chosen = (behind or kinds or kinds_in(fact.nature))[:1]
        if not chosen:
            above = [row for place, row in headings if place < fact.span.start]
            near = above[-1] if above else None
            chosen = [near] if near is not None and near[0] >= 0 else []
        if chosen:
            _, kind, printed = chosen[0]
            yield replace(fact, kind=kind, kind_printed=printed)
        else:
            yield fact


def _headings(minutes: Minutes) -> Iterator[tuple[int, tuple[int, InterestKind, str]]]:
    """Yield the headings of kinds ("Personal interests:") with their place, and where they end."""
    nothing: tuple[int, InterestKind, str] = (-1, "other", "")
    for item in minutes.items:
        opened = False
        for passage in item.minutes:
            row = _heading(passage)
            if row is not None:
                opened = True
                yield passage.span().start, row
        if opened and item.minutes:
            yield item.minutes[-1].span().end, nothing


def _heading(passage: Passage) -> tuple[int, InterestKind, str] | None:
    text = passage.text.strip(" :.-–")
    if not text or len(text) > _HEADING or "nterest" not in text:
        return None
    kinds = kinds_in(text)
    if len(kinds) != 1 or kinds[0][0] != 0:
        return None
    rest = text[len(kinds[0][2]) :].strip(" :()")
    # rare: "Disclosable pecuniary interests" heads the interests of that kind in a list
    return kinds[0] if not rest or re.fullmatch(r"interests?", rest, re.I) else None
