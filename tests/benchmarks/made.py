"""Rows, runs and recorded scores for the tests."""

from minutegraph.benchmarks.counts import Count
from minutegraph.benchmarks.findings import Row, Run
from minutegraph.benchmarks.unseen import Unseen


def row(document: str, *mistakes: str, right: int = 1, facet: str = "items") -> Row:
    return Row(document, "txt", document, facet, Count(right, right, right + 1), mistakes)


def run(*rows: Row) -> Run:
    return Run("2026-11-22", "0.1.0", "abc", rows)


def unseen(name: str, *documents: str) -> Unseen:
    counts = {"items": Count(1, 2, 4), "reports-loose": Count(3, 3, 3)}
    return Unseen(name, "2026-11-22", "0.1.0", "abc", documents, counts)
