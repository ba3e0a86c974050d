"""Where in a sentence people and posts may begin, told by the roles that its words may play."""

from collections.abc import Iterator, Sequence
from itertools import chain, compress, count

from . import role_bits
from .name_grammar import may_begin_unknown_name, may_follow_in_name
from .name_titles import HONOURED, may_open_title
from .post_heads import LONGEST_RUN, WITHIN_RUN, in_any_run, kinds_of, may_be_head
from .posts import singular_head
from .tokens import (
    FUNCTION_WORDS,
    LONGEST_CHUNK,
    WORDS_KEPT,
    chunks_of,
    is_capital,
    is_given,
    is_initials,
    is_listed,
    is_subject,
    never_name,
    place_word,
    title_class,
    words_of_chunk,
)

ARTICLES = frozenset({"the", "our", "The", "Our", "THE", "OUR"})
_OF_MARKS = {
    ",": role_bits.LINK | role_bits.BEHIND_TITLE | role_bits.BEFORE_POST,
    ".": role_bits.LINK | role_bits.BEHIND_TITLE | role_bits.STOP,
    "(": role_bits.BEFORE_POST,
    ";": role_bits.BEHIND_TITLE,
    ":": role_bits.BEHIND_TITLE,
    "*": role_bits.BEHIND_TITLE,
    "and": role_bits.LINK | role_bits.BEHIND_TITLE,
    "&": role_bits.LINK | role_bits.BEHIND_TITLE,
    "/": role_bits.LINK | role_bits.BEHIND_TITLE,
    "+": role_bits.LINK,
    "of": role_bits.LINK,
    "’": role_bits.LINK,
    "'": role_bits.LINK,
}
_KNOWN = role_bits.LETTER | role_bits.GIVEN
_TELLING = (
    role_bits.HOLDER
    | role_bits.TITLE
    | role_bits.LEVEL
    | role_bits.THE
    | _KNOWN
    | role_bits.UNKNOWN
)
_OPENED = role_bits.TITLE | role_bits.HONOURED
_OF_UNKNOWN_NAME = (
    role_bits.BEGINS
    | role_bits.UNKNOWN
    | role_bits.FOLLOWS
    | role_bits.SECOND
    | role_bits.BEHIND_TITLE
    | role_bits.CAPITAL
    | role_bits.OPENS_RUN
    | role_bits.IN_RUN
)
_OPENS_POST = role_bits.IN_RUN | role_bits.HOLDER
_LONGEST_NAME = 16  # words, with the letters behind a name


class _RolesOfWords(dict[str, int]):
    """The roles of words that texts had."""

    def __missing__(self, word: str) -> int:
        if is_listed(word):
            roles = self._of_any(word) | (self._of_capital(word) if is_capital(word) else 0)
        else:
            roles = 0 if word.islower() else _OF_UNKNOWN_NAME
        if len(self) >= WORDS_KEPT:
            self.clear()
        self[word] = roles
        return roles

    @staticmethod
    def _of_any(word: str) -> int:
        roles = _OF_MARKS.get(word, 0)
        if may_follow_in_name(word):
            roles |= role_bits.FOLLOWS | role_bits.BEHIND_TITLE
            if not (is_capital(word) and (never_name(word) or place_word(word))):
                roles |= role_bits.SECOND
        if title := title_class(word):
            roles |= role_bits.BEGINS | role_bits.TITLE | role_bits.BEHIND_TITLE
            roles |= role_bits.PLURAL * (title == "plural")
        if may_be_head(word):
            roles |= role_bits.BEGINS | role_bits.HEAD | role_bits.HOLDER | role_bits.IN_RUN
        elif in_any_run(word):
            roles |= role_bits.IN_RUN
        if word.isdigit():
            roles |= role_bits.BEGINS | role_bits.BEHIND_TITLE
        elif word in ARTICLES:
            roles |= role_bits.BEGINS | role_bits.ARTICLE
        elif kinds_of(word) or is_subject(word):
            roles |= role_bits.BEGINS
        return roles

    @staticmethod
    def _of_capital(word: str) -> int:
        """Return the roles that no word without a capital can play."""
        roles = role_bits.CAPITAL
        if is_given(word):
            roles |= role_bits.BEGINS | role_bits.GIVEN
        if is_initials(word):
            roles |= role_bits.BEGINS | role_bits.LETTER
        if word.lower() not in FUNCTION_WORDS:
            roles |= role_bits.BEGINS
        if not never_name(word):
            roles |= role_bits.OPENS_RUN
        if may_begin_unknown_name(word):
            roles |= role_bits.UNKNOWN
        if singular_head(word):
            roles |= role_bits.HOLDER
        if word in ARTICLES:
            roles |= role_bits.THE
        if may_open_title(word) and not title_class(word):
            roles |= role_bits.LEVEL
        if word in HONOURED:
            roles |= role_bits.HONOURED
        return roles


