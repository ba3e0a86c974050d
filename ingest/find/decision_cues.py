"""Patterns that show what a sentence is to the decisions of its item."""

import re

from ..patterns import cued

HEADING = cued(
    r"^(?:decisions?|resolution|vote|reasons?(?: for (?:the )?decisions?)?|minutes?)\s*[:.–-]*$",
    re.I,
)
DECISION_HEADING = cued(r"^(?:the )?(?:decisions?|resolutions?)\s*[:.–-]*$", re.I)
LABEL = cued(
    r"^(?:the )?(?:decision|resolution|outcome)s? ?(?::\s*[–—-]?|[–—-])\s+(?=(?-i:[A-Z]))", re.I
)
BRIEF = cued(r"(?:not )?to [a-z]+(?: [a-z]+)?[.]?")
TELLS_WHO = cued(r",\s+who\s+(?:\w+ly\s+)?[a-z]+ed\b.*$", re.S)
AND_THE_BODY = cued(
    r"[,;]\s+(?:and\s+)?the\s+(?P<who>(?:[A-Z][\w&'’-]*\s+){0,4}[A-Z][\w-]+)"
    r"(?:\s+(?:then|further|also|accordingly|therefore|duly|unanimously)){0,2}\s*[:–—-]*$"
)
FINITE = cued(
    r"\b(?:is|are|was|were|has|had|have|would|will|could|should|said|reported|advised|noted|asked"
    r"|agreed|gave|told|explained|raised|stated|queried|suggested)\b",
    re.I,
)
LONGEST_ENTRY = 300
MOTION_HEADING = cued(r"^(?:the )?(?P<kind>motion|amendment)(?: \d)?\s*[:.–-]*$", re.I)
PASSIVE = cued(r"\b(?:was|were)(?:\s+(?:\w+ly|then|also|therefore))?\s*$")
IT_WAS = cued(r"\bit\s+(?:was|is)\s*$", re.I)
ADVISED = cued(r"\b(?:is|are|be|been)\s*$")
ENDS_OPEN = cued(r"[:–—-]\s*$")
LAST_WORDS = cued(
    r"[–:-] ((?:all )?(?:approved|agreed|not agreed|turned down|refused|supported|noted)\b[^–:]*)$"
)
THIS_AGREED = cued(r"^this was (?:then |also )?(?:\w+ly )?(?:agreed|approved|accepted)\b", re.I)
TOLD = cued(r"\bhad (?!been declared)\w+ed\b", re.I)
ELECTED = cued(r"\b(?:elected|appointed|co-opted)\b", re.I)
TELLS_IN_POINTS = cued(
    r"\b(?:advised|reported|outlined|explained|stated|said|noted|informed|told|heard|updated"
    r"|highlighted|confirmed)\b[^.]{0,120}:\s*$",
    re.I,
)
MOVERS_ONLY = cued(r"\(?(?:proposed|moved|prop)\b(?!.*(?:\bthat\b|:$|\band$))", re.I)
AND_RESOLVED = cued(r"^(?:and\s|it was\s|resolved\b|agreed\b|that\b|[\"“])", re.I)
OTHER_GROUP = cued(r"that the (?:[\w-]+ )?(?P<noun>\w+) (?:would|will)\b", re.I)
FOLLOWING = cued(r"^to \w+ [^:]*\bfollowing\b|^to \w+ [^:]*\bas follows\b", re.I)
