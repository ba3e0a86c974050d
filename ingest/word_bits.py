"""Which words a text lacks that patterns cannot do without, told by bits.

Each set of pieces of words of which a pattern needs one has a bit. The bits of a word are worked
out once, those of a text from its words; most patterns are ruled out by a look at two numbers.
"""

from collections.abc import Iterator
from functools import reduce
from itertools import chain
from operator import or_

from .literal_reader import EDGE
from .literals import marked, rarest_triple

LONGEST_KEPT = 10_000
"""Characters. What is found out about a longer text is not kept in memory."""

_MOST_TEXTS, _MOST_WORDS = 4096, 32768
_END_OF_SENTENCE = ". "
_FEW_SETS = 10
_Letters = str | tuple[str, str, str]


class _WordBits(dict[str, int]):
    """The bits of words that texts had: of the sets of pieces of which a word has one.

    Sets come one by one as patterns are first needed. A word that had its bits before is asked for
    those of the few sets alone that have come since.
    """

    def __init__(self) -> None:
        """Start without sets."""
        self._bits: dict[tuple[str, ...], int] = {}
        self._sets: list[tuple[str, ...]] = []
        self._pieces: dict[_Letters, dict[str, int]] = {}
        self._known: dict[str, tuple[int, int]] = {}

    @property
    def all(self) -> int:
        """The bits of all sets."""
        return (1 << len(self._bits)) - 1

    def bit(self, pieces: tuple[str, ...]) -> int:
        """Return the bit of a set of pieces of words."""
        if pieces in self._bits:
            return self._bits[pieces]
        bit = self._bits[pieces] = 1 << len(self._bits)
        self._sets.append(pieces)
        for piece in pieces:
            letters = rarest_triple(piece) or piece.strip(f" {EDGE}")[0]
            alike = self._pieces.setdefault(letters, {})
            alike[piece] = alike.get(piece, 0) | bit
        self.clear()
        LACKING.clear()
        return bit

    def __missing__(self, word: str) -> int:
        if len(self._known) >= _MOST_WORDS:
            self.clear()
            self._known.clear()
        bits, asked = self._known.get(word, (0, 0))
        if len(self._sets) - asked <= _FEW_SETS:
            bits |= self._bits_since(asked, marked(word))
        else:
            bits = self._all_bits(word)
        self._known[word] = bits, len(self._sets)
        self[word] = bits
        return bits

    def _bits_since(self, asked: int, letters: str) -> int:
        """Return the bits of the sets that came after the first `asked` ones."""
        found = 0
        for place in range(asked, len(self._sets)):
            for piece in self._sets[place]:
                if piece in letters:
                    found |= 1 << place
                    break
        return found

    def _all_bits(self, word: str) -> int:
        first = marked(word)
        second, third = first[1:], first[2:]
        letters: Iterator[_Letters] = chain(word, zip(first, second, third, strict=False))
        found = 0
        for alike in filter(None, map(self._pieces.get, letters)):
            for piece, bits in alike.items():
                if piece in first:
                    found |= bits
        return found


class _LackingBits(dict[str, int]):
    """The bits that texts lack, which are kept for the patterns that look at them next."""

    def __missing__(self, text: str) -> int:
        if len(text) > LONGEST_KEPT:
            return 0
        *before, last = text.split(_END_OF_SENTENCE)
        if before:  # what sentences lack is asked for next, and the text lacks what they all do
            lacking = self[last]
            for sentence in before:
                lacking &= self[f"{sentence}."]
        else:
            lacking = OF_WORDS.all ^ reduce(or_, map(OF_WORDS.__getitem__, text.lower().split()), 0)
        if len(self) >= _MOST_TEXTS:
            self.clear()
        self[text] = lacking
        return lacking


OF_WORDS = _WordBits()
LACKING = _LackingBits()
