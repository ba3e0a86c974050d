"""What a build did, in words."""

from pathlib import Path

from . import BuildReport


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
