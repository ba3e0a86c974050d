"""A cued pattern finds what its plain expression finds, whatever it looks for first."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutegraph import ingest
from minutegraph.ingest import lexicon
from minutegraph.ingest.find.sentences import sentence_ranges
from minutegraph.ingest.find.tokens import classes
from minutegraph.ingest.literal_reader import EDGE
from minutegraph.ingest.literals import (
    begins_text,
    marked,
    needed_pieces,
    needed_words,
    opening_words,
    whole_words,
)
from minutegraph.ingest.patterns import CuedPattern, CueIndex, cued


def patterns_in(value: object) -> Iterator[CuedPattern]:
    if isinstance(value, CuedPattern):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from patterns_in(one)
    elif isinstance(value, dict):
        yield from patterns_in(tuple(value.values()))


@cache
def all_patterns() -> tuple[CuedPattern, ...]:
    """Every cued pattern of reading, and of the lexicons."""
    found = [entry.regex for name in lexicon.names() for entry in lexicon.entries(name)]
    for module in pkgutil.walk_packages(ingest.__path__, f"{ingest.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            found.extend(patterns_in(value))
    return tuple({(one.pattern, one.flags): one for one in found}.values())


@cache
def sentences() -> tuple[str, ...]:
    """Sentences of the sample minutes, and the lexicons' own examples."""
    folder = files("minutegraph").joinpath("samples")
    texts = [file.read_text(encoding="utf-8") for file in folder.iterdir() if "-" in file.name]
    found = {text[a:b] for text in texts for a, b in sentence_ranges(text) if b - a < 400}
    for name in lexicon.names():
        for entry in lexicon.entries(name):
            found.update(entry.examples[:1])
    return tuple(sorted(found)[::5])


def assert_same(pattern: CuedPattern, text: str) -> None:
    found, plain = pattern.search(text), pattern.compiled.search(text)
    assert (found and found.span(), found and found.groups()) == (
        plain and plain.span(),
        plain and plain.groups(),
    ), (pattern.pattern, text)
    every = [match.span() for match in pattern.finditer(text)]
    assert every == [match.span() for match in pattern.compiled.finditer(text)], pattern.pattern


def test_every_pattern_finds_what_its_expression_finds() -> None:
    assert len(all_patterns()) > 400
    for pattern in all_patterns():
        for text in sentences():
            assert_same(pattern, text)


