"""Answers written in each format are read back as they were."""

import csv
import io
import json
import pickle
from xml.etree import ElementTree

import pytest
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    parse_query_results,
)
from rich.console import Console

from minutegraph.errors import UsageError
from minutegraph.queries import FORMATS, NamedQuery, Table, catalogue, render, run
from minutegraph.queries.parameters import bind
from minutegraph.queries.text_table import rich_table

from .conftest import MemoryStore

XSD = "http://www.w3.org/2001/XMLSchema#"
HARD = Table.of_terms(
    ("text", "other"),
    [
        (Literal('a "quoted", cell'), NamedNode("https://example.org/é?a=1&b=2")),
        (Literal("two\nlines\r\nand\ta tab"), Literal("Cyngor", language="cy")),
        (None, Literal("5", datatype=NamedNode(f"{XSD}integer"))),
        (Literal("<b>&amp;</b> \\ '"), Literal("2024-03-05", datatype=NamedNode(f"{XSD}date"))),
        (Literal("🏛 Ó"), BlankNode("b0")),
        (Literal(""), None),
    ],
)


def read_back(text: str, kind: QueryResultsFormat) -> list[list[object]]:
    solutions = parse_query_results(text.encode(), format=kind)
    assert isinstance(solutions, QuerySolutions)
    return [list(solution) for solution in solutions]


@pytest.mark.parametrize(
    ("output", "kind"),
    [("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)],
)
def test_terms_come_back_as_they_were(output: str, kind: QueryResultsFormat) -> None:
    assert read_back(render(HARD, output), kind) == [list(row) for row in HARD.terms]


def test_xml_brings_the_terms_back() -> None:
    found = read_back(render(HARD, "xml"), QueryResultsFormat.XML)
    wanted = [list(row) for row in HARD.terms]
    # An XML reader turns a bare CR LF into LF, so it is written as a character reference.
    assert found == wanted


def test_csv_is_rfc_4180() -> None:
    text = render(HARD, "csv")
    assert text.startswith("text,other\r\n")
    assert '"a ""quoted"", cell"' in text
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[1:] == [[cell or "" for cell in row] for row in HARD.rows]


def test_csv_keeps_a_row_whose_only_cell_is_empty() -> None:
    text = render(Table.of_terms(("a",), [(None,), (Literal("b"),)]), "csv")
    assert list(csv.reader(io.StringIO(text, newline="")))[1:] == [[""], ["b"]]


@pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)
def test_our_json_says_what_the_engines_own_json_says(
    council: MemoryStore, query: NamedQuery
) -> None:
    needed = {"fact": "https://example.org/id/wexcombe/person/sue-butler", "about": "treasury"}
    parameters = {p.name: needed[p.name] for p in query.parameters if p.required}
    engine = council.query(bind(query, parameters))
    assert isinstance(engine, QuerySolutions)
    theirs = json.loads(engine.serialize(format=QueryResultsFormat.JSON) or b"")
    assert json.loads(render(run(council, query, parameters), "json")) == theirs


def test_characters_that_xml_cannot_hold_do_not_break_it() -> None:
    text = render(Table.of_terms(("a",), [(Literal("page\x0cbreak\x00\x1b"),)]), "xml")
    assert "page�break" in "".join(ElementTree.fromstring(text).itertext())


@pytest.mark.parametrize("truth", ["true", "false"])
def test_an_ask_in_each_format(truth: str) -> None:
    table = Table.of_terms(("answer",), [(Literal(truth),)], "ask")
    assert json.loads(render(table, "json"))["boolean"] is (truth == "true")
    assert ElementTree.fromstring(render(table, "xml"))[1].text == truth
    assert render(table, "csv") == f"answer\r\n{truth}\r\n"


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match="table, csv, tsv, json, xml"):
        render(HARD, "xlsx")
    assert set(FORMATS) == {"table", "csv", "tsv", "json", "xml"}


# --- the table for people ------------------------------------------------------------------------


def people(*cells: str) -> Table:
    return Table.of_terms(
        ("person", "said", "fact"),
        [(Literal(c), Literal("yes"), NamedNode("https://example.org/id/x")) for c in cells],
    )


def test_a_pipe_gets_one_line_a_row_with_whole_cells() -> None:
    text = render(people("Ann Day", "a long name " * 30))
    lines = text.splitlines()
    assert len(lines) == 2 + 2 + 1
    assert "a long name " * 29 in text
    assert lines[2].startswith("Ann Day ")
    assert lines[-1] == "(2 rows)"


def test_a_terminal_gets_lines_no_wider_than_it_is() -> None:
    for width in (40, 60, 80, 120):
        for line in render(people("Ann Day", "a long name " * 30), width=width).splitlines()[:-1]:
            assert len(line) <= width


def test_columns_left_out_for_width_are_named() -> None:
    text = render(people("Ann Day"), width=30)
    assert "https" not in text
    assert text.splitlines()[-1].startswith("not shown: fact")


def test_a_row_too_wide_for_any_table_becomes_a_block(council: MemoryStore) -> None:
    query = next(q for q in catalogue() if q.name == "decisions")
    text = render(run(council, query), width=60)
    assert "--- 1" in text
    assert "that the report be noted" in text
    assert all(len(line) <= 60 for line in text.splitlines() if "not shown" not in line)


def test_a_document_cannot_steer_the_terminal() -> None:
    hostile = people("\x1b[2J\x1b]0;owned\x07 [bold red]x[/] \u202eevil", "a\nb\tc")
    for text in (render(hostile), render(hostile, width=80)):
        assert not set(text) & set("\x1b\x07\u202e\t")
        assert "[bold red]x[/]" in text
        assert "a b c" in text


def test_a_table_for_rich_shows_markup_as_text() -> None:
    console = Console(width=100)
    with console.capture() as captured:
        console.print(rich_table(people("[red]x[/red]")))
    assert "[red]x[/red]" in captured.get()


def test_a_table_of_no_rows_still_has_its_columns() -> None:
    empty = Table.of_terms(("a", "b"), [])
    for width in (None, 80):
        text = render(empty, width=width)
        assert "a" in text
        assert "(0 rows)" in text


def test_a_table_goes_to_another_process_and_back() -> None:
    assert pickle.loads(pickle.dumps(HARD)) == HARD


def test_a_table_can_be_cut() -> None:
    table = people("a", "b").only(("said", "person")).first(1)
    assert table.columns == ("said", "person")
    assert table.rows == (("yes", "a"),)
    with pytest.raises(KeyError, match="no column 'none'"):
        table.only(("none",))
