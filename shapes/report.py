"""Validation results for a person who can act on them: document, line, sentence, fault, remedy."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rdflib import RDF, BNode, Graph, URIRef
from rdflib.term import Node

from ..ontology import PREFIXES
from ..ontology.terms import DCTERMS, LG, OA, RDFS, SKOS
from .validate import SEVERITIES, ValidationReport, ValidationResult

EVIDENCE, RECORDED_IN, IN_MEETING = map(URIRef, (LG.evidence, LG.recordedIn, LG.inMeeting))
AT_ITEM, DATE, LINE, PAGE = map(URIRef, (LG.atItem, LG.date, LG.line, LG.page))
IDENTIFIER = URIRef(DCTERMS.identifier)
HAS_SOURCE, HAS_SELECTOR, EXACT = map(URIRef, (OA.hasSource, OA.hasSelector, OA.exact))
LABEL, PREF_LABEL = URIRef(RDFS.label), URIRef(SKOS.prefLabel)
LONGEST_SENTENCE = 300
NOUNS = {"Violation": "violation", "Warning": "warning", "Info": "note"}


@dataclass(frozen=True, slots=True)
class Finding:
    """A validation result with its place in the minutes.

    `document` is the file's name ("" if unknown), `line` counts from 1 (0 if unknown), `sentence`
    is the passage that the fault was read from, `about` the label of the node at fault or its IRI,
    `page` the page of the file from 1 (0 if it has none).
    """

    result: ValidationResult
    document: str
    line: int
    sentence: str
    about: str
    page: int = 0


def findings(report: ValidationReport, data: Graph) -> tuple[Finding, ...]:
    """Return the results of a report with the places in the minutes that they come from.

    Args:
        report: The report.
        data: The graph that was validated.

    Returns:
        One finding a result, in the order of the report.
    """
    return tuple(_finding(result, data) for result in report.results)


def to_text(report: ValidationReport, data: Graph) -> str:
    """Return a report as plain text for a terminal or a file, ending with a line break."""
    if not report.results:
        return "Nothing to mend: every shape is satisfied.\n"
    blocks = [_block(finding) for finding in findings(report, data)]
    return "\n".join([f"{summary(report)}\n", *blocks])


def to_turtle(report: ValidationReport) -> str:
    """Return a report as RDF for machines: a SHACL validation report in Turtle."""
    return report.report_graph.serialize(format="turtle")


def summary(report: ValidationReport) -> str:
    """Return how many results there are, as "1 violation, 2 warnings, 1 note."."""
    counts = Counter(result.severity for result in report.results)
    parts = [
        f"{counts[severity]} {NOUNS[severity]}{'s' * (counts[severity] != 1)}"
        for severity in SEVERITIES
        if counts[severity]
    ]
    return f"{', '.join(parts) or 'No faults'}."


def _block(finding: Finding) -> str:
    result = finding.result
    place = finding.document or "no document"
    if finding.page:
        place = f"{place}, page {finding.page}"
    elif finding.line:
        place = f"{place}, line {finding.line}"
    lines = [f"{result.severity}: {result.message}", f"  in {place}"]
    if finding.sentence:
        lines.append(f"  > {finding.sentence}")
    lines.append(f"  about {finding.about}")
    if finding.about != result.focus:
        lines.append(f"    <{result.focus}>")
    if result.path:
        value = f", value {_short(result.value)}" if result.value else ""
        lines.append(f"  property {_short(result.path)}{value}")
    if result.remedy:
        lines.append(f"  What to do: {result.remedy}")
    return "\n".join(lines) + "\n"


def _short(text: str) -> str:
    """Return an IRI, or the IRIs in a property path, with prefixes where we have them."""
    bare = text.replace("<", "").replace(">", "") if "<http" in text else text
    for prefix, namespace in PREFIXES.items():
        bare = bare.replace(namespace, f"{prefix}:")
    return bare


def _finding(result: ValidationResult, data: Graph) -> Finding:
    focus = BNode(result.focus[2:]) if result.focus.startswith("_:") else URIRef(result.focus)
    span = next(_spans(focus, result.value, data), None)
    document = _document(focus, span, data)
    return Finding(
        result=result,
        document=str(data.value(document, IDENTIFIER) or document or ""),
        line=_whole_number(data.value(span, LINE)) if span else 0,
        sentence=_sentence(span, data) if span else "",
        about=str(data.value(focus, LABEL) or data.value(focus, PREF_LABEL) or result.focus),
        page=_whole_number(data.value(span, PAGE)) if span else 0,
    )


def _spans(focus: Node, value: str, data: Graph) -> Iterator[Node]:
    """Yield the spans that tell of a node, the nearest first.

    Those of the fact itself; the one that the node is, or selects; those of the facts that name
    the node, as a presentation names its report and its presenter, first those of a meeting on
    the day that is the value at fault; those of its agenda item.
    """
    yield from _in_order(data.objects(focus, EVIDENCE), data)
    if (focus, RDF.type, URIRef(LG.SourceSpan)) in data or (focus, HAS_SELECTOR, None) in data:
        yield focus
    yield from data.subjects(HAS_SELECTOR, focus)
    namers = set(data.subjects(None, focus))
    that_day = {n for n in namers if str(data.value(data.value(n, IN_MEETING), DATE)) == value}
    for some in (that_day, namers):
        yield from _in_order((span for n in some for span in data.objects(n, EVIDENCE)), data)
    for item in data.objects(focus, AT_ITEM):
        yield from _in_order(data.objects(item, EVIDENCE), data)


def _in_order(spans: Iterable[Node], data: Graph) -> list[Node]:
    return sorted(spans, key=lambda span: (_whole_number(data.value(span, LINE)), str(span)))


def _document(focus: Node, span: Node | None, data: Graph) -> Node | None:
    if span is not None and (source := data.value(span, HAS_SOURCE)):
        return source
    if (focus, RDF.type, URIRef(LG.SourceDocument)) in data:
        return focus
    meeting = data.value(focus, IN_MEETING) or focus
    return min(data.objects(meeting, RECORDED_IN), key=str, default=None)


def _sentence(span: Node, data: Graph) -> str:
    quotes = [
        quote
        for selector in data.objects(span, HAS_SELECTOR)
        for quote in data.objects(selector, EXACT)
    ]
    text = " ".join(str(min(quotes, key=str, default="")).split())
    return text if len(text) <= LONGEST_SENTENCE else f"{text[:LONGEST_SENTENCE].rstrip()} …"


def _whole_number(node: Node | None) -> int:
    return int(str(node)) if node is not None and str(node).isdigit() else 0
