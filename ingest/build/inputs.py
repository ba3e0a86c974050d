"""Which files a build reads: the files named, and the documents in the folders named."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import StoreError
from ...store import is_store
from ..read import HTML_SUFFIXES, MARKDOWN_SUFFIXES, PDF_SUFFIX, WORD_SUFFIXES, XML_SUFFIX

TEXT_SUFFIXES = frozenset((".txt", ".text"))
# Minutes are published so, too: not to be read yet, but not to be passed over in silence either.
UNREAD_SUFFIXES = frozenset((".doc", ".odt", ".rtf"))
READ_SUFFIXES = (
    TEXT_SUFFIXES
    | MARKDOWN_SUFFIXES
    | HTML_SUFFIXES
    | WORD_SUFFIXES
    | frozenset((PDF_SUFFIX, XML_SUFFIX))
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that did not go into the store, and why, with what can be done about it."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """What of an input could not be read, or not surely, and what can be done about it."""

    path: str
    text: str


def find_inputs(paths: Sequence[Path]) -> tuple[list[Path], list[Refusal]]:
    """Return the files to read, each once, sorted by their resolved path.

    A file that is named is always tried, a link too; in a folder, at any depth, files with the
    suffix of a document are (those in a format that is not read yet are refused by the reader),
    but no hidden files or folders, no stores, and nothing called README. Nobody knows where the
    links in a folder come from, so one that leads out of it is not followed.

    Returns:
        The files, and a refusal for each folder without any document and each link in a folder
        that leads out of it or nowhere.

    Raises:
        StoreError: if a path does not exist, or a folder cannot be listed.
    """
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise StoreError(f"There is no {' and no '.join(missing)}: check the path.")
    found: dict[Path, Path] = {}
    refused: list[Refusal] = []
    for path in paths:
        files, links = _within(path) if path.is_dir() else ([path], [])
        refused += links
        if not files and not links:
            suffixes = " ".join(sorted(READ_SUFFIXES))
            reason = f"there is no document in this folder ({suffixes}); name the file itself"
            refused.append(Refusal(str(path), reason))
        for file in files:
            resolved = file.resolve()
            if _is_text(str(resolved)):
                found.setdefault(resolved, file)
            else:
                reason = "its name or a folder's has bytes that are no UTF-8 text; rename it"
                refused.append(Refusal(str(file), reason))
    return [found[resolved] for resolved in sorted(found)], refused


def _is_text(path: str) -> bool:
    """Whether a path is text, and not partly bytes that stand for no character."""
    return path.isascii() or not any("\ud800" <= character <= "\udfff" for character in path)


def _within(folder: Path) -> tuple[list[Path], list[Refusal]]:
    """Return the documents in a folder, apart from the links that lead out of it, or nowhere."""
    inside: list[Path] = []
    refused: list[Refusal] = []
    top = folder.resolve()
    for file in _documents_in(folder):
        if not file.is_symlink():
            inside.append(file)
            continue
        try:
            target = file.resolve(strict=True)
        except (OSError, RuntimeError):  # a loop is a RuntimeError before Python 3.13
            reason = "this link leads nowhere; mend or remove it"
        else:
            if target.is_relative_to(top):
                inside += [] if target.is_dir() else [file]
                continue
            reason = f"this link leads out of the folder, to {target}; name it to have it read"
        refused.append(Refusal(str(file), reason))
    return inside, refused


def _documents_in(folder: Path) -> Iterator[Path]:
    """Yield the documents in a folder, and the links to folders."""
    for place, folders, files in os.walk(folder, onerror=_cannot_list):
        here = Path(place)
        shown = sorted(f for f in folders if not f.startswith(".") and not is_store(here / f))
        folders[:] = [name for name in shown if not (here / name).is_symlink()]
        yield from (here / name for name in shown if (here / name).is_symlink())
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
