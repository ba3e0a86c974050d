"""What texts a regular expression needs: read from the expression itself.

`needed_words` returns literals of which any text that matches has at least one; `whole_words` all
texts that match, where they are few. Both know only the syntax that this package's patterns use,
and return None for anything else, so that a caller falls back on the expression.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

_MOST_ALTERNATIVES = 64
_LONGEST_LIST = 3000
_PLAIN = re.compile(r"[^\\()\[\]|*+?{}.^$]+(?![*+?{])")
_ZERO_WIDTH = frozenset("bBAZ")
_CLASSES = frozenset("wWdDsS")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
_FREQUENT = (
    {" ": 60.0, "e": 24, "t": 18, "a": 16, "o": 15, "n": 14, "i": 14, "s": 13, "r": 12}
    | {".": 2, ",": 2, "-": 0.5, "(": 0.5, ")": 0.5, ":": 0.5}
    | dict.fromkeys("0123456789", 1.0)
)
"""Of 200 characters of English, how many are each of these."""
_USUAL, _RARE = 5.0, 0.1
_TOO_COMMON = 2.0
_FEW, _LETTERS, _MOST_PLACES = 6, 5, 3.0

_Exact = frozenset[str]


class _Unknown(Exception):
    """The expression has syntax that is not read here."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What a piece of an expression matches: exactly one of `exact`, or something with `needed`.

    `exact` is None where the piece matches too many texts to list, `needed` None where these have
    no literal in common; `opening` are the literals with one of which they begin.
    """

    exact: _Exact | None
    needed: _Exact | None = None
    opening: _Exact | None = None

    @property
    def literals(self) -> _Exact | None:
        """The literals of which one must be there, None if nothing need be."""
        if self.exact is None:
            return self.needed
        return None if "" in self.exact else self.exact

    @property
    def openings(self) -> _Exact | None:
        """The literals with one of which the piece begins, None if it need not."""
        if self.exact is None:
            return self.opening
        return None if "" in self.exact else self.exact


_ANYTHING = _Part(None)
_NOTHING = _Part(frozenset({""}))


def _commonness(literals: _Exact) -> float:
    """Estimate how many of 200 characters of English begin one of the literals."""
    total = 0.0
    for literal in literals:
        share = 200.0
        for character in literal.lower():
            share *= _FREQUENT.get(character, _USUAL if character.isalpha() else _RARE) / 200
        total += share
    return total


def _better(one: _Exact | None, other: _Exact | None) -> _Exact | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other, key=lambda each: (_commonness(each), len(each)))


def _union(sets: Sequence[_Exact | None]) -> _Exact | None:
    """Return all members of the sets, None if one of them is None."""
    if any(each is None for each in sets):
        return None
    return frozenset().union(*(each or () for each in sets))


class _Reader:
    """A recursive-descent reader of one expression."""

    def __init__(self, pattern: str, *, folded: bool, most: int) -> None:
        self._pattern = pattern
        self._place = 0
        self._folded = folded
        self._most = most

    def read(self) -> _Part:
        part = self._alternation()
        if self._place != len(self._pattern):
            raise _Unknown
        return part

    def _peek(self, text: str) -> bool:
        return self._pattern.startswith(text, self._place)

    def _next(self) -> str:
        if self._place >= len(self._pattern):
            raise _Unknown
        self._place += 1
        return self._pattern[self._place - 1]

    def _take(self, text: str) -> bool:
        if self._peek(text):
            self._place += len(text)
            return True
        return False

    def _alternation(self) -> _Part:
        branches = [self._sequence()]
        while self._take("|"):
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        if all(branch.exact is not None for branch in branches):
            exact = frozenset().union(*(branch.exact or () for branch in branches))
            if len(exact) <= self._most:
                return _Part(exact)
        literals = _union([branch.literals for branch in branches])
        return _Part(None, literals, _union([branch.openings for branch in branches]))

    def _sequence(self) -> _Part:
        run: _Exact | None = frozenset({""})
        needed: _Exact | None = None
        opening: _Exact | None = None
        listed = True
        while self._place < len(self._pattern) and not (self._peek("|") or self._peek(")")):
            plain = _PLAIN.match(self._pattern, self._place)
            if plain:
                self._place = plain.end()
                word = plain.group().lower() if self._folded else plain.group()
                part = _Part(frozenset({word}))
            else:
                part = self._repeated(self._atom())
            listable = run is not None and part.exact is not None
            if listable and len(run or ()) * len(part.exact or ()) <= self._most:
                run = frozenset(a + b for a, b in product(run or (), part.exact or ()))
                continue
            here = None if run is None or "" in run else run
            if listed:
                opening = part.openings if run == frozenset({""}) else here
            needed = _better(_better(needed, here), part.needed if part.exact is None else None)
            run, listed = part.exact if part.exact is not None else frozenset({""}), False
        if listed:
            return _Part(run)
        return _Part(None, _better(needed, None if run is None or "" in run else run), opening)

    def _repeated(self, part: _Part) -> _Part:
        least, most = 1, 1
        if self._take("*"):
            least, most = 0, -1
        elif self._take("+"):
            least, most = 1, -1
        elif self._take("?"):
            least, most = 0, 1
        elif self._peek("{"):
            least, most = self._counts()
        else:
            return part
        if self._peek("?") or self._peek("+"):
            self._place += 1
        if (least, most) == (0, 1) and part.exact is not None:
            return _Part(part.exact | {""})
        if least == 0:
            return _ANYTHING
        return part if (least, most) == (1, 1) else _Part(None, part.literals, part.openings)

    def _counts(self) -> tuple[int, int]:
        close = self._pattern.find("}", self._place)
        numbers = self._pattern[self._place + 1 : close].split(",")
        if close < 0 or len(numbers) > 2 or not all(n.isdigit() or not n for n in numbers):
            raise _Unknown
        self._place = close + 1
        least = int(numbers[0] or 0)
        return least, (int(numbers[-1]) if numbers[-1] else -1)

    def _character(self, character: str) -> _Part:
        return _Part(frozenset({character.lower() if self._folded else character}))

    def _atom(self) -> _Part:
        character = self._next()
        if character == "(":
            return self._group()
        if character == "[":
            return self._class()
        if character == "\\":
            return self._escape()
        if character == ".":
            return _ANYTHING
        if character in "^$":
            return _NOTHING
        if character in "*+?{":
            raise _Unknown
        return self._character(character)

    def _escape(self) -> _Part:
        character = self._next()
        if character in _ZERO_WIDTH:
            return _NOTHING
        if character in _CLASSES:
            return _ANYTHING
        if character in _CONTROLS:
            return self._character(_CONTROLS[character])
        if character.isalnum():
            raise _Unknown
        return self._character(character)

    def _class(self) -> _Part:
        negated = self._take("^")
        characters: set[str] = set()
        plain, first = not negated, True
        while first or not self._peek("]"):
            first = False
            character = self._next()
            if character == "\\":
                character = self._next()
                plain = plain and not character.isalnum()
            elif self._peek("-") and not self._peek("-]"):
                plain = False
            characters.add(character.lower() if self._folded else character)
        self._place += 1
        return _Part(frozenset(characters)) if plain and len(characters) <= 4 else _ANYTHING

    def _group(self) -> _Part:
        behind, ahead, is_negative = False, False, False
        if self._take("?"):
            if self._take("P<"):
                self._place = self._pattern.index(">", self._place) + 1
            elif self._take("="):
                ahead = True
            elif self._take("<="):
                behind = True
            elif self._take("!") or self._take("<!"):
                is_negative = True
            elif not any(self._take(kind) for kind in (":", ">", "i:", "-i:")):
                raise _Unknown
        part = self._alternation()
        if not self._take(")"):
            raise _Unknown
        if is_negative:
            return _NOTHING
        if ahead or behind:
            return _Part(None, part.literals, part.openings if ahead else None)
        return part


@lru_cache(maxsize=4)
def _read(pattern: str, *, folded: bool, most: int) -> _Part:
    try:
        return _Reader(pattern, folded=folded, most=most).read()
    except _Unknown:
        return _ANYTHING


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
    if len(pattern) > _LONGEST_LIST:
        return None
    literals = _read(pattern, folded=folded, most=_MOST_ALTERNATIVES).literals
    if literals is None or _commonness(literals) > _TOO_COMMON:
        return None
    kept = {one for one in literals if not any(o != one and o in one for o in literals)}
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
    if len(pattern) > _LONGEST_LIST:
        return None
    literals = _read(pattern, folded=folded, most=_MOST_ALTERNATIVES).openings
    if literals is None:
        return None
    if len(literals) > _FEW:
        literals = frozenset(literal[:_LETTERS] for literal in literals)
    kept = {one for one in literals if not any(o != one and one.startswith(o) for o in literals)}
    return tuple(sorted(kept)) if _commonness(frozenset(kept)) <= _MOST_PLACES else None


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
    return min(pieces, key=lambda each: _commonness(frozenset((each,))), default="")


def rarest_triple(word: str) -> tuple[str, str, str] | None:
    """Return the three letters in a row of a word that English has least, None if it is shorter.

    >>> rarest_triple("moved ")
    ('m', 'o', 'v')
    """
    triples = list(zip(word, word[1:], word[2:], strict=False))
    return min(triples, key=lambda each: _commonness(frozenset(("".join(each),))), default=None)


def whole_words(pattern: str, *, folded: bool, most: int = 5000) -> frozenset[str] | None:
    r"""Return all texts that the whole expression matches, None where they are too many to list.

    Only right for patterns of whole words, whose word boundaries stand at their ends.

    >>> sorted(whole_words(r"\b(?:Chair|Vice-Chair)(?:man)?\b", folded=False))
    ['Chair', 'Chairman', 'Vice-Chair', 'Vice-Chairman']
    """
    if any(group in pattern for group in ("(?=", "(?!", "(?<", "(?i", "(?-i")):
        return None
    return _read(pattern, folded=folded, most=most).exact
