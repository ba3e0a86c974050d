"""The corpus of minutes without answers, read once for each version of the extractor.

What was read is kept in a cache folder outside the checkout, so that a draw, a sheet and a count
of unread lines need not read six hundred documents each.
"""

import hashlib
import pickle
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from minutegraph.benchmarks.places import CORPUS, cache_folder
from minutegraph.ingest.extract import EXTRACTOR_VERSION, extract_parts
from minutegraph.ingest.read import read_document
from minutegraph.ingest.records import DocumentFacts, UnreadableDocument

_OTHERS = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """One document of the corpus as read: the facts of each meeting that it tells of.

    There are none where it was refused, and `refusal` says why.

    `stratum` is the folder of the corpus that it lies in, `council` whose minutes they are.
    """

    name: str
    stratum: str
    council: str
    sha256: str
    text: str
    facts: tuple[DocumentFacts, ...]
    refusal: str = ""


def read_corpus(jobs: int = 2) -> list[Reading]:
    """Return the corpus as this version of the extractor reads it, by file name.

    Raises:
        Exception: whatever a document made the extractor raise, with the file's name as a note;
            that a document is refused is no error.
    """
    kept = _read_cache()
    files = sorted(file for file in CORPUS.rglob("*") if file.is_file())
    hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]
    new = [f for f, h in zip(files, hashes, strict=True) if (_name(f), h) not in kept]
    if new:
        with ProcessPoolExecutor(max_workers=jobs) as pool:
            for reading in pool.map(read_one, new, chunksize=8):
                kept[reading.name, reading.sha256] = reading
        _write_cache(kept)
    return [kept[_name(file), sha256] for file, sha256 in zip(files, hashes, strict=True)]


def read_one(file: Path) -> Reading:
    """Read one document of the corpus."""
    stratum = file.relative_to(CORPUS).parts[0]
    council = stratum if stratum != _OTHERS else _council(file.stem)
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    try:
        document = read_document(file)
        facts = extract_parts(document)
    except UnreadableDocument as refusal:
        reason = str(refusal).removeprefix(f"{file}: ").removeprefix(f"{file.name}: ")
        return Reading(_name(file), stratum, council, sha256, "", (), reason)
    except Exception as error:
        error.add_note(f"while reading {file}")
        raise
    return Reading(_name(file), stratum, council, sha256, document.text, facts)


def _council(stem: str) -> str:
    words: Iterator[str] = (w for w in re.findall(r"[^\W_]+", stem) if w != "xml")
    return next(words, stem)


def _name(file: Path) -> str:
    return file.relative_to(CORPUS).as_posix()


def _cache_file() -> Path:
    return cache_folder() / f"corpus-{EXTRACTOR_VERSION}.pickle"


def _read_cache() -> dict[tuple[str, str], Reading]:
    try:
        kept: dict[tuple[str, str], Reading] = pickle.loads(_cache_file().read_bytes())
    except (OSError, pickle.PickleError, AttributeError, EOFError, ImportError, TypeError):
        return {}
    return kept


def _write_cache(kept: dict[tuple[str, str], Reading]) -> None:
    file = _cache_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    for older in file.parent.glob("corpus-*.pickle"):
        older.unlink(missing_ok=True)
    file.write_bytes(pickle.dumps(kept))
