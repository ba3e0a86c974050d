"""People called by first names or initials alone: "two learners, Amy and Jo", "JB"."""

import re

from ..patterns import cued
from .before_verb import BEFORE_VERB
from .names import PersonPhrase
from .organisations import organisation_in
from .tokens import is_subject, never_name

_LETTERS = cued(
    r"(?:\A|[:–—•]\s*|\A[A-Z][^.:–—•]{3,90}[,)]\s+"
    r"|\A(?:In|At|On|After|Following|With)\s[a-z ]{3,60}\s)"
    r"(?:Cllr\.?\s+)?([A-Z]{2,3})(?=[\s,][^:–—•]*\Z)"
)
_FIRST_NAME = cued(r"([A-ZÀ-Þ][a-zß-ÿ]+)\b")
_FIRST_NAMES = cued(
    r"\b(?:young people|learners|pupils|students|apprentices|ambassadors|children|members|leavers|"
    r"residents|volunteers|parents|carers|Voices|youngsters)\b"
    r"(?:\s(?:from|of)\s(?:the\s)?(?P<body>[A-Z][^,.;:]{2,60}))?,?\s*[,–(-]\s*"
    r"(?P<names>[A-Z][a-z]{1,15}(?:,\s[A-Z][a-z]{1,15}){0,4},?\sand\s[A-Z][a-z]{1,15})(?=[,)–\s])"
    r"\)?\s*[,–]?\s*(?:who\s+)?"
)
# rare: corporate parenting boards print children by first name and age
_WITH_AGES = cued(
    r"\b[A-Z][a-z]{1,15}\s\((?:1[0-9]|2[0-5]|[5-9])\)"
    r"(?:,?\s(?:and\s)?[A-Z][a-z]{1,15}\s\((?:1[0-9]|2[0-5]|[5-9])\)){0,5}(?=[,\s]|$)"
)
# rare: young people are named by first name alone, joined by "and"
_ONLY_NAMES = re.compile(
    r"(?:\s(?:and|with|of|from|the|[A-Z][\w.’'-]{0,40})|,|\s?\([^()]{0,40}\)){0,16}"
)


def first_names_before(text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Return children and others called by first names alone: "two learners, Amy and Jo, gave"."""
    named = next((m for m in _FIRST_NAMES.finditer(text, 0, verb) if _up_to(text, m, verb)), None)
    if named is not None:
        body = organisation_in(named["body"] or "") if named["body"] else ""
        begin, names = named.start("names"), named["names"]
    else:
        named = _WITH_AGES.search(text, 0, verb)
        if named is None:
            return ()
        others = _ONLY_NAMES.match(text, named.end(), verb)
        if others is None or not BEFORE_VERB.fullmatch(text, others.end(), verb):
            return ()
        body, begin, names = "", named.start(), named.group()
    found = [m for m in _FIRST_NAME.finditer(names) if not never_name(m.group())]
    return tuple(
        PersonPhrase("", m.group(1), "", body, begin + m.start(), begin + m.end()) for m in found
    )


def _up_to(text: str, named: re.Match[str], verb: int) -> bool:
    return BEFORE_VERB.fullmatch(text, named.end(), verb) is not None


def brief_name_before(text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Return who is called by initials, or by the first name that opens the sentence."""
    named = _LETTERS.search(text[:verb]) or _FIRST_NAME.match(text, 0, verb)
    if named is None or never_name(named.group(1)) or is_subject(named.group(1)):
        return ()
    if not BEFORE_VERB.fullmatch(text, named.end(), verb):
        return ()
    return (PersonPhrase("", named.group(1), "", "", *named.span(1), certain=False),)
