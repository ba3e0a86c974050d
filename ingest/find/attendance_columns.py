"""Names that stand side by side in a line of a list, with nothing but a wide gap between."""

from ..records import Passage
from .attendance_labels import label_of
from .name_grammar import name_at
from .names import person_phrases
from .tokens import title_class, tokens

_WIDE = 3  # characters of the source for one space of the text


def names_in_columns(passage: Passage, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Cut [start:end) of a line where a wide gap parts two names: "Ada Coe      Rafe Newland".

    Where what stands behind a name is unknown ("Ada Coe      Non-Executive"), only the name is
    kept.

    Args:
        passage: the line.
        start: where the list begins in its text.
        end: where it ends.

    Returns:
        The ranges that hold the names; [start:end) itself where there are no columns.
    """
    text = passage.text
    gaps = wide_gaps(passage, start, end)
    if not gaps:
        return ((start, end),)
    stops = [*gaps, end]
    found: list[tuple[int, int]] = []
    begin = start
    for gap, following in zip(gaps, stops[1:], strict=True):
        if _is_name(text[begin:gap]) and _is_name(text[gap:following]):
            found.append((begin, gap))
            begin = gap + 1
    found.append((begin, end))
    return tuple(_without_unknown(text, *part, gaps) for part in found)


def wide_gaps(passage: Passage, start: int, end: int) -> list[int]:
    """Return the places of the spaces in [start:end) that stand for wide gaps of the source.

    A gap behind another one that is as wide as the line up to the second column is the indentation
    of that column's next line.
    """
    gaps = [
        (index, width)
        for index, width in passage.offsets.leaps()
        if start <= index < end - 1 and width >= _WIDE and passage.text[index] == " "
    ]
    if len(gaps) < 2:
        return [index for index, _ in gaps]
    first = gaps[0][0]
    column = passage.offsets[first + 1] - passage.offsets[0]
    return [index for index, width in gaps if index == first or width <= column]


def goes_on_in_column(first: Passage, second: Passage) -> bool:
    """Whether a line is the rest of what stands beside a name: "Jo Day     Head, Acorn", "Trust".

    Such a line begins where the post or the body above it does, and names nobody.
    """
    gaps = wide_gaps(first, 0, len(first.text))
    if len(gaps) != 1 or wide_gaps(second, 0, len(second.text)) or second.text.endswith(":"):
        return False
    column = first.offsets[gaps[0] + 1] - first.offsets[0]
    indent = second.offsets[0] - first.offsets[-1] - 2
    if indent < column - 1 or not second.text[0].isalpha():
        return False
    words = tokens(second.text)
    if label_of(first.text[: gaps[0]]) and _is_name(second.text.partition(",")[0]):
        return False
    name = name_at(words, 0)
    return not title_class(words[0]) and (name is None or not name.certain)


def _without_unknown(text: str, start: int, end: int, gaps: list[int]) -> tuple[int, int]:
    """Leave out what stands behind the name of a line in which no name is read as it is."""
    gap = next((gap for gap in gaps if start < gap < end), end)
    if gap == end or not _is_name(text[start:gap]):
        return start, end
    named = any(phrase.name for phrase in person_phrases(text[start:end], lenient=True))
    return (start, end) if named else (start, gap)


def _is_name(text: str) -> bool:
    words = tokens(text.strip(" *"))
    name = name_at(words, 0, lenient=True) if words else None
    return name is not None and name.end == len(words)
