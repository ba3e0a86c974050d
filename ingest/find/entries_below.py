"""The list to which a decision leads ("the following Members would attend:"), line by line."""

import re
from collections.abc import Sequence

from ..patterns import CueIndex, cued
from ..records import Passage
from . import decision_cues as cues
from .broken_lines import unclosed
from .clauses import Clause, enumerator_of, is_bullet, ordinal, without_enumerator
from .disposition import has_verb
from .finding import Finding
from .markers import marker_in
from .movers import movement_in
from .resolution import begins_point

_MOST_LINES = 120
_LONGEST_ENTRY = 320
_LONGEST_UNDER_HEADING = 120
_LONGEST_QUOTATION = 8  # passages
_LEAST_HEADING = 5  # letters
_SHORTEST = 2
_LEAST_READABLE = 0.5
# "the following Members would attend:", "... as follows", "the land set out below:-"; not "the
# following week", and not "the following be members - A, B and C", which says itself who
_FORWARD = cued(
    r"\b(?:[Tt]he|these) following\b"
    r"(?!\s(?:\w+\s){0,3}(?:day|week|month|year|morning|evening|[Mm]eeting|\w+day)s?\b)"
    r"(?!\s(?:\w+ ){0,6}(?:Nos?\.?\s)?\(?\d{1,3}\b)"
    r"(?:[^:;“\"‘(–—-]|[–—-](?=\w)|\([^()]{1,40}\)){0,300}[\s:;.–—-]*$"
    r"|\b(?:as follows|(?:set out|listed|outlined|shown|detailed) (?:below|hereunder))"
    r"(?:[^:;.“\"]{0,120}:|\W?)[\s–—-]*$"
    r"|\bfor\s?:[\s–—-]*$"
)
_LEADS = CueIndex((_FORWARD,))
_MOVERS_BEHIND = cued(
    r"[.;,]?\s+\(?(?:Proposed|Moved)(?: by)?:? [^:;]{3,80}?,?\s(?:and )?[Ss]econded(?: by)?:? "
    r"[^:;]{3,50}\Z"
)
# A turn in the order of business needs no list, and points raised are no part of what was noted.
_NO_LIST = cued(
    r"\b(?:take|taken|dealt? with|consider(?:ed)?|discuss(?:ed)?) the following\b"
    r"|\bfollowing (?:points|issues|matters|queries|comments|questions|observations)\b"
    r"[^.:]{0,20}\b(?:raised|made|noted|discussed|put)\b"
    r"|\bfollowing (?:declarations?|interests?)\b"
    r"|\b(?:while|during|for|in) (?:\w+ ){0,6}(?:the )?following items?\b(?!\W*$)"
)
_TELLER = cued(
    r"(?:The|This|That|These|It|In|On|At|As|An?|With|Following|He|She|They|There|We|Members?|Mr|Ms"
    r"|Mrs|Reference|Replies|Further|After|During|All|Both|Some|When|While|Under|Cathaoirleach"
    r"|Cllrs?|Councillors?)\b"
)
_FINITE = cued(
    r"\b(?:is|are|was|were|has|had|have|would|will|could|should|took|gave|made|felt"
    r"|(?:advis|report|outlin|explain|stat|not|ask|thank|welcom|request|agre|referr|rais|propos"
    r"|inform|confirm|congratulat|suggest|indicat|express)ed|said|told)\b"
)
_FURNITURE = cued(r"(?:\d{1,3}|Scanned page\b.*|\(?Image omitted\)?|\W{1,3})")
_ENDS_LIST = cued(
    r"\W{0,4}(?:(?:proposed|moved|seconded)(?=\s*(?:by\b|:|$))"
    r"|(?:signed|dated?|circulated|reply|this concluded|questions?|notices? of motion|decisions?"
    r"|actions?"
    r"|resolved|votes?|cathaoirleach|mayor)\b)",
    re.I,
)
# rare: grants listed over the end of a scanned page
_SUM_FIRST = cued(r"\W{0,4}(?:\w\s)?[£€]\s?\d")
# Each of the resolutions that stand below is a decision.
_RESOLUTIONS = cued(r"\bresolutions\b")
# rare: "TOTAL" within a table of two parts is no heading, though in capitals
_TOTAL = cued(r"\W{0,4}(?:sub-?\s?|grand )?total\b", re.I)
_CLOSES = cued(r"[”\"’]\W*$")
# rare: planning committees print reasons and conditions below: "for the following reasons:"
_OF_REASONS = cued(
    r"\b(?:for|on|to|upon) (?:the |these )?following (?:[\w-]+ ){0,2}"
    r"(?:reason|ground|condition)s?\W*$"
)


def leads_below(text: str) -> bool:
    """Whether words end in what only a list below them can tell ("... the following:").

    Who moved and seconded may be named between the words and the list.
    """
    if not _LEADS.concerns(text):
        return False
    text = without_movers(text)
    return _FORWARD.search(text, max(0, len(text) - 400)) is not None and not _NO_LIST.search(text)


def without_movers(text: str) -> str:
    """Return words without the sentence behind them that names who moved and who seconded."""
    movers = _MOVERS_BEHIND.search(text)
    return text[: movers.start()] if movers else text


def is_cut(finding: Finding) -> bool:
    """Whether a decision leads to a list that was not read, so that it says nothing by itself."""
    return not finding.listed and leads_below(finding.words.text)


def breaks_off(words: Clause) -> bool:
    """Whether words end with their line, in a quotation that nothing closes and without a stop."""
    text = words.passage.text.rstrip()
    return words.end >= len(text) and text[-1:].isalpha() and unclosed(text)


