"""Stores of small meetings for the tests: their minutes, and what a build made of them."""

from collections.abc import Callable
from pathlib import Path

from minutegraph.ingest.build import BuildReport
from minutegraph.store import Store

MINUTES = """{council}
{body}
Minutes of the meeting held on {date} at 7.00 pm in the Town Hall

Present: Councillor Ann Day (Chair), Councillor Tom Fry
In attendance: {officer}, Director of Finance

1. Minutes of the previous meeting
RESOLVED: That the minutes of the last meeting be approved as a correct record.

2. Treasury report
{officer}, Director of Finance, presented a report on the treasury position.
RESOLVED: That {decision}.
"""

Write = Callable[..., Path]


def content(folder: Path) -> dict[str, list[str]]:
    """All quads of a store, by graph, as sorted lines."""
    with Store.open(folder) as store:
        graphs = {str(quad.graph_name)[1:-1] for quad in store.quads_of()}
        return {graph: store.lines_of(graph) for graph in sorted(graphs)}


def files_of(folder: Path) -> dict[str, bytes]:
    own = [p for p in folder.rglob("*") if p.is_file() and "quads" not in p.parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in own}


def names(report: BuildReport) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return report.added, report.changed, report.unchanged


def meeting_graphs(folder: Path) -> list[str]:
    return [graph for graph in content(folder) if "/graph/meeting/" in graph]
