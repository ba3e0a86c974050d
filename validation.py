"""Check a whole store, or RDF files, against the shapes: one report for people and machines."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset, Graph
from rdflib.util import guess_format

from .errors import StoreError, UsageError
from .shapes.report import Finding, findings, summary, to_text, to_turtle
from .shapes.validate import ValidationReport, ValidationResult, validate
from .store import Store

FORMATS = ("text", "summary", "json", "turtle")
MEETING_GRAPHS = "graph/meeting/"

Register = Mapping[str, Sequence[ox.Triple]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, and the report on all of it.

    `graphs` counts the graphs that were validated each on its own, `triples` their triples;
    `data` holds what the report speaks of.
    """

    graphs: int
    triples: int
    report: ValidationReport
    data: Graph

    @property
    def conforms(self) -> bool:
        """True where there is no violation, though there may be warnings."""
        return self.report.conforms

    def summary(self) -> str:
        """Say in a line what was checked and how it came out.

        >>> Checked(1, 12, ValidationReport(True, (), Graph()), Graph()).summary()
        'Checked 1 graph of 12 triples: it conforms. No faults.'
        """
        graphs = "1 graph" if self.graphs == 1 else f"{self.graphs} graphs"
        who = "it conforms" if self.graphs == 1 else "all conform"
        outcome = who if self.conforms else "not all is as it should be"
        return f"Checked {graphs} of {self.triples} triples: {outcome}. {summary(self.report)}"

    def render(self, output: str) -> str:
        """Return the report in one of `FORMATS`; UsageError for anything else."""
        if output == "summary":
            return f"{self.summary()}\n"
        if output == "turtle":
            return to_turtle(self.report)
        if output == "json":
            told: dict[str, object] = {
                "conforms": self.conforms,
                "graphs": self.graphs,
                "triples": self.triples,
                "findings": [_as_row(found) for found in findings(self.report, self.data)],
            }
            return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
        if output == "text":
            faults = to_text(self.report, self.data) if self.report.results else ""
            return f"{faults}{self.summary()}\n"
        raise UsageError(f"--format {output}: choose one of {', '.join(FORMATS)}")


def validate_store(folder: Path) -> Checked:
    """Check each meeting graph of a store with the slice of the register that it refers to.

    Raises:
        StoreError: if there is no store.
    """
    with Store.open(folder, read_only=True) as store:
        register = _by_subject(store.quads_of(store.graph_name("register")))
        return _checked(_with_register(store, name, register) for name in _meeting_graphs(store))


def sample_of_store(folder: Path, meetings: int) -> list[Graph]:
    """Return the graphs of the last so many meetings, by IRI, each with its slice of the register.

    Raises:
        StoreError: if there is no store.
    """
    with Store.open(folder, read_only=True) as store:
        register = _by_subject(store.quads_of(store.graph_name("register")))
        names = _meeting_graphs(store)[-meetings:]
        return [_with_register(store, name, register) for name in names]


def validate_files(paths: Iterable[Path]) -> Checked:
    """Check RDF files, each on its own (for N-Quads and TriG: all its graphs together).

    Raises:
        StoreError: if a file cannot be read, or is not RDF.
    """
    return _checked(map(_parsed, paths))


def _checked(graphs: Iterable[Graph]) -> Checked:
    count = triples = 0
    results: list[ValidationResult] = []
    report_graph, data = Graph(), Graph()
    for graph in graphs:
        report = validate(graph)
        count += 1
        triples += len(graph)
        report_graph += report.report_graph
        if report.results:
            results.extend(report.results)
            data += graph
    conforms = all(result.severity != "Violation" for result in results)
    return Checked(count, triples, ValidationReport(conforms, tuple(results), report_graph), data)


def _meeting_graphs(store: Store) -> list[str]:
    start = f"{store.settings.base}{MEETING_GRAPHS}"
    return sorted(graph for graph in store.graph_hashes() if graph.startswith(start))


def _as_row(found: Finding) -> dict[str, object]:
    row = asdict(found)
    return {**row.pop("result"), **row}


def _parsed(path: Path) -> Graph:
    syntax = guess_format(str(path)) or "turtle"
    try:
        dataset = Dataset(default_union=True)
        dataset.parse(path, format=syntax)
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror or error}") from error
    except Exception as error:  # rdflib's parsers raise whatever they like
        raise StoreError(f"{path} is not {syntax}: {error}") from error
    graph = Graph()
    for subject, predicate, value, _ in dataset.quads():
        graph.add((subject, predicate, value))
    return graph


def _by_subject(quads: Iterable[ox.Quad]) -> Register:
    found: defaultdict[str, list[ox.Triple]] = defaultdict(list)
    for quad in quads:
        found[str(quad.subject)].append(quad.triple)
    return found


def _with_register(store: Store, name: str, register: Register) -> Graph:
    triples = [quad.triple for quad in store.quads_of(name)]
    everything = [*triples, *_slice(triples, register)]
    text = ox.serialize(everything, format=ox.RdfFormat.N_TRIPLES) or b""
    return Graph(bind_namespaces="none").parse(data=text, format="nt")


def _slice(triples: Iterable[ox.Triple], register: Register) -> Iterator[ox.Triple]:
    """Yield what the register says of all that some triples refer to, near or far."""
    reached: set[str] = set()
    waiting = {str(triple.object) for triple in triples}
    while waiting:
        node = waiting.pop()
        if node in register and node not in reached:
            reached.add(node)
            for triple in register[node]:
                yield triple
                waiting.add(str(triple.object))
