"""Under which version of the reader facts are kept, and when a document is read anew."""

from collections.abc import Sequence
from pathlib import Path

from ..extract import EXTRACTOR_VERSION
from ..facts_file import DocumentRecord, read_records
from ..iris import DocumentKey
from ..read.pdf.ocr import EXTRA, READ_BY_OCR, is_available

WITH_OCR = f"{EXTRACTOR_VERSION}-ocr"
"""The version of documents with pages that were recognised; they stay as they were read."""


def version_of(records: Sequence[DocumentRecord]) -> str:
    """Return the version under which the records of a document are kept."""
    recognised = any(note.endswith(READ_BY_OCR) for note in records[0].notes)
    return WITH_OCR if recognised else EXTRACTOR_VERSION


def kept_records(folder: Path, key: DocumentKey) -> tuple[DocumentRecord, ...] | None:
    """Return what a store keeps of a document as this version reads it.

    Args:
        folder: the store's folder.
        key: the document's name and hash.

    Returns:
        None where nothing is kept that can be used, and where pages were left out that can be
        recognised now, since the extra "ocr" was installed.
    """
    for version in (WITH_OCR, EXTRACTOR_VERSION):
        records = read_records(folder, key, version)
        if records is not None:
            waits_for_ocr = any(EXTRA in note for note in records[0].notes)
            return None if waits_for_ocr and is_available() else records
    return None
