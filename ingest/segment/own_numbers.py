"""Items numbered in a form of the document's own: "Minute 31 – Roads", "§ 4 Roads", "(3) Roads".

The form is learned: what stands before and behind the number is the same at each item, the numbers
count up one by one, and some of the titles are those of standing items. Tried only where numbers
in the usual forms are no items.
"""

from collections import defaultdict
from collections.abc import Sequence

from ..patterns import cued
from .lines import Paragraph
from .numbers import Heading
from .roman import roman_value
from .titles import is_cue, is_title, title_part

_NUMBER = cued(
    r"(?P<before>[^\w\s]{0,2}\s?(?:[A-Za-zÀ-ÿ]{1,12}\.?\s){0,2}(?:N[oO]\.?\s?)?[^\w\s]{0,2})"
    r"(?P<number>\d{1,4}|[IVXL]{1,7}|[A-Z])(?P<behind>[^\w\s]{0,2}\s{1,8}(?:[-–—|:]\s{1,4})?)(?=\S)"
)
_LEAST_ITEMS = 3
_LEAST_CUES = 2


def items_in_own_form(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Return the headings of a document whose numbers have a form of their own, none if unsure.

    Args:
        paragraphs: those of the document.
    """
    runs: dict[tuple[str, str, str], dict[int, list[Heading]]] = defaultdict(dict)
    for index, paragraph in enumerate(paragraphs):
        found = None if paragraph.marker else _NUMBER.match(paragraph.text)
        if found is None:
            continue
        part = title_part(paragraph.text, found.end())
        if not is_title(paragraph.text[part.start : part.end]):
            continue
        for kind, value in _values(found["number"]):
            form = (found["before"].casefold(), kind, "".join(found["behind"].split()))
            run = runs[form].pop(value - 1, [])
            if run or value == 1 or kind == "#":
                runs[form][value] = [*run, Heading(index, index, part, found["number"])]
    convincing = (
        run for by_last in runs.values() for run in by_last.values() if _convinces(paragraphs, run)
    )
    return max(convincing, key=len, default=[])


def _values(number: str) -> list[tuple[str, int]]:
    """Return what a number may mean: "C" is the third letter, "I" the first number."""
    if number.isdigit():
        return [("#", int(number))]
    roman = roman_value(number)
    letter = [("letter", ord(number) - ord("A") + 1)] if len(number) == 1 else []
    return [*([("roman", roman)] if roman else []), *letter]


def _convinces(paragraphs: Sequence[Paragraph], run: Sequence[Heading]) -> bool:
    titles = [paragraphs[one.first].text[one.part.start : one.part.end] for one in run]
    return len(run) >= _LEAST_ITEMS and sum(map(is_cue, titles)) >= _LEAST_CUES