class _RolesOfChunks(dict[str, tuple[int, ...]]):
    """The roles of the words of what stands between two spaces: of "(Chair)," those of four."""

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        roles = tuple(map(_OF_WORDS.__getitem__, words_of_chunk(chunk)))
        if len(chunk) <= LONGEST_CHUNK:
            if len(self) >= WORDS_KEPT:
                self.clear()
            self[chunk] = roles
        return roles


_OF_WORDS = _RolesOfWords()
_OF_CHUNKS = _RolesOfChunks()


def roles_of(text: str) -> list[int]:
    """Return the roles that each word of `text` may play, and 0 for the end behind them."""
    roles = list(chain.from_iterable(map(_OF_CHUNKS.__getitem__, chunks_of(text))))
    roles.append(0)
    return roles


def starts_in(roles: Sequence[int], *, lenient: bool) -> set[int]:
    """Return the words at which a person or a post may begin, as far as their roles tell.

    Args:
        roles: the roles of a sentence's words, with 0 behind them.
        lenient: whether two unknown words may be a name with no post beside them.
    """
    starts: set[int] = set()
    for index in compress(count(), map(_TELLING.__and__, roles)):
        role, following = roles[index], roles[index + 1]
        if role & role_bits.HOLDER:
            starts.update(_starts_of_post(roles, index))
        if role & role_bits.TITLE:
            if following & role_bits.BEHIND_TITLE:
                starts.add(index)
            if role & role_bits.PLURAL and _goes_on_list(roles, index + 1):
                starts.add(index + 1)
        if following & role_bits.FOLLOWS:
            unknown = role & role_bits.UNKNOWN and following & role_bits.SECOND
            if role & _KNOWN or (unknown and (lenient or _before_post(roles, index + 1))):
                starts.add(index)
        elif role & role_bits.LETTER and following & role_bits.STOP:
            starts.add(index)
        opened = role & role_bits.LEVEL and following & _OPENED
        if opened or (role & role_bits.THE and _title_may_begin(roles, index + 1)):
            starts.add(index)
    return starts


def runs_in(roles: Sequence[int], end: int) -> list[int]:
    """Return the words before `end` that may begin a run of several capital words."""
    return [
        index
        for index, role in enumerate(roles[:end])
        if role & role_bits.OPENS_RUN and roles[index + 1] & role_bits.CAPITAL
    ]


def _goes_on_list(roles: Sequence[int], index: int) -> bool:
    """Whether the word at `index`, behind a title of several people, may begin the list of them."""
    if roles[index] & role_bits.ARTICLE and not roles[index + 1] & role_bits.BEGINS:
        return False
    return bool(roles[index] & role_bits.BEHIND_TITLE)


def _title_may_begin(roles: Sequence[int], index: int) -> bool:
    role = roles[index]
    if role & role_bits.TITLE:
        return bool(roles[index + 1] & role_bits.BEHIND_TITLE)
    return bool(role & role_bits.LEVEL and roles[index + 1] & _OPENED)


def _before_post(roles: Sequence[int], index: int) -> bool:
    """Whether the words of a name from `index` on may end where a post may stand: "Wex, Clerk"."""
    for role in roles[index : index + _LONGEST_NAME]:
        if not role & role_bits.FOLLOWS:
            return bool(role & role_bits.BEFORE_POST)
    return True


def _starts_of_post(roles: Sequence[int], head: int) -> Iterator[int]:
    """Yield the words at which a post may begin of which the word at `head` is the first head."""
    for index in range(head, max(head - LONGEST_RUN, -1), -1):
        role = roles[index]
        if index < head and (not role & WITHIN_RUN or role & role_bits.HOLDER):
            break
        if role & role_bits.BEGINS and role & _OPENS_POST:
            yield index
            if index and roles[index - 1] & role_bits.ARTICLE:
                yield index - 1
