"""The people of one document: who is who, and whom a name means."""

import re
from collections.abc import Iterable

from .held_posts import HeldPosts, posts_in
from .mentions import Mention, Person, Resolution, genders_of, is_of_member
from .name_keys import ascii_key, compatible_given, fullness, is_same_council, name_key
from .name_titles import classes_of_title
from .offices import is_of_staff

_LETTERS = re.compile(r"[A-Z]{2,3}")
_BY_FIRST_NAME = frozenset(["Dame", "Sir", "Father", "Sister", "Brother", "Canon", "Fr"])


class Roster:
    """The people of a document, and the resolver of names; `posts` has the posts they hold."""

    def __init__(self, mentions: Iterable[Mention], council: str = "") -> None:
        """Gather `mentions` (any order) into people: fuller names first, then shorter ones.

        `council` is the document's own, for which nobody speaks as for an outside body.
        """
        self._council = council
        ordered = sorted(
            map(self._without_own_council, mentions),
            key=lambda m: (m.start, m.end, m.name, m.post, not m.basis_listed),
        )
        self.people: list[Person] = []
        self._by_surname: dict[str, list[Person]] = {}
        bodies = {m.organization for m in ordered if m.organization}
        named = [m for m in ordered if m.name and (m.title or m.name not in bodies)]
        self._hyphenated = frozenset(name_key(m.name)[1] for m in named if "-" in m.name)
        kinds = {name: self._kind(name) for name in {mention.name for mention in named}}
        by_kind: dict[str, list[Mention]] = {}
        for mention in named:
            by_kind.setdefault(kinds[mention.name], []).append(mention)
        for kind in ("full", "initial", "surname", "letters"):
            for mention in by_kind.get(kind, ()):
                self._place(mention, kind)
        self._tell_namesakes_apart()
        self._by_name = {person.name: person for person in self.people}
        self._known: dict[tuple[str, str], Resolution] = {}
        self._posts = {person.name: posts_in(person.mentions) for person in self.people}
        self.posts = HeldPosts(ordered, self.people)

    def _without_own_council(self, mention: Mention) -> Mention:
        if not mention.organization:
            return mention
        outside = self.outside(mention.organization)
        return mention if outside == mention.organization else mention._replace(organization="")

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
                    person.told_apart_by(title)

    def _kind(self, name: str) -> str:
        if _LETTERS.fullmatch(name):
            return "letters"
        given, surname = name_key(name)
        if not given or "-".join((given[-1], surname)) in self._hyphenated:
            return "surname"
        return "full" if len(given[0]) > 1 else "initial"

    def _place(self, mention: Mention, kind: str) -> None:
        candidates = self._candidates(mention.name, mention.title, mention)
        if mention.basis_listed and kind == "surname" and is_of_member(mention.title):
            candidates = [
                p for p in candidates if p.may_be_member() and not p.is_listed_beside(mention)
            ]
        if kind in ("surname", "initial"):
            candidates = [p for p in candidates if not p.is_former]
        if is_of_staff(mention.post) and mention.title and not is_of_member(mention.title):
            candidates = [p for p in candidates if not p.is_member]
        if kind == "letters" and len(candidates) != 1:
            return
        if len(candidates) == 1:
            person = candidates[0]
            if mention.name != person.name:
                same_surname = name_key(mention.name)[1] == name_key(person.name)[1]
                if same_surname and fullness(mention.name) > fullness(person.name):
                    person.name = mention.name
        elif candidates:
            return
        elif (
            kind == "surname"
            and _BY_FIRST_NAME & set(mention.title.split())
            and (namesake := self._by_first_name(mention.name))
        ):
            person = namesake
        else:
            person = Person(mention.name)
            self.people.append(person)
            self._by_surname.setdefault(name_key(mention.name)[1], []).append(person)
        person.add(mention)

    def _candidates(
        self, name: str, title: str = "", mention: Mention | None = None
    ) -> list[Person]:
        """Return the people whom `name` (with its title) can mean, where `mention` stands."""
        if _LETTERS.fullmatch(name):
            return self._by_initials(name)
        given, surname = name_key(name)
        group = self._by_surname.get(surname, [])
        if not group and "-" in surname:
            group = self._by_surname.get(surname.split("-")[-1], []) if not given else group
        if not group and given:
            group = self._by_surname.get("-".join((*given[-1:], surname)), [])
            given = given[:-1] if group else given
        found = [p for p in group if compatible_given(given, p.given)] if given else group
        found = self._same_gender(found, title)
        member = is_of_member(title)
        if member:
            found = [p for p in found if p.is_member or not p.is_officer]
            whole = given and len(given[0]) > 1
            if not whole:
                found = [p for p in found if not p.is_stranger or p.is_named_before(mention)]
        elif "rank" in classes_of_title(title):
            found = [p for p in found if not p.is_member]
        if given:
            found = [p for p in found if p.given == given] or found
        if len(found) > 1 and not given:
            found = [p for p in found if not p.is_former] or found
        if len(found) > 1:
            narrowed = [p for p in found if p.is_member == member]
            found = narrowed if title and narrowed else found
        return found

    @staticmethod
    def _same_gender(people: list[Person], title: str) -> list[Person]:
        wanted = genders_of(title)
        if not wanted:
            return people
        return [p for p in people if not p.genders or wanted & p.genders]

    def _by_initials(self, letters: str) -> list[Person]:
        found = []
        for person in self.people:
            given, surname = person.given, name_key(person.name)[1]
            if not given:
                continue
            initials = given[0][0] + surname.split("-")[-1][0]
            all_initials = "".join(part[0] for part in (*given, *surname.split("-")))
            mac = given[0][0] + "m" + surname[2:3] if surname.startswith("mc") else ""
            if letters.lower() in {initials, all_initials, mac, given[0][0] + surname[0]}:
                found.append(person)
        return found

    def _by_first_name(self, name: str) -> Person | None:
        """Return the one person whose first name alone is `name` ("Jonathan"), None otherwise."""
        if not name.isalpha():
            return None
        found = [p for p in self.people if p.given[:1] == (ascii_key(name),)]
        return found[0] if len(found) == 1 else None

    def outside(self, organization: str) -> str:
        """Return an organisation unless it is the document's own council, which gives ""."""
        own = organization and is_same_council(organization, self._council)
        return "" if own else organization

    def is_member(self, person: str) -> bool:
        """Whether a member's title stands before a person's name anywhere in the document."""
        found = self._by_name.get(person)
        return found is not None and found.is_member

    def genders_of(self, person: str) -> frozenset[str]:
        """Return the genders that the titles of a person tell anywhere: "f", "m", or none."""
        found = self._by_name.get(person)
        return frozenset(found.genders) if found else frozenset()

    def organization_of(self, person: str) -> str:
        """Return the outside body stated for a person anywhere in the document, "" if none."""
        found = self._by_name.get(person)
        mentions = found.mentions if found else []
        return next((m.organization for m in mentions if m.organization), "")

    def person_of(self, name: str, title: str = "") -> Resolution:
        """Resolve a printed name to the document's person."""
        known = self._known.get((name, title))
        if known is None:
            known = self._known[name, title] = self._resolved(name, title)
        return known

    def _resolved(self, name: str, title: str) -> Resolution:
        found = self._candidates(name, title)
        if len(found) == 1:
            return Resolution(found[0].name, coreference=found[0].name != name)
        if not found:
            first = self._by_first_name(name)
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
        return self._posts.get(person, ())
