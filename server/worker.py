"""Queries in processes of their own, each killed when its time is up.

No SPARQL engine for Python has a time limit that holds, so a query runs in a child process over
the store opened for reading; a child that does not answer in time is killed and a new one started.
"""

import contextlib
import multiprocessing
import queue
import re
import signal
import threading
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Literal

import pyoxigraph as ox

from ..errors import MinutegraphError
from ..ontology import PREFIXES
from ..queries import Table, load, render, run
from ..store import Store
from .guard import QueryError, QueryForm, check_query, in_order_of_use, syntax_error
from .results import boolean_bytes, graph_bytes, table_bytes

POSITION = re.compile(r"error at (\d+):(\d+)")
SECONDS_TO_START = 60.0
MEMORY_CEILING = 4 * 1024**3
WAITING_PER_WORKER = 4


@dataclass(frozen=True, slots=True)
class SparqlTask:
    """A SPARQL query, with the media types for a table and for a graph (None: not acceptable).

    Without `default_graphs` and `named_graphs` (IRIs) the union of all graphs is read, unless the
    query has a FROM clause of its own.
    """

    query: str
    table_type: str | None
    graph_type: str | None
    rows: int
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SparqlAnswer:
    """What a query found, in a media type; `truncated` where the ceiling on rows cut it off."""

    form: QueryForm
    media_type: str
    body: bytes
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class NamedTask:
    """A query of the catalogue, with its parameters as text.

    With a `format` of the queries' own the whole answer comes as text; without one, its first
    `rows` rows.
    """

    name: str
    parameters: tuple[tuple[str, str], ...]
    format: str
    rows: int = 0


@dataclass(frozen=True, slots=True)
class NamedAnswer:
    """The answer to a named query, as text or as a table; `total` counts all its rows."""

    total: int
    body: bytes = b""
    table: Table | None = None


Task = SparqlTask | NamedTask
Answer = SparqlAnswer | NamedAnswer


class QueryWorkers:
    """A few child processes that answer queries; safe to call from many threads."""

    def __init__(self, folder: Path, *, workers: int = 2, seconds: float = 10.0):
        """Prepare the workers; each starts with its first query.

        Args:
            folder: The store's folder.
            workers: How many queries may run at once.
            seconds: How long one may take before it is killed.
        """
        self.seconds = seconds
        self._free: queue.Queue[_Child] = queue.Queue()
        self._children = [_Child(folder) for _ in range(workers)]
        for child in self._children:
            self._free.put(child)
        self._waiting = threading.BoundedSemaphore(workers * (1 + WAITING_PER_WORKER))

    def run(self, task: Task) -> Answer:
        """Run a task in a child process.

        Raises:
            QueryError: The query is not allowed or not understood, takes longer than `seconds`,
                needs more memory than a child may have, or too many are waiting.
            MinutegraphError: A named query has a parameter that it does not know.
        """
        if not self._waiting.acquire(blocking=False):
            raise QueryError(503, "Too busy", "Too many queries are waiting; try again soon.")
        try:
            try:
                child = self._free.get(timeout=SECONDS_TO_START + self.seconds)
            except queue.Empty:
                raise QueryError(
                    503, "Too busy", "No worker became free in time; try again soon."
                ) from None
            try:
                return child.ask(task, self.seconds)
            finally:
                self._free.put(child)
        finally:
            self._waiting.release()

    def close(self) -> None:
        """End the child processes."""
        for child in self._children:
            child.end()


class _Child:
    def __init__(self, folder: Path):
        self._folder = folder
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def ask(self, task: Task, seconds: float) -> Answer:
        connection = self._started()
        try:
            connection.send(task)
            if not connection.poll(seconds):
                self.end()
                raise QueryError(
                    503,
                    "Query stopped",
                    f"The query ran longer than {seconds:g} seconds and was stopped. "
                    "Ask for less at a time, or add a LIMIT.",
                )
            answer = connection.recv()
        except (EOFError, OSError):
            self.end()
            raise QueryError(
                503, "Query stopped", "The query needed more memory than it may have."
            ) from None
        if isinstance(answer, QueryError | MinutegraphError):
            raise answer
        reply: Answer = answer
        return reply

    def _started(self) -> Connection:
        if self._connection is not None and self._process is not None and self._process.is_alive():
            return self._connection
        self.end()
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        self._process = context.Process(
            target=serve_tasks, args=(there, self._folder), daemon=True, name="minutegraph-query"
        )
        self._process.start()
        there.close()
        self._connection = here
        try:
            ready = here.poll(SECONDS_TO_START) and here.recv()
        except EOFError:
            ready = False
        if ready is not True:
            self.end()
            raise QueryError(503, "Not ready", "The store could not be opened for the query.")
        return here

    def end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None


