from collections.abc import Callable

import pytest

from minutegraph.ingest.find.dates import dates_in
from minutegraph.ingest.find.previous import find_previous_minutes
from minutegraph.ingest.records import Minutes

Handmade = Callable[..., Minutes]


@pytest.mark.parametrize(
    ("sentence", "date", "outcome"),
    [
        (
            "The minutes of the meeting held on 19 April 2021 were submitted and approved as a "
            "correct record.",
            "2021-04-19",
            "approved",
        ),
        ("RESOLVED that the minutes of 25th April, 2022 be confirmed.", "2022-04-25", "approved"),
        ("The notes of 26 June 2024 were accepted.", "2024-06-26", "approved"),
        (
            "RESOLVED – That the minutes of the meeting on 3.2.2020 be approved subject to the "
            "addition of Councillor Day to those present.",
            "2020-02-03",
            "amended",
        ),
        (
            "It was agreed to leave over the minutes of 4th May, 2017 until June.",
            "2017-05-04",
            "deferred",
        ),
        (
            "The minutes of the meeting held on 30th January, 2007 could not be put and would be "
            "laid before the next meeting.",
            "2007-01-30",
            "deferred",
        ),
        (
            "The minutes of 31 July 2024 were not ready and would be brought to the next meeting.",
            "2024-07-31",
            "deferred",
        ),
        (
            "The minutes of 5 May 2024 will be considered at the next meeting.",
            "2024-05-05",
            "deferred",
        ),
        ("The minutes of the Harbour Board of 5 May 2024 were received.", "2024-05-05", "noted"),
        (
            "There had been circulated and were NOTED Minutes of the Appeals Panel of 29 April "
            "2022.",
            "2022-04-29",
            "noted",
        ),
        ("Approved & signed as correct.", "", "approved"),
        (
            "The minutes of the meeting held on 6 June 2024 were read. It was agreed that they be "
            "amended to record the apologies of Bo Day and that, as amended, they be accepted as a "
            "true record.",
            "2024-06-06",
            "amended",
        ),
        ("These were moved as correct by Ann Day and Bo Night", "", "approved"),
    ],
)
def test_one_meeting(handmade: Handmade, sentence: str, date: str, outcome: str) -> None:
    (fact,) = find_previous_minutes(handmade(("3", "Minutes", [sentence])))
    assert (fact.item, fact.date, fact.outcome) == (1, date, outcome)


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("held on 19 September and 10 October 2023", ["2023-09-19", "2023-10-10"]),
        ("held on 6 and 13 May 2024", ["2024-05-06", "2024-05-13"]),
        (
            "of 13 June 2025 and of the extraordinary meeting of 4 July 2025",
            ["2025-06-13", "2025-07-04"],
        ),
    ],
)
def test_several_meetings_in_one_sentence(handmade: Handmade, words: str, dates: list[str]) -> None:
    facts = find_previous_minutes(
        handmade(
            ("2", "Minutes", [f"RESOLVED that the minutes of the meetings {words} be signed."])
        )
    )
    assert [fact.date for fact in facts] == dates


def test_the_title_or_what_was_circulated_gives_the_date(handmade: Handmade) -> None:
    facts = find_previous_minutes(
        handmade(
            ("1", "Minutes of the meeting held on 8 March 2019", ["Agreed as correct."]),
            (
                "2",
                "Adoption of Minutes",
                [
                    "Circulated, copy of draft Minutes of the Meeting of 4th May, 2022.",
                    "Proposed by Councillor Day;",
                    "Seconded by Councillor Night;",
                    "And Resolved:",
                    "“That the draft Minutes be adopted as read and be signed.”",
                ],
            ),
        )
    )
    assert [(fact.item, fact.date) for fact in facts] == [(1, "2019-03-08"), (2, "2022-05-04")]


