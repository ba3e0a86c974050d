"""The page docs/accuracy.md, out of the data files that the measurements keep."""

from collections.abc import Iterable, Mapping, Sequence

from minutegraph.benchmarks.counted import RuleCount
from minutegraph.benchmarks.counts import (
    FACETS,
    LARGEST_DISTANCE,
    MAIN_FACETS,
    TARGETS,
    Count,
    Group,
    overall,
    overall_of_stated,
    worst,
)
from minutegraph.benchmarks.findings import Run
from minutegraph.benchmarks.judged import Audited, FacetVerdicts
from minutegraph.benchmarks.unread import CouncilLines, EarlierShare
from minutegraph.benchmarks.unseen import Unseen

AUDIT_TARGETS = {"attendance": 0.98, "people": 0.98}
AUDIT_TARGET = 0.95
_SHORT = {
    "decision-kind": "kind",
    "previous-minutes": "prev. min.",
    "attendance": "attend.",
    "decision-to": "to",
}


def render(
    run: Run,
    unseen: Sequence[Unseen],
    audited: Audited | None,
    lines: Sequence[CouncilLines],
    earlier: Sequence[EarlierShare],
    rules: Sequence[RuleCount],
) -> str:
    """Return the page."""
    parts = [
        _opening(run),
        _facets(run.counts()),
        _targets(run),
        _groups("By format", "format", run.groups("format"), run.counts()),
        _groups("By house style", "style", run.groups("style"), run.counts()),
        _unseen(run, unseen),
        _changes(run),
        _audit(audited),
        _unread(lines, earlier),
        _rules(rules),
    ]
    return "\n".join(part for part in parts if part)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; all columns but the first are set to the right.

    >>> print(table(["facet", "F1"], [["items", "0.99"]]))
    | facet | F1 |
    | --- | ---: |
    | items | 0.99 |
    """
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [head, rule, *rows])


def _opening(run: Run) -> str:
    formats = ", ".join(f"{g.documents} {g.name}" for g in run.groups("format"))
    return f"""\
# How right minutegraph is

Written by `make evaluate` on {run.date} with minutegraph {run.version}, extractor \
`{run.extractor}`; do not edit.

{len(run.documents())} annotated documents ({formats}) in {len(run.groups("style"))} house styles
were built through the command line and scored by the evaluation's own scorer: real minutes, and
ones written in the house styles of authorities. The rules were written while these documents were
at hand, so the figures say what is possible, not what to expect: for that see the unseen scores.
"""


def _facets(counts: Mapping[str, Count]) -> str:
    rows = [
        [facet, *_three(counts[facet]), str(c.right), str(c.found), str(c.wanted)]
        for facet in FACETS
        if (c := counts.get(facet)) is not None
    ]
    rows.append(["**overall**", "", "", f"**{overall(counts):.3f}**", "", "", ""])
    head = ["facet", "precision", "recall", "F1", "right", "found", "wanted"]
    return f"""\
## By facet

{table(head, rows)}

`reports-loose` asks for the item and the person or the post only. Overall is the mean F1 of
{", ".join(MAIN_FACETS)}.
"""


def _targets(run: Run) -> str:
    counts = run.counts()
    rows = [
        [
            target.facet,
            target.measure,
            f"{target.least:.2f}",
            f"{target.reached(counts):.3f}",
            _met(target.reached(counts) >= target.least),
        ]
        for target in TARGETS
    ]
    for by in ("format", "style"):
        lowest = worst(run.groups(by))
        distance = overall(counts) - overall(lowest.counts)
        rows.append(
            [
                f"worst {by}: {lowest.name}",
                "below the whole",
                f"≤ {LARGEST_DISTANCE:.2f}",
                f"{distance:.3f}",
                _met(distance <= LARGEST_DISTANCE),
            ]
        )
    return f"""\
## What is asked for

{table(["facet", "measure", "at least", "reached", ""], rows)}
"""


def _groups(heading: str, label: str, groups: Sequence[Group], whole: Mapping[str, Count]) -> str:
    def row(name: str, documents: int, counts: Mapping[str, Count], below: str) -> list[str]:
        cells = [
            f"{c.f1:.2f}" if (c := counts.get(f, Count())).says_something else "–"
            for f in MAIN_FACETS
        ]
        means = [f"{overall(counts):.3f}", f"{overall_of_stated(counts):.3f}"]
        return [name, str(documents), *cells, *means, below]

    def below(group: Group) -> str:
        distance = overall(whole) - overall(group.counts)
        return f"**{distance:.3f}**" if distance > LARGEST_DISTANCE else f"{distance:.3f}"

    rows = [row(g.name, g.documents, g.counts, below(g)) for g in groups]
    rows.append(row("*all*", sum(g.documents for g in groups), whole, ""))
    head = [label, "docs", *(_SHORT.get(facet, facet) for facet in MAIN_FACETS)]
    broken = sum(row[-1].startswith("**") for row in rows)
    return f"""\
## {heading}

F1. Overall counts a facet of which a document says nothing (–) as 1, as the scorer does; *stated*
leaves it out. *Below* is the distance of overall from the whole, bold where more than \
{LARGEST_DISTANCE:.2f} ({broken} of {len(groups)}).

{table([*head, "overall", "stated", "below"], rows)}
"""


def _unseen(run: Run, unseen: Sequence[Unseen]) -> str:
    text = """\
## Unseen

