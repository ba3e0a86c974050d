"""The words that announce a decision, and where the operative words after them begin."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from .. import lexicon
from ..patterns import CueIndex, cued
from ..records import Force
from .disposition import has_verb
from .votes import is_unanimous

BODY_NOUNS = (
    "District|Sub-Committee|Subcommittee|Committee|Panel|Board|Cabinet|Council|Forum|Authority|Executive"
    "|Assembly|Commission|Group|Trustees|Corporation|Conference|Tribunal"
)
_ANY_OF_US = "Members|Councillors|Cllrs|meeting|Trustees|we"
_NOTABLE = (
    "reports?|updates?|contents?|position|information|presentations?|minutes?|correspondence"
    "|receipt|decisions?|dates?|programmes?|plans?|strategy|statements?|accounts?|balance|figures"
    "|outcomes?|terms|findings|recommendations?|schedules?|proposals?|proposed|disposals?|register"
    "|budget|forecast|papers?|list|progress|outturn|work|changes?|letters?|document|briefing"
    r"|review|action|response|appeal|repl(?:y|ies)|answers?"
)
_TALKED = (
    "(?:highlighted|expressed|indicated|discussed|stressed|outlined|raised|queried|commented|felt"
    "|suggested|made (?:the following|various|a number))"
)
_NOTED_WHAT = (
    r"\s+(?:and\s+\w+\s+)?(?:the\s+|its\s+|their\s+|an?\s+|all\s+|this\s+)?"
    rf"(?:(?!of\b|in\b|for\b|to\b|from\b)[\w'’-]+\s+){{0,4}}?(?:{_NOTABLE})\b"
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
    rf"|(?P<keep>noted(?!\s+that\b)(?={_NOTED_WHAT})|received and noted|received the(?= [\w ]+\.?$)"
    r"|noted and approved|took assurance(?= from)|approved|endorsed|accepted|adopted|confirmed"
    r"|granted|refused|rejected|deferred|delegated|appointed|elected|ratified|recommended"
    r"|recommends(?= (?:to|that)\b)"
    rf"|supported(?! the (?i:motions?|proposals?)\b)(?!.{{0,200}}\band\s+{_TALKED}\b)"
    r"|(?:was|were) content (?=to\b|that\b|with\b)"
    r"|gave (?:its|their) (?:\w+ )?(?:approval|consent|agreement|assent|endorsement) (?=to|for)"
    r"|(?:referred|remitted) (?:the|it|this|them|both)\b|requested that|asked that|instructed"
    r"|(?:had|have|has|raised|offered) no objections?"
    r"(?=,? (?:and|but|to the|to this|subject)\b|[.;]|$)"
    r"|agreed (?:in terms of|as recommended|with the recommendations?|to the recommendations?)\b"
    r"|(?:decided|settled) (?:up)?on(?= (?:[A-Z]|(?:the|an?)\b))|opted for"
    r"|agreed (?:the|its|a|an)\b(?![^.;]{0,80}\b(?:should|would|could) have\b))\b"
)
_DECIDES = cued(rf"\s(?:{_VERBS})")
_HOW = (
    r"unanimous(?:ly)?|nem\.? ?con\.?|\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?|accordingly"
    r"|without (?:discussion|debate|a vote)"
    r"|on a show of hands|with no members? dissenting|in principle|as follows|by the members"
    r"|(?:on|by|after) a (?:show of hands|vote|recorded vote|roll[- ]call vote)"
    r"|\((?=[^()]*\b(?:prop|sec|moved|proposed|seconded)\b)[^()]{3,90}(?=\))"
    r"|by all(?: the)?(?: members| councillors| cllrs| those)?(?: present)?"
    r"|by (?:\w+ votes?(?: to \w+| (?:for|in favour))?|a majority(?: of \w+(?: votes?)? to \w+)?)"
    r"(?:,? (?:(?:and|with|to) )?\w+ (?:votes? )?(?:against|abstentions?|abstaining)){0,2}"
    r"|with \w+ (?:votes? |members? |voting )?(?:for|in favour|against|abstaining|abstentions?"
    r"|dissenting(?: voices?| votes?)?)"
    r"|with (?:the )?(?-i:[A-Z])[^,.;:()]{2,70} (?:dissenting|abstaining|voting against|not voting)"
    r"(?:,? (?:(?:and|with) )?\w+ (?:votes? |voting )?(?:against|abstentions?|abstaining)){0,2}"
    r"|(?<=, )[^,.;:()]{3,60}(?=,\s+(?:that|to)\s)"
    r"|\((?=[^()]*\b(?:for|against|favour|abst\w*|unanim\w*|vot(?:es?|ing)|dissent\w*|majority)\b)"
    r"[^()]{3,90}(?=\))|\((?:[A-Z]{1,4}[ /]?)?\d{2,4}/\d{1,4}(?=\))"
    r"|by (?:the )?[\w ]{2,40}?(?=\s+(?:that|to)\b)"
    r"|(?<=, )(?-i:[A-Z])[^,.;:()]{2,50} (?:dissenting|abstaining|voting against)(?=,)"
    r"|\(\d{1,2}\s?[-–:]\s?\d{1,2}(?:\s?[-–:]\s?\d{1,2})?(?=\))"
    r"|on the (?:proposal|motion|proposition|recommendation|suggestion|casting vote) of"
    r" [^,;:]{2,60}?(?:,? (?:and )?seconded by [^,;:]{2,60}?)?(?=,?\s+(?:that|to|with)\b"
    r"|\s*[:–—]+\s*$)"
)
_TAIL = cued(
    rf"(?:\s*[,(:–—-]*\s*\(?(?:{_HOW})(?:\b|(?=\))|(?<=\)))\.?\s*\)?)*\s*[,;:.?–—-]*[-–—]?\s*", re.I
)
_LEAD_IN = cued(r"^(?:that\b|to\b)?,?\s*(?:(?:the\s+)?[\w&'’ -]{0,50})[:;,–—-]*$", re.I)
_THESE_FOLLOW = cued(
    r"(?:to )?(?:\w+ )?the following (?:\w+ )?"
    r"(?:recommendations|resolutions|decisions|motions|actions)[^:.;]{0,40}\s*[:–—-]+",
    re.I,
)
_NEEDS_OBJECT = cued(
    r"^(?:,? ?that\b|to\b|not to\b|$|(?:the|it|this|these|those|we|they|no|both|each|all)\s+\w"
    r"|(?-i:[A-Z])[\w.'’-]*\s+(?-i:[A-Za-z]))",
    re.I,
)
_SAID = cued(
    r"\b(?:said|stated|reported|advised|explained|noted|informed|reminded|recalled|confirmed|told"
    r"|heard|learnt|learned|added|asked|understood|replied|suggested)\b",
    re.I,
)
_WHAT_IS_SAID = cued(r"\b(?:that|if|whether)\b", re.I)
_SUBORDINATE = cued(
    r"\b(?:which|who|whether|whom|when|where|had|having been|what|if)\b"
    r"(?:(?!\band\b)[^.;:,]){0,80}$",
    re.I,
)
_AND_IT_WAS = cued(r",?\s+and\s+(?:it\s+was\s+(?:\w+ly\s+|then\s+)?)?$", re.I)
_SPOKE = cued(
    r"\b(said|stated|reported|advised|explained|noted|informed|reminded|recalled|confirmed|told"
    r"|heard|learnt|learned|added|asked|understood|replied|suggested)\b"
    r"(?=[^.;:]{0,60}\b(?:that|if|whether)\b)",
    re.I,
)
_SUGGESTING = frozenset(["noted", "suggested", "asked"])
_NOTED_FIRST = cued(r"\bit was noted that\b", re.I)
# rare: words read out or quoted are not decided here: a guard
_QUOTES_WORDS = cued(
    r"\b(?:reads?|states?|stated|says?|said|words?|wording|recorded)\b[^“\"]{0,20}[“\"][^”\"]*$",
    re.I,
)
_THAT = cued(r"that\b")
_ACTS = frozenset(
    ["be", "would", "should", "will", "shall", "must", "can", "could", "may", "might"]
)
_FIRST_VERB = cued(
    r"(?<!to )\b(?:be|would|should|will|shall|must|can|could|may|might|is|are|was|were|has|had|does"
    r"|do|did|needs?|appears?|seems?|represent(?:s|ed)|constitute[sd])\b"
)
_THIS = cued(r"(?:this|it|there) (?:is|was|were|are)\b", re.I)
# rare: "it appears that", "it needs that" are no decisions: a guard
_SEEMS = cued(r"(?:needs?|appears?|seems?)$")
_ASIDE = cued(
    r"\b(?:which|who|whom|that|as|if|when|whether|where|what(?:ever)?|how|because|unless)\b"
)
_STATES_A_STEP = cued(
    r"(?:is|are|was|were|do|does)\s+(?:\w+ly\s+)?(?:as follows|to\b|the following|necessary|needed"
    r"|no objections?|not (?:support|approve|object|agree|\w+ed)|support|approve"
    r"|(?:an?\s+|the\s+)?(?:true|correct|accurate|preferred)|(?!limited|concerned)\w+ed\b)"
)
_LEADS = cued(
    r"(?:^|,\s+)(?:[Tt]he\s+)?(?P<who>(?:[A-Z][\w&'’-]{1,40}+\s?){1,5})\s*(?::\s*[-–—]*|[-–—]+)$"
)
_LEADS_ON = (":", "-", "–", "—")
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
_OF_MEMBERS = cued(rf"(?:{_ANY_OF_US})$", re.I)
_AND_AGREED = cued(
    r"(?P<first>\s+[a-z]+ed\b[^.;:]{0,240}?),?\s+and\s+(?:also\s+|then\s+|unanimously\s+){0,2}"
    r"(?P<verb>agreed|resolved|decided)\s+(?=(?:that|to)\b)"
)
_AGREED_TOO = CueIndex((_AND_AGREED,))
_REPORTS_OTHERS = cued(r"\b(?:that|which|who|whom|whose|had|how|where|if|whether)\b")
_LOOSE = cued(r"^\W*(?:it (?:was|is)|on the)\b", re.I)
_COUNCILS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Marker:
    """An announcement in a sentence: it stands at [start:end), the operative words follow."""

    force: Force
    start: int
    end: int
    unanimous: bool
    keeps_verb: bool
    plain: bool = False
    loose: bool = False


def marker_in(text: str) -> Marker | None:
    """Find the first announcement of a decision in a sentence.

    Returns:
        The marker, or None where the sentence has none or only reports what somebody said.
    """
    best: Marker | None = None
    for entry in lexicon.likely("decision_markers", text):
        keeps = entry.pattern.startswith("(?=")
        for found in entry.regex.finditer(text):
            if _reported(text[: found.start()], found.group()) or _is_heading(text):
                continue
            if best is not None and found.start() >= best.start:
                break
            tail = None if keeps else _TAIL.match(text, found.end())
            end = found.end() if tail is None else tail.end()
            said_loud = found.group().split()[-1].isupper() if found.group() else True
            loose = not said_loud and (
                found.group()[:1].islower() or _LOOSE.match(found.group()) is not None
            )
            loose = loose and not found.group().startswith("and ")
            rest = text[end:]
            announces = tail is not None and re.search(r"[:–—-]", tail.group())
            if (
                loose
                and not announces
                and (not _NEEDS_OBJECT.match(rest) or (text.endswith(".") and not rest))
            ):
                continue
            said = is_unanimous(text[found.start() : end])
            best = Marker(cast(Force, entry.value), found.start(), end, said, keeps, loose=loose)
            break
    return best


def body_decides(text: str, nouns: frozenset[str]) -> Marker | None:
    """Find "The Committee noted ...", "After discussion, Members agreed to ..." in a sentence.

    Args:
        text: the sentence.
        nouns: what the body that met may be called ("Committee", "Cabinet"), capitalised.
    """
    found = None
    if _DECIDES.search(text):
        named, whole = _body_patterns(nouns)
        found = whole.search(text) if named.search(text) else None
    if found and _ELSEWHERE.match(text[: found.start("subject")]):
        return None
    if found and found["keep"] == "asked that" and _OF_MEMBERS.search(found["subject"]):
        return None
    if not found:
        return _agreed_besides(text, nouns) if _AGREED_TOO.concerns(text) else None
    if _reported(text[: found.start()], found.group()):
        return None
    if _HALF_A_NAME.search(text[: found.start("subject")]):
        return None
    said = is_unanimous(text[found.start() : found.end() + 12])
    if found["strip"]:
        end = found.end("strip")
        tail = _TAIL.match(text, end)
        return Marker(
            "agreed" if found["strip"] != "resolved" else "resolved",
            found.start("subject"),
            tail.end() if tail else end,
            said,
            False,
            True,
        )
    force: Force = "recommended" if found["keep"].startswith("recommend") else "none"
    labelled = ":" in text[found.end("subject") : found.start("keep")]
    start = found.start("keep" if labelled else "subject")
    return Marker(force, start, found.start("keep"), said, True, True)


def is_opinion(text: str) -> bool:
    """Whether "that the roads were an issue" only says what members think to be the case."""
    verb = _FIRST_VERB.search(text)
    if verb is None or verb.group() in _ACTS:
        return False
    if not _THAT.match(text) and not _THIS.match(text) and not _SEEMS.match(verb.group()):
        return False
    if _ASIDE.search(text, 4, verb.start()):
        return False
    return not _STATES_A_STEP.match(text, verb.start())


def body_leads(text: str, nouns: frozenset[str]) -> bool:
    """Whether a sentence only names the body before a list: "The Committee:-"."""
    found = _LEADS.search(text) if text.rstrip().endswith(_LEADS_ON) else None
    return found is not None and not {*nouns, "Members"}.isdisjoint(found["who"].split())


def _who(nouns: frozenset[str]) -> str:
    """What the body may be called, "the Council" or "WTC", and its members."""
    named = [noun for noun in BODY_NOUNS.split("|") if noun in nouns]
    return "|".join((*named, *sorted(noun for noun in nouns if noun.isupper()), _ANY_OF_US))


@lru_cache(maxsize=_COUNCILS_KEPT)
def _body_patterns(nouns: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds the body with its verb, and the same with all that may stand before it."""
    who = _who(nouns)
    body = (
        rf"(?<!Chief )(?i:{who}))(?:\s\([^()]{{1,40}}\))?"
        r"(?:,?\s+having\s+[^,;]{1,120},|,\s+(?:having|after|following)\s[^;:.]{1,400}?,|,\s+by\s+[^,;:.]{3,60},|,|\s?:\s?[-–—]{0,2})?"
        r"(?:\s+(?:also|then|both|all|therefore|accordingly|unanimously|duly|formally|generally|further)){0,2},?\s+"
        rf"(?:{_VERBS})"
    )
    before = (
        r"(?:^|[,;:]\s+|\band\s+"
        r"|\b(?:[Tt]hereafter|[Tt]hereupon|[Aa]ccordingly|[Tt]herefore|[Ss]ubsequently)\s+"
        r"|\b(?:[Aa]fter|[Ff]ollowing)\s+(?:\w+\s+){0,2}?(?:discussion|debate|consideration)s?\s+"
        r"|^(?:With|Subject to)\s+(?:[\w’'-]+\s+){1,8}?(?=[Tt]he\s)"
        r"|(?<=[a-z\d])(?<!\bof)(?<!\bby)(?<!\bthat)(?<!\bfrom)(?<!\bto)(?<!\bwith)(?<!\bsome)\s+"
        r"(?=(?:the\s+)?(?:Councillors|Members)\s+resolved\s))"
        r"(?P<subject>(?:The\s+|the\s+|Our\s+|All\s+|This\s+)?(?:[A-Z][\w&'’-]+\s+){0,4}"
    )
    return re.compile(f"(?:{body}"), re.compile(before + body)


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
    who = _who(nouns)
    return re.compile(rf"(?:The\s+|All\s+)?(?:[A-Z][\w&'’-]+\s+){{0,4}}?(?<!Chief )(?i:{who})\b")


