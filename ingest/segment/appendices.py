"""Where the appendices of minutes begin: nothing behind that is an item."""

from collections.abc import Sequence

from .cues import cue, first_letters
from .lines import Paragraph
from .noise import has_attachment
from .section_lines import CLOSING_LINE, LABEL

APPENDIX = cue("sections", "appendix")
APPENDIX_OF_ITEM = cue("sections", "appendix of an item")
LIST_KINDS = frozenset(("list-item", "row", "item"))


def appendix_start(paragraphs: Sequence[Paragraph], first_item: int) -> int:
    """Return the index of the first appendix behind the minutes, else the number of paragraphs.

    Sure ones are those of "Minute Item 7", and any below the line that closes the meeting. No
    account ("Minutes:") stands behind one: then it is a paper named below an item.

    Args:
        paragraphs: those of the document.
        first_item: the index of the first item's heading.
    """
    closed, asked = False, first_item + 1
    first = len(paragraphs)
    letters = first_letters(LABEL, APPENDIX_OF_ITEM, APPENDIX)
    for index in range(first_item + 1, len(paragraphs)):
        paragraph = paragraphs[index]
        words = paragraph.text
        if words[0] not in letters:
            continue
        if LABEL.match(words):
            first = len(paragraphs)
        elif first < len(paragraphs):
            continue
        elif APPENDIX_OF_ITEM.match(words):
            first = index
        elif is_appendix(paragraph):
            above, asked = paragraphs[asked:index], index
            closed = closed or any(CLOSING_LINE.match(one.text) for one in above)
            first = index if closed else first
    return first


def last_appendix_start(paragraphs: Sequence[Paragraph], start: int, end: int) -> int:
    """Return the index of the first heading of an appendix in the last item, else `end`.

    Args:
        paragraphs: those of the document.
        start: where the last item's account begins.
        end: where the items end otherwise.
    """
    first = end
    letters = first_letters(LABEL, APPENDIX)
    for index in range(start + 1, end):
        if paragraphs[index].text[0] not in letters:
            continue
        if LABEL.match(paragraphs[index].text):
            first = end
        elif first == end and is_appendix(paragraphs[index]):
            first = index
    return first


def is_appendix(paragraph: Paragraph) -> bool:
    """Whether a line heads an appendix, and is no link to one."""
    return (
        APPENDIX.match(paragraph.text) is not None
        and bool(paragraph.gap)
        and not paragraph.marker
        and paragraph.kind not in LIST_KINDS
        and not has_attachment(paragraph.text)
    )
