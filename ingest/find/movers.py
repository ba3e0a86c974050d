"""Who moved and who seconded, and what: read from the shape of the sentence.

Names are found by their place beside "moved", "proposed" and "seconded", so that no list of
titles or of people is needed here. They are given as printed.
"""

import re
from dataclasses import dataclass

from ..patterns import CuedPattern, cued

_WORD = r"(?!Second|SECOND|Moved|Proposed|That\b|And\b)[A-ZÀ-ÖØ-Þ][\w.'’\-]{0,40}+"
_PARTICLE = r"(?:(?:van|von|der|den|de|del|della|di|du|la|le|da|dos|ten|ter|ap|ab|ferch|an) ){0,2}"
_NAME = (
    rf"(?:the (?:Deputy |Vice[ -]?|outgoing )?)?{_WORD}(?: (?:of the )?{_PARTICLE}{_WORD}){{0,5}}"
)
_TITLED = (
    r"(?:Cllr|Councillor|Ald|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+"
    rf"{_PARTICLE}{_WORD}(?: {_PARTICLE}{_WORD}){{0,4}}"
)
_ADVERB = r"(?:\s+(?:then|also|formally|therefore|duly|accordingly))?"
_MOVE = r"(?:moved|proposed|nominated|MOVED|PROPOSED)"

_ABOUT_MOVING = cued(
    r"\b(?:mov(?:ed|es)|motion|prop(?:os|\b)|propos|second|sec\b|nominat|approved by|correct)"
    r"|[\"“]",
    re.I,
)
_MOVED_BY = cued(
    rf"\b(?:[Mm]oved|[Pp]roposed|[Nn]ominated|MOVED|PROPOSED)(?:\s+as\s+an\s+(?i:amendment))?"
    rf"(?:\s+by\s*:?|\s*:)\s*(?P<name>{_NAME})"
)
_PROPOSED_NAME = cued(
    rf"(?:^|[.,;:(–-]\s*)(?:[Pp]roposed|[Mm]oved|[Pp]rop)\.?\s*[-–]?\s*(?P<name>{_TITLED})"
)
_SECONDED_NAME = cued(rf"\b(?:[Ss]econded|[Ss]ec\.?)\s*[-–]?\s*(?P<name>{_TITLED})")
_SECONDED_BY = cued(rf"\b(?:[Ss]econded|SECONDED)(?:\s+by\s*:?|\s*:)\s*(?P<name>{_NAME})")
_MOVES = cued(
    rf"(?P<name>{_NAME}),?{_ADVERB}(?:\s+as\s+an\s+(?i:amendment),?)?\s+{_MOVE}\b(?!\s*(?:by|:)\b)"
)
_MOVES_AFTER_SECONDER = cued(
    rf"(?P<name>{_NAME})(?:,\s+(?:and\s+)?|\s*\()seconded\s+by\s+{_NAME}(?:,?\s*,|\)){_ADVERB}\s+{_MOVE}\b"
)
_SECONDS = cued(rf"(?P<name>{_NAME}),?{_ADVERB}\s+(?:seconded|SECONDED)\b(?!\s+by)")
_PROPOSAL_OF = cued(rf"\b(?:motion|proposal|proposition)\s+(?:of|by|from)\s+(?P<name>{_NAME})")
_WHICH_SECONDED = cued(rf"\bwhich\s+(?P<name>{_NAME})\s+seconded\b")
_APPROVED_BY = cued(
    rf"\b(?:approved|moved as (?:a )?(?:correct|true)[\w ]{{0,20}})\s+by\s+(?P<name>{_NAME})"
    rf"\s+and\s+(?:[Ss]econded\s+by\s+)?(?P<second>{_NAME})"
)
_SUBJECT_MOVES = cued(rf"\band\s+{_MOVE}\s+(?:that\b|an?\b|the\b)")
_SUBJECT = cued(rf"(?:^|[.;,]\s+)(?P<name>{_NAME})(?=,|\s+[a-z])")
_QUOTES = cued(rf"^(?:\(\w+\)\s*)?(?P<name>{_NAME}):\s*[\"“]")
_PRONOUN_MOVES = cued(rf"\b(?:He|She|They)\s+{_MOVE}\b")
_HOLDER = cued(rf"\s*\(\s*(?P<name>{_NAME})\s*\)")
# Two members of one surname: "Councillor Day (A)".
_INITIALS_BEHIND = cued(r"\s*\(\s*([A-Z]{1,2})\.?\s*\)")
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


@dataclass(frozen=True, slots=True)
class Movement:
    """The mover and the seconder that a sentence names ("" where it names none)."""

    mover: str = ""
    seconder: str = ""

    def __bool__(self) -> bool:
        """Whether anybody is named."""
        return bool(self.mover or self.seconder)


def movement_in(text: str, before: str = "") -> Movement:
    """Read the mover and seconder from a sentence.

    Args:
        text: the sentence.
        before: the sentence before it, whose subject "He moved" points to.
    """
    if not _ABOUT_MOVING.search(text):
        return Movement()
    carried = _APPROVED_BY.search(text)
    if carried:
        return Movement(_clean(carried["name"]), _clean(carried["second"]))
    mover = _first(
        text, _MOVES_AFTER_SECONDER, _MOVED_BY, _PROPOSAL_OF, _MOVES, _QUOTES, _PROPOSED_NAME
    )
    seconder = _first(text, _SECONDED_BY, _WHICH_SECONDED, _SECONDED_NAME, _SECONDS)
    if not mover and _PRONOUN_MOVES.search(text):
        mover = _first(before, _SUBJECT)
    if not mover and _SUBJECT_MOVES.search(text):
        mover = _first(text, _SUBJECT)
    return Movement(mover, seconder)


def _first(text: str, *patterns: CuedPattern) -> str:
    for pattern in patterns:
        for found in pattern.finditer(text):
            name = _clean(found["name"])
            if name:
                initials = _INITIALS_BEHIND.match(text, found.end("name"))
                if initials and " " in name:
                    title, surname = name.rsplit(" ", 1)
                    return f"{title} {initials.group(1)} {surname}"
                holder = _HOLDER.match(text, found.end("name"))
                return holder["name"] if holder else name
    return ""


def _clean(name: str) -> str:
    name = name.strip().rstrip(".,;:")
    while True:
        shorter = _LEADING_WORDS.sub("", name)
        if shorter == name:
            break
        name = shorter
    return "" if _NOT_NAMES.match(name) else name
