"""Lines that part a document and are no titles: the page's head, attendance, labels, the close."""

from collections.abc import Sequence

from ..patterns import cued
from .cues import cue
from .lines import Paragraph
from .titles import is_blurb

LABEL = cued(r"(?P<part>Minutes|Decisions?)\s*:\Z")
ATTENDANCE_START = cue("sections", "attendance")
ATTENDANCE_HEADING = cue("sections", "attendance heading")
CLOSING_LINE = cue("sections", "closing")
DOCUMENT_TITLE = cue("sections", "document title")
EARLIER_MEETING = cue("sections", "earlier meeting")
ISSUE_MEETING = cue("sections", "issue meeting")
LONGEST_PAGE_HEAD = 80


def is_document_title(words: str) -> bool:
    """Whether this is "Minutes of a meeting of ...", and not of an earlier meeting."""
    return DOCUMENT_TITLE.match(words) is not None and not EARLIER_MEETING.search(words)


def end_of_page_head(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the lines end that tell of the meeting: no title stands among them."""
    end = 0
    for index, paragraph in enumerate(paragraphs[:LONGEST_PAGE_HEAD]):
        if is_document_title(paragraph.text):
            end = index + 1
        elif ATTENDANCE_START.match(paragraph.text):
            return index
    return end


def opens_text(paragraph: Paragraph) -> bool:
    """Whether a paragraph is agenda text or a sentence, as stand below a title."""
    words = paragraph.text
    return is_blurb(words) or (words.endswith((".", ":", ":-", ".)")) and words.count(" ") > 5)
