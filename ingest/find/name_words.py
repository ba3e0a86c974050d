"""Which words a name has: initials, first names, particles and surnames, up to a word of posts."""

import re
from dataclasses import dataclass

from . import role_bits
from .name_titles import LEVELS, POST_NOMINALS, is_surname_here
from .organisations import organisation_end
from .post_heads import is_head
from .post_words import begins_post, begins_posts, is_surname_and_post
from .tokens import (
    FUNCTION_WORDS,
    PARTICLES,
    Words,
    classes,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    never_name,
    place_word,
    title_class,
    without_possessive,
)

_LONGEST_NAME = 9
_SINGLE = role_bits.UNKNOWN | role_bits.OPENS_RUN | role_bits.TITLE | role_bits.LETTER
# rare: "Paul Whetstone PWh", initials that tell namesakes apart
_INITIALS_BEHIND = re.compile(r"[A-Z]{2,3}[a-z]{1,2}")
_ALSO_VERBS = frozenset({"May", "Will"})
_AFTER_LETTER = frozenset({"(", ")", "-", "–", "—"})
_GAELIC = frozenset({"ó", "uí", "ní", "nic", "mac"})
_PLAINLY_GAELIC = frozenset({"Ó", "Uí", "Ní"})  # which no English word is


def _same_case(first: str, word: str) -> bool:
    """Whether `word` may follow `first` in one name: not a word in capitals after one without."""
    in_capitals = first.isupper() and len(first) > 1
    return in_capitals == word.isupper() or (in_capitals and len(word) <= 3) or len(first) == 1


def _may_follow_particle(word: str) -> bool:
    return (is_capital(word) and not is_initials(word)) or word in PARTICLES or word == "an"


