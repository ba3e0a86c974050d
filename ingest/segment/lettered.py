"""Sub-items with letters, Roman numbers or "(1)": "(a) Grants", "(ii)" alone above its title."""

import re
from collections.abc import Sequence

from ..patterns import cued
from .letter_titles import (
    goes_on_alike,
    goes_on_titled,
    is_sentence,
    is_titled,
    is_titled_like_next,
    runs_in,
)
from .letters import ROMAN, Lettered, Run, letter_at, value_of
from .lines import Paragraph
from .numbers import Heading, numbered_below
from .titles import ALL_CAPITALS

# rare: planning committees head each application below an item with its reference
REFERENCE = cued(r"[A-Z]{0,5}[ /]?\d{1,4}/\d{2,}")
LETTER_OF_NUMBER = cued(r"\d\s?\((?P<name>[a-h])\)[.:]?\Z", re.I)
LEAD = (":", ":-", ":—", ": -")
# rare: what members ask or move is a text of theirs, whose points have letters on their own lines
TEXT_OF_MEMBER = cued(
    r"(?:Notices? of )?(?:Questions?|Motions?)\b.{0,30}\b(?:by|from)\b", re.IGNORECASE
)


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
        first = paragraphs[index].text[0]
        if not (first == "(" or "a" <= first <= "z" or paragraphs[index].marker):
            continue
        lettered = letter_at(paragraphs, index, end)
        if lettered is None:
            continue
        titled = is_titled(paragraphs, lettered, end)
        top = index == (found[-1].title or 0) + 1 if found else index == start
        # right below a title with a letter, "(i)" counts its parts: no letter follows "(h)" there
        below_letter = bool(found) and top and lettered.name == "i"
        run = None if below_letter else _continued(runs, lettered, titled)
        run = run or _begun(paragraphs, heading, runs, lettered, end, top)
        if run is None:
            continue
        del runs[runs.index(run) + 1 :]
        run.last = value_of(lettered.name, roman=run.roman)
        among_titles = run.alone and lettered.alone and run.sound and run.accepted
        titled = titled or (
            goes_on_titled(paragraphs, lettered, end)
            if among_titles
            else run.sound and is_titled_like_next(paragraphs, lettered, end, run)
        )
        led_by = run.accepted or goes_on_alike(paragraphs, lettered, end, roman=run.roman)
        run_in = run.sound and led_by and runs_in(paragraphs, lettered)
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
        elif not (lettered.alone and run.sound and is_sentence(paragraphs[lettered.title])):
            run.sound = among_titles
    return found


def _run_of_heading(heading: Heading) -> list[Run]:
    """Return the letters that a number begins: below "6(a) Gates" stands "(b) Walls"."""
    letter = LETTER_OF_NUMBER.compiled.search(heading.number)
    if letter is None:
        return []
    last = value_of(letter["name"].lower(), roman=False)
    return [Run(roman=False, alone=False, last=last, sound=True, accepted=True)]


def _continued(runs: Sequence[Run], lettered: Lettered, titled: bool) -> Run | None:
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
    runs: list[Run],
    lettered: Lettered,
    end: int,
    top: bool,
) -> Run | None:
    """Return the run that a letter begins, the last of `runs` now; None if it begins none."""
    below_letter = any(not run.roman and run.accepted for run in runs)
    roman = lettered.name in ROMAN and (lettered.name == "i" or (top and below_letter))
    number = lettered.name.isdigit()
    if not (roman or lettered.name in ("a", "1") or (top and not below_letter and not number)):
        return None
    if not value_of(lettered.name, roman=roman):
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
            or goes_on_alike(paragraphs, lettered, end, roman=True)
        )
    elif number:
        title = paragraphs[lettered.title].text[lettered.part.start : lettered.part.end]
        alike = ALL_CAPITALS.match(title) is not None or REFERENCE.match(title) is not None
        sound = sound and not lettered.alone and alike
    else:
        sound = sound and (not runs or runs[-1].sound)
    runs.append(Run(roman, lettered.alone, 0, sound))
    return runs[-1]


def _is_text_of_member(paragraphs: Sequence[Paragraph], heading: Heading) -> bool:
    if heading.title is None:
        return False
    return TEXT_OF_MEMBER.match(paragraphs[heading.title].text, heading.part.start) is not None


def _ends_in_lead(paragraphs: Sequence[Paragraph], heading: Heading, index: int) -> bool:
    before = index - 1
    return before != heading.title and paragraphs[before].text.endswith(LEAD)
