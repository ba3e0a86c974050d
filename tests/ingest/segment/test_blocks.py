"""Titles as formats with blocks have them: in bold type, in two parts, without a number."""

import pytest

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Minutes
from minutegraph.ingest.segment import segment

HEAD = (
    "# Wexcombe Town Council\n\nMinutes of the meeting held on 3 May 2022\n\nPresent: Cllr Ash\n\n"
)


def minutes_of(text: str) -> Minutes:
    return segment(read_bytes("minutes.md", (HEAD + text).encode()))


def titles_of(minutes: Minutes) -> list[tuple[str, str]]:
    return [(item.number, item.title.text if item.title else "") for item in minutes.items]


def test_a_lettered_title_right_below_a_title_is_an_item_of_its_own() -> None:
    minutes = minutes_of(
        "**1. Apologies**\n\nNone.\n\n**2. Partner Updates**\n\n**a) Police**\n\nThe Inspector gave"
        " an update.\n\n**b) Fire Service**\n\nA report was noted.\n\n**3. Close**\n\nAt nine.\n"
    )
    assert titles_of(minutes) == [
        ("1.", "Apologies"),
        ("2.", "Partner Updates"),
        ("a)", "Police"),
        ("b)", "Fire Service"),
        ("3.", "Close"),
    ]


def test_a_decision_in_bold_type_right_below_a_title_is_no_part_of_it() -> None:
    minutes = minutes_of(
        "**1. Apologies**\n\nNone.\n\n**2. Minutes**\n\n**RESOLVED: that they be signed.**\n\n"
        "**3. Close**\n\nAt nine.\n"
    )
    assert titles_of(minutes)[1] == ("2.", "Minutes")
    assert [passage.text for passage in minutes.items[1].minutes] == [
        "RESOLVED: that they be signed."
    ]


def test_a_title_on_two_lines_in_bold_type_is_whole() -> None:
    minutes = minutes_of(
        "**1. Apologies**\n\nNone.\n\n**2. Condition of the Bandstand and**\n\n**of the Weir**\n\n"
        "They were poor.\n\n**3. Close**\n\nAt nine.\n"
    )
    assert titles_of(minutes)[1] == ("2.", "Condition of the Bandstand and of the Weir")


@pytest.mark.parametrize("below", ["(Item {})", "[Agenda Item {}]", "(Item No. {})"])
def test_the_number_on_the_agenda_below_a_title_is_the_items(below: str) -> None:
    titles = ["Apologies for Absence", "Bandstand", "Work Programme"]
    minutes = minutes_of(
        "".join(
            f"## {title}\n\n{below.format(index)}\n\nIt was noted.\n\n"
            for index, title in enumerate(titles, 1)
        )
    )
    assert titles_of(minutes) == [(str(n), title) for n, title in enumerate(titles, 1)]
    assert [[one.text for one in item.minutes] for item in minutes.items] == [["It was noted."]] * 3


def test_a_printed_number_wins_over_the_one_on_the_agenda() -> None:
    minutes = minutes_of(
        "**41. Apologies**\n\n(Item 1)\n\nNone.\n\n**42. Bandstand**\n\n(Item 2)\n\nNoted.\n"
    )
    assert titles_of(minutes) == [("41.", "Apologies"), ("42.", "Bandstand")]


def test_a_number_that_is_printed_twice() -> None:
    minutes = minutes_of(
        "1. Apologies: None.\n\n2. Vacancy for North Ward – Two applications were received. Mr Elm"
        " was co-opted.\n\n2. Correspondence: None.\n\n3. Any Other Business: None.\n"
    )
    assert titles_of(minutes) == [
        ("1.", "Apologies"),
        ("2.", "Vacancy for North Ward"),
        ("2.", "Correspondence"),
        ("3.", "Any Other Business"),
    ]


def test_numbered_paragraphs_of_an_account_are_no_items_that_come_twice() -> None:
    minutes = minutes_of(
        "**1. Apologies**\n\nNone.\n\n**2. Bandstand**\n\n1. The roof was closed in January.\n\n"
        "2. Members asked when it would open.\n\n**3. Close**\n\nAt nine.\n"
    )
    assert [number for number, _ in titles_of(minutes)] == ["1.", "2.", "3."]


def test_a_reference_before_a_title_is_part_of_it() -> None:
    title = (
        "22/00109 - Transfer of the 18-25 Section of the Young People Service from the Children "
        "and Families Directorate to the Adults and Health Directorate of the Council"
    )
    minutes = minutes_of(
        f"**88. Apologies**\n\nNone.\n\n**89. {title}**\n\nNoted.\n\n**90. Close**\n\nNine.\n"
    )
    assert titles_of(minutes)[1] == ("89.", title)


def test_a_standing_item_without_a_number_above_the_first_numbered_one() -> None:
    minutes = minutes_of(
        "**Election of Chair**\n\nCllr Ash proposed and Cllr Birch seconded that Cllr Cole be "
        "elected.\n\n**283. Apologies**\n\nNone.\n\n**284. Bandstand**\n\nNoted.\n"
    )
    assert titles_of(minutes)[0] == ("", "Election of Chair")
    assert minutes.items[0].minutes[0].text.startswith("Cllr Ash proposed")
    assert [number for number, _ in titles_of(minutes)] == ["", "283.", "284."]


def test_a_heading_of_the_attendance_above_the_first_numbered_item_is_no_item() -> None:
    minutes = minutes_of(
        "**In Attendance**\n\nMr Dean, Clerk.\n\n**Apologies**\n\nCllr Elm\n\n**1. Minutes**\n\n"
        "Signed.\n\n**2. Bandstand**\n\nNoted.\n"
    )
    assert [number for number, _ in titles_of(minutes)] == ["1.", "2."]


def test_a_letter_right_behind_a_number_is_part_of_it() -> None:
    minutes = minutes_of(
        "**1. Apologies**\n\nNone.\n\n**2. Minutes**\n\nThey were signed.\n\n3e Roads Directorate\n"
        "\nThe engineer gave an update.\n\n**4. Correspondence**\n\nA letter was read.\n"
    )
    assert [number for number, _ in titles_of(minutes)] == ["1.", "2.", "3e", "4."]
