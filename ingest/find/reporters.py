"""Whom a reporting verb is about: the people joined before it, or after "presented by"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..patterns import cued
from .names import PersonPhrase, person_phrases
from .organisations import organisation_in
from .tokens import is_subject, never_name

ADVERBS = (
    r"(?:(?:then|also|jointly|verbally|briefly|formally|accordingly|next|kindly|further|duly|again|"
    r"subsequently|both|each|has|have|had|firstly|himself|herself|orally|and)\s+)*"
)
_JOINT = cued(
    r"\s*(?:\([^()]{0,40}\)\s*)?[,;]?\s*(?:(?:and|&|with|together with|along with|"
    r"accompanied by|supported by|assisted by|jointly with|and by|by)\b\s*)?(?:also\s+)?"
    r"(?:the\s+)?(?:(?:councillors|cllrs|messrs)\.?\s*)?",
    re.IGNORECASE,
)
_APART = (
    r"(?:,?\s*\([^()]{0,60}\)\s*|,\s*(?:who|on behalf of|in (?:his|her|their|the)|for the|joining|"
    r"via|by video|supported|assisted|as|acting|representing|with the|having|along with|"
    r"accompanied|together with)\b[^;]{0,120}?,\s*"
    r"|\s+(?:of|from|for)\s+(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?:and|of|for|&)\s+)?"
    r"(?-i:[A-Z])[\w’'&-]*){0,6})"
)
_ATTENDED = (
    r"(?:(?:was|were)\s+(?:also\s+)?(?:in attendance|present|welcomed|invited)\b[^.;]{0,100}?\s"
    r"(?:and|to)\s+|(?:attended|joined|addressed)\b[^.;]{0,80}?\s(?:and|to)\s+)?"
)
_OTHERS = (
    r"(?:,?\s*and\s+(?:a|an|two|three|four|several|some|members|colleagues|representatives|other)\b"
    r"[^.;]{0,90}?,?\s+)?"
)
_FIRST_VERB = (
    r"(?:(?:(?!asked)[a-z]{2,12}ed|was|were|spoke|gave|took|drew|made|began|went|rose|"
    r"read|set|said|told|brought|sent|put|ran|led|held|kept|met|shared|"
    r"introduced (?:him|her|them)sel(?:f|ves))\b[^.;]{0,90}?\s"
    r"(?:and\s+(?:(?:he|she|they)\s+)?|by\s+|on\s+to\s+))?"
)
_BEFORE_VERB = cued(
    rf"{_APART}?{_OTHERS}\s*,?\s*{_ATTENDED}{ADVERBS}{_FIRST_VERB}{ADVERBS}", re.IGNORECASE
)
_BEFORE_AGENT = cued(
    r"\s*(?:both\s+)?(?:the\s+|its\s+|their\s+|our\s+)?(?:(?:councillors|cllrs|messrs)\.?\s*)?",
    re.IGNORECASE,
)
_OBJECT = cued(
    r"(?:\b(?:on behalf of|for|in (?:the )?absence of|in place of|instead of|requested by|to|from|"
    r"of|by|than|as|under|via|thanked|welcomed|asked|invited|behind|between|about)|"
    r"\b(?:answer|reply|response) to)\s+(?:the\s+)?(?:two\s+)?$",
    re.IGNORECASE,
)
_HAD = cued(r"\bhad\b")
_SAYS = cued(
    r"\b(?:said|stated|added|noted|heard|replied|told|explained|commented|felt|understood|that)\b"
)
_AND = cued(r"\s*(?:and|&)\s+(?:the\s+)?", re.IGNORECASE)
_FROM_BODY = cued(r"\bcolleagues?\s+(?:from|of)\s+")
_BOTH_OF = cued(r"\s*,?\s*(?:(?:both|all)\s+)?(?:of|from)\s+(?=[A-Z]|the\s+[A-Z])")
_TOGETHER = cued(
    r"(?:\b(?:together|along|jointly)|,)\s+with\s+(?=[A-Z]|the\s+[A-Z])|\b(?:assisted|supported|accompanied|joined)\s+by\s+",
    re.IGNORECASE,
)
_ON_BEHALF = cued(
    r"\bon behalf of\s+(?:the\s+)?((?:[A-Z][\w’'&-]*\s+){0,5}[A-Z][\w’'-]*)(?=[\s.,;]|$)"
)
_EARLIER = cued(r"\b(?:previous|last|earlier) meeting\b", re.IGNORECASE)
_WHO = cued(
    rf"{_APART}?(?:\s+to\s+(?:the\s+)?\w+)?\s*,?\s*who\s+{ADVERBS}{_ATTENDED}{_FIRST_VERB}{ADVERBS}",
    re.IGNORECASE,
)
_LETTERS = cued(r"(?:Cllr\.?\s+)?([A-Z]{2,3})\b")
_FIRST_NAME = cued(r"([A-ZÀ-Þ][a-zß-ÿ]+)\b")
_SURNAME = cued(r"\s+([A-ZÀ-Þ][\w’'-]{2,30})(?=\s)")
_FIRST_NAMES = cued(
    r"\b(?:young people|learners|pupils|students|apprentices|ambassadors|children|members|leavers|"
    r"residents|volunteers|parents|carers|Voices|youngsters)\b"
    r"(?:\s(?:from|of)\s(?:the\s)?(?P<body>[A-Z][^,.;:]{2,60}))?,?\s*[,–(-]\s*"
    r"(?P<names>[A-Z][a-z]{1,15}(?:,\s[A-Z][a-z]{1,15}){0,4},?\sand\s[A-Z][a-z]{1,15})(?=[,)–\s])"
    r"\)?\s*[,–]?\s*(?:who\s+)?"
)
_WITH_AGES = cued(
    r"\b[A-Z][a-z]{1,15}\s\((?:1[0-9]|2[0-5]|[5-9])\)"
    r"(?:,?\s(?:and\s)?[A-Z][a-z]{1,15}\s\((?:1[0-9]|2[0-5]|[5-9])\)){0,5}(?=[,\s]|$)"
)
_ONLY_NAMES = re.compile(
    r"(?:\s(?:and|with|of|from|the|[A-Z][\w.’'-]{0,40})|,|\s?\([^()]{0,40}\)){0,16}"
)
_WHOLE_POST = cued(r"The ([A-Z][^,.;:()]{4,110}?)\s*,?\s*$")
_WHOLE_POST_LIMIT = 12
_POST_GLUE = frozenset({"of", "for", "and", "the", "after", "to", "in", "on"})


def _surname_behind(phrase: PersonPhrase, text: str, verb: int) -> PersonPhrase | None:
    """Read the surname behind a post that serves as a rank: "Area Manager Dee presented"."""
    named = _SURNAME.match(text, phrase.end, verb)
    if phrase.name or not phrase.post or named is None:
        return None
    word = named.group(1)
    if never_name(word) or is_subject(word) or not _BEFORE_VERB.fullmatch(text, named.end(), verb):
        return None
    return PersonPhrase("", word, phrase.post, "", phrase.start, named.end(1), certain=False)


def first_names_before(text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Return children and others called by first names alone: "two learners, Amy and Jo, gave"."""
    named = next((m for m in _FIRST_NAMES.finditer(text, 0, verb) if _up_to(text, m, verb)), None)
    if named is not None:
        body = organisation_in(named["body"] or "") if named["body"] else ""
        begin, names = named.start("names"), named["names"]
    else:
        named = _WITH_AGES.search(text, 0, verb)
        if named is None:
            return ()
        others = _ONLY_NAMES.match(text, named.end(), verb)
        if others is None or not _BEFORE_VERB.fullmatch(text, others.end(), verb):
            return ()
        body, begin, names = "", named.start(), named.group()
    found = [m for m in _FIRST_NAME.finditer(names) if not never_name(m.group())]
    return tuple(
        PersonPhrase("", m.group(1), "", body, begin + m.start(), begin + m.end()) for m in found
    )


