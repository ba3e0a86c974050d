"""Columns and tables of a page: which pieces of its rows are read down and which across."""

import re
from collections.abc import Iterator, Sequence

from .pages import Rule
from .parts import (
    MARKER,
    Flow,
    Part,
    Table,
    cells_of,
    is_aside_column,
    is_initials_column,
    is_label_column,
    is_marker_column,
    one_piece,
    reads_down,
    text_of,
    with_asides,
)
from .rows import Row, piece_of, row_of
from .tables import (
    MOST_ROWS_OF_CELLS,
    MOST_UPRIGHT,
    bands_of,
    ruled_parts,
    ruled_region,
    table_parts,
)

LEAST_GUTTER = 0.8  # of the size of type
LEAST_HANGING = 2  # lines below one of two pieces
# rare: a margin of side headings whose first has text behind it
LABEL_WITH_TEXT = re.compile(r":-?\s+\S.*\s")  # "Present: Councillor Ash in the Chair"
FARTHEST_ROW = 4.0  # of the size of type: rows farther apart belong to two tables


def parts_of(rows: Sequence[Row], rules: Sequence[Rule], right: float) -> list[Part]:
    """Return the parts of a page in the order in which they are read.

    Args:
        rows: the page's rows from top to bottom.
        rules: the lines drawn on it.
        right: where the text of the page ends at the right.
    """
    upright = [rule for rule in rules if not rule.level]
    upright = upright if len(upright) <= MOST_UPRIGHT else []
    level = [rule for rule in rules if rule.level] if upright else []
    rows = with_asides(rows)
    parts: list[Part] = []
    index = 0
    while index < len(rows):
        end, edges = ruled_region(rows, index, upright)
        if end:
            parts += ruled_parts(rows[index:end], edges, level, right)
        else:
            end, gutters = _open_region(rows, index)
            if end:
                parts += _open_parts(rows[index:end], gutters, right)
            else:
                end = index + 1
                parts.append(Flow([rows[index]], right))
        index = end
    return _merged(parts)


def _merged(parts: Sequence[Part]) -> list[Part]:
    """Join flows that follow one another in one column."""
    merged: list[Part] = []
    for part in parts:
        last = merged[-1] if merged else None
        if isinstance(part, Flow) and isinstance(last, Flow) and abs(part.right - last.right) < 1:
            last.lines += part.lines
        else:
            merged.append(part)
    return merged


# --- columns without drawn lines -----------------------------------------------------------------


def _gutters(row: Row) -> list[tuple[float, float]]:
    pieces = row.pieces
    return [(pieces[k].right, pieces[k + 1].left) for k in range(len(pieces) - 1)]


