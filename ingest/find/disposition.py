"""What a clause does with a matter, to whom it is addressed, and until when it is put off."""

import re
from functools import lru_cache
from typing import cast

from .. import lexicon
from ..patterns import cued
from ..records import Disposition, Force
from .dates import dates_in

_PUT_OFF_UNTIL = cued(
    r"\b(?:until|till|pending|over to|back to)\s+(?P<when>[^.;,()]{3,90})"
    r"|(?:^|(?<=deferred)|(?<=defer)|(?<=adjourn)|(?<=postpone)|(?<=adjourned)|(?<=postponed)|(?<=over)|(?<=back)|(?<=off))\s+to\s+"
    r"(?!(?:allow|enable|await|ask|seek|consider|discuss|obtain|give|let|permit|provide|hear|be|see"
    r"|consult|clarify|establish|ensure|receive|get)\b)"
    r"(?P<meeting>(?:the |its |a |an )?[^.;,()]{3,90})"
    r"|\bfor\s+(?P<term>(?:an?|one|two|three|six|\d+) (?:further )?(?:week|month|cycle|year)s?)\b"
    r"|\b(?<!prior )to\s+(?P<next>(?:the|its|an?) (?:[\w-]+ ){0,3}?meeting\b[^.;,()]{0,60})"
    r"|\bto\s+(?P<day>\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b|\b(?P<never>sine die|indefinitely)\b"
    r"|\b(?:at|in)\s+(?P<later>(?:the|a) (?:next|new|future|later|following)\s[\w ]{3,40})",
    re.I,
)
_YEAR_BEHIND = 6
_END_OF_WHEN = cued(
    r"\s+(?:so that|in order|so as|to (?:allow|enable|await|ask|seek|consider|discuss|progress|get"
    r"|obtain|give|let|provide|hear)|due to|owing to"
    r"|(?<!such time )as (?:the|it|only|two|there|they|(?-i:[A-Z])\w*)"
    r"|because|for (?:two|three|new) |at the request"
    r"|in the absence|in view|in light|given (?:that|the)|following|pending"
    r"|on account|subject to|for (?:further|more|consideration|discussion"
    r"|clarification|an? (?:update|report|decision))"
    r"|and(?! (?-i:County|City|District|Borough|Town)\b)|(?<!time )as an?"
    r"|(?:scheduled |held |(?:to be )?held )?(?:on|for) \w+day(?=$)"
    r"|to be held|in accordance|when|where|whether|indicating)\b.*$",
    re.I,
)
_DEFERRING = cued(
    r"\b(?:defer\w*|adjourn\w*|postpon\w*|(?:held|hold|laid|left|leave|put) (?:[\w ]{1,40} )?"
    r"(?:over|back|off|until)|continue\w*|(?:moved|carried) (?=(?:over |forward )?to)"
    r"|re-?visit\w*|re-?agenda\w*|return to)\b",
    re.I,
)
# rare: "until such time" names no time: a guard
_NO_TIME = cued(r"(?:such (?:a )?(?:time|date)|that time|then)(?: as)?", re.I)
_WHO = r"(?!(?:if|in|as|above|below|earlier|later)\b)(?P<who>[^.:;,()\"“”]{2,110}?)"
_NOT_A_VERB = r"(?=(?:the|each|every|all|both|its)\s|(?-i:[A-ZÀ-ÖØ-Þ]))"
_STOP = (
    r"(?=\s+(?:option|recommendation|proposal)s?\s(?:\d|(?-i:[A-Z])\b)"
    r"|\s+(?:that|which|who|to|so|with|at (?:its|the|a)|on (?:\d\w*|the)|in (?:its|the|order)"
    r"|without|and (?:that|the|to|for|its|report)|by (?:\d\w*|the)|for (?!(?-i:[A-Z]))"
    r"|as (?:a|the))\b"
    r"|\s+for (?!(?-i:[A-Z]))|[.:;,()\"“”]|$"
    r"|(?<!\bof)(?<!\bfor)(?<!\band)(?<!\bto)(?<!\bon)\s+(?:the|its|their|an?|all|approval|adoption)\s)"
)
_ADDRESSEES = {
    "recommended": (
        r"\brecommend(?:s|ed)?\s+(?:the|this|it|its)\b[^.;:,]{0,100}?\s+to\s+(?P<who>(?:the\s+|full\s+)"
        r"{0,2}(?-i:[A-Z])[^.:;,()\"“”]{2,80}?)(?=\s+for\s+(?:its\s+|their\s+)?(?:formal\s+)?"
        r"(?:approval|adoption|consideration|endorsement|ratification|agreement)\b)",
        rf"\bcommends?\s+(?:the|this|it|its)\b[^.;:,]{{0,100}}?\s+to\s+"
        rf"(?P<who>(?:the\s+|full\s+){{0,2}}(?-i:[A-Z])[^.:;,()\"“”]{{2,110}}?){_STOP}",
        rf"\b(?:re)?commend(?:s|ed)?\s*[:–-]?\s+(?:back\s+)?to\s+{_NOT_A_VERB}{_WHO}{_STOP}",
        rf"(?:\bthat\s+|^){_WHO}\s+be\s+(?:\w+ly\s+)?"
        r"(?:recommended\s+(?:to|that)|(?:asked|requested|invited)\s+to)\b",
        r"\brecommend(?:s|ed)?\s+that\s+(?P<who>(?:the\s+)?(?-i:[A-Z])[\w&'’-]*"
        r"(?:\s+(?:(?:and|of|for)\s+(?:the\s+)?)?(?-i:[A-Z])[\w&'’-]*){0,8})\s?:",
        r"\brecommend(?:s|ed)?\s*(?::\s*)?[–-]?\s*that\s+(?P<who>(?:the\s+)?(?-i:(?:[A-Z][\w&'’-]*\s+"
        r"(?:(?:and|of|for)\s+(?:the\s+)?(?=[A-Z]))?){1,9}))(?!(?:be|is|are|was|were|will|would|should|has|have|may|can|must)\b)"
        r"(?-i:(?=[a-z]))",
    ),
    "referred": (
        rf"\b(?:refer(?:s|red)?|remit(?:ted)?)\s+(?:it\s+|them\s+)?(?:back\s+)?"
        rf"(?:without debate\s+)?to\s+{_WHO}{_STOP}",
        r"\b(?:refer(?:red)?|remit(?:ted)?)\s+[^.;:,]{2,120}?\s+to\s+(?:the\s+)?"
        r"(?P<who>(?:(?-i:[A-Z])[\w&'’-]*\s(?:(?:and|of|for)\s(?:the\s)?)?){0,6}?"
        rf"(?-i:(?:Sub-)?Committee|Panel|Board|Forum|Cabinet|Council)){_STOP}",
        rf"\b(?:refer(?:red)?|remit(?:ted)?)\s+[^.;:,]{{2,120}}?\s+to\s+{_NOT_A_VERB}{_WHO}{_STOP}",
        rf"\b(?:refer(?:red)?|remit(?:ted)?)\s+[^.;:,]{{2,80}}?\s+to\s+{_WHO}{_STOP}",
        rf"\b(?:submitted|sent|forwarded|presented|put|passed|reported|taken|brought)\s+(?:back\s+)?to\s+"
        rf"{_WHO}{_STOP}",
        rf"\b(?:discussed|considered|looked at)\s+(?:at|by)\s+{_WHO}{_STOP}",
    ),
    "referred as well": (  # rare: "be endorsed, and that it be recommended to Council"
        rf"\b(?:be|and) referred\s+(?:back\s+)?to\s+{_WHO}{_STOP}",
        rf"\band\s+(?:that\s+)?(?:it|they|this|the same)\s+be\s+recommended\s+to\s+{_WHO}{_STOP}",
    ),
}
_ADDRESSEE_PATTERNS = {
    key: tuple(cued(pattern, re.I) for pattern in patterns) for key, patterns in _ADDRESSEES.items()
}
# "Minister for Transport, Tourism and Sport"
_NAME_WITH_COMMAS = cued(
    r"(?:,\s+[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3}){1,3},?\s+(?:and|&)\s+[A-Z][\w-]+"
    r"(?:\s+(?:and\s+)?[A-Z][\w-]+){0,6}"
)
_NAME_RUNS_ON = cued(
    r"\s+(?:requesting|when|as appropriate|given|and (?:Cllrs?|Councillors?|[a-z]+ed))\b.*$", re.S
)
_NO_ADDRESSEE = cued(r"^(?:this|that|be|it)\b|\bthat\b", re.I)
_ADDRESSED = cued(
    r"\b(?:committee|council|board|panel|cabinet|department|section|executive|director|officer|clerk"
    r"|members?|meeting|group|part(?:y|ies)|team|forum|chair|mayor|body|authority|assembly"
    r"|commission|office|service|trust|agency|police|solicitors?|engineers?|auditors?)"
)
_HEREBY = cued(r"\s+(?:and\s+(?:is|are|it is)\s+)?hereby\s+", re.I)
_ARTICLE = cued(r"^(?:the|a|an|each of the)\s+", re.I)


