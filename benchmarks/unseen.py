"""Scores of documents at the moment when they were first scored, before anybody read their errors.

A record is made once and stays: rules written later for the same documents make the score of today,
and the distance between the two shows what the rules are worth on minutes that nobody has read.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutegraph.benchmarks.counts import FACETS, Count, overall

_HEAD = """\
# Scores of documents that nobody had read, at the moment when they were first scored.
# Appended by `python benchmarks/evaluate.py --record-unseen NAME DOCS...`; never edited.
"""


class AlreadyRecorded(ValueError):
    """A record of this name, or with one of these documents, was made before."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """What a set of documents scored when it was first scored; `date` is ISO 8601."""

    name: str
    date: str
    version: str
    extractor: str
    documents: tuple[str, ...]
    counts: Mapping[str, Count]


def read_unseen(file: Path) -> tuple[Unseen, ...]:
    """Return the records in the order in which they were made."""
    if not file.exists():
        return ()
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Unseen(
            name=row["name"],
            date=row["date"].isoformat(),
            version=row["version"],
            extractor=row["extractor"],
            documents=tuple(row["documents"]),
            counts={facet: Count(*three) for facet, three in row["counts"].items()},
        )
        for row in table.get("scored", ())
    )


def refuse_repeated(file: Path, name: str, documents: Sequence[str]) -> None:
    """Check that a record can be made.

    Raises:
        AlreadyRecorded: the name is taken, or a document was scored before.
    """
    for record in read_unseen(file):
        if record.name == name:
            raise AlreadyRecorded(f"“{name}” was recorded on {record.date}; a record is made once")
        seen = sorted(set(documents) & set(record.documents))
        if seen:
            raise AlreadyRecorded(
                f"{', '.join(seen)}: already scored on {record.date} as “{record.name}”, "
                "and so no longer unseen; leave it out"
            )


def append_unseen(file: Path, record: Unseen) -> None:
    """Append a record.

    Raises:
        AlreadyRecorded: the name is taken, or a document was scored before.
    """
    refuse_repeated(file, record.name, record.documents)
    lines = [
        "",
        "[[scored]]",
        f"name = {_quoted(record.name)}",
        f"date = {record.date}",
        f"version = {_quoted(record.version)}",
        f"extractor = {_quoted(record.extractor)}",
        "documents = [",
        *(f"    {_quoted(document)}," for document in record.documents),
        "]",
        "",
        f"[scored.counts] # right, found, wanted; overall {overall(record.counts):.4f}",
    ]
    for facet in FACETS:
        count = record.counts.get(facet, Count())
        lines.append(f"{facet} = [{count.right}, {count.found}, {count.wanted}] # {count.f1:.3f}")
    with file.open("a", encoding="utf-8") as out:
        out.write(("" if file.stat().st_size else _HEAD) + "\n".join(lines) + "\n")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
