"""Passages taken together."""

from collections.abc import Sequence

from .offsets import Offsets
from .records import Passage


def joined(lines: Sequence[Passage], *, divided: bool = False) -> Passage:
    """Return the one passage that several lines are, with a space for each line's end.

    Args:
        lines: at least one, none of them empty.
        divided: whether a hyphen at a line's end divides a word, so that no space follows.

    Returns:
        The passage, with the places of all its characters and the marker of its first line.
    """
    text, ranges = lines[0].text, [*lines[0].offsets.ranges()]
    for line in lines[1:]:
        if not (divided and text.endswith("-") and text[-2:-1].isalpha()):
            _, end = ranges[-1]
            ranges.append((end, end + 1))
            text += " "
        text += line.text
        ranges += line.offsets.ranges()
    return Passage(text, Offsets.of_ranges(ranges), lines[0].marker)
