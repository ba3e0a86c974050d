"""The people whom a part of a list names, each with status and post."""

import re
from collections.abc import Iterator

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
_NOT_LISTED = cued(r"\b(?:of|to|by|with|appoint)\s+$")


def entry_of(text: str, phrase: PersonPhrase) -> str:
    """Return a list's entry for a person, with the title that stands before all of several."""
    return f"{phrase.title} {text[phrase.start : phrase.end]}".strip()


def _stands_in_list(text: str, phrase: PersonPhrase) -> bool:
    """Whether two capital words have the marks of a list on both sides: ", Rafe Newland;"."""
    return bool(re.match(r"[A-Z]\.? ", phrase.name)) or bool(
        _LIST_BEFORE.search(text[: phrase.start]) and _LIST_AFTER.match(text[phrase.end :])
    )


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
    guests = guests_among(entries) if value == "present" else frozenset()
    for phrase in phrases:
        if not phrase.name or phrase.name in replaced:
            continue
        if not (phrase.certain or _stands_in_list(text, phrase)):
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
        status = "in attendance" if entry_of(text, phrase) in guests else STATUSES[value]
        beside_name = text[max(0, phrase.start - 3) : phrase.start] + text[phrase.end :][:2]
        if starred and "*" not in beside_name and passage.marker.strip() != "*":
            status = "absent" if status == "present" and not phrase.post else status
        led_by_post = phrase.post and text[phrase.start :].startswith(f"{phrase.post}:")
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
