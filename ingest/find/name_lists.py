"""Several people under one title or surname: "Councillors A Day and Coe", "Mr and Mrs Dunn"."""

from collections.abc import Sequence
from dataclasses import replace

from .group_posts import shared_post
from .name_grammar import OF_FIRMS, Name, called_as_a_thing, name_at, with_initial_behind
from .name_titles import LEVELS, classes_of_title, titles_end
from .person_phrase import Found, PersonPhrase, phrases_of
from .post_words import begins_posts
from .posts import post_at
from .tokens import (
    PARTICLES,
    Words,
    is_capital,
    is_given,
    is_initials,
    never_name,
    title_class,
)

_SEPARATORS = frozenset({",", ";", "and", "&", "*", "/"})
_AND = frozenset({"and", "&"})
_OF_WIVES = frozenset({"Mrs", "MRS", "Lady"})
_COUNCIL = "Councillor "
_UI = frozenset({"uí", "ui", "ní", "nic"})
_LONGEST_FIRM = 6
"""Words."""
_NEAR = 90
"""Characters. Where a post that two people share is looked for behind them."""


def shared_surname(text: str, words: Words, start: int) -> Found | None:
    """Read "Mr Ned & Mrs Ivy Coe" and "Mr and Mrs O Reeve": one surname for two."""
    if title_class(words.at(start, "")) != "courtesy":
        return None
    first = titles_end(words, start)
    if first == start:
        return None
    link = first if words.at(first, "") in _AND else first + 1
    courtesy = title_class(words.at(link + 1, "")) == "courtesy"
    second = name_at(words, link + 1) if words.at(link, "") in _AND and courtesy else None
    if second is None:
        return None
    people = [second]
    if link == first and " " not in second.name:
        title = " ".join(word for word in words[start:first] if word != ".")
        people.insert(0, Name(title, second.name, start, second.end, certain=True))
    elif link != first:
        given, surname = words.at(first, ""), second.name.split(" ")[-1]
        married = not _OF_WIVES.isdisjoint((words.at(start, ""), words.at(link + 1, "")))
        if " " not in second.name or title_class(given) or not (married and is_given(given)):
            return None  # "Mr Dell and Ms Ivy Coe" are called differently
        title = " ".join(word for word in words[start:first] if word != ".")
        people.insert(0, Name(title, f"{given} {surname}", start, link, certain=True))
    phrases = (phrases_of(text, words, n, n.start, lenient=False)[0][:1] for n in people)
    return tuple(phrase for each in phrases for phrase in each), second.end


def _span_with_initial(words: Words, name: str, index: int) -> tuple[str, int, int]:
    full, end = with_initial_behind(words, name, index + 1)
    return full, index, end


def _list_name(words: Words, index: int) -> Name | None:
    """Return a name in a list under a plural title, where a surname may stand alone."""
    name = name_at(words, index, lenient=True) or called_as_a_thing(words, index)
    if name is not None:
        return name
    word, following = words.at(index, ""), words.at(index + 1, "")
    if not is_capital(word) or never_name(word) or title_class(word) or is_initials(word):
        return None
    if post_at(words, index) is not None or begins_posts(words, index):
        return None
    if following in LEVELS and title_class(words.at(index + 2, "")) == "member":
        return None  # "Wex District Councillor Coe"
    if is_given(word) and following in _AND:
        second = name_at(words, index + 2)
        if second is not None and is_given(words.at(index + 2, "")) and " " in second.name:
            # "Cllrs Gerry and Orla Coe"
            surname = second.name.split(" ", 1)[1]
            return Name("", f"{word} {surname}", index, index + 1, certain=True)
    if word.lower() in PARTICLES and is_capital(following):
        return Name("", f"{word} {following}", index, index + 2, certain=True)
    if following.lower() in _UI and is_capital(words.at(index + 2, "")):
        whole = f"{word} {following} {words[index + 2]}"
        return Name("", whole, index, index + 3, certain=True)
    bare = word.removesuffix("’s").removesuffix("'s")
    return Name("", *_span_with_initial(words, bare, index), certain=True)


