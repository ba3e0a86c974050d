"""What only tells of a decision, or of another body's: no decision of the meeting."""

import pytest

from minutegraph.ingest.find.decisions import find_decisions

from .decided import Handmade, told


@pytest.mark.parametrize(
    "line",
    [
        "The Mayor recalled the late Bo Day was co-opted onto the then Town Council.",
        "The one regret Ann had was that her father did not live to see her elected Mayor.",
        "The Director referred to the projects for the District which were agreed by the Members "
        "at the June Meeting of the District.",
        "A Notice of Motion that meetings be held monthly had been considered at the May Meeting "
        "and was adjourned to the July Meeting to allow time.",
        "Several Councillors supported the notice of motion including Cllr Day and Cllr Night.",
        "The members supported the thrust of the motion and spoke of the shops.",
    ],
)
def test_a_recollection_or_an_earlier_decision_is_none(handmade: Handmade, line: str) -> None:
    assert not told(handmade, line)


def test_what_officers_reply_to_a_question_is_not_decided_here(handmade: Handmade) -> None:
    lines = (
        "I will ask at the next Meeting why no film was shown, given that a motion by Cllr Day "
        "was passed in May.",
        "REPLY:",
        "Films were shown in 2014.",
        "Owing to the weather it was decided not to undertake a screening.",
        "As Items 6 and 10 were related, it was agreed to take them together.",
        "It was agreed to hold the June Meeting on the pier.",
    )
    assert [text for _, text in told(handmade, *lines)] == [
        "to take them together",
        "to hold the June Meeting on the pier",
    ]


def test_a_vote_told_by_an_officer_does_not_lose_the_motion(handmade: Handmade) -> None:
    lines = (
        "Cllr Day proposed that the lead pipes be counted. This was seconded by Cllr Night.",
        "The Director informed Members a vote had taken place at the May Meeting to abolish the "
        "Board and as this vote was defeated it cannot be taken again.",
    )
    assert not told(handmade, *lines)


def test_seconded_and_agreed_says_nothing_by_itself(handmade: Handmade) -> None:
    assert not told(handmade, "Tea was called for. This was seconded by Cllr Night and agreed.")


def test_movers_of_an_earlier_motion_are_not_those_of_what_is_agreed(handmade: Handmade) -> None:
    line = (
        "Cllr Night asked that it be recorded that the Motion had been proposed by Cllr Day and "
        "seconded by Cllr Coe. It was agreed to mend the pier."
    )
    (fact,) = find_decisions(handmade(("4.", "Minutes", [line])))
    assert (fact.text, fact.mover, fact.seconder) == ("to mend the pier", "", "")


def test_a_vote_after_the_break_is_not_on_the_break(handmade: Handmade) -> None:
    lines = (
        "On the proposal of Cllr Day, seconded by Cllr Night, it was agreed to adjourn the Meeting "
        "for fifteen minutes.",
        "On resumption of the Meeting, a vote was taken on the proposed Variation No. 4, with the "
        "following result:-",
        "In Favour",
        "Councillors Day, Night. (2)",
        "Against",
        "Councillors Coe, Moon, Frost. (3)",
    )
    facts = find_decisions(handmade(("4.", "Variation", [*lines])))
    assert [fact.text for fact in facts if "adjourn" in fact.text] == []
    assert all(fact.named_votes and not fact.mover for fact in facts)


def test_the_words_of_a_requisition_are_no_decision(handmade: Handmade) -> None:
    lines = (
        "A Requisition was signed by Members as follows:",
        "“I, Cllr Day, call on the Mayor to convene a Special Meeting, seconded by Cllr Night, if "
        "they are re-elected in May.”",
    )
    assert not told(handmade, *lines)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("that the approval of the Council be given to the appointment of Mr Day", "appointed"),
        ("that the approval of the Council be given to the visit", "approved"),
        ("that Item No. 8 on the Agenda would be taken at this point", "approved"),
        ("to take Items 6 and 10 together", "approved"),
        ("that when the Audit Committee next meets it will discuss this matter", "referred"),
        ("that the draft Grant Scheme be re-examined", "agreed"),
        ("that this Festival should be supported as it was of great benefit", "agreed"),
        ("that the application be supported", "approved"),
        ("that this Council would support the call to open the ward", "agreed"),
        ("to come back to this issue", "deferred"),
        ("that the Motion would be signed by all Members", "agreed"),
        ("that the minutes be signed", "approved"),
    ],
)
def test_kinds(handmade: Handmade, text: str, kind: str) -> None:
    assert [found for found, _ in told(handmade, f"It was agreed {text}.")] == [kind]


