"""Who did what a reporting verb says: the people before it whom the words between allow."""

import re
from collections.abc import Sequence

from ..patterns import cued
from .before_verb import ADVERBS, BEFORE_VERB, WHO
from .brief_names import brief_name_before
from .joint_reporters import chain_before, is_object, without_apposed
from .names import PersonPhrase
from .reporter_bodies import of_one_body, with_body_of_others
from .reporter_posts import (
    delegate_before,
    one_holder,
    post_in_letters_before,
    surname_behind,
    whole_post,
    with_unit,
)

_HAD = cued(r"\bhad\b")
_SAYS = cued(
    r"\b(?:said|stated|added|noted|heard|replied|told|explained|commented|felt|understood|that)\b"
)
# rare: "The Chair welcomed the Engineer and he provided an update": who is welcomed reports
_WELCOMED = cued(r"\b(?:welcomed|introduced)\s+(?:back\s+)?(?:the\s+)?$")
# rare: as above
_AND_HE = cued(
    rf"(?:,?\s+to\s+(?:the\s+)?[A-Za-z]+)?\s*,?\s+(?:and|after which)\s+(?:he|she|they)\s+{ADVERBS}"
)
# rare: "introduced Ranger Ann Coe and she briefed": not who introduced her
_INTRODUCED_AND = cued(r"\bintroduced\b[^.;]{3,120}\band\s+(?:he|she|they)\s+(?:\w+\s+)?$")
# rare: "he pointed out that the Clerk circulated a report": a remark on what another did
_SAID_OF = cued(
    r"\b(?:(?:Cllrs?|Councillors?)\b\.?[^.;]{2,40}|(?:Members?|He|She|They)\s)"
    r"(?:said|stated|added|noted|commented|felt|remarked|pointed out|acknowledged)\s+that\s+"
    r"(?:the\s+)?$"
)
# rare: "agreed that a report would be prepared and presented in May": no report yet
_TO_BE = cued(r"\b(?:would|will|should|could|to)\s+be\s+(?:\w+ly\s+)?\w+\s+(?:and|or)\s+$")
# rare: "nor had the Minister briefed them"
_NOR_HAD = cued(r"\bnor had\s+(?:the\s+)?$")
# rare: "noted that the site was derelict and presented hazards": a remark about a thing
_SAID_THAT = cued(
    r"\b(?:noted|stated|said|commented|felt|added|considered)\b[^.;]{0,60}\bthat\b"
    r"(?![^.;]{0,160}\b(?:and|but)\s+(?:he|she|they)\s+\w*\s*$)"
)
# rare: "who had reported at the last meeting" did not report here: a guard
_EARLIER = cued(r"\b(?:previous|last|earlier) meeting\b", re.IGNORECASE)


def subject_before(
    phrases: Sequence[PersonPhrase], text: str, verb: int
) -> tuple[PersonPhrase, ...]:
    """Return who did what the verb at `verb` says, () when the sentence names nobody.

    The nearest people before the verb that the words between let be its subject are taken, with
    all that are joined to them; initials ("JB"), a first name, and a post that fills the sentence
    up to the verb come last.
    """
    for last in range(len(phrases) - 1, -1, -1):
        phrase = phrases[last]
        if phrase.end > verb:
            continue
        if WHO.fullmatch(text, phrase.end, verb) and not _EARLIER.search(text, 0, verb):
            both = chain_before(phrases, text, last, objects=True)
            return of_one_body(one_holder(both, text))
        if _AND_HE.fullmatch(text, phrase.end, verb) and _WELCOMED.search(text, 0, phrase.start):
            return (phrase,)
        if is_object(phrases, text, last) or _told_of(phrase, text, verb):
            continue
        if _INTRODUCED_AND.search(text[phrase.end : verb]):
            continue
        chain = chain_before(phrases, text, last)
        united = with_unit(chain, text, verb)
        if united[-1].end != phrase.end:
            return united
        ranked = surname_behind(phrase, text, verb)
        if ranked is not None:
            return (*chain[:-1], ranked)
        if BEFORE_VERB.fullmatch(text, phrase.end, verb):
            if _is_nobody(phrase, text) or _of_thing(text, chain, verb):
                return ()
            chain = without_apposed(one_holder(chain, text), text)
            return (*chain[:-1], with_body_of_others(chain[-1], text[phrase.end : verb]))
    return (
        delegate_before(text, verb)
        or brief_name_before(text, verb)
        or post_in_letters_before(text, verb)
        or whole_post(text[:verb])
    )


def _told_of(phrase: PersonPhrase, text: str, verb: int) -> bool:
    """Whether a clause only tells what somebody had done: "he said the Mayor had presented it"."""
    if _SAID_OF.search(text, 0, phrase.start):
        return True
    had = _HAD.search(text, phrase.end, verb)
    return had is not None and _SAYS.search(text, 0, phrase.start) is not None


def _is_nobody(phrase: PersonPhrase, text: str) -> bool:
    """Whether a word in small letters tells of somebody or other: "an officer"."""
    if not phrase.post.islower() or phrase.name or phrase.organization:
        return False
    return text[max(0, phrase.start - 4) : phrase.start].lower().lstrip() in {"a ", "an "}


def _of_thing(text: str, people: Sequence[PersonPhrase], verb: int) -> bool:
    """Whether what somebody speaks of does so: "noted that the site was derelict and presented"."""
    start = people[-1].end
    if _TO_BE.search(text, start, verb) or _NOR_HAD.search(text, 0, people[0].start):
        return True
    presents = text.startswith("presented", verb)
    return presents and _SAID_THAT.search(text, start, verb) is not None
