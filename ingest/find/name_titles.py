"""What goes with a name and is none of it: titles and ranks before, post-nominals behind."""

from functools import lru_cache

from .tokens import Words, classes, is_capital, title_class

_MOST_TITLES = 8
LEVELS = frozenset(["County", "Borough", "District", "City", "Town", "Parish", "Community", "Ward"])
_HONOURS = frozenset({"Rt", "Right", "Very", "Most"})
HONOURED = frozenset({"Hon", "Revd", "Rev", "Reverend"})
_RANK_LEVELS = frozenset({"Chief", "Detective"})
# rare: "Cyngor Sir X" is X County Council, "Neuadd y Sir" the county hall
_WELSH_COUNTY = frozenset({"Cyngor", "y", "Y"})
_SURNAMES_TOO = frozenset({"Bailie", "Baillie", "Major", "Lord", "Canon"})
POST_NOMINALS = frozenset(
    [
        "OBE",
        "MBE",
        "CBE",
        "KBE",
        "BEM",
        "JP",
        "CC",
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
OF_PARLIAMENT = frozenset({"MP", "MSP", "MLA", "MEP", "TD"})


@lru_cache(maxsize=4096)
def may_open_title(word: str) -> bool:
    """Whether a title may begin with `word`: "Cllr", "Detective"."""
    return bool(title_class(word)) or word in LEVELS or word in _RANK_LEVELS or word in _HONOURS


def _opens_title(word: str, following: str) -> bool:
    """Whether a word that is no title by itself begins one here: "County Cllr", "Rt Hon"."""
    if word in LEVELS:
        return title_class(following) in {"member", "plural"}
    if word in _RANK_LEVELS:
        return title_class(following) == "rank"
    return word in _HONOURS and following in HONOURED


def titles_end(words: Words, start: int) -> int:
    """Return the index after the titles ("County Cllr Mrs") that begin at `start`."""
    if not may_open_title(words.at(start, "")):
        return start
    known = words.titles
    if start not in known:
        known[start] = _titles_end(words, start)
    return known[start]


def _titles_end(words: Words, start: int) -> int:
    index = start
    while index - start < _MOST_TITLES and index < len(words):
        word = words[index]
        if not (title_class(word) or _opens_title(word, words.at(index + 1, ""))):
            break
        if word == "Sir" and words.at(index - 1, "") in _WELSH_COUNTY:
            break
        if word == "Ald" and words.at(index + 1, "") != ".":
            break
        if index > start and is_surname_here(words, index):
            break
        before = words.at(index - 1, "") if index > start else ""
        if title_class(word) == "rank" and title_class(before) == "rank":
            break  # "for the Chief Constable Sgt Day": two officers
        index += 1
        if words.at(index, "") == "." and title_class(word):
            index += 1
        if title_class(word) == "rank" and words.at(index, "").isdigit():
            index += 1
    return index


def is_surname_here(words: Words, index: int) -> bool:
    """Whether a title is the surname of who stands before it: "Inspector Baillie spoke"."""
    following = words.at(index + 1, "")
    return words[index] in _SURNAMES_TOO and not (is_capital(following) or following == ".")


def ranks_in(words: Words, start: int, end: int) -> str:
    """Return the ranks among the words [start:end), "" if there are none: "Chief Inspector"."""
    ranks = [w for w in words[start:end] if title_class(w) == "rank" or w in _RANK_LEVELS]
    return " ".join(ranks)


def after_nominals(words: Words, end: int) -> int:
    """Return the index after the post-nominals ("OBE, JP") behind a name that ends at `end`."""
    while words.at(end, "") in POST_NOMINALS:
        end += 1
    while words.at(end, "") == "," and words.at(end + 1, "") in POST_NOMINALS:
        following = words.at(end + 2, "")
        if is_capital(following) and not (title_class(following) or following in POST_NOMINALS):
            break  # "Jo Day, MP Coe Contracting Ltd"
        end += 2
    return end


@lru_cache(maxsize=1024)
def classes_of_title(title: str) -> frozenset[str]:
    """Return the classes of the words of a printed title."""
    return frozenset(
        kind for word in title.replace(".", " ").split() for kind in classes("titles", word)
    )
