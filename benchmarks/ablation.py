"""Tell in how many documents each rule of reading fires: each lexicon entry, each pattern in code.

Reads the development documents and the corpus beside the checkout, the fictional minutes of
tests/styles, and the samples, with every regular expression watched, and writes
benchmarks/ablation.csv. A rule about the language of minutes fires in many documents; one that
fires in a single one of the real and fictional together, or in none, must be argued where it stands
(a key `rare = "why"` in the lexicon, a comment `# rare: why` in code) or go. The samples, which
were written to show the rules, are counted apart and excuse none.

exit status: 0 done; 1 with --check, when rules that fire in one document at most are not argued;
2 wrong usage; 3 there are no documents.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from minutegraph.benchmarks.command import parser_of
from minutegraph.benchmarks.counted import RuleCount, to_csv
from minutegraph.benchmarks.firings import Firing, firings, tally
from minutegraph.benchmarks.places import (
    ABLATION,
    CORPUS,
    DEVELOPMENT,
    NOTHING_TO_MEASURE,
    ROOT,
    SAMPLES,
    STYLES,
)
from minutegraph.benchmarks.rules import Rule, all_rules

SUFFIXES = frozenset((".txt", ".md", ".html", ".pdf", ".docx", ".xml"))


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = parser_of("ablation.py", __doc__)
    made.add_argument(
        "documents",
        nargs="*",
        type=Path,
        metavar="DOCS",
        help="documents or folders (default: the development set and the corpus)",
    )
    made.add_argument("--check", action="store_true", help="only list the rare that nobody argues")
    made.add_argument(
        "--most", type=int, metavar="N", help="print only rules that fire in N documents at most"
    )
    made.add_argument(
        "--without",
        metavar="RULE",
        help="tell which facts are lost and won where RULE, a part of its name, matches nothing",
    )
    made.add_argument("--no-write", action="store_true", help="print only")
    made.add_argument("--jobs", type=int, default=2, help="processes that read (default 2)")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return the exit status."""
    options = parser().parse_args(arguments)
    files = _files(options.documents or [DEVELOPMENT, CORPUS])
    if not files:
        print("ablation: there are no documents to read.", file=sys.stderr)
        return NOTHING_TO_MEASURE
    samples, styles = _files([SAMPLES]), _files([STYLES])
    rules = all_rules()
    fired = firings([*files, *samples, *styles], options.jobs)
    told = tally(
        rules,
        [(firing, _council(Path(firing.file))) for firing in fired[: len(files)]],
        fired[len(files) : len(files) + len(samples)],
        fired[len(files) + len(samples) :],
    )
    if options.without:
        return _without(options, rules, fired)
    unargued = [one for one in told if one.is_rare and not one.rule.rare]
    if options.check:
        for one in unargued:
            where = ", ".join(Path(file).name for file in one.found_in) or "no document"
            print(f"{one.rule.place}: {one.rule.id}: fires in {where}")
        print(f"{len(unargued)} of {len(told)} rules are rare and not argued.", file=sys.stderr)
        return 1 if unargued else 0
    for one in told:
        if options.most is None or len(one.found_in) <= options.most:
            print(
                f"{len(one.documents):>5} documents {one.councils:>3} councils "
                f"{len(one.fictional):>3} fictional {one.samples:>3} samples  "
                f"{one.rule.id}{'  (argued)' if one.rule.rare else ''}"
            )
    if not (options.no_write or options.documents):
        counts = [
            RuleCount(
                len(t.documents), t.councils, len(t.fictional), t.samples, t.rule.id, t.rule.rare
            )
            for t in told
        ]
        ABLATION.write_text(to_csv(counts), encoding="utf-8")
        _write_page()
        print(f"Written: {ABLATION.relative_to(ROOT)}, docs/accuracy.md.", file=sys.stderr)
    return 0


def _write_page() -> None:
    # The page's module imports ingest, which the worker processes, that import this one, must not.
    from minutegraph.benchmarks.page import write_page

    write_page()


def _files(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found += [f for f in path.rglob("*") if f.suffix in SUFFIXES] if path.is_dir() else [path]
    return sorted(file for file in found if file.exists() and file.name.lower() != "readme.md")


def _council(file: Path) -> str:
    """Return whose minutes a file is: a written document's own, else the name's first word."""
    if CORPUS in file.parents:
        folder = file.relative_to(CORPUS).parts[0]
        if folder != "other":
            return folder
    return file.stem if file.stem.startswith("syn") else file.stem.split("-")[0]


def _without(options: argparse.Namespace, rules: Sequence[Rule], fired: Sequence[Firing]) -> int:
    chosen = [rule for rule in rules if options.without in rule.id]
    if len(chosen) != 1:
        names = "\n".join(f"  {rule.id}" for rule in chosen[:20]) or "  none"
        print(f"ablation: one rule is needed, these match:\n{names}", file=sys.stderr)
        return 2
    key = chosen[0].id if chosen[0].is_entry else chosen[0].place
    before = {firing.file: firing for firing in fired if key in firing.fired}
    if not before:
        print(f"{chosen[0].id} fires in no document.")
        return 0
    after = firings(map(Path, before), options.jobs, frozenset((key,)))
    lost: Counter[str] = Counter()
    won: Counter[str] = Counter()
    changed = 0
    for firing in after:
        old, new = before[firing.file].facts, firing.facts
        lost.update(kind for kind, _ in old - new)
        won.update(kind for kind, _ in new - old)
        changed += old != new
    print(f"Without {chosen[0].id}, facts change in {changed} of {len(before)} documents.")
    for kind in sorted(lost | won):
        print(f"  {kind:<18}{lost[kind]:>6} lost{won[kind]:>6} won")
    return 0


if __name__ == "__main__":
    sys.exit(main())
