"""Who spoke on an item, and in what manner: one fact a speech, however many its sentences.

A speaker who turns from stating to asking has two speeches.
"""

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
from .lost_headings import items_before_gaps, surely_of
from .names import person_phrases
from .reported_speech import is_spoken
from .sentences import sentence_ranges
from .speeches import Speech, may_speak, speeches_in
from .tokens import is_given
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
# rare: "Members queried the cost and he indicated that": the answer of somebody else
_ANSWERED_WITHIN = cued(
    r"\band\s+(?:he|she)\s+(?:\w+\s+)?(?:indicated|stated|said|replied|responded|confirmed|advised"
    r"|explained|informed|answered|noted)\b",
    re.IGNORECASE,
)
_NEAR = 40  # characters before somebody who is spoken to
_OPENS_QUOTE = ("“", '"', "‘")
_QUOTE = re.compile(r'(?<!\d)"')  # a scan's 17" is "17th"
_LIST_FOLLOWS = cued(
    r"[:;]\s*[-–—]*\s*$"
    r"|\bfollowing\s+(?:\w+\s+){0,2}?(?:points?|issues?|matters?|items?|quer(?:y|ies)|questions?|comments?"
    r"|concerns?|observations?|suggestions?)\b|\bas follows\b",
    re.IGNORECASE,
)
# A bullet as printed, or what a scan made of it.
_BULLET = re.compile(r"(?:[^\w\s\"“‘(\[€£]|e?¢|[eo])\s+")


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
    gaps = items_before_gaps(minutes.items)
    for item in minutes.items:
        found += reader.of_item(item, surely_of(item, gap=item.position in gaps))
    return tuple(found)


def _by_place(reports: Sequence[ReportFact]) -> Mapping[Span, tuple[Speaker, ...]]:
    found: dict[Span, tuple[Speaker, ...]] = {}
    for fact in reports:
        found[fact.span] = (*found.get(fact.span, ()), Speaker(fact.person, fact.post, "stated"))
    return found


@dataclass(slots=True)
class _Run:
    """A speech while it is being read: `end` is the end of what surely belongs to it.

    There are no `speakers` where members speak whom nobody names.
    """

    speakers: tuple[Speaker, ...]
    manner: Manner
    start: int
    end: int
    basis: Basis

    def facts(self, item: int) -> Iterator[InterventionFact]:
        """Yield one fact a speaker."""
        span = Span(self.start, self.end)
        if not self.speakers:
            yield InterventionFact(item, "", "", self.manner, span, True, self.basis)
        for person, post, basis in self.speakers:
            basis = basis if self.basis == "stated" else self.basis
            yield InterventionFact(item, person, post, self.manner, span, False, basis)


