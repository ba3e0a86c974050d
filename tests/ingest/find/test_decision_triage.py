"""Sentences that are passed over when decisions are read, and those that must not be."""

import pytest

from minutegraph.ingest import lexicon
from minutegraph.ingest.find.decision_triage import markers_of, plain_rules_of, told_in
from minutegraph.ingest.find.markers import first_marker, marker_in
from minutegraph.ingest.find.movers import movement_in
from minutegraph.ingest.find.plain_decisions import plain_kind
from minutegraph.ingest.find.votes import tally_in

EXAMPLES = [
    example
    for name in ("decision_markers", "plain_decisions", "motion_words")
    for entry in lexicon.entries(name)
    for example in entry.examples
]


@pytest.mark.parametrize("text", [one for one in EXAMPLES if marker_in(one) or plain_kind(one)])
def test_no_sentence_that_decides_is_passed_over(text: str) -> None:
    assert told_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Vane moved the recommendation.",
        "Proposed by Cllr Coe, seconded by Cllr Day.",
        "In proposing the motion, Councillor Vane spoke of the pier.",
        "I will move at the next meeting that the pier be mended.",
        "It was moved that the pier be mended.",
        "On being put to the vote, 5 were in favour and 3 against.",
        "For the motion 7, for the amendment 4.",
        "For: 12.",
        "Councillor Vane abstained.",
        "Councillor Coe asked that his dissent be recorded.",
        "The Committee noted the report and agreed to visit the pier.",
        "This was agreed.",
        "The following motion was agreed.",
        "Members voted as follows:",
        "The Committee:",
        "The report was heard, and the Board",
    ],
)
def test_what_moves_votes_or_leads_on_is_not_passed_over(text: str) -> None:
    assert told_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Clerk described the state of the pier.",
        "Ms Coe thanked the volunteers of the fair.",
        "The sea wall is 40 metres long (with the steps).",
        "Sea wall and pier",
    ],
)
def test_talk_is_passed_over(text: str) -> None:
    assert not told_in(text)
    assert not (marker_in(text) or plain_kind(text) or movement_in(text) or tally_in(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was RESOLVED that the pier be mended.", "marker"),
        ("The Committee noted the report.", "body decides"),
        ("Proposed by Cllr Coe, seconded by Cllr Day.", "movers"),
        ("The motion was lost by 5 votes to 3.", "votes"),
        ("For: 12.", "votes"),
        ("Councillor Vane abstained.", "voters"),
        ("The report was noted.", "plain"),
        ("The Committee:", "leads on"),
    ],
)
def test_a_sentence_is_given_to_the_rules_that_its_words_concern(text: str, kind: str) -> None:
    assert kind in told_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Residents had written against the pier and the ferry.", "votes"),  # without a number
        ("Members noted that the pier had been mended.", "marker"),  # NOTED announces in capitals
        ("The Clerk spoke of the motion for the Amendment Act.", "votes"),
    ],
)
def test_a_sentence_is_not_given_to_rules_that_need_more(text: str, kind: str) -> None:
    assert kind not in told_in(text)


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_rules_that_a_sentence_is_given_to_read_what_all_do(text: str) -> None:
    told = told_in(text)
    assert first_marker(text, markers_of(told)) == marker_in(text)
    assert plain_kind(text, plain_rules_of(told)) == plain_kind(text)
