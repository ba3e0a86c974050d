"""Extraction finds in the sample minutes what their reference answers say."""

from importlib.resources import files
from pathlib import Path

import pytest

from .comparing import Score, assert_reaches, scores_of

GOLD_FOLDER = Path(__file__).parent / "gold"
SAMPLES = sorted(Path(str(files("minutegraph").joinpath("samples"))).glob("*-*.*"))

# A little below what extraction reaches on the samples: raise a floor when extraction improves.
FLOORS = {
    "meeting": 0.98,
    "items": 0.99,
    "reports": 0.98,
    "report-form": 0.99,
    "decisions": 0.98,
    "decision-kind": 0.99,
    "decision-to": 0.98,
    "movers": 0.98,
    "votes": 0.98,
    "attendance": 0.98,
    "people": 0.98,
    "previous-minutes": 0.98,
    "interests": 0.9,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """The scores of every facet over all samples."""
    return scores_of(SAMPLES, GOLD_FOLDER)


@pytest.mark.parametrize("facet", FLOORS)
def test_extraction(facet: str, scores: dict[str, Score]) -> None:
    assert_reaches(FLOORS[facet], facet, scores[facet])
