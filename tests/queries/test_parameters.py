"""Parameters are checked, and no value can be anything but a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store as Quads

from minutegraph.errors import UsageError
from minutegraph.queries import load, parse_query, run
from minutegraph.queries.parameters import bind

from .conftest import MemoryStore

ECHO = parse_query(
    "# param x (text): Any text.\n"
    "SELECT (?param_x AS ?back) WHERE { VALUES (?param_x) { (UNDEF) } }",
    "echo",
)


class Empty:
    def __init__(self) -> None:
        self.quads = Quads()

    query = MemoryStore.query


ATTACKS = [
    '"',
    '\\"',
    "\\",
    '") } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #',
    '"^^<http://example.org/x>) } ?s ?p ?o . #',
    "UNDEF) } } SELECT * { ?s ?p ?o } #",
    "line\nbreak\r\nand\ttab",
    "\\u0022) (\\u0022",
    "?param_x",
    "'''\"\"\"",
    "\x00\x1f",
    "Ó Néill 🏛",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_a_hostile_text_comes_back_as_the_same_text(text: str) -> None:
    assert run(Empty(), ECHO, {"x": text}).rows == ((text,),)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_the_same_text(text: str) -> None:
    assert run(Empty(), ECHO, {"x": text}).rows == ((text,),)


@pytest.mark.parametrize("text", ATTACKS)
def test_a_hostile_text_finds_nothing_in_a_named_query(example: MemoryStore, text: str) -> None:
    assert run(example, load("who-reported-what"), {"person": text}).rows == ()


@pytest.mark.parametrize(
    "value",
    [
        "not an iri",
        "example.org/x",
        "https://example.org/a> } #",
        "https://example.org/a b",
        "https://example.org/{x}",
        "urn:x\n?s ?p ?o",
        "",
    ],
)
def test_what_is_no_iri_is_refused(example: MemoryStore, value: str) -> None:
    with pytest.raises(UsageError, match=r"parameter fact: .* is not an IRI"):
        run(example, load("sources-of-fact"), {"fact": value})


@pytest.mark.parametrize(
    "value",
    ["2024", "5 March 2024", "2024-13-01", "2023-02-29", "20240305", "2024-W10-2", "２０２４-03-05",
     '2024-03-05"^^<x>', "2024-03-05\n"],
)  # fmt: skip
def test_what_is_no_day_is_refused(example: MemoryStore, value: str) -> None:
    with pytest.raises(UsageError, match=r"parameter from: .* YYYY-MM-DD"):
        run(example, load("meetings"), {"from": value})


@pytest.mark.parametrize("value", ["", "-1", "two", "1.5", "9" * 30, "1) (2"])
def test_what_is_no_number_is_refused(example: MemoryStore, value: str) -> None:
    with pytest.raises(UsageError, match=r"parameter least: .* whole number"):
        run(example, load("who-attends-together"), {"least": value})


def test_broken_unicode_is_refused(example: MemoryStore) -> None:
    with pytest.raises(UsageError, match="not proper text"):
        run(example, load("meetings"), {"body": "\ud800"})


def test_an_unknown_parameter_is_refused_with_those_that_there_are(example: MemoryStore) -> None:
    with pytest.raises(UsageError, match=r"no parameter 'who': it has person \(text\), post"):
        run(example, load("who-reported-what"), {"who": "x"})
    with pytest.raises(UsageError, match="it has none"):
        run(example, load("what-is-here"), {"who": "x"})


def test_a_missing_required_parameter_is_named(example: MemoryStore) -> None:
    with pytest.raises(UsageError, match="sources-of-fact needs the parameter fact"):
        run(example, load("sources-of-fact"))


def test_a_declared_parameter_that_the_query_does_not_take_in_is_refused() -> None:
    query = parse_query("# param x (text): Any.\nASK { ?s ?p ?param_x }", "mine")
    with pytest.raises(UsageError, match=r"VALUES \(\?param_x\) \{ \(UNDEF\) \}"):
        bind(query, {"x": "y"})


def test_binding_keeps_the_lines_of_the_query() -> None:
    query = load("who-reported-what")
    assert bind(query, {"person": "a\nb"}).count("\n") == query.text.count("\n")
