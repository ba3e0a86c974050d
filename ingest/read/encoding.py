"""From bytes to characters: which encoding a file has, and whether it is text at all."""

import re
from typing import NamedTuple

from ..records import UnreadableDocument

CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
FEW_CONTROL_CHARACTERS = 4  # stray ones do no harm
CONTROL_SHARE_OF_TEXT = 0.02  # more than this and a file is no text


class FileSignature(NamedTuple):
    """The first bytes of a format that is not text, its name, and what to do about it."""

    start: bytes
    format: str
    remedy: str


FILE_SIGNATURES = (
    FileSignature(b"PK\x03\x04", "Word or other Office", "save it as text or HTML first"),
    FileSignature(b"\xd0\xcf\x11\xe0", "old Word or Office", "save it as text or HTML first"),
    FileSignature(b"{\\rtf", "RTF", "save it as text or HTML first"),
    FileSignature(b"\x1f\x8b", "gzip", "unpack it first"),
    FileSignature(b"\x89PNG", "PNG image", "give the text of the minutes instead"),
    FileSignature(b"\xff\xd8\xff", "JPEG image", "give the text of the minutes instead"),
    FileSignature(b"GIF8", "GIF image", "give the text of the minutes instead"),
)
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decode(name: str, data: bytes) -> str:
    r"""Return the text of a file, its line ends as "\n".

    A byte order mark decides; then UTF-16 if every second byte of plain text is NUL; then UTF-8;
    then Windows-1252, with Latin-1 for the bytes that it leaves out.

    Args:
        name: the file's name, for the error message.
        data: the file's bytes.

    Raises:
        UnreadableDocument: it is empty, or not text.
    """
    for signature in FILE_SIGNATURES:
        if data.startswith(signature.start):
            raise UnreadableDocument(
                f"{name}: this is a {signature.format} file, a format that is not read yet; "
                f"{signature.remedy}."
            )
    text = _decoded(name, data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff\u200b\x00 \t\n\v\f\u00a0"):
        raise UnreadableDocument(
            f"{name}: there is no text in it; check that the download is whole."
        )
    sample = text[:100_000]
    allowed = FEW_CONTROL_CHARACTERS + len(sample) * CONTROL_SHARE_OF_TEXT
    if "\x00" in text or len(CONTROL_CHARACTERS.findall(sample)) > allowed:
        raise _not_text(name)
    return text


def _decoded(name: str, data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableDocument(
                    f"{name}: it says that it is {encoding.upper()} but is not at byte "
                    f"{error.start + len(mark)}; save it again as UTF-8."
                ) from error
    encoding_guess = _utf16_without_mark(data)
    if encoding_guess:
        try:
            return data.decode(encoding_guess)
        except UnicodeDecodeError:
            raise _not_text(name) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _utf16_without_mark(data: bytes) -> str:
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2 or b"\x00" not in sample:
        return ""
    pairs = len(sample) // 2
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if high > pairs * 0.7 and low < pairs * 0.05:
        return "utf-16-le"
    if low > pairs * 0.7 and high < pairs * 0.05:
        return "utf-16-be"
    return ""


def _not_text(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"{name}: this is binary data and not text; give minutes as text, Markdown or HTML."
    )
