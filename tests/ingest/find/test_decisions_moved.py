"""Who moved and seconded a decision, how many voted, and what became of motions."""

import pytest

from minutegraph.ingest.find.decisions import find_decisions

from .decided import Handmade, facts, kind, told


@pytest.mark.parametrize(
    "moving",
    [
        ["It was moved by Councillor Day, seconded by Councillor Night, and"],
        ["Moved by Councillor Day,", "Seconded by Councillor Night, and"],
        ["Councillor Day moved and Councillor Night seconded the recommendations."],
        ["On the motion of Councillor Day, seconded by Councillor Night, it was"],
        [
            "Councillor Day spoke to the plan.  He moved, and it was seconded by Councillor Night:",
            "“That the plan be adopted.”",
        ],
    ],
)
def test_movers_belong_to_every_part(handmade: Handmade, moving: list[str]) -> None:
    lines = [*moving, "RESOLVED –", "[(1)] That the plan be adopted;", "[(2)] That it be printed."]
    found = find_decisions(handmade(("1", "Plan", lines)))
    assert [(fact.mover, fact.seconder) for fact in found] == [
        ("Councillor Day", "Councillor Night"),
        ("Councillor Day", "Councillor Night"),
    ]


def test_movers_named_behind_the_decision(handmade: Handmade) -> None:
    (fact,) = find_decisions(
        handmade(
            (
                "1",
                "Rent",
                [
                    "RESOLVED that the rent be paid. Proposed by Cllr Day, seconded by "
                    "Cllr Night. All in favour."
                ],
            )
        )
    )
    assert (fact.mover, fact.seconder) == ("Cllr Day", "Cllr Night")


def test_two_members_of_one_surname(handmade: Handmade) -> None:
    (fact,) = find_decisions(
        handmade(
            (
                "1",
                "Rent",
                [
                    "On the proposal of Councillor Day (A), seconded by Councillor Night, "
                    "it was agreed to pay the rent."
                ],
            )
        )
    )
    assert fact.mover == "Councillor A Day"


@pytest.mark.parametrize(
    ("vote", "numbers"),
    [
        ("(For 9, Against 0, Abstentions 1)", (9, 0, 1)),
        ("(Voting: eleven in favour, three against and two abstentions.)", (11, 3, 2)),
    ],
)
def test_votes_behind_a_decision(
    handmade: Handmade, vote: str, numbers: tuple[int, int, int]
) -> None:
    (fact,) = find_decisions(handmade(("1", "Pool", ["RESOLVED – That the pool be shut.", vote])))
    assert (fact.votes_for, fact.votes_against, fact.abstentions) == numbers


def test_unanimity_gives_no_numbers(handmade: Handmade) -> None:
    (fact,) = find_decisions(
        handmade(("1", "Pool", ["RESOLVED: (Unanimously)", "That the pool be kept open."]))
    )
    assert fact.unanimous
    assert fact.votes_for is None


def test_a_lost_amendment_and_the_motion_it_was_moved_upon(handmade: Handmade) -> None:
    found = find_decisions(
        handmade(
            (
                "6",
                "Rents",
                [
                    "It was moved by Councillor Day and seconded by Councillor Night that the "
                    "recommendations be approved.",
                    "An amendment was moved by Councillor Coe and seconded by Councillor Dunn "
                    "that the rise be phased over three years.",
                    "The amendment was put to the vote and was lost with this result:",
                    "For: 22",
                    "Against: 34",
                    "The substantive motion was agreed with this result:",
                    "For: 36",
                    "Against: 19",
                    "AGREED that rents be raised by 8%.",
                ],
            )
        )
    )
    assert [(kind(f), f.text, f.mover, f.votes_for, f.votes_against) for f in found] == [
        ("refused", "that the rise be phased over three years", "Councillor Coe", 22, 34),
        ("agreed", "that rents be raised by 8%", "Councillor Day", 36, 19),
    ]


