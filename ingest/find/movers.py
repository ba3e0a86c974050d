"""Who moved and who seconded, as a sentence names them.

Names are found by their place beside "moved", "proposed" and "seconded", so that no list of
titles or of people is needed here. They are given as printed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..patterns import CuedPattern, CueIndex, cued
from .mover_patterns import HELD_BY, MOVE, MOVERS, NAME, OPENED_BY_NAME, PAIRS, SECONDERS, TITLED

_ABOUT_MOVING = cued(
    r"\b(?:mov(?:ed|es)|m/s|(?:mholadh|moladh|rún|ag|gan)\b|motion|prop(?:os|\b)|propos"
    r"|second|sec\b|nominat|approved by|correct)"
    r"|[\"“]",
    re.I,
)
_IN_PROPOSING = cued(
    rf"^In\s+(?:proposing|moving)\s+(?:the|this|his|her|their)\s+(?i:motion|proposal|amendment),?\s+"
    rf"(?P<name>{NAME})"
    rf"|^(?P<first>{NAME}),?\s+in\s+(?:proposing|moving)\s+(?:the|this|his|her|their)\s+"
    r"(?i:motion|proposal|amendment)\b"
)
_TITLE_NAMES = cued(
    r"(?:\(?\w{1,4}[.)]\s*)?(?:(?i:(?:notices?\s+of\s+)?motions?)\b[^:–]{0,60}?"
    r"(?:\b(?i:by|from|of)|[:–-])\s+)?"
    rf"(?P<name>{TITLED})[\s.:*]*"
)
# "Cllr Day proposed and Cllr Night seconded this."
_ONLY_MOVES = cued(
    rf"\(?(?:(?:[Aa]pproval|[Aa]cceptance|[Aa]doption)\s*[:–-]\s*)?"
    rf"(?:(?i:on the (?:proposal|motion|proposition) of) {NAME}"
    r"|(?:Ar (?:mholadh|moladh|rún)|Molta ag|Cynigiwyd gan)\b[^:;]{2,60}"
    rf"|{NAME}\s+(?:proposed|moved)(?:\s+(?:this|it|the\s+\w+))?,?(?:\s+and)?\s+{NAME}\s+"
    r"seconded(?:\s+(?:this|it|the\s+\w+))?"
    r"|(?i:proposed|proposer|moved|mover|prop)\b(?!.*(?:\b[Tt]hat\b|:$|\band$)).*)[.;)\s]*$"
)
_SUBJECT_MOVES = cued(
    rf"\band\s+{MOVE}\s+(?:that\b|an?\b|the\b|(?:refus|approv|deferr?)\w+\b|[Oo]ption\b)"
)
_SUBJECT = cued(rf"(?:^|[.;,]\s+)(?P<name>{NAME})(?=,|\s+[a-z])")
_PRONOUN_MOVES = cued(rf"\b(?:He|She|They)\s+{MOVE}\b")
_HOLDER = cued(rf"\s*\(\s*(?P<name>{NAME})\s*\)")
# Two members of one surname: "Councillor Day (A)".
_INITIALS_BEHIND = cued(r"\s*\(\s*([A-Z]{1,2})\.?\s*\)")
# rare: "Following discussion Cllr A moved": words before the mover that are no name
_LEADING_WORDS = cued(
    r"^(?:Then|Thereupon|Whereupon|Following|After|On|Upon|In|As|It|This|And|When|Subsequently"
    r"|Finally|Accordingly|Therefore|Also|Motion|Amendment|Proposal|The [Mm]otion)\s+"
)
_NOT_NAMES = cued(
    r"^(?:It|So|In|At|On|Upon|After|Following|There|As|This|That|These|Which|He|She|They|Nobody"
    r"|The [Mm]otion|The [Aa]mendment|Motion|Amendment|Members?|And|Was|Councillors?"
    r"|The|A|An|Any|All|Our|Their|Its|His|Her|Newly|No"
    r"|The [Cc]ommittee|The [Bb]oard|The [Pp]anel)$"
)


# rare: Scottish minutes print the motion that was carried in capitals
_CAPITALS = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = frozenset(
    (
        *("A", "AMENDMENT", "AN", "AND", "AS", "BE", "BY", "FOR", "FORMALLY", "IN", "MOTION"),
        *("MOVED", "OF", "PROPOSED", "SECONDED", "THAT", "THE", "TO"),
    )
)
_NAME_OPENS = re.compile(r"[A-ZÀ-ÖØ-Þ]|the ")
_ALONE = (*MOVERS, *SECONDERS)
_PAIRS = CueIndex(PAIRS)
_ONE_OF_THEM = CueIndex((*_ALONE, _PRONOUN_MOVES, _SUBJECT_MOVES))
CUES = (_ABOUT_MOVING, _IN_PROPOSING)
"""Nothing is found here in a text in which none of these may be found."""


@dataclass(frozen=True, slots=True)
class Movement:
    """The mover and the seconder that a sentence names ("" where it names none)."""

    mover: str = ""
    seconder: str = ""

    def __bool__(self) -> bool:
        """Whether anybody is named."""
        return bool(self.mover or self.seconder)

    def contradicts(self, other: "Movement") -> bool:
        """Whether both name a mover, and not the same one."""
        ours, theirs = self.mover.split()[-1:], other.mover.split()[-1:]
        return bool(ours and theirs) and ours != theirs


NO_MOVEMENT = Movement()


def in_sentence_case(text: str) -> str:
    """Return a motion printed in capitals in small letters but for what may be names.

    >>> in_sentence_case("PROVOST DAY, SECONDED BY BAILIE COE, MOVED THAT IT BE SOLD")
    'Provost Day, seconded by Bailie Coe, moved that It be Sold'
    """
    if not text.isupper() or " THAT " not in text:
        return text
    cased = _CAPITALS.sub(_small_or_capitalised, text)
    return cased if len(cased) == len(text) else text


def _small_or_capitalised(word: re.Match[str]) -> str:
    return word[0].lower() if word[0] in _SMALL_WORDS else word[0].capitalize()


def movement_in(text: str, before: str = "") -> Movement:
    """Read the mover and seconder from a sentence.

    Args:
        text: the sentence.
        before: the sentence before it, whose subject "He moved" points to.
    """
    text = in_sentence_case(text)
    likely = _ONE_OF_THEM.likely(text)
    pairs = _PAIRS.likely(text)
    if not (likely or pairs):
        return NO_MOVEMENT
    for index in pairs:
        both = PAIRS[index].search(text)
        mover, seconder = (
            (_named(both, text, group) for group in ("name", "second")) if both else ("", "")
        )
        if mover and seconder:
            return Movement(mover, seconder) if _ABOUT_MOVING.search(text) else NO_MOVEMENT
    if not likely:
        return NO_MOVEMENT
    mover = _first(text, [MOVERS[index] for index in likely if index < len(MOVERS)])
    second = [_ALONE[index] for index in likely if len(MOVERS) <= index < len(_ALONE)]
    seconder = _first(text, second)
    if not mover and _PRONOUN_MOVES.search(text):
        mover = _first(before, (_SUBJECT,))
    if not mover and _SUBJECT_MOVES.search(text):
        mover = _first(text, (_SUBJECT,))
    told = (mover or seconder) and _ABOUT_MOVING.search(text)
    return Movement(mover, seconder) if told else NO_MOVEMENT


def _first(text: str, patterns: Iterable[CuedPattern]) -> str:
    for pattern in patterns:
        if pattern in HELD_BY and not HELD_BY[pattern].search(text):
            continue
        for found in _found(pattern, text):
            name = _named(found, text, "name")
            if name:
                return name
    return ""


def _found(pattern: CuedPattern, text: str) -> Iterator[re.Match[str]]:
    """Yield where a pattern is found; one that begins with a name is tried where one may stand."""
    if pattern not in OPENED_BY_NAME:
        yield from pattern.finditer(text)
        return
    after, end = 0, 0
    for behind in OPENED_BY_NAME[pattern].finditer(text):
        end = behind.start()
    for opening in _NAME_OPENS.finditer(text, 0, end) if end else ():
        if opening.start() >= after and (found := pattern.match(text, opening.start())):
            yield found
            after = found.end()


def _named(found: re.Match[str], text: str, group: str) -> str:
    """The name that a group has found, with the initials behind it, or the holder of the office."""
    name = _clean(found[group])
    initials = _INITIALS_BEHIND.match(text, found.end(group)) if name else None
    if initials and " " in name:
        title, surname = name.rsplit(" ", 1)
        return f"{title} {initials.group(1)} {surname}"
    holder = _HOLDER.match(text, found.end(group)) if name else None
    return holder["name"] if holder else name


def mover_in_title(title: str) -> str:
    """The member whose motion an item is by its title ("Motion: Councillor Day"), or ""."""
    found = _TITLE_NAMES.fullmatch(title)
    return _named(found, title, "name") if found else ""


def only_moves(text: str) -> bool:
    """Whether a sentence says no more than who moved and seconded."""
    return _ONLY_MOVES.match(text) is not None


def speaks_to_motion(text: str) -> str:
    """The mover, where a sentence tells what was said "In proposing the Motion", else ""."""
    found = _IN_PROPOSING.search(text)
    return _named(found, text, "name" if found["name"] else "first") if found else ""


def _clean(name: str) -> str:
    name = name.strip().rstrip(".,;:")
    while True:
        shorter = _LEADING_WORDS.sub("", name)
        if shorter == name:
            break
        name = shorter
    return "" if _NOT_NAMES.match(name) else name
