"""Layouts and turns of phrase that many authorities share, each in words of our own."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts
from minutegraph.ingest.segment import segment

HEAD = """Wexcombe Borough Council

Review Panel

Wednesday 5 March 2025 at 7.00 pm, Town Hall

Present: Councillors Ann Day (Chair), Bo Frost, Cass Dell, Dora Fenn and Eli Moss

In attendance: Fay Holt (Schools' Finance Manager), Gus Ivory (Chief Officer, Healthwatch Wexcombe)

"""


def facts_of(text: str, name: str = "made.txt") -> DocumentFacts:
    return extract(read_bytes(name, text.encode()))


def told(*account: str, title: str = "7. Footpath") -> DocumentFacts:
    return facts_of(HEAD + "\n\n".join((title, *account)) + "\n")


def interests(*account: str) -> list[tuple[int | None, str, str]]:
    text = "\n\n".join(
        ("13. Declarations of Interest", *account, "14. Bridge", "The bridge was mended.")
    )
    facts = facts_of(HEAD + text + "\n\n15. Wharf\n\nThe report (Agenda Item 6) was noted.\n")
    return [(fact.item, fact.person, fact.nature) for fact in facts.interests]


# --- an account below labels ------------------------------------------------------------------


def test_speakers_and_key_points_are_no_remarks_of_the_public() -> None:
    page = (
        "<html><body><h1>Agenda and minutes</h1><h2>Audit Committee</h2><table>"
        "<tr><td><p>1/25</p></td><td><p>Apologies</p><p>Minutes:</p><p>None.</p></td></tr>"
        "<tr><td><p>2/25</p></td><td><p>Accounts</p><p>Minutes:</p><p><b>Speakers:</b></p>"
        "<p>Fay Holt, Head of Finance</p><p><b>Key points raised in the discussion:</b></p>"
        "<ol><li><p>The Head of Finance introduced the report on the accounts.</p></li>"
        "<li><p>A Member asked about the fee.</p></li></ol></td></tr></table></body></html>"
    )
    reports = facts_of(page, "page.html").reports
    assert [(fact.person, fact.post) for fact in reports] == [("Fay Holt", "Head of Finance")]


def test_speakers_of_the_public_do_not_report() -> None:
    facts = told("The plan was considered.", "Public speakers", "Mr Hal Joy presented his report.")
    assert facts.reports == ()


# --- pages saved as Markdown ------------------------------------------------------------------

SAVED = """# Agenda and minutes

Venue: Town Hall, Wexcombe. View directions

Items

No. | Item |
---|---|
| **Minutes** PDF 212 KB To sign the minutes. Minutes: They were signed. |
| **Public Excluded** To move:- "That the public leave." Minutes: The public left. |
| **Wharf Plan** PDF 198 KB Additional documents: Annex PDF 90 KB Minutes: Cabinet considered a \
report presented by Councillor Ann Day. Moved by Councillor Ann Day and seconded by Councillor \
Bo Frost **RESOLVED** that 1) the plan be approved, 2) authority be delegated to the Head of \
Wharves to sign the lease. |
"""


@pytest.mark.parametrize("name", ["saved.md", "saved.txt"])
def test_a_page_saved_as_a_table_of_items(name: str) -> None:
    minutes = segment(read_bytes(name, SAVED.encode()))
    titles = [item.title.text.strip("* ") for item in minutes.items if item.title]
    assert titles == ["Minutes", "Public Excluded", "Wharf Plan"]
    decided = [
        (fact.disposition, fact.text, fact.mover, fact.seconder)
        for fact in facts_of(SAVED, name).decisions
        if fact.item == 3
    ]
    assert decided == [
        ("approved", "the plan be approved", "Ann Day", "Bo Frost"),
        (
            "delegated",
            "authority be delegated to the Head of Wharves to sign the lease",
            "Ann Day",
            "Bo Frost",
        ),
    ]


# --- decisions ---------------------------------------------------------------------------------


def test_a_body_recommends_all_that_follows() -> None:
    facts = told(
        "Resolved:-",
        "That Cabinet recommend to Council:-",
        "1. Approval of the wharf budget for 2025/26.",
        "2. That the reserves be noted.",
    )
    assert [(fact.force, fact.to) for fact in facts.decisions] == [("recommended", "Council")] * 2


@pytest.mark.parametrize(
    ("text", "disposition", "to"),
    [
        ("that the Panel receive a further report in May", "agreed", ""),
        ("that the following appointments be made: Mr Hal Joy", "appointed", ""),
        ("that the plan be endorsed, and that it be recommended to Council", "approved", "Council"),
        ("that the Panel commends the Code to full Council", "agreed", "full Council"),
    ],
)
def test_what_a_resolution_does_and_for_whom(text: str, disposition: str, to: str) -> None:
    (fact,) = told(f"RESOLVED {text}.").decisions
    assert (fact.disposition, fact.to) == (disposition, to)


def test_reasons_below_a_decision_are_none() -> None:
    facts = told(
        "Decision:",
        "(1) That the plan be approved.",
        "Reasons for Decision:",
        "To bring the wharf back into use.",
    )
    assert [fact.text for fact in facts.decisions] == ["That the plan be approved"]


# --- interests ---------------------------------------------------------------------------------


def test_a_declaration_below_the_name_of_its_maker() -> None:
    assert interests(
        "Councillor Bo Frost",
        "Personal interest by virtue of being a trustee of the Wharf Trust.",
        "Councillor Eli Moss",
        "Personal and prejudicial interest in item 14 as his wife owned a boat.",
    ) == [
        (1, "Bo Frost", "Personal interest by virtue of being a trustee of the Wharf Trust"),
        (2, "Eli Moss", "Personal and prejudicial interest in item 14 as his wife owned a boat"),
    ]


def test_two_declarations_in_a_sentence_and_items_in_brackets() -> None:
    assert interests(
        "In the interest of transparency Councillor Bo Frost disclosed that he rented a mooring "
        "(Minute 14) and Councillor Dora Fenn disclosed that her mother owned a boat (item 15)."
    ) == [(2, "Bo Frost", "he rented a mooring"), (3, "Dora Fenn", "her mother owned a boat")]


def test_the_number_of_the_agenda_stands_with_the_report() -> None:
    (fact, *_) = interests("Councillor Bo Frost declared a personal interest in Agenda Item 6.")
    assert fact[0] == 3


# --- people and attendance ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "post", "organization"),
    [
        ("Jo Day (Schools' Finance Manager)", "Schools' Finance Manager", ""),
        (
            "Cllr Day, Cabinet Member for Transport, Jobs and the Local Economy, said",
            "Cabinet Member for Transport, Jobs and the Local Economy",
            "",
        ),
        (
            "Cllr Day, Safer and Greener Portfolio Holder, said",
            "Safer and Greener Portfolio Holder",
            "",
        ),
        (
            "Mr J Day, Lead Officer - Area Planning and Liaison",
            "Lead Officer - Area Planning and Liaison",
            "",
        ),
        (
            "The Asset Management and Economic Development Manager, Jo Day,",
            "Asset Management and Economic Development Manager",
            "",
        ),
        ("Jo Day, Chair of Wex Tenants' Federation, spoke", "Chair", "Wex Tenants' Federation"),
        ("Mr Jo Day of the Wales Audit Office, who spoke", "", "Wales Audit Office"),
    ],
)
def test_a_post_is_whole(text: str, post: str, organization: str) -> None:
    (phrase,) = (p for p in person_phrases(text, lenient=True) if p.name)
    assert (phrase.post, phrase.organization) == (post, organization)


def test_present_and_absent_side_by_side() -> None:
    facts = facts_of(
        "Wexcombe Council\n\nRoads Panel\n\nMinutes of the meeting held on 5 March 2025\n\n"
        "Membership\n"
        "Present                                Absent\n"
        "Councillor Ann Day (Chair)             Councillor Bo Frost\n"
        "Councillor Cass Dell                   Councillor Eli Moss-Kerr\n"
        "Councillor Dora Fenn\n\n"
        "Officers in attendance:\n\n"
        "Fay Holt             Head of Transport, Wexcombe and Harl\n"
        "                     University Trust\n"
        "Gus Ivory            Clerk\n\n"
        "1  Apologies\n\nNone.\n\n2  Bridge\n\nThe bridge was noted.\n"
    )
    assert {(fact.person, fact.status) for fact in facts.attendance} == {
        ("Ann Day", "present"),
        ("Cass Dell", "present"),
        ("Dora Fenn", "present"),
        ("Bo Frost", "absent"),
        ("Eli Moss-Kerr", "absent"),
        ("Fay Holt", "in attendance"),
        ("Gus Ivory", "in attendance"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Apologies were received from Councillor Hal Joy, with Councillor Ina Kay substituting.",
        "Apologies were received from Councillor Hal Joy. Councillor Ina Kay attended as deputy "
        "for Councillor Joy.",
    ],
)
def test_who_stood_in(text: str) -> None:
    statuses = {fact.person: fact.status for fact in told(text, title="1. Apologies").attendance}
    assert (statuses["Hal Joy"], statuses["Ina Kay"]) == ("apologies", "substitute")


def test_the_chair_is_the_one_of_this_body() -> None:
    text = HEAD.replace("(Chief Officer, Healthwatch", "(Chair, Healthwatch")
    facts = facts_of(f"{text}7. Work programme\n\nThe Chair presented the work programme.\n")
    assert [fact.person for fact in facts.reports] == ["Ann Day"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The Chief Officer of Healthwatch Wexcombe reported on the ward.", "Gus Ivory"),
        ("Fay Holt updated the Roads and Parks Review Group on the wharf.", "Fay Holt"),
        ("The Chief Officer, HWX, presented the report on the ward.", "Gus Ivory"),
    ],
)
def test_who_reported(text: str, person: str) -> None:
    assert [fact.person for fact in told(text).reports] == [person]


def test_the_post_of_a_contact() -> None:
    text = HEAD.replace("Present:", "Contact: Jo Kay  Principal Democratic Officer\n\nPresent:", 1)
    facts = facts_of(f"{text}7. Wharf\n\nJo Kay presented the report on the wharf.\n")
    assert [fact.post for fact in facts.reports] == ["Principal Democratic Officer"]
