"""What a line's form tells: whether a sentence ends there or goes on, whether it has columns."""

from ..patterns import cued

TERMINAL = cued(
    r"(?:(?<!\bCo)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bCllr)\.|[:;?!])[\"'”’)\]]*-?\Z"
    r"|[:;]\s?[-–—]\Z|\|\Z"
)
LAST_OF_TERMINAL = ".:;?!\"'”’)]-–—|"
NO_END = cued(
    r"(?:\b(?:and|or|of|the|a|an|in|on|at|to|by|for|from|with|that|its|their|his|her|was|were|be|"
    r"been|which|[Mm]inutes?|Nos?\.?|Councillors?|Cllrs?\.?|Mr|Mrs|Ms)|held on \d{1,2}|"
    r"\([^()]{1,60},)\Z"
)
# characters at the end of a line that tell how it ends
LONGEST_TERMINAL, LONGEST_NO_END = 12, 80
GAP = " " * 6
COLUMN_GAP = cued(rf"\S{GAP} *\S")


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, or as words do that lead to a list."""
    return line[-1:] in LAST_OF_TERMINAL and TERMINAL.search(line[-LONGEST_TERMINAL:]) is not None


def stays_open(line: str) -> bool:
    """Whether a line ends in words that nothing ends with."""
    return NO_END.search(line[-LONGEST_NO_END:]) is not None


def has_columns(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a line is set in columns."""
    stop = len(text) if end is None else end
    return text.find("\t", start, stop) >= 0 or (
        text.find(GAP, start, stop) >= 0 and COLUMN_GAP.search(text, start, stop) is not None
    )
