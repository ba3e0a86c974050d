"""Who is who: the people of one council, from all mentions of all its documents at once.

The rules, in the order in which they are tried. None depends on the order of documents.

1. Names that read the same (but for case, accents and dots) are one person, unless courtesy titles
   contradict each other (Mr and Mrs): then each is a person, and mentions without such a title
   cannot be decided.
2. A name with initials or fewer given names is the fuller person when exactly one person of the
   council fits. A name that is an abbreviation of nobody is a person.
3. Where several fit, a mention is the one of them who holds the post that it states, or else the
   one of them whom the same body has met within a year, if there is exactly one.
4. A surname alone is decided like that among all who bear it; and the only one in the council
   who bears it is meant if the same body has met them at any time.
5. Surnames that are left, and of which the council knows no fuller name, are one person a surname.
   Everything else stays a person of its own document, with the document's key in the IRI.

Two people whom one document tells apart are never merged.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..iris import DocumentKey, distinct, slug
from .names import Gender, Name, gender_of, is_shouted, parse_name

_YEAR = 366  # days


@dataclass(frozen=True, slots=True)
class PersonUnit:
    """One person of one document, with all that the document says of them.

    `source` is the document's key in the IRI of a person whom nothing else identifies.
    """

    document: DocumentKey
    source: str
    printed: str
    titles: tuple[str, ...]
    posts: frozenset[str]
    body: str
    date: str = ""

    @property
    def genders(self) -> frozenset[Gender]:
        """What the titles say of gender."""
        return frozenset(gender for title in self.titles if (gender := gender_of(title)))


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a council: the slug of the IRI, the fullest name, and how else they stand."""

    slug: str
    label: str
    alternatives: tuple[str, ...]
    honorifics: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Known:
    """A name that all documents of the council share, or (with a source) that one document has."""

    name: Name
    gender: Gender
    source: str = ""

    def fits(self, other: "_Known") -> bool:
        return not self.gender or not other.gender or self.gender == other.gender


def resolve_people(
    units: Iterable[PersonUnit],
) -> tuple[dict[tuple[DocumentKey, str], str], dict[str, Person]]:
    """Decide who is who among the people of one council.

    Returns:
        The slug of the person of each (document, printed name), and the people by slug.
    """
    mentions = sorted(units, key=lambda unit: (unit.document, unit.printed))
    names = {unit: parse_name(unit.printed) for unit in mentions}
    genders = {unit: _gender(unit.genders) for unit in mentions}
    known, undecided = _known_names(mentions, names, genders)
    chosen, open_ = _by_initials(known)
    undecided.extend(open_)
    chosen = _apart_within_documents(chosen, names)
    chosen.update(_by_post(undecided, chosen, names, genders))
    chosen.update(_surnames(mentions, chosen, names, genders))
    for unit in mentions:
        if unit not in chosen:
            chosen[unit] = _Known(names[unit], genders[unit], unit.source)
    return _people(chosen)


def _gender(genders: frozenset[Gender]) -> Gender:
    return next(iter(genders)) if len(genders) == 1 else ""


def _known_names(
    mentions: Sequence[PersonUnit],
    names: Mapping[PersonUnit, Name],
    genders: Mapping[PersonUnit, Gender],
) -> tuple[dict[_Known, list[PersonUnit]], list[PersonUnit]]:
    """Rule 1: group full and abbreviated names; untitled mentions between Mr and Mrs stay open."""
    by_name: dict[Name, list[PersonUnit]] = defaultdict(list)
    for unit in mentions:
        if not names[unit].surname_alone:
            by_name[names[unit]].append(unit)
    known: dict[_Known, list[PersonUnit]] = defaultdict(list)
    undecided: list[PersonUnit] = []
    for name, units in by_name.items():
        said = {genders[unit] for unit in units} - {""}
        for unit in units:
            if len(said) < 2:
                known[_Known(name, next(iter(said), ""))].append(unit)
            elif genders[unit]:
                known[_Known(name, genders[unit])].append(unit)
            else:
                undecided.append(unit)
    return known, undecided


