"""The reference answers of the sample minutes are sound: they say what the samples say."""

import calendar
import datetime
import html
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, Any]

GOLD_FOLDER = Path(__file__).parent / "gold"
SAMPLES = sorted(Path(str(files("minutegraph").joinpath("samples"))).glob("*-*.*"))
KINDS = {
    *("refused", "recommended", "referred", "deferred"),
    *("appointed", "delegated", "approved", "noted", "agreed"),
}
STATUSES = {"present", "apologies", "absent", "substitute", "in attendance"}
FORMS = {"written", "verbal", "presentation", "unspecified"}
OUTCOMES = {"approved", "amended", "deferred", "noted"}
MONTHS = list(calendar.month_name)
WEEKDAYS = list(calendar.day_name)
PRINTED_DAY = re.compile(
    rf"({'|'.join(WEEKDAYS)}),?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\w+),?\s+(\d{{4}})"
)


def words(value: object) -> str:
    """The words of a text, with a space on either side, to be looked for in another."""
    text = re.sub(r"['’`]", "", str(value)).replace("&", " and ").lower()
    return f" {' '.join(re.findall(r'[a-z0-9]+', text))} "


def answers(gold: object) -> list[Any]:
    return gold if isinstance(gold, list) else [gold]


def gold_of(sample: Path) -> Row:
    loaded: Row = json.loads((GOLD_FOLDER / f"{sample.stem}.gold.json").read_text("utf-8"))
    return loaded


def text_of(sample: Path) -> str:
    text = sample.read_text("utf-8")
    return html.unescape(re.sub(r"<[^>]+>", " ", text)) if sample.suffix == ".html" else text


def stated_values(gold: Row) -> Iterator[object]:
    """Every value of the answer that must stand in the document's own words."""
    for item in gold["items"]:
        yield from (value for value in item.values() if isinstance(value, str))
    for facet in ("reports", "decisions", "attendance", "people", "interests"):
        for row in gold[facet]:
            for name in ("person", "mover", "seconder", "to", "text", "nature", "organization"):
                if None not in answers(row.get(name)):
                    yield row[name]
    for row in gold["previous_minutes"]:
        day = datetime.date.fromisoformat(row["date"])
        yield f"{day.day} {MONTHS[day.month]} {day.year}"


def bodies_and_dates(golds: list[Row]) -> set[tuple[str, str]]:
    """The meetings of the samples, by council, body and date."""
    return {(body_of(gold), gold["meeting"]["date"]) for gold in golds if gold["meeting"]["date"]}


def body_of(gold: Row) -> str:
    meeting = gold["meeting"]
    return f"{answers(meeting['council'])[0]}, {answers(meeting['body'])[0]}"


def test_every_sample_has_its_answer() -> None:
    assert len(SAMPLES) == 24
    assert {sample.stem for sample in SAMPLES} == {
        path.name.removesuffix(".gold.json") for path in GOLD_FOLDER.glob("*.gold.json")
    }


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_answers_stand_in_the_sample(sample: Path) -> None:
    gold, text = gold_of(sample), words(text_of(sample))
    assert gold["id"] == sample.stem
    missing = [
        value
        for value in stated_values(gold)
        if not any(words(answer) in text for answer in answers(value))
    ]
    assert not missing
    for row in gold["reports"] + gold["decisions"] + gold["interests"]:
        assert 1 <= row["item"] <= len(gold["items"])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_answers_use_the_words_of_their_lists(sample: Path) -> None:
    gold = gold_of(sample)
    for facet, name, allowed in [
        ("decisions", "kind", KINDS),
        ("reports", "form", FORMS),
        ("attendance", "status", STATUSES),
        ("previous_minutes", "outcome", OUTCOMES),
    ]:
        assert {answer for row in gold[facet] for answer in answers(row[name])} <= allowed


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_whoever_acts_is_among_the_people(sample: Path) -> None:
    gold = gold_of(sample)
    surnames = {
        words(answer).split()[-1] for row in gold["people"] for answer in answers(row["person"])
    }
    acting = {
        words(answer).split()[-1]
        for facet in ("reports", "decisions", "attendance", "interests")
        for row in gold[facet]
        for name in ("person", "mover", "seconder")
        for answer in answers(row.get(name))
        if answer and answer != "Leader"
    }
    assert acting <= surnames


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_days_of_the_week_are_right(sample: Path) -> None:
    printed = []
    for weekday, day, month, year in PRINTED_DAY.findall(text_of(sample)):
        date = datetime.date(int(year), MONTHS.index(month), int(day))
        assert WEEKDAYS[date.weekday()] == weekday, date
        printed.append(date.isoformat())
    meeting = gold_of(sample)["meeting"]["date"]
    if meeting:
        assert meeting in printed
        assert sample.stem.endswith(meeting)
    else:
        assert sample.stem.endswith("-undated")


def test_minutes_chain_from_meeting_to_meeting() -> None:
    golds = [gold_of(sample) for sample in SAMPLES]
    chained = [
        gold["id"]
        for gold in golds
        for row in gold["previous_minutes"]
        if (body_of(gold), row["date"]) in bodies_and_dates(golds)
    ]
    assert len(chained) >= 4, chained
