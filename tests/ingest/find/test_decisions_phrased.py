"""Decisions phrased as one clerk in several phrases them."""

from collections.abc import Callable

import pytest

from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.records import Minutes

from .decided import facts, told

Handmade = Callable[..., Minutes]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("There was submitted and noted Report No 12/25 by the Director of Harbours.", "noted"),
        ("There was presented, and approved, a schedule of works for the pier.", "approved"),
        ("Submitted and noted letter from the Pilots.", "noted"),
        ("The minute of the Harbour Board was submitted for information and noted.", "noted"),
        ("The minutes of the Harbour Board of 3 May 2024 were received.", "noted"),
        ("The minutes of 3 May were received and adopted.", "approved"),
        ("There being no questions, it was accepted.", "approved"),
        ("There being no objections, the report was noted.", "noted"),
        ("With no further comments, the harbour plan was approved.", "approved"),
        ("Councillor Ada Day was chosen as Chair, and Cllr Night as Vice-Chair.", "appointed"),
        ("The register was noted.", "noted"),
        ("The Harbour Master's Reports for the months of May and June were then noted.", "noted"),
        ("The accounts to 31 March 2024 were approved.", "approved"),
        ("There being no other nominations, Cllr Day was declared elected.", "appointed"),
        ("Correspondence as listed was noted, to include a letter from the Pilots.", "noted"),
        ("Payments for May totalling £2,104.17 were approved.", "approved"),
        ("Payments of £2,104.17 for May were approved.", "approved"),
        ("RESOLVED that the overspend of £3,000 be authorised.", "approved"),
        ("RESOLVED that the Clerk be authorised to pay the accounts.", "delegated"),
    ],
)
def test_a_sentence_decides_as_it_says(handmade: Handmade, line: str, kind: str) -> None:
    assert [found for found, _ in told(handmade, line)] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "There was submitted a report by the Director of Harbours.",
        "There being no questions, the meeting closed.",
        "His points were noted.",
        "He gave a presentation to the Members and the following points were noted:",
        "The return was received by the auditor.",
        "The minutes of 3 May were received late.",
        "Payments to Moss Ltd were approved by the Clerk.",
        "Councillor Day was chosen as Chair in 2019.",
        "Councillor Day was chosen to open the fair.",
    ],
)
def test_what_only_sounds_like_it_decides_nothing(handmade: Handmade, line: str) -> None:
    assert told(handmade, line) == []


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (
            ["RESOLVED that:-\n(i) the pier be mended;\n(ii) the mill be sold."],
            ["be mended", "be sold"],
        ),
        (["RESOLVED that: 1. the pier be mended; 2. the mill be sold."], ["be mended", "be sold"]),
        (
            ["RESOLVED that: -", "[(i)] the pier be mended;", "[(ii)] the mill be sold."],
            ["be mended", "be sold"],
        ),
        (
            [
                "It was RESOLVED to RECOMMEND to Council that (1) the pier be mended; and (2) the "
                "mill be sold."
            ],
            ["be mended", "be sold"],
        ),
        (
            ["RESOLVED to: (a) mend the pier; (b) sell the mill."],
            ["mend the pier", "sell the mill"],
        ),
    ],
)
def test_the_points_behind_that_are_told_one_by_one(
    handmade: Handmade, lines: list[str], words: list[str]
) -> None:
    found = [text for _, text in told(handmade, *lines)]
    assert len(found) == len(words)
    assert all(text.endswith(end) for text, end in zip(found, words, strict=True))


@pytest.mark.parametrize(
    "lines",
    [
        [
            "It was AGREED to recommend that the Policy and Resources Committee (a) buys the pier; "
            "and (b) sells the mill."
        ],
        [
            "AGREED to recommend that the Policy and Resources Committee:",
            "[(a)] buys the pier;",
            "[(b)] sells the mill.",
        ],
    ],
)
def test_each_point_of_a_recommendation_is_to_the_body_that_is_named_before(
    handmade: Handmade, lines: list[str]
) -> None:
    found = facts(handmade, *lines)
    assert [fact.text for fact in found] == ["buys the pier", "sells the mill"]
    assert {(fact.force, fact.to) for fact in found} == {
        ("recommended", "Policy and Resources Committee")
    }


