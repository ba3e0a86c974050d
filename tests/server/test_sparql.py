"""The SPARQL 1.1 Protocol, read-only: forms, formats, refusals and limits."""

import csv
import io
import json
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib
from fastapi.testclient import TestClient

from minutegraph.server.app import create_app
from minutegraph.store import Store

LG = "https://w3id.org/minutegraph/ontology#"
NAMES = (
    f"PREFIX lg: <{LG}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    "SELECT ?name ?person { ?person a lg:Person ; skos:prefLabel ?name } ORDER BY ?name"
)
PEOPLE = f"CONSTRUCT {{ ?s a <{LG}Person> }} WHERE {{ ?s a <{LG}Person> }}"
RESULTS_JSON = "application/sparql-results+json"
RESULTS_XML = "application/sparql-results+xml"
SPARQL_QUERY = {"Content-Type": "application/sparql-query"}


def names_in(answer: str) -> list[str]:
    return [row["name"]["value"] for row in json.loads(answer)["results"]["bindings"]]


def test_the_three_ways_to_ask(client: TestClient) -> None:
    accept = {"Accept": RESULTS_JSON}
    got = client.get("/sparql", params={"query": NAMES}, headers=accept)
    form = client.post("/sparql", data={"query": NAMES}, headers=accept)
    direct = client.post("/sparql", content=NAMES, headers=accept | SPARQL_QUERY)
    assert got.text == form.text == direct.text
    assert got.status_code == form.status_code == direct.status_code == 200
    assert names_in(got.text) == ["Ann Day", "Sue Butler"]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", RESULTS_JSON),
        ("application/json", "application/json"),
        (RESULTS_XML, RESULTS_XML),
        ("application/xml", "application/xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/html", "text/html"),
    ],
)
def test_tables_in_each_form(client: TestClient, accept: str, media_type: str) -> None:
    answer = client.get("/sparql", params={"query": NAMES}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert answer.headers["vary"] == "Accept"
    assert "Ann Day" in answer.text and "Sue Butler" in answer.text


def test_each_form_of_a_table_says_the_same(client: TestClient) -> None:
    query = (
        "SELECT ?a ?b ?c ?d ?e { VALUES (?a ?b ?c ?d) { "
        """('x\\t"y",\\n<z> & ü' 'Tag'@en 7 <urn:i>) ('' UNDEF 1.50 <urn:j>) } """
        "BIND(BNODE() AS ?e) }"
    )

    def asked(media_type: str) -> str:
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": media_type})
        return str(answer.text)

    in_json = json.loads(asked(RESULTS_JSON))["results"]["bindings"]
    assert in_json[0]["a"] == {"type": "literal", "value": 'x\t"y",\n<z> & ü'}
    assert in_json[0]["b"] == {"type": "literal", "value": "Tag", "xml:lang": "en"}
    assert in_json[1]["c"]["datatype"].endswith("#decimal") and "b" not in in_json[1]
    in_csv = list(csv.DictReader(io.StringIO(asked("text/csv"), newline="")))
    assert in_csv[0]["a"] == 'x\t"y",\n<z> & ü' and in_csv[1]["b"] == ""
    assert in_csv[0]["d"] == "urn:i" and in_csv[0]["e"].startswith("_:")
    parsed = ElementTree.fromstring(asked(RESULTS_XML))
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert [e.text for e in parsed.iter(f"{space}uri")] == ["urn:i", "urn:j"]
    assert next(parsed.iter(f"{space}literal")).text == 'x\t"y",\n<z> & ü'
    text = asked("text/tab-separated-values").encode()
    tsv = rdflib.query.Result.parse(io.BytesIO(text), format="tsv")
    assert [str(row[rdflib.Variable("a")]) for row in tsv.bindings] == ['x\t"y",\n<z> & ü', ""]


@pytest.mark.parametrize(
    ("accept", "syntax"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
        ("*/*", "turtle"),
    ],
)
def test_graphs_in_each_form(client: TestClient, accept: str, syntax: str) -> None:
    answer = client.get("/sparql", params={"query": PEOPLE}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert len(rdflib.Graph().parse(data=answer.text, format=syntax)) == 2


@pytest.mark.parametrize(
    ("accept", "text"),
    [(RESULTS_JSON, '"boolean": true'), (RESULTS_XML, "<boolean>true</boolean>")],
)
def test_yes_or_no(client: TestClient, accept: str, text: str) -> None:
    query = {"query": f"ASK {{ ?s a <{LG}Person> }}"}
    assert text in client.get("/sparql", params=query, headers={"Accept": accept}).text


def test_a_format_can_be_asked_for_by_name(client: TestClient) -> None:
    for name, start in (("csv", "name,person\r\n"), ("tsv", "?name\t?person\n")):
        answer = client.get("/sparql", params={"query": NAMES, "format": name})
        assert answer.text.startswith(start)
    # Names that SPARQLWrapper sends to every endpoint do no harm.
    other = client.get(
        "/sparql", params={"query": PEOPLE, "format": "n3"}, headers={"Accept": "text/turtle"}
    )
    assert other.headers["content-type"].startswith("text/turtle")


def test_a_form_that_the_answer_cannot_have(client: TestClient) -> None:
    for query, accept in ((NAMES, "text/turtle"), (PEOPLE, "text/csv"), (NAMES, "image/png")):
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
        assert answer.status_code == 406, (query, accept)


def test_all_columns_come_in_the_order_of_use(client: TestClient) -> None:
    query = {"query": "SELECT * { ?z ?b ?a } LIMIT 1", "format": "csv"}
    assert client.get("/sparql", params=query).text.splitlines()[0] == "z,b,a"


def test_the_default_graph_is_all_graphs_unless_named(client: TestClient) -> None:
    person = f"ASK {{ ?s a <{LG}Person> }}"
    graphs = "https://example.org/graph/"

    def asked(**parameters: str | Sequence[str]) -> bool:
        answer = client.get("/sparql", params=parameters)
        return bool(answer.json()["boolean"])

    assert asked(query=person)
    assert asked(query=person.replace("ASK", f"ASK FROM <{graphs}register>"))
    assert not asked(query=person.replace("ASK", f"ASK FROM <{graphs}dataset>"))
    both = [f"{graphs}dataset", f"{graphs}register"]
    assert asked(**{"query": person, "default-graph-uri": both})
    assert not asked(**{"query": person, "default-graph-uri": f"{graphs}dataset"})
    inside = f"ASK {{ GRAPH ?g {{ ?s a <{LG}Person> }} }}"
    assert asked(**{"query": inside, "named-graph-uri": f"{graphs}register"})
    assert not asked(**{"query": inside, "named-graph-uri": f"{graphs}dataset"})


def test_relative_iris_begin_with_the_base_of_the_store(client: TestClient) -> None:
    query = "ASK { <id/wexcombe/person/ann-day> ?p ?o }"
    assert client.get("/sparql", params={"query": query}).json()["boolean"] is True


def test_a_mistake_is_told_with_its_place(client: TestClient) -> None:
    query = "SELECT ?a\nWHERE { ?a ?b"
    answer = client.get("/sparql", params={"query": query})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["line"], problem["column"]) == (2, 9)
    assert "line 2, column 9" in problem["detail"]
    prefix = client.get("/sparql", params={"query": "ASK { ?s xx:y ?o }"}).json()
    assert "PREFIX xx:" in prefix["detail"] and (prefix["line"], prefix["column"]) == (1, 10)
    ours = client.get("/sparql", params={"query": "ASK {\n?s a lg:Person}"}).json()
    assert f"PREFIX lg: <{LG}>" in ours["detail"] and (ours["line"], ours["column"]) == (2, 6)
    page = client.get("/sparql", params={"query": query}, headers={"Accept": "text/html"})
    assert page.status_code == 400
    assert "line 2, column 9" in page.text and "WHERE { ?a ?b" in page.text


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        pytest.param("INSERT DATA {}", "application/sparql-update", 403, id="an update"),
        pytest.param("update=CLEAR+ALL", "application/x-www-form-urlencoded", 403, id="a form"),
        pytest.param("CLEAR ALL", "application/sparql-query", 403, id="an update as a query"),
        pytest.param("ASK {}", "text/plain", 415, id="another type"),
        pytest.param("ASK {}", "application/sparql-query;charset=utf-16", 415, id="UTF-16"),
        pytest.param(b"\xff", "application/sparql-query", 400, id="not UTF-8"),
        pytest.param("", "application/x-www-form-urlencoded", 400, id="an empty form"),
        pytest.param(
            "query=ASK{}&query=ASK{}", "application/x-www-form-urlencoded", 400, id="two queries"
        ),
        pytest.param("#" * 1_000_001, "application/sparql-query", 413, id="a long body"),
    ],
)
def test_what_is_not_a_query(
    client: TestClient, content: str | bytes, content_type: str, status: int
) -> None:
    answer = client.post("/sparql", content=content, headers={"Content-Type": content_type})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json" or status == 413


