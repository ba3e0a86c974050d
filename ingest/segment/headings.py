"""Which paragraphs of a document head its agenda items: one style is chosen for a document."""

from collections.abc import Sequence
from dataclasses import replace

from ..patterns import cued
from .cues import cue
from .damaged_numbers import damaged_numbers
from .lettered import headings_below
from .lines import Paragraph
from .noise import has_attachment
from .numbers import (
    LONGEST_LEAD,
    Heading,
    best_run,
    comes_late,
    is_convincing,
    numbered_titles,
    run_score,
)
from .order import announced, out_of_order, taken_early, with_repeated
from .run_in import run_in_headings
from .titles import PRINTED_NUMBER, TitlePart, is_blurb, is_cue, is_title, title_part
from .wraps import HEADER_LINE

LABEL = cued(r"(?P<part>Minutes|Decisions?)\s*:\Z")
ATTENDANCE_START = cue("sections", "attendance")
ATTENDANCE_HEADING = cue("sections", "attendance heading")
CLOSING_LINE = cue("sections", "closing")
DOCUMENT_TITLE = cue("sections", "document title")
EARLIER_MEETING = cue("sections", "earlier meeting")
ITEM_PAGE = cue("sections", "item page")
ITEM_PAGE_NUMBER = cue("sections", "item page number")
ISSUE_MEETING = cue("sections", "issue meeting")
NUMBER_BELOW = cued(r"[(\[](?:Agenda )?Item\s(?:No\.?\s)?(?P<number>\d{1,3}[a-z]?)[)\]]")
LONGEST_PAGE_HEAD = 80
LEAST_PLAIN_TITLES = 2
LEAST_TITLES_OVER_TEXT = 4
BOLD_HEADING_LEVEL = 7
MOST_BOLD_TITLES_PER_CUE = 8  # more are headings inside a speech or a report


def find_headings(paragraphs: Sequence[Paragraph]) -> tuple[Heading, ...]:
    """Return the headings of the items, in order; none where the document shows no title.

    Preferred: what the format or a kind of page prescribes; then printed numbers that count up;
    then headings of the format; then titles before "Minutes:" labels; then short lines alone.
    """
    for style in (
        _scraped_rows,
        _issue_pages,
        _stated_items,
        _item_page,
        _numbered_or_marked,
        _run_in_titles,
        _colon_titles,
        _labelled,
        _plain_titles,
        _titles_over_text,
    ):
        headings = style(paragraphs)
        if headings:
            headings = [_with_number_below(paragraphs, heading) for heading in headings]
            return _with_sub_headings(paragraphs, headings)
    return ()


def number_below(paragraphs: Sequence[Paragraph], heading: Heading) -> str:
    """Return the number on the agenda, "(Item 4)", that stands alone below a title, "" for none."""
    if heading.title is None or heading.title + 1 >= len(paragraphs):
        return ""
    below = NUMBER_BELOW.fullmatch(paragraphs[heading.title + 1].text)
    return below["number"] if below else ""


def _with_number_below(paragraphs: Sequence[Paragraph], heading: Heading) -> Heading:
    return heading if heading.number else replace(heading, number=number_below(paragraphs, heading))


def _whole(paragraph: Paragraph) -> TitlePart:
    return title_part(paragraph.text)


def _scraped_rows(paragraphs: Sequence[Paragraph]) -> list[Heading]:
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


