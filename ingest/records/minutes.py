"""Minutes as segmented: the agenda items of a document and the passages of its parts."""

from dataclasses import dataclass
from typing import Final

from ..offsets import Offsets
from .document import Document, Span


@dataclass(slots=True)
class Passage:
    """A paragraph, list point or heading with hard wraps undone and white space collapsed.

    `offsets[i]` is the place in `Document.text` of `text[i]`, so a match in the clean text maps
    back to the source exactly. `marker` is the list marker that stood before it ("(a)", "1.", "·").
    """

    text: Final[str]
    offsets: Final[Offsets]
    marker: Final[str] = ""

    def __post_init__(self) -> None:
        """Take any sequence of places, keep it as runs."""
        if not isinstance(self.offsets, Offsets):
            self.offsets = Offsets.of(self.offsets)

    def __hash__(self) -> int:
        """Return a hash of the words and where they begin, which tells equal lines apart."""
        return hash((self.text, self.offsets.first))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Map `text[start:end]` back to the source document."""
        stop = len(self.text) if end is None else end
        if not 0 <= start < stop <= len(self.text):
            raise ValueError(f"no characters {start}:{stop} in a passage of {len(self.text)}")
        return Span(*self.offsets.bounds(start, stop))


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One agenda item as the document shows it.

    `position` is 1-based in document order; `number` is as printed ("21/3", "4.", "" for none).
    `blurb` is what the agenda announced, `decision` a separate "Decision:" block, `minutes` the
    minutes' own account. Where a document has no labels, all its account is in `minutes`.
    An item without any title (a fragment of one item) has `title=None`.
    """

    position: int
    number: str
    title: Passage | None
    blurb: tuple[Passage, ...]
    decision: tuple[Passage, ...]
    minutes: tuple[Passage, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class Minutes:
    """A document cut into its parts: what stands before the items, the items, what follows."""

    document: Document
    header: tuple[Passage, ...]
    attendance: tuple[Passage, ...]
    items: tuple[AgendaItem, ...]
    tail: tuple[Passage, ...] = ()
