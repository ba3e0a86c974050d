"""Items whose numbers or titles a scan damaged, and lettered titles in odd layouts."""

import pytest

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.segment import segment

from .segmented import headings_of

HEAD = (
    "Wexcombe Board\n\n1. Adoption of Minutes\n\nThe minutes of the last meeting were adopted.\n\n"
)
ACCOUNT = "The Clerk told all the members what had been done.\n\n"


def found(text: str, head: str = HEAD) -> list[tuple[str, str | None]]:
    minutes = segment(read_bytes("minutes.md", f"{head}{text}".encode()))
    return [(number, title) for number, title, _ in headings_of(minutes)][1:]


@pytest.mark.parametrize(
    ("damaged", "number", "title"),
    [
        (
            "3. uestion submitted by Councillor R. Day",
            "3.",
            "uestion submitted by Councillor R. Day",
        ),
        (
            "Te Question submitted by Councillor A. Day",
            "",
            "Question submitted by Councillor A. Day",
        ),
        (
            "3\n\nQuestion submitted by Councillor A. Day",
            "3",
            "Question submitted by Councillor A. Day",
        ),
        ("3; Harbour Trail", "3", "Harbour Trail"),
        ("3. | Harbour Trail", "3.", "Harbour Trail"),
        ("3. q wn", "3.", None),
    ],
)
def test_a_damaged_heading_is_an_item_where_its_number_is_missing(
    damaged: str, number: str, title: str | None
) -> None:
    text = (
        f"2. Question submitted by Councillor B. Day\n\n{ACCOUNT}{damaged}\n\n{ACCOUNT}"
        f"4. Question submitted by Councillor C. Day\n\n{ACCOUNT}"
    )
    assert found(text)[1] == (number, title)


def test_the_points_of_a_list_are_no_items_though_a_number_is_missing() -> None:
    text = (
        f"2. Weekly Market\n\n{ACCOUNT}2.\n\nstalls counted in May\n\n{ACCOUNT}3.\n\nstalls counted"
        f" in June\n\n{ACCOUNT}4. Harbour Trail\n\n{ACCOUNT}5. Correspondence\n\n{ACCOUNT}"
    )
    assert [number for number, _ in found(text)] == ["2.", "4.", "5."]


def test_a_first_standing_item_whose_number_was_read_as_a_letter_is_an_item() -> None:
    text = f"l. Adoption of Minutes\n\n{ACCOUNT}2. Harbour Trail\n\n{ACCOUNT}3. Market\n\n{ACCOUNT}"
    assert found(text, "Wexcombe Board\n\n")[:1] == [("2.", "Harbour Trail")]
    minutes = segment(read_bytes("minutes.md", f"Wexcombe Board\n\n{text}".encode()))
    assert headings_of(minutes)[0] == ("", "Adoption of Minutes", 1)


def test_a_question_whose_first_word_was_read_as_a_bar_begins_below_its_title() -> None:
    lamps = "The lamps of the wall were mended by the men of the Board in the spring, as asked.\n"
    text = (
        f"2. Weekly Market\n\n{ACCOUNT}3. Question submitted by Councillor A. Day\n| will ask at"
        " the next Meeting when the lamps of the harbour wall will be mended by the Board.\n\n"
        f"4. Correspondence\n\n{ACCOUNT}{lamps * 14}"
    )
    assert found(text)[1] == ("3.", "Question submitted by Councillor A. Day")


def test_the_words_of_a_motion_are_no_part_of_the_title_that_a_bracket_ends() -> None:
    line = "The Treasurer set out how the new reserve had been built up, and what it would be\n\n"
    more = (
        "spent on in the years to come, and he then answered the questions that members asked.\n\n"
    )
    text = (
        f"2.\n\nWeekly Market\n\n{(line + more) * 7}3.\n\nNotice of Motion submitted by Councillor"
        " A. Day *(to be referred to the*\n\n*Harbour and Quays Policy Committee of the Wexcombe"
        " and District Board)*\n\n*I will move at the next Meeting that this Board mend the lamps"
        f" of the harbour*\n\n*wall.*\n\n{line}{more}4.\n\nCorrespondence\n\n{line}{more}"
    )
    assert found(text)[1] == (
        "3.",
        "Notice of Motion submitted by Councillor A. Day (to be referred to the Harbour and Quays"
        " Policy Committee of the Wexcombe and District Board)",
    )


def below(text: str) -> list[tuple[str, str | None]]:
    """The headings below item 2."""
    whole = f"2. Support Services\n\n{text}3. Correspondence\n\nA letter from the Board was read.\n"
    return found(whole)[1:-1]


