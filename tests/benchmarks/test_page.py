"""The page of all figures."""

import re

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks.accuracy import render
from minutegraph.benchmarks.counted import RuleCount
from minutegraph.benchmarks.counts import Count
from minutegraph.benchmarks.findings import Row
from minutegraph.benchmarks.unread import CouncilLines, EarlierShare

from .made import row, run, unseen


def test_the_page_marks_what_is_too_far_below_the_whole() -> None:
    good = [row(f"good-{n}", right=99) for n in range(9)]
    page = render(
        run(*good, Row("bad", "pdf", "bad", "items", Count(0, 9, 9), ())),
        [unseen("PDF", "bad")],
        None,
        [CouncilLines(council="all", documents=1, refused=0, lines=10, unread=4, median=0.3)],
        [EarlierShare(date="2026-01-01", extractor="0123456789ab", lines=10, unread=5, median=0.6)],
        [RuleCount(0, 0, 0, 0, "posts: x", "")],
    )
    assert re.search(r"^\| bad \|.*\| \*\*0\.\d+\*\* \|$", page, re.MULTILINE)
    assert re.search(r"^\| good-1 \|.*\| -?0\.\d+ \|$", page, re.MULTILINE)
    assert "| worst style: bad |" in page
    assert "### PDF" in page
    assert "| all | 1 | 0 | 10 | 4 | 40.0% | 30.0% |" in page
    assert "| 2026-01-01 | `0123456789ab` | 10 | 5 | 50.0% | 60.0% |" in page
    assert "Of the 1 rules, 1 match" in page
