"""Items that are not where their number says: taken out of their order, or under one number."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from ..patterns import cued
from .lines import Paragraph
from .numbers import (
    CLOSING,
    LARGEST_STEP,
    PART_LETTER,
    Heading,
    NumberedTitle,
    best_run,
    comes_after,
    stands_alone,
    title_of,
)
from .titles import is_cue, is_title

LEAST_SCORE = 1.0  # of an item that has the number of a neighbour or stands out of its order
LEAST_ORDERED = 3  # items in their order, before one out of it is looked for
LEAST_OF_SECOND = 4  # items of a second meeting in one document
LEAST_CUES_OF_SECOND = 2  # standing items among them
LEAST_LISTED = 2  # lines right below which the next one stands: a list of contents
LEEWAY = 0.75  # that an item out of its order may look less like a title than most in it
LONGEST_TITLE = 24  # words of such a title
LONGEST_BEFORE_STOP = 8  # words of one that a full stop ends, with text behind it
LINES_ABOVE = 2  # that may tell which item is taken next
LONGEST_ABOVE = 160  # characters
# rare: an item is taken out of its order and the minutes say so right above it
TAKEN_NOW = cued(
    r"\b(?:items?\s+(?:no\.?\s*)?(?P<before>\d{1,3})\b[^.;]{0,40}\btaken|"
    r"tak(?:e|ing)\s+(?:agenda\s+)?items?\s+(?:no\.?\s*)?(?P<after>\d{1,3})\b)"
    r"[^.;]{0,30}\b(?:at this (?:point|stage|juncture)|now|next|first)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Order:
    """What the items of a run that stand in their order have in common.

    `held` are their numbers, `lowest` and `highest` the first and last of these; `shape` is how
    numbers are built and `form` how most are set, `least` the score from which a title looks like
    one of theirs.
    """

    held: frozenset[tuple[int, ...]]
    lowest: tuple[int, ...]
    highest: tuple[int, ...]
    shape: str
    form: tuple[bool, str]
    least: float


def taken_early(
    candidates: Sequence[NumberedTitle], run: Sequence[NumberedTitle]
) -> list[NumberedTitle]:
    """Return items before the run whose numbers come in it again: taken out of their order.

    Lines without any text between them are no items but a list of what the meeting dealt with.
    """
    numbers = {one.values for one in run}
    early = [
        one
        for one in candidates
        if one.heading.first < run[0].heading.first
        and one.shape == run[0].shape
        and one.values in numbers
        and one.score >= LEAST_SCORE
    ]
    lines = {one.heading.first: one.heading.title or one.heading.first for one in early}
    bare = sum(1 for end in lines.values() if end + 1 in lines)
    return [] if bare >= LEAST_LISTED else early


def announced(
    paragraphs: Sequence[Paragraph],
    candidates: Sequence[NumberedTitle],
    run: Sequence[NumberedTitle],
) -> list[NumberedTitle]:
    """Return items right below words that take them now: "to take Item 10 at this point"."""
    inside = {one.heading.first for one in run}
    found: list[NumberedTitle] = []
    for one in candidates:
        first = one.heading.first
        if first in inside or one.score <= 0:
            continue
        above = " ".join(p.text for p in paragraphs[max(0, first - LINES_ABOVE) : first])
        above = above[-LONGEST_ABOVE:]
        told = list(TAKEN_NOW.finditer(above)) if "tak" in above.lower() else []
        number = (told[-1]["after"] or told[-1]["before"]) if told else ""
        if number and CLOSING.sub("", one.heading.number).strip() == number:
            found.append(one)
    return _clear_of(run, found)


def behind_the_last(
    paragraphs: Sequence[Paragraph],
    candidates: Sequence[NumberedTitle],
    run: Sequence[NumberedTitle],
) -> list[NumberedTitle]:
    """Return items behind a run: a standing item with the last one's number, or another meeting's.

    The items of a second meeting, as of the annual one on the same evening, count up anew.
    """
    last = run[-1]
    behind = [one for one in candidates if comes_after(last, one) and one.shape == last.shape]
    standing = [one for one in behind if is_cue(title_of(paragraphs, one.heading))]
    second = best_run(behind)
    cues = sum(1 for one in second if one in standing)
    headed = sum(1 for one in second if paragraphs[one.heading.first].kind == "heading")
    if len(second) >= LEAST_OF_SECOND and (
        cues >= LEAST_CUES_OF_SECOND or (second[0].values == (1,) and headed == len(second))
    ):
        return list(second)
    again = [one for one in standing if one.values == last.values and one.score >= LEAST_SCORE]
    return again[:1]


def with_repeated(
    candidates: Sequence[NumberedTitle], run: Sequence[NumberedTitle]
) -> list[Heading]:
    """Return the headings of a run, with those between two that print the number of one again.

    Below such a one the next may stand too, where both are taken up again later.
    """
    alike: dict[tuple[str, tuple[int, ...]], list[NumberedTitle]] = {}
    for one in candidates:
        if one.score >= LEAST_SCORE:
            alike.setdefault((one.shape, one.values), []).append(one)
    alone = {stands_alone(one) for one in run}
    headings = [run[0].heading]
    for place, (before, after) in enumerate(pairwise(run)):
        for values in (before.values, after.values):
            headings += [
                one.heading
                for one in alike.get((after.shape, values), ())
                if comes_after(before, one)
                and comes_after(one, after)
                and stands_alone(one) in alone
            ]
            again = headings[-1].first if headings[-1] != before.heading else -1
        if again >= 0 and place + 2 < len(run):  # 4, 5, and 4 and 5 again
            headings += [
                one.heading
                for one in alike.get((after.shape, run[place + 2].values), ())
                if one.heading.first > again and comes_after(one, after)
            ]
        headings.append(after.heading)
    return sorted(headings, key=lambda heading: heading.first)


def out_of_order(
    paragraphs: Sequence[Paragraph],
    candidates: Sequence[NumberedTitle],
    run: Sequence[NumberedTitle],
) -> list[NumberedTitle]:
    """Return items whose numbers a run misses: they were taken before or after their turn.

    They must be set like the items of the run, and look as much like titles as most of them. What
    counts on from a number of the run, or to one, is a list inside an item. One with the number and
    the title of another is taken up again.
    """
    if len(run) < LEAST_ORDERED:
        return []
    order = _order_of(run)
    titles = {one.values: title_of(paragraphs, one.heading) for one in run}
    found: dict[str, NumberedTitle] = {}
    again: list[NumberedTitle] = []
    for stretch in _stretches(candidates, run, order):
        repeated: list[NumberedTitle] = []
        others: list[NumberedTitle] = []
        for one in stretch:
            taken_up = titles.get(one.values) == title_of(paragraphs, one.heading)
            (repeated if taken_up else others).append(one)
        again += repeated
        here = {one.values for one in others if not _has_letter(one)}
        for one in stretch:
            best = found.get(one.heading.number)
            if (
                _is_missing(one, order, here)
                and _is_plain_title(paragraphs, one.heading)
                and (best is None or one.score > best.score)
            ):
                found[one.heading.number] = one
    taken = (*found.values(), *again)
    return _clear_of(run, taken)


def _stretches(
    candidates: Sequence[NumberedTitle], run: Sequence[NumberedTitle], order: _Order
) -> Iterator[list[NumberedTitle]]:
    """Yield the candidates set like the items of the run that stand between two of these."""
    inside = {one.heading.first for one in run}
    stretch: list[NumberedTitle] = []
    for one in candidates:
        if one.heading.first in inside:
            yield stretch
            stretch = []
        elif one.shape == order.shape and _form(one) == order.form and one.score > 0:
            stretch.append(one)
    yield stretch


def _order_of(run: Sequence[NumberedTitle]) -> _Order:
    forms = Counter(_form(one) for one in run)
    return _Order(
        held=frozenset(one.values for one in run if not _has_letter(one)),
        lowest=min(one.values for one in run),
        highest=max(one.values for one in run),
        shape=run[0].shape,
        form=max(forms, key=lambda one: forms[one]),
        least=max(LEAST_SCORE, sorted(one.score for one in run)[len(run) // 4] - LEEWAY),
    )


def _is_missing(one: NumberedTitle, order: _Order, here: Set[tuple[int, ...]]) -> bool:
    """Whether an item has a number that the run misses, and no list counts on through it.

    Args:
        one: the item.
        order: of the run.
        here: the numbers that stand with it between two items of the run.
    """
    *above, value = one.values
    low, high = order.lowest[-1] - LARGEST_STEP, order.highest[-1] + LARGEST_STEP
    if tuple(above) != order.highest[:-1] or not low <= value <= high:
        return False
    if one.score < order.least or (one.values in order.held and not _has_letter(one)):
        return False
    beside = ((*above, value - 1), (*above, value + 1))
    return not any(values in here and values in order.held for values in beside)


def _has_letter(one: NumberedTitle) -> bool:
    return PART_LETTER.search(CLOSING.sub("", one.heading.number)) is not None


def _is_plain_title(paragraphs: Sequence[Paragraph], heading: Heading) -> bool:
    """Whether a heading is no question, and no first sentence of a text."""
    if heading.title is None:
        return False
    words, part = paragraphs[heading.title].text, heading.part
    title = words[part.start : part.end]
    if is_cue(title):
        return True
    sentence = words[part.end : part.rest].startswith(".") and part.rest < len(words)
    most = LONGEST_BEFORE_STOP if sentence else LONGEST_TITLE
    return is_title(title) and not title.endswith("?") and title.count(" ") < most


def _form(one: NumberedTitle) -> tuple[bool, str]:
    """How a number is set: whether on a line of its own, and what closes it."""
    closing = CLOSING.search(one.heading.number)
    return stands_alone(one), closing.group().strip() if closing else ""


def _clear_of(run: Sequence[NumberedTitle], found: Iterable[NumberedTitle]) -> list[NumberedTitle]:
    """Return those of the headings found that share no paragraph with an item of the run."""
    held = {paragraph for one in run for paragraph in _paragraphs_of(one)}
    return [one for one in found if held.isdisjoint(_paragraphs_of(one))]


def _paragraphs_of(one: NumberedTitle) -> range:
    heading = one.heading
    return range(heading.first, 1 + (heading.first if heading.title is None else heading.title))
