"""From files to a store: read, resolve, describe, validate, and only then write.

What a store holds is a function of its documents alone: not of the order in which they came, nor
of the number of processes. A build that is cut off is finished by the next one.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ... import __version__
from ...errors import StoreError, UsageError
from ...ontology.terms import PATHS
from ...shapes.validators import DEFAULT_VALIDATOR, check_validator
from ...source_text import FACTS_FOLDER
from ...store import DEFAULT_BASE, Store, is_store
from ..facts_file import Manifest, StoredDocument, remove_other_facts
from ..iris import checked_base
from ..resolve.mentions import DocumentMentions
from .inputs import Note, Refusal, find_inputs
from .memo import read_memo, write_memo
from .plan import Plan, Planner
from .static import static_digests
from .work import ReadTask, Workers, read_one, workers
from .write import writing

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: file names by what became of them, and what was written.

    `graphs_written` counts the graphs that changed, `quads` all statements of the store
    afterwards, `seconds` the time that the build took, and `notes` tell what of the files that
    went in could not be read, or not surely.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    refused: tuple[Refusal, ...]
    graphs_written: int
    quads: int
    seconds: float
    notes: tuple[Note, ...] = ()

    @property
    def exit_status(self) -> int:
        """1 if some input was refused, else 0."""
        return 1 if self.refused else 0


def build(
    paths: Sequence[Path],
    folder: Path,
    *,
    base: str | None = None,
    council: str | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    validator: str = DEFAULT_VALIDATOR,
) -> BuildReport:
    """Read minutes into a store, which is created where there is none.

    Args:
        paths: files, and folders to search for documents.
        folder: the store's folder.
        base: the base IRI of a new store; for an existing one it must be the store's own.
        council: the council of those of the documents that name none.
        jobs: the number of processes.
        progress: is called with a step's name, how much of it is done, and how much there is.
        validator: the SHACL engine: "compiled", or the reference engine "pyshacl".

    Returns:
        What was done, and which input was refused for what reason. A refused document leaves the
        store as it was, with its older version if it had one.

    Raises:
        StoreError: if a path does not exist, or the store cannot be opened or written; the store
            is then as it was before.
        UsageError: if the base IRI does not serve, or there is no such validator.
    """
    began = time.perf_counter()
    if jobs < 1:
        raise UsageError(f"{jobs} processes cannot do any work: give 1 or more.")
    check_validator(validator)
    inputs, refused = find_inputs(paths)
    wanted_base = None if base is None else checked_base(base)
    with _opened(folder, wanted_base, council) as store, workers(jobs) as run:
        job = _Build(store, run, progress or _silent)
        job.read(inputs, council)
        plan = job.plan(validator)
        written = job.write(plan)
        return BuildReport(
            **job.names(plan),
            refused=(*refused, *job.refused, *plan.refused),
            graphs_written=written,
            quads=len(store),
            seconds=time.perf_counter() - began,
            notes=tuple(job.notes),
        )


def _silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def _opened(folder: Path, base: str | None, council: str | None) -> Store:
    if not is_store(folder):
        return Store.create(folder, base=base or DEFAULT_BASE, council=council or "")
    store = Store.open(folder)
    if base not in (None, store.settings.base):
        own = store.settings.base
        store.close()
        raise UsageError(f"The store {folder} has the base IRI {own}: leave --base out.")
    return store


class _Build:
    """One run of a build over an open store."""

    def __init__(self, store: Store, run: Workers, progress: Progress) -> None:
        self._store = store
        self._run = run
        self._progress = progress
        self._manifest = Manifest(store.folder)
        self._before = self._manifest.read()
        self._wanted: dict[str, StoredDocument] = {}
        self._shown: dict[str, str] = {}
        self._mentions: dict[StoredDocument, tuple[DocumentMentions, ...]] = {}
        self.refused: list[Refusal] = []
        self.notes: list[Note] = []
        try:
            (store.folder / FACTS_FOLDER).mkdir(exist_ok=True)
        except OSError as error:
            reason = error.strerror or error
            raise StoreError(f"The store {store.folder} cannot be written: {reason}.") from error

    def read(self, inputs: Sequence[Path], council: str | None) -> None:
        """Read the files into facts."""
        folder = self._store.folder
        tasks = [ReadTask(path, folder, self._council_of(path, council)) for path in inputs]
        self._progress("reading", 0, len(tasks))
        results = zip(tasks, self._run(read_one, tasks), strict=True)
        for done, (task, result) in enumerate(results, start=1):
            if not result.mentions:
                self.refused.append(Refusal(str(task.path), result.reason))
            else:
                key, place = result.mentions[0].key, str(task.path.resolve())
                document = StoredDocument(key.name, key.sha256, result.extractor, task.council)
                self._wanted[place] = document
                self._shown[place] = str(task.path)
                self._mentions[document] = result.mentions
                self.notes += [Note(str(task.path), text) for text in result.notes]
            self._progress("reading", done, len(tasks))

    def _council_of(self, path: Path, council: str | None) -> str:
        """Return the council to assume: the one given, the one given before, the store's own."""
        before = self._before.get(str(path.resolve()))
        return council or (before.council if before else self._store.settings.council)

    def plan(self, validator: str) -> Plan:
        """Work out what the store shall hold, without what violates a shape."""
        self._memo = read_memo(self._store.folder)
        planner = Planner(
            folder=self._store.folder,
            base=self._store.settings.base,
            version=__version__,
            rules=(static_digests()["shapes"], repr(PATHS)),
            run=self._run,
            progress=self._progress,
            memo=self._memo,
            stored=self._store.graph_hashes(),
            mentions=self._mentions,
            shown=self._shown,
            validator=validator,
        )
        return planner.plan(self._before, self._wanted)

    def write(self, plan: Plan) -> int:
        """Write what differs, and return how many graphs that were."""
        folder = self._store.folder
        work = writing(self._store, plan, self._memo, self._progress)
        self._manifest.intend(plan.documents)
        try:
            self._store.replace(work.changes)
        except StoreError:
            self._manifest.undo()
            raise
        self._manifest.done()
        if work.memo != self._memo:
            write_memo(folder, work.memo)
        remove_other_facts(folder, plan.documents.values())
        return work.graphs

    def names(self, plan: Plan) -> dict[str, tuple[str, ...]]:
        """Return the names of the files that went in, by what is new about them, sorted."""
        found: dict[str, list[str]] = {"added": [], "changed": [], "unchanged": []}
        for path, document in self._wanted.items():
            if plan.documents.get(path) != document:
                continue
            before = self._before.get(path)
            same = before and (before.key, before.council) == (document.key, document.council)
            became = "added" if before is None else "unchanged" if same else "changed"
            found[became].append(document.name)
        return {became: tuple(sorted(names)) for became, names in found.items()}
