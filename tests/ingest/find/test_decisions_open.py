"""What is no decision, or leaves open what was decided, is not told."""

from collections.abc import Callable

import pytest

from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.records import DecisionFact, Minutes

Handmade = Callable[..., Minutes]


def facts_of(handmade: Handmade, *lines: str, title: str = "Harbour") -> tuple[DecisionFact, ...]:
    return find_decisions(handmade(("1", title, list(lines)), header="Wexmoor Town Council"))


def told(handmade: Handmade, *lines: str, title: str = "Harbour") -> list[tuple[str, str]]:
    found = facts_of(handmade, *lines, title=title)
    return [(fact.disposition, fact.text) for fact in found]


def test_what_members_only_request_is_no_decision(handmade: Handmade) -> None:
    assert told(handmade, "Members requested that the buoys be counted.") == []
    both = told(handmade, "Members noted the report and requested that the buoys be counted.")
    assert both == [("noted", "Members noted the report")]
    agreed = "Members requested that the buoys be counted. This was agreed."
    assert told(handmade, agreed) == [("agreed", "that the buoys be counted")]
    assert len(told(handmade, "The Council requested that the buoys be counted.")) == 1


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("It was agreed that Cllr Day be added as a signatory.", "Bank"),
        ("It was agreed that the Meeting be adjourned for 10 minutes.", "Roads"),
        ("It was agreed to suspend the meeting for a short break.", "Roads"),
        ("It was agreed that page 2 be amended to name Cllr Day.", "Minutes of 3 May 2024"),
        ("It was agreed that the minutes be amended to name Cllr Day.", "Matters arising"),
        ("Cllr Day proposed acceptance, seconded by Cllr Night. Agreed.", "Matters arising"),
        ("It was agreed that the town experienced a quiet year on the whole.", "Police"),
        ("Cllr Day advised that she had a resignation from Mr Coe which was accepted.", "Members"),
        ("24/01 Rose Cottage, porch – approved.", "Planning Permissions"),
        ("24/02 Mill House, garage. Approved.", "Planning decisions received"),
        ("24/03 The Mill, window. No comment.", "Planning applications"),
    ],
)
def test_where_nobody_could_tell_what_or_how_nothing_is_told(
    handmade: Handmade, line: str, title: str
) -> None:
    assert told(handmade, line, title=title) == []


def test_the_same_words_decide_where_they_leave_nothing_open(handmade: Handmade) -> None:
    moved = "Cllr Day proposed acceptance, seconded by Cllr Night."
    assert len(told(handmade, f"{moved} Agreed.", title="To accept the accounts")) == 1
    assert told(handmade, "24/01 Rose Cottage, porch – approved.", title="Planning") != []
    assert told(handmade, "It was agreed that the bye-laws be amended.") != []


def test_who_is_only_consulted_supports_and_approves_nothing(handmade: Handmade) -> None:
    line = "24/04 Mill House - new garage. Supported."
    assert told(handmade, line)[0][0] == "agreed"


def test_those_agreed_under_a_title_of_appointments_are_appointed(handmade: Handmade) -> None:
    line = "The following were agreed by the meeting: Ann Day, Bo Night."
    assert told(handmade, line, title="Appointment of Associate Members")[0][0] == "appointed"
    assert told(handmade, line, title="Payments")[0][0] == "approved"


def test_what_was_felt_is_not_agreed(handmade: Handmade) -> None:
    line = "It was agreed to review the lease, and there was a feeling that it was dear."
    assert told(handmade, line) == [("agreed", "to review the lease")]


def test_a_reply_read_out_is_no_motion(handmade: Handmade) -> None:
    lines = (
        "The following reply was drafted by the engineers.",
        "“The Council do not have the means to dredge the harbour.”",
        "A vote was taken, 5 for and 2 against, and the motion was carried.",
    )
    assert all("means" not in text for _, text in told(handmade, *lines))


def test_a_mark_behind_a_day_closes_no_quotation(handmade: Handmade) -> None:
    lines = (
        "Proposed by Councillor Day;",
        "Seconded by Councillor Night;",
        "“That the lease dated 7” April, 2014, be ended.”",
        "The motion was carried.",
    )
    ((_, text),) = told(handmade, *lines)
    assert text == "That the lease dated 7” April, 2014, be ended"


def test_an_update_to_be_received_is_agreed(handmade: Handmade) -> None:
    line = "Members requested that the Board receive an update on dredging at future meetings."
    assert told(handmade, f"{line} This was agreed.")[0][0] == "agreed"


def test_a_matter_put_off_is_not_the_motion_that_was_agreed(handmade: Handmade) -> None:
    lines = (
        "I will move at the next meeting that the pier be sold.",
        "Councillor Day requested that this Motion be deferred to the next meeting as the engineer"
        " was away and this was agreed.",
    )
    ((kind, text),) = told(handmade, *lines, title="Notice of Motion submitted by Councillor Day")
    assert (kind, "be deferred" in text) == ("deferred", True)


