"""The two steps of a build that run document by document and meeting by meeting, in any process.

`read_one` reads a file and keeps its facts; `describe_one` makes the graph of a meeting and checks
it against the shapes. Both are pure but for the facts file, so that a pool may run them.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from ...errors import MinutegraphError, StoreError
from ...ontology.terms import LG
from .. import nquads
from ..describe import describe_meeting, describe_register
from ..describe.inferred import infer
from ..extract import extract_parts
from ..facts_file import (
    DocumentRecord,
    StoredDocument,
    facts_path,
    read_records,
    records_of,
    write_records,
)
from ..iris import DocumentKey, Iris
from ..read import file_bytes, read_bytes
from ..records import DocumentFacts
from ..resolve import Identities
from ..resolve.mentions import DocumentMentions, mentions_of
from .kept import kept_records, version_of

if TYPE_CHECKING:
    from rdflib import Graph

Task = TypeVar("Task")
Result = TypeVar("Result")

_MOST_VIOLATIONS_TOLD = 3


class Workers(Protocol):
    """Runs one function over many tasks and gives the results in the order of the tasks."""

    def __call__(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], /
    ) -> Iterator[Result]:
        """Run it."""


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A file to read into a store's folder; `council` is assumed where the file names none."""

    path: Path
    folder: Path
    council: str


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What came of a file: the mentions of each of its parts, or the reason why it is refused.

    `notes` tell what of it could not be read, or not surely; `extractor` is who read it.
    """

    path: Path
    mentions: tuple[DocumentMentions, ...] = ()
    extractor: str = ""
    reason: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecallTask:
    """A document of the store that is not read now; `path` is where it was read."""

    folder: Path
    document: StoredDocument
    path: str


@dataclass(frozen=True, slots=True)
class DescribeTask:
    """A meeting to describe, from the kept facts of its documents and their identities.

    `validator` names the SHACL engine that checks its graph.
    """

    meeting: str
    folder: Path
    documents: tuple[StoredDocument, ...]
    identities: Identities
    base: str
    version: str
    validator: str


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A result of validation that does not keep a document out (a warning or an information)."""

    focus: str
    path: str
    value: str
    shape: str
    severity: str
    message: str


@dataclass(frozen=True, slots=True)
class DescribeResult:
    """A meeting's graph, its hash, and what the shapes say: `violation` is "" where it conforms.

    `register` has the lines that follow from the meeting and belong to the register.
    """

    graph: str
    content_hash: str
    packed_lines: bytes
    violation: str
    findings: tuple[Finding, ...]
    register: tuple[str, ...]

    def lines(self) -> list[str]:
        """Return the graph's sorted N-Quads lines."""
        text = zlib.decompress(self.packed_lines).decode()
        return [line + "\n" for line in text.split("\n") if line]


def read_one(task: ReadTask) -> ReadResult:
    """Read a file and keep its facts, unless they are kept already.

    Raises:
        StoreError: if the facts cannot be written.
    """
    try:
        data = file_bytes(task.path)
        records = _kept(task, data) or _read(task, data)
    except StoreError:
        raise
    except MinutegraphError as error:
        return ReadResult(task.path, reason=_without_path(str(error), task.path))
    except Exception as error:
        # One odd document must not stop the other thousand.
        reason = f"the reader failed on it ({type(error).__name__}: {error}); please report this"
        return ReadResult(task.path, reason=reason)
    if not any(_says_something(record.facts) for record in records):
        reason = "; ".join(("no agenda item, decision or report found in it", *records[0].notes))
        return ReadResult(task.path, reason=reason)
    mentions = _mentions(records, task.council)
    return ReadResult(task.path, mentions, version_of(records), notes=records[0].notes)


def _mentions(records: Iterable[DocumentRecord], council: str) -> tuple[DocumentMentions, ...]:
    return tuple(mentions_of(record.facts, council=council) for record in records)


def _kept(task: ReadTask, data: bytes) -> tuple[DocumentRecord, ...] | None:
    digest = hashlib.sha256(data).hexdigest()
    return kept_records(task.folder, DocumentKey(task.path.name, digest))


def _read(task: ReadTask, data: bytes) -> tuple[DocumentRecord, ...]:
    document = read_bytes(task.path.name, data)
    records = records_of(document, extract_parts(document))
    write_records(task.folder, records, version_of(records))
    return records


