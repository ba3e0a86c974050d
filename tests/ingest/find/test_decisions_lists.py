"""Decisions whose words run on over the lines below: quotations, allocations, payments."""

from minutegraph.ingest.find.decisions import find_decisions

from .decided import Handmade, told

MOVED = ("Proposed by Councillor Day;", "Seconded by Councillor Night;", "And Resolved:")


def test_a_quoted_resolution_goes_on_to_its_closing_mark(handmade: Handmade) -> None:
    lines = (
        "“That the following allocations be made under the Harbour Fund for the coming year.",
        "Rowing Club Building Repairs:",
        "€20,000",
        "Silver Band Start Up Costs:",
        "€10,000”.",
        "The Treasurer thanked the members.",
    )
    (fact,) = find_decisions(handmade(("4.", "Harbour Fund", [*MOVED, *lines])))
    assert fact.text == (
        "That the following allocations be made under the Harbour Fund for the coming year. "
        "Rowing Club Building Repairs: €20,000 Silver Band Start Up Costs: €10,000"
    )
    assert (fact.mover, fact.seconder) == ("Councillor Day", "Councillor Night")


def test_a_condition_belongs_to_the_approval_in_its_quotation(handmade: Handmade) -> None:
    lines = (
        "“That the report on the pier is approved subject to the following condition;",
        "That the works shall not begin until the swans have gone.",
        "Reason: In the interest of the swans”.",
    )
    ((kind, text),) = told(handmade, *MOVED, *lines)
    assert kind == "approved"
    assert text.endswith("until the swans have gone. Reason: In the interest of the swans")


def test_lettered_points_below_that_alone_are_decisions_of_their_own(handmade: Handmade) -> None:
    lines = ("“That:", "(a) the pier be mended.", "(b) the swans be fed.”")
    assert [text for _, text in told(handmade, *MOVED, *lines)] == [
        "the pier be mended",
        "the swans be fed",
    ]


def test_lettered_points_below_a_verb_are_its_list(handmade: Handmade) -> None:
    lines = ("“That the Council agree the following:", "(a) a new pier.", "(b) a swan house.”")
    ((_, text),) = told(handmade, *MOVED, *lines)
    assert text == "That the Council agree the following: (a) a new pier. (b) a swan house"


def test_a_resolution_takes_in_the_bullets_that_are_set_out_below_it(handmade: Handmade) -> None:
    lines = (
        "“That approval be given to the deletion of one building from the Record of Buildings, in"
        " accordance with the report as set out below :-",
        "• The deletion of Weir House, Mill Lane.",
        "Proposed by Councillor Frost;",
    )
    ((_, text),) = told(handmade, *MOVED, *lines)
    assert text.endswith("as set out below :- • The deletion of Weir House, Mill Lane.")


def test_amounts_stand_above_those_to_whom_they_go(handmade: Handmade) -> None:
    lines = ("It was agreed that €500 would be allocated as follows:", "€300", "-", "Silver Band")
    ((_, text),) = told(handmade, *lines, "€200", "-", "Rowing Club", "October Meetings")
    assert text == ("that €500 would be allocated as follows: €300 Silver Band €200 Rowing Club")


def test_a_matter_is_put_off_until_a_meeting_and_not_until_a_reason(handmade: Handmade) -> None:
    line = "This item was deferred to the May meeting in the absence of the Engineer."
    (fact,) = find_decisions(handmade(("4.", "Pier", [line])))
    assert fact.deferred_until == "the May meeting"


def test_all_approved_below_other_payments_is_not_said_of_the_last_alone(
    handmade: Handmade,
) -> None:
    lines = (
        "Bin emptying - £30 (Ch. 12)",
        "Insurance - £362 (Ch. 13). 3 Year agreement proposed by Cllr Day, seconded by Cllr Night."
        " All Councillors present unanimously agreed.",
        "Clerk’s Salary - £325 (Ch. 14) – all approved.",
    )
    (fact,) = find_decisions(handmade(("4.", "Accounts for payment", [*lines])))
    assert (fact.text, fact.disposition, fact.mover) == ("all approved", "approved", "")


def test_all_approved_behind_a_list_in_one_paragraph_is_said_of_the_list(
    handmade: Handmade,
) -> None:
    line = "Bin emptying - £30 (Ch. 12), Clerk’s Salary - £325 (Ch. 14) – all approved."
    (fact,) = find_decisions(handmade(("4.", "Accounts for payment", [line])))
    assert fact.text.startswith("Bin emptying - £30")


def test_to_remain_as_chair_is_an_appointment(handmade: Handmade) -> None:
    line = "The Councillors nominated and resolved that Councillor Day remain as Chair."
    assert told(handmade, line) == [("appointed", "that Councillor Day remain as Chair")]


def test_a_table_of_sums_belongs_to_the_decision_that_leads_to_it(handmade: Handmade) -> None:
    lines = (
        "It was proposed by Cllr Day, seconded by Cllr Night and agreed that the following groups"
        " with the amounts listed be paid from the Harbour Fund:",
        "Name of Group",
        "Amount",
        "Rowing Club",
        "€ 500",
        "Silver Band",
        "€ 250",
        "The Treasurer thanked the members.",
    )
    (fact,) = find_decisions(handmade(("4.", "Harbour Fund", [*lines])))
    assert fact.text.endswith("Name of Group Amount Rowing Club € 500 Silver Band € 250")
    assert fact.mover == "Cllr Day"


def test_the_lines_of_a_list_without_marks_belong_to_what_leads_to_it(handmade: Handmade) -> None:
    lines = (
        "It was decided that the choice be told to the Roads Office with the following conditions:",
        "Longer working days",
        "Alternative routes",
        "Proper signs in both languages",
        "The Clerk would write to them in May.",
    )
    ((_, text),) = told(handmade, *lines)
    assert text.endswith("Longer working days Alternative routes Proper signs in both languages")


def test_what_is_deferred_is_no_approval_of_what_it_speaks_of(handmade: Handmade) -> None:
    line = "The Members agreed that a decision on the adoption of the Bye-Laws be deferred to May."
    assert [kind for kind, _ in told(handmade, line)] == ["deferred"]


def test_a_speech_about_an_election_elects_nobody(handmade: Handmade) -> None:
    speech = (
        "The Government has set out its plans for a Directly Elected Mayor of the City.",
        "I am very pleased to have been elected as Mayor of the City.",
    )
    assert told(handmade, *speech) == []
