"""The grammar of posts: "Corporate Director of Adults, Health and Housing"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from ..lexicon import entries
from .tokens import (
    FUNCTION_WORDS,
    Token,
    Words,
    classes,
    ends_possessive,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    never_name,
    text_at,
    title_class,
)

_LONGEST_RUN = 8
_LONGEST_COMPLEMENT = 16
_DASHES = frozenset("-–—‐‑")
_LINKS = frozenset({"and", "&", "/", "+"})
_APOSTROPHES = frozenset("’'")
_OF = frozenset({"of", "for", "to"})
_CHARGES = frozenset({"responsibility", "portfolio", "oversight"})
_OF_LORDS = frozenset({"Mayor", "Provost", "Lieutenant", "MAYOR", "PROVOST"})
_HEADS_TO = frozenset(
    {"Clerk", "Assistant", "Secretary", "Adviser", "Advisor", "Solicitor", "Treasurer"}
)
_HEADS_IN = frozenset({"Consultant", "Reader", "Lecturer", "Specialist", "Professor", "Lead"})
_TIMES = frozenset({"year", "term", "period", "remainder", "rest", "duration", "months"})
_DIVISIONS = frozenset({"Department", "Directorate", "Division", "Office", "Section", "Unit"})
_LOOSE = frozenset(
    ["representative", "lead", "principal", "associate", "partner", "reader", "buyer", "broker"]
)
_HEADS = frozenset({"head", "weak-head", "short-head"})
_PURPOSES = frozenset(
    ["information", "consideration", "decision", "approval", "discussion", "comment", "action"]
)
_PLAIN_STAFF = frozenset(
    ["worker", "officer", "manager", "planner", "engineer", "adviser", "advisor", "coordinator"]
)
_GLUE = frozenset({"of", "for", "the", "in", "after", "with", "to", "on", "our"})
_SHORTENED = frozenset(
    [
        "Exec",
        "Asst",
        "Ass",
        "Snr",
        "Sen",
        "Dep",
        "Admin",
        "Sec",
        "Corp",
        "Tech",
        "Gen",
        "Dir",
        "Ops",
    ]
)
_CUT_SHORT = frozenset({"head", "assistant", "deputy", "chief"})
# rare: a surname (O'X, McX) is no word of a post: a guard
_SURNAME = re.compile(r"(?:O['’]|Mc|Mac)[A-Z]")
_LONGEST_ACRONYM = 5


def _pair(word: str, following: str) -> bool:
    both = f"{word} {following}"
    return any(
        entry.value == "head-pair" and entry.regex.fullmatch(both) for entry in entries("posts")
    )


@lru_cache(maxsize=8192)
def _kinds(word: str) -> frozenset[str]:
    return classes("posts", word.split("/")[-1])


@lru_cache(maxsize=8192)
def _may_be_head(word: str) -> bool:
    return not _HEADS.isdisjoint(_kinds(word))


@lru_cache(maxsize=8192)
def _usual_in_run(word: str) -> bool:
    """Whether `word` may be part of a post wherever it stands."""
    is_name_like = is_capital(word) and not title_class(word) and not is_initials(word)
    if is_name_like and word.lower() not in FUNCTION_WORDS:
        return True
    return not classes("posts", word).isdisjoint(("head", "lower-qualifier"))


def is_head(words: Sequence[Token], index: int) -> bool:
    """Whether the word at `index` says what a post is: "Director", "(Cabinet) Member"."""
    word = text_at(words, index)
    kinds = _kinds(word)
    if "short-head" in kinds:
        return text_at(words, index - 1) in {"(", ",", "the", "The"}
    return "head" in kinds or ("weak-head" in kinds and _pair(text_at(words, index - 1), word))


def is_complete(post: str) -> bool:
    """Whether a body has one such office, so that its bare name is the whole post ("the Chair")."""
    return "complete" in classes("posts", post.replace("Vice ", "Vice-").removeprefix("Deputy "))


def _may_be_in_run(words: Sequence[Token], index: int) -> bool:
    word = text_at(words, index)
    return (
        _usual_in_run(word)
        or (word.title() == "Lord" and text_at(words, index + 1) in _OF_LORDS)
        or (word.islower() and is_subject(word) and text_at(words, index + 1) in _PLAIN_STAFF)
        or (word.isdigit() and text_at(words, index - 1) == "Section")
    )


def _links_in_run(words: Sequence[Token], index: int) -> bool:
    """Whether the word at `index` joins two words before a head: "Legal and Property Manager"."""
    word, following = words[index].text, text_at(words, index + 1)
    if word in _APOSTROPHES:
        return ends_possessive(words, index)
    if word not in _LINKS and word != ",":
        return False
    subjects = is_subject(text_at(words, index - 1)) and (
        is_subject(following) or following in {"Member", "Members"}
    )
    return subjects or (word == "&" and is_capital(following))


@lru_cache(maxsize=8192)
def _in_any_run(word: str) -> bool:
    """Whether a run of words with a head may begin with `word`."""
    return (
        _may_be_head(word)
        or _usual_in_run(word)
        or word.title() in {"Lord", "A"}
        or (word.islower() and is_subject(word))
        or word.isdigit()
    )


def _head_is_near(words: Sequence[Token], start: int) -> bool:
    """Whether a word that may be a head stands within the length of a run from `start`."""
    if not isinstance(words, Words):
        return True
    heads = words.heads
    if heads is None:
        heads = words.heads = [index for index, word in enumerate(words) if _may_be_head(word.text)]
    following = bisect_left(heads, start)
    return following < len(heads) and heads[following] - start < _LONGEST_RUN


def _head_run(words: Sequence[Token], start: int) -> int | None:
    """Return the index after the last head of the run of words from `start`, None if no head."""
    if not (_in_any_run(text_at(words, start)) and _head_is_near(words, start)):
        return None
    after_head = firm = None
    index = (
        start + 2 if text_at(words, start) == "A" and text_at(words, start + 1) == "/" else start
    )
    while index < len(words) and index - start < _LONGEST_RUN:
        word = words[index].text
        if is_head(words, index) and not (word.islower() and after_head is not None):
            after_head = index + 1
            firm = firm or "qualifier" not in classes("posts", word)
        elif index > start and (
            (not firm and _links_in_run(words, index))
            or (word == "." and words[index - 1].text in _SHORTENED)
        ):
            pass
        elif not _may_be_in_run(words, index) or (
            after_head is not None and (is_given(word) and not is_subject(word))
        ):
            break
        index += 1
    return after_head


def _starts_post(words: Sequence[Token], index: int) -> bool:
    if text_at(words, index).lower() in {"the", "a", "an", "our"}:
        index += 1
    return _head_run(words, index) is not None


def _starts_name(words: Sequence[Token], index: int) -> bool:
    """Whether a person's name, and not more of the post, begins at `index`."""
    word, following = text_at(words, index), text_at(words, index + 1)
    if title_class(word) or (
        is_initials(word) and is_capital(text_at(words, index + 1).strip("."))
    ):
        return True
    if is_given(word) and is_capital(following) and not is_subject(word):
        return True
    return (
        is_capital(word)
        and is_capital(following)
        and not any(is_subject(text_at(words, i)) for i in (index, index + 1, index + 2))
        and text_at(words, index + 2) in {",", "("}
        and _starts_post(words, index + 3)
    )