def recall_one(task: RecallTask) -> tuple[DocumentMentions, ...]:
    """Return the mentions of a document from its kept facts, or from its file if they are lost.

    Raises:
        StoreError: if neither is there.
    """
    document = task.document
    records = read_records(task.folder, document.key, document.extractor)
    if records is not None:
        return _mentions(records, document.council)
    result = read_one(ReadTask(Path(task.path), task.folder, document.council))
    if (
        not result.mentions
        or result.mentions[0].key.whole != document.key
        or document.extractor != result.extractor
    ):
        raise _facts_missing(task.folder, document)
    return result.mentions


def _says_something(facts: DocumentFacts) -> bool:
    return bool(facts.items or facts.decisions or facts.reports)


def _without_path(message: str, path: Path) -> str:
    """Return a reader's message without the path that the refusal names anyway."""
    for name in (str(path), path.name):
        message = message.removeprefix(f"{name}: ")
    return message


def describe_one(task: DescribeTask) -> DescribeResult:
    """Describe a meeting and check its graph together with what it refers to in the register.

    Raises:
        StoreError: if the facts of a document are not kept any more.
    """
    records = [
        record
        for document in task.documents
        for record in _records(task.folder, document)
        if record.key in task.identities.documents
    ]
    stated = describe_meeting(records, task.identities, task.base, task.version)
    register = describe_register(task.identities, task.base)
    inferred = infer(stated, register, task.base)
    lines = sorted({*stated, *inferred.meeting})
    graph = Iris(task.base).meeting_graph(task.meeting)
    violation, findings = _validate(lines, {*register, *inferred.register}, task.validator)
    return DescribeResult(
        graph=graph,
        content_hash=nquads.content_hash(lines),
        packed_lines=zlib.compress("".join(lines).encode(), 1),
        violation=violation,
        findings=findings,
        register=tuple(sorted({*inferred.register} - {*register})),
    )


def _records(folder: Path, document: StoredDocument) -> tuple[DocumentRecord, ...]:
    records = read_records(folder, document.key, document.extractor)
    if records is None:
        raise _facts_missing(folder, document)
    return records


def _facts_missing(folder: Path, document: StoredDocument) -> StoreError:
    path = facts_path(folder, document.key, document.extractor)
    return StoreError(f"{path} is missing or damaged: build {document.name} again.")


def _validate(
    lines: Iterable[str], register: Iterable[str], validator: str
) -> tuple[str, tuple[Finding, ...]]:
    from ...shapes.compiled.triples import Triples
    from ...shapes.validate import validate

    data = Triples.from_lines((*lines, *register))
    report = validate(data, validator, across_meetings=False)
    violations: list[str] = []
    findings: list[Finding] = []
    for result in report.results:
        if result.severity == "Violation":
            violations.append(
                f"{_place(data.graph(), result.focus)}{result.message} {result.remedy}".strip()
            )
        else:
            findings.append(
                Finding(
                    result.focus,
                    result.path,
                    result.value,
                    result.shape,
                    result.severity,
                    result.message,
                )
            )
    told = list(dict.fromkeys(violations))
    more = len(told) - _MOST_VIOLATIONS_TOLD
    text = " | ".join(told[:_MOST_VIOLATIONS_TOLD]) + (f" | and {more} more" if more > 0 else "")
    return text, tuple(findings)


def _place(data: "Graph", focus: str) -> str:
    """Return "page 3: " or "line 12: " for a node with evidence, or for a place itself, else ""."""
    from rdflib import URIRef

    node = URIRef(focus)
    spans = [node, *data.objects(node, URIRef(LG.evidence))]
    for kind, name in ((LG.page, "page"), (LG.line, "line")):
        numbers = [int(str(n)) for span in spans for n in data.objects(span, URIRef(kind))]
        if numbers:
            return f"{name} {min(numbers)}: "
    return ""


@contextmanager
def workers(jobs: int) -> Iterator[Workers]:
    """Give a map that runs in this process (`jobs` 1) or in a pool of so many processes.

    The pool starts its processes from a clean one, because a store is open in this one. A script
    that asks for several jobs therefore needs the usual `if __name__ == "__main__":`.
    """
    if jobs <= 1:
        yield map
        return
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    context = get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload([__name__, "minutegraph.shapes.validate"])
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:

        def run(function: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterator[Result]:
            return pool.map(function, tasks, chunksize=max(1, min(50, len(tasks) // (jobs * 4))))

        yield run
