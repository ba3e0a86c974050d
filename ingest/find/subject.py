"""Who does what a verb says: the people whose names stand before it in the sentence."""

import re
from collections.abc import Sequence

from ..patterns import cued
from .names import PersonPhrase, person_phrases

_JOINS = cued(
    r"\s*(?:\([^()]{0,60}\)\s*)?(?:,\s*)?(?:(?:and|&)\s+)?(?:also\s+)?(?:the\s+)?"
    r"(?:(?:councillors?|cllrs?|clrs?|messrs|aldermen)\.?\s*)?",
    re.I,
)
_AND = re.compile(r"\band\b|&", re.I)
# rare: "Councillors A and B left": the plural title takes in all names before the verb
_PLURAL = re.compile(r"\b(?:councillors|cllrs|clrs|messrs|aldermen|members)\.?\s*$", re.I)
_ADVERBS = (
    r"(?:\s*,?\s*(?:who|then|also|both|all|each|now|again|later|subsequently|briefly|temporarily"
    r"|accordingly|therefore|thereafter|duly|immediately|both of whom|all of whom|himself|herself"
    r"|had|has|have|having|then had)\b,?){0,4}"
)
_BEFORE_VERB = cued(rf"\s*(?:\([^()]{{0,60}}\)\s*)?(?:,[^,;.]{{0,80}},)?,?{_ADVERBS}\s*", re.I)
_ELIDED = cued(
    rf"(?:^|[\s,;])(?:and|but)(?:\s+(?:therefore|accordingly|consequently|so))?{_ADVERBS}\s*$", re.I
)
_PRONOUN = cued(rf"(?:^|[\s,;(])(?:he|she|they|both){_ADVERBS}\s*$", re.I)


def listed_to(phrases: Sequence[PersonPhrase], text: str, last: int) -> list[PersonPhrase]:
    """Return the people of a list ("A, B and C") of which phrase number `last` is the last."""
    chain = [phrases[last]]
    for phrase in reversed(phrases[:last]):
        if phrase.start != chain[0].start and not _JOINS.fullmatch(
            text, phrase.end, chain[0].start
        ):
            break
        chain.insert(0, phrase)
    return _one_each(chain)


def listed_from(phrases: Sequence[PersonPhrase], text: str, start: int) -> list[PersonPhrase]:
    """Return the people of the list that begins at `start` of a text."""
    chain: list[PersonPhrase] = []
    end = start
    for phrase in phrases:
        if phrase.start < start:
            continue
        same = chain and phrase.start == chain[-1].start
        if not same and not _JOINS.fullmatch(text, end, phrase.start):
            break
        chain.append(phrase)
        end = phrase.end
    return _one_each(chain)


def subjects_of(text: str, verb: int) -> list[PersonPhrase]:
    """Return the people whose names stand directly before the verb at `verb`, in a list or alone.

    >>> text = "Councillors Day and Frost then left the meeting."
    >>> [person.name for person in subjects_of(text, text.index("left"))]
    ['Day', 'Frost']
    """
    phrases = person_phrases(text[:verb], lenient=False)
    for index in range(len(phrases) - 1, -1, -1):
        if _BEFORE_VERB.fullmatch(text, phrases[index].end, verb):
            chain = listed_to(phrases, text, index)
            return chain if _is_list(chain, text) else chain[-1:]
    return []


def _is_list(chain: Sequence[PersonPhrase], text: str) -> bool:
    """Whether names are one list: in "seconded by A, B abstained" they are not."""
    if len(chain) < 2 or _PLURAL.search(text[: chain[0].start]):
        return True
    return _AND.search(text[chain[-2].end : chain[-1].start]) is not None


def elided_subjects(text: str, verb: int) -> list[PersonPhrase]:
    """Return the subject of "X declared an interest and left the room": the only list before it."""
    if not (_ELIDED.search(text, 0, verb) or _PRONOUN.search(text, 0, verb)):
        return []
    return only_people(text[:verb])


def only_people(text: str) -> list[PersonPhrase]:
    """Return the people of a text if they stand in one list, else nobody."""
    phrases = person_phrases(text, lenient=False)
    named = [phrase for phrase in phrases if phrase.name] or list(phrases)
    chain = listed_to(named, text, len(named) - 1) if named else []
    return chain if chain and chain[0].start == named[0].start else []


def is_pronoun(text: str, verb: int) -> bool:
    """Whether a sentence begins with "He", "She" or "They" as the subject of the verb."""
    return _PRONOUN.search(text, 0, verb) is not None and len(text[:verb].split()) <= 6


def printed(person: PersonPhrase) -> str:
    """Return a person as another finder can look them up: title and name, else the post."""
    return f"{person.title} {person.name}".strip() if person.name else person.post


def _one_each(chain: Sequence[PersonPhrase]) -> list[PersonPhrase]:
    """Leave out a person's second post."""
    return [p for n, p in enumerate(chain) if not n or p.start != chain[n - 1].start]
