"""Write docs/accuracy.md out of what the measurements have kept."""

import json
from typing import Any

from minutegraph.benchmarks.accuracy import render
from minutegraph.benchmarks.counted import read_counts
from minutegraph.benchmarks.draw import AUDITED
from minutegraph.benchmarks.findings import from_json
from minutegraph.benchmarks.judged import Audited, by_facet, from_csv
from minutegraph.benchmarks.places import ABLATION, ACCURACY, AUDIT, CORPUS_READ, FINDINGS, UNSEEN
from minutegraph.benchmarks.unread import CouncilLines, EarlierShare
from minutegraph.benchmarks.unseen import read_unseen


def read_corpus_record() -> dict[str, Any]:
    """Return what was kept of the last reading of the corpus; empty if there was none."""
    if not CORPUS_READ.exists():
        return {}
    record: dict[str, Any] = json.loads(CORPUS_READ.read_text(encoding="utf-8"))
    return record


def write_page() -> None:
    """Write the page, if there has been an evaluation; without an audit, without that section."""
    if not FINDINGS.exists():
        return
    record = read_corpus_record()
    audited = None
    if AUDIT.exists() and record:
        verdicts = from_csv(AUDIT.read_text(encoding="utf-8"))
        audited = Audited(record["seed"], record["extractor"], by_facet(verdicts, tuple(AUDITED)))
    lines = [CouncilLines(**row) for row in record.get("councils", ())]
    earlier = [EarlierShare(**row) for row in record.get("earlier", ())]
    run = from_json(FINDINGS.read_text(encoding="utf-8"))
    page = render(run, read_unseen(UNSEEN), audited, lines, earlier, read_counts(ABLATION))
    ACCURACY.write_text(page, encoding="utf-8")
