r"""From a file to a `Document`: its text, the blocks that its format marks, and line numbers.

One module or folder a format. For text and Markdown `Document.text` is the file's own text with
its line ends made "\n"; for HTML it is the text of the main content, one block a line. Nothing is
cleaned here: characters stay as they are, so that offsets into the text can be quoted.
"""

import hashlib
import re
import stat
from itertools import accumulate, count
from operator import add
from pathlib import Path, PurePath

from ..records import Document, UnreadableDocument
from .content import Content
from .docx import read_docx
from .docx.package import ZIP_START, refuse_ole
from .encoding import decode
from .html import read_page
from .markdown import front_matter_title, markdown_blocks
from .pdf import is_pdf, read_pdf
from .text import text_blocks
from .xml import read_xml

MAX_BYTES = 20 * 1024 * 1024
MARKDOWN_SUFFIXES = frozenset((".md", ".markdown", ".mdown", ".mkd"))
HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".asp", ".aspx"))
PDF_SUFFIX = ".pdf"
WORD_SUFFIXES = frozenset((".docx", ".docm", ".dotx", ".dotm"))
XML_SUFFIX = ".xml"
# rare: HTML told by its beginning where the file's name does not say it (HTML standard)
HTML_START = re.compile(r"[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html[\s>])", re.I)
# rare: XML told by its declaration where the file's name does not say it (XML 1.0, 2.8)
XML_START = re.compile(r"[\s\ufeff]*<\?xml\b", re.I)
META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.I)


def read_document(path: Path, *, max_bytes: int = MAX_BYTES) -> Document:
    """Return the document in a file.

    Args:
        path: the file.
        max_bytes: the largest size that is read, in bytes.

    Raises:
        UnreadableDocument: there is no such file, it is a folder, it is empty, too large, or not
            in a format that is read; the message names the file and what to do.
    """
    return read_bytes(path.name, file_bytes(path, max_bytes=max_bytes))


def file_bytes(path: Path, *, max_bytes: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file; nothing is opened that is no file, nor what is too large.

    Args:
        path: the file.
        max_bytes: the largest size that is read, in bytes.

    Raises:
        UnreadableDocument: there is no such file, it is a folder or a device, or too large; the
            message names the file and what to do.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UnreadableDocument(f"{path}: this is a folder; name the files in it.")
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableDocument(
                f"{path}: this is a pipe, a socket or a device; save what it gives to a file."
            )
        if found.st_size <= max_bytes:
            with path.open("rb") as file:
                data = file.read(max_bytes + 1)  # it may grow meanwhile
        if found.st_size > max_bytes or len(data) > max_bytes:
            raise UnreadableDocument(
                f"{path}: {max(found.st_size, max_bytes + 1):,} bytes are more than the limit of "
                f"{max_bytes:,}; split the file, or raise the limit."
            )
    except FileNotFoundError:
        raise UnreadableDocument(f"{path}: there is no such file; check the path.") from None
    except PermissionError:
        raise UnreadableDocument(
            f"{path}: it may not be read; give yourself the right to read it."
        ) from None
    except OSError as error:
        raise UnreadableDocument(
            f"{path}: it cannot be read ({error.strerror or error}); copy it to a local disk."
        ) from error
    return data


def read_bytes(name: str, data: bytes) -> Document:
    """Return the document in the bytes of a file.

    Args:
        name: the file's name; its ending tells the format.
        data: the file's bytes.

    Raises:
        UnreadableDocument: it is empty, or not in a format that is read.
    """
    if not data:
        raise UnreadableDocument(f"{name}: the file is empty; check that the download is whole.")
    content = _read_content(name, data)
    offsets, numbers = content.line_offsets, content.line_numbers
    if not offsets:
        offsets = _line_starts(content.text)
        numbers = tuple(range(1, len(offsets) + 1))
    return Document(
        name=PurePath(name).name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=content.media_type,
        text=content.text,
        blocks=content.blocks,
        line_offsets=offsets,
        line_numbers=numbers,
        title=content.title,
        origins=content.origins,
        notes=content.notes,
    )


def _read_content(name: str, data: bytes) -> Content:
    suffix = PurePath(name).suffix.lower()
    if data.startswith(ZIP_START):
        return read_docx(name, data)
    refuse_ole(name, data)
    if suffix == PDF_SUFFIX or is_pdf(data):
        return read_pdf(name, data)
    text = decode(name, data)
    if suffix != XML_SUFFIX and (suffix in HTML_SUFFIXES or HTML_START.match(text[:2000])):
        page = read_page(name, _by_declared_charset(data, text))
        return page.content("text/html")
    if suffix == XML_SUFFIX or XML_START.match(text[:200]):
        return read_xml(name, data)
    if text.startswith("{\\rtf"):
        raise UnreadableDocument(
            f"{name}: this is RTF, a format that is not read yet; save it as text or HTML first."
        )
    if suffix in MARKDOWN_SUFFIXES:
        return Content("text/markdown", text, markdown_blocks(text), front_matter_title(text))
    return Content("text/plain", text, text_blocks(text))


def _line_starts(text: str) -> tuple[int, ...]:
    lengths = map(len, text.split("\n")[:-1])
    return tuple(map(add, accumulate(lengths, initial=0), count()))


def _by_declared_charset(data: bytes, text: str) -> str:
    """Return the page by the charset that it declares, where its bytes are not UTF-8."""
    declared = META_CHARSET.search(data[:4000])
    if not declared or "\ufffd" in text:
        return text
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(declared[1].decode("ascii")).replace("\r\n", "\n")
        except (LookupError, UnicodeDecodeError):
            return text
    return text
