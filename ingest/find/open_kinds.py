"""Decisions whose kind or object their words leave open, so that they are better not told."""

from ..patterns import cued
from .finding import Finding

# Whoever is added to a bank's mandate is as well appointed as agreed upon.
_SIGNATORY = cued(
    r"\b(?:added|included|registered|removed|replaced)\b[^.;]{0,60}\bsignator(?:y|ies)\b"
)
_OF_MINUTES = cued(r"(?i:\bminutes\b)")
_AMENDS = cued(r"\b(?:be (?:\w+ly )?(?:amended|corrected|altered)|to (?:amend|correct|alter))\b")
_AMENDS_MINUTES = cued(
    r"\bminutes\b[^.;]{0,120}\bbe (?:\w+ly )?(?:amended|corrected|altered)\b"
    r"|\bto (?:amend|correct|alter) the (?:\w+ ){0,2}minutes\b"
)
_AND_APPROVES = cued(r"\b(?:approved|accepted|adopted|confirmed|signed|record)\b")
# "Cllr Day proposed acceptance, seconded by Cllr Coe": of what, stands elsewhere.
_NO_OBJECT = cued(
    r"[^.;:]{2,60}\bproposed (?:acceptance|adoption|approval)"
    r"(?:,? (?:and )?(?:this was )?seconded(?: by)? [^,;:]{2,60})?[.]?"
)
_SAYS_WHAT = cued(
    r"(?i:\b(?:minutes|adopt\w*|approv\w*|accept\w*|confirm\w*|accounts?|payments?)\b)"
)


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
    return _NO_OBJECT.fullmatch(words) is not None and not _SAYS_WHAT.search(title)
