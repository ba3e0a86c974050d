"""Which of the words a sentence has from which decisions, motions and votes are read."""

from collections.abc import Iterable
from functools import cache

from .. import lexicon
from ..patterns import CuedPattern, CueIndex
from . import body_markers, motion_words, movers, named_votes, votes, votes_between
from . import decision_cues as cues

_LEADS, _VOTES, _PLAIN = "leads on", "votes", "plain"
_MARKER, _LOUD = "marker", "marker in capitals"
_CUES_OF = {
    "label": (cues.LABEL,),
    "follows": (cues.FOLLOWS,),
    "voted as follows": (cues.VOTED_AS_FOLLOWS,),
    "this was agreed": (cues.THIS_AGREED,),
    "body decides": body_markers.CUES,
    "motion": motion_words.CUES,
    "movers": movers.CUES,
    "voters": named_votes.CUES,
    _VOTES: votes.CUES,
    "votes between": votes_between.CUES,
}
Told = dict[str, list[int]]
"""Kinds of rules, each with the numbers of those of its patterns that may be found."""


class _KindIndex(CueIndex):
    """Tells of which kinds the patterns are that may be found in a sentence."""

    def __init__(self, known: Iterable[tuple[str, int, CuedPattern]]) -> None:
        """Take the kind and the number of each pattern with it."""
        kinds, numbers, patterns = zip(*known, strict=True)
        super().__init__(patterns)
        self._known = tuple(zip(kinds, numbers, strict=True))

    def told(self, text: str) -> Told:
        """Return the kinds of those patterns that may be found, with their numbers."""
        told: Told = {}
        for index in self.likely(text):
            kind, number = self._known[index]
            told.setdefault(kind, []).append(number)
        return told


@cache
def _cues() -> _KindIndex:
    """Return the index of all patterns."""
    known = [
        (kind, number, pattern)
        for kind, patterns in _CUES_OF.items()
        for number, pattern in enumerate(patterns)
    ]
    for number, (pattern, _) in enumerate(lexicon.alternatives("plain_decisions")):
        known.append((_PLAIN, number, pattern))
    for number, entry in enumerate(lexicon.entries("decision_markers")):
        known.append((_LOUD if entry.in_capitals else _MARKER, number, entry.regex))
    return _KindIndex(known)


def told_in(text: str) -> Told:
    """Return of which kinds the rules are that could read anything from a sentence by itself.

    What it means to a motion that is open, or to movers named before it, is not asked here.
    """
    told = _cues().told(text)
    if _may_lead_on(text):
        told[_LEADS] = []
    if _VOTES not in told:
        if votes.line_tally(text) is not votes.NO_TALLY:
            told[_VOTES] = []
    elif not votes.has_number(text):
        del told[_VOTES]
    if _LOUD in told:
        loud = told.pop(_LOUD)
        if lexicon.CAPITALS.search(text):
            told.setdefault(_MARKER, []).extend(loud)
    return told


def markers_of(told: Told) -> list[lexicon.Entry]:
    """Return the markers that may be found in a sentence, in the order of their file."""
    every = lexicon.entries("decision_markers")
    return [every[number] for number in sorted(told.get(_MARKER, ()))]


def plain_rules_of(told: Told) -> list[tuple[CuedPattern, lexicon.Entry]]:
    """Return the rules for plain decisions that may be found in a sentence, in their order."""
    every = lexicon.alternatives("plain_decisions")
    return [every[number] for number in sorted(told.get(_PLAIN, ()))]


def _may_lead_on(text: str) -> bool:
    """Whether a sentence may break off at the body, whose points follow."""
    if text.endswith("."):
        return False
    return (
        text.rstrip().endswith(body_markers.LEADS_ON) or cues.AND_THE_BODY.search(text) is not None
    )
