"""The lines of a list of names: which belong together, which are prose, where labels cut them."""

import re
from collections.abc import Iterator, Sequence

from ..offsets import Offsets
from ..passages import joined
from ..patterns import cued
from ..records import Passage
from .attendance_columns import goes_on_in_column
from .attendance_labels import INNER_LABEL, inner_labels, label_of
from .attendance_roles import ruled

_NAMING = cued(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Clr|Councillors?|Alderman|Rev)\b\.?\s*(?:[A-Z]\.\s*)*|"
    r"\b[A-Z]\. ?[A-Z]|\([A-Z]"
)
_OPENS_ENTRY = cued(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Clr|Councillor|Alderman|Rev)\b")
_TELLS = cued(
    r"\b(?:was|were|had|has|opened|welcomed|thanked|began|congratulated|attended the meeting)\b"
)
_TELLS_OF_LOSS = cued(
    r"\bon (?:the )?(?:recent |sad |sudden )*(?:death|passing|loss|bereavement) of\b"
)
# rare: "apologies had been received from" is a sentence, no list: a guard
_TELLS_OF_NAMES = cued(r"\W*(?:had been|were|was|have been)\s+(?:sent|received|given|tendered)\b")
_WRAPPED = cued(r"(?:,|\band|&|\b(?:Mr|Mrs|Ms|Dr|Cllrs?|Clr|Rev)\.?|[a-z])\s*$")
_OF_ATTENDANCE = cued(r"present|attend|apolog|absen", re.IGNORECASE)
# rare: "Also" and below it "Present:" in the margin beside a list, of English districts
_ALSO = cued(r"Also\s+(?=(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Dr)\b)")
# rare: as _ALSO: the second line of the label
_PRESENT = cued(r"(?:Present|In attendance):\s*", re.I)
_ITS_END = 12  # characters
_HOLDER = cued(r"\((?:Mr|Mrs|Ms|Miss|Dr|Messrs|Cllr|Clr|Rev)\b")
_MORE_OF_POST = ("-", "–", "—", "/", ",", "&")


def labelled_parts(text: str, value: str) -> Iterator[tuple[int, int, str]]:
    """Cut a passage at the labels inside it: (start, end, label value) of each list of names."""
    opening = label_of(text)
    start = opening[1] if opening else 0
    value = opening[0] if opening else value
    for at, end, inner in inner_labels(text, start):
        if at > start:
            yield start, at, value
        start, value = end, inner
    if start < len(text):
        yield start, len(text), value
    else:
        yield len(text), len(text), value


def leads_to_others(text: str) -> bool:
    """Whether a line that tells something leads to a list, which is not of those who came."""
    return text.rstrip(" *_-–—").endswith(":") and not _OF_ATTENDANCE.search(text)


def is_running_text(text: str) -> bool:
    """Whether a line tells something: it has a finite verb, or hardly any capitals."""
    if _TELLS_OF_LOSS.search(text):
        return True
    tells = None if _TELLS_OF_NAMES.match(text) else _TELLS.search(text)
    if tells and text.rstrip().endswith(".") and ":" not in text[tells.end() :]:
        return True
    words = re.findall(r"[A-Za-z][a-z’']+", text)
    return len(words) > 12 and sum(word[0].islower() for word in words) > 0.55 * len(words)


def _goes_on(above: Passage, passage: Passage) -> bool:
    """Whether a line belongs to the entry above it."""
    if passage.marker or "|" in passage.text or label_of(passage.text) is not None:
        return False
    if goes_on_in_column(above, passage) or _goes_on_in_post(above.text, passage.text):
        return True
    return (
        above.text.count(",") >= 2
        and _WRAPPED.search(above.text[-_ITS_END:]) is not None
        and len(_NAMING.findall(above.text)) >= 2
        and not (_OPENS_ENTRY.match(passage.text) and above.text[-1].isalpha())
        and not INNER_LABEL.match(passage.text)
    )


def _goes_on_in_post(above: str, text: str) -> bool:
    """Whether a line's end stands inside an entry with its holder in brackets: "Clerk (Jo Day)"."""
    if "(" not in text or above.endswith((".", ":", ")")) or label_of(above) is not None:
        return False
    if _HOLDER.match(text):
        return True
    inside = above[above.rfind(")") + 1 :].strip(" ,;.")
    ends = above[-1].islower() or above.endswith(_MORE_OF_POST)
    return bool(inside) and ends and _HOLDER.search(above) is not None


def _under_one_label(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Join the two lines beside a label that is itself set in two: "Also", "Present:"."""
    if not any(_ALSO.match(passage.text) for passage in passages[:-1]):
        return passages
    found: list[Passage] = []
    for passage in passages:
        present = _PRESENT.match(passage.text)
        if found and present and _ALSO.match(found[-1].text):
            end = present.end()
            rest = Passage(passage.text[end:], passage.offsets[end:], passage.marker)
            found[-1] = joined((found[-1], rest))
        else:
            found.append(passage)
    return found


def unwrapped(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Join the lines of a list of names over several lines, with rules between its columns."""
    passages = _under_one_label(passages)
    found: list[Passage] = []
    above = Passage("", Offsets.of(()))
    for passage, parted in zip(passages, ruled(passages), strict=True):
        if found and passage.text and above.text and _goes_on(above, passage):
            above = joined((above, passage))
            found[-1] = joined((found[-1], parted))
        else:
            above = passage
            found.append(parted)
    return tuple(found)
