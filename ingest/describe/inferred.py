"""What follows from the statements of a meeting and of the register, stated as well.

A query then finds by one property what a reasoner would infer: whom a fact involves, to which
bodies a person reported. The paths are generated from the ontology's axioms, so that the graph says
what the ontology says. A statement about a node of a meeting belongs to the meeting's graph; one
that joins two things of the register (somebody and a body) belongs to the register, whichever
meetings it follows from. So it stands in one graph, and only once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...ontology.terms import PATHS
from ..iris import Iris
from ..nquads import iri

_Edges = Mapping[str, Mapping[str, Sequence[str]]]
"""By a step (a property, with "^" where it is read backwards): the ends by the beginning."""

_STATED = frozenset(f"<{step}>" for ways in PATHS.values() for way in ways for step, _ in way)


@dataclass(frozen=True, slots=True)
class Inferred:
    """The N-Quads lines that follow, sorted: of the meeting's graph, and of the register."""

    meeting: tuple[str, ...]
    register: tuple[str, ...]


def infer(meeting: Iterable[str], register: Iterable[str], base: str) -> Inferred:
    """Return what follows from a meeting and the register together.

    Args:
        meeting: the N-Quads lines of the meeting's graph; none, for what the register says alone.
        register: those of the register, or of all that the meeting refers to in it.
        base: the base IRI.
    """
    lines = [*meeting]
    own = {line.partition(" ")[0] for line in lines}
    home = lines[0].rstrip(" .\n").rpartition(" ")[2] if lines else ""
    shared = iri(Iris(base).graph("register"))
    edges = _edges([*lines, *register])
    of_meeting: set[str] = set()
    of_register: set[str] = set()
    for inferred, ways in PATHS.items():
        for way in ways:
            steps = [f"{'^' * backwards}<{step}>" for step, backwards in way]
            for start, end in _joined(edges, steps):
                in_meeting = start in own or end in own
                (of_meeting if in_meeting else of_register).add(
                    f"{start} <{inferred}> {end} {home if in_meeting else shared} .\n"
                )
    return Inferred(tuple(sorted(of_meeting)), tuple(sorted(of_register)))


def _edges(lines: Iterable[str]) -> _Edges:
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        subject, predicate, rest = line.split(" ", 2)
        if predicate in _STATED:
            value = rest.partition(" ")[0]
            found[predicate][subject].append(value)
            found[f"^{predicate}"][value].append(subject)
    return found


def _joined(edges: _Edges, steps: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the two ends of each path of some steps."""
    first, *others = steps
    for start, nexts in edges.get(first, {}).items():
        ends = set(nexts)
        for step in others:
            further = edges.get(step, {})
            ends = {end for middle in ends for end in further.get(middle, ())}
        for end in ends:
            yield start, end
