"""The graphs of the ontology and the shapes are written again when any file behind them changes."""

from pathlib import Path

import pytest

from minutegraph.ingest.build import static


def test_a_change_of_any_turtle_file_changes_the_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "alignments").mkdir()
    turtle, below = tmp_path / "localgov.ttl", tmp_path / "alignments" / "org.ttl"
    for file in (turtle, below):
        file.write_text("# one\n", encoding="utf-8")
    monkeypatch.setattr(static, "files", lambda _: tmp_path)
    digests = [static.static_digests()["ontology"]]
    for file in (turtle, below):
        file.write_text("# two\n", encoding="utf-8")
        digests.append(static.static_digests()["ontology"])
    assert len(set(digests)) == 3
    (tmp_path / "README.md").write_text("no part of the graph", encoding="utf-8")
    assert static.static_digests()["ontology"] == digests[-1]


def test_the_ontology_graph_has_the_alignments() -> None:
    lines = static.static_lines("https://example.org/")["https://example.org/graph/ontology"]
    assert any("<http://www.w3.org/ns/org#FormalOrganization>" in line for line in lines)
