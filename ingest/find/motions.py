"""Motions and amendments: their words, who moved them, how the vote went, what became of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .. import lexicon
from ..patterns import cued
from .clauses import Clause, enumerator_of, trimmed
from .movers import Movement
from .votes import Tally

_QUOTED = cued(
    r"[\"“](?P<words>[A-ZÀ-ÖØ-Þ][^\"”]{8,}?)[.,]?[\"”]|[\"“](?P<that>that [^\"”]{8,}+)[\"”]"
)
_MOVES_THAT = cued(
    r"\b(?:[Mm]oved|[Pp]roposed|[Ss]econded|MOVED|PROPOSED|SECONDED)\b[^\"“]{0,200}?[\s\"“](?P<words>[Tt]hat\b.*)$",
    re.S,
)
_MOTION_THAT = cued(r"\b(?:motion|amendment|proposal)\s[^\"“]{0,200}?(?P<words>that\b.*)$", re.S)
_SUGGESTS = cued(
    r"\b(?:suggest(?:s|ed|ion)|propos(?:es|ed|al)|recommend(?:s|ed)|request(?:s|ed)?)\b[^.]{0,40}?\b(?P<words>that\b.*)$",
    re.S,
)
_FEW_WORDS = 4
_NOTICE = cued(r"^[*_\s]*I will (?:move|propose)[^.]{0,40}?\s(?P<words>that\b.*)$", re.S | re.I)
_MOTION_TO = cued(
    r"\b(?:motion|proposal|amendment) (?P<words>to \w[^.;]*?) was (?:then )?(?:moved|proposed)\b"
)
_PROPOSED_TO = cued(
    r"\b(?:[Ii]t was (?:also |then )?(?:proposed|moved)"
    r"|[Ss]econded by (?:the )?[A-ZÀ-Þ][\w.'’()-]*(?: [A-ZÀ-Þ][\w.'’()-]*){0,4},?)"
    r" (?P<words>to (?!the\b)[a-z].*)$",
    re.S,
)
_APPROVAL_PROPOSED = cued(
    r"\b(?P<words>(?:[Aa]pproval|[Aa]cceptance|[Aa]doption) of [^.;,]{3,160}?),?"
    r" was (?:then )?(?:proposed|moved)\b"
)
_AMENDMENT_TO = cued(
    r"\b(?P<words>an amendment to (?:leave|put|insert|delete|add|replace|the).*)$", re.S
)
_AMENDMENT_COLON = cued(
    r"\b[Aa]mendment\b[^\"“:]{0,200}:\s*(?P<words>(?:[Tt]o|[Tt]hat)\b.*)$", re.S
)
_MOVES_PROPOSAL = cued(
    r"\b(?:moved|proposed|seconded)\s+(?:a|the)\s+(?:proposal|motion|proposition)\s+"
    r"(?P<words>(?:to|that)\b.*)$",
    re.S,
)
_MOVES_DOING = cued(
    r"\b(?:moved|proposed)\s+(?P<words>(?:\w+ing|acceptance|approval|adoption|refusal|deferral|deferment|rejection)\b.*)$",
    re.S,
)
_MOVES_SOMEBODY = cued(
    r"\b(?:moved|proposed)\s+(?P<words>(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,5}be\s+(?:\w+ly\s+)?"
    r"(?:(?:re-)?elected|(?:re-)?appointed|co-opted|nominated)\b.*)$",
    re.S,
)
_MOVES_THIS = cued(r"\bproposed\s+(?P<words>(?:the|this) [a-z].*)$", re.S)
_TAIL = cued(
    r"(?:[,;]\s*(?:and\s+)?(?:this|it) (?:was|being) (?:proposed|moved)\b"
    r"|[,;:]?\s*(?:and\s+|then\s+)?(?:(?:this|it|which|the (?:motion|amendment|proposal))\s+)?"
    r"(?:was|were)\s+(?:\w+\s+){0,2}"
    r"(?:put|carried|lost|agreed|declared|seconded|not seconded|defeated)\b"
    r"|[,;]?\s*(?:and\s+)?(?:which\s+)?(?:[A-ZÀ-Þ][\w.'’-]{0,40}+\s+){1,5}(?:formally\s+)?seconded\b"
    r"|[,;]?\s*(?:and\s+)?seconded\s+by\b"
    r"|\s+[-–—]\s+(?:Agreed|Carried|Lost)\b"
    r"|[,;]?\s+and\s+(?:this|it)\s+was\b"
    r"|,\s*\d+\s+[Vv]otes?\b"
    r"|\s+found no seconder\b).*$",
    re.S,
)
_ABOUT_MOTION = cued(r"\b(?:amendment|AMENDMENT)\b")
_MAIN_MOTION = cued(
    r"\b(?:substantive|original|main|altered|amended)\b[^.]{0,20}\bmotion\b|\bmotion, as\b", re.I
)
_TO_FOLLOW = cued(r"(?:the|this) following\b", re.I)
_SUPPORTED_ONLY = cued(
    r"\b(?:moved|proposed)\s+(?:the\s+)?(?:officers?'?\s+|report's\s+)?(?:recommendations?|motion|report|item|minutes)\b",
    re.I,
)
_PUT = cued(
    r"\b(?:put|putting|taken|voted (?:up)?on|vot(?:e|ing) (?:up)?on)\b[^.;:]{0,40}?\s"
    r"(?P<named>(?:the|this|that) (?:[\w-]+ ){0,3}?(?P<kind>amendment|motion|proposal)\b"
    r"(?:,? (?:as )?(?:set out|contained|given|moved|detailed|recorded|stated|shown)?"
    r" ?(?:at|in|under|by) (?:the )?(?:paragraph|para|minute|number|no)\.?"
    r" \(?(?P<number>\d{1,3})\)?)?)"
    r"(?=[^.;]{0,80}\bvot(?:e|es|ing)\b)",
    re.I,
)
_VERSUS = cued(
    r"\b(?:for )?the motion\s+(?:received\s+)?(\d+)(?:\s+votes?)?,?\s+and\s+(?:for\s+)?"
    r"the amendment\s+(?:received\s+)?(\d+)",
    re.I,
)
_VERSUS_LINE = cued(r"^(motion|amendment)\s*[-–:]+\s*(\d+)(?:\s+votes?)?\b", re.I)


@dataclass(slots=True)
class Motion:
    """A proposal as it goes through an item; filled in as the minutes tell on.

    `number` is that of the paragraph that moves it, `named` are the words by which it was put to
    the vote ("the amendment set out in paragraph 17").
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

    @property
    def open(self) -> bool:
        """Whether nothing is yet said of what became of it."""
        return not self.outcome


