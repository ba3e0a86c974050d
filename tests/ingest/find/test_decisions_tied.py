"""Votes, dates, kinds and words of decisions only where the minutes plainly tie them to one."""

from collections.abc import Callable

import pytest

from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.records import DecisionFact, Minutes

Handmade = Callable[..., Minutes]


def decided(handmade: Handmade, *lines: str) -> list[DecisionFact]:
    return list(find_decisions(handmade(("4.", "Harbour", list(lines)))))


@pytest.mark.parametrize(
    ("line", "kind", "to", "until"),
    [
        (
            "It was agreed that the Motion be forwarded to the Joint Harbour Committee (JHC).",
            "referred",
            "Joint Harbour Committee",
            "",
        ),
        ("It was agreed that the Motion would go to full Council.", "referred", "", ""),
        (
            "It was agreed that both would be placed on the Agenda of the Harbour District meetings"
            " for discussion.",
            "referred",
            "",
            "",
        ),
        ("Members requested that this item be deferred to May.", "deferred", "", "May"),
        ("It was agreed that the present Refuse Collection Scheme be kept.", "agreed", "", ""),
        (
            "It was agreed that the proposal should be brought to the Cultural Policy Committee for"
            " consideration.",
            "referred",
            "Cultural Policy Committee",
            "",
        ),
        (
            "It was agreed that this item would be brought to the full Council for discussion.",
            "referred",
            "full Council",
            "",
        ),
        (
            "It was agreed to defer the proposal to allow talks to take place prior to the next"
            " meeting.",
            "deferred",
            "",
            "",
        ),
        (
            "On the proposal of Cllr Day, seconded by Cllr Night, it was agreed an update would be"
            " given at the next meeting.",
            "agreed",
            "",
            "",
        ),
        (
            "It was agreed that a copy of the motion be sent to the Harbour Board.",
            "agreed",
            "",
            "",
        ),
        (
            "It was agreed this would be discussed at our next meeting where we agree a plan.",
            "deferred",
            "",
            "",
        ),
        ("It was agreed that this issue should be parked.", "deferred", "", ""),
        ("It was agreed that cars be parked in the yard.", "agreed", "", ""),
        (
            "It was agreed that the item be deferred until such time as it was ascertained what the"
            " loan was for.",
            "deferred",
            "",
            "such time as it was ascertained what the loan was for",
        ),
        (
            "It was agreed that the item be deferred until such time, as the Clerk was away.",
            "deferred",
            "",
            "",
        ),
        (
            "It was agreed that Wexmoor City & County Council fully endorse the Report and that it"
            " be forwarded to the Minister for Trade for his consideration.",
            "approved",
            "",
            "",
        ),
    ],
)
def test_what_is_done_with_a_matter_to_whom_and_until_when(
    handmade: Handmade, line: str, kind: str, to: str, until: str
) -> None:
    (fact,) = decided(handmade, line)
    assert (fact.disposition, fact.to, fact.deferred_until) == (kind, to, until)


@pytest.mark.parametrize(
    "line",
    [
        "The draft plan for each of the Harbour Districts was adopted in the spring.",
        "The draft plan was adopted by the Harbour Districts.",
        "The draft plan was adopted during the prescribed period from 15th October.",
    ],
)
def test_what_other_bodies_adopted_before_is_no_decision_of_this_meeting(
    handmade: Handmade, line: str
) -> None:
    assert decided(handmade, line) == []
    assert decided(handmade, "The draft plan was adopted.") != []


def test_what_a_paper_looks_back_on_is_no_decision_of_this_meeting(handmade: Handmade) -> None:
    line = "Members agreed to the raising of a loan in 2014{} to fund the pier."
    assert decided(handmade, line.format(" and in 2017 approved loans of €170m")) == []
    assert decided(handmade, line.format("")) != []


def test_votes_of_another_matter_further_down_belong_to_nothing_above(handmade: Handmade) -> None:
    vote = "The vote was carried by three to two for both to be co-opted."
    between = (
        "Future Meetings",
        "Cllr Day said that meetings were held every month.",
        f"The Clerk said that two requests had been received. {vote}",
    )
    signs = "Cllr Day agreed to be the second representative."
    (far,) = decided(handmade, signs, *between)
    assert (far.votes_for, far.votes_against) == (None, None)
    (near,) = decided(handmade, f"{signs} {vote}")
    assert (near.votes_for, near.votes_against) == (3, 2)


def test_that_a_vote_would_be_taken_is_not_what_was_decided(handmade: Handmade) -> None:
    line = (
        "It was agreed that a vote would be taken on the motion and following a show of hands the"
        " Mayor declared the motion defeated."
    )
    assert decided(handmade, line) == []
    told = decided(
        handmade, "Cllr Day proposed that a bell be hung. Cllr Night seconded the motion.", line
    )
    assert [(fact.text, fact.disposition) for fact in told] == [("that a bell be hung", "refused")]


def test_points_that_amend_the_minutes_are_not_decided_again(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "It was agreed that the minutes in relation to Item 3 should be amended to reflect the"
        " following points raised by Councillor Day:",
        "that concern had been raised about the mill;",
        "that consideration be given to the history of the site.",
    )
    assert [fact.text for fact in facts] == []


def test_a_mark_of_an_ordinal_closes_no_quotation(handmade: Handmade) -> None:
    (fact,) = decided(
        handmade,
        "Proposed by Cllr Day; seconded by Cllr Night; and Resolved:",
        "“That the land be sold as set out in a Notice dated 8” May, 2013, which was passed by the"
        " Council on 27” May, 2013.”",
    )
    assert fact.text.endswith("passed by the Council on 27” May, 2013")


def test_sums_go_on_behind_a_page_on_which_bullets_are_read(handmade: Handmade) -> None:
    (fact,) = decided(
        handmade,
        "On the proposal of Cllr Day, seconded by Cllr Night, it was agreed to allocate the"
        " following:",
        "€545 for the cleaning of the Monument.",
        "€130 for two road mirrors at the quay.",
        "• €2,500 for the library.",
    )
    assert fact.text.endswith("€2,500 for the library.")


def test_a_heading_is_not_all_that_an_amendment_says(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "It was agreed to adopt the Programme subject to the inclusion of the following amendment:",
        "Mill Lane",
        "“This lane consists of five houses. It will be mended.”",
    )
    assert [fact.text.endswith("mended") for fact in facts] == [True]
