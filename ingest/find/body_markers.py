"""Where the body itself is said to decide: "The Committee noted ...", "Members agreed to ..."."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ..patterns import CuedPattern, CueIndex, cued
from ..records import Force
from .body_nouns import BODY_NOUNS, MEMBERS, called
from .disposition import disposition_of
from .markers import Marker, operative_start
from .reported_speech import is_reported
from .votes import is_unanimous

_NOTABLE = (
    "reports?|updates?|contents?|position|information|presentations?|minutes?|correspondence"
    "|receipt|decisions?|dates?|programmes?|plans?|strategy|statements?|accounts?|balance|figures"
    "|outcomes?|terms|findings|recommendations?|schedules?|proposals?|proposed|disposals?|register"
    "|budget|forecast|masterplan|papers?|list|progress|outturn|work|changes?|letters?|document"
    "|briefing|items for (?:information|noting)|work ?plan|workplan|calendar|timetable|tracker"
    r"|review|action|response|appeal|repl(?:y|ies)|answers?|summar(?:y|ies)|overviews?|results"
)
_TALKED = (
    "(?:highlighted|expressed|indicated|discussed|stressed|outlined|raised|queried|commented|felt"
    "|suggested|made (?:the following|various|a number))"
)
_NOTED_WHAT = (
    r"\s+(?:and\s+\w+\s+)?(?:the\s+|its\s+|their\s+|an?\s+|all\s+|this\s+)?"
    rf"(?:(?!of\b|in\b|for\b|to\b|from\b)[\w'’-]+\s+){{0,4}}?(?i:{_NOTABLE})\b"
    rf"(?![^.;]{{0,200}}\band\s+(?:also\s+)?{_TALKED}\b)"
)
_VERBS = (
    r"(?P<strip>resolved|agreed|decided|ordered|voted|determined|opted|chose|undertook|consented"
    r"|(?:was|were) (?:content|minded|happy|pleased|willing)(?=,? to (?:note|agree|approve"
    r"|endorse|support|accept"
    r"|recommend|receive|adopt|grant|refuse)\b))"
    r"(?=,?\s+(?:unanimously\s+|(?:by (?:\w+ votes? to \w+|an? (?:\w+ )?majority)"
    r"|on a show of hands"
    r"|\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?|nem\.? con\.?)(?:,[^,.;:]{3,40})?,?\s+)?"
    r"(?:that|to|not to)\b|\s*$|\s*[:–—-]+\s*(?:$|that\b"
    r"|to\b|\())"
    r"|(?P<keep>(?:considered|reviewed|discussed|examined|scrutinised|welcomed) and"
    r" (?:noted|approved|endorsed|accepted|adopted)(?= (?:the|its|this|that|an?)\b)"
    rf"|noted(?!\s+that\b)(?={_NOTED_WHAT})|received and noted"
    r"|received the(?! (?:\w+ )?(?:deputation|delegation|speaker)s?\b)(?= [\w ]+\.?$)"
    r"|noted and approved|took assurance(?= from)|approved|endorsed|accepted|adopted|confirmed"
    r"|granted|refused|rejected|deferred|delegated|(?:re-?)?appointed|elected|ratified|recommended"
    r"|recommends(?= (?:to|that)\b)|authori[sz]ed(?= (?:the|its|their|an?|that)\b)"
    rf"|supported(?! the (?i:motions?|proposals?|thrust|spirit)\b)(?!.{{0,200}}\band\s+{_TALKED}\b)"
    r"|(?:was|were) content (?=to\b|that\b|with\b)"
    r"|gave (?:its|their) (?:\w+ )?(?:approval|consent|agreement|assent|endorsement) (?=to|for)"
    r"|(?:referred|remitted) (?:the|it|this|them|both)\b"
    r"(?=[^.;]{0,160}\bto (?:the|an?|its|their|[A-Z]))|requested that|asked that|instructed"
    r"|(?:had|have|has|raised|offered) no objections?"
    r"(?=,? (?:and|but|to the|to this|subject)\b|[.;]|$)"
    r"|agreed (?:in terms of|as recommended|with the recommendations?|to the recommendations?)\b"
    r"|(?:decided|settled) (?:up)?on(?= (?:[A-Z]|(?:the|an?)\b))|opted for"
    r"|agreed (?:the|its|a|an)\b(?! (?:importance|need|necessity|urgency|value|benefits?)\b)"
    r"(?![^.;]{0,80}\b(?:should|would|could) have\b)"
    r"(?!(?:\s[\w'’-]+){1,5}\s(?:is|are|was|were)\s(?:\w+\s)?(?:needed|required|necessary|important)\b))\b"
)
# rare: those who may vote on a matter of a schools forum: "Maintained primary members only"
_OF_A_KIND = r"(?:(?:maintained|primary|secondary|special|schools?|academy|voting|eligible)\b)"
# rare: asked by its words' bits alone: a gate
_DECIDES = cued(rf"\s(?:{_VERBS})")
_BEHIND_BODY = (
    r"(?:\s\([^()]{1,40}\))?"
    r"(?:\s+only)?(?:,?\s+having\s+[^,;]{1,120},|,\s+(?:having|after|following)\s[^;:.]{1,400}?,|,\s+by\s+[^,;:.]{3,60},|,|\s?:\s?[-–—]{0,2})?"
    r"(?:\s+(?:also|then|both|all|therefore|accordingly|unanimously|duly|formally|generally|further)){0,2},?\s+"
    rf"(?:{_VERBS})"
)
_DECIDES_BEHIND = cued(_BEHIND_BODY)
# "Strathwick and the Isles Area Committee"
_JOINED_WORDS = r"(?:(?:[A-Z][\w&'’-]{1,40}+ ){1,3}and (?:the )?(?=[A-Z]))?"
_LEADS = cued(
    rf"(?:^|,\s+)(?:[Tt]he\s+)?(?P<who>{_JOINED_WORDS}(?:[A-Z][\w&'’-]{{1,40}}+\s?){{1,5}})"
    r"(?:,\s+(?:having|after|following)\s[^:;.]{3,160})?"
    r"(?:(?:thereafter|thereupon|accordingly|therefore|then)\s*)?"
    r"\s*(?::\s*[-–—]*|[-–—]+)$"
)
LEADS_ON = (":", "-", "–", "—")
# what was done at a meeting that somebody tells of
# rare: "At its meeting on 3 May the Panel resolved": decided elsewhere, a guard
_ELSEWHERE = cued(
    r"(?:At|During) (?:that|its|their|an?(?: \w+)?"
    r"|(?:the|our) (?:last|previous|earlier|(?:most )?recent)) meeting\b"
    r"|(?:At|During) (?:the |a |its )?(?:[A-Z][\w&'’-]+ |(?:and|of|for|the) |meeting of ){1,9}"
    r"(?:meeting )?(?:held )?on \d",
)
# "It is recommended that the Policy and Resources Committee approves"
# rare: names of bodies with "and" in them, in what officers recommend: a guard
_HALF_A_NAME = cued(
    r"\b(?:recommended|proposed|suggested|requested|asked) that (?:the )?"
    r"(?:[A-Z][\w&’'-]* ){1,5}and $"
)
# rare: "The Council adopted its Strategy in July 2019": what a report looks back on
_IN_A_MONTH = cued(
    r"\s(?:the|its|an?)\s(?:[\w&'’-]+\s){1,9}in\s(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\s(?:19|20)\d\d\b"
)
# rare: "After hearing from the Clerk, who gave the figures, the Board noted": who is done with
_HAVING_HEARD = cued(r"(?P<whom>(?:After|Having|Following)\b[^.;:]{3,160}?), who\b[^,.;:]{3,200}")
_OF_MEMBERS = cued(rf"(?:{MEMBERS})$", re.I)
_AND_AGREED = cued(
    r"(?P<first>\s+[a-z]+ed\b[^.;:]{0,240}?),?\s+and\s+(?:also\s+|then\s+|unanimously\s+){0,2}"
    r"(?P<verb>agreed|resolved|decided)\s+(?=(?:that|to)\b)"
)
_AGREED_TOO = CueIndex((_AND_AGREED,))
CUES = (_DECIDES, _AND_AGREED)
"""Nothing is found here in a text in which none of these may be found."""
_REPORTS_OTHERS = cued(r"\b(?:that|which|who|whom|whose|had|how|where|if|whether)\b")
_COUNCILS_KEPT = 64


def body_decides(text: str, nouns: frozenset[str]) -> Marker | None:
    """Find "The Committee noted ...", "After discussion, Members agreed to ..." in a sentence.

    Args:
        text: the sentence.
        nouns: what the body that met may be called ("Committee", "Cabinet"), capitalised.
    """
    found = _body_with_verb(text, nouns)
    if found and _ELSEWHERE.match(text[: found.start("subject")]):
        return None
    if found and _only_asks(found["keep"], text[found.start("keep") :], found["subject"]):
        return None
    if not found:
        return _agreed_besides(text, nouns) if _AGREED_TOO.concerns(text) else None
    before = text[: found.start()]
    heard = _HAVING_HEARD.fullmatch(before) if found.group().startswith(",") else None
    if is_reported(heard["whom"] if heard else before, found.group()):
        return None
    if _HALF_A_NAME.search(text[: found.start("subject")]):
        return None
    if found["keep"] == "supported" and _OF_MEMBERS.search(found["subject"]):
        return None  # what members support in debate is not yet what the body decides
    if found["keep"] == "adopted" and _IN_A_MONTH.search(text, found.end("keep")):
        return None
    said = is_unanimous(text[found.start() : found.end() + 12])
    if found["strip"]:
        verb: Force = "resolved" if found["strip"] == "resolved" else "agreed"
        begins = operative_start(text, found.end("strip"))
        return Marker(verb, found.start("subject"), begins, said, False, True)
    force: Force = "recommended" if found["keep"].startswith("recommend") else "none"
    labelled = ":" in text[found.end("subject") : found.start("keep")]
    start = found.start("keep" if labelled else "subject")
    return Marker(force, start, found.start("keep"), said, True, True)


def _only_asks(verb: str | None, words: str, subject: str) -> bool:
    """Whether members only asked something of somebody, where no word says that they agreed to.

    To request that a matter be put off is to put it off.
    """
    if verb not in {"asked that", "requested that"} or not _OF_MEMBERS.search(subject):
        return False
    return verb == "asked that" or disposition_of(words) != "deferred"


def body_leads(text: str, nouns: frozenset[str]) -> bool:
    """Whether a sentence only names the body before a list: "The Committee:-"."""
    found = _LEADS.search(text) if text.rstrip().endswith(LEADS_ON) else None
    return found is not None and not {*nouns, "Members"}.isdisjoint(found["who"].split())


def _body_with_verb(text: str, nouns: frozenset[str]) -> re.Match[str] | None:
    """Find the body that met with its verb, passing by other bodies with theirs."""
    own = _own_names(nouns)
    if not _verb_behind(text, own):
        return None
    whole = _body_pattern("|".join(sorted(noun for noun in nouns if noun.isupper())))
    found = whole.search(text)
    while found and found["who"].lower() not in own:
        found = whole.search(text, found.start() + 1)
    return found


def _verb_behind(text: str, names: Iterable[str]) -> bool:
    """Whether a verb by which a body decides stands behind one of its names."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return True
    for name in names:
        place = lowered.find(name)
        while place >= 0:
            end = place + len(name)
            if _DECIDES_BEHIND.match(text, end):
                return True
            place = lowered.find(name, end)
    return False


