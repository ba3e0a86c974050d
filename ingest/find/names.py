"""Recognise people and posts as they stand in a sentence of minutes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from .behind_post import name_after_post, with_division, with_joined_post
from .beside_name import fits, post_and_body, unknown_pair
from .bodies_beside import text_of
from .group_posts import holders_in_bracket, singular
from .name_grammar import Name, called_as_a_thing, is_of_date, may_begin_unknown_name, name_at
from .name_lists import plural_list, shared_surname
from .name_titles import classes_of_title, may_open_title, titles_end
from .organisations import outside_body_at
from .person_phrase import Found, PersonPhrase, phrases_of
from .post_heads import may_be_head
from .posts import plural_post_at, post_at, post_is_near, singular_head
from .tokens import (
    FUNCTION_WORDS,
    Token,
    Words,
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

__all__ = ["PersonPhrase", "person_phrases"]

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
_CLOSES_NAME = frozenset({",", "("})
_WORDS_KEPT = 16384
_IN_CHAIR = frozenset({"Chair", "Chairman", "Chairperson", "Chairwoman", "Mayor", "Convener"})


def _held_together(text: str, words: Sequence[Token], start: int, first: int) -> Found | None:
    """Read "Executive Engineers, Newland (Messrs A Day and B Coe)" from its first word."""
    if text.find("(", words[start].start) < 0:
        return None
    end = plural_post_at(words, first) or post_at(words, first)
    if end is None:
        return None
    end = with_division(words, end)
    behind = holders_in_bracket(words, end)
    if behind is None:
        return None
    names, stop = behind
    post = singular(text[words[first].start : words[end - 1].end])
    place = (words[start].start, words[stop - 1].end)
    return tuple(PersonPhrase(n.title, n.name, post, "", *place) for n in names), stop


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
) -> Found | None:
    """Read "the Head of Housing, Jo Day", "the Clerk (Jo Coe)", or a post alone."""
    if not post_is_near(words, first):
        return None
    if first == 0 and text_at(words, 0) == "Officer" and text_at(words, 1) in _CLOSES_NAME:
        return None  # what a line's end left of "Staff Officer, Mr Day"
    together = _held_together(text, words, start, first)
    if together is not None:
        return together
    end = post_at(words, first)
    if end is None:
        return None
    end = with_joined_post(words, start, with_division(words, end))
    post, organization = post_and_body(text, words, first, end)
    if post.title() == "Chair" and text_at(words, start - 1).lower() == "in":
        # "Councillor Day in the Chair, Councillor Night": those behind are others
        return (PersonPhrase("", "", post, "", words[start].start, words[end - 1].end),), end
    if title_class(text_at(words, end)) == "plural":
        listed = plural_list(text, words, end)
        if listed is not None:
            holder = replace(listed[0][0], post=text_of(text, words, first, end))
            return (holder, *listed[0][1:]), listed[1]
    behind = name_after_post(words, end, lenient=lenient, heads_row=first == 0)
    if text_at(words, end) == "," and behind and _opens_clause(words, start, behind[0]):
        behind = None
    if behind and behind[0].rank and title_class(post.split()[-1]) == "rank":
        behind = None
    if behind is None or not fits(behind[0].title, post):
        if text_at(words, end) == "," and not organization:
            organization, end = outside_body_at(text, words, end + 1) or ("", end)
        alone = PersonPhrase("", "", post, organization, words[start].start, words[end - 1].end)
        return (alone,), end
    name, stop = behind
    phrases, index = phrases_of(text, words, name, start, before=post, lenient=lenient)
    index = max(index, stop)
    last = words[index - 1].end
    held = (
        replace(p, organization=p.organization or organization, end=last, certain=True)
        for p in phrases
    )
    return tuple(held), index


def _weak(text: str, words: Sequence[Token], index: int, *, lenient: bool) -> Found | None:
    """Read two capital words that are no known name: with a post behind, or where one is meant."""
    word = words[index].text
    thing = called_as_a_thing(words, index) if lenient and word != "Grant" else None
    if thing is not None:  # "Grant Thornton, External Auditor" is a firm
        told, stop = phrases_of(text, words, thing, index, lenient=False)
        return (told, stop) if told[0].post else None
    if not (is_capital(word) and may_begin_unknown_name(word)):
        return None
    if not (lenient or any(text.find(mark, words[index].end) >= 0 for mark in _CLOSES_NAME)):
        return None
    name = name_at(words, index, lenient=True)
    if name is None or not (lenient or text_at(words, name.end) in _CLOSES_NAME):
        return None
    phrases, stop = phrases_of(text, words, name, index, lenient=False)
    return (phrases, stop) if lenient or phrases[0].post else None


def _at(text: str, words: Sequence[Token], index: int, *, lenient: bool) -> Found | None:
    """Return what begins at `index`.

    Preference: several people under one title; a titled or initialled name; a known first name;
    in lists two unknown words before a post; a post; two unknown words.
    """
    word = words[index].text
    titled = may_open_title(word)
    if titled or title_class(text_at(words, index - 1)) == "plural":
        several = shared_surname(text, words, index) or plural_list(text, words, index)
        if several is not None:
            return several
    if (titled and titles_end(words, index) > index) or is_initials(word):
        name = name_at(words, index, lenient=lenient)
        if name is not None:
            phrases, end = phrases_of(text, words, name, index, lenient=lenient)
            return tuple(p for p in phrases if p.certain or lenient), end
    first = index + 1 if word in _ARTICLES else index
    bare = name_at(words, first) if is_capital(word) else None
    plain = text_at(words, first - 1) not in _ARTICLES  # "the Holly Bush" is an inn
    if bare is not None and _is_of_council(words, bare):
        return None
    if bare is not None and bare.certain and (plain or bare.title):
        return phrases_of(text, words, bare, first, lenient=lenient)
    if lenient and unknown_pair(words, index):
        name = name_at(words, index, lenient=True)
        if name is not None:
            return phrases_of(text, words, name, index, lenient=True)
    return _post_first(text, words, index, first, lenient=lenient) or _weak(
        text, words, index, lenient=lenient
    )


def _is_of_council(words: Sequence[Token], name: Name) -> bool:
    """Whether two words are a place with a council: "Glen Wex Council"."""
    behind = text_at(words, name.end)
    return (
        not name.title
        and behind in {"Council", "COUNCIL"}
        and not is_capital(text_at(words, name.end + 1))
    )


def _after_run(words: Sequence[Token], index: int) -> int:
    """Return the index after the run of capital words at `index`: no name begins inside one."""
    following, word = index + 1, words[index].text
    if not is_capital(word) or never_name(word) or is_of_date(words, index):
        return following
    while following < len(words) and is_capital(words[following].text):
        if title_class(words[following].text) or post_at(words, following):
            break
        if never_name(words[following - 1].text) and is_given(words[following].text):
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


def _may_begin(word: str) -> bool:
    """Whether a person or a post may begin with `word`; most words of a sentence are none such."""
    lowered = word.lower()
    return (
        (is_capital(word) and (lowered not in FUNCTION_WORDS or is_given(word)))
        or lowered in _ARTICLES
        or word.isdigit()
        or bool(title_class(word) or classes("posts", word.split("/")[-1]) or singular_head(word))
        or is_initials(word)
        or is_subject(word)
    )


class _Roles(dict[str, int]):
    """The parts that words may play in what people and posts are called, as bits."""

    BEGINS, PLURAL, HEAD, HOLDER = 1, 2, 4, 8

    def __missing__(self, word: str) -> int:
        begins = self.BEGINS * _may_begin(word)
        plural = self.PLURAL * bool(begins and title_class(word) == "plural")
        head = (self.HEAD | self.HOLDER) * may_be_head(word)
        if len(self) >= _WORDS_KEPT:
            self.clear()
        self[word] = roles = begins | plural | head | self.HOLDER * bool(singular_head(word))
        return roles


_ROLES = _Roles()


def _likely_starts(words: Sequence[Token]) -> list[int]:
    """Return the words at which a person or a post may begin; note which may tell of posts."""
    if isinstance(words, Words) and words.starts is not None:
        return words.starts
    roles = [_ROLES[word] for word, _, _ in words]
    playing = [(index, role) for index, role in enumerate(roles) if role]
    starts = [index for index, role in playing if role & _Roles.BEGINS]
    behind = [index + 1 for index, role in playing if role & _Roles.PLURAL]
    if behind:
        starts = sorted({*starts, *behind} - {len(words)})
    if isinstance(words, Words):
        words.heads = [index for index, role in playing if role & _Roles.HEAD]
        words.holders = [index for index, role in playing if role & _Roles.HOLDER]
        words.starts = starts
    return starts


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
        if words[index].text in _ARTICLES and not (
            _ROLES[text_at(words, index + 1)] & _Roles.BEGINS
        ):
            continue
        found = _at(text, words, index, lenient=lenient)
        if found is None:
            after = _after_run(words, index)
        else:
            before = phrases[-1] if phrases and index == after else None
            told, owner = _undisputed(text, before, found[0])
            if owner is not None and len(phrases) == 1:
                phrases[0] = owner
            phrases.extend(told)
            after = found[1]
    return tuple(_sharing_bodies(phrases, text) if lenient else phrases)