What documents scored when they were first scored, before anybody had read them or their errors,
beside what the same documents score now. `benchmarks/unseen.toml` has the records.
"""
    if not unseen:
        return text + "\nNone has been recorded yet.\n"
    for record in unseen:
        now = run.counts(record.documents) if set(record.documents) <= run.documents() else None
        rows = [
            [facet, *_three(count), *([f"{now.get(facet, Count()).f1:.3f}"] if now else [])]
            for facet in FACETS
            if (count := record.counts.get(facet, Count())).says_something
        ]
        total = ["**overall**", "", "", f"**{overall(record.counts):.3f}**"]
        rows.append([*total, *([f"**{overall(now):.3f}**"] if now else [])])
        head = ["facet", "precision", "recall", "F1 unseen", *(["F1 now"] if now else [])]
        text += f"""
### {record.name}

{len(record.documents)} documents on {record.date}, minutegraph {record.version}, extractor \
`{record.extractor}`.

{table(head, rows)}
"""
    return text


def _changes(run: Run) -> str:
    if not run.since:
        return "## Won and lost\n\nThere is no earlier table to compare with.\n"
    facets = [facet for facet in FACETS if run.won.get(facet) or run.lost.get(facet)]
    rows = [[f, str(run.won.get(f, 0)), str(run.lost.get(f, 0))] for f in facets]
    rows.append(["all", str(sum(run.won.values())), str(sum(run.lost.values()))])
    return f"""\
## Won and lost

Findings since {run.since}: mistakes gone, and mistakes new.

{table(["facet", "won", "lost"], rows)}
"""


def _audit(audited: Audited | None) -> str:
    if audited is None:
        return ""

    def row(facet: str, verdicts: FacetVerdicts) -> list[str]:
        low, high = verdicts.interval
        least = AUDIT_TARGETS.get(facet, AUDIT_TARGET)
        judged = verdicts.judged
        cells = [facet, str(verdicts.drawn), str(judged), str(verdicts.right)]
        cells += [str(verdicts.doubtful), str(verdicts.wrong)]
        if not judged:
            return [*cells, "", "", ""]
        share = verdicts.right / judged
        return [*cells, f"{share:.3f}", f"{low:.2f} – {high:.2f}", _met(share >= least)]

    head = ["facet", "drawn", "judged", "right", "doubtful", "wrong", "share right", "95 %", ""]
    return f"""\
## Audit on minutes without answers

Facts drawn at random (seed {audited.seed}) from the facts that extractor `{audited.extractor}`
found in the corpus, half of each facet from the one council that is most of it and half from the
others, at most a few from a document. A reader judged each against its sentence; doubtful counts as
not right. The interval is Wilson's. `benchmarks/audit.csv` has the verdicts. The audit asks whether
what was found is right, not whether all was found.

{table(head, [row(f, v) for f, v in audited.facets.items()])}
"""


def _unread(lines: Sequence[CouncilLines], earlier: Sequence[EarlierShare]) -> str:
    if not lines:
        return ""
    rows = [
        [
            one.council,
            str(one.documents),
            str(one.refused),
            f"{one.lines:,}",
            f"{one.unread:,}",
            f"{one.share:.1%}",
            f"{one.median:.1%}",
        ]
        for one in lines
    ]
    head = ["council", "documents", "refused", "lines", "unread", "share", "median"]
    return f"""\
## Unread lines

Lines with words in the corpus, and those that hold a sentence of the minutes that no rule took a
fact from, as `minutegraph build --report` counts them; much of it is debate, and a few documents
hold a whole budget, so the median of the documents' shares says more. Refused documents are in
formats, or of contents, that are not minutes that can be read.

{table(head, rows)}
{_shares_before(earlier)}"""


def _shares_before(earlier: Sequence[EarlierShare]) -> str:
    if not earlier:
        return ""
    rows = [
        [
            e.date,
            f"`{e.extractor}`",
            f"{e.lines:,}",
            f"{e.unread:,}",
            f"{e.share:.1%}",
            f"{e.median:.1%}",
        ]
        for e in earlier
    ]
    return f"""
The whole corpus before, by earlier rules:

{table(["date", "extractor", "lines", "unread", "share", "median"], rows)}
"""


def _rules(rules: Sequence[RuleCount]) -> str:
    if not rules:
        return ""
    bounds = [(0, 0), (1, 1), (2, 4), (5, 19), (20, 99), (100, None)]

    def within(count: int, least: int, most: int | None) -> bool:
        return least <= count and (most is None or count <= most)

    def row(least: int, most: int | None) -> list[str]:
        real = [rule for rule in rules if within(rule.documents, least, most)]
        both = [rule for rule in rules if within(rule.documents + rule.fictional, least, most)]
        name = f"{least} or more" if most is None else f"{least} to {most}"
        cells = [f"{least}" if most == least else name]
        for here in (real, both):
            entries = sum(rule.is_entry for rule in here)
            cells += [str(entries), str(len(here) - entries)]
        return cells

    rare = [rule for rule in rules if rule.is_rare]
    argued = sum(bool(rule.rare) for rule in rare)
    head = ["documents", "entries, real", "patterns, real", "entries, all", "patterns, all"]
    return f"""\
## How general the rules are

In how many documents each entry of the lexicons, and each regular expression in code, matches
something, by `make ablation`; `benchmarks/ablation.csv` has them one by one. *Real* are the
annotated documents and the corpus, most of which is the minutes of one council; *all* adds the
fictional minutes of `tests/styles`, in the house styles of as many authorities, each written before
the rules that read it. The samples, which were written to show the rules, are a column of the file
that counts for nothing. Of the {len(rules)} rules, {len(rare)} match in one of all documents or in
none, of which {argued} say why where they stand.

{table(head, [row(*bound) for bound in bounds])}
"""


def _three(count: Count) -> list[str]:
    return [f"{count.precision:.3f}", f"{count.recall:.3f}", f"{count.f1:.3f}"]


def _met(met: bool) -> str:
    return "met" if met else "**not met**"