def disposition_of(text: str) -> Disposition:
    """What the clause does with its matter: the verb that stands first decides.

    A clause that only recommends has the disposition of what it recommends.
    """
    verdict = _first_verb(text)
    if verdict != "recommended":
        return cast(Disposition, verdict)
    inner = re.search(r"\bthat\b(?=.*?\b(?:be|is|are)\b)|\bto\b(?=\s+[a-z]+\s)", text)
    rest = _first_verb(text[inner.start() :]) if inner else "agreed"
    return cast(Disposition, rest) if rest in ("approved", "noted", "deferred") else "agreed"


def has_verb(text: str) -> bool:
    """Whether the words have a verb that does something with a matter."""
    likely = lexicon.likely_alternatives("dispositions", text)
    return any(pattern.search(text) for pattern, _ in likely)


def force_of(text: str, marker: Force) -> Force:
    """The force of a clause: a resolution whose verb is to recommend is a recommendation."""
    return "recommended" if _first_verb(text) == "recommended" else marker


@lru_cache(maxsize=64)
def _first_verb(text: str) -> str:
    text = _HEREBY.sub(" ", text) if "hereby" in text.lower() else text
    best: tuple[int, str] | None = None
    for pattern, entry in lexicon.likely_alternatives("dispositions", text):
        found = pattern.search(text)
        if found and (best is None or found.start() < best[0]):
            best = (found.start(), entry.value)
    return best[1] if best else "agreed"


