"""The grammar of a name: titles, initials, first names, particles and surnames."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .organisations import begins_with_body, organisation_end
from .post_words import begins_post, begins_posts, is_surname_and_post, posty
from .posts import is_head
from .tokens import (
    FUNCTION_WORDS,
    PARTICLES,
    Token,
    classes,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    never_name,
    place_word,
    text_at,
    title_class,
    without_possessive,
)

_LONGEST_NAME = 9
_MOST_TITLES = 8
LEVELS = frozenset(["County", "Borough", "District", "City", "Town", "Parish", "Community", "Ward"])
_HONOURS = frozenset({"Rt", "Right", "Very", "Most"})
_HONOURED = frozenset({"Hon", "Revd", "Rev", "Reverend"})
_ALSO_VERBS = frozenset({"May", "Will"})
_NAMED_AFTER = frozenset(
    ["bridge", "site", "building", "centre", "park", "road", "estate", "lands", "award", "cup"]
)
_OF_FIRMS = frozenset({"Partners", "Associates", "Sons", "Co", "Company", "Solicitors"})
# rare: "Ned Coe Legal Fees" in a list of payments is a firm
_CHARGED = frozenset({("Legal", "Fees"), ("Legal", "Costs"), ("Legal", "Services")})
_SOCIETIES = frozenset({"Club", "Society", "Association", "Branch", "Trust", "Foundation"})
_RANK_LEVELS = frozenset({"Chief", "Detective"})
_AFTER_LETTER = frozenset({"(", ")", "-", "–", "—"})
_SURNAMES_TOO = frozenset({"Bailie", "Baillie", "Major", "Lord", "Canon"})
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})
_GAELIC = frozenset({"ó", "uí", "ní", "nic", "mac"})
_POST_NOMINALS = frozenset(
    [
        "OBE",
        "MBE",
        "CBE",
        "KBE",
        "BEM",
        "JP",
        "QC",
        "KC",
        "DL",
        "MP",
        "MSP",
        "MLA",
        "TD",
        "MS",
        "AM",
        "FRICS",
        "PhD",
        "MEP",
        "CPA",
        "CPFA",
        "FCA",
        "FCCA",
        "MRTPI",
        "RIBA",
        "FSLCC",
        "CiLCA",
        "PSLCC",
        "AICP",
        "WCMC",
        "Esq",
    ]
)
_OF_PARLIAMENT = frozenset({"MP", "MSP", "MLA", "MEP", "TD"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: the words [start:end), its titles and how sure it is a person.

    `certain` is false for a pair of capitalised words that only its surroundings can make a
    person. `rank` is the post that a title implies ("Sergeant").
    """

    title: str
    name: str
    start: int
    end: int
    certain: bool
    rank: str = ""


@lru_cache(maxsize=4096)
def may_open_title(word: str) -> bool:
    """Whether a title may begin with `word`: "Cllr", "Detective"."""
    return bool(title_class(word)) or word in LEVELS or word in _RANK_LEVELS or word in _HONOURS


def titles_end(words: Sequence[Token], start: int) -> int:
    """Return the index after the titles ("County Cllr Mrs") that begin at `start`."""
    if not may_open_title(text_at(words, start)):
        return start
    index = start
    while index - start < _MOST_TITLES and index < len(words):
        word = words[index].text
        level = word in LEVELS and title_class(text_at(words, index + 1)) in {"member", "plural"}
        rank = word in _RANK_LEVELS and title_class(text_at(words, index + 1)) == "rank"
        honour = word in _HONOURS and text_at(words, index + 1) in _HONOURED
        if not (title_class(word) or level or rank or honour):
            break
        if word == "Ald" and text_at(words, index + 1) != ".":
            break
        if index > start and _is_surname_here(words, index):
            break
        before = text_at(words, index - 1) if index > start else ""
        if title_class(word) == "rank" and title_class(before) == "rank":
            break  # "for the Chief Constable Sgt Day": two officers
        index += 1
        if text_at(words, index) == "." and title_class(word):
            index += 1
        if title_class(word) == "rank" and text_at(words, index).isdigit():
            index += 1
    return index


def _is_surname_here(words: Sequence[Token], index: int) -> bool:
    """Whether a title is the surname of who stands before it: "Inspector Baillie spoke"."""
    following = text_at(words, index + 1)
    return words[index].text in _SURNAMES_TOO and not (is_capital(following) or following == ".")


def _joined(words: Sequence[Token], start: int, end: int) -> str:
    pieces: list[str] = []
    for index in range(start, end):
        token = words[index]
        glued = index > start and words[index - 1].end == token.start
        pieces.append(token.text if glued or not pieces else f" {token.text}")
    return "".join(pieces).removesuffix("’s").removesuffix("'s").removesuffix("’")


def _ranks(words: Sequence[Token], start: int, end: int) -> str:
    ranks = [
        w.text for w in words[start:end] if title_class(w.text) == "rank" or w.text in _RANK_LEVELS
    ]
    return " ".join(ranks)


