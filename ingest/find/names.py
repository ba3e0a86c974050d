"""Recognise people and posts as they stand in a sentence of minutes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from . import role_bits
from .behind_post import name_after_post, with_division, with_joined_post
from .beside_name import fits, post_and_body, unknown_pair
from .bodies_beside import text_of
from .group_posts import holders_in_bracket, singular, with_shared_posts
from .name_grammar import Name, called_as_a_thing, is_of_date, name_at
from .name_lists import plural_list, shared_surname
from .name_titles import classes_of_title, titles_end
from .organisations import outside_body_at
from .person_phrase import Found, PersonPhrase, phrases_of
from .post_heads import leads_to
from .posts import plural_post_at, post_at
from .tokens import (
    Words,
    is_capital,
    title_class,
    tokens,
)
from .word_roles import ARTICLES, roles_of, runs_in, starts_in

__all__ = ["PersonPhrase", "person_phrases"]

_AND = frozenset({"and", "&"})
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
_CLOSES_NAME = frozenset({",", "("})
_NO_LONGER = frozenset({"former", "late", "retired", "past"})
_OPENS_TITLE = role_bits.TITLE | role_bits.LEVEL
_IN_CHAIR = frozenset({"Chair", "Chairman", "Chairperson", "Chairwoman", "Mayor", "Convener"})


def _held_together(text: str, words: Words, start: int, first: int) -> Found | None:
    """Read "Executive Engineers, Newland (Messrs A Day and B Coe)" from its first word."""
    if "(" not in text or text.find("(", words.start(start)) < 0:
        return None
    end = plural_post_at(words, first) or post_at(words, first)
    if end is None:
        return None
    end = with_division(words, end)
    behind = holders_in_bracket(words, end)
    if behind is None:
        return None
    names, stop = behind
    post = singular(text[words.start(first) : words.end(end - 1)])
    place = (words.start(start), words.end(stop - 1))
    return tuple(PersonPhrase(n.title, n.name, post, "", *place) for n in names), stop


def _opens_clause(words: Words, start: int, name: Name) -> bool:
    """Whether a comma between a post and a name only ends the opening words of the sentence.

    So in "At the invitation of the Leader, Mr Day spoke": the Leader is somebody else.
    """
    if words.at(start - 1, "") in _TAKING:
        return True
    if words.at(start - 1, "") not in _OF:
        return False
    first = start - 1
    while first > 0 and words[first - 1] not in _ENDS and start - first <= _LONGEST_OPENING:
        first -= 1
    if words[first] in {"and", "but", "then"}:
        first += 1
    if words[first].lower() not in _OPENINGS:
        return False
    closed = words.at(name.end, "") in {",", ")", ";"}
    return not closed or post_at(words, name.end + 1) is not None


def _post_first(text: str, words: Words, start: int, first: int, *, lenient: bool) -> Found | None:
    """Read "the Head of Housing, Jo Day", "the Clerk (Jo Coe)", or a post alone."""
    if first == 0 and words.at(0, "") == "Officer" and words.at(1, "") in _CLOSES_NAME:
        return None  # what a line's end left of "Staff Officer, Mr Day"
    together = _held_together(text, words, start, first)
    if together is not None:
        return together
    end = post_at(words, first)
    if end is None:
        return None
    end = with_joined_post(words, start, with_division(words, end))
    post, organization = post_and_body(text, words, first, end)
    if post.title() == "Chair" and words.at(start - 1, "").lower() == "in":
        # "Councillor Day in the Chair, Councillor Night": those behind are others
        return (PersonPhrase("", "", post, "", words.start(start), words.end(end - 1)),), end
    if title_class(words.at(end, "")) == "plural":
        listed = plural_list(text, words, end)
        if listed is not None:
            holder = replace(listed[0][0], post=text_of(text, words, first, end))
            return (holder, *listed[0][1:]), listed[1]
    behind = name_after_post(words, end, lenient=lenient, heads_row=first == 0)
    if words.at(end, "") == "," and behind and _opens_clause(words, start, behind[0]):
        behind = None
    if behind and behind[0].rank and title_class(post.split()[-1]) == "rank":
        behind = None
    if behind is None or not fits(behind[0].title, post):
        if words.at(end, "") == "," and not organization:
            organization, end = outside_body_at(text, words, end + 1) or ("", end)
        alone = PersonPhrase("", "", post, organization, words.start(start), words.end(end - 1))
        return (alone,), end
    name, stop = behind
    phrases, index = phrases_of(text, words, name, start, before=post, lenient=lenient)
    index = max(index, stop)
    last = words.end(index - 1)
    held = [
        PersonPhrase(
            p.title, p.name, p.post, p.organization or organization, p.start, last, certain=True
        )
        for p in phrases
    ]
    return tuple(held), index


def _weak(text: str, words: Words, index: int, *, lenient: bool) -> Found | None:
    """Read two capital words that are no known name: with a post behind, or where one is meant."""
    end = words.end(index)
    if not lenient and all(text.find(mark, end) < 0 for mark in _CLOSES_NAME):
        return None
    name = name_at(words, index, lenient=True)
    if name is None or not (lenient or words.at(name.end, "") in _CLOSES_NAME):
        return None
    phrases, stop = phrases_of(text, words, name, index, lenient=False)
    return (phrases, stop) if lenient or phrases[0].post else None


def _at(
    text: str, words: Words, roles: Sequence[int], index: int, *, lenient: bool
) -> Found | None:
    """Return what begins at `index`.

    Preference: several people under one title; a titled or initialled name; a known first name;
    in lists two unknown words before a post; a post; two unknown words.
    """
    word, role = words[index], roles[index]
    titled = titles_end(words, index) if role & _OPENS_TITLE else index
    several = shared_surname(text, words, index) if titled > index else None
    if several is None and (role | roles[titled - 1]) & role_bits.PLURAL:
        several = plural_list(text, words, index)
    if several is not None:
        return several
    if titled > index or role & role_bits.LETTER:
        name = name_at(words, index, lenient=lenient)
        if name is not None:
            phrases, end = phrases_of(text, words, name, index, lenient=lenient)
            return tuple(p for p in phrases if p.certain or lenient), end
    first = index + 1 if word in ARTICLES else index
    bare = name_at(words, first) if role & role_bits.CAPITAL else None
    if bare is not None:
        plain = words.at(first - 1, "") not in ARTICLES  # "the Holly Bush" is an inn
        if _is_of_council(words, bare):
            return None
        if bare.certain and (plain or bare.title):
            return phrases_of(text, words, bare, first, lenient=lenient)
    if lenient and role & role_bits.UNKNOWN and unknown_pair(words, index):
        name = name_at(words, index, lenient=True)
        if name is not None:
            return phrases_of(text, words, name, index, lenient=True)
    led = leads_to(role_bits.HOLDER, roles, first)
    post = _post_first(text, words, index, first, lenient=lenient) if led else None
    if post is not None and words.at(first - 1, "").lower() in _NO_LONGER:
        return _without_posts(post)
    if post is None and lenient and role & role_bits.GIVEN and word != "Grant":
        thing = called_as_a_thing(words, index)  # "Grant Thornton, External Auditor" is a firm
        if thing is not None:
            told, stop = phrases_of(text, words, thing, index, lenient=False)
            return (told, stop) if told[0].post else None
    if post is None and role & role_bits.UNKNOWN:
        return _weak(text, words, index, lenient=lenient)
    return post


def _without_posts(found: Found) -> Found:
    """Return the named of "the former Head of Housing, Jo Day": what they were is no post."""
    phrases, end = found
    return tuple(replace(p, post="", organization="") for p in phrases if p.name), end


def _is_of_council(words: Words, name: Name) -> bool:
    """Whether two words are a place with a council: "Glen Wex Council"."""
    behind = words.at(name.end, "")
    return (
        not name.title
        and behind in {"Council", "COUNCIL"}
        and not is_capital(words.at(name.end + 1, ""))
    )


def _after_run(words: Words, roles: Sequence[int], index: int) -> int:
    """Return the index after the run of capital words at `index`: no name begins inside one."""
    following = index + 1
    if not roles[index] & role_bits.OPENS_RUN or is_of_date(words, index):
        return following
    while roles[following] & role_bits.CAPITAL:
        if roles[following] & role_bits.TITLE or post_at(words, following):
            break
        if roles[following] & role_bits.GIVEN and not roles[following - 1] & role_bits.OPENS_RUN:
            break  # "An Garda Síochána Jo Coe"
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
        # "Mr Day and Ms Coe, Lead with Acme LLP": she is of Acme
        apart = (
            0
            <= text.find(following.post or "\0", following.start)
            < text.find(following.organization, following.start)
        )
        if bare and guests and together and not apart and following.name and phrase.title:
            yield replace(phrase, organization=following.organization)
        else:
            yield phrase


def _undisputed(
    text: str, before: PersonPhrase | None, found: Sequence[PersonPhrase]
) -> tuple[Sequence[PersonPhrase], PersonPhrase | None]:
    """Leave out a post between two names with no comma: "Cllr Jo Day Chair Cllr Bo Coe".

    Returns:
        What was found, and `before` with the post when that is an office in the chair: who is in
        the chair is named first.
    """
    if before is None or not found:
        return found, None
    first = found[0]
    if not (first.name and first.post and before.name) or before.post:
        return found, None
    leads = text.startswith(first.post, first.start)
    if not (leads and before.title and first.title and fits(before.title, first.post)):
        return found, None
    owner = replace(before, post=first.post) if first.post in _IN_CHAIR else None
    return (replace(first, post=""), *found[1:]), owner


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
    roles = roles_of(text)
    starts = starts_in(roles, lenient=lenient)
    if not starts:
        return ()
    words = tokens(text)
    words.roles = roles
    phrases: list[PersonPhrase] = []
    after = 0
    for index in sorted(starts.union(runs_in(roles, max(starts)))):
        if index < after:
            continue
        found = _at(text, words, roles, index, lenient=lenient) if index in starts else None
        if found is None:
            after = _after_run(words, roles, index)
        else:
            parted = index > after and not roles[index - 1] & role_bits.BEGINS
            before = phrases[-1] if phrases and not parted else None
            told, owner = _undisputed(text, before, found[0])
            if owner is not None and len(phrases) == 1:
                phrases[0] = owner
            phrases.extend(told)
            after = found[1]
    if not lenient:
        return tuple(phrases)
    return tuple(_sharing_bodies(with_shared_posts(phrases, text), text))
