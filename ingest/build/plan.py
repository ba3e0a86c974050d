"""What a store shall hold: which documents, and which graphs, all of them found to conform."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..facts_file import StoredDocument
from ..iris import DocumentKey, Iris
from ..resolve import Identities, resolve
from ..resolve.mentions import DocumentMentions
from .inputs import Refusal
from .memo import Described, input_digest
from .work import (
    DescribeResult,
    DescribeTask,
    RecallTask,
    Workers,
    describe_one,
    recall_one,
)


@dataclass(frozen=True, slots=True)
class Plan:
    """The state that a store shall be in.

    `documents` are those of the store by resolved path, `described` the meeting graphs that it
    shall have, `results` the contents of those of them that are not in the store yet. `left` are
    graphs that violate a shape though their documents were accepted once: they stay as they are.
    """

    documents: Mapping[str, StoredDocument]
    identities: Identities
    described: Mapping[str, Described]
    results: Mapping[str, DescribeResult]
    left: frozenset[str]
    refused: tuple[Refusal, ...]


@dataclass(slots=True)
class Planner:
    """Works out a plan for an open store."""

    folder: Path
    base: str
    version: str
    rules: tuple[str, ...]
    run: Workers
    progress: Callable[[str, int, int], None]
    memo: Mapping[str, Described]
    stored: Mapping[str, str]
    mentions: dict[StoredDocument, tuple[DocumentMentions, ...]]
    shown: Mapping[str, str]
    validator: str
    _results: dict[tuple[str, str], DescribeResult] = field(default_factory=dict)

    def plan(
        self, before: Mapping[str, StoredDocument], wanted: Mapping[str, StoredDocument]
    ) -> Plan:
        """Return the plan for the documents that are there and those that were read.

        Documents whose meeting violates a shape are left out, or left in their older version, and
        the rest is worked out again, until everything conforms.
        """
        documents = {**before, **wanted}
        refused: list[Refusal] = []
        while True:
            self._recall(documents)
            identities = self._identities(documents)
            tasks = self._tasks(documents, identities)
            self._describe(tasks)
            left: set[str] = set()
            reverted = False
            for (graph, digest), _ in tasks.items():
                result = self._results.get((graph, digest))
                if not result or not result.violation:
                    continue
                keys = {key.whole for key in tasks[graph, digest].identities.documents}
                suspects = [
                    path
                    for path, document in documents.items()
                    if document.key in keys and document != before.get(path)
                ]
                for path in suspects:
                    refused.append(Refusal(self.shown.get(path, path), result.violation))
                    _revert(documents, path, before)
                reverted = reverted or bool(suspects)
                if not suspects:
                    left.add(graph)
                    names = ", ".join(sorted(key.name for key in keys))
                    refused.append(Refusal(names, result.violation))
            if not reverted:
                return self._finished(documents, identities, tasks, left, refused)

    def _recall(self, documents: Mapping[str, StoredDocument]) -> None:
        """Get the mentions of documents that this build has not read."""
        missing = {
            document: path for path, document in documents.items() if document not in self.mentions
        }
        tasks = [RecallTask(self.folder, document, path) for document, path in missing.items()]
        for task, mentions in zip(tasks, self.run(recall_one, tasks), strict=True):
            self.mentions[task.document] = mentions

    def _identities(self, documents: Mapping[str, StoredDocument]) -> Identities:
        return resolve(
            mentions
            for document in _unique(documents).values()
            for mentions in self.mentions[document]
        )

    def _tasks(
        self, documents: Mapping[str, StoredDocument], identities: Identities
    ) -> dict[tuple[str, str], DescribeTask]:
        """Return what to describe, by graph and hash of all that the graph depends on."""
        by_key = _unique(documents)
        iris = Iris(self.base)
        tasks: dict[tuple[str, str], DescribeTask] = {}
        for meeting, keys in identities.meetings().items():
            part = identities.slice(keys)
            members = tuple(by_key[key] for key in sorted({key.whole for key in keys}))
            task = DescribeTask(
                meeting, self.folder, members, part, self.base, self.version, self.validator
            )
            digest = input_digest(members, part, (self.base, self.version, *self.rules))
            tasks[iris.meeting_graph(meeting), digest] = task
        return tasks

    def _describe(self, tasks: Mapping[tuple[str, str], DescribeTask]) -> None:
        """Describe and validate what is neither remembered as stored nor described yet."""
        todo = [place for place in tasks if place not in self._results and not self._known(*place)]
        self.progress("describing", 0, len(todo))
        results = self.run(describe_one, [tasks[place] for place in todo])
        for done, (place, result) in enumerate(zip(todo, results, strict=True), start=1):
            self._results[place] = result
            self.progress("describing", done, len(todo))

    def _known(self, graph: str, digest: str) -> bool:
        known = self.memo.get(graph)
        return (
            known is not None
            and known.input_digest == digest
            and known.content_hash == self.stored.get(graph)
        )

    def _finished(
        self,
        documents: Mapping[str, StoredDocument],
        identities: Identities,
        tasks: Mapping[tuple[str, str], DescribeTask],
        left: set[str],
        refused: Sequence[Refusal],
    ) -> Plan:
        described: dict[str, Described] = {}
        results: dict[str, DescribeResult] = {}
        for graph, digest in tasks:
            if graph in left:
                continue
            result = self._results.get((graph, digest))
            if result is None:
                described[graph] = self.memo[graph]
            else:
                described[graph] = Described(
                    digest, result.content_hash, result.findings, result.register
                )
                results[graph] = result
        return Plan(
            documents=documents,
            identities=identities,
            described=described,
            results=results,
            left=frozenset(left),
            refused=tuple(refused),
        )


def _unique(documents: Mapping[str, StoredDocument]) -> dict[DocumentKey, StoredDocument]:
    """Return each document once, though it may lie at several paths."""
    return {document.key: document for document in sorted(documents.values())}


def _revert(
    documents: dict[str, StoredDocument], path: str, before: Mapping[str, StoredDocument]
) -> None:
    if path in before:
        documents[path] = before[path]
    else:
        del documents[path]
