"""Items out of their order, under one number, and lists and lines that are no items."""

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Minutes
from minutegraph.ingest.segment import segment

HEAD = (
    "# Wexcombe Town Council\n\nMinutes of the meeting held on 3 May 2022\n\nPresent: Cllr Ash\n\n"
)
ITEMS = (
    "1.\n\nApologies\n\nNone were received.\n\n2.\n\nMinutes\n\nThey were signed.\n\n"
    "6.\n\nBandstand\n\nThe roof was discussed.\n\n3.\n\nAllotments\n\nThe rents were noted.\n\n"
    "5.\n\nCorrespondence\n\nA letter was noted.\n\n7.\n\nPlay Area\n\nThe swing was mended.\n\n"
)


def minutes_of(text: str) -> Minutes:
    return segment(read_bytes("minutes.md", (HEAD + text).encode()))


def titles_of(minutes: Minutes) -> list[tuple[str, str]]:
    return [(item.number, item.title.text if item.title else "") for item in minutes.items]


def test_an_item_taken_before_its_turn_is_an_item_where_it_was_taken() -> None:
    assert [number for number, _ in titles_of(minutes_of(ITEMS))] == [
        "1.",
        "2.",
        "6.",
        "3.",
        "5.",
        "7.",
    ]


def test_a_list_inside_an_item_does_not_fill_the_gaps_of_the_agenda() -> None:
    listed = "3.\n\nNorth Street kerb\n\n4.\n\nSouth Street kerb\n\n5.\n\nMill Lane kerb\n\n"
    minutes = minutes_of(ITEMS + listed)
    assert ("4.", "South Street kerb") not in titles_of(minutes)


def test_two_items_with_a_letter_behind_one_number() -> None:
    minutes = minutes_of(
        "**1.**\n\n**Apologies**\n\nNone.\n\n**2(a)**\n\n**Grants**\n\nThey were noted.\n\n"
        "**2(b)**\n\n**Rents**\n\nThey were noted.\n\n**3.**\n\n**Close**\n\nAt nine.\n"
    )
    assert [number for number, _ in titles_of(minutes)] == ["1.", "2(a)", "2(b)", "3."]


def test_a_page_number_above_a_line_is_no_item() -> None:
    minutes = minutes_of(
        "1.\n\nApologies\n\nNone were received.\n\n2.\n\nMinutes\n\nThey were signed.\n\n"
        "3\n\nMill Lane and Station Road were resurfaced.\n\n4\n\nMarket Square\n\n"
        "3.\n\nBandstand\n\nThe roof was discussed.\n\n"
    )
    assert [number for number, _ in titles_of(minutes)] == ["1.", "2.", "3."]


def test_a_title_in_bold_over_two_full_lines_is_one_title() -> None:
    text = "The Clerk told the members that the hedge had been cut and the verge had been cleared"
    minutes = minutes_of(
        "**1. Apologies**\n\nNone.\n\n"
        "**2. Presentation from the Wexcombe Heritage Railway Society and its Youth**\n\n"
        "**Section**\n\n"
        + f"{text}\n\nof leaves in the spring.\n\n" * 8
        + "**3. Close**\n\nAt nine.\n"
    )
    assert titles_of(minutes)[1][1] == (
        "Presentation from the Wexcombe Heritage Railway Society and its Youth Section"
    )


def test_a_short_line_behind_a_number_is_a_title_apart_from_the_line_below() -> None:
    lines = "The Clerk told the members that the hedge had been cut and the verge cleared\n" * 15
    minutes = minutes_of(
        "1. Apologies\n\nNone.\n\n2. Estates Directorate\nTaking in charge of Mill Lane and Elm "
        f"Close\n\nThe report was noted.\n\n{lines}\n3. Parks Directorate\n(a) Play areas\n\n"
        "The report was noted.\n\n4. Close\n\nAt nine.\n"
    )
    assert titles_of(minutes) == [
        ("1.", "Apologies"),
        ("2.", "Estates Directorate"),
        ("3.", "Parks Directorate"),
        ("(a)", "Play areas"),
        ("4.", "Close"),
    ]


def test_names_signatures_and_votes_in_bold_are_no_items() -> None:
    minutes = minutes_of(
        "**Apologies for absence**\n\nNone were received by the Clerk.\n\n**Bandstand**\n\nThe roof"
        " was discussed.\n\n**For the motion:**\n\nAsh, Elm.\n\n**Councillor Elm**\n\nHe spoke.\n\n"
        "**At this point Cllr Elm took the chair**\n\nThe debate went on.\n\n**Chairman**\n\n...\n"
    )
    assert [title for _, title in titles_of(minutes)] == ["Apologies for absence", "Bandstand"]


def test_a_table_of_what_was_decided_above_the_minutes_is_no_list_of_items() -> None:
    titles = ("Apologies", "Minutes", "Allotments", "Bandstand", "Correspondence")
    table = "Summary of decisions\n\n" + "\n".join(
        f"{number}. {title:<40} Noted" for number, title in enumerate(titles, 1)
    )
    items = "\n\n".join(
        f"{number}. {title.upper()}\n\nThe Clerk spoke and the report was noted by members."
        for number, title in enumerate(titles, 1)
    )
    text = f"WEXCOMBE TOWN COUNCIL\n\nMinutes of the meeting held on 3 May 2022\n\n{table}\n\n\n"
    found = segment(read_bytes("minutes.txt", (text + items + "\n").encode()))
    assert [title for _, title in titles_of(found)] == [title.upper() for title in titles]
