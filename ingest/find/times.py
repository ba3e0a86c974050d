"""Times of day as minutes print them, with their place in the text."""

import re
from dataclasses import dataclass

from ..patterns import cued

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
_DIGIT = re.compile(r"\d")


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
    if not _DIGIT.search(text):
        return tuple(found)
    found += filter(None, map(_from_halves, _HALF_OF_DAY.finditer(text)))
    taken = [(time.start, time.end) for time in found]
    found += [
        PrintedTime(f"{int(match['hour']):02}:{match['minute']}", match.start(), match.end())
        for match in (*_TWENTY_FOUR_HOURS.finditer(text), *_FOUR_DIGITS.finditer(text))
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]
    return tuple(sorted(found, key=lambda time: time.start))


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
