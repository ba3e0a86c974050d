"""Which files a build reads: the files named, and the documents in the folders named."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import StoreError
from ...store import is_store
from ..read import HTML_SUFFIXES, MARKDOWN_SUFFIXES

TEXT_SUFFIXES = frozenset((".txt", ".text"))
# Minutes are published so, too: not to be read yet, but not to be passed over in silence either.
UNREAD_SUFFIXES = frozenset((".pdf", ".doc", ".docx", ".odt", ".rtf", ".xml"))
READ_SUFFIXES = TEXT_SUFFIXES | MARKDOWN_SUFFIXES | HTML_SUFFIXES


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that did not go into the store, and why, with what can be done about it."""

    path: str
    reason: str


def find_inputs(paths: Sequence[Path]) -> tuple[list[Path], list[Refusal]]:
    """Return the files to read, each once, sorted by their resolved path.

    A file that is named is always tried; in a folder, at any depth, files with the suffix of a
    document are (those in a format that is not read yet are refused by the reader), but no hidden
    files or folders, no stores, and nothing called README.

    Returns:
        The files, and a refusal for each folder without any document.

    Raises:
        StoreError: if a path does not exist, or a folder cannot be listed.
    """
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise StoreError(f"There is no {' and no '.join(missing)}: check the path.")
    found: dict[Path, Path] = {}
    refused: list[Refusal] = []
    for path in paths:
        files = list(_documents_in(path)) if path.is_dir() else [path]
        if not files:
            suffixes = " ".join(sorted(READ_SUFFIXES))
            reason = f"there is no document in this folder ({suffixes}); name the file itself"
            refused.append(Refusal(str(path), reason))
        for file in files:
            found.setdefault(file.resolve(), file)
    return [found[resolved] for resolved in sorted(found)], refused


def _documents_in(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, onerror=_cannot_list):
        here = Path(place)
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not is_store(here / f))
        for name in sorted(files):
            if _is_document(Path(name)):
                yield here / name


def _is_document(file: Path) -> bool:
    is_about_the_folder = file.stem.lower() == "readme"
    hidden = file.name.startswith(".")
    known = file.suffix.lower() in READ_SUFFIXES | UNREAD_SUFFIXES
    return known and not hidden and not is_about_the_folder


def _cannot_list(error: OSError) -> None:
    raise StoreError(f"The folder {error.filename} cannot be read: {error.strerror}.") from error
