"""One CSV for each named query."""

import csv
from pathlib import Path

import pytest

from minutegraph.errors import UsageError
from minutegraph.exports import export
from minutegraph.queries import catalogue
from minutegraph.store import Store


def test_every_query_without_needs_becomes_a_table(store_folder: Path, tmp_path: Path) -> None:
    with Store.open(store_folder, read_only=True) as store:
        report = export(store, "csv", tmp_path / "tables" / "here")
    wanted = {
        query.name: [column.name for column in query.columns]
        for query in catalogue()
        if not any(parameter.required for parameter in query.parameters)
    }
    rows = dict(report.counts)
    assert set(rows) == set(wanted) and rows["who-reported-what"] == 1
    for name, columns in wanted.items():
        with (tmp_path / "tables" / "here" / f"{name}.csv").open(newline="") as file:
            found = list(csv.reader(file))
        assert found[0] == columns and len(found) == rows[name] + 1
    assert sorted(report.files) == sorted(map(str, (tmp_path / "tables" / "here").iterdir()))
    assert str(report).startswith(f"{tmp_path / 'tables' / 'here'}: ")


def test_tables_need_a_folder(store_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with Store.open(store_folder, read_only=True) as store:
        with pytest.raises(UsageError, match="is a file"):
            export(store, "csv", tmp_path / "file")
        with pytest.raises(UsageError, match="not standard output"):
            export(store, "csv", "-")
    assert (tmp_path / "file").read_text() == "mine"
