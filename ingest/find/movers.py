"""Who moved and who seconded, and what: read from the shape of the sentence.

Names are found by their place beside "moved", "proposed" and "seconded", so that no list of
titles or of people is needed here. They are given as printed.
"""

import re
from dataclasses import dataclass

from ..patterns import CuedPattern, cued

_WORD = (
    r"(?=[A-ZÀ-ÖØ-Þ])(?!Second|SECOND|Sec\b|Moved|Proposed|That\b|And\b|Resolved\b|RESOLVED|Agreed\b|AGREED|"
    r"Carried\b|CARRIED|Approved\b|All\b|Vote\b)[A-ZÀ-ÖØ-Þ][\w.'’‟\-]{0,40}+"
)
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
    r"\b(?:mov(?:ed|es)|m/s|(?:mholadh|moladh|rún|ag|gan)\b|motion|prop(?:os|\b)|propos"
    r"|second|sec\b|nominat|approved by|correct)"
    r"|[\"“]",
    re.I,
)
_MOVED_BY = cued(
    rf"\b(?:[Mm]oved|[Pp]roposed|[Nn]ominated|MOVED|PROPOSED)(?:\s+(?:as|for)\s+[\w'’ -]{{2,40}}?)?"
    rf"(?:\s+by\s*:?|\s*[:|])\s*(?P<name>{_NAME})"
)
# rare: "Proposed Cllr A", without "by", of Irish municipal districts and parishes
_PROPOSED_NAME = cued(
    rf"(?:^|[.,;:(–-]\s*|\b[Ii]t was )(?:[Pp]roposed|[Mm]oved|[Pp]rop)\.?\s*[-–]?\s*"
    rf"(?P<name>{_TITLED})(?!\s+(?:be|was|as)\b)"
)
# "it was moved (Cllr Day), seconded (Cllr Night)"
# rare: "moved (Cllr A)": movers in brackets, as Australian and English districts print them
_MOVED_BRACKET = cued(rf"\b(?:[Mm]oved|[Pp]roposed)\s*\((?P<name>{_TITLED}|(?:the )?Chair\w*)\)")
# rare: as _MOVED_BRACKET
_SECONDED_BRACKET = cued(rf"\b[Ss]econded\s*\((?P<name>{_TITLED}|(?:the )?Chair\w*)\)")
# "Proposer: Cllr Day  Seconder: Cllr Night"
# rare: "Proposer: A", the label of parish minutes
_PROPOSER = cued(rf"\b(?:[Pp]roposer|PROPOSER|[Mm]over|MOVER)\s*[:–-]\s*(?P<name>{_NAME})")
# rare: "Seconder: B", the label of parish minutes
_SECONDER = cued(rf"(?:\b(?:[Ss]econder|SECONDER)\s*[:–-]|\bseconder\s+in)\s*(?P<name>{_NAME})")
# rare: "with B as seconder", of movers in Scottish minutes
_AS_SECONDER = cued(rf"\bwith\s+(?P<name>{_NAME})\s+(?:as\s+(?:the\s+)?seconder|seconding)\b")
# "Councillor Night was his seconder"
_WAS_SECONDER = cued(
    rf"(?P<name>{_NAME})\s+(?:was|acted\s+as|being)\s+(?:the|his|her|their)\s+seconder\b"
)
# "with Cllrs Day and Coe proposing and seconding", "moved and seconded by Councillors Day and Coe"
_PAIR = rf"(?:Cllrs|Councillors|Messrs)\.?\s+(?P<name>{_NAME})\s+(?:and|&)\s+(?P<second>{_NAME})"
_BOTH_AT_ONCE = cued(
    rf"\b{_PAIR}(?:\s+(?:respectively\s+)?(?:proposing|moving)\s+and\s+seconding"
    r"|\s+(?:proposed|moved)\s+and\s+seconded)\b"
)
_BOTH_BY = cued(
    r"(?<!motions were )\b(?i:proposed|moved)\s*(?:and|/|&)\s*(?i:seconded)\s*(?:by\b|:|-)?"
    rf"\s*(?:by\s+)?(?:(?:Cllrs|Councillors)\.?\s+)?(?P<name>{_NAME})\s*(?:and|/|&|,)\s*(?P<second>{_NAME})"
)
# "Cllr Day's proposal that"
# rare: "On Cllr A's motion": the mover in the possessive
_WHOSE_MOTION = cued(
    r"(?:^|[.;,]\s+|\bOn\s)(?P<name>(?:Cllr|Councillor|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+"
    r"(?:[A-ZÀ-Þ][\w.-]{0,30}\s+){0,3}[A-ZÀ-Þ][\w-]{1,30})['’]s\s+"
    r"(?:motion|proposal|amendment)\s+(?:that|to)\b"
)
# "Motion (Day/Night)", "Moved: Day/Night"
_ONE = rf"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b\.?\s+)?{_WORD}(?:\s{_WORD})?"
# rare: "Moved (Day/Frost)", mover and seconder over a stroke, as parishes and US towns print
_STROKE = cued(
    rf"(?:\b(?:[Mm]otion|MOTION|[Mm]oved|MOVED|[Pp]roposed)\s*\(\s*|\b(?:Moved|MOVED|M/S)\b\s*:?\s*)"
    rf"(?P<name>{_ONE})\s*/\s*(?P<second>{_ONE})"
)
# In Irish and Welsh minutes: "Ar mholadh Cllr Day", "Cynigiwyd gan y Cynghorydd Day"
_MOVED_ELSEWISE = cued(
    rf"\b(?:Ar (?:mholadh|moladh|rún)|Molta ag|Cynigiwyd gan)\s*:?\s*(?:(?:an t?"
    rf"|y )\s*)?(?P<name>{_NAME})"
)
_SECONDED_ELSEWISE = cued(
    rf"\b(?:Cuidithe ag|Tacaithe ag|[Ee]iliwyd gan)\s*:?\s*(?:(?:an t?|y )\s*)?g?(?P<name>{_NAME})"
)
# rare: "Seconded Cllr B", without "by", of Irish municipal districts and parishes
_SECONDED_NAME = cued(rf"\b(?:[Ss]econded|[Ss]ec\.?)\s*[-–]?\s*(?P<name>{_TITLED})")
_SECONDED_BY = cued(
    rf"\b(?:[Ss]econd(?:ed)?|SECOND(?:ED)?"
    rf"|[Ss]upported(?=\s+by\s+{_NAME},?\s+(?:to|that)\b))(?:\s+by\s*:?|\s*[:|])\s*(?P<name>{_NAME})"
)
_MOVES = cued(
    rf"(?P<name>{_NAME}),?{_ADVERB}(?:\s+as\s+an\s+(?i:amendment),?)?\s+"
    rf"(?:{_MOVE}\b(?!\s*(?:by|:)\b)|made\s+(?:a|the)\s+(?i:motion|proposal)\b)"
)
_BETWEEN = r"(?:,\s+(?:(?:as|the)\s+)?[A-Z][^,;:.()]{2,70},|\s+\([^(),;:]{2,70}\)),?"
# "Councillor Day, Leader of the Council, moved", "Councillor Day (Chair of Finance) moved"
_HOLDER_MOVES = cued(rf"(?P<name>{_TITLED}){_BETWEEN}{_ADVERB}\s+{_MOVE}\b(?!\s*(?:by|:)\b)")
_HOLDER_SECONDS = cued(
    rf"(?P<name>{_TITLED}){_BETWEEN}{_ADVERB}\s+(?:seconded|SECONDED)\b(?!\s+by)"
)
_MOVES_AFTER_SECONDER = cued(
    rf"(?P<name>{_NAME})(?:,\s+(?:and\s+)?|\s*\()(?:seconded\s+by\s+{_NAME}|with\s+{_NAME}\s+seconding)"
    rf"(?:,?\s*,|\)){_ADVERB}\s+{_MOVE}\b"
)
# "The original proposal (Cllr Day, seconded by Cllr Night) was carried"
# rare: "the motion (A, seconded by B)": the pair in brackets behind the noun
_BRACKETED_PAIR = cued(
    rf"\b(?:motion|amendment|proposal|proposition|recommendation)\s+\((?P<name>{_NAME}),?\s+"
    r"(?:and\s+)?seconded\s+by\b"
)
# rare: "A, seconded by B, had given notice of the following motion" of Scottish councils
_GIVES_NOTICE = cued(
    rf"(?P<name>{_NAME})(?:,\s+|\s*\()seconded\s+by\s+{_NAME}(?:,|\)),?\s+(?:had\s+|has\s+)?"
    r"(?:given|gave|submitted|lodged|tabled)\b[^.;:]{0,40}\bmotion\b"
)
_SECONDS = cued(rf"(?P<name>{_NAME}),?{_ADVERB}\s+(?:seconded|SECONDED|seconding)\b(?!\s+by)")
_PROPOSAL_OF = cued(
    rf"\b(?:(?i:motion|proposal|proposition)|[Aa]mendment(?=\s+(?:standing\s+)?in\s))\s+"
    rf"(?:(?:standing\s+)?in\s+the\s+names?\s+of|(?:was\s+)?(?:duly\s+)?(?:made\s+)?by|of|from)\s*:?\s+(?P<name>{_NAME})"
)
# "Proposed AT, seconded SL", "Prop: J Bell Sec: K Moss"
_BOTH = cued(
    rf"(?:^|[.,;:(/–-]\s*)(?:[Pp]roposed|PROPOSED|[Mm]oved|[Pp]rop|PROP)\b\.?\s*[:–-]?\s*"
    rf"(?:by\s*:?\s*)?(?P<name>{_NAME})\s*[,;.:/&–-]?\s*(?:and\s+)?"
    rf"(?:[Ss]econded|SECONDED|[Ss]ec|SEC)\b\.?\s*[:–-]?\s*(?:by\s*:?\s*)?(?P<second>{_NAME})"
)
# "M/S Day/Coe", "Moved/seconded (Day/Coe)"
# rare: "M/S Day/Frost", the shorthand of North American minutes
_SLASHED = cued(
    rf"\b(?:M/S(?:/C)?|[Mm]oved/[Ss]econded(?:/[Cc]arried)?)\s*[:(–-]?\s*(?P<name>{_NAME})\s*[/,]\s*(?P<second>{_NAME})"
)
_IN_PROPOSING = cued(
    rf"^In\s+(?:proposing|moving)\s+(?:the|this|his|her|their)\s+(?i:motion|proposal|amendment),?\s+"
    rf"(?P<name>{_NAME})"
    rf"|^(?P<first>{_NAME}),?\s+in\s+(?:proposing|moving)\s+(?:the|this|his|her|their)\s+"
    r"(?i:motion|proposal|amendment)\b"
)
_TITLE_NAMES = cued(
    r"(?:\(?\w{1,4}[.)]\s*)?(?:(?i:(?:notices?\s+of\s+)?motions?)\b[^:–]{0,60}?"
    r"(?:\b(?i:by|from|of)|[:–-])\s+)?"
    rf"(?P<name>{_TITLED})[\s.:*]*"
)
# "Cllr Day proposed and Cllr Night seconded this."
_ONLY_MOVES = cued(
    rf"\(?(?:(?:[Aa]pproval|[Aa]cceptance|[Aa]doption)\s*[:–-]\s*)?"
    rf"(?:(?i:on the (?:proposal|motion|proposition) of) {_NAME}"
    r"|(?:Ar (?:mholadh|moladh|rún)|Molta ag|Cynigiwyd gan)\b[^:;]{2,60}"
    rf"|{_NAME}\s+(?:proposed|moved)(?:\s+(?:this|it|the\s+\w+))?,?(?:\s+and)?\s+{_NAME}\s+"
    r"seconded(?:\s+(?:this|it|the\s+\w+))?"
    r"|(?i:proposed|proposer|moved|mover|prop)\b(?!.*(?:\b[Tt]hat\b|:$|\band$)).*)[.;)\s]*$"
)
# rare: "which Cllr B seconded", the relative form, of county councils' formal minutes
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