def addressee_of(text: str, force: Force, disposition: Disposition) -> str:
    """The body or post to which a recommendation or a referral is addressed, as named.

    Args:
        text: the clause, with the marker's words if they name it ("RECOMMENDED to Cabinet that").
        force: the force of the clause.
        disposition: its disposition.

    Returns:
        The name without an article, or "" if the clause is neither or does not say.
    """
    key: str = "recommended" if force == "recommended" else disposition
    if key not in _ADDRESSEE_PATTERNS and disposition != "refused":
        key = "referred as well"
    for pattern in _ADDRESSEE_PATTERNS.get(key, ()):
        found = pattern.search_part(text)
        if found:
            rest = _NAME_WITH_COMMAS.match(text, found.end("who"))
            end = rest.end() if rest else found.end("who")
            name = _addressed(text[found.start("who") : end])
            if name:
                return name
    return ""


def _addressed(name: str) -> str:
    """The name without what runs on behind it; "" for what is no body, post or person."""
    name = _ARTICLE.sub("", _NAME_RUNS_ON.sub("", name).strip().rstrip(","))
    known = any(sign.isupper() for sign in name) or _ADDRESSED.search_part(name)
    return name if known and len(name) > 1 and not _NO_ADDRESSEE.search(name) else ""


def deferred_until(text: str) -> str:
    """Until when a clause puts its matter off: an ISO date, the document's words, or ""."""
    verb = _DEFERRING.search(text)
    found = _PUT_OFF_UNTIL.search(text, verb.start()) if verb else None
    if not found:
        return ""
    # A comma may stand before the year: "5th June, 2024".
    near = text[found.start() : found.end() + _YEAR_BEHIND]
    dates = [date for date in dates_in(near) if date.start < len(found.group())]
    words = next(value for value in found.groupdict().values() if value)
    if dates and dates[0].iso:
        return dates[0].iso
    when = _END_OF_WHEN.sub("", words).strip()
    return "" if _NO_TIME.fullmatch(when) else when
