"""Who voted how, where minutes print names: rolls, tables, and sentences."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.find import find_facts
from minutegraph.ingest.find.clauses import sentences
from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.find.named_votes import voters_in
from minutegraph.ingest.find.rolls import Roll, with_rolls
from minutegraph.ingest.find.vote_lines import may_be_line
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import DecisionFact, Minutes, Passage

Handmade = Callable[..., Minutes]
Votes = dict[str, list[str]]
PRESENT = "Present: Councillors Anna Day (Mayor), Ben Frost, Cy Coe, Di Dunn and Ed Elm"


def decided(handmade: Handmade, *lines: str) -> tuple[DecisionFact, ...]:
    return find_decisions(handmade(("4.", "Budget", list(lines))))


def votes(fact: DecisionFact) -> Votes:
    sides: Votes = {}
    for vote in fact.named_votes:
        sides.setdefault(vote.choice, []).append(vote.person.rsplit(" ", 1)[-1])
    return sides


MOTION = "It was moved by Councillor Day and seconded by Councillor Frost that the fee be raised."


@pytest.mark.parametrize(
    ("lines", "sides"),
    [
        pytest.param(
            [
                MOTION,
                "A recorded vote was taken:",
                "For: Councillors Day, Frost and Coe (3)",
                "Against: Councillor Dunn (1)",
                "Abstentions: None (0)",
                "The motion was carried.",
            ],
            {"for": ["Day", "Frost", "Coe"], "against": ["Dunn"]},
            id="labels with counts behind",
        ),
        pytest.param(
            [
                MOTION,
                "Upon a division the result was as follows:",
                "For the motion (2): Councillors Day and Mrs. Frost.",
                "Against the motion (1): The Mayor.",
                "The motion was carried.",
            ],
            {"for": ["Day", "Frost"], "against": ["Mayor"]},
            id="labels with counts before, and an office",
        ),
        pytest.param(
            [
                MOTION,
                "A vote was taken which resulted as follows:",
                "For",
                "Councillors Day, Collins (J), Collins (M) and",
                "Frost. (4) Against",
                "Councillors Coe, Dunn (2) The Mayor declared the motion carried.",
            ],
            {"for": ["(J)", "(M)", "Frost", "Day"], "against": ["Coe", "Dunn"]},
            id="labels on lines of their own, lists broken over lines",
        ),
        pytest.param(
            [
                MOTION,
                "AR SON (FOR): Cllrs. Day, Ní Choin (2)",
                "IN AGHAIDH (AGAINST): Cllr. Ó Dálaigh (1)",
                "GAN VÓTÁIL (ABSTAINING): Cllr. Coe (1)",
                "The motion was carried.",
            ],
            {"for": ["Day", "Choin"], "against": ["Dálaigh"], "abstained": ["Coe"]},
            id="Irish and English labels",
        ),
        pytest.param(
            [
                MOTION,
                "O blaid: Cynghorwyr Day, Frost (2)",
                "Yn erbyn: Cynghorydd Coe (1)",
                "The motion was carried.",
            ],
            {"for": ["Day", "Frost"], "against": ["Coe"]},
            id="Welsh labels",
        ),
        pytest.param(
            [
                "The following Members voted for the recommendation: Councillors Day and Frost.",
                "The following Members voted against the recommendation: Councillor Coe.",
                "RESOLVED that permission be granted.",
            ],
            {"for": ["Day", "Frost"], "against": ["Coe"]},
            id="whole words for labels, before the resolution",
        ),
        pytest.param(
            [
                "RESOLVED (by 2 votes to 1) that the fee be raised.",
                "In Favour (2): Cllrs Day, Frost",
                "Against (1): Cllr Dunn",
            ],
            {"for": ["Day", "Frost"], "against": ["Dunn"]},
            id="behind the resolution",
        ),
        pytest.param(
            [
                "Recorded vote",
                "Councillor Anna Day | For",
                "Councillor Ben Frost | Against",
                "Councillor Cy Coe | Abstain",
                "RESOLVED that the budget be approved.",
            ],
            {"for": ["Day"], "against": ["Frost"], "abstained": ["Coe"]},
            id="a table of names and choices",
        ),
        pytest.param(
            [
                "A recorded vote took place.",
                "Councillor | For | Against | Abstain",
                "A Day | X | |",
                "B Frost | | X |",
                "RESOLVED that the budget be approved.",
            ],
            {"for": ["Day"], "against": ["Frost"]},
            id="a table with a mark under each side",
        ),
        pytest.param(
            [
                "Voting record:",
                "Councillor Day",
                "For",
                "Councillor Frost",
                "Against",
                "RESOLVED that the budget be approved.",
            ],
            {"for": ["Day"], "against": ["Frost"]},
            id="a table flattened to one cell a line",
        ),
        pytest.param(
            ["The application was approved. (For: Cllrs Day, Coe; Against: Cllr Dunn)"],
            {"for": ["Day", "Coe"], "against": ["Dunn"]},
            id="in brackets",
        ),
        pytest.param(
            ["It was agreed to cut the grass. Cllr. Day voted against and Cllr Coe abstained."],
            {"against": ["Day"], "abstained": ["Coe"]},
            id="in a sentence",
        ),
        pytest.param(
            [
                "RESOLVED that the report be noted.",
                "(Councillors Day and Frost asked that their votes against it be recorded.)",
            ],
            {"against": ["Day", "Frost"]},
            id="recorded at their request",
        ),
        pytest.param(
            [
                "RESOLVED that the report be noted.",
                "Councillor Day requested that it be recorded that she had abstained.",
            ],
            {"abstained": ["Day"]},
            id="an abstention recorded at her request",
        ),
    ],
)
def test_names_on_each_side(handmade: Handmade, lines: list[str], sides: Votes) -> None:
    (fact,) = decided(handmade, *lines)
    assert {side: sorted(names) for side, names in votes(fact).items()} == {
        side: sorted(names) for side, names in sides.items()
    }


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ["In favour: Mr A Smith", "Against: Mrs B Jones", "RESOLVED that it be approved."],
            id="speakers for and against an application",
        ),
        pytest.param(
            [
                "For Councillor Day:",
                "Councillors Coe and Dunn (2)",
                "Abstentions",
                "Councillor Elm (1)",
                "RESOLVED that Councillor Frost be appointed.",
            ],
            id="a ballot between candidates",
        ),
        pytest.param(
            ["RESOLVED that it be noted. Councillor Day had voted against it in 2019."],
            id="an earlier vote",
        ),
        pytest.param(
            ["RESOLVED that it be noted.", "Councillor Day requested a recorded vote."],
            id="only the request for a recorded vote",
        ),
        pytest.param(
            ["For more details: Councillor Day. RESOLVED that it be noted."], id="another for"
        ),
    ],
)
def test_no_votes(handmade: Handmade, lines: list[str]) -> None:
    assert [vote for fact in decided(handmade, *lines) for vote in fact.named_votes] == []


def test_the_parts_of_a_resolution_share_the_votes(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        MOTION,
        "For: Councillors Day and Frost (2)",
        "Against: Councillor Coe (1)",
        "RESOLVED that:",
        "[(1)] the fee be raised; and",
        "[(2)] the report be noted.",
    )
    assert [votes(fact) for fact in facts] == [{"for": ["Day", "Frost"], "against": ["Coe"]}] * 2
    assert [(fact.votes_for, fact.votes_against) for fact in facts] == [(2, 1)] * 2


def test_motion_and_amendment_have_each_their_own_votes_and_the_amendment_its_motion(
    handmade: Handmade,
) -> None:
    amendment, motion = decided(
        handmade,
        MOTION,
        "Councillor Coe moved, and Councillor Dunn seconded, an amendment that the fee be halved.",
        "For the amendment: Councillors Coe and Dunn (2)",
        "Against the amendment: Councillors Day, Elm and Frost (3)",
        "The amendment was lost.",
        "For the motion: Councillors Day, Elm and Frost (3)",
        "Against the motion: Councillors Coe and Dunn (2)",
        "RESOLVED that the fee be raised.",
    )
    assert (amendment.disposition, amendment.mover) == ("refused", "Councillor Coe")
    assert votes(amendment) == {"for": ["Coe", "Dunn"], "against": ["Day", "Elm", "Frost"]}
    assert votes(motion) == {"for": ["Day", "Elm", "Frost"], "against": ["Coe", "Dunn"]}
    assert amendment.amends == (motion.span,)
    assert motion.amends == ()


def test_a_vote_between_motion_and_amendment(handmade: Handmade) -> None:
    facts = decided(
        handmade,
        "Mr Day, seconded by Mrs Frost, moved that a consultation be started in August.",
        "As an amendment, Mr Coe, seconded by Dr Dunn, moved that the matter be held over.",
        "On a vote being taken there voted for the motion 2 and for the amendment 3, as follows:-",
        "Motion: Mr Day, Mrs Frost.",
        "Amendment: Mr Coe, Dr Dunn, Ms Elm.",
        "The motion fell, and the Committee accordingly AGREED that the matter be held over.",
    )
    sides = {fact.disposition: votes(fact) for fact in facts}
    assert {"for": ["Coe", "Dunn", "Elm"]} in sides.values()


def facts_of(handmade: Handmade, *lines: str) -> Minutes:
    return handmade(("1.", "Attendance", [PRESENT]), ("4.", "Budget", list(lines)))


def test_names_and_counts_that_differ_are_both_kept_and_listed(handmade: Handmade) -> None:
    minutes = facts_of(
        handmade,
        "RESOLVED that the fee be raised.",
        "For: Councillors Day and Frost (3)",
        "Against: Councillor Coe (1)",
    )
    found = find_facts(minutes)
    (fact,) = (fact for fact in found.decisions if fact.text == "the fee be raised" or fact.item)
    assert fact.votes_for == 3
    assert sum(vote.choice == "for" for vote in fact.named_votes) == 2
    (listed,) = (one for one in found.unresolved if "differ" in one.reason)
    assert listed.candidates == ("3 counted", "2 named")


def test_a_roll_without_a_decision_is_listed(handmade: Handmade) -> None:
    minutes = facts_of(
        handmade, "For: Councillors Day and Frost (2)", "Against: Councillor Coe (1)"
    )
    (listed,) = (one for one in find_facts(minutes).unresolved if "recorded vote" in one.reason)
    assert "Councillor Coe: against" in listed.candidates


def test_every_voter_is_one_of_the_people(handmade: Handmade) -> None:
    minutes = facts_of(
        handmade, "RESOLVED that the fee be raised.", "For: Councillors Day, Frost and Coe (3)"
    )
    found = find_facts(minutes)
    people = {fact.person for fact in found.people}
    voters = [vote for fact in found.decisions for vote in fact.named_votes]
    assert len(voters) == 3
    assert {vote.person for vote in voters} <= people
    for vote in voters:
        quote = minutes.document.text[vote.span.start : vote.span.end]
        assert vote.person.rsplit(" ", 1)[-1] in quote


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text_is_cut_into_passages_and_rolls_without_loss(lines: list[str]) -> None:
    passages = [Passage(line, Offsets.of(range(len(line)))) for line in lines]
    for piece in with_rolls(passages):
        assert isinstance(piece, Roll | Passage)


@pytest.mark.parametrize(
    "line",
    [
        "For: " + "a, b and " * 9000,
        "Against: " + "Councillor Day (" * 6000,
        "(" * 100_000,
        "Councillor Day asked " * 5000,
        "For the motion " * 8000,
    ],
)
def test_long_lines_are_read_in_time(line: str) -> None:
    passage = Passage(line, Offsets.of(range(len(line))))
    list(with_rolls([passage]))
    for sentence in sentences(passage):
        voters_in(sentence)


def test_a_roll_that_begins_at_the_end_of_long_prose_is_read(handmade: Handmade) -> None:
    prose = (
        "The harbour master spoke of the state of the pier and of the ferry at great length. " * 3
    )
    minutes = handmade(
        ("4.", "Pier", [f"{prose}Those in favour:", "Councillors Day and Coe (2)"]),
    )
    rolls = [one for one in with_rolls(minutes.items[0].minutes) if isinstance(one, Roll)]
    assert [[voter.printed for voter in roll.voters] for roll in rolls] == [
        ["Councillor Day", "Councillor Coe"]
    ]


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Against the amendment (11): Councillors Day", True),
        ("It was put to the vote. Abstentions.", True),
        ("Councillor Day - Aye", True),
        ("Motion: Councillor Day", True),
        ("The harbour master spoke of the pier.", False),
    ],
)
def test_which_sentences_may_be_lines_of_a_roll(text: str, may: bool) -> None:
    assert may_be_line(text) is may