@lru_cache(maxsize=_COUNCILS_KEPT)
def _own_names(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(called(nouns).lower().split("|"))


@lru_cache(maxsize=_COUNCILS_KEPT)
def _body_pattern(letters: str) -> CuedPattern:
    """Return what finds any body with its verb, and with all that may stand before it.

    Args:
        letters: those by which the minutes call the council, parted by strokes ("" for none).
    """
    who = "|".join(filter(None, (BODY_NOUNS, letters, MEMBERS)))
    body = rf"(?<!Chief )(?P<who>(?i:{who}))){_BEHIND_BODY}"
    before = (
        r"(?:^|[,;:]\s+|\band\s+"
        r"|\b(?:[Tt]hereafter|[Tt]hereupon|[Aa]ccordingly|[Tt]herefore|[Ss]ubsequently)\s+"
        r"|\b(?:[Aa]fter|[Ff]ollowing)\s+(?:\w+\s+){0,2}?(?:discussion|debate|consideration)s?\s+"
        r"|^(?:With|Subject to)\s+(?:[\w’'-]+\s+){1,8}?(?=[Tt]he\s)"
        r"|(?<=[a-z\d])(?<!\bof)(?<!\bby)(?<!\bthat)(?<!\bfrom)(?<!\bto)(?<!\bwith)(?<!\bsome)\s+"
        r"(?=(?:the\s+)?(?:Councillors|Members)\s+resolved\s))"
        r"(?P<subject>(?:The\s+|the\s+|Our\s+|All\s+|This\s+|Only\s+)?"
        rf"{_JOINED_WORDS}(?:[A-Z][\w&'’-]+\s+){{0,4}}(?:{_OF_A_KIND}\s+){{0,3}}"
    )
    return cued(before + body)


def _agreed_besides(text: str, nouns: frozenset[str]) -> Marker | None:
    """Find "The Committee discussed the swings and agreed to mend them"."""
    subject = _subject_pattern(nouns).match(text)
    found = _AND_AGREED.match(text, subject.end()) if subject else None
    if subject is None or found is None or _REPORTS_OTHERS.search(found["first"]):
        return None
    verb = found["verb"].lower()
    force: Force = "resolved" if verb == "resolved" else "agreed"
    return Marker(force, found.start("verb"), found.end(), False, False, plain=True)


@lru_cache(maxsize=_COUNCILS_KEPT)
def _subject_pattern(nouns: frozenset[str]) -> re.Pattern[str]:
    who = called(nouns)
    return re.compile(
        rf"(?:The\s+|All\s+|Only\s+)?(?:[A-Z][\w&'’-]+\s+){{0,4}}?(?:{_OF_A_KIND}\s+){{0,3}}"
        rf"(?<!Chief )(?i:{who})\b(?:\s+only)?(?:\s+then)?"
    )
