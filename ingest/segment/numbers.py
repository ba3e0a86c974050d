"""Items by their printed numbers: the longest run of numbers that count up before titles."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..patterns import cued
from .line_forms import stays_open
from .lines import Paragraph
from .roman import roman_value
from .titles import (
    ALL_CAPITALS,
    DECISION_START,
    FINITE_VERB,
    INFINITIVE,
    NOT_A_NUMBER,
    TitlePart,
    is_cue,
    is_title,
    printed_number,
    title_part,
)

LARGEST_STEP = 6  # how many numbers may be missing between two items
LEAST_RUN = 2
LEAST_SCORE = 2.5
LEAST_SINGLE_SCORE = 1.25  # of an item that is the only one of a meeting
PAGE_NUMBER_SCORE = 0.75  # what a number alone loses that nothing closes: pages have such ones
OTHER_FORM = 0.5  # what a run loses where a number is set unlike the one before it
SUM_BELOW = 1.0  # what a title loses with nothing but a sum below it: a line of a list of costs
# rare: lists of what is spent on what, with codes for numbers
SUM = cued(r"[€£$]\s?\d[\d,.]*\Z")
LONGEST_LEAD = 10_000  # characters before the first item where no title is that of a standing item
LEAST_LATE_RUN = 10
# rare: letters of the body before the number of a minute: "PC 23/04", on a line of its own
LETTER_PREFIX = cued(r"[A-Z]{2,6}\Z")
# rare: items numbered in Roman numerals, as charter trustees and older boards do
ROMAN = re.compile(r"[IVX]{1,5}")
DIGITS = cued(r"\d+")
# "21.1 Circulated: report of the Director": what was done with a paper, and no title
# rare: paragraph numbers before "Circulated:", of authorities that number paragraphs
PARTICIPLE = re.compile(r"[A-Z][a-z]{4,}ed(?: and [a-z]{4,}ed)?")
CLOSING = cued(r"(?<![\s.:)])[\s.:)]+\Z")
PART_LETTER = cued(r"(?<=\d)\s?\(?[a-hA-H]\)?\Z")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an item: its number, and the part of a paragraph that is its title.

    `first` is the paragraph where it begins (the number may stand alone), `title` the paragraph
    of the title, None for an item without one.
    """

    first: int
    title: int | None
    part: TitlePart
    number: str
    level: int = 1


# rare: councils of Ireland head each notice of motion by its mover
MEMBER = cued(r"(?:Cllrs?|Councillors?|Alderman)\b\.?\s[A-ZÀ-Þ][\w.,'’& -]{2,80}")
# rare: as above
MOTION = cued(r"[\"“'‘]\s?(?:That|This|To|In|Given|Noting|I)\b|That\s(?:this|the|[A-Z])")


def title_of(paragraphs: Sequence[Paragraph], heading: Heading) -> str:
    """Return the words of a heading's title, "" for one without."""
    if heading.title is None:
        return ""
    return paragraphs[heading.title].text[heading.part.start : heading.part.end]


@dataclass(frozen=True, slots=True)
class NumberedTitle:
    """A heading that a printed number suggests, with how likely it is one (negative: not)."""

    heading: Heading
    shape: str
    values: tuple[int, ...]
    score: float


def numbered_titles(paragraphs: Sequence[Paragraph]) -> tuple[NumberedTitle, ...]:
    """Return every place where a printed number may begin an item."""
    found = []
    for index in range(len(paragraphs)):
        candidate = _numbered_title(paragraphs, index)
        if candidate:
            found.append(candidate)
    return tuple(found)


def _numbered_title(paragraphs: Sequence[Paragraph], index: int) -> NumberedTitle | None:
    paragraph = paragraphs[index]
    text = paragraph.text
    printed = printed_number(text)
    first, score = index, 0.0
    if printed and printed.end() == len(text) and not printed["dash"]:
        number = printed["number"] + (printed["close"] or "").strip(" :")
        return _number_alone(paragraphs, index, number, called_item=bool(printed["word"]))
    if printed and not _stands_apart(paragraph, printed):
        printed = None
    if printed:
        number, start = printed["number"] + (printed["close"] or "").strip(" :"), printed.end()
        if not printed["close"] and not printed["dash"] and not _wide_gap(paragraph, start):
            score -= 0.75
        prefix = re.match(r"[A-Z]+(?=\s)", number)
        if prefix and not printed["close"] and len(prefix.group()) > 5:
            score -= 1
    elif paragraph.marker and DIGITS.search(paragraph.marker):
        number, start = paragraph.marker, 0
    else:
        return None
    part = title_part(text, start)
    title = text[part.start : part.end]
    score += title_score(title, paragraph, ran_on=part.rest < len(text))
    if index + 1 < len(paragraphs) and SUM.match(paragraphs[index + 1].text):
        score -= SUM_BELOW
    called_item = printed is not None and bool(printed["word"])
    return _candidate(Heading(first, index, part, number), score + called_item, called_item)


