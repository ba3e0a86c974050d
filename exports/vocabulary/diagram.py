"""The picture of the ontology: classes as boxes, their links as rows in them and as lines.

A box has a row for each link of its class, so that no label can lie on another; a line leads from
the row to the box that the link is to, in that box's colour. Boxes of a column stand one below the
other. The last column's are drawn to the height of what leads to them, and kept apart.
"""

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from xml.sax.saxutils import escape

from .entries import Entry, Vocabulary

ROW, HEAD, PAD, GAP = 19.0, 27.0, 7.0, 16.0  # pixels, all of them
COLUMN_GAP, MARGIN, LOOPS = 132.0, 14.0, 44.0
CHARACTER = 7.3  # of 13 px text: no letter of system-ui is much wider on average
COLOURS = 8
Passage = tuple[float, float, float]


@dataclass(slots=True)
class Box:
    """A class in the picture; `rows` are its links: the name, and what they lead to."""

    entry: Entry
    column: int
    rows: list[tuple[str, tuple[str, ...]]]
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    colour: int = 0
    ports: dict[str, list[tuple[float, int, str]]] = field(default_factory=dict)

    def row_middle(self, row: int) -> float:
        """Return the height at which the line of a row begins."""
        return self.y + HEAD + row * ROW + ROW / 2 + 2


def diagram(vocabulary: Vocabulary, *, style: str = "") -> str:
    """Return the picture as SVG.

    Args:
        vocabulary: What to draw.
        style: Style rules to write into the picture, for one that stands alone.
    """
    boxes = _placed(vocabulary)
    width = max(box.x + box.width for box in boxes.values()) + MARGIN + LOOPS
    height = max(box.y + box.height for box in boxes.values()) + MARGIN
    lines = _lines(boxes)
    drawn = [*lines, *(_box(box) for box in boxes.values())]
    inside = f"<style>{style}</style>" if style else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="group" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}" '
        f'aria-labelledby="diagram-title">'
        f'<title id="diagram-title">The classes and how they are linked; the lists below say the '
        f"same in words</title>{inside}\n" + "\n".join(drawn) + "\n</svg>\n"
    )


def placed_boxes(vocabulary: Vocabulary) -> dict[str, tuple[float, float, float, float]]:
    """Return the left, top, width and height of the box of each class."""
    return {n: (b.x, b.y, b.width, b.height) for n, b in _placed(vocabulary).items()}


def _placed(vocabulary: Vocabulary) -> dict[str, Box]:
    columns = _columns(vocabulary)
    entries = {entry.name.text: entry for entry in vocabulary.classes}
    links = {
        name: [
            (prop.name.text, tuple(t.text for t in prop.range))
            for prop in vocabulary.properties
            if name in {owner.text for owner in prop.domain} and not prop.is_inferred
            if prop.status != "deprecated" and (prop.scheme or _classes_of(prop, entries))
        ]
        for name in entries
    }
    boxes: dict[str, Box] = {}
    x = MARGIN
    for number, names in enumerate(columns):
        width = max((_width(name, links[name]) for name in names), default=0.0)
        y = MARGIN
        for name in names:
            box = Box(entries[name], number, links[name], x, y, width)
            box.height = HEAD + len(box.rows) * ROW + PAD
            boxes[name] = box
            y += box.height + GAP
        x += width + COLUMN_GAP
    _lower(boxes, columns)
    targets = [n for n in boxes if any(n in to for b in boxes.values() for _, to in b.rows)]
    for number, name in enumerate(targets):
        boxes[name].colour = number % COLOURS + 1
    return boxes


def _columns(vocabulary: Vocabulary) -> list[list[str]]:
    text = (files(__package__) / "diagram.toml").read_text(encoding="utf-8")
    columns: list[list[str]] = tomllib.loads(text)["columns"]
    known = {entry.name.text for entry in vocabulary.classes if entry.status != "deprecated"}
    columns = [[name for name in names if name in known] for names in columns]
    for entry in vocabulary.classes:
        if entry.name.text in known - {name for names in columns for name in names}:
            columns[1 if any(a.text == "Fact" for a in entry.above) else -1].append(entry.name.text)
    return columns


def _classes_of(prop: Entry, entries: dict[str, Entry]) -> bool:
    return any(target.text in entries for target in prop.range)


def _width(name: str, rows: list[tuple[str, tuple[str, ...]]]) -> float:
    longest = max([len(name) + 7, *(len(row) for row, _ in rows)])
    return longest * CHARACTER + 2 * PAD + 8


def _lower(boxes: dict[str, Box], columns: list[list[str]]) -> None:
    """Move the outer columns' boxes to the height of what they are linked with, in their order."""
    for names in (columns[-1], columns[0]):
        below = MARGIN
        for name in names:
            box = boxes[name]
            ends = [
                other.row_middle(row)
                for other in boxes.values()
                for row, (_, to) in enumerate(other.rows)
                if name in to and other.column != box.column
            ]
            wanted = sum(ends) / len(ends) - box.height / 2 if ends else below
            box.y = max(below, wanted) if names is columns[-1] else below
            below = box.y + box.height + GAP * (2.5 if names is columns[0] else 1.5)


