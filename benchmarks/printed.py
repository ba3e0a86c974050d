"""An evaluation as it is printed in the terminal."""

import json
from collections.abc import Mapping, Sequence

from minutegraph.benchmarks.counts import (
    FACETS,
    LARGEST_DISTANCE,
    TARGETS,
    Count,
    overall,
    overall_of_stated,
)
from minutegraph.benchmarks.findings import Change, Run
from minutegraph.benchmarks.scorer import Mistake
from minutegraph.benchmarks.unseen import Unseen

_MOST_LINES = 40


def told_mistake(mistake: Mistake) -> str:
    """Return a mistake in one line."""
    return f"{mistake.facet} {mistake.what}: {json.dumps(mistake.row, ensure_ascii=False)}"


def as_text(
    run: Run,
    won: Sequence[Change],
    lost: Sequence[Change],
    texts: Mapping[tuple[str, str], str],
    *,
    whole: bool,
) -> str:
    """Return the tables.

    Args:
        run: the evaluation.
        won: mistakes gone since the last committed one.
        lost: mistakes new since.
        texts: the words of the mistakes there are now, by document and key.
        whole: whether all development documents were scored, so that the targets hold.
    """
    counts = run.counts()
    lines = [
        f"{'facet':<18}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>7}{'found':>7}{'wanted':>8}"
    ]
    for facet in FACETS:
        c = counts.get(facet, Count())
        lines.append(
            f"{facet:<18}{c.precision:>10.3f}{c.recall:>8.3f}{c.f1:>8.3f}"
            f"{c.right:>7}{c.found:>7}{c.wanted:>8}"
        )
    lines.append(f"{'overall':<36}{overall(counts):>8.3f}   ({len(run.documents())} documents)")
    for by in ("format", "style"):
        lines += ["", f"{by:<44}{'docs':>5}{'overall':>9}{'stated':>8}{'below':>8}"]
        for group in run.groups(by):
            below = overall(counts) - overall(group.counts)
            mark = "  too far" if below > LARGEST_DISTANCE else ""
            lines.append(
                f"{group.name:<44}{group.documents:>5}{overall(group.counts):>9.3f}"
                f"{overall_of_stated(group.counts):>8.3f}{below:>8.3f}{mark}"
            )
    if whole:
        unmet = [
            f"{t.facet} {t.measure} {t.reached(counts):.3f} of {t.least:.2f}"
            for t in TARGETS
            if t.reached(counts) < t.least
        ]
        lines += ["", f"Targets not met: {'; '.join(unmet) or 'none'}."]
    if run.since:
        lines += ["", f"Since {run.since}: {len(won)} won, {len(lost)} lost."]
        lines += _told("won ", won, texts)
        lines += _told("lost", lost, texts)
    return "\n".join(lines)


def _told(sign: str, changes: Sequence[Change], texts: Mapping[tuple[str, str], str]) -> list[str]:
    lines = [
        f"  {sign} {c.document}: {texts.get((c.document, c.mistake), f'{c.facet} {c.mistake}')}"
        for c in changes[:_MOST_LINES]
    ]
    rest = len(changes) - _MOST_LINES
    return [*lines, f"  {sign} … and {rest} more"] if rest > 0 else lines


def as_json(run: Run, unseen: Sequence[Unseen], errors: Sequence[str]) -> str:
    """Return the figures for a program, with the errors that were asked for."""

    def figures(counts: Mapping[str, Count]) -> dict[str, object]:
        return {
            "overall": round(overall(counts), 4),
            "facets": {
                facet: {
                    "precision": round(c.precision, 4),
                    "recall": round(c.recall, 4),
                    "f1": c.f1,
                    "right": c.right,
                    "found": c.found,
                    "wanted": c.wanted,
                }
                for facet in FACETS
                if (c := counts.get(facet, Count())).says_something
            },
        }

    return json.dumps(
        {
            "date": run.date,
            "version": run.version,
            "extractor": run.extractor,
            "documents": len(run.documents()),
            **figures(run.counts()),
            "formats": {g.name: figures(g.counts) for g in run.groups("format")},
            "styles": {g.name: figures(g.counts) for g in run.groups("style")},
            "unseen": {record.name: figures(record.counts) for record in unseen},
            "since": run.since,
            "won": dict(run.won),
            "lost": dict(run.lost),
            "errors": list(errors),
        },
        ensure_ascii=False,
        indent=1,
    )
