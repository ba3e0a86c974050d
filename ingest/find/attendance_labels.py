"""The labels of attendance lists: "Present:", "Apologies", "Officers in attendance -"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import entries
from ..patterns import cued
from .name_grammar import name_at
from .tokens import title_class, tokens

_LABEL_END = cued(r"\s*(?:[:;|]\s?-?|[-–—]{1,2}\s|\.\s|$)\s*")
INNER_LABEL = cued(r"(?:(?<=[.;|)\s])|^)[A-Z][A-Za-z ()-]{3,60}?\s*(?::|—|–(?=\s))")
_OPENS_LIST = cued(
    r"(?:(?:Apologies|APOLOGIES)\s+(?:(?:from|for [Aa]bsence(?: from)?)\s+)?"
    r"|(?:[A-Z][\w-]*\s+){0,3}?(?:[Pp]resent|PRESENT|[Ii]n\s+(?:the\s+)?(?:[Aa]ttendance|[Cc]hair)"
    r"|IN ATTENDANCE|[Aa]ttending|[Aa]ttendance|Absent|ABSENT)\s+"
    r"|Also\s+(?=(?:Councillors?|Cllrs?|M[rs]s?|Dr)\b)|Non[- ](?:\w+\s)?[Mm]embers\s+)(?=[A-Z])"
)
# rare: "Apologies Cllr A" within a list that one line prints whole, as parishes do
_WITHOUT_COLON = cued(r"(?<=[.;)\]])\s+Apologies\s+(?=[A-Z])")
_IN_OTHER_WORDS = cued(r"[^\W\d][^/:;,|.\n]{1,40}?\s?/\s?(?=[^\W\d])")
# rare: bilingual authorities label a list in two languages over a stroke
_OTHER_WORDS_AFTER = cued(r"\s?/\s?[^\W\d][^/:;,|.\n]{1,40}?\s*(?=:|$)")
# rare: "Officials in attendance in Chamber:", "Officers present via Teams:", of hybrid meetings
_WHERE_AFTER = cued(
    r"\s+(?:in (?:the )?(?:Council )?(?:Chamber|room)|in person|remotely|virtually|online"
    r"|(?:via|on|by|over|through) (?:MS |Microsoft )?"
    r"(?:Teams|Zoom|Webex|video(?:[- ]?(?:link|conference))?|telephone))\s*(?=[:|]|$)",
    re.I,
)
# rare: labels with a place, "Officials in attendance in Chamber:", as Northern Irish councils print
_OF_STAFF = cued(r"(?:officers?|officials?|staff|others?)\b", re.I)
_LONGEST_NAME = 60
"""Characters."""
_UNMISTAKABLE = cued(
    r"(?:(?:Officers?|Officials|Members|Staff|Others?)\s+)?(?:(?:Also )?[Ii]n [Aa]ttendance|"
    r"Also [Pp]resent|Apologies|Absent|Not [Pp]resent|Officers [Pp]resent)\b"
)


def _begins_with_name(text: str, start: int) -> bool:
    """Whether a person is named at once: "Apologies Jo Day, Cllr Coe" needs no colon."""
    words = tokens(text[start : start + _LONGEST_NAME])
    if not words:
        return False
    plural = title_class(words[0]) == "plural"
    name = name_at(words, 0)
    return plural or (name is not None and name.certain)


@lru_cache(maxsize=1024)
def label_of(text: str) -> tuple[str, int] | None:
    """Return the attendance label that opens `text` (its value in the lexicon) and where it ends.

    >>> label_of("Apologies for absence: Cllr Day")
    ('apologies', 23)

    A document in two languages has its labels in both: "Yn bresennol / Present:".
    """
    stripped = text.lstrip("*#_ ")
    skipped = len(text) - len(stripped)
    found = _label_at(stripped)
    if found is None and (other := _IN_OTHER_WORDS.match(stripped)):
        found = None if _is_label(stripped) else _label_at(stripped[other.end() :])
        skipped += other.end()
    return (found[0], skipped + found[1]) if found else None


def _label_at(stripped: str) -> tuple[str, int] | None:
    """Return the value of the label that a text begins with, and where it ends."""
    best: tuple[int, str] | None = None
    for entry in entries("attendance"):
        match = entry.regex.match(stripped)
        if match is None:
            continue
        tail = stripped[match.end() :].lstrip("*_ ")
        end = len(stripped) - len(tail)
        where = _WHERE_AFTER.match(stripped, match.end())
        if where and _OF_STAFF.match(stripped):
            end = where.end()
        translated = _OTHER_WORDS_AFTER.match(stripped, end)
        if translated and not _says_otherwise(
            stripped[end : translated.end()].strip(" /"), entry.value
        ):
            end = translated.end()
        stop = _LABEL_END.match(stripped, end)
        if stop is not None and not (stop.group().strip() == "" and stop.end() < len(stripped)):
            end = stop.end()
        elif not (_OPENS_LIST.match(stripped) and _begins_with_name(stripped, end)):
            continue
        if best is None or end > best[0]:
            best = (end, entry.value)
    return (best[1], best[0]) if best else None


def _is_label(text: str) -> bool:
    return any(entry.regex.match(text) for entry in entries("attendance"))


def _says_otherwise(text: str, value: str) -> bool:
    """Whether `text` is a label of another value: "Apologies / Absent" is no translation."""
    return any(entry.value != value and entry.regex.match(text) for entry in entries("attendance"))


def whole_label(text: str) -> str:
    """Return the value of the label that `text` is and nothing more, "" if it is none."""
    label = label_of(text)
    return label[0] if label is not None and label[1] >= len(text) else ""


def _places(text: str, start: int) -> Iterator[re.Match[str]]:
    yield from INNER_LABEL.finditer(text, start)
    for match in _WITHOUT_COLON.finditer(text, start):
        if _begins_with_name(text, match.end()):
            yield match


def inner_labels(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield the labels inside a text: where each begins and ends, and its value."""
    after = start
    for match in sorted(_places(text, start), key=lambda found: found.start()):
        words = list(re.finditer(r"\b[A-Z]", match.group()))
        for word in words:
            at = match.start() + word.start()
            if word is not words[0] and not _UNMISTAKABLE.match(text, at):
                continue
            inner = label_of(text[at : match.end()])
            if inner is not None and at >= after:
                yield at, match.end(), inner[0]
                after = match.end()
                break
