"""From a document as read to the facts that it states."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from importlib.resources.abc import Traversable

from .. import __version__
from .collecting import without_collection
from .find import find_facts
from .records import Document, DocumentFacts
from .segment import segment
from .segment.page_kinds import meeting_starts
from .segment.parts import segment_accounts

_READING = (
    *("collecting.py", "extract.py", "find", "lexicon", "literal_reader.py", "literals.py"),
    "offsets.py",
    *("origin.py", "passages.py", "patterns.py", "read", "records", "segment"),
    "word_bits.py",
)


def extract(document: Document) -> DocumentFacts:
    """Return the facts of a document that tells of one meeting.

    A pure function of its bytes and name.
    """
    return find_facts(segment(document))


@without_collection
def extract_parts(document: Document) -> tuple[DocumentFacts, ...]:
    """Return the facts of each meeting that a document tells of, one or more, in its order.

    What the whole document belongs to counts for each part: the council that one part names is
    that of the others.
    """
    starts = meeting_starts(document)
    if len(starts) < 2:
        return (extract(document),)
    accounts = segment_accounts(document, starts)
    found = [replace(find_facts(account), part=n) for n, account in enumerate(accounts, start=1)]
    return tuple(_of_one_council(found))


def _of_one_council(parts: Sequence[DocumentFacts]) -> Iterator[DocumentFacts]:
    """Give parts that name no council the one that the others name, if these agree."""
    named = [part.meeting.council for part in parts if part.meeting.council]
    shortest = min((council.value.casefold() for council in named), key=len, default="")
    agree = all(council.value.casefold().startswith(shortest) for council in named)
    for part in parts:
        if named and agree and not part.meeting.council:
            council = replace(named[0], basis="inferred")
            yield replace(part, meeting=replace(part.meeting, council=council))
        else:
            yield part


def _knowledge() -> Iterator[Traversable]:
    """Yield the files that decide what is read out of a document, in a fixed order."""
    for entry in sorted(files(__package__).iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(_READING):
            yield from _files_in(entry)


def _files_in(entry: Traversable) -> Iterator[Traversable]:
    """Yield a file of code or words, or all those below a folder."""
    if entry.is_dir():
        for inner in sorted(entry.iterdir(), key=lambda inner: inner.name):
            yield from _files_in(inner)
    elif entry.name.endswith((".py", ".toml", ".txt")):
        yield entry


def _version() -> str:
    digest = hashlib.sha256(__version__.encode())
    for file in _knowledge():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


EXTRACTOR_VERSION = _version()
"""Part of the key of kept facts: a change of any rule or lexicon has every document read anew."""
