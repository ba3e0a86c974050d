"""Decisions that a list below them completes, and motions of whose outcome nothing is told."""

import pytest

from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.records import DecisionFact

from .decided import Handmade


def facts_of(
    handmade: Handmade, *lines: str, title: str = "Conferences"
) -> tuple[DecisionFact, ...]:
    return find_decisions(handmade(("4.", title, [*lines])))


def test_members_and_places_below_are_part_of_what_was_agreed(handmade: Handmade) -> None:
    (fact,) = facts_of(
        handmade,
        "It was agreed that the following Members would attend:",
        "Portwick: Councillor Day.",
        "Saltby (4th May): Councillors Night and Coe.",
        "15",
        "(ii)",
        "Reports on Conferences",
        "Circulated, reports by Members.",
    )
    assert fact.text == (
        "that the following Members would attend: Portwick: Councillor Day. Saltby (4th May): "
        "Councillors Night and Coe."
    )


def test_a_table_of_sums_stands_below_a_full_stop(handmade: Handmade) -> None:
    (fact,) = facts_of(
        handmade,
        "On the proposal of Cllr Day, seconded by Cllr Night, the following projects were approved "
        "under the Roads Allocation.",
        "Quay Lane",
        "€2,000",
        "Mill Road, footpath which was begun last year",
        "€500",
        "TOTAL",
        "€2,500",
        "Car Parks",
        "The Engineer spoke of the car parks.",
    )
    assert fact.text.endswith("begun last year €500 TOTAL €2,500")


def test_movers_may_stand_between_the_words_and_the_list(handmade: Handmade) -> None:
    (fact,) = facts_of(
        handmade,
        "RESOLVED that the following payments be approved. Proposed by Cllr Day, seconded by "
        "Cllr Night.",
        "Mill Garage | Repair of the mower | £48.12",
        "Memorial Hall | Hire | £30.00",
    )
    assert (fact.mover, fact.seconder) == ("Cllr Day", "Cllr Night")
    assert fact.text == "that the following payments be approved"
    assert fact.span.end - fact.span.start > 130  # the evidence holds the payments


def test_bullets_under_headings_are_one_list(handmade: Handmade) -> None:
    (fact,) = facts_of(
        handmade,
        "It was resolved that nominations be made as follows:",
        "Farming",
        "• Ann Day, Portwick",
        "Trade Unions",
        "• Bo Coe, Saltby",
        "The Clerk thanked them.",
    )
    assert fact.text.endswith("Farming • Ann Day, Portwick Trade Unions • Bo Coe, Saltby")


def test_the_quotation_below_is_what_was_approved(handmade: Handmade) -> None:
    (fact,) = facts_of(
        handmade,
        "It was proposed by Cllr Day, seconded by Cllr Night and agreed to approve the following "
        "Notice of Motion :",
        "“That the Council write to the Minister about the pier”.",
        "In reply the Chief Superintendent stated that a letter was no use.",
    )
    assert fact.text.endswith("“That the Council write to the Minister about the pier")


@pytest.mark.parametrize(
    "lines",
    [
        ["It was agreed that the following Members would attend:", "The Conferences were long."],
        ["Members noted the disposal of land as set out below:-", "| Plot 4 [| 7 ~ €"],
        ["The Motion was amended.", "It was agreed to amend the plan as follows:-", "X"],
    ],
    ids=["no list", "a wreck of a table", "a letter"],
)
def test_without_its_list_such_a_decision_says_nothing(
    handmade: Handmade, lines: list[str]
) -> None:
    assert not facts_of(handmade, *lines)


@pytest.mark.parametrize(
    "line",
    [
        "It was agreed to exclude the public while the following item was considered.",
        "It was agreed to hold the workshop in the following week.",
        "It was agreed to take the following urgent item at this point.",
        "It was agreed to take the following Motions Nos. 12 and 14 together.",
        "It was agreed that the following be members - Ann Day and Bo Coe.",
        "It was agreed to host a reception for the rowers following their success.",
    ],
)
def test_what_follows_in_the_sentence_needs_no_list(handmade: Handmade, line: str) -> None:
    assert facts_of(handmade, line)


def test_points_below_the_following_items_were_agreed_are_decisions(handmade: Handmade) -> None:
    facts = facts_of(
        handmade,
        "The following items were agreed :-",
        "(a) That the pier be mended.",
        "(b) To invite the Harbour Master to the May meeting.",
        title="Correspondence",
    )
    assert [fact.text for fact in facts] == [
        "That the pier be mended",
        "To invite the Harbour Master to the May meeting",
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Cllr Day proposed that a buoy be laid. This was seconded by Cllr Night."], 0),
        (
            [
                "Cllr Day proposed that a buoy be laid. This was seconded by Cllr Night.",
                "The Engineer said that buoys were dear.",
            ],
            0,
        ),
        (
            [
                "On the proposal of Cllr Day, seconded by Cllr Night, it was suggested that a buoy "
                "be laid."
            ],
            0,
        ),
        (
            [
                "Cllr Day proposed that the accounts be approved. This was seconded by Cllr Night.",
                "The Clerk spoke of the bank.",
            ],
            1,
        ),
    ],
    ids=[
        "it ends the item, and nobody agrees",
        "talk goes on",
        "only suggested",
        "nobody moves accounts in vain",
    ],
)
def test_a_motion_without_an_outcome(handmade: Handmade, lines: list[str], found: int) -> None:
    facts = facts_of(handmade, *lines, title="Buoys")
    assert len(facts) == found
    assert all(fact.basis == "inferred" for fact in facts)


def test_a_quotation_that_breaks_off_is_left_out(handmade: Handmade) -> None:
    moved = ("Proposed by Councillor Day;", "Seconded by Councillor Night;")
    broken = "“That, Councillor Coe be appointed to the Board of Management of Wexmoor Community"
    assert not facts_of(handmade, *moved, broken, "Photographs were shown.")
    assert facts_of(handmade, *moved, f"{broken} College.”", "Photographs were shown.")


def test_a_list_below_a_statute_is_read(handmade: Handmade) -> None:
    (fact,) = facts_of(
        handmade,
        "It was resolved that the following estates be taken in charge in accordance with the Acts "
        "2000 (as amended) and the Roads Act 1993:",
        "Quay Lane",
        "Mill Road",
        title="Estates",
    )
    assert fact.text.endswith("Roads Act 1993: Quay Lane Mill Road")


def test_an_amendment_that_had_been_agreed_elsewhere_is_none(handmade: Handmade) -> None:
    lines = (
        "The Clerk said that the following amendment had been proposed, seconded and agreed at "
        "that Meeting:",
        "“That a member be allowed to second the Motion.”",
    )
    assert not facts_of(handmade, *lines, title="Orders")


def test_proposed_seconded_and_agreed_to_amend(handmade: Handmade) -> None:
    (fact,) = facts_of(
        handmade,
        "It was proposed by Cllr Day, seconded by Cllr Night and agreed, to amend Standing Orders.",
        title="Orders",
    )
    assert (fact.text, fact.disposition) == ("to amend Standing Orders", "agreed")
