"""Interests that a verb declares: "Councillor Day declared an interest in item 5 and left"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from .. import lexicon
from ..patterns import CuedPattern, cued
from ..records import InterestFact, Minutes
from .clauses import Clause, trimmed
from .interest_people import first_listed, interest_of, named_people
from .item_refs import item_meant
from .names import PersonPhrase, person_phrases
from .participation import participation_in
from .subject import subjects_of

_NOBODY = cued(
    r"^(?:there were (?:no|none)|none\b|nil\b"
    r"|no (?:further |other )?(?:declarations?|interests?|members?)\b)"
    r"|\bno interests? (?:was|were)\b",
    re.I,
)
_ANAPHORA = cued(r"\b(?:the same|this) (?:item|application|matter)\b|\bin this\b", re.I)
# rare: "declared a similar interest", in what was declared before
_LIKEWISE = cued(
    r"\b(?:similar|like|same) interest\b|\b(?:similarly|likewise)\b|\bwhich had also\b", re.I
)
# rare: "an interest was declared by", the passive of the usual sentence
_DECLARED_BY = cued(r"\binterests?\b[^.]{0,120}?\b(?:was|were) (?:also )?declared by\s+", re.I)
_REGARDING = cued(
    r"\b(?:in (?:relation|regard|respect|connection) (?:to|of|with)"
    r"|with (?:regard|respect|reference) to|regarding|concerning|under|on|for|at|re)\b:?\s+",
    re.I,
)
_CONSEQUENCE = cued(
    r"\s*[,;]?\s*(?:\b(?:and|but)\b,?\s*)?\bin accordance with\b"
    r"|\s*\((?:agenda\s+)?(?:items?|minutes?)\s+[^()]{1,24}\)\W*$"
    r"|\s*;\s*the (?:chair\w*|clerk|mayor|monitoring officer|solicitor|legal \w+)\b"
    r"|\s*,?\s*\band,? (?:following|after|on foot of)\b"
    r"|(?:\s*[,;]\s*|\s+)(?:and|but|who)\b(?:\s+(?:he|she|they|had|has|then|so|therefore|also|both|"
    r"accordingly|said|stated|indicated|that|advised)\b,?){0,5}\s+(?:withdrew|left|vacated|retired|"
    r"absented|exited|remained|stayed|took no|did not (?:vote|take|speak|participate)|"
    r"would (?:leave|withdraw|retire|go out|remain|stay|not|take no|abstain|be leaving))\b",
    re.I,
)
_REF = r"(?-i:[A-Z]{0,4})[./ ]?\d[\w./()-]*"
# rare: "items 5, 6 and 9": one declaration for several items
_SEVERAL_ITEMS = cued(
    rf"\b(?P<label>(?:agenda )?items|minutes|applications)\s+(?:nos?\.?\s*)?{_REF}"
    rf"(?P<more>(?:\s*(?:,|and|&|,\s*and)\s*{_REF}){{1,8}})",
    re.I,
)
_CONCERNS = cued(
    r"\b(?:in|re|to|on|about|see|concerning|for)\s+"
    r"|\bat\s+(?=(?:agenda\s+)?(?:items?|minutes?)\b)|\(see\s+|\((?=(?:agenda\s+)?(?:items?|minutes?)\b)"
    r"|\((?=(?-i:[A-Z]{2,4})/\d{1,3}\))",
    re.I,
)


# rare: two who declare in one sentence, each their own: "A declared an interest in 5 and B in 6"
_DECLARED = cued(r"\b(?:declared|disclosed)\b")
_MOST_DECLARERS = 8  # in one sentence
_NEAR = 120  # characters: a name, and what it declares
# rare: two members who declare in one sentence
_AND = cued(r"(?:[,;]\s*|\s)(?:and|while|whilst)\s+(?=[A-Z])")


@cache
def _markers() -> tuple[tuple[CuedPattern, str], ...]:
    return tuple((entry.regex, entry.value) for entry in lexicon.entries("interest_markers"))


def says_nobody(text: str) -> bool:
    """Whether a text says that no interest was declared."""
    return _NOBODY.search(text) is not None


def refers_to_item(text: str) -> bool:
    """Whether a sentence speaks of "this item" or "the same application"."""
    return _ANAPHORA.search(text) is not None


def refers_back(text: str) -> bool:
    """Whether a declaration is about the item of the one before it: "the same item"."""
    return bool(_ANAPHORA.search(text) or _LIKEWISE.search(text))


def marker_in(text: str) -> re.Match[str] | None:
    """Return the first form of words in a sentence that declares, under a title for that."""
    return next((found for pattern, _ in _markers() if (found := pattern.search(text))), None)


def may_declare(text: str) -> bool:
    """Whether a text has the words of some form that declares an interest."""
    return lexicon.concerns("interest_markers", text)


def plain_marker_in(text: str) -> re.Match[str] | None:
    """Return the first form of words that declares an interest wherever it stands."""
    for entry in lexicon.likely("interest_markers", text):
        found = entry.regex.search(text)
        if found and entry.value == "declared":
            return found
    return None


def passive_in(text: str) -> re.Match[str] | None:
    """Return the passive of the usual sentence, up to who declares."""
    return _DECLARED_BY.search(text)


def declared(
    sentence: Clause, found: re.Match[str], under: int | None, minutes: Minutes
) -> Iterator[InterestFact]:
    """Read a sentence that declares: who, at which items, of what nature, and what they did then.

    Args:
        sentence: as it stands in its passage.
        found: the form of words in it that declares.
        under: the position of the item that it concerns if it names none, None if not known.
        minutes: the document.
    """
    if _NOBODY.search(sentence.text):
        return
    marker: re.Match[str] | None = found
    for _ in range(_MOST_DECLARERS):
        if marker is None:
            return
        rest = sentence.part(marker.end())
        joint = _next_declarer(rest.text)
        rest = rest.part(0, joint.start()) if joint else rest
        facts = list(_declared_by_one(sentence, marker, rest, under, minutes))
        yield from facts
        if joint is None:
            return
        sentence = sentence.part(marker.end() + joint.end())
        marker = marker_in(sentence.text)
        if facts and refers_back(sentence.text):
            under = facts[-1].item


def _declared_by_one(
    sentence: Clause,
    found: re.Match[str],
    rest: Clause,
    under: int | None,
    minutes: Minutes,
) -> Iterator[InterestFact]:
    """Read what those before a form of words declare by it; `rest` is what they say behind it."""
    text = sentence.text
    people = _declarers(text, found)
    if not people:
        return
    position: int | None = None
    if not _ANAPHORA.search(rest.text):
        for place in _CONCERNS.finditer(rest.text):
            position, _ = item_meant(rest.text[place.end() : place.end() + 140], minutes)
            if position is not None:
                break
    if position is None and _REGARDING.search(found.group()):
        position, _ = item_meant(found.group(), minutes)
    if position is None:
        named = text[: people[0].start].rstrip(" ,")
        before = _REGARDING.search(named)
        position = item_meant(named[before.end() :], minutes)[0] if before else None
    cut = _CONSEQUENCE.search(rest.text)
    nature = trimmed(rest.part(0, cut.start()) if cut and cut.start() else rest).text
    did = rest.text[cut.start() :] if cut else ""
    participation = "" if person_phrases(did) else participation_in(did)
    for at in (position or under, *_further_items(nature, position, minutes)):
        for person in people:
            yield replace(interest_of(person, at, nature, sentence), participation=participation)


def _next_declarer(text: str) -> re.Match[str] | None:
    """Return what joins another who declares: ", and Jo Day declared that she was a tenant"."""
    for joint in _AND.finditer(text):
        near = text[joint.end() : joint.end() + _NEAR]
        found = marker_in(near)
        before = near[: found.start()] if found and _DECLARED.search(found.group()) else ""
        people = named_people(before, lenient=True)
        if people and people[0].start == 0 and people[-1].end == len(before.rstrip()):
            return joint
    return None


def declared_by(
    clause: Clause, found: re.Match[str], under: int, minutes: Minutes
) -> Iterator[InterestFact]:
    """Read "Personal interests were declared by Councillors Day and Night in item 5".

    Args:
        clause: the sentence.
        found: the passive in it, as `passive_in` returns it.
        under: the position of the item that it concerns if it names none.
        minutes: the document.
    """
    agents = clause.text[found.end() :]
    position, _ = item_meant(clause.text, minutes)
    nature = trimmed(clause.part(0, found.start())).text
    for person in first_listed(agents, named_people(agents, lenient=True)):
        yield interest_of(person, position or under, nature, clause)


def _declarers(text: str, found: re.Match[str]) -> list[PersonPhrase]:
    """Return who declares, by name or, directly before the verb, by post ("The Clerk declared")."""
    before = text[: found.start()]
    if found.group().lower().startswith(("declaring", "disclosing")):
        return subjects_of(text, found.start())
    people, wider = named_people(before, lenient=False), named_people(before, lenient=True)
    if not people or wider[-1].end == len(before.rstrip()) != people[-1].end:
        people = wider
    if not people:
        return [person for person in subjects_of(text, found.start()) if person.post[:1].isupper()]
    return first_listed(text, people)


def _further_items(nature: str, position: int | None, minutes: Minutes) -> Iterator[int]:
    """Yield the items beyond the first that an interest "in Items 6(a) and 6(b)" concerns."""
    several = _SEVERAL_ITEMS.search(nature) if position is not None else None
    seen = {position}
    # rare: the numbers of _SEVERAL_ITEMS
    for number in re.findall(_REF, several["more"]) if several else ():
        other, _ = item_meant(f"item {number.strip()}", minutes)
        if other is not None and other not in seen:
            seen.add(other)
            yield other
