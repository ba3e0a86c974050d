"""Clean text from source text, each character with its place: wraps, white space and markup go."""

import re
from collections.abc import Iterator
from functools import cached_property

from ..offsets import Offsets
from ..patterns import cued
from ..records import Document

WORD = cued(r"[^\W\d_]+")
DROPPED = "\ufeff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\x00-\x08\x0e-\x1b\x7f"
TAG = (
    r"</?(?:a|b|big|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|small|span|strong|sub|sup|table|tbody|"
    r"td|th|tr|u|ul)\b[^<>]{0,400}>"
)
ENTITIES = {
    "amp": "&",
    "apos": "'",
    "eacute": "é",
    "euro": "€",
    "gt": ">",
    "lsquo": "‘",
    "ldquo": "“",
    "lt": "<",
    "mdash": "—",
    "nbsp": " ",
    "ndash": "–",
    "pound": "£",
    "quot": '"',
    "rdquo": "”",
    "rsquo": "’",
}
ENTITY = "&(?:" + "|".join(ENTITIES) + ");"
LINE_END_HYPHEN = r"(?P<hyphen>[-\u00ad](?<=[^\W\d_].)[ \t]*\n[ \t>\n]*(?=[^\W\d_]))"
SPACE = r"(?P<space>\s{2,}|[^\S ])"
PLAIN_TOKEN = cued(rf"{LINE_END_HYPHEN}|{SPACE}|(?P<drop>[{DROPPED}]+|{TAG})|(?P<entity>{ENTITY})")
MARKDOWN_MARKUP = (
    r"(?<=\n)[ \t]*(?:>[ \t]?)+|!?\[(?=[^\[\]\n]{1,200}\]\()|"
    r"\]\([^()\s]{0,500}(?:\s\"[^\"\n]*\")?\)|"
    r"\{\.\w+\}|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`{1,3}|(?<![A-Za-z0-9_])_{1,2}(?=[^\s_])|"
    r"(?<=[^\s_])_{1,2}(?![A-Za-z0-9_])|\\(?=[!-/:-@\[-`{-~\n])|<!--(?:[^\n<]|<(?!!--))*?-->"
)
MARKDOWN_TOKEN = cued(
    rf"{LINE_END_HYPHEN}|(?P<drop>{MARKDOWN_MARKUP}|[{DROPPED}]+|{TAG})|{SPACE}|(?P<entity>{ENTITY})"
)

# Where a token may begin. One set of characters comes first, which `re` looks for in a fast loop.
# A single space is looked at only in a piece with several together, or with a quote mark indented.
_SPACES = "\t\n\x0b\x0c\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARKS = rf"{_SPACES}&<\-{DROPPED}"
_MARKDOWN_MARKS = rf"{_MARKS}>!\[\]{{*`_\\"
_BESIDE_SPACE = r"(?:(?<=[^ ])|(?=[\s>]))"
PLAIN_LIKELY = re.compile(f"[{_MARKS}]")
PLAIN_SPACED = re.compile(f"[ {_MARKS}]{_BESIDE_SPACE}")
MARKDOWN_LIKELY = re.compile(f"[{_MARKDOWN_MARKS}]")
MARKDOWN_SPACED = re.compile(f"[ {_MARKDOWN_MARKS}]{_BESIDE_SPACE}")

CleanText = tuple[str, Offsets]


class Cleaner:
    """Cleans pieces of one document."""

    def __init__(self, document: Document) -> None:
        """Prepare for the document's format."""
        self._text = document.text
        markdown = document.media_type == "text/markdown"
        self._token = MARKDOWN_TOKEN if markdown else PLAIN_TOKEN
        self._likely = MARKDOWN_LIKELY if markdown else PLAIN_LIKELY
        self._spaced = MARKDOWN_SPACED if markdown else PLAIN_SPACED

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word.lower() for word in WORD.findall(self._text))

    def _tokens(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the tokens, as `finditer` of their expression would."""
        text, place = self._text, start
        spaced = text.find("  ", start, end) >= 0 or text.find(" >", start, end) >= 0
        search = (self._spaced if spaced else self._likely).search
        while likely := search(text, place, end):
            token = self._token.match(text, likely.start(), end)
            if token:
                yield token
            place = token.end() if token else likely.end()

    def clean(self, start: int, end: int) -> CleanText:
        """Return the clean text of a piece of the document, and the place of each character.

        White space collapses to one space, none at the ends; a word divided at a line's end is
        whole again (its hyphen goes where the document has the word without it).
        """
        text = self._text
        pieces: list[str] = []
        ranges: list[tuple[int, int]] = []
        place, after_space = start, True
        for token in self._tokens(start, end):
            found, token_end = token.span()
            if found > place:
                if after_space and text[place] == " ":
                    place += 1
                if place < found:
                    pieces.append(text[place:found])
                    ranges.append((place, found))
                after_space = text[found - 1] == " " if ranges else True
            place, kind = token_end, token.lastgroup
            if kind == "space":
                if not after_space:
                    pieces.append(" ")
                    ranges.append((found, found + 1))
                    after_space = True
            elif kind == "entity":
                character = ENTITIES[token.group()[1:-1]]
                if character != " " or not after_space:
                    pieces.append(character)
                    ranges.append((found, found + 1))
                    after_space = character == " "
            elif kind == "hyphen" and self._is_hard_hyphen(found, token_end, end):
                pieces.append("-")
                ranges.append((found, found + 1))
                after_space = False
        if place < end:
            if after_space and text[place] == " ":
                place += 1
            pieces.append(text[place:end])
            ranges.append((place, end))
        clean = "".join(pieces)
        stripped = clean.rstrip(" ")
        offsets = Offsets.of_ranges(ranges)
        return stripped, offsets if len(stripped) == len(clean) else offsets[: len(stripped)]

    def _is_hard_hyphen(self, before: int, after: int, end: int) -> bool:
        if self._text[before] == "\u00ad":
            return False
        left = re.search(r"[^\W\d_]{1,30}\Z", self._text[max(0, before - 30) : before])
        right = WORD.match(self._text, after, end)
        if not left or not right or right.group()[0].isupper():
            return True
        return (left.group() + right.group()).lower() not in self._vocabulary