def _same_case(first: str, word: str) -> bool:
    """Whether `word` may follow `first` in one name: not a word in capitals after one without."""
    in_capitals = first.isupper() and len(first) > 1
    return in_capitals == word.isupper() or (in_capitals and len(word) <= 3) or len(first) == 1


def _may_follow_particle(word: str) -> bool:
    return (is_capital(word) and not is_initials(word)) or word in PARTICLES or word == "an"


@dataclass(slots=True)
class _NameReader:
    """The state of reading a name: how many initials and surname-like words it has so far."""

    words: Sequence[Token]
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
        if self.surnames and word in _POST_NOMINALS:
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
        middle = is_given(word) and not is_capital(text_at(self.words, self.index + 1))
        told = full or bool(self.initials)
        return bool(
            self.surnames >= 3
            or (full and (place_word(word) or classes("posts", word)))
            or (full and is_given(word) and not middle)
            or (full and organisation_end(self.words, self.index) is not None)
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
        following = text_at(self.words, self.index + 1)
        begins = self.titled and not (self.surnames or self.initials)
        return begins and is_given(word) and is_capital(following) and not never_name(following)

    def _is_surname_and_subject(self, word: str) -> bool:
        """Whether the word at hand is a surname that is also a word of offices: "Ms Fay Grant"."""
        if self.surnames != 1:
            return False
        following = text_at(self.words, self.index + 1)
        alone = not is_capital(following) and following.lower() not in {"and", "&", "of"}
        called = self.titled and is_given(self.first) and not self.initials
        return bool(self.initials) or (called and alone)

    def _before_member(self) -> bool:
        """Whether the word at hand tells whose councillor is next: "Wex District Cllr Coe"."""
        following = text_at(self.words, self.index + 1)
        return following in LEVELS and title_class(text_at(self.words, self.index + 2)) == "member"

    def _before_head(self) -> bool:
        """Whether an unknown word begins a post behind a whole name: "Jo Coe Footpath Warden"."""
        before = text_at(self.words, self.index - 1)
        return is_head(self.words, self.index + 1) and not is_given(before)

    def _initials_together(self, word: str, following: str) -> bool:
        """Whether the word at hand is a titled person's initials without stops: "Cllr PJ Coe"."""
        first = self.titled and not (self.surnames or self.initials) and _abbreviated(word)
        return first and is_capital(following) and not following.isupper()

    def _takes(self, word: str, *, possessive: bool) -> bool:
        """Take the word at hand into the name; whether it belonged to it."""
        following = text_at(self.words, self.index + 1)
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
            if self.surnames:
                return False
            self.initials += 1
            self.index += 2 if following == "." and not possessive else 1
            return True
        if word.lower() in PARTICLES and _may_follow_particle(following):
            given_first = self.surnames == 1 and is_given(self.first)
            gaelic = self.titled and self.surnames == 1 and word.lower() in _GAELIC
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
            (self.surnames or self.titled) and _is_surname_here(self.words, self.index)
        )
        if not is_capital(word) or title or self._ends_before(word):
            return False
        self.first = self.first or word
        if text_at(self.words, self.index - 1) == "St" and self.surnames:
            self.surnames -= 1
        self.surnames += 1
        self.index += 1
        return True

    def read(self) -> None:
        """Read words as long as they belong to the name."""
        start = self.index
        while self.index < len(self.words) and self.index - start < _LONGEST_NAME:
            word = self.words[self.index].text
            bare = without_possessive(word)
            if not self._takes(bare, possessive=bare != word) or bare != word:
                break


def _surname_run(words: Sequence[Token], start: int, *, titled: bool) -> tuple[int, int]:
    """Return the end of the name from `start` and how many surname-like words it has."""
    reader = _NameReader(words, titled, start)
    reader.read()
    return reader.index, reader.surnames


def _abbreviated(word: str) -> bool:
    """Whether `word` is a person's initials alone: "JB", "SWD"."""
    return 2 <= len(word) <= 3 and word.isalpha() and word.isupper()


@lru_cache(maxsize=8192)
def _may_begin_name(word: str, *, lenient: bool) -> bool:
    """Whether a name may begin with `word`; most words of a sentence begin none."""
    if may_open_title(word):
        return True
    if not is_capital(word):
        return False
    unknown = not (never_name(word) or place_word(word) or posty(word))
    return is_initials(word) or is_given(word) or (lenient and unknown)


@lru_cache(maxsize=8192)
def _may_follow_in_name(word: str) -> bool:
    return is_capital(word) or word == "an" or without_possessive(word).lower() in PARTICLES


def name_at(words: Sequence[Token], start: int, *, lenient: bool = False) -> Name | None:
    """Return the person's name that begins at `start`, None if there is none.

    A titled name may be a surname alone; a bare one needs two words, the first of them an initial
    or a known first name, or, when `lenient`, any capital word that is no word of meetings.
    """
    if not _may_begin_name(text_at(words, start), lenient=lenient):
        return None
    after_titles = titles_end(words, start)
    if after_titles > start:
        return _titled_name(words, start, after_titles)
    return _bare_name(words, start, lenient=lenient)


