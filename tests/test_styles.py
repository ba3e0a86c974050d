"""Extraction in house styles that the samples do not have: a hundred and sixty-one minutes.

They were written, with their reference answers, before the rules that read them, in the styles of
parish, town, district, county, London, Welsh, Scottish and Irish councils, joint boards and a fire
authority. The comparer is that of the samples.
"""

from pathlib import Path

import pytest

from .comparing import Score, assert_reaches, scores_of

HERE = Path(__file__).parent
MINUTES = sorted(path for path in (HERE / "styles").iterdir() if path.suffix != ".json")

# A little below what extraction reaches: raise a floor when extraction improves.
FLOORS = {
    "meeting": 0.93,
    "items": 0.975,
    "reports": 0.93,
    "decisions": 0.955,
    "decision-kind": 0.985,
    "movers": 0.96,
    "votes": 0.93,
    "attendance": 0.98,
    "people": 0.98,
    "previous-minutes": 0.975,
    "interests": 0.93,
}
LEAST_PRECISION_OF_REPORTS = 0.94


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """The scores of every facet over all minutes."""
    return scores_of(MINUTES, HERE / "styles")


def test_every_style_has_its_answer() -> None:
    answers = {path.name.removesuffix(".gold.json") for path in (HERE / "styles").glob("*.json")}
    assert len(MINUTES) == 171
    assert {path.stem for path in MINUTES} == answers


@pytest.mark.parametrize("facet", FLOORS)
def test_extraction(facet: str, scores: dict[str, Score]) -> None:
    assert_reaches(FLOORS[facet], facet, scores[facet])


def test_who_reported_is_right_when_it_is_said(scores: dict[str, Score]) -> None:
    reports = scores["reports"]
    assert reports.right >= LEAST_PRECISION_OF_REPORTS * reports.found, "\n".join(reports.wrong)
