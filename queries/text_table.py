"""Answers as tables for people: in a terminal wrapped to its width, elsewhere one line a row."""

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from ..terminal import printable
from .table import Table

_NARROWEST = 8  # a column of text below this is no longer read but spelled
_IRI = re.compile(r"https?://\S+")


def render_table(table: Table, width: int | None) -> str:
    """Return a table as text.

    Args:
        table: the answer.
        width: the columns of the terminal, or None for whole cells without wrapping. In a terminal
            columns without any value are left out, then columns of IRIs where the rest would be too
            narrow, and a last line names them; if that is not enough, each row is a block.
    """
    if table.form == "ask":
        return "yes\n" if table.rows[0][0] == "true" else "no\n"
    if width is None:
        return _plain(table)
    left_out = _empty_columns(table)
    if not _fits(table, left_out, width):
        left_out |= _iri_columns(table)
    shown = [column for column in table.columns if column not in left_out]
    kept = table.only(shown)
    text = (_wrapped if _fits(table, left_out, width) else _blocks)(kept, width)
    if left_out:
        names = ", ".join(column for column in table.columns if column in left_out)
        text += f"not shown: {names} (--format csv has every column)\n"
    return text


def rich_table(table: Table) -> RichTable:
    """Return a table for a rich console."""
    grid = RichTable(header_style="bold", show_edge=False, pad_edge=False)
    for column in table.columns:
        grid.add_column(column, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(clean(cell)) for cell in row))
    return grid


def clean(cell: str | None) -> str:
    """Return a cell on one line, without control characters."""
    return printable(cell or "").strip()


def _plain(table: Table) -> str:
    rows = [list(table.columns), *([clean(cell) for cell in row] for row in table.rows)]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * width for width in widths])
    lines = (
        "  ".join(cell + " " * (w - cell_len(cell)) for cell, w in zip(row, widths, strict=True))
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines) + _count(table)


def _wrapped(table: Table, width: int) -> str:
    console = Console(width=width, no_color=True, force_terminal=False, legacy_windows=False)
    with console.capture() as captured:
        console.print(rich_table(table))
    return _without_padding(captured.get()) + _count(table)


def _blocks(table: Table, width: int) -> str:
    """Return each row as lines of `column  value`."""
    label = max(map(cell_len, table.columns), default=0)
    console = Console(width=width, no_color=True, force_terminal=False, legacy_windows=False)
    with console.capture() as captured:
        for number, row in enumerate(table.rows, start=1):
            console.print(Text(f"--- {number}"))
            grid = RichTable.grid(padding=(0, 2))
            grid.add_column(width=label)
            grid.add_column(overflow="fold")
            for column, cell in zip(table.columns, row, strict=True):
                if cell:
                    grid.add_row(column, Text(clean(cell)))
            console.print(grid)
    return _without_padding(captured.get()) + _count(table)


def _without_padding(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def _count(table: Table) -> str:
    return f"({len(table.rows)} row{'' if len(table.rows) == 1 else 's'})\n"


def _fits(table: Table, left_out: set[str], width: int) -> bool:
    """Whether each column gets its longest word, or what a column of text needs to be read."""
    needed = 0
    for name, cells in _by_column(table):
        if name not in left_out:
            texts = [clean(cell) for cell in cells]
            longest = max((cell_len(w) for text in texts for w in text.split()), default=0)
            whole = max(map(cell_len, texts), default=0)
            needed += max(cell_len(name), min(whole, max(longest, _NARROWEST), 24)) + 3
    return needed <= width


def _empty_columns(table: Table) -> set[str]:
    return {name for name, cells in _by_column(table) if table.rows and not any(cells)}


def _iri_columns(table: Table) -> set[str]:
    return {
        name
        for name, cells in _by_column(table)
        if any(cells) and all(_IRI.fullmatch(cell) for cell in cells if cell)
    } - set(table.columns[:1])


def _by_column(table: Table) -> Iterator[tuple[str, Sequence[str | None]]]:
    for place, name in enumerate(table.columns):
        yield name, [row[place] for row in table.rows]
