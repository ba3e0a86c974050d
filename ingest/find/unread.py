"""What no rule took a fact from: passages of the minutes that stand in no fact's span."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import pairwise
from operator import attrgetter

from .. import lexicon
from ..origin import merged, spans_of
from ..patterns import CueIndex, cued
from ..records import DocumentFacts, Minutes, PartStart, Passage, Span
from .sentences import sentence_ranges

LONGEST_LABEL = 60  # characters
LABEL = re.compile(r"[^.;!?]*:[-–—\s]*|[A-Z]\w*(?: [a-z]\w*){0,5}|[A-Z]{4,}")
LONGEST_RIDER = 200
OF_A_DECISION = cued(
    r"\b(?:proposed|moved|seconded|proposer|mover|seconder|vote[sd]?|for|against"
    r"|abstain(?:ed|ing)?|abstentions?)\b",
    re.IGNORECASE,
)
_DECISIONS = CueIndex((OF_A_DECISION,))
WORD = re.compile(r"\w+")
PLACE = attrgetter("start", "end")
NO_FACT = frozenset(("unresolved", "unread", "announced", "aside", "outline"))


class Covered:
    """Characters that spans cover, to ask whether others touch them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Join the spans that overlap."""
        self.spans = merged(sorted(spans, key=PLACE))
        self._starts = [span.start for span in self.spans]
        self._ends = [span.end for span in self.spans]

    def touches(self, span: Span) -> bool:
        """Whether any character of a span is covered."""
        return self.touch(span.start, span.end)

    def touch(self, start: int, end: int) -> bool:
        """Whether any character of [start:end) is covered."""
        before = bisect_right(self._starts, end - 1 if end > start else start) - 1
        return before >= 0 and self._ends[before] > start


def fact_spans(facts: DocumentFacts) -> Iterator[Span]:
    """Yield every span that a fact of a document is read from.

    An item without a title is known by its first words, but nothing is read from them.
    """
    for field in fields(facts):
        if field.name == "items":
            yield from (item.span for item in facts.items if item.title)
        elif field.name not in NO_FACT:
            yield from spans_of(getattr(facts, field.name))


def with_unread(facts: DocumentFacts, minutes: Minutes) -> DocumentFacts:
    """Return the facts with what was not read, and where the parts of the minutes begin.

    A sentence is unread where no fact touches it. Not counted are labels above what was read,
    sentences that say that there was nothing to record, and those that name the mover or the votes
    of a decision.
    """
    reader = _Reader(facts)
    unread: set[Span] = set()
    announced: set[Span] = set()
    aside = Aside(minutes.document.text)
    for passages in (minutes.header, minutes.attendance, minutes.tail):
        unread.update(reader.unread(passages, aside))
    for item in minutes.items:
        unread.update(reader.unread((item.title,) if item.title else (), aside))
        unread.update(reader.unread(item.decision, aside))
        unread.update(reader.unread(item.minutes, aside))
        for passage in item.blurb:
            if passage.text:
                start, end = passage.offsets.bounds(0, len(passage.text))
                if not reader.covered.touch(start, end):
                    announced.add(Span(start, end))
                aside.take(start, end)
    return replace(
        facts,
        unread=tuple(sorted(unread, key=PLACE)),
        announced=tuple(sorted(announced - unread, key=PLACE)),
        aside=aside.spans(),
        outline=tuple(_outline(minutes)),
    )


class Aside:
    """The characters of a text that stand in no passage of the minutes, or in a mere label."""

    def __init__(self, text: str) -> None:
        """Start with nothing taken."""
        self._text = text
        self._taken: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> None:
        """Say that the characters of a passage, [start:end), belong to the minutes."""
        self._taken.append((start, end))

    def spans(self) -> tuple[Span, ...]:
        """Return what is left, without space around it."""
        found: list[Span] = []
        end = 0
        for begin, stop in (*sorted(self._taken), (len(self._text), len(self._text))):
            words = self._text[end:begin]
            if words and not words.isspace():
                start = end + len(words) - len(words.lstrip())
                found.append(Span(start, end + len(words.rstrip())))
            if stop > end:
                end = stop
        return tuple(found)


class _Reader:
    """Tells which sentences of the minutes no fact came from."""

    def __init__(self, facts: DocumentFacts) -> None:
        self.covered = Covered(fact_spans(facts))
        self._said_of_decisions = {
            word
            for fact in facts.decisions
            for word in (
                *fact.mover.casefold().split()[-1:],
                *fact.seconder.casefold().split()[-1:],
                *(str(n) for n in (fact.votes_for, fact.votes_against, fact.abstentions) if n),
            )
        }

    def unread(self, passages: Sequence[Passage], aside: Aside) -> Iterator[Span]:
        """Yield the sentences that no fact touches, those that follow on one another together."""
        read_below = False
        for passage in reversed([passage for passage in passages if passage.text]):
            text, bounds, touch = passage.text, passage.offsets.bounds, self.covered.touch
            start, end = bounds(0, len(text))
            ranges = sentence_ranges(text)
            left: Sequence[tuple[int, int]] = ranges
            if touch(start, end):
                left = [part for part in ranges if not touch(*bounds(*part))]
            if left and self._may_tell_nothing(text):
                left = [part for part in left if not self._tells_nothing(text[slice(*part)])]
            if len(left) == len(ranges) and read_below and _is_label(text):
                continue
            aside.take(start, end)
            read_below = len(left) < len(ranges)
            if left is ranges and left and left[-1][1] == len(text):
                yield Span(start, end)
                continue
            for run in _runs(ranges, left):
                yield passage.span(*run)

    def _may_tell_nothing(self, words: str) -> bool:
        """Whether any of some sentences may tell nothing: quick, for most do not."""
        return lexicon.concerns("nil_returns", words) or (
            bool(self._said_of_decisions) and _DECISIONS.concerns(words)
        )

    def _tells_nothing(self, words: str) -> bool:
        """Whether a sentence says that there was nothing, or who moved or voted what is read."""
        if lexicon.concerns("nil_returns", words) and any(
            entry.regex.search(words) for entry in lexicon.entries("nil_returns")
        ):
            return True
        said = self._said_of_decisions
        if not said or len(words) > LONGEST_RIDER or not _DECISIONS.concerns(words):
            return False
        folded = words.casefold()
        if not any(word in folded for word in said) or not OF_A_DECISION.search(words):
            return False
        return not said.isdisjoint(WORD.findall(folded))


def _runs(
    ranges: Sequence[tuple[int, int]], left: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Join the ranges that are left over and neighbours."""
    if left and len(left) == len(ranges):
        yield ranges[0][0], ranges[-1][1]
        return
    following = dict(pairwise(ranges))
    last: tuple[int, int] | None = None
    start = end = 0
    for part in left:
        if last is not None and following.get(last) == part:
            end = part[1]
        else:
            if last is not None:
                yield start, end
            start, end = part
        last = part
    if last is not None:
        yield start, end