def _number_alone(
    paragraphs: Sequence[Paragraph], index: int, number: str, *, called_item: bool
) -> NumberedTitle | None:
    """A number on a line of its own belongs to the title that follows it."""
    first = index
    if index + 1 >= len(paragraphs):
        return None
    following = paragraphs[index + 1]
    if index and number[0].isdigit() and paragraphs[index].gap == 0:
        before = paragraphs[index - 1]
        if LETTER_PREFIX.match(before.text) and "/" in number:
            number, first = f"{before.text} {number}", index - 1
    printed = printed_number(following.text)
    is_name = printed and number.endswith(".") and printed["number"][0].isalpha()  # "GMA 2018"
    if printed and ((printed.end() == len(following.text) and not is_name) or printed["close"]):
        return None  # a page number above a numbered title
    part = title_part(following.text)
    title = following.text[part.start : part.end]
    score = title_score(title, following, ran_on=part.rest < len(following.text))
    score -= PAGE_NUMBER_SCORE if number.isdecimal() and not called_item else -0.5
    if following.kind == "row" or paragraphs[index].kind == "row":
        score -= 2
    heading = Heading(first, index + 1, part, number)
    found = _candidate(heading, score + called_item, called_item)
    if number.isdecimal() and not called_item:  # never in one run with "1." and "2."
        return replace(found, shape=f"alone {found.shape}")
    return found


def _candidate(heading: Heading, score: float, called_item: bool = False) -> NumberedTitle:
    bare = PART_LETTER.sub("", CLOSING.sub("", heading.number))
    values = tuple(int(digits) for digits in DIGITS.findall(bare))
    shape = DIGITS.sub("#", bare).replace(" ", "")
    if not values and ROMAN.fullmatch(bare):
        values, shape = (roman_value(bare),), "roman"
    return NumberedTitle(heading, f"item {shape}" if called_item else shape, values, score)


def _stands_apart(paragraph: Paragraph, printed: re.Match[str]) -> bool:
    """Whether the digits are a number before a title, and no part of a date, sum or name."""
    text, end = paragraph.text, printed.end()
    if printed["close"] == "." and text[end : end + 1].isdigit():
        return False
    if NOT_A_NUMBER.match(text, end + (text[end : end + 1] == " ")):
        return printed["close"] is not None and is_cue(text[end:].lstrip())
    if printed["close"] or printed["dash"]:
        return True
    if text[end : end + 1] == " ":
        return True
    return len(printed["number"]) >= 3 and text[end : end + 1].isupper()


def _wide_gap(paragraph: Paragraph, end: int) -> bool:
    """Whether more than one space stood behind the number in the source."""
    if end >= len(paragraph.offsets) or paragraph.text[end - 1 : end] not in (" ", ""):
        end += paragraph.text[end : end + 1] == " "
    return 0 < end < len(paragraph.offsets) and (
        paragraph.offsets[end] - paragraph.offsets[end - 1] > 1
    )


def title_score(title: str, paragraph: Paragraph, *, ran_on: bool) -> float:
    """How much a text behind a number looks like an item's title; negative: it does not."""
    if not title or not is_title(title):
        return -2.0
    score = 1.0
    if ALL_CAPITALS.match(title):
        score += 0.75
    elif FINITE_VERB.search(title) and not is_cue(title) and not INFINITIVE.match(title):
        score -= 1.5
    if DECISION_START.match(title):
        score -= 2
    if is_cue(title):
        score += 1
    if paragraph.kind == "heading":
        score += 0.75
    if title[-1] == "." and not ALL_CAPITALS.match(title):
        score -= 0.75
    if title.count(" ") > 20:
        score -= 0.5
    if not ran_on and stays_open(title):
        score -= 0.75
    if paragraph.gap:
        score += 0.25
    if paragraph.row:
        score += 0.5
    return score - 0.25 * ran_on


