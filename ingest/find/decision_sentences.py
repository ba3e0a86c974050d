"""What each sentence of an item's account is to its decisions: a motion, a vote, a decision."""

from dataclasses import replace

from ..records import Passage
from . import decision_cues as cues
from .announcements import announcement_of
from .body_markers import body_leads
from .body_nouns import BODY_NOUNS
from .clauses import Clause, is_bullet
from .decision_parts import decided_before, leads_on, marker_of
from .decision_triage import Told, plain_rules_of, told_in
from .elections import nomination_of_elected, settle_election
from .finding import finding_of
from .item_state import ItemState
from .late_movers import LateMovers
from .markers import Marker
from .motion_words import suggestion_in
from .motions import outcome_in
from .movers import NO_MOVEMENT, Movement, movement_in
from .named_votes import voters_in
from .plain_decisions import plain_finding, plain_kind, tells_of_permission
from .resolution import Resolution
from .votes import NO_TALLY, Tally, is_unanimous, tally_in

_LONGEST_ASKING = 24  # characters, of the words that put a question


class SentenceReader:
    """Reads the sentences of one item in order; call `end` behind the last.

    Args:
        state: what the item's account has told so far, which each sentence adds to.
        nouns: what the body that met may be called.
        title: the item's title, if it has one.
    """

    def __init__(self, state: ItemState, nouns: frozenset[str], title: Passage | None) -> None:
        """Begin an item."""
        self._state = state
        self._nouns = nouns
        self._title = title.text if title else ""
        self._subject = ""
        self._late = LateMovers()

    def end(self) -> None:
        """Give movers that stand alone at the end of the item to the decision before them."""
        self._late.settle(self._state.debate)

    def read(self, sentence: Clause) -> None:
        """Read the next sentence."""
        state, text = self._state, sentence.text
        previous, state.previous = state.previous, sentence
        if state.group and cues.RESUMED.match(text):
            state.group = []
        told = told_in(text)
        if not (told or state.debate.begun or self._late.lent):
            state.tell(sentence)
            self._keep_subject(text)
            return
        if state.reading or (" ask" in text[:_LONGEST_ASKING] and cues.ASKS.match(text)):
            return
        state.debate.put(sentence)
        marker = marker_of(sentence, self._nouns, told)
        if marker is not None and cues.LOOKS_BACK.search(text):
            return
        if marker is not None and marker.loose and self._of_another(sentence, marker):
            marker = None
        if marker is not None and state.replying and (marker.loose or marker.plain):
            marker = None
        if marker is not None and cues.VOTE_TO_BE_TAKEN.search(text) and outcome_in(text):
            marker = None  # what became of the motion is the decision, not that it was voted on
        label = cues.LABEL.search(text) if marker is None and "label" in told else None
        if label:
            state.previous = previous
            self.read(sentence.part(label.end()))
            return
        head = text[: marker.start] if marker else text
        movement = NO_MOVEMENT
        if "movers" in told and not cues.MOVED_EARLIER.search(text):
            movement = movement_in(text, self._subject)
        if marker is not None and cues.AS_PROPOSED.search(text, marker.start):
            movement = NO_MOVEMENT
        self._keep_subject(text)
        if cues.PUTS_OFF_AGREED.search(text) and not self._tells_of_earlier(text):
            state.debate.drop_open()
            self._decide_plainly(sentence, NO_MOVEMENT, NO_TALLY)
            return
        outcome = self._outcome_in(head, text) if state.debate.motions or movement else ""
        tally = NO_TALLY
        if "votes" in told and not cues.TOLD.search(text):
            tally = tally_in(text, lost=outcome == "lost")
        voters = voters_in(sentence) if "voters" in told else ()
        tally = replace(tally, voters=voters) if voters else tally
        movement = movement or self._late.taken_back(sentence)
        if (
            "voted as follows" in told
            and not state.debate.motions
            and cues.VOTED_AS_FOLLOWS.search(text)
        ):
            self._lead_on(movement)
        elif "follows" in told and cues.FOLLOWS.search(text) and not cues.ABOUT_LATER.search(text):
            self._announce_motion(movement, text)
        elif "this was agreed" in told and cues.THIS_AGREED.search(text):
            self._agree_to_it(sentence, movement, tally, previous)
        elif marker is not None:
            if outcome:
                state.debate.settle(head, outcome, NO_TALLY, sentence)
            elif first := decided_before(sentence, marker):
                self._decide_plainly(first, NO_MOVEMENT, NO_TALLY)
            self._decide(sentence, marker, movement, tally, previous)
        elif "leads on" in told and body_leads(text, self._nouns) and not self._words_motion(text):
            self._lead_on(movement, anew=cues.THEREAFTER.search(text) is not None)
        elif (
            "plain" in told
            and self._plainly_decides(sentence, told)
            and not (cues.ONLY_SECONDED.match(text) or self._tells_of_earlier(text))
            and not (outcome and (state.debate.open_motion() or state.debate.put_to_vote))
        ):
            self._decide_plainly(sentence, movement, tally)
        else:
            self._hear(sentence, told, movement, outcome, tally, previous)
            if "leads on" in told and leads_on(sentence, self._nouns):
                self._lead_on(movement, strict=True)

    def _tells_of_earlier(self, text: str) -> bool:
        """Whether a sentence tells of another meeting, or answers for officers."""
        return self._state.replying or cues.OF_EARLIER.search(text) is not None

    def _outcome_in(self, head: str, text: str) -> str:
        """What became of a motion by the words of a sentence before its marker."""
        outcome = outcome_in(head)
        return "" if outcome and self._tells_of_earlier(text) else outcome

    def _keep_subject(self, text: str) -> None:
        """Note the sentence whose subject the next one may mean by "He"."""
        if not cues.SAME_SUBJECT.match(text):
            self._subject = text

    def _lead_on(self, movement: Movement, *, strict: bool = False, anew: bool = False) -> None:
        """Take words that only lead to the points of a resolution: "The Committee:".

        What comes `anew`, once a motion is settled, rests on none: "The Board thereafter:".
        """
        self._state.close()
        support = None if anew and not movement else self._state.support(movement)
        self._state.open = Resolution("none", support=support, strict=strict)

    def _announce_motion(self, movement: Movement, text: str) -> None:
        """Take "the following Motion was agreed": the next passage holds its words."""
        state = self._state
        state.close()
        state.group = []
        support = state.support(movement)
        state.open = Resolution("agreed", text, support, is_unanimous(text), quoted=True)

    def _agree_to_it(
        self, sentence: Clause, movement: Movement, tally: Tally, previous: Clause | None
    ) -> None:
        """Take "This was agreed": the sentence before says what was; where none does, nothing."""
        state = self._state
        suggested = suggestion_in(previous) if previous else None
        motion = state.debate.open_motion()
        if motion is not None and movement.contradicts(motion.movement):
            return
        if motion is not None:
            state.debate.settle(sentence.text, "carried", tally, sentence)
        elif state.debate.has_unspoken():
            moved = state.debate.motions[-1].words
            state.debate.settle(sentence.text, "carried", tally, moved)
        elif suggested and not self._settled(previous):
            support = state.support(movement, [suggested.text]) if movement else None
            state.group = []
            found = state.add(finding_of(suggested, suggested, suggested.text, "agreed"))
            found.rest_on(support)
            found.tally = found.tally.filled_from(tally)

    def _settled(self, previous: Clause | None) -> bool:
        """Whether "This was agreed" speaks of a motion, or of what the sentence before decided."""
        decided = self._state.group[-1].clause if self._state.group else None
        told = decided is not None and previous is not None and decided.span() == previous.span()
        return told or self._state.debate.open_motion() is not None

    def _words_motion(self, text: str) -> bool:
        """Whether "That the Council:" goes on with the words of a notice of motion."""
        motions = self._state.debate.motions
        return bool(motions and motions[-1].notice and cues.THAT.match(text))

    def _plainly_decides(self, sentence: Clause, told: Told) -> bool:
        """Whether a sentence decides by itself; a small letter may go on with a broken line."""
        text = sentence.text
        kind = plain_kind(text, plain_rules_of(told))
        goes_on = kind == "fragment" or (not sentence.start and not sentence.passage.marker)
        broken = goes_on and text[:1].islower()
        if self._state.reasons and kind != "minutes":
            return False
        if kind and tells_of_permission(text, self._title):
            return False
        completes = kind == "fragment" and self._state.debate.has_unspoken()
        return bool(kind) and (not broken or completes)

    def _of_another(self, sentence: Clause, marker: Marker) -> bool:
        """Whether "it was agreed that the group would ..." tells of the group the item is about."""
        if self._state.told_in_points and is_bullet(sentence.passage.marker):
            return True
        other = cues.OTHER_GROUP.match(sentence.text, marker.end)
        noun = other["noun"].capitalize() if other else ""
        another = noun in BODY_NOUNS.split("|") and noun not in self._nouns
        return another and noun in {word.strip(",.:;()") for word in self._title.split()}

    def _hear(
        self,
        sentence: Clause,
        told: Told,
        movement: Movement,
        outcome: str,
        tally: Tally,
        previous: Clause | None,
    ) -> None:
        """A sentence that moves, seconds, votes, or tells what became of a motion."""
        state = self._state
        if movement or state.debate.begun or "motion" in told:
            if self._late.take(sentence, movement, state.group, previous):
                state.give(tally)
                return
            if state.debate.hear(sentence, movement, previous):
                self._late.wait_for(sentence, state.group)
                state.group = []
        between = "votes between" in told and state.debate.vote_between(sentence.text)
        if between or not (outcome or tally):
            if not movement and state.last is not None and not cues.OF_VOTES.search(sentence.text):
                state.tell(sentence)
            return
        state.vote(sentence.text, outcome, tally, sentence)

    def _decide(
        self,
        sentence: Clause,
        marker: Marker,
        movement: Movement,
        tally: Tally,
        previous: Clause | None,
    ) -> None:
        """A sentence that announces a decision: its clauses, or what its points rest on."""
        state = self._state
        told = announcement_of(sentence, marker)
        if told is None:
            self._decide_plainly(sentence, movement, tally)
            return
        if told.is_bare and state.debate.carry_open(unanimous=marker.unanimous):
            return
        texts = [part.text for part in told.parts]
        loud = not told.parts or not (marker.loose or marker.plain)
        says = marker.plain and not marker.keeps_verb
        near = says and state.debate.just_moved(previous, texts)
        support = state.support(movement, texts, any_motion=loud or near)
        support = state.counted(support, tally)
        state.group = []
        state.close()
        shared = told.resolution(support)
        for finding in told.findings():
            state.add(finding).rest_on(support)
            shared.count += 1
        amends = cues.AMENDS_MINUTES.search(sentence.text) is not None
        state.open = shared if told.takes_points and not amends else None

    def _decide_plainly(self, sentence: Clause, movement: Movement, tally: Tally) -> None:
        """A sentence that decides without announcing it, or that declares somebody elected."""
        state, debate = self._state, self._state.debate
        elected = cues.ELECTED.search(sentence.text) is not None
        if elected and debate.open_motion() is not None:
            settle_election(debate.motions, sentence)
            return
        finding = plain_finding(sentence, state.above, self._title)
        support = None
        if elected and not movement:
            support = nomination_of_elected(debate.motions, sentence.text)
        if support is None and (movement or debate.has_unspoken()):
            support = state.support(movement, [finding.words.text])
        support = state.counted(support, tally)
        state.group = []
        state.add(finding).rest_on(support)
