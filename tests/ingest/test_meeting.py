"""The meeting: only what the document says, with the words that say it."""

import pytest

from minutegraph.ingest.find.meeting import find_meeting
from minutegraph.ingest.find.times import times_in
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import MeetingFact
from minutegraph.ingest.segment import segment

ITEMS = "\n\n1. Apologies\n\nNone.\n\n2. Bins\n\nThe bins were noted.\n"


def meeting_of(text: str, name: str = "minutes.txt") -> MeetingFact:
    document = read_bytes(name, text.encode())
    meeting = find_meeting(segment(document))
    for stated in (meeting.council, meeting.body, meeting.date, meeting.start, meeting.venue):
        assert stated is None or document.text[stated.span.start : stated.span.end]
    return meeting


def values(meeting: MeetingFact) -> tuple[str | None, str | None, str | None, str | None]:
    body, date, start = meeting.body, meeting.date, meeting.start
    return (
        meeting.council.value if meeting.council else None,
        body.value if body else None,
        date.value if date else None,
        start.value if start else None,
    )


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(
            "Agenda and minutes\n\nParks and Roads Scrutiny Panel\nThursday, 30th July, 2020 "
            "10.00 am\n\nVenue: Remote",
            (None, "Parks and Roads Scrutiny Panel", "2020-07-30", "10:00"),
            id="the head of a web page",
        ),
        pytest.param(
            "WEXCOMBE BOROUGH COUNCIL\n\nLICENSING SUB-COMMITTEE\n\nMinutes of a meeting held on "
            "24th September, 2015 at 2.30pm in the Guildhall",
            ("Wexcombe Borough Council", "Licensing Sub-Committee", "2015-09-24", "14:30"),
            id="capitals become ordinary letters",
        ),
        pytest.param(
            "MINUTES of a meeting of the Harbour Board of Wexcombe Council held in the Guildhall "
            "on 4 May 2022 commencing at 7.03 p.m.",
            ("Wexcombe Council", "Harbour Board", "2022-05-04", "19:03"),
            id="a sentence",
        ),
        pytest.param(
            "Minutes of Monthly Meeting of the Municipal District of Wexcombe – Harbrook\n\n"
            "held in the Civic Offices on 11th May, 2022 at 3.00 p.m.",
            (None, "Municipal District of Wexcombe – Harbrook", "2022-05-11", "15:00"),
            id="a district of two towns",
        ),
        pytest.param(
            "COMBINED FIRE AUTHORITY FOR WEXSHIRE AND THE WOLDS\n\nFULL AUTHORITY\n\n"
            "Minutes of the Meeting held at Headquarters on Friday 14 October 2022",
            (None, "Combined Fire Authority for Wexshire and the Wolds", "2022-10-14", None),
            id="an authority for two counties",
        ),
        pytest.param(
            "London Borough of Harbrook\n\nCABINET\n\nWEDNESDAY 10 NOVEMBER 2021",
            ("London Borough of Harbrook", "Cabinet", "2021-11-10", None),
            id="a London borough",
        ),
        pytest.param(
            "Minutes of Little Wexcombe Parish Council Meeting held in the Hall at 7.30pm on "
            "Wednesday 10 October 2012",
            ("Little Wexcombe Parish Council", "Little Wexcombe Parish Council", "2012-10-10",
             "19:30"),
            id="a parish council is its own body",
        ),
        pytest.param(
            "Wexcombe Council - Harbour Forum\n\nNotes of the meeting of 25 September 2024. The "
            "meeting opened at 18:30.",
            ("Wexcombe Council", "Harbour Forum", "2024-09-25", "18:30"),
            id="council and body in one line",
        ),
        pytest.param("Venue: Virtual\n\nContact: Ada Reed", (None, None, None, None), id="nothing"),
    ],
)  # fmt: skip
def test_header(header: str, expected: tuple[str | None, ...]) -> None:
    assert values(meeting_of(header + ITEMS)) == expected


@pytest.mark.parametrize(
    ("header", "council"),
    [
        (
            "COMHAIRLE CONTAE AN BHAILE WEXCOMBE COUNTY COUNCIL\n\n"
            "Minutes of the Monthly Meeting of Wexcombe County Council held on 4 May 2022",
            "Wexcombe County Council",
        ),
        (
            "CYNGOR CYMUNED BRYNLAS COMMUNITY COUNCIL\n\nMinutes of the meeting held on 4 May 2022",
            "Brynlas Community Council",
        ),
    ],
)
def test_an_irish_or_welsh_name_that_runs_into_the_english_one(header: str, council: str) -> None:
    assert values(meeting_of(header + ITEMS))[0] == council


def test_the_date_of_an_earlier_meeting_is_not_taken() -> None:
    meeting = meeting_of(
        "Venue: Virtual\n\n1. Apologies\n\nNone.\n\n2. Minutes of the previous meeting of the "
        "Harbour Scrutiny Panel held on 19 April 2021\n\nThey were approved. The meeting of 3 May "
        "2021 at 10.00 am was mentioned.\n"
    )
    assert values(meeting) == (None, "Harbour Scrutiny Panel", None, None)


