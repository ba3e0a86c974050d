"""What the title of an item tells of who reports at it: "Police Wex", "Tree Warden"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..patterns import cued
from .name_titles import classes_of_title
from .names import PersonPhrase
from .organisations import whole_organisation
from .posts import post_at
from .tokens import tokens

# rare: "Deputation Acorn Association", a title without "from"
_GUESTS = cued(
    r"\A\W*(?:deputation|delegation|presentation)s?\s*(?:[-–—:]\s*)?(?=(?-i:[A-Z]))", re.IGNORECASE
)


def of_title(reporters: Sequence[PersonPhrase], title: str) -> tuple[PersonPhrase, ...]:
    """Give guests at an item headed with a body, or with a post, that body or post.

    Args:
        reporters: who reports at the item.
        title: the item's; nothing is taken from one that says more than a body or a post.
    """
    title = _GUESTS.sub("", title)
    body = whole_organisation(title)
    body = body if 2 * len(body) >= len(title) else ""
    words = tokens(title)
    alone = len(reporters) == 1  # rare: "INFRASTRUCTURE MANAGER", on which two reported, is no post
    post = title if alone and words and post_at(words, 0) == len(words) else ""
    return tuple(_told(phrase, post, body) for phrase in reporters)


def _told(phrase: PersonPhrase, post: str, body: str) -> PersonPhrase:
    member = "member" in classes_of_title(phrase.title)
    if member or not phrase.name or phrase.organization:
        return phrase
    if body:
        return replace(phrase, organization=body)
    return phrase if phrase.post else replace(phrase, post=post)
