"""The people whom a part of a list names, each with status and post."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..patterns import cued
from ..records import Passage
from .attendance_columns import names_in_columns
from .attendance_groups import guests_among, holders_post, post_before_bracket
from .names import PersonPhrase, person_phrases
from .presence import STATUSES, Presence, has_member_title, own_status, status_by_post

_AWAY = frozenset({"apologies", "absent"})
# rare: "(substitute: B)" behind the absent member, as integration joint boards print it
_SENT_INSTEAD = cued(
    r"[(–—-]\s*(?:substitute|sub|deputy)\s*(?::|[-–—]\s|(?:is|was)\s)", re.IGNORECASE
)
_IN_CHAIR = cued(r"\W{0,3}(?:was )?in the chair\b", re.IGNORECASE)
_LIST_BEFORE = cued(r"(?:^|[,;|*•·:&✓✔)–—-]|\band)\s*(?:\d+\.?\s*)?$")
_LIST_AFTER = cued(r"\s*(?:$|[,;|(*✓✔–—-]|\.\s*$|and\b|&)")
# rare: a resident named among those present, as community councils list who came
_OF_THE_PUBLIC = cued(
    r"[\s*_(–—,-]{1,6}(?:a )?(?:local )?(?:residents?|members? of the public|parishioners?)\b",
    re.IGNORECASE,
)
# rare: a sentence on who chaired, below the officers in attendance
_TOOK_CHAIR = cued(r",?\s+(?:then )?(?:took|assumed|was in|in) the chair\b", re.IGNORECASE)
_MR = cued(r"(?:Mr|Mrs|Ms|Miss|Dr)\.?$")
_ENTRY_ENDS = cued(r"\s*[.]?\s*(?:;|$)")
_LEVELS = ("County ", "District ", "Borough ", "Unitary ", "City ")
# rare: "Wex District Councillor A Coe" behind parish councillors, whose guest he is
_LEVEL = cued(r"\b(?:County|District|Borough|Unitary|City)\s+$")
_LONGEST_LEVEL = 10
_NOT_LISTED = cued(r"\b(?:of|to|by|with|appoint)\s+$")


def entry_of(text: str, phrase: PersonPhrase) -> str:
    """Return a list's entry for a person, with the title that stands before all of several.

    The tier of another council stands in front of it: "Wex District Councillor A Coe".
    """
    level = _LEVEL.search(text, max(0, phrase.start - _LONGEST_LEVEL), phrase.start)
    tier = level.group() if level else ""
    return f"{tier}{phrase.title} {text[phrase.start : phrase.end]}".strip()


def _stands_in_list(text: str, phrase: PersonPhrase) -> bool:
    """Whether two capital words have the marks of a list on both sides: ", Rafe Newland;"."""
    return bool(re.match(r"[A-Z]\.? ", phrase.name)) or bool(
        _LIST_BEFORE.search(text[: phrase.start]) and _LIST_AFTER.match(text[phrase.end :])
    )


def _joined_to_guests(
    text: str, phrases: Sequence[PersonPhrase], guests: frozenset[str]
) -> tuple[PersonPhrase, ...]:
    """Return whom "and" joins to a guest: "District Councillor A Coe and Councillor B Day"."""
    return tuple(
        second
        for first, second in pairwise(phrases)
        if (entry := entry_of(text, first)) in guests
        and entry.startswith(_LEVELS)
        and text[first.end : second.start].strip() in {"and", "&"}
    )


def _bodies_beside(text: str, named: Sequence[PersonPhrase]) -> tuple[PersonPhrase, ...]:
    """Return what reads as a name and is the body beside one: "Ms A Coe, Doras Wexcombe"."""
    found = []
    for first, second in pairwise(named):
        start = text.rfind(";", 0, first.start) + 1
        alone = not text[start : first.start].strip() and _ENTRY_ENDS.match(text, second.end)
        told = start or ";" in text[second.end :] or _MR.match(first.title)
        if alone and told and not (second.certain or second.title or second.post):
            found.append(second)
    return tuple(found)


def people_listed(
    passage: Passage,
    start: int,
    end: int,
    value: str,
    *,
    officers_apart: bool,
    item: int | None = None,
    starred: bool = False,
) -> Iterator[Presence]:
    """Yield the people listed at [start:end) under the label `value`.

    `officers_apart` says that officers have a list of their own, `starred` that a star marks
    those who were present.
    """
    parts = names_in_columns(passage, start, end)
    if parts != ((start, end),):
        for part in parts:
            yield from people_listed(
                passage, *part, value, officers_apart=officers_apart, item=item, starred=starred
            )
        return
    text = passage.text[start:end]
    replaced: set[str] = set()
    phrases = person_phrases(text, lenient=True)
    entries = [entry_of(text, phrase) for phrase in phrases if phrase.name]
    titled = len(entries) > 2 and sum(map(has_member_title, entries)) == len(entries) - 1
    bodies = _bodies_beside(text, [phrase for phrase in phrases if phrase.name])
    guests = guests_among(entries) if value == "present" else frozenset()
    joined = _joined_to_guests(text, phrases, guests) if guests else ()
    for phrase in phrases:
        if not phrase.name or phrase.name in replaced:
            continue
        if not (phrase.certain or _stands_in_list(text, phrase)) or phrase in bodies:
            continue
        if not phrase.title and _NOT_LISTED.search(text, max(0, phrase.start - 9), phrase.start):
            continue
        own, whom = own_status(text, phrase)
        if whom:
            replaced.add(whom)
        if whom and value in _AWAY and _SENT_INSTEAD.search(text, phrase.start, phrase.end + 60):
            own, whom = None, ""
        chairing = value == "chairing" or bool(_IN_CHAIR.match(text, phrase.end))
        post = phrase.post or holders_post(
            passage.text[max(0, start - 80) : start], text[phrase.start : phrase.end + 80]
        )
        post = post or ("Chair" if chairing else post_before_bracket(text[: phrase.start]))
        moved = PersonPhrase(
            phrase.title,
            phrase.name,
            post,
            phrase.organization,
            start + phrase.start,
            start + phrase.end,
            phrase.certain,
        )
        guest = bool(guests) and (entry_of(text, phrase) in guests or phrase in joined)
        guest = guest or _OF_THE_PUBLIC.match(text, phrase.end) is not None
        status = "in attendance" if guest and value == "present" else STATUSES[value]
        if status == "in attendance" and _TOOK_CHAIR.match(text, phrase.end):
            status = "present"
        if starred and passage.marker.strip() != "*":
            beside_name = text[max(0, phrase.start - 3) : phrase.start] + text[phrase.end :][:2]
            if "*" not in beside_name and status == "present" and not phrase.post:
                status = "absent"
        led_by_post = phrase.post and text.startswith(f"{phrase.post}:", phrase.start)
        if led_by_post or titled or not officers_apart:
            status = status_by_post(moved, status)
        yield Presence(
            moved,
            passage,
            own or status,
            passage.span(moved.start, moved.end),
            item,
            whom,
        )
