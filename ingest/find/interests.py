"""Interests that members and officers declared: who, at which item, of what nature."""

import re
from collections.abc import Iterator
from functools import cache

from .. import lexicon
from ..patterns import CuedPattern, cued
from ..records import AgendaItem, InterestFact, Minutes, Passage, Span
from .clauses import Clause, sentences, trimmed
from .interest_items import is_about_declarations
from .item_refs import item_meant
from .names import PersonPhrase, person_phrases

_LABEL = cued(r"^(?:declarations?|disclosures?) of (?:\w+ )?interests?\s*[:–-]\s*", re.I)
_NOBODY = cued(
    r"^(?:there were (?:no|none)|none\b|nil\b"
    r"|no (?:further |other )?(?:declarations?|interests?|members?)\b)"
    r"|\bno interests? (?:was|were)\b",
    re.I,
)
_HEADER = cued(
    r"^(?:(?:name of )?(?:councillors?|members?|officers?)|name|types?(?: of interest)?"
    r"|nature(?: of interest)?|(?:agenda )?items?(?: no\.?)?(?:\s*/\s*nature of interest)?"
    r"|minute (?:no|number)s?(?:\(s\))?|applications?|reason)$",
    re.I,
)
_CELLS = cued(r"\s*\|\s*")
_AFTER_NAME = cued(r"\s*(?:[-–—:,]|\bre\b|\()")
_ANAPHORA = cued(r"\b(?:the same|this) (?:item|application|matter)\b|\bin this\b", re.I)
_IN_ITEM = cued(
    r"\bin (?:relation to |respect of |connection with |regard to )?(?P<ref>[^.;]{3,140})", re.I
)
_DECLARED_BY = cued(r"\binterests?\b[^.]{0,120}?\b(?:was|were) (?:also )?declared by\s+", re.I)
_KIND = cued(
    r"\b(?:personal|pecuniary|registr?able|registerable|prejudicial|financial"
    r"|interest)\b",
    re.I,
)
_JOINS_NAMES = cued(r"[\s,&]*(?:and\s+)?(?:(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Dr)\.?\s+)*")
_MOVED = cued(r"\b(?:seconded|proposed|moved) (?:by|as|that)\b", re.I)
_REGARDING = cued(
    r"\b(?:in (?:relation|regard|respect|connection) (?:to|of|with)"
    r"|with (?:regard|respect|reference) to|regarding|concerning|under|on|for|at|re)\b:?\s+",
    re.I,
)
_LONGEST_HEAD = 160
_NEXT_MEMBER = cued(
    r"(?<=\d)\s*(?:[,;&]|\band\b)\s*(?:and\s+)?(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s"
    r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}\s+(?:re\b|[-–:])\s*(?:items?\s+|minutes?\s+)?\d)"
)
_PLURAL_TITLE = cued(r"(?:councillors|cllrs|messrs|members)\.?\s*$", re.I)
_TITLES = cued(r"^(?:(?:councillor|cllr|alderman|ald|mr|mrs|ms|miss|dr)\.?\s+)+", re.I)
_CONCERNS = cued(r"\b(?:in|re|to|on|about|see|concerning|for)\s+|\(see\s+", re.I)


@cache
def _markers() -> tuple[tuple[CuedPattern, str], ...]:
    return tuple((entry.regex, entry.value) for entry in lexicon.entries("interest_markers"))


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
        declared = is_about_declarations(item)
        found = _under_title(item, minutes) if declared else _elsewhere(item, minutes)
        for fact in found:
            if not any(_same(fact, known) for known in facts):
                facts.append(fact)
    return tuple(facts)


def _under_title(item: AgendaItem, minutes: Minutes) -> Iterator[InterestFact]:
    yield from _Declarations(item, minutes).read()


def _elsewhere(item: AgendaItem, minutes: Minutes) -> Iterator[InterestFact]:
    for passage in item.minutes:
        for sentence in sentences(passage):
            for entry in lexicon.likely("interest_markers", sentence.text):
                found = entry.regex.search(sentence.text)
                if found and entry.value == "declared":
                    yield from _declared(sentence, found, item.position, minutes)
                    break


