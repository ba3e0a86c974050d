"""The named queries as pages and for programs."""

import csv
import io
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from minutegraph.queries import catalogue, load, render, run
from minutegraph.store import Store

HTML = {"Accept": "text/html"}
WHO = "/queries/who-reported-what"


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_all_questions_are_listed(client: TestClient) -> None:
    page = client.get("/queries", headers=HTML).text
    for query in catalogue():
        assert f'href="/queries/{query.name}"' in page


@pytest.mark.parametrize("name", [query.name for query in catalogue()])
def test_every_question_has_a_page(client: TestClient, name: str) -> None:
    page = client.get(f"/queries/{name}", headers=HTML)
    assert page.status_code == 200
    query = load(name)
    for parameter in query.parameters:
        assert f'name="{parameter.name}"' in page.text and f'id="p-{parameter.name}"' in page.text
    assert "The query in SPARQL" in page.text


@pytest.mark.parametrize(
    ("output", "media_type"),
    [
        ("csv", "text/csv"),
        ("tsv", "text/tab-separated-values"),
        ("json", "application/sparql-results+json"),
        ("xml", "application/sparql-results+xml"),
    ],
)
def test_programs_get_the_same_answer_as_the_command_line(
    client: TestClient, store_folder: Path, output: str, media_type: str
) -> None:
    with Store.open(store_folder, read_only=True) as store:
        expected = render(run(store, load("who-reported-what")), output).encode()
    by_name = client.get(f"{WHO}?format={output}", headers=HTML)
    assert by_name.headers["content-type"].split(";")[0] == media_type
    assert by_name.content == expected
    by_header = client.get(WHO, headers={"Accept": media_type})
    assert by_header.content == expected and by_header.headers["vary"] == "Accept"


def test_parameters_narrow_the_answer(client: TestClient) -> None:
    def rows(query: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(client.get(f"{WHO}?format=csv&{query}").text)))[1:]

    assert len(rows("person=butler")) == 1
    assert rows("person=nobody") == []
    assert len(rows("person=&from=2024-01-01")) == 1
    assert rows("from=2025-01-01") == []


def test_a_row_stands_beside_its_sentence(client: TestClient) -> None:
    page = client.get(WHO, params={"person": "butler"}, headers=HTML).text
    text = plain(page)
    assert "1 row" in text and 'value="butler"' in page
    assert "Mrs S Butler, Director of Finance, presented a report on the treasury position." in text
    assert "audit.txt, line 6" in text
    assert f"{WHO}?person=butler&amp;format=csv" in page


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?persn=day", "has no parameter"),
        ("?from=yesterday", "not a day of the calendar"),
    ],
)
def test_a_wrong_parameter_is_named(client: TestClient, query: str, words: str) -> None:
    page = client.get(f"{WHO}{query}", headers=HTML)
    assert page.status_code == 400 and words in page.text
    program = client.get(f"{WHO}{query}", headers={"Accept": "application/json"})
    assert program.status_code == 400 and words in program.json()["detail"]


def test_a_needed_parameter(client: TestClient) -> None:
    path = "/queries/sources-of-fact"
    page = client.get(path, headers=HTML)
    assert page.status_code == 200 and "(needed)" in page.text and "<table" not in page.text
    program = client.get(f"{path}?format=csv")
    assert program.status_code == 400 and "needs fact" in program.text
    fact = "https://example.org/id/wexcombe/meeting/audit-committee/2024-03-05/item/1/decision/1"
    answer = client.get(path, params={"fact": fact, "format": "csv"})
    assert "Mrs S Butler" in answer.text


def test_an_unknown_question(client: TestClient) -> None:
    answer = client.get("/queries/who-reportd-what", headers=HTML)
    assert answer.status_code == 404 and "who-reported-what" in answer.text


def test_a_hostile_parameter_stays_text(client: TestClient) -> None:
    evil = '"><script>alert(1)</script>" } DROP ALL #'
    page = client.get(WHO, params={"person": evil}, headers=HTML)
    assert page.status_code == 200 and "<script" not in page.text and "0 rows" in plain(page.text)