def _by_initials(
    known: Mapping[_Known, Sequence[PersonUnit]],
) -> tuple[dict[PersonUnit, _Known], list[PersonUnit]]:
    """Rule 2: an abbreviated name is the one fullest name that fits, or open."""
    namesakes: dict[str, list[_Known]] = defaultdict(list)
    for candidate in sorted(known):
        namesakes[candidate.name.surname].append(candidate)

    def fuller_than(short: _Known) -> list[_Known]:
        return [
            other
            for other in namesakes[short.name.surname]
            if short.name.abbreviates(other.name) and short.fits(other)
        ]

    fuller = {name: fuller_than(name) for name in known}
    of_root: dict[_Known, list[_Known]] = {name: [name] for name in known if not fuller[name]}
    undecided: list[PersonUnit] = []
    for name in sorted(known):
        roots = [other for other in fuller[name] if other in of_root]
        if len(roots) == 1:
            of_root[roots[0]].append(name)
        elif fuller[name]:
            undecided.extend(known[name])
    chosen: dict[PersonUnit, _Known] = {}
    for root, members in of_root.items():
        contradicts = len({member.gender for member in members} - {""}) > 1
        for member in members:
            if contradicts and member.gender and member != root:
                undecided.extend(known[member])
            else:
                chosen.update(dict.fromkeys(known[member], root))
    return chosen, undecided


def _apart_within_documents(
    chosen: Mapping[PersonUnit, _Known],
    names: Mapping[PersonUnit, Name],
) -> dict[PersonUnit, _Known]:
    """Undo what would merge two people whom one document tells apart: the fuller name stays."""
    fullest: dict[tuple[DocumentKey, _Known], Name] = {}
    for unit, person in chosen.items():
        place = unit.document, person
        best = fullest.get(place, names[unit])
        fullest[place] = max(best, names[unit], key=lambda name: (name.fullness, name))
    return {
        unit: person
        for unit, person in chosen.items()
        if names[unit] == fullest[unit.document, person]
    }


def _by_post(
    undecided: Iterable[PersonUnit],
    chosen: Mapping[PersonUnit, _Known],
    names: Mapping[PersonUnit, Name],
    genders: Mapping[PersonUnit, Gender],
) -> dict[PersonUnit, _Known]:
    """Rule 3: among several whom initials fit, the one who holds the post or whom the body met."""
    people = _Evidence(chosen)
    found: dict[PersonUnit, _Known] = {}
    for unit in undecided:
        mention = _Known(names[unit], genders[unit])
        candidates = [
            person
            for person in people.of_surname(mention.name.surname)
            if mention.fits(person)
            and (mention.name == person.name or mention.name.abbreviates(person.name))
        ]
        people.add_if_one(found, unit, people.likely(candidates, unit))
    return found


def _surnames(
    mentions: Iterable[PersonUnit],
    chosen: Mapping[PersonUnit, _Known],
    names: Mapping[PersonUnit, Name],
    genders: Mapping[PersonUnit, Gender],
) -> dict[PersonUnit, _Known]:
    """Rules 4 and 5: surnames alone."""
    people = _Evidence(chosen)
    found: dict[PersonUnit, _Known] = {}
    unknown: dict[str, list[PersonUnit]] = defaultdict(list)
    for unit in mentions:
        if not names[unit].surname_alone:
            continue
        mention = _Known(names[unit], genders[unit])
        namesakes = people.of_surname(mention.name.surname)
        candidates = [person for person in namesakes if mention.fits(person)]
        likely = people.likely(candidates, unit)
        if not likely and len(candidates) == 1:
            likely = people.met_by(candidates, unit)
        people.add_if_one(found, unit, likely)
        if not namesakes:
            unknown[mention.name.surname].append(unit)
    for units in unknown.values():
        said = {genders[unit] for unit in units} - {""}
        if len(said) < 2:
            person = _Known(names[units[0]], next(iter(said), ""))
            found.update(dict.fromkeys(units, person))
    return found