@pytest.mark.parametrize(
    "what", ["that the pier be kept", "the sale of the mill", "Option 3, to award £200"]
)
def test_a_committee_of_a_long_name_recommends_too(handmade: Handmade, what: str) -> None:
    line = f"AGREED - that Harbour Policy and Resources Committee recommends to Council {what}."
    found = facts(handmade, line)
    assert [(fact.force, fact.to) for fact in found] == [("recommended", "Council")]


def test_items_noted_for_information_are_told_with_their_list(handmade: Handmade) -> None:
    lead = "The Committee noted the following items for information:-"
    found = told(handmade, lead, "[1.] Pier log;", "[2.] Mill report.")
    assert [kind for kind, _ in found] == ["noted"]
    assert "Mill report" in found[0][1]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "On the proposal of Cllr Day, seconded by Cllr Night, the Plan was adopted.",
            "the Plan was adopted",
        ),
        (
            "Proposed by Cllr Day and seconded by Cllr Night, the accounts were approved.",
            "the accounts were approved",
        ),
        (
            "Having been moved by Cllr Day and seconded by Cllr Night, the report was adopted.",
            "the report was adopted",
        ),
    ],
)
def test_who_moved_stands_before_the_words_and_is_none_of_them(
    handmade: Handmade, line: str, words: str
) -> None:
    (found,) = facts(handmade, line)
    assert (found.text, found.mover, found.seconder) == (words, "Cllr Day", "Cllr Night")


@pytest.mark.parametrize(
    ("vote", "kinds"),
    [
        ("Put to the vote, there were 4 for refusal, 5 against and one abstention.", ["refused"]),
        ("The vote was 2 for and 7 against.", ["refused"]),
        ("The vote was 7 for and 2 against.", ["agreed"]),
        ("The vote was 4 for and 4 against.", []),
        ("There being 4 for and 4 against, the Chair used her casting vote against.", ["refused"]),
    ],
)
def test_a_motion_is_lost_that_more_voted_against(
    handmade: Handmade, vote: str, kinds: list[str]
) -> None:
    moved = "Councillor Day proposed that the pier be closed. Councillor Night seconded him."
    assert [kind for kind, _ in told(handmade, f"{moved} {vote}")] == kinds


def test_the_nomination_that_is_declared_elected_gives_the_movers(handmade: Handmade) -> None:
    line = (
        "Councillor Day proposed and Councillor Night seconded Councillor Coe. Councillor Moe "
        "proposed and Councillor Fen seconded Councillor Bell. There were eight for Councillor "
        "Bell and five for Councillor Coe, and the Mayor declared Councillor Bell elected."
    )
    (found,) = facts(handmade, line)
    assert found.disposition == "appointed"
    assert (found.mover, found.seconder) == ("Councillor Moe", "Councillor Fen")


def test_a_motion_in_capitals_is_read_like_any_other(handmade: Handmade) -> None:
    found = facts(
        handmade,
        "PROVOST DAY, SECONDED BY BAILIE COE, MOVED THAT THE PIER BE CLOSED.",
        "Councillor Night, seconded by Councillor Moe, moved, as an amendment, that it stay open.",
        "On a vote being taken, the Members voted:-",
        "For the motion:",
        "Provost Day and Councillors Coe and Bell [3].",
        "For the amendment:",
        "Councillors Night and Moe [2].",
        "The motion was declared carried.",
    )
    assert [(fact.mover, fact.seconder, fact.votes_for) for fact in found] == [
        ("Provost Day", "Bailie Coe", 3),
        ("Councillor Night", "Councillor Moe", 2),
    ]
    assert [fact.disposition == "refused" for fact in found] == [False, True]


def test_a_notice_carried_on_a_show_of_hands_is_decided(handmade: Handmade) -> None:
    found = facts(
        handmade,
        "“This Council asks the Harbour Board to fit lamps on the pier.”",
        "Seconded by Cllr Coe and carried on a show of hands (9 for, 0 against, 1 abstention).",
    )
    assert [(fact.seconder, fact.votes_for, fact.abstentions) for fact in found] == [
        ("Cllr Coe", 9, 1)
    ]


