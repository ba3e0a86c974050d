"""Wordings of clerks of boards, panels and councils in other countries, in several facets."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts

HEAD = """Wexcombe Borough Council
Harbour and Parks Committee
Minutes of the meeting held on 5 March 2024

Present: Councillor Ann Day (Chair), Councillor Tom Fry, Councillor Ivy Nash
In attendance: Sue Butler (Director of Finance), Raj Mehta (Licensing Standards Officer),
Mr Leo Parr, Downland Rivers Trust, Kay Dodd (Clerk to the Harbour Committee)

"""


def facts(body: str, head: str = HEAD, name: str = "m.txt") -> DocumentFacts:
    return extract(read_bytes(name, (head + body + "\n").encode()))


def reported(*told: str, title: str = "1. Sea wall") -> list[tuple[str, str]]:
    body = "\n\n".join((title, *told))
    return [(fact.person, fact.post) for fact in facts(body).reports]


SUE = ("Sue Butler", "Director of Finance")
RAJ = ("Raj Mehta", "Licensing Standards Officer")
LEO = ("Leo Parr", "")
KAY = ("Kay Dodd", "Clerk to the Harbour Committee")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Introducing it, Ms Butler laid out why the levy must rise.", [SUE]),
        ("The accounts were gone through by the Director of Finance.", [SUE]),
        ("The paper was introduced in some detail by the Director of Finance.", [SUE]),
        ("The Director of Finance brought forward a scheme for new steps.", [SUE]),
        (
            "The Director of Finance was glad to tell members, as to the slip, that it was shut.",
            [SUE],
        ),
        ("The LSO gave a verbal report on his visits.", [RAJ]),
        ("The Committee heard from Mr Mehta in explanation of the plan.", [RAJ]),
        ("The Clerk to the Committee walked members through the replies.", [KAY]),
        ("Raj Mehta spoke to a table of the fees.", [RAJ]),
    ],
)
def test_an_account_is_read_in_other_words(told: str, expected: list[tuple[str, str]]) -> None:
    assert reported(told) == expected


def test_who_takes_over_before_any_question_gives_an_account_too() -> None:
    told = (
        "Sue Butler presented the report; Mr Parr followed with the results of the survey. "
        "Raj Mehta outlined what the Act required."
    )
    assert reported(told) == [SUE, LEO, RAJ]


def test_who_is_followed_by_somebody() -> None:
    told = "Sue Butler presented the report. She was followed by Mr Parr."
    assert reported(told) == [SUE, LEO]


def test_what_is_said_after_a_question_is_no_account() -> None:
    told = (
        "Sue Butler presented the report. Councillor Fry asked what the Act required. "
        "Raj Mehta outlined what the Act required."
    )
    assert reported(told) == [SUE]


def test_who_stands_in_does_so() -> None:
    told = (
        "Apologies were conveyed from Mr Parr, who had expected to present the review. "
        "In his place Raj Mehta did so."
    )
    assert reported(told) == [RAJ]


def test_names_before_a_colon_report_under_a_title_for_several_reports() -> None:
    told = "Councillor Fry: the pier trust had met twice. Councillor Nash: nothing to report."
    found = reported(told, title="1. Reports from representatives")
    assert [person for person, _ in found] == ["Tom Fry"]


def test_a_short_name_of_no_known_post_reports_nothing() -> None:
    assert reported("The BBC gave a report on the tides.") == []


@pytest.mark.parametrize(
    ("told", "votes"),
    [
        ("The Committee endorsed the plan, 5 to 2.", (5, 2, None)),
        (
            "RESOLVED on the proposal of Councillor Fry, seconded by Councillor Nash, with three "
            "against:\n\n1. That the plan be approved.",
            (None, 3, None),
        ),
    ],
)
def test_a_vote_is_read_in_other_words(
    told: str, votes: tuple[int | None, int | None, int | None]
) -> None:
    found = facts(f"1. Sea wall\n\n{told}").decisions
    assert [(d.votes_for, d.votes_against, d.abstentions) for d in found] == [votes]


@pytest.mark.parametrize(
    "told",
    [
        "Councillor Fry, with Councillor Nash seconding, moved that the gate be shut. On a vote "
        "seven were for it and one was against. The motion was carried.",
        "The original proposal (Councillor Fry, seconded by Councillor Nash) to shut the gate was "
        "thereafter CARRIED, seven voting for and one against.",
    ],
)
def test_movers_stand_in_other_places(told: str) -> None:
    found = facts(f"1. Sea wall\n\n{told}").decisions
    assert [(d.mover, d.seconder, d.votes_for, d.votes_against) for d in found] == [
        ("Tom Fry", "Ivy Nash", 7, 1)
    ]


def test_a_resolution_to_recommend_to_a_body_has_its_points() -> None:
    told = (
        "1. Sea wall\n\nUNANIMOUSLY RESOLVED TO RECOMMEND TO COUNCIL that\n\n"
        "1.1 the Sea Wall Plan be approved;\n1.2 a survey be held before any change is made."
    )
    found = facts(told).decisions
    assert [(d.force, d.to) for d in found] == [("recommended", "COUNCIL")] * 2


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Leo Parr receives a grant for the sea wall at item 2.",
            ("Leo Parr", "receives a grant for the sea wall"),
        ),
        (
            "Councillor Fry’s wife is a harbour pilot (personal, item 2).",
            ("Tom Fry", "wife is a harbour pilot (personal)"),
        ),
        (
            "Councillor Nash – 2 (employee of the Pier Company).",
            ("Ivy Nash", "employee of the Pier Company"),
        ),
        (
            "Councillor Nash mentioned that she kept bees, as bore on item 2.",
            ("Ivy Nash", "she kept bees, as bore on item 2"),
        ),
    ],
)
def test_an_interest_is_stated_without_the_word(told: str, expected: tuple[str, str]) -> None:
    found = facts(f"1. Declarations of interest\n\n{told}\n\n2. Sea wall\n\nNoted.").interests
    assert [(i.item, i.person, i.nature) for i in found] == [(2, *expected)]


def test_columns_of_interests_that_ran_together() -> None:
    body = (
        "1. Declarations of interest\n\nCouncillor   Minute Number   Nature of Interest\n\n"
        "Tom Fry   2 - Sea Wall   Trustee of the pier;\nleft the meeting\n\n2. Sea Wall\n\nNoted."
    )
    found = facts(body).interests
    assert [(i.item, i.person, i.nature) for i in found] == [
        (2, "Tom Fry", "Trustee of the pier; left the meeting")
    ]


def test_labels_and_names_in_columns() -> None:
    head = """Wexcombe Borough Council
