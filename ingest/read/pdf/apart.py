"""Reads a PDF that could grow without measure in a process of its own, which has limits.

PDFium does not stop by itself: drawings that draw each other twice, thirty deep, keep it busy for
days, and a small compressed page can hold a hundred million letters. Files that could do this are
rare and cheap to tell, so that other files need no process.
"""

import pickle
import re
import subprocess
import sys
from typing import Any

from ...records import UnreadableDocument
from .ocr import is_available
from .pages import Page, open_pdf, read_pages

MOST_SECONDS = 60
MOST_SECONDS_OF_OCR = 900
MOST_MEMORY = 3 * 1024**3  # bytes of address space
LONGEST_STREAM = 40_000  # compressed bytes of one page; a page of minutes has 2,000 to 20,000
MOST_STREAMS = 1_000_000  # compressed bytes of all pages
LONGEST_HEAD = 2_000  # bytes before "stream" that are searched for its dictionary

STREAM = re.compile(rb">>\s*stream\r?\n")
NO_CONTENT = re.compile(
    rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType)\b|/Length1\b|"
    rb"/Type\s*/(?:XRef|ObjStm|Metadata)\b|/N\s+[134]\b"
)  # pictures, fonts, tables of objects, descriptions, colour profiles
FORM = re.compile(rb"/Subtype\s*/Form\b")  # rare: a form XObject (PDF 32000, 8.10): a guard
# rare: a form that draws others, which may nest without end (PDF 32000, 8.10): a guard
DRAWS_OTHERS = re.compile(rb"/XObject\b|/Resources\s+\d")
# rare: chained filters, which may unpack without end (PDF 32000, 7.4): a guard
MANY_FILTERS = re.compile(
    rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\s*/(?:FlateDecode|Fl|LZWDecode|LZW)\b|"
    rb"/LZW(?:Decode)?\b"
)


def is_risky(data: bytes) -> bool:
    """Whether the pages of a PDF could be far larger than its file."""
    if MANY_FILTERS.search(data):
        return True
    whole = forms = 0
    for found in STREAM.finditer(data):
        start = data.rfind(b" obj", max(0, found.start() - LONGEST_HEAD), found.start())
        head = data[max(start, 0) : found.start()]
        if FORM.search(head) and DRAWS_OTHERS.search(head):
            forms += 1
        elif NO_CONTENT.search(head):
            continue
        end = data.find(b"endstream", found.end())
        length = (end if end >= 0 else len(data)) - found.end()
        whole += length
        if length > LONGEST_STREAM or whole > MOST_STREAMS or forms > 1:
            return True
    return False


def read_apart(name: str, data: bytes) -> list[Page]:
    """Return the pages of a PDF, read in a process with limits on its time and memory.

    Args:
        name: the file's name, for the error message.
        data: the file's bytes.

    Raises:
        UnreadableDocument: it cannot be read, or not within the limits.
    """
    seconds = MOST_SECONDS_OF_OCR if is_available() else MOST_SECONDS
    command = [sys.executable, "-c", f"from {__name__} import main; main()", name, str(MOST_MEMORY)]
    try:
        answer = subprocess.run(
            command, input=data, capture_output=True, timeout=seconds, check=True
        ).stdout
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        raise UnreadableDocument(
            f"{name}: this PDF takes too much time or memory to read; print it to a new PDF, or "
            "save it as text."
        ) from None
    pages: list[Page] | str = pickle.loads(answer)
    if isinstance(pages, str):
        raise UnreadableDocument(pages)
    return pages


def main() -> None:
    """Read a PDF from standard input and write its pages, or what is wrong with it."""
    name, most_memory = sys.argv[1:]
    _limit_memory(int(most_memory))
    data = sys.stdin.buffer.read()
    answer: list[Page] | str
    try:
        with open_pdf(name, data) as document:
            answer = list(read_pages(name, document))
    except UnreadableDocument as error:
        answer = str(error)
    sys.stdout.buffer.write(pickle.dumps(answer))


def _limit_memory(most: int) -> None:
    try:
        resource: Any = __import__("resource")
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
