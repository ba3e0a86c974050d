"""Rows right, found and wanted; and what follows from them: precision, recall, F1, targets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MAIN_FACETS = (
    "meeting",
    "items",
    "reports",
    "decisions",
    "decision-kind",
    "attendance",
    "people",
    "previous-minutes",
    "interests",
)
"""The facets whose mean F1 is the overall score."""

FACETS = (
    "meeting",
    "items",
    "reports",
    "reports-loose",
    "report-form",
    "decisions",
    "decision-kind",
    "decision-to",
    "movers",
    "votes",
    "attendance",
    "people",
    "previous-minutes",
    "interests",
)
LARGEST_DISTANCE = 0.08
"""How far below the whole a format or a house style may lie."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows were found, how many should have been, and how many of both are the same."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of found rows that are right; 1 where nothing was found or wanted."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of wanted rows that were found; 1 where nothing was found or wanted."""
        return self.right / self.wanted if self.wanted else float(not self.found)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, to four places as the scorer rounds it."""
        both = self.precision + self.recall
        return round(2 * self.precision * self.recall / both, 4) if both else 0.0

    @property
    def says_something(self) -> bool:
        """Whether there was anything to find, or something was found."""
        return bool(self.found or self.wanted)


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that is asked for: `measure` is "F1" or "precision"."""

    facet: str
    measure: str
    least: float

    def reached(self, counts: Mapping[str, Count]) -> float:
        """Return the figure that was reached."""
        if self.facet == "overall":
            return overall(counts)
        count = counts.get(self.facet, Count())
        return count.precision if self.measure == "precision" else count.f1


TARGETS = (
    Target("meeting", "F1", 0.97),
    Target("items", "F1", 0.97),
    Target("previous-minutes", "F1", 0.97),
    Target("reports", "F1", 0.92),
    Target("reports", "precision", 0.95),
    Target("decisions", "F1", 0.93),
    Target("decision-kind", "F1", 0.95),
    Target("attendance", "F1", 0.96),
    Target("people", "F1", 0.94),
    Target("movers", "F1", 0.95),
    Target("votes", "F1", 0.97),
    Target("interests", "F1", 0.90),
    Target("decision-to", "F1", 0.90),
    Target("overall", "F1", 0.94),
)


def overall(counts: Mapping[str, Count]) -> float:
    """Return the mean F1 of the main facets; one without anything to find counts as 1."""
    return sum(counts.get(facet, Count()).f1 for facet in MAIN_FACETS) / len(MAIN_FACETS)


def overall_of_stated(counts: Mapping[str, Count]) -> float:
    """Return the mean F1 of those main facets that had anything to find: the stricter mean."""
    told = [counts[f].f1 for f in MAIN_FACETS if f in counts and counts[f].says_something]
    return sum(told) / len(told) if told else 1.0


def sum_counts(parts: Iterable[Mapping[str, Count]]) -> dict[str, Count]:
    """Return the sums, facet by facet."""
    total: dict[str, Count] = {}
    for part in parts:
        for facet, count in part.items():
            total[facet] = total.get(facet, Count()) + count
    return total


@dataclass(frozen=True, slots=True)
class Group:
    """The documents of one format or house style together."""

    name: str
    documents: int
    counts: Mapping[str, Count]


def worst(groups: Iterable[Group]) -> Group:
    """Return the group with the lowest overall score."""
    return min(groups, key=lambda group: (overall(group.counts), group.name))
