"""Decisions: their words, kind and addressee, and what is none."""

import pytest

from minutegraph.ingest.find.decisions import find_decisions

from .decided import Handmade, told

ONE_SENTENCE = [
    ("RESOLVED – That the report be noted.", "noted", "That the report be noted"),
    ("RESOLVED that the plan be adopted.", "approved", "that the plan be adopted"),
    ("Resolved:- That a review be held.", "agreed", "That a review be held"),
    ("Resolved ? That the bid be refused.", "refused", "That the bid be refused"),
    ("AGREED- that the update be noted.", "noted", "that the update be noted"),
    ("Agreed- the update be noted.", "noted", "the update be noted"),
    ("ORDERED that the licence be granted.", "approved", "that the licence be granted"),
    ("UNANIMOUSLY RESOLVED that the fees be frozen.", "agreed", "that the fees be frozen"),
    ("It was agreed to write to the Minister.", "agreed", "to write to the Minister"),
    (
        "It was agreed by all present that the swings be mended.",
        "agreed",
        "that the swings be mended",
    ),
    ("RESOLVED by 7 votes to 2 to refuse the bid.", "refused", "to refuse the bid"),
    ("The Committee NOTED the report.", "noted", "NOTED the report"),
    ("Members noted the appeal decisions.", "noted", "Members noted the appeal decisions"),
    (
        "After discussion, the Committee agreed to defer the item until May.",
        "deferred",
        "to defer the item until May",
    ),
    ("The report was received with thanks.", "noted", "The report was received with thanks"),
    (
        "The request was refused on grounds of cost.",
        "refused",
        "The request was refused on grounds of cost",
    ),
    (
        "RESOLVED that Councillor A Day be elected Mayor.",
        "appointed",
        "that Councillor A Day be elected Mayor",
    ),
    (
        "RESOLVED that the Director of Parks be authorised to sign.",
        "delegated",
        "that the Director of Parks be authorised to sign",
    ),
    ("RESOLVED that the appeal be not upheld.", "refused", "that the appeal be not upheld"),
    (
        "RESOLVED that the press and public not be excluded.",
        "agreed",
        "that the press and public not be excluded",
    ),
    ("RESOLVED T H A T the garden be closed.", "agreed", "T H A T the garden be closed"),
    (
        "Deferred until the owner could be found.",
        "deferred",
        "Deferred until the owner could be found",
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "text"), ONE_SENTENCE)
def test_one_sentence(handmade: Handmade, sentence: str, expected: str, text: str) -> None:
    assert told(handmade, sentence) == [(expected, text)]


NOT_DECISIONS = [
    "It was noted that a carer might drive thirty miles.",
    "It was felt that the park was too dark.",
    "Cllr Day suggested that a bench be bought.",
    "The Chair reported that Cabinet had agreed in May to close the pool.",
    "The Housing Board resolved in July to oppose the closure.",
    "The Panel heard that the Trust, which had noted the delay, was late.",
    "To RESOLVE that the programme be approved.",
    "Recommendation: That the application be refused.",
    "Members were asked to note that the figures were late.",
    "Cabinet is RECOMMENDED to note the report.",
    "Members noted that the report would be late.",
    "ACTION: Clerk to write to the county.",
    "AGREED ACTIONS:",
    "The Chair thanked the officers.",
    "The work was carried out in March.",
    "Councillor Day asked whether it was agreed that parking was bad.",
]


@pytest.mark.parametrize("sentence", NOT_DECISIONS)
def test_no_decision(handmade: Handmade, sentence: str) -> None:
    assert told(handmade, sentence) == []


def test_a_decision_told_twice_is_one_fact_with_the_movers_of_the_minutes(
    handmade: Handmade,
) -> None:
    minutes = handmade(
        (
            "7",
            "Grants",
            [
                "It was moved by Councillor Day and seconded by Councillor Night and",
                "RESOLVED: That the grants be approved.",
            ],
        ),
        decision=("That the grants be approved.",),
    )
    (fact,) = find_decisions(minutes)
    assert (fact.text, fact.mover, fact.seconder) == (
        "That the grants be approved",
        "Councillor Day",
        "Councillor Night",
    )


