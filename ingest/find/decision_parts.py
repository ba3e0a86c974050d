"""The clauses of a resolution told in one sentence, and sentences that decide by themselves."""

import re

from .. import lexicon
from ..patterns import cued
from .clauses import Clause, enumerator_of, points, without_enumerator
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
