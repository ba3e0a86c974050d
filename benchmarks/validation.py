"""Time validation: milliseconds for a meeting, by the default validator and by plain pyshacl.

Builds the sample minutes into a store (or takes the one given with --store), and checks each of its
meetings with what it refers to in the register. Both engines check the same meetings in the same
run, in turn: pyshacl by its public function on an rdflib graph and with the shapes parsed
beforehand; the default validator from the graph's lines, as a build has them, so that indexing them
is in its time. Results are compared, meeting by meeting.

    make bench-validation [ARGS="--store DIR --rounds N"]
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pyshacl

from minutegraph.ingest.build import build
from minutegraph.shapes.compiled.results import Result
from minutegraph.shapes.compiled.triples import Triples
from minutegraph.shapes.engine import engine, meeting_shapes
from minutegraph.shapes.validate import validate
from minutegraph.validation import meeting_lines

SAMPLES = Path(__file__).parents[1] / "samples"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Time validation against plain pyshacl.")
    parser.add_argument("--store", type=Path, help="a store; without it the samples are built")
    parser.add_argument("--rounds", type=int, default=3, help="how often each meeting is checked")
    options = parser.parse_args(arguments)
    with _store(options.store) as folder:
        meetings = list(meeting_lines(folder))
    shapes = meeting_shapes()
    graphs = [Triples.from_lines(lines).graph() for lines in meetings]
    _check(meetings[0])  # compiles the shapes
    ours: list[float] = []
    plain: list[float] = []
    for _ in range(options.rounds):
        for lines, graph in zip(meetings, graphs, strict=True):
            ours.append(_timed(partial(_check, lines)))
            plain.append(_timed(partial(pyshacl.validate, graph, shacl_graph=shapes)))
    differing = sum(_differs(Triples.from_lines(lines)) for lines in meetings)
    print(_table(len(meetings), ours, plain, differing))
    return 1 if differing else 0


@contextmanager
def _store(folder: Path | None) -> Iterator[Path]:
    if folder is not None:
        yield folder
        return
    with tempfile.TemporaryDirectory() as made:
        build([SAMPLES], Path(made) / "store")
        yield Path(made) / "store"


def _check(lines: Sequence[str]) -> None:
    validate(Triples.from_lines(lines), across_meetings=False)


def _timed(task: Callable[[], object]) -> float:
    start = time.process_time()
    task()
    return (time.process_time() - start) * 1000


def _differs(data: Triples) -> bool:
    """Return whether the engines differ in focus, path, component, value or severity."""
    found = [
        Counter(map(_row, engine(name, False).results(data))) for name in ("compiled", "pyshacl")
    ]
    return found[0] != found[1]


def _row(result: Result) -> tuple[str, ...]:
    return result.focus, result.path, result.component, result.value, result.severity


def _table(meetings: int, ours: Sequence[float], plain: Sequence[float], differing: int) -> str:
    by_median = statistics.median(plain) / statistics.median(ours)
    by_mean = statistics.mean(plain) / statistics.mean(ours)
    rows = [
        f"{'CPU ms a meeting':<20}{'median':>9}{'mean':>9}{'longest':>9}",
        *(
            f"{name:<20}{statistics.median(t):>9.2f}{statistics.mean(t):>9.2f}{max(t):>9.2f}"
            for name, t in (("compiled", ours), ("plain pyshacl", plain))
        ),
        f"{meetings} meetings: the default is {by_median:.1f} times as fast by the median,"
        f" {by_mean:.1f} by the mean; results differ in {differing}.",
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