@dataclass(slots=True)
class _NameReader:
    """The state of reading a name: how many initials and surname-like words it has so far."""

    words: Words
    titled: bool
    index: int
    initials: int = 0
    surnames: int = 0
    first: str = ""

    def _ends_before(self, word: str) -> bool:
        """Whether the capital word at hand is no more part of the name."""
        full = self.surnames >= 2
        given_first = self.titled and not self.initials and is_given(self.first)
        if self.titled and not self.surnames and word in _ALSO_VERBS:
            return False
        if self.surnames and word in POST_NOMINALS:
            return True
        alone = self.surnames == 1 and not self.initials and is_given(self.first)
        if (alone or (self.initials and not self.surnames)) and is_surname_and_post(
            self.words, self.index
        ):
            return False
        if never_name(word):
            lets_through = given_first and self.surnames == 1 and not classes("posts", word)
            verb = word.lower() in FUNCTION_WORDS or word.endswith("ed")
            return verb or not (lets_through or self._is_given_before_surname(word))
        if not self.surnames:
            return False
        middle = is_given(word) and not is_capital(self.words.at(self.index + 1, ""))
        told = full or bool(self.initials)
        return bool(
            self.surnames >= 3
            or (full and (place_word(word) or classes("posts", word)))
            or (full and is_given(word) and not middle)
            or (told and organisation_end(self.words, self.index) is not None)
            or (full and _INITIALS_BEHIND.fullmatch(word))
            or (is_subject(word) and not self._is_surname_and_subject(word))
            or begins_post(self.words, self.index)
            or begins_posts(self.words, self.index)
            or (told and self._before_member())
            or (full and self._before_head())
            or not _same_case(self.first, word)
            or (self.titled and full and not is_given(self.first))
        )

    def _is_given_before_surname(self, word: str) -> bool:
        """Whether the word at hand is a first name that is also a thing: "Cllr Grant Tomlin"."""
        following = self.words.at(self.index + 1, "")
        begins = self.titled and not (self.surnames or self.initials)
        return begins and is_given(word) and is_capital(following) and not never_name(following)

    def _is_surname_and_subject(self, word: str) -> bool:
        """Whether the word at hand is a surname that is also a word of offices: "Ms Fay Grant"."""
        if self.surnames != 1:
            return False
        following = self.words.at(self.index + 1, "")
        alone = not is_capital(following) and following.lower() not in {"and", "&", "of"}
        called = self.titled and is_given(self.first) and not self.initials
        return bool(self.initials) or (called and alone)

    def _before_member(self) -> bool:
        """Whether the word at hand tells whose councillor is next: "Wex District Cllr Coe"."""
        following = self.words.at(self.index + 1, "")
        return following in LEVELS and title_class(self.words.at(self.index + 2, "")) == "member"

    def _before_head(self) -> bool:
        """Whether an unknown word begins a post behind a whole name: "Jo Coe Footpath Warden"."""
        before = self.words.at(self.index - 1, "")
        return is_head(self.words, self.index + 1) and not is_given(before)

    def _initials_together(self, word: str, following: str) -> bool:
        """Whether the word at hand is a titled person's initials without stops: "Cllr PJ Coe"."""
        first = self.titled and not (self.surnames or self.initials) and abbreviated(word)
        return first and is_capital(following) and not following.isupper()

    def _is_middle_initial(self, following: str) -> bool:
        """Whether the letter at hand stands between first name and surname: "David E. Coe"."""
        if self.surnames != 1 or self.initials or not is_given(self.first):
            return False
        surname = self.words.at(self.index + (2 if following == "." else 1), "")
        return len(surname) > 1 and is_capital(surname) and not self._no_surname(surname)

    @staticmethod
    def _no_surname(word: str) -> bool:
        return bool(never_name(word) or title_class(word) or classes("posts", word))

    def _takes(self, word: str, *, possessive: bool) -> bool:
        """Take the word at hand into the name; whether it belonged to it."""
        following = self.words.at(self.index + 1, "")
        irish = word in {"O", "Ó"} and self.surnames == 1 and is_capital(following)
        if self._initials_together(word, following):
            self.initials += 1
            self.index += 1
            return True
        if is_initials(word) and not irish:
            if self.surnames == 1 and is_given(self.first) and following in _AFTER_LETTER:
                self.surnames += 1
                self.index += 1
                return True
            if self.surnames and not self._is_middle_initial(following):
                return False
            self.initials += not self.surnames
            self.index += 2 if following == "." and not possessive else 1
            return True
        if word.lower() in PARTICLES and _may_follow_particle(following):
            given_first = self.surnames == 1 and is_given(self.first)
            marked = self.titled or word in _PLAINLY_GAELIC
            gaelic = marked and self.surnames == 1 and word.lower() in _GAELIC
            given_first = given_first or (word == "Te" and self.surnames == 1)
            if self.surnames and not (word.islower() or given_first or gaelic):
                return False
            if word.islower() and not (self.initials or self.surnames or self.titled):
                return False
            self.index += 1
            if word.lower() in {"mac", "nic"} and following == "an":
                self.index += 1
            return True
        title = title_class(word) and not (
            (self.surnames or self.titled) and is_surname_here(self.words, self.index)
        )
        if not is_capital(word) or title or self._ends_before(word):
            return False
        self.first = self.first or word
        if self.words.at(self.index - 1, "") == "St" and self.surnames:
            self.surnames -= 1
        self.surnames += 1
        self.index += 1
        return True

    def read(self) -> None:
        """Read words as long as they belong to the name."""
        start = self.index
        while self.index < len(self.words) and self.index - start < _LONGEST_NAME:
            word = self.words[self.index]
            bare = without_possessive(word)
            if not self._takes(bare, possessive=bare != word) or bare != word:
                break


def _is_surname_alone(words: Words, index: int) -> bool:
    """Whether an unknown word with no more of a name behind it stands at `index`."""
    roles = words.roles
    if roles is None or index >= len(words) or roles[index + 1] & role_bits.FOLLOWS:
        return False
    unknown = roles[index] & _SINGLE == role_bits.UNKNOWN | role_bits.OPENS_RUN
    return unknown and not words[index].endswith(("’s", "'s"))


def surname_run(words: Words, start: int, *, titled: bool) -> tuple[int, int]:
    """Return the end of the name from `start` and how many surname-like words it has."""
    if titled and _is_surname_alone(words, start):
        return start + 1, 1
    reader = _NameReader(words, titled, start)
    reader.read()
    return reader.index, reader.surnames


def abbreviated(word: str) -> bool:
    """Whether `word` is a person's initials alone: "JB", "SWD"."""
    return 2 <= len(word) <= 3 and word.isalpha() and word.isupper()
