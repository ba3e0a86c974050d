"""Content negotiation, with headers as real clients send them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.server.negotiation import (
    CSV,
    ENTITY_OFFERS,
    HTML,
    JSON,
    JSON_LD,
    N_TRIPLES,
    RDF_XML,
    RESULTS_JSON,
    RESULTS_XML,
    TSV,
    TURTLE,
    named_format,
    negotiate,
    parse_accept,
)

CHROMIUM = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,"
    "image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7"
)
FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
RAPPER = (
    "application/rdf+xml, text/rdf;q=0.6, application/n-triples, text/plain;q=0.1, text/turtle, "
    "application/x-turtle, application/turtle, text/n3;q=0.3, text/rdf+n3;q=0.3, "
    "application/rdf+n3;q=0.3, application/x-trig, application/rss;q=0.8, "
    "application/rss+xml;q=0.8, text/rss;q=0.8, application/xml;q=0.3, text/xml;q=0.3, "
    "application/atom+xml;q=0.3, text/html;q=0.2, application/xhtml+xml;q=0.4, text/html;q=0.6, "
    "application/xhtml+xml;q=0.8, application/json;q=0.1, text/json;q=0.1, text/x-nquads, */*;q=0.1"
)
RDFLIB = (
    "application/rdf+xml, text/n3, text/turtle, application/n-triples, application/ld+json, "
    "application/n-quads, application/trix, application/trig"
)
RDFLIB_TURTLE = "text/turtle, application/x-turtle, */*;q=0.1"
COMUNICA = (
    "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,"
    "application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,text/html;q=0.2"
)
WRAPPER_JSON = (
    "application/sparql-results+json,application/json,text/javascript,application/javascript"
)
WRAPPER_ALL = (
    "application/sparql-results+xml,application/sparql-results+json,application/json,"
    "text/javascript,application/javascript,application/rdf+xml"
)
RESULTS = (RESULTS_JSON, JSON, RESULTS_XML, CSV, TSV, HTML)


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        pytest.param(None, TURTLE, id="no header"),
        pytest.param("", TURTLE, id="an empty header"),
        pytest.param("*/*", TURTLE, id="curl"),
        pytest.param(CHROMIUM, HTML, id="Chromium"),
        pytest.param(FIREFOX, HTML, id="Firefox"),
        pytest.param(RAPPER, TURTLE, id="rapper gets RDF and never HTML"),
        pytest.param(RDFLIB, TURTLE, id="rdflib, any format"),
        pytest.param(RDFLIB_TURTLE, TURTLE, id="rdflib, Turtle"),
        pytest.param(COMUNICA, JSON_LD, id="Comunica"),
        pytest.param("text/html", HTML, id="HTML alone"),
        pytest.param("application/n-triples", N_TRIPLES, id="N-Triples alone"),
        pytest.param("text/*", TURTLE, id="any text"),
        pytest.param("application/*", JSON_LD, id="any application"),
        pytest.param("image/png", None, id="a picture is not to be had"),
        pytest.param("text/turtle;q=0", None, id="never Turtle, nothing else asked"),
        pytest.param("text/turtle;q=0, */*", HTML, id="anything but Turtle"),
        pytest.param("text/*;q=0.5, text/turtle;q=0.1", HTML, id="the exact range counts"),
        pytest.param("*/*;q=1, text/html;q=0.5", TURTLE, id="a type named with less"),
        pytest.param("text/html;q=0.5, text/turtle;q=0.5", TURTLE, id="a tie is ours to break"),
        pytest.param("TEXT/HTML;Q=0.9, text/turtle;q=0.8", HTML, id="case does not matter"),
        pytest.param("text/turtle;charset=utf-8", TURTLE, id="a charset"),
        pytest.param('application/ld+json;profile="a,b;c"', JSON_LD, id="a quoted profile"),
        pytest.param("text/html;level=2;q=0, text/html", HTML, id="one level refused"),
        pytest.param("text/html ; q=0.3 , text/turtle ; q=0.2", HTML, id="spaces"),
        pytest.param(";;;,,,", TURTLE, id="only separators"),
        pytest.param("garbage", TURTLE, id="not a media type"),
        pytest.param("garbage, text/html", HTML, id="the readable part of a header"),
        pytest.param("text/turtle;q=high, text/html;q=0.2", HTML, id="a quality that is no number"),
        pytest.param("*/turtle, text/html;q=0.1", HTML, id="half a wildcard"),
        pytest.param('text/html;a="', HTML, id="a quotation without end"),
        pytest.param("text/turtle;q=7, text/html;q=1", TURTLE, id="too high a quality"),
    ],
)
def test_pages_of_entities(accept: str | None, chosen: str | None) -> None:
    assert negotiate(accept, ENTITY_OFFERS) == chosen


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        pytest.param(WRAPPER_JSON, RESULTS_JSON, id="SPARQLWrapper, JSON"),
        pytest.param("application/sparql-results+xml", RESULTS_XML, id="SPARQLWrapper, XML"),
        pytest.param("text/csv", CSV, id="SPARQLWrapper, CSV"),
        pytest.param("text/tab-separated-values", TSV, id="SPARQLWrapper, TSV"),
        pytest.param(WRAPPER_ALL, RESULTS_JSON, id="SPARQLWrapper, any"),
        pytest.param("application/json", JSON, id="JSON by its short name"),
        pytest.param("*/*", RESULTS_JSON, id="curl"),
        pytest.param(CHROMIUM, HTML, id="Chromium"),
        pytest.param("application/rdf+xml,text/turtle", None, id="a graph of a table"),
    ],
)
def test_results_of_queries(accept: str, chosen: str | None) -> None:
    assert negotiate(accept, RESULTS) == chosen


def test_nothing_on_offer() -> None:
    assert negotiate("*/*", ()) is None
    assert negotiate(None, ()) is None


@given(st.text(max_size=200))
def test_no_header_fails(accept: str) -> None:
    assert negotiate(accept, ENTITY_OFFERS) in (*ENTITY_OFFERS, None)


HEADERS = st.lists(
    st.builds(
        "{};q={}".format,
        st.sampled_from((*ENTITY_OFFERS, RDF_XML, "text/*", "*/*")),
        st.sampled_from(("0", "0.1", "0.5", "1", "1.000")),
    )
).map(",".join)


@given(HEADERS)
def test_what_is_refused_is_never_served(accept: str) -> None:
    chosen = negotiate(accept, ENTITY_OFFERS)
    if chosen is None or not parse_accept(accept):
        return
    exact = [one for one in parse_accept(accept) if f"{one.kind}/{one.subtype}" == chosen]
    assert not exact or max(one.quality for one in exact) > 0


@given(HEADERS, st.permutations(ENTITY_OFFERS))
def test_the_order_of_the_header_does_not_matter(accept: str, offers: list[str]) -> None:
    turned = ",".join(reversed(accept.split(",")))
    assert negotiate(accept, offers) == negotiate(turned, offers)


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("ttl", TURTLE),
        ("JSONLD", JSON_LD),
        ("text/turtle", TURTLE),
        ("application/ld json", JSON_LD),
        ("", None),
        (None, None),
        ("exe", None),
    ],
)
def test_formats_by_name(name: str | None, media_type: str | None) -> None:
    assert named_format(name) == media_type
