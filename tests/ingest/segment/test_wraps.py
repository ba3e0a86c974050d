"""Broken lines and pages: a sentence is one passage wherever the margin or the page cut it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Minutes, UnreadableDocument
from minutegraph.ingest.segment import segment

MARGIN = (
    "The Panel thanked the officers for the work that they had done on the\n"
    "plan and asked that it be sent to all the schools of the town before the\n"
    "end of the term so that heads could read it with their governors.\n"
)
FRAGMENT = (
    "The Head of Parks will provide an update.\nMinutes:\nThe\nHead of Parks gave an update on the "
    "lake, which\nwas full again.\n·\nSwings\nhad been mended.\n"
)


def minutes_of(text: str, name: str = "minutes.txt") -> Minutes:
    return segment(read_bytes(name, text.encode()))


def account_of(minutes: Minutes) -> list[str]:
    return [
        f"{passage.marker} {passage.text}".strip()
        for item in minutes.items
        for passage in item.minutes
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "That the minutes of the meetings held on 19 September and\n10 October 2023 be signed.",
        "It was proposed by Cllr Reed and it was RESOLVED (For 9,\nAgainst 0) that they wait.",
        "She had read the minute of the meeting held on 4\nSeptember 2019 with care.",
        "Councillor Day declared an interest in Minute\n65 as the owner of a field.",
        "RESOLVED\n(unanimously) that the plan be agreed.",
        "RESOLVED\nthat the plan be agreed.",
    ],
)
def test_a_sentence_goes_on_after_a_break(sentence: str) -> None:
    minutes = minutes_of(f"1. Minutes\n\n{MARGIN}\n2. Plan\n\n{MARGIN}\n{sentence}\n\n3. Close\n")
    assert " ".join(sentence.split()) in account_of(minutes)


def test_lines_that_end_do_not_go_on() -> None:
    minutes = minutes_of(
        f"1. Minutes\n\n{MARGIN}\n2. Plan\n\n{MARGIN}\nVotes were cast\nTwelve for\n"
    )
    assert account_of(minutes)[-2:] == ["Votes were cast", "Twelve for"]


@pytest.mark.parametrize(
    "page_break",
    [
        pytest.param("\n\n                                   47\n\n", id="number in the middle"),
        pytest.param("\n\n47\n\n", id="number at the margin"),
        pytest.param("\n\nPage 3 of 7\n\n", id="page of pages"),
        pytest.param("\n\n3\nParks Committee - Wexcombe\n\n", id="number and running head"),
        pytest.param("\n\nParks Committee - Wexcombe\n3\n\n", id="running head and number"),
    ],
)
def test_a_sentence_goes_on_over_the_page(page_break: str) -> None:
    minutes = minutes_of(
        f"Parks Committee - Wexcombe\n\n1. Minutes\n\n{MARGIN}\n2. Plan\n\nRESOLVED – That leave "
        f"be given subject to the conditions{page_break}set out in the report.\n\n3. Close\n"
    )
    assert account_of(minutes)[-1] == (
        "RESOLVED – That leave be given subject to the conditions set out in the report."
    )


def test_the_number_of_a_point_alone() -> None:
    minutes = minutes_of(
        FRAGMENT + "AGREED as follows:\n1.\nThat the update be noted.\n2.\nThat the lake be\n"
        "cleaned; and 3.\nThat swings be bought.\nSupporting documents:\n"
    )
    assert account_of(minutes)[-3:] == [
        "1. That the update be noted.",
        "2. That the lake be cleaned; and",
        "3. That swings be bought.",
    ]


def test_words_that_are_also_labels() -> None:
    minutes = minutes_of(FRAGMENT + "·\nDecisions\nwere made at once.\n·\nA\nMember left.\n")
    assert account_of(minutes)[-2:] == ["· Decisions were made at once.", "· A Member left."]


def test_the_head_of_a_fragment() -> None:
    minutes = minutes_of(
        "Parks Panel\nThursday, 16th November, 2023 4.00 pm\nVenue: Hut\n" + FRAGMENT
    )
    assert [passage.text for passage in minutes.header] == [
        "Parks Panel",
        "Thursday, 16th November, 2023 4.00 pm",
        "Venue: Hut",
    ]
    (item,) = minutes.items
    assert item.title is None
    assert [passage.text for passage in item.blurb] == ["The Head of Parks will provide an update."]


def test_minutes_without_any_item_keep_their_head() -> None:
    minutes = minutes_of(
        "MINUTES OF PROCEEDINGS AT SPECIAL MEETING OF THE DISTRICT HELD IN THE HALL ON FRIDAY, "
        "20th DECEMBER, 2019, AT 1.30 P.M.\n\nPRESENT: Councillor A Day.\n\nThe Chair opened the "
        "meeting and thanked all who had come through the snow.\n"
    )
    assert minutes.header[0].text.startswith("MINUTES OF PROCEEDINGS")
    assert minutes.attendance[0].text == "PRESENT: Councillor A Day."
    assert account_of(minutes) == [
        "The Chair opened the meeting and thanked all who had come through the snow."
    ]


def test_an_account_without_a_label_among_items_with_one() -> None:
    minutes = minutes_of(
        "1.\n\nBins\n\nTo receive a report.\n\nThe Head of Waste presented the report.\n\nRESOLVED "
        "that it be noted.\n\n2.\n\nParks\n\nMinutes:\n\nNoted.\n\n3.\n\nLakes\n\nMr Brand gives a "
        "talk.\n"
    )
    bins, _, lakes = minutes.items
    assert [passage.text for passage in bins.blurb] == ["To receive a report."]
    assert len(bins.minutes) == 2
    assert not lakes.minutes


def test_accounts_go_to_the_sub_items_that_they_name() -> None:
    minutes = minutes_of(
        "7.\n\nMotions\n\n7.1    Bus Routes\n\nIn the name of Councillor Day:\n\n7.2    Leaf "
        "Blowers\n\nIn the name of Councillor Reed:\n\nMinutes:\n\n7.1    Councillor Day moved "
        "it.\n\nIt was carried.\n\n7.2    Councillor Reed moved it.\n\n8.\n\nClose\n\nMinutes:\n\n"
        "None.\n"
    )
    _, buses, blowers, _ = minutes.items
    assert [passage.text for passage in buses.minutes] == [
        "Councillor Day moved it.",
        "It was carried.",
    ]
    assert [passage.text for passage in blowers.minutes] == ["Councillor Reed moved it."]


def test_a_motion_is_an_item() -> None:
    minutes = minutes_of(
        "1. MINUTES\n\nSigned.\n\n2. MOTION – 30 MPH LIMITS\n\nIt was moved.\n\n3. CLOSE\n\nLate.\n"
    )
    assert [item.title.text for item in minutes.items if item.title] == [
        "MINUTES",
        "MOTION – 30 MPH LIMITS",
        "CLOSE",
    ]


def test_a_bold_title_over_several_lines() -> None:
    minutes = minutes_of(
        "**1. Apologies**\n\nNone.\n\n**2. Notice of Motion (to be sent to the Travel and**\n\n"
        "**Transport Panel)**\n\nIt was carried.\n\n**3. Question about the**\n\n**lake**\n\nIt "
        "was put.\n",
        "minutes.md",
    )
    assert [item.title.text for item in minutes.items if item.title] == [
        "Apologies",
        "Notice of Motion (to be sent to the Travel and Transport Panel)",
        "Question about the lake",
    ]


def test_some_paragraphs_of_one_line() -> None:
    line = (
        "The Committee noted the report of the officers upon the matter and was\n\npleased by it."
    )
    point = "that the report of the officers upon the matter be noted by the Panel; and"
    minutes = minutes_of(
        "## Apologies\n\nNone.\n\n## Bins\n\n"
        + f"{line}\n\nNoted.\n\nAgreed.\n\nThanks.\n\nGood.\n\nWell.\n\n" * 6
        + f"{point}\n\n{point}\n\nDone.\n",
        "minutes.md",
    )
    account = account_of(minutes)
    assert account.count(" ".join(line.split())) == 6
    assert account[-3:] == [point, point, "Done."]


def test_sums_and_halves_of_sentences_are_no_items() -> None:
    minutes = minutes_of(
        "1. Apologies\n\nNone.\n\n2. Rates\n\n2008 55,606,941\n\n2009 56,869,574\n\n2010 "
        "58,176,362\n\n3. Close\n\nIt was late.\n"
    )
    assert [item.number for item in minutes.items] == ["1.", "2.", "3."]


def test_apologies_in_a_sentence_are_no_title() -> None:
    minutes = minutes_of(
        "MINUTES OF PROCEEDINGS AT MEETING OF THE COUNCIL\n\nPresent: Councillor A Day.\n\n"
        "Apologies for their inability to attend the Meeting were received from the Director\n\n"
        "The Chair welcomed all who had come and wished them well for the year.\n\nMembers of the "
        "Panel\n\nThey thanked the Chair and wished the same to her and to hers.\n"
    )
    assert all(item.title is None for item in minutes.items)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Matters Arising The following items were raised:", "Matters Arising"),
        ("Cemetery Training The Clerk requested leave to go on a course.", "Cemetery Training"),
        ("Urgent items • The shop had told the Clerk that it would close.", "Urgent items"),
        ("Question submitted by Cmhlr. S. Day", "Question submitted by Cmhlr. S. Day"),
    ],
)  # fmt: skip
def test_where_a_title_ends(line: str, title: str) -> None:
    minutes = minutes_of(f"1. Apologies\n\nNone.\n\n2. {line}\n\nIt was noted.\n\n3. Close\n")
    assert [item.title.text for item in minutes.items if item.title][1] == title


# --- no two items at one place -------------------------------------------------------------------

LINES = st.lists(
    st.sampled_from(
        [
            "", "", "1.", "2.", "7", "8", "9.", "8. Buses", "9. Notice of Motion", "10. Parks",
            "Item 4", "7.1 Bins", "7.2", "(a) Grants", "(b)", "Minutes:", "PC", "12/3",
            "Apologies", "No. | Item |", "---|---|", "71 Plan",
            "Meeting: 15/03/2022 - Audit Committee (Item 71)", "Agenda item",
            "Declarations of Interest:", "They were noted by all who came.", "|",
        ]
    ),
    max_size=30,
)  # fmt: skip


@given(LINES, st.sampled_from(["minutes.txt", "minutes.md"]))
def test_no_two_items_have_one_heading(lines: list[str], name: str) -> None:
    try:
        minutes = minutes_of("\n".join(lines), name)
    except UnreadableDocument:
        return
    places = [item.title.span() for item in minutes.items if item.title]
    assert places == sorted(set(places))
    assert all(a.end <= b.start for a, b in pairwise(places))


def test_a_page_number_above_a_numbered_title() -> None:
    minutes = minutes_of(
        "7. Notice of Motion\n\nIt was carried.\n\n8\n\n9. Notice of Question\n\nIt was put.\n"
    )
    assert [item.number for item in minutes.items] == ["7.", "9."]
