"""Which words a text lacks that patterns cannot do without, told by bits.

Each set of pieces of words of which a pattern needs one has a bit. The bits of a word are worked
out once, those of a text from its words; most patterns are ruled out by a look at two numbers.
"""

from collections.abc import Iterator
from functools import reduce
from itertools import chain, islice
from operator import or_

from .literal_reader import EDGE
from .literals import marked, rarest_triple

LONGEST_KEPT = 10_000
"""Characters. What is found out about a longer text is not kept in memory."""

_MOST_TEXTS, _MOST_WORDS = 4096, 32768
_END_OF_SENTENCE = ". "
_FEW_WORDS = 1000
_BETWEEN = "\n"
_Letters = str | tuple[str, str, str]


class _WordBits(dict[str, int]):
    """The bits of words that texts had: of the sets of pieces of which a word has one.

    Sets come one by one as patterns are first needed, and are looked for in all words at once.
    `all` has the bits of all sets, `new` those sets that no known word has been asked for.
    """

    def __init__(self) -> None:
        """Start without sets."""
        self._bits: dict[tuple[str, ...], int] = {}
        self._pieces: dict[_Letters, dict[str, int]] = {}
        self.all = 0
        self.new: list[tuple[str, ...]] = []
        self._marked: dict[str, str] = {}
        self._lines, self._listed = _BETWEEN, 0  # marked words, one a line, and how many these are

    def bit(self, pieces: tuple[str, ...]) -> int:
        """Return the bit of a set of pieces of words."""
        if pieces in self._bits:
            return self._bits[pieces]
        bit = self._bits[pieces] = 1 << len(self._bits)
        for piece in pieces:
            letters = rarest_triple(piece) or piece.strip(f" {EDGE}")[0]
            alike = self._pieces.setdefault(letters, {})
            alike[piece] = alike.get(piece, 0) | bit
        self.all |= bit
        self.new.append(pieces)
        if len(self) < _FEW_WORDS:  # what is kept of texts does not say that they lack the set
            LACKING.clear()
        return bit

    def renew(self) -> None:
        """Look for the sets that have come since in all words that are known."""
        if self._listed < len(self._marked):
            self._lines += f"{_BETWEEN.join(islice(self._marked, self._listed, None))}{_BETWEEN}"
            self._listed = len(self._marked)
        for pieces in self.new:
            for word in {word for piece in pieces for word in self._with(piece)}:
                self[word] |= self._bits[pieces]
        self.new.clear()

    def _with(self, piece: str) -> Iterator[str]:
        """Yield the listed words with a piece."""
        lines = self._lines
        place = lines.find(piece)
        while place >= 0:
            end = lines.index(_BETWEEN, place)
            yield self._marked[lines[lines.rindex(_BETWEEN, 0, place) + 1 : end]]
            place = lines.find(piece, end)

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
            self._marked.clear()
            self._lines, self._listed = _BETWEEN, 0
        letters = marked(word)
        bits = self[word] = self._bits_of(word, letters)
        self._marked[letters] = word
        return bits

    def _bits_of(self, word: str, first: str) -> int:
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
        if OF_WORDS.new:
            OF_WORDS.renew()
        if _END_OF_SENTENCE in text:  # sentences are asked for next, and it lacks what they all do
            *before, last = text.split(_END_OF_SENTENCE)
            lacking = self[last]
            for sentence in before:
                lacking &= self[f"{sentence}."]
        else:
            bits = filter(None, map(_BITS_OF, text.lower().split()))
            lacking = OF_WORDS.all ^ reduce(or_, bits, 0)
        if len(self) >= _MOST_TEXTS:
            self.clear()
        self[text] = lacking
        return lacking


OF_WORDS = _WordBits()
_BITS_OF = OF_WORDS.__getitem__
LACKING = _LackingBits()