def _up_to(text: str, named: re.Match[str], verb: int) -> bool:
    return _BEFORE_VERB.fullmatch(text, named.end(), verb) is not None


def _told_of(phrase: PersonPhrase, text: str, verb: int) -> bool:
    """Whether a clause only tells what somebody had done: "he said the Mayor had presented it"."""
    had = _HAD.search(text, phrase.end, verb)
    return had is not None and _SAYS.search(text, 0, phrase.start) is not None


def _is_subject_of_clause(phrase: PersonPhrase, text: str) -> bool:
    """Whether a phrase is not the object of a preposition ("on behalf of the Director")."""
    return not _OBJECT.search(text, max(0, phrase.start - 40), phrase.start)


def _chain(phrases: Sequence[PersonPhrase], text: str, last: int) -> tuple[PersonPhrase, ...]:
    """Return the phrases joined to `phrases[last]` by commas and "and", first to last."""
    first = last
    while first > 0:
        before, here = phrases[first - 1], phrases[first]
        same_place = (before.start, before.end) == (here.start, here.end)
        gap = text[before.end : here.start] if before.end <= here.start else ""
        if not same_place and not (_JOINT.fullmatch(gap) and gap.strip()):
            break
        if not _is_subject_of_clause(before, text):
            break
        first -= 1
    return tuple(phrases[first : last + 1])


def _is_object(phrases: Sequence[PersonPhrase], text: str, last: int) -> bool:
    """Whether somebody, or who is joined to them by "and", is the object of a preposition."""
    if not _is_subject_of_clause(phrases[last], text):
        return True
    if last == 0 or phrases[last - 1].end > phrases[last].start:
        return False
    joint = text[phrases[last - 1].end : phrases[last].start]
    return _AND.fullmatch(joint) is not None and _is_object(phrases, text, last - 1)


def chain_after(phrases: Sequence[PersonPhrase], text: str, place: int) -> tuple[PersonPhrase, ...]:
    """Return the phrases that begin right at `place`, joined: "presented by A, B and C"."""
    found: list[PersonPhrase] = []
    end = place
    for phrase in phrases:
        if phrase.start < place:
            continue
        gap = text[end : phrase.start]
        same_place = bool(found) and found[-1].start == phrase.start
        opening = _BEFORE_AGENT.fullmatch(gap) if not found else None
        if not (same_place or opening or (found and _JOINT.fullmatch(gap) and gap.strip())):
            break
        found.append(phrase)
        end = max(end, phrase.end)
    return tuple(found)


