"""The parts of the measurements that can be wrong without anybody seeing it."""

import json
import re
from pathlib import Path

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks import evaluate
from minutegraph.benchmarks.accuracy import render
from minutegraph.benchmarks.corpus import Reading
from minutegraph.benchmarks.counted import RuleCount, read_counts, to_csv
from minutegraph.benchmarks.counts import MAIN_FACETS, Count, overall, overall_of_stated
from minutegraph.benchmarks.draw import Fact, draw, facts_of
from minutegraph.benchmarks.findings import (
    Change,
    Row,
    Run,
    from_json,
    mistake_key,
    to_json,
    won_and_lost,
)
from minutegraph.benchmarks.firings import firings, tally
from minutegraph.benchmarks.judged import Verdict, by_facet, from_csv, judge, redraw, wilson
from minutegraph.benchmarks.judged import to_csv as verdicts_to_csv
from minutegraph.benchmarks.recorder import Entry, Recorder, RecordingPattern
from minutegraph.benchmarks.rules import all_rules, lexicon_entries, patterns_in
from minutegraph.benchmarks.scorer import Mistake, style_of
from minutegraph.benchmarks.unread import CouncilLines, lines_by_council, unread_lines
from minutegraph.benchmarks.unseen import AlreadyRecorded, Unseen, append_unseen, read_unseen
from minutegraph.ingest import lexicon
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.read import read_document
from minutegraph.ingest.records import Span


def row(document: str, *mistakes: str, right: int = 1, facet: str = "items") -> Row:
    return Row(document, "txt", document, facet, Count(right, right, right + 1), mistakes)


def run(*rows: Row) -> Run:
    return Run("2026-11-22", "0.1.0", "abc", rows)


# --- counts --------------------------------------------------------------------------------------


def test_figures_of_a_count() -> None:
    count = Count(right=8, found=10, wanted=16)
    assert (count.precision, count.recall, count.f1) == (0.8, 0.5, 0.6154)


@pytest.mark.parametrize(
    ("count", "f1"),
    [(Count(), 1.0), (Count(0, 3, 0), 0.0), (Count(0, 0, 3), 0.0), (Count(3, 3, 3), 1.0)],
)
def test_what_nobody_asks_for_counts_as_right_only_if_nothing_was_found(
    count: Count, f1: float
) -> None:
    assert count.f1 == f1


def test_the_stricter_mean_leaves_out_what_is_not_stated() -> None:
    counts = {"items": Count(1, 1, 1), "reports": Count(0, 0, 1), "interests": Count()}
    assert overall_of_stated(counts) == 0.5
    assert overall(counts) == pytest.approx((len(MAIN_FACETS) - 1) / len(MAIN_FACETS))


@pytest.mark.parametrize(
    ("document", "council", "style"),
    [
        ("syn2-quenby-cabinet", "Quenby Council", "syn2-quenby-cabinet"),
        ("ayton-2021-07-pdf", "", "ayton"),
        ("xml-marle-2026-02-10-audit", "", "marle"),
        ("003_20185a3b", "Marle Borough Council", "marle"),
        ("003_20185a3b", "", "003_20185a3b"),
    ],
)
def test_house_style(document: str, council: str, style: str) -> None:
    assert style_of(document, council) == style


# --- won and lost --------------------------------------------------------------------------------


def test_won_and_lost_are_the_mistakes_gone_and_new() -> None:
    before = run(row("a", "-1", "+2"), row("b", "~3"))
    now = run(row("a", "+2", "+4"), row("b"))
    won, lost = won_and_lost(before, now)
    assert won == [Change("a", "items", "-1"), Change("b", "items", "~3")]
    assert lost == [Change("a", "items", "+4")]


def test_a_mistake_made_twice_is_won_once() -> None:
    won, lost = won_and_lost(run(row("a", "-1", "-1")), run(row("a", "-1")))
    assert (won, lost) == ([Change("a", "items", "-1")], [])


def test_documents_that_only_one_run_scored_are_neither() -> None:
    assert won_and_lost(run(row("a", "-1")), run(row("b", "-1"))) == ([], [])


def test_a_false_row_is_the_same_whatever_its_quotation() -> None:
    rows = [{"person": "Ada Day", "position": "2", "quote": quote} for quote in ("one", "two")]
    keys = {mistake_key(Mistake("reports", "false", row)) for row in rows}
    assert len(keys) == 1
    assert keys.pop().startswith("+")
    other = Mistake("reports", "false", {"person": "Bea Coe", "position": "2"})
    assert mistake_key(other) not in keys


