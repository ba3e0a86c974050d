"""Named queries: what each asks, its parameters and its columns, read from the header of its file.

A header is the comment lines at the top of a file. Three forms count, others are remarks; a line
that begins with `#` and three spaces continues the one before:

    # question: Who reported what, to whom, and when?
    # param person (text): Only reports by people whose name contains this.
    # param fact (iri, required): The fact.
    # column source: the file that says so
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, TextIO, cast, get_args

from rapidfuzz import fuzz, process

from ..errors import UsageError

ParameterKind = Literal["text", "iri", "date", "number"]

_ENTRY = re.compile(r"# (question|param|column)\b(.*)")
_PARAMETER = re.compile(r" ([a-z][a-z0-9_]*) \(([a-z]+)(, required)?\): (\S.*)")
_COLUMN = re.compile(r" ([A-Za-z_][A-Za-z0-9_]*): (\S.*)")
_QUESTION = re.compile(r": (\S.*)")


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
    """A question and the SPARQL that answers it."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str


@cache
def catalogue() -> tuple[NamedQuery, ...]:
    """Return the queries that come with minutegraph, by name."""
    found = sorted(file.name for file in files(__package__).iterdir() if file.name.endswith(".rq"))
    return tuple(
        parse_query(files(__package__).joinpath(name).read_text(encoding="utf-8"), name[:-3])
        for name in found
    )


def load(name: str) -> NamedQuery:
    """Return the query of that name.

    Raises:
        UsageError: if there is none; says which names are like it.
    """
    known = {query.name: query for query in catalogue()}
    if name in known:
        return known[name]
    raise UsageError(
        f"there is no query {name!r}: {_likely(name, tuple(known))}"
        "`minutegraph query` lists all questions"
    )


def find(name: str, standard_input: TextIO | None = None) -> NamedQuery:
    """Return a named query, or the user's own from a file (`*.rq`) or standard input (`-`).

    Raises:
        UsageError: if there is no such query or file, or the file is not text.
    """
    if name == "-" and standard_input is not None:
        return parse_query(standard_input.read(), "standard input")
    path = Path(name)
    if path.suffix not in {".rq", ".sparql"} and not ("/" in name and path.is_file()):
        return load(name)
    try:
        return parse_query(path.read_text(encoding="utf-8-sig"), path.name)
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not UTF-8 text (byte {error.start}): save it so") from error


def parse_query(text: str, name: str) -> NamedQuery:
    """Return a query from the text of its file; the header is optional.

    Raises:
        UsageError: if a line of the header begins like an entry but is not a whole one.
    """
    question = ""
    parameters: list[Parameter] = []
    columns: list[Column] = []
    for number, line in _header(text):
        entry = _ENTRY.fullmatch(line)
        if entry is None:
            continue
        kind, rest = entry.groups()
        if kind == "question" and (asked := _QUESTION.fullmatch(rest)):
            question = asked[1]
        elif kind == "param" and (given := _PARAMETER.fullmatch(rest)):
            parameters.append(_parameter(given, name, number))
        elif kind == "column" and (column := _COLUMN.fullmatch(rest)):
            columns.append(Column(column[1], column[2]))
        else:
            raise UsageError(
                f"{name}, line {number}: {line!r} is not a header line; write "
                "'# question: …?', '# param name (text): …' or '# column name: …'"
            )
    return NamedQuery(name, question, tuple(parameters), tuple(columns), text)


def render_catalogue() -> str:
    """Return the list of all questions with their names and parameters, as plain text."""
    lines = ["Questions ready to ask (minutegraph query NAME):", ""]
    for query in catalogue():
        lines += [query.name, f"    {query.question}"]
        if query.parameters:
            names = (p.name if p.required else f"[{p.name}]" for p in query.parameters)
            lines.append(f"    --param {' '.join(names)}")
        lines.append("")
    lines.append("A file with SPARQL, or - for standard input, can stand in place of a name.")
    return "\n".join(lines)


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


def _likely(name: str, names: tuple[str, ...]) -> str:
    """Return "did you mean …? " for the names most like a mistyped one, or nothing."""
    close = process.extract(name.lower(), names, scorer=fuzz.WRatio, limit=3, score_cutoff=60)
    return f"did you mean {' or '.join(match for match, _, _ in close)}? " if close else ""
