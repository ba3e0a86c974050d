"""Calendar dates as minutes print them, with their place in the text."""

import re
from dataclasses import dataclass
from datetime import date

from ..patterns import cued

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = r"(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r"|sept)\.?"
# OCR turns a raised "th" into quotation marks and other signs.
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b|[™°\"”'’*%]{1,2})?"
_DAY_MONTH = cued(
    rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+(?:day\s+)?of)?\s+{_MONTH}\b,?(?:\s+(?P<year>\d{{4}})\b)?",
    re.I,
)
_MONTH_DAY = cued(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b,?(?:\s+(?P<year>\d{{4}})\b)?", re.I
)
_NUMERIC = cued(r"\b(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4}|\d{2})\b")
# rare: ISO 8601 dates, which committee systems print in their exports
_ISO = cued(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
_DAY_BEFORE = cued(
    rf"\b(?P<day>\d{{1,2}}){_ORDINAL}(?:\s*,\s*|\s+(?:and|&|to)\s+)(?=\d{{1,2}}{_ORDINAL}\s+[A-Za-z])",
    re.I,
)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text. `iso` is "" where no year is known."""

    iso: str
    start: int
    end: int


def dates_in(text: str, before: str = "") -> tuple[PrintedDate, ...]:
    """Find the dates in a phrase, in order.

    A date without a year takes the year of the next date in the same phrase ("19 September and
    10 October 2023"), a day without a month also its month ("6 and 13 May 2024").

    Args:
        text: the phrase.
        before: an ISO date, where all of the phrase's dates are known to lie before it: one whose
            year is not printed is then the last such day.
    """
    if not _DIGIT.search(text):
        return ()
    parts: list[tuple[int, int, int | None, int | None, int]] = []
    for pattern in (_ISO, _NUMERIC, _DAY_MONTH, _MONTH_DAY):
        for found in pattern.finditer(text):
            if not any(start < found.end() and found.start() < end for start, end, *_ in parts):
                parts.append(_read(found))
    for found in _DAY_BEFORE.finditer(text):
        if not any(start < found.end("day") and found.start() < end for start, end, *_ in parts):
            parts.append((found.start(), found.end("day"), None, None, int(found["day"])))
    parts.sort()
    dates: list[PrintedDate] = []
    year: int | None = None
    month: int | None = None
    for start, end, own_year, own_month, day in reversed(parts):
        year = own_year or year
        month = own_month or month
        iso = _iso(year, month, day)
        if iso == "" and before:
            iso = _last_before(before, month, day)
        if iso is not None:
            dates.append(PrintedDate(iso, start, end))
    return tuple(reversed(dates))


def _read(found: re.Match[str]) -> tuple[int, int, int | None, int | None, int]:
    year = found["year"]
    number = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    return found.start(), found.end(), number, _month(found["month"]), int(found["day"])


def _month(printed: str) -> int | None:
    if printed.isdigit():
        return int(printed)
    return next(
        place for place, name in enumerate(_MONTHS, 1) if name.startswith(printed.lower()[:3])
    )


def _iso(year: int | None, month: int | None, day: int) -> str | None:
    """The ISO form, "" without a year, None if there is no such day."""
    if month is None:
        return None
    try:
        return date(year or 2000, month, day).isoformat() if year else _known_day(month, day)
    except ValueError:
        return None


def _last_before(before: str, month: int | None, day: int) -> str | None:
    year = int(before[:4])
    this_year = _iso(year, month, day)
    return this_year if this_year is None or this_year < before else _iso(year - 1, month, day)


def _known_day(month: int, day: int) -> str:
    date(2000, month, day)
    return ""
