"""Who arrived, left, came back, withdrew or took no part: as sentences and lists say it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..patterns import CueIndex, cued
from ..records import Basis, Minutes, Passage, Span
from .clauses import Clause, sentences
from .item_refs import item_meant
from .names import PersonPhrase, person_phrases
from .subject import elided_subjects, is_pronoun, only_people, printed, subjects_of
from .times import times_in

Act = Literal["arrived", "left", "returned", "took no part", "did not vote", "remained"]

_PLACE = (
    r"(?:the\s+)?(?:(?:virtual|remote|online|hybrid|council|committee|teams|zoom)\s+)?"
    r"(?:meeting|chamber|room|table|hall|call|proceedings|building|debate)"
)
_HOUR = r"(?:@|at|around|about|approximately|c\.)\s*(?:@|approximately|about|around)?\s*\d"
_ACTS: tuple[tuple[Act, str], ...] = (
    (
        "returned",
        rf"\b(?:returned|came\s+back|come\s+back|went\s+back)\s+(?:in)?to\s+{_PLACE}\b"
        rf"|\b(?:re-?joined|re-?entered)\b(?=\s+(?:{_PLACE}\b|{_HOUR}))"
        rf"|\breturned\b(?=\s+(?:{_HOUR}|at\s+(?:this|that)\b))",
    ),
    (
        "arrived",
        rf"\b(?:joined|entered|came\s+in(?:to)?)\b(?=\s+(?:{_PLACE}\b|{_HOUR}|late\b|remotely\s+at))"
        rf"|\barrived\b(?=\s+(?:late|{_HOUR}|at\s+(?:{_PLACE}|this|that)|during|after|before|for|in\s+time"
        rf"|part|just|prior|\(?\d)|\s*[.,;)\]]|\s*$)",
    ),
    (
        "left",
        rf"\b(?:left|leaves|departed(?:\s+from)?|departed|retired\s+from|vacated|exited|quit"
        rf"|withdrew\s+from|absented\s+(?:him|her|them)sel(?:f|ves)\s+from)\s+{_PLACE}\b"
        rf"|\bleft\b(?=\s+(?:early|{_HOUR}|before|prior\s+to|during\s+(?:item|minute|agenda)|\(?\d))"
        rf"|\bwithdrew\b(?=\s*[.;)\]]|\s*$|\s*,?\s+(?:and|while|whilst|during|for|before|at|when)\b)"
        rf"|\bhad\s+to\s+(?:leave|withdraw\s+from)\s+{_PLACE}\b"
        rf"|\bwent\s+out\s+of\s+{_PLACE}\b",
    ),
    (
        "took no part",
        r"\btook\s+no\s+(?:further\s+)?part\b|\bdid\s+not\s+(?:take\s+(?:any\s+)?part|participate"
        r"|speak)\b|\bwas\s+not\s+in\s+the\s+(?:room|chamber|meeting)\b"
        r"|\bplayed\s+no\s+part\b|\btaking\s+no\s+part\b",
    ),
    (
        "did not vote",
        r"\bdid\s+not\s+vote\b|\b(?:refrained|abstained)\s+from\s+(?:voting|the\s+vote)\b",
    ),
    ("remained", r"\b(?:remained|stayed)\s+in\s+(?:the\s+)?(?:meeting|room|chamber)\b"),
)
_PATTERNS = tuple((act, cued(pattern, re.I)) for act, pattern in _ACTS)
_CUES = CueIndex(pattern for _, pattern in _PATTERNS)
# rare: "would leave", "was asked to leave": nobody left yet, a guard
_NOT_TOLD = re.compile(
    r"\b(?:would|will|may|might|should|could|to|not|who\s+would|must|had\s+once)\s*$", re.I
)
_FOR_ITEM = re.compile(
    r"\b(?:for|during|while|whilst|throughout|when|before)\b[^.;]{0,70}?\b(?:item|items|application"
    r"|matter|discussions?|consideration|deliberations?|debate|vote|determined|considered|discussed"
    r"|heard|reached|it\s+was|they\s+were|voting|presentation)\b",
    re.I,
)
# rare: "left before item 7", "joined during item 4": when, by the business
_BEFORE_ITEM = re.compile(r"\b(?:before|prior\s+to|during|at|after)\b", re.I)
_AT_THIS_POINT = re.compile(
    r"\bat\s+(?:this|that|which)\s+(?:point|stage|juncture|time)(?:\s+in\s+the\s+(?:meeting|proceedings))?\b",
    re.I,
)
_NUMBERED = (
    r"(?:agenda\s+)?(?:items?|minutes?|mins?\.?|paras?|paragraphs?)\s*(?:(?:no|nos|numbers?)\b\.?\s*)?"
    r"[A-Z]{0,4}[./ -]?\d[\w./()-]*"
)
_WHEN = re.compile(
    rf"\b(?:before|prior\s+to|during|after|following|from|until|till|up\s+to|at|on|for|to"
    rf"|(?:at\s+)?the\s+(?:start|beginning|end|conclusion|close)\s+of|part\s*way\s+through|midway\s+through)"
    rf"\s+(?:the\s+)?(?:(?:start|beginning|end|conclusion|close|discussion|consideration|debate)\s+"
    rf"(?:of|on)\s+(?:the\s+)?)?{_NUMBERED}",
    re.I,
)
_INTEREST = re.compile(
    r"\b(?:interest|interests|declar\w+|disclos\w+|conflicted|predetermin\w+)\b", re.I
)
# rare: "In accordance with the Code, he left": the pronoun stands for who declared
_HE = re.compile(
    r"^In (?:accordance|line|compliance) with\b.{0,200},\s*(?:he|she|they)\s+(?:then\s+)?$", re.I
)
_EARLY = re.compile(r"\s+(?:early|soon|before|shortly)\b", re.I)
_INDIRECT = re.compile(r"\bhad\s+to\b|\bindicated\b", re.I)
_NOTE = re.compile(
    rf"(?P<how>arrived|joined|entered|came\s+in|late|(?:present\s+|in\s+attendance\s+|attended\s+)?from"
    rf"|left|departed|(?:present\s+|in\s+attendance\s+|attended\s+)?(?:until|till|up\s+to)|to)\b"
    rf"(?P<when>[^()]{{0,8}}?\s*(?:@\s*|at\s+|early\s+at\s+|late\s+at\s+|around\s+|approx\.?\s+|during\s+|before\s+|after\s+"
    rf"|for\s+|on\s+)*(?:{_NUMBERED}|\d{{1,2}}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b\.?|noon|hrs|hours)?(?![\w/])"
    rf"|noon|midday)|\s*$)",
    re.I,
)
_LISTED = cued(
    r"[(\[][^()\[\]]{0,24}\b(?:arrived|joined|entered|came|late|from|left|departed|until|till|to)\b",
    re.I,
)
_EITHER = CueIndex((*(pattern for _, pattern in _PATTERNS), _LISTED))
_LONGEST_MEETING = 8  # hours
_BRACKETS = re.compile(r"[(\[](?P<note>[^()\[\]]{4,120})[)\]]")
_BARE_HOUR = re.compile(r"(?<![\d.:/£€])(?P<hour>\d{1,2})[.:](?P<minute>[0-5]\d)(?![\d/])")
_HALF = re.compile(r"\s?\.?(?:[ap]\s?\.?\s?m\b|hrs\b|hours\b|h\b|noon|midday)", re.I)


@dataclass(frozen=True, slots=True)
class Movement:
    """What somebody did, as printed: `item` is where it was done or is told (None: nowhere).

    `for_item` says that it was while an item was taken, `of_interest` that the sentence speaks of
    an interest.
    """

    person: str
    act: Act
    item: int | None
    span: Span
    time: str = ""
    when: str = ""
    for_item: bool = False
    of_interest: bool = False
    basis: Basis = "stated"


def find_movements(minutes: Minutes, start: str = "") -> tuple[Movement, ...]:
    """Find who arrived, left, came back, withdrew, took no part or stayed, in document order.

    Args:
        minutes: the segmented document.
        start: when the meeting began (HH:MM, "" if not known), which decides what "7.15" means.
    """
    found: list[Movement] = []
    for passage in (*minutes.header, *minutes.attendance):
        found += _in_passage(passage, minutes, None, start)
    for item in minutes.items:
        for passage in (*item.decision, *item.minutes):
            found += _in_passage(passage, minutes, item.position, start)
    return tuple(dict.fromkeys(found))


def _in_passage(
    passage: Passage, minutes: Minutes, item: int | None, start: str
) -> Sequence[Movement]:
    if not _EITHER.concerns(passage.text):
        return ()
    return (
        *_in_list(passage, minutes, item, start),
        *_in_prose(passage, minutes, item, start),
    )


# --- sentences ------------------------------------------------------------------------------------


def _in_prose(
    passage: Passage, minutes: Minutes, item: int | None, start: str
) -> Iterator[Movement]:
    before = ""
    if not _CUES.concerns(passage.text):
        return
    for sentence in sentences(passage):
        yield from _in_sentence(sentence, before, minutes, item, start)
        before = sentence.text


def _in_sentence(
    sentence: Clause, before: str, minutes: Minutes, item: int | None, start: str
) -> Iterator[Movement]:
    text = sentence.text
    verbs = sorted((verb.start(), verb.end(), act) for act, verb in _verbs(text))
    for index, (verb, end, act) in enumerate(verbs):
        if _NOT_TOLD.search(text[max(0, verb - 16) : verb]) or _only_verb(text, verb, end, act):
            continue
        people, basis = _who(text, verb, before)
        people = [person for person in people if person.name or person.post[:1].isupper()]
        if not people:
            continue
        stop = verbs[index + 1][0] if index + 1 < len(verbs) else len(text)
        # What stands between two verbs is said of the first: "left at 8 pm and B joined".
        opening = 0 if index == 0 else verb
        about = text[opening:stop]
        when = _when(text, verb, stop, opening)
        named = item_meant(when, minutes)[0] if when and re.search(r"\d", when) else None
        indirect = act == "left" and _INDIRECT.search(text[max(0, verb - 40) : end]) is not None
        if indirect and not (_AT_THIS_POINT.search(text) or times_in(about)):
            continue
        if indirect and _EARLY.match(text, end):
            continue
        for person in people:
            yield Movement(
                printed(person),
                act,
                named or item,
                sentence.span(),
                _time(text[verb:stop], start) or _time(text[opening:verb], start),
                when,
                _for_item(text[end:stop], when),
                _INTEREST.search(text) is not None,
                "inferred" if indirect else basis,
            )


def _only_verb(text: str, verb: int, end: int, act: Act) -> bool:
    """Whether "withdrew" is said of something else, or "took no part" of another time."""
    if act == "took no part":
        # rare: "X had left": told of somebody gone before, by the tense
        return re.search(r"\bhad\s*$", text[max(0, verb - 8) : verb]) is not None
    bare = text[verb:end].lower() == "withdrew"
    return bare and re.search(r"\b(?:meeting|chamber|room|interest|item)\b", text, re.I) is None


def acts_in(text: str) -> tuple[Act, ...]:
    """Return what a form of words without a subject says was done: "left the meeting"."""
    return tuple(
        act
        for act, verb in _verbs(text)
        if not _NOT_TOLD.search(text[max(0, verb.start() - 16) : verb.start()])
    )


def _verbs(text: str) -> Iterator[tuple[Act, re.Match[str]]]:
    for index in _CUES.likely(text):
        act, pattern = _PATTERNS[index]
        for verb in pattern.finditer(text):
            yield act, verb


def _who(text: str, verb: int, before: str) -> tuple[Sequence[PersonPhrase], Basis]:
    people = subjects_of(text, verb)
    if people:
        return people, "stated"
    people = elided_subjects(text, verb)
    if people:
        return people, "stated"
    if before and (is_pronoun(text, verb) or _HE.search(text, 0, verb)):
        return only_people(before), "coreference"
    return (), "stated"


def _for_item(behind: str, when: str) -> bool:
    """Whether somebody was out only while an item was taken; "left before item 7" is for good."""
    return _FOR_ITEM.search(behind) is not None and _BEFORE_ITEM.match(when) is None


def _when(text: str, verb: int, stop: int, opening: int) -> str:
    for pattern in (_WHEN, _AT_THIS_POINT):
        found = pattern.search(text, verb, stop) or pattern.search(text, opening, verb)
        if found:
            return found.group().strip(" .")
    return ""


def _time(words: str, start: str) -> str:
    """Return the time in a phrase as HH:MM, "" for none or where morning or evening is open."""
    times = times_in(words)
    if not times:
        return ""
    first = times[0]
    bare = _BARE_HOUR.match(words, first.start)
    if bare is None or _HALF.match(words, bare.end()) or int(bare["hour"]) > 12:
        return first.value
    hour, minute = int(bare["hour"]) % 12, bare["minute"]
    if not start:
        return ""
    early = [f"{h:02}:{minute}" for h in (hour, hour + 12) if f"{h:02}:{minute}" >= start]
    within = [time for time in early if int(time[:2]) - int(start[:2]) <= _LONGEST_MEETING]
    return within[0] if len(within) == 1 else ""


# --- lists ----------------------------------------------------------------------------------------


def _in_list(
    passage: Passage, minutes: Minutes, item: int | None, start: str
) -> Iterator[Movement]:
    """Read "Councillor Day (from item 5)", "Mr J Frost (arrived 7.15 pm, left 9 pm)"."""
    text = passage.text
    if not _LISTED.search(text):
        return
    for bracket in _BRACKETS.finditer(text):
        note = bracket["note"].strip()
        parts = list(_NOTE.finditer(note))
        if not parts or not _opens_note(note[: parts[0].start()]):
            continue
        near = [
            p
            for p in person_phrases(text, lenient=True)
            if p.name and p.start < bracket.start() and bracket.start() - p.end <= 2
        ]
        if not near:
            continue
        person = near[-1]
        for part in parts:
            words = part.group()
            named = item_meant(part["when"], minutes)[0] if part["when"].strip() else None
            # rare: notes behind names in a list: "(arrived 7.10 p.m.)", "(from item 4)"
            came = re.match(r"(?:arrived|joined|entered|came|late|.*\bfrom)\b", words, re.I)
            yield Movement(
                printed(person),
                "arrived" if came else "left",
                named or item,
                passage.span(min(person.start, bracket.start()), bracket.end()),
                _time(words, start),
                words.strip(),
            )


def _opens_note(before: str) -> bool:
    return (
        re.fullmatch(r"(?:who|\W|present|in attendance|attended|only)*", before, re.I) is not None
    )
