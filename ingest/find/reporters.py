"""Who did what a reporting verb says: the people before it whom the words between allow."""

import re
from collections.abc import Sequence

from ..patterns import cued
from .before_verb import BEFORE_VERB, WHO
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
            return of_one_body(one_holder(chain_before(phrases, text, last), text))
        if is_object(phrases, text, last) or _told_of(phrase, text, verb):
            continue
        chain = chain_before(phrases, text, last)
        united = with_unit(chain, text, verb)
        if united[-1].end != phrase.end:
            return united
        ranked = surname_behind(phrase, text, verb)
        if ranked is not None:
            return (*chain[:-1], ranked)
        if BEFORE_VERB.fullmatch(text, phrase.end, verb):
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
    had = _HAD.search(text, phrase.end, verb)
    return had is not None and _SAYS.search(text, 0, phrase.start) is not None
