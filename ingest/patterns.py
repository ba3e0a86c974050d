"""Regular expressions that are tried only where a text has a word that they need.

Minutes are read by hundreds of patterns, of which a sentence concerns a few. Looking for a literal
in a text is many times faster than trying an expression at each of its places, so a `cued` pattern
reads from its expression which literals it cannot do without (`literals.py`) and looks for these
first. What is found is the same.

Most patterns are ruled out by a look at two numbers: `word_bits.py` keeps of each text which of the
words that patterns need it lacks.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial, reduce
from operator import or_
from typing import Any

from .literals import (
    begins_text,
    needed_pieces,
    needed_words,
    opening_words,
)
from .word_bits import LACKING, LONGEST_KEPT, OF_WORDS

__all__ = ["LONGEST_KEPT", "CueIndex", "CuedPattern", "cued"]

_NOWHERE: Iterator[re.Match[str]] = iter(())
_END = 2**31
_FEW_PATTERNS, _MOST_CANDIDATES = 6, 2048


_kept_lowered = lru_cache(maxsize=256)(str.lower)


def _by_first(words: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return literals together with others that begin with the same word."""
    found: dict[str, list[str]] = {}
    for literal in words:
        found.setdefault(literal.partition(" ")[0], []).append(literal)
    return tuple((first, tuple(alike)) for first, alike in found.items())


def _lacking(text: str, _start: int, end: int = _END) -> int:
    """Return the bits that a part of a text is known to lack: those of the whole, if any.

    A part that cuts a word may have what the whole lacks.
    """
    whole = end == _END or text[end - 1 : end].isspace()
    return LACKING.get(text, 0) if whole else 0


_METHODS = ("match", "fullmatch", "findall", "split", "sub")