def _subject_list_end(words: Sequence[Token], comma: int) -> int | None:
    """Return the end of ", Health and Housing" from the comma on, None if that is no subject."""
    index, seen, last = comma + 1, 0, comma
    while index < len(words) and index - comma < _LONGEST_COMPLEMENT:
        word = words[index].text
        if is_subject(word) and (is_capital(word) or seen) and not _starts_name(words, index):
            seen += 1
            last = index
        elif (
            seen
            and is_capital(word)
            and words[index - 1].text in _LINKS
            and is_capital(text_at(words, index + 1))
            and is_subject(text_at(words, index + 1))
            and not _starts_name(words, index)
            and not is_head(words, index)
        ):
            pass
        elif word in _LINKS or word == "," or word in _GLUE:
            if word in _LINKS and _starts_post(words, index + 1):
                break
            if word == "for" and text_at(words, index + 1) in _PURPOSES:
                break
            if word == "," and last != index - 1:
                break
        else:
            break
        index += 1
    if not seen or is_capital(text_at(words, last + 1)) or is_head(words, last + 1):
        return None
    return last + 1


def _division_end(words: Sequence[Token], comma: int) -> int | None:
    """Return the end of ", Mid Wex Road Design Office" from the comma on, None if that is none."""
    index = comma + 1
    while index < len(words) and index - comma < _LONGEST_COMPLEMENT:
        word = words[index].text
        if word in _DIVISIONS and index > comma + 1:
            return index + 1
        glued = word in _LINKS or word in {"of", "for"}
        if not (is_capital(word) or (glued and index > comma + 1)) or title_class(word):
            return None
        if is_head(words, index) or _starts_name(words, index):
            return None
        index += 1
    return None


