"""Who spoke on an item, and in what manner: one fact a speech, however many its sentences."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..patterns import cued
from ..records import (
    AgendaItem,
    AttendanceFact,
    Basis,
    InterventionFact,
    Manner,
    Minutes,
    Passage,
    ReportFact,
    Span,
)
from .genders import may_be
from .identify import Identifier, Speaker
from .names import person_phrases
from .reported_speech import is_spoken
from .sentences import sentence_ranges
from .speeches import Speech, may_speak, speeches_in
from .unread import Covered

_AWAY = frozenset(("apologies", "absent"))
# What is said is put back in time, what the meeting did is not: "He had been there. It would rain."
_GOES_ON = re.compile(
    r"(?:He|She|They|It|This|That|These|There|If|However|While|Although|The)\b[^.;:?]{0,120}?"
    r"\b(?:would|had\s+(?:been|not|to)|could|should|might|were\s+to)\b"
)
_ENDS_SPEECH = cued(
    r"\b(?:members|councillors|discussion|debate|vot(?:e|es|ed|ing)|resolved|agreed|proposed|seconded"
    r"|moved|motion|adjourn\w+|meeting|circulated|reply|response|it was|clerk to|action"
    r"|replied|responded|queried|asked)\b",
    re.IGNORECASE,
)
_OBJECT = cued(
    r"\b(?:thanked|invited|welcomed|introduced|asked|requested|congratulated|informed|told|advised"
    r"|reminded|handed\s+over\s+to|called\s+(?:up)?on|replied\s+to|responded\s+to|by|and)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LIST_FOLLOWS = cued(
    r"[:;]\s*[-–—]*\s*$"
    r"|\bfollowing\s+(?:\w+\s+){0,2}?(?:points?|issues?|matters?|items?|quer(?:y|ies)|questions?|comments?"
    r"|concerns?|observations?|suggestions?)\b|\bas follows\b",
    re.IGNORECASE,
)
# A bullet as printed, or what a scan made of it.
_BULLET = re.compile(r"(?:[^\w\s\"“‘(\[€£]|e?¢|[eo])\s+")
_RANK: tuple[Manner, ...] = ("answer", "question", "request", "statement")


def find_interventions(
    minutes: Minutes,
    identify: Identifier,
    reports: Sequence[ReportFact],
    attendance: Sequence[AttendanceFact],
    told: Iterable[Span],
) -> tuple[InterventionFact, ...]:
    """Find who spoke on each item, in document order.

    Args:
        minutes: the segmented document.
        identify: tells whom a name or post means.
        reports: the presentations, which are not told again; who gave one may go on speaking.
        attendance: tells who was away and so cannot have spoken.
        told: what other facts are read from: a decision's mover does not speak on it thereby.

    Returns:
        One fact a speaker and speech.
    """
    away = frozenset(fact.person for fact in attendance if fact.status in _AWAY)
    reader = _Reader(
        identify, away, Covered((*told, *(r.span for r in reports))), _by_place(reports)
    )
    found: list[InterventionFact] = []
    for item in minutes.items:
        found += reader.of_item(item)
    return tuple(found)


def _by_place(reports: Sequence[ReportFact]) -> Mapping[Span, tuple[Speaker, ...]]:
    found: dict[Span, tuple[Speaker, ...]] = {}
    for fact in reports:
        found[fact.span] = (*found.get(fact.span, ()), Speaker(fact.person, fact.post, "stated"))
    return found


@dataclass(slots=True)
class _Run:
    """A speech while it is being read: `end` is the end of what surely belongs to it."""

    speakers: tuple[Speaker, ...]
    members: bool
    manner: Manner
    start: int
    end: int
    basis: Basis

    def facts(self, item: int) -> Iterator[InterventionFact]:
        """Yield one fact a speaker."""
        span = Span(self.start, self.end)
        if self.members:
            yield InterventionFact(item, "", "", self.manner, span, True, self.basis)
        for who in self.speakers:
            basis = self.basis if self.basis != "stated" else who.basis
            yield InterventionFact(item, who.person, who.post, self.manner, span, False, basis)


@dataclass(slots=True)
class _Reader:
    """Reads the speeches of one item after the other."""

    identify: Identifier
    away: frozenset[str]
    told: Covered
    reporters: Mapping[Span, tuple[Speaker, ...]]
    runs: list[_Run] = field(default_factory=list)
    open: _Run | None = None
    last: tuple[Speaker, ...] = ()
    before: str = ""
    item: int = 0

    def of_item(self, item: AgendaItem) -> Iterator[InterventionFact]:
        """Yield the interventions on an item."""
        self.runs, self.item = [], item.position
        self._forget()
        for passage in (*item.decision, *item.minutes):
            if self._is_listed(passage):
                continue
            if may_speak(passage.text) and not is_spoken(passage):
                self._read(passage)
            else:
                self._forget()
        for run in self.runs:
            yield from run.facts(item.position)

    def _forget(self) -> None:
        self.open, self.last, self.before = None, (), ""

    def _is_listed(self, passage: Passage) -> bool:
        """Take a point of the list that a speech ends in: "Members asked: - what it cost"."""
        text = passage.text
        if self.open is None or not (text and _LIST_FOLLOWS.search(self.before)):
            return False
        bullet = _BULLET.match(text)
        if not (passage.marker or bullet):
            return False
        begin = bullet.end() if bullet else 0
        _, end = place = passage.offsets.bounds(0, len(text))
        people = any(phrase.start <= begin for phrase in person_phrases(text))
        if people or self.told.touch(*place) or any(speeches_in(text)):
            return False
        self.open.end = end
        return True

    def _read(self, passage: Passage) -> None:
        text = passage.text
        fresh = True
        for start, end in sentence_ranges(text):
            sentence = text[start:end]
            place = passage.offsets.bounds(start, end)
            if self.told.touch(*place):
                self._forget()
                self.last = self.reporters.get(Span(*place), ())
            elif _is_quoted(text, start):
                self._forget()
            else:
                self._hear(sentence, *place, fresh=fresh)
            self.before = sentence
            fresh = False

    def _hear(self, sentence: str, start: int, end: int, *, fresh: bool) -> None:
        speeches = tuple(speeches_in(sentence)) if may_speak(sentence) else ()
        if not speeches:
            self._go_on(sentence, end, fresh=fresh)
            return
        for speech in speeches:
            who, members, basis = self._who(speech, start, end)
            if not (who or members):
                self._forget()
                continue
            run = self.open
            same = run is not None and not fresh and (who, members) == (run.speakers, run.members)
            if run is not None and same:
                run.end = end
                run.manner = min(run.manner, speech.manner, key=_RANK.index)
            else:
                self.open = _Run(who, members, speech.manner, start, end, basis)
                self.runs.append(self.open)
            self.last = who

    def _go_on(self, sentence: str, end: int, *, fresh: bool) -> None:
        """Take a sentence without a speaker of its own as part of the open speech, or not."""
        if self.open is None and not self.last:
            return
        if fresh or person_phrases(sentence) or _ENDS_SPEECH.search(sentence):
            self._forget()
        elif self.open is not None and _GOES_ON.match(sentence):
            self.open.end = end

    def _who(self, speech: Speech, start: int, end: int) -> tuple[tuple[Speaker, ...], bool, Basis]:
        """Return the speakers, whether unnamed members speak, and how that is known."""
        if speech.members:
            return (), True, "stated"
        if speech.pronoun:
            run = self.open
            if speech.pronoun == "They":
                many = len(self.last) > 1 or (run is not None and run.members)
                return (
                    (self.last, bool(run and run.members), "coreference")
                    if many
                    else ((), False, "stated")
                )
            one = len(self.last) == 1 and self._may_mean(speech.pronoun, self.last[0])
            return (self.last if one else (), False, "coreference")
        span = Span(start, end)
        found = [self.identify.speaker(p, span, self.item) for p in speech.speakers]
        who = tuple(s for s in found if s is not None and s.person not in self.away)
        return (who if len(who) == len(found) else ()), False, "stated"

    def _may_mean(self, pronoun: str, who: Speaker) -> bool:
        """Whether "He" can only be whoever spoke before, and not somebody spoken to there."""
        for phrase in person_phrases(self.before):
            if not may_be(f"{pronoun} ", phrase.title):
                continue
            met = _OBJECT.search(self.before, max(0, phrase.start - 40), phrase.start)
            if met:
                return False
        return True


def _is_quoted(text: str, start: int) -> bool:
    """Whether a sentence is part of what a passage quotes."""
    opened = text.count("“", 0, start + 1) > text.count("”", 0, start + 1)
    return opened or text.count('"', 0, start + 1) % 2 == 1
