"""Every named human being of a document with the posts stated for them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..offsets import Offsets
from ..passages import joined
from ..patterns import CueIndex, cued
from ..records import Minutes, Passage, PersonFact, Span
from .attendance_lines import unwrapped
from .mentions import Mention, Person
from .name_keys import post_key
from .names import PersonPhrase, person_phrases
from .presence import CAME_INSTEAD
from .roster import Roster
from .sentences import sentence_ranges
from .tokens import is_given, is_subject, never_name, place_word, title_class

_TOOK_UP = cued(
    r"^,?\s*(?:(?:who|therefore|then|is|was|were|be|being|had been|has been|duly|unanimously)\s+)*"
    r"(?:(?:(?:re-?)?elected|(?:re-?)?appointed)(?:\s+(?:as|to act as|to be|to serve as|"
    r"to the (?:post|office|position|role) of))?(?:\s+(?:the|an?|new|to be))*|"
    r"on (?:his|her|their) (?:recent )?(?:appointment|election) as(?:\s+(?:the|new))*|"
    r"(?:had|has) (?:just |recently )?taken up the (?:post|role|position) of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_APPOINTED = cued(
    r"\b(?:re-?)?(?:appoint|elect)(?:ed|ing|s)?\s+(?:the\s+)?$|"
    r"\b(?:appointment|election) of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AS = cued(r"\s+(?:as|to act as|to be|to serve as)(?:\s+(?:the|an?|its|their|our|new))*\s+")
_ONLY_PUT_FORWARD = cued(r"\b(?:propos|nominat|suggest)\w+\b", re.IGNORECASE)
_CARRIED = cued(
    r"\b(?:resolved|agreed|ordered|carried|duly|unopposed|declared|"
    r"(?:was|were) (?:re-?)?(?:elected|appointed))\b",
    re.IGNORECASE,
)
# rare: "elected as representative on the board": of what is no part of the post that is read
_ON_A_BODY = cued(r".{0,60}\brepresentatives?\s+(?:on|to|at)\s?", re.DOTALL)
_SHORT = 4
_LEAST_CUT = 3
"""Letters that a scan lost at the end of a name: fewer part namesakes ("Dunn", "Dunne")."""
_OF = cued(r"\b(?:of|for)\s|,\s")
_LINE_BEHIND = 80
"""Characters of the next line in which a name or a post may end."""
_GOES_ON = cued(r"[’']s\b|\s*[,;.]|\s+[a-z(]")
# rare: a list of guests whose lines end within names
_NEXT_WORD = cued(r"[A-ZÀ-Þ][\w'’-]+(?=\s+[(a-z])")
_UNITS = frozenset(
    re.findall(
        r"[\w-]+",
        """Committee Sub-Committee Board Panel Council Group Forum Division Directorate Department
        Unit Authority Commission Service Services Trust Team Partnership Association""",
    )
)
_LINE_END = 8
"""Characters: a line's end, with the marks of emphasis beside it."""
_NOTHING = Passage("", Offsets.of(()))
_OUTCOME = 200
"""Characters behind a proposal in which its outcome may stand."""
_FORMER = cued(
    r"\b(?:former|late|retired|past)\s+(?:(?:[A-Z]\w+|and)\s+){0,4}$"
    r"|\b(?:death|passing|loss) of\s+(?:(?:his|her|their|the)\s+[a-z-]{3,16}(?: in[- ]law)?,?\s+)?"
    r"(?:[A-Z]\w+\.?\s+){0,3}$"
)
_TO_BE = cued(r"\s*(?:be\b|to be\b|as\b)", re.IGNORECASE)
_CONTACT = cued(r"\W*(?:contact|clerk)(?: officer)?\s*:\s", re.IGNORECASE)
# rare: "the role of Clerk was filled by X": a post told in the passive
_FULFILLED = cued(
    r",?\s+(?:an?|the|which)\s+(?:role|post|position|office)\b[^.;]{0,30}?\b"
    r"(?:fulfilled|filled|held|undertaken|carried out|occupied)\b[^.;]{0,40}?\bby\s+(?:the\s+)?$"
)
_IN_PLACE_OF = cued(
    r"\((?:[^()]{0,40}?\s)??(?:for|in place of|instead of|on behalf of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_REPLACING = CueIndex((_IN_PLACE_OF, CAME_INSTEAD))
_TAKING_UP = CueIndex((_TOOK_UP, _APPOINTED, _FULFILLED))
_IN_THE_PAST = CueIndex((_FORMER,))


def mention_of(
    phrase: PersonPhrase,
    passage: Passage,
    item: int | None,
    *,
    offset: int = 0,
    listed: bool = False,
) -> Mention:
    """Return a phrase found at `offset` of a passage as a mention with its place in the source."""
    start, end = offset + phrase.start, offset + phrase.end
    return Mention(
        phrase.title,
        phrase.name,
        phrase.post,
        phrase.organization,
        *passage.offsets.bounds(start, end),
        item,
        printed=passage.text[start:end],
        basis_listed=listed,
        former=_IN_THE_PAST.concerns(passage.text)
        and _FORMER.search(passage.text, max(0, start - 60), start) is not None,
    )


def passages_of(minutes: Minutes) -> Iterator[tuple[Passage, int | None]]:
    """Return every passage of the minutes with the position of its item, in document order."""
    for passage in (*unwrapped(minutes.header), *unwrapped(minutes.attendance)):
        yield passage, None
    for item in minutes.items:
        title = (item.title,) if item.title is not None else ()
        for passage in (*title, *item.blurb, *item.decision, *item.minutes):
            yield passage, item.position
    for passage in minutes.tail:
        yield passage, None


def _post_taken_up(text: str, phrase: PersonPhrase, after: str) -> str:
    """Return the post into which a sentence says that somebody came, "" if none.

    Whoever is only proposed comes into it when the sentence or what stands `after` it says so.
    """
    before = text[: phrase.start]
    taken_up = _TOOK_UP.match(text[phrase.end :])
    if taken_up is None and _APPOINTED.compiled.search(before[-40:]):
        taken_up = _AS.match(text[phrase.end :])
    if taken_up is None or (_ONLY_PUT_FORWARD.search(before) and not _CARRIED.search(text + after)):
        return ""
    rest = text[phrase.end + taken_up.end() :]
    posts = person_phrases(rest)
    named_at_once = posts and not posts[0].name and not rest[: posts[0].start].strip()
    if not named_at_once or _ON_A_BODY.fullmatch(rest[: posts[0].end + _SHORT]):
        return ""
    return posts[0].post


def _posts_taken_up(
    text: str, phrases: Sequence[PersonPhrase], after: str
) -> Iterator[PersonPhrase]:
    """Yield people with the posts that a sentence says they came into or fulfil."""
    for index, phrase in enumerate(phrases):
        if not phrase.name:
            continue
        before = phrases[index - 1] if index else None
        if before and not before.name and _FULFILLED.fullmatch(text, before.end, phrase.start):
            yield replace(phrase, post=before.post)
        post = _post_taken_up(text, phrase, after)
        if post:
            yield replace(phrase, post=post)


def _uncontested(taken_up: Sequence[tuple[Mention, bool]]) -> Iterator[Mention]:
    """Leave out the posts that one item proposes several people for, but for who was elected.

    Each mention comes with whether it is said to have happened ("was elected").
    """
    rivals: dict[tuple[int | None, str], set[str]] = {}
    for mention, _ in taken_up:
        rivals.setdefault((mention.item, post_key(mention.post)), set()).add(mention.name)
    for mention, happened in taken_up:
        if happened or len(rivals[mention.item, post_key(mention.post)]) == 1:
            yield mention


def _is_next_line(passage: Passage, following: Passage) -> bool:
    """Whether no more than a line's end parts two passages."""
    parted = following.offsets[0] - passage.offsets[-1] if following.text else _LINE_END + 1
    return not following.marker and parted <= _LINE_END


def _whole_phrase(phrase: PersonPhrase, sentence: str, following: Passage) -> PersonPhrase | None:
    """Return a phrase that a line's end cuts off, as read with the line behind it, else None.

    So "Councillor Ida" / "Coe moved" and "Mr Coe, Chair of the Roads Policy" / "Committee, spoke".
    """
    half_name = phrase.title and " " not in phrase.name and is_given(phrase.name)
    half_post = phrase.post and _OF.search(phrase.post)
    if not (half_name or half_post) or not following.text[:1].isupper():
        return None
    near = f"{sentence} {following.text[:_LINE_BEHIND]}"
    whole = next((p for p in person_phrases(near) if p.start == phrase.start), None)
    if whole is None or whole.end <= len(sentence) or not _GOES_ON.match(near, whole.end):
        return None
    longer = whole.post.startswith(phrase.post) and whole.name.startswith(phrase.name)
    longer = longer and (phrase.name != "" or whole.name == "")
    added = (whole.post if half_post else whole.name).rsplit(" ", 1)[-1]
    known = len(added) > 1 and (added in _UNITS or not never_name(added))
    return whole if longer and known else None


def _is_half_named(phrase: PersonPhrase, passage: Passage, following: Passage) -> bool:
    """Whether a line may end between a titled first name and the surname: "Mr Ned" / "Coe (Coach)".

    Where the two lines were not read as one, nothing tells whose name it is.
    """
    if not phrase.title or " " in phrase.name or not is_given(phrase.name):
        return False
    match = _NEXT_WORD.match(following.text)
    if match is None or not _is_next_line(passage, following):
        return False
    word = match.group()
    others = never_name(word) or place_word(word) or title_class(word) or is_subject(word)
    return not (others or phrase.post)


def _replaced(sentence: str, stated: Sequence[PersonPhrase]) -> Iterator[tuple[int, PersonPhrase]]:
    """Yield whom a note says somebody came for, and where it stands: "Cllr A (for Cllr B)".

    So also who came instead: "Cllr B (Cllr A attending in her place)".
    """
    for instead in CAME_INSTEAD.finditer(sentence):
        inside = person_phrases(instead["who"])
        yield from ((instead.start("who"), phrase) for phrase in inside if phrase.name)
    for place in dict.fromkeys((phrase.start, phrase.end) for phrase in stated):
        note = _IN_PLACE_OF.search(sentence, *place)
        if note is not None:
            inside = person_phrases(sentence[note.end() : place[1]])
            yield from ((note.end(), phrase) for phrase in inside if phrase.name)


def find_mentions(minutes: Minutes) -> tuple[Mention, ...]:
    """Return all people and posts that the wording itself makes certain."""
    found: list[Mention] = []
    taken_up: list[tuple[Mention, bool]] = []
    passages = (*passages_of(minutes), (_NOTHING, None))
    for (passage, item), (following, its_item) in pairwise(passages):
        for start, end in sentence_ranges(passage.text):
            sentence = passage.text[start:end]
            stated = person_phrases(sentence)
            place = passage
            cut = stated and stated[-1].end == len(sentence) and end == len(passage.text)
            near = cut and item and item == its_item and _is_next_line(passage, following)
            if near and (whole := _whole_phrase(stated[-1], sentence, following)):
                place = joined((passage, following))
                sentence = f"{sentence} {following.text[:_LINE_BEHIND]}"
                stated = (*stated[:-1], whole)
            elif cut and _is_half_named(stated[-1], passage, following):
                stated = stated[:-1]
            if item is None and _CONTACT.match(sentence):
                stated = tuple(p for p in person_phrases(sentence, lenient=True) if p.certain)
            if not stated:
                continue
            found += [mention_of(phrase, place, item, offset=start) for phrase in stated]
            if _REPLACING.concerns(sentence):
                found += [
                    mention_of(phrase, place, item, offset=start + at)
                    for at, phrase in _replaced(sentence, stated)
                ]
            if not _TAKING_UP.concerns(sentence):
                continue
            taken_up += [
                (
                    mention_of(phrase, place, item, offset=start),
                    not _TO_BE.match(sentence, phrase.end),
                )
                for phrase in _posts_taken_up(sentence, stated, passage.text[end : end + _OUTCOME])
            ]
    return (*found, *_uncontested(taken_up))


def _is_cut_off(person: Person, members: frozenset[str]) -> bool:
    """Whether a name is the beginning of another member's: "Cllr Ida" of Ida Coe, "T. Nev".

    Such is what a line's end or a scan left of a member's name.
    """
    name = person.name
    if not person.is_member or person.is_listed or len(person.mentions) > 1:
        return False
    if " " not in name:
        return is_given(name) and any(one.startswith(f"{name} ") for one in members)
    return any(
        one.startswith(name) and one[len(name)].isalpha() and len(one) - len(name) >= _LEAST_CUT
        for one in members
        if len(one) > len(name)
    )


def people_facts(roster: Roster) -> tuple[PersonFact, ...]:
    """Return one fact for each person and post of the roster; post "" for a person without any."""
    facts: list[PersonFact] = []
    members = frozenset(person.name for person in roster.people if person.is_member)
    for person in roster.people:
        if _is_cut_off(person, members):
            continue
        first = min(person.mentions, key=lambda m: m.start)
        posts: Sequence[tuple[str, Mention]] = roster.posts_of(person.name)
        organization = next((m.organization for m in person.mentions if m.organization), "")
        title = next((m.title for m in person.mentions if m.title), "")
        for post, mention in posts or (("", first),):
            facts.append(
                PersonFact(
                    person=person.name,
                    post=post,
                    organization=mention.organization or organization,
                    title=mention.title or title,
                    printed=mention.printed,
                    span=Span(mention.start, mention.end),
                )
            )
    return tuple(facts)
