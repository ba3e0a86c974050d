"""The organisation beside a name: "of Acme LLP", "(Youth Forum)", "- South Wex Ambulance"."""

import re
from typing import NamedTuple

from .organisations import organisation_end
from .tokens import (
    Words,
    classes,
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

_COMPASS = frozenset({"North", "South", "East", "West", "Northern", "Mid"})
_FIRMS = frozenset(
    [
        "Management",
        "Capital",
        "Investments",
        "Advisory",
        "Partners",
        "Associates",
        "Investors",
        "Homes",
        "Energy",
        "Services",
        "Solutions",
        "Systems",
        "Consulting",
        "Consultants",
        "Architects",
        "Technologies",
        "Planning",
    ]
)
# rare: ", Neighbourhood Manager, Beacon Homes": behind a post, where divisions stand too
_PLAINLY_FIRMS = frozenset({"Homes", "Investors", "Architects", "Technologies"})
# rare: "Fund Actuary (Marl and Penny)": such posts are a firm's
_OF_FIRM = re.compile(
    r"(?:Actuary|Auditor)\Z|\b(?:External|Investment|Pensions)\b.*\b(?:Advis[eo]r|Consultant)\Z"
)
# rare: guests of voluntary bodies: "Mr Day of the Wexmoor Listening Project"
_PROJECTS = frozenset({"Project", "Campaign", "Collective"})
_KINDS = frozenset(
    re.findall(
        r"\w+",
        """consultants consultant auditors architects surveyors engineers contractors solicitors
        developers agents advisers charity firm company external internal project design""",
    )
)
NATIONS = frozenset({"England", "Scotland", "Wales", "Ireland", "UK", "Cymru"})
_OF_PEOPLE = frozenset({"Forum", "Network", "Assembly", "Parliament"})
_LONGEST_BODY = 5
_WITHIN = frozenset({"of", "in", "and", "for", "the", "&"})


class Beside(NamedTuple):
    """A post and/or organisation that belongs to a name, and the index after it."""

    post: str
    organization: str
    end: int


def text_of(text: str, words: Words, start: int, end: int) -> str:
    """Return the words [start:end) as printed, without the possessive at their end."""
    return without_possessive(text[words.start(start) : words.end(end - 1)])


def named_body_end(words: Words, index: int) -> int | None:
    """Return the end of "Speak Out Wex" in ", Lead at Speak Out Wex,"."""
    end = index
    while is_capital(words.at(end, "")) and not place_word(words.at(end, "")):
        end += 1
    return end if end - index >= 2 and words.at(end, "") in {",", ")", "."} else None


def firm_end(words: Words, index: int) -> int | None:
    """Return the end of "Northgate Asset Management" behind "from", None if no such firm stands."""
    end = index
    while end - index < _LONGEST_BODY and (
        is_capital(words.at(end, ""))
        or (words.at(end, "") in {"and", "&"} and words.at(end + 1, "") in _FIRMS)
    ):
        end += 1
    if end - index < 2:
        return None
    first = words.at(index, "")
    outside = not (is_subject(first) or title_class(first) or never_name(first))
    last = words.at(end - 1, "")
    named = (outside and last in _FIRMS) or (first not in _COMPASS and last in NATIONS)
    return end if named else None


def organisation_after(text: str, words: Words, index: int) -> Beside | None:
    """Read "[of] ORGANISATION" from `index`."""
    if words.at(index, "") in {"of", "from", "for"}:
        index = _behind_kind(words, index + 1)
    end = organisation_end(words, index)
    if end is None and words.at(index - 1, "") in {"of", "from", "representing"}:
        end = firm_end(words, index) or _project_end(words, index)
    if end is None:
        return None
    return Beside("", text_of(text, words, index, end).removeprefix("the "), end)


def _project_end(words: Words, index: int) -> int | None:
    """Return the end of "the Wexmoor Listening Project", None if no such name begins here."""
    first = end = index + (words.at(index, "") == "the")
    while end - first < _LONGEST_BODY and is_capital(words.at(end, "")):
        end += 1
    own = not (is_subject(words.at(first, "")) or never_name(words.at(first, "")))
    return end if own and end - first > 2 and words[end - 1] in _PROJECTS else None


def _behind_kind(words: Words, index: int) -> int:
    """Return where a body's name begins behind what it is: "the consultants Acme Ltd"."""
    kind = index + 1 if words.at(index, "") in {"the", "its", "our"} else index
    while words.at(kind, "") in _KINDS:
        kind += 1
    told = words.at(kind - 1, "") in _KINDS and is_capital(words.at(kind, ""))
    return kind if told else index


def _unknown_body(words: Words, start: int, end: int) -> bool:
    """Whether two or more capital words that are of no post and no place stand at [start:end)."""
    run = words[start:end]
    if len(run) > 1 and run[-1] in NATIONS and is_capital(run[0]):
        return True
    return (
        len(run) > 1
        and all(
            is_capital(word)
            and not (never_name(word) or place_word(word) or title_class(word))
            and not (is_initials(word) or is_given(word) or is_subject(word))
            for word in run
        )
        and not any(classes("posts", word) for word in run)
    )


def body_to_end(text: str, words: Words, start: int) -> Beside | None:
    """Read what ends a line of a list behind a dash or a post: "- South Wex Ambulance"."""
    stop = len(words) - (words.at(len(words) - 1, "") == ".")
    run = words[start:stop]
    known = any(
        title_class(word)
        or is_subject(word)
        or classes("posts", word)
        or is_given(word)
        or is_initials(word)
        or "internal" in classes("organisations", word)
        for word in run
    )
    firm = bool(run) and run[-1] in _PLAINLY_FIRMS and firm_end(words, start) == stop
    known = known and not firm
    capital = all(is_capital(word) or word in _WITHIN for word in run)
    if not 2 <= len(run) <= _LONGEST_BODY or known or not (capital and is_capital(run[-1])):
        return None
    return Beside("", text_of(text, words, start, stop), stop)


def named_body(text: str) -> str:
    """Return `text` where it is a firm or a body by its words, "" else: "Clee Hill Investors"."""
    words = tokens(text)
    named = firm_end(words, 0) == len(words) or _unknown_body(words, 0, len(words))
    return text if named else ""


def firm_of_adviser(text: str, words: Words, start: int, end: int, post: str) -> Beside | None:
    """Read the firm in the bracket behind its post: "Fund Actuary (Marl and Penny)"."""
    run = words[start:end]
    names = run[::2] if len(run) == 3 and run[1] in {"and", "&"} else run
    if len(names) != len(run) // 2 + 1 or not _OF_FIRM.search(post):
        return None
    known = any(
        not word.istitle()
        or title_class(word)
        or is_subject(word)
        or classes("posts", word)
        or never_name(word)
        or place_word(word)
        for word in names
    )
    return None if known else Beside("", text_of(text, words, start, end), end + 1)


def forum_in(text: str, words: Words, start: int, end: int) -> Beside | None:
    """Read the body that a guest comes from: "(Youth Forum)", "(Carers' Network)"."""
    run = words[start:end]
    of_people = len(run) > 1 and run[-1] in _OF_PEOPLE
    if not of_people or not all(
        is_capital(word) or word in _WITHIN or word in "’'" for word in run
    ):
        return None
    return Beside("", text_of(text, words, start, end), end + 1)


def unknown_body_in(text: str, words: Words, start: int, end: int) -> Beside | None:
    """Read an organisation that nothing but its place tells: "(Audit Wales)" in a list."""
    if not _unknown_body(words, start, end):
        return None
    return Beside("", text_of(text, words, start, end), end + (end < len(words)))
