"""A resolution of several points: what they share, and which passages belong to it."""

import re
from dataclasses import dataclass
from typing import Literal

from ..patterns import cued
from ..records import Force, Passage
from .clauses import (
    Clause,
    enumerator_of,
    follows,
    is_bullet,
    sentences,
    trimmed,
    without_enumerator,
)
from .disposition import has_verb
from .finding import Finding, finding_of
from .markers import marker_in
from .motion_words import notice_in
from .motions import Motion, outcome_in
from .movers import movement_in
from .votes import is_unanimous, line_tally, tally_in

Place = Literal["points", "own verb", "own marker", "lead-in", "furniture", "outside"]

_OPERATIVE = cued(r"[\"“‘']?(?:that\b|to\b(?! the\b)|T\s?H\s?A\s?T\b)", re.I)
_OPERATIVE_VERB = cued(
    r"(?:also )?(?:noted?|received?|approved?|agreed?|endorsed?|adopted?|recommend(?:ed)?"
    r"|request(?:ed)?|asked|delegated?|authori[sz]ed?|instructed|confirm(?:ed)?|referred|deferred"
    r"|refused|accepted?|welcomed|monitored progress"
    r"|(?:reviewed|considered|scrutinised|examined|discussed) and (?:noted|approved|agreed"
    r"|endorsed))\b",
    re.I,
)
_ENDS_IT = cued(
    r"^(?:\(?(?:reasons?|notes?(?!\s+(?:and|the|that|this|an?|its|with|progress|receipt)\b)"
    r"|supporting|additional|alternative|other options|options|background"
    r"|right of appeal|actions?|contact|voting|votes?|circulated|submitted|councillor|cllr"
    r"|the meeting)\b"
    r"|\(|\[|_{3}|-{3})",
    re.I,
)
_STRIPPED_VERB = cued(
    r"^(?:AGREED|RESOLVED|DECIDED|agreed|resolved|decided)(?:[\s:–-]+)(?=(?:that|to)\b)"
)
# rare: "That the Board recommends:" over a list of points to another body
_BODY_RECOMMENDS = cued(r"[Tt]hat\b.{2,50}\brecommends?\b")
# rare: "RESOLVED that:", "That the Cabinet:" alone over a list of points, as cabinets print them
_THAT_ALONE = cued(
    r"[“\"‘][Tt]hat\s?:[–—-]?"
    r"|(?i:resolved |agreed |to agree )?[Tt]hat(?: it be| (?:the )?[A-Z][\w&'’ -]{2,50}?)?"
    r"\s*:?\s*[:–—-]{1,3}"
)
# rare: "RESOLVED: (Unanimously) That ...": the vote as part of the marker, as districts print it
_VOTE_FIRST = cued(r"\((?:unanimous(?:ly)?|nem\.? con\.?)\)\s*[:–-]*\s*(?=that\b|to\b)", re.I)
_MOVERS_BEHIND = cued(
    r"\s*\((?:proposed|moved|prop)\b[^()]*\)[\s.;]*$"
    r"|[,;.–-]\s*(?:this was\s+|which was\s+)?(?:proposed|moved)\s*(?:by\b|:|cllr|councillor)"
    r"[^;.]{2,80}?\bseconded\b[^;]{2,80}$",
    re.I,
)
_VOTE_BEHIND = cued(
    r"\s*\((?P<vote>(?=[^()]*\b(?:for|against|unanim\w+|abst\w+|favour)\b)[^()]{3,100})\)[\s.;,]*$",
    re.I,
)
# rare: "On the proposal of A, seconded by B, it was agreed", of Irish and Northern Irish councils
_MOVERS_BEFORE = cued(
    r"^\W*(?:it was (?:\w+ly )?(?:agreed|resolved|recommended),? )?"
    r"on the (?:proposal|motion|proposition) of [^;:\"“]{2,140}?,?\s+"
    r"(?:it was (?:\w+ly )?(?:agreed|resolved|recommended) )?(?=that\b|to\b(?! the\b))",
    re.I,
)
_ANNOUNCES = cued(r"[A-Za-z]+(?: unanimously)?\s*[:–—-]{1,3}", re.I)
_QUOTED = cued(r"[\"“‘']|[Tt]hat\b|[I|l]\s(?:will\s)?move\b|We\s(?:will\s)?move\b")
_FURNITURE = 100


