"""Words of a sentence with their places, and what class of word each one is."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from ..lexicon import Entry, entries
from ..literals import whole_words
from ..patterns import LONGEST_KEPT, cued

_WORD = (
    r"[^\W_]++(?>(?:(?:['’‘\-‐-‒]|\.(?<!Cllr\.)(?<!Clir\.)"
    r"|/(?!(?:Cllr|Clr|Mr|Ms|Mrs|Dr|Councillor)\b))[^\W_]++)*)"
)
_TOKEN = cued(rf"O(?<![^\W_]O)['’‘]\s(?=[A-Z]){_WORD}|{_WORD}|\S")
DASHES = frozenset("-–—‐‑")
_SHORT_FORMS = ("Th", "Ml", "Wm", "Rh", "Ll", "Ff", "Jas", "Chas", "Thos")
_INITIAL_WORD = cued(
    rf"(?:[A-ZÀ-Þ]|{'|'.join(_SHORT_FORMS)})(?:\.[A-ZÀ-Þ]){{0,3}}|(?:[A-ZÀ-Þ]-){{1,2}}[A-ZÀ-Þ]"
)
WORDS_KEPT = 32768
_SPACE_WITHIN = re.compile(r"O['’‘]\s")
_OF_NAMES_AND_POSTS = ("titles", "posts", "subjects", "not_names", "given_names")
_OPENING_TITLES = frozenset(
    {"rt", "right", "very", "most", "hon", "revd", "rev", "reverend", "lord"}
)
_LONGEST_INITIALS = 2
LONGEST_CHUNK = 40
"""Characters. What stands between two spaces and is longer is no word to be kept."""
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


class Words(list[str]):
    """The words and marks of punctuation of a sentence, with what was found out about them.

    `roles` has the roles that each may play, and 0 for the end behind them; `posts` has where the
    post ends that begins at an index, `titles` where the titles end that begin there, `names` the
    name that begins there, also for one who takes two unknown words for one (True).
    """

    __slots__ = ("_starts", "_text", "at", "names", "posts", "roles", "titles")

    at: Callable[[int, str], str]
    """Return the word at an index, or the second argument beyond either end."""

    def __init__(self, text: str, words: Iterable[str]) -> None:
        """Take words that stand in `text` with nothing but spaces between them."""
        super().__init__(words)
        self._text = text
        self.at = dict(enumerate(self)).get
        self._starts: list[int] = []
        self.roles: Sequence[int] | None = None
        self.posts: dict[int, int | None] = {}
        self.titles: dict[int, int] = {}
        self.names: dict[tuple[int, bool], Any] = {}

    def start(self, index: int) -> int:
        """Return where the word at `index` (which there is) begins in the text."""
        starts = self._starts
        if index >= len(starts):
            behind = starts[-1] + len(self[len(starts) - 1]) if starts else 0
            find = self._text.find
            for word in self[len(starts) : index + 1]:
                place = find(word, behind)
                behind = place + len(word)
                starts.append(place)
        return starts[index]

    def end(self, index: int) -> int:
        """Return where the word at `index` ends in the text."""
        return self.start(index) + len(self[index])

    def replaced(self, start: int, words: Iterable[str]) -> "Words":
        """Return `words` in place of as many from `start` on."""
        others = Words(self._text, words)
        others._starts = [self.start(start + index) for index in range(len(others))]
        return others


class _WordsOfChunks(dict[str, tuple[str, ...]]):
    """The words of what stands between two spaces: "(Chair)," has four."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        words: tuple[str, ...]
        if chunk.isalnum():
            words = (chunk,)
        elif chunk[:-1].isalnum():
            words = (chunk[:-1], chunk[-1])
        else:
            words = tuple(_TOKEN.findall(chunk))
        if len(chunk) <= LONGEST_CHUNK:
            if len(self) >= WORDS_KEPT:
                self.clear()
            self[chunk] = words
        return words


words_of_chunk = _WordsOfChunks().__getitem__


@lru_cache(maxsize=1)
def chunks_of(text: str) -> list[str]:
    """Return what stands between the spaces of `text`, its words where one has a space ("O' Dunn").

    The words are asked for right behind their roles, so that the last ones are kept.
    """
    if "O" in text and _SPACE_WITHIN.search(text):
        return _TOKEN.findall(text)
    return text.split()


