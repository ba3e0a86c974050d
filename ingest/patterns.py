"""Regular expressions that are tried only where a text has a word that they need.

Minutes are read by hundreds of patterns, of which a sentence concerns a few. Looking for a literal
in a text is many times faster than trying an expression at each of its places, so a `cued` pattern
reads from its expression which literals it cannot do without (`literals.py`) and looks for these
first. What is found is the same.

Each pattern has a bit, and each text the bits of the patterns that one of its words may concern:
these are worked out once for a word, so that most patterns are ruled out by a look at two numbers.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from itertools import chain
from operator import or_

from .literals import needed_words, opening_words, rarest_piece, rarest_triple

_NOWHERE: Iterator[re.Match[str]] = iter(())
_END = 2**31
LONGEST_KEPT = 10_000
"""Characters. What is found out about a longer text is not kept in memory."""


@lru_cache(maxsize=256)
def _kept_lowered(text: str) -> str:
    return text.lower()


def _lowered(text: str) -> str:
    return _kept_lowered(text) if len(text) <= LONGEST_KEPT else text.lower()


_EVERY_TEXT = 1
"""The bit of the patterns that any text may concern."""

_MOST_TEXTS, _MOST_WORDS = 1024, 32768
_Letters = str | tuple[str, str] | tuple[str, str, str]


class _WordBits(dict[str, int]):
    """The bits of words that texts had: of the patterns of whose pieces a word has one."""

    def __init__(self) -> None:
        """Start without patterns."""
        self._count = 1
        self._pieces: dict[_Letters, dict[str, int]] = {}

    def add(self, pieces: Iterable[str]) -> int:
        """Return the bit of a new pattern, which needs one of these pieces of words."""
        bit = _EVERY_TEXT << self._count
        self._count += 1
        for piece in pieces:
            letters = rarest_triple(piece) or (piece if len(piece) == 1 else (piece[0], piece[1]))
            alike = self._pieces.setdefault(letters, {})
            alike[piece] = alike.get(piece, 0) | bit
        self.clear()
        return bit

    def __missing__(self, word: str) -> int:
        first = f" {word} "
        second, third = first[1:], first[2:]
        letters: Iterator[_Letters] = chain(
            word, zip(first, second, strict=False), zip(first, second, third, strict=False)
        )
        found = 0
        for alike in filter(None, map(self._pieces.get, letters)):
            for piece, bits in alike.items():
                if piece in first:
                    found |= bits
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = found
        return found


class _TextBits(dict[str, int]):
    """The bits of texts, which are kept for the patterns that look at them next."""

    def __missing__(self, text: str) -> int:
        if len(text) > LONGEST_KEPT:
            return -1
        found = reduce(or_, map(_OF_WORDS.__getitem__, text.lower().split()), _EVERY_TEXT)
        if len(self) >= _MOST_TEXTS:
            self.clear()
        self[text] = found
        return found


_OF_WORDS = _WordBits()
_OF_TEXTS = _TextBits()


def _new_bit(pieces: Iterable[str]) -> int:
    bit = _OF_WORDS.add(pieces)
    _OF_TEXTS.clear()
    return bit


class CuedPattern:
    """A compiled regular expression with the methods of `re.Pattern` that finders use."""

    __slots__ = (
        "_bit",
        "_doubly",
        "_folded",
        "_opening",
        "_words",
        "compiled",
        "findall",
        "finditer",
        "flags",
        "fullmatch",
        "match",
        "pattern",
        "search",
        "split",
        "sub",
    )

    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, compiled: re.Pattern[str]) -> None:
        """Take over an expression; what it needs is read when it is first searched for."""
        self.compiled = compiled
        self.pattern = compiled.pattern
        self.flags = compiled.flags
        self.match = compiled.match
        self.fullmatch = compiled.fullmatch
        self.findall = compiled.findall
        self.split = compiled.split
        self.sub = compiled.sub
        self._folded = bool(compiled.flags & re.IGNORECASE) or "(?i" in compiled.pattern
        self._words: tuple[str, ...] = ()
        self._opening: tuple[str, ...] = ()
        self._bit = 0
        self._doubly = False
        self.search = self._first_search
        self.finditer = self._first_finditer

    def bit(self) -> int:
        """Return the bit that a text has in which the expression may be found."""
        if not self._bit:
            self._read_words()
        return self._bit

    def _read_words(self) -> None:
        words: tuple[str, ...] = ()
        if not self.flags & re.VERBOSE:
            words = self._words = needed_words(self.pattern, folded=self._folded) or ()
        if words:
            self._opening = opening_words(self.pattern, folded=self._folded) or ()
        self._doubly = set(self._words) != set(self._opening)
        pieces = [rarest_piece(word.lower()) for word in words]
        self._bit = _new_bit(pieces) if pieces and all(pieces) else _EVERY_TEXT
        self.search = self._search if words else self.compiled.search
        self.finditer = self._finditer if words else self.compiled.finditer

    def _first_search(self, text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        self._read_words()
        return self.search(text, pos, endpos)

    def _first_finditer(
        self, text: str, pos: int = 0, endpos: int = _END
    ) -> Iterator[re.Match[str]]:
        self._read_words()
        return self.finditer(text, pos, endpos)

    def _where(self, text: str) -> str:
        """Return the text in the case of the words, "" where none of these is in it.

        Where these are but those that a match begins with, they are looked for later.
        """
        where = _lowered(text) if self._folded else text
        if not self._doubly and len(where) == len(text):
            return where
        for word in self._words:
            if word in where:
                return where
        return ""

    def _openings(self, where: str) -> list[int]:
        """Return where the words stand with which a match may begin."""
        places: list[int] = []
        find = where.find
        for word in self._opening:
            place = find(word)
            while place >= 0:
                places.append(place)
                place = find(word, place + 1)
        if len(places) > 1:
            places.sort()
        return places

    def _search(self, text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        if pos or endpos != _END:  # a part is searched faster than the whole looked through
            return self.compiled.search(text, pos, endpos)
        if not self._bit & _OF_TEXTS[text]:
            return None
        where = self._where(text)
        if not where:
            return None
        if not self._opening or len(where) != len(text):
            return self.compiled.search(text)
        for place in self._openings(where):
            if found := self.match(text, place):
                return found
        return None

    def _finditer(self, text: str, pos: int = 0, endpos: int = _END) -> Iterator[re.Match[str]]:
        if pos or endpos != _END:
            return self.compiled.finditer(text, pos, endpos)
        if not self._bit & _OF_TEXTS[text]:
            return _NOWHERE
        where = self._where(text)
        if not where:
            return _NOWHERE
        if not self._opening or len(where) != len(text):
            return self.compiled.finditer(text)
        return self._found_at(text, self._openings(where))

    def _found_at(self, text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
        after = 0
        for place in places:
            if place >= after and (found := self.match(text, place)):
                yield found
                after = found.end()


class CueIndex:
    """Tells which of many patterns may be found in a sentence, all at once."""

    def __init__(self, patterns: Iterable[CuedPattern]) -> None:
        """Gather the bits of the patterns."""
        self._bits = [pattern.bit() for pattern in patterns]
        self._any = reduce(or_, self._bits, 0)

    def likely(self, text: str) -> list[int]:
        """Return the indexes of the patterns that may be found in a text, ascending."""
        found = _OF_TEXTS[text] & self._any
        return [] if not found else [index for index, bit in enumerate(self._bits) if bit & found]


def cued(pattern: str, flags: int = 0) -> CuedPattern:
    r"""Compile a regular expression that is searched for only where its own words are.

    >>> moved = cued(r"\b(?:moved|proposed) by (\w+)")
    >>> moved.search("It was agreed."), moved.search("It was moved by Coe.")[1]
    (None, 'Coe')
    """
    return CuedPattern(re.compile(pattern, flags))
