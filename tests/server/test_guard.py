"""Which queries run: those that read the store, and no others."""

import pytest

from minutegraph.server.guard import LONGEST_QUERY, QueryError, check_query, in_order_of_use


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("SELECT * { ?s ?p ?o }", "SELECT", id="select"),
        pytest.param("ASK {}", "ASK", id="ask"),
        pytest.param("CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT", id="construct"),
        pytest.param("DESCRIBE <urn:a>", "DESCRIBE", id="describe"),
        pytest.param("SELECT * { ?s ?p 'SERVICE <http://x/>' }", "SELECT", id="the word in a text"),
        pytest.param("ASK FROM <https://example.org/graph/register> {}", "ASK", id="from a graph"),
    ],
)
def test_reading_is_allowed(text: str, form: str) -> None:
    assert check_query(text).form == form


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }", id="plain"),
        pytest.param("SELECT * { SERVICE SILENT <http://x/> { ?s ?p ?o } }", id="silent"),
        pytest.param("SELECT * { ?s ?p ?x SERVICE ?x { ?s ?p ?o } }", id="a variable"),
        pytest.param("ASK { { { OPTIONAL { SERVICE <http://x/> {} } } } }", id="nested"),
        pytest.param("ASK { SELECT * { SERVICE <http://x/> {} } }", id="in a subselect"),
        pytest.param("ASK { ?s ?p ?o FILTER EXISTS { SERVICE <http://x/> {} } }", id="in EXISTS"),
        pytest.param("ASK { ?s ?p ?o MINUS { SERVICE <http://x/> {} } }", id="in MINUS"),
        pytest.param("ASK { \\u0053ERVICE <http://x/> {} }", id="with an escape"),
        pytest.param("ASK { sErViCe <http://x/> {} }", id="in odd capitals"),
        pytest.param("ASK { ?s ?p ?o LATERAL { SERVICE <http://x/> {} } }", id="in LATERAL"),
        pytest.param("VERSION '1.2' ASK { SERVICE <http://x/> {} }", id="after VERSION"),
        pytest.param("ASK FROM <file:///etc/passwd> {}", id="a file"),
        pytest.param("ASK FROM NAMED <file:///etc/passwd> {}", id="a named file"),
        pytest.param("PREFIX f: <file:///etc/> ASK FROM f:passwd {}", id="a file by a prefix"),
        pytest.param("BASE <file:///etc/> ASK FROM <passwd> {}", id="a file by the base"),
        pytest.param("BASE <FILE:///etc/> ASK FROM <passwd> {}", id="a file in capitals"),
        pytest.param("INSERT DATA { <urn:a> <urn:b> 1 }", id="an insertion"),
        pytest.param("DELETE WHERE { ?s ?p ?o }", id="a deletion"),
        pytest.param("LOAD <http://x/>", id="a load"),
        pytest.param("CLEAR ALL", id="a clearing"),
        pytest.param("", id="nothing"),
        pytest.param("ASK {" + "{" * 3000 + "}" * 3000 + "}", id="a deep query"),
        pytest.param("ASK {} #" + " " * LONGEST_QUERY, id="a long query"),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(QueryError) as refusal:
        check_query(text)
    assert 400 <= refusal.value.status < 500
    assert refusal.value.detail.endswith(".")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param("SELECT * WHERE { ?s ?p ?o", 1, 26, id="at the end"),
        pytest.param("SELECT ?a\nWHERE {\n ?a foo ?b }", 3, 2, id="a word where a term belongs"),
        pytest.param("SELECT * { ?s ?p ?o } }", 1, 23, id="a brace too many"),
    ],
)
def test_a_mistake_is_placed(text: str, line: int, column: int) -> None:
    with pytest.raises(QueryError) as refusal:
        check_query(text)
    assert refusal.value.status == 400
    assert (refusal.value.line, refusal.value.column) == (line, column)
    assert f"line {line}, column {column}" in refusal.value.detail


def test_columns_come_in_the_order_of_use() -> None:
    assert in_order_of_use("SELECT * { ?z ?p ?a . ?a $b ?c }", ["a", "b", "c", "p", "z"]) == [
        *("z", "p", "a", "b", "c")
    ]


def test_what_the_query_says_of_its_graphs() -> None:
    assert check_query("ASK FROM <urn:g> {}").has_dataset
    assert not check_query("ASK { GRAPH <urn:g> {} }").has_dataset
    assert check_query("SELECT * {?s ?p ?o}").selects_all
    assert not check_query("SELECT ?o ?s {?s ?p ?o}").selects_all


@pytest.mark.parametrize(
    "words",
    ["?s ?p trueSERVICE <urn:x> {}", "SERVICE:x { ?s ?p ?o }", "?s ?p :.SERVICE <urn:x> {}"],
)
def test_a_service_that_another_parser_would_not_see_is_refused(words: str) -> None:
    with pytest.raises(QueryError) as refused:
        check_query(f"PREFIX : <urn:> PREFIX SERVICE: <urn:> SELECT * {{ {words} }}")
    assert refused.value.status in {400, 403}
