"""Sub-items with letters and Roman numbers, alone on their lines or before their titles."""

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Minutes
from minutegraph.ingest.segment import segment

HEAD = (
    "# Wexcombe Council\n\nMinutes of the meeting held on 3 May 2022\n\nPresent: Cllr Ash\n\n"
    "1.\n\nApologies\n\nNone were received.\n\n2.\n\nServices Directorate\n\n"
)
TAIL = "3.\n\nCorrespondence\n\nA letter from the Harbour Board was read and noted.\n"


def minutes_of(text: str, tail: str = TAIL) -> Minutes:
    return segment(read_bytes("minutes.md", (HEAD + text + tail).encode()))


def headings_of(minutes: Minutes) -> list[tuple[str, str, int]]:
    return [
        (item.number, item.title.text if item.title else "", item.level) for item in minutes.items
    ]


def below_second(text: str) -> list[tuple[str, str, int]]:
    return headings_of(minutes_of(text))[2:-1]


def test_letters_alone_above_their_titles_head_sub_items() -> None:
    text = (
        "**(a)**\n\n**Chief Officer’s Report**\n\nThe report for April was noted by members.\n\n"
        "(b)\n\nOverdraft Accommodation\n\nThe Treasurer said that the bank had agreed to it.\n\n"
    )
    minutes = minutes_of(text)
    assert headings_of(minutes)[2:-1] == [
        ("(a)", "Chief Officer’s Report", 2),
        ("(b)", "Overdraft Accommodation", 2),
    ]
    assert [passage.text for passage in minutes.items[3].minutes] == [
        "The Treasurer said that the bank had agreed to it."
    ]


def test_roman_numbers_below_a_letter_are_one_level_deeper() -> None:
    text = (
        "(a)\n\nHarbour Trail\n\n(i)\n\nWorks on the Trail\n\nThe works were set out by the"
        " Engineer.\n\n(ii)\n\nNomination to the Trail Group\n\nThe terms were noted by members."
        "\n\n(b)\n\nHeritage Plan\n\nThe Heritage Officer was welcomed to the meeting.\n\n"
    )
    assert below_second(text) == [
        ("(a)", "Harbour Trail", 2),
        ("(i)", "Works on the Trail", 3),
        ("(ii)", "Nomination to the Trail Group", 3),
        ("(b)", "Heritage Plan", 2),
    ]


def test_the_letter_i_follows_h_and_is_no_roman_number() -> None:
    letters = "".join(
        f"({letter})\n\nStreet Works in Ward {letter.upper()}\n\nThe works were noted by all.\n\n"
        for letter in "abcdefg"
    )
    text = (
        f"{letters}(h)\n\nForeign Travel\n\n(i)\n\nCirculated, report on a visit to the twin town"
        " by the Mayor.\n\n(ii)\n\nCirculated, report on a visit to a fair by the Mayor.\n\n"
        "(i)\n\nCivic Reception\n\nThe reception for the rowing club was agreed to.\n\n"
        "(j)\n\nDelivery Plan\n\nThe plan for the coming year was adopted by all.\n\n"
    )
    assert below_second(text)[-3:] == [
        ("(h)", "Foreign Travel", 2),
        ("(i)", "Civic Reception", 2),
        ("(j)", "Delivery Plan", 2),
    ]


def test_a_letter_alone_above_a_sentence_heads_no_sub_item() -> None:
    text = (
        "(a)\n\nCirculated, copy of the notice on land at Mill Lane.\n\nIt was agreed.\n\n"
        "(b)\n\nCirculated, copy of the notice on land at Weir Street.\n\nIt was agreed.\n\n"
    )
    assert below_second(text) == []


def test_the_letters_of_a_second_list_go_on_from_the_second_list() -> None:
    notice = "(a)\n\nCirculated, copy of the notice on land at {}.\n\nIt was agreed.\n\n"
    text = (
        f"{notice.format('Mill Lane')}{notice.format('Weir Street')}"
        "(b)\n\nHarbour Trail\n\nThe works were set out by the Engineer.\n\n"
        "(c)\n\nHeritage Plan\n\nThe Heritage Officer was welcomed to the meeting.\n\n"
    )
    assert below_second(text) == [("(b)", "Harbour Trail", 2), ("(c)", "Heritage Plan", 2)]


