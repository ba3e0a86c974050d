"""What a build did, in words."""

import json
from dataclasses import asdict
from pathlib import Path

from ..facts_file import write_atomically
from . import BuildReport
from .reading import ReadingReport
from .reading_formats import as_object, format_of, render


def render_report(report: BuildReport, folder: Path) -> str:
    """Say in a line or two what a build did.

    >>> done = BuildReport(("a.txt", "b.txt"), (), (), (), 4, 900, 1.5)
    >>> print(render_report(done, Path("graph")))
    2 added: 4 graphs written in 1.5 s.
    The graph in graph holds 900 statements.
    """
    counts = {
        "added": len(report.added),
        "changed": len(report.changed),
        "unchanged": len(report.unchanged),
        "refused": len(report.refused),
    }
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "Nothing new"
    written = f"{report.graphs_written} graph{'' if report.graphs_written == 1 else 's'} written"
    return (
        f"{told}: {written} in {report.seconds:.1f} s.\n"
        f"The graph in {folder} holds {report.quads:,} statements."
    )


def check_format(file: Path | None) -> None:
    """Check before a build that its reading report can be written to a file of this name.

    Raises:
        UsageError: its ending asks for no format of the report.
    """
    if file is not None:
        format_of(file)


def write_reading(reading: ReadingReport, file: Path) -> None:
    """Write what a build read and what it did not, in the format of the file's ending.

    Raises:
        StoreError: the file cannot be written.
    """
    write_atomically(file, render(reading, format_of(file)))


def build_as_json(report: BuildReport, reading: ReadingReport | None = None) -> str:
    """Return what a build did as one JSON object, with what it read under "report" if given."""
    told = asdict(report)
    if reading is not None:
        told["report"] = as_object(reading)
    return json.dumps(told, ensure_ascii=False, default=str)
