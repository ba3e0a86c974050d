"""A reader of regular expressions: which literals a text must have that one of them matches.

It knows the syntax that this package's patterns use, and says of anything else that it may match
any text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product, repeat
from math import prod

EDGE, START = "\0", "\1"
"""Stand in a literal where a word must begin or end (`\\b`), where the text must begin (`^`)."""
Literals = frozenset[str]

_MOST_NEEDED = 3
_PLAIN = re.compile(r"[^\\()\[\]|*+?{}.^$]+(?![*+?{])")
_ZERO_WIDTH = frozenset("BZ")
_ENDS, _SPECIAL = frozenset(("", "|", ")")), frozenset("\\([.^$")
_COUNTS = {"*": (0, -1), "+": (1, -1), "?": (0, 1)}
_KIND_OF_GROUP = re.compile(r"\?(?:P<\w+>|[:>=!]|<[=!]|-?i:)")
_CLASSES = frozenset("wWdDsS")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
_FREQUENT = (
    dict.fromkeys("bcdfghjklmpquvwxyz", 5.0)
    | {" ": 60.0, "e": 24, "t": 18, "a": 16, "o": 15, "n": 14, "i": 14, "s": 13, "r": 12}
    | {".": 2, ",": 2, "-": 0.5, "(": 0.5, ")": 0.5, ":": 0.5}
    | dict.fromkeys("0123456789", 1.0)
)
"""Of 200 characters of English, how many are each of these."""
_COMMON_WORDS = (
    {"the": 2.2, "of": 1.1, "to": 0.9, "and": 0.9, "in": 0.6, "that": 0.4, "for": 0.4, "by": 0.3}
    | {"on": 0.3, "was": 0.3, "be": 0.3, "at": 0.2, "councillor": 0.3, "council": 0.2, "as": 0.2}
    | {"meeting": 0.2, "members": 0.2, "with": 0.2, "this": 0.2, "it": 0.1, "is": 0.1, "will": 0.1}
)
"""How many of these words 200 characters of minutes have."""
_RARE = 0.1 / 200
_SHARES = {letter: number / 200 for letter, number in _FREQUENT.items()} | {EDGE: 1.0, START: 1.0}


def _parts_of_common_words() -> dict[str, float]:
    """Return how often 200 characters of minutes have each piece of a common word in it."""
    found: dict[str, float] = defaultdict(float)
    for word, count in _COMMON_WORDS.items():
        edged = f"{EDGE}{word}{EDGE}"
        places = combinations(range(len(edged) + 1), 2)
        for piece in {edged[start:end] for start, end in places}:
            found[piece] += count
    return dict(found)


_IN_COMMON_WORDS = _parts_of_common_words()
_AT_EDGE = re.compile(f"[ {EDGE}{START}]+")


class _Unknown(Exception):
    """The expression has syntax that is not read here."""


@dataclass(slots=True)
class Part:
    """What a piece of an expression matches: exactly one of `exact`, or something with `needed`.

    `exact` is None where the piece matches too many texts to list. Of each set of `needed`, rarest
    first, one literal must be there; `opening` are the literals with one of which they begin.
    """

    exact: Literals | None
    needed: tuple[Literals, ...] = ()
    opening: Literals | None = None

    @property
    def literals(self) -> tuple[Literals, ...]:
        """The sets of literals of which one must be there."""
        return self.needed if self.exact is None else _lettered(self.exact)

    @property
    def openings(self) -> Literals | None:
        """The literals with one of which the piece begins, None if it need not."""
        return self.opening if self.exact is None else _opening(self.exact)


_ANYTHING = Part(None)
_EMPTY, _EDGE, _START = frozenset({""}), frozenset({EDGE}), frozenset({START})
_NOTHING = Part(_EMPTY)


def _lettered(literals: Literals) -> tuple[Literals, ...]:
    """Return the literals as a set that is needed, none where one of them has no letters."""
    return (literals,) if all(one.strip(EDGE + START) for one in literals) else ()


def _opening(literals: Literals) -> Literals | None:
    """Return the literals, None where one of them does not tell how a match begins."""
    return literals if all(one.strip(EDGE) for one in literals) else None


@lru_cache(maxsize=1024)
def commonness(literals: Literals) -> float:
    """Estimate how many of 200 characters of minutes begin one of the literals."""
    return sum(map(commonness_of, literals))


@lru_cache(maxsize=8192)
def commonness_of(literal: str) -> float:
    """Estimate how many of 200 characters of minutes begin a literal."""
    letters = literal.lower()
    by_letters = 200 * prod(map(_SHARES.get, letters, repeat(_RARE)))
    return by_letters + _IN_COMMON_WORDS.get(_AT_EDGE.sub(EDGE, letters), 0)


def _rarest(sets: Iterable[Literals]) -> tuple[Literals, ...]:
    """Return the sets that texts have least often, rarest first."""
    found = tuple(sets)
    if len(found) < 2:
        return found
    return tuple(sorted(found, key=lambda each: (commonness(each), len(each)))[:_MOST_NEEDED])


def _union(sets: Sequence[Literals | None]) -> Literals | None:
    """Return all members of the sets, None if one of them is None."""
    if None in sets:
        return None
    return frozenset().union(*(each or () for each in sets))


class _Reader:
    """A recursive-descent reader of one expression."""

    def __init__(self, pattern: str, *, folded: bool, most: int) -> None:
        self._pattern = pattern
        self._place = 0
        self._folded = folded
        self._most = most

    def read(self) -> Part:
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
        if self._pattern.startswith(text, self._place):
            self._place += len(text)
            return True
        return False

    def _alternation(self) -> Part:
        branches = [self._sequence()]
        while self._take("|"):
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        if all(branch.exact is not None for branch in branches):
            exact = frozenset().union(*(branch.exact or () for branch in branches))
            if len(exact) <= self._most:
                return Part(exact)
        needed = zip(*(branch.literals for branch in branches), strict=False)
        literals = _rarest(frozenset().union(*sets) for sets in needed)
        return Part(None, literals, _union([branch.openings for branch in branches]))

    def _sequence(self) -> Part:
        run: Literals = _EMPTY
        needed: list[Literals] = []
        opening: Literals | None = None
        listed = True
        while (sign := self._pattern[self._place : self._place + 1]) not in _ENDS:
            plain = None if sign in _SPECIAL else _PLAIN.match(self._pattern, self._place)
            if plain:
                self._place = plain.end()
                word = plain.group().lower() if self._folded else plain.group()
                part = Part(frozenset({word}))
            else:
                part = self._repeated(self._atom())
            if part.exact is not None and len(run) * len(part.exact) <= self._most:
                run = (
                    part.exact
                    if run is _EMPTY
                    else frozenset(map("".join, product(run, part.exact)))
                )
                continue
            if listed:
                opening = part.openings if run in (_EMPTY, _EDGE) else _opening(run)
            needed.extend(_lettered(run))
            needed.extend(part.needed)
            run, listed = part.exact if part.exact is not None else _EMPTY, False
        if listed:
            return Part(run)
        return Part(None, _rarest((*needed, *_lettered(run))), opening)

    def _repeated(self, part: Part) -> Part:
        sign = self._pattern[self._place : self._place + 1]
        if sign in _COUNTS:
            self._place += 1
            least, most = _COUNTS[sign]
        elif sign == "{":
            least, most = self._counts()
        else:
            return part
        if self._peek("?") or self._peek("+"):
            self._place += 1
        if (least, most) == (0, 1) and part.exact is not None:
            return Part(part.exact | {""})
        if least == 0:
            return _ANYTHING
        return part if (least, most) == (1, 1) else Part(None, part.literals, part.openings)

    def _counts(self) -> tuple[int, int]:
        close = self._pattern.find("}", self._place)
        numbers = self._pattern[self._place + 1 : close].split(",")
        if close < 0 or len(numbers) > 2 or not all(n.isdigit() or not n for n in numbers):
            raise _Unknown
        self._place = close + 1
        least = int(numbers[0] or 0)
        return least, (int(numbers[-1]) if numbers[-1] else -1)

    def _character(self, character: str) -> Part:
        return Part(frozenset({character.lower() if self._folded else character}))

    def _atom(self) -> Part:
        character = self._next()
        if character == "(":
            return self._group()
        if character == "[":
            return self._class()
        if character == "\\":
            return self._escape()
        if character == ".":
            return _ANYTHING
        if character == "^":
            return Part(_START)
        if character == "$":
            return _NOTHING
        if character in "*+?{":
            raise _Unknown
        return self._character(character)

    def _escape(self) -> Part:
        character = self._next()
        if character == "b":
            return Part(_EDGE)
        if character == "A":
            return Part(_START)
        if character in _ZERO_WIDTH:
            return _NOTHING
        if character in _CLASSES:
            return _ANYTHING
        if character in _CONTROLS:
            return self._character(_CONTROLS[character])
        if character.isalnum():
            raise _Unknown
        return self._character(character)

    def _class(self) -> Part:
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
        return Part(frozenset(characters)) if plain and len(characters) <= 4 else _ANYTHING

    def _group(self) -> Part:
        kind = ""
        if self._peek("?"):
            found = _KIND_OF_GROUP.match(self._pattern, self._place)
            if found is None:
                raise _Unknown
            kind, self._place = found.group(), found.end()
        part = self._alternation()
        if not self._take(")"):
            raise _Unknown
        if kind in {"?!", "?<!"}:
            return _NOTHING
        if kind in {"?=", "?<="}:
            return Part(None, part.literals, part.openings if kind == "?=" else None)
        return part


@lru_cache(maxsize=4)
def read_pattern(pattern: str, *, folded: bool, most: int) -> Part:
    """Return what an expression matches.

    Args:
        pattern: the expression.
        folded: whether it is matched without regard to case; the literals are lower case then.
        most: how many texts are listed at most.
    """
    try:
        return _Reader(pattern, folded=folded, most=most).read()
    except _Unknown:
        return _ANYTHING
