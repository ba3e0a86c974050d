"""The W3C's SHACL test suite, which lies beside the checkout: its cases, and how to compare."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, BNode, Graph, Literal, Namespace
from rdflib.namespace import SH
from rdflib.term import Node

from minutegraph.shapes.compiled.paths import path_text
from minutegraph.shapes.compiled.results import Result
from minutegraph.shapes.compiled.terms import term_of

SUITE = Path(__file__).parents[3] / "shared" / "conformance" / "shacl" / "data-shapes-test-suite"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")

Row = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Case:
    name: str
    data: Graph
    shapes: Graph
    expected: Counter[Row]


def cases(folder: str) -> Iterator[Case]:
    """Yield the cases that a folder's manifests lead to."""
    waiting, seen = [SUITE / "tests" / folder / "manifest.ttl"], set[Path]()
    while waiting:
        file = waiting.pop(0)
        seen.add(file)
        graph = parsed(file)
        included = sorted(path_of(node) for node in graph.objects(None, MF.include))
        waiting.extend(one for one in included if one not in seen)
        for node in graph.subjects(RDF.type, SHT.Validate):
            action = graph.value(node, MF.action)
            yield Case(
                str(node).rsplit("/", 1)[-1],
                parsed(path_of(graph.value(action, SHT.dataGraph))),
                parsed(path_of(graph.value(action, SHT.shapesGraph))),
                rows_of_report(graph, graph.value(node, MF.result)),
            )


def path_of(node: Node | None) -> Path:
    return Path(str(node).removeprefix("file://"))


def parsed(file: Path) -> Graph:
    # The base keeps blank nodes apart from, and file names equal to, those of other parses.
    return Graph(bind_namespaces="none").parse(file, format="turtle")


def rows_of_report(graph: Graph, report: Node | None) -> Counter[Row]:
    """Return focus, path, component, value and severity of each result of a report."""
    return Counter(
        (
            text(graph.value(result, SH.focusNode)),
            "" if path is None else path_text(graph, path),
            str(graph.value(result, SH.sourceConstraintComponent)),
            text(graph.value(result, SH.value)),
            str(graph.value(result, SH.resultSeverity)),
        )
        for result in graph.objects(report, SH.result)
        for path in [graph.value(result, SH.resultPath)]
    )


def rows_of_results(results: list[Result]) -> Counter[Row]:
    def anonymous(term: str) -> str:
        return "_:" if term.startswith("_:") else term

    return Counter(
        (anonymous(r.focus), r.path, r.component, anonymous(r.value), r.severity) for r in results
    )


def text(node: Node | None) -> str:
    if node is None:
        return ""
    if isinstance(node, Literal):
        return term_of(node)
    return "_:" if isinstance(node, BNode) else term_of(node)
