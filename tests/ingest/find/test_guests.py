"""Guests and their bodies, posts with a field of work behind a mark, and what guests report."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts

HEAD = """Wexcombe Borough Council
Pension Committee
Minutes of the meeting held on 5 March 2024

Present: Councillor Ann Day (Chair), Councillor Tom Fry

In attendance:
{guest}

"""


def facts(body: str, guest: str = "Kay Dodd, Clerk") -> DocumentFacts:
    return extract(read_bytes("m.txt", (HEAD.format(guest=guest) + body + "\n").encode()))


@pytest.mark.parametrize(
    ("guest", "post", "organization"),
    [
        ("Mr T Rush, Fund Actuary (Marl and Penny)", "Fund Actuary", "Marl and Penny"),
        ("Ms L Pike, Investment Adviser (Marlow)", "Investment Adviser", "Marlow"),
        ("Ms L Pike, Planning Officer (Online)", "Planning Officer", ""),
        ("Gavin Ebb, Neighbourhood Manager, Beacon Homes", "Neighbourhood Manager", "Beacon Homes"),
        ("Gavin Ebb, Neighbourhood Manager, Litigation Services", "Neighbourhood Manager", ""),
        (
            "Station Manager Peter Gool, Wexland Fire and Rescue",
            "Station Manager",
            "Wexland Fire and Rescue",
        ),
        (
            "Mr Lloyd Maes, Corporate Lead Officer: Legal and Governance and Monitoring Officer",
            "Corporate Lead Officer: Legal and Governance and Monitoring Officer",
            "",
        ),
        (
            "Mr Owen Bryn, Corporate Manager - Internal Audit",
            "Corporate Manager - Internal Audit",
            "",
        ),
        ("Mr Owen Bryn, Lead Officer: Finance", "Lead Officer", ""),
    ],
)
def test_a_guest_has_a_post_and_a_body(guest: str, post: str, organization: str) -> None:
    told = facts("1. Apologies\n\nNone.", guest).people
    assert (post, organization) in [(person.post, person.organization) for person in told]


def reported(*told: str, title: str = "1. Sea wall") -> list[tuple[str, str, str]]:
    found = facts("\n\n".join((title, *told))).reports
    return [(fact.person, fact.post, fact.organization) for fact in found]


def test_two_reported_jointly() -> None:
    assert reported("The Clerk and Ms Jo Bell reported jointly upon the three firms.") == [
        ("Kay Dodd", "Clerk", ""),
        ("Jo Bell", "", ""),
    ]


def test_a_presentation_is_from_one_and_from_another() -> None:
    assert reported(
        "Members received a presentation from Sunny Bright, Prevention Lead, and from Carl Tarn of"
        " the Wexmoor Listening Project, who had been ill in 2019."
    ) == [
        ("Sunny Bright", "Prevention Lead", ""),
        ("Carl Tarn", "", "Wexmoor Listening Project"),
    ]


def test_representatives_are_of_the_body_named_before_them() -> None:
    assert reported(
        "Two representatives of Clee Hill Investors, Miss A Stant, Client Director, and Mr O Yeat,"
        " Portfolio Manager, attended and gave a presentation on the mandate."
    ) == [
        ("A Stant", "Client Director", "Clee Hill Investors"),
        ("O Yeat", "Portfolio Manager", "Clee Hill Investors"),
    ]


def test_who_helps_to_answer_questions_has_not_reported() -> None:
    assert reported(
        "Councillor Fry introduced the report and answered questions upon it together with"
        " Ms Jo Bell."
    ) == [("Tom Fry", "", "")]


def test_a_delegation_speaks_for_its_body() -> None:
    assert reported(
        "A delegation of Ms Una Vane, Chairperson, and Mr Gerard Whel, Secretary, was received."
        " They set out to the Members the work of the club and asked that it go on.",
        title="1. Delegation – Wexmoor Tidy Towns",
    ) == [
        ("Una Vane", "Chairperson", "Wexmoor Tidy Towns"),
        ("Gerard Whel", "Secretary", "Wexmoor Tidy Towns"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Councillor Gethin Wern and the Chief Executive, Mr Emrys Ynys, had apologised for their"
        " inability to attend the meeting.",
        "Councillor Gethin Wern and Mr Emrys Ynys were unable to attend.",
        "Councillor Gethin Wern and Mr Emrys Ynys sent word that they were ill.",
    ],
)
def test_two_who_could_not_come_sent_apologies(sentence: str) -> None:
    found = facts("1. Apologies\n\n" + sentence + "\n\n2. Pier\n\nNoted.").attendance
    absent = [fact.person for fact in found if fact.status == "apologies"]
    assert absent == ["Gethin Wern", "Emrys Ynys"]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Tom Fry apologised for being late.",
        "Councillor Tom Fry sent word that he would be late.",
    ],
)
def test_who_came_late_was_there(said: str) -> None:
    found = facts("1. Apologies\n\n" + said + "\n\n2. Pier\n\nNoted.").attendance
    assert [fact.status for fact in found if fact.person == "Tom Fry"] == ["present"]


@pytest.mark.parametrize(
    ("guests", "posts"),
    [
        ("Mrs Caryl Goth and Dr Nia Henn (Lay Members)", ["Lay Member", "Lay Member"]),
        (
            "Mr Al Coe, Mrs Caryl Goth and Dr Nia Henn (Independent Persons)",
            ["Independent Person"] * 2,
        ),
        ("Mrs Caryl Goth, Head of Law, and Dr Nia Henn (Lay Members)", ["Head of Law"]),
        ("the Vicar, the Reverend Hugh Ward", ["Vicar"]),
    ],
)
def test_two_share_the_post_in_a_bracket(guests: str, posts: list[str]) -> None:
    told = facts("1. Apologies\n\nNone.", guests).people
    assert [person.post for person in told if person.post not in {"", "Chair"}] == posts


@pytest.mark.parametrize("went_on", ["took questions", "then took questions", "answered questions"])
def test_who_presented_and_took_questions_has_reported(went_on: str) -> None:
    assert reported(f"Councillor Fry presented the plans and {went_on}.") == [("Tom Fry", "", "")]


def test_who_took_questions_first_answers_them() -> None:
    assert reported("Ms Jo Bell took Members' questions and outlined the costs.") == []
