"""Decisions of several points: lists, sentences run together, what is no point."""

from .decided import Handmade, told


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
