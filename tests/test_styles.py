"""Extraction in house styles that the samples do not have: forty-seven fictional minutes.

They were written, with their reference answers, before the rules that read them, in the styles of
parish, town, district, county, London, Welsh, Scottish and Irish councils, joint boards and a fire
authority. The comparer is that of the samples.
"""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
MINUTES = sorted(path for path in (HERE / "styles").iterdir() if path.suffix != ".json")

# A little below what extraction reaches: raise a floor when extraction improves.
FLOORS = {
    "meeting": 0.9,
    "items": 0.98,
    "reports": 0.86,
    "decisions": 0.95,
    "decision-kind": 0.95,
    "movers": 0.88,
    "votes": 0.85,
    "attendance": 0.95,
    "people": 0.96,
    "previous-minutes": 0.95,
    "interests": 0.6,
}
LEAST_PRECISION_OF_REPORTS = 0.9


def comparer() -> Any:
    """Return the module that holds the samples to their reference answers."""
    spec = importlib.util.spec_from_file_location("comparer", HERE / "test_samples.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    """The scores of every facet over all minutes."""
    compare = comparer()
    compare.GOLD_FOLDER = HERE / "styles"
    result = {facet: compare.Score() for facet in compare.FLOORS}
    for path in MINUTES:
        facts = compare.extract(compare.read_document(path))
        compare.score_document(compare.gold_of(path), facts, result)
    return result


def test_every_style_has_its_answer() -> None:
    answers = {path.name.removesuffix(".gold.json") for path in (HERE / "styles").glob("*.json")}
    assert len(MINUTES) == 47
    assert {path.stem for path in MINUTES} == answers


@pytest.mark.parametrize("facet", FLOORS)
def test_extraction(facet: str, scores: dict[str, Any]) -> None:
    score = scores[facet]
    assert score.wanted > 5, "a facet of which the minutes say next to nothing measures nothing"
    assert score.f1 >= FLOORS[facet], (
        f"{facet}: F1 {score.f1:.3f}, right {score.right}, found {score.found}, "
        f"wanted {score.wanted}\n" + "\n".join(score.wrong)
    )


def test_who_reported_is_right_when_it_is_said(scores: dict[str, Any]) -> None:
    reports = scores["reports"]
    assert reports.right >= LEAST_PRECISION_OF_REPORTS * reports.found, "\n".join(reports.wrong)
