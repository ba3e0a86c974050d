"""Bodies outside the council for which somebody speaks: firms, trusts, schools, charities."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ..patterns import cued
from .tokens import (
    FUNCTION_WORDS,
    Words,
    classes,
    ends_possessive,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    never_name,
    place_word,
    title_class,
    tokens,
    without_possessive,
)

_LONGEST = 9
_OF_FIRMS = frozenset({"Trustee", "Founder", "Editor"})
# rare: "Curator of the Wex Museum", as councils hear them
_OF_CURATORS = frozenset({"Museum", "Gallery"})
_PAIRS = frozenset(
    {
        ("Care", "Board"),
        ("Health", "Board"),
        ("Rescue", "Service"),
        ("Ambulance", "Service"),
        ("Crime", "Team"),
        ("Policing", "Team"),
        ("Audit", "Office"),
        ("Improvement", "District"),
    }
)
_PAPERS = frozenset(
    [
        "Update",
        "Updates",
        "Report",
        "Reports",
        "Presentation",
        "Review",
        "Visit",
        "Overview",
        "Item",
    ]
)
_TITLES = frozenset({"Police", "Healthwatch"})
ALONE = frozenset({"UNISON", "GMB", "Healthwatch", "OPCC", "OPFCC", "RSPB", "RSPCA", "SEPA", "NFU"})
_SCHOOLS = frozenset({"School", "College", "Academy", "University"})
_OFFICES = frozenset({"Commissioner", "Ombudsman", "Regulator", "Coroner"})
_POSSESSIVE_APART = cued(r"(?<=s) (['’])(?= )")
_INNER = frozenset({"of", "and", "&", "for", "the", "in", "on"})


@lru_cache(maxsize=4096)
def _is_body_word(word: str) -> bool:
    return "body" in classes("organisations", without_possessive(word))


def office_end(words: Words, index: int) -> int | None:
    """Return the end of "Office of the Police and Crime Commissioner" from behind its "of"."""
    for end in range(index, min(index + _LONGEST, len(words))):
        word = words[end]
        if word in _OFFICES:
            return end + 1
        if not (is_capital(word) or word in _INNER):
            return None
    return None


def organisation_end(words: Words, start: int) -> int | None:
    """Return the index after the organisation that begins at `start`, None if there is none.

    It is a run of capital words of which one says what it is ("Trust", "LLP", "University").
    """
    index = start + 1 if words.at(start, "").lower() == "the" else start
    first = words.at(index, "")
    if not is_capital(first) or title_class(first) or is_initials(first):
        return None
    if first in ALONE and not is_capital(words.at(index + 1, "")):
        return index + 1
    if words.at(index, "") in {"Office", "Offices"} and words.at(index + 1, "") == "of":
        office = office_end(words, index + 2)
        if office is not None:
            return office
    end, body = None, False
    while index < len(words) and index - start < _LONGEST:
        word = words[index]
        if is_capital(word) and word.lower() not in FUNCTION_WORDS and not title_class(word):
            pair = (words.at(index - 1, ""), word)
            # rare: "Wex Fire and Rescue", with no "Service"
            rescue = word == "Rescue" and index - start > 2 and words[index - 2] == "Fire"
            body = body or _is_body_word(word) or pair in _PAIRS or rescue
            end = index + 1
        elif _is_body_word(word) and end is not None:
            body, end = True, index + 1
        elif word in {"’", "'"} and ends_possessive(words, index):
            pass
        elif (
            word.lower() not in _INNER
            or (word in {"and", "&"} and (is_given(words.at(index + 1, "")) or body))
            or (word in {"on", "in"} and body)
        ):
            break
        index += 1
    return end if end is not None and body and end - start > 1 else None


def begins_with_body(words: Words, start: int) -> bool:
    """Whether an organisation that says first what it is begins here: "Healthwatch Wex"."""
    return _is_body_word(words.at(start, "")) and organisation_end(words, start) is not None


def outside_body_at(text: str, words: Words, start: int) -> tuple[str, int] | None:
    """Return the outside body that stands whole at `start`, and the index after it."""
    end = organisation_end(words, start)
    if end is None:
        return None
    run = words[start:end]
    pairs = any(pair in _PAIRS for pair in pairwise(run))
    if any(_is_internal(word) for word in run) and not pairs:
        return None
    return text[words.start(start) : words.end(end - 1)].removeprefix("the "), end


def organisation_in(text: str) -> str:
    """Return the organisation with which `text` begins, "" if none."""
    words = tokens(text)
    end = organisation_end(words, 0) if words else None
    return text[words.start(0) : words.end(end - 1)].removeprefix("the ") if end else ""


@lru_cache(maxsize=256)
def whole_organisation(title: str) -> str:
    """Return a heading that is nothing but an organisation's name, "" for any other."""
    if title.isupper():
        title = re.sub(r"\b(?:Of|And|For|The|In)\b", lambda m: m.group().lower(), title.title())
    words = tokens(title)
    if title.strip() in _TITLES:
        return title.strip()
    if not _PAPERS.isdisjoint(words):
        return ""
    if len(words) < 2 or any("internal" in classes("organisations", w) for w in words[:-1]):
        return ""
    if not _ends_as_body(words):
        return ""
    return title.strip() if organisation_end(words, 0) == len(words) else ""


