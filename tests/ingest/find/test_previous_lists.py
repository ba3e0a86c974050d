"""The minutes of several meetings under one item, each with its own date and outcome."""

from minutegraph.ingest.find.previous import find_previous_minutes
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.segment import segment

ADOPTED = "Proposed by Councillor Ash;\n\nSeconded by Councillor Elm;\n\nAnd Resolved:\n\n"
WORDS = "“That the draft Minutes, as circulated, be taken as read, adopted and signed"


def outcomes_of(account: str, title: str = "Adoption of Minutes") -> list[tuple[str, str]]:
    text = (
        "# Wexcombe Town Council\n\nMinutes of the meeting held on 3 May 2022\n\nPresent: Cllr Ash"
        f"\n\n**1. {title}**\n\n{account}\n\n**2. Bandstand**\n\nIt was noted.\n"
    )
    minutes = segment(read_bytes("minutes.md", text.encode()))
    return [(fact.date, fact.outcome) for fact in find_previous_minutes(minutes)]


def test_each_decision_is_about_the_minutes_laid_above_it() -> None:
    account = (
        f"(a) Circulated, copy of draft Minutes of Meeting held on 5 April, 2022.\n\n{ADOPTED}"
        f"{WORDS}”.\n\n(b) Circulated, copy of draft Minutes of Special Meeting held on 12 April, "
        f"2022.\n\n{ADOPTED}{WORDS}”."
    )
    assert outcomes_of(account) == [("2022-04-05", "approved"), ("2022-04-12", "approved")]


def test_one_decision_about_all_the_meetings_of_a_list() -> None:
    account = (
        "Circulated, copies of draft Minutes of the following Meetings:\n\n"
        "(a)\n\nOrdinary Meeting of the Council held on 5 April, 2022.\n\n"
        f"(b)\n\nSpecial Meeting of the Council held on 12 April, 2022.\n\n{ADOPTED}{WORDS}.”"
    )
    assert outcomes_of(account) == [("2022-04-05", "approved"), ("2022-04-12", "approved")]


def test_an_amendment_to_the_minutes_of_one_of_the_meetings() -> None:
    account = (
        "Circulated, copies of draft Minutes of the following Meetings:\n\n"
        "(a)\n\nOrdinary Meeting of the Council held on 5 April, 2022.\n\n"
        f"(b)\n\nSpecial Meeting of the Council held on 12 April, 2022.\n\n{ADOPTED}{WORDS}, "
        "subject to the amendment to the Minutes of Special Meeting of 12th April, 2022, as "
        "outlined above.”"
    )
    assert outcomes_of(account) == [("2022-04-05", "approved"), ("2022-04-12", "amended")]


def test_what_is_read_into_the_minutes_is_no_approval_of_minutes() -> None:
    words = "It was agreed that the report be read into the Minutes of the Meeting as follows:"
    assert outcomes_of(words, title="Budget") == []
