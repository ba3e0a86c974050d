"""Read the account of one agenda item, passage by passage, and gather what was decided."""

from collections.abc import Sequence

from ..patterns import CueIndex
from ..records import Passage
from . import decision_cues as cues
from .clauses import Clause, enumerator_of, is_bullet, points, sentences, without_enumerator
from .decision_lists import is_entry, leads_to_list
from .decision_sentences import SentenceReader
from .decision_tables import DecisionTable
from .entries_below import breaks_off, is_cut, without_movers
from .finding import Finding
from .item_state import ItemState
from .motion_decisions import decisions_of_motions
from .motion_words import notice_in
from .motions import Motion
from .movers import movement_in
from .open_kinds import leaves_open
from .reported_speech import is_spoken
from .resolution import Resolution, begins_point
from .rolls import Roll

_FORMS = CueIndex((cues.REPLY, cues.HEADING, cues.MOTION_HEADING, cues.MOTION_LABEL, cues.READ_IN))
"""What the form of a passage may show that its sentences do not."""


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
        self._title = title
        self._state = ItemState(Resolution("none", strict=True) if decision_block else None)
        self._sentences = SentenceReader(self._state, nouns, title)
        self._table = DecisionTable(title.text if title else "")
        self._leads: Finding | None = None
        self._carried: Motion | None = None

    def read_notice(self, passage: Passage) -> None:
        """Read a passage of the agenda text, where the words of a motion may stand."""
        for sentence in sentences(passage)[:1]:
            self._state.debate.add(notice_in(sentence))

    def read(self, passage: Passage) -> bool:
        """Read the next passage.

        Returns:
            Whether it ends in a decision, so that what it leads to may stand below it.
        """
        row = self._table.row(passage)
        if row is not None:
            self._state.close()
            self._state.add(row)
            return False
        said = sentences(passage)
        if not said or is_spoken(passage) or self._takes_entry(passage):
            return False
        formed = _FORMS.concerns(passage.text)
        if formed and cues.REPLY.match(passage.text):
            self._state.replying = True
        elif self._state.replying:
            self._state.replying = not _ends_reply(passage.text)
        if self._state.reading and cues.AFTER_READING.match(passage.text):
            self._state.reading = False
        if not (formed and self._reads_heading(passage)):
            self._read_open(passage, said)
        if formed and cues.READ_IN.search(passage.text):
            self._state.reading, self._leads = True, None
        self._state.above = passage.text
        self._carried = self._state.debate.carried_in(passage)
        if self._carried is not None:
            return True
        last = self._state.last
        if last is None or last.clause.passage != passage:
            return False
        return last.clause.end >= len(without_movers(passage.text).rstrip(" ."))

    def take_rest(self, rest: Sequence[Passage]) -> None:
        """Take the passages below the decision told last that are the rest of its words."""
        if self._carried is not None:
            self._carried.listed.extend(rest)
            return
        last = self._state.last
        if last is not None:
            last.listed.extend(rest)
        self._state.close()
        self._leads = None

    def read_roll(self, roll: Roll) -> None:
        """Read a recorded vote."""
        state = self._state
        state.close()
        tallies = roll.tallies
        if "" in tallies:
            state.vote(roll.label, "", tallies[""], roll.clause)
        else:
            for side, tally in tallies.items():
                state.debate.vote_for(side, tally)
        state.previous = roll.clause

    def findings(self) -> list[Finding]:
        """All decisions read, motions that were carried or lost among them."""
        state = self._state
        state.close()
        self._sentences.end()
        motions = state.debate.motions
        moved = decisions_of_motions(motions, self._title, state.found)
        title = self._title.text if self._title else ""
        told = [finding for finding in (*state.found, *moved) if self._says(finding)]
        return [finding for finding in told if not leaves_open(finding, title)]

    @staticmethod
    def _says(finding: Finding) -> bool:
        """Whether the words tell what was decided, by the body and not by one who speaks."""
        text = finding.words.text
        return not (
            is_cut(finding)
            or breaks_off(finding.words)
            or cues.FIRST_PERSON.match(text)
            or cues.NO_VERB.fullmatch(text)
        )

    def _reads_heading(self, passage: Passage) -> bool:
        """Read a passage if it is the heading of a decision or of a motion."""
        if cues.HEADING.match(passage.text):
            self._read_heading(passage)
            return True
        heading = cues.MOTION_HEADING.match(passage.text) or cues.MOTION_LABEL.match(passage.text)
        if heading is None or movement_in(passage.text):
            return False
        self._state.close()
        words = Clause(passage, heading.end(), len(passage.text))
        self._state.debate.announce(heading["kind"].lower(), words if words.text else None)
        return True

    def _read_open(self, passage: Passage, said: Sequence[Clause]) -> None:
        state = self._state
        if not is_bullet(passage.marker):
            state.told_in_points = False
        if state.open is None or not self._continues(passage, state.open):
            for sentence in said:
                self._behind_marker(sentence)
        if passage.text.rstrip().endswith(":"):
            state.told_in_points |= cues.TELLS_IN_POINTS.search(passage.text) is not None
        last = state.last
        self._leads = last if last is not None and leads_to_list(passage, last) else None

    def _read_heading(self, passage: Passage) -> None:
        """Take a heading within the account: "Decision", "Reasons", "Vote"."""
        state = self._state
        state.reasons = cues.REASONS_HEADING.match(passage.text) is not None
        told = state.open and state.open.count and cues.REASONS_HEADING.match(passage.text)
        if state.open and state.open.strict and not told:
            return
        state.close()
        if cues.DECISION_HEADING.match(passage.text):
            state.open = Resolution("none", strict=True)

    def _takes_entry(self, passage: Passage) -> bool:
        """Take a line into the list to which the last decision leads."""
        state = self._state
        leads, self._leads = self._leads, None
        if leads is None or not is_entry(passage, leads):
            return False
        if state.open is not None and state.open.alone is leads:
            state.close()
            state.group = [leads]
        state.open, self._leads = None, leads
        if not cues.DASH_ALONE.fullmatch(passage.text):
            leads.listed.append(passage)
        return True

    def _continues(self, passage: Passage, shared: Resolution) -> bool:
        """Take a passage into the open resolution, if it belongs there."""
        state = self._state
        place = shared.place(passage)
        if place == "points":
            self._take_points(passage, shared)
        elif place == "own verb":
            known = len(state.found)
            for sentence in sentences(passage):
                self._sentences.read(sentence)
            for finding in state.found[known:]:
                finding.rest_on(shared.support)
        elif place == "furniture":
            shared.waited = True
        elif place != "lead-in":
            state.close()
            if shared.support is not None and not shared.count and place == "own marker":
                shared.support.used = False  # its movers are those of the marker that follows
                state.debate.add(shared.support)
            return False
        state.open = shared
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
                self._sentences.read(sentence)
        shared.last = mark or shared.last
        shared.listing = cues.ENDS_OPEN.search(passage.text) is not None
        self._state.previous = said[-1]

    def _take_point(self, point: Clause, shared: Resolution) -> None:
        finding = shared.finding(point)
        if finding is not None:
            self._state.add(finding)

    def _behind_marker(self, sentence: Clause) -> None:
        """Read a sentence, which may be the next point of a resolution in its passage."""
        shared = self._state.open
        point = shared.runs_on(sentence) if shared else None
        if point is None or shared is None:
            self._sentences.read(sentence)
        else:
            self._state.previous = sentence
            self._take_point(point, shared)


def _ends_reply(text: str) -> bool:
    """Whether a passage behind a reply shows by its first words that the meeting has gone on."""
    if cues.AFTER_REPLY.match(text):
        return True
    told = cues.NOT_IN_REPLY.search(text)
    return told is not None and told.start() <= cues.LONGEST_REPLY
