"""Where quotes stand in the original: boxes on pages and elements, kept small, and told in RDF."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, URIRef

from minutegraph.ingest.describe import describe_meeting, describe_register
from minutegraph.ingest.describe.rows import page_fragment
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.facts_file import read_records, records_of, write_records
from minutegraph.ingest.origin import (
    PageBox,
    boxes,
    element_of,
    kept_origins,
    origins_from_rows,
    origins_to_rows,
    page_of,
    quotes_in,
)
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Block, Document, Origin, Span
from minutegraph.ingest.resolve import resolve
from minutegraph.ingest.resolve.mentions import mentions_of
from minutegraph.ontology.terms import DCTERMS, LG, OA, RDF
from minutegraph.shapes.validate import validate
from minutegraph.store import rdflib_graph

BASE = "https://example.org/"
PDF, HTML = "application/pdf", "text/html"

PAGES = (
    (
        "Wexcombe Borough Council",
        "Audit Committee",
        "Minutes of the meeting held on 5 March 2024",
        "1. Treasury report",
        "Mrs S Butler, Director of Finance, presented a report on",
    ),
    ("the treasury position.", "RESOLVED that the report be noted."),
)
LETTER, LINE = 5.25, 14.0  # points


def layout(pages: Sequence[Sequence[str]], media_type: str = PDF) -> Document:
    """A document as a reader gives it: a run a line, all letters of one width."""
    text, blocks, origins, starts = "", [], [], []
    for page, lines in enumerate(pages, start=1):
        for row, line in enumerate(lines):
            start, left, top = len(text), 72.0, 72.0 + row * LINE
            edges = tuple(left + LETTER * i for i in range(len(line) + 1))
            box = (left, top, edges[-1], top + 12.0)
            origins.append(Origin(start, page, box, edges[:-1]))
            blocks.append(Block(Span(start, start + len(line)), "paragraph"))
            starts.append(start)
            text += line + "\n"
    return Document(
        "audit.pdf", "5" * 64, media_type, text, tuple(blocks), tuple(starts),
        tuple(range(1, len(starts) + 1)), origins=tuple(origins),
    )  # fmt: skip


def span(document: Document, quote: str) -> Span:
    start = document.text.index(quote)
    return Span(start, start + len(quote))


PAPER = layout(PAGES)


# --- boxes ---------------------------------------------------------------------------------------


def test_a_part_of_a_line_has_the_box_of_its_letters() -> None:
    (box,) = boxes(PAPER, span(PAPER, "Committee"))
    assert box == PageBox(1, 72 + 6 * LETTER, 72 + LINE, 72 + 15 * LETTER, 72 + LINE + 12)


def test_a_quote_over_two_lines_has_the_box_around_both() -> None:
    (box,) = boxes(PAPER, span(PAPER, "Council\nAudit"))
    assert (box.left, box.right) == (72, 72 + 24 * LETTER)
    assert (box.top, box.bottom) == (72, 72 + LINE + 12)


def test_a_quote_over_two_pages_has_a_box_on_each_and_begins_on_the_first() -> None:
    quote = span(PAPER, "presented a report on\nthe treasury")
    assert [box.page for box in boxes(PAPER, quote)] == [1, 2]
    assert page_of(PAPER, quote) == 1


def test_white_space_takes_no_room() -> None:
    quote = span(PAPER, "Audit ")
    assert boxes(PAPER, quote) == boxes(PAPER, Span(quote.start, quote.end - 1))
    assert boxes(PAPER, span(PAPER, "\n")) == ()


def test_a_line_break_before_a_page_is_not_on_the_page_before() -> None:
    quote = span(PAPER, "\nthe treasury")
    assert page_of(PAPER, quote) == 2


def test_a_run_without_edges_gives_its_whole_box() -> None:
    bare = replace(PAPER, origins=tuple(replace(run, edges=()) for run in PAPER.origins))
    (box,) = boxes(bare, span(PAPER, "Committee"))
    assert (box.left, box.right) == (72, 72 + 15 * LETTER)


def test_a_document_without_origins_has_no_places() -> None:
    plain = replace(PAPER, origins=())
    quote = span(PAPER, "Committee")
    assert (boxes(plain, quote), page_of(plain, quote), element_of(plain, quote)) == ((), 0, "")


# --- elements ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("elements", "held_by"),
    [
        pytest.param(["/html/body/p[2]"], "/html/body/p[2]", id="one element"),
        pytest.param(
            ["/html/body/p[2]", "/html/body/p[2]/b"], "/html/body/p[2]", id="one within the other"
        ),
        pytest.param(["/html/body/p[2]", "/html/body/p[21]"], "/html/body", id="neighbours"),
        pytest.param(["/html/head", "/other"], "", id="nothing in common"),
        pytest.param(["", "/html/body"], "", id="one unknown"),
        pytest.param(
            ["/a/p[@id='x/1']/b", "/a/p[@id='x/2']/b"], "/a", id="a slash inside a predicate"
        ),
    ],
)
def test_the_element_is_the_innermost_that_holds_all(elements: list[str], held_by: str) -> None:
    text = "abc " * len(elements)
    origins = tuple(Origin(4 * i, element=element) for i, element in enumerate(elements))
    document = Document("a.html", "0" * 64, HTML, text, (), (0,), (1,), origins=origins)
    assert element_of(document, Span(0, len(text))) == held_by


# --- what is kept --------------------------------------------------------------------------------


@st.composite
def placed(draw: st.DrawFn) -> tuple[Document, list[Span]]:
    words = st.text("ab ", max_size=12)
    document = layout(draw(st.lists(st.lists(words, max_size=4), min_size=1, max_size=3)))
    size = len(document.text)
    pairs = st.tuples(st.integers(0, size), st.integers(0, size))
    quotes = [Span(*sorted(pair)) for pair in draw(st.lists(pairs, max_size=5))]
    return document, [quote for quote in quotes if quote.start < quote.end]


def nearly(found: Sequence[PageBox], wanted: Sequence[PageBox]) -> bool:
    """Equal to the tenth of a point."""

    def sides(box: PageBox) -> tuple[float, ...]:
        return box.left, box.top, box.right, box.bottom

    return [box.page for box in found] == [box.page for box in wanted] and all(
        abs(one - other) < 0.051
        for a, b in zip(found, wanted, strict=True)
        for one, other in zip(sides(a), sides(b), strict=True)
    )


@settings(max_examples=300, deadline=None)
@given(placed())
def test_what_is_kept_says_the_same_of_each_quote(case: tuple[Document, list[Span]]) -> None:
    document, quotes = case
    kept = replace(document, origins=kept_origins(document, quotes))
    assert not any(origin.edges for origin in kept.origins)
    for quote in quotes:
        assert nearly(boxes(kept, quote), boxes(document, quote))
        assert page_of(kept, quote) == page_of(document, quote)
    assert origins_from_rows(origins_to_rows(kept.origins)) == kept.origins


def test_of_what_is_no_quote_the_page_alone_is_kept() -> None:
    kept = kept_origins(PAPER, [span(PAPER, "Audit")])
    assert [(run.page, bool(run.box)) for run in kept] == [
        (1, False), (1, True), (1, False), (2, False)
    ]  # fmt: skip


def test_odd_numbers_of_a_reader_do_no_harm() -> None:
    odd = replace(PAPER.origins[0], box=(float("nan"), 0.0, float("inf"), 1.0), edges=())
    document = replace(PAPER, origins=(odd, *PAPER.origins[1:]))
    quote = span(PAPER, "Wexcombe")
    kept = replace(document, origins=kept_origins(document, [quote]))
    assert (page_of(kept, quote), boxes(kept, quote)) == (1, ())


@pytest.mark.parametrize("row", [[], [1], [0, 1, 2], [0, 1, 2, 3, 4, 5, 6], ["/p"]])
def test_damaged_rows_are_refused(row: list[int | str]) -> None:
    with pytest.raises(ValueError, match="not the place"):
        origins_from_rows([row])


def test_places_survive_the_facts_file_and_stay_small(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    pages = [[f"{n}. Item {n} of page {p}", "Words " * 12] * 20 for p in range(100) for n in (p,)]
    document = layout([*PAGES, *pages])
    records = records_of(document, extract_parts(document))
    write_records(tmp_path, records, "1")
    assert read_records(tmp_path, records[0].key, "1") == records
    (path,) = (tmp_path / "facts").iterdir()
    quotes = quotes_in(record.facts for record in records)
    assert path.stat().st_size < 3 * len(document.text) + 400 * len(quotes)
    for quote in quotes:
        assert nearly(boxes(records[0], quote), boxes(document, quote))


# --- in the graph --------------------------------------------------------------------------------


def graph_of(document: Document) -> Graph:
    records = records_of(document, extract_parts(document))
    identities = resolve(mentions_of(record.facts) for record in records)
    lines = describe_meeting(records, identities, BASE, "0.1.0")
    return rdflib_graph((*lines, *describe_register(identities, BASE)))


def selector(graph: Graph, kind: str, quote: str) -> URIRef | None:
    """The selector of this kind beside the quotation."""
    for words in graph.subjects(URIRef(OA.exact), None):
        if str(graph.value(words, URIRef(OA.exact))) == quote:
            (span,) = graph.subjects(URIRef(OA.hasSelector), words)
            for found in graph.objects(span, URIRef(OA.hasSelector)):
                if (found, URIRef(RDF.type), URIRef(kind)) in graph:
                    assert isinstance(found, URIRef)
                    return found
    return None


def test_a_quote_of_a_pdf_has_its_page_and_its_view() -> None:
    graph = graph_of(PAPER)
    assert validate(graph).results == ()
    found = selector(graph, OA.FragmentSelector, "RESOLVED that the report be noted.")
    assert found is not None
    assert str(found).endswith(";page")
    assert str(graph.value(found, URIRef(RDF.value))) == "page=2&viewrect=72,86,178.5,12"
    assert str(graph.value(found, URIRef(DCTERMS.conformsTo))) == (
        "http://tools.ietf.org/rfc/rfc3778"
    )
    (place,) = graph.subjects(URIRef(OA.hasSelector), found)
    assert [str(page) for page in graph.objects(place, URIRef(LG.page))] == ["2"]
    spans = set(graph.subjects(URIRef(OA.hasSource), None))
    assert spans == set(graph.subjects(URIRef(LG.page), None))


def test_a_quote_over_two_pages_is_shown_on_the_first() -> None:
    graph = graph_of(PAPER)
    views = [str(v) for v in graph.objects(None, URIRef(RDF.value)) if str(v).startswith("page=1&")]
    over_both = boxes(PAPER, span(PAPER, f"{PAGES[0][-1]}\n{PAGES[1][0]}"))
    assert page_fragment(1, over_both) in views


def test_pages_of_other_formats_have_no_fragment() -> None:
    graph = graph_of(layout(PAGES, "application/vnd.example.pages"))
    assert list(graph.objects(None, URIRef(LG.page)))
    assert list(graph.objects(None, URIRef(RDF.value))) == []


def test_a_quote_of_a_page_has_its_element() -> None:
    html = "".join(f"<p>{line}</p>" for lines in PAGES for line in lines)
    page = f"<html><head><title>x</title></head><body><div>{html}</div></body></html>"
    graph = graph_of(read_bytes("audit.html", page.encode()))
    assert validate(graph).results == ()
    found = selector(graph, OA.XPathSelector, "RESOLVED that the report be noted.")
    assert found is not None
    assert str(found).endswith(";element")
    assert str(graph.value(found, URIRef(RDF.value))).endswith("/p[7]")
    assert list(graph.objects(None, URIRef(LG.page))) == []


def test_plain_text_has_its_line_alone() -> None:
    text = "\n\n".join(line for lines in PAGES for line in lines)
    graph = graph_of(read_bytes("audit.txt", text.encode()))
    assert list(graph.objects(None, URIRef(LG.line)))
    assert list(graph.objects(None, URIRef(RDF.value))) == []


@pytest.mark.parametrize(
    ("sides", "fragment"),
    [
        pytest.param((72.0, 90.5, 300.0, 102.5), "page=3&viewrect=72,90.5,228,12", id="a box"),
        pytest.param((-0.04, 0.0, 1e6, 0.0), "page=3&viewrect=0,0,1000000,0", id="odd sizes"),
    ],
)
def test_the_fragment_of_a_page(sides: tuple[float, ...], fragment: str) -> None:
    assert page_fragment(3, [PageBox(3, *sides)]) == fragment
    assert page_fragment(4, [PageBox(3, *sides)]) == "page=4"
