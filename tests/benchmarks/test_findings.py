"""What one run of the scorer won and lost against another."""

import json

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks.findings import Change, from_json, mistake_key, to_json, won_and_lost
from minutegraph.benchmarks.scorer import Mistake

from .made import row, run


def test_won_and_lost_are_the_mistakes_gone_and_new() -> None:
    before = run(row("a", "-1", "+2"), row("b", "~3"))
    now = run(row("a", "+2", "+4"), row("b"))
    won, lost = won_and_lost(before, now)
    assert won == [Change("a", "items", "-1"), Change("b", "items", "~3")]
    assert lost == [Change("a", "items", "+4")]


def test_a_mistake_made_twice_is_won_once() -> None:
    won, lost = won_and_lost(run(row("a", "-1", "-1")), run(row("a", "-1")))
    assert (won, lost) == ([Change("a", "items", "-1")], [])


def test_documents_that_only_one_run_scored_are_neither() -> None:
    assert won_and_lost(run(row("a", "-1")), run(row("b", "-1"))) == ([], [])


def test_a_false_row_is_the_same_whatever_its_quotation() -> None:
    rows = [{"person": "Ada Day", "position": "2", "quote": quote} for quote in ("one", "two")]
    keys = {mistake_key(Mistake("reports", "false", row)) for row in rows}
    assert len(keys) == 1
    assert keys.pop().startswith("+")
    other = Mistake("reports", "false", {"person": "Bea Coe", "position": "2"})
    assert mistake_key(other) not in keys


def test_a_run_is_read_back_as_written() -> None:
    first = run(row("a", "-1", "+2"), row("ünï", facet="people"))
    assert from_json(to_json(first)) == first
    assert all(isinstance(cells, list) for cells in json.loads(to_json(first))["rows"])
