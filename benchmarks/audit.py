"""Draw facts from the corpus for a reader to judge, and tell what was judged.

Reads the corpus beside the checkout (once for each version of the extractor), draws 40 facts of
each facet, 100 of attendance and of people, and keeps them in benchmarks/audit.csv by their keys:
facts that were judged before keep their verdicts, new ones wait for one. Counts the lines that no
rule took anything from, and rewrites docs/accuracy.md.

To judge: write a sheet (--sheet), read each fact against its sentence, and give the verdicts back
as a CSV file with the columns key, verdict (right, wrong, doubtful) and reason (--judge). A reason
is one line that names nobody. Rules that were changed because of an audit are to be audited with a
new --seed: of the old draw, the wrong facts are gone and the right ones stay.

exit status: 0 drawn; 1 a verdict cannot be taken; 2 wrong usage; 3 there is no corpus.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from minutegraph.benchmarks.command import parser_of
from minutegraph.benchmarks.corpus import read_corpus
from minutegraph.benchmarks.draw import AUDITED, Fact, draw, facts_of
from minutegraph.benchmarks.judged import Verdict, by_facet, from_csv, judge, redraw, to_csv
from minutegraph.benchmarks.page import read_corpus_record, write_page
from minutegraph.benchmarks.places import AUDIT, CORPUS, CORPUS_READ, NOTHING_TO_MEASURE
from minutegraph.benchmarks.unread import ALL, CouncilLines, EarlierShare, lines_by_council
from minutegraph.ingest.extract import EXTRACTOR_VERSION

DRAWN = 40
DRAWN_OF = {"attendance": 100, "people": 100}
"""Held to 98 right of 100, which 40 could not show: one that is left open would be too many."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = parser_of("audit.py", __doc__)
    made.add_argument("--seed", help="draw other facts (default: the seed of the last draw)")
    made.add_argument(
        "--number",
        type=int,
        help=f"facts of each facet (default {DRAWN}; 100 of attendance and of people)",
    )
    made.add_argument("--facet", choices=tuple(AUDITED), help="only this facet in the sheet")
    made.add_argument("--sheet", metavar="FILE", help="write the facts to judge; - to print them")
    made.add_argument("--again", action="store_true", help="in the sheet, judged facts as well")
    made.add_argument("--judge", type=Path, metavar="CSV", help="take verdicts: key,verdict,reason")
    made.add_argument(
        "--unread", action="store_true", help="only count unread lines and print them"
    )
    made.add_argument("--jobs", type=int, default=2, help="processes that read (default 2)")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Audit; return the exit status."""
    options = parser().parse_args(arguments)
    if not CORPUS.is_dir():
        print(f"audit: there is no corpus in {CORPUS}.", file=sys.stderr)
        return NOTHING_TO_MEASURE
    readings = read_corpus(options.jobs)
    councils = lines_by_council(readings)
    if options.unread:
        print(_unread_text(councils))
        return 0
    seed = options.seed or read_corpus_record().get("seed", "1")
    by_name: dict[str, list[Fact]] = {facet: [] for facet in AUDITED}
    for reading in readings:
        for fact in facts_of(reading):
            by_name[fact.facet].append(fact)
    drawn = [
        fact
        for facet, facts in by_name.items()
        for fact in draw(facts, options.number or DRAWN_OF.get(facet, DRAWN), seed)
    ]
    known = from_csv(AUDIT.read_text(encoding="utf-8")) if AUDIT.exists() else ()
    verdicts = redraw(
        known, [Verdict(f.facet, f.key, f.stratum, f.document, drawn=True) for f in drawn]
    )
    if options.judge:
        try:
            verdicts = judge(verdicts, options.judge.read_text(encoding="utf-8-sig"))
        except (OSError, KeyError, ValueError) as error:
            print(f"audit: {options.judge}: {error}.", file=sys.stderr)
            return 1
    AUDIT.write_text(to_csv(verdicts), encoding="utf-8")
    record = {
        "date": date.today().isoformat(),
        "seed": seed,
        "extractor": EXTRACTOR_VERSION,
        "councils": [asdict(council) for council in councils],
        "earlier": [asdict(one) for one in _earlier(read_corpus_record())],
    }
    CORPUS_READ.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    write_page()
    if options.sheet:
        _write_sheet(options, drawn, verdicts)
    if options.sheet != "-":
        print(_verdicts_text(verdicts, {facet: len(facts) for facet, facts in by_name.items()}))
        print(_unread_text(councils[-1:]))
    return 0


def _earlier(record: dict[str, Any]) -> list[EarlierShare]:
    """Return the shares of unread lines before this one, one for each day and extractor."""
    known = [EarlierShare(**row) for row in record.get("earlier", ())]
    today = date.today().isoformat()
    if not record or (record["extractor"], record["date"]) == (EXTRACTOR_VERSION, today):
        return known
    total = next(row for row in record["councils"] if row["council"] == ALL)
    last = EarlierShare(
        date=record["date"],
        extractor=record["extractor"],
        **{name: total[name] for name in ("lines", "unread", "median")},
    )
    return [*(one for one in known if one.date != last.date), last]


def _write_sheet(
    options: argparse.Namespace, drawn: Sequence[Fact], verdicts: Sequence[Verdict]
) -> None:
    judged = {row.key: row for row in verdicts if row.verdict}
    parts = []
    for fact in drawn:
        if options.facet in (None, fact.facet) and (options.again or fact.key not in judged):
            parts.append(sheet_entry(fact, judged.get(fact.key)))
    text = "\n".join(parts)
    if options.sheet == "-":
        print(text)
    else:
        Path(options.sheet).write_text(text, encoding="utf-8")


def sheet_entry(fact: Fact, verdict: Verdict | None) -> str:
    """Return a fact as a reader sees it: what it says, and its sentence between ⟦ and ⟧."""
    known = f"judged: {verdict.verdict} {verdict.reason}".rstrip() + "\n" if verdict else ""
    under = f"under: {fact.under}\n" if fact.under else ""
    return (
        f"## {fact.key} {fact.facet}\n{fact.document}\n{under}says: {fact.told}\n{known}\n"
        f"…{fact.before}⟦{fact.sentence}⟧{fact.after}…\n"
    )


def _verdicts_text(verdicts: Sequence[Verdict], found: dict[str, int]) -> str:
    head = ["facet", "found", "drawn", "judged", "right", "doubtful", "wrong"]
    lines = [f"{head[0]:<18}" + "".join(f"{name:>9}" for name in head[1:])]
    for facet, told in by_facet(verdicts, tuple(AUDITED)).items():
        figures = (found[facet], told.drawn, told.judged, told.right, told.doubtful, told.wrong)
        lines.append(f"{facet:<18}" + "".join(f"{figure:>9}" for figure in figures))
    return "\n".join(lines)


def _unread_text(councils: Sequence[CouncilLines]) -> str:
    head = f"{'council':<18}{'documents':>10}{'refused':>9}{'lines':>9}{'unread':>9}{'share':>8}"
    head += f"{'median':>8}"
    rows = [
        f"{c.council:<18}{c.documents:>10}{c.refused:>9}{c.lines:>9}{c.unread:>9}{c.share:>8.1%}"
        f"{c.median:>8.1%}"
        for c in councils
    ]
    return "\n".join([head, *rows])


if __name__ == "__main__":
    sys.exit(main())
