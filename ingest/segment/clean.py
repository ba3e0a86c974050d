"""Clean text from source text, each character with its place: wraps, white space and markup go."""

import re
from functools import cached_property

from ..records import Document

WORD = re.compile(r"[^\W\d_]+")
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
PLAIN_TOKEN = re.compile(
    rf"{LINE_END_HYPHEN}|{SPACE}|(?P<drop>[{DROPPED}]+|{TAG})|(?P<entity>{ENTITY})"
)
MARKDOWN_MARKUP = (
    r"(?<=\n)[ \t]*(?:>[ \t]?)+|!?\[(?=[^\[\]\n]{1,200}\]\()|"
    r"\]\([^()\s]{0,500}(?:\s\"[^\"\n]*\")?\)|"
    r"\{\.\w+\}|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`{1,3}|(?<![A-Za-z0-9_])_{1,2}(?=[^\s_])|"
    r"(?<=[^\s_])_{1,2}(?![A-Za-z0-9_])|\\(?=[!-/:-@\[-`{-~\n])|<!--[^\n]*?-->"
)
MARKDOWN_TOKEN = re.compile(
    rf"{LINE_END_HYPHEN}|(?P<drop>{MARKDOWN_MARKUP}|[{DROPPED}]+|{TAG})|{SPACE}|(?P<entity>{ENTITY})"
)

CleanText = tuple[str, tuple[int, ...]]


class Cleaner:
    """Cleans pieces of one document."""

    def __init__(self, document: Document) -> None:
        """Prepare for the document's format."""
        self._text = document.text
        markdown = document.media_type == "text/markdown"
        self._token = MARKDOWN_TOKEN if markdown else PLAIN_TOKEN

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word.lower() for word in WORD.findall(self._text))

    def clean(self, start: int, end: int) -> CleanText:
        """Return the clean text of a piece of the document, and the place of each character.

        White space collapses to one space, none at the ends; a word divided at a line's end is
        whole again (its hyphen goes where the document has the word without it).
        """
        text = self._text
        pieces: list[str] = []
        offsets: list[int] = []
        place, after_space = start, True
        for token in self._token.finditer(text, start, end):
            if token.start() > place:
                if after_space and text[place] == " ":
                    place += 1
                pieces.append(text[place : token.start()])
                offsets.extend(range(place, token.start()))
                after_space = text[token.start() - 1] == " " if offsets else True
            place, kind = token.end(), token.lastgroup
            if kind == "space":
                if not after_space:
                    pieces.append(" ")
                    offsets.append(token.start())
                    after_space = True
            elif kind == "entity":
                character = ENTITIES[token.group()[1:-1]]
                if character != " " or not after_space:
                    pieces.append(character)
                    offsets.append(token.start())
                    after_space = character == " "
            elif kind == "hyphen" and self._is_hard_hyphen(token.start(), token.end(), end):
                pieces.append("-")
                offsets.append(token.start())
                after_space = False
        if place < end:
            if after_space and text[place] == " ":
                place += 1
            pieces.append(text[place:end])
            offsets.extend(range(place, end))
        clean = "".join(pieces)
        stripped = clean.rstrip(" ")
        return stripped, tuple(offsets[: len(stripped)])

    def _is_hard_hyphen(self, before: int, after: int, end: int) -> bool:
        if self._text[before] == "\u00ad":
            return False
        left = re.search(r"[^\W\d_]{1,30}\Z", self._text[max(0, before - 30) : before])
        right = WORD.match(self._text, after, end)
        if not left or not right or right.group()[0].isupper():
            return True
        return (left.group() + right.group()).lower() not in self._vocabulary