def test_a_run_is_read_back_as_written() -> None:
    first = run(row("a", "-1", "+2"), row("ünï", facet="people"))
    assert from_json(to_json(first)) == first
    assert all(isinstance(cells, list) for cells in json.loads(to_json(first))["rows"])


# --- unseen --------------------------------------------------------------------------------------


def unseen(name: str, *documents: str) -> Unseen:
    counts = {"items": Count(1, 2, 4), "reports-loose": Count(3, 3, 3)}
    return Unseen(name, "2026-11-22", "0.1.0", "abc", documents, counts)


def test_an_unseen_score_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "unseen.toml"
    append_unseen(file, unseen("First “set”", "a", "b"))
    append_unseen(file, unseen("second", "c"))
    first, second = read_unseen(file)
    assert (first.name, first.documents, second.documents) == ("First “set”", ("a", "b"), ("c",))
    assert first.counts["items"] == Count(1, 2, 4)


@pytest.mark.parametrize("again", [unseen("first", "z"), unseen("other", "b", "z")])
def test_nothing_is_unseen_twice(tmp_path: Path, again: Unseen) -> None:
    file = tmp_path / "unseen.toml"
    append_unseen(file, unseen("first", "a", "b"))
    kept = file.read_text(encoding="utf-8")
    with pytest.raises(AlreadyRecorded, match="first"):
        append_unseen(file, again)
    assert file.read_text(encoding="utf-8") == kept


# --- the command ---------------------------------------------------------------------------------


def test_without_annotated_minutes_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(evaluate, "DEVELOPMENT", tmp_path)
    assert evaluate.main([]) == 3
    assert "there are no annotated minutes" in capsys.readouterr().err


def test_a_record_needs_documents(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        evaluate.main(["--record-unseen", "first"])
    assert stopped.value.code == 2
    assert "needs DOCS" in capsys.readouterr().err


# --- audit ---------------------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("", [], (0, 0)),
        ("one\ntwo\n\nthree\n", [Span(0, 7)], (3, 2)),
        ("one\ntwo", [Span(2, 4), Span(2, 3)], (2, 1)),
    ],
)
def test_unread_lines(text: str, spans: list[Span], expected: tuple[int, int]) -> None:
    assert unread_lines(text, spans) == expected


# --- rules and where they fire -------------------------------------------------------------------


def entry(pattern: str, name: str = "verbs") -> Entry:
    return Entry(f"{name}: {pattern}", name, "", pattern, re.compile(pattern, re.IGNORECASE))


def watched(pattern: str, recorder: Recorder, *parts: Entry) -> RecordingPattern:
    return RecordingPattern(re.compile(pattern), ("here",), parts, recorder)


@pytest.mark.parametrize(
    ("method", "arguments", "fires"),
    [
        ("search", ("it was moved",), True),
        ("search", ("it was lost",), False),
        ("match", ("it was moved",), False),
        ("fullmatch", ("moved",), True),
        ("findall", ("moved, moved",), True),
        ("split", ("it was moved by",), True),
        ("split", ("it was lost",), False),
    ],
)
def test_a_recording_pattern_does_as_the_pattern_does(
    method: str, arguments: tuple[str, ...], fires: bool
) -> None:
    recorder = Recorder([])
    recorder.start()
    told = getattr(watched("moved", recorder), method)(*arguments)
    real = getattr(re.compile("moved"), method)(*arguments)
    assert str(told) == str(real)
    assert recorder.fired == ({"here"} if fires else set())


def test_a_recording_pattern_substitutes_and_iterates() -> None:
    recorder = Recorder([])
    recorder.start()
    pattern = watched(r"\d", recorder)
    assert pattern.sub("n", "a1b2", count=1) == "anb2"
    assert [m.group() for m in pattern.finditer("a1b2")] == ["1", "2"]
    assert pattern.subn("n", "ab") == ("ab", 0)
    assert (pattern.pattern, pattern.groups) == (r"\d", 0)