@dataclass(slots=True)
class Resolution:
    """The open resolution of an item, and the number of the point that came last.

    A strict one takes only points that begin like one ("That ...", "To ...", a deciding verb).
    `alone` is the decision of a marker such as "agreed to allocate the following:" if no point
    can be read behind it. The words of a `quoted` one are the passage that follows, whatever they
    begin with. `verb` is what its lead-in does with each point ("that the Panel note:"). One that
    `leads` has told a decision in whose words it leads to points ("be granted, as follows:").
    """

    force: Force
    announced: str = ""
    support: Motion | None = None
    unanimous: bool = False
    last: str = ""
    alone: Finding | None = None
    count: int = 0
    strict: bool = False
    waited: bool = False
    listing: bool = False
    quoted: bool = False
    verb: str = ""
    leads: bool = False

    def place(self, passage: Passage) -> Place:
        """What a passage is to the resolution.

        Returns:
            "points" if it holds its points; "own verb" if it names the body and decides again
            ("Cabinet AGREED that ..."); "own marker" if a new resolution begins; "lead-in" for
            "That the Board:"; "furniture" for what may stand between a marker and its points;
            "outside" for anything else.
        """
        if _THAT_ALONE.fullmatch(passage.text):
            self.strict = False
            if _BODY_RECOMMENDS.match(passage.text):
                self.force, self.announced = "recommended", passage.text
            return "lead-in"
        if self.quoted:
            return "outside" if self.count or not _QUOTED.match(passage.text) else "points"
        first = self.without_vote(sentences(passage)[0])
        mark, text = enumerator_of(first), without_enumerator(first).text
        if mark and not text:
            return "lead-in"
        if self.strict and not (mark or self.count) and _ANNOUNCES.fullmatch(text):
            return "own marker"
        if not text or (self.strict and not _is_operative(text)):
            return "outside"
        listed = self.listing and not (mark and follows(self.last, mark))
        if listed and len(text) < _FURNITURE and not marker_in(text) and not begins_point(text):
            return "furniture"
        if mark and not is_bullet(mark):
            opens = not self.count or (self.leads and begins_point(text))
            fits = follows(self.last, mark) if self.last else opens
            return "points" if fits or (self.last and begins_point(text)) else "outside"
        if _ENDS_IT.match(text) or line_tally(text):
            return self._furniture(text)
        if not _is_operative(text):
            return self._unmarked(mark, text)
        loose_verb = not mark and not self.last and self.count and not begins_point(text)
        return "outside" if loose_verb else "points"

    def _unmarked(self, mark: str, text: str) -> Place:
        own = marker_in(text)
        if own is not None and own.start and not mark and len(text[: own.start].split()) <= 4:
            return "own verb"
        if self.count and not (mark and is_bullet(self.last)):
            return "outside"
        if own is not None and own.start == 0 and not own.keeps_verb:
            return "own marker"
        if movement_in(text):
            return "outside"
        return "points" if mark or has_verb(text) else self._furniture(text)

    def _furniture(self, text: str) -> Place:
        if self.count or self.waited or len(text) >= _FURNITURE or marker_in(text):
            return "outside"
        told = has_verb(text) or movement_in(text) or outcome_in(text) or line_tally(text)
        return "outside" if told else "furniture"

    def without_vote(self, sentence: Clause) -> Clause:
        """The sentence without "(unanimously)" before it, which is noted."""
        vote = _VOTE_FIRST.match(sentence.text)
        if not vote or self.count:
            return sentence
        self.unanimous = self.unanimous or is_unanimous(vote.group())
        return sentence.part(vote.end())

    def runs_on(self, sentence: Clause) -> Clause | None:
        """The point that a sentence behind the marker in its passage states, if it does."""
        if sentence.opens_passage:
            return None
        mark = enumerator_of(sentence)
        point = without_enumerator(sentence)
        if not begins_point(point.text) or (mark and not follows(self.last or "1.", mark)):
            return None
        self.last = mark or self.last
        return point

    def finding(self, point: Clause) -> Finding | None:
        """The decision that a point of the resolution states."""
        notice = notice_in(point) if self.quoted else None
        point = notice.words if notice else point
        own = marker_in(point.text)
        own = own if own and own.force == "recommended" and own.start == 0 != own.end else None
        words, verb = operative_words(point.part(own.end) if own else point)
        if not words.text:
            return None
        force: Force = "agreed" if verb and self.force == "none" else self.force
        announced = point.text[: own.end] if own else self.announced
        verbs = f"{self.verb} {words.text}" if self.verb else words.text
        finding = finding_of(point, words, verbs, own.force if own else force, announced)
        finding.rest_on(self.support)
        finding.unanimous = finding.unanimous or self.unanimous
        vote = vote_behind(point.text)
        if vote:
            finding.tally = tally_in(vote["vote"]).filled_from(finding.tally)
            finding.unanimous = finding.unanimous or is_unanimous(vote["vote"])
        self.count += 1
        return finding


def operative_words(point: Clause) -> tuple[Clause, bool]:
    """Strip "AGREED" before the operative words and the movers in brackets behind them.

    Returns:
        The words, and whether a verb was stripped.
    """
    verb = _STRIPPED_VERB.match(point.text)
    words = point.part(verb.end()) if verb else point
    moved = _MOVERS_BEFORE.match(words.text)
    words = words.part(moved.end()) if moved else words
    named = _MOVERS_BEHIND.search(words.text) or vote_behind(words.text)
    return trimmed(words.part(0, named.start()) if named else words), verb is not None


def vote_behind(text: str) -> re.Match[str] | None:
    """The vote in brackets at the end of a text: "(For 3, Against 1)", "(unanimous)"."""
    found = _VOTE_BEHIND.search(text)
    told = found and (tally_in(found["vote"]) or is_unanimous(found["vote"]))
    return found if told else None


def begins_point(text: str) -> bool:
    """Whether a text begins like a point of a resolution: "That ...", "To ..."."""
    return _OPERATIVE.match(text) is not None


def _is_operative(text: str) -> bool:
    return begins_point(text) or _OPERATIVE_VERB.match(text) is not None
