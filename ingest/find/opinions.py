"""Whether "it was agreed that ..." only says what members think to be the case."""

import re

from ..patterns import cued

_THAT = cued(r"that\b")
_ACTS = frozenset(
    ["be", "would", "should", "will", "shall", "must", "can", "could", "may", "might"]
)
_FIRST_VERB = cued(
    r"(?<!to )\b(?:be|would|should|will|shall|must|can|could|may|might|is|are|was|were|has|had|does"
    r"|do|did|needs?|appears?|seems?|represent(?:s|ed)|constitute[sd])\b"
)
_THIS = cued(r"(?:this|it|there) (?:is|was|were|are)\b", re.I)
# rare: "it appears that", "it needs that" are no decisions: a guard
_SEEMS = cued(r"(?:needs?|appears?|seems?)$")
# rare: "it was agreed the key issues were the noise and the dust"
_THE = cued(r"the\s")
# rare: as _THE
_ARE = cued(r"(?:was|were|is|are)$")
# rare: "it was agreed that the town experienced a quiet year" is no step that anybody takes
_TELLS = cued(
    r"that (?:[\w'’-]+ ){1,6}?(?:experienced|showed|proved|demonstrated|reflected|lacked|suffered"
    r"|benefit(?:t)?ed|deserved|worked|play(?:s|ed)? an?)\b"
)
_ASIDE = cued(
    r"\b(?:which|who|whom|that|as|if|when|whether|where|what(?:ever)?|how|because|unless)\b"
)
_STATES_A_STEP = cued(
    r"(?:is|are|was|were|do|does)\s+(?:\w+ly\s+)?(?:as follows|to\b|the following|necessary|needed"
    r"|no objections?|not (?:support|approve|object|agree|\w+ed)|support|approve"
    r"|(?:an?\s+|the\s+)?(?:true|correct|accurate|preferred)|(?!limited|concerned)\w+ed\b)"
)


def is_opinion(text: str) -> bool:
    """Whether "that the roads were an issue" only says what members think to be the case."""
    if _TELLS.match(text):
        return True
    verb = _FIRST_VERB.search(text)
    if verb is None or verb.group() in _ACTS:
        return False
    if _ARE.match(verb.group()) and _THE.match(text):
        return not _ASIDE.search(text, 4, verb.start()) and not _STATES_A_STEP.match(
            text, verb.start()
        )
    if not _THAT.match(text) and not _THIS.match(text) and not _SEEMS.match(verb.group()):
        return False
    if _ASIDE.search(text, 4, verb.start()):
        return False
    return not _STATES_A_STEP.match(text, verb.start())
