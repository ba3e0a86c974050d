"""What stands behind a post: "the Clerk, Jo Day", "Head of Housing (Jo Coe)", "Clerk, Newland"."""

from .beside_name import unknown_pair
from .name_grammar import Name, name_at
from .name_titles import titles_end
from .posts import post_at
from .tokens import DASHES, Words, is_capital, is_given, is_initials, title_class

_LONGEST_DIVISION = 16
_IN_DIVISION = frozenset({"and", "&", ",", "of", "/", "-", "–", "—"})


def name_after_post(
    words: Words, end: int, *, lenient: bool, heads_row: bool = False
) -> tuple[Name, int] | None:
    """Return the name that belongs to the post before `end`, and the index after it.

    With `heads_row` the post begins the row of a table: "Chairman | Cllr Day".
    """
    if words.at(end, "") == "," and words.at(end + 1, "") == "(":
        end += 1
    mark = words.at(end, "")
    if mark == "(":
        name = name_at(words, end + 1, lenient=True)
        if name is not None and words.at(name.end, "") == ")":
            return name, name.end + 1
        return None
    if heads_row and lenient and mark == "|":
        name = name_at(words, end + 1, lenient=True)
        return (name, name.end) if name is not None else None
    if mark == "," or mark in DASHES or (mark == ":" and lenient):
        first = end + 1
        while words.at(first, "") in {"*", "the", "|"} and (
            mark == ":" or title_class(words.at(first + 1, ""))
        ):
            first += 1
        name = name_at(words, first, lenient=lenient or mark == ",")
        if name is None:
            return None
        sure = name.certain or is_initials(words.at(end + 1, "")) or mark == ":"
        closed = mark == "," and words.at(name.end, "") in {",", ".", ""}
        closed = closed and words.at(name.end + 1, "") != "dated"
        return (name, name.end) if sure or closed else None
    name = name_at(words, end, lenient=lenient and unknown_pair(words, end))
    return (name, name.end) if name is not None else None


def _holds_given(words: Words, first: int, bracket: int) -> bool:
    """Whether a bracket names the holder of "CEO Innovate Wex (Jo Day)", with a first name."""
    if is_given(words.at(first, "")) or not is_given(words.at(bracket + 1, "")):
        return False
    holder = name_at(words, bracket + 1)
    return holder is not None and words.at(holder.end, "") == ")"


def with_division(words: Words, end: int) -> int:
    """Take "Newland West" into the post of "Meetings Clerk, Newland West (Mr J Day)"."""
    first = end + 1 if words.at(end, "") == "," else end
    index = first
    while index - end < _LONGEST_DIVISION:
        word = words.at(index, "")
        if title_class(word) or (is_capital(word) and post_at(words, index) is not None):
            return end
        if not (is_capital(word) or word in _IN_DIVISION or word.isdigit()):
            break
        index += 1
    bracketed = words.at(index, "") == "(" and (
        titles_end(words, index + 1) > index + 1 or _holds_given(words, first, index)
    )
    while index > first and words[index - 1] in _IN_DIVISION:
        index -= 1
    return index if bracketed and index > first else end


def with_joined_post(words: Words, start: int, end: int) -> int:
    """Take both offices of "Deputy Clerk and Head of Roads (Ms J Day)" for the post of one holder.

    So where a list names each holder in a bracket: with a name behind each entry, none is missing.
    """
    if words.at(end, "") not in {"and", "&"}:
        return end
    opens_entry = words.at(start - 1, "") in {"", ";", "."} or (
        words.at(start - 1, "") == "," and words.at(start - 2, "") == ")"
    )
    second = post_at(words, end + 1)
    if second is None or not opens_entry:
        return end
    second = with_division(words, second)
    bracketed = words.at(second, "") == "(" and titles_end(words, second + 1) > second + 1
    return second if bracketed else end
