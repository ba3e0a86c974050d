"""Minutes in the layouts that councils use fall into header, attendance, items and tail."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.read import read_bytes, read_document
from minutegraph.ingest.records import AgendaItem, Minutes, Passage, UnreadableDocument
from minutegraph.ingest.segment import segment

MODERN_PAGE = """\
Agenda and minutes

Parks Committee
Thursday, 4th May, 2023 10.00 am

Venue: Town Hall, Wexcombe. View directions

Items
No. Item

23/1

Apologies for Absence

Minutes:

None.

23/2

Play Areas pdf icon PDF 245 KB

The Head of Parks will report on play areas.  (Verbal)

Additional documents:

Decision:

That the report be noted.

Minutes:

The Head of Parks reported that:-

·        Swings had been mended.

(a)  Slides had not.

1.      Locality working
2.      Bins ...  view the full minutes text for item 23/2
"""

SCRAPE = """\
Venue: Virtual meeting
No. | Item |
---|---|
Declarations of Interest To receive
any declarations of interest. Minutes: There were
none. |
|
Winter Plan PDF 1 MB The
Head of Roads will present the plan. Minutes: The Head of Roads
presented it. He said that: ·
Salt
had been bought ·
Grit had
been spread. AGREED- that the plan be noted. |
|
Any other business Minutes: None. |
"""

PLAIN = """\
Declarations of Interest


There were no declarations of interest.


Bus Shelters pdf icon PDF 200 KB

The Panel is asked to consider the shelters.


Ada Reed, Transport Officer, presented a report on the shelters in the town.


Any other urgent items which in the opinion of the Chair, may be considered.