def _ends_as_body(run: Sequence[str]) -> bool:
    """Whether the words name a body ("Acorn Trust", "Police Wex"), not a matter ("Trust Plan")."""
    links = [
        i
        for i, word in enumerate(run)
        if word.lower() in {"of", "for", "to", "with", "from", "in", "on"}
    ]
    if links:
        return _is_body_word(run[links[0] - 1]) or run[links[0] - 1] in {"Friends", "Citizens"}
    if run[-1] == "Fund" and any(is_subject(word) for word in run):
        return False  # "Adult Skills Fund" is a matter
    if _is_body_word(run[-1]) or tuple(run[-2:]) in _PAIRS:
        return True
    return _is_body_word(run[0]) and not any(is_subject(word) for word in run[1:])


def outside_body_of(words: Words, start: int, end: int) -> str:
    """Return the organisation inside a post: "Participation Voices" of "Chief Executive of ..."."""
    if words[start] == "Leader" or words.at(start + 1, "") == "Leader":
        return ""
    for index in range(start + 1, end):
        if words[index].lower() in {"of", "at", "for"} and index + 1 < end:
            rest = words[index + 1 : end]
            if rest[0].lower() == "the":
                rest = rest[1:]
            capital = [word for word in rest if is_capital(word)]
            if not capital or len(capital) < 2:
                return ""
            of_health = tuple(rest[-2:]) == ("Care", "Board") and rest[-3:-2] == ["Integrated"]
            if (any(map(_is_internal, capital)) and not of_health) or _is_of_schools(rest):
                return ""
            of_unknown = (
                words[index - 1] in _OF_FIRMS or words[start] in {"Managing", "Regional"}
            ) and not (is_subject(capital[0]) or never_name(capital[0]) or place_word(capital[0]))
            if words.at(start, "") == "Head" and index == start + 1 and not _is_school(capital):
                return ""
            of_museum = capital[-1] in _OF_CURATORS and words[index - 1] in {"Curator", "Director"}
            of_firm = of_health or any(_is_body_word(word) for word in capital)
            of_firm = of_firm or of_unknown or of_museum
            if of_firm or words[index - 1].title() == "Executive":
                return _POSSESSIVE_APART.sub(r"\1", " ".join(rest))
            return ""
    return ""


def _is_school(run: Sequence[str]) -> bool:
    return any(word in _SCHOOLS for word in run)


def _is_of_schools(rest: Sequence[str]) -> bool:
    """Whether the words are a field of work: "School Organisation", not "Wex School"."""
    told = [index for index, word in enumerate(rest) if _is_body_word(word)]
    if not told or rest[told[-1]] not in _SCHOOLS:
        return False
    following = next(iter(rest[told[-1] + 1 :]), "")
    return is_subject(following) or (told[-1] == 0 and is_capital(following))


def _is_internal(word: str) -> bool:
    return "internal" in classes("organisations", word)
