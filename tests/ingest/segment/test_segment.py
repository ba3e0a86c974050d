"""Minutes in the layouts that councils use fall into header, attendance, items and tail."""

import pytest

from minutegraph.ingest.segment.titles import title_part

from .segmented import MODERN_PAGE, PLAIN, SCRAPE, headings_of, minutes_of, texts


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


def test_the_numbered_paragraphs_of_a_report_on_a_survey_are_no_items() -> None:
    paragraphs = (
        "Mill Lane Crossing - Results",
        "Report by Ada Reed, Director of Roads",
        "Purpose of Report",
        "To consider the results of a survey and seek a way forward.",
        "1. In May, letters were sent out to 82 houses in Mill Lane.",
        "2. 50 neighbours responded to the survey.",
        "3. In response to the question “How do you feel about the crossing?”",
        "Happy: 32, unhappy: 44",
        "4. In response to the question “Do you want a new crossing outside the mill?”",
        "Yes: 60, no: 36",
        "5. A summary of what they said is shown below.",
    )
    report = minutes_of("\n\n".join(paragraphs), "report.md")
    assert all(item.title is None for item in report.items)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Minutes of the last meeting – Minutes of 8th April sent round were agreed.",
            "Minutes of the last meeting",
        ),
        ("Items for next agenda – mowing, bus shelter, Parish Plan.", "Items for next agenda"),
        (
            "Correspondence – Wessex bus service review.",
            "Correspondence – Wessex bus service review.",
        ),
    ],
)
def test_a_standing_title_ends_at_a_dash_before_its_text(line: str, title: str) -> None:
    part = title_part(line)
    assert line[part.start : part.end] == title
