"""The graphs that do not come from documents: the ontology, the shapes, the validation report."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import pyoxigraph as ox
from rdflib import Graph

from ...ontology import ontology_graph
from ...shapes import shapes_graph
from .. import nquads
from ..describe.rows import Rows
from ..iris import Iris, short_hash
from .work import Finding

SH = "http://www.w3.org/ns/shacl#"

_SOURCES = {"ontology": "minutegraph.ontology", "shapes": "minutegraph.shapes"}


def static_digests() -> dict[str, str]:
    """Return a hash of the Turtle files behind the ontology and the shapes graph, by name."""
    found: dict[str, str] = {}
    for name, package in _SOURCES.items():
        digest = sha256()
        for file in _turtle_files(files(package)):
            digest.update(file.read_bytes())
        found[name] = digest.hexdigest()
    return found


def _turtle_files(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _turtle_files(entry)
        elif entry.name.endswith(".ttl"):
            yield entry


@cache
def static_lines(base: str) -> Mapping[str, list[str]]:
    """Return the sorted N-Quads lines of the ontology and the shapes graph, by the graph's IRI.

    Blank nodes get IRIs (`{base}.well-known/genid/…`, as RDF 1.1 section 3.5 has it), so that the
    lines are the same each time. What both graphs state is in the ontology graph only.
    """
    iris = Iris(base)
    graphs = {"ontology": ontology_graph(alignments=True), "shapes": shapes_graph()}
    found: dict[str, list[str]] = {}
    stated: set[str] = set()
    for name, graph in graphs.items():
        triples = _skolemized(graph, f"{base}.well-known/genid/{name}-")
        iri = iris.graph(name)
        found[iri] = sorted(f"{triple} <{iri}> .\n" for triple in triples - stated)
        stated |= triples
    return found


def _skolemized(graph: Graph, prefix: str) -> set[str]:
    parsed = ox.parse(graph.serialize(format="nt", encoding="utf-8"), format=ox.RdfFormat.N_TRIPLES)
    dataset = ox.Dataset(parsed)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)

    def named(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
        return f"<{prefix}{term.value}>" if isinstance(term, ox.BlankNode) else str(term)

    return {f"{named(quad.subject)} {quad.predicate} {named(quad.object)}" for quad in dataset}


def validation_lines(findings: Mapping[str, Iterable[Finding]], base: str) -> list[str]:
    """Return the validation report of all meeting graphs as sorted N-Quads lines.

    Args:
        findings: what the shapes say of each meeting graph, by the graph's IRI.
        base: the base IRI.
    """
    graph = Iris(base).graph("validation")
    rows = Rows(graph)
    report = rows.node(f"{graph}#report", f"{SH}ValidationReport")
    results = sorted({finding for found in findings.values() for finding in found})
    rows.add(report, f"{SH}conforms", nquads.boolean(not results))
    for finding in results:
        iri = f"{graph}#{short_hash(repr(finding), 16)}"
        result = rows.node(iri, f"{SH}ValidationResult")
        rows.add(report, f"{SH}result", result)
        for predicate, value in (
            ("focusNode", finding.focus),
            ("resultPath", finding.path),
            ("sourceShape", finding.shape),
            ("resultSeverity", f"{SH}{finding.severity}"),
        ):
            if nquads.is_iri(value):
                rows.link(result, f"{SH}{predicate}", value)
        rows.say(result, f"{SH}resultMessage", finding.message)
    return rows.lines()
