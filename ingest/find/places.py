"""Places that a text treats as the ones governed by the council whose minutes it is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .. import lexicon
from ..patterns import CueIndex, cued
from ..records import Passage, Stated
from ..segment.cues import cue

# In these three the set of letters comes first: `re` looks for one of them in a fast loop.
_CAPITALIZED = re.compile(r"[A-Z](?<!\w[A-Z])[^\W_]*")
_NAME_BEFORE_GENITIVE = cued(
    r"(?P<place>[A-Z](?:(?<=\A.)|(?<=[a-z,;:.] .))[a-z]+(?: [A-Z][a-z]+)?)(?=['’]s )"
)
_IN_PLACE = cued(
    r"(?P<place>[A-Z](?:(?<=\b(?:in|of)\s.)|(?<=\bacross\s.)|(?<=\bthroughout\s.)|(?<=\bwithin\s.))"
    r"[a-z]+(?:(?:-[a-z]+){0,2}-[A-Z][a-z]+|(?: [A-Z][a-z]+){0,1}))"
    r"(?!\w|[’'-]\w|/|\s+[A-Z&\d]|\s+and\s+[A-Z])"
)
_THE_COUNCIL = cued(r"\b(?:[Tt]he|[Tt]his) Council\b(?! (?:of|for)\b)")
_MARKS_OF_ADDRESS = ("@", "www.", "http")
# rare: the domain of an address in the head tells the council's place
_ADDRESS = re.compile(r"[\w.-]{1,80}@[\w.-]{1,80}|(?:www\.|https?://)[\w.-]{1,80}")
_SERVED = cue("not_councils", "served")
_NAMES_SERVICES = CueIndex((_SERVED,))
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
    there is no such place at all, the one whose people and services the text names.

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
        return _place_of_services(passages, venue)
    most = ranked[0][1]
    second = ranked[1][1] if len(ranked) > 1 else 0
    dominates = most >= _LEAST_MENTIONS and most >= _DOMINANCE * second
    return first[ranked[0][0]] if dominates else None


def addresses_in(passages: Sequence[Passage]) -> str:
    """Return the addresses of mail and pages that passages have, in small letters."""
    found = (
        address
        for passage in passages
        if any(mark in passage.text for mark in _MARKS_OF_ADDRESS)
        for address in _ADDRESS.findall(passage.text)
    )
    return " ".join(found).lower()


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
    places, end = _gazetteer(), 0
    if places.keys().isdisjoint(_CAPITALIZED.findall(text)):
        return
    for word in _CAPITALIZED.finditer(text):
        if word.start() < end:
            continue
        for name in places.get(word.group(), ()):
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


@dataclass(frozen=True, slots=True)
class _ServedPlace:
    """A place whose people or services a text names; `beside_council` if "the Council" is near."""

    stated: Stated
    owns: bool
    beside_council: bool


def _place_of_services(passages: Sequence[Passage], venue: str) -> Stated | None:
    """Return the one place whose people and services the text names, if a council governs it.

    "Wexcombe's children", "families in Wexcombe", "every quarter of Wexcombe". The place must be
    named again, hold the meeting, be in an address or stand beside "the Council".
    """
    served = list(_served_places(passages))
    if not served:
        return None
    owned = {one.stated.value for one in served if one.owns}
    has_council = any(_THE_COUNCIL.search(passage.text) for passage in passages)
    named = Counter(
        match["place"]
        for passage in passages
        for match in _IN_PLACE.finditer(passage.text)
        if not passage.text.endswith("of", 0, match.start() - 1)
        and not _NOT_GOVERNED.search(match["place"])
    )
    places = owned if len(owned) == 1 else {one.stated.value for one in served}
    if len(places) > 1:
        ranked = sorted(places, key=lambda place: (-named[place], place))
        if named[ranked[0]] < _DOMINANCE * max(1, named[ranked[1]]):
            return None
        places = {ranked[0]}
    (place,) = places
    if place not in owned and max(named.values(), default=0) > named[place]:
        return None
    of_place = [one for one in served if one.stated.value == place]
    near = has_council and any(one.beside_council for one in of_place)
    naming = re.compile(rf"\b{re.escape(place)}\b")
    mentions = sum(len(naming.findall(one.text)) for one in passages if place in one.text)
    bare = place.lower().replace(" ", "")
    at_home = place.lower() in venue.lower() or bare in addresses_in(passages)
    again = mentions > 1 and (place in owned or has_council)
    return of_place[0].stated if near or again or at_home else None


def _served_places(passages: Sequence[Passage]) -> Iterator[_ServedPlace]:
    for passage in passages:
        text = passage.text
        for match in _NAME_BEFORE_GENITIVE.finditer(text):
            if _GOVERNED.match(text[match.end() : match.end() + _CONTEXT]):
                yield from _served(passage, match, True)
        for match in _IN_PLACE.finditer(text) if _NAMES_SERVICES.concerns(text) else ():
            before = text[max(0, match.start("place") - _CONTEXT) : match.start("place")]
            if _SERVED.search(before) and not _ANOTHER.search(before):
                yield from _served(passage, match, False)


def _served(passage: Passage, match: re.Match[str], owns: bool) -> Iterator[_ServedPlace]:
    if not _NOT_GOVERNED.search(match["place"]):
        stated = Stated(match["place"], passage.span(*match.span("place")))
        yield _ServedPlace(stated, owns, _THE_COUNCIL.search(passage.text) is not None)
