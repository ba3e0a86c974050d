"""Whether words only tell what somebody said, asked or read out, or what a meeting then did."""

import re

from ..patterns import cued
from ..records import Passage

_SAYING = (
    "said|stated|reported|advised|explained|noted|informed|reminded|recalled|confirmed|told"
    "|heard|learnt|learned|added|asked|understood|replied|suggested"
)
_SAID = cued(rf"\b(?:{_SAYING})\b", re.I)
_WHAT_IS_SAID = cued(r"\b(?:that|if|whether)\b", re.I)
_SUBORDINATE = cued(
    r"\b(?:which|who|whether|whom|when|where|had|having been|what|if)\b"
    r"(?:(?!\band\b)[^.;:,]){0,80}$",
    re.I,
)
_AND_IT_WAS = cued(r",?\s+and\s+(?:it\s+was\s+(?:\w+ly\s+|then\s+)?)?$", re.I)
_SPOKE = cued(rf"\b({_SAYING})\b(?=[^.;:]{{0,60}}\b(?:that|if|whether)\b)", re.I)
_SUGGESTING = frozenset(["noted", "suggested", "asked"])
_NOTED_FIRST = cued(r"\bit was noted that\b", re.I)
# rare: words read out or quoted are not decided here: a guard
_QUOTES_WORDS = cued(
    r"\b(?:reads?|states?|stated|says?|said|words?|wording|recorded)\b[^“\"]{0,20}[“\"][^”\"]*$",
    re.I,
)
# rare: verbatim minutes of US councils: "Day: I agree.   Night: We approved it in May."
_SPEAKER = cued(r"(?:^|[.?!\]”\"]\s{1,8})[A-Z][\w'’-]{1,20}:\s")
# rare: as _SPEAKER
_SPEAKS = cued(r"\b(?:I|we|you)\b")
_LEAST_SPEECHES = 3


def is_reported(before: str, marker: str) -> bool:
    """Whether the announcement of a decision is part of what is said, quoted or subordinate.

    Args:
        before: the sentence before it.
        marker: its words; in capitals they announce whatever the clause.
    """
    if _QUOTES_WORDS.search(before):
        return True
    if _says_that(before):
        return not _goes_on(before, marker)
    return not marker.isupper() and bool(marker) and _SUBORDINATE.search(before) is not None


def _says_that(before: str) -> bool:
    """Whether the last part of these words tells what somebody said: "The Clerk advised that"."""
    part = before[max(before.rfind(stop) for stop in ".;:") + 1 :]
    after = [found.start() for found in _WHAT_IS_SAID.finditer(part)]
    return bool(after) and _SAID.search(part, 0, after[-1]) is not None


def _goes_on(before: str, marker: str) -> bool:
    """Whether "..., and it was agreed" follows upon what was said, instead of being part of it.

    What somebody reports is put back in time ("had been agreed"), so that after a suggestion or a
    note the simple past tells what the meeting did.
    """
    joint = _AND_IT_WAS.search(before)
    if joint is None or "it was" not in f"{joint.group()}{marker}".lower():
        return False
    spoke = [verb.lower() for verb in _SPOKE.findall(before)]
    suggested = spoke[-1:] in (["suggested"], ["asked"]) and {*spoke} <= _SUGGESTING
    return marker.isupper() or suggested or _NOTED_FIRST.search(before) is not None


def is_spoken(passage: Passage) -> bool:
    """Whether a passage is talk taken down word for word, in which nothing is decided."""
    text = passage.text
    if text.count(": ") < _LEAST_SPEECHES or len(_SPEAKER.findall(text)) < _LEAST_SPEECHES:
        return False
    return _SPEAKS.search(text) is not None