def test_a_list_moved_and_agreed_is_told_with_its_entries_at_each_reading(
    handmade: Handmade,
) -> None:
    lines = (
        "It was proposed by Cllr Day and seconded by Cllr Coe that the following be paid, and this "
        "was agreed:",
        "L Moe, wages      £612.40",
        "Moss Ltd, mowing      £390.00",
    )
    first, again = (facts(handmade, *lines) for _ in range(2))
    assert first == again
    assert [(fact.mover, fact.text.endswith("£390.00")) for fact in first] == [("Cllr Day", True)]


def test_an_addition_moved_by_name_does_not_move_what_is_moved_without_names(
    handmade: Handmade,
) -> None:
    found = facts(
        handmade,
        "Councillor Day moved that a lamp be put on the pier. This was seconded by Councillor Coe.",
        "Following discussion, it was moved and seconded that the recommendations in the report be "
        "forwarded to Cabinet. By a show of hands (8 for, 1 against) this was agreed.",
        "RECOMMENDED to Cabinet that:-",
        "[1.] the Harbour Plan be adopted;",
        "[2.] the pier be kept.",
    )
    recommended = [fact for fact in found if fact.force == "recommended"]
    assert [(fact.mover, fact.votes_for) for fact in recommended] == [("", 8), ("", 8)]


def test_decisions_of_the_district_are_none_of_the_parish(handmade: Handmade) -> None:
    line = "24/01 The Forge - granted; 24/02 Pound Close, nine houses - refused."
    title = "Decisions of the District Council"
    assert find_decisions(handmade(("7", title, [line]), header="Wexmoor Parish Council")) == ()


def test_the_proposal_put_last_has_its_own_vote_and_is_one_decision(handmade: Handmade) -> None:
    found = facts(
        handmade,
        "Proposed by Councillor Day",
        "Seconded by Councillor Coe",
        "[-] that the Committee recommends to Council to award £200.",
        "Amendment",
        "Proposed by Alderman Night",
        "Seconded by Councillor Moe",
        "[-] that the Committee defers the matter for a month.",
        "The Chair put the amendment to the Committee to vote; 1 Member voted For, 2 Members voted "
        "Against. The Chair declared the amendment lost.",
        "For (1) Alderman Night",
        "Against (2) Councillors Day, Coe",
        "The Chair put the substantive proposal to the Committee to vote, which was carried by 2 "
        "votes to 1.",
        "RESOLVED - that the Committee recommends to Council to award £200.",
    )
    assert [(fact.mover, fact.votes_for, fact.votes_against) for fact in found] == [
        ("Alderman Night", 1, 2),
        ("Councillor Day", 2, 1),
    ]


def test_what_is_noted_alone_at_an_item_is_its_decision(handmade: Handmade) -> None:
    line = "The Committee noted that, during May, 38 moorings had been let."
    assert told(handmade, line) == [("noted", "that, during May, 38 moorings had been let")]
    assert told(handmade, line, "Councillor Day asked for a map.") == []
    assert told(handmade, "Members noted that the fence was down.") == []
    assert told(handmade, "The Harbour Board noted that the fence was down.") == []


def test_those_who_are_named_on_both_sides_are_counted(handmade: Handmade) -> None:
    moved = "Cllr Day proposed, seconded by Cllr Coe, that Policy H6 be taken out."
    sides = ("For: Cllrs Day, Coe", "Against: Cllrs Moe, Fen, Bell", "Abstaining: Cllr Night")
    found = facts(handmade, moved, *sides, "The amendment was lost.")
    assert [(f.votes_for, f.votes_against, f.abstentions) for f in found] == [(2, 3, 1)]
    one_side = facts(handmade, moved, sides[1], "The amendment was lost.")
    assert [fact.votes_against for fact in one_side] == [None]


def test_the_votes_carry_what_no_word_says_was_carried(handmade: Handmade) -> None:
    moved = (
        "Proposed by Cllr Day, seconded by Cllr Coe, that the Council OBJECT on grounds of safety. "
        "3 in favour, 1 against, 1 abstention."
    )
    found = facts(handmade, "Mill Lane - 3 Glebe Cottages: rear dormer. NO OBJECTION.", moved)
    assert [(fact.text, fact.votes_for, fact.basis) for fact in found[1:]] == [
        ("that the Council OBJECT on grounds of safety", 3, "stated")
    ]
    behind = facts(handmade, moved, "RESOLVED that the lane be widened.")
    assert [fact.text for fact in behind] == ["that the lane be widened"]
