"""Who came late, left early or came back; a withdrawal for an item is none of these."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.find import find_facts
from minutegraph.ingest.find.movements import find_movements
from minutegraph.ingest.find.subject import elided_subjects, subjects_of
from minutegraph.ingest.records import Minutes

Handmade = Callable[..., Minutes]
Found = list[tuple[int | None, str, str, str]]


def moved(handmade: Handmade, *lines: str, start: str = "18:30") -> Found:
    minutes = handmade(
        ("4.", "Treasury report", list(lines)),
        ("5.", "Allotments", ["The report was noted."]),
        ("12.", "Play areas", ["The report was noted."]),
    )
    return [(m.item, m.act, m.person, m.time) for m in find_movements(minutes, start)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Mrs Day joined the meeting at 7.15 pm.", [(1, "arrived", "Mrs Day", "19:15")]),
        ("Cllr. P. Day arrived at 7.15.", [(1, "arrived", "Cllr. P. Day", "19:15")]),
        ("Councillor Day arrived during Minute 12.", [(3, "arrived", "Councillor Day", "")]),
        ("At this stage, Mr Day joined the Meeting.", [(1, "arrived", "Mr Day", "")]),
        ("(Councillor Day entered the Chamber.)", [(1, "arrived", "Councillor Day", "")]),
        (
            "At 8.10 pm Councillors Day and Frost left the meeting before item 5.",
            [(2, "left", "Councillor Day", "20:10"), (2, "left", "Councillor Frost", "20:10")],
        ),
        (
            "Councillor Day left the meeting at 20:10 and Councillor Frost joined the meeting.",
            [(1, "left", "Councillor Day", "20:10"), (1, "arrived", "Councillor Frost", "")],
        ),
        (
            "Mr Day thanked the Members and then withdrew from the meeting.",
            [(1, "left", "Mr Day", "")],
        ),
        (
            "As Councillor Day had to leave the meeting at this point, the Vice-Chair took over.",
            [(1, "left", "Councillor Day", "")],
        ),
        (
            "Councillor Day returned to the meeting at 8.20pm.",
            [(1, "returned", "Councillor Day", "20:20")],
        ),
        ("Cllr Day re-joined the meeting.", [(1, "returned", "Cllr Day", "")]),
        ("Present: Councillor Day (arrived 7.15 pm)", [(1, "arrived", "Councillor Day", "19:15")]),
        ("Councillor Day (from item 5)", [(2, "arrived", "Councillor Day", "")]),
        ("Councillor A Day (until 9 pm)", [(1, "left", "Councillor A Day", "21:00")]),
        (
            "Cllr Day (from 7.10pm until 8.05pm)",
            [(1, "arrived", "Cllr Day", "19:10"), (1, "left", "Cllr Day", "20:05")],
        ),
    ],
)  # fmt: skip
def test_a_coming_or_going(handmade: Handmade, sentence: str, found: Found) -> None:
    assert moved(handmade, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Councillor Day would have to leave the meeting early.",
        "It was agreed to take Councillor Day's question as he had to leave the meeting early.",
        "The members of the public left the meeting.",
        "Councillor Day left the decision to the officers.",
        "Councillor Day had also been nominated but withdrew.",
        "Councillor Day withdrew his motion.",
        "Councillor Day (from Acme Auditors) spoke.",
        "Councillor Day arrived at the same conclusion.",
        "A water main joined the chamber at Mill Lane, said Councillor Day.",
    ],
)
def test_no_coming_or_going(handmade: Handmade, sentence: str) -> None:
    assert moved(handmade, sentence) == []


def test_a_bare_time_counts_from_the_start_of_the_meeting(handmade: Handmade) -> None:
    for start, time in (("09:30", "11:15"), ("", "")):
        ((_, _, _, found),) = moved(handmade, "Cllr Day arrived at 11.15.", start=start)
        assert found == time


def test_a_pronoun_means_the_one_person_of_the_sentence_before(handmade: Handmade) -> None:
    told = moved(handmade, "Councillor Day thanked the officers. He left the meeting at 8 pm.")
    assert told == [(1, "left", "Councillor Day", "20:00")]
    assert moved(handmade, "Councillor Day asked Mr Coe why. He left the meeting at 8 pm.") == []


def test_a_withdrawal_is_no_departure(handmade: Handmade) -> None:
    minutes = handmade(
        ("1.", "Attendance", ["Present: Councillors Ann Day, Ben Frost and Cy Coe"]),
        ("2.", "Declarations of interest", ["Councillor Day declared an interest in item 3."]),
        ("3.", "Land", ["Councillor Day left the room.", "The report was noted.",
                        "Councillor Day returned to the meeting."]),
        ("4.", "Play areas", ["Councillor Frost left the meeting while this item was considered.",
                              "Councillor Coe left the meeting at 8 pm.", "It was noted."]),
    )  # fmt: skip
    facts = find_facts(minutes)
    assert [(f.person, f.direction, f.item) for f in facts.arrivals_and_departures] == [
        ("Cy Coe", "left", 4)
    ]
    (interest,) = facts.interests
    assert interest.participation == "withdrew"


def test_names_are_subjects_only_directly_before_the_verb() -> None:
    text = "seconded by Councillor Frost, Councillor Day left"
    assert [person.name for person in subjects_of(text, text.index("left"))] == ["Day"]
    text = "Councillor Day, who had declared an interest, left"
    assert [person.name for person in subjects_of(text, text.index("left"))] == ["Day"]
    text = "Councillor Day spoke and left"
    assert [person.name for person in elided_subjects(text, text.index("left"))] == ["Day"]


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    subjects_of(text, len(text))
    elided_subjects(text, len(text))


@pytest.mark.parametrize(
    "line",
    ["left the meeting " * 6000, "(from item " * 9000, "Councillor Day and " * 5000 + "left"],
)
def test_long_lines_are_read_in_time(handmade: Handmade, line: str) -> None:
    moved(handmade, line)
