"""Where the characters of clean text stand in a document: as runs, since most stand in a row."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import overload


class Offsets(Sequence[int]):
    """The places of characters, ascending or not, kept as runs of places that follow each other.

    Run i begins at the character `starts[i]` of the clean text and the place `places[i]` of the
    document, `first` the first of all (0 where there is none). Equal and hashable by content; a
    slice is again an `Offsets`.
    """

    __slots__ = ("_length", "_places", "_starts", "first")

    def __init__(self, starts: tuple[int, ...], places: tuple[int, ...], length: int) -> None:
        """Take over runs; the first begins at character 0, and no two could be one."""
        self._starts, self._places, self._length = starts, places, length
        self.first = places[0] if places else 0

    @classmethod
    def of(cls, places: Iterable[int]) -> "Offsets":
        """Return the offsets with these places."""
        return cls.of_ranges((place, place + 1) for place in places)

    @classmethod
    def of_ranges(cls, ranges: Iterable[tuple[int, int]]) -> "Offsets":
        """Return the offsets whose places are those of all the [start:end) ranges, in order."""
        starts: list[int] = []
        places: list[int] = []
        length, follows = 0, -1
        for start, end in ranges:
            if start >= end:
                continue
            if start != follows:
                starts.append(length)
                places.append(start)
            length += end - start
            follows = end
        return cls(tuple(starts), tuple(places), length)

    def ranges(self) -> Iterator[tuple[int, int]]:
        """Yield the [start:end) ranges of places, in order."""
        stops = chain(self._starts[1:], (self._length,))
        for start, place, stop in zip(self._starts, self._places, stops, strict=False):
            yield place, place + stop - start

    def leaps(self) -> Iterator[tuple[int, int]]:
        """Yield each character whose next one does not follow it, and how far on that stands."""
        runs = zip(self._starts, self._places, strict=True)
        for (start, place), (following, there) in pairwise(runs):
            yield following - 1, there - (place + following - 1 - start)

    def __len__(self) -> int:
        """Return how many characters there are."""
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> "Offsets": ...

    def __getitem__(self, index: int | slice) -> "int | Offsets":
        """Return the place of one character, or the offsets of some."""
        if isinstance(index, slice):
            start, stop, step = index.indices(self._length)
            if step != 1:
                return Offsets.of(self[i] for i in range(start, stop, step))
            return self._part(start, max(start, stop))
        place = index + self._length if index < 0 else index
        if not 0 <= place < self._length:
            raise IndexError(f"no character {index} among {self._length}")
        if len(self._starts) == 1:
            return self._places[0] + place
        run = bisect_right(self._starts, place) - 1
        return self._places[run] + place - self._starts[run]

    def bounds(self, start: int, stop: int) -> tuple[int, int]:
        """Return the place of the character `start` and the place after that of `stop - 1`.

        Both are characters that there are: 0 <= start < stop <= len.
        """
        starts, places = self._starts, self._places
        if len(starts) == 1:
            return places[0] + start, places[0] + stop
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, stop - 1) - 1
        return places[first] + start - starts[first], places[last] + stop - starts[last]

    def _part(self, start: int, stop: int) -> "Offsets":
        if start == stop:
            return Offsets((), (), 0)
        if len(self._starts) == 1:
            return Offsets((0,), (self._places[0] + start,), stop - start)
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, stop - 1)
        starts = (0, *(begin - start for begin in self._starts[first + 1 : last]))
        head = self._places[first] + start - self._starts[first]
        return Offsets(starts, (head, *self._places[first + 1 : last]), stop - start)

    def __iter__(self) -> Iterator[int]:
        """Yield the place of each character."""
        return chain.from_iterable(range(start, end) for start, end in self.ranges())

    def __eq__(self, other: object) -> bool:
        """Whether the places are the same."""
        if isinstance(other, Offsets):
            return (self._length, self._starts, self._places) == (
                other._length,
                other._starts,
                other._places,
            )
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return a hash of the runs."""
        return hash((self._length, self._starts, self._places))

    def __repr__(self) -> str:
        """Show the ranges."""
        return f"Offsets.of_ranges({list(self.ranges())})"
