"""Who speaks for a deputation: the person whom the chair welcomed at its item."""

import re
from dataclasses import replace

from ..patterns import cued
from ..records import AgendaItem
from .name_titles import classes_of_title
from .names import PersonPhrase

_PRESIDES = cued(r"(?:Chair\Z|Cathaoirleach|Mayor|Convener|Provost)")
_WELCOMED = cued(
    r"\b(?:welcomed|(?:deputation|delegation) (?:consist(?:ed|ing) of|of|compris\w+|led by))\b",
    re.IGNORECASE,
)
# rare: "A delegation of Ms Day and Mr Coe was received. They set out the work of the club"
_RECEIVED = cued(r"\W*an? (?:delegation|deputation) (?:of|from|led|consisting|comprising)\b", re.I)
_DEPUTATION = cued(
    r"\W*(?:deputation|delegation)s?\s*(?:from|of|[-–—:])\s*(?:the\s+)?"
    r"(?P<body>(?-i:[A-Z])(?:(?!\sand\s|\sto\s|\sre\b|\sregarding\s|,)[^.;:()–—]){3,70}?)\s*",
    re.IGNORECASE,
)


def comes_with_deputation(text: str) -> bool:
    """Whether a passage opens with the deputation that "they" then speak for."""
    return _RECEIVED.match(text) is not None


def for_deputation(phrase: PersonPhrase, item: AgendaItem, title: str) -> PersonPhrase:
    """Take whom the chair welcomed at "Deputation from Acorn Tidy Towns" for its speaker."""
    deputation = _DEPUTATION.fullmatch(title)
    member = "member" in classes_of_title(phrase.title) or _PRESIDES.match(phrase.post)
    if deputation is None or not phrase.name or phrase.organization or member:
        return phrase
    surname = phrase.name.split()[-1]
    greeted = any(
        surname in passage.text and _WELCOMED.search(passage.text) for passage in item.minutes
    )
    return replace(phrase, organization=deputation["body"]) if greeted else phrase
