"""The posts of one document: who holds them, and which of them a short form means."""

import re
from collections.abc import Iterable

from .mentions import Mention, Person, Resolution
from .name_keys import is_complete_key, is_part_of_post, is_short_form, post_key
from .name_titles import classes_of_title
from .offices import charge_of, is_of_deputy


class HeldPosts:
    """The posts that a document states, with their holders, and the resolver of short forms."""

    def __init__(self, mentions: Iterable[Mention], people: Iterable[Person]) -> None:
        """Gather the posts of `mentions` (in document order) and those of `people`."""
        self._posts: dict[str, list[Mention]] = {}
        for mention in mentions:
            if mention.post:
                self._posts.setdefault(post_key(mention.post), []).append(mention)
        self._holder_of: dict[str, list[Person]] = {}
        for person in people:
            for mention in person.mentions:
                if mention.post:
                    holders = self._holder_of.setdefault(post_key(mention.post), [])
                    if all(person is not known for known in holders):
                        holders.append(person)

    def of_letters(self, letters: str) -> str:
        """Return the one post whose words begin with these letters ("LSO"), "" if none or more."""
        # rare: the letters of a post are those that its words begin with
        fits = {
            key: mentions[0].post
            for key, mentions in self._posts.items()
            if "".join(word[0] for word in re.findall(r"[A-Z]\w+", mentions[0].post)) == letters
        }
        if not fits:
            # rare: "the RFO" of "Deputy Clerk and Responsible Financial Officer"
            fits = {
                key: mentions[0].post
                for key, mentions in self._posts.items()
                for part in mentions[0].post.split(" and ")
                if "".join(word[0] for word in re.findall(r"[A-Z]\w+", part)) == letters
            }
        return next(iter(fits.values())) if len(fits) == 1 else ""

    def holders(self, post: str) -> tuple[str, ...]:
        """Return the people for whom the document states the post."""
        key = post_key(post)
        exact = self._holder_of.get(key, [])
        if exact:
            own = [p for p in exact if _holds_here(p, key)] if len(exact) > 1 else exact
            return tuple(p.name for p in own or exact)
        combined = [
            p.name
            for other in self._holder_of
            if is_part_of_post(key, other)
            for p in self._holder_of[other]
        ]
        if combined:
            return tuple(dict.fromkeys(combined))
        charge = charge_of(key)
        in_charge = [
            p.name
            for other, people in self._holder_of.items()
            if charge and charge_of(other) == charge
            for p in people
        ]
        if in_charge:
            return tuple(dict.fromkeys(in_charge))
        if not is_complete_key(key):
            return ()
        longer = [
            p
            for other, people in self._holder_of.items()
            if re.match(
                rf"{re.escape(key)} (?:of|to) (?:council|committee|panel|board|meeting|authority)"
                rf"|(?:town|parish|community|council|county|city|borough|lord) {re.escape(key)}$",
                other,
            )
            for p in people
        ]
        return tuple(dict.fromkeys(p.name for p in longer))

    def full_post(self, post: str, start: int, item: int | None) -> Resolution:
        """Resolve a post as printed to the fuller form named before it, if only one fits.

        Preference: the very post, when the document names it in full; the one fuller post named
        before in the same item; the one fuller post named anywhere before; the one named anywhere.
        """
        key = post_key(post)
        if is_complete_key(key):
            return Resolution(post=post)
        fuller: dict[str, Mention] = {}
        local: dict[str, Mention] = {}
        before: dict[str, Mention] = {}
        for other, mentions in self._posts.items():
            if not is_short_form(key, other):
                continue
            fuller[other] = mentions[0]
            earlier = [m for m in mentions if m.start < start]
            if earlier:
                before[other] = earlier[0]
            near = [m for m in earlier if item is not None and m.item == item]
            if near:
                local[other] = near[0]
        if not local and len(self._holder_of.get(key, ())) == 1:
            return Resolution(post=post)
        for candidates in (local, before, fuller):
            names = _chiefs(_fullest_only(candidates))
            if len(names) == 1:
                return Resolution(post=names[0].post, coreference=True)
            if names:
                return Resolution(candidates=tuple(m.post for m in names))
        return Resolution(post=post)


def posts_in(mentions: Iterable[Mention]) -> tuple[tuple[str, Mention], ...]:
    """Return the posts that one person's mentions state, in their fullest forms, in order."""
    found: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.start):
        if mention.post:
            found.setdefault(post_key(mention.post), mention)
    if len(found) < 2:
        return tuple((mention.post, mention) for mention in found.values())
    keys = list(found)
    kept = [
        key for key in keys if not any(other != key and is_short_form(key, other) for other in keys)
    ]
    ranks = {key for key in kept if "rank" in classes_of_title(found[key].post)}
    if len(kept) > len(ranks):
        kept = [key for key in kept if key not in ranks]
    elif len(ranks) > 1:  # "Insp." is the Inspector of another line
        kept = [max(kept, key=len)]
    return tuple((found[key].post, found[key]) for key in kept)


def _holds_here(person: Person, key: str) -> bool:
    """Whether a person holds a post of the council, and not the like one of another body."""
    return any(m.post and not m.organization and post_key(m.post) == key for m in person.mentions)


def _chiefs(mentions: list[Mention]) -> list[Mention]:
    """Leave out deputies where the one whose deputies they are is among the candidates."""
    chiefs = [m for m in mentions if not is_of_deputy(m.post)]
    return chiefs if len(chiefs) == 1 else mentions


def _fullest_only(candidates: dict[str, Mention]) -> list[Mention]:
    return [
        mention
        for key, mention in candidates.items()
        if not any(other != key and is_short_form(key, other) for other in candidates)
    ]
