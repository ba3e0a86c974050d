"""A person and a post as they stand in a sentence."""

from dataclasses import dataclass

from .beside_name import beside
from .name_grammar import Name, parliament_of
from .tokens import Words

_PRESIDING = frozenset(
    ["Provost", "Lord Provost", "Convener", "Convenor", "Cathaoirleach", "Mayor"]
)


@dataclass(slots=True, unsafe_hash=True)  # a frozen one takes five times as long to make
class PersonPhrase:
    """A person and/or post as it stands at [start:end) of a text; "" where not said.

    `certain` is false where only the surroundings make the words a person: such phrases are given
    to callers that ask for them (`lenient`), who know that a person is meant there.
    """

    title: str
    name: str
    post: str
    organization: str
    start: int
    end: int
    certain: bool = True


Found = tuple[tuple[PersonPhrase, ...], int]
"""Phrases and the index of the word after them."""


def phrases_of(
    text: str, words: Words, name: Name, start: int, *, before: str = "", lenient: bool
) -> Found:
    """Return the phrases (one a post) of a name, given the post that stood before it."""
    pieces = beside(text, words, name, posts_lead=bool(before), lenient=lenient)
    end = pieces[-1].end if pieces else name.end
    organization = next((piece.organization for piece in pieces if piece.organization), "")
    posts = [before] if before else []
    presides = before.split(" of ")[0] in _PRESIDING
    posts += [
        piece.post
        for piece in pieces
        if piece.post and piece.post not in posts and not (presides and piece.post == "Chair")
    ]
    if not posts and name.rank:
        posts = [name.rank]
    sits = "" if posts else parliament_of(words, name)
    if sits:
        posts = [sits]
    certain = name.certain or bool(posts) or bool(organization)
    place = (words.start(start), words.end(end - 1))
    phrases = tuple(
        PersonPhrase(name.title, name.name, post, organization, *place, certain)
        for post in posts or [""]
    )
    return phrases, end
