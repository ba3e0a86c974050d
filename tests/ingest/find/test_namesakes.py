"""Who is not to be taken for a member: the dead, and the clerk in the body's own list."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts

HEAD = "Wexcombe {kind} Council\nMinutes of the meeting held on 5 March 2024\n\n"


def facts_of(text: str, kind: str = "Parish") -> DocumentFacts:
    return extract(read_bytes("m.txt", (HEAD.format(kind=kind) + text).encode()))


@pytest.mark.parametrize(
    "death",
    [
        "on the death of her husband, Gerald Mott",
        "on the death of Gerald Mott",
        "on the passing of his father, Gerald Mott",
    ],
)
def test_a_member_does_not_take_the_first_name_of_somebody_who_died(death: str) -> None:
    facts = facts_of(
        "Present: Cllr G Mott (Chair), Cllr A Day\n\n1. Sympathy\n\n"
        f"Sympathy was extended to Mrs Ellen Coe {death}.\n\n"
        "2. Interests\n\nCllr G Mott declared an interest in item 3.\n\n3. Hall\n\nNoted.\n"
    )
    assert [fact.person for fact in facts.attendance] == ["G Mott", "A Day"]
    assert [fact.person for fact in facts.interests] == ["G Mott"]


def test_those_in_attendance_are_the_members_where_the_block_begins_with_them() -> None:
    facts = facts_of(
        "In attendance: Cllr Ann Day (Chair), Cllr Tom Fry, Helen Rich (Parish Clerk)\n"
        "Also in attendance: Mr Chris Pott, Footpath Warden\n\n1. Apologies\n\nNone.\n"
    )
    assert [(fact.person, fact.status) for fact in facts.attendance] == [
        ("Ann Day", "present"),
        ("Tom Fry", "present"),
        ("Helen Rich", "in attendance"),
        ("Chris Pott", "in attendance"),
    ]


def test_the_annual_meeting_is_one_of_the_council_itself() -> None:
    text = "1. Apologies\n\nNone.\n"
    document = read_bytes(
        "m.txt",
        f"Minutes of Wexcombe Annual Parish Council Meeting held on 18 May 2021\n\n{text}".encode(),
    )
    body = extract(document).meeting.body
    assert body is not None
    assert body.value == "Wexcombe Parish Council"


def test_a_first_name_that_is_also_a_thing_is_one_behind_a_title() -> None:
    facts = facts_of(
        "1. Auditor\n\nIt was proposed by Cllr Grant Tomlin and seconded by Cllr Ann Day to "
        "approve the auditor.\n\nAll agreed.\n"
    )
    assert {fact.mover for fact in facts.decisions} == {"Grant Tomlin"}


@pytest.mark.parametrize(
    "other",
    [
        "The Mayor thanked Mr Gerald Mott for the music.",
        "Mr Gerald Mott, Chairman, addressed the meeting.",
        "Letters came from Gerald Mott, Mott and Sons Ltd.",
    ],
)
@pytest.mark.parametrize("printed", ["Mott", "Mott (G)"])
def test_a_member_does_not_take_the_first_name_of_a_stranger(other: str, printed: str) -> None:
    facts = facts_of(f"Present: Councillors {printed}, Day and Coe\n\n1. Music\n\n{other}\n")
    assert "Gerald Mott" not in {fact.person for fact in facts.attendance}
    assert len(facts.attendance) == 3


def test_a_member_and_an_officer_of_one_name_are_two_people() -> None:
    facts = facts_of(
        "Members present: Councillors B Day, M Roe and Coe\n"
        "Officers in attendance: Chief Fire Officer (Mr M Roe), Clerk (Ms A Fry)\n\n"
        "1. Fires\n\nNoted.\n",
        kind="Borough",
    )
    told = {fact.person: (fact.post, fact.status) for fact in facts.attendance}
    assert told["Councillor M Roe"] == ("", "present")
    assert told["Mr M Roe"] == ("Chief Fire Officer", "in attendance")


def test_the_office_that_somebody_leaves_is_another() -> None:
    facts = facts_of(
        "Present in the chair: Councillor L Mott, Mayor\n"
        "Members present: Councillors Day and Coe\n\n"
        "1. Mayor\n\nThe outgoing Mayor, Councillor L Mott, thanked all.\n",
        kind="Borough",
    )
    assert facts.attendance[0].person == "L Mott"
    assert facts.attendance[0].post == "Mayor"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "Councillor Ann Mott, Chair of the Home and Roads Strategic Policy\n\n"
            "Committee, presented an overview of matters discussed at the Meeting.",
            ("Ann Mott", "Chair of the Home and Roads Strategic Policy Committee"),
        ),
        (
            "The Mayor declared Councillor Ann Mott elected as Deputy Mayor of the Metropolitan\n\n"
            "District of Wexcombe and congratulated her on her election.",
            ("Ann Mott", "Deputy Mayor of the Metropolitan District of Wexcombe"),
        ),
        (
            "The Council wished every success to its new member and thanked Professor Jane\n\n"
            "Mott, who had led the University for many years and would be missed.",
            ("Jane Mott", ""),
        ),
    ],
)
def test_names_and_posts_that_a_line_cuts_off_are_told_whole(
    lines: str, told: tuple[str, str]
) -> None:
    facts = facts_of(f"Present: Cllr A Day (Chair), Cllr B Coe\n\n1. Roads\n\n{lines}\n")
    assert [(p.person, p.post) for p in facts.people if "Mott" in p.person] == [told]


def test_a_representative_on_a_body_has_no_post_without_it() -> None:
    facts = facts_of(
        "Present: Cllr A Day (Chair), Cllr B Coe\n\n1. Boards\n\nResolved that Cllr B Coe be "
        "appointed as the Council's representative on the Harbour Board.\n"
    )
    assert {p.post for p in facts.people if p.person == "B Coe"} == {""}


def test_a_heading_below_a_name_is_no_part_of_it() -> None:
    facts = facts_of(
        "Present: Cllr A Day (Chair), Cllr B Coe\n\n1. Roads\n\nThe amendment fell, said Ms Jane"
        "\n\nSubstantive Motion put to the vote\n"
    )
    assert not any("Substantive" in p.person for p in facts.people)


def test_mr_and_councillor_of_one_surname_are_one_person() -> None:
    facts = facts_of(
        "Present: Cllrs Ashlar, Day and Coe\n\n1. Roads\n\nMr Ashlar reported on the pond.\n"
    )
    assert len(facts.people) == 3


def test_who_is_co_opted_is_the_councillor_of_that_name() -> None:
    facts = facts_of(
        "Present: Councillors Day and Coe\n\n1. Vacancy\n\nThe Mayor declared Mr. Joe Mott "
        "co-opted as a Member.\n\nCouncillor Mott then took his seat.\n"
    )
    assert {p.person for p in facts.people} == {"Day", "Coe", "Joe Mott"}