def _bracket_end(words: Sequence[Token], bracket: int) -> int | None:
    """Return the index after "(Planning and Building Control)" when it belongs to the post."""
    index = bracket + 1
    while index < len(words) and words[index].text != ")":
        if index - bracket > _LONGEST_COMPLEMENT:
            return None
        index += 1
    inside = words[bracket + 1 : index]
    if index >= len(words) or not inside:
        return None
    plain = [
        token.text for token in inside if token.text not in _LINKS and token.text not in {",", "of"}
    ]
    section_officer = inside[0].text in {"Section", "S151", "s151", "S.151"}
    if section_officer or (plain and all(is_subject(word) for word in plain)):
        return index + 1
    return None


def _goes_on_after_link(words: Sequence[Token], link: int) -> bool:
    """Whether the complement goes on behind the "and" at `link`: not a name, not a second post."""
    first = link + 1
    following = text_at(words, first)
    if words[link].text == "&" and is_capital(following):
        return True
    if _starts_name(words, first) or _starts_post(words, first):
        return False
    pair = is_capital(following) and is_capital(text_at(words, first + 1))
    if is_subject(following) or (is_capital(following) and not pair):
        return True
    return any(is_subject(text_at(words, index)) for index in (first + 1, first + 2))


def _goes_on_after_glue(words: Sequence[Token], index: int) -> bool:
    """Whether the complement goes on behind a small word: "Looked after Children"."""
    following = text_at(words, index + 1)
    if words[index].text == "to" and text_at(words, index - 1).title() not in _HEADS_TO:
        return is_subject(following)
    if words[index].text in {"on", "in", "to", "with"}:
        return is_capital(following)
    return is_capital(following) or following in _GLUE or is_subject(following)


def _of_time(words: Sequence[Token], index: int) -> bool:
    """Whether a term of office, and no complement, begins at `index`: "for the Municipal Year"."""
    following = [text_at(words, i) for i in range(index + 1, index + 5)]
    phrase = takewhile(lambda word: word not in _LINKS and word not in {",", "."}, following)
    return text_at(words, index).lower() == "for" and (
        following[0].isdigit() or any(word.lower() in _TIMES for word in phrase)
    )


def _complement_end(words: Sequence[Token], start: int) -> int:
    """Return the end of "of Looked after Children and Corporate Parenting" from its "of"."""
    end, index, seen = start, start + 1, False
    while index < len(words) and index - start < _LONGEST_COMPLEMENT:
        word = words[index].text
        if not seen and word.lower() in {"the", "our", "this"}:
            pass
        elif is_capital(word) and word.lower() not in FUNCTION_WORDS:
            if title_class(word) or (seen and _starts_name(words, index)):
                break
            seen, end = True, index + 1
        elif not seen:
            break
        elif is_subject(word):
            end = index + 1
        elif word in _APOSTROPHES and ends_possessive(words, index):
            pass
        elif word in _LINKS:
            if not _goes_on_after_link(words, index):
                break
        elif word == "," or word in _DASHES:
            return _subject_list_end(words, index) or end
        elif (
            _of_time(words, index)
            or word.lower() not in _GLUE
            or not _goes_on_after_glue(words, index)
        ):
            break
        index += 1
    return end


