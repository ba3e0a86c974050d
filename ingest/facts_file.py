"""What a store keeps beside the quads: facts per document, and which documents there are.

`facts/` has one JSON file a document version and extractor version: first line the facts of each
meeting that the document tells of, second line the text that their spans count in, with its lines
and where the quotes stand in the original file. `documents.json` says which file at which
path is in the store in which version. Both are replaced whole or not at all.
"""

import json
import os
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from ..errors import StoreError
from ..source_text import FACTS_FOLDER
from .iris import DocumentKey, short_hash
from .origin import kept_origins, origins_from_rows, origins_to_rows, quotes_in
from .records import Document, DocumentFacts, Origin

Record = TypeVar("Record")

MANIFEST = "documents.json"


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """The facts of one document, or of one part of it, with the text that their spans count in.

    The text, its lines, its origins (as far as quotes need them) and what its reader noted are
    those of the whole file.
    """

    facts: DocumentFacts
    text: str
    line_offsets: tuple[int, ...]
    line_numbers: tuple[int, ...]
    origins: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> DocumentKey:
        """The document's name, hash and part."""
        return DocumentKey(self.facts.name, self.facts.sha256, self.facts.part)

    def line_of(self, offset: int) -> int:
        """Return the 1-based line of the original file that holds the character at `offset`."""
        return self.line_numbers[max(0, bisect_right(self.line_offsets, offset) - 1)]


def records_of(document: Document, facts: Sequence[DocumentFacts]) -> tuple[DocumentRecord, ...]:
    """Join what was read and what was found in each part of it."""
    origins = kept_origins(document, quotes_in(facts))
    return tuple(
        DocumentRecord(
            one,
            document.text,
            document.line_offsets,
            document.line_numbers,
            origins,
            document.notes,
        )
        for one in facts
    )


@dataclass(frozen=True, slots=True, order=True)
class StoredDocument:
    """A document of the store: its version, the council assumed for it, who read it."""

    name: str
    sha256: str
    extractor: str
    council: str = ""

    @property
    def key(self) -> DocumentKey:
        """The document's name and hash."""
        return DocumentKey(self.name, self.sha256)


# --- records as JSON -----------------------------------------------------------------------------


def to_json(record: object) -> Any:
    """Return a record of this package as JSON values; fields with their default are left out."""
    if is_dataclass(record):
        return {
            field.name: to_json(value)
            for field in fields(record)
            if (value := getattr(record, field.name)) != field.default
        }
    if isinstance(record, tuple):
        return [to_json(value) for value in record]
    return record


def from_json(kind: type[Record], value: Any) -> Record:
    """Return the record of type `kind` that `to_json` made `value` of.

    Raises:
        ValueError: if it is no such record.
    """
    try:
        made: Record = _from_json(kind, value)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error
    return made


def _from_json(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if is_dataclass(kind):
        types = _field_types(cast(type, kind))
        if unknown := value.keys() - types.keys():
            raise ValueError(f"no field {sorted(unknown)} in {kind}")
        return kind(**{name: _from_json(types[name], part) for name, part in value.items()})  # type: ignore[operator]
    if get_origin(kind) is tuple:
        return tuple(_from_json(get_args(kind)[0], part) for part in value)
    return value


@cache
def _field_types(kind: type) -> Mapping[str, Any]:
    return {name: _without_none(hint) for name, hint in get_type_hints(kind).items()}


def _without_none(hint: Any) -> Any:
    if get_origin(hint) is UnionType:
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


# --- files ---------------------------------------------------------------------------------------


def write_atomically(path: Path, text: str, *, durable: bool = False) -> None:
    """Write a text file so that a reader sees the old one or the new one, and nothing between.

    Args:
        path: the file; its folder exists.
        text: what it shall hold.
        durable: whether to wait until the disk has it.

    Raises:
        StoreError: if it cannot be written.
    """
    temporary = ""
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise StoreError(f"Cannot write {path}: {error.strerror or error}") from error


def facts_path(folder: Path, key: DocumentKey, extractor: str) -> Path:
    """Return where a store keeps the facts of a document version."""
    return folder / FACTS_FOLDER / f"{key.sha256}-{short_hash(key.name)}-{extractor}.json"


def write_records(folder: Path, records: Sequence[DocumentRecord], extractor: str) -> None:
    """Keep the facts of a document: one record, or one for each of its parts.

    Raises:
        StoreError: if the file cannot be written.
    """
    first = records[0]
    source = {
        "text": first.text,
        "line_offsets": first.line_offsets,
        "line_numbers": first.line_numbers,
        "origins": origins_to_rows(first.origins),
        "notes": first.notes,
    }
    facts = [to_json(record.facts) for record in records]
    path = facts_path(folder, first.key, extractor)
    write_atomically(path, f"{_dumped(facts)}\n{_dumped(source)}\n")


def read_records(
    folder: Path, key: DocumentKey, extractor: str
) -> tuple[DocumentRecord, ...] | None:
    """Return what is kept of a document version, or None if there is nothing that can be used."""
    try:
        with facts_path(folder, key, extractor).open(encoding="utf-8") as file:
            facts = [from_json(DocumentFacts, part) for part in json.loads(file.readline())]
            source = json.loads(file.readline())
        text, origins = source["text"], origins_from_rows(source["origins"])
        offsets, numbers = tuple(source["line_offsets"]), tuple(source["line_numbers"])
        notes = tuple(source["notes"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (
        tuple(DocumentRecord(part, text, offsets, numbers, origins, notes) for part in facts)
        or None
    )


def remove_other_facts(folder: Path, kept: Iterable[StoredDocument]) -> None:
    """Remove the facts of versions that no document of the store has any more."""
    wanted = {facts_path(folder, document.key, document.extractor).name for document in kept}
    for path in (folder / FACTS_FOLDER).iterdir():
        if path.name not in wanted:
            path.unlink(missing_ok=True)


class Manifest:
    """Which documents the store holds, by resolved path, in `documents.json`.

    A build first writes what it intends (`intend`), then changes the quads, then says that it is
    done (`done`) or has failed (`undo`). After a crash in between, `read` returns the intention,
    and the next build brings the quads there.
    """

    def __init__(self, folder: Path) -> None:
        """Use the files of this store."""
        self._path = folder / MANIFEST
        self._intended = folder / f"{MANIFEST}.next"

    def read(self) -> dict[str, StoredDocument]:
        """Return the documents of the store.

        Raises:
            StoreError: if the file is there and cannot be understood.
        """
        for path in (self._intended, self._path):
            try:
                table = json.loads(path.read_text(encoding="utf-8"))
                return {name: from_json(StoredDocument, row) for name, row in table.items()}
            except FileNotFoundError:
                continue
            except (OSError, ValueError, AttributeError) as error:
                raise StoreError(
                    f"{path} cannot be read ({error}); restore it, or build into a new store."
                ) from error
        return {}

    def intend(self, documents: Mapping[str, StoredDocument]) -> None:
        """Write which documents the store shall hold.

        Raises:
            StoreError: if the file cannot be written.
        """
        table = {path: to_json(document) for path, document in sorted(documents.items())}
        text = json.dumps(table, ensure_ascii=False, indent=1) + "\n"
        write_atomically(self._intended, text, durable=True)

    def done(self) -> None:
        """Say that the quads are as intended."""
        self._intended.replace(self._path)

    def undo(self) -> None:
        """Forget the intention, because the quads could not be written."""
        self._intended.unlink(missing_ok=True)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
