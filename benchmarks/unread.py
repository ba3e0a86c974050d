"""How much of the corpus no rule took anything from."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from minutegraph.benchmarks.corpus import Reading
from minutegraph.ingest.records import Span

ALL = "all"


@dataclass(frozen=True, slots=True)
class CouncilLines:
    """One council's documents in the corpus (or `ALL`), their lines, and the unread ones."""

    council: str
    documents: int
    refused: int
    lines: int
    unread: int

    @property
    def share(self) -> float:
        """The share of unread lines."""
        return self.unread / self.lines if self.lines else 0.0


def unread_lines(text: str, unread: Iterable[Span]) -> tuple[int, int]:
    r"""Return how many lines with words a text has, and how many of them touch an unread span.

    >>> unread_lines("One\n\nTwo\nThree", [Span(5, 8)])
    (3, 1)
    """
    starts = [0]
    while (end := text.find("\n", starts[-1])) >= 0:
        starts.append(end + 1)
    filled = {i for i, line in enumerate(text.split("\n")) if line.strip()}
    touched: set[int] = set()
    for span in unread:
        first = bisect_right(starts, span.start) - 1
        last = bisect_right(starts, max(span.start, span.end - 1)) - 1
        touched.update(range(first, last + 1))
    return len(filled), len(filled & touched)


def lines_by_council(readings: Sequence[Reading]) -> list[CouncilLines]:
    """Return the counts of each council, and of all."""
    groups: dict[str, list[Reading]] = {ALL: list(readings)}
    for reading in readings:
        groups.setdefault(reading.council, []).append(reading)
    told = []
    for council, members in groups.items():
        read = [reading for reading in members if reading.facts]
        counts = [
            unread_lines(reading.text, [span for part in reading.facts for span in part.unread])
            for reading in read
        ]
        lines, unread = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
        told.append(CouncilLines(council, len(members), len(members) - len(read), lines, unread))
    return sorted(told, key=lambda c: (c.council == ALL, c.council))
