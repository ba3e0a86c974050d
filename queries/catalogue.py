"""The named queries, one file each: found by name, listed by what they are about."""

import textwrap
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TextIO

from rapidfuzz import fuzz, process

from ..errors import UsageError
from .header import GROUPS, NamedQuery, parse_query

_NAME_WIDTH = 27  # characters
_LINE_WIDTH = 110


@cache
def catalogue() -> tuple[NamedQuery, ...]:
    """Return the queries that come with minutegraph, by name."""
    found = sorted(file.name for file in files(__package__).iterdir() if file.name.endswith(".rq"))
    return tuple(
        parse_query(files(__package__).joinpath(name).read_text(encoding="utf-8"), name[:-3])
        for name in found
    )


def grouped() -> dict[str, tuple[NamedQuery, ...]]:
    """Return the queries by the title of what they are about, in the order of `GROUPS`."""
    return {
        title: tuple(query for query in catalogue() if query.group == group)
        for group, title in GROUPS.items()
    }


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


def render_catalogue() -> str:
    """Return the list of all questions with their names, by what they are about, as plain text."""
    lines = ["Questions ready to ask: minutegraph query NAME [--param PARAMETER=VALUE]", ""]
    for title, queries in grouped().items():
        lines.append(title)
        for query in queries:
            lines += textwrap.wrap(
                query.question,
                _LINE_WIDTH,
                initial_indent=f"  {query.name:<{_NAME_WIDTH}}",
                subsequent_indent=" " * (_NAME_WIDTH + 2),
            )
        lines.append("")
    lines += [
        "minutegraph query NAME --describe tells the parameters and columns of a question.",
        "A file with SPARQL, or - for standard input, can stand in place of a name.",
    ]
    return "\n".join(lines)


def render_query(query: NamedQuery) -> str:
    """Return what one query asks, takes and answers, as plain text."""
    lines = [query.question] if query.question else []
    if query.note:
        lines += ["", *textwrap.wrap(query.note, _LINE_WIDTH)]
    told = [(f"{p.name} ({p.kind}{', needed' * p.required})", p.description)
            for p in query.parameters]  # fmt: skip
    columns = [(column.name, column.description) for column in query.columns]
    for heading, rows in (("Parameters (--param NAME=VALUE):", told), ("Columns:", columns)):
        if rows:
            lines += ["", heading]
            width = max(len(name) for name, _ in rows) + 2
            for name, description in rows:
                lines += textwrap.wrap(
                    description,
                    _LINE_WIDTH,
                    initial_indent=f"  {name:<{width}}",
                    subsequent_indent=" " * (width + 2),
                )
    return "\n".join(lines)


def _likely(name: str, names: tuple[str, ...]) -> str:
    """Return "did you mean …? " for the names most like a mistyped one, or nothing."""
    close = process.extract(name.lower(), names, scorer=fuzz.WRatio, limit=3, score_cutoff=60)
    return f"did you mean {' or '.join(match for match, _, _ in close)}? " if close else ""
