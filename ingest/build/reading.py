"""The reading report: what a build read of each document, and what it did not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path

from ..facts_file import Manifest, read_records
from .coverage import DocumentReading, LineCounts, reading_of
from .inputs import Refusal, find_inputs


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """What was read of documents, in the order of their paths, and of all of them together."""

    documents: tuple[DocumentReading, ...]

    @property
    def total(self) -> LineCounts:
        """The lines of all documents."""
        return reduce(add, (document.lines for document in self.documents), LineCounts())


def reading_report(
    folder: Path, paths: Sequence[Path], refused: Iterable[Refusal] = ()
) -> ReadingReport:
    """Return what a store holds of the documents at some paths; changed files are not read again.

    Args:
        folder: the store's folder.
        paths: files, and folders to search for documents, as given to `build`.
        refused: the inputs that the build refused, which are left out.

    Raises:
        StoreError: if a path does not exist, or the store's list of documents cannot be read.
    """
    left_out = {refusal.path for refusal in refused}
    manifest = Manifest(folder).read()
    readings: list[DocumentReading] = []
    for path in find_inputs(paths)[0]:
        stored = manifest.get(str(path.resolve()))
        if stored is None or str(path) in left_out:
            continue
        records = read_records(folder, stored.key, stored.extractor)
        if records is not None:
            readings.append(reading_of(str(path), records))
    return ReadingReport(tuple(readings))
