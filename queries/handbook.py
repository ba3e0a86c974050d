"""docs/questions.md: every question with how to ask it, what it answers, and its first rows."""

from collections.abc import Callable

from .catalogue import catalogue, grouped
from .header import ASKERS, NamedQuery
from .table import Table

_ROWS = 3
_COLUMNS = 7
_CELL = 70  # characters
# What leads back to the source, and what is long: told in the list of columns, not in the rows.
_NOT_SHOWN = {
    "source", "meeting", "fact", "quote", "line", "page", "position", "number", "span", "sha256",
    "class", "document", "decision", "motion", "before", "after", "start", "end", "council",
}  # fmt: skip
_HEAD = """\
# Questions

*Written by `make generate` from the headers of `queries/*.rq`: change those, not this page.*

Each question is a file of SPARQL with a name. Ask it on the command line, on the server's page
*Questions*, or take its SPARQL as the beginning of your own:

    minutegraph query NAME --store graph [--param PARAMETER=VALUE] [--format table|csv|tsv|json|xml]

A text parameter keeps what *contains* it, in capitals or not. Every row that has the columns
`source`, `line` and `quote` shows the words that say so, and `minutegraph explain FACT` shows them
in their context. An empty cell means that the minutes do not say. The answers shown are the first
rows on the sample minutes, long cells cut; columns with IRIs, files and quotes are left out there.

**Asked elsewhere** names an open request of the users of another project for the same answer.
"""


def render_handbook(answer: Callable[[NamedQuery], tuple[Table, str]]) -> str:
    """Return the page of all questions as Markdown.

    Args:
        answer: gives for a query the answer to show, and in a few words on what it was found.
    """
    lines = [_HEAD, "## Who asks what", ""]
    for who in ASKERS:
        asked = (f"[{q.name}](#{q.name})" for q in catalogue() if who in q.asked_by)
        lines.append(f"- **{who}**: {', '.join(asked)}")
    lines.append("")
    for title, queries in grouped().items():
        lines += [f"## {title}", ""]
        for query in queries:
            lines += [*_entry(query, *answer(query)), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(query: NamedQuery, table: Table, found_on: str) -> list[str]:
    given = f" --param {query.example[0]}='{query.example[1]}'" if query.example else ""
    lines = [
        f"### {query.name}",
        "",
        f"**{query.question}** Asked by: {', '.join(query.asked_by)}.",
    ]
    if query.asked_elsewhere:
        lines[-1] += f" Asked elsewhere: {query.asked_elsewhere}."
    if query.note:
        lines += ["", query.note]
    lines += ["", f"    minutegraph query {query.name} --store graph{given}", ""]
    if query.parameters:
        lines += ["| parameter | |", "| --- | --- |"]
        for parameter in query.parameters:
            kind = f"{parameter.kind}, needed" if parameter.required else parameter.kind
            lines.append(f"| `{parameter.name}` ({kind}) | {_cell(parameter.description, None)} |")
        lines.append("")
    lines += ["| column | |", "| --- | --- |"]
    lines += [f"| `{c.name}` | {_cell(c.description, None)} |" for c in query.columns]
    lines += ["", *_answer(table, found_on)]
    return lines


def _answer(table: Table, found_on: str) -> list[str]:
    names = [n for n in table.columns if n not in _NOT_SHOWN and not n.endswith(("_iri", "_fact"))]
    shown = table.only(names[:_COLUMNS]).first(_ROWS)
    total = len(table.rows)
    rows = f"{total} row{'' if total == 1 else 's'} on {found_on}"
    lines = [rows + (f", of which the first {_ROWS}:" if total > _ROWS else ":"), ""]
    lines += [f"| {' | '.join(shown.columns)} |", f"| {' | '.join('---' for _ in shown.columns)} |"]
    lines += [f"| {' | '.join(_cell(cell, _CELL) for cell in row)} |" for row in shown.rows]
    return lines


def _cell(text: str | None, most: int | None) -> str:
    words = " ".join((text or "").split()).replace("|", "\\|")
    return words if most is None or len(words) <= most else words[: most - 1].rstrip() + "…"
