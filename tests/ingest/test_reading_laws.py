"""Laws of reading: any text is read, every fact quotes it, and nothing else has a say."""

import gc
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Document, DocumentFacts, Span, UnreadableDocument

LAWS = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NAMES = st.sampled_from(["minutes.txt", "minutes.md", "minutes.html"])

LINES = [
    *("Wexcombe Borough Council", "Audit Committee", "MINUTES", "Minutes of the meeting held on"),
    *("Date: Tuesday, 5 March 2024", "Time: 7.00 pm", "Venue: Town Hall", "Present:", "Apologies:"),
    *("Councillor Ann Day (Chair)", "Cllrs T Fry, J.J. O'Dunn and Mrs B Coe", "Messrs Dell & Roe"),
    *(
        "In attendance: Sue Butler, Director of Finance",
        "Cllr Day arrived at 7.15 pm",
        "1.",
        "12/24",
    ),
    *("1. Apologies for absence", "## 2. Declarations of interest", "<h2>3. Treasury report</h2>"),
    *(
        "Apologies were received from Cllr Fry, for whom Cllr Coe substituted.",
        "Decision:",
        "- ",
        "(",
    ),
    *(
        "Cllr Day declared a personal interest in item 4 and left the meeting.",
        "Minutes:",
        "|",
        "<p>",
    ),
    "The minutes of the meeting held on 6 February 2024 were approved as a correct record.",
    *(
        "Sue Butler, Director of Finance, presented a report on the treasury position.",
        "He said that",
    ),
    *(
        "It was proposed by Cllr Day, seconded by Cllr Fry and RESOLVED:",
        "RESOLVED –",
        "(a)",
        "(b)",
    ),
    *(
        "that the report be noted",
        "to recommend to Council that the budget be approved",
        "and",
        "“",
    ),
    *(
        "For: 5 Against: 3 Abstentions: 1",
        "(For 3, Against 2)",
        "For: Cllrs Day, Fry. Against: Coe",
    ),
    *(
        "The motion was lost.",
        "An amendment was moved.",
        "deferred until 9 April 2024",
        "nem. con.",
    ),
    *(
        "| Item | Decision |",
        "|---|---|",
        "PDF 245 KB",
        "Page 3 of 7",
        "The meeting closed at 9 pm.",
    ),
    *("\t", "\r\n", "\x0c", "\u00ad", "\u200b", "\ufeff", "ﬁ", "İ", "ſ", "\x85", "\u2028", "&amp;"),
]
MINUTES_LIKE = st.lists(
    st.tuples(
        st.sampled_from(LINES) | st.text(max_size=8), st.sampled_from(["\n", "\n\n", " ", ""])
    ),
    max_size=40,
).map(lambda pairs: "".join(f"{line}{end}" for line, end in pairs))


@cache
def samples() -> tuple[str, ...]:
    folder = files("minutegraph").joinpath("samples")
    return tuple(
        file.read_text(encoding="utf-8")
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith((".txt", ".md", ".html"))
    )


@st.composite
def mutated_samples(draw: st.DrawFn) -> str:
    """A stretch of a sample with pieces cut out, doubled, moved or overwritten."""
    text = draw(st.sampled_from(samples()))
    start = draw(st.integers(0, max(0, len(text) - 400)))
    text = text[start : start + draw(st.integers(200, 3000))]
    for _ in range(draw(st.integers(1, 6))):
        first = draw(st.integers(0, len(text)))
        last = draw(st.integers(first, min(len(text), first + 200)))
        piece = draw(
            st.sampled_from(["", text[first:last] * 2, text[last : last + 80]]) | MINUTES_LIKE
        )
        text = text[:first] + piece + text[last:]
    return text


TEXTS = st.text(max_size=400) | MINUTES_LIKE | mutated_samples()


def read(name: str, text: str) -> tuple[Document, tuple[DocumentFacts, ...]] | None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        document = read_bytes(name, data)
    except UnreadableDocument as refusal:
        assert name in str(refusal)
        return None
    return document, extract_parts(document)


def spans_in(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_in(one)


@LAWS
@given(NAMES, TEXTS)
def test_any_text_is_read_and_every_fact_quotes_it(name: str, text: str) -> None:
    result = read(name, text)
    if result is None:
        return
    document, parts = result
    for span in spans_in(parts):
        assert 0 <= span.start < span.end <= len(document.text)
        assert document.text[span.start : span.end].strip()


@LAWS
@given(NAMES, TEXTS, TEXTS)
def test_reading_is_a_function_of_the_document_alone(name: str, text: str, other: str) -> None:
    first = read(name, text)
    read("other.txt", other)
    assert read(name, text) == first


@settings(LAWS, max_examples=15)
@given(st.permutations(range(12)))
def test_documents_read_before_do_not_matter(order: list[int]) -> None:
    alone = facts_of_samples()
    for index in order:
        assert read("minutes.txt", samples()[index]) == alone[index]


@cache
def facts_of_samples() -> tuple[object, ...]:
    return tuple(read("minutes.txt", text) for text in samples())


def test_reading_makes_no_cycle_that_would_be_left_behind() -> None:
    facts_of_samples()  # what is made once: patterns, tables
    gc.collect()
    for text in samples():
        read("minutes.txt", text)
        read("minutes.md", text)
    assert gc.isenabled()
    assert gc.collect() < len(samples())


@settings(LAWS, max_examples=60)
@given(MINUTES_LIKE, st.integers(0, 5))
def test_blank_lines_below_change_no_fact(text: str, lines: int) -> None:
    before, after = read("minutes.txt", text), read("minutes.txt", text + "\n" * lines)
    if before is None or after is None:
        assert before is after
        return
    same = tuple(replace(part, sha256="") for part in before[1])
    assert tuple(replace(part, sha256="") for part in after[1]) == same


# --- the offsets on which every quotation rests --------------------------------------------------

RANGES = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 9)).map(lambda pair: (pair[0], sum(pair)))
)


@given(RANGES, st.integers(-70, 70), st.integers(-70, 70))
def test_offsets_are_the_places_that_they_stand_for(
    ranges: list[tuple[int, int]], start: int, stop: int
) -> None:
    places = [place for begin, end in ranges for place in range(begin, end)]
    offsets = Offsets.of_ranges(ranges)
    assert list(offsets) == places
    assert len(offsets) == len(places)
    assert [offsets[index] for index in range(-len(places), len(places))] == places * 2
    assert list(offsets[start:stop]) == places[start:stop]
    assert offsets[start:stop] == Offsets.of(places[start:stop])
    assert hash(offsets[start:stop]) == hash(Offsets.of(places[start:stop]))
    assert list(Offsets.of_ranges(offsets.ranges())) == places
    with pytest.raises(IndexError):
        offsets[len(places)]
