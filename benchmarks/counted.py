"""In how many documents each rule fired, as it is kept in benchmarks/ablation.csv."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RuleCount:
    """In how many documents a rule fires, and why it may be rare ("" where nobody says).

    `documents` are real minutes and annotated ones, of as many `councils`; `fictional` are minutes
    in the house styles of authorities, each written before the rules that read it; `samples` show
    what the rules do, and speak for none of them.
    """

    documents: int
    councils: int
    fictional: int
    samples: int
    rule: str
    rare: str

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of a lexicon, not a pattern in code."""
        return not self.rule.startswith("ingest/")

    @property
    def is_rare(self) -> bool:
        """Whether it fires in one of the real and fictional documents at most."""
        return self.documents + self.fictional < 2


def to_csv(counts: Iterable[RuleCount]) -> str:
    """Return the counts as CSV with a header."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name for field in fields(RuleCount)])
    writer.writerows(astuple(count) for count in counts)
    return out.getvalue()


def read_counts(file: Path) -> list[RuleCount]:
    """Return the counts that were kept; none if there is no file."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as rows:
        return [
            RuleCount(
                int(row["documents"]),
                int(row["councils"]),
                int(row["fictional"]),
                int(row["samples"]),
                row["rule"],
                row["rare"],
            )
            for row in csv.DictReader(rows)
        ]
