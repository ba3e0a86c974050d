"""The N-Quads writer against two independent parsers."""

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from minutegraph.ingest import nquads

GRAPH = nquads.iri("http://example.com/graph")
SUBJECT = nquads.iri("http://example.com/s")
PREDICATE = nquads.iri("http://example.com/p")

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
AWKWARD = 'a"b\\c\n\r\t\b\f\x00\x01\x1f\x7f\x85\u2028\ufeff\ufffe\uffff\U0001f600\\u0041'


def line_of(text: str) -> str:
    return nquads.line(SUBJECT, PREDICATE, nquads.text(text), GRAPH)


@given(TEXTS)
@example(AWKWARD)
@settings(max_examples=300)
def test_oxigraph_reads_the_text_back(text: str) -> None:
    (quad,) = ox.parse(line_of(text), format=ox.RdfFormat.N_QUADS)
    assert isinstance(quad, ox.Quad)
    assert quad.object == ox.Literal(text)


@given(TEXTS)
@example(AWKWARD)
@settings(max_examples=200)
def test_rdflib_reads_the_text_back(text: str) -> None:
    data = rdflib.Dataset()
    data.parse(data=line_of(text), format="nquads")
    ((_, _, found, _),) = data.quads()
    assert str(found) == text


@given(TEXTS)
@example(AWKWARD)
@settings(max_examples=300)
def test_a_line_is_what_oxigraph_would_write(text: str) -> None:
    line = line_of(text)
    written = ox.serialize(ox.parse(line, format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.N_QUADS)
    assert written == line.encode()


@given(TEXTS)
@example(AWKWARD)
@settings(max_examples=200)
def test_a_statement_survives_a_sparql_update(text: str) -> None:
    store = ox.Store()
    store.update(f"INSERT DATA {{ GRAPH {GRAPH} {{ {SUBJECT} {PREDICATE} {nquads.text(text)} }} }}")
    (quad,) = store
    assert quad.object == ox.Literal(text)


@given(st.text(max_size=30))
@settings(max_examples=300)
def test_what_passes_as_an_iri_is_one_for_both_parsers(tail: str) -> None:
    value = f"http://example.com/{tail}"
    if not nquads.is_iri(value):
        with pytest.raises(ValueError, match="not an absolute IRI"):
            nquads.iri(value)
        return
    line = nquads.line(nquads.iri(value), PREDICATE, nquads.text(""), GRAPH)
    (quad,) = ox.parse(line, format=ox.RdfFormat.N_QUADS)
    assert quad.subject == ox.NamedNode(value)
    data = rdflib.Dataset()
    data.parse(data=line, format="nquads")
    assert {str(s) for s, _, _, _ in data.quads()} == {value}


@pytest.mark.parametrize(
    "value", ["", "relative", "/id/x", "http://a b", "http://a<b", "http://a\n"]
)
def test_what_is_no_iri_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not an absolute IRI"):
        nquads.iri(value)


def test_half_a_character_cannot_be_stored() -> None:
    with pytest.raises(ValueError, match="U\\+D83D is half of a character"):
        nquads.text("smile \ud83d")


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        pytest.param(nquads.integer(-3), '"-3"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        pytest.param(nquads.boolean(True), '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
        pytest.param(
            nquads.date("2024-03-05"), '"2024-03-05"^^<http://www.w3.org/2001/XMLSchema#date>'
        ),
        pytest.param(nquads.time("14:00"), '"14:00:00"^^<http://www.w3.org/2001/XMLSchema#time>'),
        pytest.param(
            nquads.typed("x", "http://example.com/type"), '"x"^^<http://example.com/type>'
        ),
    ],
)
def test_typed_terms_are_kept_as_written_by_a_store(
    term: nquads.Term, expected: str, tmp_path: object
) -> None:
    assert term == expected
    store = ox.Store(str(tmp_path))
    line = nquads.line(SUBJECT, PREDICATE, term, GRAPH)
    store.load(line, format=ox.RdfFormat.N_QUADS)
    assert store.dump(format=ox.RdfFormat.N_QUADS) == line.encode()


def test_lines_are_sorted_and_unique_and_hashed_as_they_stand() -> None:
    lines = nquads.sorted_lines([line_of("b"), line_of("a"), line_of("b")])
    assert lines == [line_of("a"), line_of("b")]
    assert nquads.content_hash(lines) == nquads.content_hash(["".join(lines)])
    assert nquads.content_hash([]) == (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
