"""What was agreed where the sentence before says it, lists, broken lines, and late movers."""

from collections.abc import Callable

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DecisionFact, Minutes

Handmade = Callable[..., Minutes]

HEAD = """Wexmoor Town Council
Minutes of the meeting of the Town Council held on 5 March 2024 at 7.00 pm in the Guildhall
Present: Councillors Anna Day (AD), Ben Night (BN), Cy Frost and Eve Moon
"""


def decided(handmade: Handmade, *lines: str) -> list[DecisionFact]:
    return list(find_decisions(handmade(("4.", "Play areas", list(lines)))))


def extracted(body: str) -> list[DecisionFact]:
    return list(extract(read_bytes("minutes.txt", f"{HEAD}\n{body}\n".encode())).decisions)


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (
            "The Secretary proposed a letter to the bank, asking for a machine.",
            "This was AGREED.",
            "a letter to the bank, asking for a machine",
        ),
        (
            "Cllr Day suggested it be moved to the quay.",
            "All Cllrs agreed to this proposal.",
            "it be moved to the quay",
        ),
        (
            "Councillor Day proposed that the ranger should attend the next meeting.",
            "Members agreed to this proposal.",
            "that the ranger should attend the next meeting",
        ),
        (
            "The Clerk said that the owner was away and asked that the item be deferred to May.",
            "This was agreed by the Members.",
            "that the item be deferred to May",
        ),
    ],
)
def test_this_was_agreed_means_what_the_sentence_before_proposes(
    handmade: Handmade, before: str, after: str, text: str
) -> None:
    assert [fact.text for fact in decided(handmade, f"{before} {after}")] == [text]


def test_this_was_agreed_says_nothing_where_nothing_was_proposed(handmade: Handmade) -> None:
    assert decided(handmade, "The Director described the tent. This was agreed.") == []


def test_the_motion_was_approved_says_nothing_where_its_words_are_unknown(
    handmade: Handmade,
) -> None:
    assert decided(handmade, "The Motion was seconded by Cllr Day and approved by Members.") == []


@pytest.mark.parametrize(
    "notice",
    [
        "I will move at the next meeting of the Town Council of Wexmoor and District that a "
        "crossing be built at the school.",
        "| will move at the next Meeting that a crossing be built at the school.",
        "We will move that a crossing be built at the school.",
    ],
)
def test_a_motion_that_is_agreed_has_the_words_of_its_notice(
    handmade: Handmade, notice: str
) -> None:
    (fact,) = decided(
        handmade, notice, "The motion was proposed by Cllr Day, seconded by Cllr Night and agreed."
    )
    assert fact.text == "that a crossing be built at the school"
    assert (fact.mover, fact.seconder) == ("Cllr Day", "Cllr Night")


def test_the_mover_is_named_where_he_speaks_to_his_motion(handmade: Handmade) -> None:
    (fact,) = decided(
        handmade,
        "I will move at the next meeting that the pond be cleared.",
        "In proposing the Motion Councillor Day asked for support.",
        "This Motion was seconded by Councillor Night and agreed.",
    )
    assert (fact.mover, fact.seconder) == ("Councillor Day", "Councillor Night")


def test_the_following_motion_is_the_quotation_that_follows(handmade: Handmade) -> None:
    (fact,) = decided(
        handmade,
        "On the proposal of Councillor Day, seconded by Councillor Night the following Motion was "
        "agreed by Members.",
        "“That this District calls on the Minister to mend the road.”",
        "The Clerk spoke.",
    )
    assert fact.text == "That this District calls on the Minister to mend the road"
    assert fact.mover == "Councillor Day"


def test_equal_resolutions_on_two_papers_are_two(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "(a) Report on swings.",
        "RESOLVED: That the report be noted.",
        "(b) Report on slides.",
        "RESOLVED: That the report be noted.",
    )
    assert len(facts) == 2
    assert not any(fact.also for fact in facts)


def test_points_that_were_voted_upon_have_each_its_vote(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "The Committee voted as follows:",
        "a) to approve the transfer to the reserve (For 3, Against 1, Abstentions 1);",
        "b) to approve the growth fund (unanimous).",
    )
    assert [(f.text, f.votes_for, f.votes_against, f.unanimous) for f in facts] == [
        ("to approve the transfer to the reserve", 3, 1, False),
        ("to approve the growth fund", None, None, True),
    ]


def test_a_motion_without_a_named_mover_may_fall(handmade: Handmade) -> None:
    (fact,) = decided(
        handmade,
        "It was MOVED that the press be excluded. There being no seconder the motion FELL.",
    )
    assert (fact.disposition, fact.text) == ("refused", "that the press be excluded")


