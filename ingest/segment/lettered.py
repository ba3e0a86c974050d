"""Sub-items with letters, Roman numbers or "(1)": "(a) Grants", "(ii)" alone above its title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..patterns import cued
from .lines import Paragraph
from .numbers import Heading, is_sub_title, numbered_below
from .titles import (
    ALL_CAPITALS,
    FINITE_VERB,
    LETTER_NUMBER,
    TitlePart,
    is_blurb,
    is_title,
    title_part,
)

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
MARKER = cued(r"\(?(?P<name>[ivx]{1,4}|[a-z]{1,2})[).]|\((?P<digits>\d{1,2})\)")
LONGEST_MARKER = 6
ROMAN_NUMBER = cued(r"(?P<number>\([ivx]{2,4}\)|[ivx]{2,4}[.)](?=\s))\s*(?=[A-Z0-9“\"‘'])")
BRACKETED_NUMBER = cued(r"(?P<number>\(\d{1,2}\))\s*(?=[A-Z])")
# rare: planning committees head each application below an item with its reference
REFERENCE = cued(r"[A-Z]{0,5}[ /]?\d{1,4}/\d{2,}")
NUMBERS = 100  # so far from the letters are the values of "(1)", "(2)", which no letter goes on
LETTER_OF_NUMBER = cued(r"\d\s?\((?P<name>[a-h])\)[.:]?\Z", re.I)
LEAD = (":", ":-", ":—", ": -")
SENTENCE_END = (".", ".”", '."', ":", ":-", ";")
LONGEST_RUN_IN = 10  # words of a title that a colon ends, with its text behind it
LONGEST_ACCOUNT = 12  # paragraphs below a letter in which the next one stands
DASHES = ("-", "–", "—")
LEAST_ACCOUNT = 4  # spaces in the first sentence below a title
MOST_MISSING = 3  # letters of items that were taken elsewhere or not at all
LEAST_POINT = 2  # spaces in a point of a list in bold type that a full stop ends
# one of the meetings whose minutes an item is about
EARLIER_MEETING = cued(
    r"(?!.{0,40}\b[Mm]inutes\b)(?=[A-Z]).{0,60}\bMeeting\b.{0,120}\bheld on \d", re.DOTALL
)
# rare: what members ask or move is a text of theirs, whose points have letters on their own lines
TEXT_OF_MEMBER = cued(
    r"(?:Notices? of )?(?:Questions?|Motions?)\b.{0,30}\b(?:by|from)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Lettered:
    """A printed letter or Roman number, with the paragraph and part that may be its title."""

    first: int
    title: int
    part: TitlePart
    number: str
    name: str

    @property
    def alone(self) -> bool:
        """Whether it stands on a line of its own."""
        return self.first != self.title


@dataclass(slots=True, eq=False)
class _Run:
    """Letters or Roman numbers that count up: `sound` while they may still head sub-items.

    Two lists may have come equally far, so a run equals only itself.
    """

    roman: bool
    alone: bool
    last: int
    sound: bool
    accepted: bool = False

    def goes_on(self, lettered: Lettered, titled: bool) -> bool:
        """Whether a letter is the next, or has a title where items are missing."""
        step = _value(lettered.name, roman=self.roman) - self.last
        if step == 1:
            return True
        leaps = titled and lettered.alone == self.alone and self.sound and self.accepted
        return leaps and lettered.name not in ROMAN and 1 < step <= MOST_MISSING + 1


def headings_below(paragraphs: Sequence[Paragraph], heading: Heading, end: int) -> list[Heading]:
    """Return the headings below an item in order: "7.1 Play area", "(a) Grants"."""
    found = numbered_below(paragraphs, heading, end)
    found += lettered_headings(paragraphs, heading, end)
    return sorted(found, key=lambda one: one.first)


def lettered_headings(paragraphs: Sequence[Paragraph], heading: Heading, end: int) -> list[Heading]:
    """Return the headings with letters or Roman numbers below an item, each followed by text.

    Letters count up from "a" (or from any, right below the item's title), Roman numbers from "i",
    also below a letter. A run that a colon leads in, or whose points are no titles, is a list.

    Args:
        paragraphs: those of the document.
        heading: the item's.
        end: where the item ends.
    """
    start = (heading.first if heading.title is None else heading.title) + 1
    found: list[Heading] = []
    runs = _run_of_heading(heading)
    own = runs[0] if runs else None
    for index in range(start, end):
        lettered = _lettered(paragraphs, index, end)
        if lettered is None:
            continue
        titled = _is_titled(paragraphs, lettered, end)
        top = index == (found[-1].title or 0) + 1 if found else index == start
        # right below a title with a letter, "(i)" counts its parts: no letter follows "(h)" there
        below_letter = bool(found) and top and lettered.name == "i"
        run = None if below_letter else _continued(runs, lettered, titled)
        run = run or _begun(paragraphs, heading, runs, lettered, end, top)
        if run is None:
            continue
        del runs[runs.index(run) + 1 :]
        run.last = _value(lettered.name, roman=run.roman)
        among_titles = run.alone and lettered.alone and run.sound and run.accepted
        titled = titled or (
            _goes_on_titled(paragraphs, lettered, end)
            if among_titles
            else run.sound and _is_titled_like_next(paragraphs, lettered, end, run)
        )
        led_by = run.accepted or _goes_on_alike(paragraphs, lettered, end, roman=run.roman)
        run_in = run.sound and led_by and _runs_in(paragraphs, lettered)
        bold = (
            paragraphs[lettered.title].kind == "heading"
            and not lettered.alone
            and not any(other.alone and other.accepted for other in runs)
        )
        goes_on = run.sound and run.accepted
        led_in = _ends_in_lead(paragraphs, heading, index) and not top and not goes_on
        if (run.sound or bold) and (titled or run_in) and not led_in:
            level = 3 if run.roman and any(other.accepted for other in runs[:-1]) else 2
            level = heading.level if run is own else level
            found.append(
                Heading(lettered.first, lettered.title, lettered.part, lettered.number, level)
            )
            run.accepted = run.sound = True
        elif not (lettered.alone and run.sound and _is_sentence(paragraphs[lettered.title])):
            run.sound = among_titles
    return found


def _run_of_heading(heading: Heading) -> list[_Run]:
    """Return the letters that a number begins: below "6(a) Gates" stands "(b) Walls"."""
    letter = LETTER_OF_NUMBER.search(heading.number)
    if letter is None:
        return []
    last = _value(letter["name"].lower(), roman=False)
    return [_Run(roman=False, alone=False, last=last, sound=True, accepted=True)]


def _lettered(paragraphs: Sequence[Paragraph], index: int, end: int) -> Lettered | None:
    paragraph = paragraphs[index]
    text = paragraph.text
    alone = MARKER.fullmatch(text) if len(text) <= LONGEST_MARKER else None
    if alone and not paragraph.marker:
        if index + 1 >= end:
            return None
        part = title_part(paragraphs[index + 1].text)
        return Lettered(index, index + 1, part, text, alone["name"] or alone["digits"])
    if paragraph.marker:
        printed = MARKER.fullmatch(paragraph.marker)
        number, begin = paragraph.marker, 0
    else:
        printed = (
            LETTER_NUMBER.match(text) or ROMAN_NUMBER.match(text) or BRACKETED_NUMBER.match(text)
        )
        number, begin = (printed["number"], printed.end()) if printed else ("", 0)
    if printed is None:
        return None
    return Lettered(index, index, title_part(text, begin), number, number.strip("()."))


def _value(name: str, *, roman: bool) -> int:
    if roman:
        return ROMAN.index(name) + 1 if name in ROMAN else 0
    if name.isdigit():
        return NUMBERS + int(name)
    return ord(name) - ord("a") + 1 if len(name) == 1 else 0


def _continued(runs: Sequence[_Run], lettered: Lettered, titled: bool) -> _Run | None:
    """Return the run that a letter goes on with: for a title, the last that has titles."""
    going_on = [run for run in reversed(runs) if run.goes_on(lettered, titled)]
    nested = bool(runs) and not runs[-1].accepted and not runs[-1].roman
    if not titled and nested and going_on and going_on[0].accepted:
        return None  # in a list within the account
    if titled:
        alike = [run for run in going_on if run.sound and run.alone == lettered.alone]
        going_on = alike + going_on
    return going_on[0] if going_on else None


def _begun(
    paragraphs: Sequence[Paragraph],
    heading: Heading,
    runs: list[_Run],
    lettered: Lettered,
    end: int,
    top: bool,
) -> _Run | None:
    """Return the run that a letter begins, the last of `runs` now; None if it begins none."""
    below_letter = any(not run.roman and run.accepted for run in runs)
    roman = lettered.name in ROMAN and (lettered.name == "i" or (top and below_letter))
    number = lettered.name.isdigit()
    if not (roman or lettered.name in ("a", "1") or (top and not below_letter and not number)):
        return None
    if not _value(lettered.name, roman=roman):
        return None
    sound = not _ends_in_lead(paragraphs, heading, lettered.first) or top
    if lettered.alone:
        sound = sound and not _is_text_of_member(paragraphs, heading)
    else:
        sound = sound and not any(run.alone and run.accepted for run in runs)
    if roman:
        sound = sound and (
            lettered.alone
            or paragraphs[lettered.title].kind == "heading"
            or _goes_on_alike(paragraphs, lettered, end, roman=True)
        )
    elif number:
        title = paragraphs[lettered.title].text[lettered.part.start : lettered.part.end]
        alike = ALL_CAPITALS.match(title) is not None or REFERENCE.match(title) is not None
        sound = sound and not lettered.alone and alike
    else:
        sound = sound and (not runs or runs[-1].sound)
    runs.append(_Run(roman, lettered.alone, 0, sound))
    return runs[-1]


def _is_text_of_member(paragraphs: Sequence[Paragraph], heading: Heading) -> bool:
    if heading.title is None:
        return False
    return TEXT_OF_MEMBER.match(paragraphs[heading.title].text, heading.part.start) is not None


def _is_titled(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether a title stands behind or below a letter, and text below it."""
    paragraph, part = paragraphs[lettered.title], lettered.part
    title = paragraph.text[part.start : part.end]
    if EARLIER_MEETING.match(title):
        return False
    long = is_title(title) and FINITE_VERB.search(title) is None
    plain = lettered.alone and (long or is_title(title, plain=True))
    if part.rest < len(paragraph.text) or not (plain or is_sub_title(title, paragraph)):
        return False
    if paragraph.kind == "heading":
        short = title.count(" ") < LEAST_POINT or title.startswith("To ")
        return short or not title.endswith(".") or _heads_sentence(paragraphs, lettered, end)
    if lettered.title + 1 >= end:
        return False
    below = _lettered(paragraphs, lettered.title + 1, end)
    if below:
        parts = below.name in ROMAN and lettered.name not in ROMAN
        return (parts or below.name == "i") and (
            below.alone or _opens_account(paragraphs[below.title].text)
        )
    following = paragraphs[lettered.title + 1]
    if is_title(following.text, plain=True) and not is_blurb(following.text):
        return False
    return not lettered.alone or _opens_sentence(following)


def _heads_sentence(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether a sentence stands below the title below a letter on a line of its own."""
    below = lettered.title + 1
    return lettered.alone and below < end and _opens_sentence(paragraphs[below])


def _goes_on_titled(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether a letter below others with titles has one, whatever stands below it but a list."""
    words, part = paragraphs[lettered.title].text, lettered.part
    if lettered.title + 1 >= end:
        return False
    if _lettered(paragraphs, lettered.title + 1, end):
        return _shares_account(paragraphs, lettered, end)
    title = words[part.start : part.end].removesuffix(".")
    return part.rest == len(words) and is_title(title, plain=True)


def _is_titled_like_next(
    paragraphs: Sequence[Paragraph], lettered: Lettered, end: int, run: _Run
) -> bool:
    """Whether a title stands behind a letter with text below it, and the next letter has one too.

    A full stop may end it, and what stands below may look like a title as well.
    """
    words, part = paragraphs[lettered.title].text, lettered.part
    title = words[part.start : part.end].removesuffix(".")
    below = lettered.title + 1
    if lettered.alone or part.rest < len(words) or not is_title(title, plain=True):
        return False
    if below >= end or _lettered(paragraphs, below, end):
        return False
    if run.accepted and _opens_account(paragraphs[below].text):
        return True
    value = _value(lettered.name, roman=run.roman) + 1
    for index in range(below, end):
        other = _lettered(paragraphs, index, end)
        if other is not None and _value(other.name, roman=run.roman) == value:
            return _is_titled(paragraphs, other, end) and _heads_account(paragraphs, other, end)
    return False


def _shares_account(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether right below a title stands the next letter's, with the account of both."""
    if lettered.title + 1 >= end:
        return False
    below = _lettered(paragraphs, lettered.title + 1, end)
    return (
        below is not None
        and below.alone
        and _value(below.name, roman=False) == _value(lettered.name, roman=False) + 1
        and is_title(paragraphs[lettered.title].text, plain=True)
        and (_is_titled(paragraphs, below, end) or _shares_account(paragraphs, below, end))
    )


def _runs_in(paragraphs: Sequence[Paragraph], lettered: Lettered) -> bool:
    """Whether a short title and a colon stand before a text: "b) Bins: they were emptied."."""
    words, part = paragraphs[lettered.title].text, lettered.part
    title, behind = words[part.start : part.end], words[part.end : part.rest].strip()
    return (
        not lettered.alone
        and part.rest < len(words)
        and (":" in behind or behind in DASHES)
        and title.count(" ") < LONGEST_RUN_IN
        and is_title(title, plain=True)
        and FINITE_VERB.search(title) is None
    )


def _goes_on_alike(
    paragraphs: Sequence[Paragraph], lettered: Lettered, end: int, *, roman: bool
) -> bool:
    """Whether a title and its account stand behind a letter, and others behind the next.

    The account follows a dash ("(a) Hall - The roof was mended.") or stands on its own lines.
    """
    if not _heads_account(paragraphs, lettered, end):
        return False
    value = _value(lettered.name, roman=roman)
    for index in range(lettered.title + 1, min(end, lettered.title + LONGEST_ACCOUNT)):
        other = _lettered(paragraphs, index, end)
        if other is not None and _value(other.name, roman=roman) == value + 1:
            return _heads_account(paragraphs, other, end)
    return False


def _heads_account(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    words, part = paragraphs[lettered.title].text, lettered.part
    if lettered.alone or not is_title(words[part.start : part.end], plain=True):
        return False
    if part.rest < len(words):
        behind = words[part.end : part.rest].strip()
        return behind in DASHES and _opens_account(words[part.rest :])
    below = lettered.title + 1
    return below < end and _opens_account(paragraphs[below].text)


def _opens_account(words: str) -> bool:
    return words.endswith(SENTENCE_END[:3]) and words.count(" ") >= LEAST_ACCOUNT


def _opens_sentence(paragraph: Paragraph) -> bool:
    words = paragraph.text
    if words.count(" ") < LEAST_ACCOUNT:
        return words.startswith("Proposed by")
    return words.endswith(SENTENCE_END) or not is_title(words, plain=True)


def _is_sentence(paragraph: Paragraph) -> bool:
    """Whether a line is a sentence and no title that a full stop ends."""
    return _opens_sentence(paragraph) and not is_title(paragraph.text.removesuffix("."), plain=True)


def _ends_in_lead(paragraphs: Sequence[Paragraph], heading: Heading, index: int) -> bool:
    before = index - 1
    return before != heading.title and paragraphs[before].text.endswith(LEAD)
