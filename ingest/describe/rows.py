"""Statements of one graph, collected as N-Quads lines, and how a place in a document is stated."""

from collections.abc import Iterable, Mapping

from ...ontology.terms import CONCEPTS, DCTERMS, LG, OA, RDF, RDFS
from .. import nquads
from ..facts_file import DocumentRecord
from ..iris import DocumentKey, Iris
from ..nquads import Term
from ..origin import PageBox, boxes, element_of, page_of
from ..records import Basis, Span
from .merge import Evidence

CONTEXT_LENGTH = 32  # characters of prefix and suffix beside a quotation
PDF = "application/pdf"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"  # as the Web Annotation model names them


class Rows:
    """The statements of one graph."""

    def __init__(self, graph: str) -> None:
        """Begin an empty graph of this IRI."""
        self._graph = nquads.iri(graph)
        self._lines: set[str] = set()

    def add(self, subject: Term, predicate: str, object_: Term) -> None:
        """State something; the predicate is an IRI."""
        self._lines.add(f"{subject} <{predicate}> {object_} {self._graph} .\n")

    def link(self, subject: Term, predicate: str, iri: str) -> None:
        """State a relation to the thing of this IRI, or nothing where it is ""."""
        if iri:
            self.add(subject, predicate, nquads.iri(iri))

    def say(self, subject: Term, predicate: str, text: str) -> None:
        """State a text, or nothing where it is ""."""
        if text:
            self.add(subject, predicate, nquads.text(text))

    def count(self, subject: Term, predicate: str, value: int | None) -> None:
        """State a whole number, or nothing where it is None."""
        if value is not None:
            self.add(subject, predicate, nquads.integer(value))

    def node(self, iri: str, kind: str, label: str = "") -> Term:
        """Begin the description of a thing: its class, and its label unless ""."""
        subject = nquads.iri(iri)
        self.link(subject, RDF.type, kind)
        self.say(subject, RDFS.label, label)
        return subject

    def lines(self) -> list[str]:
        """Return all statements, each once, sorted."""
        return sorted(self._lines)


class SpanRows:
    """States which place of which document a fact comes from."""

    def __init__(
        self,
        rows: Rows,
        iris: Iris,
        records: Mapping[DocumentKey, DocumentRecord],
        sources: Mapping[DocumentKey, str],
    ) -> None:
        """Write into `rows`; `sources` has each document's path after `{base}source/`."""
        self._rows = rows
        self._iris = iris
        self._records = records
        self._sources = sources
        self._stated: dict[tuple[DocumentKey, int, int], Term] = {}

    def evidence(self, fact: Term, evidence: Iterable[Evidence], basis: Basis) -> None:
        """State where a fact is said and on what basis."""
        self._rows.link(fact, LG.basis, CONCEPTS["basis"][basis])
        for place in evidence:
            self._rows.add(fact, LG.evidence, self._span(place))

    def _span(self, place: Evidence) -> Term:
        key = place.key, place.span.start, place.span.end
        if key not in self._stated:
            self._stated[key] = self._describe(place)
        span = self._stated[key]
        if place.position:
            self._rows.count(span, LG.position, place.position)
        return span

    def _describe(self, place: Evidence) -> Term:
        record = self._records[place.key]
        start, end = place.span.start, place.span.end
        iri = self._iris.span(self._sources[place.key], start, end)
        rows = self._rows
        span = rows.node(iri, LG.SourceSpan)
        rows.link(span, OA.hasSource, self._iris.source(self._sources[place.key]))
        rows.count(span, LG.line, record.line_of(start))
        position = self._selector(span, f"{iri};position", OA.TextPositionSelector)
        rows.count(position, OA.start, start)
        rows.count(position, OA.end, end)
        quote = self._selector(span, f"{iri};quote", OA.TextQuoteSelector)
        before = record.text[max(0, start - CONTEXT_LENGTH) : start]
        rows.add(quote, OA.exact, nquads.text(record.text[start:end]))
        rows.add(quote, OA.prefix, nquads.text(before))
        rows.add(quote, OA.suffix, nquads.text(record.text[end : end + CONTEXT_LENGTH]))
        if record.origins:
            self._describe_origin(span, iri, record, place.span)
        return span

    def _describe_origin(self, span: Term, iri: str, record: DocumentRecord, quote: Span) -> None:
        """State where a quote stands in the original file."""
        rows = self._rows
        if page := page_of(record, quote):
            rows.count(span, LG.page, page)
            if record.facts.media_type == PDF:
                selector = self._selector(span, f"{iri};page", OA.FragmentSelector)
                rows.say(selector, RDF.value, page_fragment(page, boxes(record, quote)))
                rows.link(selector, DCTERMS.conformsTo, PDF_FRAGMENTS)
        if element := element_of(record, quote):
            selector = self._selector(span, f"{iri};element", OA.XPathSelector)
            rows.say(selector, RDF.value, element)

    def _selector(self, span: Term, iri: str, kind: str) -> Term:
        selector = self._rows.node(iri, kind)
        self._rows.add(span, OA.hasSelector, selector)
        return selector


def page_fragment(page: int, places: Iterable[PageBox]) -> str:
    """Return the fragment that has a PDF viewer show a quote on a page (RFC 3778, section 3).

    Args:
        page: the page on which the quote begins, from 1.
        places: the boxes of the quote, of which that on this page is shown.

    >>> page_fragment(3, [PageBox(3, 72.0, 90.5, 300.0, 102.5)])
    'page=3&viewrect=72,90.5,228,12'
    """
    for box in places:
        if box.page == page:
            sides = (box.left, box.top, box.right - box.left, box.bottom - box.top)
            return f"page={page}&viewrect={','.join(_number(side) for side in sides)}"
    return f"page={page}"


def _number(value: float) -> str:
    """Return a number with at most one decimal."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")  # never "-0"
