"""Of what kind a declared interest is, and what the member did at its item."""

from collections.abc import Callable

import pytest

from minutegraph.ingest.find import find_facts
from minutegraph.ingest.find.interest_kinds import kinds_in
from minutegraph.ingest.records import InterestFact, Minutes

Handmade = Callable[..., Minutes]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("declared a disclosable pecuniary interest in item 4", ["disclosable pecuniary"]),
        ("declared a DPI in item 4", ["disclosable pecuniary"]),
        ("declared an Other Registerable Interest", ["other registrable"]),
        ("declared a non-registrable interest (NRI)", ["non-registrable", "non-registrable"]),
        ("declared a non pecuniary interest", ["non-pecuniary"]),
        ("declared an indirect pecuniary interest", ["pecuniary"]),
        ("declared a personal and prejudicial interest", ["personal and prejudicial"]),
        ("declared a personal but not prejudicial interest", ["personal"]),
        ("declared a prejudicial interest as a personal friend", ["prejudicial"]),
        ("Cllr Day | SP/4 | Personal; his cousin farmed the land", ["personal"]),
        ("Item 4 - Mrs Day (non-financial)", ["non-financial"]),
        ("disclosed a beneficial interest", ["beneficial"]),
        ("declared a conflict of interest", ["conflict of interest"]),
        ("declared an interest as a significant donor", []),
        ("declared an interest in the financial report", []),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    found = [kind for _, kind, _ in kinds_in(text)]
    assert [kind for kind in found if kind != "prejudicial" or "prejudicial" in kinds] == kinds


def interests(handmade: Handmade, *declared: str, at_item: str = "") -> list[InterestFact]:
    minutes = handmade(
        ("1.", "Attendance", ["Present: Councillors Ann Day, Ben Frost and Cy Coe"]),
        ("2.", "Declarations of interest", list(declared)),
        ("3.", "Sale of land", [at_item or "The report was noted."]),
    )
    return list(find_facts(minutes).interests)


def test_each_member_has_the_kind_that_follows_the_name(handmade: Handmade) -> None:
    found = interests(
        handmade,
        "Councillor Day declared a personal interest in item 3.",
        "Councillor Frost declared a Disclosable Pecuniary Interest in item 3.",
        "Councillor Coe declared an interest in item 3.",
    )
    assert [(fact.kind, fact.kind_printed) for fact in found] == [
        ("personal", "personal"),
        ("disclosable pecuniary", "Disclosable Pecuniary"),
        ("", ""),
    ]


def test_a_heading_tells_the_kind_of_those_below_it(handmade: Handmade) -> None:
    found = interests(
        handmade, "Personal interests:", "Councillor Day – item 3, as a tenant of the land."
    )
    assert [fact.kind for fact in found] == ["personal"]


@pytest.mark.parametrize(
    ("declared", "at_item", "done"),
    [
        (" and left the room while it was considered", "", "withdrew"),
        (". She withdrew from the meeting during its consideration", "", "withdrew"),
        ("", "Councillor Day withdrew from the meeting for this item.", "withdrew"),
        ("", "Having declared an interest, Councillor Day left the Chamber.", "withdrew"),
        ("", "(Councillor Day took no part in the discussion or vote.)", "took no part"),
        ("", "Councillor Day remained in the meeting but did not vote.", "did not vote"),
        ("", "Councillor Day stayed in the room.", "remained"),
        ("", "Councillor Frost left the room for this item.", ""),
        ("", "Councillor Day left the meeting at 9.15 pm.", ""),
        (" and would withdraw from the meeting", "", ""),
        ("", "", ""),
    ],
)
def test_what_the_member_did(handmade: Handmade, declared: str, at_item: str, done: str) -> None:
    (fact,) = interests(
        handmade,
        f"Councillor Day declared a pecuniary interest in item 3{declared}.",
        at_item=at_item,
    )
    assert (fact.kind, fact.participation) == ("pecuniary", done)


def test_where_it_was_done_is_evidence_too(handmade: Handmade) -> None:
    minutes = handmade(
        ("1.", "Attendance", ["Present: Councillor Ann Day"]),
        ("2.", "Declarations of interest", ["Councillor Day declared an interest in item 3."]),
        ("3.", "Sale of land", ["Councillor Day left the room for this item."]),
    )
    (fact,) = find_facts(minutes).interests
    (span,) = fact.also
    assert minutes.document.text[span.start : span.end].startswith("Councillor Day left the room")
