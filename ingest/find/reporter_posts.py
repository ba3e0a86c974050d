"""Posts of reporters that run on beyond, or stand outside, the posts that are known.

A unit ("Senior Planner, Forward Planning"), two offices of one holder, a rank before a surname, a
delegate of a body, letters ("the DLS"), and words that fill the sentence up to its verb.
"""

import re
from dataclasses import replace

from ..patterns import cued
from .before_verb import BEFORE_VERB
from .names import PersonPhrase, person_phrases
from .organisations import organisation_in, whole_organisation
from .tokens import is_subject, never_name

_SURNAME = cued(r"\s+(?:[-–—]\s+)?([A-ZÀ-Þ][\w’'-]{2,30})(?=[\s,])")
# rare: "the CEO", "the DLS": posts by their letters, once they were told in full
_SHORT_POST = cued(r"(?:\A|[,;]\s+)[Tt]he\s+([A-Z]{2,5})(?=\s)")
_WHOLE_POST = cued(r"The ([A-Z][^,.;:()]{4,110}?)\s*,?\s*$")
_WHOLE_POST_LIMIT = 12
_REST_OF_POST = cued(
    r"(?P<rest>(?:,?\s+(?:(?:and|of|for|the|&)\s+){0,3}(?:[A-Z][\w’'/&-]*|20\d\d\b)){1,12})"
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
# rare: two officers of one unit, named before a comma that is for both
_OF_UNIT = re.compile(r",\s[A-Z].*")
_RANKED = re.compile(
    r"(?!Chief\b)(?:[A-Z][\w/]*\s)+(?:Officer|Engineer|Planner|Architect|Technician|Surveyor)"
)
# rare: offices held together ("Deputy Leader and Cabinet Member for Roads")
_LEADS = cued(r"(?:Deputy |Joint |Acting )?(?:Leader|Mayor|Convener)(?: of (?:the )?[A-Z]\w+)?")
# rare: cabinet members commend budgets and reports at full Council
_IN_CHARGE = cued(r"(?:Cabinet|Executive|Lead|Portfolio)\s+(?:Member|Holder|Councillor)\b")
# rare: "The Surveyor‟s Report presented ...": a paper of whoever holds the post
_PAPERS = frozenset({"Report", "Reports", "Paper", "Plan", "Review", "Statement", "Presentation"})
_POST_GLUE = frozenset({"of", "for", "and", "the", "after", "to", "in", "on"})


def surname_behind(phrase: PersonPhrase, text: str, verb: int) -> PersonPhrase | None:
    """Read the surname behind a post that serves as a rank: "Area Manager Dee presented"."""
    named = _SURNAME.match(text, phrase.end, verb)
    if phrase.name or not phrase.post or named is None:
        return None
    word = named.group(1)
    if never_name(word) or is_subject(word) or not BEFORE_VERB.fullmatch(text, named.end(), verb):
        return None
    return PersonPhrase("", word, phrase.post, "", phrase.start, named.end(1), certain=False)


def with_unit(people: tuple[PersonPhrase, ...], text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Read "Jo Day, Senior Planner, Forward Planning presented": the unit is part of the post."""
    unit = _UNIT.fullmatch(text, people[-1].end, verb) if people[-1].post else None
    if unit is None or not is_subject(unit["unit"].split()[-1]):
        return people
    if whole_organisation(unit["unit"]):
        return people
    post = f"{people[-1].post}{unit['joint']}{unit['unit']}"
    return (*people[:-1], replace(people[-1], post=post, end=unit.end("unit")))


def one_holder(people: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
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


def with_shared_unit(people: tuple[PersonPhrase, ...], text: str) -> tuple[PersonPhrase, ...]:
    """Give both posts of "the Engineer and Senior Engineer, Water Services" their one unit."""
    unit = _OF_UNIT.search(people[-1].post) if len(people) > 1 and not people[-1].name else None
    if unit is None:
        return people
    return tuple(
        replace(one, post=one.post + unit.group())
        if _RANKED.fullmatch(one.post)
        and not one.name
        and text[one.end : following.start] == " and "
        else one
        for one, following in zip(people, (*people[1:], people[-1]), strict=True)
    )


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


def delegate_before(text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Read "A representative of the Rivers Trust" as a post there."""
    for sent in _SENT.finditer(text, 0, verb):
        body = organisation_in(sent["body"])
        if body and BEFORE_VERB.fullmatch(text, sent.end(), verb):
            return (PersonPhrase("", "", sent["post"], body, sent.start("post"), sent.end()),)
    return ()


def post_in_letters_before(text: str, verb: int) -> tuple[PersonPhrase, ...]:
    """Read "the DLS", a post by its letters."""
    short = _SHORT_POST.search(text, 0, verb)
    if short is None or not BEFORE_VERB.fullmatch(text, short.end(), verb):
        return ()
    return (PersonPhrase("", "", short.group(1), "", short.start(1), short.end(1)),)


def whole_post(text: str) -> tuple[PersonPhrase, ...]:
    """Read all words before the verb as one post: "The Head of Looked after children"."""
    whole = _WHOLE_POST.match(text)
    words = whole.group(1).split() if whole else []
    only_a_post = all(
        not word[0].islower() or is_subject(word) or word in _POST_GLUE for word in words
    )
    if whole is None or len(words) > _WHOLE_POST_LIMIT or not only_a_post:
        return ()
    if words[-1] in _PAPERS:
        return ()
    post = whole.group(1).strip()
    opening = person_phrases(post)
    if not opening or opening[0].name or opening[0].start != 0:
        return ()
    return (PersonPhrase("", "", post, "", 0, whole.end(1)),)
