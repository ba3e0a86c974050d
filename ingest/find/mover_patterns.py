"""Where in a sentence mover and seconder stand: beside "moved", "proposed", "seconded".

`PAIRS` have both (groups `name` and `second`), `MOVERS` and `SECONDERS` one of them (group `name`).
Each list is tried in its order: what shows plainly who is who comes before what a bare verb shows.
"""

from ..patterns import cued

_WORD = (
    r"(?=[A-ZÀ-ÖØ-Þ])(?!Second|SECOND|Sec\b|Moved|Proposed|That\b|And\b|Resolved\b|RESOLVED|Agreed\b|AGREED|"
    r"Carried\b|CARRIED|Approved\b|All\b|Vote\b)[A-ZÀ-ÖØ-Þ][\w.'’‟\-]{0,40}+"
)
_PARTICLE = r"(?:(?:van|von|der|den|de|del|della|di|du|la|le|da|dos|ten|ter|ap|ab|ferch|an) ){0,2}"
NAME = (
    rf"(?:the (?:Deputy |Vice[ -]?|outgoing )?)?{_WORD}"
    rf"(?: (?:(?:of|for) (?:the )?)?{_PARTICLE}{_WORD}){{0,5}}"
)
TITLED = (
    r"(?:Cllr|Councillor|Ald|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+"
    rf"{_PARTICLE}{_WORD}(?: {_PARTICLE}{_WORD}){{0,4}}"
)
_ADVERB = r"(?:\s+(?:then|also|formally|therefore|duly|accordingly))?"
MOVE = r"(?:moved|proposed|nominated|MOVED|PROPOSED)"
_BETWEEN = (
    r"(?:,\s+(?:(?:as|the)\s+)?[A-Z][^,;:.()]{2,70},|,\s+(?:for|on behalf of)\s+[^,;:.()]{2,50},"
    r"|\s+\([^(),;:]{2,70}\)),?"
)