def test_other_dates_in_the_item_are_not_those_of_the_minutes(handmade: Handmade) -> None:
    facts = find_previous_minutes(
        handmade(
            (
                "2",
                "Minutes",
                [
                    "The minutes of the meeting of 15th May, 2019 were signed as correct.  It was "
                    "reported that the Council, at its meeting on 3rd June, had adopted them."
                ],
            )
        )
    )
    assert [fact.date for fact in facts] == ["2019-05-15"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed that each side be given fifteen minutes.",
        "Cllr Day asked when the minutes would be on the website.",
        "RESOLVED – See exempt minute 4.",
    ],
)
def test_no_minutes_were_dealt_with(handmade: Handmade, sentence: str) -> None:
    assert find_previous_minutes(handmade(("5", "Procedure", [sentence]))) == ()


def test_the_span_is_the_sentence(handmade: Handmade) -> None:
    sentence = "The minutes of 26 June 2024 were accepted."
    minutes = handmade(("1", "Minutes", ["Cllr Day took the chair.", sentence]))
    (fact,) = find_previous_minutes(minutes)
    assert minutes.document.text[fact.span.start : fact.span.end] == sentence


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on the 4th September 2018", "2018-09-04"),
        ("May 5, 2021", "2021-05-05"),
        ("held on12th October 2023", "2023-10-12"),
        ("13” January, 2015", "2015-01-13"),
        ("2024-02-29", "2024-02-29"),
        ("1.5.19", "2019-05-01"),
        ("6 June", ""),
    ],
)
def test_dates(text: str, iso: str) -> None:
    (date,) = dates_in(text)
    assert date.iso == iso
    assert 0 <= date.start < date.end <= len(text)


@pytest.mark.parametrize("text", ["31 June 2020", "item 4 of 12", "30 February"])
def test_no_such_day(text: str) -> None:
    assert dates_in(text) == ()


def test_a_day_without_a_year_is_the_last_one_before_the_meeting(handmade: Handmade) -> None:
    sentence = "The minutes of the previous meeting on 6th March were approved without comment."
    minutes = handmade(("4", "Minutes", [sentence]))
    for held, date in (("2012-04-10", "2012-03-06"), ("2012-02-07", "2011-03-06"), ("", "")):
        (fact,) = find_previous_minutes(minutes, held=held)
        assert (fact.date, fact.outcome) == (date, "approved")


def test_a_date_below_the_broken_name_of_the_body(handmade: Handmade) -> None:
    lines = [
        "Circulated, copy of draft Minutes of Meeting of the Joint District of Wexmoor-",
        "Aldwater held on 23rd March, 2017.",
        "Proposed by Councillor Day;",
        "Seconded by Councillor Night;",
        "And Resolved:",
        "“That, the draft Minutes, as circulated, be taken as read and adopted and signed.”",
    ]
    (fact,) = find_previous_minutes(handmade(("1", "Adoption of Minutes", lines)))
    assert fact.date == "2017-03-23"


def test_minutes_dealt_with_below_the_title_of_something_else_are_at_no_item(
    handmade: Handmade,
) -> None:
    approved = "The minutes of the meeting held on 4 May 2021 were approved."
    (fact,) = find_previous_minutes(handmade(("2", "Resignations", ["Una left.", approved])))
    assert (fact.item, fact.date) == (None, "2021-05-04")
    (fact,) = find_previous_minutes(handmade(("2", "Minutes", [approved])))
    assert fact.item == 1


def test_minutes_that_were_not_ready_are_put_off_beside_those_that_were_approved(
    handmade: Handmade,
) -> None:
    approved = "The Chairman signed the minutes of 17 July 2024."
    late = "The minutes of the special meeting of 31 July were not yet available."
    told = find_previous_minutes(
        handmade(("3", "Minutes", [approved, late])), None, held="2024-08-14"
    )
    assert [(fact.date, fact.outcome) for fact in told] == [
        ("2024-07-17", "approved"),
        ("2024-07-31", "deferred"),
    ]
    online = "The minutes of 17 July 2024 were approved. The minutes could not be put online."
    told = find_previous_minutes(handmade(("3", "Minutes", [online])))
    assert [(fact.date, fact.outcome) for fact in told] == [("2024-07-17", "approved")]
