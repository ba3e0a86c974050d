"""Tables of bids and of what was decided on each: "Acorn Club | New canvas | £1,500 | Refused"."""

import re

from ..patterns import cued
from ..records import Passage
from .clauses import Clause
from .finding import Finding, finding_of

_MARK = " | "
_DECIDED = cued(
    r"(?:(?:panel|committee|council|board|our)(?:['’]s)? )?(?:decision|outcome|award)s?", re.I
)
# rare: others decide on these, the planning authority and its inspectors: a guard
_OF_OTHERS = cued(r"\b(?:planning|appeals?|inspector|licen[cs]\w+|proposal|site|address)\b", re.I)
_VERDICT = cued(
    r"(?:(?:not )?(?:approved|agreed|granted|awarded|supported)|refused|rejected|declined"
    r"|deferred|noted)\b(?!.*\b(?:by|in|on) )",
    re.I,
)
_FEWEST = 3  # columns


class DecisionTable:
    """Reads the rows of a table whose last column has what was decided."""

    # rare: community chests and grants panels, which the corpus lacks

    def __init__(self, title: str) -> None:
        """Begin an item, of which `title` is the title."""
        self._title = title
        self._columns = 0

    def row(self, passage: Passage) -> Finding | None:
        """Return what a row decides, None for a passage that is no such row."""
        if _MARK not in passage.text:
            self._columns = 0
            return None
        cells = passage.text.split(_MARK)
        if _DECIDED.fullmatch(cells[-1].strip()):
            others = _OF_OTHERS.search(self._title) or _OF_OTHERS.search(passage.text)
            self._columns = len(cells) if len(cells) >= _FEWEST and not others else 0
            return None
        if len(cells) != self._columns or not cells[0] or not _VERDICT.match(cells[-1]):
            return None
        whole = Clause(passage, 0, len(passage.text))
        return finding_of(whole, whole, cells[-1], "none")
