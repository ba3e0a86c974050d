"""The evaluation contract, through the real command line and the scorer that comes with it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

EVALUATION = Path(__file__).parents[2] / "shared" / "evaluation"
FIRST_FIVE = sorted((EVALUATION / "dev").glob("00[0-4]_*"))

pytestmark = pytest.mark.skipif(
    len(FIRST_FIVE) != 10, reason="annotated minutes do not lie beside the checkout"
)


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("five")
    for file in FIRST_FIVE:
        shutil.copy(file, folder)
    command = [sys.executable, str(EVALUATION / "score.py"), str(folder), "--json"]
    done = subprocess.run(
        [*command, "--cli", f"{sys.executable} -m minutegraph"],
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["documents"] == 5
    return told


def test_overall(figures: dict[str, Any]) -> None:
    assert figures["overall"] >= 0.98


def test_reports_are_right_where_they_are_stated(figures: dict[str, Any]) -> None:
    assert figures["facets"]["reports"]["precision"] >= 0.95
    assert figures["facets"]["reports"]["recall"] >= 0.95


def test_nobody_is_made_up(figures: dict[str, Any]) -> None:
    people = figures["facets"]["people"]
    assert people["found"] == people["right"] > 0
