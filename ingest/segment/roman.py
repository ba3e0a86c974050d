"""Roman numerals, by which some bodies number their items."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman_value(number: str) -> int:
    """Return the value of a Roman numeral below ninety, 0 for what is none.

    >>> roman_value("XIV"), roman_value("D")
    (14, 0)
    """
    if any(letter not in _VALUES for letter in number):
        return 0
    values = [_VALUES[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