def test_the_points_of_a_resolution_are_no_sub_items() -> None:
    text = (
        "It was resolved that the Council ask the Minister for:\n\n(a)\n\nA New Fire Engine\n\n"
        "(b)\n\nA Second Crew\n\nThe motion was put to the meeting and it was carried.\n\n"
    )
    assert below_second(text) == []


def test_points_in_bold_type_that_are_phrases_with_a_full_stop_are_no_sub_items() -> None:
    text = (
        "**(a) The names of the firms that tendered for the work.**\n\n"
        "**(b) The value of the tenders of all of the firms.**\n\nThe Clerk gave the figures.\n\n"
    )
    assert below_second(text) == []


def test_letters_in_the_text_of_a_question_are_no_sub_items() -> None:
    question = (
        "3.\n\nQuestion submitted by Councillor B. Reed\n\n(a)\n\nHouses Bought by the Council\n\n"
        "The Council bought nine houses in the year.\n\n4.\n\nClose\n\nThe meeting ended at nine.\n"
    )
    assert headings_of(minutes_of("It was noted.\n\n", question))[2:] == [
        ("3.", "Question submitted by Councillor B. Reed", 1),
        ("4.", "Close", 1),
    ]


def test_a_title_below_its_letter_goes_on_in_the_next_line() -> None:
    text = (
        "(a)\n\nVariation of the Development Plan to incorporate Changes to Chapter 8 –\n\n"
        "Transport Section\n\nThe Planner presented the changes to the members.\n\n"
        "(b)\n\nAllotments\n\nThe rents of the allotments were noted by members.\n\n"
    )
    assert [title for _, title, _ in below_second(text)] == [
        "Variation of the Development Plan to incorporate Changes to Chapter 8 – Transport Section",
        "Allotments",
    ]


def test_a_title_with_its_text_behind_a_colon_does_not_end_the_letters() -> None:
    text = (
        "a)  **Surgeries**\n\n> The Clerk will ask for a room that can be used.\n\n"
        "b)  **Community Spac**e: Ada will come back to this issue.\n\n"
        "c)  **Budget crisis for councils and urgent need for\n    change**\n\n"
        "> **Cllr** Ash reported that the budget would be debated.\n\n"
    )
    assert below_second(text) == [
        ("a)", "Surgeries", 2),
        ("b)", "Community Space", 2),
        ("c)", "Budget crisis for councils and urgent need for change", 2),
    ]


SCANNED = (
    "WEXCOMBE TOWN COUNCIL\n\nMinutes of the meeting held on 3 May 2022\n\nPresent: Cllr Ash\n\n"
    "1. Apologies\n\nNone were received.\n\n2. Allotments\n\nThe rents were noted by members.\n\n"
    "{}\n\nThe Treasurer set out how the money would be spent.\n\n"
    "4. Correspondence\n\nA letter was read and noted.\n\n5. Close\n\nThe meeting ended.\n"
)


def scanned(line: str) -> list[tuple[str, str, int]]:
    return headings_of(segment(read_bytes("minutes.md", SCANNED.format(line).encode())))


def test_a_comma_behind_a_number_that_is_missing_heads_an_item() -> None:
    assert ("3", "Town Grants", 1) in scanned("3, Town Grants")


def test_a_number_that_is_not_missing_heads_no_item_behind_its_comma() -> None:
    assert len(scanned("12, High Street")) == 4


def test_letters_that_a_scan_made_of_a_missing_number_head_an_item() -> None:
    text = SCANNED.format("3. Town Grants").replace("4. C", "S. C").replace("5. Close", "6. Close")
    text = text.replace("S. Corr", "4. Market\n\nThe stalls were counted by the Clerk.\n\nSs. Corr")
    text = text.replace("A letter was", "A letter from the Harbour Board was")
    headings = headings_of(segment(read_bytes("minutes.md", text.encode())))
    assert [title for _, title, _ in headings[-3:]] == ["Market", "Correspondence", "Close"]


def test_items_that_are_taken_up_again_are_items_both_times() -> None:
    text = (
        "It was noted.\n\n3.\n\nWater Directorate\n\nThe mains were discussed.\n\n4.\n\nRoads"
        " Directorate\n\nThe bridge was discussed.\n\n3.\n\nWater Directorate\n\nThe mains were"
        " agreed.\n\n4.\n\nRoads Directorate\n\nThe bridge was agreed.\n\n5.\n\nParks Directorate"
        "\n\nThe swings were discussed.\n\n"
    )
    assert [number for number, *_ in headings_of(minutes_of(text, ""))] == [
        *("1.", "2.", "3.", "4.", "3.", "4.", "5.")
    ]


