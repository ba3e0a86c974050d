"""What an evaluation found, row by row, kept so that the next one can say what it won and lost.

Rows are kept as hashes: the annotated minutes are not part of the repository, nor are their words.
A mistake is its sign and hash: `-` for a row missed, `+` for a false one, `~` for a value that
differs.
"""

import hashlib
import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from minutegraph.benchmarks.counts import Count, Group, sum_counts
from minutegraph.benchmarks.places import FINDINGS, ROOT
from minutegraph.benchmarks.scorer import Mistake, Scored

_SIGNS = {"missed": "-", "false": "+", "differs": "~"}
# What makes a row the same row when its other cells change (the quotation, say).
_IDENTITY = {
    "items": ("number", "title"),
    "reports": ("position", "person", "post"),
    "decisions": ("position", "text"),
    "attendance": ("person", "status"),
    "people": ("person", "post"),
    "previous-minutes": ("previous_date", "outcome"),
    "interests": ("position", "person"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One facet of one document: its counts and the keys of its mistakes."""

    document: str
    format: str
    style: str
    facet: str
    count: Count
    mistakes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """An evaluation: when, of which version, and what it found."""

    date: str
    version: str
    extractor: str
    rows: tuple[Row, ...]
    since: str = ""
    won: Mapping[str, int] = field(default_factory=dict)
    lost: Mapping[str, int] = field(default_factory=dict)

    def documents(self) -> set[str]:
        """Return the ids of the documents that were scored."""
        return {row.document for row in self.rows}

    def counts(self, documents: Iterable[str] | None = None) -> dict[str, Count]:
        """Return the counts by facet, over all documents or over those named."""
        chosen = self.documents() if documents is None else set(documents)
        return sum_counts({r.facet: r.count} for r in self.rows if r.document in chosen)

    def groups(self, by: str) -> list[Group]:
        """Return the documents by "format" or "style", in order of name."""
        members: dict[str, set[str]] = {}
        for row in self.rows:
            members.setdefault(getattr(row, by), set()).add(row.document)
        return [
            Group(name, len(documents), self.counts(documents))
            for name, documents in sorted(members.items())
        ]


def mistake_key(mistake: Mistake) -> str:
    """Return the sign and hash of a mistake, the same as long as the same row is wrong."""
    row = mistake.row
    if mistake.what == "false":
        row = {cell: row.get(cell) for cell in _IDENTITY.get(mistake.facet, sorted(row))}
    elif mistake.what == "differs":
        row = {cell: value for cell, value in row.items() if cell != "have"}
    text = json.dumps([mistake.facet, row], ensure_ascii=False, sort_keys=True)
    return _SIGNS[mistake.what] + hashlib.sha256(text.encode()).hexdigest()[:8]


def rows_of(scored: Sequence[Scored]) -> tuple[Row, ...]:
    """Return what to keep of scored documents."""
    rows = []
    for one in scored:
        keys: dict[str, list[str]] = {}
        for mistake in one.mistakes:
            facet = mistake.facet.split(".")[0]
            keys.setdefault(facet, []).append(mistake_key(mistake))
        rows += [
            Row(
                one.document,
                one.format,
                one.style,
                facet,
                count,
                tuple(sorted(keys.get(facet, ()))),
            )
            for facet, count in sorted(one.counts.items())
            if count.says_something
        ]
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Change:
    """A mistake that is gone (won) or new (lost)."""

    document: str
    facet: str
    mistake: str


def won_and_lost(before: Run, now: Run) -> tuple[list[Change], list[Change]]:
    """Return the mistakes gone and the mistakes new, over the documents that both runs scored."""
    both = before.documents() & now.documents()

    def mistakes(run: Run) -> Counter[Change]:
        return Counter(
            Change(row.document, row.facet, key)
            for row in run.rows
            if row.document in both
            for key in row.mistakes
        )

    old, new = mistakes(before), mistakes(now)

    def ordered(changes: Counter[Change]) -> list[Change]:
        return sorted(changes.elements(), key=lambda c: (c.facet, c.document, c.mistake))

    return ordered(old - new), ordered(new - old)


def to_json(run: Run) -> str:
    """Return a run as JSON with one line for each facet of each document."""
    head = {name: value for name, value in asdict(run).items() if name != "rows"}
    lines = [json.dumps(_cells(row), ensure_ascii=False) for row in run.rows]
    start = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return start + ',\n "rows": [\n' + ",\n".join(lines) + "\n]}\n"


def _cells(row: Row) -> list[str | int]:
    count = row.count
    cells: list[str | int] = [row.document, row.format, row.style, row.facet]
    return [*cells, count.right, count.found, count.wanted, " ".join(row.mistakes)]


def from_json(text: str) -> Run:
    """Return the run that `to_json` wrote."""
    table: dict[str, Any] = json.loads(text)
    rows = tuple(
        Row(document, form, style, facet, Count(right, found, wanted), tuple(keys.split()))
        for document, form, style, facet, right, found, wanted, keys in table.pop("rows")
    )
    return Run(rows=rows, **table)


def last_committed(file: Path = FINDINGS) -> Run | None:
    """Return the run that was committed last; without git the one on disk; None without either."""
    shown = subprocess.run(
        ["git", "show", f"HEAD:./{file.name}"], cwd=file.parent, capture_output=True, check=False
    )
    if shown.returncode == 0:
        return from_json(shown.stdout.decode("utf-8"))
    in_git = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, check=False
    )
    if in_git.returncode == 0 or not file.exists():
        return None
    return from_json(file.read_text(encoding="utf-8"))
