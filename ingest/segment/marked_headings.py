"""Headings with printed numbers that count up, or marked as headings by the format."""

from collections.abc import Sequence

from .damaged_numbers import damaged_numbers
from .lines import Paragraph
from .numbers import (
    LONGEST_LEAD,
    Heading,
    best_run,
    comes_late,
    is_convincing,
    numbered_titles,
    run_score,
    title_of,
)
from .order import announced, behind_the_last, out_of_order, taken_early, with_repeated
from .section_lines import (
    ATTENDANCE_HEADING,
    ATTENDANCE_START,
    LABEL,
    end_of_page_head,
    opens_text,
)
from .titles import PRINTED_NUMBER, is_cue, is_title, title_part

BOLD_HEADING_LEVEL = 7
MOST_BOLD_TITLES_PER_CUE = 8  # more are headings inside a speech or a report


def numbered_or_marked(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Numbered titles or those the format marks, whichever the document shows more plainly."""
    candidates = numbered_titles(paragraphs)
    run = best_run(candidates)
    cue_seen = any(is_cue(title_of(paragraphs, one.heading)) for one in run)
    head = end_of_page_head(paragraphs)
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
            *behind_the_last(paragraphs, candidates, run),
        )
        numbered = sorted((*numbered, *(one.heading for one in moved)), key=lambda h: h.first)
        numbered = _before_the_numbers(paragraphs, numbered[0], head) + numbered
    marked = _marked_headings(paragraphs, head)
    if not marked or not numbered:
        return marked or numbered
    marked_cues = sum(is_cue(title_of(paragraphs, heading)) for heading in marked)
    if paragraphs[marked[0].first].level >= BOLD_HEADING_LEVEL:
        more = len(numbered) > len(marked)
        return numbered if cue_seen or more or not marked_cues else marked
    return numbered if run_score(run) * 1.4 >= 1.5 * len(marked) + marked_cues else marked


def _before_the_numbers(
    paragraphs: Sequence[Paragraph], numbered: Heading, head: int
) -> list[Heading]:
    """Return standing items without a number, set like the numbered ones, above the first one."""
    first = paragraphs[numbered.first]
    if first.kind != "heading":
        return []
    headings = []
    for index in range(head, numbered.first - 1):
        title, below = paragraphs[index], paragraphs[index + 1]
        if (
            (title.kind, title.level) == (first.kind, first.level)
            and is_cue(title.text)
            and is_title(title.text)
            and not ATTENDANCE_HEADING.match(title.text)
            and not ATTENDANCE_START.match(title.text)
            and below.kind != "heading"
            and opens_text(below)
            and not ATTENDANCE_START.match(below.text)
        ):
            headings.append(Heading(index, index, title_part(title.text), ""))
    return headings


def _marked_headings(paragraphs: Sequence[Paragraph], head: int) -> list[Heading]:
    """Headings that the format marks, of the level at which the standing items are."""
    by_level: dict[int, list[Heading]] = {}
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "heading" or paragraph.row or LABEL.match(paragraph.text):
            continue
        if index < head or PRINTED_NUMBER.fullmatch(paragraph.text):
            continue
        if not is_title(paragraph.text) or ATTENDANCE_HEADING.match(paragraph.text):
            continue
        if paragraph.level >= BOLD_HEADING_LEVEL and not _is_bold_title(paragraph.text):
            continue
        by_level.setdefault(paragraph.level, []).append(
            Heading(index, index, title_part(paragraph.text), "")
        )

    def evidence(level: int) -> tuple[int, int, int]:
        headings = by_level[level]
        cues = sum(is_cue(title_of(paragraphs, heading)) for heading in headings)
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
