"""Passages that are one sentence broken at a line's end, put together again.

Where a file sets every printed line apart, as scans and conversions do, no blank line tells which
lines belong together; here the words do.
"""

import re
from collections.abc import Sequence

from ..passages import joined
from ..patterns import cued
from ..records import Passage
from .clauses import ENUMERATOR

_ENDS = re.compile(r"(?:[.!?:;]|[.,][\"”’'])[\s*_]*$|[”\"]\W*$")
_STOPS = (".", ":", ";", "!", "?")
_LOWER = re.compile(r"[a-z]")
_POINT = re.compile(r"(?:[a-z]|[ivx]{1,4})[.)]\s|o\s")
# Words that no sentence and no heading ends with.
_CANNOT_END = re.compile(
    r"\b(?:[Tt]he|an?|of|and|or|to|for|in|on|by|with|from|at|that|be|is|are|was|were|its|their|this"
    r"|which|whereby|any|as|not|under|between|into|Section|Cllr|Councillor|Mr|Mrs|Ms)\s*,?$"
)
_ABBREVIATION = re.compile(
    r"\b(?:St|Sr|Fr|Mr|Mrs|Ms|Dr|Rev|Cllr|Clr|Ald|Co|Messrs|Prof|Reg|Ref|Nos?|S\.I)\.$"
    r"|\([A-Z]\.$"
)
_OPENS = cued(r"[“\"]")
_CLOSES = re.compile(r"[”\"]\W*$")
_OWN_BEGINNING = re.compile(
    r"\W*(?:proposed|moved|seconded|and resolved|resolved|agreed|reply|notice of|question"
    r"|on the (?:proposal|motion|proposition)|it was|the (?:motion|meeting)|for|against|in favour"
    r"|circulated|this concluded|signed|members?|councillors?|cllrs?)\b|\W*\d{1,3}[.)]?\s*$",
    re.I,
)
# "... under Section 102" / "(4) of the Act": a line ends inside the number.
_SECTION = re.compile(
    r"\b(?:[Ss]ections?|[Aa]rticles?|[Rr]egulations?|[Pp]aragraphs?) \d{1,4}(?: ?[A-Z])?"
    r"(?: ?\(\w{1,2}\)){0,3}$"
)
_HYPHEN = re.compile(r"[^\W\d_]-$")
# rare: the movers stand on a line of their own above "Recommendation No. 1 was agreed"
_MOVED = re.compile(r"On the (?:proposal|motion|proposition) of .{3,120}\bseconded by .{3,60},\s*$")
_LAST_WORDS = re.compile(r"(?:[^\s.]+ ){0,5}[^\s.]+[.][”\"]?\W*$")
_HAS_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|not|no|none|\w+ed)\b", re.I)
_LONGEST_WORD = 12  # characters, of those that break a line off
# rare: the line that leads to a table ends a sentence whose quotation is still open
_LEADS = re.compile(r":\s?[-–—]?\s*$")
_FEW_SPACES = 3
_FULL_LINE = 45
_MOST_LINES = 12
_LONGEST = 1800


def rejoined(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Join passages that a line's end parted inside a sentence.

    They are one where the first breaks off in a word that ends nothing or within a quotation that
    the following lines close, or where the next begins in small letters or only gives the last
    words.

    Args:
        passages: the passages of one account, in order.

    Returns:
        The passages, joined ones with the places of all their characters.
    """
    found: list[Passage] = []
    place = 0
    while place < len(passages):
        whole, taken = passages[place], 1
        for following in passages[place + 1 : place + 1 + _MOST_LINES]:
            if len(whole.text) > _LONGEST:
                break
            if not _goes_on(whole, following, passages, place + taken):
                break
            whole = joined((whole, following))
            taken += 1
        found.append(whole)
        place += taken
    return tuple(found)


def _goes_on(first: Passage, second: Passage, passages: Sequence[Passage], place: int) -> bool:
    """Whether a passage goes on in the next one, which is the one of `passages` at `place`."""
    before, after = first.text, second.text
    if not after or second.marker or len(before) < _FULL_LINE:
        return False
    if before.endswith(".") and _ABBREVIATION.search(before, before.rfind(" ") + 1):
        return not ENUMERATOR.match(after) and not _OWN_BEGINNING.match(after)
    if _LOWER.match(after) and unclosed(before) and _is_closed(passages, place):
        return True
    if before.endswith(_STOPS) or _ENDS.search(before, _end_of_words(before)):
        return False
    if _MOVED.match(before) or (after[0].isalpha() and _HYPHEN.search(before, len(before) - 3)):
        return True
    if after[0] == "(" and _SECTION.search(before):
        return True
    if _LOWER.match(after):
        return not _POINT.match(after)
    if ENUMERATOR.match(after) and not after[:4].isdigit():
        return False
    last = len(before.rstrip().rstrip(",").rstrip()) - _LONGEST_WORD
    if _CANNOT_END.search(before, last) or (before.rstrip().endswith(",") and unclosed(before)):
        return True
    if _OWN_BEGINNING.match(after):
        return False
    if unclosed(before):
        leads = _LEADS.search(after) is not None and after.count(" ") > _FEW_SPACES
        return leads or _is_closed(passages, place)
    return (
        bool(_LAST_WORDS.match(after)) and len(after) < _FULL_LINE and not _HAS_VERB.search(after)
    )


def _end_of_words(text: str) -> int:
    """Return where the last letter or figure of a text ends."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return end


def _is_closed(passages: Sequence[Passage], place: int) -> bool:
    """Whether one of the lines from `place` on closes the quotation before them."""
    return any(_CLOSES.search(line.text) for line in passages[place : place + _MOST_LINES])


def unclosed(text: str) -> bool:
    """Whether a quotation is open at the end of a text."""
    if not _OPENS.search(text):
        return False
    return text.count("“") > text.count("”") if "“" in text else text.count('"') % 2 == 1
