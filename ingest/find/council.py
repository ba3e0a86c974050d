"""Which council's meeting a document tells of, by what the document says and nothing else."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..patterns import CueIndex, cued
from ..records import Minutes, Passage, Stated
from ..segment.cues import cue
from .header_lines import header_of
from .places import addresses_in, governed_place

_NAME_END = cued(
    r"\b(?:Council|Combined Authority|Fire and Rescue Authority|Corporation)\b(?!\s+(?:Chamber|Tax|"
    r"House|Offices?|Procedure|Leaders?|Plan|Officers?|Members?|Meeting Room|Headquarters|"
    r"Constitution|Standing)\b)",
    re.IGNORECASE,
)
_BOROUGH_FIRST = cued(
    r"\b(?:London|Royal|Metropolitan)\s+Borough(?:\s+Council)?\s+of\s+(?P<place>[A-Z][\w'’-]+"
    r"(?:\s+(?:(?:upon|on|and|under|in|the|&)\s+)?[A-Z][\w'’-]+){0,4})",
    re.IGNORECASE,
)
# rare: "City of X" alone on a line heads the minutes of US and Canadian municipalities
_CITY_ALONE = cued(
    r"\W*(?:the\s+)?(?P<name>(?:city|town|village|township|borough|county|parish)\s+of\s+"
    r"(?P<place>[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){0,3}))(?:,\s*[A-Z][\w. ]{1,30})?\W*\Z",
    re.IGNORECASE,
)
_BARE_BOROUGH = cued(r"\b(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) Metropolitan Borough\b")
_NAMES = CueIndex((_NAME_END, _BOROUGH_FIRST, _BARE_BOROUGH))
_BESIDE_WORDS = re.compile(r"[\s,;:()“”\"|/]")
_WORD_OF_NAME = cued(r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|and|&|of|upon|on|under|in|the|le|with|by|next)\Z")
_OTHER_TONGUES = frozenset(("comhairle", "cyngor"))
_WELSH_KINDS = frozenset(("cymuned", "tref"))
_INSIDE_NO_NAME = frozenset(
    ("in", "by", "with", "at", "for", "council", "authority", "committee", "cabinet", "panel")
)
_NO_PLACE = cue("not_councils", "no place")
_ANOTHER = cue("not_councils", "another")
_KIND = cue("not_councils", "kind")
_STARTER = cue("not_councils", "starter")
_OF_PLACE = cue("not_councils", "of place")
_LOCAL = cued(r"\b(?:Parish|Community|Town) Council\Z", re.IGNORECASE)
# rare: the foot of a web page: who holds the copyright is the council
_COPYRIGHT = cued(r"(?:©|Copyright)[\s\d-]*(?:the )?\Z", re.IGNORECASE)

_LONGEST_NAME = 9  # words
_CONTEXT = 80  # characters
_OFTEN = 3  # a name that comes as often needs nothing else to bear it out
_DOMINANCE = 2
SEVERAL = 3  # councils in one line: that of a joint body, or a list of where people came from


@dataclass(frozen=True, slots=True)
class CouncilMention:
    """A council's full name where the text has it, and the place in the name."""

    name: str
    place: str
    passage: Passage
    start: int
    end: int

    def stated(self) -> Stated:
        """The name with its span."""
        return Stated(self.name, self.passage.span(self.start, self.end))

    def text_before(self) -> str:
        """The words before the name."""
        return self.passage.text[max(0, self.start - _CONTEXT) : self.start]


def find_council(
    minutes: Minutes, venue: str = "", *, of_committee: bool = False, of_area: bool = False
) -> Stated | None:
    """Return the council that the document tells of, None where it does not make that plain.

    Preferred: its full name in the header; in a copyright line; a name in the text that the
    place of the meeting or an address bears out, or that the text has again and again; a place
    that the text treats as the one governed. A council that is only mentioned, or one of several
    that could be meant, is none.

    Args:
        minutes: the document.
        venue: where the meeting was held, "" if unknown.
        of_committee: the header names a committee or the like, so that a parish council which
            only the text names is a guest.
        of_area: the body is one for a part of the council's area, so that the places which the
            text treats as governed are within it.
    """
    for passage in (*minutes.header, *header_of(minutes.header).joined):
        alone = _CITY_ALONE.match(passage.text)
        if alone and alone["name"][0].isupper():
            return Stated(alone["name"], passage.span(*alone.span("name")))
        found = council_mentions(passage)
        if len({mention.place for mention in found}) < SEVERAL:
            for mention in found:
                return mention.stated()
    listed = {one.place for passage in minutes.attendance for one in council_mentions(passage)}
    joint = len(listed) >= SEVERAL
    venue = "" if joint else venue
    passages = tuple(_all_passages(minutes))
    if joint:  # the hosts of a joint body's meeting are but one of its councils
        passages = tuple(p for p in passages if p not in set(minutes.attendance))
    mentions = [mention for passage in passages for mention in council_mentions(passage)]
    for mention in mentions:
        if _COPYRIGHT.search(mention.text_before()):
            return mention.stated()
    if of_committee:
        mentions = [mention for mention in mentions if not _LOCAL.search(mention.name)]
    place = None if of_area else governed_place(passages, venue)
    named = _borne_out(mentions, passages, venue, of_area=of_area)
    if named and (place is None or place.value.lower() in named.place.lower()):
        return named.stated()
    own = [mention for mention in mentions if not _is_another(mention)]
    of_place = [mention for mention in own if place and mention.place == place.value]
    if len(own) > _DOMINANCE * len(of_place) and len(own) > len(of_place) + 1:
        return None
    return of_place[0].stated() if of_place else place