def _narrowed(gutters: Sequence[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """Return what is left of gutters when a row's ink is taken from them."""
    left_over = []
    for low, high in gutters:
        for piece in row.pieces:
            if piece.right <= low or piece.left >= high:
                continue
            if piece.left <= low and piece.right >= high:
                low = high
            elif piece.left > low:
                high = piece.left
            else:
                low = piece.right
        if high - low >= LEAST_GUTTER * row.size:
            left_over.append((low, high))
    return left_over


def _open_region(rows: Sequence[Row], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Return where the rows end that leave a gutter free from the row at `start` on."""
    gutters = _gutters(rows[start])
    if not gutters:
        return 0, []
    end, last_cut, cuts = start + 1, start + 1, 1
    kept = gutters
    while end < len(rows) and end - start < MOST_ROWS_OF_CELLS:
        row = rows[end]
        if row.base - rows[end - 1].base > FARTHEST_ROW * row.size:
            break
        left_over = _narrowed(gutters, row)
        if not left_over or (len(left_over) < len(gutters) and cuts > 2):
            break
        gutters = left_over
        end += 1
        if len(row.pieces) > 1:
            if _spans(row, gutters):
                last_cut, kept, cuts = end, gutters, cuts + 1
        elif (
            row.left >= gutters[0][1] - 1
            and rows[end - 1].base - rows[end - 2].base < 1.6 * row.size
        ) and last_cut == end - 1:
            last_cut, kept = end, gutters
    if cuts < 2 and not _hangs(rows[start:last_cut]):
        return 0, []
    return last_cut, _all_gutters(rows[start:last_cut], kept)


def _hangs(rows: Sequence[Row]) -> bool:
    """Whether the lines below a row of two pieces stand under its second one, below no number."""
    first, *below = rows
    return (
        len(first.pieces) == 2
        and len(below) >= LEAST_HANGING
        and not MARKER.match(first.pieces[0].text)
        and all(abs(row.left - first.pieces[1].left) < 1 for row in below)
    )


def _spans(row: Row, gutters: Sequence[tuple[float, float]]) -> bool:
    return any(row.left < low + 1 and row.right > high - 1 for low, high in gutters)


def _all_gutters(rows: Sequence[Row], kept: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the gutters that all rows of a region leave free, with those that came later."""
    more = [gutter for row in rows for gutter in _gutters(row)]
    for low, high in more[:60]:
        if any(low < other_high and high > other_low for other_low, other_high in kept):
            continue
        found = [(low, high)]
        for row in rows:
            found = _narrowed(found, row)
        kept = sorted([*kept, *found])
    return kept


def _open_parts(
    rows: Sequence[Row], gutters: Sequence[tuple[float, float]], right: float
) -> Iterator[Part]:
    low = min(row.left for row in rows)
    starts = [low, *(high - 1 for _, high in gutters)]
    ends = [*(high - 1 for _, high in gutters), right]
    columns = list(zip(starts, ends, strict=True))
    cells = [cells_of([row], columns) for row in rows]
    if is_marker_column(cells, 0):
        yield from _with_markers(rows, gutters, right)
        return
    if is_label_column(cells):
        yield from _labelled_parts(rows, cells, columns, right)
        return
    if len(columns) == 2 and is_aside_column(cells):
        yield _flow_with_asides(cells)
        return
    merged = _with_initials(rows, cells, gutters)
    if merged is not None:
        yield from parts_of(merged, (), right)
        return
    if reads_down(cells):
        for place, (_, end) in enumerate(columns):
            yield Flow([line for row in cells for line in row[place].lines], min(end, right))
        return
    yield from table_parts(Table(bands_of(rows, cells, columns)), right)


def _with_markers(
    rows: Sequence[Row], gutters: Sequence[tuple[float, float]], right: float
) -> Iterator[Part]:
    """Yield rows whose first column is numbers: each number belongs to the text beside it."""
    if len(gutters) == 1:
        yield Flow(
            [row_of([one_piece(row)], row.page)._replace(aside=row.aside) for row in rows], right
        )
        return
    high = gutters[0][1]
    joined = []
    for row in rows:
        near = [piece for piece in row.pieces if piece.left < high - 1]
        rest = [piece for piece in row.pieces if piece.left >= high - 1]
        if near and rest:
            words = [word for piece in (*near, rest[0]) for word in piece.words]
            joined.append(row_of([piece_of(words), *rest[1:]], row.page)._replace(aside=row.aside))
        else:
            joined.append(row)
    yield from _open_parts(joined, gutters[1:], right)


def _labelled_parts(
    rows: Sequence[Row],
    cells: Sequence[Sequence[Flow]],
    columns: Sequence[tuple[float, float]],
    right: float,
) -> Iterator[Part]:
    """Yield each label of a first column and then what stands beside it."""
    bands: list[tuple[list[Row], list[Row]]] = []
    before = None
    for row, cell in zip(rows, cells, strict=True):
        label = cell[0].lines[0] if cell[0].lines else None
        goes_on = (
            label is not None
            and before is not None
            and label.base - before.base < 1.5 * label.size
            and not text_of(before).endswith(":")
            and (not any(one.lines for one in cell[1:]) or text_of(label)[:1].islower())
        )
        if not bands or (label is not None and not goes_on):
            bands.append(([], []))
        if label is not None:
            bands[-1][0].append(label)
        pieces = [piece for one in cell[1:] for line in one.lines for piece in line.pieces]
        if pieces:
            bands[-1][1].append(row_of(pieces, row.page))
        before = label
    for labels, texts in bands:
        heading = bool(labels) and all(piece.bold for line in labels for piece in line.pieces)
        alone = heading or LABEL_WITH_TEXT.search(text_of(labels[0]) if labels else "")
        if len(labels) == 1 and texts and not alone and len(texts[0].pieces) == 1:
            words = [
                w for line in (labels[0], texts[0]) for piece in line.pieces for w in piece.words
            ]
            texts[0] = row_of([piece_of(words)], texts[0].page)
        elif labels:
            yield Flow(labels, max(line.right for line in labels))
        yield from parts_of(texts, (), right) if texts else ()


def _flow_with_asides(cells: Sequence[Sequence[Flow]]) -> Flow:
    lines: list[Row] = []
    for text, aside in cells:
        lines += text.lines
        if aside.lines and lines and lines[-1].aside is None:
            lines[-1] = lines[-1]._replace(aside=one_piece(aside.lines[0]))
        else:
            lines += aside.lines
    return Flow(lines, max(line.right for line in lines))


def _with_initials(
    rows: Sequence[Row],
    cells: Sequence[Sequence[Flow]],
    gutters: Sequence[tuple[float, float]],
) -> list[Row] | None:
    """Return rows in which a column of initials is joined to the names that stand before it."""
    for place in range(1, len(gutters) + 1):
        lines = [row[place].lines[0] for row in cells if row[place].lines]
        if not is_initials_column(lines):
            continue
        low, high = gutters[place - 1]
        joined = []
        for row in rows:
            pieces = list(row.pieces)
            for index in range(len(pieces) - 1, 0, -1):
                if pieces[index - 1].right <= low + 1 and pieces[index].left >= high - 1:
                    words = (*pieces[index - 1].words, *pieces[index].words)
                    pieces[index - 1 : index + 1] = [piece_of(words)]
                    break
            joined.append(row_of(pieces, row.page))
        return joined
    return None
