"""`build --report`: what was read of each document and what was not, through the command line."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from minutegraph.ingest.build.coverage import reading_of
from minutegraph.ingest.build.reading import ReadingReport
from minutegraph.ingest.build.reading_formats import FORMATS, render
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.facts_file import records_of
from minutegraph.ingest.find.unread import fact_spans
from minutegraph.ingest.read import read_bytes, read_document

from .commands import Outcome, Run

MINUTES = """Wexcombe Borough Council
Audit Committee
Minutes of the meeting held on 5 March 2024 at 7.00 pm in the Guildhall, Wexcombe

Copies of this document are free

Present: Councillor Ann Day (Chair), Councillor Tom Fry

1. Declarations of interest

There were none.

2. Treasury report

Sue Butler, Director of Finance, presented a report on the treasury position.

It rained all day <b>long</b>.

The swings | squeaked.

The moon was agreed to be made of cheese by the resolved owl.

It was proposed by Councillor Fry and seconded by Councillor Day.

RESOLVED: That the report be noted.

The meeting closed at 9 pm
"""
OTHER = MINUTES.replace("5 March", "9 April").replace("The swings | squeaked.\n\n", "")


def line(words: str) -> int:
    return MINUTES[: MINUTES.index(words)].count("\n") + 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "minutes"
    made.mkdir()
    (made / "april.txt").write_text(OTHER, encoding="utf-8")
    (made / "march.txt").write_text(MINUTES, encoding="utf-8")
    return made


def test_what_was_not_read_is_shown_with_its_place(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("build", folder, "--store", tmp_path / "store", "--report")
    assert done.status == 0
    march = done.out[done.out.index("march.txt") :]
    assert "found: 2 agenda items, 1 reports, 1 decisions, 2 attendances" in march
    assert f"unread in header\n    line {line('Copies')}: Copies of this document are free" in march
    assert "unread in item 2: Treasury report\n" in march
    assert f"    line {line('It rained')}: It rained all day <b>long</b>." in march
    assert f"    line {line('swings')}: The swings | squeaked." in march
    assert f"unread after the items\n    line {line('closed')}: The meeting closed at 9 pm" in march
    for read in (
        "Guildhall",
        "Sue Butler",
        "There were none",
        "RESOLVED",
        "proposed by",
        "Ann Day",
    ):
        assert read not in march
    assert "2 added" in march


def test_a_passage_of_several_lines_is_shown_as_one(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "m.md"
    file.write_text(MINUTES.replace("It rained all day", "It rained\nall day"), encoding="utf-8")
    told = read_json(run("build", file, "--store", tmp_path / "store", "--report", "--json"))
    (rain,) = [one for one in told["documents"][0]["unread"] if "rained" in one["text"]]
    assert rain["text"] == "It rained\nall day <b>long</b>."
    assert (rain["line"], rain["last_line"]) == (line("It rained"), line("It rained") + 1)
    text = run("build", file, "--store", tmp_path / "store", "--report").out
    assert f"lines {rain['line']}–{rain['last_line']}: It rained all day" in text


def test_an_unread_line_with_cue_words_is_marked(run: Run, folder: Path, tmp_path: Path) -> None:
    march = folder / "march.txt"
    march.write_text(
        MINUTES.replace("The swings | squeaked.", "The owl then presented a paper"),
        encoding="utf-8",
    )
    told = read_json(run("build", march, "--store", tmp_path / "store", "--report", "--json"))
    marked = {one["text"]: one["may_hold"] for one in told["documents"][0]["unread"]}
    for words, kind in marked.items():
        assert (kind == "report") == ("presented a paper" in words)


def read_json(done: Outcome) -> Any:
    assert done.status == 0, done.err
    return json.loads(done.out)["report"]


def test_sums_and_quotes(run: Run, folder: Path, tmp_path: Path) -> None:
    told = read_json(run("build", folder, "--store", tmp_path / "store", "--report", "--json"))
    assert [Path(one["file"]).name for one in told["documents"]] == ["april.txt", "march.txt"]
    for document, source in zip(told["documents"], (OTHER, MINUTES), strict=True):
        lines = document["lines"]
        assert lines["lines"] == sum(1 for line in source.split("\n") if line.strip())
        assert lines["lines"] == sum(lines[what] for what in lines if what != "lines")
        assert document["share_unread"] == round(lines["unread"] / lines["lines"], 4)
        for one in document["unread"]:
            assert one["text"] in source
            assert source.split("\n")[one["line"] - 1].strip() in one["text"]
    for what, count in told["total"]["lines"].items():
        assert count == sum(document["lines"][what] for document in told["documents"])
    assert told["total"]["documents"] == 2


def test_unchanged_documents_are_reported_without_reading_them_again(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    first = read_json(run("build", folder, "--store", store, "--report", "--json"))
    done = run("build", folder, "--store", store, "--report", "--json")
    assert json.loads(done.out)["unchanged"] == ["april.txt", "march.txt"]
    assert read_json(done) == first
    only = read_json(run("build", folder / "march.txt", "--store", store, "--report", "--json"))
    assert only["documents"] == first["documents"][1:]


def test_refused_documents_are_not_in_the_report(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "poem.txt").write_text("So much depends upon\na red wheel barrow\n")
    done = run("build", folder, "--store", tmp_path / "store", "--report", "--json")
    assert done.status == 1
    told = json.loads(done.out)
    assert len(told["report"]["documents"]) == 2
    assert len(told["refused"]) == 1
    nothing = run("build", folder / "poem.txt", "--store", tmp_path / "none", "--report", "--quiet")
    assert nothing.out.strip() == "All: 0 documents, 0 lines: 0 read, 0 unread (0.0 %)"


@pytest.mark.parametrize("name", ["r.md", "r.html", "r.htm", "r.json", "r.csv", "r.txt", "r"])
def test_a_report_is_written_in_the_format_of_its_name(
    run: Run, folder: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    done = run("build", folder, "--store", tmp_path / "store", "--report-to", file, "--quiet")
    assert (done.status, done.out) == (0, "")
    told = file.read_text(encoding="utf-8")
    assert "Copies of this document are free" in told
    if name.endswith(".json"):
        assert json.loads(told)["total"]["documents"] == 2
    elif name.endswith(".csv"):
        rows = list(csv.DictReader(io.StringIO(told)))
        assert {row["kind"] for row in rows} == {"unread"}
        assert [row["line"] for row in rows if "Copies" in row["text"]] == ["5", "5"]
        assert "The swings | squeaked." in [row["text"] for row in rows]
    elif name.endswith((".html", ".htm")):
        page = html.document_fromstring(told.encode())
        cells = [cell.text for cell in page.iter("td")]
        assert "It rained all day <b>long</b>." in cells
        assert not list(page.iter("b"))
    elif name.endswith(".md"):
        assert "The swings \\| squeaked." in told
        assert "\\<b\\>" in told


def test_a_format_that_there_is_not_is_refused_before_anything_is_read(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    done = run("build", folder, "--store", tmp_path / "store", "--report-to", tmp_path / "r.docx")
    assert done.status == 2
    assert "no .docx file" in done.err
    assert not (tmp_path / "store").exists()


def test_a_report_that_cannot_be_written(run: Run, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "no" / "r.md"
    done = run("build", folder, "--store", tmp_path / "store", "--report-to", place)
    assert done.status == 3
    assert str(place) in done.err


def test_a_mention_that_could_mean_several_is_shown_with_them(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    march = folder / "march.txt"
    march.write_text(
        MINUTES.replace(
            "The swings | squeaked.",
            "Ann Lee, Head of Housing, gave an update on homes.\n\n"
            "Tom Lee, Head of Roads, gave an update on roads.\n\n"
            "Lee presented a report on rents.",
        ),
        encoding="utf-8",
    )
    told = read_json(run("build", march, "--store", tmp_path / "store", "--report", "--json"))
    (one,) = told["documents"][0]["unresolved"]
    assert one["mention"] == "Lee"
    assert set(one["candidates"]) == {"Ann Lee", "Tom Lee"}
    text = run("build", march, "--store", tmp_path / "store", "--report").out
    assert f"unresolved, line {line('swings') + 4}: “Lee”" in text
    assert "Ann Lee or Tom Lee" in text


def laws(name: str, data: bytes) -> None:
    document = read_bytes(name, data)
    facts = extract_parts(document)
    text = document.text
    for part in facts:
        spans = (*part.unread, *part.announced, *part.aside)
        assert all(text[span.start : span.end].strip() for span in spans)
        for one, other in zip(part.unread, part.unread[1:], strict=False):
            assert one.end <= other.start
        for fact in fact_spans(part):
            for span in part.unread:
                assert span.end <= fact.start or fact.end <= span.start
        assert [start.start for start in part.outline] == sorted(s.start for s in part.outline)
    reading = reading_of(name, records_of(document, facts))
    lines = reading.lines
    assert lines.lines == sum(1 for line in text.split("\n") if line.strip())
    assert lines.lines == lines.read + lines.announced + lines.aside + lines.unread
    shown = 0
    for passage in reading.unread:
        assert passage.text in text
        shown += sum(1 for line in passage.text.split("\n") if line.strip())
    assert shown >= lines.unread
    taken = {
        document.line_of(place) for part in facts for s in fact_spans(part) for place in (s.start,)
    }
    if document.media_type == "text/plain":
        assert not taken & {
            passage.line + n
            for passage in reading.unread
            for n, line in enumerate(passage.text.split("\n"))
            if line.strip() and passage.line == passage.last_line
        }
    for kind in FORMATS:
        assert render(ReadingReport((reading,)), kind)


def test_the_laws_hold_for_the_samples(samples: tuple[Path, ...]) -> None:
    assert len(samples) > 20
    for sample in samples:
        laws(sample.name, sample.read_bytes())


LINES = st.sampled_from(
    [*MINUTES.split("\n"), "(a)", "Minutes:", "\x1b[31mred", "| a | b |", "----"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=40), st.sampled_from(["m.txt", "m.md", "m.html"]))
def test_the_laws_hold_for_any_document(lines: list[str], name: str) -> None:
    text = "\n".join(["Minutes of the Audit Committee", *lines])
    laws(name, text.encode())


def test_no_control_character_reaches_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "m.txt"
    file.write_text(MINUTES.replace("The swings", "The \x1b[2J swings"), encoding="utf-8")
    document = read_document(file)
    reading = reading_of("m\x1b.txt", records_of(document, extract_parts(document)))
    assert "\x1b" not in render(ReadingReport((reading,)), "text")
