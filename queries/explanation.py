"""An explanation, and how it is shown: the words that state a fact, underlined in their context."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ..terminal import printable

_MOST_SHOWN = 12
_INDENT = "    "
_PIECE = re.compile(r"\n|[^\S\n]+|\S+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the graph says of a fact: `presented by: Sue Butler`. `iri` is "" for text."""

    says: str
    value: str
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A run of words that states a fact.

    `before` and `after` are the text around the quote, a line or two, so that
    `before + quote + after` stands in the document as it is. `fact` is the fact that the words
    state: the one that is explained, or for a person, post or body a fact that names it. `page` and
    `line` count from 1; the line is one of the file's own, or where `of_text` of its text as read.
    """

    file: str
    line: int | None
    quote: str
    before: str
    after: str
    date: str
    body: str
    fact: str
    page: int | None = None
    of_text: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a node of the graph is, what is said of it, and where."""

    fact: str
    type: str
    label: str
    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, a run of spaces or a line break, and whether it belongs to the quote."""

    text: str
    quoted: bool


def render_explanation(
    explanation: Explanation, *, width: int = 100, terminal: bool = False
) -> str:
    """Return an explanation as text.

    Args:
        explanation: what to show.
        width: the columns to wrap to.
        terminal: underline with the terminal's own style; else with a line of `^` below.
    """
    console = Console(
        width=width, force_terminal=terminal, color_system="standard" if terminal else None,
        legacy_windows=False, highlight=False,
    )  # fmt: skip
    with console.capture() as captured:
        for line in _lines(explanation, width, terminal):
            console.print(line, soft_wrap=True)
    return captured.get().rstrip("\n")


def _lines(explanation: Explanation, width: int, terminal: bool) -> Iterator[Text]:
    yield Text(_one_line(f"{explanation.label} ({explanation.type or 'no type'})"), style="bold")
    yield Text(explanation.fact, style="dim")
    if not explanation.evidence:
        yield Text("\nNo sentence states this by itself.")
    for evidence in explanation.evidence[:_MOST_SHOWN]:
        yield Text("")
        yield _place(evidence)
        yield from _passage(evidence, width - len(_INDENT), terminal)
    rest = len(explanation.evidence) - _MOST_SHOWN
    if rest > 0:
        yield Text(f"\n... and {rest} more places (minutegraph query sources-of-fact)")
    if explanation.statements:
        yield Text("\nWhat the graph says of it:")
    for statement in explanation.statements:
        value = _one_line(statement.value) or f"<{statement.iri}>"
        yield Text.assemble("  ", (f"{statement.says}: ", "dim"), value)


def _place(evidence: Evidence) -> Text:
    place = ""
    if evidence.page is not None:
        place = f", page {evidence.page}"
    elif evidence.line is not None:
        place = f", line {evidence.line}{' of its text' if evidence.of_text else ''}"
    meeting = ", ".join(part for part in (evidence.body, evidence.date) if part)
    return Text(_one_line(f"{evidence.file}{place}" + (f"  ({meeting})" if meeting else "")))


def _passage(evidence: Evidence, width: int, terminal: bool) -> Iterator[Text]:
    pieces = [
        _Piece(found.group(), quoted)
        for text, quoted in (
            (evidence.before, False), (evidence.quote, True), (evidence.after, False)
        )
        for found in _PIECE.finditer(text)
    ]  # fmt: skip
    for line in _wrapped(pieces, width):
        if not "".join(piece.text for piece in line).strip():
            continue
        shown, marks = Text(_INDENT), _INDENT
        for piece in line:
            words = printable(piece.text)
            shown.append(words, style="underline" if piece.quoted else "")
            marks += ("^" if piece.quoted else " ") * cell_len(words)
        yield shown
        if "^" in marks and not terminal:
            yield Text(marks.rstrip())


def _wrapped(pieces: list[_Piece], width: int) -> Iterator[list[_Piece]]:
    """Yield lines no wider than `width`, broken at spaces and at the text's own line breaks."""
    line: list[_Piece] = []
    used = 0
    for piece in pieces:
        size = cell_len(piece.text)
        if piece.text == "\n" or (used and used + size > width and not piece.text.isspace()):
            yield _stripped(line)
            line, used = [], 0
        if piece.text != "\n" and (used or not piece.text.isspace()):
            line.append(piece)
            used += size
    yield _stripped(line)


def _stripped(line: list[_Piece]) -> list[_Piece]:
    while line and line[-1].text.isspace():
        line = line[:-1]
    return line


def _one_line(text: str) -> str:
    return printable(text).strip()
