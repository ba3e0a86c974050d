"""Clean text from source text, each character with its place: wraps, white space and markup go."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from ..offsets import Offsets
from ..patterns import cued
from ..records import Document

WORD = cued(r"[^\W\d_]+")
DROPPED = "\ufeff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\x00-\x08\x0e-\x1b\x7f"
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

# A token is told by its first character, looked for in one set of them, which `re` does in a fast
# loop; then comes what must stand behind that one, which each alternative looks back at. A single
# space is no token, nor is a line's end without space or a quote mark beside it.
_SPACES = "\t\x0b\x0c\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARKS = rf"{_SPACES}\n&<\-{DROPPED}"
_MARKDOWN_MARKS = rf"{_MARKS}>!\[\]{{*`_\\"
_SPACED = r"(?:(?<=[^ ])|(?=[\s>]))"
_SPACE = rf"(?P<space>(?<=[{_SPACES}])\s*|(?<=\n)\s+|(?<=\s\n)|(?<= )\s+)"
_HYPHEN = r"(?P<hyphen>(?<=[^\W\d_][-\u00ad])[ \t]*\n[ \t>\n]*(?=[^\W\d_]))"
_TAG = (
    r"(?<=<)/?(?:a|b|big|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|small|span|strong|sub|sup|table|"
    r"tbody|td|th|tr|u|ul)\b[^<>]{0,400}>"
)
_ENTITY = rf"(?P<entity>(?<=&)(?:{'|'.join(ENTITIES)});)"
_QUOTED = r"(?<=\n>)[ \t]?(?:>[ \t]?)*|(?<=\n[ \t])[ \t]*(?:>[ \t]?)+"
_MARKUP = (
    r"(?<=\*)\*{0,2}(?=\S)|(?<=\S\*)\*{0,2}|(?<=\\)(?=[!-/:-@\[-`{-~\n])|"
    r"(?<=_)(?<![A-Za-z0-9_]_)_?(?=[^\s_])|(?<=[^\s_]_)_?(?![A-Za-z0-9_])|"
    r"(?<=\])\([^()\s]{0,500}(?:\s\"[^\"\n]*\")?\)|(?:(?<=\[)|(?<=!)\[)(?=[^\[\]\n]{1,200}\]\()|"
    r"(?<=\{)\.\w+\}|(?<=`)`{0,2}|(?<=<)!--(?:[^\n<]|<(?!!--))*?-->"
)
_DROPPED = rf"(?<=[{DROPPED}])[{DROPPED}]*"
# What has no name is dropped. A hyphen at a line's end may be a soft one; a quote mark's space is
# none, and so either comes before what it could be else.
_PLAIN = rf"(?:{_SPACE}|{_HYPHEN}|{_DROPPED}|{_TAG}|{_ENTITY})"
_MARKDOWN = rf"(?:{_QUOTED}|{_SPACE}|{_MARKUP}|{_HYPHEN}|{_DROPPED}|{_TAG}|{_ENTITY})"
_NO_TOKEN = r"(?!(?<=-)\S|(?<=\S\n)\S)"  # most hyphens and line ends, ruled out at once
PLAIN_TOKEN = cued(f"[{_MARKS}]{_NO_TOKEN}{_PLAIN}")
PLAIN_SPACED = cued(f"[ {_MARKS}]{_SPACED}{_NO_TOKEN}{_PLAIN}")
MARKDOWN_TOKEN = cued(f"[{_MARKDOWN_MARKS}]{_NO_TOKEN}{_MARKDOWN}")
MARKDOWN_SPACED = cued(f"[ {_MARKDOWN_MARKS}]{_SPACED}{_NO_TOKEN}{_MARKDOWN}")
# A piece without these, and without space beside space, has no token but a line end below another.
# Most pieces are such: where the signs stand is looked up once for the whole text, by plain search.
_SIGNS = ("-\n", "<", "&", "_", "\\", "`", "]", "{", ">")
_FEW_DIVIDED = 32  # words divided at a line's end that are looked for in the text one by one

CleanText = tuple[str, Offsets]


class Cleaner:
    """Cleans pieces of one document."""

    def __init__(self, document: Document) -> None:
        """Prepare for the document's format."""
        self._text = document.text
        markdown = document.media_type == "text/markdown"
        self._tokens = (MARKDOWN_TOKEN if markdown else PLAIN_TOKEN).compiled.finditer
        self._spaced = (MARKDOWN_SPACED if markdown else PLAIN_SPACED).compiled.finditer
        self._any_spaced = "  " in self._text
        self._sets_quotes_in = "\n >" in self._text
        self._stars = markdown and "*" in self._text
        signs = _SIGNS if markdown else _SIGNS[:3]
        self._signs = sorted(place for sign in signs for place in places_of(sign, self._text))
        self._divided = 0

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        pieces = set(self._text.split())  # each is in a text many times
        words = set(filter(str.isalpha, pieces))
        words.update(WORD.findall(" ".join(pieces - words)))
        return frozenset(word.lower() for word in words if word in _forms(word.lower()))

    def clean(self, start: int, end: int) -> CleanText:
        """Return the clean text of a piece of the document, and the place of each character.

        White space collapses to one space, none at the ends; a word divided at a line's end is
        whole again (its hyphen goes where the document has the word without it).
        """
        return self._plain(start, end) or self._clean(start, end)

    def _plain(self, start: int, end: int) -> CleanText | None:
        """Return a piece without tokens but empty lines and bold type around it, None for others.

        White space and marks at its ends are left to the others.
        """
        sign = bisect_left(self._signs, start)
        if sign < len(self._signs) and self._signs[sign] < end:
            return None
        piece = self._text[start:end]
        if self._stars and "*" in piece:
            bold = piece.strip("*")
            if not bold or "*" in bold:
                return None
            start += piece.find(bold)
            piece = bold
        words = piece.replace("\n\n", "\n").replace("\n", " ")
        if "  " in words or not words.isprintable():
            return None
        if not words or words[0] == " " or words[-1] == " ":
            return None
        if len(words) == len(piece):
            return words, Offsets((0,), (start,), len(words))
        starts, places = [], []
        length, place = 0, start
        for part in piece.split("\n\n"):
            starts.append(length)
            places.append(place)
            length += len(part) + 1
            place += len(part) + 2
        return words, Offsets(tuple(starts), tuple(places), len(words))

    def _clean(self, start: int, end: int) -> CleanText:
        text = self._text
        pieces: list[str] = []
        ranges: list[tuple[int, int]] = []
        place, after_space = start, True
        spaced = self._sets_quotes_in or (self._any_spaced and text.find("  ", start, end) >= 0)
        for token in (self._spaced if spaced else self._tokens)(text, start, end):
            found, token_end = token.span()
            if found > place:
                if after_space and text[place] in " \n":
                    place += 1
                if place < found:
                    pieces.append(text[place:found])
                    ranges.append((place, found))
                after_space = text[found - 1] in " \n" if ranges else True
            place, kind = token_end, token.lastgroup
            if kind == "space":
                if not after_space:
                    pieces.append(" ")
                    ranges.append((found, found + 1))
                    after_space = True
            elif kind == "entity":
                character = ENTITIES[token["entity"][:-1]]
                if character != " " or not after_space:
                    pieces.append(character)
                    ranges.append((found, found + 1))
                    after_space = character == " "
            elif kind == "hyphen" and self._is_hard_hyphen(found, token_end, end):
                pieces.append("-")
                ranges.append((found, found + 1))
                after_space = False
        if place < end and after_space and text[place] in " \n":
            place += 1
        if not pieces:
            words = text[place:end].replace("\n", " ").rstrip(" ")
            return words, Offsets((0,), (place,), len(words)) if words else Offsets.of(())
        if place < end:
            pieces.append(text[place:end])
            ranges.append((place, end))
        clean = "".join(pieces).replace("\n", " ")
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
        word = (left.group() + right.group()).lower()
        self._divided += 1
        if self._divided > _FEW_DIVIDED:
            return word not in self._vocabulary
        return not any(_has_word(self._text, form) for form in _forms(word))


def _forms(word: str) -> tuple[str, str, str]:
    """Return how a word in small letters may be printed."""
    return word, word.capitalize(), word.upper()


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text with no letter beside it."""
    ends = ((place, place + len(word)) for place in places_of(word, text))
    return any(
        not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha())
        for start, end in ends
    )


def places_of(words: str, text: str) -> Iterator[int]:
    """Yield where words stand in a text, one behind the other."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))
