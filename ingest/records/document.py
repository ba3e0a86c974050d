"""A document as read: its text, the blocks that its format marks off, its places in the file.

A `Span` counts characters (Python code points) in `Document.text`, and
`Document.text[span.start:span.end]` is exactly the quotation that the graph will carry.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ...errors import MinutegraphError

BlockKind = Literal["line", "paragraph", "heading", "item", "list-item", "row", "rule"]


class UnreadableDocument(MinutegraphError):
    """An input that cannot be read as minutes: says the file, the place and the remedy."""


@dataclass(slots=True, order=True, unsafe_hash=True)
class Span:
    """A half-open range of characters in `Document.text`.

    Hundreds are made for a page, and one that is frozen costs twice as much: `Final` holds it.
    """

    start: Final[int]
    end: Final[int]


@dataclass(slots=True, unsafe_hash=True)
class Block:
    """A piece of a document that its file format marks off.

    Plain text gives one `line` a block (lines may be hard-wrapped, so a paragraph can be several
    blocks); HTML and Markdown give paragraphs, headings (with their level), list items and table
    rows. An `item` is the title of an agenda item where the format itself says that it is one.
    `marker` is the printed or generated list marker ("1.", "(a)", "·"), not in the span.
    """

    span: Final[Span]
    kind: Final[BlockKind]
    level: Final[int] = 0
    marker: Final[str] = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a run of characters of `Document.text` stands in the original file.

    The run begins at `start` and ends where the next origin's begins. `page` is 1-based, 0 where
    the format has no pages. `box` is (left, top, right, bottom) in points (1/72 inch) from the
    page's top left corner, and `edges[i]` the left edge of the run's character i; both are empty
    where the format has no layout. `element` is the XPath of the innermost element that holds the
    run, within its file (HTML, XML) or within the package's main part (DOCX); "" for plain text.
    """

    start: int
    page: int = 0
    box: tuple[float, ...] = ()
    edges: Sequence[float] = ()
    element: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read.

    `name` is the file's name without folders, `sha256` the hash of its bytes as 64 hex digits.
    `line_offsets[i]` is the first character of `text` that comes from line `line_numbers[i]` of
    the original file (of the text as read, where the original is no text: PDF, DOCX); both are of
    equal length. The offsets ascend; so do the numbers, but where a reader lays a file out anew
    (XML of a web service). `origins` are ascending by their `start`; there is none for
    plain text, where the line says enough. `notes` tell what of the file was not read, or not
    surely.
    """

    name: str
    sha256: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    line_offsets: tuple[int, ...]
    line_numbers: tuple[int, ...]
    title: str = ""
    origins: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()

    def line_of(self, offset: int) -> int:
        """Return the 1-based line of the original file that holds the character at `offset`."""
        return self.line_numbers[max(0, bisect_right(self.line_offsets, offset) - 1)]

    def origin_of(self, offset: int) -> Origin | None:
        """Return where the character at `offset` stands in the original, None if only its line."""
        index = bisect_right(self.origins, offset, key=lambda origin: origin.start) - 1
        return self.origins[index] if index >= 0 else None