@pytest.mark.parametrize(
    ("sentence", "disposition"),
    [
        (
            "Cllr Night was proposed as Chair by Cllr Frost and seconded by Cllr Moon. All agreed.",
            "appointed",
        ),
        (
            "Cllr Frost proposed Cllr Moon as Vice-Chair. Seconded by Cllr Day and agreed.",
            "appointed",
        ),
    ],
)
def test_somebody_proposed_for_an_office_is_appointed(
    handmade: Handmade, sentence: str, disposition: str
) -> None:
    (fact,) = decided(handmade, sentence)
    assert (fact.disposition, fact.mover) == (disposition, "Cllr Frost")


@pytest.mark.parametrize(
    "sentence",
    [
        "Members agreed that this money needs to be spent on roads.",
        "It was agreed the website appears to cover all that is required.",
    ],
)
def test_what_members_hold_to_be_needed_is_no_decision(handmade: Handmade, sentence: str) -> None:
    assert decided(handmade, sentence) == []


@pytest.mark.parametrize(
    ("clause", "force", "to"),
    [
        ("That Cabinet be asked to consider tax relief for carers.", "recommended", "Cabinet"),
        ("That the Authority be recommended to approve the plan.", "recommended", "Authority"),
        ("that the Executive be asked to write to the owner", "resolved", ""),
    ],
)
def test_a_body_that_is_asked_to_decide_is_recommended_to(
    handmade: Handmade, clause: str, force: str, to: str
) -> None:
    (fact,) = decided(handmade, f"RESOLVED: {clause}")
    assert (fact.force, fact.to) == (force, to)


@pytest.mark.parametrize(
    "behind",
    [
        "Proposed AD, seconded BN.",
        "(Proposed AD, seconded BN)",
        "Prop: AD Sec: BN",
        "Proposed: A Day. Seconded: B Night.",
        "Cllr Day proposed and Cllr Night seconded this.",
        "Approval – proposed by AD, seconded by BN.",
        "\nProposed: AD\nSeconded: BN",
    ],
)
def test_movers_behind_a_decision(behind: str) -> None:
    (fact,) = extracted(f"1. Precept\nIt was RESOLVED that the precept be £4,000. {behind}")
    assert (fact.text, fact.mover, fact.seconder) == (
        "that the precept be £4,000",
        "Anna Day",
        "Ben Night",
    )


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            [
                "“That Councillors Coe and Elm be appointed to the Wexmoor Northern",
                "Relief Road Sub-Committee.”",
            ],
            "That Councillors Coe and Elm be appointed to the Wexmoor Northern Relief Road "
            "Sub-Committee",
        ),
        (
            [
                "It was agreed that the list would be circulated to the Members for their",
                "information.",
            ],
            "that the list would be circulated to the Members for their information",
        ),
        (
            [
                "“That the freehold interest in the dwelling house situated at 1 St.",
                "Mark’s Terrace be sold”.",
            ],
            "That the freehold interest in the dwelling house situated at 1 St. Mark’s Terrace be "
            "sold",
        ),
    ],
)
def test_a_sentence_broken_at_a_line_is_one(
    handmade: Handmade, lines: list[str], text: str
) -> None:
    facts = decided(handmade, "Proposed by Cllr Day; seconded by Cllr Night; and Resolved:", *lines)
    assert [fact.text for fact in facts] == [text]


def test_a_line_that_begins_anew_is_not_joined(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "Resolved to pay the keeper of the website his fee of this year",
        "Proposed by Cllr Day and seconded by Cllr Night that the lamp be lit.",
    )
    assert facts[0].text == "to pay the keeper of the website his fee of this year"


def test_nothing_is_decided_in_talk_that_is_taken_down_word_for_word(handmade: Handmade) -> None:
    talk = (
        "Coe: I follow up on the term of the contract.   Moon: That is correct.  Day: We approved"
        " years one through three.  Moon: Thank you. I move on."
    )
    assert decided(handmade, talk) == []
    assert decided(handmade, "We approved years one through three.") != []


def test_who_moved_it_is_no_part_of_what_was_agreed(handmade: Handmade) -> None:
    line = (
        "It was agreed that a tree be planted, and this was proposed by Cllr Day and seconded by"
        " Cllr Night, all agreed."
    )
    (fact,) = decided(handmade, line)
    assert (fact.text, fact.mover) == ("that a tree be planted", "Cllr Day")


def test_what_the_most_recent_meeting_recommended_is_no_decision_of_this_one(
    handmade: Handmade,
) -> None:
    line = (
        "At the most recent meeting that took place on 9 November 2017, Members recommended that"
        " the Council plant a tree."
    )
    assert decided(handmade, line) == []
