"""Which of the words a sentence has from which decisions, motions and votes are read."""

from functools import cache

from .. import lexicon
from ..patterns import CueIndex
from . import body_markers, motion_words, movers, named_votes, votes, votes_between
from . import decision_cues as cues

_LEADS, _VOTES = "leads on", "votes"
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
_LEXICONS = {"marker": "decision_markers", "plain": "plain_decisions"}


@cache
def _cues() -> tuple[CueIndex, tuple[str, ...]]:
    """Return the index of all patterns, and what each of them is of."""
    known = [(kind, pattern) for kind, patterns in _CUES_OF.items() for pattern in patterns]
    for kind, name in _LEXICONS.items():
        known += [(kind, entry.regex) for entry in lexicon.entries(name)]
    return CueIndex(pattern for _, pattern in known), tuple(kind for kind, _ in known)


def told_in(text: str) -> set[str]:
    """Return of which kinds the rules are that could read anything from a sentence by itself.

    What it means to a motion that is open, or to movers named before it, is not asked here.
    """
    index, kinds = _cues()
    told = {kinds[number] for number in index.likely(text)}
    if _may_lead_on(text):
        told.add(_LEADS)
    if _VOTES not in told and votes.line_tally(text):
        told.add(_VOTES)
    return told


def _may_lead_on(text: str) -> bool:
    """Whether a sentence may break off at the body, whose points follow."""
    if text.endswith("."):
        return False
    return (
        text.rstrip().endswith(body_markers.LEADS_ON) or cues.AND_THE_BODY.search(text) is not None
    )
