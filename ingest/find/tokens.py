"""Words of a sentence with their places, and what class of word each one is."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicon import Entry, entries
from ..literals import whole_words
from ..patterns import LONGEST_KEPT, cued

_WORD = (
    r"[^\W_]++(?:(?:['’‘\-‐-‒]|\.(?<!Cllr\.)(?<!Clir\.)"
    r"|/(?!(?:Cllr|Clr|Mr|Ms|Mrs|Dr|Councillor)\b))[^\W_]++)*+"
)
_TOKEN = cued(rf"O(?<![^\W_]O)['’‘]\s(?=[A-Z]){_WORD}|{_WORD}|\S")
DASHES = frozenset("-–—‐‑")
_INITIAL_WORD = cued(
    r"(?:[A-ZÀ-Þ]|Th|Ml|Wm|Rh|Ll|Ff|Jas|Chas|Thos)(?:\.[A-ZÀ-Þ]){0,3}|(?:[A-ZÀ-Þ]-){1,2}[A-ZÀ-Þ]"
)
_token = tuple.__new__  # what Token(...) does, in a third of the time
_WORDS_KEPT = 16384
PARTICLES = frozenset(
    re.findall(
        r"\w+",
        """de del della di du la le da dos van von der den ten ter ni ní nic uí ui ó o mac st el al
        bin ap ab ferch te""",
    )
)
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        """the a an and or but of for to in on at by with from as if it its he she they we his her
        their our your my this that these those there all any some each every both either neither
        who whom whose which what when where while whilst during after before since until is are
        was were be been has have had will would shall should can could may must do does did not no
        yes re via per under over upon within without through between into onto than then also""",
    )
)


class Token(NamedTuple):
    """A word or a mark of punctuation: `text` stands at [start:end) of the sentence."""

    text: str
    start: int
    end: int


class Words(tuple[Token, ...]):
    """The words of a sentence, with what was found out about them.

    `starts` has the indexes of those at which a person or a post may begin, `heads` of those that
    may say what a post is, `holders` also of those that tell of several people with one
    ("Treasurers"); `posts` has where the post ends that begins at an index.
    """

    starts: list[int] | None = None
    heads: list[int] | None = None
    holders: list[int] | None = None
    posts: dict[int, int | None] | None = None


def tokens(text: str) -> tuple[Token, ...]:
    """Split `text` into words and single marks.

    >>> [token.text for token in tokens("Cllr J.J. O'Dunn (Chair)")]
    ['Cllr', 'J.J', '.', "O'Dunn", '(', 'Chair', ')']
    """
    return _kept_tokens(text) if len(text) <= LONGEST_KEPT else _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    return Words([_token(Token, (m[0], m.start(), m.end())) for m in _TOKEN.finditer(text)])


_kept_tokens = lru_cache(maxsize=1024)(_tokens)


def ends_possessive(words: Sequence[Token], index: int) -> bool:
    """Whether the mark at `index` is the end of "Schools'" in "Schools' Finance"."""
    return (
        index > 0
        and text_at(words, index - 1).endswith("s")
        and words[index - 1].end == words[index].start
        and is_capital(text_at(words, index - 1))
        and is_capital(text_at(words, index + 1))
        and words[index].end < words[index + 1].start
    )


def text_at(words: Sequence[Token], index: int) -> str:
    """Return the word at `index`, "" beyond either end."""
    return words[index][0] if 0 <= index < len(words) else ""


@cache
def _table(lexicon: str) -> tuple[dict[str, frozenset[str]], tuple[Entry, ...]]:
    """Return the values of each word that a lexicon lists, and its entries that are no lists.

    A word to be matched in this case only is kept with a space before it.
    """
    listed: dict[str, set[str]] = {}
    others: list[Entry] = []
    for entry in entries(lexicon):
        words = whole_words(entry.pattern, folded=not entry.case_matters)
        if words is None:
            others.append(entry)
        for word in words or ():
            key = f" {word}" if entry.case_matters else word
            listed.setdefault(key, set()).add(entry.value)
    return {word: frozenset(values) for word, values in listed.items()}, tuple(others)


_NO_CLASS: frozenset[str] = frozenset()


@lru_cache(maxsize=_WORDS_KEPT)
def classes(lexicon: str, word: str) -> frozenset[str]:
    """Return the values of all entries of `lexicon` whose pattern is the whole of `word`."""
    listed, others = _table(lexicon)
    found = listed.get(word.lower(), _NO_CLASS)
    if exact := listed.get(f" {word}"):
        found |= exact
    for entry in others:
        if entry.regex.fullmatch(word):
            found |= {entry.value}
    return found


@lru_cache(maxsize=_WORDS_KEPT)
def is_capital(word: str) -> bool:
    """Whether `word` begins with a capital letter."""
    return bool(word) and word[0].isalpha() and word[0].isupper()


@lru_cache(maxsize=_WORDS_KEPT)
def is_initials(word: str) -> bool:
    """Whether `word` is one or more initials: "J", "J.J", "H-P"."""
    return bool(_INITIAL_WORD.fullmatch(word))


@lru_cache(maxsize=_WORDS_KEPT)
def is_given(word: str) -> bool:
    """Whether `word` is a first name that the lexicon knows ("Jane", "JANE", "Mary-Ann")."""
    first = word.split("-")[0]
    return is_capital(word) and "given" in classes(
        "given_names", first.title() if first.isupper() else first
    )


@lru_cache(maxsize=_WORDS_KEPT)
def title_class(word: str) -> str:
    """Return "member", "courtesy", "rank", "plural" for a title, else ""."""
    return next(iter(classes("titles", word)), "")


def without_possessive(word: str) -> str:
    """Return `word` without the "'s" at its end."""
    return word.removesuffix("’s").removesuffix("'s")


@lru_cache(maxsize=_WORDS_KEPT)
def is_subject(word: str) -> bool:
    """Whether `word` is a word for what an office is in charge of ("Housing")."""
    if classes("subjects", without_possessive(word)) or classes("subjects", word):
        return True
    parts = word.split("-")  # "Services-Finance"
    return len(parts) > 1 and all(classes("subjects", part) for part in parts)


def of_size(word: str, following: str) -> bool:
    """Whether a word that may be a rank tells here how large something is: "Major Works"."""
    return word == "Major" and is_subject(following)


@lru_cache(maxsize=_WORDS_KEPT)
def never_name(word: str) -> bool:
    """Whether `word` cannot be part of a bare name ("Committee", "Thursday")."""
    return "never" in classes("not_names", word) or word.lower() in FUNCTION_WORDS


@lru_cache(maxsize=_WORDS_KEPT)
def place_word(word: str) -> bool:
    """Whether `word` is of a place or month, though some people are called so ("Hall")."""
    return "maybe" in classes("not_names", word)