# "M/S Day/Coe", "Moved/seconded (Day/Coe)"
# rare: "M/S Day/Frost", the shorthand of North American minutes
_SLASHED = cued(
    rf"\b(?:M/S(?:/C)?|[Mm]oved/[Ss]econded(?:/[Cc]arried)?)\s*[:(–-]?\s*(?P<name>{NAME})\s*[/,]\s*(?P<second>{NAME})"
)
_APPROVED_BY = cued(
    rf"\b(?:approved|moved as (?:a )?(?:correct|true)[\w ]{{0,20}})\s+by\s+(?P<name>{NAME})"
    rf"\s+and\s+(?:[Ss]econded\s+by\s+)?(?P<second>{NAME})"
)
# "Proposed AT, seconded SL", "Prop: J Bell Sec: K Moss"
_BOTH = cued(
    rf"(?:^|[.,;:(/–-]\s*)(?:[Pp]roposed|PROPOSED|[Mm]oved|[Pp]rop|PROP)\b\.?\s*[:–-]?\s*"
    rf"(?:by\s*:?\s*)?(?P<name>{NAME})\s*[,;.:/&–-]?\s*(?:and\s+)?"
    rf"(?:[Ss]econded|SECONDED|[Ss]ec|SEC)\b\.?\s*[:–-]?\s*(?:by\s*:?\s*)?(?P<second>{NAME})"
)
# "with Cllrs Day and Coe proposing and seconding", "moved and seconded by Councillors Day and Coe"
_PAIR = rf"(?:Cllrs|Councillors|Messrs)\.?\s+(?P<name>{NAME})\s+(?:and|&)\s+(?P<second>{NAME})"
# rare: parish clerks' "with Cllrs A and B proposing and seconding"
_BOTH_AT_ONCE = cued(
    rf"\b{_PAIR}(?:\s+(?:respectively\s+)?(?:proposing|moving)\s+and\s+seconding"
    r"|\s+(?:proposed|moved)\s+and\s+seconded)\b"
)
# rare: "moved and seconded by A and B" in one breath, of parishes
_BOTH_BY = cued(
    r"(?<!motions were )\b(?i:proposed|moved)\s*(?:and|/|&)\s*(?i:seconded)\s*(?:by\b|:|-)?"
    rf"\s*(?:by\s+)?(?:(?:Cllrs|Councillors)\.?\s+)?(?P<name>{NAME})\s*(?:and|/|&|,)\s*(?P<second>{NAME})"
)
# rare: "Cllr Day proposed and Cllr Night seconded Cllr Coe": whom they nominate stands behind
_ONE_AND_ONE = cued(
    rf"(?:^|[.;,]\s+)(?P<name>{NAME})\s+(?:proposed|moved|nominated),?\s+and\s+(?P<second>{NAME})"
    r"\s+seconded\b(?!\s+by\b)"
)
# "Motion (Day/Night)", "Moved: Day/Night"
_ONE = rf"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b\.?\s+)?{_WORD}(?:\s{_WORD})?"
# rare: "Moved (Day/Frost)", mover and seconder over a stroke, as parishes and US towns print
_STROKE = cued(
    rf"(?:\b(?:[Mm]otion|MOTION|[Mm]oved|MOVED|[Pp]roposed)\s*\(\s*|\b(?:Moved|MOVED|M/S)\b\s*:?\s*)"
    rf"(?P<name>{_ONE})\s*/\s*(?P<second>{_ONE})"
)
_MOVES_AFTER_SECONDER = cued(
    rf"(?P<name>{NAME})(?:,\s+(?:and\s+)?|\s*\()(?:seconded\s+by\s+{NAME}|with\s+{NAME}\s+seconding)"
    rf"(?:,?\s*,|\)){_ADVERB}\s+{MOVE}\b"
)
# "The original proposal (Cllr Day, seconded by Cllr Night) was carried"
# rare: "the motion (A, seconded by B)": the pair in brackets behind the noun
_BRACKETED_PAIR = cued(
    rf"\b(?:motion|amendment|proposal|proposition|recommendation)\s+\((?P<name>{NAME}),?\s+"
    r"(?:and\s+)?seconded\s+by\b"
)
_MOVED_BY = cued(
    rf"\b(?:[Mm]oved|[Pp]roposed|[Nn]ominated|MOVED|PROPOSED)(?:\s+(?:as|for)\s+[\w'’ -]{{2,40}}?)?"
    rf"(?:\s+by\s*:?|\s*[:|])\s*(?P<name>{NAME})"
)
# "it was moved (Cllr Day), seconded (Cllr Night)"
# rare: "moved (Cllr A)": movers in brackets, as Australian and English districts print them
_MOVED_BRACKET = cued(rf"\b(?:[Mm]oved|[Pp]roposed)\s*\((?P<name>{TITLED}|(?:the )?Chair\w*)\)")
# "Proposer: Cllr Day  Seconder: Cllr Night"
# rare: "Proposer: A", the label of parish minutes
_PROPOSER = cued(rf"\b(?:[Pp]roposer|PROPOSER|[Mm]over|MOVER)\s*[:–-]\s*(?P<name>{NAME})")
# "Cllr Day's proposal that"
# rare: "On Cllr A's motion": the mover in the possessive
_WHOSE_MOTION = cued(
    r"(?:^|[.;,]\s+|\bOn\s)(?P<name>(?:Cllr|Councillor|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+"
    r"(?:[A-ZÀ-Þ][\w.-]{0,30}\s+){0,3}[A-ZÀ-Þ][\w-]{1,30})['’]s\s+"
    r"(?:motion|proposal|amendment)\s+(?:that|to)\b"
)
_PROPOSAL_OF = cued(
    rf"\b(?:(?i:motion|proposal|proposition)|[Aa]mendment(?=\s+(?:(?:standing\s+)?in|by)\s))\s+"
    rf"(?:(?:standing\s+)?in\s+the\s+names?\s+of|(?:was\s+)?(?:duly\s+)?(?:made\s+)?by|of|from)\s*:?\s+(?P<name>{NAME})"
)
# "Councillor Day, Leader of the Council, moved", "Councillor Day (Chair of Finance) moved"
# rare: leaders and chairs who move at full councils, with the office in apposition
_HOLDER_MOVES = cued(rf"(?P<name>{TITLED}){_BETWEEN}{_ADVERB}\s+{MOVE}\b(?!\s*(?:by|:)\b)")
_MOVES = cued(
    rf"(?P<name>{NAME}),?{_ADVERB}(?:\s+as\s+an\s+(?i:amendment),?)?\s+"
    rf"(?:{MOVE}\b(?!\s*(?:by|:)\b)|(?:made\s+(?:a|the)|spoke\s+to\s+(?:his|her))\s+(?i:motion|proposal)\b)"
)
_QUOTES = cued(rf"^(?:\(\w+\)\s*)?(?P<name>{NAME}):\s*[\"“]")
# rare: "Proposed Cllr A", without "by", of Irish municipal districts and parishes
_PROPOSED_NAME = cued(
    rf"(?:^|[.,;:(–-]\s*|\b[Ii]t was )(?:[Pp]roposed|[Mm]oved|[Pp]rop)\.?\s*[-–]?\s*"
    rf"(?P<name>{TITLED})(?!\s+(?:be|was|as)\b)"
)
# rare: "A, seconded by B, had given notice of the following motion" of Scottish councils
_GIVES_NOTICE = cued(
    rf"(?P<name>{NAME})(?:,\s+|\s*\()seconded\s+by\s+{NAME}(?:,|\)),?\s+(?:had\s+|has\s+)?"
    r"(?:given|gave|submitted|lodged|tabled)\b[^.;:]{0,40}\bmotion\b"
)
# In Irish and Welsh minutes: "Ar mholadh Cllr Day", "Cynigiwyd gan y Cynghorydd Day"
_MOVED_ELSEWISE = cued(
    rf"\b(?:Ar (?:mholadh|moladh|rún)|Molta ag|Cynigiwyd gan)\s*:?\s*(?:(?:an t?"
    rf"|y )\s*)?(?P<name>{NAME})"
)
_SECONDED_BY = cued(
    rf"\b(?:[Ss]econd(?:ed)?|SECOND(?:ED)?"
    rf"|[Ss]upported(?=\s+by\s+{NAME},?\s+(?:to|that)\b))(?:\s+by\s*:?|\s*[:|])\s*(?P<name>{NAME})"
)
# rare: as _MOVED_BRACKET
_SECONDED_BRACKET = cued(rf"\b[Ss]econded\s*\((?P<name>{TITLED}|(?:the )?Chair\w*)\)")
# rare: "which Cllr B seconded", the relative form, of county councils' formal minutes
_WHICH_SECONDED = cued(rf"\bwhich\s+(?P<name>{NAME})\s+seconded\b")
# rare: "Seconded Cllr B", without "by", of Irish municipal districts and parishes
_SECONDED_NAME = cued(rf"\b(?:[Ss]econded|[Ss]ec\.?)\s*[-–]?\s*(?P<name>{TITLED})")
_SECONDED_ELSEWISE = cued(
    rf"\b(?:Cuidithe ag|Tacaithe ag|[Ee]iliwyd gan)\s*:?\s*(?:(?:an t?|y )\s*)?g?(?P<name>{NAME})"
)
# rare: "Seconder: B", the label of parish minutes
_SECONDER = cued(rf"(?:\b(?:[Ss]econder|SECONDER)\s*[:–-]|\bseconder\s+in)\s*(?P<name>{NAME})")
# rare: "with B as seconder", of movers in Scottish minutes
_AS_SECONDER = cued(rf"\bwith\s+(?P<name>{NAME})\s+(?:as\s+(?:the\s+)?seconder|seconding)\b")
# "Councillor Night was his seconder"
# rare: "B was his seconder" behind what was moved, of Welsh and Scottish councils
_WAS_SECONDER = cued(
    rf"(?P<name>{NAME})\s+(?:(?:was|acted\s+as|being)\s+(?:the|his|her|their)\s+seconder\b"
    r"|was\s+(?:happy|pleased|glad|content|willing)\s+to\s+second\b)"
)
# rare: the office between name and verb is more often the mover's
_HOLDER_SECONDS = cued(rf"(?P<name>{TITLED}){_BETWEEN}{_ADVERB}\s+(?:seconded|SECONDED)\b(?!\s+by)")
_SECONDS = cued(rf"(?P<name>{NAME}),?{_ADVERB}\s+(?:seconded|SECONDED|seconding)\b(?!\s+by)")

