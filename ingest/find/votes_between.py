"""Votes between a motion and the amendment to it, as Scottish councils take and count them."""

import re

from ..patterns import CueIndex, cued
from .votes import Tally, in_digits

_VERSUS = cued(
    r"\b(?:for )?the motion\s+(?:received\s+)?(\d+)(?:\s+votes?)?,?\s+and\s+(?:for\s+)?"
    r"the amendment\s+(?:received\s+)?(\d+)",
    re.I,
)
# rare: Scottish standing orders count motion against amendment; the figures first
_VERSUS_NUMBER_FIRST = cued(
    r"\b(\d+)(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+motion,?\s+and\s+(\d+)"
    r"(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+amendment\b",
    re.I,
)
# rare: Scottish standing orders count amendment against motion; the amendment first
_VERSUS_AMENDMENT_FIRST = cued(
    r"\b(\d+)(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+amendment,?\s+and\s+(\d+)"
    r"(?:\s+\w+){0,2}?\s+(?:voted\s+|voting\s+)?for\s+the\s+motion\b",
    re.I,
)
# "there voted for the amendment 2 and for the motion 3"
# rare: Scottish standing orders count amendment against motion: "For the motion 12"
_VERSUS_LABELS = cued(
    r"\bfor\s+(?:the\s+)?(?P<first>motion|amendment)\s*[:,–-]?\s*(?P<one>\d{1,3})(?:\s+votes?)?,?"
    r"\s+(?:and\s+)?for\s+(?:the\s+)?(?P<second>motion|amendment)\s*[:,–-]?\s*(?P<two>\d{1,3})\b",
    re.I,
)
# rare: Scottish councils print "Motion - 12" and "Amendment - 8" as lines
_VERSUS_LINE = cued(r"^(motion|amendment)\s*[-–:]+\s*(\d+)(?:\s+votes?)?\b", re.I)
_ABSTENTION = cued(r"\babstention", re.I)
_ABSTENTIONS = cued(r"\b(?:no|nil|(?P<count>\d{1,3})) abstentions?\b", re.I)
_SIDES_NAMED = cued(r"\bfor (?:the )?(?:motion|amendment)\b", re.I)
CUES = (_VERSUS, _VERSUS_NUMBER_FIRST, _VERSUS_AMENDMENT_FIRST, _VERSUS_LABELS, _VERSUS_LINE)
"""Nothing is found here in a text in which none of these may be found."""
_ALL_VERSUS = CueIndex(CUES)


def tallies_between(text: str) -> dict[str, Tally]:
    """Read a vote between motion and amendment: "for the motion 3 and for the amendment 4"."""
    if not _ALL_VERSUS.concerns(text):
        return {}
    abstentions = _ABSTENTION.search(text) is not None
    if _SIDES_NAMED.search(text):
        text = in_digits(text)
    rest = _ABSTENTIONS.search(in_digits(text)) if abstentions else None
    none = None if rest is None else int(rest["count"] or 0)
    labels = _VERSUS_LABELS.search(text)
    if labels and labels["first"].lower() != labels["second"].lower():
        return {
            labels["first"].lower(): Tally(int(labels["one"]), None, none),
            labels["second"].lower(): Tally(int(labels["two"]), None, none),
        }
    both = _VERSUS.search(text) or _VERSUS_NUMBER_FIRST.search(text)
    if both:
        return {
            "motion": Tally(int(both.group(1)), None, none),
            "amendment": Tally(int(both.group(2)), None, none),
        }
    other = _VERSUS_AMENDMENT_FIRST.search(text)
    if other:
        return {"motion": Tally(int(other[2])), "amendment": Tally(int(other[1]))}
    line = _VERSUS_LINE.match(text)
    return {line.group(1).lower(): Tally(int(line.group(2)))} if line else {}
