"""Decisions in the layouts of clerks: rows of a table, letters without a stop, reasons below."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes

from .decided import kind
from .worded import worded

FORMATS = pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])


def _told(body: str, suffix: str = ".md") -> list[str]:
    facts = [fact for fact in worded(body, suffix).decisions if fact.item == 2]
    return [f"{kind(fact)} | {fact.text}" for fact in facts]


@pytest.mark.parametrize(
    ("label", "words", "decided"),
    [
        ("Decision", "The Committee agreed to lend the barrow.", "to lend the barrow"),
        ("Decision:", "That the barrow be lent.", "That the barrow be lent"),
        ("RESOLVED", "That the barrow be lent.", "That the barrow be lent"),
        ("Resolution", "to lend the barrow", "to lend the barrow"),
    ],
)
def test_a_row_of_a_table_decides(label: str, words: str, decided: str) -> None:
    table = f"| {label} | {words} |\n|---|---|\n| Reason | The hedge was approved in 2019. |"
    assert _told(table) == [f"agreed | {decided}"]


@FORMATS
@pytest.mark.parametrize(("first", "second"), [("A ", "B "), ("A. ", "B. "), ("1 ", "2 ")])
def test_points_need_no_stop_behind_their_letter(first: str, second: str, suffix: str) -> None:
    body = (
        "On being proposed by Councillor Cole and seconded by Councillor Dunn, it was resolved to:"
        f"\n\n{first} Approve the winter plan.\n\n{second} Refer the request of the ferry to "
        "Harrow Quay to the Roads and Piers Committee."
    )
    facts = [fact for fact in worded(body, suffix).decisions if fact.item == 2]
    assert [(kind(fact), fact.text.split()[0], fact.to) for fact in facts] == [
        ("approved", "Approve", ""),
        ("referred", "Refer", "Roads and Piers Committee"),
    ]
    assert all(fact.mover.endswith("Cole") for fact in facts)


@pytest.mark.parametrize(
    "lead",
    [
        "AGREED: On the proposal of Councillor Cole, seconded by Councillor Dunn, the following "
        "was agreed:",
        "On the motion of Councillor Cole, seconded by Councillor Dunn, the following was agreed:",
        "AGREED: It was proposed by Councillor Cole, seconded by Councillor Dunn, and the "
        "following was agreed:",
    ],
)
def test_the_following_was_agreed_leads_to_points(lead: str) -> None:
    body = f"{lead}\n\n(a) to approve the awards;\n\n(b) that a second call be opened."
    facts = [fact for fact in worded(body, ".txt").decisions if fact.item == 2]
    assert [(fact.text, fact.mover[-4:], fact.seconder[-4:]) for fact in facts] == [
        ("to approve the awards", "Cole", "Dunn"),
        ("that a second call be opened", "Cole", "Dunn"),
    ]


@FORMATS
def test_reasons_below_a_refusal_are_its_words(suffix: str) -> None:
    body = (
        "RESOLVED: That permission be REFUSED for the following reasons:\n\n(1) The tower would "
        "harm the lane.\n\n(2) No survey of bats has been made.\n\nCouncillor Cole left."
    )
    assert _told(body, suffix) == [
        "refused | That permission be REFUSED for the following reasons: The tower would harm "
        "the lane. No survey of bats has been made."
    ]


def test_one_reason_needs_no_number() -> None:
    body = (
        "RESOLVED: That permission be REFUSED for the following reason:\n\nThe tower would harm "
        "the lane.\n\nMembers were sorry for the builder."
    )
    assert _told(body) == [
        "refused | That permission be REFUSED for the following reason: The tower would harm "
        "the lane."
    ]


@FORMATS
def test_reasons_tell_a_decision_again(suffix: str) -> None:
    body = (
        "RESOLVED that the licence be granted.\n\nReasons for the decision\n\nThe application "
        "was granted because the police were content. The objection was refused.\n\n"
        "Decision\n\nThat the fee be waived."
    )
    assert [line.split(" | ")[1] for line in _told(body, suffix)] == [
        "that the licence be granted",
        "That the fee be waived",
    ]


def test_what_the_chair_told_next_was_not_agreed() -> None:
    body = (
        "On the proposal of Councillor Cole, seconded by Councillor Dunn, it was agreed to come "
        "out of closed session, and the Chairperson reported that the following had been agreed "
        "in closed session:\n\nAGREED: On the proposal of Councillor Dunn, seconded by Councillor "
        "Cole, it was agreed to grant the lease."
    )
    assert _told(body) == [
        "agreed | to come out of closed session",
        "approved | to grant the lease",
    ]


def test_those_who_may_vote_decide() -> None:
    body = (
        "Maintained primary members only then voted on the funds and agreed to give up funding "
        "for:\n\n(a) licences (2 for, 0 against);\n\n(b) museums (1 for, 1 against)."
    )
    facts = [fact for fact in worded(body, ".md").decisions if fact.item == 2]
    assert [(fact.text, fact.votes_for, fact.votes_against) for fact in facts] == [
        ("licences", 2, 0),
        ("museums", 1, 1),
    ]


def test_an_amendment_carried_below_a_decision_heading_settles_the_motion() -> None:
    body = (
        "**Motion**\n\nThat the plan be approved.\n\nMoved by Councillor Cole, seconded by "
        "Councillor Dunn.\n\n**Amendment**\n\nThat the plan be approved with the pier left out."
        "\n\nMoved by Councillor Vane, seconded by Councillor Wray.\n\nA vote was taken.\n\n"
        "**Decision**\n\nThe Amendment was carried by 3 votes to 2 and the Committee resolved "
        "accordingly."
    )
    assert _told(body) == [
        "refused | That the plan be approved",
        "approved | That the plan be approved with the pier left out",
    ]


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        ("The forward plan was noted.", "noted"),
        ("The Committee noted the workplan.", "noted"),
        ("The place numbers for September 2025 were approved.", "approved"),
        ("These were accepted without a vote.", "approved"),
        ("The recommendations at paragraph 2.1 were agreed.", "approved"),
        ("The concerns of the school were noted.", ""),
        ("The charges which he had asked for were approved.", ""),
    ],
)
def test_a_sentence_that_decides_by_itself(sentence: str, decided: str) -> None:
    assert [line.split(" | ")[0] for line in _told(sentence)] == ([decided] if decided else [])


def test_the_body_of_a_bilingual_heading() -> None:
    text = (
        "# Cyngor Sir Dyffrynmarw / Dyffrynmarw County Council\n\n## Minutes of the Place "
        "Scrutiny Committee / Cofnodion y Pwyllgor Craffu Lle\n\n22 January 2025\n\n"
        "### 1. Cofnodion / Minutes\n\nNone.\n\n### 2. Tai / "
        "Homes\n\nThe Committee, having heard the answers, **resolved**:\n\na) to note the report; "
        "and\nb) to ask for another in May."
    )
    facts = extract(read_bytes("minutes.md", text.encode()))
    assert facts.meeting.body is not None
    assert facts.meeting.body.value == "Place Scrutiny Committee"
    assert [fact.text for fact in facts.decisions] == [
        "to note the report",
        "to ask for another in May",
    ]
