"""Scores on documents that nobody had seen: recorded once, by the command."""

from pathlib import Path

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks import evaluate
from minutegraph.benchmarks.counts import Count
from minutegraph.benchmarks.unseen import AlreadyRecorded, Unseen, append_unseen, read_unseen

from .made import unseen


def test_an_unseen_score_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "unseen.toml"
    append_unseen(file, unseen("First “set”", "a", "b"))
    append_unseen(file, unseen("second", "c"))
    first, second = read_unseen(file)
    assert (first.name, first.documents, second.documents) == ("First “set”", ("a", "b"), ("c",))
    assert first.counts["items"] == Count(1, 2, 4)


@pytest.mark.parametrize("again", [unseen("first", "z"), unseen("other", "b", "z")])
def test_nothing_is_unseen_twice(tmp_path: Path, again: Unseen) -> None:
    file = tmp_path / "unseen.toml"
    append_unseen(file, unseen("first", "a", "b"))
    kept = file.read_text(encoding="utf-8")
    with pytest.raises(AlreadyRecorded, match="first"):
        append_unseen(file, again)
    assert file.read_text(encoding="utf-8") == kept


def test_without_annotated_minutes_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(evaluate, "DEVELOPMENT", tmp_path)
    assert evaluate.main([]) == 3
    assert "there are no annotated minutes" in capsys.readouterr().err


def test_a_record_needs_documents(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        evaluate.main(["--record-unseen", "first"])
    assert stopped.value.code == 2
    assert "needs DOCS" in capsys.readouterr().err