def test_a_title_below_its_letter_that_fills_its_narrow_lines_is_one_title() -> None:
    lines = (
        "The Treasurer set out how the new reserve had been built up and what it would be",
        "spent on in the years to come, and he then answered the questions that members",
        "had put to him in writing. The members thanked him for his work on the matter,",
        "and asked that the paper should be sent to those who had not been able to come.",
    )
    account = "\n\n".join(lines * 3) + "\n\n"
    text = (
        f"(a)\n\nRents of Allotments\n\n{account}"
        "(b)\n\nRaising of a Loan to pay for the Works Programme of Harbours\n\nBoard\n\n"
        "(c)\n\nGranting of a Loan Facility to the Wexcombe Harbours and Quays\n\nBoard\n\n"
        f"{account}"
        f"(d)\n\nWeekly Market\n\n{account}"
    )
    assert below_second(text) == [
        ("(a)", "Rents of Allotments", 2),
        ("(b)", "Raising of a Loan to pay for the Works Programme of Harbours Board", 2),
        ("(c)", "Granting of a Loan Facility to the Wexcombe Harbours and Quays Board", 2),
        ("(d)", "Weekly Market", 2),
    ]


def test_a_short_line_below_a_letter_is_a_title_without_the_next_line() -> None:
    text = (
        "(a)\n\nService Operations\n\nTraffic Calming in Mill Lane\n\nThe Engineer was heard.\n\n"
    )
    assert ("(a)", "Service Operations Traffic Calming in Mill Lane", 2) not in below_second(text)


def test_letters_go_on_behind_one_whose_title_is_not_read_or_that_is_missing() -> None:
    text = (
        "(a)\n\nRents of Allotments\n\nThe rents were noted by all the members.\n\n"
        "(b)\n\nWhat was asked of the Clerk in May was not yet known to all,\n\nbut noted.\n\n"
        "(c)\n\nWeekly Market\n\nThe new stalls were noted by all the members.\n\n"
        "(f)\n\nHarbour Trail\n\nThe works were noted by all the members.\n\n"
    )
    assert [number for number, _, _ in below_second(text)] == ["(a)", "(c)", "(f)"]


def test_letters_go_on_from_the_one_in_the_number_above() -> None:
    tail = (
        "3(a). Gates\n\nThe Warden informed members that all the gates were shut.\n\n"
        "(b) Walls\n\nThe Warden told members of the walls that had fallen.\n\n"
        "4. Correspondence\n\nA letter from the Harbour Board was read and noted.\n"
    )
    found = headings_of(minutes_of("They were noted.\n\n", tail))
    assert [(number, title) for number, title, _ in found[2:]] == [
        ("3(a).", "Gates"),
        ("(b)", "Walls"),
        ("4.", "Correspondence"),
    ]


def test_letters_before_titles_with_their_accounts_behind_a_dash_head_sub_items() -> None:
    text = (
        "**(a) Village Hall** - Mrs Day, Chair of the Trustees, reported that the roof was dry.\n\n"
        "**(b) Allotments** - No report had been received this year.\n\n"
    )
    minutes = minutes_of(text)
    assert headings_of(minutes)[2:-1] == [("(a)", "Village Hall", 2), ("(b)", "Allotments", 2)]
    assert [one.text for one in minutes.items[3].minutes] == [
        "No report had been received this year."
    ]


def test_roman_numbers_before_titles_with_their_accounts_below_head_sub_items() -> None:
    text = (
        "(i) Silver Band - instruments\n\nIt was RESOLVED to award a grant of £750.\n\n"
        "(ii) Youth Sailing\n\nIt was AGREED to defer the application.\n\n"
    )
    assert below_second(text) == [
        ("(i)", "Silver Band - instruments", 2),
        ("(ii)", "Youth Sailing", 2),
    ]


def test_roman_numbers_before_sentences_are_points_of_a_list() -> None:
    text = (
        "The Clerk spoke of these matters.\n\n(i) The band had bought its instruments.\n\n"
        "(ii) The sailing club was to be told of the grant.\n\n"
    )
    assert below_second(text) == []
