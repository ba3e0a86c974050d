"""Posts that tell for whom somebody sits on a body: "Carers' representative", "Staff side"."""

from .tokens import Words, is_capital, title_class

_LONGEST = 6
_LONGEST_PLAIN = 4
_SPEAKERS = frozenset({"representative", "rep", "observer", "nominee", "appointee", "delegate"})
_SIDES = frozenset(
    ["Staff", "Union", "Management", "Employer", "Employers", "Employee", "Employees", "Teachers"]
)
_PARTIES = frozenset({"agent", "applicant", "objector", "supporter"})
_VERBS = frozenset({"is", "was", "as", "who", "by", "to", "and", "with", "from", "said", "be"})
_CLOSES = frozenset({",", ")", "(", ".", ";", ":", ""})
_WITHIN = frozenset({"and", "&", "of", "for", "’", "'", "the"})


def spokesman_end(words: Words, start: int) -> int | None:
    """Return the end of the post at `start` that tells for whom somebody speaks, None if none.

    The last word of such a post is written small: "GP representative", "Staff side"; so are those
    of parties to an application ("agent", "the applicant").
    """
    first = words.at(start, "")
    if first in _PARTIES and words.at(start + 1, "") in _CLOSES:
        return start + 1
    if not is_capital(first):
        return _plain_end(words, start)
    if title_class(first):
        return None
    for index in range(start + 1, min(start + _LONGEST, len(words))):
        word = words[index]
        if word in _SPEAKERS:
            return index + 1
        if word == "side":
            before = [word for word in words[start:index] if word not in _WITHIN]
            return index + 1 if before[-1:] and before[-1] in _SIDES else None
        if not (is_capital(word) or word in _WITHIN) or title_class(word):
            return None
    return None


def _plain_end(words: Words, start: int) -> int | None:
    """Return the end of a post without capitals: "parish councils' representative"."""
    for index in range(start, min(start + _LONGEST_PLAIN, len(words))):
        word = words[index]
        if word in _SPEAKERS:
            return index + 1 if words.at(index + 1, "") in _CLOSES and index > start else None
        if (
            not (word.isalpha() or word[-1:] in "’'" or word.endswith(("’s", "'s")))
            or word in _VERBS
        ):
            return None
    return None
