"""The agenda items of one document by the words of their titles and by their numbers.

A long list of interests or movements asks at each line which item it means. What the items are
called is taken apart once, equal titles count once, and only titles that share a word are compared.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from ..patterns import cued
from ..records import AgendaItem
from .likeness import likeness

# rare: "(agenda item 5)" behind the title of a minute that is numbered otherwise
_AGENDA_NUMBER = cued(r"\bagenda item\s+(?P<number>\d+[a-z]?)", re.I)
# rare: "report (agenda item 5)", "report marked 'Agenda Item 5'": minutes numbered on, which cite
# the agenda's numbers
_AGENDA_PAPER = cued(
    r"\b(?:(?:report|paper|document)s?\s+\((?:see )?|marked\s+[(\"'“‘]?)"
    r"agenda item\s+(?:no\.?\s*)?(?P<number>\d+[a-z]?)[)\"'”’]",
    re.I,
)
_OPENING = 2  # passages
_ALIKE = 0.65
_SMALL_WORDS = frozenset(["the", "and", "for", "with", "its", "our", "from", "into"])
_WORD = cued(r"[^\W_]+")
_NUMBER_SIGNS = cued(r"[^a-z0-9/.]")


class ItemIndex:
    """The items of a document, to be asked for by title, subject or number."""

    def __init__(self, items: Sequence[AgendaItem]) -> None:
        """Take the items in their order; each index is made when it is first asked."""
        self.items = items

    @cached_property
    def _titles(self) -> dict[str, list[int]]:
        """The positions of the items of each title."""
        found: dict[str, list[int]] = {}
        for item in self.items:
            found.setdefault(item.title.text if item.title else "", []).append(item.position)
        return found

    @cached_property
    def _titles_with(self) -> dict[str, list[str]]:
        """The titles that have each word."""
        found: dict[str, list[str]] = {}
        for title in self._titles:
            for word in set(_WORD.findall(title.lower())):
                found.setdefault(word, []).append(title)
        return found

    @cached_property
    def _lowered(self) -> list[tuple[str, int]]:
        """The titles in lower case, ascending, with the positions of their items."""
        return sorted(
            (title.lower(), position)
            for title, positions in self._titles.items()
            for position in positions
        )

    def most_like(self, words: str) -> int | None:
        """Return the last of the items whose titles are most like some words, None if none is."""
        titles = {
            title
            for word in set(_WORD.findall(words.lower()))
            for title in self._titles_with.get(word, ())
        }
        best = max(
            ((likeness(words, title), self._titles[title][-1]) for title in titles),
            default=(0.0, 0),
        )
        return best[1] if best[0] >= _ALIKE else None

    def beginning_with(self, words: str) -> int | None:
        """Return the one item whose title begins with some words, None for none or several."""
        wanted = words.lower()
        place = bisect_left(self._lowered, (wanted, 0))
        found = [
            position
            for title, position in self._lowered[place : place + 2]
            if title.startswith(wanted)
        ]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _contents(self) -> list[tuple[frozenset[str], list[int]]]:
        return [(content_of(title), positions) for title, positions in self._titles.items()]

    def about(self, subject: str) -> int | None:
        """Return the one item whose title has all the words of "kinship care"."""
        wanted = content_of(subject)
        if not wanted:
            return None
        found = [
            position
            for words, positions in self._contents
            if wanted <= words
            for position in positions
        ]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _of_agenda(self) -> dict[str, int]:
        """The items by the agenda's number in their titles."""
        return _firsts(
            (plain_number(agenda["number"]), positions[0])
            for title, positions in self._titles.items()
            if (agenda := _AGENDA_NUMBER.search(title))
        )

    @cached_property
    def _of_papers(self) -> dict[str, int]:
        """The items by the agenda's number of the paper that their account opens with."""
        openings = (
            (item.position, " ".join(passage.text for passage in item.minutes[:_OPENING]))
            for item in self.items
        )
        return _firsts(
            (plain_number(paper["number"]), position)
            for position, opening in openings
            if (paper := _AGENDA_PAPER.search(opening))
        )

    @cached_property
    def _of_numbers(self) -> dict[str, int]:
        return _firsts(
            (plain_number(item.number), item.position) for item in self.items if item.number
        )

    @cached_property
    def _of_parts(self) -> dict[str, int]:
        """The items below others by both numbers: "SP/4(b)" is the item "(b)" below "SP/4"."""
        found: list[tuple[str, int]] = []
        above: list[AgendaItem] = []
        for item in self.items:
            while above and above[-1].level >= item.level:
                above.pop()
            if above and item.number and item.level > 1:
                whole = plain_number(above[-1].number) + plain_number(item.number)
                found.append((whole, item.position))
            above.append(item)
        return _firsts(found)

    @cached_property
    def _plain_titles(self) -> tuple[str, list[int], list[int]]:
        """All titles as numbers are written, a line each; where each ends; whose it is."""
        firsts = sorted((positions[0], title) for title, positions in self._titles.items())
        plain = [f"{plain_number(title)}\n" for _, title in firsts]
        return "".join(plain), list(accumulate(map(len, plain))), [place for place, _ in firsts]

    def numbered(self, number: str, label: str) -> int | None:
        """Return the item that has a number, prints it in its title or opens with it.

        Args:
            number: as `plain_number` writes it.
            label: the word before it in lower case: "agenda item".
        """
        position = self._of_agenda.get(number) if "item" in label else None
        if position is None and label.startswith("agenda item"):
            position = self._of_papers.get(number)
        if position is None:
            position = self._of_numbers.get(number)
        return self._of_parts.get(number) if position is None else position

    def with_number_in_title(self, number: str) -> int | None:
        """Return the first item that prints a long number in its title."""
        titles, ends, positions = self._plain_titles
        place = titles.find(number)
        return positions[bisect_right(ends, place)] if place >= 0 else None


def content_of(text: str) -> frozenset[str]:
    """Return the words of a text that tell what it is about, in the singular."""
    words = (word.removesuffix("s") for word in _WORD.findall(text.lower()))
    return frozenset(word for word in words if len(word) > 2 and word not in _SMALL_WORDS)


def plain_number(number: str) -> str:
    """Return the letters, figures, slashes and stops of a number: "pc23/104" for "PC23/104."."""
    return _NUMBER_SIGNS.sub("", number.lower()).strip("/.")


def _firsts(found: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return the first position told for each number."""
    firsts: dict[str, int] = {}
    for number, position in found:
        firsts.setdefault(number, position)
    return firsts
