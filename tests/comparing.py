"""Compares what was found in minutes with their reference answers, by the rules of the answers.

Case, spacing, punctuation, "&" and "and", courtesy titles and articles do not matter; a list holds
equally good answers; an optional row is neither rewarded nor missed; decisions match on their item
and on seven words in ten.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_document
from minutegraph.ingest.records import DocumentFacts

Row = dict[str, Any]
Same = Callable[[Row, Row], bool]

TITLES = {"councillor", "councillors", "cllr", "mr", "mrs", "ms", "miss", "dr", "sir"}
ARTICLES = {"the", "a", "an"}
COUNCIL_WORDS = {"council", "borough", "city", "district"}


def words(value: object) -> list[str]:
    text = unicodedata.normalize("NFKD", str(value or "").replace("’", "'").replace("&", " and "))
    return re.findall(r"[a-z0-9]+", re.sub(r"['`]", "", text).lower())


def plain(value: object) -> list[str]:
    return [word for word in words(value) if word not in ARTICLES]


def answers(gold: object) -> list[Any]:
    return gold if isinstance(gold, list) else [gold]


def same_text(gold: object, found: object) -> bool:
    return any(plain(answer) == plain(found) for answer in answers(gold))


def same_council(gold: object, found: object) -> bool:
    def core(value: object) -> list[str]:
        return [word for word in plain(value) if word not in COUNCIL_WORDS]

    return any(core(answer) == core(found) for answer in answers(gold))


def same_person(gold: object, found: object) -> bool:
    def name(value: object) -> list[str]:
        return [word for word in words(value) if word not in TITLES]

    have = name(found)
    for answer in answers(gold):
        want = name(answer)
        if want == have or (len(want) == 1 and have and want[-1] == have[-1]):
            return True
        if len(want) > 1 and len(have) > 1 and want[-1] == have[-1]:
            initials = len(want[0]) == 1 or len(have[0]) == 1
            if want[0] == have[0] or (initials and want[0][0] == have[0][0]):
                return True
    return False


def likeness(gold: object, found: object) -> float:
    """Token F1 of the likest answer."""

    def f1(want: list[str], have: list[str]) -> float:
        both = sum((Counter(want) & Counter(have)).values())
        return 2 * both / (len(want) + len(have)) if both else 0.0

    return max(f1(words(answer), words(found)) for answer in answers(gold))


def pairs(gold: list[Row], found: list[Row], same: Same) -> dict[int, int]:
    """Pair rows one to one, as many as can be, required rows before optional ones."""
    taken: dict[int, int] = {}

    def place(g: int, seen: set[int]) -> bool:
        for f, row in enumerate(found):
            if f not in seen and same(gold[g], row):
                seen.add(f)
                if f not in taken or place(taken[f], seen):
                    taken[f] = g
                    return True
        return False

    for g in sorted(range(len(gold)), key=lambda g: bool(gold[g].get("optional"))):
        place(g, set())
    return {g: f for f, g in taken.items()}


@dataclass
class Score:
    """How many facts of a facet are right, found and wanted, and which went wrong."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        total = self.found + self.wanted
        return 2 * self.right / total if total else 1.0

    def value(self, gold: object, found: object, same: Callable[[object, object], bool]) -> bool:
        """Count one value; None among the answers means that silence is right too."""
        wants = [answer for answer in answers(gold) if answer not in (None, "")]
        silent = None in answers(gold) or not wants
        if found in (None, ""):
            self.wanted += not silent
            return silent
        right = bool(wants) and same(wants, found)
        self.right += right
        self.found += 1
        self.wanted += bool(wants) and (right or not silent)
        return right


def found_rows(facts: DocumentFacts) -> dict[str, list[Row]]:
    return {
        "items": [{"number": i.number, "title": i.title} for i in facts.items],
        "reports": [
            {
                "item": r.item,
                "person": r.person,
                "post": r.post,
                "organization": r.organization,
                "form": r.form,
            }
            for r in facts.reports
        ],
        "decisions": [
            {
                "item": d.item,
                "kind": "recommended"
                if d.force == "recommended" and d.disposition != "refused"
                else d.disposition,
                "text": d.text,
                "to": d.to,
                "mover": d.mover,
                "seconder": d.seconder,
                "votes": {
                    "for": d.votes_for,
                    "against": d.votes_against,
                    "abstain": d.abstentions,
                },
            }
            for d in facts.decisions
        ],
        "attendance": [{"person": a.person, "status": a.status} for a in facts.attendance],
        "people": [{"person": p.person, "post": p.post} for p in facts.people],
        "previous_minutes": [
            {"date": p.date, "outcome": p.outcome} for p in facts.previous_minutes
        ],
        "interests": [{"item": i.item, "person": i.person} for i in facts.interests],
    }


