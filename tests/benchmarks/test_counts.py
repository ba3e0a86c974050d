"""Counts of what was found and what was wanted, and whose house style they are of."""

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks.counts import MAIN_FACETS, Count, overall, overall_of_stated
from minutegraph.benchmarks.scorer import style_of


def test_figures_of_a_count() -> None:
    count = Count(right=8, found=10, wanted=16)
    assert (count.precision, count.recall, count.f1) == (0.8, 0.5, 0.6154)


@pytest.mark.parametrize(
    ("count", "f1"),
    [(Count(), 1.0), (Count(0, 3, 0), 0.0), (Count(0, 0, 3), 0.0), (Count(3, 3, 3), 1.0)],
)
def test_what_nobody_asks_for_counts_as_right_only_if_nothing_was_found(
    count: Count, f1: float
) -> None:
    assert count.f1 == f1


def test_the_stricter_mean_leaves_out_what_is_not_stated() -> None:
    counts = {"items": Count(1, 1, 1), "reports": Count(0, 0, 1), "interests": Count()}
    assert overall_of_stated(counts) == 0.5
    assert overall(counts) == pytest.approx((len(MAIN_FACETS) - 1) / len(MAIN_FACETS))


@pytest.mark.parametrize(
    ("document", "council", "style"),
    [
        ("syn2-quenby-cabinet", "Quenby Council", "syn2-quenby-cabinet"),
        ("ayton-2021-07-pdf", "", "ayton"),
        ("xml-marle-2026-02-10-audit", "", "marle"),
        ("003_20185a3b", "Marle Borough Council", "marle"),
        ("003_20185a3b", "", "003_20185a3b"),
    ],
)
def test_house_style(document: str, council: str, style: str) -> None:
    assert style_of(document, council) == style
