"""What a subject says: the verbs of speaking behind it, and the manner of each."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from .. import lexicon
from ..literals import first_words
from ..records import Manner

_RANK: tuple[Manner, ...] = ("answer", "question", "request", "statement")
"""A sentence that tells of several manners is of the first."""

_VERBS = "speaking_verbs"
LONGEST_WAY = 260  # characters before a subject, or between it and its verb
NEAR = 50  # characters behind a verb
ANSWERING = (
    r"(?:in\s+(?:(?:his|her|their|an?)\s+)?(?:reply(?:ing)?|respon(?:se|ding)|answer(?:ing)?)"
    r"|replying|responding|answering|on\s+being\s+asked|when\s+asked"
    r"|(?:following|further\s+to|arising\s+from)\s+(?:(?:an?|some|several)\s+(?:\w+\s+)?)?"
    r"(?:quer(?:y|ies)|questions?))\b"
)
MOVING = (
    r"in\s+(?:\w+ly\s+)?"
    r"(?:proposing|moving|seconding|supporting|opposing|introducing|recommending)\b"
)
ADVERBS = (
    r"(?:(?:then|also|further|again|both|all|each|subsequently|additionally|accordingly|duly|finally"
    r"|therefore|thereafter|briefly|formally|strongly|specifically|particularly|jointly|later|next"
    r"|firstly|secondly|lastly|sincerely|initially|once\s+more|now|fully|warmly|personally"
    r"|repeatedly|clearly|generally|still|rightly|wholeheartedly|unanimously|universally)[,\s]+){0,3}"
)
_TO_VERB = re.compile(
    r"(?:\s*\([^()]{0,60}\)"
    r"|\s*,\s+(?:(?!(?:and|but|seconded|proposed|moved|that|having\s+been)\b)[^,;.:()]){2,90},){0,2}"
    rf"\s*,?\s*{ADVERBS}"
)
_ASIDE = re.compile(rf"(?:{ANSWERING}|{MOVING})\s", re.IGNORECASE)
# What somebody does first: "opened the debate and stated".
_OTHER_VERB = re.compile(
    r"(?!(?:had|asked|invited|requested)\b)[a-z]{1,12}(?:ed|ke|ve|ent|ook|ade)\b"
)
_WORD = re.compile(r"[a-z]+")
_AND_VERB = re.compile(rf" and\s+{ADVERBS}")
_SUBORDINATORS = frozenset(
    ["that", "whether", "if", "who", "which", "what", "how", "why", "when", "because", "where"]
)
THAT = (" that ", " whether ", " if ")
STOP = re.compile(r"[.;:?]")


class Verb(NamedTuple):
    """A verb of speaking, with its place in the sentence."""

    start: int
    end: int
    manner: Manner


@cache
def by_word() -> dict[str, tuple[lexicon.Entry, ...]]:
    """Return the entries of verbs of speaking by the words with which they begin."""
    found: dict[str, tuple[lexicon.Entry, ...]] = {}
    for entry in lexicon.entries(_VERBS):
        for word in first_words(entry.pattern):
            found[word] = (*found.get(word, ()), entry)
    return found


def manner_of(said: Sequence[Verb]) -> Manner:
    """Return the manner of a speech, of which several verbs tell."""
    if len(said) == 1:
        return said[0].manner
    return min((verb.manner for verb in said), key=_RANK.index)


def verbs_behind(text: str, end: int) -> list[Verb]:
    """Return the verbs that tell what a subject says that ends there: "thanked him and asked"."""
    start = end + text.startswith(" ", end)
    first = verb_at(text, start)
    if first is None:
        way = _TO_VERB.match(text, end)
        start = way.end() if way else start
        first = verb_at(text, start) or _verb_behind_aside(text, start)
    if first is None and not _OTHER_VERB.match(text, start):
        return []
    said = [first] if first else []
    begin = first.end if first else start
    if text.startswith(THAT, begin):
        return said
    for joint in places(text, " and ", begin, begin + LONGEST_WAY):
        if not is_one_clause(text, begin, joint):
            break
        and_verb = _AND_VERB.match(text, joint)
        if and_verb and (verb := verb_at(text, and_verb.end())):
            said.append(verb)
    return said


def places(text: str, sign: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sign stands in a part of a text."""
    place = text.find(sign, start, end)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1, end)


def is_one_clause(text: str, start: int, end: int) -> bool:
    """Whether no stop and no subordinate clause begins between two places."""
    between = text[start:end]
    return _SUBORDINATORS.isdisjoint(between.split()) and not STOP.search(between)


def _verb_behind_aside(text: str, start: int) -> Verb | None:
    """Return the verb behind words without a comma: "in proposing the motion stated"."""
    aside = _ASIDE.match(text, start)
    words = _WORD.finditer(text, aside.end(), aside.end() + NEAR) if aside else ()
    return next(filter(None, (verb_at(text, word.start()) for word in words)), None)


def verb_at(text: str, start: int) -> Verb | None:
    """Return the verb of speaking at a place, if there is one."""
    word = _WORD.match(text, start)
    for entry in by_word().get(word.group(), ()) if word else ():
        if match := entry.regex.match(text, start):
            return Verb(start, match.end(), cast(Manner, entry.value))
    return None
