"""Decisions in the wordings of clerks: markers, movers, votes, addressees."""

import pytest

from .decided import kind
from .worded import worded

FORMATS = pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])


@FORMATS
@pytest.mark.parametrize(
    ("body", "decided"),
    [
        (
            (
                "On the PROPOSAL of Cllr. Cole\nSECONDED by Cllr. Dunn\nIt was AGREED to "
                "adopt the plan."
            ),
            ["approved | to adopt the plan | Cole | Dunn |  | "],
        ),
        (
            (
                "PROPOSAL by Cllr Cole\nSECONDED by Cllr Dunn\n\nThat the plan be "
                "adopted.\n\nThe proposal was carried."
            ),
            ["approved | plan be adopted | Cole | Dunn |  | "],
        ),
        (
            (
                "It was resolved to adopt the plan.\n\nProposed by Cllr Cole\nSeconded by Cllr "
                "Dunn\nAll in favour"
            ),
            ["approved | to adopt the plan | Cole | Dunn |  | "],
        ),
        (
            (
                "It was resolved to give £150 to the band, with Cllrs Cole and Dunn "
                "proposing and seconding."
            ),
            ["agreed | to give £150 | Cole | Dunn |  | "],
        ),
        (
            (
                "Councillor Cole moved that the plan be adopted; Councillor Dunn was his "
                "seconder. On a show of hands there were 4 in favour and 1 against and so "
                "the proposal was carried."
            ),
            ["approved | plan be adopted | Cole | Dunn | 4-1- | "],
        ),
        (
            (
                "Councillor Cole moved that the plan be withdrawn; Councillor Dunn was the "
                "seconder. On a show of hands there were 2 in favour and 5 against and so "
                "the proposal fell."
            ),
            ["refused | plan be withdrawn | Cole | Dunn | 2-5- | "],
        ),
        (
            (
                "Resolved (Councillor Vane not voting):\n\n1.  That the plan be adopted.\n\n2.  "
                "That the consultation be noted."
            ),
            ["approved | plan be adopted |  |  |  | ", "noted | consultation be noted |  |  |  | "],
        ),
        (
            (
                "RESOLVED: (Councillor Vane dissenting)\n\n(a) That the plan be adopted;\n\n(b) "
                "That the consultation be noted."
            ),
            ["approved | plan be adopted |  |  |  | ", "noted | consultation be noted |  |  |  | "],
        ),
        (
            (
                "The Chairman was authorised to sign the minutes of the meeting held on 7 "
                "March 2023 as a correct record."
            ),
            ["approved | authorised to sign the minutes |  |  |  | "],
        ),
        (
            ("The update was noted, and it was agreed that future updates be in writing."),
            [
                "noted | update was noted |  |  |  | ",
                "agreed | future updates be in writing |  |  |  | ",
            ],
        ),
        (
            (
                "The Committee NOTED the update and DEFERRED consideration of the options "
                "until a special meeting on 1 June 2023."
            ),
            [
                "noted | the update |  |  |  | ",
                "deferred | consideration of the options |  |  |  | ",
            ],
        ),
        (
            ("The Committee AGREED TO RECOMMEND to the Council the Schedule of Rates for 2023/24."),
            ["recommended | the Schedule of Rates |  |  |  | Council"],
        ),
        (
            "Members recommended the plan to the Full Council for adoption.",
            ["recommended | the plan |  |  |  | Full Council"],
        ),
        (
            (
                "Councillor Mary Cole, Leader of Council, moved, and Councillor Rob Dunn "
                "seconded, that the plan be adopted.\n\nMembers asked about grit.\n\nRESOLVED - "
                "That the plan be adopted."
            ),
            ["approved | plan be adopted | Cole | Dunn |  | "],
        ),
        (
            (
                "Councillor Mary Cole (Cabinet Member for Place) moved, and Councillor Rob "
                "Dunn seconded, that the plan be adopted.\n\nRESOLVED - That the plan be "
                "adopted."
            ),
            ["approved | plan be adopted | Cole | Dunn |  | "],
        ),
        (
            (
                'It was moved by Councillor Cole, seconded by Councillor Dunn -\n\n"That this '
                'Council calls upon the Executive to buy the stadium."\n\nThe voting on the '
                "motion was recorded as follows:\n\nFOR (2)\nCouncillors Abbot, Cole\n\nAGAINST "
                "(3)\nCouncillors Dunn, Vane, Wray\n\nThe motion was therefore declared to be "
                "lost."
            ),
            ["refused | calls upon the Executive | Cole | Dunn | 2-3- | "],
        ),
        (
            (
                "A vote was held: in favour 5, against 0, abstentions 1.\n\nResolved: to "
                "adopt the plan."
            ),
            ["approved | to adopt the plan |  |  | 5-0-1 | "],
        ),
        (
            "The plan was approved unanimously.",
            ["approved | plan was approved |  |  |  | "],
        ),
        (
            "OUTCOME: The plan was adopted.",
            ["approved | plan was adopted |  |  |  | "],
        ),
        (
            (
                "DECISION\n\nThe Committee:\n\n(a) adopted the plan; and\n(b) noted the "
                "consultation."
            ),
            ["approved | adopted the plan |  |  |  | ", "noted | the consultation |  |  |  | "],
        ),
        (
            (
                "The Committee agreed the following recommendations:\n\n1. That the plan be "
                "adopted.\n2. That the consultation be noted."
            ),
            ["approved | plan be adopted |  |  |  | ", "noted | consultation be noted |  |  |  | "],
        ),
        (
            "Council Resolution: To adopt the plan.",
            ["approved | To adopt the plan |  |  |  | "],
        ),
        (
            "Resolution 23/14: To adopt the plan.",
            ["approved | To adopt the plan |  |  |  | "],
        ),
        (
            "RESOLVED (23/14) that the plan be adopted.",
            ["approved | plan be adopted |  |  |  | "],
        ),
        (
            ("Motion: That the plan be adopted\nProposed: Cllr Cole\nSeconded: Cllr Dunn\nCarried"),
            ["approved | plan be adopted | Cole | Dunn |  | "],
        ),
        (
            ("The Chair put the recommendations to the vote and they were carried unanimously."),
            ["approved | recommendations |  |  |  | "],
        ),
        (
            (
                "The recommendations contained within the report were moved by Councillor "
                "Cole, seconded by Councillor Dunn and agreed."
            ),
            ["approved | recommendations | Cole | Dunn |  | "],
        ),
        (
            (
                "After discussion the plan was adopted, having been proposed by Cllr Cole "
                "and seconded by Cllr Dunn."
            ),
            ["approved | plan was adopted | Cole | Dunn |  | "],
        ),
        (
            ("It was proposed Cllr Cole, seconded Cllr Dunn and resolved to adopt the plan."),
            ["approved | to adopt the plan | Cole | Dunn |  | "],
        ),
        (
            "Unanimously resolved: to adopt the plan.",
            ["approved | to adopt the plan |  |  |  | "],
        ),
        (
            (
                "Resolved: To adopt the plan.\nProposer: Cllr Cole    Seconder: Cllr Dunn    "
                "Vote: 4 for, 1 against"
            ),
            ["approved | To adopt the plan | Cole | Dunn | 4-1- | "],
        ),
        (
            ("Proposed and seconded by Cllrs Cole and Dunn and resolved to adopt the plan."),
            ["approved | to adopt the plan | Cole | Dunn |  | "],
        ),
        (
            ("RESOLVED to adopt the plan (moved and seconded by Councillors Cole and Dunn)."),
            ["approved | to adopt the plan | Cole | Dunn |  | "],
        ),
        (
            (
                "23/00123/FUL - 4 Mill Lane, extension. No objection.\n\n23/00124/FUL - 6 "
                "Mill Lane, loft. Object on grounds of overlooking.\n\n23/00125/FUL - 8 Mill "
                "Lane, shed. Supported."
            ),
            [
                "agreed | 4 Mill Lane |  |  |  | ",
                "agreed | Object on grounds |  |  |  | ",
                "agreed | 8 Mill Lane |  |  |  | ",
            ],
        ),
        (
            "IT WAS AGREED:\n\n(1) To adopt the plan.\n(2) To note the consultation.",
            [
                "approved | To adopt the plan |  |  |  | ",
                "noted | To note the consultation |  |  |  | ",
            ],
        ),
        (
            "DECISION OF THE COMMITTEE: That the plan be adopted.",
            ["approved | plan be adopted |  |  |  | "],
        ),
        (
            ("The Cabinet agreed in March that the plan be adopted, the officer reported."),
            [],
        ),
        (
            "Members asked if the plan had been approved by the Board.",
            [],
        ),
        (
            "It was noted that the Executive had resolved to close the depot.",
            [],
        ),
        (
            (
                "The Head of Highways said that the tender was accepted unanimously by the "
                "joint board."
            ),
            [],
        ),
        (
            (
                "The scheme was approved by the Minister in 2019. The plan was adopted by "
                "Cabinet last year."
            ),
            [],
        ),
        (
            "Councillor Cole, Chair of the Panel, moved to the public gallery.",
            [],
        ),
        (
            "The Chair signed the lease.",
            [],
        ),
        (
            "The Committee voted 5-2 to adopt the plan.",
            ["approved | adopt the plan |  |  | 5-2- | "],
        ),
        (
            "It was agreed by a majority of 5 votes to 2 that the plan be adopted.",
            ["approved | plan be adopted |  |  | 5-2- | "],
        ),
    ],
)
def test_wording(body: str, decided: list[str], suffix: str) -> None:
    """`decided` are kind, words, mover, seconder, votes and addressee of each decision."""
    facts = worded(body, suffix)
    left = [fact for fact in facts.decisions if fact.item == 2]
    assert len(left) == len(decided)
    for wanted in decided:
        disposition, words, mover, seconder, votes, to = wanted.split(" | ")
        fact = next(one for one in left if words.lower() in one.text.lower())
        left.remove(fact)
        counts = (fact.votes_for, fact.votes_against, fact.abstentions)
        told = "-".join("" if count is None else str(count) for count in counts).strip("-")
        assert kind(fact) == disposition
        assert [fact.mover.split()[-1:], fact.seconder.split()[-1:]] == [
            mover.split()[-1:],
            seconder.split()[-1:],
        ]
        assert (told, fact.to) == (votes.strip("-"), to)
