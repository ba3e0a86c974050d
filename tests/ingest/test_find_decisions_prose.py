"""Decisions told in running prose, and what looks like one: opinions, accounts of other groups."""

from collections.abc import Callable

import pytest

from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.records import DecisionFact, Minutes

Handmade = Callable[..., Minutes]


def facts(handmade: Handmade, *lines: str, title: str = "Play areas") -> tuple[DecisionFact, ...]:
    return find_decisions(handmade(("4.", title, list(lines)), header="Parks Committee"))


def told(handmade: Handmade, *lines: str, title: str = "Play areas") -> list[tuple[str, str]]:
    return [(fact.disposition, fact.text) for fact in facts(handmade, *lines, title=title)]


@pytest.mark.parametrize(
    ("sentence", "disposition", "text"),
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
            "agreed",
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
            "On the proposal of Cllr Day, seconded by Cllr Night, Standing Orders were suspended "
            "to hear the keeper",
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
def test_one_sentence(handmade: Handmade, sentence: str, disposition: str, text: str) -> None:
    assert told(handmade, sentence) == [(disposition, text)]


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


def test_a_line_that_ends_a_broken_sentence(handmade: Handmade) -> None:
    lines = [
        "On the proposal of Councillor Day, seconded by Councillor Night, the Committee",
        "approved the attendance of the Chair.",
    ]
    (fact,) = facts(handmade, *lines)
    assert (fact.disposition, fact.mover) == ("approved", "Councillor Day")


def test_points_behind_an_agreement_that_ends_open(handmade: Handmade) -> None:
    lines = [
        "It was agreed that the following be done as a result:",
        "That the paper be printed.",
    ]
    assert ("agreed", "That the paper be printed") in told(handmade, *lines)


def test_lettered_sentences_of_one_passage(handmade: Handmade) -> None:
    line = "a) The slide was rusty. b) It was agreed that it be painted. c) It was late."
    assert told(handmade, line) == [("agreed", "that it be painted")]


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
    assert told(handmade, *lines) == [("agreed", "that item 6 be taken first")]


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
