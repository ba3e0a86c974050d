"""Sentences and numbered points inside a passage, each with its place in the passage."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..patterns import LONGEST_KEPT, cued
from ..records import Passage, Span
from .sentences import sentence_ranges

ENUMERATOR = cued(
    r"(?:\(\s?(?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,2})\s?\)"
    r"|(?:[a-z]|[ivx]{1,5}|\d{1,2}|[A-Z](?=\) [A-Z]))\)"
    r"|(?:[ivx]{1,5}|[a-z]|\d{1,2})\.(?!\d)"
    r"|\d{1,3}\.\d{1,2}\.?"
    r"|(?:[A-Z]\.?|\d{1,2})(?=\s(?:Approve|Agree|Adopt|Endorse|Recommend|Delegate|Refer|Defer|Appoint|Authorise"
    r"|Receive|Confirm|Accept|Establish|Instruct|Invite|Acknowledge|Ask|(?:Note|Set|Award|Support"
    r"|Request|Commission|Review|Grant|Allocate)(?= (?:the|that|an?|its)\b))\s))(?=\s|$)"
)
_INLINE_ENUMERATOR = cued(
    r"(?<!\S)(?:(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})|\([A-Z])\)(?=\s)"
    r"|(?:^|(?<=;\s)|(?<=\.\s)|(?<=\sand\s))\d{1,2}\.(?=\s+(?:[Tt]hat|[Tt]o|[a-z]{2,20})\b))"
)
# What an enumerator within a sentence has, unless it has a bracket.
_NUMBER_STOP = re.compile(r"\d\.\s")
_NEXT_NUMBER = cued(r"[;,:–—-]\s+(?:and\s+)?\d{1,2}\.$")
_BEHIND = r"\)\s+(?:It (?:was|is|has|had)|Following|After|Cllrs?|Councillors?|Members)\b"
_BEHIND_LETTER = cued(_BEHIND)
# rare: letters of points run into the paragraph, where a PDF or page has lost its lines
_LETTER_OPENS = cued(rf"(?<=[.!?])\s+(?=\(?[a-z]{_BEHIND})")
_PROPOSER = cued(r"\(?(?:Proposed|Moved|Prop|PROPOSED)\b[^;]{2,70}$")
_SECONDER = cued(r"\s*(?:Seconded|Sec\b|SECONDED)")
_LONGEST_NUMBER = 9
_LONGEST_ABBREVIATION = 3
_LONGEST_BRACKET = 200
_LONGEST_SENTENCE = 6000
_AROUND = " \t\n.;:,\"'“”‘’*"
_ENDS_IN_ABBREVIATION = re.compile(r"\b(?:[ap]\.m|etc|Ltd)$")
_BULLETS = frozenset("·•-–*o")


@dataclass(slots=True, unsafe_hash=True, init=False)
class Clause:
    """A stretch of a passage: a sentence, or one point of a list; `text` are its words.

    It is never changed; it is not frozen because so many are made.
    """

    passage: Passage
    start: int
    end: int
    text: str = field(repr=False, compare=False)

    def __init__(self, passage: Passage, start: int, end: int) -> None:
        """Cut `passage.text[start:end]` out."""
        self.passage, self.start, self.end = passage, start, end
        self.text = passage.text[start:end]

    @property
    def opens_passage(self) -> bool:
        """Whether nothing but a list marker stands before the clause in its passage."""
        before = self.passage.text[: self.start].strip()
        return not before or ENUMERATOR.fullmatch(before) is not None

    def span(self) -> Span:
        """Where the source document has it."""
        return self.passage.span(self.start, self.end)

    def part(self, start: int, end: int | None = None) -> "Clause":
        """Cut out `text[start:end]`, without white space around it."""
        inner = self.text[start:end]
        behind = inner.lstrip()
        begin = self.start + start + len(inner) - len(behind)
        return Clause(self.passage, begin, begin + len(behind.rstrip()))


def sentences(passage: Passage) -> tuple[Clause, ...]:
    """Cut a passage into sentences; a number "1." and a dash misread as "?" do not end one.

    What is longer than any sentence (a dump, a table without stops) is left out: nothing could be
    read from it, and patterns that look behind and ahead would take long over it.
    """
    is_long = len(passage.text) > LONGEST_KEPT
    return _sentences(passage) if is_long else _kept_sentences(passage)


def _sentences(passage: Passage) -> tuple[Clause, ...]:
    text = passage.text
    pieces = _pieces(text)
    if len(pieces) == 1:
        (start, end), *_ = pieces
        return (Clause(passage, start, end),)
    ranges: list[tuple[int, int]] = []
    piece = 0
    for start, end in pieces:
        if ranges and _goes_on(text, *ranges[-1], piece):
            ranges[-1] = ranges[-1][0], end
        else:
            ranges.append((start, end))
        piece = start
    return tuple(
        [Clause(passage, start, end) for start, end in ranges if end - start <= _LONGEST_SENTENCE]
    )


def _goes_on(text: str, start: int, end: int, piece: int) -> bool:
    """Whether a sentence goes on behind text[start:end], whose last piece begins at `piece`."""
    if end - start > _LONGEST_SENTENCE:
        return False
    said = text[start:end]
    return (
        said.endswith((" ?", "Proposed."))
        or (_SECONDER.match(text, end) is not None and _PROPOSER.match(said[-120:]) is not None)
        or (said[-2:-1].isdigit() and _NEXT_NUMBER.search(said[-12:]) is not None)
        or (len(said) <= _LONGEST_NUMBER and ENUMERATOR.fullmatch(said) is not None)
        or ("(" in said and said.count("(") > said.count(")") and end - piece < _LONGEST_BRACKET)
    )


_kept_sentences = lru_cache(maxsize=512)(_sentences)


def _pieces(text: str) -> Sequence[tuple[int, int]]:
    """Sentence ranges, cut also before "b) It was agreed"."""
    ranges = sentence_ranges(text)
    lettered = ")" in text and _BEHIND_LETTER.search(text) and _LETTER_OPENS.search(text)
    return tuple(_lettered(text, ranges)) if lettered else ranges


def _lettered(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in ranges:
        for cut in _LETTER_OPENS.finditer(text, start, end):
            yield start, cut.start()
            start = cut.end()
        yield start, end


def enumerator_of(clause: Clause) -> str:
    """The number or letter that a point carries, printed or as its list marker ("" for none)."""
    printed = ENUMERATOR.match(clause.text)
    if printed:
        return printed.group()
    return clause.passage.marker if clause.opens_passage else ""


def mark_before(clause: Clause) -> str:
    """The number or letter that is printed right before a clause ("" for none)."""
    before = clause.passage.text[: clause.start].rstrip()
    last = before[before.rfind(" ") + 1 :]
    return last if ENUMERATOR.fullmatch(last) else ""


def without_enumerator(clause: Clause) -> Clause:
    """The clause without the number or letter printed before it."""
    printed = ENUMERATOR.match(clause.text)
    return clause.part(printed.end()) if printed else clause


def is_bullet(marker: str) -> bool:
    """Whether a list marker is a bare bullet."""
    return marker.strip() in _BULLETS


def ordinal(enumerator: str) -> tuple[str, int] | None:
    """Read "(b)", "2." or "iii." as a kind of numbering and a place in it."""
    core = enumerator.strip("().: ").lower()
    if core.isdigit():
        return "number", int(core)
    if re.fullmatch(r"\d+\.\d+", core):
        whole, part = core.split(".")
        return f"number {whole}", int(part)
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
    if core in roman and core != "v":
        return "roman", roman[core]
    if len(core) == 1 and core.isalpha():
        return "letter", ord(core) - ord("a") + 1
    return None


def follows(before: str, after: str) -> bool:
    """Whether one enumerator is the next after another ("(a)" and "(b)", "1." and "2.")."""
    first, second = ordinal(before), ordinal(after)
    if first is None or second is None:
        return False
    if first[0] == second[0]:
        return second[1] == first[1] + 1
    letter = {"h": 8, "u": 21}
    return first[0] == "letter" and second == ("roman", 1) and first[1] in letter.values()


def points(clause: Clause) -> tuple[Clause, ...]:
    """Cut a clause at the numbers "(a) ... (b) ..." run into it, if it begins with one.

    The first may be the marker of its passage.
    """
    numbered = ")" in clause.text or _NUMBER_STOP.search(clause.text) is not None
    marks = list(_INLINE_ENUMERATOR.finditer(clause.text)) if numbered else []
    before = clause.text[: marks[0].start()].strip() if marks else ""
    if not marks or (before and not _runs_on(clause, before, marks[0].group())):
        return (clause,)
    kept = [marks[0]]
    for mark in marks[1:]:
        if follows(kept[-1].group(), mark.group()):
            kept.append(mark)
    starts = ([0] if before else []) + [mark.end() for mark in kept]
    stops = [mark.start() for mark in (kept if before else kept[1:])] + [len(clause.text)]
    return tuple(clause.part(start, stop) for start, stop in zip(starts, stops, strict=True))


def _runs_on(clause: Clause, before: str, mark: str) -> bool:
    """Whether a number within a clause is the next after the marker of its passage."""
    ends = before.endswith((";", "; and", ", and", "."))
    return ends and clause.opens_passage and follows(clause.passage.marker, mark)


def trimmed(clause: Clause) -> Clause:
    """The clause without quotation marks around it and "; and", "." or the like after it."""
    text = clause.text
    kept = text.rstrip(_AROUND)
    for joint in (" and", " or"):
        if kept.endswith(joint) and kept[: -len(joint)].rstrip().endswith((";", ",")):
            kept = kept[: -len(joint)].rstrip(_AROUND)
    last = max(0, len(kept) - _LONGEST_ABBREVIATION)
    if _ENDS_IN_ABBREVIATION.search(kept, last) and text[len(kept) :].startswith("."):
        kept += "."
    if kept.count("(") < text.count("(") == text.count(")"):
        kept = text[: text.rindex(")") + 1]
    start = len(kept) - len(kept.lstrip(_AROUND + "–—-"))
    return clause.part(start, max(start, len(kept)))


# rare: a scan's "8” May" is "8th May": that mark closes nothing
_ORDINAL_MARK = cued(
    r"\d[\"”]\s(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b"
)


def to_end_of_quote(sentence: Clause) -> Clause:
    """A sentence that opens a quotation, with the sentences up to where its passage closes it."""
    text = sentence.passage.text
    opens = text[sentence.start : sentence.start + 1]
    closes = {'"': '"', "“": "”"}.get(opens)
    end = text.find(closes, sentence.start + 1) if closes else -1
    while closes and end > 0 and _ORDINAL_MARK.match(text, end - 1):
        end = text.find(closes, end + 1)
    return Clause(sentence.passage, sentence.start, max(end, sentence.end))


def all_sentences(passages: Iterable[Passage]) -> tuple[Clause, ...]:
    """The sentences of several passages, in order."""
    return tuple(sentence for passage in passages for sentence in sentences(passage))
