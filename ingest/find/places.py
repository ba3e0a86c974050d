"""Places that a text treats as the ones governed by the council whose minutes it is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from .. import lexicon
from ..records import Passage, Stated
from ..segment_cues import cue

_CAPITALIZED = re.compile(r"\b[A-Z][^\W_]*")
_NAME_BEFORE_GENITIVE = re.compile(
    r"(?:(?<=\A)|(?<=[a-z,;:.] ))(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=['’]s )"
)
_GOVERNED = cue("not_councils", "governed")
_NOT_GOVERNED = cue("not_councils", "no governed place")
_ANOTHER = cue("not_councils", "another")
_MAY_STAND_BEFORE = frozenset(("The", "In", "For", "Across", "Within"))
_LEAST_MENTIONS = 2
_DOMINANCE = 2  # how many times as often as any other a place must be named
_CONTEXT = 80  # characters


def governed_place(passages: Sequence[Passage], venue: str) -> Stated | None:
    """Return the place that the text treats as its own, None where none clearly dominates.

    Preferred: a place of the gazetteer that is named twice, and twice as often as any other; where
    there is no such place at all, one with children, schools or residents of its own.

    Args:
        passages: all passages of the document.
        venue: where the meeting was held, "" if unknown.
    """
    counts: Counter[str] = Counter()
    first: dict[str, Stated] = {}
    for passage in passages:
        for name, start, end in _gazetteer_places(passage.text):
            if _stands_as_place(passage.text, start, end):
                counts[name] += 1
                first.setdefault(name, Stated(name, passage.span(start, end)))
    ranked = counts.most_common(2)
    if not ranked:
        return _place_with_genitive(passages, venue)
    most = ranked[0][1]
    second = ranked[1][1] if len(ranked) > 1 else 0
    dominates = most >= _LEAST_MENTIONS and most >= _DOMINANCE * second
    return first[ranked[0][0]] if dominates else None


@cache
def _gazetteer() -> dict[str, tuple[str, ...]]:
    """The places by their first word, longer names first."""
    text = files(lexicon.__name__).joinpath("places.txt").read_text(encoding="utf-8")
    names = [line for line in text.splitlines() if line and not line.startswith("#")]
    by_word: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        by_word[re.split(r"\W", name, maxsplit=1)[0]].append(name)
    return {word: tuple(found) for word, found in by_word.items()}


def _gazetteer_places(text: str) -> Iterator[tuple[str, int, int]]:
    end = 0
    for word in _CAPITALIZED.finditer(text):
        if word.start() < end:
            continue
        for name in _gazetteer().get(word.group(), ()):
            stop = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[stop : stop + 1].isalnum():
                yield name, word.start(), stop
                end = stop
                break


def _stands_as_place(text: str, start: int, end: int) -> bool:
    """Whether a place's name is no part of a longer name, and no place that others come from."""
    after = text[end : end + 2]
    if len(after) == 2 and after[0] == " " and after[1].isupper():
        return text.startswith((" Children", " Care"), end)
    before = text[max(0, start - _CONTEXT) : start]
    if after[:1] in ("-", "/") or _ANOTHER.search(before):
        return False
    word = re.search(r"[\w.'’-]+\Z", before.rstrip())
    return not word or not word.group()[0].isupper() or word.group() in _MAY_STAND_BEFORE


def _place_with_genitive(passages: Sequence[Passage], venue: str) -> Stated | None:
    """Return a place with children, schools or residents of its own that is named again."""
    found: dict[str, Stated] = {}
    for passage in passages:
        for match in _NAME_BEFORE_GENITIVE.finditer(passage.text):
            place = match["place"]
            rest = passage.text[match.end() : match.end() + _CONTEXT]
            if _GOVERNED.match(rest) and not _NOT_GOVERNED.search(place):
                found.setdefault(place, Stated(place, passage.span(*match.span("place"))))
    if len(found) != 1:
        return None
    place, stated = next(iter(found.items()))
    named = sum(len(re.findall(rf"\b{re.escape(place)}\b", one.text)) for one in passages)
    return stated if named > 1 or place.lower() in venue.lower() else None
