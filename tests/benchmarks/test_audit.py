"""The audit: which facts are drawn, what was judged of them, and what was not read."""

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks.corpus import Reading
from minutegraph.benchmarks.draw import Fact, draw, facts_of
from minutegraph.benchmarks.judged import Verdict, by_facet, from_csv, judge, redraw, wilson
from minutegraph.benchmarks.judged import to_csv as verdicts_to_csv
from minutegraph.benchmarks.unread import lines_by_council
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.read import read_document
from minutegraph.ingest.records import DocumentFacts


def fact(number: int, stratum: str, document: str) -> Fact:
    key = f"{stratum}{document}{number}"
    return Fact("items", key, stratum, document, "", "", "", "", "")


FACTS = [
    *(fact(n, "many", f"m{n % 9}") for n in range(90)),
    *(fact(n, "few", f"f{n % 3}") for n in range(9)),
]


def test_a_draw_is_the_same_whatever_the_order() -> None:
    assert draw(FACTS, 10, "1") == draw(FACTS[::-1], 10, "1")
    assert draw(FACTS, 10, "1") != draw(FACTS, 10, "2")


def test_a_draw_takes_half_of_each_stratum_and_few_of_one_document() -> None:
    drawn = draw(FACTS, 10, "1")
    assert [f.stratum for f in drawn].count("few") == 5
    documents = [f.document for f in drawn]
    assert max(documents.count(name) for name in documents) == 2


def test_a_draw_fills_up_where_a_stratum_is_short() -> None:
    drawn = draw(FACTS, 40, "1")
    assert len({f.key for f in drawn}) == 40
    assert [f.stratum for f in drawn].count("few") == 9


def test_a_fact_that_is_no_longer_found_moves_no_other_out() -> None:
    drawn = draw(FACTS, 10, "1", from_one=99)
    without = draw([f for f in FACTS if f != drawn[0]], 10, "1", from_one=99)
    assert len(set(drawn) - set(without)) == 1


def test_verdicts_stay_with_their_facts() -> None:
    known = [
        Verdict("items", "k1", "few", "a", True, "right"),
        Verdict("items", "k2", "few", "a", True, "wrong", "a heading of a page"),
        Verdict("items", "k3", "few", "a", True),
    ]
    now = redraw(known, [Verdict("items", key, "few", "a") for key in ("k1", "k4")])
    assert [(v.key, v.drawn, v.verdict) for v in now] == [
        ("k1", True, "right"),
        ("k4", True, ""),
        ("k2", False, "wrong"),
    ]
    assert by_facet(now, ["items"])["items"].drawn == 2
    judged = judge(now, "key,verdict,reason\nk4, Doubtful ,a name cut short\n")
    assert by_facet(judged, ["items"])["items"].doubtful == 1
    assert set(from_csv(verdicts_to_csv(judged))) == set(judged)


@pytest.mark.parametrize("told", ["key,verdict\nk9,right\n", "key,verdict\nk1,perhaps\n"])
def test_a_verdict_that_cannot_be_taken_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match=r"k\d: "):
        judge([Verdict("items", "k1", "few", "a", True)], told)


@pytest.mark.parametrize(
    ("right", "judged", "interval"),
    [(38, 40, (0.835, 0.986)), (40, 40, (0.912, 1.0)), (0, 40, (0.0, 0.088)), (0, 0, (0.0, 1.0))],
)
def test_wilson(right: int, judged: int, interval: tuple[float, float]) -> None:
    assert wilson(right, judged) == pytest.approx(interval, abs=0.0005)


@pytest.fixture(scope="module")
def reading(samples: tuple[Path, ...]) -> Reading:
    document = read_document(next(s for s in samples if "council-2024-05-22" in s.name))
    parts = extract_parts(document)
    return Reading(document.name, "few", "harbrook", document.sha256, document.text, parts)


def test_facts_to_judge_have_their_sentence(reading: Reading) -> None:
    facts = list(facts_of(reading))
    assert {f.facet for f in facts} >= {"meeting", "items", "reports", "decisions", "people"}
    assert len({f.key for f in facts}) == len(facts)
    for one in facts:
        assert one.before + one.sentence + one.after in reading.text


def test_unread_lines_of_a_council(reading: Reading) -> None:
    refused = Reading("b.xml", "few", "harbrook", "0", "", (), "no minutes")
    council, everything = lines_by_council([reading, refused])
    assert (council.council, council.documents, council.refused) == ("harbrook", 2, 1)
    assert 0 < council.unread < council.lines
    assert (everything.lines, everything.unread) == (council.lines, council.unread)


def test_a_fact_keeps_its_key_when_an_item_is_found_before_it(reading: Reading) -> None:
    def moved(part: DocumentFacts) -> DocumentFacts:
        items = tuple(replace(item, position=item.position + 1) for item in part.items)
        decisions = tuple(replace(d, item=d.item and d.item + 1) for d in part.decisions)
        return replace(part, items=items, decisions=decisions)

    later = replace(reading, facts=tuple(map(moved, reading.facts)))
    keys = [
        {f.key for f in facts_of(one) if f.facet in ("items", "decisions")}
        for one in (reading, later)
    ]
    assert keys[0] == keys[1]