class _Declarations:
    """Reads the passages of an item about declarations: prose, lists and flattened tables."""

    def __init__(self, item: AgendaItem, minutes: Minutes) -> None:
        self._item = item
        self._minutes = minutes
        self._concerns = self._last = item.position

    def read(self) -> Iterator[InterestFact]:
        passages = [passage for passage in self._item.minutes if passage.text]
        cells = _table_cells(passages)
        if cells:
            yield from self._rows(cells)
            return
        for passage in passages:
            if _NOBODY.search(passage.text):
                continue
            if "|" in passage.text:
                yield from self._row(passage)
                continue
            yield from self._prose(passage)

    def _prose(self, passage: Passage) -> Iterator[InterestFact]:
        for number, sentence in _one_by_one(passage):
            label = _LABEL.match(sentence.text)
            clause = sentence.part(label.end()) if label else sentence
            for pattern, _ in _markers():
                found = pattern.search(clause.text)
                if found:
                    same = _ANAPHORA.search(clause.text) is not None
                    under = self._last if same else self._concerns
                    for fact in _declared(clause, found, under, self._minutes):
                        self._last = fact.item or self._last
                        yield fact
                    break
            else:
                passive = _DECLARED_BY.search(clause.text)
                if passive:
                    yield from self._declared_by(clause, passive)
                elif not _MOVED.search(clause.text) and (number == 0 or _KIND.search(clause.text)):
                    yield from self._listed(clause)
        self._concerns = self._concerns if _only_names_item(passage) else self._item.position

    def _listed(self, clause: Clause) -> Iterator[InterestFact]:
        """Read "Cllr Day - Item 5, Damp Inquiry - tenant" or "Item 4 – Ms Day (financial)"."""
        text = clause.text
        people = _people(text[:160], lenient=True)
        people = [person for person in people if not _is_subordinate(text, people, person)]
        position, named = item_meant(text, self._minutes)
        titled = any(person.name in part for person in people for part in named)
        if not people or (titled and not any(person.certain for person in people)):
            if position is not None and named and len(text) < _LONGEST_HEAD:
                self._concerns = position
            return
        first, last = people[0], people[-1]
        before = _PLURAL_TITLE.sub("", text[: first.start]).strip(" –—-:")
        if before:
            position, named = item_meant(before, self._minutes)
            if not named:
                return
        if not (before or _AFTER_NAME.match(text, last.end)):
            return
        rest = clause.part(last.end) if last.end < len(text) else clause
        if not before:
            position, named = item_meant(rest.text.strip(" –—-:"), self._minutes)
        nature = _nature(rest, named)
        for person in people:
            yield _fact(position or self._concerns, person, nature, clause)

    def _declared_by(self, clause: Clause, found: re.Match[str]) -> Iterator[InterestFact]:
        """Read "Personal interests were declared by Councillors Day and Night in item 5"."""
        people = _people(clause.text[found.end() :], lenient=True)
        position, _ = item_meant(clause.text, self._minutes)
        for person in people:
            if not _is_subordinate(clause.text[found.end() :], people, person):
                nature = trimmed(clause.part(0, found.start())).text
                yield _fact(position or self._concerns, person, nature, clause)

    def _row(self, passage: Passage) -> Iterator[InterestFact]:
        parts = _CELLS.split(passage.text)
        if all(not part or _HEADER.match(part) for part in parts):
            return
        people = _people(parts[0], lenient=True)
        clause = Clause(passage, 0, len(passage.text))
        if not people:
            return
        position, named = item_meant(" - ".join(parts[1:]), self._minutes)
        kept = [part for part in parts[1:] if part and part not in named]
        nature = "; ".join(kept[-1:])
        for person in people:
            yield _fact(position or self._item.position, person, nature, clause)

    def _rows(self, cells: list[list[Passage]]) -> Iterator[InterestFact]:
        for row in cells:
            person = _whole_name(row[0].text)
            if not person:
                continue
            position: int | None = None
            for cell in row[1:]:
                found, _ = item_meant(cell.text, self._minutes)
                position = position or found
            texts = [cell.text for cell in row[1:]]
            plain = [text for text in texts if item_meant(text, self._minutes)[0] is None]
            yield InterestFact(
                position or self._item.position,
                person,
                " - ".join(plain) if plain else texts[-1],
                _around(row),
            )


