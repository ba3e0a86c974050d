"""Parts of a page: running text and tables; and what the pieces in a column are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .rows import Piece, Row, piece_of, row_of

MARKER = re.compile(
    r"(?:[·•▪‣◦●○■□➢*–—o-]|\(?[A-Za-z]{1,2}[.)]|\(?[ivxIVX]{1,5}[.)]|\(?\d{1,4}[.):]?(?:\([a-z]\))?|"
    r"\d{1,4}(?:[./]\d{1,4}){1,2}[.):]?|[A-Z]{1,6}\s?[./-]?\s?\d{1,4}(?:[./]\d{1,4}){0,2}[.):]?|"
    r"(?:Agenda )?(?:Item|Minute)(?: No\.?)? ?\d{1,4}[.:]?)\Z"
)
PERSON = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Ald(?:erman|erwoman|\.)?|Baill?ie|Provost|County|The|Lord|Dame|"
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev\.?|Prof(?:essor|\.)?)\b"
)
INITIALS = re.compile(
    r"(?:[A-Z]{1,4}[a-z]?|All|ALL|Clerk|Chair|Action:?)(?:\s?[/,&+]\s?(?:[A-Z]{1,4}[a-z]?|All|Clerk|Chair))*\Z"
)
PROSE_LENGTH = 28  # characters: the mean length of a line of prose in a column
LONGEST_LABEL = 40


@dataclass(slots=True)
class Flow:
    """Lines to be read one after the other; `right` is where the longest could have ended."""

    lines: list[Row]
    right: float


@dataclass(slots=True)
class Table:
    """Rows of cells to be read across; each cell is a flow, or None where it is empty."""

    rows: list[list[Flow]]
    ruled: bool = False


Part = Flow | Table


def cells_of(band: Sequence[Row], columns: Sequence[tuple[float, float]]) -> list[Flow]:
    """Return the cells of a row of a table."""
    cells = [Flow([], right) for _, right in columns]
    for row in band:
        inside: list[list[Piece]] = [[] for _ in columns]
        for piece in row.pieces:
            middle = piece.left + min(piece.right - piece.left, 2 * piece.size) / 2
            place = next(
                (k for k, (_, right) in enumerate(columns) if middle < right), len(columns) - 1
            )
            inside[place].append(piece)
        for cell, pieces in zip(cells, inside, strict=True):
            if pieces:
                cell.lines.append(row_of(pieces, row.page))
    return cells


def one_piece(row: Row) -> Piece:
    """Return the pieces of a row as one."""
    if len(row.pieces) == 1:
        return row.pieces[0]
    return piece_of([word for piece in row.pieces for word in piece.words])


def is_marker_column(cells: Sequence[Sequence[Flow]], place: int) -> bool:
    """Whether a column holds numbers or bullets before the text of the next."""
    beside = [row[place].lines[0] for row in cells if row[place].lines and row[place + 1].lines]
    if not beside:
        return False
    marks = sum(1 for line in beside if MARKER.match(text_of(line)))
    return marks >= 0.7 * len(beside)


def is_initials_column(lines: Sequence[Row]) -> bool:
    """Whether the lines of a column are initials, as they stand behind names."""
    count = sum(1 for line in lines if INITIALS.match(text_of(line)))
    return bool(lines) and count >= 0.8 * len(lines)


def beside(lines: Sequence[Row], line: Row) -> Row:
    """Return a line with others, a number or label, put before it as its first words."""
    rows = (*lines, line)
    words = [word for row in rows for piece in row.pieces for word in piece.words]
    return row_of([piece_of(words)], line.page)


def text_of(row: Row) -> str:
    """Return the text of a row, two spaces between its pieces."""
    return "  ".join(piece.text for piece in row.pieces)


def is_label_column(cells: Sequence[Sequence[Flow]]) -> bool:
    """Whether the first column holds labels or side headings for what stands beside them."""
    labels = [row[0].lines[0] for row in cells if row[0].lines]
    if not labels or any(len(text_of(line)) > LONGEST_LABEL for line in labels):
        return False
    if not cells[0][0].lines or not any(cell.lines for cell in cells[0][1:]):
        return False
    if len(labels) < 0.5 * len(cells) and not any(PERSON.match(text_of(line)) for line in labels):
        return True
    if sum(text_of(line).endswith((":", ":-")) for line in labels) >= 0.6 * len(labels):
        return True
    beside = [
        piece for row in cells for cell in row[1:] for line in cell.lines for piece in line.pieces
    ]
    bold = sum(piece.bold for line in labels for piece in line.pieces)
    return bold >= 0.8 * len(labels) and sum(piece.bold for piece in beside) < 0.3 * len(beside)


def with_asides(rows: Sequence[Row]) -> list[Row]:
    """Return rows with the initials that stand far right beside running text set aside."""
    found: list[Row] = []
    for index, row in enumerate(rows):
        last = row.pieces[-1]
        before = found[-1] if found else None
        beside = row.pieces[:-1] or (before.pieces if before else ())
        following = rows[index + 1].pieces[0].right if index + 1 < len(rows) else 0.0
        if (
            not beside
            or not INITIALS.match(last.text)
            or max(len(piece.text) for piece in beside) <= PROSE_LENGTH
            or last.left < max(following, before.right if before else 0.0, beside[-1].right)
        ):
            found.append(row)
        elif row.pieces[:-1]:
            found.append(row_of(row.pieces[:-1], row.page)._replace(aside=last))
        elif before and before.aside is None and row.base - before.base < 1.5 * row.size:
            found[-1] = before._replace(aside=last)
        else:
            found.append(row)
    return found


def is_aside_column(cells: Sequence[Sequence[Flow]]) -> bool:
    """Whether the last column holds who has to act, in initials, beside running text."""
    asides = [line for row in cells for line in row[1].lines]
    prose = [line for row in cells for line in row[0].lines]
    short = sum(1 for line in asides if INITIALS.match(text_of(line)))
    mean = sum(len(text_of(line)) for line in prose) / max(1, len(prose))
    return short >= 0.7 * len(asides) and mean > PROSE_LENGTH


def reads_down(cells: Sequence[Sequence[Flow]]) -> bool:
    """Whether the columns are prose, or lists of people side by side."""
    columns = [
        [line for row in cells for line in row[place].lines] for place in range(len(cells[0]))
    ]
    if any(not column for column in columns):
        return False
    lengths = [sum(len(text_of(line)) for line in column) / len(column) for column in columns]
    if len(cells) >= 6 and all(length > PROSE_LENGTH for length in lengths) and len(columns) < 4:
        return True
    people = [
        sum(1 for line in column if PERSON.match(text_of(line))) / len(column) for column in columns
    ]
    if all(share >= 0.5 for share in people):
        return True
    heads = [text_of(column[0]) for column in columns]
    return all(head.endswith(":") for head in heads) and all(len(c) > 1 for c in columns)
