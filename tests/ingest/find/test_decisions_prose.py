"""Decisions told in running prose, and what looks like one: opinions, accounts of other groups."""

import pytest

from .decided import Handmade, facts, told


@pytest.mark.parametrize(
    ("sentence", "expected", "text"),
    [
        (
            "Cllr Day suggested that conclusion 4 be strengthened, and it was agreed that the word "
            "“may” be replaced by “must”.",
            "agreed",
            "that the word “may” be replaced by “must",
        ),
        (
            "It was noted that the slide was rusty and it was agreed that the slide be painted.",
            "agreed",
            "that the slide be painted",
        ),
        (
            "Members noted this reply but suggested that the gate might be mended and it was "
            "agreed that a smith be asked.",
            "agreed",
            "that a smith be asked",
        ),
        (
            "Members asked that the gate be mended, and it was RESOLVED that a smith be found.",
            "agreed",
            "that a smith be found",
        ),
        (
            "It was agreed, because of the short time, to hold a second meeting in May.",
            "agreed",
            "to hold a second meeting in May",
        ),
        (
            "The Committee discussed the swings and agreed that the chains be replaced.",
            "agreed",
            "that the chains be replaced",
        ),
        (
            "On the proposition of Cllr Day, seconded by Cllr Night, it was recommended that the "
            "plan include a pond.",
            "recommended",
            "that the plan include a pond",
        ),
        (
            "On the proposal of Cllr Day, seconded by Cllr Night, it was requested that the "
            "keepers be told.",
            "agreed",
            "that the keepers be told",
        ),
        (
            "On the proposal of Cllr Day, seconded by Cllr Night, Standing Orders were suspended "
            "to hear the keeper.",
            "agreed",
            "Standing Orders were suspended to hear the keeper",
        ),
        (
            "The report, as circulated, was noted by Members.",
            "noted",
            "The report, as circulated, was noted by Members",
        ),
        (
            "Correspondence, as circulated, was noted.",
            "noted",
            "Correspondence, as circulated, was noted",
        ),
        (
            "A letter dated 4th May from the Department of Housing, Roads and Parks was noted.",
            "noted",
            "A letter dated 4th May from the Department of Housing, Roads and Parks was noted",
        ),
        (
            "This question was moved to the next meeting.",
            "deferred",
            "This question was moved to the next meeting",
        ),
        ("It was agreed that no step was necessary.", "agreed", "that no step was necessary"),
        (
            "It was agreed that the gate which was broken be mended.",
            "agreed",
            "that the gate which was broken be mended",
        ),
        (
            "Recommendation No. 1, as amended, was agreed.",
            "approved",
            "Recommendation No. 1, as amended, was agreed",
        ),
        (
            "The report was noted by the Committee.",
            "noted",
            "The report was noted by the Committee",
        ),
        ("It was agreed to receive a deputation.", "agreed", "to receive a deputation"),
        (
            "The Committee requested that the Clerk receive an apology.",
            "agreed",
            "The Committee requested that the Clerk receive an apology",
        ),
        (
            "Members agreed that the minutes were an accurate record.",
            "approved",
            "that the minutes were an accurate record",
        ),
    ],
)
def test_one_sentence(handmade: Handmade, sentence: str, expected: str, text: str) -> None:
    assert told(handmade, sentence) == [(expected, text)]


def test_a_body_that_notes_and_agrees(handmade: Handmade) -> None:
    sentence = "The Members noted the reply to the question and agreed to invite the engineer."
    assert told(handmade, sentence) == [
        ("noted", "The Members noted the reply to the question"),
        ("agreed", "to invite the engineer"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Members agreed that the swings were also an issue.",
        "It was agreed that this was a good plan which would further help the village.",
        "It was agreed that the litter had reached a level that called for action.",
        "approved. Please read the next item.",
        "It was agreed that this matter does not concern one park alone.",
        "Members supported the motion and stressed that swings were dear.",
        "Members supported the Motions and praised the keeper.",
        "The Clerk confirmed that correspondence was received from the county.",
        "Members noted the proposals for the sewer and discussed a new car park.",
        "Members noted instances of such work in other parks.",
        "It was noted that parks were short of money and it was agreed by all Members that the "
        "Department had a role.",
        "Cllr Day asked that the minutes be amended to read “it was agreed to buy a bench”.",
        "The Clerk said that the Trust had met, and it was agreed that the fee was high.",
        "Supported by the Borough.",
        "The grant was noted by the county in May.",
        "On the proposal of Cllr Day, seconded by Cllr Night, Cllr Coe was nominated.",
        "Standing Orders were adjourned to allow for the keeper to speak.",
        "Members heard of those who met the keeper and agreed to pay him.",
    ],
)
def test_no_decision(handmade: Handmade, sentence: str) -> None:
    assert told(handmade, sentence) == []


def test_what_a_group_agreed_as_its_director_tells_it_in_points(handmade: Handmade) -> None:
    lines = [
        "The Director advised the Committee that:",
        "[·] The task team was founded in May.",
        "[·] It was agreed that the team would look at the swings.",
        "It was agreed that the team be thanked.",
    ]
    assert told(handmade, *lines) == [("agreed", "that the team be thanked")]


def test_a_line_that_ends_a_broken_sentence(handmade: Handmade) -> None:
    lines = [
        "On the proposal of Councillor Day, seconded by Councillor Night, the Committee",
        "approved the attendance of the Chair.",
    ]
    (fact,) = facts(handmade, *lines)
    assert (fact.disposition, fact.mover) == ("approved", "Councillor Day")


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed to defer the item to the next meeting as Cllr Day was away.",
        "It was agreed to defer the item to the next meeting due to the absence of Cllr Day.",
        "This question was moved to the next meeting.",
        "It was agreed to defer to the next meeting to ask for prices.",
    ],
)
def test_a_meeting_to_which_a_matter_is_put_off(handmade: Handmade, sentence: str) -> None:
    (fact,) = facts(handmade, sentence)
    assert fact.deferred_until == "the next meeting"


def test_a_matter_is_no_addressee(handmade: Handmade) -> None:
    sentence = (
        "On the proposition of Cllr Day, seconded by Cllr Night, it was recommended that Park Plan "
        "2019 will include a pond."
    )
    (fact,) = facts(handmade, sentence)
    assert (fact.force, fact.to) == ("recommended", "")


def test_that_it_was_agreed_is_not_cut_off_with_its_movers(handmade: Handmade) -> None:
    line = (
        "The Members welcomed the invitation and on the proposal of Councillor Day, seconded by"
        " Councillor Night, this was agreed."
    )
    (fact,) = facts(handmade, line)
    assert fact.text.endswith("seconded by Councillor Night, this was agreed")
