"""Lists that stand side by side below their labels: "Present            Absent"."""

from collections.abc import Sequence

from ..records import Passage
from .attendance_columns import wide_gaps
from .attendance_labels import label_of, whole_label
from .attendance_marks import MarkedCell

_LOOSE = 3  # characters by which a column may begin before its label does


def _places(passage: Passage) -> list[tuple[int, int, int]]:
    """Return where each part between wide gaps stands in the text, and its column in the line."""
    gaps = wide_gaps(passage, 0, len(passage.text))
    starts = [0, *(gap + 1 for gap in gaps)]
    ends = [*gaps, len(passage.text)]
    left = passage.offsets[0] if passage.text else 0
    return [
        (start, end, passage.offsets[start] - left)
        for start, end in zip(starts, ends, strict=True)
        if start < end
    ]


def headed_columns(passages: Sequence[Passage]) -> dict[int, list[MarkedCell]]:
    """Return the cells of lists side by side, by the place of their line.

    The line of the labels has no cells. A list ends at the next label, at a table, or at a line
    that no column begins.

    Args:
        passages: the lines of an attendance block, in order.
    """
    found: dict[int, list[MarkedCell]] = {}
    columns: list[tuple[int, str]] = []
    for index, passage in enumerate(passages):
        if "|" in passage.text or not passage.text:
            columns = []
            continue
        places = _places(passage)
        labels = [whole_label(passage.text[start:end]) for start, end, _ in places]
        if len(labels) > 1 and all(labels) and len(set(labels)) > 1:
            columns = [(place[2], label) for place, label in zip(places, labels, strict=True)]
            found[index] = []
            continue
        if not columns or label_of(passage.text) is not None or len(places) > len(columns):
            columns = []
            continue
        found[index] = [
            MarkedCell(passage, start, end, _label_above(columns, at)) for start, end, at in places
        ]
    return found


def _label_above(columns: Sequence[tuple[int, str]], at: int) -> str:
    return next((label for begin, label in reversed(columns) if begin <= at + _LOOSE), "")
