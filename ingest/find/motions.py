"""Motions and amendments: their words, who moved them, how the vote went, what became of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .. import lexicon
from ..patterns import CueIndex, cued
from .clauses import Clause, enumerator_of, trimmed
from .movers import Movement
from .votes import Tally, in_digits

_QUOTED = cued(
    r"[\"“](?P<words>[A-ZÀ-ÖØ-Þ][^\"”]{8,}?)[.,]?[\"”]|[\"“](?P<that>that [^\"”]{8,}+)[\"”]"
)
_MOVES_THAT = cued(
    r"\b(?:[Mm]oved|[Pp]roposed|[Ss]econded|MOVED|PROPOSED|SECONDED)\b[^\"“]{0,200}?[\s\"“](?P<words>[Tt]hat\b.*)$",
    re.S,
)
# "Motion by Day, second by Coe, to adopt the plan", "Day made a motion to adopt it"
_MOTION_BY_TO = cued(
    r"^\W*(?:[Aa] |[Tt]he )?(?:[Mm]otion|[Mm]oved|MOTION|MOVED)\b[^.;]{0,140}?\b(?i:seconded"
    r"|second|supported)\s+by\s+"
    r"(?:the\s)?[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,4},?\s+(?P<words>(?:to|that)\b.*)$",
    re.S,
)
_BOTH_TO = cued(
    r"\b(?:moved"
    r"|proposed),?\s+(?:and\s+)?(?:the\s)?[A-ZÀ-Þ][\w.'’-]*(?:"
    r" [A-ZÀ-Þ][\w.'’-]*){0,4},?\s+seconded,?\s+"
    r"(?P<words>(?:to|that)\b.*)$",
    re.S,
)
# rare: "M/S Day/Frost to approve", the shorthand of North American minutes
_SLASHED_TO = cued(
    r"\b(?:M/S(?:/C)?|[Mm]oved/[Ss]econded(?:/[Cc]arried)?)\s*[:(–-]?\s*[A-Z][\w'’. -]{1,40}[/,]\s*"
    r"[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,3}\)?[,:]?\s+(?P<words>(?:to|that)\b.*)$",
    re.S,
)
# rare: "made a motion to", the form of US municipalities, heard in Ireland too
_MADE_MOTION_TO = cued(
    r"\b(?:made\s+(?:a|the)\s+motion|[Mm]otion\s+(?:was\s+made\s+)?by\s+[^.;]{2,60}?)"
    r"\s+(?P<words>to\s+(?!the\b)[a-z].*)$",
    re.S,
)
# rare: "X moved to approve", the form of US and Canadian municipalities
_MOVED_TO = cued(
    r"\b[A-ZÀ-Þ][\w'’-]{1,40}+,?\s+(?:then\s+)?moved\s+"
    r"(?P<words>to\s+(?:approve|adopt|accept|amend|table|defer|postpone|refer|deny|grant|award|authori[sz]e|waive"
    r"|suspend|appoint|confirm|receive|recommend|direct|go into|enter|adjourn|open|close"
    r"|extend|remove|add)\b.*)$",
    re.S,
)
_MOTION_THAT = cued(
    r"\b(?:[Mm]otion|[Aa]mendment"
    r"|[Pp]roposal)\s[^\"“]{0,200}?(?P<words>that\b.*)$",
    re.S,
)
_SUGGESTS = cued(
    r"\b(?:suggest(?:s|ed|ion)|propos(?:es|ed|al)|recommend(?:s|ed)|request(?:s|ed)?|asked)\b[^.]{0,40}?\b(?P<words>that\b.*)(?P<it>)$",
    re.S,
)
_SUGGESTS_A = cued(
    r"\b(?:suggested|proposed|proposal|suggestion|asked|requested|wished)\s+"
    r"(?P<words>(?:an?|to|for|the)\s(?!(?:motion|amendment|recommendations?|proposal)\b)"
    r"(?!(?:the\s)?(?:[Cc]lerk|[Oo]fficers?)\b).*)$"
    r"|\b(?:suggested|proposed)\s+(?P<it>(?:it|they|we)\s+(?:be|should|would|could|might)\b.*)$",
    re.S,
)
_FEW_WORDS = 4
# A scan may give "I" as a stroke.
_NOTICE = cued(
    r"^[*_\s\"“'‘]*(?:[I|l/\[\]!1t]\s*(?=will)|(?:[I|l/!]|We)\s+)(?:will\s+)?(?:move|propose)\b[^.]{0,160}?\s"
    r"(?<!relation )(?<!regard )(?<!due )(?P<words>(?:that|to)\b.*)$",
    re.S | re.I,
)
_NAMELESS = cued(
    r"^[Ii]t was (?:then |also )?(?:moved|proposed|MOVED|PROPOSED)(?: and seconded)?,? "
    r"(?P<words>that\b[^.;]*)"
)
_MOTION_TO = cued(
    r"\b(?:motion|proposal|amendment) (?P<words>to \w[^.;]*?) was (?:then )?(?:moved|proposed)\b"
)
_PROPOSED_TO = cued(
    r"\b(?:[Ii]t was (?:also |then )?(?:proposed|moved)"
    r"|[Ss]econded by (?:the )?[A-ZÀ-Þ][\w.'’()-]*(?: [A-ZÀ-Þ][\w.'’()-]*){0,4},?)"
    r" (?P<words>to (?!the\b)[a-z].*)$",
    re.S,
)
# rare: "Approval of X was proposed by", the nominal form of parish minutes
_APPROVAL_PROPOSED = cued(
    r"\b(?P<words>(?:[Aa]pproval|[Aa]cceptance|[Aa]doption) of [^.;,]{3,160}?),?"
    r" was (?:then )?(?:proposed|moved)\b"
)
_AMENDMENT_TO = cued(
    r"\b(?P<words>an amendment to (?:leave|put|insert|delete|add|replace|the).*)$", re.S
)
# rare: "Amendment by X: To add ..." as London boroughs print amendments at Council
_AMENDMENT_COLON = cued(
    r"\b[Aa]mendment\b[^\"“:]{0,200}:\s*(?P<words>(?:[Tt]o|[Tt]hat)\b.*)$", re.S
)
_MOVES_PROPOSAL = cued(
    r"\b(?:moved|proposed|seconded)\s+(?:a|the)\s+(?:proposal|motion|proposition)\s+"
    r"(?P<words>(?:to|that)\b.*)$",
    re.S,
)
_MOVES_DOING = cued(
    r"\b(?:moved|proposed)\s+(?P<words>(?:\w+ing|acceptance|approval|adoption|refusal|deferral|deferment|rejection"
    r"|the\s+(?:acceptance|approval|adoption|refusal|deferral|rejection)(?=\s+of))\b.*)$",
    re.S,
)
# rare: "proposed X be elected": the election of a chair moved
_MOVES_SOMEBODY = cued(
    r"\b(?:moved|proposed)\s+(?P<words>(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,5}be\s+(?:\w+ly\s+)?"
    r"(?:(?:re-)?elected|(?:re-)?appointed|co-opted|nominated)\b.*)$",
    re.S,
)
_OFFICE = (
    r"\s+(?:as|for)\s+(?:the\s+)?(?i:(?:vice[- ]|deputy )?(?:chair\w*|mayor|leader|treasurer"
    r"|secretary|president|provost|convener|cathaoirleach))\b[^.;,]*"
)
# rare: nominations of chairs and representatives: "X proposed Y as Chairman"
_NOMINATES = cued(
    r"\b(?:proposed|nominated)\s+(?P<words>(?:[A-ZÀ-Þ][\w.'’-]*\s+){0,4}[A-ZÀ-Þ][\w.'’-]*"
    rf"{_OFFICE})"
    r"|^(?P<passive>(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,5}was\s+(?:duly\s+)?(?:proposed|nominated)"
    rf"{_OFFICE}?)(?=\s+by\b|[.,;])"
)
_MOVES_A = cued(
    r"\b(?:moved|proposed)\s+(?:instead,?\s+"
    r"|in its place,?\s+)?(?P<words>an?\s+(?!(?:\w+\s)?(?:motion|proposal|proposition|amendment"
    r"|vote"
    r"|resolution|toast|division|substitute|candidate)\b)[a-z].*)$",
    re.S,
)
_PROPOSAL_TO = cued(
    r"\b(?:proposal|suggestion)\s+(?:from|by|of)\s+(?:the\s+)?[A-ZÀ-Þ][^,;.:]{1,60}?\s"
    r"(?P<words>(?:to|that)\s.*)$",
    re.S,
)
_MOVES_THIS = cued(r"\bproposed\s+(?P<words>(?:the|this) [a-z].*)$", re.S)
_TAIL = cued(
    r"(?:[,;]\s*(?:and\s+)?(?:this|it) (?:was|being) (?:proposed|moved)\b"
    r"|[,;:]?\s*(?:and\s+|then\s+)?(?:(?:this|it|which|the (?:motion|amendment|proposal))\s+)?"
    r"(?:was|were)\s+(?:\w+\s+){0,2}"
    r"(?:put|carried|lost|agreed|declared|seconded|not seconded|defeated|PUT|CARRIED|LOST"
    r"|AGREED|DEFEATED)\b"
    r"|[,;]?\s*(?:and\s+)?(?:which\s+)?(?:[A-ZÀ-Þ][\w.'’-]{0,40}+\s+){1,5}(?:formally\s+)?seconded\b"
    r"|[,;]?\s*(?:and\s+)?(?:seconded|second|supported)\s+by\b"
    r"|\s+[-–—]\s+(?:Agreed|Carried|Lost)\b"
    r"|[,;]?\s+and\s+(?:this|it)\s+was\b"
    r"|,\s*\d+\s+[Vv]otes?\b"
    r"|\s+found (?:a|no) seconder\b).*$",
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
    r"(?P<named>(?:the|this|that) (?:(?!votes? )[\w-]+ ){0,3}?(?P<kind>amendment|motion|proposal)\b"
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
# rare: Scottish standing orders count motion against amendment; the figures first
_VERSUS_NUMBER_FIRST = cued(
    r"\b(\d+)(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+motion,?\s+and\s+(\d+)"
    r"(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+amendment\b",
    re.I,
)
# rare: Scottish standing orders count amendment against motion; the amendment first
_VERSUS_AMENDMENT_FIRST = cued(
    r"\b(\d+)(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+amendment,?\s+and\s+(\d+)"
    r"(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+motion\b",
    re.I,
)
# "there voted for the amendment 2 and for the motion 3"
# rare: Scottish standing orders count amendment against motion: "For the motion 12"
_VERSUS_LABELS = cued(
    r"\bfor\s+(?:the\s+)?(?P<first>motion|amendment)\s*[:,–-]?\s*(?P<one>\d{1,3})(?:\s+votes?)?,?"
    r"\s+(?:and\s+)?for\s+(?:the\s+)?(?P<second>motion|amendment)\s*[:,–-]?\s*(?P<two>\d{1,3})\b",
    re.I,
)
_ABSTENTIONS = cued(r"\b(?:no|nil|(?P<count>\d{1,3})) abstentions?\b", re.I)
_SIDES_NAMED = cued(r"\bfor (?:the )?(?:motion|amendment)\b", re.I)
# rare: Scottish councils print "Motion - 12" and "Amendment - 8" as lines
_VERSUS_LINE = cued(r"^(motion|amendment)\s*[-–:]+\s*(\d+)(?:\s+votes?)?\b", re.I)
_ALL_VERSUS = CueIndex(
    (_VERSUS, _VERSUS_NUMBER_FIRST, _VERSUS_AMENDMENT_FIRST, _VERSUS_LABELS, _VERSUS_LINE)
)


@dataclass(slots=True)
class Motion:
    """A proposal as it goes through an item; filled in as the minutes tell on.

    `number` is that of the paragraph that moves it, `named` are the words by which it was put to
    the vote ("the amendment set out in paragraph 17"), `announced` says that its words are those
    of a notice ("I will move at the next meeting that ...").
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
    if words is None or _TO_FOLLOW.match(words.text) or words.text in {"that", "to"}:
        return Motion(sentence, movement, amendment=amendment, spoken=False, number=number)
    if len(words.text.split()) < _FEW_WORDS and not words.text.startswith("to "):
        return Motion(
            trimmed(sentence), movement, amendment=amendment, verbs=words.text, number=number
        )
    return Motion(words, movement, amendment=amendment, number=number)


