"""Decisions of several points: lists, sentences run together, amounts, what is no point."""

import pytest

from minutegraph.ingest.find.decisions import find_decisions

from .decided import Handmade, facts, told


def test_a_numbered_list_gives_a_fact_a_point_and_goes_on_with_that(handmade: Handmade) -> None:
    assert told(
        handmade,
        "AGREED as follows:-",
        "[1.] That the information be noted.",
        "[2.] That a further update be brought in March.",
        "That the Chair write to the schools.",
        "The Chair closed the item.",
    ) == [
        ("noted", "That the information be noted"),
        ("agreed", "That a further update be brought in March"),
        ("agreed", "That the Chair write to the schools"),
    ]


def test_points_run_into_one_sentence(handmade: Handmade) -> None:
    assert told(
        handmade,
        "RESOLVED that (a) the report be noted; (b) Cabinet be recommended to approve the plan; "
        "and (c) authority be delegated to the Head of Law.",
    ) == [
        ("noted", "the report be noted"),
        ("recommended", "Cabinet be recommended to approve the plan"),
        ("delegated", "authority be delegated to the Head of Law"),
    ]


def test_points_that_are_sentences_of_one_passage(handmade: Handmade) -> None:
    assert told(handmade, "AGREED 1. That the plan be noted. 2. That the budget be approved.") == [
        ("noted", "That the plan be noted"),
        ("approved", "That the budget be approved"),
    ]


def test_a_list_whose_verbs_follow_the_name_of_the_body(handmade: Handmade) -> None:
    assert told(
        handmade,
        "The Committee:-",
        "[(a)] noted the report;",
        "[(b)] requested that the Treasurer attend in June; and",
        "[(c)] recommended to Cabinet that the risk be added.",
    ) == [
        ("noted", "noted the report"),
        ("agreed", "requested that the Treasurer attend in June"),
        ("recommended", "recommended to Cabinet that the risk be added"),
    ]


def test_reasons_behind_a_list_are_no_point(handmade: Handmade) -> None:
    assert told(
        handmade, "RESOLVED –", "[(1)] That the bid be refused.", "Reason", "To prevent nuisance."
    ) == [("refused", "That the bid be refused")]


def test_two_deciding_verbs_in_one_sentence(handmade: Handmade) -> None:
    assert told(
        handmade,
        "The Committee APPROVED a further year and AGREED to delegate authority to the Clerk.",
    ) == [
        ("approved", "APPROVED a further year"),
        ("delegated", "to delegate authority to the Clerk"),
    ]


def test_points_whose_numbers_stand_on_their_own_lines(handmade: Handmade) -> None:
    lines = ["AGREED as follows:", "1.", "That the visit be noted.", "2.", "That a plan be made."]
    assert told(handmade, *lines) == [
        ("noted", "That the visit be noted"),
        ("agreed", "That a plan be made"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "AGREED - 1. That the offer be approved. 2. That Cabinet be asked for £5. 3. That the "
        "scheme be deferred to May.",
        "AGREED – 1. That the offer be approved; 2. That Cabinet be asked for £5; 3. That the "
        "scheme be deferred to May.",
    ],
)
def test_numbered_points_in_one_run(handmade: Handmade, line: str) -> None:
    assert told(handmade, line) == [
        ("approved", "That the offer be approved"),
        ("agreed", "That Cabinet be asked for £5"),
        ("deferred", "That the scheme be deferred to May"),
    ]


def test_lettered_sentences_of_one_passage(handmade: Handmade) -> None:
    line = "a) The slide was rusty. b) It was agreed that it be painted. c) It was late."
    assert told(handmade, line) == [("agreed", "that it be painted")]


def test_a_lettered_account_goes_on_behind_a_resolution(handmade: Handmade) -> None:
    lines = [
        "[(a)] Circulated, copy of the minutes of 3 May 2021.",
        "Proposed by Councillor Day; Seconded by Councillor Night; And Resolved:",
        "“That the minutes be taken as read and signed.”",
        "[(b)] Circulated, copy of the minutes of 10 May 2021.",
    ]
    assert told(handmade, *lines) == [("approved", "That the minutes be taken as read and signed")]


def test_words_that_run_on_behind_an_agreement_are_no_second_one(handmade: Handmade) -> None:
    lines = ["It was agreed to hold the March meeting at", "[10.00] a.m., at the Guildhall."]
    assert told(handmade, *lines) == [("agreed", "to hold the March meeting at")]


def test_points_behind_an_agreement_that_ends_open(handmade: Handmade) -> None:
    lines = [
        "It was agreed that the following be done as a result:",
        "That the paper be printed.",
    ]
    assert ("agreed", "That the paper be printed") in told(handmade, *lines)


@pytest.mark.parametrize(
    "marker",
    [
        "It was agreed",
        "On the proposal of Cllr Day, seconded by Cllr Night, it was requested",
        "RESOLVED",
    ],
)
def test_an_agenda_heading_behind_a_decision_is_no_point(handmade: Handmade, marker: str) -> None:
    lines = [f"{marker} that item 6 be taken first.", "[(b)] To consider an update on swings"]
    assert told(handmade, *lines) == [("approved", "that item 6 be taken first")]


def test_a_resolution_takes_in_the_amounts_that_it_lists(handmade: Handmade) -> None:
    lines = [
        "On the proposal of Cllr Day, seconded by Cllr Night, it was agreed to allocate the "
        "following:",
        "Swings | £200",
        "£1,500 to the silver band.",
        "Cllr Day spoke of the £20 she had found.",
    ]
    (fact,) = facts(handmade, *lines)
    text = "to allocate the following: Swings | £200 £1,500 to the silver band."
    assert (fact.text, fact.mover) == (text, "Cllr Day")


def test_payments_that_begin_in_the_sentence_go_on_in_the_next_lines(handmade: Handmade) -> None:
    lines = [
        "It was agreed that the following payments be made :- Coe & Co for the website £ 9.59",
        "Hall hire £108.12",
        "Correspondence",
        "A letter about £4.00 was read.",
    ]
    (fact,) = facts(handmade, *lines)
    assert fact.text.endswith("website £ 9.59 Hall hire £108.12")


def test_points_below_a_decision_that_says_as_follows_decide_by_themselves(
    handmade: Handmade,
) -> None:
    lines = [
        "RESOLVED - That the application be granted in part, as follows:",
        "(a) That sales on the premises be permitted until 23.00;",
        "(b) That sales off the premises be refused.",
    ]
    found = find_decisions(handmade(("1", "Harbour Inn", lines)))
    assert [fact.disposition for fact in found] == ["agreed", "refused"]


def test_whom_the_body_heard_stands_between_it_and_its_points(handmade: Handmade) -> None:
    lines = [
        "The Committee, having heard Mr Day on the burden of it:-",
        "(1) approved the list of awards; and",
        "(2) noted the report.",
    ]
    found = find_decisions(handmade(("1", "Grants", lines)))
    assert [fact.disposition for fact in found] == ["approved", "noted"]


def test_recommendations_moved_and_carried_lend_their_movers_to_the_resolution(
    handmade: Handmade,
) -> None:
    lines = [
        "The recommendations as printed were moved by Mr Day, seconded by Mr Coe and carried, viz.",
        "RESOLVED:",
        "(a) that the outturn be noted; and",
        "(b) that the accounts be approved.",
    ]
    found = find_decisions(handmade(("1", "Outturn", lines)))
    assert [(fact.text, fact.mover, fact.seconder) for fact in found] == [
        ("that the outturn be noted", "Mr Day", "Mr Coe"),
        ("that the accounts be approved", "Mr Day", "Mr Coe"),
    ]