def _all_passages(minutes: Minutes) -> Iterator[Passage]:
    yield from minutes.header
    yield from minutes.attendance
    for item in minutes.items:
        if item.title:
            yield item.title
        yield from (*item.blurb, *item.decision, *item.minutes)
    yield from minutes.tail


def council_mentions(passage: Passage) -> tuple[CouncilMention, ...]:
    """Find the full names of councils in a passage, in order.

    A name is a place and a kind ("Wexcombe Borough Council", "London Borough of Harbrook").
    """
    text = passage.text
    if not _NAMES.concerns(text):
        return ()
    found = []
    for match in _BOROUGH_FIRST.finditer(text):
        if match.group()[0].isupper():
            found.append(CouncilMention(match.group(), match["place"], passage, *match.span()))
    for match in _BARE_BOROUGH.finditer(text):
        if not text.startswith(" Council", match.end()):
            found.append(CouncilMention(match.group(), match["place"], passage, *match.span()))
    found.sort(key=lambda one: one.start)
    borough_first = deque(found)
    for end in _NAME_END.finditer(text):
        if not end.group()[0].isupper():
            continue
        start, place = _name_before(text, end.start())
        while borough_first and borough_first[0].end <= start:
            borough_first.popleft()
        if place and not (borough_first and borough_first[0].start <= start):
            name = text[start : end.end()]
            found.append(CouncilMention(name, place, passage, start, end.end()))
    return tuple(sorted(found, key=lambda one: one.start))


def _name_before(text: str, end: int) -> tuple[int, str]:
    """Return where the name that ends in "Council" at `end` begins, and the place in it."""
    words: list[str] = []
    starts: list[int] = []
    place = end
    while len(words) < _LONGEST_NAME and place and text[place - 1] == " ":
        word = _BESIDE_WORDS.split(text[max(0, place - 41) : place - 1])[-1]
        if not _WORD_OF_NAME.match(word):
            break
        place -= 1 + len(word)
        words.insert(0, word)
        starts.insert(0, place)
    own = _english_part(words)
    if own is None:
        return end, ""
    del words[:own], starts[:own]
    joint = bool(starts) and starts[0] == 0 and end + len("council") >= len(text.rstrip(" .")) - 1
    while words and not (_may_begin(words) or (joint and _joins_parishes(words))):
        del words[0], starts[0]
    kept = list(words)
    while kept and _KIND.match(kept[-1]):
        kept.pop()
    name = " ".join(kept)
    if not name or _NO_PLACE.match(name) or not name[0].isupper():
        return end, ""
    return starts[0], name


def _english_part(words: Sequence[str]) -> int | None:
    """Return where the English name begins, None where a name in another tongue runs into it.

    Only a Welsh name of one word tells by itself: "Cyngor Cymuned Brynlas Community Council".
    """
    lowered = [word.lower() for word in words]
    first = next((n for n, word in enumerate(lowered) if word in _OTHER_TONGUES), None)
    if first is None:
        return 0
    shared = len(words) == first + 4 and lowered[first + 1] in _WELSH_KINDS
    return first + 2 if shared else None


def _may_begin(words: Sequence[str]) -> bool:
    """Whether a council's name may begin with the first of these words."""
    first = words[0]
    if _STARTER.match(first.strip(".")) or not first[0].isupper():
        return False
    if len(words) > 1 and _NO_PLACE.match(first) and not _OF_PLACE.match(first):
        return first == "New"
    following = [word.lower() for word in words[1:]]
    if _INSIDE_NO_NAME.intersection(following):
        return False
    return all(
        word != "of" or _OF_PLACE.match(before)
        for before, word in zip(words, following, strict=False)
    )


def _joins_parishes(words: Sequence[str]) -> bool:
    """Whether a line is the name of a council of two parishes, one "with" the other."""
    lowered = [word.lower() for word in words]
    between = lowered.count("with") == 1 and 0 < lowered.index("with") < len(words) - 1
    first = words[0][0].isupper() and not _STARTER.match(words[0].strip("."))
    return between and first and not _NO_PLACE.match(words[0])


def _is_another(mention: CouncilMention) -> bool:
    return _ANOTHER.search(mention.text_before()) is not None


def _borne_out(
    mentions: Sequence[CouncilMention], passages: Sequence[Passage], venue: str, *, of_area: bool
) -> CouncilMention | None:
    """Return the one council whose name the venue, an address or its frequency bears out.

    The minutes of a body for an area (`of_area`) speak of what is done "by" the council that it is
    of, and members mix the two names up: the name that the text has most often is meant.
    """
    by_place: dict[str, list[CouncilMention]] = defaultdict(list)
    for mention in mentions:
        by_place[mention.place.lower()].append(mention)
    addresses = _letters(addresses_in(passages)) if mentions else ""
    candidates: list[tuple[bool, int, CouncilMention]] = []
    for place, named in by_place.items():
        own = [mention for mention in named if not _is_another(mention)]
        if not own or len(own) * 2 < len(named):
            continue
        at_venue = re.search(rf"\b{re.escape(place)}\b", venue.lower()) is not None
        in_address = len(_letters(place)) > 3 and _letters(place) in addresses
        if at_venue or in_address or len(own) >= _OFTEN:
            meant = named if of_area else own
            usual, _ = Counter(mention.name for mention in meant).most_common(1)[0]
            first = next(mention for mention in meant if mention.name == usual)
            candidates.append((at_venue or in_address, len(own), first))
    candidates.sort(key=lambda one: one[:2], reverse=True)
    if not candidates:
        return None
    near, often, best = candidates[0]
    rivals = [count for rival_near, count, _ in candidates[1:] if rival_near == near]
    return None if rivals and often < _DOMINANCE * rivals[0] else best


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())
