"""The people and posts of one document: who is who, and whom "the Director" means."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from ..patterns import cued
from .name_grammar import classes_of_title
from .name_keys import (
    ascii_key,
    compatible_given,
    fullness,
    is_complete_key,
    is_part_of_post,
    is_short_form,
    name_key,
    post_key,
)

_WOMEN = frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})
_MEN = frozenset({"mr", "sir", "lord"})
_STAFF = cued(
    r"\b(?:Director|Engineer|Solicitor|Planner|Architect|Accountant|Technician|Administrator|"
    r"Surveyor|Librarian|Chief Executive|Chief Fire Officer|Head of|"
    r"(?:Staff|Clerical|Administrative|Executive|Planning|Support|Liaison) "
    r"Officer)\b"
)
_BY_FIRST_NAME = frozenset(["Dame", "Sir", "Father", "Sister", "Brother", "Canon", "Fr"])
_PORTFOLIO = cued(
    r"(?:cabinet member|executive member|lead member|portfolio ?holder|cabinet portfolio holder)"
    r" (?:(?:for|with responsibility for)\b)?",
    re.IGNORECASE,
)
_OF_MEMBERS = cued(
    r"\b(?:chair\w*|vice|mayor|(?<!team )(?<!project )(?<!service )leader|"
    r"(?:cabinet|executive|lead|ward|elected|board) member|"
    r"councillor|conven[eo]r|cathaoirleach|leas-\w+|provost|portfolio\w*|president|speaker|moderator|whip|spokesperson|champion)\b",
    re.IGNORECASE,
)
_DEPUTY = cued(r"(?:\S+[’']s\s)?(?:Deputy|Depute|Assistant|Associate|Vice)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody, or a post, named at `start` in the document; `item` is None outside all items."""

    title: str
    name: str
    post: str
    organization: str
    start: int
    end: int
    item: int | None
    printed: str = ""
    basis_listed: bool = False
    former: bool = False


@dataclass(slots=True)
class Person:
    """One human being of the document, gathered from mentions; `name` is the fullest form.

    `genders` are those that the titles tell ("f", "m"); `is_member` says whether a member's title
    stands before the name anywhere, `is_officer` whether a post of the council's staff does;
    `is_listed` whether the attendance list names them; `has_post` whether they hold an office that
    members hold.
    """

    name: str
    mentions: list[Mention] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    is_member: bool = False
    is_officer: bool = False
    is_listed: bool = False
    has_post: bool = False

    def may_be_member(self) -> bool:
        """Whether this can be a councillor listed by surname, not somebody only spoken of."""
        initials = not self.genders and all(len(part) == 1 for part in name_key(self.name)[0])
        return self.is_member or self.is_listed or self.has_post or initials

    def is_listed_beside(self, mention: "Mention") -> bool:
        """Whether a list names this person, who is no member, as well as a member so called."""
        return not (self.is_member or self.has_post) and any(
            known.basis_listed and known.start != mention.start for known in self.mentions
        )

    @property
    def is_former(self) -> bool:
        """Whether the document speaks of them only as of somebody who was something."""
        return all(mention.former for mention in self.mentions)

    def add(self, mention: Mention) -> None:
        """Take `mention` as one of this person's."""
        self.mentions.append(mention)
        self.genders |= _genders(mention.title)
        self.is_member = self.is_member or "member" in classes_of_title(mention.title)
        self.is_officer = self.is_officer or bool(_STAFF.search(mention.post))
        self.is_listed = self.is_listed or mention.basis_listed
        self.has_post = self.has_post or bool(_OF_MEMBERS.search(mention.post))


def _is_member(title: str) -> bool:
    classes = classes_of_title(title)
    return "member" in classes or ("plural" in classes and "messrs" not in title.lower())


@lru_cache(maxsize=1024)
def _genders(title: str) -> frozenset[str]:
    words = set(re.findall(r"\w+", title.lower()))
    found = [gender for gender, titles in (("f", _WOMEN), ("m", _MEN)) if words & titles]
    return frozenset(found)


