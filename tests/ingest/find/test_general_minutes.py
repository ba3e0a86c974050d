"""Turns of phrase and layouts that many councils' clerks use, each in words of our own."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.meeting import find_meeting
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts
from minutegraph.ingest.segment import segment

HEAD = """Wexcombe Borough Council

Planning Committee

Wednesday 5 March 2025 at 7.00 pm, Town Hall

Present: Councillors Ann Day (Chair), Bo Frost, Cass Dell, Dora Fenn and Eli Moss

In attendance: Fay Holt (Head of Finance), Gus Ivory (Chief Officer)

"""


def facts_of(text: str) -> DocumentFacts:
    return extract(read_bytes("made.txt", text.encode()))


def told(*account: str, title: str = "7. Footpath") -> DocumentFacts:
    return facts_of(HEAD + "\n\n".join((title, *account)) + "\n")


def attendance(text: str) -> dict[str, tuple[str, str]]:
    return {fact.person: (fact.post, fact.status) for fact in facts_of(text).attendance}


# --- attendance and people -------------------------------------------------------------------


def test_labels_in_two_languages() -> None:
    found = attendance(
        "Wexcombe Community Council\n\nMinutes of the meeting held on 5 March 2025\n\n"
        "Yn y Gadair / In the Chair: Cllr Ann Day\n\n"
        "Yn bresennol / Present:\n    Cllr PJ Frost        Cllr Cass Uí Dell\n\n"
        "Yn absennol / Absent: Cllr Eli Moss; Cllr Dora Fenn (ymddiheuriad / apology)\n\n"
        "1. Minutes\n\nThe minutes were approved.\n\n2. Trees\n\nNoted.\n"
    )
    assert found == {
        "Ann Day": ("Chair", "present"),
        "PJ Frost": ("", "present"),
        "Cass Uí Dell": ("", "present"),
        "Eli Moss": ("", "absent"),
        "Dora Fenn": ("", "apologies"),
    }


def test_labels_that_join_two_lists_are_not_of_two_languages() -> None:
    found = attendance(
        "Wexcombe Town Council\n\nMeeting held on 5 March 2025\n\nPresent: Cllr Ann Day\n\n"
        "1. Apologies / Substitutes\n\nNone.\n\n2. Trees\n\nNoted.\n"
    )
    assert found == {"Ann Day": ("", "present")}


def test_a_list_behind_the_last_line_of_the_header() -> None:
    found = attendance(
        "Wexcombe Borough Council\n\nDate: 5 March 2025\n\n"
        "Committee members present (2): Cllr Ann Day [CHAIR] and Cllr Bo Frost\n\n"
        "Apologies: Cllr Eli Moss\n\n1. Minutes\n\nApproved.\n\n2. Trees\n\nNoted.\n"
    )
    assert found == {
        "Ann Day": ("CHAIR", "present"),
        "Bo Frost": ("", "present"),
        "Eli Moss": ("", "apologies"),
    }


def test_members_without_a_vote_are_members() -> None:
    found = attendance(
        "Wexcombe Joint Board\n\nMeeting of 5 March 2025\n\nVoting members\n\n"
        "Cllr Ann Day (Chair); Cllr Bo Frost\n\nNon-voting members\n\n"
        "Hal Jute (GP representative); Ida Kemp (Staff side)\n\nApologies\n\n"
        "Cllr Eli Moss (substitute: Cllr Frost)\n\n1. Minutes\n\nApproved.\n\n2. Trees\n\nNoted.\n"
    )
    assert found["Hal Jute"] == ("GP representative", "present")
    assert found["Ida Kemp"] == ("Staff side", "present")
    assert found["Eli Moss"] == ("", "apologies")
    assert found["Bo Frost"] == ("", "present")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cllr TJ Frost spoke", [("TJ Frost", "")]),
        ("Cllr Frost MBE spoke", [("Frost", "")]),
        ("Miss Ida Kemp, agent (Acorn Homes)", [("Ida Kemp", "agent")]),
        ("Mr Hal Jute (applicant) spoke", [("Hal Jute", "applicant")]),
        ("Jo Coe (Parent Governor representative)", [("Jo Coe", "Parent Governor representative")]),
        ("Bailies Dell and Fenn", [("Dell", ""), ("Fenn", "")]),
    ],
)
def test_people(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.name, p.post) for p in person_phrases(text, lenient=True)] == expected


@pytest.mark.parametrize(
    ("line", "body"),
    [
        (
            "Minutes of Wexcombe Borough Council   Planning Committee (East)",
            "Planning Committee (East)",
        ),
        ("Wexcombe Town Council Finance and Staffing Committee", "Finance and Staffing Committee"),
    ],
)
def test_a_committee_behind_its_council(line: str, body: str) -> None:
    text = f"{line}\n\nDate: 5 March 2025\n\n1. Minutes\n\nApproved.\n\n2. Trees\n\nNoted.\n"
    found = find_meeting(segment(read_bytes("made.txt", text.encode())))
    assert found.body is not None
    assert found.body.value == body
    assert found.council is not None
    assert found.council.value.startswith("Wexcombe")


def test_the_number_of_a_paper_is_no_part_of_a_title() -> None:
    items = "1. Winter plan (Paper 6; presentation)\n\nNoted.\n\n2. Risks (Enclosure B)\n\nNoted.\n"
    text = HEAD + items
    assert [item.title for item in facts_of(text).items] == ["Winter plan", "Risks"]


# --- decisions -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "disposition", "text"),
    [
        ("The Committee: noted the report.", "noted", "noted the report"),
        (
            "With that change the Committee approved the plan.",
            "approved",
            "the Committee approved the plan",
        ),
        ("It was agreed on the proposal of the Chair to mend it.", "agreed", "to mend it"),
        ("It was the unanimous decision of the Committee to mend it.", "agreed", "to mend it"),
        (
            "The Committee was content to mend it.",
            "agreed",
            "The Committee was content to mend it",
        ),
        (
            "The Committee gave its approval to the lease.",
            "approved",
            "The Committee gave its approval to the lease",
        ),
        (
            "The report by the Head of Finance was noted.",
            "noted",
            "The report by the Head of Finance was noted",
        ),
        (
            "Recommendations 2 to 4 were agreed.",
            "approved",
            "Recommendations 2 to 4 were agreed",
        ),
        (
            "Cynigiad / Resolved: that the plan be adopted.",
            "approved",
            "that the plan be adopted",
        ),
    ],
)
def test_decisions(sentence: str, disposition: str, text: str) -> None:
    decisions = told(sentence).decisions
    assert [(d.disposition, d.text) for d in decisions] == [(disposition, text)]


def test_a_second_verb_is_a_second_decision() -> None:
    decisions = told(
        "The Committee: recommended to Acorn Health that the ward be kept; and remitted the costs "
        "to the Audit Committee."
    ).decisions
    assert [(d.force, d.disposition, d.to) for d in decisions] == [
        ("recommended", "agreed", "Acorn Health"),
        ("none", "referred", "Audit Committee"),
    ]


def test_points_that_begin_with_note() -> None:
    decisions = told("It was agreed to:", "- note the report\n- write to the owner").decisions
    assert [d.text for d in decisions] == ["note the report", "write to the owner"]


def test_what_was_moved_was_so_resolved() -> None:
    decisions = told(
        "Councillor Day, seconded by Councillor Frost, moved approval of the lease. There being no "
        "amendment, the Committee so RESOLVED, Councillor Dell wishing her dissent to be recorded."
    ).decisions
    assert [(d.text, d.mover, d.seconder) for d in decisions] == [
        ("approval of the lease", "Ann Day", "Bo Frost")
    ]


@pytest.mark.parametrize(
    ("account", "votes"),
    [
        (
            "it was moved (Cllr Day), seconded (Cllr Frost) and agreed 7-0-1 that it be let.",
            (7, 0, 1),
        ),
        ("Moved by Cllr Day, seconded by Cllr Frost, that it be let. Carried 6-1.", (6, 1, None)),
        ("Moved by Cllr Day, seconded by Cllr Frost, that it be let. Lost 2-5.", (2, 5, None)),
        ("Motion (Day/Frost): that it be let. Vote: 4-2-1. Motion carried.", (4, 2, 1)),
        (
            "Moved Cllr Day, seconded Cllr Frost: That it be let. Passed, 4 in favour, 2 opposed, "
            "1 abstaining.",
            (4, 2, 1),
        ),
        (
            "DECISION: To let it. Proposer: Cllr Day. Seconder: Cllr Frost. Vote: 6 for, 1"
            " against.",
            (6, 1, None),
        ),
    ],
)
def test_votes_and_movers(account: str, votes: tuple[int, int, int | None]) -> None:
    (decision,) = told(f"After debate, {account}" if account[0].islower() else account).decisions
    assert (decision.mover, decision.seconder) == ("Ann Day", "Bo Frost")
    assert (decision.votes_for, decision.votes_against, decision.abstentions) == votes


def test_a_range_of_years_is_no_vote() -> None:
    (decision,) = told("RESOLVED that the plan for 24-25 be approved 12-14 weeks hence.").decisions
    assert decision.votes_for is None


def test_movers_on_lines_of_their_own() -> None:
    (decision,) = told(
        "On the proposal of Cllr. Day\nSeconded by Cllr. Frost\nIt was resolved to let the hall."
    ).decisions
    assert (decision.mover, decision.seconder) == ("Ann Day", "Bo Frost")


def test_a_motion_of_which_notice_was_given() -> None:
    (decision,) = told(
        "Councillor Day, seconded by Councillor Frost, had given notice of the following motion:-",
        "“Council regrets the loss of the elms and asks the Clerk to write to the owner.”",
        "The motion was put to the meeting and was adopted.",
    ).decisions
    assert (decision.mover, decision.seconder) == ("Ann Day", "Bo Frost")


def test_a_motion_without_words_that_was_lost() -> None:
    lost, carried = told(
        "Cllr Day proposed the recommendation and Cllr Frost seconded. 3 voted for, 4 against. "
        "LOST.",
        "Cllr Dell proposed, and Cllr Fenn seconded, that it be refused. 4 voted for, 2 against. "
        "CARRIED.",
    ).decisions
    assert lost.text == "Cllr Day proposed the recommendation and Cllr Frost seconded"
    assert (lost.disposition, lost.votes_against, carried.mover) == ("refused", 4, "Cass Dell")


def test_the_amendment_told_first() -> None:
    decisions = told(
        "It was moved by Cllr Day, seconded by Cllr Frost, that the wall be built. Cllr Dell, "
        "seconded by Cllr Fenn, moved as an amendment that it be left. 2 voted for the amendment "
        "and 4 for the motion, which was accordingly carried."
    ).decisions
    assert {d.text: d.disposition for d in decisions} == {
        "that the wall be built": "agreed",
        "that it be left": "refused",
    }


@pytest.mark.parametrize(
    ("account", "outcome"),
    [
        (
            "There was submitted, and approved as correct, minute of meeting of 5 May 2024.",
            "approved",
        ),
        ("Members were content with the minutes of 5 May 2024.", "approved"),
        (
            'Subject to a note (for "Jut" read "Jo") the minutes of 5 May 2024 were accepted.',
            "amended",
        ),
        ("Minutes of 5 May 2024: agreed.", "approved"),
    ],
)
def test_earlier_minutes(account: str, outcome: str) -> None:
    (fact,) = told(account, title="3. Minutes").previous_minutes
    assert (fact.date, fact.outcome) == ("2024-05-05", outcome)


def test_a_roll_of_names_in_one_line() -> None:
    (decision,) = told(
        "Proposed by Cllr Day, seconded by Cllr Frost, that it be let.",
        "For: Cllrs Day, Frost (2) Against: Cllr Dell (1) Abstain: Cllr Fenn (1)",
    ).decisions
    assert (decision.votes_for, decision.votes_against, decision.abstentions) == (2, 1, 1)
    assert [vote.choice for vote in decision.named_votes] == ["for", "for", "against", "abstained"]


# --- reports ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("account", "people"),
    [
        ("Fay Holt and the Chief Officer co-presented the statement.", ["Fay Holt", "Gus Ivory"]),
        ("Mr Ivory outlined for Members the report prepared under the Act.", ["Gus Ivory"]),
        ("The Chief Officer began his introduction to the item.", ["Gus Ivory"]),
        ("In the Director's absence Ms Holt dealt with the report.", ["Fay Holt"]),
        ("Mr Ivory, with slides, gave the Committee a picture of the works.", ["Gus Ivory"]),
        ("Mr Ivory outlined the plan, which had been changed in answer to them.", ["Gus Ivory"]),
        (
            "Ms Holt, who came with Mr Ivory, was welcomed. She gave a run-down of the costs.",
            ["Fay Holt"],
        ),
        ("The Chief Officer confirmed that there was a quorum.", []),
    ],
)
def test_reports(account: str, people: list[str]) -> None:
    assert [report.person for report in told(account).reports] == people


def test_members_of_the_public_do_not_report() -> None:
    reports = told(
        "Mr Ivory took the Committee through the plans.",
        "Public speaking",
        "Mrs Kemp presented photographs of the lane. Mr Jute reported that it flooded.",
        "Debate",
        "Members were split.",
    ).reports
    assert [report.person for report in reports] == ["Gus Ivory"]
