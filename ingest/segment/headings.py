"""Which paragraphs of a document head its agenda items: one style is chosen for a document."""

from collections.abc import Sequence
from dataclasses import replace

from ..patterns import cued
from .lettered import headings_below
from .lines import Paragraph
from .marked_headings import numbered_or_marked
from .numbers import Heading
from .own_numbers import items_in_own_form
from .page_headings import issue_pages, item_page, scraped_rows, stated_items
from .plain_headings import colon_titles, labelled, plain_titles, titles_over_text
from .run_in import run_in_headings
from .section_lines import end_of_page_head

ITEM_IN_BRACKETS = r"[(\[](?:Agenda )?Item\s(?:No\.?\s)?(?P<number>\d{1,3}[a-z]?)[)\]]"
NUMBER_BELOW = cued(ITEM_IN_BRACKETS)
NUMBER_BEHIND = cued(rf"(?<=\S)\s{{1,20}}{ITEM_IN_BRACKETS}\Z")


def find_headings(paragraphs: Sequence[Paragraph]) -> tuple[Heading, ...]:
    """Return the headings of the items, in order; none where the document shows no title.

    Preferred: what the format or a kind of page prescribes; then printed numbers that count up;
    then headings of the format; then titles before "Minutes:" labels; then short lines alone.
    """
    for style in (
        scraped_rows,
        issue_pages,
        stated_items,
        item_page,
        numbered_or_marked,
        items_in_own_form,
        _run_in_titles,
        colon_titles,
        labelled,
        plain_titles,
        titles_over_text,
    ):
        headings = style(paragraphs)
        if headings:
            headings = [_with_agenda_number(paragraphs, heading) for heading in headings]
            return _with_sub_headings(paragraphs, headings)
    return ()


def number_below(paragraphs: Sequence[Paragraph], heading: Heading) -> str:
    """Return the number on the agenda, "(Item 4)", that stands alone below a title, "" for none."""
    if heading.title is None or heading.title + 1 >= len(paragraphs):
        return ""
    below = NUMBER_BELOW.fullmatch(paragraphs[heading.title + 1].text)
    return below["number"] if below else ""


def _with_agenda_number(paragraphs: Sequence[Paragraph], heading: Heading) -> Heading:
    """Take the number on the agenda, "(Item 4)", out of the title's end, or from below it."""
    if heading.title is not None:
        title = paragraphs[heading.title].text[: heading.part.end]
        behind = NUMBER_BEHIND.search(title, heading.part.start)
        if behind:
            part = replace(heading.part, end=behind.start())
            return replace(heading, part=part, number=heading.number or behind["number"])
    below = "" if heading.number else number_below(paragraphs, heading)
    return replace(heading, number=below) if below else heading


def _run_in_titles(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    return run_in_headings(paragraphs, end_of_page_head(paragraphs))


def _with_sub_headings(
    paragraphs: Sequence[Paragraph], headings: Sequence[Heading]
) -> tuple[Heading, ...]:
    found: list[Heading] = []
    headings = _apart(headings)
    for index, heading in enumerate(headings):
        end = headings[index + 1].first if index + 1 < len(headings) else len(paragraphs)
        found.append(heading)
        found += headings_below(paragraphs, heading, end)
    return _apart(found)


def _apart(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """Return the headings without any that begins in or before the one above it."""
    apart: list[Heading] = []
    last = -1
    for heading in headings:
        if heading.first > last:
            apart.append(heading)
            last = heading.first if heading.title is None else heading.title
    return tuple(apart)