@dataclass(slots=True)
class _Reader:
    """Reads the speeches of one item after the other.

    `last` are those who spoke or reported in the sentence `before`, `leads` says that a list of
    what was said follows upon it.
    """

    identify: Identifier
    away: frozenset[str]
    told: Covered
    reporters: Mapping[Span, tuple[Speaker, ...]]
    runs: list[_Run] = field(default_factory=list)
    open: _Run | None = None
    last: tuple[Speaker, ...] = ()
    before: str = ""
    leads: bool = False
    item: int = 0

    def of_item(self, item: AgendaItem, passages: Sequence[Passage]) -> Iterator[InterventionFact]:
        """Yield the interventions on an item, from passages of it."""
        self.runs, self.item = [], item.position
        self._forget()
        for passage in passages:
            if self.leads and self._is_listed(passage):
                continue
            if may_speak(passage.text) and not is_spoken(passage):
                self._read(passage)
            elif self.before:
                self._forget()
        for run in self.runs:
            yield from run.facts(item.position)

    def _forget(self) -> None:
        self.open, self.last, self.before, self.leads = None, (), "", False

    def _is_listed(self, passage: Passage) -> bool:
        """Take a point of the list that a speech ends in: "Members asked: - what it cost"."""
        text = passage.text
        bullet = _BULLET.match(text)
        if self.open is None or not text or not (passage.marker or bullet):
            return False
        begin = bullet.end() if bullet else 0
        start, end = passage.offsets.bounds(0, len(text))
        people = any(phrase.start <= begin for phrase in person_phrases(text))
        if people or self.told.touch(start, end) or any(speeches_in(text)):
            return False
        self.open.end = end
        return True

    def _read(self, passage: Passage) -> None:
        text, first, quoted = passage.text, True, False
        ranges, bounds = sentence_ranges(text), passage.offsets.bounds
        told = self.told.touch(*bounds(0, len(text)))
        for start, end in ranges:
            sentence = text[start:end]
            if told and self.told.touch(*(place := bounds(start, end))):
                self._forget()
                self.last = self.reporters.get(Span(*place), ())
            elif quoted or sentence.startswith(_OPENS_QUOTE):
                self._forget()
            elif len(ranges) > 1 and not may_speak(sentence):
                self._go_on(sentence, bounds(start, end)[1], first=first)
            else:
                self._hear(sentence, *bounds(start, end), first=first)
            self.before = sentence
            if "“" in sentence or "”" in sentence or '"' in sentence:
                quoted = _is_quoted(sentence, quoted=quoted)
            first = False
        self.leads = self.open is not None and _LIST_FOLLOWS.search(self.before) is not None

    def _hear(self, sentence: str, start: int, end: int, *, first: bool) -> None:
        """Take in a sentence that may have a speaker; `first` in its passage."""
        heard = False
        for speech in speeches_in(sentence):
            heard = True
            members = speech.members or self._go_on_as_members(speech.pronoun)
            who = () if members else self._who(speech, Span(start, end))
            if not (who or members) or (members and _ANSWERED_WITHIN.search(sentence)):
                self._forget()
                continue
            run = self.open
            same = run is not None and not first and who == run.speakers
            if run is not None and same and speech.manner in (run.manner, "statement"):
                run.end = end
            else:
                basis: Basis = "coreference" if speech.pronoun else "stated"
                self.open = _Run(who, speech.manner, start, end, basis)
                self.runs.append(self.open)
            self.last = who
        if not heard:
            self._go_on(sentence, end, first=first)

    def _go_on(self, sentence: str, end: int, *, first: bool) -> None:
        """Take a sentence without a speaker of its own as part of the open speech, or not."""
        if self.open is None and not self.last:
            return
        by_members = self.open is not None and not self.open.speakers
        if first or by_members or person_phrases(sentence) or _ENDS_SPEECH.search(sentence):
            self._forget()
        elif self.open is not None and _GOES_ON.match(sentence):
            self.open.end = end

    def _go_on_as_members(self, pronoun: str) -> bool:
        """Whether "They" are the members who spoke before."""
        return pronoun == "They" and self.open is not None and not self.open.speakers

    def _who(self, speech: Speech, span: Span) -> tuple[Speaker, ...]:
        """Return the speakers, () where one of them is open or away."""
        if speech.pronoun:
            plural = speech.pronoun == "They"
            fits = len(self.last) > 1 if plural else self._may_mean_last(speech.pronoun)
            return self.last if fits else ()
        found: list[Speaker] = []
        for phrase in speech.speakers:
            who = self.identify.speaker(phrase, span, self.item)
            if who is None or who.person in self.away or is_given(who.person):
                return ()  # "Superintendent Thomas" is all that a scan left of somebody
            found.append(who)
        return tuple(found)

    def _may_mean_last(self, pronoun: str) -> bool:
        """Whether "He" can only be whoever spoke before, and not somebody spoken to there."""
        if len(self.last) != 1:
            return False
        genders = self.identify.roster.genders_of(self.last[0].person)
        if genders and ("f" if pronoun == "She" else "m") not in genders:
            return False
        return not any(
            may_be(f"{pronoun} ", phrase.title)
            and _OBJECT.search(self.before, max(0, phrase.start - _NEAR), phrase.start)
            for phrase in person_phrases(self.before)
        )


def _is_quoted(sentence: str, *, quoted: bool) -> bool:
    """Whether what follows upon a sentence is part of a quotation, which it opens or goes on."""
    if "“" in sentence or "”" in sentence:
        quoted = sentence.rfind("“") > sentence.rfind("”")
    if '"' in sentence:
        quoted = quoted != (len(_QUOTE.findall(sentence)) % 2 == 1)
    return quoted
