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
    text: str,
    words: Words,
    name: Name,
    start: int,
    *,
    before: str = "",
    title: str = "",
    lenient: bool,
) -> Found:
    """Return the phrases (one a post) of a name.

    Args:
        text: a sentence.
        words: its words.
        name: the name.
        start: where the phrase begins among the words.
        before: the post that stood before it.
        title: the title of all whom a list names, if the name is of one of them.
        lenient: whether a person is meant there at all events.
    """
    pieces = beside(text, words, name, posts_lead=bool(before), lenient=lenient)
    end, organization, posts = name.end, "", [before] if before else []
    if pieces:
        end = pieces[-1].end
        organization = next((piece.organization for piece in pieces if piece.organization), "")
        presides = before.split(" of ")[0] in _PRESIDING
        posts += [
            piece.post
            for piece in pieces
            if piece.post and piece.post not in posts and not (presides and piece.post == "Chair")
        ]
    if not posts:
        posts = [name.rank or parliament_of(words, name)]
    certain = bool(title or name.certain or posts[0] or organization)
    place = (words.start(start), words.end(end - 1))
    title = title or name.title
    found = [PersonPhrase(title, name.name, post, organization, *place, certain) for post in posts]
    return tuple(found), end
