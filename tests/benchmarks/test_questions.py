"""docs/questions.md is what the headers of the queries and the sample minutes say."""

from pathlib import Path

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks.questions import FURTHER, PAGE, page_of
from minutegraph.ingest.build import build
from minutegraph.queries import catalogue


def test_the_committed_page_is_what_make_generate_writes(
    samples_store: Path, tmp_path: Path
) -> None:
    further = tmp_path / "store"
    build(sorted(FURTHER.iterdir()), further)
    page = page_of(samples_store, further)
    assert page == PAGE.read_text(encoding="utf-8"), "run make generate"
    assert page.count("\n### ") == len(catalogue())
    assert "\n0 rows" not in page