def entries_below(passages: Sequence[Passage], place: int) -> tuple[Passage, ...]:
    """The entries of the list to which the words of a passage lead.

    Points that decide by themselves ("That the pier be mended") are no entries, and where it is
    open whether a line is one, there are none.

    Args:
        passages: those of an account.
        place: where the one stands that may lead to a list.
    """
    if not leads_below(passages[place].text):
        return ()
    below = passages[place + 1 : place + 1 + _MOST_LINES]
    if _OF_REASONS.search(passages[place].text):
        return _reasons(below)
    if not below or not cues.QUOTED_ENTRY.match(below[0].text):
        headed = len(below) > 1 and cues.QUOTED_ENTRY.match(below[1].text)
        return (_quotation(below) if headed else ()) or _entries(below)
    return () if _RESOLUTIONS.search(passages[place].text) else _quotation(below)


def _reasons(below: Sequence[Passage]) -> tuple[Passage, ...]:
    """The reasons or conditions below a decision: whole sentences, each with its number.

    Without a number only the first is surely one.
    """
    found: list[Passage] = []
    for line in below:
        text = without_enumerator(Clause(line, 0, len(line.text))).text
        own = _mark(line)
        stops = begins_point(text) or marker_in(text) or movement_in(text) or _ENDS_LIST.match(text)
        if stops or (found and not own) or (found and _mark(found[0]) != own):
            break
        if not found and not (
            _first(line) and _readable(text) and text.rstrip().endswith((".", ";"))
        ):
            break
        found.append(line)
    return tuple(found)


def _quotation(below: Sequence[Passage]) -> tuple[Passage, ...]:
    for number, line in enumerate(below[:_LONGEST_QUOTATION], 1):
        if _CLOSES.search(line.text):
            return tuple(below[:number])
        if marker_in(line.text) or movement_in(line.text):
            break
    return ()


def _entries(below: Sequence[Passage]) -> tuple[Passage, ...]:
    found: list[Passage] = []
    kind, mark = "", ""
    for line in below:
        own = _mark(line)
        text = without_enumerator(Clause(line, 0, len(line.text))).text
        if not text or _FURNITURE.fullmatch(text):
            mark = own or mark
            continue
        mark, own = "", own or mark
        if found and own and own != kind and _both_sums(found[-1], line):
            own = kind  # a bullet that the scan lost on the page before
        if found and own != kind:
            heads = kind == "" and own == "bullet" and not _closed(found[-1].text)
            if not heads and kind != "mixed" and (own or _closed(found[-1].text)):
                break
            kind = "mixed" if heads else kind
        if _ends(line.text, own):
            return () if own == "bullet" and len(text) > _LONGEST_ENTRY else _whole(found)
        if kind == "mixed" and own == "bullet" and len(text) > _LONGEST_UNDER_HEADING:
            return ()
        if own == "" and kind not in ("", "mixed") and _FINITE.search(text):
            break
        if not _readable(text) or begins_point(text):
            return ()
        if own == "number" and (has_verb(text) or not (found or _first(line))):
            return ()
        kind = kind if found else own
        found.append(line)
    else:
        return () if len(below) == _MOST_LINES else _whole(found)
    return _whole(found)


def _both_sums(one: Passage, other: Passage) -> bool:
    return all(_SUM_FIRST.match(line.text) for line in (one, other))


def _whole(found: list[Passage]) -> tuple[Passage, ...]:
    """The entries without a heading that stands below them, told by its having no sum."""
    sums = [bool(cues.HAS_AMOUNT.search(line.text)) for line in found]
    bare = [cues.AMOUNT.fullmatch(line.text) is not None for line in found]
    end = len(found)
    if any(bare) and bare[0]:
        for number in range(1, len(found)):
            if not bare[number] and not bare[number - 1]:
                end = number
                break
    elif any(bare) or (sums[:1] == [True] and sum(sums) > 1):
        end = max(number for number, told in enumerate(sums, 1) if told)
    return tuple(found[:end])


def _closed(text: str) -> bool:
    return text.rstrip('”"’ ').endswith((".", ";"))


def _first(line: Passage) -> bool:
    """Whether a line carries the first number or letter of a list."""
    found = ordinal(enumerator_of(Clause(line, 0, len(line.text))))
    return found is None or found[1] == 1


def _mark(line: Passage) -> str:
    first = enumerator_of(Clause(line, 0, len(line.text)))
    if first and not is_bullet(first):
        return "number"
    return "bullet" if first or cues.BULLETED.match(line.text) else ""


def _ends(text: str, mark: str) -> bool:
    """Whether a line ends a list: a heading, a new decision or a sentence that tells something."""
    if len(text) > _LONGEST_ENTRY or _ENDS_LIST.match(text):
        return True
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) >= _LEAST_HEADING and all(sign.isupper() for sign in letters):
        return not _TOTAL.match(text)
    if marker_in(text) or movement_in(text):
        return True
    tells = _FINITE.search(text) and (_TELLER.match(text) or text.rstrip('”"’ ').endswith("."))
    return bool(tells) and mark != "bullet"


def _readable(text: str) -> bool:
    """Whether a line is no wreck of a scanned table."""
    known = sum(sign.isalnum() or sign in " €£,.'’" for sign in text)
    wreck = len(text) < _SHORTEST or text[0] == "|" or any(sign in text for sign in "~=[{")
    return not wreck and known >= _LEAST_READABLE * len(text)