PAIRS = (_SLASHED, _APPROVED_BY, _BOTH, _BOTH_AT_ONCE, _BOTH_BY, _ONE_AND_ONE, _STROKE)
MOVERS = (
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
SECONDERS = (
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
# rare: what must stand behind a rare pattern is looked for as rarely as that
OPENED_BY_NAME = {
    _MOVES_AFTER_SECONDER: cued(rf"\s{MOVE}\b"),
    _MOVES: cued(rf"\s(?:{MOVE}\b(?!\s*(?:by|:)\b)|made\s+(?:a|the)\s|spoke\s+to\s+h)"),
    _GIVES_NOTICE: cued(r"\sseconded\s+by\b"),
    _WAS_SECONDER: cued(r"\s(?:seconder|to\s+second)\b"),
    _SECONDS: cued(r"\s(?:seconded|SECONDED|seconding)\b(?!\s+by)"),
}
"""Those that begin with the name, so that no word shows sooner where they may stand.

Each has the words that must stand behind the name.
"""
# rare: as _PROPOSED_NAME
HELD_BY = {
    _PROPOSED_NAME: cued(
        r"(?:[Pp]roposed|[Mm]oved|[Pp]rop)\.?\s*[-–]?\s*(?:Cllr|Councillor|Ald|Mr|Ms|Miss|Dr)"
    )
}
"""What those hold that begin with a sign, so that no word shows sooner where they may stand."""
