"""Interests that members and officers declared: who, at which item, of what nature."""

import re
from collections.abc import Iterator, Sequence

from ..patterns import cued
from ..records import AgendaItem, InterestFact, Minutes, Passage
from .clauses import Clause, sentences
from .interest_columns import interests_in_columns
from .interest_entries import may_be_entry, only_names_item, short_entry
from .interest_items import is_about_declarations
from .interest_lists import ListedInterest, below_names, listed_interests
from .interest_people import interest_of
from .interest_sentences import (
    declared,
    declared_by,
    marker_in,
    may_declare,
    passive_in,
    plain_marker_in,
    refers_back,
    refers_to_item,
    says_nobody,
)
from .interest_statements import column_interests, stated_interest
from .interest_tables import (
    are_heads,
    interests_in_rows,
    row_cells,
    row_interests,
    rows_of_passages,
)
from .item_refs import item_meant

# rare: "Cllr A re 5, Cllr B re 7" in one line, the short form of parish clerks
_NEXT_MEMBER = cued(
    r"(?<=\d)\s*(?:[,;&]|\band\b)\s*(?:and\s+)?(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s"
    r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}\s+(?:re\b|[-–:])\s*(?:items?\s+|minutes?\s+)?\d)"
    r"|\s*(?:[,;]|\band\b)\s+(?:and\s+)?(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z][\w.'’-]*"
    r"(?:\s[A-Z][\w.'’-]*){0,3}\s+(?:also\s+)?(?:declared|disclosed)\b)"
)
_OF_COUPLE = cued(r"\b(?:Mr|Mrs)\b")
_TITLES = cued(r"^(?:(?:councillor|cllr|alderman|ald|mr|mrs|ms|miss|dr)\.?\s+)+", re.I)


# rare: a title that a scan left without its number, or that never had one
_HEADING = re.compile(
    r"(?!(?:And|Councillors?|Cllrs?|Proposed|Seconded)\b)[A-Z][\w’'-]+"
    r"(?:\s(?:[A-Z][\w’'-]*|of|and|the|for|in|to|on|&|[–-])){1,8}(?<![.:;,])"
)
# rare: "Item 3 (i) (v)": the part of an item that a declaration cites
_PART = cued(r"\bitems?\s+(?:no\.?\s*)?\d{1,3}\s?((?:\(\w{1,4}\)\s?){1,3})", re.I)
# rare: Scottish councils record connections that are no interests below such a line
_CONNECTIONS = cued(
    r"\b(?:transparency statements?|statements? of (?:transparency|connections?))\b", re.I
)
# rare: "Minute 138/24" alone above all who declare at it, as national parks print it
_REFERENCE_ALONE = cued(
    r"\W*(?:agenda\s+)?(?:item|minute)s?\s+(?:no\.?\s*)?\d[\w./-]{0,11}\W*", re.I
)
_LEAD = (":", ":-", ":–", ": -")
# rare: the parts of a reference that _PART has found
_LETTERS = re.compile(r"\w+")


def find_interests(minutes: Minutes) -> tuple[InterestFact, ...]:
    """Find the interests that were declared.

    Args:
        minutes: the segmented document.

    Returns:
        One fact a person and item, in document order. An interest that is named again where its
        item was taken is one fact. `person` is as printed; `item` is the item that it concerns,
        or the one under which it was declared if the document gives none.
    """
    facts: list[InterestFact] = []
    for item in minutes.items:
        titled = is_about_declarations(item)
        found = _Declarations(item, minutes).read() if titled else _elsewhere(item, minutes)
        for fact in found:
            if not any(_same(fact, known) for known in facts):
                facts.append(fact)
    return tuple(facts)


def _elsewhere(item: AgendaItem, minutes: Minutes) -> Iterator[InterestFact]:
    for place, passage in enumerate(item.minutes):
        if not may_declare(passage.text):
            continue
        for sentence in sentences(passage):
            found = plain_marker_in(sentence.text)
            if found:
                other = _of_part_unknown(sentence.text, item, item.minutes[: place + 1])
                under = None if other else item.position
                yield from declared(sentence, found, under, minutes)


def _of_part_unknown(text: str, item: AgendaItem, told: Sequence[Passage]) -> bool:
    """Whether "this item" is a part of the agenda that is none of the items: what, is not settled.

    It stands below a heading of its own, or the sentence cites another part ("Item 3 (i) (v)").
    `told` are the passages of the item with that of the sentence, which is the last.
    """
    if not refers_to_item(text):
        return False
    cited = _PART.search(text) if item.level > 1 else None
    return _has_heading(told) or (
        cited is not None and item.number.strip("(). ") not in _LETTERS.findall(cited[1])
    )


