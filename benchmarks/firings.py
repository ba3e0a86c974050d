"""In which documents each rule of reading fires.

Nothing of `minutegraph.ingest` is imported here before the recorder is in place, so this runs in
worker processes of its own.
"""

import hashlib
import importlib
import multiprocessing
import pickle
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

from minutegraph.benchmarks.places import ROOT, cache_folder
from minutegraph.benchmarks.recorder import Entry, Recorder
from minutegraph.benchmarks.rules import CODE, Rule, lexicon_entries
from minutegraph.store import DEFAULT_BASE

_KEPT_CACHES = ("minutegraph.ingest.lexicon", "minutegraph.ingest.facts_file")


@dataclass(frozen=True, slots=True)
class Firing:
    """The places and ids that fired in one document, and how many facts of each kind it gave."""

    file: str
    sha256: str
    refused: bool
    fired: frozenset[str]
    facts: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Tally:
    """The documents and fictional minutes a rule fires in; how many councils and samples."""

    rule: Rule
    documents: tuple[str, ...]
    councils: int
    samples: int
    fictional: tuple[str, ...] = ()

    @property
    def found_in(self) -> tuple[str, ...]:
        """The documents, real and fictional, that speak for the rule."""
        return self.documents + self.fictional

    @property
    def is_rare(self) -> bool:
        """Whether it fires in one of them at most."""
        return len(self.found_in) <= 1


def firings(
    files: Iterable[Path], jobs: int, without: frozenset[str] = frozenset()
) -> list[Firing]:
    """Return what fires in each file; kept in the cache folder, for as long as no rule changes.

    Args:
        files: the documents.
        jobs: processes.
        without: ids or places of rules that shall match nothing.
    """
    deciding = [f for f in sorted((ROOT / "ingest").rglob("*.*")) if _decides(f)]
    version = hashlib.sha256(
        b"".join(f.read_bytes() for f in (*deciding, Path(__file__)))
    ).hexdigest()[:12]
    kept_in = cache_folder() / f"firings-{version}.pickle"
    kept: dict[str, Firing] = {}
    if not without and kept_in.exists():
        kept = pickle.loads(kept_in.read_bytes())
    wanted = [str(file.resolve()) for file in files]
    new = [file for file in wanted if file not in kept]
    if new:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(jobs, context, _begin, (without,)) as pool:
            kept.update((firing.file, firing) for firing in pool.map(_read, new, chunksize=4))
        if not without:
            kept_in.parent.mkdir(parents=True, exist_ok=True)
            for older in kept_in.parent.glob("firings-*.pickle"):
                older.unlink(missing_ok=True)
            kept_in.write_bytes(pickle.dumps(kept))
    return [kept[file] for file in wanted]


def tally(
    rules: Sequence[Rule],
    documents: Sequence[tuple[Firing, str]],
    samples: Sequence[Firing],
    fictional: Sequence[Firing] = (),
) -> list[Tally]:
    """Return in how many documents each rule fires, the rarest first.

    Args:
        rules: the rules.
        documents: what fired in each, and whose minutes they are; copies count once.
        samples: what fired in each sample.
        fictional: what fired in each of the fictional minutes.
    """
    once = {firing.sha256: (firing, council) for firing, council in documents}.values()
    told = []
    for rule in rules:
        key = rule.id if rule.is_entry else rule.place
        hits = [(firing, council) for firing, council in once if key in firing.fired]
        told.append(
            Tally(
                rule,
                tuple(sorted(firing.file for firing, _ in hits)),
                len({council for _, council in hits}),
                sum(key in firing.fired for firing in samples),
                tuple(firing.file for firing in fictional if key in firing.fired),
            )
        )
    return sorted(told, key=lambda t: (len(t.documents), len(t.fictional), t.samples, t.rule.id))


def _decides(file: Path) -> bool:
    parts = file.relative_to(ROOT / "ingest").parts
    inside = parts[0] in (*CODE, "lexicon") or len(parts) == 1
    return inside and file.suffix in (".py", ".toml", ".txt")


_recorder: Recorder | None = None
_caches: list[Callable[[], None]] = []


def _begin(without: frozenset[str]) -> None:
    """Install the recorder in this process, then import what it watches."""
    global _recorder
    already = [name for name in sys.modules if name.startswith("minutegraph.ingest")]
    if already:
        raise RuntimeError(f"imported before the recorder was in place: {already}")
    entries = [
        Entry(
            rule.id,
            rule.place.partition(":")[0],
            rule.value,
            rule.text,
            re.compile(rule.text, 0 if rule.case_matters else re.IGNORECASE),
        )
        for rule in lexicon_entries()
    ]
    _recorder = Recorder(entries, without)
    _recorder.install()
    for folder in (*CODE, "lexicon"):
        package = importlib.import_module(f"minutegraph.ingest.{folder}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    importlib.import_module("minutegraph.ingest.extract")
    _caches.extend(_caches_of_ingest())
    _watch_words(_recorder)


def _watch_words(recorder: Recorder) -> None:
    """Watch the look-up of words, wherever it was imported to."""
    real = importlib.import_module("minutegraph.ingest.find.tokens").classes
    watched = recorder.watched_words(real)
    for name, module in sorted(sys.modules.items()):
        if name.startswith("minutegraph.ingest."):
            for known in [known for known, value in vars(module).items() if value is real]:
                setattr(module, known, watched)


def _caches_of_ingest() -> Iterable[Callable[[], None]]:
    """Return what empties the caches that would hide that a rule fires in a second document."""
    seen: set[int] = set()
    for name, module in sorted(sys.modules.items()):
        if name.startswith("minutegraph.ingest.") and name not in _KEPT_CACHES:
            for value in vars(module).values():
                if isinstance(value, _lru_cache_wrapper) and id(value) not in seen:
                    seen.add(id(value))
                    yield value.cache_clear


def _read(file: str) -> Firing:
    describe = importlib.import_module("minutegraph.ingest.describe")
    extract = importlib.import_module("minutegraph.ingest.extract")
    read = importlib.import_module("minutegraph.ingest.read")
    records = importlib.import_module("minutegraph.ingest.records")
    resolve = importlib.import_module("minutegraph.ingest.resolve")
    mentions = importlib.import_module("minutegraph.ingest.resolve.mentions")
    if _recorder is None:
        raise RuntimeError("the recorder is not in place")
    for clear in _caches:
        clear()
    sha256 = hashlib.sha256(Path(file).read_bytes()).hexdigest()
    _recorder.start()
    try:
        parts = extract.extract_parts(read.read_document(Path(file)))
    except records.UnreadableDocument:
        return Firing(file, sha256, True, frozenset(_recorder.fired), frozenset())
    identities = resolve.resolve([mentions.mentions_of(part) for part in parts])
    describe.describe_register(identities, DEFAULT_BASE)
    return Firing(file, sha256, False, frozenset(_recorder.fired), frozenset(_facts(parts)))


def _facts(parts: Iterable[Any]) -> Iterable[tuple[str, str]]:
    for part in parts:
        for kind in part.__slots__:
            value = getattr(part, kind)
            for record in value if isinstance(value, tuple) else (value,):
                yield kind, repr(record)
