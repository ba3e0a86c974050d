"""The real command line, as a process: what it prints, and how it exits."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MINUTES = """Wexcombe Borough Council

Minutes of the Audit Committee

Date: Tuesday, 5 March 2024
Time: 2.00 pm
Venue: Town Hall, Wexcombe

Present: Councillor Ann Day (Chair), Councillor Bill Lane

4. Treasury Report

Sue Butler, Director of Finance, presented a report on the treasury position.

RESOLVED that the report be noted.
"""


def run(
    *arguments: object, stdin: str = "", cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "minutegraph", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "audit.txt").write_text(MINUTES, encoding="utf-8")
    done = run("build", folder / "audit.txt", "--store", folder / "store")
    assert done.returncode == 0, done.stderr
    assert "1 added" in done.stdout
    return folder / "store"


def rows(done: subprocess.CompletedProcess[str]) -> list[dict[str, str]]:
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_help_teaches_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    for command in ("build", "query", "explain", "validate", "reason", "export", "serve", "demo"):
        assert command in done.stdout
        told = run(command, "--help")
        assert told.returncode == 0
        assert len(told.stdout) > 200


def test_who_reported_what(store: Path) -> None:
    [row] = rows(run("query", "who-reported-what", "--store", store, "--format", "csv"))
    assert (row["date"], row["body"]) == ("2024-03-05", "Audit Committee")
    assert (row["person"], row["post"]) == ("Sue Butler", "Director of Finance")
    assert row["subject"] == "the treasury position"
    assert row["quote"].startswith("Sue Butler, Director of Finance, presented a report")


def test_a_parameter_chooses_rows(store: Path) -> None:
    ask = ("query", "who-reported-what", "--store", store, "--format", "csv", "--param")
    assert rows(run(*ask, "person=butler"))
    assert not rows(run(*ask, "person=nobody"))


def test_queries_are_listed_with_their_questions() -> None:
    done = run("query")
    assert done.returncode == 0
    assert "who-reported-what" in done.stdout
    assert "Who reported what, to whom, when" in done.stdout


def test_own_query_from_standard_input_and_from_a_file(store: Path, tmp_path: Path) -> None:
    question = (
        "PREFIX lg: <https://w3id.org/minutegraph/ontology#> "
        "SELECT (COUNT(?m) AS ?meetings) WHERE { ?m a lg:Meeting }"
    )
    assert rows(run("query", "-", "--store", store, "--format", "csv", stdin=question)) == [
        {"meetings": "1"}
    ]
    file = tmp_path / "mine.rq"
    file.write_text(question, encoding="utf-8")
    told = run("query", file, "--store", store, "--format", "json")
    assert json.loads(told.stdout)["results"]["bindings"][0]["meetings"]["value"] == "1"


def test_a_misspelt_query_is_wrong_use_and_gets_a_hint(store: Path) -> None:
    done = run("query", "who-reported-waht", "--store", store)
    assert done.returncode == 2
    assert "who-reported-what" in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_underlines_the_sentence(store: Path) -> None:
    done = run("explain", "who-reported-what:1", "--store", store)
    assert done.returncode == 0, done.stderr
    assert "audit.txt" in done.stdout
    assert "line 13" in done.stdout
    assert "Sue Butler, Director of Finance, presented a report" in done.stdout


def test_explain_of_something_unknown_is_wrong_use(store: Path) -> None:
    done = run("explain", "https://example.org/id/nowhere", "--store", store)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_validate_conforms_and_speaks_json(store: Path) -> None:
    done = run("validate", "--store", store, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["conforms"] is True


def test_validate_names_what_is_wrong_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "wrong.ttl"
    file.write_text(
        "@prefix lg: <https://w3id.org/minutegraph/ontology#> .\n"
        "<https://example.org/x> a lg:Decision ."
    )
    done = run("validate", file)
    assert done.returncode == 1
    assert "Violation" in done.stdout


def test_validate_of_something_that_is_not_rdf(tmp_path: Path) -> None:
    file = tmp_path / "prose.ttl"
    file.write_text("RESOLVED that the report be noted.")
    done = run("validate", file)
    assert done.returncode == 3
    assert "prose.ttl" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("kind", ["gexf", "graphml", "nquads", "turtle", "jsonld"])
def test_export_writes_a_file(store: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"graph.{kind}"
    done = run("export", kind, "--out", out, "--store", store)
    assert done.returncode == 0, done.stderr
    assert "Butler" in out.read_text(encoding="utf-8")


def test_export_writes_tables(store: Path, tmp_path: Path) -> None:
    done = run("export", "csv", "--out", tmp_path / "tables", "--store", store)
    assert done.returncode == 0, done.stderr
    assert "Sue Butler" in (tmp_path / "tables" / "who-reported-what.csv").read_text("utf-8")


def test_an_unknown_format_is_wrong_use(store: Path, tmp_path: Path) -> None:
    done = run("export", "gexfx", "--out", tmp_path / "x", "--store", store)
    assert done.returncode == 2
    assert "gexf" in done.stderr


def test_a_folder_that_is_no_store(tmp_path: Path) -> None:
    done = run("query", "meetings", "--store", tmp_path)
    assert done.returncode == 3
    assert "minutegraph build" in done.stderr


def test_debug_shows_where_it_went_wrong(tmp_path: Path) -> None:
    done = run("--debug", "query", "meetings", "--store", tmp_path)
    assert "Traceback" in done.stderr


def test_build_speaks_json(tmp_path: Path) -> None:
    (tmp_path / "audit.txt").write_text(MINUTES, encoding="utf-8")
    done = run("build", tmp_path / "audit.txt", "--store", tmp_path / "s", "--json")
    assert json.loads(done.stdout)["added"] == ["audit.txt"]


def test_quiet_build_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "audit.txt").write_text(MINUTES, encoding="utf-8")
    done = run("build", tmp_path / "audit.txt", "--store", tmp_path / "s", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_columns_are_chosen_and_an_unknown_one_is_named(store: Path) -> None:
    ask = ("query", "who-reported-what", "--store", store, "--format", "csv", "--columns")
    assert rows(run(*ask, "post,person")) == [
        {"post": "Director of Finance", "person": "Sue Butler"}
    ]
    done = run(*ask, "pots")
    assert done.returncode == 2
    assert "pots" in done.stderr
    assert "Traceback" not in done.stderr