def _has_heading(passages: Sequence[Passage]) -> bool:
    """Whether a heading stands among passages behind the first that ends a sentence."""
    told = False
    for passage in passages:
        if told and _HEADING.fullmatch(passage.text):
            return True
        told = told or passage.text.endswith(".")
    return False


class _Declarations:
    """Reads the passages of an item about declarations: prose, lists and flattened tables.

    Until a line names an item for those below it, an interest that names none concerns the item
    about declarations; "the same item" is the one that the last interest concerned.
    """

    def __init__(self, item: AgendaItem, minutes: Minutes) -> None:
        self._item = item
        self._minutes = minutes
        self._concerns = self._last = item.position
        heads = [p for p in item.minutes if _REFERENCE_ALONE.fullmatch(p.text)]
        self._headed = len(heads) > 1

    def read(self) -> Iterator[InterestFact]:
        passages = [passage for passage in self._item.minutes if passage.text]
        under = self._item.position
        columns = list(interests_in_columns(passages, under, self._minutes))
        if columns:
            yield from columns
            return
        rows = rows_of_passages(passages)
        if rows:
            yield from interests_in_rows(rows, under, self._minutes)
            return
        flattened = tuple(column_interests(passages, self._minutes))
        if flattened:
            for row in flattened:
                yield interest_of(row.person, row.item or under, row.nature, row.clause)
            return
        yield from map(self._entry, below_names(passages))
        heads: list[str] = []
        connections = False
        for passage in passages:
            if passage.text.endswith(_LEAD):
                connections = _CONNECTIONS.search(passage.text) is not None
            if self._headed and _REFERENCE_ALONE.fullmatch(passage.text):
                position, _ = item_meant(passage.text, self._minutes)
                self._concerns = self._last = position or self._item.position
                continue
            if connections or (says_nobody(passage.text) and len(sentences(passage)) == 1):
                continue
            cells = row_cells(passage)
            if not cells:
                yield from self._prose(passage)
            elif are_heads(cells):
                heads = cells
            else:
                known = heads if len(heads) == len(cells) else []
                yield from row_interests(passage, cells, known, under, self._minutes)

    def _prose(self, passage: Passage) -> Iterator[InterestFact]:
        listed = listed_interests(passage)
        yield from map(self._entry, listed)
        if listed:
            return
        for number, sentence in _one_by_one(passage):
            if says_nobody(sentence.text):
                continue
            marker = marker_in(sentence.text)
            passive = None if marker else passive_in(sentence.text)
            if passive:
                yield from declared_by(sentence, passive, self._concerns, self._minutes)
                continue
            if marker:
                under = self._last if refers_back(sentence.text) else self._concerns
                found = declared(sentence, marker, under, self._minutes)
            else:
                found = self._without_verb(sentence, opens=number == 0)
            for fact in found:
                self._last = fact.item or self._last
                yield fact
        if not (self._headed or only_names_item(passage)):
            self._concerns = self._item.position

    def _entry(self, entry: ListedInterest) -> InterestFact:
        position, _ = item_meant(entry.ref, self._minutes)
        return interest_of(entry.person, position or self._concerns, entry.nature, entry.clause)

    def _without_verb(self, sentence: Clause, *, opens: bool) -> Iterator[InterestFact]:
        stated = stated_interest(sentence, self._minutes)
        if stated:
            yield interest_of(stated.person, stated.item or self._last, stated.nature, sentence)
            return
        may = may_be_entry(sentence.text, opens=opens)
        entry = short_entry(sentence, self._minutes) if may else None
        if entry is None:
            return
        if not entry.people:
            self._concerns = entry.item or self._concerns
        for person in entry.people:
            yield interest_of(person, entry.item or self._concerns, entry.nature, sentence)


def _one_by_one(passage: Passage) -> Iterator[tuple[int, Clause]]:
    """The sentences of a passage, numbered; "Cllr Day re 4 & Cllr Night re 6" is cut in two."""
    for number, sentence in enumerate(sentences(passage)):
        start = 0
        for cut in _NEXT_MEMBER.finditer(sentence.text):
            yield number, sentence.part(start, cut.start())
            start = cut.end()
        yield number, sentence.part(start)


def _same(one: InterestFact, other: InterestFact) -> bool:
    """Whether two facts are one declaration, told again where its item was taken."""
    names = [_TITLES.sub("", fact.person).lower().split() for fact in (one, other)]
    if one.item != other.item or not all(names) or names[0][-1] != names[1][-1]:
        return False
    couple = {title.lower() for fact in (one, other) for title in _OF_COUPLE.findall(fact.person)}
    if len(couple) > 1:
        return False
    given = [name[0][0] for name in names if len(name) > 1]
    return len(given) < 2 or given[0] == given[1]
