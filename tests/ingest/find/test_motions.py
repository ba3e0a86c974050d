"""Motions put to the vote, votes over several lines, and decisions without an announcement."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.find.interests import find_interests
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DecisionFact, DocumentFacts, Minutes

Handmade = Callable[..., Minutes]
Tallies = tuple[int | None, int | None, int | None]

HEAD = """Wexmoor Town Council
Minutes of the meeting of the Town Council held on 5 March 2024 at 7.00 pm in the Guildhall
Present: Councillors Anna Day (Mayor), Ben Night, Cy Frost and Eve Moon
"""


def decided(handmade: Handmade, *lines: str, header: str = "Parks Committee") -> list[DecisionFact]:
    return list(find_decisions(handmade(("4.", "Play areas", list(lines)), header=header)))


def texts(handmade: Handmade, *lines: str, header: str = "Parks Committee") -> list[str]:
    return [fact.text for fact in decided(handmade, *lines, header=header)]


def tally(fact: DecisionFact) -> Tallies:
    return fact.votes_for, fact.votes_against, fact.abstentions


def extracted(body: str) -> DocumentFacts:
    return extract(read_bytes("minutes.txt", f"{HEAD}\n{body}\n".encode()))


NUMBERED = (
    "5) Mr Day proposed and Mr Night seconded the motion that",
    "“Council is asked to:",
    "(1) Note the plan for the lake.”",
    "6) Mr Frost proposed and Ms Moon seconded the following amendment to the motion set out in "
    "paragraph 5:",
    "“Council is asked to:",
    "(1) Comment that the lake be drained.”",
    "7) Following the debate, the Chairman put the amendment set out in paragraph 6 to the vote "
    "and the voting was as follows:",
    "For (2)",
    "Mr Frost, Ms Moon",
    "Against (3)",
    "Mr Day, Mr Night, Dr Rain",
    "Abstain (1)",
    "Mrs Snow",
    "Amendment lost.",
    "8) The Chairman put the substantive motion set out in paragraph 5 to the vote and the voting "
    "was as follows:",
    "For (4)",
    "Mr Day, Mr Night, Dr Rain,",
    "Mrs Snow",
    "Against (2)",
    "Mr Frost, Ms Moon",
    "Substantive Motion carried.",
    "9) RESOLVED that the Council:",
    "(1) Notes the plan for the lake.",
    "(2) Asks for a report in June.",
)


def test_an_amendment_put_by_its_paragraph_is_a_decision_with_its_votes(
    handmade: Handmade,
) -> None:
    lost, *carried = decided(handmade, *NUMBERED, header="Wexmoor County Council")
    assert (lost.disposition, lost.text) == ("refused", "the amendment set out in paragraph 6")
    assert (lost.mover, lost.seconder, tally(lost)) == ("Mr Frost", "Ms Moon", (2, 3, 1))
    assert [vote.person for vote in lost.named_votes if vote.choice == "against"] == [
        "Mr Day",
        "Mr Night",
        "Dr Rain",
    ]
    assert [(fact.mover, tally(fact)) for fact in carried] == [("Mr Day", (4, 2, None))] * 2
    assert len(carried[0].named_votes) == 6


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["RESOLVED (5 votes to 1)", "1. That the gate be mended."], (5, 1, None)),
        (["RESOLVED (by 4 votes to 2) that the gate be mended."], (4, 2, None)),
        (["On a vote, by 4 to 2, the Committee agreed to mend the gate."], (4, 2, None)),
        (
            ["It was RESOLVED, with 6 votes for, 2 against and 1 abstention, that a gate be made."],
            (6, 2, 1),
        ),
        (["RESOLVED that the swings (ages 4 to 11) be mended."], (None, None, None)),
    ],
)
def test_the_vote_that_a_marker_tells(
    handmade: Handmade, lines: list[str], expected: Tallies
) -> None:
    (fact,) = decided(handmade, *lines)
    assert tally(fact) == expected
    assert "votes" not in fact.text


def test_a_count_without_names_heads_no_word_that_follows(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "Councillor Day moved and Councillor Night seconded that the rent be raised.",
        "The motion was agreed with this result:",
        "For: 36",
        "Against: 19",
        "Abstention: 2",
        "AGREED",
        "(1) that the rent be raised; and",
        "(2) that the Clerk report back.",
    )
    assert [(fact.mover, tally(fact)) for fact in facts] == [("Councillor Day", (36, 19, 2))] * 2
    assert not any(fact.named_votes for fact in facts)


def test_a_heading_decision_is_followed_by_its_points(handmade: Handmade) -> None:
    assert texts(
        handmade,
        "DECISION",
        "1. That the Committee accepted the findings of fact.",
        "2. That the complaint be dismissed.",
        "The Chair thanked the witnesses.",
    ) == ["That the Committee accepted the findings of fact", "That the complaint be dismissed"]


def test_numbered_points_behind_the_body_share_the_vote_before_it(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "Councillor Day proposed that the money be found. Councillor Night seconded.",
        "The proposal was carried with four in favour and two abstentions, and the Committee",
        "1. AGREED that the money be found;",
        "2. AGREED that costs be reported; and",
        "3. RECOMMENDED to Cabinet that the plan be changed.",
    )
    assert [(fact.mover, fact.votes_for) for fact in facts] == [("Councillor Day", 4)] * 3
    assert (facts[2].force, facts[2].to) == ("recommended", "Cabinet")
    assert facts[2].text == "that the plan be changed"


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Invoice from the mower, £90, Councillors resolved to pay", "Councillors resolved to pay"),
        (
            "After discussion the Councillors resolved to have the beacon on the green.",
            "to have the beacon on the green",
        ),
        ("A letter came from the bus Councillors resolved to give £65", "to give £65"),
        (
            "It was moved from the Chair and agreed that the press leave.",
            "that the press leave",
        ),
        ("Decision: Deferred until the owner is found.", "Deferred until the owner is found"),
        ("The Mill - dormer extension. Supported.", "The Mill - dormer extension. Supported"),
        (
            "The Committee noted the report of the Ranger, who highlighted fires.",
            "The Committee noted the report of the Ranger",
        ),
    ],
)
def test_decisions_in_prose(handmade: Handmade, sentence: str, text: str) -> None:
    assert texts(handmade, sentence) == [text]


@pytest.mark.parametrize(
    "sentence",
    [
        "A letter of Councillors resolved to nothing.",
        "At that meeting, Members agreed to refer the decision to full Council.",
        "At the Scrutiny Panel held on 29 January, Members agreed to refer the decision.",
        "Members asked that food waste be looked at in March.",
        "Members agreed the money should have been spent on a crane.",
        "The Vice-Chair spoke of the honour of being elected Chair.",
        "He was glad that the scheme was full. Supported by the county, it would run again.",
    ],
)
def test_what_decides_nothing(handmade: Handmade, sentence: str) -> None:
    assert texts(handmade, sentence) == []


def test_a_nomination_is_told_once(handmade: Handmade) -> None:
    (fact,) = decided(
        handmade,
        "It was proposed by Councillor Day, seconded by Councillor Night, that Councillor Moon be "
        "elected Vice-Chair for the year. There being no other name,",
        "RESOLVED: that Councillor Di Moon be elected Vice-Chair for 2019/20.",
    )
    assert (fact.mover, fact.seconder) == ("Councillor Day", "Councillor Night")
    assert fact.text.startswith("that Councillor Di Moon")


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Day proposed Mr Stone be appointed and Cllr Night seconded this. Mr Stone was "
        "co-opted.",
        "Cllr Day proposed Mr Stone be co-opted. Seconded by Cllr Night. All agreed.",
    ],
)
def test_a_co_option(handmade: Handmade, line: str) -> None:
    (fact,) = decided(handmade, line)
    assert (fact.disposition, fact.mover, fact.seconder) == ("appointed", "Cllr Day", "Cllr Night")
    assert fact.text.startswith("Mr Stone be ")


def test_the_council_by_its_letters() -> None:
    facts = extracted("4. Planning\nWTC had no objections and recommended approval.")
    assert [fact.text for fact in facts.decisions] == [
        "WTC had no objections and recommended approval"
    ]


def test_who_holds_the_post_that_moved_is_told_in_the_item() -> None:
    facts = extracted(
        "4. Budget\n"
        "The Portfolio Holder for Finance, Councillor Cy Frost, introduced the report.\n"
        "On the motion of the Portfolio Holder, seconded by Councillor Night, it was RESOLVED that "
        "the budget be approved.\n"
        "5. Homes\n"
        "The Portfolio Holder for Housing, Councillor Eve Moon, introduced the report.\n"
    )
    assert [(fact.mover, fact.seconder) for fact in facts.decisions] == [("Cy Frost", "Ben Night")]


def test_a_member_in_the_chair_is_not_the_next_one_named() -> None:
    facts = extract(
        read_bytes(
            "minutes.txt",
            b"Wexmoor City Council\nPlan Panel\nTuesday, 25th January, 2022\n"
            b"PRESENT: Councillor A Day in the Chair, Councillors B Night and C Frost\n\n"
            b"1. Plan\nThe Chair moved and Councillor Frost seconded that the plan be sold. "
            b"The motion was carried.\n",
        )
    )
    assert [fact.mover for fact in facts.decisions] == ["A Day"]


def test_what_the_agenda_asked_for_is_resolved_if_repeated(handmade: Handmade) -> None:
    words = "To approve the minutes of the meeting held on 25 November 2025."
    minutes = handmade(("1.", "Minutes", [words]))
    assert find_decisions(minutes) == ()
    (item,) = minutes.items
    both = replace(minutes, items=(replace(item, blurb=item.minutes),))
    assert [fact.text for fact in find_decisions(both)] == [words.rstrip(".")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Cllr Day re 5 & Cllr Night re 6.", [(2, "Cllr Day"), (3, "Cllr Night")]),
        (
            "Councillor Day drew attention, in relation to Agenda Item 6, to her ownership of a "
            "house there.",
            [(3, "Councillor Day")],
        ),
        ("Councillor Day drew attention to the fall in numbers.", []),
    ],
)
def test_the_item_of_an_interest(
    handmade: Handmade, line: str, expected: list[tuple[int, str]]
) -> None:
    minutes = handmade(
        ("4.", "Declarations of Interest", [line]),
        ("5.", "Damp homes", ["The report was noted."]),
        ("6.", "Ferry Brae", ["The report was noted."]),
    )
    assert [(fact.item, fact.person) for fact in find_interests(minutes)] == expected


def test_an_interest_concerns_the_later_item_at_which_the_member_left() -> None:
    facts = extracted(
        "2. Declarations of Interest\n"
        "Councillor Night declared that he sat on the parish council with the complainant.\n"
        "Councillor Frost declared that he knew Mrs Quill, who had taught him.\n"
        "Councillor Moon declared that she had been sent an email by Mrs Quill.\n"
        "3. Minutes\nThe minutes were approved.\n"
        "4. Hearing\n(Councillor Night left the room)\nMrs Quill gave evidence.\n"
    )
    assert [(fact.person, fact.item) for fact in facts.interests] == [
        ("Ben Night", 3),
        ("Cy Frost", 3),
        ("Eve Moon", 1),
    ]


def test_a_motion_on_notice_that_was_only_moved_and_seconded_is_no_decision(
    handmade: Handmade,
) -> None:
    notice = "I will move at the next Meeting that the bridge be lit."
    moved = "The Motion was proposed by Councillor Day and seconded by Councillor Night."
    assert decided(handmade, notice, moved) == []
    (carried,) = decided(handmade, notice, moved, "The Motion was carried.")
    assert carried.text == "that the bridge be lit"


def test_what_others_proposed_and_was_agreed_is_not_the_motion_before(handmade: Handmade) -> None:
    notice = "I will move at the next Meeting that the bridge be lit."
    moved = "Councillor Day, in proposing the Motion, spoke. It was seconded by Councillor Night."
    other = (
        "On the proposal of Councillor Frost and seconded by Councillor Moon, this proposal was"
        " agreed."
    )
    assert decided(handmade, notice, moved, other) == []


def test_what_the_chief_executive_asks_for_is_no_decision_of_the_executive(
    handmade: Handmade,
) -> None:
    lines = ("The Chief Executive asked that a report on the pool be added for November.",)
    assert texts(handmade, *lines, header="District Executive") == []
    asked = "The Executive asked that a report on the pool be added for November."
    assert len(texts(handmade, asked, header="District Executive")) == 1


def test_somebody_elected_or_nominated_on_a_proposal_is_a_decision(handmade: Handmade) -> None:
    lines = (
        "On the proposal of Cllr Day, seconded by Cllr Night, Cllr Frost was nominated to the "
        "Twinning Committee.",
        "Mrs Moon was proposed by Mr Coe and seconded by Mrs Rain and, there being no other "
        "nominations, was elected to serve as a trustee.",
    )
    found = decided(handmade, *lines)
    assert [(fact.disposition, fact.mover, fact.seconder) for fact in found] == [
        ("appointed", "Cllr Day", "Cllr Night"),
        ("appointed", "Mr Coe", "Mrs Rain"),
    ]


def test_a_condition_that_was_carried_first_is_a_decision_of_its_own(handmade: Handmade) -> None:
    found = decided(
        handmade,
        "Councillor Day proposed a motion to add a condition that the roof be planted. This was "
        "seconded by Councillor Night and carried.",
        "RESOLVED:",
        "That permission be granted with the additional condition above.",
        "(Votes: 3 for, 2 against)",
    )
    assert [(fact.text, fact.mover, fact.seconder, fact.votes_for) for fact in found] == [
        (
            "to add a condition that the roof be planted",
            "Councillor Day",
            "Councillor Night",
            None,
        ),
        ("That permission be granted with the additional condition above", "", "", 3),
    ]


def test_numbers_behind_the_name_of_the_body_cut_its_resolution(handmade: Handmade) -> None:
    line = (
        "RESOLVED: That District Executive: 1. approved the Forward Plan for publication; "
        "2. noted the contents of the register."
    )
    found = decided(handmade, line, header="District Executive")
    assert [(fact.text, fact.disposition) for fact in found] == [
        ("approved the Forward Plan for publication", "approved"),
        ("noted the contents of the register", "noted"),
    ]


def test_what_a_report_recommends_that_the_body_does_is_no_decision(handmade: Handmade) -> None:
    line = (
        "It is recommended that the Corporate Policy and Resources Committee recommends to Council "
        "the approval of the draft policy."
    )
    assert texts(handmade, line, header="Corporate Policy and Resources Committee") == []
