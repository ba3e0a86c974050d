"""Titles that nothing marks but their form and their place."""

from collections.abc import Sequence

from ..patterns import CueIndex
from .lines import Paragraph
from .noise import has_attachment
from .numbers import Heading, title_of
from .section_lines import ATTENDANCE_HEADING, LABEL, end_of_page_head, opens_text
from .titles import ITEM_CUES, is_blurb, is_cue, is_title, title_part
from .wraps import CAPITALS, HEADER_LINE

ANY_CUE = CueIndex((ITEM_CUES,))
LEAST_PLAIN_TITLES = 2
LEAST_TITLES_OVER_TEXT = 4
LONGEST_PART_HEADING = 3  # lines


def labelled(paragraphs: Sequence[Paragraph]) -> list[Heading]:
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
                headings.append(Heading(place, place, title_part(paragraphs[place].text), ""))
                break
        last = index
    return headings


def colon_titles(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Short lines that end in a colon, the standing items among them."""
    headings = []
    for index, paragraph in enumerate(paragraphs):
        words = paragraph.text
        if paragraph.gap and words.endswith((":", ";")) and words.count(" ") < 16:
            title = words[:-1].rstrip()
            if is_title(title, plain=True) and not ATTENDANCE_HEADING.match(title):
                headings.append(Heading(index, index, title_part(paragraph.text), ""))
    cues = sum(is_cue(title_of(paragraphs, heading)) for heading in headings)
    return headings if len(headings) >= 4 and cues >= 2 else []


def plain_titles(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Short lines that stand alone in the form of a title, before sentences.

    Sure ones are the standing items and those with a link to a file; the others must stand off
    from the text above by as many blank lines.
    """
    sure: list[int] = []
    likely: list[int] = []
    top = end_of_page_head(paragraphs)
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
        elif following.gap and opens_text(following):
            likely.append(index)
    if len(sure) + len(likely) < LEAST_PLAIN_TITLES or not sure:
        return []
    least_gap = min((paragraphs[index].gap for index in sure if index), default=1)
    likely = [
        index
        for index in likely
        if not index
        or paragraphs[index].gap >= least_gap
        or _below_part_heading(paragraphs, index, least_gap)
    ]
    return [
        Heading(index, index, title_part(paragraphs[index].text), "")
        for index in sorted(sure + likely)
    ]


def titles_over_text(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Short lines that stand off from the text above, with their own text right below them."""
    headings = []
    cues = 0
    top = end_of_page_head(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        words = paragraph.text
        if index < top or not paragraph.gap or paragraph.marker or ATTENDANCE_HEADING.match(words):
            continue
        above_text = (
            index + 1 < len(paragraphs)
            and not paragraphs[index + 1].gap
            and _is_sentence(paragraphs[index + 1])
        )
        if not above_text and not ANY_CUE.concerns(words):
            continue
        part = title_part(words)
        title = words[part.start : part.end]
        run_on = part.rest < len(words) and is_cue(title)
        if (run_on or above_text) and is_title(title, plain=True):
            headings.append(Heading(index, index, part, ""))
            cues += is_cue(title)
    return headings if len(headings) >= LEAST_TITLES_OVER_TEXT and cues >= 2 else []


def _below_part_heading(paragraphs: Sequence[Paragraph], index: int, least_gap: int) -> bool:
    """Whether right above a title stands the heading of a part, "Delegated Matters".

    That one stands off as titles do, and capitals may tell below it what the part is about.
    """
    for above in range(index - 1, max(index - 1 - LONGEST_PART_HEADING, -1), -1):
        words = paragraphs[above].text
        if paragraphs[above].gap >= least_gap:
            return is_title(words, plain=True)
        if not CAPITALS.match(words[:-1].rstrip("abcdef(")):
            return False
    return False


def _is_sentence(paragraph: Paragraph) -> bool:
    words = paragraph.text
    return words.endswith((".", ":", ".)")) and words.count(" ") >= 2
