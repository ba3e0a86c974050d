"""Whether a sentence announces a decision, and the clauses of a resolution told in one sentence."""

import re

from ..patterns import cued
from . import decision_cues as cues
from .body_markers import body_decides
from .clauses import Clause, enumerator_of, is_bullet, points, trimmed, without_enumerator
from .decision_triage import Told, markers_of
from .markers import Marker, first_marker
from .opinions import is_opinion
from .plain_decisions import plain_kind

_AND_ALSO = cued(
    r"[,;]?\s+and\s+(?:also\s+|then\s+|further\s+)?(?="
    r"(?:AGREED|NOTED|APPROVED|RECOMMENDED|RESOLVED|ENDORSED|DELEGATED|DEFERRED|REFERRED|REMITTED"
    r"|REFUSED|ADOPTED|ACCEPTED|CONFIRMED|INSTRUCTED|REQUESTED|AUTHORISED|APPOINTED)\b"
    r"|(?:agreed|approved|recommended|resolved|endorsed|delegated|remitted|instructed)\s+"
    r"(?:that|to|the|an?|its|power|authority)\b|noted\s+(?:the|its)\b"
    r"|referred\s+(?:the|it|this|them)\b|requested\s+that\b"
    r"|deferred\s+(?:the|its|an?|consideration|further)\b|(?:adopted|confirmed|accepted)\s+the\b)"
)
_AND_FURTHER = cued(
    r"[;,]?\s+and\s+(?:it\s+was\s+)?(?:further|also|FURTHER|ALSO)\s+"
    r"(?:agreed|resolved|noted|recommended|AGREED|RESOLVED|NOTED|RECOMMENDED)\s*[,:–-]?\s*(?=(?:that|to)\b)"
)
# rare: "RESOLVED that (1) ...": the conjunction before a numbered list
_THAT_THEN_NUMBER = cued(
    r"[*\s]*(?:that|to)(?:\s?:\s?[-–—]?)?\s+(?:(?:the )?(?-i:[A-Z])[\w&'’ -]{2,50}:\s*)?"
    r"(?=\(?(?:a|i|1)\)\s)"
    r"|[*\s]*that(?:\s?:\s?[-–—]?|\s+(?:the )?(?-i:[A-Z])[\w&'’ -]{2,50}:)\s*(?=1\.\s)",
    re.I,
)
_AND_THEN = cued(r"[,;]?\s+and\s*$")
# ", and this was proposed by A and seconded by B, all agreed" behind what was agreed
_MOVED_AFTER = cued(
    r",?\s+(?:and|which) (?:this |it )?was (?:proposed|moved) by\s+(?=[A-Z])[^;]{3,120}$", re.S
)


def marker_of(sentence: Clause, nouns: frozenset[str], told: Told) -> Marker | None:
    """The announcement of a decision in a sentence; none where it only tells an opinion.

    Args:
        sentence: it.
        nouns: what the body that met may be called.
        told: what may be read from it: see `told_in`.
    """
    text = sentence.text
    marker = first_marker(text, markers_of(told)) if "marker" in told else None
    decides = marker is None and "body decides" in told
    if decides and not is_bullet(sentence.passage.marker):
        marker = body_decides(text, nouns)
    if marker is None or cues.ADVISED.search(text[: marker.start]):
        return None
    if marker.plain and cues.SOME_OF_THEM.match(text):
        return None
    only_says = (marker.loose or marker.plain) and not marker.keeps_verb
    return None if only_says and is_opinion(text[marker.end :]) else marker


def decided_before(sentence: Clause, marker: Marker) -> Clause | None:
    """What a sentence decides before its marker: "The update was noted, and it was agreed"."""
    joint = _AND_THEN.search(sentence.text, 0, marker.start)
    first = sentence.part(0, joint.start()) if joint else None
    return first if first is not None and plain_kind(first.text) else None


def parts_of(operative: Clause, marker: Marker) -> tuple[Clause, ...]:
    """The clauses of a resolution that stands in one sentence."""
    moved = _MOVED_AFTER.search(operative.text, 8)
    operative = trimmed(operative.part(0, moved.start())) if moved else operative
    lead = _THAT_THEN_NUMBER.match(operative.text)
    numbered = points(operative.part(lead.end()) if lead else operative)
    if len(numbered) > 1 or numbered[0].text != operative.text:
        return numbered
    if enumerator_of(operative) and operative.text[:1] in "(0123456789":
        return (without_enumerator(operative),)
    cut = _AND_FURTHER.search(operative.text, 8)
    if cut is None and (marker.keeps_verb or marker.plain):
        cut = _AND_ALSO.search(operative.text, 8)
    if cut and len(operative.text[: cut.start()].split()) > 2:
        return (operative.part(0, cut.start()), operative.part(cut.end()))
    return (operative,)


def leads_on(sentence: Clause, nouns: frozenset[str]) -> bool:
    """Whether a passage breaks off at the body, whose points follow: "..., and the Board"."""
    text = sentence.text
    if text.endswith(".") or sentence.end != len(sentence.passage.text.rstrip()):
        return False
    found = cues.AND_THE_BODY.search(text)
    return found is not None and not nouns.isdisjoint(found["who"].split())
