"""Validation results as RDF: a SHACL validation report (SHACL, section 3.6)."""

from collections.abc import Iterable

from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.namespace import SH

from .compiled.results import Result
from .compiled.terms import node_of
from .engine import part_of


def report_graph(results: Iterable[Result], shapes: Graph) -> Graph:
    """Return results as a SHACL validation report, paths spelt out as they are in the shapes."""
    report = Graph(bind_namespaces="none")
    root = BNode()
    report.add((root, RDF.type, SH.ValidationReport))
    empty = True
    for found in results:
        empty = False
        node = BNode()
        report.add((root, SH.result, node))
        report.add((node, RDF.type, SH.ValidationResult))
        report.add((node, SH.focusNode, node_of(found.focus)))
        report.add((node, SH.sourceConstraintComponent, URIRef(found.component)))
        report.add((node, SH.sourceShape, node_of(found.shape)))
        report.add((node, SH.resultSeverity, URIRef(found.severity)))
        if found.value:
            report.add((node, SH.value, node_of(found.value)))
        if found.path_node is not None:
            report.add((node, SH.resultPath, found.path_node))
            for triple in part_of(shapes, found.path_node):
                report.add(triple)
        for message in found.messages:
            report.add((node, SH.resultMessage, message))
    report.add((root, SH.conforms, Literal(empty)))
    return report
