"""Passages taken together keep the place of every character."""

from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.passages import joined
from minutegraph.ingest.records import Passage, Span


def line(text: str, start: int, marker: str = "") -> Passage:
    return Passage(text, Offsets.of_ranges(((start, start + len(text)),)), marker)


def test_each_line_keeps_its_places_behind_a_space() -> None:
    whole = joined([line("Cllr Ada Coe,", 10, "*"), line("Cllr Rafe Newland", 30)])
    assert whole.text == "Cllr Ada Coe, Cllr Rafe Newland"
    assert whole.marker == "*"
    assert whole.span(0, 12) == Span(10, 22)
    assert whole.span(14) == Span(30, 47)
    assert whole.offsets[13] == 23


def test_a_word_is_put_together_only_where_lines_divide_words() -> None:
    lines = [line("held at New-", 0), line("land Hall", 20)]
    assert joined(lines, divided=True).text == "held at New-land Hall"
    assert joined(lines).text == "held at New- land Hall"
    assert joined([line("2024 -", 0), line("Hall", 20)], divided=True).text == "2024 - Hall"