def test_text_and_span_are_the_documents_own(handmade: Handmade) -> None:
    sentence = "After debate it was RESOLVED – That the report be noted."
    minutes = handmade(("1", "Report", ["Cllr Day spoke.", sentence]))
    (fact,) = find_decisions(minutes)
    assert minutes.document.text[fact.span.start : fact.span.end] == sentence
    assert fact.text in sentence
    assert fact.item == 1


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        (
            "RESOLVED to recommend to the Portfolio Holder for Parks and Play that fees rise.",
            "Portfolio Holder for Parks and Play",
        ),
        ("RESOLVED that Cabinet be recommended to fill the post.", "Cabinet"),
        (
            "RESOLVED that it be recommended to the Full Council that the land be sold.",
            "Full Council",
        ),
        ("RECOMMENDED to Council that the plan be adopted.", "Council"),
        (
            "AGREED to recommend that the Play Partnership adopt the Plan in March.",
            "Play Partnership",
        ),
        (
            "RESOLVED that the petition be referred to the Transport Committee for a report.",
            "Transport Committee",
        ),
        (
            "AGREED that the topics be submitted to the Scrutiny Board for approval.",
            "Scrutiny Board",
        ),
        (
            "AGREED to refer the motion to the Minister for Trams, Parks and Play.",
            "Minister for Trams, Parks and Play",
        ),
        ("RESOLVED that the report be noted.", ""),
    ],
)
def test_addressee(handmade: Handmade, sentence: str, to: str) -> None:
    (fact,) = find_decisions(handmade(("1", "Item", [sentence])))
    assert fact.to == to


@pytest.mark.parametrize(
    ("sentence", "until"),
    [
        ("RESOLVED that the item be deferred to the meeting on 9 January 2023.", "2023-01-09"),
        ("RESOLVED that the item be deferred until the April meeting.", "the April meeting"),
        ("RESOLVED that it be deferred to the Cabinet meeting on 5th June, 2024.", "2024-06-05"),
        ("RESOLVED that the item be deferred to 5.6.2024.", "2024-06-05"),
        ("RESOLVED that the item be deferred sine die.", "sine die"),
        ("RESOLVED that the item be deferred to allow a site visit.", ""),
        ("RESOLVED that the report be noted.", ""),
    ],
)
def test_deferred_until(handmade: Handmade, sentence: str, until: str) -> None:
    (fact,) = find_decisions(handmade(("1", "Item", [sentence])))
    assert fact.deferred_until == until


def test_other_bodies_are_told_from_the_one_that_met(handmade: Handmade) -> None:
    lines = ["Cabinet approved the scheme.", "The Forum noted the report."]
    facts = find_decisions(handmade(("1", "Item", lines), header="Schools Forum"))
    assert [fact.text for fact in facts] == ["The Forum noted the report"]


def test_an_inferred_decision_says_so(handmade: Handmade) -> None:
    (fact,) = find_decisions(
        handmade(
            (
                "1",
                "Orders",
                ["Cllr Day proposed that the orders be approved seconded by Cllr Night."],
            )
        )
    )
    assert (fact.text, fact.basis) == ("that the orders be approved", "inferred")


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "hostile",
    [
        "RESOLVED " * 4000,
        "moved by Councillor A " * 3000,
        "(" * 20000,
        "for 1 against 1 " * 4000,
        "that the " * 8000 + "be noted",
        "A" + " B" * 20000 + " seconded",
        "." * 5000,
        "was " * 15000 + "agreed",
        "The Committee, having heard, " * 2000,
    ],
)
def test_hostile_text_takes_linear_time(handmade: Handmade, hostile: str) -> None:
    find_decisions(handmade(("1", "Item", [hostile])))