def test_a_date_of_publication_is_not_taken() -> None:
    meeting = meeting_of("Cabinet\n\nPublished: 3 May 2021\n\nTuesday 11 May 2021" + ITEMS)
    assert values(meeting)[2] == "2021-05-11"


def test_the_beginning_may_stand_at_the_end() -> None:
    meeting = meeting_of("Cabinet" + ITEMS + "\n(The meeting began at 5.00pm and closed at 6.25pm)")
    assert values(meeting)[3] == "17:00"


@pytest.mark.parametrize(
    ("text", "council"),
    [
        pytest.param("Support came from Wexshire County Council.", None, id="a council mentioned"),
        pytest.param(
            "Officers of Harbrook District Council and of Wexcombe City Council spoke.",
            None,
            id="two councils mentioned",
        ),
        pytest.param(
            "It was put to all Members of Ottermouth District Council.",
            "Ottermouth District Council",
            id="the council of the place of the meeting",
        ),
        pytest.param(
            "Port Wexcombe’s children in care had grown up in Port Wexcombe itself.",
            "Port Wexcombe",
            id="a place with children in its care",
        ),
        pytest.param(
            "England’s schools were better than the rest of England.", None, id="a nation"
        ),
        pytest.param("The Youth Council and Full Council met.", None, id="no council of a place"),
    ],
)
def test_council_from_the_text(text: str, council: str | None) -> None:
    header = "Venue: Council Chamber, Ottermouth\n\n1. Apologies\n\nNone.\n\n2. Bins\n\n"
    assert values(meeting_of(header + text + "\n"))[0] == council


def test_a_place_of_the_gazetteer_must_dominate() -> None:
    header = "Venue: Virtual\n\n1. Apologies\n\nNone.\n\n2. Bins\n\n"
    once = "It was not unique to Rutland."
    twice = once + " The number of bins in Rutland had grown."
    assert values(meeting_of(header + once))[0] is None
    assert values(meeting_of(header + twice))[0] == "Rutland"
    rival = " It was like that in Torbay, and had been in Torbay for years."
    assert values(meeting_of(header + twice + rival))[0] is None
    person = "Ada Rutland spoke and Mr Rutland replied from Rutland Road."
    assert values(meeting_of(header + person))[0] is None


def test_venue() -> None:
    meeting = meeting_of(
        "Cabinet\n\nVenue: Town Hall, Wexcombe - https://example.org/live View directions" + ITEMS
    )
    assert meeting.venue is not None
    assert meeting.venue.value == "Town Hall, Wexcombe"
    held = meeting_of("Minutes of the Board held in the Guildhall, Wexcombe on 4 May 2022." + ITEMS)
    assert held.venue is not None
    assert held.venue.value == "Guildhall, Wexcombe"


@pytest.mark.parametrize(
    ("sentence", "venue"),
    [
        pytest.param(
            "MINUTES of the ANNUAL MEETING of the COUNCIL held on Wednesday 22nd May 2024 at 6.30 "
            "pm in the Council Chamber, Town Hall, Wexcombe",
            "Council Chamber, Town Hall, Wexcombe",
            id="after the date",
        ),
        pytest.param(
            "Minutes of a meeting held on 3 May 2024 at 7.00 pm in the Assembly Rooms, Ottermouth",
            "Assembly Rooms, Ottermouth",
            id="rooms",
        ),
        pytest.param(
            "Minutes of the meeting held on Thursday 14 March 2024 in the Council\n\nChamber, The "
            "Moot Hall, Wexcombe, commencing at 6.30 pm.",
            "Council Chamber, The Moot Hall, Wexcombe",
            id="over two lines",
        ),
        pytest.param(
            "MINUTES OF MEETING OF THE BOARD HELD IN\n\nTHE GUILDHALL, WEXCOMBE, CO. WEXSHIRE ON "
            "MONDAY, 3 MAY 2021.",
            "GUILDHALL, WEXCOMBE, CO. WEXSHIRE",
            id="over two lines in capitals",
        ),
        pytest.param(
            "Cabinet\n\nFriday, 12 September 2025 at 10.00 am\n\nMeeting Room 1, The Wool "
            "Exchange, Wexcombe",
            "Meeting Room 1, The Wool Exchange, Wexcombe",
            id="a line of its own",
        ),
        pytest.param(
            "Minutes of a meeting held on 3 May 2024\n\nCouncillor Hall\n\nHall Road Residents",
            None,
            id="none",
        ),
    ],
)
def test_venue_in_a_sentence(sentence: str, venue: str | None) -> None:
    stated = meeting_of(sentence + ITEMS).venue
    assert (stated.value if stated else None) == venue


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(
            "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL\n\nDISTRICT OF NORTH WEXCOMBE-\n\n"
            "HARBROOK HELD IN THE HALL, MAIN STREET, HARBROOK, ON MONDAY, 20TH\n\nMAY, 2021, AT "
            "3.30 P.M.",
            (None, "Municipal District of North Wexcombe-Harbrook", "2021-05-20", "15:30"),
            id="broken within the body and within the date",
        ),
        pytest.param(
            "MINUTES OF PROCEEDINGS AT SPECIAL MEETING (QUORUM ONLY) OF\n\nWEXCOMBE COUNTY COUNCIL "
            "HELD IN THE HALL ON\n\nWEDNESDAY, 10TH JUNE, 2020",
            ("Wexcombe County Council", "Wexcombe County Council", "2020-06-10", None),
            id="a remark in brackets",
        ),
    ],
)
def test_a_header_sentence_over_several_lines(
    header: str, expected: tuple[str | None, ...]
) -> None:
    assert values(meeting_of(header + ITEMS)) == expected