def test_a_statute_and_an_initial_do_not_end_a_sentence(handmade: Handmade) -> None:
    lines = (
        "It was agreed to amend the Orders in light of the Guidelines and ‘S.I. No. 45 – Act’.",
        "It was agreed to forward the request of the committee to the Planning Department (T.",
        "Coe & B. Moon) and revert in due course.",
    )
    texts = [text for _, text in told(handmade, *lines)]
    assert texts == [
        "to amend the Orders in light of the Guidelines and ‘S.I. No. 45 – Act",
        "to forward the request of the committee to the Planning Department (T. Coe & B. Moon) and "
        "revert in due course",
    ]


def test_what_a_member_notes_was_adopted_elsewhere_is_no_decision(handmade: Handmade) -> None:
    assert not told(
        handmade, "Cllr Day noted that the Plan was adopted by members at the full Council in May."
    )


def test_points_noted_about_a_program_are_no_decision(handmade: Handmade) -> None:
    lines = ("The following points were noted in relation to it:", "• Easy to use.", "• Free.")
    assert not told(handmade, *lines)


def test_an_agreement_told_in_a_reply_does_not_carry_the_motion(handmade: Handmade) -> None:
    lines = (
        "I will move at the next meeting that the Council close the lane.",
        "Proposed by Cllr Day, seconded by Cllr Night.",
        "Reply:",
        "At a meeting with residents it was agreed, because of the gates, that they would reply.",
    )
    assert not told(handmade, *lines)


def test_a_quoted_motion_ends_with_its_quotation(handmade: Handmade) -> None:
    lines = (
        "Proposed: Cllr Day, seconded: Cllr Night",
        "“That the draft minutes as circulated be adopted and signed” Arising from the minutes, Bo "
        "Coe undertook to ask about the bridge.",
    )
    assert [text for _, text in told(handmade, *lines)] == [
        "That the draft minutes as circulated be adopted and signed"
    ]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("to refer it to the Economic Development, Trade & Planning Committee", "Economic "
         "Development, Trade & Planning Committee"),
        ("to refer it to the Police Committee when established later in the year",
         "Police Committee"),
        ("to refer it to the next Council Meeting and Councillor Day requested a reply",
         "next Council Meeting"),
        ("that the matter be referred to that area", ""),
    ],
)  # fmt: skip
def test_to_whom(handmade: Handmade, text: str, to: str) -> None:
    (fact,) = find_decisions(handmade(("4.", "Pier", [f"It was agreed {text}."])))
    assert fact.to == to


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("to the next meeting for an update as to why the pier is closed", "the next meeting"),
        ("to a Special Meeting to be held on Monday, after the fair", "a Special Meeting"),
        ("to the May meeting of Wexmoor City and County Council",
         "the May meeting of Wexmoor City and County Council"),
    ],
)  # fmt: skip
def test_until_when(handmade: Handmade, text: str, until: str) -> None:
    (fact,) = find_decisions(
        handmade(("4.", "Pier", [f"It was agreed to defer this item {text}."]))
    )
    assert fact.deferred_until == until


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("to receive a presentation at the next Monthly Meeting from Mr Day", "agreed"),
        ("that a deputation from the band be received at a future meeting", "agreed"),
        ("to receive the report", "noted"),
    ],
)
def test_what_is_to_be_received_later_is_agreed(handmade: Handmade, text: str, kind: str) -> None:
    assert [found for found, _ in told(handmade, f"It was agreed {text}.")] == [kind]


def test_narrative_that_refers_to_something_refers_nothing(handmade: Handmade) -> None:
    facts = told(handmade, "Members noted the report and referred to the impact of the weather.")
    assert [kind for kind, _ in facts] == ["noted"]