Harbour Committee
Minutes of the meeting held on 5 March 2024

In the Chair               Councillor A Day
Members Present            Councillor T Fry
                           Councillor I Nash
Others in Attendance       Mr L Parr, Downland Rivers Trust – item 2
Non Attendance             Councillor O Reid

1. Sea wall

Noted.
"""
    found = {(fact.person, fact.status) for fact in facts("", head).attendance}
    assert found == {
        ("A Day", "present"),
        ("T Fry", "present"),
        ("I Nash", "present"),
        ("L Parr", "in attendance"),
        ("O Reid", "absent"),
    }


def test_lines_of_a_cell_are_a_list() -> None:
    page = """<html><body><h1>Harbour Committee</h1><p>Meeting held on 5 March 2024</p>
<table><tr><td>Attending</td>
<td>Cllr Ann Day, Wex Council (Chair)<br>Rose Kerr, Anglers’ Club</td></tr>
<tr><td>Officers</td><td>Sue Butler (SB), Harbour Manager<br>Raj Mehta (RM), Engineer</td></tr>
</table><h2>1. Sea wall</h2><p>Noted.</p></body></html>"""
    found = [(f.person, f.post, f.status) for f in facts("", page, "m.html").attendance]
    assert found == [
        ("Ann Day", "Chair", "present"),
        ("Rose Kerr", "", "present"),
        ("Sue Butler", "Harbour Manager", "in attendance"),
        ("Raj Mehta", "Engineer", "in attendance"),
    ]


def test_councillors_of_other_countries() -> None:
    head = """Wexcombe District Council
Minutes of the Ordinary Meeting of Council held on 5 March 2024

PRESENT: Mayor Ann Day, Deputy Mayor Rewi Te Koro, Crs Tom Fry and Ivy Nash
IN ATTENDANCE: Sue Butler (GM Corporate), Raj Mehta (Engineer)

1. Sea wall

Moved: Cr Tom Fry
Seconded: Deputy Mayor Rewi Te Koro

That the wall be mended.

CARRIED 3/1
"""
    read = facts("", head)
    assert [(f.person, f.post) for f in read.attendance][:2] == [
        ("Ann Day", "Mayor"),
        ("Rewi Te Koro", "Deputy Mayor"),
    ]
    assert ("Sue Butler", "GM Corporate") in {(f.person, f.post) for f in read.attendance}
    decided = read.decisions[0]
    assert (decided.mover, decided.seconder) == ("Tom Fry", "Rewi Te Koro")
    assert (decided.votes_for, decided.votes_against) == (3, 1)
