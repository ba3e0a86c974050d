"""What a page prints that is no part of the minutes: links to files, buttons, cuts."""

from ..lexicon import entries
from ..offsets import Offsets
from ..patterns import cued
from .cues import cue, first_letters
from .lines import Paragraph

ATTACHMENT = cue("noise", "attachment")
AT_THE_END = tuple(entry.regex for entry in entries("noise") if entry.value in ("cut", "link"))
VERBAL = tuple(entry.regex for entry in entries("noise") if entry.value == "verbal")
NOISE_WORD = cued("KB|MB|GB|icon|minutes text|View|Share|Watch|Click|Back|Skip")
LABEL = cue("noise", "label")


def attachment_end(text: str) -> int:
    """Return where the first link to a file ends (and the space behind it), 0 if there is none."""
    found = ATTACHMENT.search(text)
    if not found:
        return 0
    end = found.end()
    while end < len(text) and text[end] == " ":
        end += 1
    return end


def has_attachment(text: str) -> bool:
    """Whether a text has a link to a file in it, as titles on web pages do."""
    return NOISE_WORD.search(text) is not None and ATTACHMENT.search(text) is not None


def is_attachment_label(text: str) -> bool:
    """Whether this is "Additional documents:" or the like."""
    return text[:1] in first_letters(LABEL) and LABEL.match(text) is not None


def without_noise(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without links to files, buttons and cuts; it may come back empty."""
    if not NOISE_WORD.search(paragraph.text):
        return paragraph
    cuts = [match.span() for match in ATTACHMENT.finditer(paragraph.text)]
    for pattern in AT_THE_END:
        if found := pattern.search(paragraph.text):
            cuts.append(found.span())
    return without(paragraph, cuts) if cuts else paragraph


def without(paragraph: Paragraph, cuts: list[tuple[int, int]]) -> Paragraph:
    """Return a paragraph without some pieces of its text, and without space left over by them."""
    text = ""
    ranges: list[tuple[int, int]] = []
    place = 0
    for start, end in [*sorted(cuts), (len(paragraph.text), len(paragraph.text))]:
        piece = paragraph.text[place:start]
        if not text or text[-1] == " ":
            piece = piece.lstrip(" ")
        if piece:
            text += piece
            ranges += paragraph.offsets[start - len(piece) : start].ranges()
        place = max(place, end)
    offsets = Offsets.of_ranges(ranges)
    kept = len(text.rstrip(" "))
    return paragraph._replace(text=text[:kept], offsets=offsets[:kept])
