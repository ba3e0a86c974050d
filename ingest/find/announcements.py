"""What a sentence decides that announces it ("RESOLVED that ..."): its clauses and their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..patterns import cued
from ..records import Force
from . import decision_cues as cues
from .body_nouns import MEMBERS
from .clauses import ENUMERATOR, Clause, enumerator_of, mark_before, trimmed
from .decision_parts import parts_of
from .finding import Finding, finding_of
from .markers import Marker, is_lead_in
from .motions import Motion
from .resolution import Resolution, operative_words

# rare: "RESOLVED that the Committee note:" over a list of what it notes, of English districts
_VERB_OF_POINTS = cued(
    r"(?:that (?:the )?(?:[A-Z][\w&'’-]*\s+){1,6}|to )"
    r"(?P<verb>notes?|approves?|endorses?|adopts?|receives?|delegates?|recommends?|agrees?)"
    r"\s*:\s*[-–—]?"
)

_BODY = r"(?:the )?[A-Z][\w&'’-]*(?: (?:(?:and|of|for) (?:the )?)?[A-Z][\w&'’-]*){0,8}"
# rare: "AGREED to recommend that Council (a) accedes to the request; and (b) signs the lease"
_RECOMMENDS_POINTS = cued(
    rf"(?i:(?:to )?recommends? )(?:(?i:that ){_BODY}|(?i:to ){_BODY} (?i:that))"
    r"(?=:? \(?(?:a|i|1)\) |\s?[:–—-]{1,3}$)"
)
# rare: Northern Irish committees: "AGREED: On the proposal of A, the following was agreed:"
_FOLLOWING_AGREED = cued(
    r"(?:[^.;:]|\.(?= ?[A-Z])){0,200}\bfollowing (?:\w+ )?(?:was|were) (?:\w+ly )?"
    r"(?:agreed|resolved|approved|decided)\b[^.;:]{0,140}[:–—-]{1,2}",
    re.I,
)
# What members only ask for besides is no decision: "Members noted the plan and requested that".
_MEMBERS = cued(rf"(?:{MEMBERS})\s*$", re.I)
_ASKED = cued(r"requested\s+that\b")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A sentence taken apart at the marker of a decision.

    `operative` are the words behind the marker, `parts` their clauses, none where they only lead
    to a list, whose `verb` they may hold ("that the Panel note:"); `brief` ones ("to mend it") are
    told with the verb that announces them.
    """

    sentence: Clause
    marker: Marker
    operative: Clause
    parts: tuple[Clause, ...]
    brief: bool
    verb: str = ""

    @property
    def words(self) -> str:
        """The marker's own words."""
        return self.sentence.text[self.marker.start : self.marker.end]

    @property
    def is_bare(self) -> bool:
        """Whether nothing follows the marker: "ORDERED accordingly."."""
        return not self.operative.text and not cues.ENDS_OPEN.search(self.sentence.text)

    @property
    def takes_points(self) -> bool:
        """Whether the passages that follow may hold points of it."""
        marker = self.marker
        return not self.parts or not (marker.plain or (marker.loose and not self._lists))

    @property
    def _lists(self) -> bool:
        return bool(enumerator_of(self.operative) or cues.ENDS_OPEN.search(self.sentence.text))

    def findings(self) -> Iterator[Finding]:
        """Yield the decisions that its clauses state."""
        marker = self.marker
        own_verb = marker.plain and (marker.keeps_verb or self.brief)
        for number, part in enumerate(self.parts):
            inner, stripped = operative_words(part)
            if not inner.text:
                continue
            whole = trimmed(self.sentence.part(marker.start, part.end - self.sentence.start))
            force: Force = "agreed" if stripped else marker.force
            if number and force == "recommended" and cues.OTHER_VERB.match(inner.text):
                force = "none"
            finding = finding_of(
                self.sentence if len(self.parts) == 1 else part,
                whole if own_verb and number == 0 else inner,
                inner.text,
                force,
                self.words,
            )
            finding.unanimous = finding.unanimous or marker.unanimous
            yield finding

    def resolution(self, support: Motion | None) -> Resolution:
        """Return the resolution that it opens, none of whose points is read.

        Args:
            support: the motion on which it rests.
        """
        marker, operative = self.marker, self.operative
        shared = Resolution(marker.force, self.words, support, marker.unanimous, verb=self.verb)
        listed = cues.FOLLOWING.search(operative.text)
        if not self.parts and listed and not _FOLLOWING_AGREED.fullmatch(operative.text):
            shared.alone = finding_of(
                self.sentence, trimmed(operative), operative.text, marker.force, self.words
            )
            shared.alone.rest_on(support)
        printed = mark_before(self.parts[-1]) if self.parts else ""
        shared.last = printed or enumerator_of(operative)
        shared.leads = cues.ENDS_OPEN.search(operative.text) is not None
        return shared


def announcement_of(sentence: Clause, marker: Marker) -> Announcement | None:
    """Take a sentence apart at its marker; None where the marker is the verb of a passive.

    Args:
        sentence: it.
        marker: what announces a decision in it.
    """
    text = sentence.text
    before, announced = text[: marker.start], text[marker.start : marker.end]
    it_was = cues.IT_WAS.search(before) or announced.startswith("seconded")
    if cues.PASSIVE.search(before) and not it_was:
        return None
    points = _RECOMMENDS_POINTS.match(text, marker.end)
    if points:
        marker = replace(marker, force="recommended", end=points.end())
    told = cues.TELLS_WHO.search(text, marker.end) if marker.keeps_verb else None
    told = told or cues.ASIDE.search(text, marker.end + 8)
    operative = sentence.part(marker.end, told.start() if told else None)
    brief = marker.plain and cues.BRIEF.fullmatch(operative.text) is not None
    leads = _VERB_OF_POINTS.fullmatch(operative.text)
    lead_in = is_lead_in(operative.text) or ENUMERATOR.fullmatch(operative.text) is not None
    lead_in = lead_in or _FOLLOWING_AGREED.fullmatch(operative.text) is not None
    parts = () if leads or (lead_in and not brief) else parts_of(operative, marker)
    if marker.plain and _MEMBERS.search(announced):
        parts = parts[:1] + tuple(part for part in parts[1:] if not _ASKED.match(part.text))
    verb = leads["verb"] if leads else ""
    return Announcement(sentence, marker, operative, parts, brief, verb)
