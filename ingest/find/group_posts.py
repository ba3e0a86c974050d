"""Posts that several people hold together: "Engineers (Messrs A Day and B Coe)"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..patterns import cued
from .name_grammar import Name, name_at
from .name_titles import titles_end
from .person_phrase import PersonPhrase
from .posts import plural_post_at, post_at, singular_head
from .tokens import Words, is_capital, title_class, tokens

_MOST_HOLDERS = 8
_JOINTS = frozenset({",", "and", "&"})
_BEHIND = cued(r"\s*[,(]\s*(?:the\s+|both\s+)?(?=[A-Z])")
# rare: the members of audit and standards committees who are no councillors
_OF_BOTH = cued(
    r"\s*\((?P<post>(?:Lay|Independent|Co-[Oo]pted|(?:Non-)?[Vv]oting) (?:Member|Person))s\)"
)
_LONGEST = 80
"""Characters. Where a post that two people share is looked for behind the second."""


def singular(post: str) -> str:
    """Return a post of several people as that of each of them.

    >>> singular("Joint Treasurers"), singular("Executive Engineer’s, Roads")
    ('Joint Treasurer', 'Executive Engineer, Roads')
    """
    words = tokens(post)
    for index, word in enumerate(words):
        one = singular_head(word)
        if one:
            return post[: words.start(index)] + one + post[words.end(index) :]
    return post


def holders_in_bracket(words: Words, bracket: int) -> tuple[list[Name], int] | None:
    """Return the two or more people whom a bracket behind their post names, and its end.

    Args:
        words: the words of a sentence.
        bracket: where "(" stands: "(Messrs A Day and B Coe)", "(Mr A Day & Ms B Coe)".
    """
    if words.at(bracket, "") != "(":
        return None
    index = bracket + 1
    shared = ""
    if title_class(words.at(index, "")) == "plural":
        shared = "Mr" if words[index].lower() == "messrs" else "Councillor"
        index = titles_end(words, index)
    found: list[Name] = []
    while len(found) < _MOST_HOLDERS:
        name = name_at(words, index, lenient=bool(shared))
        if name is None or not (shared or name.title):
            return None
        title = name.title or shared
        found.append(Name(title, name.name, name.start, name.end, certain=True))
        index = name.end
        if words.at(index, "") == ")":
            return (found, index + 1) if len(found) > 1 else None
        if words.at(index, "") not in _JOINTS:
            return None
        while words.at(index, "") in _JOINTS:
            index += 1
    return None


@lru_cache(maxsize=1024)
def shared_post(behind: str) -> str:
    """Return the post that two people share, from what stands behind the second of them.

    >>> shared_post(", Joint Treasurers, spoke"), shared_post(", Treasurer, spoke")
    ('Joint Treasurer', '')
    """
    opened = _BEHIND.match(behind)
    if opened is None:
        return ""
    rest = behind[opened.end() :][:_LONGEST]
    words = tokens(rest)
    end = plural_post_at(words, 0)
    if end is None or post_at(words, 0) == end or not is_capital(words[0]):
        return ""
    if words.at(end, "") not in {")", ",", ".", ";", ""}:
        return ""
    return singular(rest[: words.end(end - 1)])


def with_shared_posts(people: Sequence[PersonPhrase], text: str) -> Sequence[PersonPhrase]:
    """Give the two before a bracket its post: "Mrs A Day and Dr B Coe (Lay Members)".

    Args:
        people: those whom `text` names, in order.
        text: a sentence or a line of a list.
    """
    brackets = list(_OF_BOTH.finditer(text))
    if not brackets:
        return people
    told, by_end = list(people), {one.end: index for index, one in enumerate(people)}
    for found in brackets:
        last = by_end.get(found.start()) or by_end.get(found.end()) or 0
        both = told[last - 1 : last + 1]
        if len(both) < 2 or text[both[0].end : both[1].start].strip() not in _JOINTS:
            continue
        if all(one.name and not one.post for one in both):
            told[last - 1 : last + 1] = [replace(one, post=found["post"]) for one in both]
    return told