# rare: objectors, residents and the press come but are no officers: a guard
_OF_THE_PUBLIC = cued(
    r"\b(?:applicants?|agent|objectors?|residents?|petitioners?|supporters?|speaker|neighbou?rs?|"
    r"(?:of|for) the public|press|reporter|student|pupil)\b",
    re.IGNORECASE,
)


def is_office(post: str) -> bool:
    """Whether who holds a post speaks at meetings in that office, not as a member or guest.

    >>> is_office("Head of Roads"), is_office("Cabinet Member for Roads"), is_office("Chair")
    (True, True, False)
    """
    if not post or _OF_THE_PUBLIC.search(post):
        return False
    return _PORTFOLIO.match(post) is not None or not _OF_MEMBERS.search(post)


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a mention means: one person and post, or none with the candidates it could mean."""

    person: str = ""
    post: str = ""
    coreference: bool = False
    candidates: tuple[str, ...] = ()


class Roster:
    """The people and posts of a document, and the resolver of what refers to them."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Gather `mentions` (any order) into people: fuller names first, then shorter ones."""
        ordered = sorted(
            mentions, key=lambda m: (m.start, m.end, m.name, m.post, not m.basis_listed)
        )
        self.people: list[Person] = []
        self.ambiguous: list[tuple[Mention, tuple[str, ...]]] = []
        self._by_surname: dict[str, list[Person]] = {}
        named = [m for m in ordered if m.name]
        self._hyphenated = frozenset(name_key(m.name)[1] for m in named if "-" in m.name)
        for wanted in ("full", "initial", "surname", "letters"):
            for mention in named:
                if self._kind(mention.name) == wanted:
                    self._place(mention, wanted)
        self._tell_namesakes_apart()
        self._by_name = {person.name: person for person in self.people}
        self._posts: dict[str, list[Mention]] = {}
        for mention in ordered:
            if mention.post:
                self._posts.setdefault(post_key(mention.post), []).append(mention)
        self._holder_of: dict[str, list[Person]] = {}
        for person in self.people:
            for mention in person.mentions:
                if mention.post:
                    holders = self._holder_of.setdefault(post_key(mention.post), [])
                    if person not in holders:
                        holders.append(person)

    def _tell_namesakes_apart(self) -> None:
        """Give people of one surname and different titles ("Mr Day", "Mrs Day") distinct names."""
        by_name: dict[str, list[Person]] = {}
        for person in self.people:
            by_name.setdefault(ascii_key(person.name), []).append(person)
        for namesakes in by_name.values():
            titles = [next((m.title for m in p.mentions if m.title), "") for p in namesakes]
            told = len({title.rstrip(".") for title in titles}) > 1
            if len(namesakes) > 1 and (told or len({p.name for p in namesakes}) == 1):
                for person, title in zip(namesakes, titles, strict=True):
                    person.name = f"{title} {person.name}".strip()

    def _kind(self, name: str) -> str:
        if re.fullmatch(r"[A-Z]{2,3}", name):
            return "letters"
        given, surname = name_key(name)
        if not given or "-".join((given[-1], surname)) in self._hyphenated:
            return "surname"
        return "full" if len(given[0]) > 1 else "initial"

    def _place(self, mention: Mention, kind: str) -> None:
        candidates = self.candidates(mention.name, mention.title)
        if mention.basis_listed and kind == "surname" and _is_member(mention.title):
            candidates = [
                p for p in candidates if p.may_be_member() and not p.is_listed_beside(mention)
            ]
        if kind in ("surname", "initial"):
            candidates = [p for p in candidates if not p.is_former]
        if kind == "letters" and len(candidates) != 1:
            if candidates:
                self.ambiguous.append((mention, tuple(p.name for p in candidates)))
            return
        if len(candidates) == 1:
            person = candidates[0]
            same_surname = name_key(mention.name)[1] == name_key(person.name)[1]
            if same_surname and fullness(mention.name) > fullness(person.name):
                person.name = mention.name
        elif candidates:
            self.ambiguous.append((mention, tuple(p.name for p in candidates)))
            return
        elif (
            kind == "surname"
            and _BY_FIRST_NAME & set(mention.title.split())
            and (namesake := self.by_first_name(mention.name))
        ):
            person = namesake
        else:
            person = Person(mention.name)
            self.people.append(person)
            self._by_surname.setdefault(name_key(mention.name)[1], []).append(person)
        person.add(mention)

    def candidates(self, name: str, title: str = "") -> list[Person]:
        """Return the people whom `name` (with its title) can mean."""
        if re.fullmatch(r"[A-Z]{2,3}", name):
            return self._by_initials(name)
        given, surname = name_key(name)
        group = self._by_surname.get(surname, [])
        if not group and "-" in surname:
            group = self._by_surname.get(surname.split("-")[-1], []) if not given else group
        if not group and given:
            group = self._by_surname.get("-".join((*given[-1:], surname)), [])
            given = given[:-1] if group else given
        found = [p for p in group if compatible_given(given, name_key(p.name)[0])]
        exact = [p for p in found if given and name_key(p.name)[0] == given]
        if exact:
            found = exact
        found = self._same_gender(found, title)
        member = _is_member(title)
        if member:
            found = [p for p in found if p.is_member or not p.is_officer]
        elif "rank" in classes_of_title(title):
            found = [p for p in found if not p.is_member]
        if len(found) > 1 and not given:
            found = [p for p in found if not p.is_former] or found
        if len(found) > 1:
            narrowed = [p for p in found if p.is_member == member]
            found = narrowed if title and narrowed else found
        return found

    @staticmethod
    def _same_gender(people: list[Person], title: str) -> list[Person]:
        wanted = _genders(title)
        return [p for p in people if not (wanted and p.genders) or wanted & p.genders]

    def _by_initials(self, letters: str) -> list[Person]:
        found = []
        for person in self.people:
            given, surname = name_key(person.name)
            if not given:
                continue
            initials = given[0][0] + surname.split("-")[-1][0]
            all_initials = "".join(part[0] for part in (*given, *surname.split("-")))
            mac = given[0][0] + "m" + surname[2:3] if surname.startswith("mc") else ""
            if letters.lower() in {initials, all_initials, mac, given[0][0] + surname[0]}:
                found.append(person)
        return found

    def by_first_name(self, name: str) -> Person | None:
        """Return the one person whose first name alone is `name` ("Jonathan"), None otherwise."""
        if not name.isalpha():
            return None
        found = [p for p in self.people if name_key(p.name)[0][:1] == (ascii_key(name),)]
        return found[0] if len(found) == 1 else None

    def is_member(self, person: str) -> bool:
        """Whether a member's title stands before a person's name anywhere in the document."""
        found = self._by_name.get(person)
        return found is not None and found.is_member

    def post_of_letters(self, letters: str) -> str:
        """Return the one post whose words begin with these letters ("LSO"), "" if none or more."""
        # rare: the letters of a post are those that its words begin with
        fits = {
            key: mentions[0].post
            for key, mentions in self._posts.items()
            if "".join(word[0] for word in re.findall(r"[A-Z]\w+", mentions[0].post)) == letters
        }
        return next(iter(fits.values())) if len(fits) == 1 else ""

    def organization_of(self, person: str) -> str:
        """Return the outside body stated for a person anywhere in the document, "" if none."""
        found = self._by_name.get(person)
        mentions = found.mentions if found else []
        return next((m.organization for m in mentions if m.organization), "")

    def person_of(self, name: str, title: str = "") -> Resolution:
        """Resolve a printed name to the document's person."""
        found = self.candidates(name, title)
        if len(found) == 1:
            return Resolution(found[0].name, coreference=found[0].name != name)
        if not found:
            first = self.by_first_name(name)
            if first is not None:
                return Resolution(first.name, coreference=True)
        return Resolution(candidates=tuple(p.name for p in found))

    def named_before(self, people: tuple[str, ...], start: int, item: int) -> tuple[str, ...]:
        """Return those of the people whom the item names in full before a place in it."""
        return tuple(
            name
            for name in people
            if any(
                mention.item == item and mention.start < start and mention.name == name
                for mention in self._by_name[name].mentions
            )
        )

    def posts_of(self, person: str) -> tuple[tuple[str, Mention], ...]:
        """Return the posts stated for a person in their fullest forms, first stated first."""
        found: dict[str, Mention] = {}
        holder = self._by_name.get(person)
        for mention in sorted(holder.mentions if holder else (), key=lambda m: m.start):
            if mention.post:
                found.setdefault(post_key(mention.post), mention)
        keys = list(found)
        kept = [
            key
            for key in keys
            if not any(other != key and is_short_form(key, other) for other in keys)
        ]
        ranks = {key for key in kept if "rank" in classes_of_title(found[key].post)}
        if len(kept) > len(ranks):
            kept = [key for key in kept if key not in ranks]
        elif len(ranks) > 1:  # "Insp." is the Inspector of another line
            kept = [max(kept, key=len)]
        return tuple((found[key].post, found[key]) for key in kept)

    def holders(self, post: str) -> tuple[str, ...]:
        """Return the people for whom the document states the post."""
        key = post_key(post)
        exact = self._holder_of.get(key, [])
        if exact:
            own = [p for p in exact if _holds_here(p, key)] if len(exact) > 1 else exact
            return tuple(p.name for p in own or exact)
        combined = [
            p.name
            for other in self._holder_of
            if is_part_of_post(key, other)
            for p in self._holder_of[other]
        ]
        if combined:
            return tuple(dict.fromkeys(combined))
        charge = _charge(key)
        in_charge = [
            p.name
            for other, people in self._holder_of.items()
            if charge and _charge(other) == charge
            for p in people
        ]
        if in_charge:
            return tuple(dict.fromkeys(in_charge))
        if not is_complete_key(key):
            return ()
        longer = [
            p
            for other, people in self._holder_of.items()
            if re.match(
                rf"{re.escape(key)} (?:of|to) (?:council|committee|panel|board|meeting|authority)"
                rf"|(?:town|parish|community|council|county|city|borough|lord) {re.escape(key)}$",
                other,
            )
            for p in people
        ]
        return tuple(dict.fromkeys(p.name for p in longer))

    def full_post(self, post: str, start: int, item: int | None) -> Resolution:
        """Resolve a post as printed to the fuller form named before it, if only one fits.

        Preference: the very post, when the document names it in full; the one fuller post named
        before in the same item; the one fuller post named anywhere before; the one named anywhere.
        """
        key = post_key(post)
        if is_complete_key(key):
            return Resolution(post=post)
        fuller: dict[str, Mention] = {}
        local: dict[str, Mention] = {}
        before: dict[str, Mention] = {}
        for other, mentions in self._posts.items():
            if not is_short_form(key, other):
                continue
            fuller[other] = mentions[0]
            earlier = [m for m in mentions if m.start < start]
            if earlier:
                before[other] = earlier[0]
            near = [m for m in earlier if item is not None and m.item == item]
            if near:
                local[other] = near[0]
        if not local and len(self._holder_of.get(key, ())) == 1:
            return Resolution(post=post)
        for candidates in (local, before, fuller):
            names = _chiefs(_fullest_only(candidates))
            if len(names) == 1:
                return Resolution(post=names[0].post, coreference=True)
            if names:
                return Resolution(candidates=tuple(m.post for m in names))
        return Resolution(post=post)


def _holds_here(person: Person, key: str) -> bool:
    """Whether a person holds a post of the council, and not the like one of another body."""
    return any(m.post and not m.organization and post_key(m.post) == key for m in person.mentions)


def _charge(key: str) -> str:
    """Return the portfolio of a post key: a cabinet member is also called its holder."""
    held = _PORTFOLIO.match(key)
    return key[held.end() :].strip() if held else ""


def _chiefs(mentions: list[Mention]) -> list[Mention]:
    """Leave out deputies where the one whose deputies they are is among the candidates."""
    chiefs = [m for m in mentions if not _DEPUTY.match(m.post)]
    return chiefs if len(chiefs) == 1 else mentions


def _fullest_only(candidates: dict[str, Mention]) -> list[Mention]:
    return [
        mention
        for key, mention in candidates.items()
        if not any(other != key and is_short_form(key, other) for other in candidates)
    ]
