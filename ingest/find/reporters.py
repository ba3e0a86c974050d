"""Whom a reporting verb is about: the people joined before it, or after "presented by"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..patterns import cued
from .names import PersonPhrase, person_phrases
from .organisations import organisation_in, whole_organisation
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
# rare: "Jo Day, Head - Wex School and Al Fox" joins people over a dash
_JOINT_OVER = cued(r"\s+[-–—]\s+[A-Z][\w’' ]{2,50}?\s*,?\s+and\s+(?:the\s+)?")
_APART = (
    r"(?:,?\s*\([^()]{0,60}\)\s*|,\s*(?:who|on behalf of|in (?:his|her|their|the)|for the"
    r"|joining|addressing|speaking|attending|"
    r"via|by video|supported|assisted|as|acting|representing|with the|with (?-i:(?=[a-z]))"
    r"|having|along with|"
    r"accompanied|together with)\b[^;]{0,120}?,\s*"
    r"|,\s*(?:an?\s+)?(?!(?:and|but|or|which|that|while|when|if|so|then|said|moved|seconded|proposed)\b)"
    r"(?-i:[a-z])[\w’'-]+(?:\s[\w’'&-]+){0,7},\s*"
    r"|,\s*(?-i:[A-Z]{2,6}),\s*|\s+[-–—]\s+[^.;–—]{2,60}?\s+[-–—]\s+"
    r"|,\s*(?:the|its|our)\s+[\w’'&-]+(?:\s+[\w’'&-]+){0,5},\s*"
    r"|\s+(?:of|from|for|at)\s+(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?:and|of|for|&)\s+)?"
    r"(?-i:[A-Z])[\w’'&-]*){0,6})"
)
_ATTENDED = (
    r"(?:(?:was|were)\s+(?:also\s+)?(?:in attendance|present|welcomed|invited)\b[^.;]{0,100}?\s"
    r"(?:and|to)\s+|(?:attended|joined|addressed)\b[^.;]{0,80}?\s(?:and|to)\s+)?"
)
_OTHERS = (
    r"(?:,?\s*and\s+(?:a|an|two|three|four|several|some|members|colleagues|representatives|other|the\s+(?:report[’']s\s+)?authors?)\b"
    r"[^.;]{0,90}?,?\s+)?"
)
_FIRST_VERB = (
    r"(?:(?:(?!asked)[a-z]{2,12}ed|was|were|spoke|gave|took|drew|made|began|went|rose|came|stood|sat|"
    r"read|set|said|told|brought|sent|put|ran|led|held|kept|met|shared|"
    r"introduced (?:him|her|them)sel(?:f|ves))\b[^.;]{0,90}?\s"
    r"(?:(?:and|but)\s+(?:(?:he|she|they)\s+)?|by\s+|on\s+to\s+))?"
)
_BEFORE_VERB = cued(
    rf"{_APART}?{_OTHERS}\s*[,–—-]?\s*{_ATTENDED}{ADVERBS}{_FIRST_VERB}{ADVERBS}", re.IGNORECASE
)
_BEFORE_AGENT = cued(
    r"\s*(?:both\s+)?(?:the\s+|its\s+|their\s+|our\s+|his\s+|her\s+)?(?:(?:councillors|cllrs|messrs)\.?\s*)?",
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
# rare: "and colleagues from X" of pension and audit committees: the body of unnamed guests
_FROM_BODY = cued(r"\bcolleagues?\s+(?:from|of)\s+")
_BOTH_OF = cued(r"\s*,?\s*(?:(?:both|all)\s+)?(?:of|from)\s+(?=[A-Z]|the\s+[A-Z])")
_TOGETHER = cued(
    r"(?:\b(?:together|along|jointly)|,)\s+with\s+(?=[A-Z]|the\s+[A-Z])|\b(?:assisted|supported|accompanied|joined)\s+by\s+",
    re.IGNORECASE,
)
_ON_BEHALF = cued(
    r"\bon behalf of\s+(?:the\s+)?((?:[A-Z][\w’'&-]*\s+){0,5}[A-Z][\w’'-]*)(?=[\s.,;]|$)"
)
# rare: "who had reported at the last meeting" did not report here: a guard
_EARLIER = cued(r"\b(?:previous|last|earlier) meeting\b", re.IGNORECASE)
_WHO = cued(
    rf"{_APART}?(?:\s+to\s+(?:the\s+)?\w+)?\s*,?\s*who\s+{ADVERBS}{_ATTENDED}{_FIRST_VERB}{ADVERBS}",
    re.IGNORECASE,
)
_LETTERS = cued(
    r"(?:\A|[:–—•]\s*|\A[A-Z][^.:–—•]{3,90}[,)]\s+)(?:Cllr\.?\s+)?([A-Z]{2,3})(?=[\s,][^:–—•]*\Z)"
)
# rare: "the CEO", "the DLS": posts by their letters, once they were told in full
_SHORT_POST = cued(r"(?:\A|[,;]\s+)[Tt]he\s+([A-Z]{2,5})(?=\s)")
_FIRST_NAME = cued(r"([A-ZÀ-Þ][a-zß-ÿ]+)\b")
_SURNAME = cued(r"\s+(?:[-–—]\s+)?([A-ZÀ-Þ][\w’'-]{2,30})(?=[\s,])")
_FIRST_NAMES = cued(
    r"\b(?:young people|learners|pupils|students|apprentices|ambassadors|children|members|leavers|"
    r"residents|volunteers|parents|carers|Voices|youngsters)\b"
    r"(?:\s(?:from|of)\s(?:the\s)?(?P<body>[A-Z][^,.;:]{2,60}))?,?\s*[,–(-]\s*"
    r"(?P<names>[A-Z][a-z]{1,15}(?:,\s[A-Z][a-z]{1,15}){0,4},?\sand\s[A-Z][a-z]{1,15})(?=[,)–\s])"
    r"\)?\s*[,–]?\s*(?:who\s+)?"
)
# rare: corporate parenting boards print children by first name and age
_WITH_AGES = cued(
    r"\b[A-Z][a-z]{1,15}\s\((?:1[0-9]|2[0-5]|[5-9])\)"
    r"(?:,?\s(?:and\s)?[A-Z][a-z]{1,15}\s\((?:1[0-9]|2[0-5]|[5-9])\)){0,5}(?=[,\s]|$)"
)
# rare: young people are named by first name alone, joined by "and"
_ONLY_NAMES = re.compile(
    r"(?:\s(?:and|with|of|from|the|[A-Z][\w.’'-]{0,40})|,|\s?\([^()]{0,40}\)){0,16}"
)
_WHOLE_POST = cued(r"The ([A-Z][^,.;:()]{4,110}?)\s*,?\s*$")
_WHOLE_POST_LIMIT = 12
# rare: guests introduced by their body before their names
_SENT_BY = cued(
    r"\b(?:representatives?|colleagues?|volunteers?|trustees?)\s+(?:from|of)\s+(?:the\s+)?"
    r"(?P<body>[A-Z][^,.;:()]{2,60}?),?\s*[,(–-]\s*$",
    re.IGNORECASE,
)
_REST_OF_POST = cued(
    r"(?P<rest>(?:,?\s+(?:(?:and|of|for|the|&)\s+){0,3}[A-Z][\w’'/&-]*){1,12})"
    r"(?=\s*,?\s+dated\s+\d|,?\s+(?:setting out|in relation to|enclosing|regarding|outlining)\b)"
)
_SENT = cued(
    r"\b(?P<post>(?:representative|member|spokes(?:man|woman|person)|delegate)\s+(?:of|from)\s+"
    r"(?:the\s+)?(?P<body>(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?:and|of|for|the|&)\s+){0,2}"
    r"(?-i:[A-Z])[\w’'&-]*){0,7}))",
    re.IGNORECASE,
)
_UNIT = cued(
    r"(?P<joint>,\s+|\s+(?:(?:in|for|[-–])\s+)?)(?P<unit>[A-Z][\w’'&/-]*(?:\s+(?:(?:and|of|for|&)\s+)?[A-Z][\w’'&/-]*){0,6}),?\s+"
    r"(?:then\s+|also\s+)?"
)
# rare: offices held together ("Deputy Leader and Cabinet Member for Roads")
_LEADS = cued(r"(?:Deputy |Joint |Acting )?(?:Leader|Mayor|Convener)(?: of (?:the )?[A-Z]\w+)?")
# rare: cabinet members commend budgets and reports at full Council
_IN_CHARGE = cued(r"(?:Cabinet|Executive|Lead|Portfolio)\s+(?:Member|Holder|Councillor)\b")
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
        joined = (_JOINT.fullmatch(gap) and gap.strip()) or _JOINT_OVER.fullmatch(gap)
        if not same_place and not joined:
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
    return _one_holder(tuple(found), text)


def with_whole_post(people: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Read the author of "report of the Chair of the Roads, Parks and Trees Committee dated 1 May".

    What stands between "of" and "dated" is the post, with what it is the post of.
    """
    last = people[-1] if people else None
    more = _REST_OF_POST.match(text, last.end) if last and last.post and not last.name else None
    if last is None or more is None:
        return people
    post = " ".join(f"{last.post}{more['rest']}".split())
    return (*people[:-1], replace(last, post=post, end=more.end("rest")))