def test_a_lettered_title_goes_on_where_the_line_below_looks_like_a_title_too() -> None:
    text = (
        f"(a)\n\nRents of Allotments\n\n{ACCOUNT}(b)\n\nHarbour Dues and (c) Quay Dues\n\n"
        f"With the consent of the Chair, Items 2 (b) Harbour Dues and 2 (c)\n\nwere taken together."
        f"\n\n(c)\n\nPolicy Committee Reports\n\n•\n\nHarbour Committee\n\n{ACCOUNT}"
    )
    assert below(text) == [
        ("(a)", "Rents of Allotments"),
        ("(b)", "Harbour Dues and (c) Quay Dues"),
        ("(c)", "Policy Committee Reports"),
    ]


def test_lettered_titles_that_a_full_stop_ends_head_sub_items_with_their_accounts() -> None:
    text = (
        f"(a) Disposal of the Old Ferry House, Quay Lane, Wexcombe.\n\n{ACCOUNT}"
        f"(b) Weekly Market\n\n{ACCOUNT}(c) Lease of the Weigh House, Quay Lane.\n\n{ACCOUNT}"
    )
    assert [number for number, _ in below(text)] == ["(a)", "(b)", "(c)"]


def test_a_lettered_title_has_roman_parts_with_their_accounts() -> None:
    text = (
        f"(a) Disposal of Land\n\n(i) Circulated, report of the Clerk on the old Ferry House.\n\n"
        f"(b) Weekly Market\n\n{ACCOUNT}"
    )
    assert below(text) == [("(a)", "Disposal of Land"), ("(b)", "Weekly Market")]


def test_a_title_spread_word_by_word_over_the_width_is_one_title() -> None:
    line = "The Treasurer set out how the new reserve had been built up, and what it would be\n\n"
    words = "Part\n\nVIII\n\nProcedure\n\n–\n\nProposed\n\nQuay\n\nLane Improvement Scheme\n\n"
    text = f"(a)\n\n{words}{line * 12}(b)\n\nRaising of Loan\n\nBackground\n\n{line * 2}"
    assert below(text)[0] == ("(a)", "Part VIII Procedure – Proposed Quay Lane Improvement Scheme")


def test_a_meeting_without_headings_begins_below_the_lists_of_who_was_there() -> None:
    text = (
        "MINUTES OF PROCEEDINGS AT SPECIAL MEETING OF THE WEXCOMBE BOARD HELD ON 3 MAY 2021\n\n"
        "MEMBERS PRESENT:\n\nCouncillors Ash, Birch and Day.\n\nOFFICIALS IN ATTENDANCE:\n\n"
        "Harbour Master (Mr. A. Reed), Director of Quays, Harbours and Moorings (Ms. B.\n\n"
        "Cole), Administrative Officer to the Board and its Committees (Dr. C. Hurst).\n\n"
        "Also in attendance: Mr. D. Vane of the Quay Lane Residents and Traders Association.\n\n"
        "The Chair said that the meeting was held to speak of the old harbour wall.\n"
    )
    minutes = segment(read_bytes("minutes.md", text.encode()))
    assert [one.text for one in minutes.items[0].minutes] == [
        "The Chair said that the meeting was held to speak of the old harbour wall."
    ]


def test_lines_of_a_list_of_costs_are_no_items_though_codes_count_up() -> None:
    text = (
        "Minutes of the meeting of the Wexcombe Board held on 3 May 2021\n\nPresent: Cllr Ash\n\n"
        f"1. Spending on Lanes\n\n{ACCOUNT}WX01: Quay Lane paving\n\n€ 15,000\n\nWX02: Mill Lane"
        f" drain\n\n€ 20,000\n\nWX03: Church Lane wall\n\n€ 6,000\n\n{ACCOUNT}"
    )
    minutes = segment(read_bytes("minutes.md", text.encode()))
    assert headings_of(minutes) == [("1.", "Spending on Lanes", 1)]


def test_a_title_goes_on_behind_the_rank_of_a_person() -> None:
    text = f"2. Presentation from Sgt. B. Leet, Harbour Guard\n\n{ACCOUNT}3. Market\n\n{ACCOUNT}"
    assert found(text)[0] == ("2.", "Presentation from Sgt. B. Leet, Harbour Guard")


def test_letters_go_on_where_some_are_missing_and_below_a_list_in_the_account() -> None:
    quoted = "(a)\n\nthe Mayor, and\n\n(b)\n\nas many members as the Board may see fit to name.\n\n"
    text = (
        f"(a)\n\nRents of Allotments\n\n{ACCOUNT}{quoted}(b)\n\nHarbour Dues\n\n{ACCOUNT}"
        f"(c)\n\nWeekly Market and other Stalls on the Quay.\n\nAs follows:\n\n"
        f"(e)\n\nFerry Timetable\n\n{ACCOUNT}"
    )
    assert [number for number, _ in below(text)] == ["(a)", "(b)", "(c)", "(e)"]


