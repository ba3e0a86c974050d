"""Sentences that decide by themselves, unannounced: "The report was noted", "All approved."."""

import re

from .. import lexicon
from ..patterns import cued
from . import decision_cues as cues
from .clauses import Clause, trimmed, without_enumerator
from .finding import Finding, finding_of
from .mover_patterns import NAME

_MOVED_BEHIND = cued(
    r"(?:,?\s+on the (?:proposal|motion|proposition) of|,\s+(?:proposed|moved"
    r"|prop\b\.?)(?: by)?\s+(?=[A-Z]))"
    r"[^;]{2,120}$",
    re.S,
)
_INITIAL = r"(?:\s?\([A-Z]{1,2}\.?\))?"
_MOVED_BEFORE = cued(
    r"\W*(?i:on the (?:proposal|motion|proposition) of|(?:having been )?(?:proposed|moved) by)"
    rf" {NAME}{_INITIAL}(?:,? (?:and )?seconded by {NAME}{_INITIAL})?,\s+"
    r"(?!(?:(?:this|it|they|these|which)\s+(?:\w+ly\s+)?(?:was|were)|(?:and )?seconded)\b)"
)
# rare: "on the proposal of A, seconded by B, this was agreed": the verb behind the movers
_DECIDED = cued(r"\b(?:was|were) (?:\w+ly )?(?:agreed|approved|adopted|accepted|noted)\b", re.I)
_SUPPORTED = cued(r"(?:all )?support(?:ed)?[.]?$", re.I)
# rare: a list of those appointed that begins "The following were agreed", under its title
_OF_APPOINTMENTS = cued(
    r"\W*(?:appointments?|elections?|nominations?|co-options?) (?:of|to)\b", re.I
)
# rare: as _OF_APPOINTMENTS
_FOLLOWING_AGREED = cued(r"(?:the )?following (?:\w+ ){0,3}(?:was|were) (?:\w+ly )?agreed\b", re.I)
# rare: parishes list what was permitted under "Planning permissions" or "Planning decisions"
_PERMISSIONS = cued(
    r"\bplanning\b.{0,30}\b(?:permissions?|approvals|decisions|determinations|results|outcomes)\b"
    r"|\b(?:decisions?|determinations|permissions|outcomes|results)"
    r" (?:made |received |taken |notified )?(?:of|by|from) (?:the )?(?:[\w-]+ ){0,3}?"
    r"(?:district|county|borough|city|planning|inspector)",
    re.I,
)
# rare: as _PERMISSIONS
_PERMITTED = cued(r"(?:^|[–:-]\s*)(?:approved|granted|refused|permitted)[.]?$", re.I)
_LEAST_WORDS_BEFORE = 20  # characters
_LONGEST_PLAIN = 700


def plain_kind(text: str, rules: lexicon.Rules | None = None) -> str:
    """Return how a sentence without a marker decides ("minutes", "passive", ...), "" if not.

    Args:
        text: the sentence.
        rules: those that may be found in it, if that is known already.
    """
    if len(text) > _LONGEST_PLAIN:
        return ""
    if rules is None:
        rules = lexicon.likely_alternatives("plain_decisions", text)
    return lexicon.value_among(rules, text)


def _words_of(sentence: Clause) -> Clause:
    """The words of a plain decision; "Supported." behind an entry of a list decides the entry."""
    start = 0 if plain_kind(sentence.text) == "fragment" else sentence.start
    entry = without_enumerator(Clause(sentence.passage, start, sentence.end))
    before = sentence.passage.text[entry.start : sentence.start]
    told = len(entry.text) > cues.LONGEST_ENTRY or cues.FINITE.search(before)
    if told or not before.strip() or cues.LABEL.match(entry.text):
        by = _MOVED_BEHIND.search(sentence.text, _LEAST_WORDS_BEFORE)
        by = None if by and _DECIDED.search(by.group()) else by
        moved = None if by else _MOVED_BEFORE.match(sentence.text)
        if moved:
            return trimmed(sentence.part(moved.end()))
        return trimmed(sentence.part(0, by.start()) if by else sentence)
    return trimmed(entry)


def plain_finding(sentence: Clause, above: str, title: str = "") -> Finding:
    """Return the decision that a sentence states without a marker.

    Args:
        sentence: it.
        above: the passage before; "all approved" behind a sum below other sums approves all.
        title: the item's title; under "Appointment of Members" those agreed are appointed.
    """
    words = _words_of(sentence)
    whole = words.start == 0 and cues.HAS_AMOUNT.search(above) is not None
    amount = cues.HAS_AMOUNT.search(words.text) if whole else None
    of_all = cues.ALL_OF_LIST.search(words.text, amount.end()) if amount else None
    if of_all:
        words = trimmed(words.part(of_all.start("words")))
    agreed_to = cues.AGREED_TO.search(words.text)
    words = trimmed(words.part(agreed_to.start("words"))) if agreed_to else words
    last_words = cues.LAST_WORDS.search(words.text)
    verbs = last_words[last_words.lastindex or 0] if last_words else sentence.text
    finding = finding_of(sentence, words, words.text if agreed_to or of_all else verbs, "none")
    if plain_kind(sentence.text) == "minutes" and finding.disposition == "agreed":
        finding.disposition = "approved"
    if _SUPPORTED.match(verbs):
        finding.disposition = "agreed"  # who is only consulted supports, but grants nothing
    elif _OF_APPOINTMENTS.match(title) and _FOLLOWING_AGREED.match(words.text):
        finding.disposition = "appointed"
    return finding


def tells_of_permission(text: str, title: str) -> bool:
    """Whether "Rose Cottage - approved" tells what the planning authority decided."""
    return _PERMISSIONS.search(title) is not None and _PERMITTED.search(text) is not None
