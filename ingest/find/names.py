"""Recognise people and posts as they stand in a sentence of minutes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from .beside_name import (
    beside,
    fits,
    name_after_post,
    post_and_body,
    post_text,
    unknown_pair,
    with_division,
)
from .name_grammar import (
    Name,
    classes_of_title,
    is_of_date,
    may_open_title,
    name_at,
    titles_end,
    with_initial_behind,
)
from .organisations import outside_body_at
from .posts import post_at
from .tokens import (
    FUNCTION_WORDS,
    PARTICLES,
    Token,
    classes,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    never_name,
    text_at,
    title_class,
    tokens,
)

_SEPARATORS = frozenset({",", ";", "and", "&", "*", "/"})
_AND = frozenset({"and", "&"})
_ARTICLES = frozenset({"the", "our", "The", "Our", "THE", "OUR"})
_OPENINGS = frozenset(
    re.findall(
        r"\w+",
        """at in on with by for after before following under upon during through despite due owing
        further pursuant subject according arising without""",
    )
)
_OF = frozenset({"of", "by", "from", "to", "with", "for"})
_ENDS = frozenset({".", ";", ":", "•", "·", ","})
_TAKING = frozenset(
    {"taking", "took", "vacating", "vacated", "leaving", "left", "resumed", "assumed"}
)
_LONGEST_OPENING = 24


@dataclass(frozen=True, slots=True)
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


_Found = tuple[tuple[PersonPhrase, ...], int]
"""Phrases and the index of the word after them."""


def _phrases_of(
    text: str, words: Sequence[Token], name: Name, start: int, *, before: str = "", lenient: bool
) -> _Found:
    """Return the phrases (one a post) of a name, given the post that stood before it."""
    pieces = beside(text, words, name, lenient=lenient)
    end = pieces[-1].end if pieces else name.end
    organization = next((piece.organization for piece in pieces if piece.organization), "")
    posts = [before] if before else []
    posts += [piece.post for piece in pieces if piece.post and piece.post not in posts]
    if not posts and name.rank:
        posts = [name.rank]
    certain = name.certain or bool(posts) or bool(organization)
    place = (words[start].start, words[end - 1].end)
    phrases = tuple(
        PersonPhrase(name.title, name.name, post, organization, *place, certain)
        for post in posts or [""]
    )
    return phrases, end


def _shared_surname(text: str, words: Sequence[Token], start: int) -> _Found | None:
    """Read "Mr Ned & Mrs Ivy Coe" and "Mr and Mrs O Reeve": one surname for two."""
    first = titles_end(words, start)
    if first == start or title_class(text_at(words, start)) != "courtesy":
        return None
    link = first if text_at(words, first) in _AND else first + 1
    courtesy = title_class(text_at(words, link + 1)) == "courtesy"
    second = name_at(words, link + 1) if text_at(words, link) in _AND and courtesy else None
    if second is None:
        return None
    people = [second]
    if link != first:
        given, surname = text_at(words, first), second.name.split(" ")[-1]
        if " " not in second.name or not is_capital(given) or title_class(given):
            return None
        title = " ".join(word.text for word in words[start:first] if word.text != ".")
        people.insert(0, Name(title, f"{given} {surname}", start, link, certain=True))
    phrases = (_phrases_of(text, words, n, n.start, lenient=False)[0][:1] for n in people)
    return tuple(phrase for each in phrases for phrase in each), second.end


def _span_with_initial(words: Sequence[Token], name: str, index: int) -> tuple[str, int, int]:
    full, end = with_initial_behind(words, name, index + 1)
    return full, index, end


def _list_name(words: Sequence[Token], index: int) -> Name | None:
    """Return a name in a list under a plural title, where a surname may stand alone."""
    name = name_at(words, index, lenient=True)
    if name is not None:
        return name
    word, following = text_at(words, index), text_at(words, index + 1)
    if not is_capital(word) or never_name(word) or title_class(word):
        return None
    if post_at(words, index) is not None:
        return None
    if word.lower() in PARTICLES and is_capital(following):
        return Name("", f"{word} {following}", index, index + 2, certain=True)
    bare = word.removesuffix("’s").removesuffix("'s")
    return Name("", *_span_with_initial(words, bare, index), certain=True)


def _plural_list(text: str, words: Sequence[Token], start: int) -> _Found | None:
    """Read "Councillors A Day, Mrs B Dunn (Chair) and Coe"."""
    after = titles_end(words, start)
    if title_class(text_at(words, after - 1)) != "plural" and (
        title_class(text_at(words, start)) != "plural"
    ):
        return None
    title = "Messrs" if words[start].text.lower() == "messrs" else "Councillor"
    found: list[PersonPhrase] = []
    index = end = after
    while index < len(words):
        word = words[index].text
        if word in _SEPARATORS or (word in {".", ":"} and not found):
            index += 1
            continue
        name = _list_name(words, index)
        if name is None:
            break
        own_title = "member" in classes_of_title(name.title)
        both = name.title if own_title else f"{title} {name.title}".strip()
        phrases, index = _phrases_of(text, words, name, index, lenient=False)
        found.extend(replace(phrase, title=both, certain=True) for phrase in phrases)
        end = index
        following = text_at(words, index)
        if following not in _SEPARATORS and not is_capital(following):
            break
    return (tuple(found), end) if found else None


def _opens_clause(words: Sequence[Token], start: int, name: Name) -> bool:
    """Whether a comma between a post and a name only ends the opening words of the sentence.

    So in "At the invitation of the Leader, Mr Day spoke": the Leader is somebody else.
    """
    if text_at(words, start - 1) in _TAKING:
        return True
    if text_at(words, start - 1) not in _OF:
        return False
    first = start - 1
    while first > 0 and words[first - 1].text not in _ENDS and start - first <= _LONGEST_OPENING:
        first -= 1
    if words[first].text in {"and", "but", "then"}:
        first += 1
    if words[first].text.lower() not in _OPENINGS:
        return False
    closed = text_at(words, name.end) in {",", ")", ";"}
    return not closed or post_at(words, name.end + 1) is not None


def _post_first(
    text: str, words: Sequence[Token], start: int, first: int, *, lenient: bool
) -> _Found | None:
    """Read "the Head of Housing, Jo Day", "the Clerk (Jo Coe)", or a post alone."""
    end = post_at(words, first)
    if end is None:
        return None
    end = with_division(words, end)
    post, organization = post_and_body(text, words, first, end)
    if post == "Chair" and text_at(words, start - 1).lower() == "in":
        # "Councillor Day in the Chair, Councillor Night": those behind are others
        return (PersonPhrase("", "", post, "", words[start].start, words[end - 1].end),), end
    if title_class(text_at(words, end)) == "plural":
        listed = _plural_list(text, words, end)
        if listed is not None:
            holder = replace(listed[0][0], post=post_text(text, words, first, end))
            return (holder, *listed[0][1:]), listed[1]
    behind = name_after_post(words, end, lenient=lenient)
    if text_at(words, end) == "," and behind and _opens_clause(words, start, behind[0]):
        behind = None
    if behind is None or not fits(behind[0].title, post):
        if text_at(words, end) == "," and not organization:
            organization, end = outside_body_at(text, words, end + 1) or ("", end)
        alone = PersonPhrase("", "", post, organization, words[start].start, words[end - 1].end)
        return (alone,), end
    name, stop = behind
    phrases, index = _phrases_of(text, words, name, start, before=post, lenient=lenient)
    index = max(index, stop)
    last = words[index - 1].end
    held = (
        replace(p, organization=p.organization or organization, end=last, certain=True)
        for p in phrases
    )
    return tuple(held), index


def _weak(text: str, words: Sequence[Token], index: int, *, lenient: bool) -> _Found | None:
    """Read two capital words that are no known name: with a post behind, or where one is meant."""
    name = name_at(words, index, lenient=True) if is_capital(words[index].text) else None
    if name is None:
        return None
    phrases, stop = _phrases_of(text, words, name, index, lenient=False)
    in_apposition = phrases[0].post and text_at(words, name.end) in {",", "("}
    return (phrases, stop) if lenient or in_apposition else None


def _at(text: str, words: Sequence[Token], index: int, *, lenient: bool) -> _Found | None:
    """Return what begins at `index`.

    Preference: several people under one title; a titled or initialled name; a known first name;
    in lists two unknown words before a post; a post; two unknown words.
    """
    word = words[index].text
    titled = may_open_title(word)
    if titled or title_class(text_at(words, index - 1)) == "plural":
        several = _shared_surname(text, words, index) or _plural_list(text, words, index)
        if several is not None:
            return several
    if (titled and titles_end(words, index) > index) or is_initials(word):
        name = name_at(words, index, lenient=lenient)
        if name is not None:
            phrases, end = _phrases_of(text, words, name, index, lenient=lenient)
            return tuple(p for p in phrases if p.certain or lenient), end
    first = index + 1 if word in _ARTICLES else index
    bare = name_at(words, first) if is_capital(word) else None
    if bare is not None and bare.certain:
        return _phrases_of(text, words, bare, first, lenient=lenient)
    if lenient and unknown_pair(words, index):
        name = name_at(words, index, lenient=True)
        if name is not None:
            return _phrases_of(text, words, name, index, lenient=True)
    return _post_first(text, words, index, first, lenient=lenient) or _weak(
        text, words, index, lenient=lenient
    )


def _after_run(words: Sequence[Token], index: int) -> int:
    """Return the index after the run of capital words at `index`: no name begins inside one."""
    following = index + 1
    if is_of_date(words, index):
        return following
    if not is_capital(words[index].text) or never_name(words[index].text):
        return following
    while following < len(words) and is_capital(words[following].text):
        if title_class(words[following].text) or post_at(words, following):
            break
        following += 1
    return following


def _sharing_bodies(phrases: Sequence[PersonPhrase], text: str) -> Iterator[PersonPhrase]:
    """Give both people of "Ms Day and Mr Coe (Acme LLP)" their body."""
    for phrase, following in zip_longest(phrases, phrases[1:]):
        if following is None or not following.organization:
            yield phrase
            continue
        bare = phrase.name and not (phrase.post or phrase.organization)
        guests = not {"member", "plural"} & classes_of_title(f"{phrase.title} {following.title}")
        together = text[phrase.end : following.start].strip() in _AND
        if bare and guests and together and following.name and phrase.title:
            yield replace(phrase, organization=following.organization)
        else:
            yield phrase


@lru_cache(maxsize=8192)
def _may_begin(word: str) -> bool:
    """Whether a person or a post may begin with `word`; most words of a sentence are none such."""
    lowered = word.lower()
    return (
        (is_capital(word) and (lowered not in FUNCTION_WORDS or is_given(word)))
        or lowered in _ARTICLES
        or word.isdigit()
        or bool(title_class(word) or classes("posts", word.split("/")[-1]))
        or is_initials(word)
        or is_subject(word)
    )


def _likely_starts(words: Sequence[Token]) -> Iterator[int]:
    """Yield the words at which a person or a post may begin."""
    after_plural = False
    for index, word in enumerate(words):
        if _may_begin(word.text) or after_plural:
            yield index
        after_plural = title_class(word.text) == "plural"


@lru_cache(maxsize=4096)
def person_phrases(text: str, *, lenient: bool = False) -> tuple[PersonPhrase, ...]:
    """Find the people and posts of a sentence, in order.

    Args:
        text: Clean text: a sentence or a line of a list.
        lenient: Also take two capital words that are no known name; only right where a person is
            expected (a list of those present, the subject of "presented a report").

    Returns:
        One phrase a person and post; a post that nobody is named for has `name` "".

    >>> [(p.title, p.name, p.post) for p in person_phrases("Councillor Day and the Clerk (Jo Coe)")]
    [('Councillor', 'Day', ''), ('', 'Jo Coe', 'Clerk')]
    """
    words = tokens(text)
    phrases: list[PersonPhrase] = []
    after = 0
    for index in _likely_starts(words):
        if index < after:
            continue
        if words[index].text in _ARTICLES and not _may_begin(text_at(words, index + 1)):
            continue
        found = _at(text, words, index, lenient=lenient)
        if found is None:
            after = _after_run(words, index)
        else:
            phrases.extend(found[0])
            after = found[1]
    return tuple(_sharing_bodies(phrases, text) if lenient else phrases)
