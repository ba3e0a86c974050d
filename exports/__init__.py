"""What a store gives to other programs: networks, RDF dumps and tables.

`export` is the one entry. Every file is written beside its place and then put there at once, and
the same store gives the same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from ..errors import UsageError
from ..ontology import PREFIXES, context
from ..store import Store
from .dumps import write_jsonld, write_nquads, write_trig, write_turtle
from .files import STANDARD_OUTPUT, folder_for, replacing
from .framed import write_documents
from .gexf import write_gexf
from .graphml import write_graphml
from .network import Network, read_network
from .tables import write_tables
from .vocabulary import write_site

FORMATS = {
    "gexf": "the network for Gephi (GEXF 1.3), laid out and coloured",
    "graphml": "the network for yEd, igraph, Cytoscape and others (GraphML)",
    "csv": "a folder with one table for each named query",
    "nquads": "all quads, one a line, sorted (N-Quads)",
    "trig": "all quads, graph by graph, for reading (TriG)",
    "turtle": "all triples, for reading (Turtle)",
    "jsonld": "all triples, for programs that read JSON (JSON-LD)",
    "site": "a folder to put on the web: the ontology's page, its files, and the JSON Schema",
    "json": "a document for each entity, one a line (framed JSON-LD)",
}


UNITS = {"nquads": "quads", "trig": "quads", "json": "documents"}


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: the files, how many of what they hold, and what was left out and why."""

    format: str
    out: str
    files: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The report as lines for a person."""
        counted = ", ".join(f"{count:,} {what}" for what, count in self.counts)
        if self.format == "csv":
            rows = sum(count for _, count in self.counts)
            counted = f"{rows:,} rows in {len(self.files)} tables"
        return "\n".join([f"{self.out}: {counted}", *self.notes])


def export(store: Store, format: str, out: Path | str) -> ExportReport:
    """Write a store in one of the `FORMATS`.

    Args:
        store: The store to read.
        format: A key of `FORMATS`.
        out: The file to write, or "-" for standard output; for "csv" and "site" a folder.

    Returns:
        What was written.

    Raises:
        UsageError: The format is unknown, or `out` is a directory (for a folder: a file).
        StoreError: `out` cannot be written; what stood there before still stands.
    """
    if format not in FORMATS:
        raise UsageError(f"There is no export {format!r}; choose from {', '.join(FORMATS)}.")
    if format == "csv":
        rows = write_tables(store, folder_for(out))
        files = tuple(f"{out}/{name}.csv" for name in rows)
        return ExportReport(format, str(out), files, tuple(rows.items()))
    if format == "site":
        pages = write_site(store, folder_for(out))
        return ExportReport(format, str(out), tuple(map(str, pages)), (("files", len(pages)),))
    if format in ("gexf", "graphml"):
        return _export_network(read_network(store), format, out)
    with replacing(out) as file:
        count = _dump(store, format)(file)
    unit = UNITS.get(format, "triples")
    return ExportReport(format, str(out), (str(out),), ((unit, count),))


def _dump(store: Store, format: str) -> Callable[[BinaryIO], int]:
    dumps: dict[str, Callable[[BinaryIO], int]] = {
        "nquads": lambda file: write_nquads(store, file),
        "trig": lambda file: write_trig(store, file, PREFIXES),
        "turtle": lambda file: write_turtle(store, file, PREFIXES),
        "json": lambda file: write_documents(store, file),
        "jsonld": lambda file: write_jsonld(store, file, context()["@context"]),
    }
    return dumps[format]


def _export_network(found: Network, format: str, out: Path | str) -> ExportReport:
    # networkx and lxml seek in what they write, which standard output does not allow.
    written = BytesIO()
    (write_gexf if format == "gexf" else write_graphml)(found, written)
    with replacing(out) as file:
        file.write(written.getvalue())
    counts = (("nodes", len(found.nodes)), ("edges", len(found.edges)))
    return ExportReport(format, str(out), (str(out),), counts, found.notes)


__all__ = [
    "FORMATS",
    "STANDARD_OUTPUT",
    "ExportReport",
    "export",
    "read_network",
]
