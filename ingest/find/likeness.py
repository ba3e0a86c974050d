"""How alike two pieces of text are, word by word."""

from collections import Counter

from ..patterns import cued

_WORD = cued(r"[^\W_]+")


def likeness(one: str, other: str) -> float:
    """The share of words that two texts have in common (F1 of their words, 0 to 1).

    >>> likeness("that the report be noted", "That the report be noted.")
    1.0
    """
    first, second = (Counter(_WORD.findall(text.lower())) for text in (one, other))
    common = sum((first & second).values())
    total = sum(first.values()) + sum(second.values())
    return 2 * common / total if total else 0.0
