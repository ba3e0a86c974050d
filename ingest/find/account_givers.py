"""Whom a verb of reporting names as those who gave the account, whichever side of it they stand."""

import re
from collections.abc import Sequence

from ..patterns import cued
from .body_nouns import BODY_NOUNS
from .brief_names import first_names_before
from .joint_reporters import chain_after
from .names import PersonPhrase, person_phrases
from .report_doubts import Verb
from .reporter_bodies import with_companions
from .reporter_posts import with_whole_post
from .reporters import subject_before

_TOLD_ELSEWHERE = cued(r"\b(?:had|where|would|should|will|could|to be|not)\b", re.IGNORECASE)
# rare: "In the absence of Ms Coe, who had been held up, it was presented by": why she was away
_OF_ABSENT = cued(r",\s(?:who|as (?:he|she|they))\s[^,;]{3,80},", re.IGNORECASE)
_NOT_A_REPORT = cued(
    r"\b(?:motions?|questions?|petitions?|amendments?|requests?|nominations?|apolog(?:y|ies)|"
    r"applications?|approval|objections?|representations?|tenders?|quot(?:es?|ations?)|bids?)\b"
    r"(?:[^.;]|\bNo\.){0,60}$",
    re.IGNORECASE,
)
# rare: "a report on the applications was presented by": a guard of the guard above
_REPORT_ON_IT = cued(
    r"\W{0,8}+(?:(?:the|a|an|this|his|her)\s+)?(?:\w[\w-]{0,40}+\s+){0,2}?(?:reports?|papers?|"
    r"update|presentation)\s+(?:on|in|about|for|relating|regarding|concerning)\b",
    re.IGNORECASE,
)
_BARE_PASSIVE = cued(
    r"(?:submitted|given|delivered|provided|outlined|read|tabled)\b", re.IGNORECASE
)
_REPORT_NOUN = cued(
    r"\b(?:reports?|papers?|updates?|presentations?|overview|briefings?|accounts?|strategy|plan|"
    r"programme|scheme|statement|budget|summary|review|document|talk|information|feedback|"
    r"slide\s?shows?|slides|film|video|demonstration|item|points|contents)\b",
    re.IGNORECASE,
)
_TO_BODY = cued(r"(?:received|heard|had|enjoyed|welcomed|viewed|watched)\b", re.IGNORECASE)
_EARLIER = cued(r"\barising\b|\b(?:previous|last|earlier) meeting\b", re.IGNORECASE)
_REFERS_TO_PAPER = cued(
    r"\b(?:set out|contained|detailed|outlined|recommended|described|conditions|per|accordance)\b"
    r"[^.]{0,24}$",
    re.IGNORECASE,
)
# rare: "a report would be presented by X" is no report yet: a guard
_STILL_TO_COME = cued(r"\s*,?\s*(?:would|will|should|could|may|to)\s+be\b", re.IGNORECASE)
_WILL_BE = cued(
    r"\b(?:(?:should|to) be|(?:will|would|shall) [a-z]+)\b",
    re.IGNORECASE,
)
_GOT = cued(
    r"\b(?:had|has|have)\s+(?:also\s+|just\s+|now\s+)?(?:received|got|obtained|sought|requested|had|"
    r"asked for)\s+(?:an?|the|this)?\s*$",
    re.IGNORECASE,
)
# rare: "Members had received a report from X": the body as the subject
_BODY_GOT = cued(
    r"\W*(?:The )?(?:[A-Z][\w&’'-]*,? (?:(?:and|of|for) )?){0,5}?"
    rf"(?:{BODY_NOUNS}|Members|Councillors) (?:all |each )?(?:had|have)\b"
)
_IS_TOLD = cued(
    r"\b(?:been|was|were|is)\b"
    r"|\b(?:covered|dealt\s+with|set\s+out|gave|described|outlined|detailed|asked|sought|invited|put\s+forward)\Z"
)
# rare: "The Head of Housing's report sought approval for the policy", at the head of a sentence
_ASKS = cued(r"\b(?:asked|sought|invited|put\s+forward)\Z")
# rare: "The Clerk will report to the next meeting" tells of no account at this one
_LATER = cued(
    r"\b(?:next|future|forthcoming|subsequent)\b|\b(?:in|by|until)\s(?:the\s)?(?:new\s|spring|summer"
    r"|autumn|winter|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|\Areport\s+(?:this|it|these|the\s\w+)\s+to\s+(?:the\s+)?[A-Z]"
)
_TAKES_UP = cued(
    r"\b(?:[Cc]onsidered|[Rr]eceived|[Nn]oted|[Dd]iscussed|CONSIDERED|RECEIVED|NOTED|[Aa]ccepted)\s+"
    r"(?:and\s+\w+\s+)?(?:the\s+)?[^,.;:]{0,60}\Z"
)
# rare: "informed members that the Board accepted the Director's report": received elsewhere
_ELSEWHERE = cued(
    r"\b(?:informed|advised|reported|stated|said|told|noted)\b[^.;]{0,30}\bthat\b[^.;]{0,160}"
    r"\b(?:accepted|considered|received|noted|discussed)\b",
    re.IGNORECASE,
)
_WHOSE = cued(r"[’']s?\Z")
_TO_PRESENT = cued(r"(?:,[^,.;]{0,80},)?,?\s*(?:then\s+|each\s+)?to\s+[a-z]")
# rare: "introduced three recruits, who gave a briefing": they report, not who introduced them
_WHO_GAVE = cued(
    r"\s(?!(?:the|this|his|her|their|a|an)\s(?:[\w’'-]+\s){0,4}?(?:report|paper|item|plan|policy)\b)"
    r"[^;]{3,160}?\b(?:who|and\s+(?:he|she|they))\s+(?:then\s+)?(?:gave|presented|made|delivered"
    r"|provided|outlined|briefed|updated|explained)\b"
)


