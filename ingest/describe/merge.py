"""Documents of one meeting, put together item by item and fact by fact."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from rapidfuzz import fuzz

from ..facts_file import DocumentRecord
from ..iris import DocumentKey, fold
from ..records import Basis, DocumentFacts, ItemFact, Span

_SIMILAR_WITH_NUMBER = 60.0  # of 100, where the printed numbers agree
_SIMILAR = 90.0  # where a number is missing; numbers that differ keep items apart
_BASIS_RANK: dict[Basis, int] = {"stated": 0, "coreference": 1, "inferred": 2}


class Fact(Protocol):
    """Anything that was found at a place."""

    @property
    def span(self) -> Span:
        """The place in the document's text."""


F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in one document; `position` is that of the item whose heading it is, else 0."""

    key: DocumentKey
    span: Span
    position: int = 0


@dataclass(frozen=True, slots=True)
class Merged(Generic[F]):
    """One fact of the meeting: as its first document states it, with all that state it."""

    first: F
    document: DocumentKey
    facts: tuple[F, ...]
    evidence: tuple[Evidence, ...]

    @property
    def basis(self) -> Basis:
        """The strongest basis on which a document gives the fact."""
        return strongest(getattr(fact, "basis", "stated") for fact in self.facts)


@dataclass(frozen=True, slots=True)
class MergedItem:
    """An agenda item of the meeting."""

    number: str
    title: str
    evidence: tuple[Evidence, ...]


def strongest(bases: Iterable[Basis]) -> Basis:
    """Return the strongest of one or more bases: stated, coreference, inferred."""
    return min(bases, key=lambda basis: _BASIS_RANK[basis])


def in_order(records: Iterable[DocumentRecord]) -> list[DocumentRecord]:
    """Return the documents of a meeting, the one with the most items first."""
    return sorted(records, key=lambda record: (-len(record.facts.items), record.key))


def merge_items(
    records: Sequence[DocumentRecord],
) -> tuple[list[MergedItem], dict[tuple[DocumentKey, int], int]]:
    """Put the agenda items of all documents of a meeting into one order.

    The first document gives the order. An item of a further document is the same as one that is
    there if their numbers agree and their titles are alike, or their titles are alike enough and
    a number is missing; otherwise it comes after the item that it follows in its own document.

    Returns:
        The items in order, and the 1-based place of each (document, position).
    """
    merged: list[list[tuple[DocumentKey, ItemFact]]] = []
    for record in records:
        taken: set[int] = set()
        after = -1
        for item in sorted(record.facts.items, key=lambda item: item.position):
            found = _same_item(item, merged, taken)
            if found is None:
                found = after + 1
                merged.insert(found, [])
                taken = {place + (place >= found) for place in taken}
            merged[found].append((record.key, item))
            taken.add(found)
            after = found
    places = {
        (key, item.position): place
        for place, same in enumerate(merged, start=1)
        for key, item in same
    }
    return [_merged_item(same) for same in merged], places


def _same_item(
    item: ItemFact, merged: Sequence[Sequence[tuple[DocumentKey, ItemFact]]], taken: set[int]
) -> int | None:
    """Return the place of the most alike item, the earliest of equals, or None."""
    best, best_score = None, 0.0
    for place, same in enumerate(merged):
        if place in taken:
            continue
        score = max(_likeness(item, other) for _, other in same)
        if score > best_score:
            best, best_score = place, score
    return best


def _likeness(one: ItemFact, other: ItemFact) -> float:
    """Return how alike two items are, 0 where they are not the same."""
    number, other_number = fold(one.number).strip(" ."), fold(other.number).strip(" .")
    if number and other_number and number != other_number:
        return 0.0
    same_number = bool(number) and number == other_number
    if not one.title or not other.title:
        return 1.0 if same_number else 0.0
    score = fuzz.token_sort_ratio(fold(one.title), fold(other.title))
    needed = _SIMILAR_WITH_NUMBER if same_number else _SIMILAR
    return score + same_number if score >= needed else 0.0


def _merged_item(same: Sequence[tuple[DocumentKey, ItemFact]]) -> MergedItem:
    return MergedItem(
        number=next((item.number for _, item in same if item.number), ""),
        title=next((item.title for _, item in same if item.title), ""),
        evidence=tuple(Evidence(key, item.span, item.position) for key, item in same),
    )


def _spans(fact: Fact) -> tuple[Span, ...]:
    """Return all places of its document that say a fact."""
    return (fact.span, *getattr(fact, "also", ()))


def merge_facts(
    records: Sequence[DocumentRecord],
    facts_of: Callable[[DocumentFacts], Iterable[F]],
    identity: Callable[[DocumentKey, F], Hashable],
) -> list[Merged[F]]:
    """Put equal facts of all documents together.

    Args:
        records: the documents, in the order of `in_order`.
        facts_of: the facts to take from a document.
        identity: what is equal for equal facts.

    Returns:
        The facts in the order of the first document, then of further ones.
    """
    groups: dict[Hashable, list[tuple[DocumentKey, F]]] = defaultdict(list)
    for record in records:
        for fact in sorted(facts_of(record.facts), key=lambda fact: fact.span):
            groups[identity(record.key, fact)].append((record.key, fact))
    return [
        Merged(
            first=same[0][1],
            document=same[0][0],
            facts=tuple(fact for _, fact in same),
            evidence=tuple(
                dict.fromkeys(Evidence(key, span) for key, fact in same for span in _spans(fact))
            ),
        )
        for same in groups.values()
    ]
