"""Which agenda item a phrase such as "item 6 (Allotment Rents)" or "Minute 65" means."""

import re

from ..patterns import cued
from ..records import AgendaItem, Minutes
from .likeness import likeness

_LABELLED = cued(
    r"\b(?P<label>agenda items?|items?|minutes?|min|re|applications?|numbers?|no)\b\.?\s*"
    r"(?:(?:no|nos|number)s?\.?\s*)?(?P<number>[A-Z]{0,4}[./ ]?\d+[\w./()\-]*)",
    re.I,
)
_BARE = cued(r"^(?P<number>[A-Z]{0,4}[./ ]?\d[\w./()\-]*)(?=$|\s|[-–,:])")
# rare: "(agenda item 5)" behind the title of a minute that is numbered otherwise
_AGENDA_NUMBER = cued(r"\bagenda item\s+(?P<number>\d+[a-z]?)", re.I)
# rare: "report (agenda item 5)", "report marked 'Agenda Item 5'": minutes numbered on, which cite
# the agenda's numbers
_AGENDA_PAPER = cued(
    r"\b(?:(?:report|paper|document)s?\s+\((?:see )?|marked\s+[(\"'“‘]?)"
    r"agenda item\s+(?:no\.?\s*)?(?P<number>\d+[a-z]?)[)\"'”’]",
    re.I,
)
_OPENING = 2  # passages
_ABOUT = cued(
    r"\b(?:items?|reports?|matters?|applications?|papers?|proposals?|discussions?)\s+"
    r"(?:on|about|regarding|concerning|relating to|in relation to|for)\s+"
    r"(?P<subject>[^.;:,]{4,120})",
    re.I,
)
# rare: "in the item about X as a governor": where the subject of the item ends
_END_OF_SUBJECT = cued(
    r"\s+(?:as|because|since|in that|being|by virtue|due to|owing to"
    r"|and (?:left|withdrew|took|did))\b.*$",
    re.I,
)
_SMALL_WORDS = frozenset(["the", "and", "for", "with", "its", "our", "from", "into"])
_SPLIT = cued(r"\s+[-–—]\s+|[,;:()]\s*")
_WORD = cued(r"[^\W_]+")
# rare: "item 5(b)": the part of an item that a reference names
_PART_OF_ITEM = cued(r"(?<=\d)\s?\((?:[a-z]{1,3}|\d{1,2})\)\Z", re.I)
_NUMBER_SIGNS = cued(r"[^a-z0-9/.]")


def item_meant(text: str, minutes: Minutes) -> tuple[int | None, tuple[str, ...]]:
    """Find the item that a phrase refers to by its title or its number.

    Args:
        text: the phrase: "Item 5, Damp and Mould Inquiry - tenant of a landlord".
        minutes: the document.

    Returns:
        The item's position or None, and those parts of the phrase that named it.
    """
    named: list[str] = []
    position: int | None = None
    for part in _SPLIT.split(text):
        titled = _by_title(part, minutes)
        if titled is not None:
            position, named = titled, [*named, part]
            break
    about = _ABOUT.search(text) if position is None else None
    if about:
        position = _by_subject(_END_OF_SUBJECT.sub("", about["subject"]), minutes)
        named = [about.group()] if position is not None else named
    numbered = _LABELLED.search(text) or _BARE.search(text.strip())
    if numbered:
        named.append(numbered.group().strip())
        if position is None:
            label = (numbered.groupdict().get("label") or "").lower()
            position = _by_number(numbered["number"], label, minutes)
    return position, tuple(named)


def _by_title(part: str, minutes: Minutes) -> int | None:
    if len(part.split()) < 2 and len(part) < 8:
        return None
    best = max(
        ((likeness(part, _title(item)), item.position) for item in minutes.items), default=(0.0, 0)
    )
    if best[0] >= 0.65:
        return best[1]
    words = part.lower()
    starts = [
        item.position
        for item in minutes.items
        if len(part.split()) >= 2 and _title(item).lower().startswith(words)
    ]
    return starts[0] if len(starts) == 1 else None


def _by_subject(subject: str, minutes: Minutes) -> int | None:
    """The one item whose title has all the words of "kinship care"."""
    wanted = _content(subject)
    about = [item.position for item in minutes.items if wanted and wanted <= _content(_title(item))]
    return about[0] if len(about) == 1 else None


def _content(text: str) -> frozenset[str]:
    words = (word.removesuffix("s") for word in _WORD.findall(text.lower()))
    return frozenset(word for word in words if len(word) > 2 and word not in _SMALL_WORDS)


def _by_number(number: str, label: str, minutes: Minutes) -> int | None:
    wanted = _plain(number)
    for item in minutes.items:
        agenda = _AGENDA_NUMBER.search(_title(item))
        if agenda and _plain(agenda["number"]) == wanted and "item" in label:
            return item.position
    if label.startswith("agenda item"):
        for item in minutes.items:  # "introduced the report (Agenda Item 7)" at minute 18
            opening = " ".join(passage.text for passage in item.minutes[:_OPENING])
            paper = _AGENDA_PAPER.search(opening)
            if paper and _plain(paper["number"]) == wanted:
                return item.position
    for item in minutes.items:
        if item.number and _plain(item.number) == wanted:
            return item.position
    for item in minutes.items:  # "SP/4(b)" is the item "(b)" below "SP/4"
        if wanted.endswith(_plain(item.number)) and item.level > 1 and item.number:
            parent = _parent(item, minutes)
            if parent and _plain(parent.number) + _plain(item.number) == wanted:
                return item.position
    if len(wanted) > 5:
        for item in minutes.items:
            if wanted in _plain(_title(item)):
                return item.position
    whole = _PART_OF_ITEM.sub("", number)
    if whole != number:  # "P/48(b)" where (b) is no item of its own
        return _by_number(whole, label, minutes)
    ordinary = wanted.isdigit() and "item" in label
    if ordinary and 1 <= int(wanted) <= len(minutes.items):
        return int(wanted)
    return None


def _parent(item: AgendaItem, minutes: Minutes) -> AgendaItem | None:
    above = [
        other
        for other in minutes.items
        if other.position < item.position and other.level < item.level
    ]
    return above[-1] if above else None


def _title(item: AgendaItem) -> str:
    return item.title.text if item.title else ""


def _plain(number: str) -> str:
    return _NUMBER_SIGNS.sub("", number.lower()).strip("/.")
