"""What a line's form tells: whether a sentence ends there or goes on, whether it has columns."""

import re

from ..patterns import cued

TERMINAL = cued(
    r"(?:(?<!\bCo)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bCllr)\.|[:;?!])[\"'”’)\]]*-?\Z"
    r"|[:;]\s?[-–—]\Z|\|\Z"
)
LAST_OF_TERMINAL = ".:;?!\"'”’)]-–—|"
ALWAYS_TERMINAL = ":;?!|"
ABBREVIATIONS = ("Co.", "Mr.", "Mrs.", "Ms.", "Dr.", "Cllr.")
OPEN_WORDS = frozenset(
    re.findall(
        r"\S+",
        "a an and at be been by for from her his in its of on or that the their to was were which "
        "with minute minutes Minute Minutes No No. Nos Nos. Councillor Councillors Cllr Cllr. "
        "Cllrs Cllrs. Mr Mrs Ms",
    )
)
_ANY_OPEN_WORD = "|".join(map(re.escape, sorted(OPEN_WORDS)))
NO_END = cued(rf"(?:\b(?:{_ANY_OPEN_WORD})|held on \d{{1,2}}|\([^()]{{1,60}},)\Z")
# characters at the end of a line that tell how it ends
LONGEST_TERMINAL, LONGEST_NO_END = 12, 80
GAP = " " * 6
COLUMN_GAP = cued(rf"\S{GAP} *\S")


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, or as words do that lead to a list."""
    last = line[-1:]
    if not last or last not in LAST_OF_TERMINAL:
        return False
    if last in ALWAYS_TERMINAL or (last == "." and not line.endswith(ABBREVIATIONS)):
        return True
    return TERMINAL.search(line[-LONGEST_TERMINAL:]) is not None


def stays_open(line: str) -> bool:
    """Whether a line ends in words that nothing ends with."""
    end = line[-LONGEST_NO_END:]
    word, mark = end.rpartition(" ")[2], end[-1:]
    if word.removesuffix(".").isalpha():
        return word in OPEN_WORDS
    if not (mark.isalnum() or mark == "." or (mark == "," and "(" in end)):
        return False
    return NO_END.search(end) is not None


def has_columns(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a line is set in columns."""
    stop = len(text) if end is None else end
    return text.find("\t", start, stop) >= 0 or (
        text.find(GAP, start, stop) >= 0 and COLUMN_GAP.search(text, start, stop) is not None
    )
