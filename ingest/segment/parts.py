"""A document that tells of several meetings, cut into one account a meeting.

A page of a matter's history (ModernGov's "Issue - meetings") has the account of one meeting below
that of the next. What stands above the first account belongs to each of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..offsets import Offsets
from ..records import AgendaItem, Document, Minutes, Passage, Span
from . import segment
from .lines import blocks_within

_LONGEST_HEAD = 4000  # characters above the first account that each account is read with
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class _Account:
    """One account as a document of its own, and how its places lead back to the whole.

    Characters from `joint` on stand `shift` characters later in the whole document.
    """

    document: Document
    joint: int
    shift: int

    def passages(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        return tuple(
            replace(passage, offsets=Offsets.of_ranges(self._ranges(passage.offsets)))
            for passage in passages
        )

    def _ranges(self, offsets: Offsets) -> Iterator[tuple[int, int]]:
        for start, end in offsets.ranges():
            yield start, min(end, self.joint)
            yield max(start, self.joint) + self.shift, end + self.shift

    def item(self, item: AgendaItem, position: int) -> AgendaItem:
        return replace(
            item,
            position=position,
            title=None if item.title is None else self.passages((item.title,))[0],
            blurb=self.passages(item.blurb),
            decision=self.passages(item.decision),
            minutes=self.passages(item.minutes),
        )


def segment_accounts(document: Document, starts: Sequence[int]) -> tuple[Minutes, ...]:
    """Return the parts of each account in a document.

    Args:
        document: the document as read.
        starts: the offsets in its text where the accounts begin, ascending.

    Returns:
        The minutes of each account, all of the same document, whose text their passages lead back
        to. The positions of agenda items go on from one account to the next. Fewer than two
        accounts are one, the whole document.
    """
    if len(starts) < 2:
        return (segment(document),)
    found: list[Minutes] = []
    position = 0
    for start, end in pairwise((*starts, len(document.text))):
        account = _account(document, starts[0], start, end)
        minutes = segment(account.document)
        items = [account.item(one, position + one.position) for one in minutes.items]
        position += len(items)
        found.append(
            Minutes(
                document=document,
                header=account.passages(minutes.header),
                attendance=account.passages(minutes.attendance),
                items=tuple(items),
                tail=account.passages(minutes.tail),
            )
        )
    return tuple(found)


def _account(document: Document, first: int, start: int, end: int) -> _Account:
    """Return the account from `start` to `end` below what stands above the first one.

    A copy, so that the time to read all accounts grows with the length of the document alone.
    """
    head_end = first if start == first else min(first, _LONGEST_HEAD)
    joint = head_end + len(_BETWEEN)
    shift = start - joint
    return _Account(
        replace(
            document,
            text=document.text[:head_end] + _BETWEEN + document.text[start:end],
            blocks=(
                *blocks_within(document, Span(0, head_end)),
                *blocks_within(document, Span(start, end), shift),
            ),
            line_offsets=(0,),
            line_numbers=(1,),
            origins=(),
        ),
        joint,
        shift,
    )
