"""The grammar of a name: whether a person's name begins at a word, and where it ends."""

from functools import lru_cache
from typing import NamedTuple

from .name_titles import (
    OF_PARLIAMENT,
    POST_NOMINALS,
    after_nominals,
    may_open_title,
    ranks_in,
    titles_end,
)
from .name_words import abbreviated, surname_run
from .organisations import begins_with_body
from .post_heads import is_head
from .post_words import begins_post, is_surname_and_post, posty
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
    of_size,
    place_word,
    title_class,
    without_possessive,
)

_NAMED_AFTER = frozenset(
    ["bridge", "site", "building", "centre", "park", "road", "estate", "lands", "award", "cup"]
)
OF_FIRMS = frozenset({"Partners", "Associates", "Sons", "Co", "Company", "Solicitors"})
# rare: "Ned Coe Legal Fees" in a list of payments is a firm
_CHARGED = frozenset({("Legal", "Fees"), ("Legal", "Costs"), ("Legal", "Services")})
_SOCIETIES = frozenset({"Club", "Society", "Association", "Branch", "Trust", "Foundation"})
_LETTERED = frozenset({"Appendix", "Annex", "Annexe", "Schedule", "Option", "Exhibit"})
_SUBJECT_SURNAMES = frozenset({"Young", "Land"})
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})
_NAMING_STREETS = frozenset(
    ["Fr", "Father", "Lord", "Lady", "Sir", "Canon", "Major", "Captain", "Capt", "Sr"]
)
_STREETS = frozenset(
    ["Road", "Street", "Avenue", "Terrace", "Crescent", "Drive", "Square", "Mall", "Lane"]
)
# rare: a street's name that a scan or a line's end cuts off ("Lord Coe Stree rick")
_CUT_STREETS = frozenset(
    [street[:-1] for street in _STREETS if len(street) > 5] + ["Terrac", "Cresc", "Aven", "Stre"]
)
# rare: a lost space: "That, Councillor Jo Coebe appointed"
_PUT_INTO_OFFICE = frozenset({"elected", "re-elected", "appointed", "co-opted"})
_OF_TOWNS = frozenset({"Park", "Place", "Gardens", "Court", "Close", "Grove", "Walk", "Villas"})
# rare: a place that minutes give by whose shop or house is there: "in front of Jo Powers"
_BESIDE = frozenset(["opposite", "beside", "outside", "near", "behind"])
_BESIDE_PAIRS = frozenset({("front", "of"), ("back", "of"), ("rear", "of"), ("next", "to")})
_NO_SURNAMES = frozenset({"Station", "Barracks", "Bar"})
# rare: headings in capitals of who is honoured: "MARY COE COLLEGE"
_SHOUTED_BODIES = frozenset({"COLLEGE", "SCHOOL", "HOSPITAL", "ACADEMY", "CLUB"})
# rare: halls of Irish councils and schools of Irish parishes are called so
_CALLED_AFTER = frozenset({"áras", "st", "saint", "naomh"})
_PROPERTY = frozenset({"land", "lands", "house", "field", "property", "farm"})
# rare: "Coe Ltd, trading as Mr. Bins": a firm's name that reads as a person's
_TRADING = frozenset({("trading", "as"), ("Trading", "as")})
_TRADING_AS = frozenset({"t/a", "T/A"})
# rare: a club or a health board that is called after somebody, with the letters of its kind
_LETTERS_OF_BODY = frozenset({"UHB", "LHB", "GAA", "FC", "RFC", "AFC"})


class Name(NamedTuple):
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


def _joined(words: Words, start: int, end: int) -> str:
    joined = words[start]
    if end == start + 1:
        return without_possessive(joined).removesuffix("’")
    for index in range(start + 1, end):
        apart = words[index].isalnum() and words[index - 1].isalnum()
        glued = not apart and words.end(index - 1) == words.start(index)
        joined += words[index] if glued else f" {words[index]}"
    return joined.removesuffix("’s").removesuffix("'s").removesuffix("’")


@lru_cache(maxsize=8192)
def _may_begin_name(word: str) -> bool:
    """Whether a name may begin with `word`; most words of a sentence begin none."""
    return may_open_title(word) or (is_capital(word) and (is_initials(word) or is_given(word)))