def test_a_majority_is_read_against_a_lost_motion(handmade: Handmade) -> None:
    (fact,) = find_decisions(
        handmade(
            (
                "6",
                "Rents",
                [
                    "Cllr Day moved and Cllr Night seconded that rents be frozen. "
                    "The motion was put and lost by five votes to four."
                ],
            )
        )
    )
    assert (kind(fact), fact.votes_for, fact.votes_against) == ("refused", 4, 5)


def test_a_motion_without_seconder_falls_and_a_withdrawn_one_is_none(handmade: Handmade) -> None:
    assert told(
        handmade,
        "Cllr Day moved that the Council leave the partnership. There being no seconder, the "
        "motion fell.",
        "Cllr Night moved and Cllr Coe seconded that a vote be taken. Cllr Night withdrew the "
        "motion.",
    ) == [("refused", "that the Council leave the partnership")]


def test_the_words_of_a_motion_may_stand_in_the_agenda(handmade: Handmade) -> None:
    minutes = handmade(
        (
            "7",
            "Buses",
            [
                "Councillor Day moved and Councillor Night seconded the motion. "
                "The motion was agreed without a vote."
            ],
        ),
        blurb=("“This Council resolves to ask for the old route back.”",),
    )
    (fact,) = find_decisions(minutes)
    assert fact.text == "This Council resolves to ask for the old route back"
    assert (fact.mover, fact.seconder) == ("Councillor Day", "Councillor Night")


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "A quote had come in, approval of the quote was proposed by Cllr Day, seconded by Cllr "
            "Night, all agreed.",
            "approval of the quote",
        ),
        (
            "It was proposed to keep the auditor for £50, this was proposed by Cllr Day and "
            "seconded by Cllr Night, all agreed.",
            "to keep the auditor for £50",
        ),
    ],
)
def test_a_proposal_to_which_all_agreed(handmade: Handmade, sentence: str, text: str) -> None:
    (fact,) = facts(handmade, sentence)
    assert (fact.text, fact.mover, fact.seconder, fact.basis) == (
        text,
        "Cllr Day",
        "Cllr Night",
        "stated",
    )


def test_a_resolution_behind_its_seconder(handmade: Handmade) -> None:
    lines = [
        "Cllr Day proposed that the keeper be asked to come.",
        "This was seconded by Cllr Night and it was RESOLVED (For 9, Against 0, Abstentions 1) "
        "that the keeper be asked to come.",
    ]
    (fact,) = facts(handmade, *lines)
    assert (fact.text, fact.mover, fact.votes_for) == (
        "that the keeper be asked to come",
        "Cllr Day",
        9,
    )


def test_of_two_nominations_the_one_declared_elected_is_carried(handmade: Handmade) -> None:
    lines = [
        "Proposed by Councillor Hill;",
        "Seconded by Councillor Coe.",
        "“That Councillor Ann Day be appointed Mayor of the District.”",
        "Proposed by Councillor Dunn;",
        "Seconded by Councillor Ash.",
        "“That Councillor Bo Night be appointed Mayor of the District.”",
        "The outgoing Mayor declared Councillor Ann Day elected as Mayor of the District.",
    ]
    found = facts(handmade, *lines)
    assert [(fact.disposition, fact.mover, fact.basis) for fact in found] == [
        ("appointed", "Councillor Hill", "stated"),
        ("refused", "Councillor Dunn", "stated"),
    ]


def test_the_words_of_a_motion_follow_the_sentence_that_moves_it(handmade: Handmade) -> None:
    lines = [
        "Councillor Day proposed the following amendment:",
        "“That the swings be painted green.”",
        "This was seconded by Councillor Night and agreed.",
    ]
    (fact,) = facts(handmade, *lines)
    assert (fact.text, fact.mover, fact.seconder) == (
        "That the swings be painted green",
        "Councillor Day",
        "Councillor Night",
    )