def suggestion_in(sentence: Clause) -> Clause | None:
    """The words that a sentence suggests or proposes to the body, whoever does."""
    found = _SUGGESTS.search(sentence.text) or _SUGGESTS_A.search(sentence.text)
    if found is None:
        return None
    group = "words" if found["words"] else "it"
    return trimmed(sentence.part(found.start(group)))


def nomination_in(sentence: Clause) -> Clause | None:
    """The words that put somebody forward for an office ("Cllr Night as Vice-Chair")."""
    found = _NOMINATES.search(sentence.text)
    if found is None:
        return None
    group = "words" if found["words"] else "passive"
    return trimmed(sentence.part(*found.span(group)))


def _words_of(sentence: Clause) -> Clause | None:
    text = sentence.text
    quoted = _QUOTED.search(text)
    if quoted:
        group = "words" if quoted["words"] else "that"
        return trimmed(sentence.part(quoted.start(group), quoted.end(group)))
    for pattern in (
        _MOTION_BY_TO,
        _BOTH_TO,
        _SLASHED_TO,
        _MADE_MOTION_TO,
        _MOVED_TO,
        _MOTION_TO,
        _APPROVAL_PROPOSED,
        _AMENDMENT_TO,
        _AMENDMENT_COLON,
        _MOVES_PROPOSAL,
        _PROPOSED_TO,
        _MOVES_A,
        _MOVES_THAT,
        _MOTION_THAT,
        _MOVES_SOMEBODY,
        _MOVES_DOING,
        _PROPOSAL_TO,
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
    announced = _NOTICE.search(sentence.text)
    found = announced or _QUOTED.fullmatch(sentence.text.strip())
    if not found:
        return None
    group = "words" if found["words"] else "that"
    words = trimmed(sentence.part(found.start(group), found.end(group)))
    return Motion(words, Movement(), notice=True, announced=announced is not None)


def moved_in(sentence: Clause) -> Motion | None:
    """Read a motion whose mover the minutes do not name ("It was MOVED that ...")."""
    found = _NAMELESS.match(sentence.text)
    words = trimmed(sentence.part(found.start("words"))) if found else None
    return Motion(words, Movement(), notice=True) if words else None


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
    if not _ALL_VERSUS.concerns(text):
        return {}
    if _SIDES_NAMED.search(text):
        text = in_digits(text)
    rest = _ABSTENTIONS.search(in_digits(text))
    none = None if rest is None else int(rest["count"] or 0)
    labels = _VERSUS_LABELS.search(text)
    if labels and labels["first"].lower() != labels["second"].lower():
        return {
            labels["first"].lower(): Tally(int(labels["one"]), None, none),
            labels["second"].lower(): Tally(int(labels["two"]), None, none),
        }
    both = _VERSUS.search(text) or _VERSUS_NUMBER_FIRST.search(text)
    if both:
        return {
            "motion": Tally(int(both.group(1)), None, none),
            "amendment": Tally(int(both.group(2)), None, none),
        }
    other = _VERSUS_AMENDMENT_FIRST.search(text)
    if other:
        return {"motion": Tally(int(other[2])), "amendment": Tally(int(other[1]))}
    line = _VERSUS_LINE.match(text)
    return {line.group(1).lower(): Tally(int(line.group(2)))} if line else {}
