"""Who declares an interest: the people of a sentence, not those whom it only mentions."""

from collections.abc import Sequence

from ..patterns import cued
from ..records import InterestFact
from .clauses import Clause
from .names import PersonPhrase, person_phrases
from .subject import printed

_JOINS_NAMES = cued(r"[\s,&]*(?:and\s+)?(?:(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Dr)\.?\s+)*")


def named_people(text: str, *, lenient: bool) -> list[PersonPhrase]:
    """Return the people whom a text names, in order; those whom it only calls by a post left out.

    Args:
        text: a sentence, or a part of one.
        lenient: whether a bare surname may be a name.
    """
    return [phrase for phrase in person_phrases(text, lenient=lenient) if phrase.name]


def first_listed(text: str, people: Sequence[PersonPhrase]) -> list[PersonPhrase]:
    """Return the first people and who is joined to them; who comes later is only mentioned."""
    listed = list(people[:1])
    for person in people[1:]:
        if not _JOINS_NAMES.fullmatch(text[listed[-1].end : person.start]):
            break
        listed.append(person)
    return listed


def interest_of(
    person: PersonPhrase, item: int | None, nature: str, clause: Clause
) -> InterestFact:
    """Return the fact that somebody declared an interest at an item, in the words of a clause."""
    return InterestFact(item, printed(person), nature, clause.span())
