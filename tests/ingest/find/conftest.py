from collections.abc import Callable

import pytest

from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Document, Minutes, Passage

HandmadeItem = tuple[str, str, list[str]]


class _Writer:
    """Writes passages one below the other into one document text."""

    def __init__(self) -> None:
        self.text = ""

    def passage(self, line: str) -> Passage:
        """Write a line; "[(a)] words" is a list point with its marker."""
        marker, words = "", line
        if line.startswith("["):
            marker, _, words = line[1:].partition("] ")
        start = len(self.text)
        self.text += words + "\n"
        return Passage(words, Offsets.of(range(start, start + len(words))), marker)


@pytest.fixture
def handmade() -> Callable[..., Minutes]:
    """Segmented minutes from (number, title, passages) of each item, without reading a file."""

    def minutes(
        *items: HandmadeItem,
        header: str = "Audit Committee",
        decision: tuple[str, ...] = (),
        blurb: tuple[str, ...] = (),
    ) -> Minutes:
        writer = _Writer()
        head = (writer.passage(header),)
        made = tuple(
            AgendaItem(
                position=position,
                number=number,
                title=writer.passage(title) if title else None,
                blurb=tuple(writer.passage(line) for line in blurb),
                decision=tuple(writer.passage(line) for line in decision),
                minutes=tuple(writer.passage(line) for line in lines),
            )
            for position, (number, title, lines) in enumerate(items, 1)
        )
        document = Document("made.txt", "0" * 64, "text/plain", writer.text, (), (0,), (1,))
        return Minutes(document, head, (), made)

    return minutes