def givers(
    verb: Verb, phrases: Sequence[PersonPhrase], text: str, *, announced: bool
) -> tuple[PersonPhrase, ...]:
    """Return the people who gave the account that a verb tells of; () where it tells of none.

    Args:
        verb: it.
        phrases: the people whom its sentence names.
        text: the sentence.
        announced: whether the sentence is the agenda's, which says what will be told.
    """
    if verb.worth in {"agent", "paper"}:
        return _by_whom(verb, phrases, text)
    if verb.worth == "invited":
        chain = chain_after(phrases, text, verb.end)
        return chain if chain and _TO_PRESENT.match(text, chain[-1].end) else ()
    if verb.worth == "owner":
        told = _IS_TOLD.search(text, verb.start, verb.end) is not None
        if not told and _ELSEWHERE.search(text, 0, verb.start):
            return ()
        if not (told or _TAKES_UP.search(text, 0, verb.start)):
            return ()
        owning = tuple(p for p in phrases if p.end == verb.start) or _owning(text, verb.start)
        if owning and _ASKS.search(text, verb.start, verb.end):
            return owning if text[: owning[0].start].strip() in {"", "The"} else ()
        return owning
    if (verb.worth == "announced") != announced:
        return ()
    if announced and _LATER.search(text[verb.end - len("report") :]):
        return ()
    introduced = next((p for p in phrases if p.name and 0 <= p.start - verb.end <= 5), None)
    introducing = text[verb.start : verb.end].lower().startswith("introduced")
    if introducing and (introduced is not None or introduces_giver(text, verb.end)):
        return ()
    reporters = subject_before(phrases, text, verb.start)
    if verb.worth == "account":
        known = {p.name for p in reporters}
        called = first_names_before(text, verb.start)
        reporters += tuple(p for p in called if p.name not in known)
    if reporters and verb.worth == "account":
        return with_companions(reporters, phrases, text, verb.end)
    return reporters


def _by_whom(verb: Verb, phrases: Sequence[PersonPhrase], text: str) -> tuple[PersonPhrase, ...]:
    """Return the people after "presented by", "a report of"; () where that tells no report here."""
    before = text[: verb.start]
    if verb.worth == "paper":
        got = _GOT.search(before) and not _BODY_GOT.match(before)
        if got or _EARLIER.search(text) or _REFERS_TO_PAPER.search(before[-60:]):
            return ()
        chain = chain_after(phrases, text, verb.end)
        if (chain and _STILL_TO_COME.match(text, chain[-1].end)) or _WILL_BE.search(before):
            return ()
        return with_whole_post(tuple(p for p in chain if p.post or p.title or p.certain), text)
    no_report = _NOT_A_REPORT.search(before) and not _REPORT_ON_IT.match(before)
    told_elsewhere = _TOLD_ELSEWHERE.search(_OF_ABSENT.sub("", before)) or no_report
    hearer_is_person = _TO_BODY.match(text, verb.start) and any(
        p.end <= verb.start for p in phrases
    )
    of_nothing = _BARE_PASSIVE.match(text, verb.start) and not _REPORT_NOUN.search(before)
    if told_elsewhere or hearer_is_person or of_nothing:
        return ()
    chain = chain_after(phrases, text, verb.end)
    return with_companions(chain, phrases, text, chain[-1].end) if chain else ()


def _owning(text: str, end: int) -> tuple[PersonPhrase, ...]:
    """Return the post whose report a sentence speaks of: "The Surveyor's report"."""
    before = _WHOSE.sub("", text[:end])
    return tuple(p for p in person_phrases(before, lenient=True)[-1:] if p.end == len(before))


def introduces_giver(text: str, end: int) -> bool:
    """Whether the words from `end` on are "Ms Coe, who gave ...": it is her account, then."""
    return _WHO_GAVE.match(text, end) is not None