def tokens(text: str) -> Words:
    """Split `text` into words and single marks.

    >>> tokens("Cllr J.J. O'Dunn (Chair)")
    ['Cllr', 'J.J', '.', "O'Dunn", '(', 'Chair', ')']
    """
    return _kept_tokens(text) if len(text) <= LONGEST_KEPT else _tokens(text)


def _tokens(text: str) -> Words:
    return Words(text, chain.from_iterable(map(words_of_chunk, chunks_of(text))))


_kept_tokens = lru_cache(maxsize=1024)(_tokens)


def ends_possessive(words: Words, index: int) -> bool:
    """Whether the mark at `index` is the end of "Schools'" in "Schools' Finance"."""
    return (
        index > 0
        and words.at(index - 1, "").endswith("s")
        and words.end(index - 1) == words.start(index)
        and is_capital(words.at(index - 1, ""))
        and is_capital(words.at(index + 1, ""))
        and words.end(index) < words.start(index + 1)
    )


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


@lru_cache(maxsize=WORDS_KEPT)
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


@cache
def _listed() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return all words that names and posts are told by, and the forms of those that none lists."""
    tables = [_table(lexicon) for lexicon in _OF_NAMES_AND_POSTS]
    words = {word.strip().lower() for listed, _ in tables for word in listed}
    others = [
        entry.pattern if entry.case_matters else f"(?i:{entry.pattern})"
        for _, entries_of_forms in tables
        for entry in entries_of_forms
    ]
    words.update(short.lower() for short in _SHORT_FORMS)
    listed = frozenset(words | FUNCTION_WORDS | PARTICLES | _OPENING_TITLES)
    # rare: no word as it is listed, and not in the lists: hardly any is
    return listed, re.compile("|".join(others) or "(?!)")


def is_listed(word: str) -> bool:
    """Whether more may be known of `word` than whether it has a capital."""
    lowered = word.lower()
    words, others = _listed()
    named = word.istitle() and len(word) > _LONGEST_INITIALS
    if not (word.isalpha() and (named or word.islower())):
        return True
    if lowered in words or (lowered[-1] == "s" and lowered[:-1] in words):
        return True
    return others.fullmatch(word) is not None


@lru_cache(maxsize=WORDS_KEPT)
def is_capital(word: str) -> bool:
    """Whether `word` begins with a capital letter."""
    return bool(word) and word[0].isalpha() and word[0].isupper()


@lru_cache(maxsize=WORDS_KEPT)
def is_initials(word: str) -> bool:
    """Whether `word` is one or more initials: "J", "J.J", "H-P"."""
    return bool(_INITIAL_WORD.fullmatch(word))


@lru_cache(maxsize=WORDS_KEPT)
def is_given(word: str) -> bool:
    """Whether `word` is a first name that the lexicon knows ("Jane", "JANE", "Mary-Ann")."""
    first = word.split("-")[0]
    return is_capital(word) and "given" in classes(
        "given_names", first.title() if first.isupper() else first
    )


@lru_cache(maxsize=WORDS_KEPT)
def title_class(word: str) -> str:
    """Return "member", "courtesy", "rank", "plural" for a title, else ""."""
    return next(iter(classes("titles", word)), "")


def without_possessive(word: str) -> str:
    """Return `word` without the "'s" at its end."""
    return word[:-2] if word.endswith(("’s", "'s")) else word


@lru_cache(maxsize=WORDS_KEPT)
def is_subject(word: str) -> bool:
    """Whether `word` is a word for what an office is in charge of ("Housing")."""
    if classes("subjects", without_possessive(word)) or classes("subjects", word):
        return True
    parts = word.split("-")  # "Services-Finance"
    return len(parts) > 1 and all(classes("subjects", part) for part in parts)


def of_size(word: str, following: str) -> bool:
    """Whether a word that may be a rank tells here how large something is: "Major Works"."""
    return word == "Major" and is_subject(following)


@lru_cache(maxsize=WORDS_KEPT)
def never_name(word: str) -> bool:
    """Whether `word` cannot be part of a bare name ("Committee", "Thursday")."""
    return "never" in classes("not_names", word) or word.lower() in FUNCTION_WORDS


@lru_cache(maxsize=WORDS_KEPT)
def place_word(word: str) -> bool:
    """Whether `word` is of a place or month, though some people are called so ("Hall")."""
    return "maybe" in classes("not_names", word)
