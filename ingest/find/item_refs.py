"""Which agenda item a phrase such as "item 6 (Allotment Rents)" or "Minute 65" means."""

import re

from ..patterns import cued
from ..records import Minutes
from .item_index import ItemIndex, plain_number

_LABELLED = cued(
    r"\b(?P<label>agenda items?|items?|minutes?|min|re|applications?|numbers?|no)\b\.?\s*"
    r"(?:(?:no|nos|number)s?\.?\s*)?(?P<number>[A-Z]{0,4}[./ ]?\d+[\w./()\-]*)",
    re.I,
)
_BARE = cued(r"^(?P<number>[A-Z]{0,4}[./ ]?\d[\w./()\-]*)(?=$|\s|[-–,:])")
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
_SHORT_NUMBER = 5  # signs, above which a title that has them is meant by them
_SPLIT = cued(r"\s+[-–—]\s+|[,;:()]\s*")
# rare: "item 5(b)": the part of an item that a reference names
_PART_OF_ITEM = cued(r"(?<=\d)\s?\((?:[a-z]{1,3}|\d{1,2})\)\Z", re.I)


class _Latest:
    """The index of the document read last: its lines are asked for one by one."""

    index = ItemIndex(())


def item_meant(text: str, minutes: Minutes) -> tuple[int | None, tuple[str, ...]]:
    """Find the item that a phrase refers to by its title or its number.

    Args:
        text: the phrase: "Item 5, Damp and Mould Inquiry - tenant of a landlord".
        minutes: the document.

    Returns:
        The item's position or None, and those parts of the phrase that named it.
    """
    items = _index_of(minutes)
    named: list[str] = []
    position: int | None = None
    for part in _SPLIT.split(text):
        titled = _by_title(part, items)
        if titled is not None:
            position, named = titled, [*named, part]
            break
    about = _ABOUT.search(text) if position is None else None
    if about:
        position = items.about(_END_OF_SUBJECT.sub("", about["subject"]))
        named = [about.group()] if position is not None else named
    numbered = _LABELLED.search(text) or _BARE.search(text.strip())
    if numbered:
        named.append(numbered.group().strip())
        if position is None:
            label = (numbered.groupdict().get("label") or "").lower()
            position = _by_number(numbered["number"], label, items)
    return position, tuple(named)


def _index_of(minutes: Minutes) -> ItemIndex:
    index = _Latest.index
    if index.items is not minutes.items:
        index = _Latest.index = ItemIndex(minutes.items)
    return index


def _by_title(part: str, items: ItemIndex) -> int | None:
    several = len(part.split()) >= 2
    if not several and len(part) < 8:
        return None
    alike = items.most_like(part)
    return items.beginning_with(part) if alike is None and several else alike


def _by_number(number: str, label: str, items: ItemIndex) -> int | None:
    wanted = plain_number(number)
    position = items.numbered(wanted, label)
    if position is None and len(wanted) > _SHORT_NUMBER:
        position = items.with_number_in_title(wanted)
    if position is not None:
        return position
    whole = _PART_OF_ITEM.sub("", number)
    if whole != number:  # "P/48(b)" where (b) is no item of its own
        return _by_number(whole, label, items)
    ordinary = wanted.isdigit() and "item" in label
    return int(wanted) if ordinary and 1 <= int(wanted) <= len(items.items) else None