def _following_name(words: Words, index: int) -> str:
    """Return the name behind the mark before `index`, "" if none stands there."""
    while words.at(index, "") in _SEPARATORS:
        index += 1
    name = name_at(words, index, lenient=True)
    return name.name if name is not None else ""


def _firm_end(words: Words, start: int) -> int | None:
    """Return the end of "Ned Coe and Partners", which is no list of people; None if it is one."""
    for index in range(start, start + _LONGEST_FIRM):
        if words.at(index, "") in _AND and words.at(index + 1, "") in OF_FIRMS:
            return index + 2
        if not (is_capital(words.at(index, "")) or words.at(index, "") in {".", ","} | _AND):
            break
    return None


def _addresses(words: Words, index: int) -> bool:
    """Whether the mark behind a plural title sets it apart: "Councillors, Staff and friends"."""
    following = words.at(index + 1, "")
    if words.at(index, "") != "," or is_initials(following) or title_class(following):
        return False
    behind = index + 3 if words.at(index + 2, "") in _AND else index + 2
    return words.at(index + 2, "") not in _SEPARATORS or (
        behind > index + 2 and not is_capital(words.at(behind, ""))
    )


def plural_list(text: str, words: Words, start: int) -> Found | None:
    """Read "Councillors A Day, Mrs B Dunn (Chair) and Coe"."""
    after = titles_end(words, start)
    if title_class(words.at(after - 1, "")) != "plural" and (
        title_class(words.at(start, "")) != "plural"
    ):
        return None
    title = "Messrs" if words[start].lower() == "messrs" else "Councillor"
    found: list[PersonPhrase] = []
    index = end = last = after
    if words.at(index, "") in _AND or _addresses(words, index):
        return None
    firm = _firm_end(words, after)
    if firm is not None:
        return (), firm
    while index < len(words):
        word = words[index]
        if word in _SEPARATORS or (word in {".", ":"} and not found):
            # "Cllrs Day, Coe and Dunn, Jo Night": the last of the list stands behind the "and"
            closed = word != "and" and len(found) > 1 and words.at(last - 1, "") in _AND
            if closed and " " in _following_name(words, index + 1):
                break
            index += 1
            continue
        name = _list_name(words, index)
        if name is None:
            break
        own_title = "member" in classes_of_title(name.title)
        both = name.title if own_title else f"{title} {name.title}".strip()
        last = index
        phrases, index = phrases_of(text, words, name, index, title=both, lenient=False)
        found += phrases
        end = index
        if own_title and name.title.split()[0] in LEVELS:
            break  # "Councillors A and B, County Councillor C, Jo Day": the last is none
        following = words.at(index, "")
        whole = len(found) > 1 and words.at(last - 1, "") in _AND
        if following not in _SEPARATORS and (whole or not is_capital(following)):
            break
    return (_all_holding(text, _guests_apart(found)), end) if found else None


def _guests_apart(people: Sequence[PersonPhrase]) -> list[PersonPhrase]:
    """Take the councillors' title from those behind them: "Councillors A, B, Mr C Coe, Ms D Day".

    One with a title of courtesy among others ("Councillors A, Mrs B and C") is one of them.
    """
    first = len(people)
    while first and " " in people[first - 1].title and people[first - 1].title.startswith(_COUNCIL):
        first -= 1
    if first < 2 or len(people) - first < 2 or any(" " in p.title for p in people[:first]):
        return list(people)
    guests = [replace(p, title=p.title.removeprefix(_COUNCIL)) for p in people[first:]]
    return [*people[:first], *guests]


def _all_holding(text: str, people: Sequence[PersonPhrase]) -> tuple[PersonPhrase, ...]:
    """Give two people the post behind them: "Messrs A Day and B Coe, Joint Treasurers"."""
    if len(people) != 2 or any(person.post for person in people):
        return tuple(people)
    if text[people[0].end : people[1].start].strip() not in _AND:
        return tuple(people)
    post = shared_post(text[people[1].end :][:_NEAR])
    return tuple(replace(person, post=post) for person in people)
