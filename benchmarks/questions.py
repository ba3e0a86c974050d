"""Write docs/questions.md: every question, with its answer on the sample minutes.

Run it after a change to a query, as `python -m minutegraph.benchmarks.questions`. A test holds the
committed page to what this module would write.
"""

import tempfile
from pathlib import Path

from minutegraph.benchmarks.places import ROOT
from minutegraph.ingest.build import build
from minutegraph.queries import NamedQuery, Table, run
from minutegraph.queries.handbook import render_handbook
from minutegraph.store import Store

PAGE = ROOT / "docs" / "questions.md"
SAMPLES = ROOT / "samples"
# What no sample shows: a name that fits two people, a late arrival.
FURTHER = ROOT / "tests" / "queries" / "minutes"


def page_of(samples: Path, further: Path) -> str:
    """Return the page, answered by the store of the samples, else by that of further minutes."""
    with (
        Store.open(samples, read_only=True) as first,
        Store.open(further, read_only=True) as second,
    ):

        def answer(query: NamedQuery) -> tuple[Table, str]:
            given = dict([query.example]) if query.example else {}
            table = run(first, query, given)
            if table.rows:
                return table, "the samples"
            return run(second, query, given), "`tests/queries/minutes`, as no sample has any"

        return render_handbook(answer)


def main() -> None:
    """Build the samples and write the page."""
    with tempfile.TemporaryDirectory() as folder:
        stores = (Path(folder) / "samples", Path(folder) / "further")
        for minutes, store in zip((SAMPLES, FURTHER), stores, strict=True):
            build(sorted(minutes.iterdir()), store)
        PAGE.write_text(page_of(*stores), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