def _is_label(words: str) -> bool:
    """Whether this only says what comes below it ("Present:", "In attendance")."""
    return len(words) <= LONGEST_LABEL and LABEL.fullmatch(words) is not None


def _outline(minutes: Minutes) -> list[PartStart]:
    parts: list[PartStart] = []
    if start := _bounds(minutes.header):
        parts.append(PartStart(start[0], "header"))
    if start := _bounds(minutes.attendance):
        parts.append(PartStart(start[0], "attendance"))
    end = 0
    for item in minutes.items:
        title = (item.title,) if item.title else ()
        places = _bounds(title, item.blurb, item.decision, item.minutes)
        if places:
            parts.append(PartStart(places[0], "item", item.position))
            end = max(end, places[1])
    after = [passage for passage in minutes.tail if passage.text and passage.offsets[0] >= end]
    if start := _bounds(after):
        parts.append(PartStart(start[0], "after the items"))
    return sorted(parts, key=lambda part: part.start)


def _bounds(*parts: Sequence[Passage]) -> tuple[int, int] | None:
    """Return where parts begin and end whose passages ascend, None where there is no passage."""
    ends = [passages[place] for passages in parts if passages for place in (0, -1)]
    places = [one.offsets.bounds(0, len(one.text)) for one in ends if one.text]
    if not places:
        return None
    return min(start for start, _ in places), max(end for _, end in places)
