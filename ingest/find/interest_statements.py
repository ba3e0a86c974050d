"""Declarations without the word: "Mr Day is patron of the Band (item 6)", and flattened columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..patterns import cued
from ..records import Minutes, Passage
from .clauses import Clause
from .item_refs import item_meant
from .names import PersonPhrase, person_phrases

_RELATIONS = (
    r"wife|husband|partner|spouse|son|daughter|brother|sister|mother|father|nephew|niece|family|"
    r"employer|firm|company|business|children|parents"
)
_STATES = re.compile(
    rf"(?:['’]s\s+(?P<relation>(?:{_RELATIONS})\b)\s+)?(?:also\s+)?"
    r"(?P<verb>is|was|has|have|are|chairs|owns|receives|works|sits|serves|lives|rents|holds|farms|"
    r"runs|belongs|manages|leases|banks|volunteers|knows|employs|lets|studies|attends)\b"
)
# rare: reminders and requests under the item tell of no interest: a guard
_NO_INTEREST = cued(
    r"\b(?:noted?|minded?|reminded|asked|declared|disclosed|no interest|dispensations?)\b",
    re.IGNORECASE,
)
_SUBJECT_BE = frozenset({"is", "was", "are"})
# rare: the kind of interest in brackets at the end of the statement
_NOTE = re.compile(r"\s*\(([^()]{3,80})\)\s*\.?\s*\Z")
_AT_ITEM = re.compile(
    r"\s*,?\s*\(?\b(?:(?:which|it)\s+(?:would\s+)?(?:bears?|touch(?:es)?|concerns?)\s+(?:up)?on\s+)?"
    r"(?:(?:at|in|under|for|see|re)\s+)?(?:agenda\s+)?(?:items?|minutes?)\s+[\w./-]{1,12}\)?\W*\Z",
    re.IGNORECASE,
)
# rare: heads of a table of interests are a closed set
_HEADS = cued(
    r"(?:name of )?(?:councillors?|members?|names?|officers?)\s+"
    r"(?:(?:agenda |minute )?(?:items?|minutes?|numbers?|nos?\.?|ref(?:erence)?)\s*){1,3}"
    r"(?:(?:and )?title\s+|subject\s+)?"
    r"(?:(?:type|nature|reason|details?)s?(?:\s+of\s+(?:the\s+)?interests?)?|interests?)"
    r"(?:\s+(?:action(?: taken)?|participation))?\W*",
    re.IGNORECASE,
)
# rare: the item's number in front of the statement of an interest
_NUMBER = re.compile(
    r"\s*(?:(?:item|minute)\s+)?(?P<ref>[A-Z]{0,4}[./ ]?\d[\w./()]*)\s*[-–—:.]?\s+"
)
# rare: words of a statement of interest, for its likeness to an item's title
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s,;:()&–—-]*")  # rare: what parts a name from the interest stated behind it


@dataclass(frozen=True, slots=True)
class StatedInterest:
    """An interest of a person that a sentence or a row of columns states; `item` if it says."""

    person: PersonPhrase
    nature: str
    item: int | None
    clause: Clause


def stated_interest(clause: Clause, minutes: Minutes) -> StatedInterest | None:
    """Read "Cllr Day's wife is a governor (item 6)": what somebody is, under declarations.

    Args:
        clause: a sentence of an item about declarations of interest.
        minutes: the document.
    """
    text = clause.text
    people = [p for p in person_phrases(text[:160], lenient=True) if p.name]
    if not people or people[0].start > 0 or _NO_INTEREST.search(text):
        return None
    person = people[0]
    end = person.end - 2 if text[: person.end].endswith(("’s", "'s")) else person.end
    told = _STATES.match(text, end) or _STATES.match(text, min(end + 1, len(text)))
    position, _ = item_meant(text[person.end :], minutes)
    if told is None or position is None:
        return None
    relation = told["relation"] is not None
    start = told.start("relation") if relation else told.start("verb")
    if not relation and told["verb"] in _SUBJECT_BE:
        start = told.end()
    nature = _AT_ITEM.sub("", text[start:].strip(" ."))
    note = _NOTE.search(nature)
    # rare: an interest stated for an item says "item" or "minute": a guard
    if note and re.search(r"\bitem\b|\bminute\b", note.group(1), re.IGNORECASE):
        nature = nature[: note.start()]
    nature = nature.strip(" ,.;")
    nature += ")" if nature.count("(") > nature.count(")") else ""
    return StatedInterest(person, nature, position, clause)


def column_interests(passages: Sequence[Passage], minutes: Minutes) -> Iterator[StatedInterest]:
    """Read rows of a table whose columns the text ran together: "A Day 6 - Halls Grant Trustee".

    Behind the name stands the item's number, perhaps its title, then the nature.
    """
    heads = next((n for n, p in enumerate(passages) if _HEADS.fullmatch(p.text)), None)
    if heads is None:
        return
    row: StatedInterest | None = None
    for passage in passages[heads + 1 :]:
        found = _row(passage, minutes)
        if found is not None:
            if row is not None:
                yield replace(row, nature=row.nature.rstrip("; "))
            row = found
        elif row is not None and passage.text[:1].islower():
            row = replace(row, nature=f"{row.nature} {passage.text.strip()}")
        else:
            break
    if row is not None:
        yield replace(row, nature=row.nature.rstrip("; "))


def _row(passage: Passage, minutes: Minutes) -> StatedInterest | None:
    text = passage.text
    people = [p for p in person_phrases(text[:80], lenient=True) if p.name]
    if not people or people[0].start > 0:
        return None
    number = _NUMBER.match(text, people[0].end)
    position = item_meant(f"item {number['ref']}", minutes)[0] if number else None
    if number is None or position is None:
        return None
    title = minutes.items[position - 1].title
    start = _behind_title(text, number.end(), title.text if title else "")
    nature = text[start:].strip(" .,-–—")
    clause = Clause(passage, 0, len(text))
    return StatedInterest(people[0], nature, position, clause) if nature else None


def _behind_title(text: str, start: int, title: str) -> int:
    """Return where the nature begins behind an item's title, or `start` if that is not there."""
    place = start
    for word in _WORD.findall(title):
        gap = _GAP.match(text, place)
        place = gap.end() if gap else place
        found = _WORD.match(text, place)
        if found is None or found.group().casefold() != word.casefold():
            return start
        place = found.end()
    return place
