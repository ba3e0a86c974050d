"""The clauses of a resolution told in one sentence, and sentences that decide by themselves."""

import re
from collections.abc import Sequence

from .. import lexicon
from ..patterns import cued
from ..records import Passage
from . import decision_cues as cues
from .clauses import Clause, enumerator_of, is_bullet, points, trimmed, without_enumerator
from .disposition import has_verb
from .finding import Finding
from .markers import Marker, body_decides, is_opinion, marker_in
from .movers import movement_in
from .resolution import begins_point

_AND_ALSO = cued(
    r"[,;]?\s+and\s+(?:also\s+|then\s+|further\s+)?(?="
    r"(?:AGREED|NOTED|APPROVED|RECOMMENDED|RESOLVED|ENDORSED|DELEGATED|DEFERRED|REFERRED|REMITTED"
    r"|REFUSED|ADOPTED|ACCEPTED|CONFIRMED|INSTRUCTED|REQUESTED|AUTHORISED|APPOINTED)\b"
    r"|(?:agreed|approved|recommended|resolved|endorsed|delegated|remitted|referred|instructed)\s+"
    r"(?:that|to|the|an?|its|power|authority)\b|noted\s+(?:the|its)\b|requested\s+that\b"
    r"|deferred\s+(?:the|its|an?|consideration|further)\b|(?:adopted|confirmed|accepted)\s+the\b)"
)
_AND_FURTHER = cued(
    r"[;,]?\s+and\s+(?:it\s+was\s+)?(?:further|also|FURTHER|ALSO)\s+"
    r"(?:agreed|resolved|noted|recommended|AGREED|RESOLVED|NOTED|RECOMMENDED)\s*[,:–-]?\s*(?=(?:that|to)\b)"
)
# rare: "RESOLVED that (1) ...": the conjunction before a numbered list
_THAT_THEN_NUMBER = cued(
    r"[*\s]*(?:that|to)\s+(?:(?:the )?(?-i:[A-Z])[\w&'’ -]{2,50}:\s*)?(?=\(?(?:a|i|1)\)\s)"
    r"|[*\s]*that\s+(?:the )?(?-i:[A-Z])[\w&'’ -]{2,50}:\s*(?=1\.\s)",
    re.I,
)
_MOVED_BEHIND = cued(
    r"(?:,?\s+on the (?:proposal|motion|proposition) of|,\s+(?:proposed|moved"
    r"|prop\b\.?)(?: by)?\s+(?=[A-Z]))"
    r"[^;]{2,120}$",
    re.S,
)
_AND_THEN = cued(r"[,;]?\s+and\s*$")
# rare: "on the proposal of A, seconded by B, this was agreed": the verb behind the movers
_DECIDED = cued(r"\b(?:was|were) (?:\w+ly )?(?:agreed|approved|adopted|accepted|noted)\b", re.I)
_LEAST_WORDS_BEFORE = 20  # characters
_LONGEST_PLAIN = 700
# rare: verbatim minutes of US councils: "Day: I agree.   Night: We approved it in May."
_SPEAKER = cued(r"(?:^|[.?!\]”\"]\s{1,8})[A-Z][\w'’-]{1,20}:\s")
# rare: as _SPEAKER
_SPEAKS = cued(r"\b(?:I|we|you)\b")
_LEAST_SPEECHES = 3
# ", and this was proposed by A and seconded by B, all agreed" behind what was agreed
_MOVED_AFTER = cued(
    r",?\s+(?:and|which) (?:this |it )?was (?:proposed|moved) by\s+(?=[A-Z])[^;]{3,120}$", re.S
)
_LONGEST_ENTRY = 300
_LONGEST_NAME = 80
_LONGEST_PLAIN_ENTRY = 140


def marker_of(sentence: Clause, nouns: frozenset[str]) -> Marker | None:
    """The announcement of a decision in a sentence; none where it only tells an opinion."""
    text = sentence.text
    marker = marker_in(text)
    if marker is None and not is_bullet(sentence.passage.marker):
        marker = body_decides(text, nouns)
    if marker is None or cues.ADVISED.search(text[: marker.start]):
        return None
    told = (marker.loose or marker.plain) and not marker.keeps_verb
    return None if told and is_opinion(text[marker.end :]) else marker


def decided_before(sentence: Clause, marker: Marker) -> Clause | None:
    """What a sentence decides before its marker: "The update was noted, and it was agreed"."""
    joint = _AND_THEN.search(sentence.text, 0, marker.start)
    first = sentence.part(0, joint.start()) if joint else None
    return first if first is not None and plain_kind(first.text) else None


def is_spoken(passage: Passage) -> bool:
    """Whether a passage is talk taken down word for word, in which nothing is decided."""
    text = passage.text
    if text.count(": ") < _LEAST_SPEECHES or len(_SPEAKER.findall(text)) < _LEAST_SPEECHES:
        return False
    return _SPEAKS.search(text) is not None


def leads_to_list(passage: Passage, last: Finding) -> bool:
    """Whether a decision ends its passage in words that lead to a list."""
    if last.clause.passage is not passage or last.listed:
        return False
    ends = last.clause.end == len(passage.text.rstrip())
    return ends and cues.LIST_BEGINS.search(passage.text) is not None


def is_entry(passage: Passage, leads: Finding) -> bool:
    """Whether a line belongs to the list to which a decision leads ("... the following:").

    Amounts and bare bullets do, and the quotation that stands first; points that decide do not.
    """
    text = passage.text
    if len(text) > _LONGEST_ENTRY or marker_in(text) or movement_in(text):
        return False
    if cues.ENTRY.search(text) or (leads.listed and cues.DASH_ALONE.fullmatch(text)):
        return True
    if leads.listed and cues.AMOUNT.fullmatch(leads.listed[-1].text) and not has_verb(text):
        return len(text) < _LONGEST_NAME  # to whom the amount above goes
    if not leads.listed and cues.QUOTED_ENTRY.match(text):
        return True
    plain = not passage.marker and all(_is_plain(line) for line in (text, *_texts(leads.listed)))
    if plain and leads.disposition != "noted":
        return leads.clause.passage.text.rstrip(" -–—").endswith(":")
    bullet = is_bullet(passage.marker) or cues.BULLETED.match(text)
    return bool(bullet) and not begins_point(text) and not has_verb(text)


def _texts(passages: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(passage.text for passage in passages)


def _is_plain(text: str) -> bool:
    """Whether a line of a list has neither a mark nor a verb: a name, a condition in few words."""
    return (
        len(text) < _LONGEST_PLAIN_ENTRY
        and text[:1].isalnum()
        and not text[:1].islower()
        and text[-1:] not in ".:;"
        and not cues.FINITE.search(text)
        and not has_verb(text)
    )


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
        by = _MOVED_BEHIND.search(sentence.text, _LEAST_WORDS_BEFORE)
        by = None if by and _DECIDED.search(by.group()) else by
        return trimmed(sentence.part(0, by.start()) if by else sentence)
    return trimmed(entry)


def leads_on(sentence: Clause, nouns: frozenset[str]) -> bool:
    """Whether a passage breaks off at the body, whose points follow: "..., and the Board"."""
    text = sentence.text
    if text.endswith(".") or sentence.end != len(sentence.passage.text.rstrip()):
        return False
    found = cues.AND_THE_BODY.search(text)
    return found is not None and not nouns.isdisjoint(found["who"].split())