@lru_cache(maxsize=8192)
def may_begin_unknown_name(word: str) -> bool:
    """Whether a name may begin with `word`, also one that no lexicon has."""
    unknown = is_capital(word) and not (never_name(word) or place_word(word) or posty(word))
    return unknown or _may_begin_name(word)


@lru_cache(maxsize=8192)
def may_follow_in_name(word: str) -> bool:
    """Whether `word` may stand within a name, behind its first word."""
    return is_capital(word) or word == "an" or without_possessive(word).lower() in PARTICLES


def name_at(words: Words, start: int, *, lenient: bool = False) -> Name | None:
    """Return the person's name that begins at `start`, None if there is none.

    A titled name may be a surname alone; a bare one needs two words, the first of them an initial
    or a known first name, or, when `lenient`, any capital word that is no word of meetings.
    """
    may_begin = may_begin_unknown_name if lenient else _may_begin_name
    if not may_begin(words.at(start, "")):
        return None
    known: dict[tuple[int, bool], Name | None] = words.names
    place = start, lenient
    if place not in known:
        known[place] = name = _name_at(words, start, lenient=lenient)
        if name is not None and name.title:
            known[start, not lenient] = name
    return known[place]


def _name_at(words: Words, start: int, *, lenient: bool) -> Name | None:
    after_titles = titles_end(words, start)
    if after_titles > start:
        return _titled_name(words, start, after_titles)
    return _bare_name(words, start, lenient=lenient)


def called_as_a_thing(words: Words, start: int) -> Name | None:
    """Return the name at `start` whose first word is also a thing: "Bill Dell", "Will Coe".

    Only where a person is meant: after "Councillors", or before a post.
    """
    given, following = words.at(start, ""), words.at(start + 1, "")
    if not (is_given(given) and never_name(given) and is_capital(following)):
        return None
    if never_name(following) or posty(following) or title_class(following):
        return None
    end, surnames = surname_run(words, start, titled=True)
    if surnames < 2:
        return None
    return Name("", _joined(words, start, end), start, after_nominals(words, end), certain=True)


def _titled_name(words: Words, start: int, first: int) -> Name | None:
    bare = without_possessive(words.at(first, ""))
    title = _joined(words, start, first)
    member = title_class(words[start]) == "member"
    if member and abbreviated(bare) and not is_capital(words.at(first + 1, "")):
        return Name(title, bare, start, first + 1, certain=True)
    surname = words[start] in _COURTESY and is_surname_and_post(words, first)
    if surname and not is_capital(words.at(first + 1, "")):
        return Name(title, bare, start, after_nominals(words, first + 1), certain=True)
    post = is_head(words, first) or bool(classes("posts", bare) & {"head"})
    sized = of_size(words[start], bare)
    subject = is_subject(bare) and not place_word(bare) and bare not in _SUBJECT_SURNAMES
    if post or sized or subject:
        return None
    end, surnames = surname_run(words, first, titled=True)
    if not surnames:
        return None
    if words[start] in _NAMING_STREETS and _is_street(words, first, end):
        return None
    if title == "Dr" and words.at(end, "") in _STREETS and not begins_post(words, end):
        return None
    if words[start] in _COURTESY and (_is_trading_name(words, start, end) or _is_owned(words, end)):
        return None
    name, rank = _joined(words, first, end), ranks_in(words, start, first)
    if words.at(end, "") in _PUT_INTO_OFFICE:
        name = name.removesuffix("be")
    name, end = with_initial_behind(words, name, end)
    return Name(title, name, start, after_nominals(words, end), certain=True, rank=rank)


def _is_street(words: Words, first: int, end: int) -> bool:
    """Whether the words [first:end) behind a title name a street: "Lord Coe Street"."""
    last, following = words.at(end - 1, ""), words.at(end, "")
    if end - first > 1 and (
        last in _STREETS
        or last in _CUT_STREETS
        or (place_word(last) and not is_given(words[first]))
    ):
        return True
    return following in _STREETS or following in _OF_TOWNS or following in _CUT_STREETS


def _is_trading_name(words: Words, start: int, end: int) -> bool:
    """Whether a firm is called so: "trading as Mr. Bins", "Mr Sparkle Village"."""
    before = words.at(start - 1, "")
    village = "Village" in (words.at(end - 1, ""), words.at(end, ""))
    return village or before in _TRADING_AS or (words.at(start - 2, ""), before) in _TRADING


