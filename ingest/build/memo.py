"""What a build remembers so that the next one need not describe every meeting again.

`described.json` says, for each graph, from which input (as a hash) which content came. That is true
for ever, whatever is in the quads, so a lost or an old file costs time and nothing else.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ..facts_file import StoredDocument, from_json, to_json, write_atomically
from ..resolve import Identities
from .work import Finding

MEMO_FILE = "described.json"


@dataclass(frozen=True, slots=True)
class Described:
    """A graph that was described and found to conform; `register` is what it adds to that graph."""

    input_digest: str
    content_hash: str
    findings: tuple[Finding, ...] = ()
    register: tuple[str, ...] = ()


def read_memo(folder: Path) -> dict[str, Described]:
    """Return what is remembered, by graph; nothing where the file cannot be used."""
    try:
        table = json.loads((folder / MEMO_FILE).read_text(encoding="utf-8"))
        return {graph: from_json(Described, row) for graph, row in table.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def write_memo(folder: Path, memo: Mapping[str, Described]) -> None:
    """Remember.

    Raises:
        StoreError: if the file cannot be written.
    """
    table = {graph: to_json(described) for graph, described in sorted(memo.items())}
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
    write_atomically(folder / MEMO_FILE, text)


def input_digest(
    documents: Iterable[StoredDocument], identities: Identities, rules: Iterable[str]
) -> str:
    """Return a hash of all that a meeting's graph and its validation depend on.

    Args:
        documents: those of the meeting.
        identities: the slice of them that the documents refer to.
        rules: versions of the program, the shapes, and the base IRI.
    """
    digest = sha256(repr(tuple(rules)).encode())
    for document in documents:
        digest.update(repr(document).encode())
    for key, found in sorted(identities.documents.items()):
        digest.update(repr((key, found)).encode())
    for path, entity in sorted(identities.entities.items()):
        digest.update(repr((path, entity.label, entity.within)).encode())
    return digest.hexdigest()
