"""Linked data over HTTP: what an IRI leads to, and in which forms."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import pyoxigraph as ox
import pytest
import rdflib
from fastapi.testclient import TestClient
from rdflib import RDF, URIRef

from minutegraph.server.app import create_app
from minutegraph.store import Store

BASE = "https://example.org/"
LG = rdflib.Namespace("https://w3id.org/minutegraph/ontology#")
ANN = "id/wexcombe/person/ann-day"
SUE = "id/wexcombe/person/sue-butler"
MEETING = "id/wexcombe/meeting/audit-committee/2024-03-05"
SOURCE = "source/audit/0123456789ab"
HTML = {"Accept": "text/html"}
RDF_FORMS = [
    ("text/turtle", "turtle"),
    ("application/ld+json", "json-ld"),
    ("application/n-triples", "nt"),
]


class Links(HTMLParser):
    """Collects what a page links to, and every address that it would load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pages: set[str] = set()
        self.loaded: set[str] = set()
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if known.get("id"):
            self.ids.append(str(known["id"]))
        if tag == "a" and known.get("href"):
            self.pages.add(str(known["href"]))
        elif known.get("src") or (tag == "link" and known.get("rel") == "stylesheet"):
            self.loaded.add(str(known.get("src") or known.get("href")))


def plain(html: str) -> str:
    """The words of a page as a reader sees them."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_thing_leads_to_its_document(client: TestClient) -> None:
    for path in (ANN, MEETING, SOURCE, "software/minutegraph/0.1.0"):
        answer = client.get(f"/{path}")
        assert (answer.status_code, answer.headers["location"]) == (303, f"/doc/{path}")
        assert answer.headers["vary"] == "Accept"
    assert client.get(f"/{ANN}?format=ttl").headers["location"] == f"/doc/{ANN}?format=ttl"
    assert client.get(f"/{ANN}.ttl").headers["location"] == f"/doc/{ANN}.ttl"


@pytest.mark.parametrize(("media_type", "syntax"), RDF_FORMS)
def test_a_document_in_each_form(client: TestClient, media_type: str, syntax: str) -> None:
    answer = client.get(f"/doc/{SUE}", headers={"Accept": media_type})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert answer.headers["vary"] == "Accept"
    extension = answer.headers["content-location"].rpartition(".")[2]
    again = client.get(f"/doc/{SUE}.{extension}", headers=HTML)
    by_name = client.get(f"/doc/{SUE}?format={extension}", headers=HTML)
    assert again.content == by_name.content == answer.content
    graph = rdflib.Graph().parse(data=answer.content, format=syntax)
    sue = URIRef(BASE + SUE)
    assert (sue, RDF.type, LG.Person) in graph
    presentation = graph.value(None, LG.presentedBy, sue)
    assert presentation is not None  # a statement that points here, and its name
    assert graph.value(presentation, rdflib.RDFS.label) is not None


def test_all_forms_say_the_same(client: TestClient) -> None:
    graphs = [
        rdflib.Graph().parse(
            data=client.get(f"/doc/{MEETING}", headers={"Accept": kind}).content, format=syntax
        )
        for kind, syntax in RDF_FORMS
    ]
    assert set(graphs[0]) == set(graphs[1]) == set(graphs[2]) and len(graphs[0]) > 20


def test_a_fact_carries_its_sentence_as_data(client: TestClient) -> None:
    path = f"/doc/{MEETING}/item/1/presentation/1.nt"
    graph = rdflib.Graph().parse(data=client.get(path).content, format="nt")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    assert [str(quote) for quote in graph.objects(None, oa.exact)] == [
        "Mrs S Butler, Director of Finance, presented a report on the treasury position."
    ]


def test_a_program_that_does_not_ask_gets_turtle_and_a_browser_html(client: TestClient) -> None:
    turtle = client.get(f"/doc/{ANN}", headers={"Accept": "*/*"})
    assert turtle.headers["content-type"].startswith("text/turtle")
    html = client.get(f"/doc/{ANN}", headers={"Accept": "text/html,*/*;q=0.8"})
    assert html.headers["content-type"].startswith("text/html")
    links = html.headers["link"]
    for extension, kind in (("ttl", "text/turtle"), ("jsonld", "application/ld+json")):
        assert f'</doc/{ANN}.{extension}>; rel="alternate"; type="{kind}"' in links


def test_an_unknown_thing_is_not_found_in_the_asked_form(client: TestClient) -> None:
    for path in ("/id/nobody", "/doc/id/nobody", "/doc/id/nobody.html", "/doc?iri=urn:nobody"):
        html = client.get(path, headers=HTML)
        assert html.status_code == 404 and "Nothing is known of that" in html.text
        turtle = client.get(path, headers={"Accept": "text/turtle"})
        assert turtle.status_code == 404
        assert turtle.headers["content-type"].startswith("text/turtle")
        assert len(rdflib.Graph().parse(data=turtle.text, format="turtle")) == 0
        json = client.get(path, headers={"Accept": "application/problem+json"})
        assert json.json()["status"] == 404


def test_a_form_that_there_is_not(client: TestClient) -> None:
    answer = client.get(f"/doc/{ANN}", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.text and "application/ld+json" in answer.text
    assert answer.headers["vary"] == "Accept"
    named = client.get(f"/doc/{ANN}?format=exe", headers=HTML)
    assert named.status_code == 406 and "<h1>" in named.text


def test_an_entity_is_one_json_document(client: TestClient) -> None:
    by_name = client.get(f"/doc/{MEETING}.json")
    assert by_name.headers["content-type"] == "application/json"
    assert '</ontology/entity.schema.json>; rel="describedby"' in by_name.headers["link"]
    document = by_name.json()
    assert document["type"] == "Meeting" and document["heldBy"]["prefLabel"] == "Audit Committee"
    profile = 'application/ld+json;profile="http://www.w3.org/ns/json-ld#framed"'
    by_profile = client.get(f"/doc/{MEETING}", headers={"Accept": profile})
    assert by_profile.headers["content-type"] == profile
    assert by_profile.json() == document
    plain_form = client.get(f"/doc/{MEETING}", headers={"Accept": "application/ld+json"})
    assert plain_form.headers["content-type"] == "application/ld+json"
    assert "@graph" in plain_form.json()


def test_what_is_no_entity_has_no_json_document(client: TestClient) -> None:
    term = f"/doc?iri={quote(LG.Person, safe='')}"
    assert client.get(f"{term}&format=json").status_code == 406
    assert "format=json&" not in client.get(term, headers=HTML).text


def test_terms_of_the_ontology_have_pages(client: TestClient) -> None:
    page = client.get(f"/doc?iri={quote(LG.Person, safe='')}", headers=HTML)
    assert page.status_code == 200
    assert "A human being whom minutes name" in plain(page.text)
    assert "Ann Day" in plain(page.text)  # one of them


def test_a_person_page_says_what_they_did_and_where_it_is_written(client: TestClient) -> None:
    text = plain(client.get(f"/doc/{SUE}", headers=HTML).text)
    for words in (
        "Sue Butler",
        "S Butler",
        "Director of Finance",
        "the treasury position",
        "5 March 2024",
        "Mrs S Butler, Director of Finance, presented a report on the treasury position.",
        "audit.txt, line 6",
    ):
        assert words in text
    assert "https://w3id.org/minutegraph/" not in text  # labels, not IRIs


def test_a_meeting_page_shows_its_agenda(client: TestClient) -> None:
    text = plain(client.get(f"/doc/{MEETING}", headers=HTML).text)
    for words in (
        "Audit Committee, 5 March 2024",
        "4. Treasury report",
        "Sue Butler , Director of Finance : the treasury position (written)",
        "that the report be noted (noted)",
        "Moved by Ann Day 5 for, 1 against, 0 abstained",
        "6 February 2024",
        "the Director two directors are named before Director of Finance; Director of Housing",
    ):
        assert words in text


def test_a_document_page_shows_each_passage_at_its_own_place(client: TestClient) -> None:
    page = client.get(f"/doc/{SOURCE}", headers=HTML).text
    ids = Links(page).ids
    assert [one for one in ids if one.startswith("char=")] == [
        *("char=0,15", "char=60,75", "char=76,160")
    ]


def test_every_link_of_the_site_leads_somewhere(client: TestClient) -> None:
    waiting, seen = ["/"], {"/"}
    while waiting:
        page = waiting.pop()
        answer = client.get(page, headers=HTML)
        assert answer.status_code == 200, page
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        links = Links(answer.text)
        style = "/ontology/page.css" if page == "/ontology" else "/style.css"
        assert links.loaded == {style}, page
        assert len(links.ids) == len(set(links.ids)), page
        assert answer.text.count("<h1") == 1, page
        for href in links.pages:
            address, _, anchor = urljoin(page, href).partition("#")
            assert not urlsplit(address).netloc, f"{page} leads outside: {href}"
            if anchor.startswith("char="):
                assert anchor in Links(client.get(address, headers=HTML).text).ids, href
            if address not in seen:
                seen.add(address)
                waiting.append(address)
    assert len(seen) > 40
    entities = {BASE + page.removeprefix("/doc/") for page in seen if page.startswith("/doc/id/")}
    assert {f"{BASE}{MEETING}/attendance/1", f"{BASE}{MEETING}/interest/1"} <= entities


def test_every_entity_of_the_store_has_a_page(client: TestClient, store_folder: Path) -> None:
    with Store.open(store_folder, read_only=True) as store:
        things = {
            quad.subject.value.partition("#")[0]
            for quad in store.quads_of()
            if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(BASE)
        }
    assert len(things) > 18
    for thing in things:
        page = client.get("/" + thing.removeprefix(BASE), headers=HTML, follow_redirects=True)
        assert page.status_code == 200, thing


def test_lists_can_be_searched(client: TestClient) -> None:
    assert "Sue Butler" in client.get("/people?q=BUTLER").text
    assert "Sue Butler" not in client.get("/people?q=day").text
    none = client.get("/people", params={"q": '"><script>alert(1)</script>'})
    assert none.status_code == 200 and "<script" not in none.text
    assert client.get("/people?page=99").status_code == 200
    assert client.get("/people?page=x", headers=HTML).status_code == 400


def test_the_home_page_says_what_is_in_the_graph(client: TestClient) -> None:
    text = plain(client.get("/").text)
    for words in (
        "1 Meetings",
        "2 People",
        "5 March 2024 Sue Butler , Director of Finance reported the treasury position",
        "to Audit Committee",
        "Wexcombe",
    ):
        assert words in text


def test_ontology_and_shapes_are_served(client: TestClient) -> None:
    for path in ("/ontology", "/shapes"):
        answer = client.get(path, headers={"Accept": "text/turtle"})
        assert answer.headers["content-type"].startswith("text/turtle")
        assert len(rdflib.Graph().parse(data=answer.text, format="turtle")) > 100
        as_json = client.get(path, headers={"Accept": "application/ld+json"})
        assert as_json.headers["content-type"] == "application/ld+json"


def test_the_namespace_answers_people_with_a_page_and_programs_with_data(
    client: TestClient,
) -> None:
    page = client.get("/ontology", headers=HTML)
    assert page.headers["content-type"].startswith("text/html")
    assert 'id="Meeting"' in page.text and "in this store" in page.text
    assert page.headers["vary"] == "Accept"
    sizes = set()
    for kind, form in (*RDF_FORMS, ("application/rdf+xml", "xml")):
        by_header = client.get("/ontology", headers={"Accept": kind})
        assert by_header.headers["content-type"].startswith(kind)
        assert f'type="{kind}"' in by_header.headers["link"]
        sizes.add(len(rdflib.Graph().parse(data=by_header.text, format=form)))
    assert len(sizes) == 1 and sizes.pop() > 1000
    assert client.get("/ontology?format=rdf").headers["content-type"] == "application/rdf+xml"
    schema = client.get("/ontology/entity.schema.json")
    assert schema.headers["content-type"] == "application/schema+json"
    assert "Meeting" in schema.json()["$defs"]
    assert client.get("/ontology/nothing.txt").status_code == 404


def test_every_answer_has_the_security_headers(client: TestClient) -> None:
    for path in ("/", f"/{ANN}", f"/doc/{ANN}", "/nowhere", "/style.css", "/sparql"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'")
        assert headers["x-content-type-options"] == "nosniff"


def test_head_is_get_without_the_body(client: TestClient) -> None:
    for path in ("/", f"/{ANN}", f"/doc/{ANN}", "/nowhere"):
        head, get = client.head(path), client.get(path)
        assert head.status_code == get.status_code and head.content == b""
        assert head.headers.get("content-type") == get.headers.get("content-type")


def test_other_methods_are_refused_in_words(client: TestClient) -> None:
    answer = client.post("/people", headers=HTML)
    assert answer.status_code == 405 and answer.headers["allow"] == "GET"
    assert "another method" in answer.text


def test_markup_in_the_data_stays_text(tmp_path: Path) -> None:
    evil = "<script>alert('x')</script>"
    with Store.create(tmp_path / "store") as store:
        store.quads.update(
            f"""PREFIX lg: <{LG}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            INSERT DATA {{ GRAPH <urn:g> {{ <{BASE}id/x/person/a%22b> a lg:Person ;
            skos:prefLabel "{evil}" ; lg:honorific "{evil}" }} }}"""
        )
        store.quads.flush()
    with TestClient(create_app(tmp_path / "store"), headers=HTML) as client:
        for path in ("/people", "/id/x/person/a%22b", "/doc/id/x/person/a%22b.html"):
            page = client.get(path)
            assert page.status_code == 200, path
            assert "<script" not in page.text and "&lt;script&gt;" in page.text


def test_a_base_with_a_path(tmp_path: Path) -> None:
    base = "https://data.example/minutes/"
    with Store.create(tmp_path / "store", base=base) as store:
        store.quads.update(
            f"""PREFIX lg: <{LG}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            INSERT DATA {{ GRAPH <urn:g> {{ <{base}id/x> a lg:Council ; skos:prefLabel "X" }} }}"""
        )
        store.quads.flush()
    with TestClient(create_app(tmp_path / "store"), headers=HTML) as client:
        assert "/doc/id/x" in Links(client.get("/councils").text).pages
        assert client.get("/id/x").status_code == 200


def test_an_empty_store_has_a_home_page(tmp_path: Path) -> None:
    Store.create(tmp_path / "store").close()
    with TestClient(create_app(tmp_path / "store")) as client:
        assert "Nothing yet" in client.get("/").text
        assert client.get("/people").status_code == 200
