"""A user's own queries: every form, errors with their place, and what is refused."""

import socket
import threading
from contextlib import suppress

import pytest

from minutegraph.errors import UsageError
from minutegraph.queries import Table, parse_query, render, run
from minutegraph.queries.guard import words_of

from .conftest import MemoryStore

LG = "PREFIX lg: <https://w3id.org/minutegraph/ontology#>\n"


def ask(store: MemoryStore, sparql: str, **parameters: str) -> Table:
    return run(store, parse_query(sparql, "mine.rq"), parameters)


def test_a_select_keeps_its_columns_in_order(example: MemoryStore) -> None:
    table = ask(example, LG + "SELECT ?votes ?d ?none WHERE { ?d lg:votesFor ?votes }")
    assert table.columns == ("votes", "d", "none")
    assert table.column("votes") == ("5",)
    assert table.rows[0][2] is None


def test_the_union_of_all_graphs_is_asked(example: MemoryStore) -> None:
    both = "ASK { ?p lg:presentedBy ?who . ?holding lg:holder ?who }"
    assert ask(example, LG + both).rows == (("true",),)


@pytest.mark.parametrize(
    ("sparql", "said"), [("ASK { ?s ?p ?o }", "yes"), ("ASK { 1 ?p 2 }", "no")]
)
def test_an_ask_answers_yes_or_no(example: MemoryStore, sparql: str, said: str) -> None:
    if said == "no":
        sparql = "ASK { ?s <urn:none> ?o }"
    assert render(ask(example, sparql)) == f"{said}\n"


def test_a_construct_and_a_describe_give_turtle(example: MemoryStore) -> None:
    made = ask(example, LG + "CONSTRUCT { ?d lg:votesFor ?n } WHERE { ?d lg:votesFor ?n }")
    assert made.columns == ("subject", "predicate", "object")
    assert "lg:votesFor 5" in render(made)
    described = ask(example, "DESCRIBE <https://example.org/id/wexcombe/person/sue-butler>")
    assert '"Sue Butler"' in render(described)


@pytest.mark.parametrize(
    ("sparql", "line", "column"),
    [
        pytest.param("SELECT ?a WHERE {\n  ?a ?b }\n", 2, 3, id="a missing object"),
        pytest.param("SELEKT ?a WHERE { ?a ?b ?c }", 1, 1, id="a word that is none"),
        pytest.param("SELECT ?a WHERE { ?a lg:x ?c }", 1, 19, id="an undeclared prefix"),
    ],
)
def test_a_syntax_error_shows_its_place(
    example: MemoryStore, sparql: str, line: int, column: int
) -> None:
    with pytest.raises(UsageError) as raised:
        ask(example, sparql)
    first, shown, mark = str(raised.value).splitlines()
    assert f"mine.rq is not SPARQL: line {line}, column {column}: " in first
    assert shown == "  " + sparql.splitlines()[line - 1]
    assert mark == " " * (column + 1) + "^"


def test_a_query_that_ends_too_early_says_so(example: MemoryStore) -> None:
    with pytest.raises(UsageError, match="ends too early"):
        ask(example, "SELECT ?a WHERE {\n ?a ?b ?c\n")


def test_a_query_that_makes_no_sense_says_why(example: MemoryStore) -> None:
    with pytest.raises(UsageError, match="expression with a variable that is unbound"):
        ask(example, "SELECT (?x AS ?y) WHERE { ?x ?p ?o } GROUP BY ?p")


def test_an_error_in_a_bound_query_is_at_the_line_of_the_file(example: MemoryStore) -> None:
    text = "# param x (text): Any.\nSELECT * {\n VALUES (?param_x) {\n (UNDEF) }\n ?s ?p }\n"
    with pytest.raises(UsageError, match="line 5"):
        ask(example, text, x="a\nb")


def test_an_unknown_function_is_an_error_that_names_it(example: MemoryStore) -> None:
    with pytest.raises(UsageError, match="urn:f"):
        ask(example, "SELECT (<urn:f>(1) AS ?x) { ?s ?p ?o }")


