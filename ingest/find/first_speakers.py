"""Who opens an item for its officers, whatever the verb: "The Treasurer laid before the Board ...".

The words for giving an account are without number, but minutes put it first: whoever speaks in an
office that is not a member's before anybody has asked or answered gives the account of the item.
Read only where no rule of `reports` found a report, and only for people known to hold such a post.
Who takes over from another before any question ("Mr Coe filled in the costs") gives one as well.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from ..patterns import cued
from ..records import AgendaItem
from .account_context import ToldSentence
from .account_givers import introduces_giver
from .accounts import Account
from .names import PersonPhrase, person_phrases
from .report_contents import form_of
from .report_doubts import SETTLED, SEVERAL_REPORTS, is_ceremony, is_standing_item
from .reporter_bodies import with_shared_body
from .reporters import subject_before

WORTH = "first speaker"
_TOLD = cued(
    r"\b(?P<verb>laid|gave|told|took|spoke|talked|walked|set|brought|drew|put|ran|went|showed|shared|"
    r"read|broke|led|made|offered|painted|reminded|recapped|traced|rehearsed|sketched|cautioned|"
    r"described|detailed|warned|assured|guided|tabled|unveiled|relayed|conveyed|related|recounted|"
    r"reviewed|covered|launched|opened|began|started|illustrated|demonstrated|dealt|touched|"
    r"addressed|listed|commended|recommended|pointed|spelt|spelled|submitted|produced|handed|"
    r"circulated|supplemented|elaborated|expanded|enlarged|amplified|previewed|"
    r"introduced|presented|outlined|explained|summarised|updated|briefed|informed|advised|delivered)"
    r"\b(?!\s+(?:by|to\s+(?:provide|give|send|circulate|prepare|bring|share|present|look))\b)"
)
_HEARERS = cued(
    r"\b(?:members?|councillors|committee|sub-committee|panel|board|council|cabinet|executive|forum|"
    r"meeting|group|commission|authority|trustees|partnership|those present|us)\b",
    re.IGNORECASE,
)
_MATTER = cued(
    r"\b(?:reports?|papers?|updates?|presentations?|overview|briefings?|accounts?|strategy|plans?|"
    r"programme|scheme|statements?|budget|summary|review|slides?|document|talk|figures|findings|"
    r"proposals?|position|picture|background|headlines|highlights|situation|case|story|detail|"
    r"performance|results|statistics|options|changes|recommendations|progress|work|timetable|"
    r"schedule|terms|reasons?|context|history|steps|points|issues|draft)\b",
    re.IGNORECASE,
)
_NO_ACCOUNT = cued(
    r"\b(?:thank\w*|welcomed?|apolog\w+|congratulat\w+|condolences|sympathy|questions?|interests?|"
    r"prayers?|silence|letters?|e-?mails?|fire|housekeeping|evacuation|recorded|"
    r"webcast|filmed|mobile|quorum|notice|(?:grouping|voting) (?:system|procedure)|"
    r"the (?:minutes|chair|oath)|leave|left|vote|motion|amendment|floor|petition|objections?|"
    r"not going ahead|(?:this|the) (?:presentation|item|update|report) (?:was|had been|would be) "
    r"(?:not |postponed|cancelled|deferred|withdrawn)|nominations?|to say|"
    r"order of (?:business|the agenda))\b",
    re.IGNORECASE,
)
_GOES_ON = cued(
    r"\b(?:laid|gave|told|took|talked|walked|set|brought|drew|ran|went|showed|shared|led|painted|"
    r"recapped|traced|rehearsed|sketched|described|detailed|guided|tabled|unveiled|relayed|related|"
    r"recounted|reviewed|covered|illustrated|demonstrated|dealt|supplemented|elaborated|expanded|"
    r"enlarged|amplified|introduced|presented|outlined|summarised|briefed|updated|followed|reported|"
    r"continued|contributed|rounded|filled|finished|concluded)\b(?!\s+by\b)"
)
_TELLS_OF = cued(
    r"\b(?:what|how|why|where|which|results?|of|on|with|through"
    r"|about)\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad\s+\w*\s*$")
_CLAUSE = re.compile(r"[;,]\s+(?:(?:and|while|whilst|then)\s+){0,2}(?:the\s+)?$")
_DID_SO = cued(r"\bdid so\b(?! not\b)")
_TO_PRESENT = cued(
    r"\bto\s+(?:present|introduce|outline|summarise|give|make|deliver|report|update|brief|explain|"
    r"pull\s+out|draw\s+out|go\s+through|run\s+through|speak\s+to|talk\s+to|take\s+\w+\s+through)\b",
    re.IGNORECASE,
)
_NAMED_REPORT = re.compile(r"\W*(?P<who>[A-Z][^:.;]{3,60}):\s+(?=\S)")
# rare: "nothing to report" under a member's name is no report: a guard
_NOTHING = cued(r"\b(?:nothing (?:further |new )?to report|no reports?|nil)\b", re.IGNORECASE)
_LATE = 70  # characters before somebody who takes over
_LONGEST_WAY = 110  # characters from the verb to what is told or to whom


def first_speakers(item: AgendaItem, sentences: Iterable[ToldSentence]) -> Iterator[Account]:
    """Yield the account with which an item opens, if somebody gives one in words not in any list.

    Args:
        item: an item at which no other rule found a report.
        sentences: those of the minutes' own account of it.
    """
    title = item.title.text if item.title else ""
    if is_standing_item(title):
        return
    for sentence in sentences:
        if not sentence.first:
            return
        if sentence.answering(len(sentence.text)) or sentence.in_remarks:
            continue
        text = sentence.text
        for verb in _TOLD.finditer(text):
            told = text[verb.end() : verb.end() + _LONGEST_WAY].partition(";")[0]
            if _NO_ACCOUNT.search(told) or not (_HEARERS.search(told) or _MATTER.search(told)):
                continue
            if _introduces(verb, text) or is_ceremony(text):
                continue
            phrases = person_phrases(text, lenient=True)
            reporters = with_shared_body(subject_before(phrases, text, verb.start()), text)
            if not reporters:
                continue
            if SETTLED.match(text) or _HAD.search(text[: verb.start()]):
                continue
            yield _account(item, sentence, reporters, verb.start(), WORTH)
            return


def stand_ins(item: AgendaItem, sentences: Iterable[ToldSentence]) -> Iterator[Account]:
    """Yield the accounts of those who "did so", where it was said what was to be presented.

    Args:
        item: an item at which no other rule found a report.
        sentences: those of the minutes' own account of it.
    """
    before = ""
    for sentence in sentences:
        text = sentence.text
        did = None if sentence.asked or sentence.in_remarks else _DID_SO.search(text)
        if did and _TO_PRESENT.search(f"{before} {text[: did.start()]}"):
            phrases = person_phrases(text, lenient=True)
            reporters = subject_before(phrases, text, did.start())
            if reporters:
                yield _account(item, sentence, reporters, did.start(), "account")
                return
        before = text


def named_reports(item: AgendaItem, sentences: Iterable[ToldSentence]) -> Iterator[Account]:
    """Yield the reports of "Cllr Day: the hall had a new roof.", under a title for several reports.

    Args:
        item: an item.
        sentences: those of the minutes' own account of it.
    """
    title = item.title.text if item.title else ""
    if not SEVERAL_REPORTS.search(title):
        return
    for sentence in sentences:
        named = None if sentence.in_remarks else _NAMED_REPORT.match(sentence.text)
        if named is None or _NOTHING.search(sentence.text, named.end()):
            continue
        phrases = [p for p in person_phrases(named["who"], lenient=True) if p.name]
        if len(phrases) == 1 and phrases[0].start == 0 and phrases[0].end == len(named["who"]):
            yield _account(item, sentence, tuple(phrases), named.end(), "told")


def _account(
    item: AgendaItem,
    sentence: ToldSentence,
    reporters: tuple[PersonPhrase, ...],
    start: int,
    worth: str,
) -> Account:
    """Return the account whose words begin at `start` of a sentence; its subject is the item's."""
    before, words = sentence.text[:start], sentence.text[start:]
    title = item.title.text if item.title else ""
    form = form_of(before, words, title, "opening" if worth == WORTH else worth)
    return Account(item.position, reporters, form, "", sentence.span, worth)