def _is_owned(words: Words, end: int) -> bool:
    """Whether a name may only end in the s of what is somebody's: "Jo Scanlons land"."""
    last = words[end - 1]
    bare = last == without_possessive(last)
    return bare and last.endswith("s") and words.at(end, "") in _PROPERTY


def _is_landmark(words: Words, start: int, end: int) -> bool:
    """Whether the words [start:end) are a place: "opposite Jo Coe's", "Áras Jo Coe", "Coe Bar"."""
    last, before, following = words[end - 1], words.at(start - 1, ""), words.at(end, "")
    further = words.at(start - 2, "")
    if last in _NO_SURNAMES or (further if before == "." else before).lower() in _CALLED_AFTER:
        return True
    beside = before.lower() in _BESIDE or (further, before) in _BESIDE_PAIRS
    thing = following.isalpha() and following.islower() and following not in FUNCTION_WORDS
    return beside and last.endswith("s") and not thing


def with_initial_behind(words: Words, name: str, end: int) -> tuple[str, int]:
    """Read the initial that tells namesakes apart: "Dell (J)" is J Dell."""
    if words.at(end, "") != "(":
        return name, end
    letter = words.at(end + 1, "")
    if not is_initials(letter):
        return name, end
    close = end + 3 if words.at(end + 2, "") == "." else end + 2
    if words.at(close, "") != ")" or " " in name:
        return name, end
    return f"{letter} {name}", close + 1


def parliament_of(words: Words, name: Name) -> str:
    """Return the letters that make a named person a member of a parliament ("MP"), "" if none."""
    called = words[name.start : name.end]
    return "" if OF_PARLIAMENT.isdisjoint(called) else next(w for w in called if w in OF_PARLIAMENT)


def _runs_on(words: Words, end: int) -> bool:
    """Whether the capitals go on after a name, as in "James Coe Memorial Hall"."""
    following, further = words.at(end, ""), words.at(end + 1, "")
    if (following in {"and", "&"} and further in OF_FIRMS) or (following, further) in _CHARGED:
        return True
    if following in _LETTERS_OF_BODY or following in _SHOUTED_BODIES:
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
        and following not in POST_NOMINALS
        and following.lower() not in {"the", "and"}
        and not begins_post(words, end)
    )


def is_of_date(words: Words, index: int) -> bool:
    """Whether the word at `index` is the month of a date: "on 2nd June"."""
    before = words.at(index - 1, "")
    return before[:1].isdigit() and len(before) <= 4 and place_word(words.at(index, ""))


def _bare_name(words: Words, start: int, *, lenient: bool) -> Name | None:
    word, following = words.at(start, ""), words.at(start + 1, "")
    by_initial = is_initials(word)
    if not by_initial and not may_follow_in_name(following):
        return None
    by_given = is_given(word)
    article = word in {"A", "I"} and following != "." and not (lenient and is_capital(following))
    if not is_capital(word) or article or is_of_date(words, start):
        return None
    if by_initial and words.at(start - 1, "") in _LETTERED:
        return None  # "as set out at Appendix D. Nothing more was said"
    known = by_initial or by_given
    if not known and (not lenient or never_name(word) or place_word(word) or posty(word)):
        return None
    if not known and begins_with_body(words, start):
        return None  # "Healthwatch Wex"
    end, surnames = surname_run(words, start, titled=False)
    wanted = 1 if by_initial else 2
    if surnames < wanted or _runs_on(words, end) or _is_owned(words, end):
        return None
    if _is_landmark(words, start, end) or words.at(start - 1, "") == "ncillor":
        return None  # rare: a scan that lost the beginning of "Councillor" lost more
    if words.at(start - 1, "") in {"the", "former"} and words.at(end, "") in _NAMED_AFTER:
        return None
    last = without_possessive(words[end - 1])
    unsure = place_word(last) or is_subject(last)
    shouted = any(len(w) > 1 and w.isupper() and not word.isupper() for w in words[start:end])
    if not known and (surnames != wanted or unsure or shouted):
        return None
    certain = not unsure and (by_given or (by_initial and following == "."))
    name = _joined(words, start, end)
    if "/" in name or any(sign.isdigit() for sign in name):
        return None
    return Name("", name, start, after_nominals(words, end), certain)
