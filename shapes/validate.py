"""The check of a graph against the shapes, with its results as records and as RDF."""

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import cast

from rdflib import RDFS, BNode, Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from . import engine

Severity = OneOf["Violation", "Warning", "Info"]
SEVERITIES: tuple[Severity, ...] = ("Violation", "Warning", "Info")


@dataclass(frozen=True, slots=True)
class ValidationResult:
    """One defect.

    `focus` is the IRI of the node at fault; `path` the property, or a SPARQL property path, that
    leads from it to the fault ("" for the node as a whole); `value` the value at fault ("" where
    something is missing); `shape` the IRI of the node shape; `message` says what is wrong and
    `remedy` what a person can do about it.
    """

    focus: str
    path: str
    value: str
    shape: str
    severity: Severity
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """The outcome of a validation.

    `conforms` is true where there is no Violation, though there may be warnings. `results` stand in
    order of severity, then by focus node, path, value and message. `report_graph` is the report as
    SHACL has it, in which `sh:conforms` is true only where there is no result at all.
    """

    conforms: bool
    results: tuple[ValidationResult, ...]
    report_graph: Graph


def validate(data: Graph) -> ValidationReport:
    """Check one meeting's graph, merged with its slice of the register, against the shapes.

    Args:
        data: The graph; it is not changed. Nothing is inferred: what it does not state is missing.

    Returns:
        The report.
    """
    report = engine.run(data)
    found = [_result(report, node) for node in report.objects(None, SH.result)]
    results = tuple(sorted(found, key=_order))
    return ValidationReport(
        conforms=all(result.severity != "Violation" for result in results),
        results=results,
        report_graph=report,
    )


def _order(result: ValidationResult) -> tuple[int, str, str, str, str]:
    severity = SEVERITIES.index(result.severity)
    return severity, result.focus, result.path, result.value, result.message


def _result(report: Graph, node: Node) -> ValidationResult:
    shapes = engine.compiled_shapes()
    source = report.value(node, SH.sourceShape)
    owner = shapes.owners.get(source, source)
    remedy = shapes.graph.value(source, RDFS.comment) or shapes.graph.value(owner, RDFS.comment)
    path = report.value(node, SH.resultPath)
    severity = _text(report.value(node, SH.resultSeverity)).removeprefix(str(SH))
    return ValidationResult(
        focus=_text(report.value(node, SH.focusNode)),
        path="" if path is None else path_text(report, path),
        value=_text(report.value(node, SH.value)),
        shape=_text(owner),
        severity=cast(Severity, severity),
        message=" ".join(sorted(map(str, report.objects(node, SH.resultMessage)))),
        remedy=_text(remedy),
    )


def path_text(graph: Graph, path: Node) -> str:
    """Return a SHACL path as text: one property as its bare IRI, else a SPARQL property path."""
    return str(path) if isinstance(path, URIRef) else _path(graph, path)


def _path(graph: Graph, path: Node) -> str:
    if isinstance(path, URIRef):
        return f"<{path}>"
    if (inverse := graph.value(path, SH.inversePath)) is not None:
        return f"^{_path(graph, inverse)}"
    if (branches := graph.value(path, SH.alternativePath)) is not None:
        return f"({'|'.join(_path(graph, branch) for branch in graph.items(branches))})"
    return "/".join(_path(graph, step) for step in graph.items(path))


def _text(node: Node | None) -> str:
    if node is None:
        return ""
    return f"_:{node}" if isinstance(node, BNode) else str(node)
