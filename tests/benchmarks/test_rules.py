"""Which rules there are, and where each fires."""

import re
from pathlib import Path

import pytest

pytest.importorskip("minutegraph.benchmarks", reason="measurements are not in the wheel")

from minutegraph.benchmarks.counted import RuleCount, read_counts, to_csv
from minutegraph.benchmarks.firings import Firing, firings, tally
from minutegraph.benchmarks.places import ABLATION
from minutegraph.benchmarks.recorder import Entry, Recorder, RecordingPattern
from minutegraph.benchmarks.rules import Rule, all_rules, lexicon_entries, patterns_in
from minutegraph.ingest import lexicon


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


def test_words_looked_up_in_a_lexicon_fire() -> None:
    heads, given = entry("Clerk|Mayor", "posts"), entry("Rowan", "given_names")

    def classes(lexicon: str, word: str) -> frozenset[str]:
        return frozenset(("",)) if word in ("Clerk", "Rowan") else frozenset()

    recorder = Recorder([heads, given])
    look_up = recorder.watched_words(classes)
    recorder.start()
    assert look_up("posts", "Clerk") == {""}
    assert look_up("posts", "Roof") == frozenset()
    assert recorder.fired == {heads.id}
    without = Recorder([heads, given], frozenset((heads.id,))).watched_words(classes)
    assert without("posts", "Clerk") == frozenset()
    assert without("given_names", "Rowan") == {""}


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
        RuleCount(0, 0, 1, 1, 'posts: "a", b', "why, indeed"),
        RuleCount(3, 2, 0, 0, "ingest/x", ""),
    ]
    file = tmp_path / "ablation.csv"
    file.write_text(to_csv(counts), encoding="utf-8")
    assert read_counts(file) == counts
    assert [count.is_entry for count in counts] == [True, False]
    assert [count.is_rare for count in counts] == [True, False]


def test_fictional_minutes_speak_for_a_rule_and_samples_do_not() -> None:
    rule = Rule("verbs: moved", "ingest/lexicon/verbs.toml:1", "moved")

    def read(file: str, *fired: str) -> Firing:
        return Firing(file, file, False, frozenset(fired), frozenset())

    real = [(read("a.txt", rule.id), "wexcombe"), (read("b.txt"), "harbrook")]
    sample, silent, other = read("s.txt", rule.id), read("f.txt"), read("g.txt", rule.id)
    (once,) = tally([rule], real, [sample], [silent])
    assert (once.documents, once.councils, once.samples, once.fictional) == (("a.txt",), 1, 1, ())
    assert once.is_rare
    (twice,) = tally([rule], real, [sample], [silent, other])
    assert twice.found_in == ("a.txt", "g.txt")
    assert not twice.is_rare


def test_no_rule_fires_rarely_without_a_reason() -> None:
    counts = read_counts(ABLATION)
    if not counts:
        pytest.skip("no counts are kept")
    assert sum(count.is_entry for count in counts) > 100
    assert [count.rule for count in counts if count.is_rare and not count.rare] == []
