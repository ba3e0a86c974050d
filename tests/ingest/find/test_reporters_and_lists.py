"""Who reported and who came, in words that officers' posts, guests and late lists are told in."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts

from .worded import worded

FORMATS = pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
HEAD = """\
Wexmoor District Council

Minutes of the Planning Committee held on Tuesday 4 March 2025 at 7.00 pm in the Council Chamber

{lists}

1. Apologies for Absence

See above.

2. Tree Works

RESOLVED: That the plan be adopted.

The meeting ended at 9.00 pm

{tail}
"""
MEMBERS = "Present: Councillors A Day (Chair), B Coe and C Moe"


def _reports(body: str, suffix: str = ".txt") -> list[str]:
    facts = worded(body, suffix).reports
    told = [fact for fact in facts if fact.item == 2]
    return [
        f"{fact.person} | {fact.post} | {fact.organization} | {fact.form} | {fact.subject}"
        for fact in told
    ]


def _came(lists: str, tail: str = "") -> dict[str, tuple[str, str]]:
    text = HEAD.format(lists=lists, tail=tail)
    facts = extract(read_bytes("minutes.txt", text.encode())).attendance
    return {fact.person: (fact.status, fact.substitutes_for) for fact in facts}


@FORMATS
@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Mrs J Roe, Assistant Director: Parks and Leisure, presented the report on the pier.",
            ["J Roe | Assistant Director: Parks and Leisure |  | written | the pier"],
        ),
        (
            "The Chief Executive of the Office of the Police and Crime Commissioner introduced "
            "the report on the plan.",
            [
                " | Chief Executive | Office of the Police and Crime Commissioner | written"
                " | the plan"
            ],
        ),
        (
            "The Committee received a presentation from Joan Roe, Head of Housing, and from Bob "
            "Lee, Chief Executive of the Wex Trust, on the flats.",
            [
                "Joan Roe | Head of Housing |  | presentation | the flats",
                "Bob Lee | Chief Executive | Wex Trust | presentation | the flats",
            ],
        ),
        (
            "Joan Roe, Group Accountant at Wex City Council, which hosts the Panel, presented the "
            "report on the budget.",
            ["Joan Roe | Group Accountant | Wex City Council | written | the budget"],
        ),
        (
            "Bob Lee, Curator of the Wex Museum, gave a talk on coins.",
            ["Bob Lee | Curator | Wex Museum | presentation | coins"],
        ),
        (
            "The Head of Housing's report asked members to accept the changes.",
            [" | Head of Housing |  | written | "],
        ),
        (
            "Joan Roe, Head of Housing, presented the report and the Committee received a "
            "presentation from Bob Lee, Recycling Manager, on what had been found.",
            [
                "Joan Roe | Head of Housing |  | written | ",
                "Bob Lee | Recycling Manager |  | presentation | what had been found",
            ],
        ),
        (
            "The Head of Housing showed a number of slides on the flats.",
            [" | Head of Housing |  | presentation | the flats"],
        ),
        (
            "Copies of the report of the Head of Housing on voids had been sent out.",
            [" | Head of Housing |  | written | voids"],
        ),
        (
            "The Head of Housing gave an update on how the notices had been issued.",
            [" | Head of Housing |  | unspecified | how the notices had been issued"],
        ),
        (
            "Councillor Cole said that the Minister's report sought a bypass.",
            [],
        ),
        (
            "The Chair reported that the following had been agreed in closed session.",
            [],
        ),
        (
            "The following points were raised by the Assistant Director: Housing numbers fell.",
            [],
        ),
    ],
)
def test_reports(body: str, told: list[str], suffix: str) -> None:
    assert _reports(body, suffix) == told


def test_the_letters_of_one_of_two_posts() -> None:
    body = (
        "Joan Roe (Deputy Clerk and Responsible Financial Officer) was thanked.\n\n"
        "The RFO presented the schedule of payments."
    )
    assert _reports(body) == [
        "Joan Roe | Deputy Clerk and Responsible Financial Officer |  | written"
        " | the schedule of payments"
    ]


def test_an_update_under_a_title_that_says_verbal() -> None:
    facts = worded("The Clerk gave her regular update.", ".md", "Verbal Update from the Clerk")
    assert [fact.form for fact in facts.reports if fact.item == 2] == ["verbal"]


@pytest.mark.parametrize(
    "tail",
    [
        "Officers present: Joan Roe, Head of Planning; Bob Lee, Clerk",
        "In attendance:\nJoan Roe, Head of Planning\nBob Lee, Clerk\n\nSigned: Councillor A Day",
    ],
)
def test_officers_listed_behind_the_last_item(tail: str) -> None:
    came = _came(MEMBERS, tail)
    assert {came["Joan Roe"], came["Bob Lee"]} == {("in attendance", "")}
    assert came["A Day"] == ("present", "")


@pytest.mark.parametrize(
    "label", ["Officials in attendance in Chamber:", "Officers present via Teams:", "Staff online:"]
)
def test_where_officers_came(label: str) -> None:
    came = _came(f"{MEMBERS}\n\n{label}\nMrs J Roe, Head of Planning\nMr B Lee, Clerk")
    assert {came["J Roe"], came["B Lee"]} == {("in attendance", "")}


@pytest.mark.parametrize(
    "note", ["attending in his place", "substituting", "attended as his substitute"]
)
def test_who_came_in_the_place_of_somebody(note: str) -> None:
    came = _came(f"{MEMBERS}\n\nApologies: Councillors D Poe and E Roe (Councillor F Lee {note})")
    assert came["F Lee"] == ("substitute", "E Roe")
    assert came["E Roe"] == came["D Poe"] == ("apologies", "")


def test_apologies_go_on_behind_who_was_a_substitute() -> None:
    came = _came(
        f"{MEMBERS}\n\nApologies for absence were received from Councillor D Poe (Wex Council), "
        "for whom Councillor F Lee was present as substitute, and from Councillor E Roe."
    )
    assert came["D Poe"] == came["E Roe"] == ("apologies", "")
    assert came["F Lee"] == ("substitute", "D Poe")


def test_who_took_part_by_video() -> None:
    body = "Joan Roe, Tree Officer, who took part by video link, spoke to the report."
    facts = worded(body, ".txt")
    assert ("Joan Roe", "in attendance") in [(f.person, f.status) for f in facts.attendance]


def _people(text: str) -> set[str]:
    facts: DocumentFacts = extract(read_bytes("minutes.txt", text.encode()))
    return {fact.person for fact in facts.people}


def test_a_guildhall_and_a_welsh_county_are_nobody() -> None:
    text = HEAD.format(lists=f"Venue: Assembly Room, Wex Guildhall\n\n{MEMBERS}", tail="")
    assert _people(f"Cyngor Sir Wexmoor\n\n{text}") == {"A Day", "B Coe", "C Moe"}


def test_an_interest_below_a_reference_alone() -> None:
    body = (
        "Minute 3\n\nCouncillor Cole declared a personal interest as he knew the owner.\n\n"
        "Councillor Dunn declared a prejudicial interest as she had advised on the drains.\n\n"
        "Minute 2\n\nAll Members had received a letter."
    )
    facts = worded(body, ".txt", "Declarations of Interest").interests
    assert [(fact.person.split()[-1], fact.item) for fact in facts] == [("Cole", 3), ("Dunn", 3)]


def test_the_counts_of_a_second_vote_in_columns() -> None:
    body = (
        "Councillor Cole proposed that the pier be mended. Councillor Dunn seconded the proposal."
        "\n\nCouncillor Wray proposed, as an amendment, that the pier be sold. Councillor Abbot "
        "seconded the amendment.\n\nThe amendment was put to a vote and voting was as follows:\n\n"
        "FOR:            1\nAGAINST:        4\nABSTENTIONS:    0\n\nThe amendment was declared "
        "lost.\n\nThe proposal was then put to the vote and voting was as follows:\n\n"
        "FOR:            3\nAGAINST:        2\nABSTENTIONS:    0\n\nThe proposal was declared "
        "carried.\n\nAGREED:  On the proposal of Councillor Cole, seconded by Councillor Dunn, it "
        "was agreed that the pier be mended."
    )
    facts = [fact for fact in worded(body, ".txt").decisions if fact.item == 2]
    assert [(f.disposition, f.votes_for, f.votes_against) for f in facts] == [
        ("refused", 1, 4),
        ("agreed", 3, 2),
    ]