def _titled_name(words: Sequence[Token], start: int, first: int) -> Name | None:
    bare = without_possessive(text_at(words, first))
    title = _joined(words, start, first)
    member = title_class(words[start].text) == "member"
    if member and _abbreviated(bare) and not is_capital(text_at(words, first + 1)):
        return Name(title, bare, start, first + 1, certain=True)
    surname = words[start].text in _COURTESY and is_surname_and_post(words, first)
    if surname and not is_capital(text_at(words, first + 1)):
        return Name(title, bare, start, _after_nominals(words, first + 1), certain=True)
    post = is_head(words, first) or bool(classes("posts", bare) & {"head"})
    if post or (is_subject(bare) and not place_word(bare) and bare != "Young"):
        return None
    end, surnames = _surname_run(words, first, titled=True)
    if not surnames:
        return None
    name, rank = _joined(words, first, end), _ranks(words, start, first)
    name, end = with_initial_behind(words, name, end)
    return Name(title, name, start, _after_nominals(words, end), certain=True, rank=rank)


def with_initial_behind(words: Sequence[Token], name: str, end: int) -> tuple[str, int]:
    """Read the initial that tells namesakes apart: "Dell (J)" is J Dell."""
    letter = text_at(words, end + 1)
    if text_at(words, end) != "(" or not is_initials(letter):
        return name, end
    close = end + 3 if text_at(words, end + 2) == "." else end + 2
    if text_at(words, close) != ")" or " " in name:
        return name, end
    return f"{letter} {name}", close + 1


def _after_nominals(words: Sequence[Token], end: int) -> int:
    while text_at(words, end) in _POST_NOMINALS:
        end += 1
    while text_at(words, end) == "," and text_at(words, end + 1) in _POST_NOMINALS:
        following = text_at(words, end + 2)
        if is_capital(following) and not (title_class(following) or following in _POST_NOMINALS):
            break  # "Jo Day, MP Coe Contracting Ltd"
        end += 2
    return end


def parliament_of(words: Sequence[Token], name: Name) -> str:
    """Return the letters that make a named person a member of a parliament ("MP"), "" if none."""
    return next((w.text for w in words[name.start : name.end] if w.text in _OF_PARLIAMENT), "")


def _runs_on(words: Sequence[Token], end: int) -> bool:
    """Whether the capitals go on after a name, as in "James Coe Memorial Hall"."""
    following, further = text_at(words, end), text_at(words, end + 1)
    if (following in {"and", "&"} and further in _OF_FIRMS) or (following, further) in _CHARGED:
        return True
    if titles_end(words, end) > end:
        return False
    if is_capital(following) and further in _SOCIETIES:
        return True
    if is_subject(following) and place_word(further) and not begins_post(words, end):
        return is_capital(following)
    return (
        is_capital(following)
        and ((never_name(following) and not following.isupper()) or place_word(following))
        and following not in _POST_NOMINALS
        and following.lower() not in {"the", "and"}
        and not begins_post(words, end)
    )


def is_of_date(words: Sequence[Token], index: int) -> bool:
    """Whether the word at `index` is the month of a date: "on 2nd June"."""
    before = text_at(words, index - 1)
    return before[:1].isdigit() and len(before) <= 4 and place_word(text_at(words, index))


def _bare_name(words: Sequence[Token], start: int, *, lenient: bool) -> Name | None:
    word, following = text_at(words, start), text_at(words, start + 1)
    by_initial, by_given = is_initials(word), is_given(word)
    article = word in {"A", "I"} and following != "." and not (lenient and is_capital(following))
    if not is_capital(word) or article or is_of_date(words, start):
        return None
    known = by_initial or by_given
    if not known and (not lenient or never_name(word) or place_word(word) or posty(word)):
        return None
    if not by_initial and not _may_follow_in_name(following):
        return None
    if not known and begins_with_body(words, start):
        return None  # "Healthwatch Wex"
    end, surnames = _surname_run(words, start, titled=False)
    wanted = 1 if by_initial else 2
    if surnames < wanted or _runs_on(words, end):
        return None
    if text_at(words, start - 1) in {"the", "former"} and text_at(words, end) in _NAMED_AFTER:
        return None
    last = without_possessive(words[end - 1].text)
    unsure = place_word(last) or is_subject(last)
    shouted = any(
        len(w.text) > 1 and w.text.isupper() and not word.isupper() for w in words[start:end]
    )
    if not known and (surnames != wanted or unsure or shouted):
        return None
    certain = not unsure and (by_given or (by_initial and following == "."))
    name = _joined(words, start, end)
    if "/" in name:
        return None
    return Name("", name, start, _after_nominals(words, end), certain)


@lru_cache(maxsize=1024)
def classes_of_title(title: str) -> frozenset[str]:
    """Return the classes of the words of a printed title."""
    return frozenset(
        kind for word in title.replace(".", " ").split() for kind in classes("titles", word)
    )
