"""The labels of attendance lists: "Present:", "Apologies", "Officers in attendance -"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import entries
from ..patterns import cued

_LABEL_END = cued(r"\s*(?:[:;]\s?-?|[-–—]{1,2}\s|\.\s|$)\s*")
INNER_LABEL = cued(r"(?:(?<=[.;|)\s])|^)[A-Z][A-Za-z ()-]{3,60}?\s*(?::|—|–(?=\s))")
_UNMISTAKABLE = cued(
    r"(?:(?:Officers?|Officials|Members|Staff|Others?)\s+)?(?:(?:Also )?[Ii]n [Aa]ttendance|"
    r"Also [Pp]resent|Apologies|Absent|Not [Pp]resent|Officers [Pp]resent)\b"
)


@lru_cache(maxsize=1024)
def label_of(text: str) -> tuple[str, int] | None:
    """Return the attendance label that opens `text` (its value in the lexicon) and where it ends.

    >>> label_of("Apologies for absence: Cllr Day")
    ('apologies', 23)
    """
    stripped = text.lstrip("*#_ ")
    skipped = len(text) - len(stripped)
    best: tuple[int, str] | None = None
    for entry in entries("attendance"):
        match = entry.regex.match(stripped)
        if match is None:
            continue
        tail = stripped[match.end() :].lstrip("*_ ")
        end = len(stripped) - len(tail)
        stop = _LABEL_END.match(stripped, end)
        if stop is None or (stop.group().strip() == "" and stop.end() < len(stripped)):
            continue
        if best is None or stop.end() > best[0]:
            best = (stop.end(), entry.value)
    return (best[1], skipped + best[0]) if best else None


def whole_label(text: str) -> str:
    """Return the value of the label that `text` is and nothing more, "" if it is none."""
    label = label_of(text)
    return label[0] if label is not None and label[1] >= len(text) else ""


def inner_labels(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield the labels inside a text: where each begins and ends, and its value."""
    after = start
    for match in INNER_LABEL.finditer(text, start):
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