@pytest.mark.parametrize(
    ("text", "council"),
    [
        pytest.param(
            "She praised the support that the Council gives to families in Castlewick.",
            "Castlewick",
            id="people in the place",
        ),
        pytest.param(
            "There will be a hub in every quarter of Castlewick.\n\nThe Council’s budget is small. "
            "The bus station of Castlewick is old.",
            "Castlewick",
            id="every quarter",
        ),
        pytest.param(
            "The visit looked at Wexbrook’s ‘front door’, at which the Council hears of children.",
            "Wexbrook",
            id="front door",
        ),
        pytest.param(
            "It was for care leavers in Wexbrook. The offer of the Council was new.",
            "Wexbrook",
            id="care leavers",
        ),
        pytest.param("There are families in Castlewick.", None, id="no council"),
        pytest.param(
            "The Council helped families in Castlewick and children in Wexbrook.", None, id="two"
        ),
        pytest.param(
            "The Council thanked the pupils in Reading Road and carers in June.",
            None,
            id="no place",
        ),
        pytest.param(
            "The Council had bought it from Brand Homes, a firm in Castlewick.", None, id="a firm"
        ),
    ],
)
def test_the_place_governed(text: str, council: str | None) -> None:
    header = "Venue: Virtual\n\n1. Apologies\n\nNone.\n\n2. Bins\n\n"
    assert values(meeting_of(header + text + "\n"))[0] == council


def test_the_council_of_a_district_is_no_village_in_it() -> None:
    meeting = meeting_of(
        "Minutes of a meeting of the Municipal District of Wexcombe\n\n1. Apologies\n\nNone.\n\n"
        "2. Bins\n\nThe Council had mended the schools in Harbrook for the people of Harbrook.\n"
    )
    assert meeting.council is None


def test_the_council_of_a_district_has_the_name_that_is_used_most() -> None:
    meeting = meeting_of(
        "Minutes of a meeting of the Municipal District of Wexcombe\n\n1. Apologies\n\nNone.\n\n"
        "2. Bins\n\nCllr Day asked that Wexcombe Metropolitan Council empty the bins, and that "
        "Wexcombe Metropolitan Council wash them.\n\n"
        "The bins are emptied by Wexcombe City and County Council every week.\n\n"
        "They are washed by Wexcombe City and County Council once a year.\n\n"
        "Wexcombe City and County Council has no power to do it more often.\n"
    )
    assert values(meeting)[0] == "Wexcombe City and County Council"


def test_a_page_of_one_item_names_its_meeting() -> None:
    meeting = meeting_of(
        "Agenda item\n\nWinter Plan\n\nMeeting of Health and Wellbeing Board, Wednesday 16 October "
        "2024 9.30 am (Item 6.)\n\nMinutes:\n\nThe plan was noted.\n"
    )
    assert values(meeting) == (None, "Health and Wellbeing Board", "2024-10-16", "09:30")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("10.00 am", ["10:00"]),
        ("7.03 p.m.", ["19:03"]),
        ("2.30pm", ["14:30"]),
        ("18:30", ["18:30"]),
        ("12 noon", ["12:00"]),
        ("12.15 a.m.", ["00:15"]),
        ("from 2.30 to 4 pm", ["14:30"]),
        ("11.30 to 1 p.m.", ["11:30"]),
        ("at 10AM.", ["10:00"]),
        ("£10.00, 24.09.2024, 14/5/2024, 9.4%", []),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert [time.value for time in times_in(text)] == times
    for time in times_in(text):
        assert 0 <= time.start < time.end <= len(text)


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (
            "EASTMOOR HARBOUR PANEL\n\nMINUTES of a meeting of the Panel held on 2 May 2024.",
            "Eastmoor Harbour Panel",
        ),
        ("WEX COUNCIL\n\nLICENSING SUB-COMMITTEE (B)\n\n2 May 2024", "Licensing Sub-Committee"),
    ],
)
def test_the_body_in_full_stands_on_its_own_line(lines: str, body: str) -> None:
    found = meeting_of(f"{lines}\n\n1. Apologies\n\nThere were none.")
    assert found.body is not None
    assert found.body.value == body
