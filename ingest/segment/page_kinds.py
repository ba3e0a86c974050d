"""What kind of page a document is, as far as its segmentation depends on it."""

import re

from ..records import Document
from .clean import Cleaner
from .lines import paragraphs_of
from .section_lines import ISSUE_MEETING

_MEETING_OF_ITEM = re.compile(r"Meeting\s{0,2}:.{0,400}?\bItem\s", re.DOTALL)


def meeting_starts(document: Document) -> tuple[int, ...]:
    """Return where the account of each meeting begins in a document that tells of several.

    These are the pages of ModernGov that tell the history of one matter, newest meeting first, in
    whatever format: "Meeting: 15/03/2022 - Audit Committee (Item 71)" heads each account.

    Returns:
        The offsets of the accounts in the document's text, ascending; none for other documents.
    """
    likely = _MEETING_OF_ITEM.finditer(document.text)
    if next(likely, None) is None or next(likely, None) is None:
        return ()
    starts = tuple(
        paragraph.start
        for paragraph in paragraphs_of(document, Cleaner(document))
        if ISSUE_MEETING.match(paragraph.text)
    )
    return starts if len(starts) > 1 else ()
