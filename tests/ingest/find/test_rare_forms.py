"""Forms of words that minutes have by law, by standing order or by custom, though seldom."""

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts


def facts_of(*lines: str) -> DocumentFacts:
    held = "Minutes of the meeting held on 6 May 2024"
    head = ("Marrick District Council", "Planning Committee", held)
    return extract(read_bytes("minutes.txt", "\n\n".join((*head, *lines)).encode()))


def came(*lines: str) -> list[tuple[str, str]]:
    return [(fact.status, fact.person) for fact in facts_of(*lines).attendance]


def test_who_comes_late_is_present() -> None:
    assert came(
        "Present: Councillors Anna Day (Chair) and Ben Frost",
        "1. Apologies",
        "Apologies for lateness were received from Councillor Ben Frost.",
    ) == [("present", "Anna Day"), ("present", "Ben Frost")]


def test_a_star_denotes_who_was_present() -> None:
    assert came(
        "Councillors\n* Anna Day\n* Ben Frost\nCy Coe\n* denotes member present",
        "1. Budget",
        "RESOLVED that the budget be approved.",
    ) == [("present", "Anna Day"), ("present", "Ben Frost"), ("absent", "Cy Coe")]


def test_labels_in_two_languages() -> None:
    assert came(
        "Present / Presennol: Councillor Anna Day\nApologies / Ymddiheuriadau: Councillor Cy Coe",
        "1. Budget",
        "RESOLVED that the budget be approved.",
    ) == [("present", "Anna Day"), ("apologies", "Cy Coe")]


def test_a_dissent_that_is_recorded_and_a_vote_within_the_marker() -> None:
    (fact,) = facts_of(
        "Present: Councillors Anna Day (Chair), Ben Frost and Cy Coe",
        "1. Budget",
        "RESOLVED: (Unanimously) That the budget be approved.",
        "The dissent of Councillor Coe was recorded.",
    ).decisions
    assert (fact.text, fact.unanimous) == ("That the budget be approved", True)
    assert [(vote.person, vote.choice) for vote in fact.named_votes] == [("Cy Coe", "against")]


def test_a_member_moves_to_approve_and_figures_tell_the_vote() -> None:
    (fact,) = facts_of(
        "1. Roads",
        "Councilmember Frost moved to approve the plan. Seconded by Councilmember Coe. "
        "Motion carried 5-2 with one abstention.",
    ).decisions
    assert (fact.text, fact.mover, fact.seconder) == ("to approve the plan", "Frost", "Coe")
    assert (fact.votes_for, fact.votes_against, fact.abstentions) == (5, 2, 1)


def test_minutes_of_time_are_no_minutes_of_a_meeting() -> None:
    assert not facts_of(
        "1. Roads", "It was agreed to review the roads within item 5 minutes of walking."
    ).references
