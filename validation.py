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
from .ontology.terms import LG
from .shapes.compiled.results import Result
from .shapes.compiled.triples import Triples
from .shapes.report import Finding, findings, summary, to_text, to_turtle
from .shapes.validate import ValidationReport, ValidationResult, validate
from .shapes.validators import DEFAULT_VALIDATOR
from .store import Store

FORMATS = ("text", "summary", "json", "turtle")
MEETING_GRAPHS = "graph/meeting/"
_DATE = f"<{LG.date}>"

Register = Mapping[str, Sequence[ox.Triple]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, and the report on all of it.

    `graphs` counts the graphs that were validated each on its own (of a store: the register and
    each meeting), `triples` their triples;
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

        >>> Checked(1, 12, ValidationReport(True, ()), Graph()).summary()
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


def validate_store(folder: Path, validator: str = DEFAULT_VALIDATOR) -> Checked:
    """Check the register of a store, and each meeting graph with what it refers to in the register.

    Args:
        folder: The store's folder.
        validator: The SHACL engine: "compiled", or the reference engine "pyshacl".

    Raises:
        StoreError: if there is no store.
        UsageError: if there is no such validator.
    """
    with Store.open(folder, read_only=True) as store:
        register = _register(store)
        everything = [triple for triples in register.values() for triple in triples]
        meetings = (_with_register(store, name, register) for name in _meeting_graphs(store))
        return _checked(_indexed(everything), meetings, validator)


def sample_of_store(folder: Path, meetings: int) -> list[Graph]:
    """Return the graphs of the last so many meetings, by IRI, each with its slice of the register.

    Raises:
        StoreError: if there is no store.
    """
    with Store.open(folder, read_only=True) as store:
        register = _register(store)
        names = _meeting_graphs(store)[-meetings:]
        return [_with_register(store, name, register).graph() for name in names]


def meeting_lines(folder: Path) -> Iterator[list[str]]:
    """Yield the lines of each meeting graph of a store with its slice of the register.

    Raises:
        StoreError: if there is no store.
    """
    with Store.open(folder, read_only=True) as store:
        register = _register(store)
        for name in _meeting_graphs(store):
            triples = [quad.triple for quad in store.quads_of(name)]
            yield _lines([*triples, *_slice(triples, register)])


def validate_files(paths: Iterable[Path], validator: str = DEFAULT_VALIDATOR) -> Checked:
    """Check RDF files, each on its own (for N-Quads and TriG: all its graphs together).

    Args:
        paths: The files.
        validator: The SHACL engine: "compiled", or the reference engine "pyshacl".

    Raises:
        StoreError: if a file cannot be read, or is not RDF.
        UsageError: if there is no such validator.
    """
    found = [_checked(Triples.from_graph(_parsed(path)), (), validator) for path in paths]
    return found[0] if len(found) == 1 else _together(found)


def _checked(whole: Triples, meetings: Iterable[Triples], validator: str) -> Checked:
    """Check a register or a file against all shapes, and meetings against those for meetings."""
    first = validate(whole, validator)
    count, triples = 1, len(whole)
    found = dict.fromkeys(first.raw)
    results = dict.fromkeys(first.results)
    data = Graph(bind_namespaces="none")
    if results:
        data += whole.graph()
    for meeting in meetings:
        report = validate(meeting, validator, across_meetings=False)
        count += 1
        triples += len(meeting)
        if report.results or _tells_of(meeting, first.raw):
            data += meeting.graph()
        found.update(dict.fromkeys(report.raw))
        results.update(dict.fromkeys(report.results))
    return Checked(count, triples, _report(results, found), data)


def _together(parts: Sequence[Checked]) -> Checked:
    data = Graph(bind_namespaces="none")
    for part in parts:
        data += part.data
    results = [result for part in parts for result in part.report.results]
    raw = [result for part in parts for result in part.report.raw]
    graphs, triples = sum(part.graphs for part in parts), sum(part.triples for part in parts)
    return Checked(graphs, triples, _report(results, raw), data)


def _report(results: Iterable[ValidationResult], raw: Iterable[Result]) -> ValidationReport:
    told = tuple(results)
    conforms = all(result.severity != "Violation" for result in told)
    return ValidationReport(conforms, told, tuple(raw))


def _tells_of(part: Triples, found: Iterable[Result]) -> bool:
    """Return whether a meeting's graph has the sentence for what was found in the register."""
    dates = part.incoming(_DATE)
    return any(result.value in dates and part.names(result.focus) for result in found)


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


def _register(store: Store) -> Register:
    found: defaultdict[str, list[ox.Triple]] = defaultdict(list)
    for quad in store.quads_of(store.graph_name("register")):
        found[str(quad.subject)].append(quad.triple)
    return found


def _with_register(store: Store, name: str, register: Register) -> Triples:
    triples = [quad.triple for quad in store.quads_of(name)]
    return _indexed([*triples, *_slice(triples, register)])


def _indexed(triples: Iterable[ox.Triple]) -> Triples:
    return Triples.from_lines(_lines(triples))


def _lines(triples: Iterable[ox.Triple]) -> list[str]:
    text = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    return [line for line in text.decode().split("\n") if line]


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
