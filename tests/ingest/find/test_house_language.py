"""Decisions in turns of phrase of usual house styles, each in words of our own."""

from .decided import kind
from .house import HEAD, facts_of, told, votes


def decided(*account: str) -> list[tuple[str, str]]:
    return [(kind(fact), fact.text) for fact in told(*account).decisions]


# --- decisions --------------------------------------------------------------------------------


def test_points_with_capital_letters_are_decisions_of_their_own() -> None:
    assert decided(
        "RESOLVED - that (A) the pier be mended;",
        "(B)  the comments of the engineer be noted; and",
        "(C)  the lamps be left as they are.",
    ) == [
        ("agreed", "the pier be mended"),
        ("noted", "the comments of the engineer be noted"),
        ("agreed", "the lamps be left as they are"),
    ]


def test_points_go_on_behind_one_that_stands_in_the_line_of_the_marker() -> None:
    assert decided("RESOLVED that (a) the pier be mended; and", "(b) the lamps stay lit.") == [
        ("agreed", "the pier be mended"),
        ("agreed", "the lamps stay lit"),
    ]


def test_the_verb_of_a_lead_in_is_that_of_each_point() -> None:
    assert decided(
        "RESOLVED that the Committee note:-",
        "(i)  the content of the report; and",
        "(ii) that the pier will be shut in winter.",
    ) == [
        ("noted", "the content of the report"),
        ("noted", "that the pier will be shut in winter"),
    ]


def test_a_motion_without_a_mover_has_its_own_votes() -> None:
    facts = told(
        "A motion was proposed by Councillor Frost, and seconded by Councillor Dell, that the"
        " application be granted. Upon being put to the vote the motion was declared LOST.",
        "(Voting: 2 in favour; 3 against)",
        "A motion was then proposed and seconded to refuse the application, and was voted on and"
        " CARRIED.",
        "(Voting: 3 in favour; 1 against; 1 abstention)",
        "RESOLVED that PLANNING PERMISSION be REFUSED.",
    ).decisions
    assert [(kind(fact), fact.text, votes(fact)) for fact in facts] == [
        ("refused", "that the application be granted", (2, 3, None)),
        ("refused", "that PLANNING PERMISSION be REFUSED", (3, 1, 1)),
    ]


def test_a_deputation_received_is_no_decision() -> None:
    assert decided("The Committee received the deputations named in the update.") == []
    assert decided("The Committee received the report.") == [
        ("noted", "The Committee received the report")
    ]


def test_the_winner_of_motion_and_amendment_defeats_the_other() -> None:
    facts = told(
        "Motion",
        "To agree the recommendations in the report.",
        "Moved by Councillor Bo Frost, seconded by Councillor Cass Dell.",
        "Amendment",
        "To agree the recommendations in the report, save that the award be raised to £300.",
        "Moved by Councillor Dora Fenn, seconded by Councillor Eli Moss.",
        "The Motion was carried by 3 votes to 2 and the Committee resolved accordingly.",
    ).decisions
    assert [(kind(fact), votes(fact)) for fact in facts] == [
        ("approved", (3, 2, None)),
        ("refused", (2, 3, None)),
    ]


def test_what_the_committee_agrees_rests_on_what_was_moved_right_before() -> None:
    [fact] = told(
        "Councillor Frost proposed that the plan be commended to Full Council and this was seconded"
        " by Councillor Dell.",
        "The Committee agreed to recommend the Pier Plan to the Borough Council for approval.",
        "For (4) Councillors Day, Frost, Dell and Fenn.",
        "Against (0)",
        "Abstain (1) Councillor Moss.",
    ).decisions
    assert (fact.mover, fact.seconder, votes(fact)) == ("Bo Frost", "Cass Dell", (4, 0, 1))


def test_what_the_committee_agrees_does_not_rest_on_another_matter() -> None:
    facts = told(
        "Councillor Frost proposed that the lamps be painted and this was seconded by Councillor"
        " Dell.",
        "The Committee agreed to mend the pier.",
    ).decisions
    assert ("to mend the pier", "") in [(fact.text, fact.mover) for fact in facts]


def test_the_holder_of_a_post_moves() -> None:
    [fact] = told(
        "Councillor Cass Dell, Portfolio Holder for Piers, introduced the report.",
        "The Portfolio Holder for Piers proposed the recommendations, which were seconded by"
        " Councillor Eli Moss.",
        "RESOLVED: That the pier be mended.",
    ).decisions
    assert (fact.mover, fact.seconder) == ("Cass Dell", "Eli Moss")


def test_a_body_whose_name_joins_two_decides() -> None:
    text = HEAD.replace("Planning Committee", "Strathwick and the Isles Area Committee") + (
        "1. Apologies\n\nNone.\n\n2. Pier\n\nThe Strathwick and the Isles Area Committee considered"
        " and noted the report.\n\n3. Roads\n\nThe Strathwick and the Isles Area Committee:\n\n"
        "1. noted the contents of the report; and\n\n2. agreed that a visit be arranged.\n"
    )
    assert [(kind(fact), fact.text) for fact in facts_of(text).decisions] == [
        ("noted", "The Strathwick and the Isles Area Committee considered and noted the report"),
        ("noted", "noted the contents of the report"),
        ("agreed", "that a visit be arranged"),
    ]


def test_movers_between_the_words_and_their_list_are_no_words_of_a_decision() -> None:
    [fact] = told(
        "It was RESOLVED to approve the following payments, proposed Cllr Frost, seconded Cllr"
        " Dell:",
        "Quay Stores, rope, £43.75",
        "Mill Lane Paints, paint, £12.10",
    ).decisions
    assert fact.text == "to approve the following payments"
    assert (fact.mover, fact.seconder) == ("Bo Frost", "Cass Dell")


def test_a_referral_names_the_body_and_not_a_way() -> None:
    [fact] = told(
        "RESOLVED: To refer the risk about home to school transport to the Education and Children's"
        " Care Overview and Scrutiny Committee."
    ).decisions
    assert fact.to == "Education and Children's Care Overview and Scrutiny Committee"
    [fact] = told(
        "RESOLVED: That it be referred to the Adults, Wellbeing and Health Overview and Scrutiny"
        " Committee."
    ).decisions
    assert fact.to == "Adults, Wellbeing and Health Overview and Scrutiny Committee"


def test_what_is_left_over_is_not_put_off() -> None:
    assert decided("RESOLVED: That the sum which was left over be given to the band.") == [
        ("agreed", "That the sum which was left over be given to the band")
    ]
    assert decided("RESOLVED: That the vacancy be left over until May.") == [
        ("deferred", "That the vacancy be left over until May")
    ]


def test_who_has_voted_for_the_motion_and_against_is_counted() -> None:
    [fact] = told(
        "It was moved by Councillor Frost and seconded by Councillor Dell that the pier be mended."
        " The motion was put and carried, 3 members having voted for the motion and 2 against.",
        "RESOLVED: That the pier be mended.",
    ).decisions
    assert votes(fact) == (3, 2, None)
