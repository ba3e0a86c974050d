"""Lists of those present and of interests, laid out as many councils' clerks lay them out."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts

ITEMS = "\n\n1. Minutes\n\nThe minutes were approved.\n\n2. Trees\n\nNoted.\n"
HEAD = """Wexcombe Borough Council

Planning Committee

Wednesday 5 March 2025 at 7.00 pm, Town Hall

Present: Councillors Ann Day (Chair), Bo Frost, Cass Dell, Dora Fenn and Eli Moss

"""


def facts_of(text: str) -> DocumentFacts:
    return extract(read_bytes("made.txt", text.encode()))


def statuses(text: str) -> dict[str, str]:
    return {fact.person: fact.status for fact in facts_of(text + ITEMS).attendance}


def interests(*lines: str) -> list[tuple[str, str]]:
    text = f"{HEAD}1. Declarations of interest\n\n" + "\n".join(lines) + "\n\n2. Trees\n\nNoted.\n"
    return [(fact.person, fact.nature) for fact in facts_of(text).interests]


def test_names_side_by_side() -> None:
    found = statuses(
        "WEXCOMBE COUNCIL\n\nMinutes of the Planning Committee held on 5 March 2025\n\nPRESENT:\n"
        "Councillors:  Zeb Quillfeather      Orrin Thistlewood\n"
        "              Wystan Brackenbury    Isolde Merriweather\n"
        "Officers:     F Holt, Head of Finance"
    )
    assert found == {
        "Zeb Quillfeather": "present",
        "Orrin Thistlewood": "present",
        "Wystan Brackenbury": "present",
        "Isolde Merriweather": "present",
        "F Holt": "in attendance",
    }


def test_attendees_beside_members() -> None:
    found = statuses(
        "Wexcombe Health Board\n\n5 March 2025\n\nMembers:\nAnn Day            Chair\n"
        "Dr Cass Dell       Medical Director\nZeb Quill          Non-Executive Member\n\n"
        "Attendees:\nFay Holt           Head of Governance\n"
    )
    assert found == {
        "Ann Day": "present",
        "Cass Dell": "present",
        "Zeb Quill": "present",
        "Fay Holt": "in attendance",
    }


def test_the_first_list_of_councillors_is_the_body() -> None:
    found = statuses(
        "Wexcombe Parish Council\n\nMeeting held on 5 March 2025\n\n"
        "Councillors in attendance: Mrs A Day (Chairman), Mr B Frost\n"
        "In attendance: Mrs F Holt (Clerk)\n"
    )
    assert found == {"A Day": "present", "B Frost": "present", "F Holt": "in attendance"}


def test_a_later_list_of_councillors_is_of_guests() -> None:
    found = statuses(
        "Wexcombe Council Audit Committee\n\nMeeting held on 5 March 2025\n\n"
        "Present: Cllr A Day (Chair), Cllr B Frost\nMembers in attendance: Cllr C Dell\n"
    )
    assert found == {"A Day": "present", "B Frost": "present", "C Dell": "in attendance"}


def test_the_sub_committee_is_the_label() -> None:
    found = statuses(
        "Wexcombe Borough Council\nLicensing Sub-Committee\n5 March 2025, 10.00 a.m.\n\n"
        "Sub-Committee: Councillors Day (Chair), Frost and Dell\nLegal adviser: Fay Holt\n"
    )
    assert found == {
        "Day": "present",
        "Frost": "present",
        "Dell": "present",
        "Fay Holt": "in attendance",
    }


def test_those_present_in_a_sentence() -> None:
    found = statuses(
        "Wexcombe Community Council\n5 March 2025\n\nThose present were Ann Day (Chair), Jo Frost "
        "(Treasurer) and Dora Fenn. PC Gus Ivory and Cllr Hal Jute were also in attendance. "
        "Apologies were received from Ida Kemp."
    )
    assert found == {
        "Ann Day": "present",
        "Jo Frost": "present",
        "Dora Fenn": "present",
        "Gus Ivory": "in attendance",
        "Hal Jute": "in attendance",
        "Ida Kemp": "apologies",
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Item 7: Cllr Day (governor of the school); Cllr Fenn (her son is a pupil)",
            [("Ann Day", "governor of the school"), ("Dora Fenn", "her son is a pupil")],
        ),
        (
            "Item 7 – Cllr Day, governor of the school; Cllr Fenn, parent of a pupil.",
            [("Ann Day", "governor of the school"), ("Dora Fenn", "parent of a pupil")],
        ),
        (
            "Cllr Day (item 7, governor of the school), Cllr Fenn (item 8, tenant)",
            [("Ann Day", "governor of the school"), ("Dora Fenn", "tenant")],
        ),
        ("Cllr Moss made known that he is a tenant.", [("Eli Moss", "he is a tenant")]),
        (
            "Cllr Fenn said that her mother lives there; the Chair ruled that she might stay.",
            [("Dora Fenn", "her mother lives there")],
        ),
        ("Item 7: the Clerk (who was not well) had asked for a later date.", []),
    ],
)
def test_interests(line: str, expected: list[tuple[str, str]]) -> None:
    assert interests(line) == expected


@pytest.mark.parametrize(
    "numbers",
    [
        ("24/25-031", "24/25-032", "24/25-033"),
        ("2024-25/8", "2024-25/9", "2024-25/10"),
        ("AGENDA ITEM 8:", "AGENDA ITEM 9:", "AGENDA ITEM 10:"),
        ("VIII.", "IX.", "X."),
    ],
)
def test_numbers_of_items(numbers: tuple[str, str, str]) -> None:
    first, second, third = numbers
    text = (
        "Wexcombe Council\nMeeting of 5 March 2025\n\nPresent: Cllr Day, Cllr Frost\n\n"
        f"{first}   APOLOGIES\nNone.\n\n{second}   MINUTES\nAgreed.\n\n"
        f"{third}   BUDGET\nNoted.\n"
    )
    assert [item.title for item in facts_of(text).items] == ["APOLOGIES", "MINUTES", "BUDGET"]
