"""Time how long reading takes: CPU milliseconds for a page of text (3 kB), on one core.

Reads every document of the corpus beside the checkout that is not refused, or the samples where
there is none, and tells the CPU time of each format; then a sample repeated 1, 10 and 100 times,
for which a page should take as long in the long text as in the short one. Each document is read
once, as a build reads it; only the expressions are compiled before, as the samples and the
fictional minutes of the tests are read first, which is told as the start. Timings belong to the
machine that they were made on; nothing is written.

exit status: 0 done; 2 wrong usage.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from minutegraph.benchmarks.command import parser_of
from minutegraph.benchmarks.places import CORPUS, SAMPLES, STYLES
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Document, UnreadableDocument

PAGE = 3000
Result = TypeVar("Result")
TIMES = (1, 10, 100)


@dataclass(frozen=True, slots=True)
class Timing:
    """CPU seconds of reading a file into text, and of finding its facts; `pages` of 3 kB text."""

    name: str
    pages: float
    reading: float
    finding: float

    @property
    def per_page(self) -> float:
        """CPU milliseconds for a page."""
        return 1000 * (self.reading + self.finding) / self.pages if self.pages else 0.0


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = parser_of("reading.py", __doc__)
    made.add_argument(
        "documents", nargs="*", type=Path, metavar="DOCS", help="documents or folders"
    )
    made.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth document")
    made.add_argument("--slowest", type=int, default=5, metavar="N", help="how many to name")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Time; return the exit status."""
    options = parser().parse_args(arguments)
    where = options.documents or [CORPUS if CORPUS.is_dir() else SAMPLES]
    sample = max(SAMPLES.glob("*.txt"), key=lambda file: file.stat().st_size)
    first, start = _cpu(lambda: [time_file(file) for file in _documents([SAMPLES, STYLES])])
    print(f"start: {start:.1f} s, with {len(first)} documents that are not timed\n")
    found = _documents(where)[:: options.every]
    timed = [timing for file in found if (timing := time_file(file)) is not None]
    print(_table("format", _by_format(timed)))
    print(f"\nslowest for a page, of {len(timed)} documents:")
    for timing in sorted(timed, key=lambda t: -t.per_page)[: options.slowest]:
        print(f"  {timing.per_page:8.2f} ms  {timing.pages:7.1f} pages  {timing.name}")
    print()
    print(_table("sample", [repeated(sample.read_bytes(), times) for times in TIMES]))
    return 0


def _documents(where: Sequence[Path]) -> list[Path]:
    return sorted(
        file
        for path in where
        for file in (path.rglob("*") if path.is_dir() else (path,))
        if file.is_file() and file.suffix not in (".csv", ".json")
    )


def time_file(file: Path) -> Timing | None:
    """Time one file; None if it is refused."""
    try:
        return _time(file.name, file.name, file.read_bytes())
    except UnreadableDocument:
        return None


def repeated(data: bytes, times: int) -> Timing:
    """Time a text that says the same `times` times."""
    return _time(f"{times} ×", "repeated.txt", b"\n\n".join([data] * times))


def _time(name: str, file: str, data: bytes) -> Timing:
    document, reading = _cpu(lambda: read_bytes(file, data))
    _, finding = _cpu(lambda: extract_parts(document))
    return Timing(name, _pages(document), reading, finding)


def _pages(document: Document) -> float:
    return len(document.text.encode()) / PAGE


def _cpu(task: Callable[[], Result]) -> tuple[Result, float]:
    start = time.process_time()
    return task(), time.process_time() - start


def _by_format(timed: Sequence[Timing]) -> list[Timing]:
    def total(name: str, members: Sequence[Timing]) -> Timing:
        return Timing(
            f"{name} ({len(members)})",
            sum(t.pages for t in members),
            sum(t.reading for t in members),
            sum(t.finding for t in members),
        )

    suffixes = sorted({Path(timing.name).suffix for timing in timed})
    return [
        *(total(s, [t for t in timed if Path(t.name).suffix == s]) for s in suffixes),
        total("all", timed),
    ]


def _table(label: str, rows: Sequence[Timing]) -> str:
    lines = [f"{label:<16}{'pages':>10}{'reading s':>11}{'finding s':>11}{'ms/page':>9}"]
    for row in rows:
        figures = f"{row.pages:>10.1f}{row.reading:>11.3f}{row.finding:>11.3f}{row.per_page:>9.2f}"
        lines.append(f"{row.name:<16}{figures}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
