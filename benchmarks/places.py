"""Where the measured minutes lie, and where results are kept."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
EVALUATION = SHARED / "evaluation"
DEVELOPMENT = EVALUATION / "dev"
SCORER = EVALUATION / "score.py"
CORPUS = SHARED / "corpus"
SAMPLES = ROOT / "samples"
STYLES = ROOT / "tests" / "styles"

RESULTS = ROOT / "benchmarks"
FINDINGS = RESULTS / "findings.json"
UNSEEN = RESULTS / "unseen.toml"
AUDIT = RESULTS / "audit.csv"
CORPUS_READ = RESULTS / "corpus.json"
ABLATION = RESULTS / "ablation.csv"
ACCURACY = ROOT / "docs" / "accuracy.md"

NOTHING_TO_MEASURE = 3


def cache_folder() -> Path:
    """Return the folder for what can be computed anew, outside the checkout; it may not exist."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "minutegraph"