def serve_tasks(connection: Connection, folder: Path) -> None:
    """Answer tasks until the other end closes: what a child process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    _limit_memory()
    with Store.open(folder, read_only=True) as store:
        connection.send(True)
        with contextlib.suppress(EOFError, OSError):
            while True:
                connection.send(_answer(store, connection.recv()))


def _limit_memory() -> None:
    """Keep a query from taking the machine's memory, where the system can set such a limit."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_CEILING, MEMORY_CEILING))


def _answer(store: Store, task: Task) -> Answer | QueryError | MinutegraphError:
    try:
        if isinstance(task, NamedTask):
            return answer_named(store, task)
        return answer_sparql(store, task)
    except (QueryError, MinutegraphError) as refusal:
        return refusal
    except MemoryError:
        return QueryError(503, "Query stopped", "The query needed more memory than it may have.")
    except Exception as error:
        return QueryError(400, "Query not run", f"{type(error).__name__}: {error}")


def answer_named(store: Store, task: NamedTask) -> NamedAnswer:
    """Answer a query of the catalogue.

    Raises:
        UsageError: A parameter is unknown or of the wrong kind.
    """
    table = run(store, load(task.name), dict(task.parameters))
    if not task.format:
        return NamedAnswer(len(table.rows), table=table.first(task.rows))
    return NamedAnswer(len(table.rows), render(table, task.format).encode("utf-8"))


def answer_sparql(store: Store, task: SparqlTask) -> SparqlAnswer:
    """Check a query, run it, and write what it finds, up to the ceiling on rows.

    Raises:
        QueryError: The query is refused, or its answer has no form that the client accepts.
    """
    checked = check_query(task.query)
    is_graph = checked.form in ("CONSTRUCT", "DESCRIBE")
    media_type = task.graph_type if is_graph else task.table_type
    if media_type is None:
        offered: Literal["a graph", "a table"] = "a graph" if is_graph else "a table"
        raise QueryError(
            406,
            "Not acceptable",
            f"{checked.form} gives {offered}, in none of the forms asked for.",
        )
    try:
        found = _run(store, task, checked.has_dataset)
    except SyntaxError as error:  # rdflib's grammar is a little wider than Oxigraph's
        place = POSITION.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        raise syntax_error(task.query, line, column) from None
    if isinstance(found, ox.QueryBoolean):
        return SparqlAnswer(checked.form, media_type, boolean_bytes(bool(found), media_type))
    if isinstance(found, ox.QueryTriples):
        triples = list(islice(found, task.rows + 1))
        body = graph_bytes(list(dict.fromkeys(triples[: task.rows])), media_type, PREFIXES)
        return SparqlAnswer(checked.form, media_type, body, len(triples) > task.rows)
    names = [variable.value for variable in found.variables]
    order = in_order_of_use(checked.text, names) if checked.selects_all else names
    rows = [[row[name] for name in order] for row in islice(found, task.rows + 1)]
    body = table_bytes(order, rows[: task.rows], media_type)
    return SparqlAnswer(checked.form, media_type, body, len(rows) > task.rows)


def _run(
    store: Store, task: SparqlTask, has_dataset: bool
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Run a checked query over the graphs of the request, else of its FROM, else over all.

    Graphs are looked up in the store by name and never fetched. Relative IRIs are taken to be
    relative to the store's base.
    """
    base = store.settings.base
    if task.default_graphs or task.named_graphs:
        return store.quads.query(
            task.query,
            base_iri=base,
            default_graph=_graphs(task.default_graphs),
            named_graphs=_graphs(task.named_graphs),
        )
    return store.quads.query(task.query, base_iri=base, use_default_graph_as_union=not has_dataset)


def _graphs(iris: tuple[str, ...]) -> list[Any]:
    try:
        return [ox.NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise QueryError(400, "Not a graph", f"A graph's name must be an IRI: {error}.") from None
