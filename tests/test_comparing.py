"""The comparer of the reference answers itself."""

import pytest

from .comparing import SAME, Row, pairs, same_person


def test_a_missed_and_a_false_row_lower_the_score() -> None:
    gold: list[Row] = [
        {"person": "Ann Day", "status": "present"},
        {"person": "B Lee", "status": "apologies"},
    ]
    found = [{"person": "A Day", "status": "present"}, {"person": "C Lee", "status": "apologies"}]
    assert pairs(gold, found, SAME["attendance"]) == {0: 0}


def test_an_optional_row_never_takes_the_place_of_a_required_one() -> None:
    gold: list[Row] = [
        {"person": "Day", "post": None, "optional": True},
        {"person": "Day", "post": None},
    ]
    assert pairs(gold, [{"person": "Councillor A Day", "post": ""}], SAME["people"]) == {1: 0}


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Jane Harcastle", "J Harcastle", True),
        ("Harcastle", "Cllr Jane Harcastle", True),
        ("Jane Harcastle", "Harcastle", False),
        ("N Okafor", "Simon Okafor", False),
        ([None, "Ann Day"], "", True),
        (None, "Ann Day", False),
    ],
)
def test_names(gold: object, found: str, same: bool) -> None:
    assert same_person(gold, found) is same
