"""From a document as read to the facts that it states."""

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from .. import __version__
from .find import find_facts
from .records import Document, DocumentFacts
from .segment import segment

_READING = ("extract.py", "find", "lexicon", "read", "records.py", "segment")


def extract(document: Document) -> DocumentFacts:
    """Return the facts of one document: a pure function of its bytes and name."""
    return find_facts(segment(document))


def _knowledge() -> Iterator[Traversable]:
    """Yield the files that decide what is read out of a document, in a fixed order."""
    for entry in sorted(files(__package__).iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(_READING):
            below = entry.iterdir() if entry.is_dir() else (entry,)
            yield from sorted(
                (file for file in below if file.name.endswith((".py", ".toml", ".txt"))),
                key=lambda file: file.name,
            )


def _version() -> str:
    digest = hashlib.sha256(__version__.encode())
    for file in _knowledge():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


EXTRACTOR_VERSION = _version()
"""Part of the key of kept facts: a change of any rule or lexicon has every document read anew."""