def _one_holder(people: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Take "the Deputy Leader and Cabinet Member for Roads" for one person with one long post."""
    found: list[PersonPhrase] = []
    for person in people:
        before = found[-1] if found else None
        if (
            before is not None
            and text[before.end : person.start] == " and "
            and not before.name
            and _LEADS.fullmatch(before.post)
            and _IN_CHARGE.match(person.post)
        ):
            post = f"{before.post} and {person.post}"
            found[-1] = replace(person, post=post, start=before.start)
        else:
            found.append(person)
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


def _somebody_from(text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Read "A representative of the Rivers Trust" as a post there."""
    for sent in _SENT.finditer(text, 0, verb):
        body = organisation_in(sent["body"])
        if body and _BEFORE_VERB.fullmatch(text, sent.end(), verb):
            return (PersonPhrase("", "", sent["post"], body, sent.start("post"), sent.end()),)
    return ()


def _with_unit(people: tuple[PersonPhrase, ...], text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Read "Jo Day, Senior Planner, Forward Planning presented": the unit is part of the post."""
    unit = _UNIT.fullmatch(text, people[-1].end, verb) if people[-1].post else None
    if unit is None or not is_subject(unit["unit"].split()[-1]):
        return people
    if whole_organisation(unit["unit"]):
        return people
    post = f"{people[-1].post}{unit['joint']}{unit['unit']}"
    return (*people[:-1], replace(people[-1], post=post, end=unit.end("unit")))


def _apposed(people: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Leave out "Acme Hart" of "Jo Day, Acme Hart, presented": that is no list of two."""
    if len(people) < 2 or people[-1].certain or people[-1].title or people[-1].post:
        return people
    joint = text[people[-2].end : people[-1].start].strip()
    return people[:-1] if joint == "," and text[people[-1].end :].startswith(",") else people


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
            return _of_one_body(_one_holder(_chain(phrases, text, last), text))
        if _is_object(phrases, text, last) or _told_of(phrase, text, verb):
            continue
        united = _with_unit(_chain(phrases, text, last), text, verb)
        if united[-1].end != phrase.end:
            return united
        ranked = _surname_behind(phrase, text, verb)
        if ranked is not None:
            return (*_chain(phrases, text, last)[:-1], ranked)
        if _BEFORE_VERB.fullmatch(text, phrase.end, verb):
            chain = _apposed(_one_holder(_chain(phrases, text, last), text), text)
            return (*chain[:-1], _with_body_of_others(chain[-1], text[phrase.end : verb]))
    sent = _somebody_from(text, verb)
    if sent:
        return sent
    letters = _LETTERS.search(text[:verb]) or _FIRST_NAME.match(text, 0, verb)
    if (
        letters
        and not never_name(letters.group(1))
        and not is_subject(letters.group(1))
        and _BEFORE_VERB.fullmatch(text, letters.end(), verb)
    ):
        place = letters.span(1)
        return (PersonPhrase("", letters.group(1), "", "", *place, certain=False),)
    short = _SHORT_POST.search(text, 0, verb)
    if short and _BEFORE_VERB.fullmatch(text, short.end(), verb):
        return (PersonPhrase("", "", short.group(1), "", short.start(1), short.end(1)),)
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
    sent = _SENT_BY.search(text, 0, reporters[0].start)
    body = organisation_in(sent["body"]) if sent else ""
    if body:
        return tuple(replace(p, organization=p.organization or body) for p in reporters)
    if reporters[-1].organization:
        return _with_body_of_last(reporters, text)
    end = reporters[-1].end
    opening = _BOTH_OF.match(text, end)
    if opening is None:
        return reporters
    body = organisation_in(text[opening.end() :])
    # rare: "A and B, both of X": two people share a body
    together = re.search(r"both|all", opening.group()) or len(reporters) == 1
    if not body or not (together or "," in opening.group()):
        return reporters
    return tuple(replace(p, organization=p.organization or body) for p in reporters)