Bus Passes
The Chair reported that passes would be sent out in May by the county council.
"""


def minutes_of(text: str, name: str = "minutes.txt") -> Minutes:
    return segment(read_bytes(name, text.encode()))


def headings_of(minutes: Minutes) -> list[tuple[str, str | None, int]]:
    return [
        (item.number, item.title.text if item.title else None, item.level) for item in minutes.items
    ]


def texts(passages: tuple[Passage, ...]) -> list[str]:
    return [f"{passage.marker} {passage.text}".strip() for passage in passages]


def passages_of(minutes: Minutes) -> Iterator[Passage]:
    yield from (*minutes.header, *minutes.attendance)
    for item in minutes.items:
        yield from [item.title] if item.title else []
        yield from (*item.blurb, *item.decision, *item.minutes)
    yield from minutes.tail


def test_numbers_on_lines_of_their_own() -> None:
    minutes = minutes_of(MODERN_PAGE)
    assert headings_of(minutes) == [
        ("23/1", "Apologies for Absence", 1),
        ("23/2", "Play Areas", 1),
    ]
    assert texts(minutes.header) == [
        "Agenda and minutes",
        "Parks Committee",
        "Thursday, 4th May, 2023 10.00 am",
        "Venue: Town Hall, Wexcombe.",
        "Items",
        "No. Item",
    ]
    first, second = minutes.items
    assert (first.blurb, texts(first.minutes)) == ((), ["None."])
    assert texts(second.blurb) == ["The Head of Parks will report on play areas. (Verbal)"]
    assert texts(second.decision) == ["That the report be noted."]
    assert texts(second.minutes) == [
        "The Head of Parks reported that:-",
        "· Swings had been mended.",
        "(a) Slides had not.",
        "1. Locality working",
        "2. Bins",
    ]


def test_a_scraped_table() -> None:
    minutes = minutes_of(SCRAPE)
    assert headings_of(minutes) == [
        ("", "Declarations of Interest", 1),
        ("", "Winter Plan", 1),
        ("", "Any other business", 1),
    ]
    declarations, plan, other = minutes.items
    assert texts(declarations.blurb) == ["To receive any declarations of interest."]
    assert texts(declarations.minutes) == ["There were none."]
    assert texts(plan.blurb) == ["The Head of Roads will present the plan."]
    assert texts(plan.minutes) == [
        "The Head of Roads presented it. He said that:",
        "· Salt had been bought",
        "· Grit had been spread.",
        "AGREED- that the plan be noted.",
    ]
    assert texts(other.minutes) == ["None."]


def test_a_scraped_table_with_a_repeated_title() -> None:
    title = "Any other items which the Chair may take."
    minutes = minutes_of(f"No. | Item |\n---|---|\n{title} {title} Minutes: No items. |\n")
    assert headings_of(minutes) == [("", title, 1)]
    assert texts(minutes.items[0].blurb) == [title]


def test_plain_titles_without_numbers_or_labels() -> None:
    minutes = minutes_of(PLAIN)
    assert headings_of(minutes) == [
        ("", "Declarations of Interest", 1),
        ("", "Bus Shelters", 1),
        (
            "",
            "Any other urgent items which in the opinion of the Chair, may be considered.",
            1,
        ),
    ]
    shelters, urgent = minutes.items[1:]
    assert texts(shelters.blurb) == ["The Panel is asked to consider the shelters."]
    assert len(shelters.minutes) == 1
    assert texts(urgent.minutes)[0] == "Bus Passes"


def test_a_fragment_of_one_item() -> None:
    minutes = minutes_of(
        "The Head of Parks will be in attendance to provide an update.\nMinutes:\nThe\nHead of "
        "Parks gave an update on:-\n·\nSwings\nand slides.\n·\nThe\nlake.\nAGREED that the update "
        "be noted.\nSupporting documents:\n"
    )
    (item,) = minutes.items
    assert (item.title, item.number, minutes.header) == (None, "", ())
    assert texts(item.blurb) == ["The Head of Parks will be in attendance to provide an update."]
    assert texts(item.minutes) == [
        "The Head of Parks gave an update on:-",
        "· Swings and slides.",
        "· The lake.",
        "AGREED that the update be noted.",
    ]


@pytest.mark.parametrize(
    ("lines", "numbers", "titles"),
    [
        pytest.param(
            ["PC 4   APOLOGIES", "None.", "PC 5   MINUTES", "Signed.", "PC 6   BINS", "Noted."],
            ["PC 4", "PC 5", "PC 6"],
            ["APOLOGIES", "MINUTES", "BINS"],
            id="letters before the number",
        ),
        pytest.param(
            ["2582. Apologies: Cllr Day.", "2583. Minutes of last meeting: Signed.",
             "2584.Bins: Ok."],
            ["2582.", "2583.", "2584."],
            ["Apologies", "Minutes of last meeting", "Bins"],
            id="title and account in one line",
        ),
        pytest.param(
            ["34/23 APOLOGIES - None were received.", "35/23 MINUTES - Agreed - That they stand."],
            ["34/23", "35/23"],
            ["APOLOGIES", "MINUTES"],
            id="capitals before a dash",
        ),
        pytest.param(
            ["1. Apologies There were no apologies.", "2. Bus Shelters The Clerk had asked twice."],
            ["1.", "2."],
            ["Apologies", "Bus Shelters"],
            id="account behind the title without a mark",
        ),
        pytest.param(
            ["C.31  MINUTES", "Signed.", "C.32  MOTIONS", "(a)  Swift bricks", "It was moved.",
             "(b)  Winter fuel", "It was lost.", "C.33  CLOSE", "The end."],
            ["C.31", "C.32", "(a)", "(b)", "C.33"],
            ["MINUTES", "MOTIONS", "Swift bricks", "Winter fuel", "CLOSE"],
            id="lettered items below an item",
        ),
        pytest.param(
            ["7. Motions", "7.1 Play area", "It was moved.", "7.2 Buses", "It was lost.",
             "8. Minutes", "8.1 Councillor Day asked that a word be put in.", "8.2 Agreed."],
            ["7.", "7.1", "7.2", "8."],
            ["Motions", "Play area", "Buses", "Minutes"],
            id="numbered items, and numbered paragraphs that are none",
        ),
        pytest.param(
            ["1. Minutes", "RESOLVED:", "1. That the minutes be signed.",
             "2. That they be sent out.", "2. Bins", "RESOLVED:", "1. That the bins be noted.",
             "3. Date of next meeting", "May."],
            ["1.", "2.", "3."],
            ["Minutes", "Bins", "Date of next meeting"],
            id="lists of resolutions are no items",
        ),
        pytest.param(
            ["Item 1: Minutes", "Agreed.", "Item 2: The year 2024 in parks", "Noted."],
            ["1", "2"],
            ["Minutes", "The year 2024 in parks"],
            id="the word Item",
        ),
    ],
)  # fmt: skip
def test_numbered_items(lines: list[str], numbers: list[str], titles: list[str]) -> None:
    minutes = minutes_of("\n\n".join(lines))
    assert [item.number for item in minutes.items] == numbers
    assert [item.title.text for item in minutes.items if item.title] == titles


def test_markdown_headings_and_attendance() -> None:
    minutes = minutes_of(
        "# Wexcombe Council\n\nHeld in the hall at 7pm.\n\n## Present\n\n* Ada Reed\n\n"
        "## Minutes\n\nThey were **approved**.\n\n### A detail\n\nText of it.\n\n"
        "## Any other business\n\nNone.\n\n*The meeting closed at 9pm.*\n",
        "minutes.md",
    )
    assert headings_of(minutes) == [("", "Minutes", 1), ("", "Any other business", 1)]
    assert texts(minutes.attendance) == ["Present", "* Ada Reed"]
    assert texts(minutes.items[0].minutes) == [
        "They were approved.",
        "A detail",
        "Text of it.",
    ]
    assert texts(minutes.tail) == ["The meeting closed at 9pm."]


def test_a_markdown_table_of_items() -> None:
    minutes = minutes_of(
        "| Item | Minute | Action |\n|---|---|---|\n| **1. Apologies** | None. | |\n"
        "| **2. Bins** | The bins were noted. | AR |\n",
        "minutes.md",
    )
    assert headings_of(minutes) == [("1.", "Apologies", 1), ("2.", "Bins", 1)]
    assert texts(minutes.items[1].minutes) == ["The bins were noted.", "AR"]


def test_an_html_page_of_items() -> None:
    minutes = minutes_of(
        "<html><body><h1>Agenda</h1><table><tr><td><p>29.</p></td><td><p>Minutes</p>"
        "<p>To sign the minutes.</p><p>Minutes:</p><p>They were signed.</p></td></tr>"
        "<tr><td><p>30.</p></td><td><p>Bins <span>PDF 3 MB</span></p><p>Minutes:</p>"
        "<p>Noted.</p></td></tr></table></body></html>",
        "page.html",
    )
    assert headings_of(minutes) == [("29.", "Minutes", 1), ("30.", "Bins", 1)]
    assert texts(minutes.items[0].blurb) == ["To sign the minutes."]


def test_an_agenda_is_all_blurb() -> None:
    minutes = minutes_of("Agenda\n\n1.\n\nMinutes\n\n2.\n\nBins\n\nMr Brand gives a talk.\n")
    assert texts(minutes.items[1].blurb) == ["Mr Brand gives a talk."]
    assert not minutes.items[1].minutes


def test_hard_wraps_are_undone_with_exact_offsets() -> None:
    text = (
        "1.  ORDER OF BUSINESS\n    The Chairman varied the order of business as shown on the\n"
        "    agenda and thanked the applic-\n    ants for the application.\n\n2.  APPLICANTS\n"
        "    They were thanked.  Applicants\u00a0came.\n"
    )
    minutes = minutes_of(text)
    assert texts(minutes.items[0].minutes) == [
        "The Chairman varied the order of business as shown on the agenda and thanked the "
        "applicants for the application."
    ]
    assert texts(minutes.items[1].minutes) == ["They were thanked. Applicants came."]
    passage = minutes.items[0].minutes[0]
    span = passage.span(passage.text.index("agenda"), passage.text.index(" for the"))
    assert text[span.start : span.end] == "agenda and thanked the applic-\n    ants"


def test_page_furniture_does_not_cut_a_sentence() -> None:
    head = "Parks Committee                                          14 May 2024"
    body = "    The Committee agreed that the gates be closed at dusk on each day"
    number = " " * 30 + "47"
    minutes = minutes_of(
        f"{head}\n\n    Present: Councillor Day\n\n1   MINUTES\n\n    They were read out in full "
        "by the clerk and then at last were\n    signed by the chair of the day in the sight of\n"
        f"    all who were there.\n\n2   GATES\n\n{body}\n\n{number}\n{head}\n\n"
        "    of the winter and be opened at eight.\n\n3   CLOSE\n\n    It was late by then.\n"
    )
    assert texts(minutes.items[1].minutes) == [
        "The Committee agreed that the gates be closed at dusk on each day of the winter and be "
        "opened at eight."
    ]


def test_lines_of_names_are_not_joined() -> None:
    minutes = minutes_of(
        "Minutes of the Board\n\nPresent:\nMr C Reed\nMrs F Brand\n\n1. Minutes\n\nThey were read "
        "out by the clerk and\nsigned by the chair of the\nmeeting at once.\n\n2. Bins\n\nNoted.\n"
    )
    assert texts(minutes.attendance) == ["Present:", "Mr C Reed", "Mrs F Brand"]


def test_an_issue_at_several_meetings() -> None:
    minutes = minutes_of(
        "Issue - meetings\n\nMeeting: 15/03/2022 - Audit Committee (Item 71)\n\n71 Audit Plan PDF "
        "354 KB\n\nThe plan was noted by all.\n\nMeeting: 11/01/2022 - Audit Committee (Item 55)"
        "\n\n55 Audit Plan\n\nMinutes:\n\nIt was deferred.\n"
    )
    assert headings_of(minutes) == [("71", "Audit Plan", 1), ("55", "Audit Plan", 1)]


def test_a_page_of_one_item() -> None:
    minutes = minutes_of(
        "Agenda item\n\nWinter Plan\n\nMeeting of Health Board, Wednesday 16 October 2024 9.30 am "
        "(Item 6.)\n\nMinutes:\n\nIt was noted.\n\nSupporting documents:\n\n·  Plan, item 6. PDF "
        "1 MB\n"
    )
    assert headings_of(minutes) == [("6.", "Winter Plan", 1)]
    assert texts(minutes.tail) == ["· Plan, item 6."]


# --- nothing is lost -------------------------------------------------------------------------

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