def _grown(words: Sequence[Token], end: int) -> int | None:
    """Return where a post that ends at `end` ends with what follows, None if nothing belongs."""
    mark, following = text_at(words, end), text_at(words, end + 1)
    if _of_time(words, end) or (mark == "of" and following == "this"):
        return None
    if mark.lower() == "to" and text_at(words, end - 1).title() not in _HEADS_TO:
        return None
    if mark == "with" and following.lower() in _CHARGES and text_at(words, end + 2) == "for":
        return _complement_end(words, end + 2)
    if mark == "at" and following == "Arms":
        # rare: "Sergeant at Arms", who attends at councils with a mace
        return end + 2
    if mark == ":" and is_subject(following) and is_subject(text_at(words, end - 1)):
        return _subject_list_end(words, end)
    if mark.lower() in _OF or (mark == "in" and text_at(words, end - 1) in _HEADS_IN):
        return _complement_end(words, end)
    if mark == "," or mark in _DASHES or (mark == "?" and is_subject(following)):
        division = _division_end(words, end) if mark == "," else None
        return division or _subject_list_end(words, end)
    if mark == "(":
        return _bracket_end(words, end)
    if mark in _LINKS and following == "Section" and text_at(words, end + 2).isdigit():
        return _head_run(words, end + 1)
    if is_capital(mark) and is_subject(mark) and not _starts_name(words, end):
        return _subject_list_end(words, end - 1)
    return None


def _begins_with_name(words: Sequence[Token], start: int) -> bool:
    """Whether a name or a heading in capitals, and no post, begins at `start`.

    So in "Cllr Day Jo Coe Parish Clerk", "and O'Brien Chief Inspector", "DISCUSSION Mayor".
    """
    word, following = text_at(words, start), text_at(words, start + 1)
    if _SURNAME.match(word):
        return True
    plain = is_capital(following) and not (is_subject(following) or "head" in _kinds(following))
    if is_given(word) and plain and not (is_subject(word) or _kinds(word)):
        return True
    shouted = word.isupper() and len(word) > _LONGEST_ACRONYM and word.isalpha()
    return shouted and is_capital(following) and not following.isupper()


def _cut_short(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words [start:end) are but the beginning of a post: "Head" of "Head Coach"."""
    word, following = words[end - 1].text, text_at(words, end)
    if end == start + 1 and word.lower() in _CUT_SHORT:
        goes_on = is_capital(following) and not _starts_name(words, end)
        return goes_on or following == "to"
    before = text_at(words, end - 2)
    if word == "Leader" and following not in _OF and (end > start + 1 or is_capital(before)):
        # "Newland Leader" is a newspaper
        if end == start + 1 and text_at(words, start - 2).lower() != "the":
            return False
        return not (_kinds(before) or is_subject(before) or never_name(before))
    return False


def post_at(words: Sequence[Token], start: int) -> int | None:
    """Return the index after the post that begins at `start`, None if none does.

    The longest reading wins: subject words and "of ..." complements belong to the post; a second
    post after "and" ("Director of Housing and Chief Executive") does not.
    """
    if not isinstance(words, Words):
        return _post_at(words, start)
    known = words.posts
    if known is None:
        known = words.posts = {}
    if start not in known:
        known[start] = _post_at(words, start)
    return known[start]


def _post_at(words: Sequence[Token], start: int) -> int | None:
    end = _head_run(words, start)
    if end is None or _begins_with_name(words, start):
        return None
    if end == start + 1 and words[start].text in _LOOSE:
        return None
    while True:
        grown = _grown(words, end)
        if grown is None or grown <= end:
            return None if _cut_short(words, start, end) else end
        end = grown


@lru_cache(maxsize=8192)
def singular_head(word: str) -> str:
    """Return the holder of a post of which `word` tells several ("Treasurers"), "" for others."""
    bare = re.sub(r"['’]?s$", "", word)
    return bare if bare != word and is_capital(word) and "head" in _kinds(bare) else ""


def plural_post_at(words: Sequence[Token], start: int) -> int | None:
    """Return the index after the post of several people at `start`: "Joint Treasurers"."""
    near = range(start, min(start + _LONGEST_RUN, len(words)))
    if not any(singular_head(words[index].text) for index in near):
        return None
    ones = tuple(
        word._replace(text=singular_head(word.text) or word.text)
        for word in words[start : start + _LONGEST_RUN + _LONGEST_COMPLEMENT]
    )
    end = post_at(ones, 0)
    named = end is not None and any(singular_head(words[start + i].text) for i in range(end))
    return start + end if named and end is not None else None
