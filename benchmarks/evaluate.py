"""Score minutegraph against annotated minutes, where they lie beside the checkout.

    python benchmarks/evaluate.py [DOCS_DIR] [--errors ID]

DOCS_DIR is a folder of documents with `<id>.gold.json` beside them (default: the development set
in `../shared/evaluation/dev`). The scorer is the one that came with them. It is run twice: on the
documents in formats that are read, and on all.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from minutegraph.ingest.build.inputs import READ_SUFFIXES

EVALUATION = Path(__file__).parents[2] / "shared" / "evaluation"
GOLD = ".gold.json"


def score(documents: Path, options: list[str]) -> int:
    """Run the scorer with this interpreter's minutegraph and return its exit status."""
    command = [sys.executable, str(EVALUATION / "score.py"), str(documents), *options]
    return subprocess.run(
        [*command, "--cli", f"{sys.executable} -m minutegraph"], check=False
    ).returncode


def readable(documents: Path) -> list[Path]:
    """Return the annotated documents in formats that are read."""
    ids = {file.name.removesuffix(GOLD) for file in documents.glob(f"*{GOLD}")}
    return sorted(
        file for file in documents.iterdir() if file.suffix in READ_SUFFIXES and file.stem in ids
    )


def main() -> int:
    """Print both tables; 3 where there is nothing to score."""
    folder, *options = sys.argv[1:] or [str(EVALUATION / "dev")]
    documents = Path(folder)
    if not (EVALUATION / "score.py").exists() or not documents.is_dir():
        print(f"evaluate: no annotated minutes in {documents}", file=sys.stderr)
        return 3
    found = readable(documents)
    with tempfile.TemporaryDirectory() as name:
        for file in found:
            shutil.copy(file, name)
            shutil.copy(documents / f"{file.stem}{GOLD}", name)
        print(f"In formats that are read ({' '.join(sorted({f.suffix for f in found}))}):\n")
        status = score(Path(name), options)
    print("\nAll:\n")
    return status or score(documents, options)


if __name__ == "__main__":
    sys.exit(main())
