from collections.abc import Callable
from pathlib import Path

import pytest

from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Document, Minutes, Passage

from .docx_files import WordFile, word_file_of
from .stores import MINUTES, Write

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


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the minutes of a small meeting."""
    folder = tmp_path / "minutes"
    folder.mkdir()

    def write_one(
        name: str,
        *,
        council: str = "Wexcombe Borough Council",
        body: str = "Audit Committee",
        date: str = "5 March 2024",
        officer: str = "Sue Butler",
        decision: str = "the report be noted",
    ) -> Path:
        path = folder / name
        text = MINUTES.format(
            council=council, body=body, date=date, officer=officer, decision=decision
        )
        path.write_text(text, encoding="utf-8")
        return path

    return write_one


@pytest.fixture
def word_file() -> WordFile:
    """A Word document out of the XML inside its body and its other parts ("styles", "header1")."""
    return word_file_of