def movement_in(text: str, before: str = "") -> Movement:
    """Read the mover and seconder from a sentence.

    Args:
        text: the sentence.
        before: the sentence before it, whose subject "He moved" points to.
    """
    if not _ABOUT_MOVING.search(text):
        return NO_MOVEMENT
    for pattern in (_SLASHED, _APPROVED_BY, _BOTH, _BOTH_AT_ONCE, _BOTH_BY, _STROKE):
        both = pattern.search(text)
        mover, seconder = (
            (_named(both, text, group) for group in ("name", "second")) if both else ("", "")
        )
        if mover and seconder:
            return Movement(mover, seconder)
    mover = _first(
        text,
        _MOVES_AFTER_SECONDER,
        _BRACKETED_PAIR,
        _MOVED_BY,
        _MOVED_BRACKET,
        _PROPOSER,
        _WHOSE_MOTION,
        _PROPOSAL_OF,
        _HOLDER_MOVES,
        _MOVES,
        _QUOTES,
        _PROPOSED_NAME,
        _GIVES_NOTICE,
        _MOVED_ELSEWISE,
    )
    seconder = _first(
        text,
        _SECONDED_BY,
        _SECONDED_BRACKET,
        _WHICH_SECONDED,
        _SECONDED_NAME,
        _SECONDED_ELSEWISE,
        _SECONDER,
        _AS_SECONDER,
        _WAS_SECONDER,
        _HOLDER_SECONDS,
        _SECONDS,
    )
    if not mover and _PRONOUN_MOVES.search(text):
        mover = _first(before, _SUBJECT)
    if not mover and _SUBJECT_MOVES.search(text):
        mover = _first(text, _SUBJECT)
    return Movement(mover, seconder)


def _first(text: str, *patterns: CuedPattern) -> str:
    for pattern in patterns:
        for found in pattern.finditer(text):
            name = _named(found, text, "name")
            if name:
                return name
    return ""


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
