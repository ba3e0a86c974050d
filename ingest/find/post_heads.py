"""The word that says what a post is ("Director"), and the words that lead up to it."""

from collections.abc import Sequence
from functools import lru_cache

from ..lexicon import entries
from . import role_bits
from .tokens import (
    FUNCTION_WORDS,
    Words,
    classes,
    ends_possessive,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    title_class,
)

LONGEST_RUN = 8
LINKS = frozenset({"and", "&", "/", "+"})
APOSTROPHES = frozenset("’'")
WITHIN_RUN = role_bits.IN_RUN | role_bits.LINK
CHAIRS = frozenset({"Chair", "Chairman", "Chairperson", "Co-Chair", "Vice-Chair"})
_OF_LORDS = frozenset({"Mayor", "Provost", "Lieutenant", "MAYOR", "PROVOST"})
# "Rights of Way Officer": fields of work that are called so
_FIELDS = frozenset(
    {("Rights", "Way"), ("Right", "Way"), ("Freedom", "Information"), ("Cost", "Living")}
)
_HEADS = frozenset({"head", "weak-head", "short-head"})
_PLAIN_STAFF = frozenset(
    ["worker", "officer", "manager", "planner", "engineer", "adviser", "advisor", "coordinator"]
)
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


def _pair(word: str, following: str) -> bool:
    both = f"{word} {following}"
    return any(
        entry.value == "head-pair" and entry.regex.fullmatch(both) for entry in entries("posts")
    )


@lru_cache(maxsize=8192)
def kinds_of(word: str) -> frozenset[str]:
    """Return the classes of a word of posts; of "Director/Clerk", those of the last."""
    return classes("posts", word.split("/")[-1])


@lru_cache(maxsize=8192)
def may_be_head(word: str) -> bool:
    """Whether `word` may say what a post is."""
    return not _HEADS.isdisjoint(kinds_of(word))


@lru_cache(maxsize=8192)
def _usual_in_run(word: str) -> bool:
    """Whether `word` may be part of a post wherever it stands."""
    is_name_like = is_capital(word) and not title_class(word) and not is_initials(word)
    if is_name_like and word.lower() not in FUNCTION_WORDS:
        return True
    return not classes("posts", word).isdisjoint(("head", "lower-qualifier"))


def is_head(words: Words, index: int) -> bool:
    """Whether the word at `index` says what a post is: "Director", "(Cabinet) Member"."""
    word = words.at(index, "")
    kinds = kinds_of(word)
    if "short-head" in kinds:
        return words.at(index - 1, "") in {"(", ",", "the", "The"}
    return "head" in kinds or ("weak-head" in kinds and _pair(words.at(index - 1, ""), word))


def is_complete(post: str) -> bool:
    """Whether a body has one such office, so that its bare name is the whole post ("the Chair")."""
    return "complete" in classes("posts", post.replace("Vice ", "Vice-").removeprefix("Deputy "))


def _may_be_in_run(words: Words, index: int) -> bool:
    word = words.at(index, "")
    return (
        _usual_in_run(word)
        or (word.title() == "Lord" and words.at(index + 1, "") in _OF_LORDS)
        or (word.islower() and is_subject(word) and words.at(index + 1, "") in _PLAIN_STAFF)
        or (word.isdigit() and words.at(index - 1, "") == "Section")
    )


def _links_in_run(words: Words, index: int) -> bool:
    """Whether the word at `index` joins two words before a head: "Legal and Property Manager"."""
    word, following = words[index], words.at(index + 1, "")
    if word in APOSTROPHES:
        return ends_possessive(words, index)
    before = words.at(index - 1, "")
    if word == "of":
        return (before, following) in _FIELDS
    if word not in LINKS and word != ",":
        return False
    subjects = (is_subject(before) or _is_matter(words, index - 1)) and (
        is_subject(following) or following in {"Member", "Members"}
    )
    return subjects or (word == "&" and is_capital(following))


def _is_matter(words: Words, index: int) -> bool:
    """Whether an article makes the word at `index` a thing: "the Deer and Woodland Manager"."""
    return words.at(index - 1, "").lower() == "the" and not title_class(words.at(index, ""))


@lru_cache(maxsize=8192)
def in_any_run(word: str) -> bool:
    """Whether a run of words with a head may begin with `word`."""
    return (
        may_be_head(word)
        or _usual_in_run(word)
        or word.title() in {"Lord", "A"}
        or (word.islower() and is_subject(word))
        or word.isdigit()
    )


def leads_to(wanted: int, roles: Sequence[int], start: int) -> bool:
    """Whether the words from `start` on may be a run that comes to one of a `wanted` role."""
    if roles[start] & wanted:
        return True
    if not roles[start] & role_bits.IN_RUN:
        return False
    for role in roles[start + 1 : start + LONGEST_RUN]:
        if role & wanted:
            return True
        if not role & WITHIN_RUN:
            return False
    return False


def _may_be_run(words: Words, start: int) -> bool:
    """Whether a run of words with a head may begin at `start`."""
    if words.roles is not None:
        return start < len(words) and leads_to(role_bits.HEAD, words.roles, start)
    return in_any_run(words.at(start, ""))


def head_run(words: Words, start: int) -> int | None:
    """Return the index after the last head of the run of words from `start`, None if no head."""
    if not _may_be_run(words, start):
        return None
    after_head = firm = None
    index = start + 2 if words.at(start, "") == "A" and words.at(start + 1, "") == "/" else start
    while index < len(words) and index - start < LONGEST_RUN:
        word = words[index]
        further = word.islower() and after_head is not None and words[index - 1] != "head"
        if is_head(words, index) and not further:
            after_head = index + 1
            firm = firm or "qualifier" not in classes("posts", word)
        elif index > start and (
            (not firm and _links_in_run(words, index))
            or (word == "." and words[index - 1] in _SHORTENED)
        ):
            pass
        elif not _may_be_in_run(words, index) or (
            after_head is not None and (is_given(word) and not is_subject(word))
        ):
            break
        index += 1
    return after_head
