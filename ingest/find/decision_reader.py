"""Read the account of one agenda item, passage by passage, and gather what was decided."""

from collections.abc import Sequence
from dataclasses import replace

from ..records import Force, Passage
from . import decision_cues as cues
from .body_markers import body_leads
from .body_nouns import BODY_NOUNS
from .clauses import (
    ENUMERATOR,
    Clause,
    enumerator_of,
    is_bullet,
    points,
    sentences,
    trimmed,
    without_enumerator,
)
from .debate import Debate, nameless
from .decision_parts import (
    decided_before,
    is_entry,
    is_spoken,
    leads_on,
    leads_to_list,
    marker_of,
    parts_of,
    plain_kind,
    plain_words,
)
from .finding import Finding, finding_of
from .late_movers import LateMovers
from .markers import Marker, is_lead_in
from .motion_words import notice_in, suggestion_in
from .motions import Motion, outcome_in
from .movers import NO_MOVEMENT, Movement, movement_in
from .named_votes import voters_in
from .resolution import Resolution, begins_point, operative_words
from .rolls import Roll
from .votes import NO_TALLY, Tally, is_unanimous, tally_in


class DecisionReader:
    """Reads the passages of one item in order; ask for `findings` at the end.

    Args:
        nouns: what the body that met may be called.
        decision_block: whether the passages are a "Decision:" block, where points need no marker.
        title: the item's title, which says what was moved where the minutes name only the movers.
    """

    def __init__(
        self, nouns: frozenset[str], *, decision_block: bool, title: Passage | None = None
    ) -> None:
        """Begin an item."""
        self._nouns = nouns
        self._title = title.text if title else ""
        self._debate = Debate(title)
        self._found: list[Finding] = []
        self._group: list[Finding] = []
        self._tally = NO_TALLY
        self._told_in_points = False
        self._previous: Clause | None = None
        self._subject = ""
        self._above = ""
        self._late = LateMovers()
        self._leads: Finding | None = None
        self._open = Resolution("none", strict=True) if decision_block else None

    def read_notice(self, passage: Passage) -> None:
        """Read a passage of the agenda text, where the words of a motion may stand."""
        for sentence in sentences(passage)[:1]:
            self._debate.add(notice_in(sentence))

    def read(self, passage: Passage, rest: Sequence[Passage] = ()) -> bool:
        """Read the next passage.

        Args:
            passage: it.
            rest: the passages after it with the end of a quotation or table that it opens.

        Returns:
            Whether `rest` went to a decision of this passage and is not to be read again.
        """
        if not sentences(passage) or is_spoken(passage) or self._takes_entry(passage):
            return False
        self._read_open(passage)
        self._above = passage.text
        alone = self._open.alone if self._open and not self._open.count else None
        last = alone or (self._group[-1] if self._group else None)
        if not rest or last is None or last.clause.passage is not passage:
            return False
        last.listed.extend(rest)
        self._close()
        self._leads = None
        return True

    def _read_open(self, passage: Passage) -> None:
        if cues.HEADING.match(passage.text):
            told = self._open and self._open.count and cues.REASONS_HEADING.match(passage.text)
            if told or not (self._open and self._open.strict):
                self._close()
                if cues.DECISION_HEADING.match(passage.text):
                    self._open = Resolution("none", strict=True)
            return
        heading = cues.MOTION_HEADING.match(passage.text) or cues.MOTION_LABEL.match(passage.text)
        if heading and not movement_in(passage.text):
            self._close()
            words = Clause(passage, heading.end(), len(passage.text))
            self._debate.announce(heading["kind"].lower(), words if words.text else None)
            return
        if not is_bullet(passage.marker):
            self._told_in_points = False
        if self._open is None or not self._continues(passage, self._open):
            for sentence in sentences(passage):
                self._behind_marker(sentence)
        if passage.text.rstrip().endswith(":"):
            self._told_in_points |= cues.TELLS_IN_POINTS.search(passage.text) is not None
        alone = self._open.alone if self._open and not self._open.count else None
        last = alone or (self._group[-1] if self._group else None)
        self._leads = last if last is not None and leads_to_list(passage, last) else None

    def _takes_entry(self, passage: Passage) -> bool:
        """Take a line into the list to which the last decision leads."""
        leads, self._leads = self._leads, None
        if leads is None or not is_entry(passage, leads):
            return False
        if self._open is not None and self._open.alone is leads:
            self._close()
            self._group = [leads]
        self._open, self._leads = None, leads
        if not cues.DASH_ALONE.fullmatch(passage.text):
            leads.listed.append(passage)
        return True

    def read_roll(self, roll: Roll) -> None:
        """Read a recorded vote."""
        self._close()
        tallies = roll.tallies
        if "" in tallies:
            self._vote(roll.label, "", tallies[""], roll.clause)
        else:
            for side, tally in tallies.items():
                self._debate.vote_for(side, tally)
        self._previous = roll.clause

    def findings(self) -> list[Finding]:
        """All decisions read, motions that were carried or lost among them."""
        self._close()
        self._late.settle(self._debate)
        return [*self._found, *self._debate.decisions(self._found)]

    # --- the points of a resolution -----------------------------------------------------------

    def _close(self) -> None:
        """End the open resolution; if no point of it could be read, its own words decide."""
        if self._open and not self._open.count and self._open.alone:
            self._found.append(self._open.alone)
        elif self._open and not self._open.count and self._open.support:
            self._open.support.used = False
        self._open = None

    def _continues(self, passage: Passage, shared: Resolution) -> bool:
        """Take a passage into the open resolution, if it belongs there."""
        place = shared.place(passage)
        if place == "points":
            self._take_points(passage, shared)
        elif place == "own verb":
            known = len(self._found)
            for sentence in sentences(passage):
                self._sentence(sentence)
            for finding in self._found[known:]:
                finding.rest_on(shared.support)
        elif place == "furniture":
            shared.waited = True
        elif place != "lead-in":
            self._close()
            if shared.support is not None and not shared.count and place == "own marker":
                shared.support.used = False  # its movers are those of the marker that follows
                self._debate.add(shared.support)
            return False
        self._open = shared
        return True

    def _take_points(self, passage: Passage, shared: Resolution) -> None:
        said = sentences(passage)
        mark = enumerator_of(said[0])
        for number, sentence in enumerate(said):
            point = without_enumerator(sentence if number else shared.without_vote(sentence))
            if number == 0 or begins_point(point.text):
                for part in points(point):
                    self._take_point(part, shared)
            else:
                self._sentence(sentence)
        shared.last = mark or shared.last
        shared.listing = cues.ENDS_OPEN.search(passage.text) is not None
        self._previous = said[-1]

    def _take_point(self, point: Clause, shared: Resolution) -> None:
        finding = shared.finding(point)
        if finding is not None:
            self._add(finding)

    def _behind_marker(self, sentence: Clause) -> None:
        """Read a sentence, which may be the next point of a resolution in its passage."""
        point = self._open.runs_on(sentence) if self._open else None
        if point is None or self._open is None:
            self._sentence(sentence)
        else:
            self._previous = sentence
            self._take_point(point, self._open)

    # --- sentences ----------------------------------------------------------------------------

    def _sentence(self, sentence: Clause) -> None:
        text, previous = sentence.text, self._previous
        self._previous = sentence
        self._debate.put(sentence)
        marker = marker_of(sentence, self._nouns)
        if marker is not None and marker.loose and self._of_another(sentence, marker):
            marker = None
        label = cues.LABEL.search(text) if marker is None else None
        if label:
            self._previous = previous
            self._sentence(sentence.part(label.end()))
            return
        head = text[: marker.start] if marker else text
        movement = movement_in(text, self._subject)
        self._subject = self._subject if cues.SAME_SUBJECT.match(text) else text
        outcome = outcome_in(head) if self._debate.motions or movement else ""
        tally = NO_TALLY if cues.TOLD.search(text) else tally_in(text, lost=outcome == "lost")
        voters = voters_in(sentence)
        tally = replace(tally, voters=voters) if voters else tally
        movement = movement or self._late.taken_back(sentence)
        if cues.VOTED_AS_FOLLOWS.search(text) and not self._debate.motions:
            self._close()
            self._open = Resolution("none", support=self._debate.support(movement, []))
        elif cues.FOLLOWS.search(text) and not cues.ABOUT_LATER.search(text):
            self._announce_motion(movement, text)
        elif cues.THIS_AGREED.search(text):
            self._agree_to_it(sentence, movement, previous)
        elif marker is not None:
            if outcome:
                self._debate.settle(head, outcome, NO_TALLY, sentence)
            elif first := decided_before(sentence, marker):
                self._decide_plainly(first, NO_MOVEMENT, NO_TALLY)
            self._decide(sentence, marker, movement, tally)
        elif body_leads(text, self._nouns):
            self._close()
            self._open = Resolution("none", support=self._debate.support(movement, []))
        elif self._plainly_decides(text) and not (outcome and self._debate.open_motion()):
            self._decide_plainly(sentence, movement, tally)
        else:
            self._hear(sentence, movement, outcome, tally, previous)
            if leads_on(sentence, self._nouns):
                self._close()
                self._open = Resolution(
                    "none", support=self._debate.support(movement, []), strict=True
                )

    def _announce_motion(self, movement: Movement, text: str) -> None:
        """Take "the following Motion was agreed": the next passage holds its words."""
        self._close()
        self._group = []
        support = self._debate.support(movement, [])
        self._open = Resolution("agreed", text, support, is_unanimous(text), quoted=True)

    def _agree_to_it(
        self,
        sentence: Clause,
        movement: Movement,
        previous: Clause | None,
    ) -> None:
        """Take "This was agreed": the sentence before says what was; where none does, nothing."""
        suggested = suggestion_in(previous) if previous else None
        motion = self._debate.open_motion()
        if motion is not None and movement.contradicts(motion.movement):
            return
        if motion is not None:
            self._debate.settle(sentence.text, "carried", NO_TALLY, sentence)
        elif self._debate.has_unspoken():
            moved = self._debate.motions[-1].words
            self._debate.settle(sentence.text, "carried", NO_TALLY, moved)
        elif suggested and not self._settled(previous):
            support = self._debate.support(movement, [suggested.text]) if movement else None
            self._group = []
            self._add(finding_of(suggested, suggested, suggested.text, "agreed")).rest_on(support)

    def _plainly_decides(self, text: str) -> bool:
        """Whether a sentence decides by itself; "approved" may only end a line that was broken."""
        kind = plain_kind(text)
        broken = kind == "fragment" and text[:1].islower()
        return bool(kind) and (not broken or self._debate.has_unspoken())

    def _settled(self, previous: Clause | None) -> bool:
        """Whether "This was agreed" speaks of a motion, or of what the sentence before decided."""
        decided = self._group[-1].clause if self._group else None
        told = decided is not None and previous is not None and decided.span() == previous.span()
        return told or self._debate.open_motion() is not None

    def _of_another(self, sentence: Clause, marker: Marker) -> bool:
        """Whether "it was agreed that the group would ..." tells of the group the item is about."""
        if self._told_in_points and is_bullet(sentence.passage.marker):
            return True
        other = cues.OTHER_GROUP.match(sentence.text, marker.end)
        noun = other["noun"].capitalize() if other else ""
        return noun in BODY_NOUNS.split("|") and noun not in self._nouns and noun in self._title

    def _hear(
        self,
        sentence: Clause,
        movement: Movement,
        outcome: str,
        tally: Tally,
        previous: Clause | None,
    ) -> None:
        """A sentence that moves, seconds, votes, or tells what became of a motion."""
        if self._late.take(sentence, movement, self._group, previous):
            for finding in self._group:
                finding.tally = finding.tally.filled_from(tally)
            return
        if self._debate.hear(sentence, movement, previous):
            self._late.wait_for(sentence, self._group)
            self._group = []
        if self._debate.vote_between(sentence.text) or not (outcome or tally):
            return
        self._vote(sentence.text, outcome, tally, sentence)

    def _vote(self, text: str, outcome: str, tally: Tally, sentence: Clause) -> None:
        """Give an outcome or a vote to the motion or to the decisions that it belongs to."""
        if not (tally.counted or outcome) and self._group:
            for finding in () if self._group[0].tally.conflicts(tally) else self._group:
                finding.tally = finding.tally.filled_from(tally)
            return
        if self._debate.settle(text, outcome, tally, sentence) or not tally:
            return
        other = bool(self._group) and self._group[0].tally.differs(tally)
        if (other or not self._group) and not outcome and self._debate.give_tally(tally):
            return
        if other and tally.voters:
            return
        for finding in self._group:
            finding.tally = finding.tally.filled_from(tally)
        self._tally = self._tally if self._group else self._tally.filled_from(tally)

    def _decide(self, sentence: Clause, marker: Marker, movement: Movement, tally: Tally) -> None:
        text = sentence.text
        before = text[: marker.start]
        announced = text[marker.start : marker.end]
        it_was = cues.IT_WAS.search(before) or announced.startswith("seconded")
        if cues.PASSIVE.search(before) and not it_was:
            self._decide_plainly(sentence, movement, tally)
            return
        told = cues.TELLS_WHO.search(text, marker.end) if marker.keeps_verb else None
        operative = sentence.part(marker.end, told.start() if told else None)
        alone = not operative.text and not cues.ENDS_OPEN.search(text)
        if alone and self._debate.carry_open(unanimous=marker.unanimous):
            return
        brief = marker.plain and cues.BRIEF.fullmatch(operative.text) is not None
        lead_in = is_lead_in(operative.text) or ENUMERATOR.fullmatch(operative.text) is not None
        lead_in = lead_in and not brief
        parts = () if lead_in else parts_of(operative, marker)
        support = self._debate.support(
            movement,
            [part.text for part in parts],
            any_motion=lead_in or not (marker.loose or marker.plain),
        )
        support = self._counted(support, tally)
        self._group = []
        self._close()
        shared = Resolution(marker.force, announced, support, marker.unanimous)
        if lead_in and cues.FOLLOWING.search(operative.text):
            shared.alone = finding_of(
                sentence, trimmed(operative), operative.text, marker.force, announced
            )
            shared.alone.rest_on(support)
        for number, part in enumerate(parts):
            inner, stripped = operative_words(part)
            whole = trimmed(sentence.part(marker.start, part.end - sentence.start))
            own_verb = marker.plain and (marker.keeps_verb or brief)
            shown = whole if own_verb and number == 0 else inner
            clause = sentence if len(parts) == 1 else part
            force: Force = "agreed" if stripped else marker.force
            if number and force == "recommended" and cues.OTHER_VERB.match(inner.text):
                force = "none"
            if not inner.text:
                continue
            finding = self._add(finding_of(clause, shown, inner.text, force, announced))
            finding.rest_on(support)
            finding.unanimous = finding.unanimous or marker.unanimous
            shared.count += 1
        shared.last = enumerator_of(operative)
        listing = bool(shared.last) or cues.ENDS_OPEN.search(text) is not None
        single = marker.plain or (marker.loose and not listing)
        self._open = None if parts and single else shared

    def _decide_plainly(self, sentence: Clause, movement: Movement, tally: Tally) -> None:
        text = sentence.text
        motion = self._debate.open_motion()
        elected = cues.ELECTED.search(text) is not None
        if motion is not None and elected:
            self._debate.elect(sentence)
            return
        words = plain_words(sentence)
        whole = words.start == 0 and cues.HAS_AMOUNT.search(self._above) is not None
        of_all = cues.ALL_OF_LIST.search(words.text) if whole else None
        if of_all:
            words = trimmed(words.part(of_all.start("words")))
        agreed_to = cues.AGREED_TO.search(words.text)
        words = trimmed(words.part(agreed_to.start("words"))) if agreed_to else words
        last_words = cues.LAST_WORDS.search(words.text)
        verbs = words.text if agreed_to or of_all else last_words.group(1) if last_words else text
        borrows = bool(movement) or self._debate.has_unspoken()
        support = self._debate.nomination(text) if elected and not movement else None
        if support is None and borrows:
            support = self._debate.support(movement, [words.text])
        support = self._counted(support, tally)
        self._group = []
        finding = self._add(finding_of(sentence, words, verbs, "none"))
        if plain_kind(text) == "minutes" and finding.disposition == "agreed":
            finding.disposition = "approved"
        finding.rest_on(support)

    def _counted(self, support: Motion | None, tally: Tally) -> Motion | None:
        """Give what a decision rests on the votes that its sentence or the one before tells."""
        tally, self._tally = tally.filled_from(self._tally), NO_TALLY
        if not tally:
            return support
        support = support or nameless()
        support.tally = support.tally.filled_from(tally)
        return support

    def _add(self, finding: Finding) -> Finding:
        self._found.append(finding)
        self._group.append(finding)
        return finding