def _of_one_body(people: tuple[PersonPhrase, ...]) -> tuple[PersonPhrase, ...]:
    """Give those of "A and B of Acme LLP, who presented" one body: they came together."""
    body = people[-1].organization
    bare = all(p.name and not (p.post or p.organization) for p in people[:-1])
    return tuple(replace(p, organization=body) for p in people) if body and bare else people


def _with_body_of_others(phrase: PersonPhrase, gap: str) -> PersonPhrase:
    """Read "Ms Vane and a colleague from Acme LLP": she is of Acme too."""
    others = _FROM_BODY.search(gap)
    body = organisation_in(gap[others.end() :]) if others else ""
    return replace(phrase, organization=body) if body and not phrase.organization else phrase


def _whole_post(text: str) -> tuple[PersonPhrase, ...]:
    """Read all words before the verb as one post: "The Head of Looked after children"."""
    whole = _WHOLE_POST.match(text)
    words = whole.group(1).split() if whole else []
    only_a_post = all(
        not word[0].islower() or is_subject(word) or word in _POST_GLUE for word in words
    )
    if whole is None or len(words) > _WHOLE_POST_LIMIT or not only_a_post:
        return ()
    post = whole.group(1).strip()
    opening = person_phrases(post)
    if not opening or opening[0].name or opening[0].start != 0:
        return ()
    return (PersonPhrase("", "", post, "", 0, whole.end(1)),)


def subject_before(
    phrases: Sequence[PersonPhrase], text: str, verb: int
) -> tuple[PersonPhrase, ...]:
    """Return who did what the verb at `verb` says, () when the sentence names nobody.

    The nearest people before the verb that the words between let be its subject are taken, with
    all that are joined to them; initials ("JB"), a first name, and a post that fills the sentence
    up to the verb come last.
    """
    for last in range(len(phrases) - 1, -1, -1):
        phrase = phrases[last]
        if phrase.end > verb:
            continue
        if _WHO.fullmatch(text, phrase.end, verb) and not _EARLIER.search(text, 0, verb):
            return _of_one_body(_chain(phrases, text, last))
        if _is_object(phrases, text, last) or _told_of(phrase, text, verb):
            continue
        ranked = _surname_behind(phrase, text, verb)
        if ranked is not None:
            return (*_chain(phrases, text, last)[:-1], ranked)
        if _BEFORE_VERB.fullmatch(text, phrase.end, verb):
            chain = _chain(phrases, text, last)
            return (*chain[:-1], _with_body_of_others(chain[-1], text[phrase.end : verb]))
    letters = _LETTERS.match(text, 0, verb) or _FIRST_NAME.match(text, 0, verb)
    if (
        letters
        and not never_name(letters.group(1))
        and not is_subject(letters.group(1))
        and _BEFORE_VERB.fullmatch(text, letters.end(), verb)
    ):
        place = letters.span(1)
        return (PersonPhrase("", letters.group(1), "", "", *place, certain=False),)
    return _whole_post(text[:verb])


def with_companions(
    reporters: tuple[PersonPhrase, ...], phrases: Sequence[PersonPhrase], text: str, end: int
) -> tuple[PersonPhrase, ...]:
    """Add those with whom somebody presented, and the body on whose behalf they all did."""
    together = _TOGETHER.search(text, end, end + 120)
    if together:
        companions = chain_after(phrases, text, together.end())
        reporters += tuple(p for p in companions if p not in reporters)
    behalf = _ON_BEHALF.search(text, end)
    if behalf and " " in behalf.group(1) and not person_phrases(behalf.group(1)):
        body = behalf.group(1)
        reporters = tuple(replace(p, organization=p.organization or body) for p in reporters)
    return reporters


def _with_body_of_last(reporters: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Read "A and B, of Acme LLP": the comma makes Acme the body of both."""
    body = reporters[-1].organization
    bare = [p for p in reporters[:-1] if p.name and not (p.post or p.organization or p.title)]
    last = text[reporters[-1].start : reporters[-1].end]
    shared = re.search(rf"(?:,\s+(?:of|from)|\s+from)\s+(?:the\s+)?{re.escape(body)}", last)
    if not shared or len(bare) != len(reporters) - 1:
        return reporters
    return tuple(replace(p, organization=body) for p in reporters)


def with_shared_body(reporters: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Give everybody of "A and B, both of Acme LLP" their organisation."""
    if not reporters:
        return reporters
    if reporters[-1].organization:
        return _with_body_of_last(reporters, text)
    end = reporters[-1].end
    opening = _BOTH_OF.match(text, end)
    if opening is None:
        return reporters
    body = organisation_in(text[opening.end() :])
    together = re.search(r"both|all", opening.group()) or len(reporters) == 1
    if not body or not (together or "," in opening.group()):
        return reporters
    return tuple(replace(p, organization=p.organization or body) for p in reporters)