HERE = "<http://127.0.0.1:%d/>"
SERVICES = {
    "plain": f"SELECT * {{ SERVICE {HERE} {{ ?s ?p ?o }} }}",
    "in any case": f"SELECT * {{ sErViCe silent {HERE} {{ ?s ?p ?o }} }}",
    "of a variable": f"SELECT * {{ BIND({HERE} AS ?x) SERVICE ?x {{ ?s ?p ?o }} }}",
    "without spaces": f"SELECT * {{ ?s ?p 1 .SERVICE{HERE}{{ ?a ?b ?c }} }}",
    "after a number": f"SELECT * {{ ?s ?p 1SERVICE{HERE}{{ ?a ?b ?c }} }}",
    "after a word": f"SELECT * {{ ?s ?p trueSERVICE {HERE}{{ ?a ?b ?c }} }}",
    "as a prefix": f"PREFIX : {HERE} SELECT * {{ SERVICE:x {{ ?s ?p ?o }} }}",
    "after the dot of a name": f"PREFIX : {HERE} SELECT * {{ ?s ?p :.SERVICE{HERE}{{}} }}",
    "by a code point": f"SELECT * {{ \\u0053ERVICE {HERE} {{ ?s ?p ?o }} }}",
    "after a long string": f"SELECT * {{ ?s ?p '''x'#''' SERVICE {HERE} {{}} }}",
    "after less-than": f"SELECT * {{ FILTER(1 < 2) SERVICE {HERE} {{}} }}",
    "after a quote in a comment": f"SELECT * {{ # '\n SERVICE {HERE} {{}} }}",
    "after a comment that CR ends": f"SELECT * {{ # \r SERVICE {HERE} {{}} }}",
    "in a string that is not closed": f"SELECT * {{ ?s ?p 'open SERVICE {HERE} {{}} }}",
    "between escaped quotes": 'SELECT * { <urn:\\u0041\'> ?p "a\\u0022" . '
    f'SERVICE {HERE} {{}} ?s ?q "\'" }}',
}


@pytest.mark.parametrize("sparql", SERVICES.values(), ids=SERVICES)
def test_service_is_refused_and_nobody_is_called(example: MemoryStore, sparql: str) -> None:
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)

        def listen() -> None:
            with suppress(TimeoutError):
                calls.append(server.accept()[1])

        listener = threading.Thread(target=listen)
        listener.start()
        with pytest.raises(UsageError, match="SERVICE is refused"):
            ask(example, sparql.replace("%d", str(server.getsockname()[1])))
        listener.join()
    assert not calls


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service WHERE { ?service ?p 'SERVICE' }",
        'PREFIX ex: <http://example.org/SERVICE/> SELECT * { ?s ex:SERVICE """a "SERVICE" """ }',
        "SELECT * { ?s ?p ?o FILTER(STR(?o) != 'INSERT DATA') } # SERVICE, DELETE",
        "SELECT * { ?s ?p ?o FILTER(CONTAINS(STR(?o), '\\\\'))  } # '",
    ],
)
def test_the_word_in_a_string_a_name_or_a_comment_is_no_reason_to_refuse(
    example: MemoryStore, sparql: str
) -> None:
    assert ask(example, sparql).form == "select"


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "PREFIX x: <urn:x> DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/>",
        "CLEAR ALL",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused_by_name(example: MemoryStore, update: str) -> None:
    size = len(example.quads)
    with pytest.raises(UsageError, match="would change the graph"):
        ask(example, update)
    assert len(example.quads) == size


def test_the_guard_is_quick_on_a_long_hostile_query() -> None:
    for piece in (
        "'",
        '"',
        "'''",
        '"""',
        "<",
        ":",
        "\\",
        "a:",
        "'\\",
        "-",
        "<a",
        "@a-",
        "a.",
        '"\n',
    ):
        assert words_of(piece * 100_000) is not None