class CuedPattern:
    """A regular expression with the methods of `re.Pattern` that finders use.

    It is compiled when one of these is first needed: most documents concern few expressions.
    """

    __slots__ = (
        "_bits",
        "_surely",
        "_folded",
        "_needs",
        "_opening",
        "_words",
        "_compiled",
        "finditer",
        "flags",
        "pattern",
        "search",
        *_METHODS,
    )

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[Any]]
    sub: Callable[..., str]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Take an expression; what it needs is read when it is first searched for."""
        if flags & re.VERBOSE:
            raise ValueError("white space in a verbose expression would be read as text")
        self.pattern = pattern
        self.flags = flags
        self._folded = bool(flags & re.IGNORECASE) or "(?i" in pattern
        self._words: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._opening: tuple[str, ...] = ()
        self._bits: tuple[int, ...] | None = None
        self._needs = 0
        self._surely = False
        self._compiled: re.Pattern[str] | None = None
        for method in _METHODS:
            setattr(self, method, partial(self._first_use, method))
        self.search = self._first_search
        self.finditer = self._first_finditer

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression, compiled."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
            for method in _METHODS:
                setattr(self, method, getattr(self._compiled, method))
        return self._compiled

    def _first_use(self, method: str, *arguments: Any, **named: Any) -> Any:
        return getattr(self.compiled, method)(*arguments, **named)

    def bits(self) -> tuple[int, ...]:
        """Return the bits that a text has in which the expression may be found, rarest first."""
        if self._bits is None:
            self._read_words()
        return self._bits or ()

    def _read_words(self) -> None:
        words = needed_words(self.pattern, folded=self._folded)
        self._bits = tuple(map(OF_WORDS.bit, needed_pieces(self.pattern, folded=self._folded)))
        self._needs = reduce(or_, self._bits, 0)
        if begins_text(self.pattern, folded=self._folded) and not self.flags & re.MULTILINE:
            self.search, self.finditer = self._search_start, self._finditer_start
        elif not words:
            self.search, self.finditer = self.compiled.search, self.compiled.finditer
        else:
            self._words = _by_first(words)
            self._opening = opening_words(self.pattern, folded=self._folded) or ()
            self._surely = self._folded and not any(" " in word for word in words)
            self.search, self.finditer = self._search, self._finditer

    def search_part(self, part: str) -> re.Match[str] | None:
        """Search a part of a text that few others look at: which words it has is not kept."""
        if part in LACKING or not self.bits():
            return self.search(part)
        where = self._as_searched(part)
        for first, words in self._words:
            if first in where and any(map(where.__contains__, words)):
                return self.compiled.search(part)
        return None if self._words else self.compiled.search(part)

    def _first_search(self, text: str, *part: int) -> re.Match[str] | None:
        self._read_words()
        return self.search(text, *part)

    def _first_finditer(self, text: str, *part: int) -> Iterator[re.Match[str]]:
        self._read_words()
        return self.finditer(text, *part)

    def _search_start(self, text: str, *part: int) -> re.Match[str] | None:
        if self._needs & (_lacking(text, *part) if part else LACKING[text]):
            return None
        return self.match(text, *part)

    def _finditer_start(self, text: str, *part: int) -> Iterator[re.Match[str]]:
        found = self._search_start(text, *part)
        return _NOWHERE if found is None else iter((found,))

    def _as_searched(self, text: str) -> str:
        if not self._folded:
            return text
        return _kept_lowered(text) if len(text) <= LONGEST_KEPT else text.lower()

    def _places(self, text: str, start: int = 0) -> list[int] | None:
        """Return where a match may begin from `start` on, None where that may be anywhere.

        Words are looked for where it is not known with which of them a match begins, and the bits
        do not tell of them for sure.
        """
        where = self._as_searched(text)
        places: list[int] = []
        if not self._opening or len(where) != len(text):
            if self._surely:
                return None
            for first, words in self._words:
                if first in where and any(map(where.__contains__, words)):
                    return None
            return places
        for word in filter(where.__contains__, self._opening):
            place = where.find(word, start)
            while place >= 0:
                places.append(place)
                place = where.find(word, place + 1)
        if len(places) > 1:
            places.sort()
        return places

    def _search(self, text: str, *part: int) -> re.Match[str] | None:
        if self._needs & (_lacking(text, *part) if part else LACKING[text]):
            return None
        if len(part) > 1:  # a part is searched faster than the whole looked through
            return self.compiled.search(text, *part)
        places = self._places(text, *part)
        if places is None:
            return self.compiled.search(text, *part)
        for place in places:
            if found := self.match(text, place):
                return found
        return None

    def _finditer(self, text: str, *part: int) -> Iterator[re.Match[str]]:
        if self._needs & (_lacking(text, *part) if part else LACKING[text]):
            return _NOWHERE
        if part:
            return self.compiled.finditer(text, *part)
        places = self._places(text)
        if places is None:
            return self.compiled.finditer(text)
        return self._found_at(text, places) if places else _NOWHERE

    def _found_at(self, text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
        after = 0
        for place in places:
            if place >= after and (found := self.match(text, place)):
                yield found
                after = found.end()


class CueIndex:
    """Tells which of many patterns may be found in a sentence, all at once."""

    __slots__ = (
        "_by_rarest",
        "_few",
        "_one_of",
        "_patterns",
        "_rarest",
        "_with_rarest",
        "concerns",
    )

    concerns: Callable[[str], bool]
    """Whether one of the patterns may be found in a text."""

    def __init__(self, patterns: Iterable[CuedPattern]) -> None:
        """Take the patterns; what they need is read when the first text comes."""
        self._patterns = tuple(patterns)
        self._with_rarest: dict[int, tuple[tuple[int, int], ...]] = {}
        self._by_rarest: dict[int, list[tuple[int, int]]] = {}
        self._rarest = 0
        self._few: tuple[int, ...] = ()
        self._one_of = 0
        self.concerns = self._first_concerns

    def _read_patterns(self) -> None:
        """Sort the patterns' indexes by the length of their rarest bits, 0 where they need none."""
        for index, bits in enumerate(pattern.bits() for pattern in self._patterns):
            length = bits[0].bit_length() if bits else 0
            self._by_rarest.setdefault(length, []).append((index, reduce(or_, bits[1:], 0)))
        self._rarest = sum(1 << length - 1 for length in self._by_rarest if length)

    def _first_concerns(self, text: str) -> bool:
        if not self._by_rarest:
            self._read_patterns()
        if len(self._patterns) > _FEW_PATTERNS:
            self.concerns = self._concerns_many
        else:
            self._few = tuple(reduce(or_, pattern.bits(), 0) for pattern in self._patterns)
            self._one_of = 0 if 0 in self._by_rarest else self._rarest
            self.concerns = self._concerns_one if len(self._few) == 1 else self._concerns_few
        return self.concerns(text)

    def _concerns_one(self, text: str) -> bool:
        return not self._few[0] & LACKING[text]

    def _concerns_few(self, text: str) -> bool:
        lacking = LACKING[text]
        one_of = self._one_of
        if one_of and one_of & lacking == one_of:
            return False
        for bits in self._few:  # noqa: SIM110 - a generator costs more
            if not bits & lacking:
                return True
        return False

    def _concerns_many(self, text: str) -> bool:
        lacking = LACKING[text]
        for _, bits in self._candidates(lacking):  # noqa: SIM110
            if not bits & lacking:
                return True
        return False

    def likely(self, text: str) -> list[int]:
        """Return the indexes of the patterns that may be found in a text, ascending."""
        lacking = LACKING[text]
        candidates = self._candidates(lacking)
        if not candidates:
            return []
        return [index for index, bits in candidates if not bits & lacking]

    def _candidates(self, lacking: int) -> tuple[tuple[int, int], ...]:
        """Return the patterns whose rarest bits a text has, and what other bits each needs.

        Most sentences have the rarest bits of few patterns, and many have the same.
        """
        if not self._by_rarest:
            self._read_patterns()
        rarest = self._rarest
        there = first = rarest & lacking ^ rarest
        known = self._with_rarest.get(there)
        if known is None:
            found = list(self._by_rarest.get(0, ()))
            while there:
                length = there.bit_length()
                found += self._by_rarest[length]
                there ^= 1 << length - 1
            found.sort()
            if len(self._with_rarest) >= _MOST_CANDIDATES:
                self._with_rarest.clear()
            known = self._with_rarest[first] = tuple(found)
        return known


def cued(pattern: str, flags: int = 0) -> CuedPattern:
    r"""Return a regular expression that is searched for only where its own words are.

    >>> moved = cued(r"\b(?:moved|proposed) by (\w+)")
    >>> moved.search("It was agreed."), moved.search("It was moved by Coe.")[1]
    (None, 'Coe')
    """
    return CuedPattern(pattern, flags)
