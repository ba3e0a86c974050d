"""For whom reporters speak, and with whom: companions, the organisation that several share."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..patterns import CueIndex, cued
from .bodies_beside import named_body
from .joint_reporters import chain_after
from .names import PersonPhrase, person_phrases
from .organisations import organisation_in

# rare: "and colleagues from X" of pension and audit committees: the body of unnamed guests
_FROM_BODY = cued(r"\bcolleagues?\s+(?:from|of)\s+")
_BOTH_OF = cued(r"\s*,?\s*(?:(?:both|all)\s+)?(?:of|from)\s+(?=[A-Z]|the\s+[A-Z])")
_TOGETHER = cued(
    r"(?:\b(?:together|along|jointly)|,)\s+with\s+(?=[A-Z]|the\s+[A-Z])|\b(?:assisted|supported|accompanied|joined|followed)\s+by\s+(?:the\s+)?"
    r"|\bin\s+(?:conjunction|collaboration|partnership)\s+with\s+(?:the\s+)?"
    r"|\bwith\s+(?:the\s+)?(?:support|help|assistance|input)\s+(?:from|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# rare: "introduced the report and answered questions together with Mr Coe": who helps to answer
_ANSWERED = cued(r"\b(?:answer(?:ed|ing)|took questions|responded|replied)\b", re.IGNORECASE)
_JOINED = CueIndex((_TOGETHER,))
_POST_BEHIND = 60  # characters: "on behalf of Jo Day, Risk Adviser, who was ill"
_ON_BEHALF = cued(
    r"\bon behalf of\s+(?:the\s+)?((?:[A-Z][\w’'&-]*\s+){0,5}[A-Z][\w’'-]*)(?=[\s.,;]|$)"
)
# rare: guests introduced by their body before their names
_SENT_BY = cued(
    r"\b(?:representatives?|colleagues?|volunteers?|trustees?)\s+(?:from|of)\s+(?:the\s+)?"
    r"(?P<body>[A-Z][^,.;:()]{2,60}?),?\s*[,(–-]\s*$",
    re.IGNORECASE,
)


def of_one_body(people: tuple[PersonPhrase, ...]) -> tuple[PersonPhrase, ...]:
    """Give those of "A and B of Acme LLP, who presented" one body: they came together."""
    body = people[-1].organization
    bare = all(p.name and not (p.post or p.organization) for p in people[:-1])
    return tuple(replace(p, organization=body) for p in people) if body and bare else people


def with_body_of_others(phrase: PersonPhrase, gap: str) -> PersonPhrase:
    """Read "Ms Vane and a colleague from Acme LLP": she is of Acme too."""
    others = _FROM_BODY.search(gap)
    body = organisation_in(gap[others.end() :]) if others else ""
    return replace(phrase, organization=body) if body and not phrase.organization else phrase


def with_companions(
    reporters: tuple[PersonPhrase, ...], phrases: Sequence[PersonPhrase], text: str, end: int
) -> tuple[PersonPhrase, ...]:
    """Add those with whom somebody presented, and the body on whose behalf they all did."""
    together = _TOGETHER.search(text, end, end + 120) if _JOINED.concerns(text) else None
    if together and not _ANSWERED.search(text, end, together.start()):
        companions = chain_after(phrases, text, together.end())
        reporters += tuple(p for p in companions if p not in reporters)
    behalf = _ON_BEHALF.search(text, end)
    absent = person_phrases(text[behalf.start(1) : behalf.end() + _POST_BEHIND]) if behalf else ()
    if behalf and " " in behalf.group(1) and not any(p.start == 0 for p in absent):
        body = behalf.group(1)
        reporters = tuple(replace(p, organization=p.organization or body) for p in reporters)
    return reporters


def with_shared_body(reporters: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Give everybody of "A and B, both of Acme LLP" their organisation."""
    if not reporters:
        return reporters
    sent = _SENT_BY.search(text, 0, reporters[0].start)
    body = (organisation_in(sent["body"]) or named_body(sent["body"])) if sent else ""
    if body:
        return tuple(replace(p, organization=p.organization or body) for p in reporters)
    if reporters[-1].organization:
        return _with_body_of_last(reporters, text)
    end = reporters[-1].end
    opening = _BOTH_OF.match(text, end)
    if opening is None:
        return reporters
    body = organisation_in(text[opening.end() :])
    # rare: "A and B, both of X": two people share a body
    together = re.search(r"both|all", opening.group()) or len(reporters) == 1
    if not body or not (together or "," in opening.group()):
        return reporters
    return tuple(replace(p, organization=p.organization or body) for p in reporters)


def _with_body_of_last(reporters: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Read "A and B, of Acme LLP": the comma makes Acme the body of both."""
    body = reporters[-1].organization
    bare = [p for p in reporters[:-1] if p.name and not (p.post or p.organization or p.title)]
    last = text[reporters[-1].start : reporters[-1].end]
    shared = re.search(rf"(?:,\s+(?:of|from)|\s+from)\s+(?:the\s+)?{re.escape(body)}", last)
    if not shared or len(bare) != len(reporters) - 1:
        return reporters
    return tuple(replace(p, organization=body) for p in reporters)
