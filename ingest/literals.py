"""What texts a regular expression needs: read from the expression itself.

`needed_words` returns literals of which any text that matches has at least one; `whole_words` all
texts that match, where they are few. Both return None where the expression has syntax that is not
read, so that a caller falls back on it.
"""

import re

from .literal_reader import EDGE, START, Literals, commonness, commonness_of, read_pattern

_MOST_ALTERNATIVES = 64
_LONGEST_LIST = 3000
_WORD_EDGE = re.compile(r"\b")
_SIGNS = ".,;:!?()[]\"'“”‘’*|-–—/£"
_INNER_EDGE = re.compile(rf"\b(?<=[^{EDGE}])(?=[^{EDGE}])")
_EDGES = re.compile(f"{EDGE}+")
# An escape or a class of signs, in which no sign means structure, or such a sign.
_SIGNS_OF_STRUCTURE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*(?:\]|\Z)|[()|]", re.S)
_BETWEEN = "\2"
_TOO_COMMON = 2.0
_FEW, _LETTERS, _MOST_PLACES = 6, 5, 3.0


def needed_words(pattern: str, *, folded: bool) -> tuple[str, ...] | None:
    r"""Return literals of which every text that the expression is found in has at least one.

    Args:
        pattern: a regular expression.
        folded: whether it is matched without regard to case; the literals are lower case then.

    Returns:
        The literals, none of which contains another; None where the expression needs none, or
        only such as nearly every sentence has.

    >>> sorted(needed_words(r"\b(?:moved|seconded by) (?:the )?[A-Z]", folded=False))
    ['moved ', 'seconded by ']
    """
    sets = _needed(pattern, folded=folded)
    return _shortest(_bare(sets[0])) if sets else None


def needed_pieces(pattern: str, *, folded: bool) -> tuple[tuple[str, ...], ...]:
    r"""Return sets of pieces of words; a text that the expression is found in has one of each.

    Args:
        pattern: a regular expression.
        folded: whether it is matched without regard to case.

    Returns:
        The sets, rarest first, in lower case, to be looked for in `marked` words.

    >>> for pieces in needed_pieces(r"\b(?:moved|lost) .*\bvotes?", folded=True):
    ...     print([piece.replace(EDGE, "|") for piece in pieces])
    ['|lost| ', '|moved| ']
    ['|vote']
    """
    found: list[tuple[str, ...]] = []
    for literals in _needed(pattern, folded=folded):
        lowered = (literal.lower().replace(START, " ") for literal in literals)
        pieces = frozenset(map(rarest_piece, _shortest(frozenset(map(_edged, lowered)))))
        if all(pieces):
            found.append(_shortest(pieces))
    return tuple(found)


def marked(word: str) -> str:
    """Return a word with its `EDGE`s, and with a space on either side.

    >>> marked("(moved").replace(EDGE, "|")
    ' (|moved| '
    """
    if word.isalnum():
        return f" {EDGE}{word}{EDGE} "
    core = word.strip(_SIGNS)
    if core.isalnum():
        before, _, behind = word.partition(core)
        return f" {before}{EDGE}{core}{EDGE}{behind} "
    return f" {_WORD_EDGE.sub(EDGE, word)} "


def _edged(literal: str) -> str:
    """Return a literal with the edges of the words that end within it."""
    if literal.strip(EDGE).isalnum():
        return literal
    return _EDGES.sub(EDGE, _INNER_EDGE.sub(EDGE, literal))


def _needed(pattern: str, *, folded: bool) -> tuple[Literals, ...]:
    if len(pattern) > _LONGEST_LIST:
        return ()
    sets = read_pattern(pattern, folded=folded, most=_MOST_ALTERNATIVES).literals
    return tuple(literals for literals in sets if commonness(literals) <= _TOO_COMMON)


def _bare(literals: Literals) -> Literals:
    return frozenset(literal.replace(EDGE, "").replace(START, "") for literal in literals)


def _shortest(literals: Literals) -> tuple[str, ...]:
    """Return the literals that contain no other, sorted."""
    together = _BETWEEN.join(literals)
    within = frozenset(one for one in literals if together.count(one) > 1)
    if not within:
        return tuple(sorted(literals))
    kept = (one for one in literals if sum(map(one.__contains__, within)) == (one in within))
    return tuple(sorted(kept))