class _Evidence:
    """The posts, bodies and documents of the people decided so far."""

    def __init__(self, chosen: Mapping[PersonUnit, _Known]) -> None:
        self._posts: dict[_Known, set[str]] = defaultdict(set)
        self._meetings: dict[_Known, set[tuple[str, str]]] = defaultdict(set)
        self._documents: dict[_Known, set[DocumentKey]] = defaultdict(set)
        self._namesakes: dict[str, set[_Known]] = defaultdict(set)
        for unit, person in chosen.items():
            self._posts[person] |= unit.posts
            self._meetings[person].add((unit.body, unit.date))
            self._documents[person].add(unit.document)
            self._namesakes[person.name.surname].add(person)

    def of_surname(self, surname: str) -> list[_Known]:
        return sorted(self._namesakes.get(surname, ()))

    def likely(self, candidates: Iterable[_Known], unit: PersonUnit) -> list[_Known]:
        """Return who holds a post of the unit, else whom its body has met within a year."""
        people = list(candidates)
        return [person for person in people if self._posts[person] & unit.posts] or [
            person
            for person in self.met_by(people, unit)
            if any(
                body == unit.body and _within_a_year(when, unit.date)
                for body, when in self._meetings[person]
            )
        ]

    def met_by(self, candidates: Iterable[_Known], unit: PersonUnit) -> list[_Known]:
        """Return whom the unit's body has met at any time."""
        return [
            person
            for person in candidates
            if unit.body and any(body == unit.body for body, _ in self._meetings[person])
        ]

    def add_if_one(
        self, found: dict[PersonUnit, _Known], unit: PersonUnit, candidates: Sequence[_Known]
    ) -> None:
        """Decide for the only candidate, unless the unit's document has that person already."""
        if len(candidates) == 1 and unit.document not in self._documents[candidates[0]]:
            found[unit] = candidates[0]


def _within_a_year(one: str, other: str) -> bool:
    """Whether two ISO dates are both known and at most a year apart."""
    try:
        apart = date.fromisoformat(one) - date.fromisoformat(other)
    except ValueError:
        return False
    return abs(apart.days) <= _YEAR


def _people(
    chosen: Mapping[PersonUnit, _Known],
) -> tuple[dict[tuple[DocumentKey, str], str], dict[str, Person]]:
    """Name the people, each with an IRI of its own."""
    members: dict[_Known, list[PersonUnit]] = defaultdict(list)
    for unit, person in chosen.items():
        members[person].append(unit)
    slugs = distinct({person: _wanted_slug(person) for person in members})
    people = {slugs[person]: _described(slugs[person], units) for person, units in members.items()}
    return {(u.document, u.printed): slugs[person] for u, person in chosen.items()}, people


def _wanted_slug(person: _Known) -> str:
    name = slug(" ".join((*person.name.given, person.name.surname)))
    return f"{name}-{person.source}" if person.source else name


def _described(person_slug: str, units: Sequence[PersonUnit]) -> Person:
    counts = Counter(unit.printed for unit in units)
    label = min(counts, key=lambda printed: _label_rank(printed, counts[printed]))
    return Person(
        slug=person_slug,
        label=label,
        alternatives=tuple(sorted(set(counts) - {label})),
        honorifics=tuple(sorted({title for unit in units for title in unit.titles if title})),
    )


def _label_rank(printed: str, count: int) -> tuple[object, ...]:
    """Fullest first, then not in capitals, then the more frequent, then the alphabet."""
    spelled, given, letters = parse_name(printed).fullness
    return -spelled, -given, -letters, is_shouted(printed), -count, printed
