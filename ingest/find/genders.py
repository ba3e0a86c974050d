"""Whether "he" or "she" may mean somebody, by the title they are called by."""

_HIS = frozenset({"Mr", "Sir", "Father", "Fr", "Brother"})
_HERS = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady", "Sister", "Baroness"})


def may_be(sentence: str, title: str) -> bool:
    """Whether the pronoun that opens a sentence may mean somebody of this title.

    >>> may_be("She gave an update.", "Mr."), may_be("She gave an update.", "Dr")
    (False, True)
    """
    others = _HIS if sentence.startswith("She") else _HERS if sentence.startswith("He ") else ()
    return not any(word.strip(".") in others for word in title.split())
