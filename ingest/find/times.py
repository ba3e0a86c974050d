"""Times of day as minutes print them, with their place in the text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..patterns import CuedPattern, cued

_NUMBER = r"(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>[0-5]\d))?"
_HALF_OF_DAY = cued(
    rf"(?<![\d.:/£$€-])(?:(?P<from>\d{{1,2}}(?:[.:][0-5]\d)?)\s?(?:to|until|-|–|—)\s?)?{_NUMBER}\s?"
    r"(?P<half>[ap])\s?\.?\s?m\b",
    re.IGNORECASE,
)
_NOON = cued(r"\b(?:12(?:[.:]00)?\s)?(?:noon|midday)\b", re.IGNORECASE)
_TWENTY_FOUR_HOURS = cued(
    r"(?<![\d.:/£$€])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\s?(?:hrs|hours|h)\b)?(?!\d|[./:]\d|\s?%)"
)
# rare: "1400 hrs", the clock of health and fire authorities
_FOUR_DIGITS = cued(r"(?<![\d.:/£$€])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hrs|hours)\b")
_FIGURES = re.compile(r"[0-9][0-9]*")


@dataclass(frozen=True, slots=True)
class PrintedTime:
    """A time in a text, `value` as HH:MM on a clock of 24 hours."""

    value: str
    start: int
    end: int


def times_in(text: str) -> tuple[PrintedTime, ...]:
    """Find the times of day in a phrase, in order; of a span of time only its beginning.

    >>> [time.value for time in times_in("from 2.30 to 4 p.m.")], times_in("at noon")[0].value
    (['14:30'], '12:00')
    """
    found = [PrintedTime("12:00", match.start(), match.end()) for match in _NOON.finditer(text)]
    figures = [figure.start() for figure in _FIGURES.finditer(text)]
    if not figures:
        return tuple(found)
    found += filter(None, map(_from_halves, _at(_HALF_OF_DAY, text, figures)))
    taken = [(time.start, time.end) for time in found]
    found += [
        PrintedTime(f"{int(match['hour']):02}:{match['minute']}", match.start(), match.end())
        for pattern in (_TWENTY_FOUR_HOURS, _FOUR_DIGITS)
        for match in _at(pattern, text, figures)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]
    return tuple(sorted(found, key=lambda time: time.start))


def _at(pattern: CuedPattern, text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Find a pattern that begins where a number does, which `places` are."""
    after = 0
    for place in places:
        if place >= after and (found := pattern.match(text, place)):
            yield found
            after = found.end()


def _from_halves(match: re.Match[str]) -> PrintedTime | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    afternoon = match["half"] in "pP"
    if match["from"]:
        first, _, first_minute = match["from"].replace(":", ".").partition(".")
        end = hour % 12 + 12 * afternoon
        hour, minute = int(first), int(first_minute or 0)
        afternoon = afternoon and hour % 12 + 12 <= end
    if not 1 <= hour <= 12:
        return PrintedTime(f"{hour:02}:{minute:02}", *match.span()) if 12 < hour < 24 else None
    return PrintedTime(f"{hour % 12 + 12 * afternoon:02}:{minute:02}", *match.span())
