"""Whether a word beside a name belongs to a post or to the name."""

from .posts import plural_post_at, post_at, singular_head
from .tokens import Words, classes, is_subject, without_possessive

_POSTS_AND_SURNAMES = frozenset(
    ["Dean", "Head", "Warden", "Steward", "Gardener", "Forester", "Reader", "Ranger", "Farmer"]
)


def is_surname_and_post(words: Words, index: int) -> bool:
    """Whether the word at `index` is a surname that looks like a post: "Mr Nick Head, Mrs Dean"."""
    following = words.at(index + 1, "")
    return (
        without_possessive(words.at(index, "")) in _POSTS_AND_SURNAMES
        and following.lower() not in {"of", "for"}
        and not classes("posts", following)
    )


def posty(word: str) -> bool:
    """Whether `word` is a word of posts ("Director", "Senior", "Housing")."""
    return bool(classes("posts", word)) or is_subject(word)


def begins_post(words: Words, index: int) -> bool:
    """Whether a post begins at `index` with a word that posts are made of."""
    word = words.at(index, "")
    return (posty(word) or word.startswith("A/")) and post_at(words, index) is not None


def begins_posts(words: Words, index: int) -> bool:
    """Whether a post of several people begins at `index`: "Joint Treasurers"."""
    word = words.at(index, "")
    return bool(posty(word) or singular_head(word)) and plural_post_at(words, index) is not None
