"""Names of people and councils taken apart, so that they can be compared."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..iris import fold
from ..lexicon import entries

Gender = Literal["", "f", "m"]

# Small words that belong to the surname that follows them; the second set only inside a name,
# because a name may begin with them ("Del Smith").
_PARTICLES = frozenset(
    ("van", "von", "der", "den", "de", "du", "di", "la", "le", "los", "ni", "nic", "ui", "st", "ó")
)
_INNER_PARTICLES = _PARTICLES | frozenset(
    ("ter", "del", "della", "saint", "mac", "al", "el", "bin", "ap", "ab")
)
_LONGEST_COUNCIL_NAME = 120
_FEMALE = re.compile(r"\b(?:mrs|miss|ms|lady|dame|baroness|madam)\b")
_MALE = re.compile(r"\b(?:mr|sir|lord(?! mayor)|baron)\b")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A person's name without case and accents: given names or initials, and the surname."""

    surname: str
    given: tuple[str, ...]

    @property
    def surname_alone(self) -> bool:
        """Whether nothing but one name is given."""
        return not self.given

    def abbreviates(self, fuller: "Name") -> bool:
        """Whether this name may be `fuller` with given names shortened to initials or left out.

        A surname alone abbreviates nothing: it says too little.
        """
        if self == fuller or self.surname != fuller.surname or not self.given:
            return False
        return len(self.given) <= len(fuller.given) and all(
            mine == theirs or (len(mine) == 1 and theirs.startswith(mine))
            for mine, theirs in zip(self.given, fuller.given, strict=False)
        )

    @property
    def fullness(self) -> tuple[int, int, int]:
        """A measure by which the fullest of several compatible names is the greatest."""
        spelled = sum(len(given) > 1 for given in self.given)
        return spelled, len(self.given), sum(map(len, self.given))


@lru_cache(maxsize=1 << 16)
def parse_name(printed: str) -> Name:
    """Take a name without courtesy titles apart.

    >>> parse_name("S.J. van der Berg")
    Name(surname='van der berg', given=('s', 'j'))
    """
    if printed.count(",") == 1:
        surname, _, first_names = printed.partition(",")
        printed = f"{first_names} {surname}"
    printed_words = [w for w in re.split(r"[\s.]+", printed) if fold(w).strip("-")]
    if not printed_words:
        return Name(fold(printed), ())
    first = len(printed_words) - 1
    while first > 0:
        particles = _INNER_PARTICLES if first > 1 else _PARTICLES
        if unicodedata.normalize("NFC", printed_words[first - 1]).lower() not in particles:
            break
        first -= 1
    given = tuple(part for word in printed_words[:first] for part in _given(word, printed_words))
    return Name(fold(" ".join(printed_words[first:])), given)


def _given(word: str, name: list[str]) -> tuple[str, ...]:
    """Return a given name, or the letters of initials run together ("RW Gage")."""
    if word.isalpha() and word.isupper() and len(word) in (2, 3) and not name[-1].isupper():
        return tuple(fold(word))
    return (fold(word),)


def is_shouted(text: str) -> bool:
    """Return whether most letters are capitals."""
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


def gender_of(title: str) -> Gender:
    """Return what a courtesy title says of gender: "f", "m", or "" for nothing.

    >>> gender_of("Councillor Mrs"), gender_of("Dr")
    ('f', '')
    """
    said = fold(title.replace(".", " "))
    female, male = bool(_FEMALE.search(said)), bool(_MALE.search(said))
    return "" if female == male else "f" if female else "m"


@dataclass(frozen=True, slots=True, order=True)
class CouncilName:
    """A council's name: the place as printed, and the tier that the name tells ("" for none)."""

    place: str
    tier: str

    @property
    def key(self) -> str:
        """The place as compared."""
        return fold(self.place)


def parse_council(printed: str) -> CouncilName:
    """Take a council's name apart.

    >>> parse_council("Wexcombe Borough Council")
    CouncilName(place='Wexcombe', tier='principal')
    """
    name = " ".join(printed.split()).strip(" .,;:")
    if len(name) > _LONGEST_COUNCIL_NAME:
        return CouncilName(name, "")
    for entry in entries("council_names"):
        if found := entry.regex.match(name):
            return CouncilName(found["place"], entry.value)
    return CouncilName(name, "")
