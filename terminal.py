"""Text for a terminal: nothing in it moves the cursor, colours or turns the writing round."""

import re

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def printable(text: str) -> str:
    r"""Return a text on one line, with a space for each run of control characters.

    >>> printable("a\x1b[31m red\nname")
    'a [31m red name'
    """
    return _CONTROLS.sub(" ", text)
