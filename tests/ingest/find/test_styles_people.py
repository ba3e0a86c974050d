"""How house styles name those who came and those who spoke: tables, legends, bodies, posts."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.account_context import sentences_of
from minutegraph.ingest.find.attendance_tables import has_mark_column, role_in, role_table
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.find.organisations import whole_organisation
from minutegraph.ingest.find.reports import accounts_of_item
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import AgendaItem, DocumentFacts, Passage

HEAD = "Wexcombe District Council\n\nPlace Panel\n\nMinutes of the meeting held on 4 May 2023\n\n"


def passages(source: str, *texts: str) -> tuple[Passage, ...]:
    starts = [source.index(text) for text in texts]
    return tuple(
        Passage(text, Offsets.of(range(start, start + len(text))))
        for text, start in zip(texts, starts, strict=True)
    )


def told(*account: str, title: str = "Winter plan") -> list[tuple[str, str, str]]:
    source = "\n".join((title, *account))
    item = AgendaItem(1, "1.", passages(source, title)[0], (), (), passages(source, *account))
    found = (p for a in accounts_of_item(item, sentences_of(item)) for p in a.reporters)
    return [(p.name, p.post, p.organization) for p in found]


def facts_of(text: str, kind: str = "txt") -> DocumentFacts:
    return extract(read_bytes(f"made.{kind}", text.encode()))


def attendance_of(text: str, kind: str = "txt") -> dict[str, tuple[str, str]]:
    return {f.person: (f.status, f.post) for f in facts_of(text, kind).attendance}


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    head = "<h1>Wexcombe Council</h1><h2>Place Board</h2><p>Meeting held on 4 May 2023</p>"
    end = "<h3>1. Apologies</h3><p>None.</p><h3>2. Roads</h3><p>Noted.</p>"
    return f"<html><body>{head}<table>{body}</table>{end}</body></html>"


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        pytest.param(
            "The Chair introduced Mr Rory Keane of Keane Architects to the meeting, who made a "
            "presentation on the plan.",
            ("Rory Keane", "", "Keane Architects"),
            id="who, behind to the meeting",
        ),
        pytest.param(
            "Area Manager Oldcastle gave a presentation on fires.",
            ("Oldcastle", "Area Manager", ""),
            id="a post before a surname",
        ),
        pytest.param(
            "The Clerk informed the Committee verbally that the sign had gone.",
            ("", "Clerk", ""),
            id="informed verbally",
        ),
        pytest.param(
            "The Committee heard Ms Dora Coe, HM Inspector, on the findings of the visit.",
            ("Dora Coe", "HM Inspector", ""),
            id="heard somebody on something",
        ),
        pytest.param(
            "Jane Oduro from Northgate Asset Management gave a presentation on shares.",
            ("Jane Oduro", "", "Northgate Asset Management"),
            id="a firm behind from",
        ),
        pytest.param(
            "The Committee Officer submitted the work programme.",
            ("", "Committee Officer", ""),
            id="submitted the work programme",
        ),
        pytest.param(
            "The Chair introduced the report of the City Solicitor, who gave an overview of it.",
            ("", "City Solicitor", ""),
            id="whose report it is gave an overview",
        ),
    ],
)
def test_reporter(account: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(account)


@pytest.mark.parametrize(
    ("account", "names"),
    [
        ("Two learners from Wex College, Amina and Jude, gave a presentation.", {"Amina", "Jude"}),
        ("Ruby (15) and Tariq (17) attended to present their findings.", {"Ruby", "Tariq"}),
    ],
)
def test_young_people_are_called_by_first_names(account: str, names: set[str]) -> None:
    assert {name for name, _, _ in told(account)} == names


@pytest.mark.parametrize(
    "account",
    [
        "The Vice-Chair welcomed Amina and Jude to the meeting.",
        "Having heard Inspector Dee in answer to questions, the Committee moved on.",
        "Councillor Dee referred to the Mill Lane footpath.",
    ],
)
def test_no_reporter(account: str) -> None:
    assert told(account) == []


def test_each_councillor_reports_where_the_item_is_for_their_reports() -> None:
    account = (
        "Councillor Day gave a report on the waste contract.",
        "Councillor Coe reported that two posts were vacant.",
    )
    assert [name for name, _, _ in told(*account, title="District Councillors' Reports")] == [
        "Day",
        "Coe",
    ]
    assert [name for name, _, _ in told(*account)] == ["Day"]


def test_the_chair_on_the_order_of_business_reports_nothing() -> None:
    account = "The Convener advised that item 6 had been withdrawn."
    assert told(account, title="Order of Business") == []
    assert told(account, title="Harbour") == [("", "Convener", "")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Acorn Trust", "Acorn Trust"),
        ("Police Wexland", "Police Wexland"),
        ("University of Wex", "University of Wex"),
        ("Town Centre First Plan", ""),
        ("Trade Union Facility Time", ""),
        ("Inspection of Wex Academy", ""),
    ],
)
def test_only_a_body_heads_an_item_with_its_name(title: str, expected: str) -> None:
    assert whole_organisation(title) == expected


def test_table_with_a_mark_for_each_member() -> None:
    rows = (
        ("Member", "Role", "Present"),
        ("Cllr Ann Day", "Cabinet Member for Roads (Chair)", "Yes"),
        ("Marcus Leigh", "Chief Executive, Acorn Trust", "Yes"),
        ("Gwen Tolland", "Director of Housing", "No"),
    )
    facts = facts_of(table(*rows), "html")
    assert {f.person: f.status for f in facts.attendance} == {
        "Ann Day": "present",
        "Marcus Leigh": "present",
        "Gwen Tolland": "absent",
    }
    posts = {(f.person, f.post, f.organization) for f in facts.people}
    assert ("Marcus Leigh", "Chief Executive", "Acorn Trust") in posts
    assert ("Ann Day", "Chair", "") in posts


def test_table_of_whom_members_represent() -> None:
    rows = (
        ("Name", "Representing", "Attended"),
        ("Julia Partington (Chair)", "Primary Headteachers", "Present"),
        ("David Marsh", "Academies", "Apologies"),
    )
    assert attendance_of(table(*rows), "html") == {
        "Julia Partington": ("present", "Chair"),
        "David Marsh": ("apologies", ""),
    }


def test_stars_with_a_legend_below() -> None:
    text = (
        "Councillors:  * Mrs C Attwell (Chairman)\n              * D Boyce\n"
        "                P Denholm\n              * S Eames\n* In attendance\n\n"
        "Officers attending: Paul Lorimer, Head of Environment\n\n1. Roads\nThe report was noted.\n"
    )
    found = {person: status for person, (status, _) in attendance_of(HEAD + text).items()}
    assert found == {
        "C Attwell": "present",
        "D Boyce": "present",
        "P Denholm": "absent",
        "S Eames": "present",
        "Paul Lorimer": "in attendance",
    }


def test_a_second_label_in_the_line_of_the_first() -> None:
    text = (
        "Present: J. Hembrow (Chairman), A. Tanner In attendance: Mrs K. Rowe (Clerk)\n\n1. Roads\n"
    )
    found = {person: status for person, (status, _) in attendance_of(HEAD + text).items()}
    assert found == {"J. Hembrow": "present", "A. Tanner": "present", "K. Rowe": "in attendance"}


def test_substitute_of_somebody_named_before() -> None:
    text = (
        "Present: Councillors A Day and B Coe\n\n1. Apologies\n"
        "Apologies were received from Fran Marsh. Amy Latchford attended as her substitute.\n"
    )
    found = attendance_of(HEAD + text)
    assert found["Amy Latchford"][0] == "substitute"
    assert found["Fran Marsh"][0] == "apologies"


def test_posts_before_names_joined_by_dashes() -> None:
    text = "Town Clerk - Mrs L Harker, Deputy Town Clerk - Mr B Inskip"
    assert [(p.name, p.post) for p in person_phrases(text, lenient=True)] == [
        ("L Harker", "Town Clerk"),
        ("B Inskip", "Deputy Town Clerk"),
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Mr Day, Cabinet Member for Finance, Corporate and Traded Services, spoke.", "Services"),
        ("Ann Coe, Group Manager, Policy and Plans, spoke.", "Plans"),
        ("Amy Coe, Head of Adoption Partnership South East, spoke.", "East"),
    ],
)
def test_whole_post(text: str, post: str) -> None:
    assert person_phrases(text)[0].post.endswith(post)


def test_portfolio_holder_is_the_cabinet_member() -> None:
    text = (
        "Also present: Councillor M Hoare (Cabinet Member for Environment)\n\n1. Update\n"
        "The Portfolio Holder for Environment reported that three parks had won flags.\n"
    )
    assert [(f.person, f.post) for f in facts_of(HEAD + text).reports] == [
        ("M Hoare", "Portfolio Holder for Environment")
    ]


@pytest.mark.parametrize(
    ("heads", "marked"),
    [
        (["Name", "Body", "Present"], True),
        (["", "Present"], True),
        (["Members present", "Attended"], True),
        (["Name", "Present", "Attended"], True),
        (["Name", "Present", "Body"], False),
        (["Present", "In attendance"], False),
        (["Apologies", "Present"], False),
        (["Absent", "Present"], False),
    ],
)
def test_a_table_with_marks_has_its_names_in_the_first_column(
    heads: list[str], marked: bool
) -> None:
    assert has_mark_column(heads) is marked


@pytest.mark.parametrize("heads", [("Present", "Apologies"), ("Apologies", "Present")])
def test_columns_of_names_below_what_they_did(heads: tuple[str, str]) -> None:
    first, second = (head.lower() for head in heads)
    rows = (heads, ("Cllr Ann Day", "Cllr Bo Coe"), ("Cllr Cy Dee", "Cllr Di Eve"))
    found = {person: status for person, (status, _) in attendance_of(table(*rows), "html").items()}
    assert found == {"Ann Day": first, "Cy Dee": first, "Bo Coe": second, "Di Eve": second}


def test_the_role_in_a_table() -> None:
    assert role_table(["Name", "Apologies"]) is None
    assert role_in("Adult Social Care", portfolio=True).post == "Adult Social Care"
    assert role_in("Adult Social Care").post == ""
