"""What has been moved, what became of it, and which motion a sentence about a vote means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .. import lexicon
from ..patterns import cued
from ..records import Passage
from .clauses import Clause
from .movers import Movement
from .votes import Tally

_ABOUT_MOTION = cued(r"\b(?:amendment|AMENDMENT)\b")
_MAIN_MOTION = cued(
    r"\b(?:substantive|original|main|altered|amended)\b[^.]{0,20}\b(?:motion|proposal|proposition)\b"
    r"|\bmotion, as\b",
    re.I,
)
_PUT = cued(
    r"\b(?:put|putting|taken|voted (?:up)?on|vot(?:e|ing) (?:up)?on)\b[^.;:]{0,40}?\s"
    r"(?P<named>(?:the|this|that) (?:(?!votes? )[\w-]+ ){0,3}?(?P<kind>amendment|motion|proposal)\b"
    r"(?:,? (?:as )?(?:set out|contained|given|moved|detailed|recorded|stated|shown)?"
    r" ?(?:at|in|under|by) (?:the )?(?:paragraph|para|minute|number|no)\.?"
    r" \(?(?P<number>\d{1,3})\)?)?)"
    r"(?=[^.;]{0,80}\bvot(?:e|es|ing)\b)",
    re.I,
)


@dataclass(slots=True)
class Motion:
    """A proposal as it goes through an item; filled in as the minutes tell on.

    `number` is that of the paragraph that moves it, `named` are the words by which it was put to
    the vote ("the amendment set out in paragraph 17"), `announced` says that its words are those
    of a notice ("I will move at the next meeting that ..."), `headed` that a heading "Motion" or
    "Amendment" stands above it, as Scottish councils set the two against each other.
    """

    words: Clause
    movement: Movement
    amendment: bool = False
    spoken: bool = True
    tally: Tally = field(default_factory=Tally)
    outcome: str = ""
    used: bool = False
    notice: bool = False
    verbs: str = ""
    unanimous: bool = False
    mark: Clause | None = None
    number: str = ""
    named: Clause | None = None
    announced: bool = False
    headed: bool = False
    listed: list[Passage] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """Whether nothing is yet said of what became of it."""
        return not self.outcome


def outcome_in(text: str) -> str:
    """What became of a motion: lost, unseconded, carried, withdrawn, referred, "" if not said."""
    return lexicon.value_in("motion_outcomes", text)


def is_amendment(text: str) -> bool:
    """Whether a sentence speaks of an amendment."""
    return _ABOUT_MOTION.search(text) is not None


def motion_meant(motions: list[Motion], text: str, outcome: str) -> Motion | None:
    """The motion that a sentence about an outcome or a vote speaks of."""
    undecided = [motion for motion in motions if motion.open]
    main = [motion for motion in motions if not motion.amendment]
    if _MAIN_MOTION.search(text):
        return main[0] if main else _last(undecided) or _last(motions)
    if is_amendment(text):
        amendment = _last([motion for motion in undecided if motion.amendment]) or _last(undecided)
        if amendment is not None:
            amendment.amendment = True
        return amendment
    if outcome and re.search(r"\bmotion\b", text, re.I):
        return _last([motion for motion in undecided if not motion.amendment]) or _last(undecided)
    return _last(undecided)


def _last(motions: list[Motion]) -> Motion | None:
    return motions[-1] if motions else None


def put_to_vote(motions: Sequence[Motion], sentence: Clause) -> Motion | None:
    """The motion that a sentence puts to the vote; a paragraph's number shows which it is."""
    found = _PUT.search(sentence.text) if motions else None
    if found is None:
        return None
    amendment = found["kind"].lower() == "amendment"
    substantive = _MAIN_MOTION.search(found["named"]) is not None
    for motion in motions:
        if found["number"] and motion.number == found["number"] and not substantive:
            motion.amendment |= amendment
            motion.named = sentence.part(*found.span("named"))
            return motion
    return motion_meant(list(motions), found["named"], "put")
