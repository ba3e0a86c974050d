"""Mentions of people and posts, the person gathered from several, and what one was taken for."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from .name_keys import name_key
from .name_titles import classes_of_title
from .offices import is_of_members, is_of_staff

_WOMEN = frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})
_MEN = frozenset({"mr", "sir", "lord"})


class Mention(NamedTuple):
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
    members hold; `is_former` whether the document speaks of them only as of somebody who was
    something; `title_told` is the title that `name` begins with, where it tells namesakes apart.
    """

    name: str
    mentions: list[Mention] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    is_member: bool = False
    is_officer: bool = False
    is_listed: bool = False
    has_post: bool = False
    is_former: bool = True
    title_told: str = ""
    _known: set[tuple[str, str, str]] = field(default_factory=set)

    @property
    def given(self) -> tuple[str, ...]:
        """The first names or initials, normalised."""
        return name_key(self.name.removeprefix(self.title_told))[0]

    def told_apart_by(self, title: str) -> None:
        """Name this person with a title, since somebody else has the same name."""
        self.title_told = f"{title} " if title else ""
        self.name = f"{self.title_told}{self.name}"

    def may_be_member(self) -> bool:
        """Whether this can be a councillor listed by surname, not somebody only spoken of."""
        initials = not self.genders and all(len(part) == 1 for part in self.given)
        return self.is_member or self.is_listed or self.has_post or initials

    @property
    def is_stranger(self) -> bool:
        """Whether this is no councillor's full name: somebody spoken of as "Mr", or of a body."""
        known = self.is_member or self.is_listed or self.has_post or not self.given
        return not known and bool(self.genders or any(m.organization for m in self.mentions))

    def is_named_before(self, mention: "Mention | None") -> bool:
        """Whether the item names this person before, as it does who is then co-opted."""
        return mention is not None and any(
            known.item is not None and known.item == mention.item and known.start < mention.start
            for known in self.mentions
        )

    def is_listed_beside(self, mention: "Mention") -> bool:
        """Whether a list names this person, who is no member, as well as a member so called."""
        return not (self.is_member or self.has_post) and any(
            known.basis_listed and known.start != mention.start for known in self.mentions
        )

    def add(self, mention: Mention) -> None:
        """Take `mention` as one of this person's."""
        self.mentions.append(mention)
        self.is_listed = self.is_listed or mention.basis_listed
        self.is_former = self.is_former and mention.former
        told = mention.title, mention.post, mention.organization
        if told in self._known:
            return
        self._known.add(told)
        genders = genders_of(mention.title)
        self.genders |= genders
        self.is_member = self.is_member or "member" in classes_of_title(mention.title)
        self.is_officer = self.is_officer or is_of_staff(mention.post)
        of_body = bool(mention.organization or genders)
        self.has_post = self.has_post or (is_of_members(mention.post) and not of_body)


def is_of_member(title: str) -> bool:
    """Whether a title is a member's, alone or as one of several: "Cllr", "Councillors"."""
    classes = classes_of_title(title)
    return "member" in classes or ("plural" in classes and "messrs" not in title.lower())


@lru_cache(maxsize=1024)
def genders_of(title: str) -> frozenset[str]:
    """Return the genders that a title tells: "f" for "Mrs", "m" for "Mr", both for "Mr and Mrs"."""
    words = set(re.findall(r"\w+", title.lower()))
    found = [gender for gender, titles in (("f", _WOMEN), ("m", _MEN)) if words & titles]
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a mention means: one person and post, or none with the candidates it could mean."""

    person: str = ""
    post: str = ""
    coreference: bool = False
    candidates: tuple[str, ...] = ()
