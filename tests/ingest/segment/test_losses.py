"""Segmentation loses no words, in any order of lines, and takes linear time."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from minutegraph.ingest.read import read_document
from minutegraph.ingest.records import AgendaItem, Minutes, UnreadableDocument
from minutegraph.ingest.segment import segment

from .segmented import MODERN_PAGE, PLAIN, SCRAPE, minutes_of, passages_of

NOT_IN_PASSAGES = re.compile(
    r"(?:No\. \| Item|\W|_|\d|pdf icon|PDF|DOCX?|[KMG]B|Minutes:|Decisions?:|Item(?= \d)|"
    r"(?:Additional|Supporting) documents|View directions|view the full minutes text for item|"
    r"Verbal|[A-Z]{1,6}(?=\W?\d)|(?<![a-z])[a-z]{1,4}(?=[).]))+"
)


def lost_characters(minutes: Minutes) -> list[str]:
    """Return what no passage has, white space apart, as runs; fail if two have one character."""
    text = minutes.document.text
    places = [place for passage in passages_of(minutes) for place in passage.offsets]
    inked = [place for place in places if not text[place].isspace()]
    assert len(inked) == len(set(inked)), "a character is in two passages"
    covered = set(places)
    runs: list[str] = [""]
    for block in minutes.document.blocks:
        for place in range(block.span.start, block.span.end):
            if block.kind == "rule" or place in covered:
                runs.append("")
            else:
                runs[-1] += text[place]
        runs[-1] += " "
    return [" ".join(run.split()) for run in runs if run.strip()]


def check_passages(minutes: Minutes) -> None:
    text = minutes.document.text
    for passage in passages_of(minutes):
        assert passage.text == passage.text.strip() != ""
        assert len(passage.text) == len(passage.offsets)
        assert all(a < b for a, b in zip(passage.offsets, passage.offsets[1:], strict=False))
        for character, place in zip(passage.text, passage.offsets, strict=True):
            assert character in (text[place], " ", "-") or text[place] == "&"
    for position, item in enumerate(minutes.items, 1):
        assert item.position == position


@pytest.mark.parametrize("text", [MODERN_PAGE, SCRAPE, PLAIN], ids=["page", "scrape", "plain"])
def test_layouts_lose_nothing(text: str) -> None:
    minutes = minutes_of(text)
    check_passages(minutes)
    for run in lost_characters(minutes):
        assert NOT_IN_PASSAGES.fullmatch(run), run


def test_samples_lose_nothing(samples: tuple[Path, ...]) -> None:
    assert samples
    for path in samples:
        minutes = segment(read_document(path))
        check_passages(minutes)
        for run in lost_characters(minutes):
            assert NOT_IN_PASSAGES.fullmatch(run), (path.name, run)


LINES = st.lists(
    st.sampled_from(
        [
            "", "", "1.", "2.", "Minutes:", "Decision:", "·", "Apologies for Absence", "|",
            "Declarations of Interest", "The Chair reported that the", "roof was mended.",
            "(a)  a point of order", "AGREED that it be noted.", "3. Winter Plan: It was noted.",
            "PRESENT:  Councillor Day", "No. | Item |", "---|---|", "Additional documents:",
            "Bus Shelters pdf icon PDF 245 KB", "The meeting closed at 9 pm.", "    indented text",
            "4.1 Play area", "The Head of Roads will report.", "OSC 45   MINUTES",
        ]
    ),
    max_size=40,
)  # fmt: skip


@given(LINES, st.sampled_from(["minutes.txt", "minutes.md"]))
@example(["Apologies for Absence", "No. | Item |", "---|---|"], "minutes.md")
def test_no_order_of_lines_loses_words(lines: list[str], name: str) -> None:
    try:
        minutes = minutes_of("\n".join(lines), name)
    except UnreadableDocument:
        return
    check_passages(minutes)
    for run in lost_characters(minutes):
        assert NOT_IN_PASSAGES.fullmatch(run), run


@given(st.text(max_size=300))
def test_any_text_is_segmented(text: str) -> None:
    try:
        minutes = minutes_of(text)
    except (UnreadableDocument, UnicodeEncodeError):
        return
    assert all(isinstance(item, AgendaItem) for item in minutes.items)
    for passage in passages_of(minutes):
        assert len(passage.text) == len(passage.offsets)


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "A ",
        "1. ",
        "1\n",
        "·\n",
        "| ",
        "<a ",
        "- \n",
        "Council ",
        "(a) Title\n",
        "&amp;",
        "**",
    ],
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    start = time.process_time()
    minutes_of(piece * (150_000 // len(piece)))
    assert time.process_time() - start < 10