def test_a_part_fires_only_where_it_matched() -> None:
    moved, lost = entry("moved"), entry("lost(?= by)")
    recorder = Recorder([moved, lost])
    pattern = watched("(?i)(?:moved)|(?:lost(?= by))", recorder, moved, lost)
    recorder.start()
    assert pattern.search("It was LOST by two votes.")
    assert recorder.fired == {"here", lost.id}
    recorder.start()
    assert pattern.search("It was moved, and lost by two votes.")
    assert recorder.fired == {"here", moved.id}


def test_a_rule_that_is_switched_off_matches_nothing() -> None:
    recorder = Recorder([], frozenset(("here",)))
    recorder.start()
    pattern = watched("moved", recorder)
    assert pattern.search("moved") is None
    assert pattern.sub("lost", "moved") == "moved"
    assert recorder.fired == set()


def test_rules_that_fire_in_a_sample(
    samples: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    sample = next(s for s in samples if "council-2024-05-22" in s.name)
    rules = all_rules()
    fired = firings([sample], 1)
    counted = {t.rule.id: len(t.documents) for t in tally(rules, [(fired[0], "harbrook")], [])}
    assert not fired[0].refused
    assert counted["ingest/find/times.py _HALF_OF_DAY"] == 1
    assert counted["ingest/find/tokens.py _TOKEN"] == 1
    used = [rule for rule in rules if rule.is_entry and counted[rule.id]]
    assert 20 < len(used) < sum(rule.is_entry for rule in rules)

    tokens = next(rule.place for rule in rules if rule.id == "ingest/find/tokens.py _TOKEN")
    without = firings([sample], 1, frozenset((tokens,)))[0]
    assert tokens not in without.fired
    assert fired[0].facts - without.facts


SOURCE = '''
import re
from ..patterns import cued

# Only one council in ten writes so.
# rare: orders are an older form of resolution
_ORDERED = cued(
    r"ordered"
)
_WORDS = re.findall("a+", "aa aaa")
_PAIR = (re.compile("a"), re.compile("b"))  # rare: both are needed


def find(text: str) -> bool:
    """Find re.compile("nothing")."""
    return re.search(rf"x{text}", text) is not None
'''


def test_patterns_in_code_are_found_with_their_names_and_arguments() -> None:
    rules = patterns_in(SOURCE, "ingest/find/x.py")
    assert [(r.id.removeprefix("ingest/find/x.py "), r.place.partition(":")[2]) for r in rules] == [
        ("_ORDERED", "7"),
        ("_PAIR#1", "11"),
        ("_PAIR#2", "11"),
        ("find", "16"),
    ]
    assert [r.text for r in rules[:3]] == ["ordered", "a", "b"]
    assert [r.rare for r in rules] == [
        "orders are an older form of resolution",
        "both are needed",
        "both are needed",
        "",
    ]


def test_every_lexicon_entry_is_a_rule_of_its_own() -> None:
    rules = list(lexicon_entries())
    wanted = [e.pattern for name in lexicon.names() for e in lexicon.entries(name)]
    assert [rule.text for rule in rules] == wanted
    assert len({rule.id for rule in rules}) == len(rules) > 100


def test_counts_of_rules_are_read_back(tmp_path: Path) -> None:
    counts = [
        RuleCount(0, 0, 1, 'posts: "a", b', "why, indeed"),
        RuleCount(3, 2, 0, "ingest/x", ""),
    ]
    file = tmp_path / "ablation.csv"
    file.write_text(to_csv(counts), encoding="utf-8")
    assert read_counts(file) == counts
    assert [count.is_entry for count in counts] == [True, False]


# --- the page ------------------------------------------------------------------------------------


def test_the_page_marks_what_is_too_far_below_the_whole() -> None:
    good = [row(f"good-{n}", right=99) for n in range(9)]
    page = render(
        run(*good, Row("bad", "pdf", "bad", "items", Count(0, 9, 9), ())),
        [unseen("PDF", "bad")],
        None,
        [CouncilLines("all", 1, 0, 10, 4)],
        [RuleCount(0, 0, 0, "posts: x", "")],
    )
    assert re.search(r"^\| bad \|.*\| \*\*0\.\d+\*\* \|$", page, re.MULTILINE)
    assert re.search(r"^\| good-1 \|.*\| -?0\.\d+ \|$", page, re.MULTILINE)
    assert "| worst style: bad |" in page
    assert "### PDF" in page
    assert "40.0%" in page
    assert "Of the 1 rules" in page
