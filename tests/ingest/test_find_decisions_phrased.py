"""Decisions phrased as one clerk in several phrases them."""

from collections.abc import Callable

import pytest

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
