"""Whether a sentence has any of the words from which decisions, motions or votes are read."""

from functools import cache
from itertools import chain

from .. import lexicon
from ..patterns import CueIndex
from . import body_markers, motion_words, movers, named_votes, votes, votes_between
from . import decision_cues as cues

_OWN = (cues.LABEL, cues.FOLLOWS, cues.VOTED_AS_FOLLOWS, cues.THIS_AGREED)
_READERS = (body_markers, motion_words, movers, named_votes, votes, votes_between)
_LEXICONS = ("decision_markers", "plain_decisions")


@cache
def _cues() -> CueIndex:
    known = (entry.regex for name in _LEXICONS for entry in lexicon.entries(name))
    return CueIndex(chain(_OWN, known, *(reader.CUES for reader in _READERS)))


def tells_of_no_decision(text: str) -> bool:
    """Whether no rule of the decisions could read anything from a sentence by itself.

    What it means to a motion that is open, or to movers named before it, is not asked here.
    """
    return not (_cues().concerns(text) or _may_lead_on(text) or votes.line_tally(text))


def _may_lead_on(text: str) -> bool:
    """Whether a sentence may break off at the body, whose points follow."""
    if text.endswith("."):
        return False
    return (
        text.rstrip().endswith(body_markers.LEADS_ON) or cues.AND_THE_BODY.search(text) is not None
    )
