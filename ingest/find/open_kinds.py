"""Decisions whose kind or object their words leave open, so that they are better not told."""

from ..patterns import cued
from .finding import Finding

# rare: whoever is added to a bank's mandate is as well appointed as agreed upon: a guard
_SIGNATORY = cued(
    r"\b(?:added|included|registered|removed|replaced)\b[^.;]{0,60}\bsignator(?:y|ies)\b"
)
_OF_MINUTES = cued(r"(?i:\bminutes\b)")
_AMENDS = cued(r"\b(?:be (?:\w+ly )?(?:amended|corrected|altered)|to (?:amend|correct|alter))\b")
# rare: minutes that are amended under another title: a guard
_AMENDS_MINUTES = cued(
    r"\bminutes\b[^.;]{0,120}\bbe (?:\w+ly )?(?:amended|corrected|altered)\b"
    r"|\bto (?:amend|correct|alter) the (?:\w+ ){0,2}minutes\b"
)
# rare: minutes amended and adopted in one sentence, which are approved
_AND_APPROVES = cued(r"\b(?:approved|accepted|adopted|confirmed|signed|record)\b")
# rare: "Cllr Day proposed acceptance, seconded by Cllr Coe": of what, stands elsewhere.
_NO_OBJECT = cued(
    r"[^.;:]{2,60}\bproposed (?:acceptance|adoption|approval)"
    r"(?:,? (?:and )?(?:this was )?seconded(?: by)? [^,;:]{2,60})?[.]?"
)
# rare: titles that tell what was so accepted
_SAYS_WHAT = cued(
    r"(?i:\b(?:minutes|adopt\w*|approv\w*|accept\w*|confirm\w*|accounts?|payments?)\b)"
)

# An adjournment that "was agreed" is as well agreed as adjourned.
_ADJOURNS = cued(r"(?i:\badjournment\b|\badjourn the meeting\b)")
# "that the meeting adjourn for five minutes": a pause is no business put off
_PAUSES = cued(
    r"(?i:\b(?:adjourn\w*|suspend\w*)\b[^.;]{0,40}\bfor (?:\w+[ -]){0,4}"
    r"(?:minutes?|break|recess|lunch|tea|hour)\b)"
)
# "The Mayor declared the Motion carried": of what it was, this says nothing.
_ONLY_DECLARES = cued(
    r"(?:[^.;]{0,40}\s)?declared the (?i:motion|amendment|proposal)\b[^.;]{0,140}\bcarried[.]?"
)

# "It was agreed that the Motion was carried", "Members agreed to this".
_SAYS_NOT_WHAT = cued(
    r"(?i:that the (?:\w+ )?(?:motion|amendment|proposal) was (?:carried|lost)"
    r"|(?:the )?members (?:\w+ly )?agreed to this)[.]?"
)
# rare: a line broken behind the name: "that the Wexmoor Town Council", "that Amendment No. 1"
_NO_VERB = cued(r"that (?:the )?(?:(?:[A-Z][\w'’-]*|No\.|\d{1,3}|&|and|of)\s?){1,8}")
# rare: "Members stated that the plan was dear and on the proposal of A it was agreed:"
_STATED = cued(r"(?:The )?(?:Members|Councillors?)\b[^.;]{0,30}\bstated that\b")


def leaves_open(finding: Finding, title: str) -> bool:
    """Whether a reader could not tell what was decided, or how.

    Args:
        finding: the decision.
        title: the title of its item.
    """
    words = finding.words.text
    if _SIGNATORY.search(words) and finding.disposition == "agreed":
        return True
    if finding.disposition == "agreed" and _AMENDS.search(words):
        if _AND_APPROVES.search(words):
            return False
        return _OF_MINUTES.search(title) is not None or _AMENDS_MINUTES.search(words) is not None
    if finding.disposition == "approved" and (
        _ADJOURNS.search(words) or _ONLY_DECLARES.fullmatch(words) or _STATED.match(words)
    ):
        return True
    if _PAUSES.search(words) or _SAYS_NOT_WHAT.fullmatch(words) or _NO_VERB.fullmatch(words):
        return True
    return _NO_OBJECT.fullmatch(words) is not None and not _SAYS_WHAT.search(title)
