"""The lines above the items, also as one text: a sentence there may have a line a word."""

from collections.abc import Sequence

from ..records import Passage

MOST_LINES = 60
MOST_WORDS_OF_A_LINE = 12
LEAST_LINES = 4


def joined_lines(header: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return one passage of all short header lines, none where there are but a few."""
    short = [passage for passage in header if passage.text.count(" ") < MOST_WORDS_OF_A_LINE]
    if len(short) < LEAST_LINES:
        return ()
    pieces: list[str] = []
    offsets: list[int] = []
    for passage in short[:MOST_LINES]:
        divided = len(pieces) > 0 and pieces[-1].endswith("-") and pieces[-1][-2:-1].isalpha()
        if pieces and not divided:
            pieces.append(" ")
            offsets.append(passage.offsets[0])
        pieces.append(passage.text)
        offsets += passage.offsets
    return (Passage("".join(pieces), tuple(offsets)),)
