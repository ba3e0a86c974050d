"""The scorer that came with the annotated minutes, asked for each document by itself.

`score.py` is loaded from its file: it builds the documents through the real command line, asks the
named queries, and counts; here its counts are only kept apart by document.
"""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from minutegraph.benchmarks.counts import Count, overall, sum_counts
from minutegraph.benchmarks.places import SCORER

GOLD = ".gold.json"
SUFFIXES = (".txt", ".html", ".xml", ".pdf", ".docx", ".md")
ROW_FACETS = (
    "items",
    "reports",
    "decisions",
    "attendance",
    "people",
    "previous-minutes",
    "interests",
)
COMMAND = (sys.executable, "-m", "minutegraph")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A row that was missed, is false, or differs in a value, as the scorer logs it."""

    facet: str
    what: str
    row: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """One document's counts and mistakes, and the mistakes that missing each row would be.

    `answered` is False where no query knew of the document: it was not read.
    """

    document: str
    format: str
    style: str
    counts: dict[str, Count]
    mistakes: tuple[Mistake, ...]
    wanted: tuple[Mistake, ...]
    answered: bool


def annotated(folder: Path) -> list[Path]:
    """Return the documents in `folder` that have reference answers beside them."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix in SUFFIXES and file.with_name(file.stem + GOLD).exists()
    )


def style_of(document: str, council: str) -> str:
    """Return the house style that a document shows: a written one is its own, else its council's.

    Args:
        document: its id; a real one begins with its council's name, or with a number.
        council: the council by the reference answers, "" if none is given.

    >>> style_of("syn-westmarle-cabinet", ""), style_of("xml-aldershire-2026-02-10-audit", "")
    ('syn-westmarle-cabinet', 'aldershire')
    >>> style_of("004_398205c1", "Westmarle City Council"), style_of("ayton-2021-07-pdf", "")
    ('westmarle', 'ayton')
    """
    if document.startswith("syn"):
        return document
    words = [w for w in re.findall(r"[^\W_]+", document) if f".{w}" not in SUFFIXES]
    is_named = bool(words) and words[0].isalpha()
    return words[0] if is_named else (council or document).split()[0].lower()


def score(documents: Sequence[Path], folder: Path) -> list[Scored]:
    """Build, query and score.

    Args:
        documents: annotated documents.
        folder: an empty folder for copies of the documents and what the queries answered.

    Raises:
        SystemExit: the build fails.
        RuntimeError: the counts do not add up to the scorer's own figures.
    """
    scorer = _load_scorer()
    staged = folder / "documents"
    staged.mkdir()
    for file in documents:
        shutil.copy(file, staged)
        shutil.copy(file.with_name(file.stem + GOLD), staged)
    csvs = folder / "answers"
    answers = scorer.ask(list(COMMAND), annotated(staged), csvs)
    by_source: dict[str, dict[str, list[Any]]] = defaultdict(lambda: {q: [] for q in answers})
    for query, rows in answers.items():
        for row in rows:
            by_source[Path(row.get("source", "")).stem][query].append(row)
    scored = [_score_one(scorer, file, by_source) for file in annotated(staged)]
    _hold_to_scorer(scored, staged, csvs)
    return scored


def _score_one(
    scorer: ModuleType, file: Path, by_source: dict[str, dict[str, list[Any]]]
) -> Scored:
    gold = json.loads(file.with_name(file.stem + GOLD).read_text(encoding="utf-8"))
    gold["id"] = file.stem
    answered = file.stem in by_source
    tallies: dict[str, Any] = defaultdict(scorer.Tally)
    log: list[tuple[str, str, str, dict[str, Any]]] = []
    scorer.score_document(gold, by_source[file.stem], tallies, log)
    council = gold["meeting"].get("council") or ""
    return Scored(
        document=file.stem,
        format=file.suffix[1:],
        style=style_of(file.stem, council[0] if isinstance(council, list) else council),
        counts={f: Count(t.right, t.found, t.wanted) for f, t in tallies.items()},
        mistakes=tuple(Mistake(facet, what, row) for _, facet, what, row in log),
        wanted=tuple(_wanted(gold)),
        answered=answered,
    )


def _wanted(gold: dict[str, Any]) -> Iterator[Mistake]:
    for facet in ROW_FACETS:
        for row in gold.get(facet.replace("-", "_"), []):
            said = {cell: value for cell, value in row.items() if value not in (None, "")}
            yield Mistake(facet, "missed", said)


def _hold_to_scorer(scored: list[Scored], documents: Path, csvs: Path) -> None:
    """Check the sums by running the scorer as it is meant to be run, on the same answers."""
    command = [sys.executable, str(SCORER), str(documents), "--csv", str(csvs), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    total = sum_counts(one.counts for one in scored)
    here = {f: (c.right, c.found, c.wanted) for f, c in total.items() if c.says_something}
    there = {
        f: (row["right"], row["found"], row["wanted"])
        for f, row in told["facets"].items()
        if row["found"] or row["wanted"]
    }
    if here != there or abs(told["overall"] - overall(total)) > 0.0001:
        raise RuntimeError(f"the scorer counts otherwise: {there}, not {here}")


def _load_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None:
        raise ImportError(f"{SCORER} is no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
