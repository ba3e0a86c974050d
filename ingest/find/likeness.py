"""How alike two pieces of text are, word by word."""

from collections import Counter
from functools import lru_cache

from ..patterns import LONGEST_KEPT, cued

_WORD = cued(r"[^\W_]+")


def likeness(one: str, other: str) -> float:
    """The share of words that two texts have in common (F1 of their words, 0 to 1).

    >>> likeness("that the report be noted", "That the report be noted.")
    1.0
    """
    first, many = _words(one)
    second, others = _words(other)
    if not first or not second or first.keys().isdisjoint(second):
        return 0.0
    common = sum(min(count, second[word]) for word, count in first.items() if word in second)
    return 2 * common / (many + others)


def _words(text: str) -> tuple[Counter[str], int]:
    return _kept_words(text) if len(text) <= LONGEST_KEPT else _counted(text)


def _counted(text: str) -> tuple[Counter[str], int]:
    words = Counter(_WORD.findall(text.lower()))
    return words, words.total()


_kept_words = lru_cache(maxsize=1024)(_counted)