def opening_words(pattern: str, *, folded: bool) -> tuple[str, ...] | None:
    r"""Return literals with one of which every match of the expression begins.

    Args:
        pattern: a regular expression.
        folded: whether it is matched without regard to case; the literals are lower case then.

    Returns:
        The literals, cut to a few letters where they are many; None where a match may begin
        otherwise, or only with such as many words do.

    >>> sorted(opening_words(r"\b(?:moved|seconded)(?: by)? [A-Z]", folded=False))
    ['moved ', 'seconded ']
    """
    literals = _bare(_openings(pattern, folded=folded) or frozenset({""}))
    if "" in literals:
        return None
    if len(literals) > _FEW:
        literals = frozenset(literal[:_LETTERS] for literal in literals)
    kept: list[str] = []
    for literal in sorted(literals):
        if not kept or not literal.startswith(kept[-1]):
            kept.append(literal)
    return tuple(kept) if commonness(frozenset(kept)) <= _MOST_PLACES else None


def first_words(pattern: str) -> frozenset[str]:
    r"""Return all words with one of which every match begins, none where that is not known.

    It is matched without regard to case; the words are lower case.

    >>> sorted(first_words(r"\b(?:drew (?:\w+ )?attention|spoke|made)\b"))
    ['drew', 'made', 'spoke']
    """
    literals = _bare(_openings(pattern, folded=True) or frozenset({""}))
    return frozenset() if "" in literals else frozenset(one.split()[0] for one in literals)


def begins_text(pattern: str, *, folded: bool) -> bool:
    """Whether the expression is only found where a text begins.

    >>> begins_text(r"^(?:the )?motion", folded=True), begins_text(r"^the|this", folded=True)
    (True, False)
    """
    literals = _openings(pattern, folded=folded)
    return literals is not None and all(literal.startswith(START) for literal in literals)


def _openings(pattern: str, *, folded: bool) -> Literals | None:
    if len(pattern) > _LONGEST_LIST:
        return None
    return read_pattern(pattern, folded=folded, most=_MOST_ALTERNATIVES).openings


def rarest_piece(literal: str) -> str:
    """Return the piece of a literal that stands in one word and is rarest, "" if there is none.

    A space before or behind it says that the word begins or ends there.

    >>> rarest_piece("was moved by")
    ' moved '
    """
    words = literal.split(" ")
    pieces = [
        f"{' ' if place else ''}{word}{' ' if place < len(words) - 1 else ''}"
        for place, word in enumerate(words)
        if word.split() == [word]
    ]
    return min(pieces, key=commonness_of, default="")


def rarest_triple(word: str) -> tuple[str, str, str] | None:
    """Return the three letters in a row of a word that English has least, None if it is shorter.

    >>> rarest_triple("moved ")
    ('m', 'o', 'v')
    """
    triples = list(zip(word, word[1:], word[2:], strict=False))
    return min(triples, key=lambda each: commonness_of("".join(each)), default=None)


def whole_words(pattern: str, *, folded: bool, most: int = 5000) -> frozenset[str] | None:
    r"""Return all texts that the whole expression matches, None where they are too many to list.

    Only right for patterns of whole words, whose word boundaries stand at their ends.

    >>> sorted(whole_words(r"\b(?:Chair|Vice-Chair)(?:man)?\b", folded=False))
    ['Chair', 'Chairman', 'Vice-Chair', 'Vice-Chairman']
    """
    if any(group in pattern for group in ("(?=", "(?!", "(?<", "(?i", "(?-i")):
        return None
    exact = read_pattern(pattern, folded=folded, most=most).exact
    return None if exact is None else _bare(exact)


def alternatives_of(pattern: str) -> tuple[str, ...]:
    r"""Return the alternatives of an expression: what stands between its outermost strokes.

    >>> alternatives_of(r"^(?:a|b)c|[|]|\|")
    ('^(?:a|b)c', '[|]', '\\|')
    """
    found, depth, start = [], 0, 0
    for sign in _SIGNS_OF_STRUCTURE.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(sign.group(), 0)
        if sign.group() == "|" and not depth:
            found.append(pattern[start : sign.start()])
            start = sign.end()
    return (*found, pattern[start:])
