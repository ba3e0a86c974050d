"""Regular expressions that are tried only where a text has a word that they need.

Minutes are read by hundreds of patterns, of which a sentence concerns a few. Looking for a literal
in a text is many times faster than trying an expression at each of its places, so a `cued` pattern
reads from its expression which literals it cannot do without (`literals.py`) and looks for these
first. What is found is the same.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from .literals import needed_words, opening_words, rarest_triple

_NOWHERE: Iterator[re.Match[str]] = iter(())
_END = 2**31
LONGEST_KEPT = 10_000
"""Characters. What is found out about a longer text is not kept in memory."""

Triple = tuple[str, str, str]
"""Three characters in a row, in lower case."""


@lru_cache(maxsize=256)
def _kept_lowered(text: str) -> str:
    return text.lower()


def _lowered(text: str) -> str:
    return _kept_lowered(text) if len(text) <= LONGEST_KEPT else text.lower()


_TRIPLES: dict[str, frozenset[Triple]] = {}
_MOST_TEXTS = 512


def _triples(text: str) -> frozenset[Triple]:
    """Return the triples of a text, which are kept for the patterns that look at it next."""
    found = _TRIPLES.get(text)
    if found is None:
        lowered = text.lower()
        found = frozenset(zip(lowered, lowered[1:], lowered[2:], strict=False))
        if len(_TRIPLES) >= _MOST_TEXTS:
            _TRIPLES.clear()
        _TRIPLES[text] = found
    return found


class CuedPattern:
    """A compiled regular expression with the methods of `re.Pattern` that finders use."""

    __slots__ = (
        "_folded",
        "_opening",
        "_triples",
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
        self._triples: frozenset[Triple] = frozenset()
        self.search = self._first_search
        self.finditer = self._first_finditer

    def _needed_words(self) -> tuple[str, ...]:
        if self.flags & re.VERBOSE:
            return ()
        return needed_words(self.pattern, folded=self._folded) or ()

    def needed_triples(self) -> frozenset[Triple]:
        """Return triples of which a text must have one to match; none where it need not."""
        triples = [rarest_triple(word.lower()) for word in self._needed_words()]
        found = frozenset(triple for triple in triples if triple is not None)
        return frozenset() if None in triples else found

    def _read_words(self) -> None:
        words = self._words = self._needed_words()
        self._triples = self.needed_triples()
        if words:
            self._opening = opening_words(self.pattern, folded=self._folded) or ()
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
        """Return the text in the case of the words, "" where none of these is in it."""
        triples = _TRIPLES.get(text)
        if triples is not None and self._triples and self._triples.isdisjoint(triples):
            return ""
        where = _lowered(text) if self._folded else text
        for word in self._words:
            if word in where:
                return where
        return ""

    def _openings(self, where: str) -> list[int]:
        """Return where the words stand with which a match may begin."""
        places: list[int] = []
        for word in self._opening:
            place = where.find(word)
            while place >= 0:
                places.append(place)
                place = where.find(word, place + 1)
        places.sort()
        return places

    def _search(self, text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        if pos or endpos != _END:  # a part is searched faster than the whole looked through
            return self.compiled.search(text, pos, endpos)
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
        """Gather the triples that the patterns need."""
        self._always: list[int] = []
        self._by_triple: dict[Triple, list[int]] = {}
        self._count = 0
        for index, pattern in enumerate(patterns):
            self._count = index + 1
            triples = pattern.needed_triples()
            for triple in triples:
                self._by_triple.setdefault(triple, []).append(index)
            if not triples:
                self._always.append(index)
        self._triples = frozenset(self._by_triple)

    def likely(self, text: str) -> list[int]:
        """Return the indexes of the patterns that may be found in a text, ascending."""
        if len(text) > LONGEST_KEPT:
            return list(range(self._count))
        shared = self._triples & _triples(text)
        if not shared:
            return self._always
        found = {index for triple in shared for index in self._by_triple[triple]}
        return sorted(found.union(self._always))


def cued(pattern: str, flags: int = 0) -> CuedPattern:
    r"""Compile a regular expression that is searched for only where its own words are.

    >>> moved = cued(r"\b(?:moved|proposed) by (\w+)")
    >>> moved.search("It was agreed."), moved.search("It was moved by Coe.")[1]
    (None, 'Coe')
    """
    return CuedPattern(re.compile(pattern, flags))
