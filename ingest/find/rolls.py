"""Recorded votes: "For: Councillors A and B (2)", "Against: ...", over lines or in a table."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from ..patterns import cued
from ..records import DecisionFact, Minutes, Passage, UnresolvedFact, VoteChoice
from .clauses import Clause, sentences
from .vote_lines import (
    ENDS_IN_LABEL,
    RollLine,
    Voter,
    at_labels,
    bare_label,
    choice_of,
    continued,
    counted_label,
    is_member,
    marked_rows,
    may_be_line,
    names_only,
    roll_line,
    row_line,
)
from .votes import Tally

_HEADED = r"\b\)?(?:\s+(?:of\s+)?(?:the|this)(?:\s+\w+){1,3})?\s*(?:[:(|–—-]|\d|were\b|$)"
_FOR_HEADS_NAMES = re.compile(rf"for(?<!\wfor){_HEADED}")  # in small letters
_HEADS_NAMES = cued(
    r"\b(?:favour|against|ayes?|noes|nays?|abst[a-z]{3,8}|voting|vote|absent|present|aghaidh"
    rf"|gcoinne|vótáil|son|blaid|erbyn|ymatal|motion|amendment){_HEADED}",
    re.I,
)
# rare: "For the motion: A, B and C": a roll of names whose line opens with the side
_OPENS_WITH_SIDE = cued(r"\W{0,3}(?:for|against)\s[^.;:]{3,180}:", re.I)
_OF_A_VOTE = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|division|roll[- ]call|poll|motion|amendment|abst\w+)\b", re.I
)
_FINISHED = re.compile(r"[.;:)]\s*$")
_COUNT_ALONE = re.compile(r"\W*[(\[]\s*(\d{1,3})\s*[)\]]\W*")
_MOST_ROWS = 250
_LONGEST_ROW = 160  # characters, of a name in a table flattened to one cell a passage
_ITEMS_KEPT = 256
_COUNT_WITHIN = re.compile(r"\(\s*\d{1,3}\s*\)(?=\s+[A-Z])")
# "For Councillor Day:" heads those who wanted Day for an office.
_BALLOT = re.compile(r"\W*for\s+(?:councillor|cllr|cmhlr|mr|mrs|ms|dr)\b", re.I)
_PARTED = re.compile(r"(?:,|\band|&)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Roll:
    """A recorded vote: its lines, in the order of the document, and where it stands."""

    lines: tuple[RollLine, ...]
    clause: Clause

    @property
    def voters(self) -> tuple[Voter, ...]:
        """All who are named."""
        return tuple(voter for line in self.lines for voter in line.voters)

    @property
    def tallies(self) -> dict[str, Tally]:
        """The vote; of a vote between the two, that for the "motion" and for the "amendment"."""
        rivals = {line.rival for line in self.lines if line.voters and line.choice == "for"}
        if len(rivals - {""}) < 2:
            return {"": _tally(self.lines)}
        rest = [line for line in self.lines if not line.rival]
        return {
            side: _tally([line for line in self.lines if line.rival == side] + rest)
            for side in sorted(rivals - {""})
        }

    @property
    def label(self) -> str:
        """The words that head the names ("For the amendment (7):")."""
        return " ".join(line.label for line in self.lines).strip()


def _tally(lines: Sequence[RollLine]) -> Tally:
    counts: dict[VoteChoice, int] = {}
    for line in lines:
        if line.count is not None:
            counts[line.choice] = counts.get(line.choice, 0) + line.count
    voters = tuple(voter for line in lines for voter in line.voters)
    return Tally(counts.get("for"), counts.get("against"), counts.get("abstained"), voters)


def with_rolls(passages: Sequence[Passage]) -> tuple[Passage | Roll, ...]:
    """Return the passages of an item with each recorded vote among them as one `Roll`.

    A roll that begins or ends within a passage cuts it.
    """
    return _kept_pieces(tuple(passages))


@lru_cache(maxsize=_ITEMS_KEPT)
def _kept_pieces(passages: tuple[Passage, ...]) -> tuple[Passage | Roll, ...]:
    return tuple(_pieces(passages))


def _pieces(passages: Sequence[Passage]) -> Iterator[Passage | Roll]:
    waiting = deque(passages)
    before: deque[str] = deque(maxlen=3)
    while waiting:
        passage = waiting.popleft()
        reader = _RollReader(passage, waiting) if _may_begin(passage, waiting) else None
        roll = reader.read() if reader else None
        if not reader or not roll or not _is_vote(roll, (*before, reader.opening)):
            before.append(passage.text)
            yield passage
            continue
        for _ in range(reader.taken):
            waiting.popleft()
        if reader.rest is not None:
            waiting.appendleft(reader.rest)
        if reader.opening:
            yield _part(passage, 0, len(reader.opening))
        before.clear()
        yield roll


def unplaced_rolls(minutes: Minutes, decisions: Iterable[DecisionFact]) -> list[UnresolvedFact]:
    """List the recorded votes on what no decision was read from."""
    placed = {vote.span for fact in decisions for vote in fact.named_votes}
    rolls = [
        piece
        for item in minutes.items
        for passages in (item.decision, item.minutes)
        for piece in with_rolls(passages)
        if isinstance(piece, Roll)
    ]
    return [
        UnresolvedFact(
            " ".join(roll.clause.text.split())[:80],
            "a recorded vote on what was not read as a decision",
            tuple(f"{voter.printed}: {voter.choice}" for voter in roll.voters),
            roll.clause.span(),
        )
        for roll in rolls
        if not any(voter.span in placed for voter in roll.voters)
    ]


def _heads_names(passage: Passage) -> bool:
    text = passage.text
    prose = len(text) > _LONGEST_ROW and "|" not in text
    if prose and not any(may_be_line(sentence.text) for sentence in sentences(passage)):
        return False
    heads = _FOR_HEADS_NAMES.search(text.lower()) or _HEADS_NAMES.search(text)
    return bool(heads or _OPENS_WITH_SIDE.match(text))


def _may_begin(passage: Passage, following: Sequence[Passage]) -> bool:
    if _heads_names(passage):
        return True
    # a table flattened to one cell a passage: the name, then the side
    return bool(following) and len(passage.text) <= 60 and bare_label(following[0].text) is not None


def _is_vote(roll: Roll, before: Sequence[str]) -> bool:
    """Whether names under "For" and "Against" are of voters, not of those who spoke."""
    rows = [line for line in roll.lines if not line.label]
    if len(rows) == 1 == len(roll.lines):
        return False
    rivals = [line for line in roll.lines if line.rival and "for" not in line.label.lower()]
    if not roll.voters or (rivals and len(roll.tallies) < 2):
        return False
    if any(_BALLOT.match(text) for text in before):
        return False
    if all(is_member(voter.printed) for voter in roll.voters):
        return True
    counted = any(line.count is not None for line in roll.lines)
    told = any(line.label and _OF_A_VOTE.search(line.label) for line in roll.lines)
    return counted or told or any(_OF_A_VOTE.search(text) for text in before)


def _part(passage: Passage, start: int, end: int) -> Passage:
    text = passage.text[start:end].rstrip()
    return Passage(text, passage.offsets[start : start + len(text)], passage.marker)


class _RollReader:
    """Reads the roll that begins in a passage, if one does, as far as it goes.

    After `read`: `opening` are the words before it, `taken` the number of further passages that
    belong to it, `rest` what stands behind it in the last of these.
    """

    def __init__(self, first: Passage, following: Sequence[Passage]) -> None:
        self._first = first
        self._following = following
        self._lines: list[RollLine] = []
        self._pending: VoteChoice | None = None
        self._label = ""
        self._start: Clause | None = None
        self._end: Clause | None = None
        self.opening = ""
        self.taken = 0
        self.rest: Passage | None = None

    def read(self) -> Roll | None:
        """Return the roll, None where none begins."""
        near = (self._first, *islice(self._following, _MOST_ROWS))
        table, rows = marked_rows(near)
        if table:
            self.taken = rows
            return Roll(tuple(table), Clause(self._first, 0, len(self._first.text)))
        pairs = self._flattened(near)
        if pairs:
            self.taken = 2 * len(pairs) - 1
            return Roll(tuple(pairs), Clause(self._first, 0, len(self._first.text)))
        stopped = self._read_passage(self._first)
        if self._start is None:
            return None
        while not stopped and self.taken < len(self._following):
            known = len(self._lines), self._pending
            passage = self._following[self.taken]
            stopped = self._read_passage(passage)
            if (len(self._lines), self._pending) == known and stopped and self.rest is passage:
                self.rest = None
                break
            self.taken += 1
        whole = self._start
        return Roll(tuple(self._lines), whole) if any(n.voters for n in self._lines) else None

    def _flattened(self, cells: Sequence[Passage]) -> list[RollLine]:
        """Read a table of two columns whose cells stand one a passage."""
        found: list[RollLine] = []
        for name, side in zip(cells[::2], cells[1::2], strict=False):
            choice = bare_label(side.text)
            line = names_only(Clause(name, 0, len(name.text)), choice) if choice else None
            if line is None or len(line.voters) != 1:
                break
            found.append(line)
        return found if len(found) > 1 else []

    def _read_passage(self, passage: Passage) -> bool:
        """Take the sentences of a passage; whether the roll is at its end."""
        for clause in (part for said in sentences(passage) for part in at_labels(said)):
            if self._take(clause):
                continue
            count = _COUNT_WITHIN.search(clause.text) if self._start or self._pending else None
            if count and self._take(clause.part(0, count.end())):
                behind = clause.start + count.end() + 1
                self.rest = _part(passage, behind, len(passage.text))
                return True
            if self._start is None:
                if passage is not self._first:
                    return True
                continue
            whole = clause.start == 0
            self.rest = passage if whole else _part(passage, clause.start, len(passage.text))
            return True
        return False

    def _take(self, clause: Clause) -> bool:
        """Take a sentence into the roll; false where it is none of it."""
        text = clause.text
        tail = ENDS_IN_LABEL.search(text)
        core = clause.part(0, tail.start("label")) if tail else clause
        label = bare_label(text)
        counted = counted_label(text)
        if counted is not None:
            self._begin(clause, 0)
            self._lines.append(counted)
            self._pending, self._label, self._end = counted.choice, text, clause
            return True
        line = None if label else roll_line(core, begun=bool(self._lines))
        if line is None and label is None and self._pending:
            line = names_only(core, self._pending, self._label)
        line = line or (row_line(clause) if label is None else None)
        unread = line is None and label is None and not self._pending
        if unread and self._lines and self._goes_on(core):
            self._wait_for(tail)
            return True
        if line is not None and (line.voters or self._start is not None):
            self._begin(clause, 0)
            alone = self._lines[-1] if self._lines else None
            if alone and line.label and line.label == alone.label and not alone.voters:
                self._lines.pop()  # the label alone, with the count of these names
            self._lines.append(line)
            self._end = clause
            self._wait_for(tail)
            return True
        if label is not None:
            self._begin(clause, 0)
            self._pending, self._label, self._end = label, text, clause
            return True
        if tail and self._start is None:
            self._begin(clause, tail.start("label"))
            self._end = clause
            self._wait_for(tail)
            return True
        return False

    def _wait_for(self, tail: re.Match[str] | None) -> None:
        """Expect the names of the side whose label ends a sentence."""
        self._label = tail["label"] if tail else ""
        self._pending = choice_of(self._label) if tail else None

    def _begin(self, clause: Clause, at: int) -> None:
        if self._start is None:
            self._start = clause.part(at)
            self.opening = self._first.text[: clause.start + at].rstrip()

    def _goes_on(self, clause: Clause) -> bool:
        """Take the rest of a list that was broken into lines, or the count behind it."""
        last = self._lines[-1]
        count = _COUNT_ALONE.fullmatch(clause.text)
        full = last.count is not None and len(last.voters) >= last.count
        if full or self._end is None:
            return False
        if count and last.count is None:
            self._lines[-1] = replace(last, count=int(count[1]))
            return True
        if _FINISHED.search(self._end.text) or not last.voters:
            return False
        more = continued(clause, last.choice) if clause.text else None
        if more is None:
            return False
        voters, added = last.voters, more.voters
        number = last.count if more.count is None else more.count
        if added and not _PARTED.search(self._end.text) and not is_member(clause.text):
            # the line's end stands within a name
            behind = added[0].printed.removeprefix("Councillor ")
            final = replace(voters[-1], printed=f"{voters[-1].printed} {behind}")
            voters, added = (*voters[:-1], final), added[1:]
        self._lines[-1] = replace(last, voters=voters + added, count=number)
        self._end = clause
        return True
