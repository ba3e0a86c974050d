"""Decisions in words that clerks of small bodies and of boards use, each in text of our own."""

import pytest

from .decided import kind
from .house import told
from .worded import worded


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The exempt minutes of the meeting held on 5 December 2018 were confirmed.",
            (
                "approved",
                "The exempt minutes of the meeting held on 5 December 2018 were confirmed",
            ),
        ),
        (
            "RESOLVED that the minutes of 15 May be amended by the deletion of a name, and as so"
            " amended be approved and signed.",
            (
                "approved",
                "that the minutes of 15 May be amended by the deletion of a name, and as so"
                " amended be approved and signed",
            ),
        ),
        (
            "Councillor Frost welcomed the sign and the reply was noted.",
            ("noted", "Councillor Frost welcomed the sign and the reply was noted"),
        ),
        (
            "It was agreed to leave this item over to the June meeting.",
            ("deferred", "to leave this item over to the June meeting"),
        ),
        (
            "It was agreed to hand the sum over to the club.",
            ("agreed", "to hand the sum over to the club"),
        ),
        (
            "RESOLVED that the Annual Report be welcomed and noted.",
            ("noted", "that the Annual Report be welcomed and noted"),
        ),
        (
            "The Planning Committee noted the Annual Internal Audit Report for 2022/23.",
            ("noted", "The Planning Committee noted the Annual Internal Audit Report for 2022/23"),
        ),
        (
            "A list of decisions on appeals was received and noted.",
            ("noted", "A list of decisions on appeals was received and noted"),
        ),
        (
            "Mowing – new contract left until June as only one price in.",
            ("deferred", "Mowing – new contract left until June as only one price in"),
        ),
        (
            "Read out by the Clerk, approved and signed.",
            ("approved", "Read out by the Clerk, approved and signed"),
        ),
        (
            "Cllr Frost was elected Footpaths Warden.",
            ("appointed", "Cllr Frost was elected Footpaths Warden"),
        ),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_decision_is_read(said: str, expected: tuple[str, str], suffix: str) -> None:
    found = worded(said, suffix).decisions if "Planning" not in said else told(said).decisions
    assert (kind(found[0]), found[0].text) == expected
    assert len(found) == 1


@pytest.mark.parametrize(
    "said",
    [
        "The Clerk said that the exempt minutes were kept in a safe.",
        "Mr Coe, who had read it, said that the letter was long and the reply was noted.",
        "Mowing – the gate is left until dusk.",
        "A list of trees was shown to Members.",
    ],
)
def test_what_only_tells_decides_nothing(said: str) -> None:
    assert not worded(said, ".txt").decisions


def test_movers_in_the_paragraph_of_a_decision_are_its_own() -> None:
    found = told(
        "RESOLVED to spend £1,800 on repairs. Proposed Cllr Day, seconded Cllr Frost, unanimous.",
        "RESOLVED that the school may use the pier free of charge.",
    ).decisions
    assert [(fact.mover, fact.seconder) for fact in found] == [("Ann Day", "Bo Frost"), ("", "")]


def test_a_member_moves_for_the_opposition() -> None:
    found = told(
        "Cllr Frost, for the opposition, moved an amendment, which was seconded by Cllr Dell, that"
        " the lamps be left. Upon being put to the vote the amendment was LOST, 2 to 3."
    ).decisions
    assert [(fact.mover, fact.seconder) for fact in found] == [("Bo Frost", "Cass Dell")]


ROWS = """The Clerk presented the applications.

| Applicant | For | Asked for | {head} |
|---|---|---|---|
| Wexmoor Boxing Club | New ring canvas | £1,500 | Approved £1,500 |
| Brass Band | Uniforms | £2,500 | Refused |
| Lunch Club | Fridge | £1,000 | Deferred to October for two quotes |
| Rowing Club | Oars | £300 | Granted by the County Council in May |"""


@pytest.mark.parametrize(
    ("head", "title", "kinds"),
    [
        ("Decision", "Community Chest", ["approved", "refused", "deferred"]),
        ("Panel's Decision", "Community Chest", ["approved", "refused", "deferred"]),
        ("Remarks", "Community Chest", []),
        ("Decision", "Planning Decisions", []),
    ],
)
def test_rows_of_a_table_are_decided_in_its_last_column(
    head: str, title: str, kinds: list[str]
) -> None:
    found = worded(ROWS.format(head=head), ".md", title).decisions
    assert [kind(fact) for fact in found] == kinds
    if found:
        assert found[0].text == "Wexmoor Boxing Club | New ring canvas | £1,500 | Approved £1,500"
        assert found[2].deferred_until == "October"


def test_a_table_of_payments_is_no_part_of_the_words() -> None:
    body = """It was proposed by Cllr Cole, seconded by Cllr Dunn and agreed to pay the following:

| Payee | For | £ |
|---|---|---|
| L Prince | Salary | 412.60 |
| Acorn Ltd | Mowing | 103.00 |"""
    assert [fact.text for fact in worded(body, ".md").decisions] == ["to pay the following"]


@pytest.mark.parametrize(
    "agreed", ["This was AGREED with one abstention.", "It was agreed with 1 abstention."]
)
def test_who_abstained_is_counted_where_it_was_agreed(agreed: str) -> None:
    found = told(
        f"Councillor Frost proposed, seconded by Councillor Dell, that the pier be sold. {agreed}"
    ).decisions
    assert [(fact.mover, fact.abstentions) for fact in found] == [("Bo Frost", 1)]