def test_what_a_report_read_into_the_minutes_tells_was_decided_before(handmade: Handmade) -> None:
    read_in = "It was agreed that the report be read into the minutes as follows:"
    lines = ("The Council decided to raise the rate.", "The rate was approved.")
    moved = ("Proposed by Councillor Day;", "Seconded by Councillor Night;", "And Resolved;")
    facts = told(handmade, read_in, *lines, *moved, "“That the budget be adopted.”")
    assert [kind for kind, _ in facts] == ["agreed", "approved"]
    assert facts[1][1] == "That the budget be adopted"


def test_what_a_report_looks_back_on_is_no_decision(handmade: Handmade) -> None:
    line = "The Council adopted the Harbour Strategy{} under the Harbours Act."
    assert told(handmade, line.format(" in July 2019")) == []
    assert told(handmade, line.format("")) != []


def test_a_line_that_goes_on_with_the_one_before_decides_nothing(handmade: Handmade) -> None:
    lines = ("Councillor Day did not agree that", "3", "the minutes were a correct record.")
    assert told(handmade, *lines) == []


def test_a_section_is_not_cut_at_the_line_that_ends_in_its_number(handmade: Handmade) -> None:
    lines = (
        "RESOLVED: That the Harbour Plan, as circulated, be adopted in accordance with Section 6 C"
        " (4)",
        "(a) of the Harbours Act, 2001.",
    )
    ((_, text),) = told(handmade, *lines)
    assert text.endswith("of the Harbours Act, 2001")


def test_that_something_is_needed_is_no_decision(handmade: Handmade) -> None:
    assert told(handmade, "All Members agreed a new plan is needed for the harbour.") == []
    assert told(handmade, "All Members agreed the new plan for the harbour.") != []


def test_who_moved_the_motion_did_not_move_what_was_agreed_about_it(handmade: Handmade) -> None:
    line = "the Motion, as proposed by Cllr Day and seconded by Cllr Night, be sent to the Minister"
    (fact,) = facts_of(handmade, f"It was agreed that {line}.")
    assert (fact.mover, fact.seconder) == ("", "")
    (fact,) = facts_of(
        handmade, "Proposed by Cllr Day, seconded by Cllr Night and agreed to dredge."
    )
    assert fact.mover == "Cllr Day"


def test_the_list_of_a_motion_that_was_referred_is_not_agreed(handmade: Handmade) -> None:
    lines = (
        "We will move at the next meeting that the following steps be taken.",
        "That Wexmoor Town Council:",
        "1) Propose that the pier be moved.",
        "2) Mend the slipway.",
        "It was agreed to refer this Motion to the Harbour Committee.",
    )
    assert [kind for kind, _ in told(handmade, *lines, title="Notice of Motion")] == ["referred"]


def test_what_is_agreed_to_be_done_is_agreed(handmade: Handmade) -> None:
    moved = "On the proposal of Cllr Day, seconded by Cllr Night it was agreed further dredging is"
    assert [kind for kind, _ in told(handmade, f"{moved} required.")] == ["agreed"]
    letter = "It was agreed that a letter of support would issue to the Minister."
    assert told(handmade, letter)[0][0] == "agreed"


def test_what_a_reply_tells_was_granted_is_no_decision(handmade: Handmade) -> None:
    lines = (
        "REPLY:",
        "Wexmoor Town Council granted planning permission for the kiln on 8th March.",
    )
    assert told(handmade, *lines, title="Question submitted by Councillor Day") == []


def test_a_date_to_be_agreed_approves_nothing(handmade: Handmade) -> None:
    line = "It was agreed to host a reception for the band on a date to be agreed."
    assert told(handmade, line)[0][0] == "agreed"
    assert (
        told(handmade, "It was agreed to revert once the date had been agreed.")[0][0] == "agreed"
    )


@pytest.mark.parametrize(
    "line",
    [
        "The Mayor suggested a short adjournment and this was agreed.",
        "The Mayor declared the Motion as proposed by Cllr Day and seconded by Cllr Coe carried.",
    ],
)
def test_that_something_was_carried_does_not_say_what(handmade: Handmade, line: str) -> None:
    assert told(handmade, line) == []


def test_a_notice_for_a_change_keeps_its_words(handmade: Handmade) -> None:
    lines = (
        "I will move at the next meeting for a change to be made to the bye-laws.",
        "The Motion was seconded by Councillor Night and agreed.",
    )
    ((_, text),) = told(handmade, *lines, title="Notice of Motion submitted by Councillor Day")
    assert text == "for a change to be made to the bye-laws"


@pytest.mark.parametrize(
    "line",
    [
        "It was agreed that the Motion was carried.",
        "Members agreed to this.",
        "It was further agreed that the Wexmoor Town Council",
        "Members supported all the applications but were conscious of the sum.",
        "The Members referred the removal of gravel and said that a national answer was due.",
        "Members agreed the importance of speaking to the engineers early.",
        "He added, following a meeting in May, it was agreed the key issues were noise and dust.",
    ],
)
def test_talk_and_half_sentences_decide_nothing(handmade: Handmade, line: str) -> None:
    assert told(handmade, line) == []


def test_to_agree_that_something_be_done_is_agreed(handmade: Handmade) -> None:
    assert told(handmade, "Members agreed a bond be put in place.")[0][0] == "agreed"
    assert told(handmade, "Members agreed the bond.")[0][0] == "approved"
    referred = "The Members referred the removal of gravel to the Harbour Committee."
    assert told(handmade, referred)[0][0] == "referred"