def best_run(candidates: Sequence[NumberedTitle]) -> tuple[NumberedTitle, ...]:
    """Return the run of candidates with the most likely titles whose numbers count up.

    Numbers of one shape (`#.`, `CA/#/#`) follow when one of their parts grows by one, or by a
    few where items are missing, and the others stay.
    """
    best: list[float] = []
    previous: list[int] = []
    series: dict[tuple[str, int, tuple[int, ...]], dict[int, int]] = defaultdict(dict)
    for index, candidate in enumerate(candidates):
        total, link = candidate.score, -1
        counted = [series[_series(candidate, place)] for place in range(len(candidate.values))]
        for value, at_value in zip(candidate.values, counted, strict=True):
            for step in range(1, LARGEST_STEP + 1):
                before = at_value.get(value - step)
                if before is None or not comes_after(candidates[before], candidate):
                    continue
                score = candidate.score + best[before] - 0.5 * (step - 1)
                if stands_alone(candidate) != stands_alone(candidates[before]):
                    score -= OTHER_FORM
                if score > total:
                    total, link = score, before
        best.append(total)
        previous.append(link)
        for value, at_value in zip(candidate.values, counted, strict=True):
            held = at_value.get(value)
            if held is None or best[held] <= total:
                at_value[value] = index
    if not best:
        return ()
    place = max(range(len(best)), key=lambda index: (best[index], -index))
    if best[place] <= 0:
        return ()
    run = []
    while place >= 0:
        run.append(candidates[place])
        place = previous[place]
    return tuple(reversed(run))


def stands_alone(candidate: NumberedTitle) -> bool:
    """Whether the number has a line of its own above its title."""
    return candidate.heading.first != candidate.heading.title


def comes_after(before: NumberedTitle, candidate: NumberedTitle) -> bool:
    """Whether a candidate stands below the whole heading of another."""
    last = before.heading.first if before.heading.title is None else before.heading.title
    return candidate.heading.first > last


def _series(candidate: NumberedTitle, place: int) -> tuple[str, int, tuple[int, ...]]:
    """Return what numbers share that differ in the part at `place` alone."""
    values = candidate.values
    return candidate.shape, place, values[:place] + values[place + 1 :]


def run_score(run: Sequence[NumberedTitle]) -> float:
    """Return the sum of a run's scores."""
    return sum(candidate.score for candidate in run)


def is_convincing(
    run: Sequence[NumberedTitle],
    *,
    cue_seen: bool = False,
    after_head: bool = False,
    late: bool = False,
) -> bool:
    """Whether a run is long and title-like enough to be the items of a document.

    Args:
        run: titles whose numbers count up.
        cue_seen: one of them is the title of a standing item.
        after_head: they come after lines that tell of a meeting and who was there.
        late: much text stands above them.
    """
    if len(run) >= LEAST_RUN:
        return (run_score(run) >= LEAST_SCORE and not late) or cue_seen
    if not run or late:
        return False
    score = run[0].score
    return (score >= 2 and "/" in run[0].shape) or (after_head and score >= LEAST_SINGLE_SCORE)


def comes_late(paragraphs: Sequence[Paragraph], run: Sequence[NumberedTitle]) -> bool:
    """Whether so much text stands above a run that it is a list or table in what was said."""
    if not run:
        return False
    start, end = paragraphs[run[0].heading.first].start, paragraphs[-1].end
    return start > LONGEST_LEAD and (len(run) < LEAST_LATE_RUN or start > end / 2)


def numbered_below(paragraphs: Sequence[Paragraph], heading: Heading, end: int) -> list[Heading]:
    """Return the headings "7.1 Play area" below an item 7, each with text behind it."""
    parent = tuple(int(digits) for digits in DIGITS.findall(CLOSING.sub("", heading.number)))
    if not parent:
        return []
    start = (heading.first if heading.title is None else heading.title) + 1
    found: list[Heading] = []
    last_value, digits = 0, str(parent[0])
    for index in range(start, end):
        paragraph = paragraphs[index]
        if digits not in paragraph.marker and paragraph.text.find(digits, 0, 40) < 0:
            continue
        candidate = _numbered_title(paragraphs, index)
        if candidate is None or candidate.values[:-1] != parent:
            continue
        inner = candidate.heading
        if inner.title is None or candidate.values[-1] != last_value + 1:
            continue
        words, part = paragraphs[inner.title].text, inner.part
        if part.rest < len(words) and not words[part.end : part.rest].strip(" ."):
            continue  # the beginning of a sentence, and no title before one
        title = paragraphs[inner.title].text[inner.part.start : inner.part.end]
        below = paragraphs[inner.title + 1].text if inner.title + 1 < end else ""
        titled = is_sub_title(title, paragraphs[inner.title]) or _is_of_mover(title, below)
        if titled and inner.title < end:
            found.append(Heading(inner.first, inner.title, inner.part, inner.number, 2))
            last_value = candidate.values[-1]
    return found


def _is_of_mover(title: str, below: str) -> bool:
    """Whether a member's name heads the motion below it: "9.1 Councillor Day", "That ..."."""
    return MEMBER.fullmatch(title) is not None and MOTION.match(below) is not None


def is_sub_title(title: str, paragraph: Paragraph) -> bool:
    """Whether a text behind a letter or number below an item has the form of a title."""
    if PARTICIPLE.fullmatch(title):
        return False
    if paragraph.kind == "heading":
        return is_title(title)
    return is_title(title, plain=True) and title.count(" ") < 20