def test_a_plus_in_a_form_is_decoded_once(client: TestClient) -> None:
    answer = client.post(
        "/sparql",
        content="query=SELECT%20(%22a%252Bb%22%20AS%20%3Fx)%20%7B%7D",
        headers={"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/csv"},
    )
    assert answer.text.splitlines() == ["x", "a%2Bb"]


def test_nothing_goes_out_to_another_server(client: TestClient) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0.2)
        address = f"http://127.0.0.1:{other.getsockname()[1]}/"
        for query in (
            f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}",
            f"ASK {{ \\u0053ERVICE SILENT <{address}> {{ ?s ?p ?o }} }}",
            f"ASK {{ ?s ?p ?o LATERAL {{ SERVICE <{address}> {{}} }} }}",
            f"ASK FROM <{address}> {{}}",
            f"LOAD <{address}>",
        ):
            client.get("/sparql", params={"query": query})
        with pytest.raises(TimeoutError):
            other.accept()


def test_rows_above_the_ceiling_are_announced_as_missing(client: TestClient) -> None:
    values = " ".join(map(str, range(60)))
    query = f"SELECT ?n {{ VALUES ?n {{ {values} }} }}"
    answer = client.get("/sparql", params={"query": query, "format": "csv"})
    assert len(answer.text.splitlines()) == 51 and answer.headers["x-truncated"] == "50 rows"
    page = client.get("/sparql", params={"query": query, "format": "html"})
    assert "50 rows, and more" in page.text
    whole = client.get("/sparql", params={"query": query + " LIMIT 50", "format": "csv"})
    assert "x-truncated" not in whole.headers


