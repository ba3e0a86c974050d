"""Titles in capitals that run into their text: "APOLOGIES. Rev. Day had sent his."."""

from collections.abc import Sequence

from ..patterns import cued
from .lines import Paragraph
from .numbers import Heading
from .section_lines import ATTENDANCE_HEADING, DOCUMENT_TITLE
from .titles import TitlePart, is_cue, is_title

LEAST_RUN_IN_TITLES = 4
LEAST_CUES = 2
_RUN_IN = cued(
    r"(?P<title>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\d][A-ZÀ-ÖØ-Þ\d '’&/,()-]{0,78}[A-ZÀ-ÖØ-Þ\d)’])"
    r"\s?[.:–—-]{1,2}\s+(?=[(“\"]?[A-Z(\d][^\n]{0,40}[a-z])"
)


def run_in_part(text: str) -> TitlePart | None:
    """Return the title in capitals at the beginning of a text, None where there is none.

    >>> run_in_part("POLICE. Two sheds had been broken into.")
    TitlePart(start=0, end=6, rest=8)
    >>> run_in_part("PCSO Day had sent his report.") is None
    True
    """
    found = _RUN_IN.match(text)
    title = found["title"] if found else ""
    if found is None or not is_title(title, plain=True) or ATTENDANCE_HEADING.match(title):
        return None
    return TitlePart(0, found.end("title"), found.end())


def run_in_headings(paragraphs: Sequence[Paragraph], top: int) -> list[Heading]:
    """Return the headings of a document all of whose titles stand so, none where few do.

    Args:
        paragraphs: those of the document.
        top: how many of them tell of the meeting; only a standing item's title ends them sooner.
    """
    headings: list[Heading] = []
    cues = 0
    for index, paragraph in enumerate(paragraphs):
        part = run_in_part(paragraph.text) if not paragraph.marker else None
        if part is None:
            continue
        title = paragraph.text[part.start : part.end]
        standing = is_cue(title)
        if index < top and not headings and (not standing or DOCUMENT_TITLE.match(title)):
            continue
        headings.append(Heading(index, index, part, ""))
        cues += standing
    return headings if len(headings) >= LEAST_RUN_IN_TITLES and cues >= LEAST_CUES else []
