"""Score minutegraph against annotated minutes, where they lie beside the checkout.

    python benchmarks/evaluate.py [DOCS_DIR] [--errors ID]

DOCS_DIR is a folder of documents with `<id>.gold.json` beside them (default: the development set
in `../shared/evaluation/dev`). The scorer is the one that came with them.
"""

import subprocess
import sys
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared" / "evaluation"


def main() -> int:
    """Run the scorer with this interpreter's minutegraph; 3 where there is nothing to score."""
    arguments = sys.argv[1:] or [str(SHARED / "dev")]
    if not (SHARED / "score.py").exists() or not Path(arguments[0]).is_dir():
        print(f"evaluate: no annotated minutes in {arguments[0]}", file=sys.stderr)
        return 3
    command = [sys.executable, str(SHARED / "score.py"), *arguments]
    return subprocess.run(
        [*command, "--cli", f"{sys.executable} -m minutegraph"], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
