"""The header of a query's file: what it asks, of whom, its parameters and its columns.

A header is the comment lines at the top of a file. These forms count, others are remarks; a line
that begins with `#` and three spaces continues the one before:

    # question: Who reported what, to whom, and when?
    # group: reports
    # asked by: journalist, councillor
    # asked elsewhere: OSLO #121 (who intervened)
    # note: What an empty answer does not say.
    # param person (text): Only reports by people whose name contains this.
    # param fact (iri, required): The fact.
    # column source: the file that says so
    # example: person=Butler
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast, get_args

from ..errors import UsageError

ParameterKind = Literal["text", "iri", "date", "number"]

# What questions are about, in the order in which they are listed.
GROUPS = {
    "reports": "Who told the council what",
    "decisions": "What was decided",
    "votes": "Motions and votes",
    "follow-up": "What became of it",
    "attendance": "Who was there",
    "interests": "Declared interests",
    "debate": "Who spoke",
    "people": "People and their posts",
    "meetings": "Meetings and bodies",
    "checking": "How far to trust it",
}
ASKERS = ("journalist", "researcher", "councillor", "officer")

_ENTRY = re.compile(r"# (question|group|asked by|asked elsewhere|note|example|param|column)\b(.*)")
_PARAMETER = re.compile(r" ([a-z][a-z0-9_]*) \(([a-z]+)(, required)?\): (\S.*)")
_COLUMN = re.compile(r" ([A-Za-z_][A-Za-z0-9_]*): (\S.*)")
_TEXT = re.compile(r": (\S.*)")
_EXAMPLE = re.compile(r": ([a-z][a-z0-9_]*)=(\S.*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query can be told: in SPARQL the variable `?param_<name>`."""

    name: str
    kind: ParameterKind
    description: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a query's answer."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question and the SPARQL that answers it.

    Attributes:
        name: The name by which it is asked.
        question: The question in English.
        parameters: What it can be told.
        columns: The columns of its answer, in order.
        text: The whole file.
        group: What it is about, a key of `GROUPS`; empty for a user's own query.
        asked_by: Who asks it, of `ASKERS`.
        asked_elsewhere: Where users of other systems asked it in vain, as project and issue.
        note: What the answer does not say.
        example: A parameter and a value that show how to ask.
    """

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str
    group: str = ""
    asked_by: tuple[str, ...] = ()
    asked_elsewhere: str = ""
    note: str = ""
    example: tuple[str, str] | None = None


def parse_query(text: str, name: str) -> NamedQuery:
    """Return a query from the text of its file; the header is optional.

    Raises:
        UsageError: if a line of the header begins like an entry but is not a whole one.
    """
    said: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    example: tuple[str, str] | None = None
    for number, line in _header(text):
        entry = _ENTRY.fullmatch(line)
        if entry is None:
            continue
        kind, rest = entry.groups()
        if kind == "param" and (given := _PARAMETER.fullmatch(rest)):
            parameters.append(_parameter(given, name, number))
        elif kind == "column" and (column := _COLUMN.fullmatch(rest)):
            columns.append(Column(column[1], column[2]))
        elif kind == "example" and (shown := _EXAMPLE.fullmatch(rest)):
            example = (shown[1], shown[2])
        elif kind not in {"param", "column", "example"} and (words := _TEXT.fullmatch(rest)):
            said[kind] = words[1]
        else:
            raise UsageError(
                f"{name}, line {number}: {line!r} is not a header line; write "
                "'# question: …?', '# param name (text): …' or '# column name: …'"
            )
    group = said.get("group", "")
    _known(group, GROUPS, "group", name)
    asked_by = tuple(who.strip() for who in said.get("asked by", "").split(",") if who.strip())
    for who in asked_by:
        _known(who, ASKERS, "asked by", name)
    return NamedQuery(
        name,
        said.get("question", ""),
        tuple(parameters),
        tuple(columns),
        text,
        group,
        asked_by,
        said.get("asked elsewhere", ""),
        said.get("note", ""),
        example,
    )


def _known(word: str, words: "dict[str, str] | tuple[str, ...]", entry: str, name: str) -> None:
    if word and word not in words:
        raise UsageError(f"{name}: '{entry}' is one of {', '.join(words)}, not {word!r}")


def _header(text: str) -> Iterator[tuple[int, str]]:
    """Yield the comment lines at the top with their line numbers, continuation lines joined."""
    held: tuple[int, str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        if line.startswith("#   ") and held is not None:
            held = (held[0], f"{held[1]} {line[1:].strip()}")
            continue
        if held is not None:
            yield held
        held = (number, line.rstrip())
    if held is not None:
        yield held


def _parameter(found: re.Match[str], name: str, number: int) -> Parameter:
    kinds = get_args(ParameterKind)
    if found[2] not in kinds:
        raise UsageError(
            f"{name}, line {number}: a parameter is one of {', '.join(kinds)}, not {found[2]!r}"
        )
    return Parameter(found[1], cast(ParameterKind, found[2]), found[4], bool(found[3]))
