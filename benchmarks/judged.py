"""A reader's verdicts on facts drawn at random, and what they say about all facts."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

VERDICTS = ("right", "wrong", "doubtful")
COLUMNS = ("facet", "key", "stratum", "document", "drawn", "verdict", "reason")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A fact, by its key, and what a reader says of it; `verdict` is "" until then.

    A judged fact that is no longer drawn is kept, since it may be drawn again.
    """

    facet: str
    key: str
    stratum: str
    document: str
    drawn: bool = False
    verdict: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FacetVerdicts:
    """How many facts of a facet were drawn, and how they were judged."""

    drawn: int
    right: int
    wrong: int
    doubtful: int

    @property
    def judged(self) -> int:
        """How many have a verdict."""
        return self.right + self.wrong + self.doubtful

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares of right facts the truth lies, with 95 % confidence."""
        return wilson(self.right, self.judged)


@dataclass(frozen=True, slots=True)
class Audited:
    """An audit: of which extractor, with which seed, and the verdicts by facet."""

    seed: str
    extractor: str
    facets: Mapping[str, FacetVerdicts]


def wilson(right: int, judged: int, z: float = 1.959964) -> tuple[float, float]:
    """Return Wilson's score interval for a proportion (E. B. Wilson, JASA 22, 1927).

    >>> [round(end, 3) for end in wilson(40, 40)]
    [0.912, 1.0]
    """
    if not judged:
        return 0.0, 1.0
    share = right / judged
    middle = share + z * z / (2 * judged)
    half = z * sqrt(share * (1 - share) / judged + z * z / (4 * judged * judged))
    scale = 1 + z * z / judged
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def by_facet(verdicts: Iterable[Verdict], facets: Sequence[str]) -> dict[str, FacetVerdicts]:
    """Return the sums for each facet, in the order given."""
    rows = [row for row in verdicts if row.drawn]

    def told(facet: str) -> FacetVerdicts:
        mine = [row.verdict for row in rows if row.facet == facet]
        return FacetVerdicts(len(mine), *(mine.count(verdict) for verdict in VERDICTS))

    return {facet: told(facet) for facet in facets}


def to_csv(verdicts: Iterable[Verdict]) -> str:
    """Return the verdicts as CSV with a header, in the order of facet and key."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(verdicts, key=lambda v: (v.facet, v.key)):
        cells = [row.facet, row.key, row.stratum, row.document, "yes" if row.drawn else "no"]
        writer.writerow([*cells, row.verdict, row.reason])
    return out.getvalue()


def from_csv(text: str) -> tuple[Verdict, ...]:
    """Return the verdicts that `to_csv` wrote.

    Raises:
        ValueError: a verdict is none of those that there are.
    """
    found = []
    for row in csv.DictReader(io.StringIO(text)):
        _check(row["key"], row["verdict"])
        cells = {column: row[column] for column in COLUMNS if column != "drawn"}
        found.append(Verdict(**cells, drawn=row["drawn"] == "yes"))
    return tuple(found)


def redraw(known: Iterable[Verdict], drawn: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Return the facts drawn now, with the verdicts known, and the judged ones not drawn now."""
    judged = {row.key: row for row in known if row.verdict}
    now = {row.key: row for row in drawn}
    kept = [replace(row, drawn=False) for key, row in judged.items() if key not in now]
    return (
        *(replace(judged.get(key, row), drawn=True) for key, row in now.items()),
        *kept,
    )


def judge(verdicts: Iterable[Verdict], told: str) -> tuple[Verdict, ...]:
    """Return `verdicts` with those of a CSV text (key, verdict, reason) filled in.

    Raises:
        ValueError: a key is not among the drawn, or a verdict is none of those that there are.
    """
    by_key = {row.key: row for row in verdicts}
    for line in csv.DictReader(io.StringIO(told)):
        key, verdict = line["key"].strip(), line["verdict"].strip().lower()
        if key not in by_key:
            raise ValueError(f"{key}: no fact with this key is drawn")
        _check(key, verdict)
        reason = (line.get("reason") or "").strip()
        by_key[key] = replace(by_key[key], verdict=verdict, reason=reason)
    return tuple(by_key.values())


def _check(key: str, verdict: str) -> None:
    if verdict not in ("", *VERDICTS):
        raise ValueError(f"{key}: the verdict is {verdict!r}, not one of {', '.join(VERDICTS)}")
