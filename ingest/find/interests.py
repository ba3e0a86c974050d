"""Interests that members and officers declared: who, at which item, of what nature."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from .. import lexicon
from ..patterns import CuedPattern, cued
from ..records import AgendaItem, InterestFact, Minutes, Passage, Span
from .clauses import Clause, sentences, trimmed
from .interest_items import is_about_declarations
from .interest_lists import ListedInterest, below_names, listed_interests
from .interest_statements import column_interests, stated_interest
from .item_refs import item_meant
from .names import PersonPhrase, person_phrases
from .participation import participation_in
from .subject import printed, subjects_of

_NOBODY = cued(
    r"^(?:there were (?:no|none)|none\b|nil\b"
    r"|no (?:further |other )?(?:declarations?|interests?|members?)\b)"
    r"|\bno interests? (?:was|were)\b",
    re.I,
)
_HEADER = cued(
    r"^(?:(?:name of )?(?:councillors?|members?|officers?)|name|types?(?: of interest)?"
    r"|nature(?: of interest)?|(?:agenda )?items?(?: no\.?)?(?:\s*/\s*nature of interest)?"
    r"|minute (?:no|number)s?(?:\(s\))?|applications?|reason|interests?(?: declared)?)$",
    re.I,
)
# rare: the column of a table of interests that tells who left, as town councils rule it
_DID = cued(
    r"(?:actions?(?: taken)?|participation|left(?: the)?(?: meeting| room)?|withdrew|remained"
    r"|dispensation(?: granted)?|outcome)\??$",
    re.I,
)
_CELLS = cued(r"\s*\|\s*")
_AFTER_NAME = cued(r"\s*(?:[-–—:,]|\bre\b|\()")
_ANAPHORA = cued(r"\b(?:the same|this) (?:item|application|matter)\b|\bin this\b", re.I)
# rare: "declared a similar interest", in what was declared before
_LIKEWISE = cued(r"\b(?:similar|like|same) interest\b|\b(?:similarly|likewise)\b", re.I)
# rare: "an interest was declared by", the passive of the usual sentence
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
# rare: "Cllr A re 5, Cllr B re 7" in one line, the short form of parish clerks
_NEXT_MEMBER = cued(
    r"(?<=\d)\s*(?:[,;&]|\band\b)\s*(?:and\s+)?(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s"
    r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}\s+(?:re\b|[-–:])\s*(?:items?\s+|minutes?\s+)?\d)"
    r"|\s*(?:[,;]|\band\b)\s+(?:and\s+)?(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z][\w.'’-]*"
    r"(?:\s[A-Z][\w.'’-]*){0,3}\s+(?:also\s+)?(?:declared|disclosed)\b)"
)
_PLURAL_TITLE = cued(r"(?:councillors|cllrs|messrs|members)\.?\s*$", re.I)
_OF_COUPLE = cued(r"\b(?:Mr|Mrs)\b")
_TITLES = cued(r"^(?:(?:councillor|cllr|alderman|ald|mr|mrs|ms|miss|dr)\.?\s+)+", re.I)
_CONSEQUENCE = cued(
    r"\s*[,;]?\s*(?:\b(?:and|but)\b,?\s*)?\bin accordance with\b"
    r"|\s*\((?:agenda\s+)?(?:items?|minutes?)\s+[^()]{1,24}\)\W*$"
    r"|\s*;\s*the (?:chair\w*|clerk|mayor|monitoring officer|solicitor|legal \w+)\b"
    r"|\s*,?\s*\band,? (?:following|after|on foot of)\b"
    r"|(?:\s*[,;]\s*|\s+)(?:and|but|who)\b(?:\s+(?:he|she|they|had|has|then|so|therefore|also|both|"
    r"accordingly|said|stated|indicated|that|advised)\b,?){0,5}\s+(?:withdrew|left|vacated|retired|"
    r"absented|exited|remained|stayed|took no|did not (?:vote|take|speak|participate)|"
    r"would (?:leave|withdraw|retire|go out|remain|stay|not|take no|abstain|be leaving))\b",
    re.I,
)
_REF = r"(?-i:[A-Z]{0,4})[./ ]?\d[\w./()-]*"
# rare: "items 5, 6 and 9": one declaration for several items
_SEVERAL_ITEMS = cued(
    rf"\b(?P<label>(?:agenda )?items|minutes|applications)\s+(?:nos?\.?\s*)?{_REF}"
    rf"(?P<more>(?:\s*(?:,|and|&|,\s*and)\s*{_REF}){{1,8}})",
    re.I,
)
# rare: "Cllr A re item 5", the abbreviation of parish clerks
_RE = cued(r"\s*(?:,\s*)?re\b[.:]?\s", re.I)
# rare: "Cllr A – AB/12 (employee)", as districts of Northern Ireland list them
_DASHED_REF = cued(r"\s*[-–—:]\s*(?:(?:items?|minutes?)\s+)?[A-Z]{0,4}[./ ]?\d[\w./]*\s*[(,–—-]")
# rare: "re planning application", the abbreviation of parish clerks
_OPENING_RE = cued(r"^\W*re\b[.:]?\s*", re.I)
# rare: what is left of "re agenda item 5" once the item is known is no nature
_HALF_REFERENCE = cued(r"[\s,;(–-]{0,6}\b(?:agenda|items?|minutes?|min|ref|no|nos)\.?\W*$", re.I)
# rare: a title that a scan left without its number, or that never had one
_HEADING = re.compile(
    r"(?!(?:And|Councillors?|Cllrs?|Proposed|Seconded)\b)[A-Z][\w’'-]+"
    r"(?:\s(?:[A-Z][\w’'-]*|of|and|the|for|in|to|on|&|[–-])){1,8}(?<![.:;,])"
)
# rare: "Item 3 (i) (v)": the part of an item that a declaration cites
_PART = cued(r"\bitems?\s+(?:no\.?\s*)?\d{1,3}\s?((?:\(\w{1,4}\)\s?){1,3})", re.I)
_LETTERS = re.compile(r"\w+")
_CONCERNS = cued(
    r"\b(?:in|re|to|on|about|see|concerning|for)\s+"
    r"|\(see\s+|\((?=(?:agenda\s+)?(?:items?|minutes?)\b)",
    re.I,
)


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
    told = headed = False
    for passage in item.minutes:
        headed = headed or (told and _HEADING.fullmatch(passage.text) is not None)
        told = told or passage.text.endswith(".")
        for sentence in sentences(passage):
            for entry in lexicon.likely("interest_markers", sentence.text):
                found = entry.regex.search(sentence.text)
                if found and entry.value == "declared":
                    other = _of_part_unknown(sentence.text, item, headed=headed)
                    under = None if other else item.position
                    yield from _declared(sentence, found, under, minutes)
                    break


def _of_part_unknown(text: str, item: AgendaItem, *, headed: bool) -> bool:
    """Whether "this item" is a part of the agenda that is none of the items: what, is not settled.

    It stands below a heading of its own, or the sentence cites another part ("Item 3 (i) (v)").
    """
    if not _ANAPHORA.search(text):
        return False
    cited = _PART.search(text) if item.level > 1 else None
    return headed or (
        cited is not None and item.number.strip("(). ") not in _LETTERS.findall(cited[1])
    )


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
        columns = tuple(column_interests(passages, self._minutes))
        if columns:
            for row in columns:
                yield _fact(row.item or self._item.position, row.person, row.nature, row.clause)
            return
        yield from map(self._entry, below_names(passages))
        heads: list[str] = []
        for passage in passages:
            if _NOBODY.search(passage.text):
                continue
            if "|" in passage.text:
                parts = _CELLS.split(passage.text)
                if all(not part or _HEADER.match(part) or _DID.match(part) for part in parts):
                    heads = parts
                else:
                    yield from self._row(passage, parts, heads if len(heads) == len(parts) else [])
                continue
            yield from self._prose(passage)

    def _prose(self, passage: Passage) -> Iterator[InterestFact]:
        listed = listed_interests(passage)
        yield from map(self._entry, listed)
        if listed:
            return
        for number, sentence in _one_by_one(passage):
            for pattern, _ in _markers():
                found = pattern.search(sentence.text)
                if found:
                    same = bool(_ANAPHORA.search(sentence.text) or _LIKEWISE.search(sentence.text))
                    under = self._last if same else self._concerns
                    for fact in _declared(sentence, found, under, self._minutes):
                        self._last = fact.item or self._last
                        yield fact
                    break
            else:
                passive = _DECLARED_BY.search(sentence.text)
                stated = None if passive else stated_interest(sentence, self._minutes)
                if passive:
                    yield from self._declared_by(sentence, passive)
                elif stated:
                    self._last = stated.item or self._last
                    yield _fact(self._last, stated.person, stated.nature, sentence)
                elif not _MOVED.search(sentence.text) and (number == 0 or _is_entry(sentence.text)):
                    for fact in self._listed(sentence):
                        self._last = fact.item or self._last
                        yield fact
        self._concerns = self._concerns if _only_names_item(passage) else self._item.position

    def _entry(self, entry: ListedInterest) -> InterestFact:
        position, _ = item_meant(entry.ref, self._minutes)
        return _fact(position or self._concerns, entry.person, entry.nature, entry.clause)

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

    def _row(self, passage: Passage, parts: list[str], heads: list[str]) -> Iterator[InterestFact]:
        """Read a row of a table; its head tells a bare surname from a word, and what was done."""
        people = _people(parts[0], lenient=True)
        alone = _whole_name(parts[0]) if heads and not people else ""
        if alone:
            people = [PersonPhrase("", alone, "", "", 0, len(alone), certain=True)]
        clause = Clause(passage, 0, len(passage.text))
        if not people:
            return
        if heads:
            parts = [part for part, head in zip(parts, heads, strict=True) if not _DID.match(head)]
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
    sentence: Clause, found: re.Match[str], under: int | None, minutes: Minutes
) -> Iterator[InterestFact]:
    text = sentence.text
    people = _declarers(text, found)
    if not people or _NOBODY.search(text):
        return
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
    cut = _CONSEQUENCE.search(rest.text)
    nature = trimmed(rest.part(0, cut.start()) if cut and cut.start() else rest).text
    did = rest.text[cut.start() :] if cut else ""
    participation = "" if person_phrases(did) else participation_in(did)
    for at in (position or under, *_further_items(nature, position, minutes)):
        for person in people:
            yield replace(_fact(at, person, nature, sentence), participation=participation)


def _declarers(text: str, found: re.Match[str]) -> list[PersonPhrase]:
    """Return who declares, by name or, directly before the verb, by post ("The Clerk declared")."""
    before = text[: found.start()]
    if found.group().lower().startswith(("declaring", "disclosing")):
        return subjects_of(text, found.start())
    people, wider = _people(before, lenient=False), _people(before, lenient=True)
    if not people or wider[-1].end == len(before.rstrip()) != people[-1].end:
        people = wider
    if not people:
        return [person for person in subjects_of(text, found.start()) if person.post[:1].isupper()]
    return [person for person in people if not _is_subordinate(text, people, person)]


def _further_items(nature: str, position: int | None, minutes: Minutes) -> Iterator[int]:
    """Yield the items beyond the first that an interest "in Items 6(a) and 6(b)" concerns."""
    several = _SEVERAL_ITEMS.search(nature) if position is not None else None
    seen = {position}
    # rare: the numbers of _SEVERAL_ITEMS
    for number in re.findall(_REF, several["more"]) if several else ():
        other, _ = item_meant(f"item {number.strip()}", minutes)
        if other is not None and other not in seen:
            seen.add(other)
            yield other


def _is_entry(text: str) -> bool:
    """Whether a sentence behind the first declares as well: it names a kind, or "Cllr Day re 6"."""
    if _KIND.search(text):
        return True
    people = _people(text[:_LONGEST_HEAD], lenient=True)
    behind = (_RE, _DASHED_REF)
    return (
        bool(people) and people[0].start == 0 and any(r.match(text, people[-1].end) for r in behind)
    )


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
    return printed(people[0]) if people else text.strip() if len(text.split()) <= 5 else ""


def _nature(rest: Clause, named: tuple[str, ...]) -> str:
    """The words after the name without those that only name the item."""
    parts = re.split(r"\s+[-–—]\s+", rest.text.strip(" –—-:,"))
    kept = [part for part in parts if not any(name and name in part for name in named)]
    if kept:
        return kept[-1].strip(" .()")
    text = rest.text
    for name in named:
        text = text.replace(name, " ")
    words = _HALF_REFERENCE.sub("", _OPENING_RE.sub("", " ".join(text.split())))
    return words.strip(" –—-:,.()")


def _fact(item: int | None, person: PersonPhrase, nature: str, clause: Clause) -> InterestFact:
    return InterestFact(item, printed(person), nature, clause.span())


def _around(row: list[Passage]) -> Span:
    return Span(row[0].span().start, row[-1].span().end)


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
