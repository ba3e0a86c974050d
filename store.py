"""The one door to quads: a folder with Oxigraph in it.

`STORE/quads/` is Oxigraph, `STORE/minutegraph.toml` the settings; what else is in the folder
belongs to ingest. Every triple is in exactly one named graph, because the default graph of a query
is the union of all, and Oxigraph's union does not remove duplicates.
"""

import os
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from .errors import StoreError
from .ontology.terms import LG
from .source_text import read_source_text
from .store_update import Changes, GraphContent, updates

if TYPE_CHECKING:
    from rdflib import Dataset, Graph

__all__ = [
    "DEFAULT_BASE",
    "Changes",
    "GraphContent",
    "Store",
    "StoreSettings",
    "is_store",
    "rdflib_graph",
]

DEFAULT_BASE = "https://example.org/"
SETTINGS_FILE = "minutegraph.toml"
QUADS_FOLDER = "quads"
STORE_FORMAT = 1

_STRING = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """What holds for a whole store.

    `base` is what all IRIs begin with, `council` the council to assume for documents that name
    none ("" for none), `format` the version of the folder's layout.
    """

    base: str = DEFAULT_BASE
    council: str = ""
    format: int = STORE_FORMAT


class Store:
    """An open store. Close it, or use it in a `with` statement."""

    def __init__(self, folder: Path, settings: StoreSettings, quads: ox.Store) -> None:
        """Use `Store.open` or `Store.create`."""
        self.folder = folder
        self.settings = settings
        self._quads: ox.Store | None = quads

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False) -> "Store":
        """Open an existing store.

        Args:
            folder: the store's folder.
            read_only: open without locking. Where another process writes at the same time, close
                and open again to see what it wrote.

        Raises:
            StoreError: if the folder is not a store, or another process is writing to it.
        """
        settings = _read_settings(folder)
        path = folder / QUADS_FOLDER
        try:
            if read_only:
                if not path.is_dir():
                    raise StoreError(f"The store {folder} is empty: run `minutegraph build` first.")
                return cls(folder, settings, ox.Store.read_only(str(path)))
            path.mkdir(exist_ok=True)
            return cls(folder, settings, ox.Store(str(path)))
        except OSError as error:
            raise StoreError(_opening_failed(folder, error)) from error

    @classmethod
    def create(cls, folder: Path, *, base: str = DEFAULT_BASE, council: str = "") -> "Store":
        """Create a store in a folder that does not exist or is empty, and open it.

        Raises:
            StoreError: if something else is in the folder, or it cannot be written.
        """
        if is_store(folder):
            raise StoreError(f"There is a store in {folder} already.")
        try:
            if folder.exists() and any(not _is_leftover(path) for path in folder.iterdir()):
                raise StoreError(
                    f"{folder} is not a store and not empty: name an empty or a new folder."
                )
            folder.mkdir(parents=True, exist_ok=True)
            _write_settings(folder, StoreSettings(base, council))
        except OSError as error:
            reason = error.strerror or error
            raise StoreError(f"The store {folder} cannot be created: {reason}.") from error
        return cls.open(folder)

    def query(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Run a SPARQL query over the union of all graphs.

        Raises:
            SyntaxError: if the query is not SPARQL.
            StoreError: if the store cannot be read.
        """
        try:
            return self.quads.query(sparql, use_default_graph_as_union=True)
        except OSError as error:
            raise StoreError(f"The store {self.folder} cannot be read: {error}") from error

    def replace(self, changes: Changes) -> None:
        """Write changes. Each graph is replaced in one transaction, with its hash.

        Changes of ordinary size are one transaction as a whole. Larger ones are several: new lines
        first, then the graphs, and lines that go at last, so that a reader (or a crash) in between
        finds whole graphs, and no reference to something that is not there.

        Raises:
            StoreError: if they cannot be written; transactions that were not finished leave no
                trace.
        """
        dataset = f"{self.settings.base}graph/dataset"
        try:
            transactions = 0
            for update in updates(changes, dataset):
                self.quads.update(update)
                transactions += 1
            if transactions > 1:
                self.quads.optimize()  # takes less than half the room afterwards
        except (OSError, RuntimeError) as error:
            raise StoreError(
                f"The store {self.folder} cannot be written: {error}. "
                "Make room or check the permissions, and build again."
            ) from error

    def graph_hashes(self) -> dict[str, str]:
        """Return the SHA-256 of the content of each graph that has one, by the graph's IRI."""
        found = self.quads.quads_for_pattern(
            None, ox.NamedNode(LG.contentHash), None, ox.NamedNode(self.graph_name("dataset"))
        )
        return {_value(quad.subject): _value(quad.object) for quad in found}

    def graph_name(self, name: str) -> str:
        """Return the IRI of a graph of the store: register, dataset, ontology, shapes ..."""
        return f"{self.settings.base}graph/{name}"

    def quads_of(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Return the quads of one graph, or of all."""
        name = None if graph is None else ox.NamedNode(graph)
        return self.quads.quads_for_pattern(None, None, None, name)

    def lines_of(self, graph: str) -> list[str]:
        """Return the content of one graph as sorted N-Quads lines."""
        dumped = ox.serialize(self.quads_of(graph), format=ox.RdfFormat.N_QUADS) or b""
        return sorted(line + "\n" for line in dumped.decode().split("\n") if line)

    def document_text(self, sha256: str) -> str:
        """Return the text of a source document, in which the graph's spans count characters.

        Raises:
            StoreError: if the store does not have it.
        """
        text = read_source_text(self.folder, sha256)
        if text is None:
            raise StoreError(
                f"The text of document {sha256[:12]} is missing from {self.folder}: "
                "build the document again."
            )
        return text

    def facts_graph(self) -> "Graph":
        """Return what the documents say (all meetings and the register) as one rdflib Graph.

        A copy in memory: some ten kilobytes a document.
        """
        return rdflib_graph(line for graph in self._facts() for line in self.lines_of(graph))

    def facts_ntriples(self) -> bytes:
        """Return what the documents say (all meetings and the register) as N-Triples."""
        triples = (quad.triple for graph in self._facts() for quad in self.quads_of(graph))
        return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""

    def _facts(self) -> list[str]:
        prefixes = (self.graph_name("meeting/"), self.graph_name("register"))
        return sorted(graph for graph in self.graph_hashes() if graph.startswith(prefixes))

    def dataset(self) -> "Dataset":
        """Return the store as an rdflib Dataset whose SPARQL runs in Oxigraph.

        The default graph is the union of all. The view is good until the store is closed.
        """
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self.quads), default_union=True)

    @property
    def quads(self) -> ox.Store:
        """The Oxigraph store itself."""
        if self._quads is None:
            raise StoreError(f"The store {self.folder} is closed.")
        return self._quads

    def __len__(self) -> int:
        """The number of quads."""
        return len(self.quads)

    def close(self) -> None:
        """Close the store; others can write to it then."""
        self._quads = None

    def __enter__(self) -> Self:
        """Use the store in a `with` statement."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it at the end."""
        self.close()


def rdflib_graph(lines: Iterable[str]) -> "Graph":
    """Return the statements of N-Quads lines, whatever their graphs, as one rdflib Graph.

    Twice as fast as rdflib's own parsers.
    """
    from rdflib import Graph, Literal, URIRef

    iris: dict[str, URIRef] = {}

    def iri(node: object) -> URIRef:
        value = _value(node)
        return iris.get(value) or iris.setdefault(value, URIRef(value))

    def term(node: object) -> URIRef | Literal:
        if not isinstance(node, ox.Literal):
            return iri(node)
        if node.language:
            return Literal(node.value, lang=node.language)
        kind = node.datatype
        return Literal(node.value, datatype=None if kind == _STRING else iri(kind))

    graph = Graph(bind_namespaces="none")
    for quad in ox.parse("".join(lines), format=ox.RdfFormat.N_QUADS):
        graph.add((iri(quad.subject), iri(quad.predicate), term(quad.object)))
    return graph


def is_store(folder: Path) -> bool:
    """Return whether there is a store in a folder."""
    return (folder / SETTINGS_FILE).is_file()


def _is_leftover(path: Path) -> bool:
    """Whether a file is what a creation that was cut off leaves."""
    return path.name.startswith(f".{SETTINGS_FILE}")


def _read_settings(folder: Path) -> StoreSettings:
    path = folder / SETTINGS_FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        settings = StoreSettings(str(table["base"]), str(table["council"]), int(table["format"]))
    except (FileNotFoundError, NotADirectoryError):
        is_there = "is not a store: it has no" if folder.exists() else "does not exist: there is no"
        raise StoreError(
            f"{folder} {is_there} {SETTINGS_FILE}. Make a store with "
            f"`minutegraph build PATH --store {folder}`, in an empty or new folder."
        ) from None
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, ValueError) as error:
        raise StoreError(
            f"{path} is damaged ({error}): it needs base, council and format; put them right, "
            "or build into a new store."
        ) from error
    if settings.format > STORE_FORMAT:
        raise StoreError(
            f"{folder} was written by a newer minutegraph (format {settings.format}, known is "
            f"{STORE_FORMAT}): update the program."
        )
    return settings


def _write_settings(folder: Path, settings: StoreSettings) -> None:
    text = (
        f"base = {_toml_string(settings.base)}\n"
        f"council = {_toml_string(settings.council)}\n"
        f"format = {settings.format}\n"
    )
    descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=f".{SETTINGS_FILE}")
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(folder / SETTINGS_FILE)


def _toml_string(text: str) -> str:
    escaped = "".join(
        f"\\u{ord(c):04X}" if c < " " or c == "\x7f" else f"\\{c}" if c in '"\\' else c
        for c in text
    )
    return f'"{escaped}"'


def _opening_failed(folder: Path, error: OSError) -> str:
    if "lock" in str(error).lower():
        return f"Another process is writing to the store {folder}: wait until it has finished."
    return f"The store {folder} cannot be opened: {error.strerror or error}."


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))
