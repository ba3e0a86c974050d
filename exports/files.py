"""Writing output so that a reader never meets half a file."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..errors import StoreError, UsageError

STANDARD_OUTPUT = "-"


@contextmanager
def replacing(out: Path | str) -> Iterator[BinaryIO]:
    """Open a binary file that takes the place of `out` only when all of it is written.

    Args:
        out: The file to write, or "-" for standard output.

    Yields:
        A file open for writing bytes.

    Raises:
        UsageError: `out` is a directory.
        StoreError: The folder of `out` is missing or cannot be written, or the disk is full.
    """
    if str(out) == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(out)
    if path.is_dir():
        raise UsageError(f"{path} is a directory; give the name of a file to write.")
    if not path.parent.is_dir():
        raise StoreError(f"There is no folder {path.parent}; make it first.")
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with unfinished.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise StoreError(f"{path} could not be written: {error.strerror or error}.") from error
    finally:
        unfinished.unlink(missing_ok=True)


def folder_for(out: Path | str) -> Path:
    """Return `out` as a folder that exists.

    Raises:
        UsageError: `out` is standard output or an existing file.
        StoreError: The folder cannot be made.
    """
    if str(out) == STANDARD_OUTPUT:
        raise UsageError("These are several files; give a folder, not standard output.")
    path = Path(out)
    if path.exists() and not path.is_dir():
        raise UsageError(f"{path} is a file; give the name of a folder.")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path} could not be made: {error.strerror or error}.") from error
    return path