def outcome_in(text: str) -> str:
    """What became of a motion: lost, unseconded, carried, withdrawn, referred, "" if not said."""
    likely = lexicon.likely("motion_outcomes", text)
    return next((entry.value for entry in likely if entry.regex.search(text)), "")


def is_amendment(text: str) -> bool:
    """Whether a sentence speaks of an amendment."""
    return _ABOUT_MOTION.search(text) is not None


def motion_in(sentence: Clause, movement: Movement) -> Motion:
    """Read the motion that a sentence with a mover or a seconder states.

    A motion whose words the sentence does not give ("moved the recommendations") is `spoken=False`.
    """
    text = sentence.text
    words = _words_of(sentence)
    number = enumerator_of(sentence).strip("(). ")
    amendment = is_amendment(text[: text.find(words.text)] if words else text) or bool(
        words and words.text.startswith("an amendment")
    )
    if words is None or _TO_FOLLOW.match(words.text):
        return Motion(sentence, movement, amendment=amendment, spoken=False, number=number)
    if len(words.text.split()) < _FEW_WORDS:
        return Motion(
            trimmed(sentence), movement, amendment=amendment, verbs=words.text, number=number
        )
    return Motion(words, movement, amendment=amendment, number=number)


def suggestion_in(sentence: Clause) -> Clause | None:
    """The words that a sentence suggests or proposes to the body, whoever does."""
    found = _SUGGESTS.search(sentence.text)
    return trimmed(sentence.part(found.start("words"))) if found else None


def _words_of(sentence: Clause) -> Clause | None:
    text = sentence.text
    quoted = _QUOTED.search(text)
    if quoted:
        group = "words" if quoted["words"] else "that"
        return trimmed(sentence.part(quoted.start(group), quoted.end(group)))
    for pattern in (
        _MOTION_TO,
        _APPROVAL_PROPOSED,
        _AMENDMENT_TO,
        _AMENDMENT_COLON,
        _MOVES_PROPOSAL,
        _PROPOSED_TO,
        _MOVES_THAT,
        _MOTION_THAT,
        _MOVES_SOMEBODY,
        _MOVES_DOING,
        _MOVES_THIS,
    ):
        found = pattern.search(text)
        if not found or (pattern is _MOVES_THIS and _SUPPORTED_ONLY.search(text)):
            continue
        tail = _TAIL.search(text, found.start("words") + 4)
        end = min(tail.start() if tail else len(text), found.end("words"))
        words = trimmed(sentence.part(found.start("words"), end))
        return words
    return None


def notice_in(sentence: Clause) -> Motion | None:
    """Read a notice of motion ("I will move at the next meeting that ..."): not yet moved."""
    found = _NOTICE.search(sentence.text) or _QUOTED.fullmatch(sentence.text.strip())
    if not found:
        return None
    group = "words" if found["words"] else "that"
    words = trimmed(sentence.part(found.start(group), found.end(group)))
    return Motion(words, Movement(), notice=True)


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
    found = _PUT.search(sentence.text)
    if found is None or not motions:
        return None
    amendment = found["kind"].lower() == "amendment"
    substantive = _MAIN_MOTION.search(found["named"]) is not None
    for motion in motions:
        if found["number"] and motion.number == found["number"] and not substantive:
            motion.amendment |= amendment
            motion.named = sentence.part(*found.span("named"))
            return motion
    return motion_meant(list(motions), found["named"], "put")


def versus_tallies(text: str) -> dict[str, Tally]:
    """Read a vote between motion and amendment: "for the motion 3 and for the amendment 4"."""
    both = _VERSUS.search(text)
    if both:
        none = 0 if re.search(r"\b(?:no|nil|0) abstentions\b", text, re.I) else None
        return {
            "motion": Tally(int(both.group(1)), None, none),
            "amendment": Tally(int(both.group(2)), None, none),
        }
    line = _VERSUS_LINE.match(text)
    return {line.group(1).lower(): Tally(int(line.group(2)))} if line else {}
