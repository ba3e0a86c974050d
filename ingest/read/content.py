"""What a reader of one format gives: the text of a file, its blocks, and where they come from."""

from dataclasses import dataclass, field

from ..records import Block, Origin


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a file, to become a `Document` (which see for the meaning of the fields).

    Where `line_offsets` is empty, the lines of `text` are the lines of the file.
    """

    media_type: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    line_offsets: tuple[int, ...] = ()
    line_numbers: tuple[int, ...] = ()
    origins: tuple[Origin, ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()
