"""Score minutegraph against annotated minutes, where they lie beside the checkout.

Builds all annotated documents into one graph through the real command line, scores the answers of
its queries with the scorer that came with the documents, tells what was won and lost since the
last committed evaluation, and writes benchmarks/findings.json and docs/accuracy.md.

exit status: 0 scored; 1 a document is not there, a record was refused, or the build failed; 2 wrong
usage; 3 there are no annotated minutes.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from minutegraph import __version__
from minutegraph.benchmarks.command import parser_of
from minutegraph.benchmarks.findings import (
    Change,
    Run,
    last_committed,
    mistake_key,
    rows_of,
    to_json,
    won_and_lost,
)
from minutegraph.benchmarks.page import write_page
from minutegraph.benchmarks.places import (
    ACCURACY,
    DEVELOPMENT,
    FINDINGS,
    NOTHING_TO_MEASURE,
    ROOT,
    SCORER,
    UNSEEN,
)
from minutegraph.benchmarks.printed import as_json, as_text, told_mistake
from minutegraph.benchmarks.scorer import GOLD, Scored, annotated, score
from minutegraph.benchmarks.unseen import (
    AlreadyRecorded,
    Unseen,
    append_unseen,
    read_unseen,
    refuse_repeated,
)
from minutegraph.ingest.extract import EXTRACTOR_VERSION


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = parser_of("evaluate.py", __doc__)
    made.add_argument(
        "documents",
        nargs="*",
        type=Path,
        metavar="DOCS",
        help="annotated documents, or folders of them (default: the development set)",
    )
    made.add_argument(
        "--errors",
        nargs="?",
        const="*",
        metavar="ID",
        help="print every wrong row of the documents with this id (a glob; default all)",
    )
    made.add_argument(
        "--format", choices=("txt", "json"), default="txt", help="how to print (default txt)"
    )
    made.add_argument(
        "--no-write",
        action="store_true",
        help="print only; so it is, too, when DOCS are named",
    )
    made.add_argument(
        "--record-unseen",
        metavar="NAME",
        help="append the score of DOCS, which nobody has read and which were never scored, "
        "to benchmarks/unseen.toml under this name; once",
    )
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Evaluate; return the exit status."""
    made = parser()
    options = made.parse_args(arguments)
    if options.record_unseen and (not options.documents or options.errors):
        made.error("--record-unseen needs DOCS, and goes without --errors")
    documents = _documents(options.documents or [DEVELOPMENT])
    if not SCORER.exists() or not documents:
        where = ", ".join(map(str, options.documents or [DEVELOPMENT]))
        print(f"evaluate: there are no annotated minutes ({where}).", file=sys.stderr)
        return NOTHING_TO_MEASURE
    if options.record_unseen:
        return _record(options.record_unseen, documents)
    with tempfile.TemporaryDirectory() as folder:
        scored = score(documents, Path(folder))
    whole = not options.documents
    run = _run(rows=scored)
    before = last_committed()
    won: list[Change] = []
    lost: list[Change] = []
    if before is not None:
        won, lost = won_and_lost(before, run)
        run = replace(
            run,
            since=f"{before.date}, extractor {before.extractor}",
            won=_by_facet(won),
            lost=_by_facet(lost),
        )
    if options.format == "json":
        print(as_json(run, read_unseen(UNSEEN), _errors(scored, options.errors)))
    else:
        print(as_text(run, won, lost, _texts(scored), whole=whole))
    refused = [one.document for one in scored if not one.answered]
    if refused:
        print(f"\nNot read: {', '.join(refused)}.", file=sys.stderr)
    if options.errors and options.format == "txt":
        print("", *_errors(scored, options.errors), sep="\n")
    if whole and not options.no_write:
        FINDINGS.write_text(to_json(run), encoding="utf-8")
        write_page()
        written = f"{FINDINGS.relative_to(ROOT)} and {ACCURACY.relative_to(ROOT)}"
        print(f"\nWritten: {written}.", file=sys.stderr)
    return 0


def _documents(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += annotated(path)
        elif path.exists() and path.with_name(path.stem + GOLD).exists():
            found.append(path)
        else:
            raise SystemExit(f"evaluate: {path} is not there, or has no {path.stem}{GOLD} by it.")
    return sorted(set(found))


def _run(rows: list[Scored]) -> Run:
    return Run(date.today().isoformat(), __version__, EXTRACTOR_VERSION, rows_of(rows))


def _record(name: str, documents: list[Path]) -> int:
    try:
        refuse_repeated(UNSEEN, name, [file.stem for file in documents])
        with tempfile.TemporaryDirectory() as folder:
            run = _run(score(documents, Path(folder)))
        ids = tuple(sorted(run.documents() | {file.stem for file in documents}))
        record = Unseen(name, run.date, run.version, run.extractor, ids, run.counts())
        append_unseen(UNSEEN, record)
    except AlreadyRecorded as refusal:
        print(f"evaluate: {refusal}.", file=sys.stderr)
        return 1
    print(as_text(run, [], [], {}, whole=False))
    print(f"\nRecorded in {UNSEEN.relative_to(ROOT)} as “{name}”.", file=sys.stderr)
    return 0


def _by_facet(changes: Sequence[Change]) -> dict[str, int]:
    facets = [change.facet for change in changes]
    return {facet: facets.count(facet) for facet in sorted(set(facets))}


def _texts(scored: Sequence[Scored]) -> dict[tuple[str, str], str]:
    """Return the words of mistakes, by document and key: of now, and of rows no longer missed."""
    return {
        (one.document, mistake_key(mistake)): told_mistake(mistake)
        for one in scored
        for mistake in (*one.wanted, *one.mistakes)
    }


def _errors(scored: Sequence[Scored], pattern: str | None) -> list[str]:
    return [
        f"{one.document}: {told_mistake(mistake)}"
        for one in scored
        if fnmatch(one.document, pattern or "")
        for mistake in one.mistakes
    ]


if __name__ == "__main__":
    sys.exit(main())
