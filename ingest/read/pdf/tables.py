"""Tables of a page: their rows, where lines are drawn between them or not."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from .pages import Rule
from .parts import MARKER, Flow, Part, Table, beside, cells_of, text_of
from .rows import Row

MOST_ROWS_OF_CELLS = 400
MOST_UPRIGHT = 400


def _edges_at(row: Row, upright: Sequence[Rule]) -> list[float]:
    height = row.base - 0.3 * row.size
    found = sorted(rule.left for rule in upright if rule.top - 1 <= height <= rule.bottom + 1)
    edges: list[float] = []
    for x in found:
        if not edges or x - edges[-1] > 6:
            edges.append(x)
    return edges


def ruled_region(
    rows: Sequence[Row], start: int, upright: Sequence[Rule]
) -> tuple[int, list[float]]:
    """Return where the rows end that stand between drawn upright lines, and where these are."""
    if not upright:
        return 0, []
    edges: list[float] = []
    end = start
    while end < len(rows) and end - start < MOST_ROWS_OF_CELLS:
        found = _edges_at(rows[end], upright)
        if len(found) < 3 and not (edges and len(found) == 2 and _same_sides(found, edges)):
            break
        if edges and not _same_sides(found, edges):
            break
        edges = sorted([*edges, *(x for x in found if all(abs(x - y) > 6 for y in edges))])
        end += 1
    return (end, edges) if end > start and len(edges) >= 3 else (0, [])


def _same_sides(found: Sequence[float], edges: Sequence[float]) -> bool:
    return abs(found[0] - edges[0]) < 8 and abs(found[-1] - edges[-1]) < 8


def ruled_parts(
    rows: Sequence[Row], edges: Sequence[float], level: Sequence[Rule], right: float
) -> Iterator[Part]:
    """Yield a table whose rows the drawn level lines part."""
    columns = [(edges[k], edges[k + 1]) for k in range(len(edges) - 1)]
    width = edges[-1] - edges[0]
    bands: list[list[Row]] = [[rows[0]]]
    for before, row in pairwise(rows):
        between = [
            rule
            for rule in level
            if before.base - 0.5 * before.size < rule.top <= row.base - 0.2 * row.size
        ]
        drawn = sum(
            max(0.0, min(rule.right, edges[-1]) - max(rule.left, edges[0])) for rule in between
        )
        if drawn > 0.6 * width:
            bands.append([row])
        else:
            bands[-1].append(row)
    table = Table([cells_of(band, columns) for band in bands], ruled=True)
    yield from table_parts(table, right)


def bands_of(
    rows: Sequence[Row], cells: Sequence[list[Flow]], columns: Sequence[tuple[float, float]]
) -> list[list[Flow]]:
    """Join the lines of a table into its rows: a row begins where its first cell does."""
    steps = [b.base - a.base for a, b in pairwise(rows)]
    least = min(steps, default=0.0)
    wide = [step for step in steps if step > 1.3 * least]
    spaced = len(wide) >= 2 and least < 0.8 * median(wide)
    bands: list[list[Row]] = []
    for index, row in enumerate(rows):
        starts = bool(cells[index][0].lines)
        if spaced and index and steps[index - 1] <= 1.3 * least:
            starts = starts and all(cell.lines for cell in cells[index])
            wraps = _wraps(bands) and steps[index - 1] < 1.1 * least
            starts = starts and text_of(cells[index][0].lines[0])[:1].isupper() and not wraps
        if starts or not bands:
            bands.append([row])
        else:
            bands[-1].append(row)
    return [cells_of(band, columns) for band in bands]


def _wraps(bands: Sequence[Sequence[Row]]) -> bool:
    """Whether earlier rows of a table had more than one line."""
    return any(len(band) > 1 for band in bands)


def table_parts(table: Table, right: float) -> Iterator[Part]:
    """Yield a table; if its first column is numbers, each number joins the cell beside it."""
    rows = table.rows
    if rows and len(rows[0]) > 1 and _is_number_column(rows):
        joined = []
        for row in rows:
            number, cell = row[0], row[1]
            if number.lines and cell.lines:
                cell.lines[0] = beside(number.lines, cell.lines[0])
                joined.append(row[1:])
            else:
                joined.append([number if number.lines else cell, *row[2:]])
        rows = joined
    yield Table(rows, table.ruled)


def _is_number_column(rows: Sequence[Sequence[Flow]]) -> bool:
    numbered = [row for row in rows if row[0].lines and row[1].lines]
    marks = sum(
        1 for row in numbered if len(row[0].lines) == 1 and MARKER.match(text_of(row[0].lines[0]))
    )
    return bool(numbered) and marks >= 0.6 * len(numbered)