def is_lead_in(text: str) -> bool:
    """Whether the words after a marker only lead to a list ("that the Board:")."""
    return (
        not text
        or _THESE_FOLLOW.fullmatch(text) is not None
        or (
            len(text.split()) <= 8
            and not has_verb(text)
            and _LEAD_IN.match(text) is not None
            and (
                text.rstrip("-–— ").endswith(":")
                or len(text.split()) <= 3
                or text.split()[-1].lower() in {"be", "to", "that", "the"}
            )
        )
    )


def _reported(before: str, marker: str) -> bool:
    if _QUOTES_WORDS.search(before):
        return True
    if _says_that(before):
        return not _goes_on(before, marker)
    return not marker.isupper() and bool(marker) and _SUBORDINATE.search(before) is not None


def _says_that(before: str) -> bool:
    """Whether the last part of these words tells what somebody said: "The Clerk advised that"."""
    part = before[max(before.rfind(stop) for stop in ".;:") + 1 :]
    after = [found.start() for found in _WHAT_IS_SAID.finditer(part)]
    return bool(after) and _SAID.search(part, 0, after[-1]) is not None


def _goes_on(before: str, marker: str) -> bool:
    """Whether "..., and it was agreed" follows upon what was said, instead of being part of it.

    What somebody reports is put back in time ("had been agreed"), so that after a suggestion or a
    note the simple past tells what the meeting did.
    """
    joint = _AND_IT_WAS.search(before)
    if joint is None or "it was" not in f"{joint.group()}{marker}".lower():
        return False
    spoke = [verb.lower() for verb in _SPOKE.findall(before)]
    suggested = spoke[-1:] in (["suggested"], ["asked"]) and {*spoke} <= _SUGGESTING
    return marker.isupper() or suggested or _NOTED_FIRST.search(before) is not None


def _is_heading(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 25 and all(sign.isupper() for sign in letters)