def test_votes_in_the_rows_of_a_table(handmade: Handmade) -> None:
    lines = [
        "Councillor Day moved and Councillor Night seconded that the pool be shut.",
        "For | 4",
        "Against | 2",
        "Abstention | 0",
        "The motion was therefore CARRIED and it was RESOLVED:",
        "[1.] that the pool be shut.",
    ]
    (fact,) = facts(handmade, *lines)
    assert (fact.votes_for, fact.votes_against, fact.abstentions) == (4, 2, 0)


@pytest.mark.parametrize(
    ("vote", "numbers"),
    [
        ("(Voting: For 4, Against 2, Abstentions 0)", (4, 2, 0)),
        ("(Voting: 6 for, 2 against.)", (6, 2, None)),
    ],
)
def test_votes_behind_a_decision_that_was_moved(
    handmade: Handmade, vote: str, numbers: tuple[int, int, int | None]
) -> None:
    lines = [
        "Proposed by Councillor Day, seconded by Councillor Night and",
        "RESOLVED: that the pool be shut.",
        vote,
    ]
    (fact,) = facts(handmade, *lines)
    assert (fact.votes_for, fact.votes_against, fact.abstentions) == numbers


def test_all_whom_one_sentence_declares_appointed_were_appointed(handmade: Handmade) -> None:
    lines = [
        "The Administrator declared Councillor Reed appointed to the Harbour Board.",
        "Proposed by Councillor Hill;",
        "Seconded by Councillor Coe;",
        "“That, Councillors Ash (M) and Moon be appointed to the Harbour Board”.",
        "Proposed by Councillor Dunn;",
        "Seconded by Councillor Frost;",
        "“That, Councillor Night be appointed to the Harbour Board”.",
        "As there were no others, the Administrator declared Councillors Reed, Night, Moon and"
        " Ash (M), appointed to the Harbour Board.",
    ]
    found = facts(handmade, *lines)
    assert [(fact.disposition, fact.mover, fact.basis) for fact in found] == [
        ("appointed", "", "stated"),
        ("appointed", "Councillor Hill", "stated"),
        ("appointed", "Councillor Dunn", "stated"),
    ]


def test_who_lost_the_vote_is_not_appointed(handmade: Handmade) -> None:
    lines = [
        "Proposed by Councillor Hill;",
        "Seconded by Councillor Coe;",
        "“That, Councillor Ash be appointed to the Harbour Board”.",
        "Proposed by Councillor Dunn;",
        "Seconded by Councillor Frost;",
        "“That, Councillor Night be appointed to the Harbour Board”.",
        "A vote was taken which resulted as follows:",
        "For Councillor Ash",
        "Councillors Hill, Coe and Moon.",
        "For Councillor Night",
        "Councillors Dunn and Frost.",
        "The Clerk declared Councillor Ash appointed to the Harbour Board.",
    ]
    found = facts(handmade, *lines)
    assert [(fact.disposition, fact.mover) for fact in found] == [
        ("appointed", "Councillor Hill"),
        ("refused", "Councillor Dunn"),
    ]


def test_movers_at_the_end_of_a_line_moved_what_the_next_line_says(handmade: Handmade) -> None:
    lines = [
        "On the proposal of Councillor Day, seconded by Councillor Night,",
        "Recommendation No. 1 was agreed.",
    ]
    (fact,) = facts(handmade, *lines)
    assert (fact.mover, fact.seconder) == ("Councillor Day", "Councillor Night")


def test_initials_behind_the_movers_do_not_hide_what_was_agreed(handmade: Handmade) -> None:
    line = (
        "At this point, it was agreed on the proposal of Councillor Day (J), seconded by Councillor"
        " Night (M), to take a short break."
    )
    (fact,) = facts(handmade, line)
    assert (fact.text, fact.mover) == ("to take a short break", "Councillor J Day")