def _lines(boxes: dict[str, Box]) -> list[str]:
    arrivals: dict[tuple[str, str], list[tuple[float, float, Box]]] = {}
    for box in boxes.values():
        for row, (_, to) in enumerate(box.rows):
            for name in to:
                if name in boxes:
                    target = boxes[name]
                    side = "left" if target.column > box.column else "right"
                    start = box.row_middle(row)
                    arrivals.setdefault((name, side), []).append((start, 0.0, box))
    drawn, gaps = [], _Gaps(boxes)
    for (name, side), found in arrivals.items():
        target = boxes[name]
        found.sort(key=lambda one: one[0])
        step = min(5.0, (target.height - 8) / max(len(found), 1))
        first = target.y + min(HEAD / 2, target.height / 2) - step * (len(found) - 1) / 2
        first = max(first, target.y + 5)
        for number, (start, _, box) in enumerate(found):
            end = first + number * step
            through = gaps.between(box, target, start, end)
            drawn.append(_line(box, start, target, side, end, through))
    return drawn


def _line(
    box: Box, start: float, target: Box, side: str, end: float, through: Passage | None
) -> str:
    if target.column == box.column:
        x = box.x + box.width
        bend = x + 26 + abs(start - end) / 14
        turns = f"{bend:.0f} {start:.1f} {bend:.0f} {end:.1f}"
        path = f"M{x:.0f} {start:.1f}C{turns} {x + 6:.0f} {end:.1f}"
        tip, turn = x, 1
    else:
        rightwards = side == "left"
        x = box.x + box.width if rightwards else box.x
        tip, turn = (target.x, -1) if rightwards else (target.x + target.width, 1)
        if through is None:
            path = f"M{x:.0f} {start:.1f}{_bend(x, start, tip + turn * 6, end)}"
        else:
            left, right, level = through
            near, far = (left, right) if rightwards else (right, left)
            path = f"M{x:.0f} {start:.1f}{_bend(x, start, near, level)}H{far:.0f}"
            path += _bend(far, level, tip + turn * 6, end)
    head = f"M{tip:.0f} {end:.1f}l{turn * 7} -3.5v7z"
    return (
        f'<g class="to c{target.colour}"><path class="line" d="{path}"/>'
        f'<path class="tip" d="{head}"/></g>'
    )


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"C{middle:.0f} {y:.1f} {middle:.0f} {to_y:.1f} {to_x:.0f} {to_y:.1f}"


class _Gaps:
    """The gaps between the boxes of the middle columns, where longer lines pass."""

    def __init__(self, boxes: dict[str, Box]):
        self.boxes = boxes
        self.taken: dict[float, int] = {}

    def between(self, box: Box, target: Box, start: float, end: float) -> Passage | None:
        """Return from where to where, and at which height, a line passes a column; None: none."""
        low, high = sorted((box.column, target.column))
        column = [other for other in self.boxes.values() if low < other.column < high]
        if not column:
            return None
        levels = [other.y - GAP / 2 for other in column]
        levels.append(column[-1].y + column[-1].height + GAP / 2)
        level = min(levels, key=lambda y: (abs(y - (start + end) / 2), y))
        self.taken[level] = self.taken.get(level, 0) + 1
        shift = (self.taken[level] // 2) * 4 * (-1) ** self.taken[level]
        left = column[0].x
        return left - 8, left + column[0].width + 8, level + shift


def _box(box: Box) -> str:
    name = box.entry.name.text
    parts = [
        f'<g class="box c{box.colour}"><rect class="frame" x="{box.x:.0f}" y="{box.y:.1f}" '
        f'width="{box.width:.0f}" height="{box.height:.0f}" rx="5"/>',
        f'<path class="head" d="M{box.x:.0f} {box.y + HEAD - 3:.1f}h{box.width:.0f}"/>',
        f'<a href="#{name}"><text class="name" x="{box.x + PAD + 3:.0f}" y="{box.y + 17:.1f}">'
        f"{escape(name)}</text></a>",
    ]
    if box.entry.above:
        parts.append(
            f'<text class="above" x="{box.x + box.width - PAD:.0f}" y="{box.y + 17:.1f}" '
            f'text-anchor="end">{escape(box.entry.above[0].text)}</text>'
        )
    for row, (label, _) in enumerate(box.rows):
        parts.append(
            f'<a href="#{label}"><text class="row" x="{box.x + PAD + 3:.0f}" '
            f'y="{box.row_middle(row) + 4:.1f}">{escape(label)}</text></a>'
        )
    return "".join([*parts, "</g>"])