def test_the_service_describes_itself(client: TestClient) -> None:
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    for accept, syntax in (
        ("text/turtle", "turtle"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
        ("application/n-triples", "nt"),
        ("*/*", "turtle"),
    ):
        answer = client.get("/sparql", headers={"Accept": accept})
        graph = rdflib.Graph().parse(data=answer.text, format=syntax)
        service = graph.value(None, rdflib.RDF.type, sd.Service)
        assert graph.value(service, sd.endpoint) == rdflib.URIRef("http://testserver/sparql")
    assert "<textarea" in client.get("/sparql", headers={"Accept": "text/html"}).text


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("hasty") / "store"
    with Store.create(folder) as store:
        graph = ox.NamedNode("urn:g")
        store.quads.extend(
            ox.Quad(ox.NamedNode(f"urn:{n}"), ox.NamedNode("urn:p"), ox.Literal(str(n)), graph)
            for n in range(3000)
        )
        store.quads.flush()
    with TestClient(create_app(folder, query_seconds=2, workers=1)) as client:
        client.get("/sparql", params={"query": "ASK {}"})  # starts the worker
        yield client


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", id="a product, counted"
        ),
        pytest.param("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c", id="a product, sorted"),
        pytest.param(
            "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(?c = CONCAT(?f, 'x')) }", id="a search in vain"
        ),
    ],
)
def test_a_query_without_end_is_stopped_in_time(hasty: TestClient, query: str) -> None:
    started = time.monotonic()
    answer = hasty.get("/sparql", params={"query": query})
    assert time.monotonic() - started < 12  # 2 seconds, and a new worker on a busy machine
    assert answer.status_code == 503 and answer.headers["retry-after"]
    assert "longer than 2 seconds" in answer.json()["detail"]
    assert hasty.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_pages_are_served_while_a_query_runs(hasty: TestClient) -> None:
    slow = threading.Thread(
        target=hasty.get,
        args=("/sparql",),
        kwargs={"params": {"query": "SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}"}},
    )
    slow.start()
    time.sleep(0.2)
    assert hasty.get("/people").status_code == 200
    assert slow.is_alive()
    slow.join()


def test_the_store_is_as_it_was(client: TestClient, store_folder: Path) -> None:
    with Store.open(store_folder, read_only=True) as store:
        before = len(store)
    for text in ("INSERT DATA { <urn:a> <urn:b> 1 }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL"):
        assert client.post("/sparql", data={"update": text}).status_code == 403
        assert client.post("/sparql", data={"query": text}).status_code == 403
    with Store.open(store_folder, read_only=True) as store:
        assert len(store) == before