def _introduces(verb: re.Match[str], text: str) -> bool:
    """Whether somebody only introduces who gives the account: "introduced Ms Coe, who gave"."""
    return verb.group() == "introduced" and introduces_giver(text, verb.end())


def _leads(text: str, start: int) -> bool:
    """Whether somebody stands near a sentence's beginning, or begins a clause of it."""
    return start <= _LATE or _CLAUSE.search(text, max(0, start - 14), start) is not None


def further_speakers(
    item: AgendaItem, sentences: Iterable[ToldSentence], accounts: Sequence[Account]
) -> Iterator[Account]:
    """Yield the accounts of those who take over at an item before anybody has asked anything.

    Args:
        item: an item.
        sentences: those of the minutes' own account of it.
        accounts: its accounts that other rules found.
    """
    title = item.title.text if item.title else ""
    if not accounts or is_standing_item(title) or SEVERAL_REPORTS.search(title):
        return
    begun = min(account.span.start for account in accounts)
    taken = {(a.span, p.name or p.post) for a in accounts for p in a.reporters}
    for sentence in sentences:
        if sentence.asked or sentence.answering(len(sentence.text)) or sentence.in_remarks:
            return
        text, span = sentence.text, sentence.span
        if span.start < begun:
            continue
        for verb in _GOES_ON.finditer(text):
            told = text[verb.end() : verb.end() + _LONGEST_WAY].partition(";")[0]
            if _NO_ACCOUNT.search(told) or not _TELLS_OF.search(told):
                continue
            if _introduces(verb, text) or is_ceremony(text):
                continue
            if SETTLED.match(text) or _HAD.search(text[: verb.start()]):
                continue
            phrases = person_phrases(text, lenient=True)
            reporters = with_shared_body(subject_before(phrases, text, verb.start()), text)
            reporters = tuple(p for p in reporters if (span, p.name or p.post) not in taken)
            if not reporters or not _leads(text, reporters[0].start):
                continue
            taken |= {(span, p.name or p.post) for p in reporters}
            yield _account(item, sentence, reporters, verb.start(), WORTH)
