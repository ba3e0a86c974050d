"""The grammar of posts: "Corporate Director of Adults, Health and Housing"."""

import re
from functools import lru_cache

from .post_complements import (
    BEFORE_COMPLEMENT,
    LONGEST_COMPLEMENT,
    end_with_complement,
    starts_name,
)
from .post_heads import LONGEST_RUN, head_run, kinds_of
from .tokens import (
    Words,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    never_name,
    title_class,
)

_LOOSE = frozenset(
    ["representative", "lead", "principal", "associate", "partner", "reader", "buyer", "broker"]
)
_CUT_SHORT = frozenset({"head", "assistant", "deputy", "chief"})
# rare: a surname (O'X, McX) is no word of a post: a guard
_SURNAME = re.compile(r"(?:O['’]|Mc|Mac)[A-Z]")
# rare: "appointed as the Council's representative", of parishes: on what, the words behind it tell
_OWN_BODY = re.compile(r"(?:Council|Committee|Board|Authority|Panel)['’]s\Z")
_LONGEST_ACRONYM = 5
_LONGEST_CLOSED = 8
_LINKS_CLOSED = frozenset({"and", "&", "of", "for"})


def _begins_with_name(words: Words, start: int) -> bool:
    """Whether a name or a heading in capitals, and no post, begins at `start`.

    So in "Cllr Day Jo Coe Parish Clerk", "and O'Brien Chief Inspector", "DISCUSSION Mayor".
    """
    word, following = words.at(start, ""), words.at(start + 1, "")
    if _SURNAME.match(word):
        return True
    plain = is_capital(following) and not (is_subject(following) or "head" in kinds_of(following))
    if is_given(word) and plain and not (is_subject(word) or kinds_of(word)):
        return True
    shouted = word.isupper() and len(word) > _LONGEST_ACRONYM and word.isalpha()
    return shouted and is_capital(following) and not following.isupper()


def _cut_short(words: Words, start: int, end: int) -> bool:
    """Whether the words [start:end) are but the beginning of a post: "Head" of "Head Coach"."""
    word, following = words[end - 1], words.at(end, "")
    if end == start + 1 and word.lower() in _CUT_SHORT:
        goes_on = is_capital(following) and not starts_name(words, end)
        return goes_on or following == "to"
    before = words.at(end - 2, "")
    newspaper = word == "Leader" and (end > start + 1 or is_capital(before))
    if newspaper and following not in BEFORE_COMPLEMENT:  # "Newland Leader"
        if end == start + 1 and words.at(start - 2, "").lower() != "the":
            return False
        return not (kinds_of(before) or is_subject(before) or never_name(before))
    return False


def post_at(words: Words, start: int) -> int | None:
    """Return the index after the post that begins at `start`, None if none does.

    The longest reading wins: subject words and "of ..." complements belong to the post; a second
    post after "and" ("Director of Housing and Chief Executive") does not.
    """
    known = words.posts
    if start not in known:
        known[start] = _post_at(words, start)
    return known[start]


def _post_at(words: Words, start: int) -> int | None:
    end = head_run(words, start)
    if end is None or _begins_with_name(words, start):
        return None
    if end == start + 1 and words[start] in _LOOSE:
        return None
    if end == start + 2 and words[end - 1] in _LOOSE and _OWN_BODY.match(words[start]):
        return None
    while True:
        grown = end_with_complement(words, end)
        if grown is None or grown <= end:
            return None if _cut_short(words, start, end) else end
        end = grown


@lru_cache(maxsize=8192)
def singular_head(word: str) -> str:
    """Return the holder of a post of which `word` tells several ("Treasurers"), "" for others."""
    bare = re.sub(r"['’]?s$", "", word)
    return bare if bare != word and is_capital(word) and "head" in kinds_of(bare) else ""


def plural_post_at(words: Words, start: int) -> int | None:
    """Return the index after the post of several people at `start`: "Joint Treasurers"."""
    near = range(start, min(start + LONGEST_RUN, len(words)))
    if not any(singular_head(words[index]) for index in near):
        return None
    many = words[start : start + LONGEST_RUN + LONGEST_COMPLEMENT]
    ones = words.replaced(start, [singular_head(word) or word for word in many])
    end = post_at(ones, 0)
    named = end is not None and any(singular_head(words[start + i]) for i in range(end))
    return start + end if named and end is not None else None


def closed_post(words: Words, start: int, end: int) -> bool:
    """Whether the words [start:end), which marks close off, are a post by their last one alone.

    So are "Burial and Allotments Officer" in brackets or a cell, of whatever subject.
    """
    run = words[start:end]
    return (
        2 <= len(run) <= _LONGEST_CLOSED
        and is_capital(run[0])
        and not (is_given(run[0]) or title_class(run[0]) or is_initials(run[0]))
        and all(is_capital(word) or word in _LINKS_CLOSED for word in run)
        and "head" in kinds_of(run[-1])
        and run[-1] not in _LOOSE
    )