def same_item(gold: Row, found: Row) -> bool:
    number = words(found["number"]) in map(words, answers(gold["number"]))
    return number and (gold["title"] is None or likeness(gold["title"], found["title"]) >= 0.8)


def same_report(gold: Row, found: Row) -> bool:
    return (
        gold["item"] == found["item"]
        and same_person(gold["person"], found["person"])
        and same_text(gold["post"], found["post"])
        and (not gold["organization"] or same_text(gold["organization"], found["organization"]))
    )


def same_decision(gold: Row, found: Row) -> bool:
    return gold["item"] == found["item"] and likeness(gold["text"], found["text"]) >= 0.7


SAME: dict[str, Same] = {
    "items": same_item,
    "reports": same_report,
    "decisions": same_decision,
    "attendance": lambda g, f: (
        same_person(g["person"], f["person"]) and same_text(g["status"], f["status"])
    ),
    "people": lambda g, f: (
        same_person(g["person"], f["person"]) and same_text(g["post"], f["post"])
    ),
    "previous_minutes": lambda g, f: (
        same_text(g["date"], f["date"]) and same_text(g["outcome"], f["outcome"])
    ),
    "interests": lambda g, f: (
        g["item"] in (None, f["item"]) and same_person(g["person"], f["person"])
    ),
}


def score_details(stem: str, gold: Row, found: Row, scores: dict[str, Score]) -> None:
    """Count what a decision that was found says: its kind, addressee, movers and votes."""
    if gold.get("optional"):
        return

    def judge(facet: str, name: str, same: Callable[[object, object], bool]) -> None:
        if not scores[facet].value(gold[name], found[name], same):
            scores[facet].wrong.append(
                f"{stem}: {name} is {gold[name]!r}, found {found[name]!r}: {found['text']}"
            )

    judge("decision-kind", "kind", same_text)
    judge("decision-to", "to", same_text)
    judge("movers", "mover", same_person)
    judge("movers", "seconder", same_person)
    for side in ("for", "against", "abstain"):
        want, have = gold.get("votes", {}).get(side), found["votes"][side]
        scores["votes"].right += want is not None and want == have
        scores["votes"].found += have is not None
        scores["votes"].wanted += want is not None
        if want != have:
            scores["votes"].wrong.append(f"{stem}: {side} {want}, found {have}: {found['text']}")


def score_document(gold: Row, facts: DocumentFacts, scores: dict[str, Score]) -> None:
    stem = gold["id"]
    for name in ("council", "body", "date", "start", "venue"):
        stated = getattr(facts.meeting, name)
        have = stated.value if stated else None
        same = same_council if name == "council" else same_text
        if not scores["meeting"].value(gold["meeting"][name], have, same):
            scores["meeting"].wrong.append(
                f"{stem}: {name} is {gold['meeting'][name]!r}, found {have!r}"
            )
    found = found_rows(facts)
    position = {f + 1: g + 1 for g, f in pairs(gold["items"], found["items"], same_item).items()}
    for name, rows in found.items():
        for row in rows:
            if row.get("item") is not None:
                row["item"] = position.get(row["item"], f"found {row['item']}")
        wanted, score = gold[name], scores[name.replace("_", "-")]
        matched = pairs(wanted, rows, SAME[name])
        required = {g for g, row in enumerate(wanted) if not row.get("optional")}
        score.right += len(required & matched.keys())
        score.found += len(rows) - len(matched.keys() - required)
        score.wanted += len(required)
        score.wrong += [f"{stem}: missed {wanted[g]}" for g in sorted(required - matched.keys())]
        score.wrong += [
            f"{stem}: false {row}" for f, row in enumerate(rows) if f not in matched.values()
        ]
        if name == "decisions":
            for g, f in matched.items():
                score_details(stem, wanted[g], rows[f], scores)
        if name == "reports":
            for g, f in matched.items():
                if g in required and not scores["report-form"].value(
                    wanted[g]["form"], rows[f]["form"], same_text
                ):
                    scores["report-form"].wrong.append(
                        f"{stem}: {wanted[g]['form']}, found {rows[f]}"
                    )


def scores_of(minutes: Iterable[Path], answers: Path) -> dict[str, Score]:
    """Return the scores of every facet over minutes whose answers are in a folder."""
    scores: dict[str, Score] = defaultdict(Score)
    for path in minutes:
        gold = json.loads((answers / f"{path.stem}.gold.json").read_text("utf-8"))
        score_document(gold, extract(read_document(path)), scores)
    return scores


def assert_reaches(floor: float, facet: str, score: Score) -> None:
    assert score.wanted > 5, "a facet of which the minutes say next to nothing measures nothing"
    assert score.f1 >= floor, (
        f"{facet}: F1 {score.f1:.3f}, right {score.right}, found {score.found}, "
        f"wanted {score.wanted}\n" + "\n".join(score.wrong)
    )
