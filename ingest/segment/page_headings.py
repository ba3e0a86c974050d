"""Headings that the format or the kind of page prescribes."""

from collections.abc import Sequence

from .cues import cue, first_letters
from .lines import Paragraph
from .numbers import Heading, best_run, numbered_titles
from .section_lines import ISSUE_MEETING
from .titles import PRINTED_NUMBER, TitlePart, printed_number, title_part

ITEM_PAGE = cue("sections", "item page")
ITEM_PAGE_NUMBER = cue("sections", "item page number")


def scraped_rows(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Titles in the first cells of a table of items, with or without their numbers."""
    headings: list[Heading] = []
    first_of_row = [
        index
        for index, paragraph in enumerate(paragraphs)
        if paragraph.row and (not index or paragraphs[index - 1].row != paragraph.row)
    ]
    run = best_run(numbered_titles([paragraphs[index] for index in first_of_row]))
    if len(run) >= max(2, len(first_of_row) * 0.6):
        places = [first_of_row[one.heading.first] for one in run]
        return [
            Heading(place, place, one.heading.part, one.heading.number)
            for place, one in zip(places, run, strict=True)
        ]
    for index in first_of_row:
        paragraph = paragraphs[index]
        alone = PRINTED_NUMBER.fullmatch(paragraph.text)
        if alone and paragraph.kind != "heading" and index + 1 < len(paragraphs):
            title = paragraphs[index + 1]
            headings.append(Heading(index, index + 1, _row_title(title), paragraph.text))
        else:
            headings.append(Heading(index, index, _row_title(paragraph), ""))
    return headings


def _row_title(paragraph: Paragraph) -> TitlePart:
    return TitlePart(0, len(paragraph.text), len(paragraph.text))


def issue_pages(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """One issue at several meetings: "Meeting: 15/03/2022 - Audit Committee (Item 71)"."""
    headings = []
    letters = first_letters(ISSUE_MEETING)
    for index, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.text[0] not in letters:
            continue
        meeting = ISSUE_MEETING.match(paragraph.text)
        if not meeting:
            continue
        following = paragraphs[index + 1]
        number = meeting["number"]
        start = len(number) if following.text.startswith(number) else 0
        headings.append(Heading(index, index + 1, title_part(following.text, start), number))
    return headings


def stated_items(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Titles that the format itself says are those of items."""
    titles = [index for index, paragraph in enumerate(paragraphs) if paragraph.kind == "item"]
    if any(paragraphs[index].marker for index in titles):
        return [
            Heading(index, index, _row_title(paragraphs[index]), paragraphs[index].marker)
            for index in titles
        ]
    headings = []
    for index in titles:
        text = paragraphs[index].text
        above = PRINTED_NUMBER.fullmatch(paragraphs[index - 1].text) if index else None
        if above:
            number = above["number"] + (above["close"] or "").strip(" :")
            headings.append(Heading(index - 1, index, _row_title(paragraphs[index]), number))
            continue
        printed = printed_number(text)
        number = printed["number"] + (printed["close"] or "").strip(" :") if printed else ""
        if printed and printed["close"] and text[printed.end() :].strip():
            part = TitlePart(len(text) - len(text[printed.end() :].lstrip()), len(text), len(text))
            headings.append(Heading(index, index, part, number))
        else:
            headings.append(Heading(index, index, _row_title(paragraphs[index]), ""))
    return headings


def item_page(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """A page about one item or decision, which says so in its first line."""
    for index, paragraph in enumerate(paragraphs[:4]):
        if ITEM_PAGE.match(paragraph.text) and index + 1 < len(paragraphs):
            number = ""
            for later in paragraphs[index + 1 : index + 5]:
                if printed := ITEM_PAGE_NUMBER.match(later.text):
                    number = printed["number"]
            title = paragraphs[index + 1]
            return [Heading(index + 1, index + 1, title_part(title.text), number)]
    return []
