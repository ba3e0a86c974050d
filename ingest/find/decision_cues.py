"""Patterns that show what a sentence is to the decisions of its item."""

import re

from ..patterns import cued

HEADING = cued(
    r"^(?:decisions?|resolution|vote|reasons?(?: for (?:the )?decisions?)?|minutes?)\s*[:.–-]*$",
    re.I,
)
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
