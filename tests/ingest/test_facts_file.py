"""Facts as they are kept beside the graph."""

from pathlib import Path

import pytest

from minutegraph.ingest.facts_file import from_json, read_records, to_json, write_records
from minutegraph.ingest.iris import DocumentKey
from minutegraph.ingest.records import DocumentFacts
from minutegraph.source_text import read_source_text

from .described import FACTS, TEXT, record


def test_facts_survive_their_file(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    one = record()
    assert from_json(DocumentFacts, to_json(FACTS)) == FACTS
    write_records(tmp_path, (one,), "1")
    assert read_records(tmp_path, one.key, "1") == (one,)
    assert read_source_text(tmp_path, FACTS.sha256) == TEXT
    assert read_records(tmp_path, one.key, "2") is None
    assert read_records(tmp_path, DocumentKey("other.txt", FACTS.sha256), "1") is None


@pytest.mark.parametrize(
    "damage", ["", "{}", "[]\n[]", '[{"name": 3}]\n{}', '[{"odd": 1}]\n{"text": ""}']
)
def test_a_damaged_facts_file_counts_as_none(tmp_path: Path, damage: str) -> None:
    (tmp_path / "facts").mkdir()
    write_records(tmp_path, (record(),), "1")
    (path,) = (tmp_path / "facts").iterdir()
    path.write_text(damage, encoding="utf-8")
    assert read_records(tmp_path, record().key, "1") is None