def test_a_long_title_below_a_letter_heads_a_sub_item() -> None:
    title = (
        "Proposed Variation of the Wexcombe District Plan 2010 - 2016 to incorporate the preferred"
        " route of the Northern Quay Road and of the bridge below the old Weigh House"
    )
    assert below(f"(a)\n\n{title}\n\n{ACCOUNT}") == [("(a)", title)]


def test_agenda_text_may_stand_below_a_lettered_title() -> None:
    text = (
        f"(a) New Burial Ground\n\nTo receive update on the new burial ground\n\n{ACCOUNT}"
        f"(b) Quay Wall\n\nTo consider the repair of the quay wall\n\n{ACCOUNT}"
    )
    assert below(text) == [("(a)", "New Burial Ground"), ("(b)", "Quay Wall")]


def test_meetings_whose_minutes_are_adopted_together_are_no_sub_items() -> None:
    text = (
        f"(a)\n\nOrdinary Meeting of the Board held on 5th May, 2021.\n\n(b)\n\nSpecial Meeting of"
        f" the Board held on 7th May, 2021, on the Harbour Wall\n\n{ACCOUNT}"
    )
    assert below(text) == []


def test_a_list_set_unlike_the_items_repeats_none_of_their_numbers() -> None:
    text = (
        f"2.\n\nRates\n\n{ACCOUNT}3.\n\nTax on Property\n\nThese were taken into account:\n\n"
        f"2. The income of the Board\n\n3. The Board’s own view of the effect of the rate\n\n"
        f"4. Letters from the public\n\n{ACCOUNT}4.\n\nHarbour\n\n{ACCOUNT}5.\n\nMarket\n\n"
        f"{ACCOUNT}"
    )
    head = HEAD.replace("1. ", "1.\n\n")
    assert [number for number, _ in found(text, head)] == ["2.", "3.", "4.", "5."]


def test_the_items_of_a_second_meeting_in_one_document_are_items() -> None:
    text = (
        f"2. Harbour Trail\n\n{ACCOUNT}3. Market\n\n{ACCOUNT}4. Correspondence\n\n{ACCOUNT}"
        "5. Date of Next Meeting\n\nIt was fixed for 7 June.\n\nANNUAL GENERAL MEETING\n\n"
        "81. Apologies for absence\n\nThere were none to be told.\n\n"
        f"82. Minutes of the last annual meeting\n\n{ACCOUNT}83. Ferry House\n\n{ACCOUNT}"
        f"84. Election of Chairman\n\n{ACCOUNT}"
    )
    found_numbers = [number for number, _ in found(text)]
    assert found_numbers == ["2.", "3.", "4.", "5.", "81.", "82.", "83.", "84."]


def test_an_item_of_those_present_that_points_to_the_list_above_is_an_item() -> None:
    head = "Wexcombe Board\n\n1. Attendance and apologies received: recorded above\n\n"
    text = f"{head}2. Minutes of the last meeting\n\n{ACCOUNT}3. Market\n\n{ACCOUNT}"
    minutes = segment(read_bytes("minutes.md", text.encode()))
    assert headings_of(minutes)[0] == ("1.", "Attendance and apologies received", 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Notice of Motion submitted by Councillors A. Day, B. Ash, C.", "Reed and D. Vane"),
        ("Presentation on the proposed Trail and", "Boat House at Wexcombe"),
        ("Notice of Motion submitted by Councillor A. Day (To be sent to the", "Quay Committee)"),
    ],
)
@pytest.mark.parametrize("number", ["3. ", "3.\n\n"])
def test_a_title_that_stops_in_the_middle_of_a_phrase_goes_on_below(
    first: str, second: str, number: str
) -> None:
    line = "The Treasurer set out how the new reserve had been built up, and what it would be.\n\n"
    behind = number[2:]
    text = (
        f"2.{behind}Weekly Market\n\n{line * 13}{number}{first}\n\n{second}\n\n{line}"
        f"4.{behind}Correspondence\n\n{line}"
    )
    head = HEAD.replace("1. ", f"1.{behind}")
    assert (number.strip(), f"{first} {second}") in found(text, head)


def test_an_item_taken_up_again_later_with_its_number_and_title_is_one_again() -> None:
    text = (
        f"2.\n\nHarbour and Quays\n\n{ACCOUNT}4.\n\nFerry House\n\n{ACCOUNT}2.\n\nHarbour and Quays"
        f"\n\n{ACCOUNT}3.\n\nWeekly Market\n\n{ACCOUNT}5.\n\nAllotments\n\n{ACCOUNT}"
        f"6.\n\nCorrespondence\n\n{ACCOUNT}"
    )
    numbers = [number for number, _ in found(text, HEAD.replace("1. ", "1.\n\n"))]
    assert numbers == ["2.", "4.", "2.", "3.", "5.", "6."]