def _table_cells(passages: list[Passage]) -> list[list[Passage]]:
    """The rows of a table whose cells stand one a passage, after its header cells."""
    start = next((n for n, passage in enumerate(passages) if _HEADER.match(passage.text)), None)
    if start is None:
        return []
    width = 0
    while start + width < len(passages) and _HEADER.match(passages[start + width].text):
        width += 1
    body = passages[start + width :]
    if width < 2 or len(body) < width:
        return []
    return [body[n : n + width] for n in range(0, len(body) - width + 1, width)]


def _one_by_one(passage: Passage) -> Iterator[tuple[int, Clause]]:
    """The sentences of a passage, numbered; "Cllr Day re 4 & Cllr Night re 6" is cut in two."""
    for number, sentence in enumerate(sentences(passage)):
        start = 0
        for cut in _NEXT_MEMBER.finditer(sentence.text):
            yield number, sentence.part(start, cut.start())
            start = cut.end()
        yield number, sentence.part(start)


def _declared(
    sentence: Clause, found: re.Match[str], under: int, minutes: Minutes
) -> Iterator[InterestFact]:
    text = sentence.text
    people = _people(text[: found.start()], lenient=False) or _people(
        text[: found.start()], lenient=True
    )
    if not people or _NOBODY.search(text):
        return
    people = [person for person in people if not _is_subordinate(text, people, person)]
    rest = sentence.part(found.end())
    position: int | None = None
    if not _ANAPHORA.search(rest.text):
        for place in _CONCERNS.finditer(rest.text):
            position, _ = item_meant(rest.text[place.end() : place.end() + 140], minutes)
            if position is not None:
                break
    if position is None and _REGARDING.search(found.group()):
        position, _ = item_meant(found.group(), minutes)
    if position is None:
        named = text[: people[0].start].rstrip(" ,")
        before = _REGARDING.search(named)
        position = item_meant(named[before.end() :], minutes)[0] if before else None
    nature = trimmed(rest).text
    for person in people:
        yield _fact(position or under, person, nature, sentence)


def _only_names_item(passage: Passage) -> bool:
    """Whether a passage is a line such as "Agenda item 4 - Call-in", the head of those below it."""
    return len(passage.text) < _LONGEST_HEAD and not _KIND.search(passage.text)


def _is_subordinate(text: str, people: list[PersonPhrase], person: PersonPhrase) -> bool:
    """Whether a person is only mentioned after the declarers, not one of their list."""
    ends = people[0].end
    for other in people[1:]:
        if not _JOINS_NAMES.fullmatch(text[ends : other.start]):
            return other.start <= person.start
        if other is person:
            return False
        ends = other.end
    return False


def _people(text: str, *, lenient: bool) -> list[PersonPhrase]:
    return [phrase for phrase in person_phrases(text, lenient=lenient) if phrase.name]


def _whole_name(text: str) -> str:
    """The name that a table's cell holds; a bare name is one because of its column."""
    people = _people(text, lenient=True)
    return _printed(people[0]) if people else text.strip() if len(text.split()) <= 5 else ""


def _printed(person: PersonPhrase) -> str:
    return f"{person.title} {person.name}".strip()


def _nature(rest: Clause, named: tuple[str, ...]) -> str:
    """The words after the name without those that only name the item."""
    parts = re.split(r"\s+[-–—]\s+", rest.text.strip(" –—-:,"))
    kept = [part for part in parts if not any(name and name in part for name in named)]
    if kept:
        return kept[-1].strip(" .()")
    text = rest.text
    for name in named:
        text = text.replace(name, " ")
    return " ".join(text.split()).strip(" –—-:,.()")


def _fact(item: int, person: PersonPhrase, nature: str, clause: Clause) -> InterestFact:
    return InterestFact(item, _printed(person), nature, clause.span())


def _around(row: list[Passage]) -> Span:
    return Span(row[0].span().start, row[-1].span().end)


def _same(one: InterestFact, other: InterestFact) -> bool:
    """Whether two facts are one declaration, told again where its item was taken."""
    names = [_TITLES.sub("", fact.person).lower().split() for fact in (one, other)]
    if one.item != other.item or not all(names) or names[0][-1] != names[1][-1]:
        return False
    given = [name[0][0] for name in names if len(name) > 1]
    return len(given) < 2 or given[0] == given[1]
