"""The clauses of a resolution told in one sentence, and sentences that decide by themselves."""

import re

from .. import lexicon
from ..patterns import cued
from . import decision_cues as cues
from .clauses import Clause, enumerator_of, points, trimmed, without_enumerator
from .markers import Marker

_AND_ALSO = cued(
    r",?\s+and\s+(?:also\s+|then\s+|further\s+)?(?="
    r"(?:AGREED|NOTED|APPROVED|RECOMMENDED|RESOLVED|ENDORSED|DELEGATED)\b"
    r"|(?:agreed|approved|recommended|resolved|endorsed|delegated)\s+"
    r"(?:that|to|the|an?|its|power|authority)\b|noted\s+(?:the|its)\b|requested\s+that\b)"
)
_THAT_THEN_NUMBER = cued(r"(?:that|to)\s+(?=\((?:a|i|1)\)\s)", re.I)
_LONGEST_PLAIN = 700


def parts_of(operative: Clause, marker: Marker) -> tuple[Clause, ...]:
    """The clauses of a resolution that stands in one sentence."""
    lead = _THAT_THEN_NUMBER.match(operative.text)
    numbered = points(operative.part(lead.end()) if lead else operative)
    if len(numbered) > 1 or numbered[0].text != operative.text:
        return numbered
    if enumerator_of(operative) and operative.text[:1] in "(0123456789":
        return (without_enumerator(operative),)
    cut = _AND_ALSO.search(operative.text, 8) if marker.keeps_verb or marker.plain else None
    if cut and len(operative.text[: cut.start()].split()) > 2:
        return (operative.part(0, cut.start()), operative.part(cut.end()))
    return (operative,)


def plain_kind(text: str) -> str:
    """Return how a sentence without a marker decides ("minutes", "passive", ...), "" if not."""
    if len(text) > _LONGEST_PLAIN:
        return ""
    likely = lexicon.likely("plain_decisions", text)
    return next((entry.value for entry in likely if entry.regex.search(text)), "")


def plain_words(sentence: Clause) -> Clause:
    """The words of a plain decision; "Supported." behind an entry of a list decides the entry."""
    start = 0 if plain_kind(sentence.text) == "fragment" else sentence.start
    entry = without_enumerator(Clause(sentence.passage, start, sentence.end))
    before = sentence.passage.text[entry.start : sentence.start]
    told = len(entry.text) > cues.LONGEST_ENTRY or cues.FINITE.search(before)
    if told or not before.strip() or cues.LABEL.match(entry.text):
        return trimmed(sentence)
    return trimmed(entry)


def leads_on(sentence: Clause, nouns: frozenset[str]) -> bool:
    """Whether a passage breaks off at the body, whose points follow: "..., and the Board"."""
    found = cues.AND_THE_BODY.search(sentence.text)
    last = sentence.end == len(sentence.passage.text.rstrip())
    return last and found is not None and not nouns.isdisjoint(found["who"].split())
