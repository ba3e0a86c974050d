"""Who came that no list at the head names: in place of another, in the chair, listed at the end."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..patterns import cued
from ..records import Minutes, Passage
from .attendance_groups import openers_in
from .attendance_labels import label_of
from .attendance_lists import presences_in_lists
from .names import person_phrases
from .presence import CAME_INSTEAD, Presence

# rare: national parks list their officers below the hour at which the meeting ended
_CLOSING_LABEL = cued(
    r"\W*(?:(?:officers?|officials|staff|others?|also)\s+)?(?:present|in attendance|attending)\s*:",
    re.IGNORECASE,
)


def came_instead(passages: Sequence[Passage]) -> Iterator[Presence]:
    """Yield who came instead of somebody, as a note behind that name tells."""
    for passage in passages:
        for note in CAME_INSTEAD.finditer(passage.text):
            whom = [p for p in person_phrases(passage.text[: note.start()], lenient=True) if p.name]
            for phrase in person_phrases(note["who"]) if whom else ():
                if phrase.name:
                    span = passage.span(*note.span("who"))
                    yield Presence(phrase, passage, "substitute", span, None, whom[-1].name)


def closing_lists(tail: Sequence[Passage]) -> Iterator[Presence]:
    """Yield those whom a list behind the last item names: "Officers present: ...", and below."""
    for index, passage in enumerate(tail):
        label = label_of(passage.text) if _CLOSING_LABEL.match(passage.text) else None
        if label is None:
            continue
        below = list(takewhile(_is_officer, tail[index + 1 :]))
        named = any(p.name for p in person_phrases(passage.text[label[1] :], lenient=True))
        if below or named:
            yield from presences_in_lists([passage, *below], None)


def _is_officer(line: Passage) -> bool:
    """Whether a line is a name with its post and nothing more."""
    phrases = person_phrases(line.text, lenient=True)
    named = bool(phrases) and bool(phrases[0].name and phrases[0].post)
    return named and phrases[0].start == 0 and phrases[-1].end >= len(line.text.rstrip(" .;,"))


def openers(minutes: Minutes, known: set[str]) -> Iterator[Presence]:
    """Yield who called the meeting to order, where the head says so and no list names them."""
    surnames = {name.split()[-1] for name in known if name}
    for passage in (*minutes.header, *minutes.attendance):
        for phrase in openers_in(passage.text):
            if phrase.name.split()[-1] not in surnames:
                surnames.add(phrase.name.split()[-1])
                span = passage.span(phrase.start, phrase.end)
                yield Presence(phrase, passage, "present", span, None)