def _issue_pages(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """One issue at several meetings: "Meeting: 15/03/2022 - Audit Committee (Item 71)"."""
    headings = []
    for index, paragraph in enumerate(paragraphs[:-1]):
        meeting = ISSUE_MEETING.match(paragraph.text)
        if not meeting:
            continue
        following = paragraphs[index + 1]
        number = meeting["number"]
        start = len(number) if following.text.startswith(number) else 0
        headings.append(Heading(index, index + 1, title_part(following.text, start), number))
    return headings


def _stated_items(paragraphs: Sequence[Paragraph]) -> list[Heading]:
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
        printed = PRINTED_NUMBER.match(text)
        number = printed["number"] + (printed["close"] or "").strip(" :") if printed else ""
        if printed and printed["close"] and text[printed.end() :].strip():
            part = TitlePart(len(text) - len(text[printed.end() :].lstrip()), len(text), len(text))
            headings.append(Heading(index, index, part, number))
        else:
            headings.append(Heading(index, index, _row_title(paragraphs[index]), ""))
    return headings


def _item_page(paragraphs: Sequence[Paragraph]) -> list[Heading]:
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


def _numbered_or_marked(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    candidates = numbered_titles(paragraphs)
    run = best_run(candidates)
    cue_seen = any(is_cue(_title_of(paragraphs, one.heading)) for one in run)
    head = _end_of_page_head(paragraphs)
    after_head = 0 < head <= (run[0].heading.first if run else 0)
    late = comes_late(paragraphs, run)
    convincing = is_convincing(run, cue_seen=cue_seen, after_head=after_head, late=late)
    numbered = [one.heading for one in run] if convincing else []
    if numbered:
        numbered = with_repeated(candidates, run) + damaged_numbers(paragraphs, run)
        moved = (
            *taken_early(candidates, run),
            *out_of_order(paragraphs, candidates, run),
            *announced(paragraphs, candidates, run),
        )
        numbered = sorted((*numbered, *(one.heading for one in moved)), key=lambda h: h.first)
        numbered = _before_the_numbers(paragraphs, numbered[0]) + numbered
    marked = _marked_headings(paragraphs)
    if not marked or not numbered:
        return marked or numbered
    marked_cues = sum(is_cue(_title_of(paragraphs, heading)) for heading in marked)
    if paragraphs[marked[0].first].level >= BOLD_HEADING_LEVEL:
        more = len(numbered) > len(marked)
        return numbered if cue_seen or more or not marked_cues else marked
    return numbered if run_score(run) * 1.4 >= 1.5 * len(marked) + marked_cues else marked


def _before_the_numbers(paragraphs: Sequence[Paragraph], numbered: Heading) -> list[Heading]:
    """Return standing items without a number, set like the numbered ones, above the first one."""
    first = paragraphs[numbered.first]
    if first.kind != "heading":
        return []
    headings = []
    for index in range(_end_of_page_head(paragraphs), numbered.first - 1):
        title, below = paragraphs[index], paragraphs[index + 1]
        if (
            (title.kind, title.level) == (first.kind, first.level)
            and is_cue(title.text)
            and is_title(title.text)
            and not ATTENDANCE_HEADING.match(title.text)
            and not ATTENDANCE_START.match(title.text)
            and below.kind != "heading"
            and _opens_text(below)
            and not ATTENDANCE_START.match(below.text)
        ):
            headings.append(Heading(index, index, _whole(title), ""))
    return headings


def _title_of(paragraphs: Sequence[Paragraph], heading: Heading) -> str:
    if heading.title is None:
        return ""
    return paragraphs[heading.title].text[heading.part.start : heading.part.end]


def _marked_headings(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Headings that the format marks, of the level at which the standing items are."""
    by_level: dict[int, list[Heading]] = {}
    top = _end_of_page_head(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "heading" or paragraph.row or LABEL.match(paragraph.text):
            continue
        if index < top or PRINTED_NUMBER.fullmatch(paragraph.text):
            continue
        if not is_title(paragraph.text) or ATTENDANCE_HEADING.match(paragraph.text):
            continue
        if paragraph.level >= BOLD_HEADING_LEVEL and not _is_bold_title(paragraph.text):
            continue
        by_level.setdefault(paragraph.level, []).append(
            Heading(index, index, _whole(paragraph), "")
        )

    def evidence(level: int) -> tuple[int, int, int]:
        headings = by_level[level]
        cues = sum(is_cue(_title_of(paragraphs, heading)) for heading in headings)
        return cues, len(headings), -level

    if not by_level:
        return []
    level = max(by_level, key=evidence)
    headings = by_level[level]
    cues = evidence(level)[0]
    if len(headings) < 2 or not cues:
        return []
    if level >= BOLD_HEADING_LEVEL and (
        len(headings) > MOST_BOLD_TITLES_PER_CUE * cues
        or paragraphs[headings[0].first].start > LONGEST_LEAD
    ):
        return []
    return headings


def _is_bold_title(words: str) -> bool:
    """Whether a line in bold is a title, and no name, signature, sentence or list of names."""
    title = words.rstrip(" .:–-")
    if ATTENDANCE_START.match(words) or title[:1].islower():
        return False
    return is_title(title, plain=True) or is_cue(title)


def _end_of_page_head(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the lines end that tell of the meeting: no title stands among them."""
    end = 0
    for index, paragraph in enumerate(paragraphs[:LONGEST_PAGE_HEAD]):
        if is_document_title(paragraph.text):
            end = index + 1
        elif ATTENDANCE_START.match(paragraph.text):
            return index
    return end


def is_document_title(words: str) -> bool:
    """Whether this is "Minutes of a meeting of ...", and not of an earlier meeting."""
    return DOCUMENT_TITLE.match(words) is not None and not EARLIER_MEETING.search(words)


def _labelled(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Titles before "Minutes:" labels, where numbers are missing."""
    headings: list[Heading] = []
    last = -1
    for index, paragraph in enumerate(paragraphs):
        if not LABEL.match(paragraph.text):
            continue
        for place in range(index - 1, max(last, index - 8), -1):
            words = paragraphs[place].text
            if LABEL.match(words) or HEADER_LINE.match(words):
                break
            if (is_title(words, plain=True) and not is_blurb(words)) or has_attachment(words):
                headings.append(Heading(place, place, _whole(paragraphs[place]), ""))
                break
        last = index
    return headings


def _colon_titles(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Short lines that end in a colon, the standing items among them."""
    headings = []
    for index, paragraph in enumerate(paragraphs):
        words = paragraph.text
        if paragraph.gap and words.endswith((":", ";")) and words.count(" ") < 16:
            title = words[:-1].rstrip()
            if is_title(title, plain=True) and not ATTENDANCE_HEADING.match(title):
                headings.append(Heading(index, index, _whole(paragraph), ""))
    cues = sum(is_cue(_title_of(paragraphs, heading)) for heading in headings)
    return headings if len(headings) >= 4 and cues >= 2 else []


def _run_in_titles(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    return run_in_headings(paragraphs, _end_of_page_head(paragraphs))


def _plain_titles(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Short lines that stand alone in the form of a title, before sentences.

    Sure ones are the standing items and those with a link to a file; the others must stand off
    from the text above by as many blank lines.
    """
    sure: list[int] = []
    likely: list[int] = []
    top = _end_of_page_head(paragraphs)
    for index, paragraph in enumerate(paragraphs[:-1]):
        if index < top:
            continue
        words, following = paragraph.text, paragraphs[index + 1]
        if (index and not paragraph.gap) or paragraph.marker or ATTENDANCE_HEADING.match(words):
            continue
        linked = has_attachment(words)
        if not (is_title(words, plain=True) or (linked and is_title(words))):
            continue
        if linked or (following.gap and is_cue(words)):
            sure.append(index)
        elif following.gap and _opens_text(following):
            likely.append(index)
    if len(sure) + len(likely) < LEAST_PLAIN_TITLES or not sure:
        return []
    least_gap = min((paragraphs[index].gap for index in sure if index), default=1)
    likely = [index for index in likely if not index or paragraphs[index].gap >= least_gap]
    return [Heading(index, index, _whole(paragraphs[index]), "") for index in sorted(sure + likely)]


def _titles_over_text(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Short lines that stand off from the text above, with their own text right below them."""
    headings = []
    cues = 0
    top = _end_of_page_head(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        words = paragraph.text
        if index < top or not paragraph.gap or paragraph.marker or ATTENDANCE_HEADING.match(words):
            continue
        part = title_part(words)
        title = words[part.start : part.end]
        run_on = part.rest < len(words) and is_cue(title)
        above_text = (
            index + 1 < len(paragraphs)
            and not paragraphs[index + 1].gap
            and _is_sentence(paragraphs[index + 1])
        )
        if (run_on or above_text) and is_title(title, plain=True):
            headings.append(Heading(index, index, part, ""))
            cues += is_cue(title)
    return headings if len(headings) >= LEAST_TITLES_OVER_TEXT and cues >= 2 else []


def _is_sentence(paragraph: Paragraph) -> bool:
    words = paragraph.text
    return words.endswith((".", ":", ".)")) and words.count(" ") >= 2


def _opens_text(paragraph: Paragraph) -> bool:
    words = paragraph.text
    return is_blurb(words) or (words.endswith((".", ":", ":-")) and words.count(" ") > 5)


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