def test_a_part_that_is_searched_once_is_searched_as_re_does() -> None:
    for pattern in all_patterns()[::9]:
        for text in sentences():
            part = text[3:-3]
            found, plain = pattern.search_part(part), pattern.compiled.search(part)
            assert (found and found.span()) == (plain and plain.span()), (pattern.pattern, part)


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 may never end where one does (CPython gh-106052); `(?>...)` is safe."""
    repeated = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")
    assert repeated.search("(?:a|b)*+")
    assert [one.pattern for one in all_patterns() if repeated.search(one.pattern)] == []


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_text_of_the_words_of_a_pattern(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(all_patterns()))
    folded = bool(pattern.flags & re.IGNORECASE) or "(?i" in pattern.pattern
    words = [
        *(needed_words(pattern.pattern, folded=folded) or ()),
        *(opening_words(pattern.pattern, folded=folded) or ()),
        *("the ", "The", "that", " by ", ", ", ".", " ", "Cllr Day", "1", "—", "İ", "\n"),
    ]
    assert_same(pattern, "".join(data.draw(st.lists(st.sampled_from(words), max_size=12))))


@pytest.mark.parametrize(
    ("pattern", "needed", "opening"),
    [
        (r"\b(?:moved|seconded) by", {"moved by", "seconded by"}, {"moved by", "seconded by"}),
        (r"(?:the )?motion (?:was )?\w+", {"motion "}, {"motion ", "the motion "}),
        (r"\w+ly agreed", {"ly agreed"}, None),
        (r"(?<=Cllr )Day", {"Cllr "}, None),
        (r"(?=noted)\w+", {"noted"}, {"noted"}),
        (r"(?!not )agreed", {"agreed"}, {"agreed"}),
        (r"vot(?:e|ed|ing){1,2}\d", {"vot"}, {"vot"}),
        (r"x*", None, None),
        (r"(?:agreed|\d+)", None, None),
        (r"(?P<a>agreed) (?P=a)", None, None),  # a back reference is not read
        (r"(?x) agreed # ", None, None),
        (r"\bor\b|\band\b|e", None, None),  # in nearly every sentence
    ],
)
def test_literals(pattern: str, needed: set[str] | None, opening: set[str] | None) -> None:
    def as_set(words: tuple[str, ...] | None) -> set[str] | None:
        return None if words is None else set(words)

    assert as_set(needed_words(pattern, folded=False)) == needed
    assert as_set(opening_words(pattern, folded=False)) == opening


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bag\b", [{"|ag|"}]),
        (r"^the motion", [{" |motion"}]),
        (r"\bby\b.*\bvoted?\b", [{"|vote|", "|voted|"}, {"|by|"}]),
        (r"(?:lost .* vote|won .* poll)", [{"lost| ", " |poll"}, {"won| ", " |vote"}]),
        (r"m/s\w", [{"m|/|s"}]),
        (r"\w+", []),
    ],
)
def test_pieces_of_words(pattern: str, needed: list[set[str]]) -> None:
    found = needed_pieces(pattern, folded=True)
    assert [{piece.replace(EDGE, "|") for piece in pieces} for pieces in found] == needed


def test_what_only_begins_a_text() -> None:
    assert begins_text(r"^(?:the |this )?motion\b|\A(?=[A-Z])\w+", folded=False)
    assert not begins_text(r"^motion|the motion", folded=False)
    assert not begins_text(r"(?:^|, )motion", folded=False)
    opening = cued(r"^moved\b")
    assert opening.search("moved by") and opening.search("moveds", 0, 5)
    assert opening.search("removed") is None and opening.search("unmoved", 2) is None
    assert [found.span() for found in opening.finditer("moved, moved")] == [(0, 5)]


def test_a_part_may_have_what_the_whole_lacks() -> None:
    moved = cued(r"\bmoved\b")
    assert moved.search("they removeds", 5) is None
    found = moved.search("now moveds", 0, 9)
    assert found and [one.span() for one in moved.finditer("now moveds", 0, 9)] == [found.span()]
    assert moved.search("he moved it", 0, 9) and moved.search("he stayed put", 0, 10) is None


def test_a_pattern_that_comes_late_knows_the_words_that_came_before() -> None:
    before = "The hall was zedoned, quoxing apart."
    assert cued(r"\bhall\b").search(before)
    late = CueIndex((cued(r"\bzedon(?:ed|ing)\b"), cued(r"\bquox", re.I)))
    assert late.likely(before) == [0, 1] and late.concerns(before)
    assert late.likely("The hall was unzedoned; it quoxed.") == [1]
    assert not late.concerns("The hall was hired.")


@pytest.mark.parametrize("others", [0, 1, 4, 12])
@pytest.mark.parametrize("asked_before", [False, True])
def test_an_index_of_any_number_of_patterns_tells_whether_one_may_be_found(
    others: int, asked_before: bool
) -> None:
    unlikely = [cued(rf"\bvexil{number}\b.*\bquarto\b") for number in range(others)]
    index = CueIndex((*unlikely, cued(r"\bmoved\b.*\bseconded\b")))
    if asked_before:
        assert others in index.likely("It was moved and seconded.")
    assert index.concerns("It was moved and seconded.")
    place = f"at Wexcombe {others} {asked_before}"  # what is known of a text is not asked again
    assert not index.concerns(f"It was moved by all {place}.")
    assert not index.concerns(f"The vexil1 was raised {place}.")
    assert CueIndex((*unlikely, cued(r"\w+"))).concerns("Any text has words.")


def test_a_verbose_expression_is_refused() -> None:
    with pytest.raises(ValueError, match="verbose"):
        cued(r"moved # by whom", re.VERBOSE)


def test_words_of_a_list() -> None:
    listed = whole_words(r"\b(?:Chair|Mayor)(?:s|ess)?\b", folded=False)
    assert sorted(listed or ()) == [
        *("Chair", "Chairess", "Chairs", "Mayor", "Mayoress", "Mayors"),
    ]
    assert whole_words(r"Chair\w+", folded=False) is None
    assert whole_words(r"(?!Chairs)Chairs?", folded=False) is None


@pytest.mark.parametrize("name", ["posts", "titles", "subjects", "not_names", "given_names"])
def test_the_class_of_a_word_is_that_of_its_patterns(name: str) -> None:
    words = {word for text in sentences() for word in re.findall(r"[\w'’.-]+", text)}
    words |= {word.upper() for word in words} | {word.title() for word in words}
    for word in words:
        wanted = {e.value for e in lexicon.entries(name) if e.regex.fullmatch(word)}
        assert classes(name, word) == wanted, word


def test_an_index_leaves_out_no_pattern_that_is_found() -> None:
    patterns = all_patterns()
    index = CueIndex(patterns)
    few = [pattern for pattern in patterns if len(pattern.bits()) > 1][::20]
    index_of_few = CueIndex(few)
    for text in sentences():
        likely = set(index.likely(text))
        if not index_of_few.concerns(text):
            assert not any(pattern.compiled.search(text) for pattern in few), text
        for number, pattern in enumerate(patterns):
            if number not in likely:
                assert pattern.compiled.search(text) is None, (pattern.pattern, text)


def test_a_part_of_a_text_is_searched_as_re_does() -> None:
    pattern = cued(r"(?<=by )(?:Cllr|Mr) \w+", re.IGNORECASE)
    text = "moved by Cllr Day, seconded by MR Coe"
    assert pattern.search(text, 10) is not None
    assert pattern.search(text, 0, 12) is None
    assert [match.group() for match in pattern.finditer(text, 5)] == ["Cllr Day", "MR Coe"]


@pytest.mark.parametrize("later", [1, 30])  # few sets of pieces since a word was known, and many
def test_a_pattern_that_comes_later_is_found_in_words_that_are_known(later: int) -> None:
    text = f"The ferry of Wexcombe{later} © was repainted."
    assert cued(rf"\bseaplane{later}\b").search(text) is None
    for number in range(later):
        assert cued(rf"\bairship{later}x{number}\b").search(text) is None
    for pattern in (
        rf"\bwexcombe{later}\b",
        rf"© was repainted(?!{later})",
        rf"ferry of(?!{later})",
    ):
        assert cued(pattern, re.IGNORECASE).search(text) is not None


@pytest.mark.parametrize("word", ["agreed", "(agreed),", "vice-chair.", "“no”;", "§4", "–", "o_o"])
def test_the_edges_of_a_word_are_those_of_re(word: str) -> None:
    assert marked(word) == f" {re.sub(chr(92) + 'b', EDGE, word)} "
