"""Whether a letter heads a sub-item: a title stands behind or below it, and an account of it."""

import re
from collections.abc import Sequence

from ..patterns import cued
from .letters import ROMAN, Lettered, Run, letter_at, value_of
from .lines import Paragraph
from .numbers import is_sub_title
from .titles import FINITE_VERB, is_blurb, is_title

SENTENCE_END = (".", ".”", '."', ":", ":-", ";")
LONGEST_RUN_IN = 10  # words of a title that a colon ends, with its text behind it
LONGEST_ACCOUNT = 12  # paragraphs below a letter in which the next one stands
DASHES = ("-", "–", "—")
LEAST_ACCOUNT = 4  # spaces in the first sentence below a title
LEAST_POINT = 2  # spaces in a point of a list in bold type that a full stop ends
# one of the meetings whose minutes an item is about
EARLIER_MEETING = cued(
    r"(?!.{0,40}\b[Mm]inutes\b)(?=[A-Z]).{0,60}\bMeeting\b.{0,120}\bheld on \d", re.DOTALL
)


def is_titled(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether a title stands behind or below a letter, and text below it."""
    paragraph, part = paragraphs[lettered.title], lettered.part
    title = paragraph.text[part.start : part.end]
    if EARLIER_MEETING.match(title):
        return False
    long = is_title(title) and FINITE_VERB.search(title) is None
    plain = lettered.alone and (long or is_title(title, plain=True))
    if part.rest < len(paragraph.text) or not (plain or is_sub_title(title, paragraph)):
        return False
    if paragraph.kind == "heading":
        short = title.count(" ") < LEAST_POINT or title.startswith("To ")
        return short or not title.endswith(".") or _heads_sentence(paragraphs, lettered, end)
    if lettered.title + 1 >= end:
        return False
    below = letter_at(paragraphs, lettered.title + 1, end)
    if below:
        parts = below.name in ROMAN and lettered.name not in ROMAN
        return (parts or below.name == "i") and (
            below.alone or _opens_account(paragraphs[below.title].text)
        )
    following = paragraphs[lettered.title + 1]
    if is_title(following.text, plain=True) and not is_blurb(following.text):
        return False
    return not lettered.alone or _opens_sentence(following)


def _heads_sentence(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether a sentence stands below the title below a letter on a line of its own."""
    below = lettered.title + 1
    return lettered.alone and below < end and _opens_sentence(paragraphs[below])


def goes_on_titled(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether a letter below others with titles has one, whatever stands below it but a list."""
    words, part = paragraphs[lettered.title].text, lettered.part
    if lettered.title + 1 >= end:
        return False
    if letter_at(paragraphs, lettered.title + 1, end):
        return _shares_account(paragraphs, lettered, end)
    title = words[part.start : part.end].removesuffix(".")
    return part.rest == len(words) and is_title(title, plain=True)


def is_titled_like_next(
    paragraphs: Sequence[Paragraph], lettered: Lettered, end: int, run: Run
) -> bool:
    """Whether a title stands behind a letter with text below it, and the next letter has one too.

    A full stop may end it, and what stands below may look like a title as well.
    """
    words, part = paragraphs[lettered.title].text, lettered.part
    title = words[part.start : part.end].removesuffix(".")
    below = lettered.title + 1
    if lettered.alone or part.rest < len(words) or not is_title(title, plain=True):
        return False
    if below >= end or letter_at(paragraphs, below, end):
        return False
    if run.accepted and _opens_account(paragraphs[below].text):
        return True
    value = value_of(lettered.name, roman=run.roman) + 1
    for index in range(below, end):
        other = letter_at(paragraphs, index, end)
        if other is not None and value_of(other.name, roman=run.roman) == value:
            return is_titled(paragraphs, other, end) and _heads_account(paragraphs, other, end)
    return False


def _shares_account(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    """Whether right below a title stands the next letter's, with the account of both."""
    if lettered.title + 1 >= end:
        return False
    below = letter_at(paragraphs, lettered.title + 1, end)
    return (
        below is not None
        and below.alone
        and value_of(below.name, roman=False) == value_of(lettered.name, roman=False) + 1
        and is_title(paragraphs[lettered.title].text, plain=True)
        and (is_titled(paragraphs, below, end) or _shares_account(paragraphs, below, end))
    )


def runs_in(paragraphs: Sequence[Paragraph], lettered: Lettered) -> bool:
    """Whether a short title and a colon stand before a text: "b) Bins: they were emptied."."""
    words, part = paragraphs[lettered.title].text, lettered.part
    title, behind = words[part.start : part.end], words[part.end : part.rest].strip()
    return (
        not lettered.alone
        and part.rest < len(words)
        and (":" in behind or behind in DASHES)
        and title.count(" ") < LONGEST_RUN_IN
        and is_title(title, plain=True)
        and FINITE_VERB.search(title) is None
    )


def goes_on_alike(
    paragraphs: Sequence[Paragraph], lettered: Lettered, end: int, *, roman: bool
) -> bool:
    """Whether a title and its account stand behind a letter, and others behind the next.

    The account follows a dash ("(a) Hall - The roof was mended.") or stands on its own lines.
    """
    if not _heads_account(paragraphs, lettered, end):
        return False
    value = value_of(lettered.name, roman=roman)
    for index in range(lettered.title + 1, min(end, lettered.title + LONGEST_ACCOUNT)):
        other = letter_at(paragraphs, index, end)
        if other is not None and value_of(other.name, roman=roman) == value + 1:
            return _heads_account(paragraphs, other, end)
    return False


def _heads_account(paragraphs: Sequence[Paragraph], lettered: Lettered, end: int) -> bool:
    words, part = paragraphs[lettered.title].text, lettered.part
    if lettered.alone or not is_title(words[part.start : part.end], plain=True):
        return False
    if part.rest < len(words):
        behind = words[part.end : part.rest].strip()
        return behind in DASHES and _opens_account(words[part.rest :])
    below = lettered.title + 1
    return below < end and _opens_account(paragraphs[below].text)


def _opens_account(words: str) -> bool:
    told = words.endswith(SENTENCE_END[:3]) and words.count(" ") >= LEAST_ACCOUNT
    return told or words.startswith("Proposed by")


def _opens_sentence(paragraph: Paragraph) -> bool:
    words = paragraph.text
    if words.count(" ") < LEAST_ACCOUNT:
        return words.startswith("Proposed by")
    return words.endswith(SENTENCE_END) or not is_title(words, plain=True)


def is_sentence(paragraph: Paragraph) -> bool:
    """Whether a line is a sentence and no title that a full stop ends."""
    return _opens_sentence(paragraph) and not is_title(paragraph.text.removesuffix("."), plain=True)
