"""What was read of a document and what was not, line by line, from the facts kept of it.

A line is a line with words of the document's text. It is `read` where a fact came from it or from
its sentence; `announced` where it is the agenda's text (what was to be done, not what was done);
`unread` where it holds a sentence of the minutes that no fact came from; the rest is `aside`:
labels above facts, links and what pages print around minutes.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from .. import lexicon
from ..facts_file import DocumentRecord
from ..find.markers import marker_in
from ..find.unread import Covered, fact_spans
from ..origin import page_of
from ..records import DocumentFacts, Span

KINDS = (
    ("items", "agenda items"),
    ("reports", "reports"),
    ("decisions", "decisions"),
    ("attendance", "attendances"),
    ("people", "people and posts"),
    ("previous_minutes", "previous minutes"),
    ("interests", "interests"),
    ("arrivals_and_departures", "arrivals and departures"),
    ("interventions", "interventions"),
    ("references", "references"),
)

CUES = (
    ("interest", "interest_markers", ("declared",)),
    ("report", "reporting_verbs", ("account",)),
)


@dataclass(frozen=True, slots=True)
class LineCounts:
    """How many lines with words a text has, by what became of them."""

    lines: int = 0
    read: int = 0
    announced: int = 0
    aside: int = 0
    unread: int = 0

    def __add__(self, other: "LineCounts") -> "LineCounts":
        """Return the sums."""
        return LineCounts(
            self.lines + other.lines,
            self.read + other.read,
            self.announced + other.announced,
            self.aside + other.aside,
            self.unread + other.unread,
        )

    @property
    def share_unread(self) -> float:
        """The share of unread lines, 0 for no lines."""
        return self.unread / self.lines if self.lines else 0.0


@dataclass(frozen=True, slots=True)
class UnreadPassage:
    """Lines that stand together and that no rule took a fact from.

    `line` to `last_line` are those of the original file (of the text as read, for PDF and Word),
    `page` that of a PDF or 0; `place` says where in the minutes it is. `may_hold` names the kind of
    fact whose cue words are in it ("decision", "report", "interest"), "" where there is none.
    """

    line: int
    last_line: int
    page: int
    place: str
    text: str
    may_hold: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention that could mean several people or posts."""

    line: int
    mention: str
    reason: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """What was read of one document; `facts` counts them by kind."""

    file: str
    lines: LineCounts
    facts: dict[str, int]
    unread: tuple[UnreadPassage, ...]
    unresolved: tuple[Unresolved, ...]


def reading_of(file: str, records: Sequence[DocumentRecord]) -> DocumentReading:
    """Return what was read of a document.

    Args:
        file: its name as it shall be shown.
        records: what is kept of it: one record, or one for each meeting that it tells of.
    """
    lines = list(_what_became(records[0].text, [record.facts for record in records]))
    left = [line for line, what in lines if what == "unread"]
    return DocumentReading(
        file,
        _counts(lines),
        {told: sum(len(getattr(r.facts, name)) for r in records) for name, told in KINDS},
        tuple(_passages(records, left)),
        tuple(_unresolved(records)),
    )


def line_counts(text: str, facts: Sequence[DocumentFacts]) -> LineCounts:
    """Return how many lines of a document's text were read and how many not.

    Args:
        text: the whole document's.
        facts: those of each meeting that it tells of.
    """
    return _counts(list(_what_became(text, facts)))


def _what_became(text: str, facts: Sequence[DocumentFacts]) -> Iterator[tuple[Span, str]]:
    """Yield each line with words, and what became of it."""
    read = Covered(span for part in facts for span in fact_spans(part))
    unread = Covered(span for part in facts for span in part.unread)
    announced = Covered(span for part in facts for span in part.announced)
    aside = [Covered(part.aside) for part in facts]
    for line in _lines(text):
        if read.touches(line):
            yield line, "read"
        elif unread.touches(line):
            yield line, "unread"
        elif announced.touches(line):
            yield line, "announced"
        else:
            yield line, "aside" if all(part.touches(line) for part in aside) else "read"


def _counts(lines: Sequence[tuple[Span, str]]) -> LineCounts:
    became = Counter(what for _, what in lines)
    return LineCounts(
        lines=len(lines),
        read=became["read"],
        announced=became["announced"],
        aside=became["aside"],
        unread=became["unread"],
    )


def _lines(text: str) -> list[Span]:
    r"""Return the lines with words of a text, without the space around them.

    >>> _lines("One\n\n  Two \n")
    [Span(start=0, end=3), Span(start=7, end=10)]
    """
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            begin = start + len(line) - len(line.lstrip())
            found.append(Span(begin, begin + len(words)))
        start += len(line) + 1
    return found


def _passages(records: Sequence[DocumentRecord], lines: Sequence[Span]) -> Iterator[UnreadPassage]:
    """Yield the unread lines, those of one passage together."""
    first = records[0]
    starts = sorted({span.start for record in records for span in record.facts.unread})
    parts = sorted(part for record in records for part in _parts(record.facts))
    places = [start for start, _ in parts]
    for _, group in groupby(lines, key=lambda line: bisect_right(starts, line.end - 1)):
        members = list(group)
        whole = Span(members[0].start, members[-1].end)
        place = bisect_right(places, whole.start) - 1
        words = first.text[whole.start : whole.end]
        yield UnreadPassage(
            line=first.line_of(whole.start),
            last_line=first.line_of(whole.end - 1),
            page=page_of(first, whole),
            place=parts[place][1] if place >= 0 else "header",
            text=words,
            may_hold=may_hold(words),
        )


def _parts(facts: DocumentFacts) -> Iterator[tuple[int, str]]:
    """Yield where each part of the minutes begins, and what to call it."""
    items = {item.position: item for item in facts.items}
    for part in facts.outline:
        item = items.get(part.item)
        if item is None:
            yield part.start, str(part.part)
        else:
            number = item.number.rstrip(" .:)") or f"no. {item.position}"
            yield part.start, f"item {number}: {item.title}" if item.title else f"item {number}"


def may_hold(words: str) -> str:
    """Return the kind of fact that cue words in an unread passage speak of, "" for none.

    >>> may_hold("RESOLVED that the report be noted."), may_hold("It rained.")
    ('decision', '')
    """
    text = " ".join(words.split())
    if marker_in(text):
        return "decision"
    for kind, name, values in CUES:
        cues = (cue for cue in lexicon.likely(name, text) if cue.value in values)
        if any(cue.regex.search(text) for cue in cues):
            return kind
    return ""


def _unresolved(records: Sequence[DocumentRecord]) -> Iterator[Unresolved]:
    for record in records:
        for one in record.facts.unresolved:
            yield Unresolved(
                record.line_of(one.span.start), one.mention, one.reason, one.candidates
            )
