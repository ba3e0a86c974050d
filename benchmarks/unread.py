"""How much of the corpus no rule took anything from."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from statistics import median

from minutegraph.benchmarks.corpus import Reading
from minutegraph.ingest.build.coverage import LineCounts, line_counts

ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLines:
    """The lines of documents, and the unread ones.

    `median` is that of the documents' shares: a few hold a whole budget.
    """

    lines: int
    unread: int
    median: float

    @property
    def share(self) -> float:
        """The share of unread lines."""
        return self.unread / self.lines if self.lines else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilLines(ReadLines):
    """Those of one council's documents in the corpus (or of `ALL`)."""

    council: str
    documents: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierShare(ReadLines):
    """Those of all documents, as an earlier extractor read them."""

    date: str
    extractor: str


def lines_by_council(readings: Sequence[Reading]) -> list[CouncilLines]:
    """Return the counts of each council, and of all."""
    groups: dict[str, list[Reading]] = {ALL: list(readings)}
    for reading in readings:
        groups.setdefault(reading.council, []).append(reading)
    told = []
    for council, members in groups.items():
        read = [reading for reading in members if reading.facts]
        counts = [line_counts(reading.text, reading.facts) for reading in read]
        total = reduce(add, counts, LineCounts())
        told.append(
            CouncilLines(
                council=council,
                documents=len(members),
                refused=len(members) - len(read),
                lines=total.lines,
                unread=total.unread,
                median=median(count.share_unread for count in counts) if counts else 0.0,
            )
        )
    return sorted(told, key=lambda c: (c.council == ALL, c.council))
