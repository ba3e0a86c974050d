"""The check of a graph against the shapes, with its results as records and as RDF."""

from dataclasses import dataclass
from functools import cache
from typing import Literal as OneOf
from typing import cast

from rdflib import RDFS, Graph
from rdflib.namespace import SH

from .compiled.results import Result
from .compiled.terms import node_of, term_of, text_of
from .compiled.triples import Triples
from .engine import engine, own_shapes
from .report_graph import report_graph
from .validators import DEFAULT_VALIDATOR, check_validator

Severity = OneOf["Violation", "Warning", "Info"]
SEVERITIES: tuple[Severity, ...] = ("Violation", "Warning", "Info")


@dataclass(frozen=True, slots=True)
class ValidationResult:
    """One defect.

    `focus` is the IRI of the node at fault; `path` the property, or a SPARQL property path, that
    leads from it to the fault ("" for the node as a whole); `value` the value at fault ("" where
    something is missing); `shape` the IRI of the node shape; `message` says what is wrong and
    `remedy` what a person can do about it; `component` is the IRI of the kind of constraint.
    """

    focus: str
    path: str
    value: str
    shape: str
    severity: Severity
    message: str
    remedy: str
    component: str = ""


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """The outcome of a validation.

    `conforms` is true where there is no Violation, though there may be warnings. `results` stand in
    order of severity, then by focus node, path, value and message; `raw` are the same as the engine
    gave them.
    """

    conforms: bool
    results: tuple[ValidationResult, ...]
    raw: tuple[Result, ...] = ()

    @property
    def report_graph(self) -> Graph:
        """The report as SHACL has it: `sh:conforms` is true only where there is no result."""
        return report_graph(self.raw, own_shapes())


def validate(
    data: Graph | Triples, validator: str = DEFAULT_VALIDATOR, *, across_meetings: bool = True
) -> ValidationReport:
    """Check a graph against the shapes: one meeting's with its slice of the register, or more.

    Args:
        data: The graph; it is not changed. Nothing is inferred: what it does not state is missing.
        validator: One of `VALIDATORS`: "compiled", or the reference engine "pyshacl".
        across_meetings: Whether to judge also what only the whole register can show, such as two
            holders of a single post.

    Returns:
        The report.

    Raises:
        UsageError: if there is no such validator.
    """
    check_validator(validator)
    triples = Triples.from_graph(data) if isinstance(data, Graph) else data
    raw = tuple(engine(validator, across_meetings).results(triples))
    results = tuple(sorted(map(_result, raw), key=_order))
    conforms = all(result.severity != "Violation" for result in results)
    return ValidationReport(conforms, results, raw)


def _order(result: ValidationResult) -> tuple[int, str, str, str, str, str]:
    severity = SEVERITIES.index(result.severity)
    return (
        severity,
        result.focus,
        result.path,
        result.value,
        result.message,
        result.component,
    )


def _result(raw: Result) -> ValidationResult:
    owner, remedy = _of_shape(raw.shape)
    return ValidationResult(
        focus=text_of(raw.focus),
        path=raw.path,
        value=text_of(raw.value) if raw.value else "",
        shape=owner,
        severity=cast(Severity, raw.severity.removeprefix(str(SH))),
        message=" ".join(sorted(map(str, raw.messages))),
        remedy=remedy,
        component=raw.component,
    )


@cache
def _of_shape(source: str) -> tuple[str, str]:
    """Return the node shape of a node shape or property shape, and what a person can do."""
    shapes, node = own_shapes(), node_of(source)
    owner = shapes.value(None, SH.property, node) or node
    remedy = shapes.value(node, RDFS.comment) or shapes.value(owner, RDFS.comment) or ""
    return text_of(term_of(owner)), str(remedy)
