"""Layouts of attendance: tables of two to four columns in any order, leaders, gaps, labels."""

from collections.abc import Callable, Sequence

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes

HEAD = ("Saltmarch Council", "Health and Wellbeing Board")
MEETING = "Minutes of the meeting held on Tuesday 4 April 2023 at 6.30 pm in the Town Hall"
ROWS = {
    "Present:": (
        ("Councillor Amarjit Sandhu", "Cabinet Member for Health", "Saltmarch Council"),
        ("Dr Philippa Thorold", "Clinical Director", "NHS Marches Integrated Care Board"),
        ("Councillor Deirdre Nugent", "", "Saltmarch Council"),
    ),
    "In attendance:": (
        ("Rowena Clegg", "Public Health Principal", "Saltmarch Council"),
        ("Liam Postgate", "Deputy Chief Operating Officer", "Dunes NHS Foundation Trust"),
    ),
    "Apologies:": (("Superintendent Iain Calvert", "Area Commander", "Dunes Police"),),
}
EXPECTED = {
    ("Amarjit Sandhu", "Cabinet Member for Health", "", "present"),
    ("Philippa Thorold", "Clinical Director", "NHS Marches Integrated Care Board", "present"),
    ("Deirdre Nugent", "", "", "present"),
    ("Rowena Clegg", "Public Health Principal", "", "in attendance"),
    (
        "Liam Postgate",
        "Deputy Chief Operating Officer",
        "Dunes NHS Foundation Trust",
        "in attendance",
    ),
    ("Iain Calvert", "Area Commander", "Dunes Police", "apologies"),
}
ORDERS = [(0, 1, 2), (0, 2, 1), (1, 0, 2), (2, 0, 1)]
Layout = Callable[[Sequence[int]], str]


def read(block: str, suffix: str = ".txt") -> set[tuple[str, str, str, str]]:
    """Return (person, post, organisation, status) of everybody whom a block lists."""
    lines = [*HEAD, MEETING, block, "1. Winter Plan", "RESOLVED: That the plan be approved."]
    if suffix == ".html":
        lines = [line if line == block else f"<p>{line}</p>" for line in lines]
    if suffix == ".md":
        lines[4] = "## 1. Winter Plan"
    facts = extract(read_bytes(f"minutes{suffix}", "\n\n".join(lines).encode()))
    bodies = {person.person: person.organization for person in facts.people}
    names = {person.person for person in facts.people}
    assert names == {fact.person for fact in facts.attendance}
    return {(a.person, a.post, bodies[a.person], a.status) for a in facts.attendance}


def _rows(order: Sequence[int]) -> list[str | tuple[str, ...]]:
    rows: list[str | tuple[str, ...]] = []
    for label, people in ROWS.items():
        rows += [label, *(tuple(person[place] for place in order) for person in people)]
    return rows


def _html_sections(order: Sequence[int]) -> str:
    cells = [
        f'<td colspan="3">{row}</td>' if isinstance(row, str) else _cells(row)
        for row in _rows(order)
    ]
    return "<table>" + "".join(f"<tr>{cell}</tr>" for cell in cells) + "</table>"


def _html_tables(order: Sequence[int]) -> str:
    tables = [
        f"<p>{label}</p><table>"
        + "".join(f"<tr>{_cells([row[n] for n in order])}</tr>" for row in people)
        + "</table>"
        for label, people in ROWS.items()
    ]
    return "".join(tables)


def _html_labelled(order: Sequence[int]) -> str:
    rows = [
        _cells([label if row is people[0] else "", *(row[n] for n in order)])
        for label, people in ROWS.items()
        for row in people
    ]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _cells(row: Sequence[str]) -> str:
    return "".join(f"<td>{cell}</td>" for cell in row)


def _markdown(order: Sequence[int]) -> str:
    rows = [
        f"| {row} | | |" if isinstance(row, str) else f"| {' | '.join(row)} |"
        for row in _rows(order)
    ]
    return "\n".join([rows[0], "|---|---|---|", *rows[1:]])


def _columns(order: Sequence[int]) -> str:
    return "\n".join(
        f"\n{row}" if isinstance(row, str) else f"{row[0]:<36}{row[1]:<36}{row[2]}".rstrip()
        for row in _rows(order)
    )


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    ("layout", "suffix"),
    [
        (_html_sections, ".html"),
        (_html_tables, ".html"),
        (_html_labelled, ".html"),
        (_markdown, ".md"),
        (_columns, ".txt"),
    ],
)
def test_three_columns_without_heads(layout: Layout, suffix: str, order: Sequence[int]) -> None:
    assert read(layout(order), suffix) == EXPECTED


@pytest.mark.parametrize(
    "lines",
    [
        "Rowena Clegg ........ Head of Highways\nLiam Postgate ....... Monitoring Officer",
        "Head of Highways ........ Rowena Clegg\nMonitoring Officer ...... Liam Postgate",
        "Rowena Clegg / Head of Highways\nLiam Postgate / Monitoring Officer",
        "Rowena Clegg        Head of Highways\nLiam Postgate       Monitoring Officer",
        "Rowena Clegg (RC, Head of Highways), Liam Postgate (LP, Monitoring Officer)",
    ],
)
def test_what_parts_a_name_from_a_post(lines: str) -> None:
    block = f"Present: Councillor Hefin Maddox\n\nOfficers:\n{lines}"
    assert read(block) == {
        ("Hefin Maddox", "", "", "present"),
        ("Rowena Clegg", "Head of Highways", "", "in attendance"),
        ("Liam Postgate", "Monitoring Officer", "", "in attendance"),
    }


def test_a_firm_in_the_column_of_posts_is_nobody() -> None:
    block = (
        "Present:\nCouncillor Hefin Maddox\n\nOfficers in attendance:\n"
        "Mr J Oaten          Clerk and Monitoring Officer\n"
        "Mr K Bhamra         Treasurer to the Authority\n\nAlso present:\n"
        "Mr N Farrant        Vexley Moore (External Auditor)"
    )
    assert read(block) == {
        ("Hefin Maddox", "", "", "present"),
        ("J Oaten", "Clerk and Monitoring Officer", "", "in attendance"),
        ("K Bhamra", "Treasurer to the Authority", "", "in attendance"),
        ("N Farrant", "External Auditor", "Vexley Moore", "in attendance"),
    }


def test_wards_before_their_members() -> None:
    block = (
        "PRESENT\n\nWARD            REPRESENTATIVES\n\n"
        "ABBEY           Amarjit Sandhu, Deirdre Nugent\n"
        "CANAL           Hefin Maddox, Bo Carter"
    )
    names = {person for person, *_ in read(block)}
    assert names == {"Amarjit Sandhu", "Deirdre Nugent", "Hefin Maddox", "Bo Carter"}


def test_names_in_two_columns_are_no_roles() -> None:
    block = (
        "<table><tr><th colspan='2'>Members Present</th></tr>"
        "<tr><td>Councillor Amarjit Sandhu (Chair)</td><td>Councillor Deirdre Nugent</td></tr>"
        "</table><table><tr><th>Officers in attendance</th><th>Designation</th></tr>"
        "<tr><td>Rowena Clegg</td><td>Head of Highways</td></tr></table>"
    )
    assert read(block, ".html") == {
        ("Amarjit Sandhu", "Chair", "", "present"),
        ("Deirdre Nugent", "", "", "present"),
        ("Rowena Clegg", "Head of Highways", "", "in attendance"),
    }


def test_posts_of_unknown_subjects_in_brackets() -> None:
    block = (
        "Present: Councillor Hefin Maddox\n\n"
        "Officers: Bo Carter (Burial and Allotments Officer), "
        "Jo Tarn (Gypsy and Traveller Liaison Officer)"
    )
    assert {post for _, post, *_ in read(block)} == {
        "",
        "Burial and Allotments Officer",
        "Gypsy and Traveller Liaison Officer",
    }


def test_a_label_ends_the_table_of_marks_above_it() -> None:
    tables = """<table><tr><td colspan="3">Board members present</td></tr>
    <tr><td>Name</td><td>Role</td><td>Attended</td></tr>
    <tr><td>Rosamund Evers</td><td>Independent Chair</td><td>In person</td></tr>
    <tr><td>Babatunde Oyelaran</td><td>Employer Representative</td><td>MS Teams</td></tr></table>
    <table><tr><td colspan="2">In attendance</td></tr>
    <tr><td>Marcus Thorne</td><td>Head of Pensions</td></tr>
    <tr><td colspan="2">Apologies</td></tr>
    <tr><td>Cllr Verity Tydd</td><td>Employer Representative</td></tr></table>"""
    assert read(tables, ".html") == {
        ("Rosamund Evers", "Independent Chair", "", "present"),
        ("Babatunde Oyelaran", "Employer Representative", "", "present"),
        ("Marcus Thorne", "Head of Pensions", "", "in attendance"),
        ("Verity Tydd", "Employer Representative", "", "apologies"),
    }


def test_whom_the_officers_attended_for_stands_in_the_label() -> None:
    block = "\n\n".join(
        (
            "Present:",
            "Councillor Amarjit Sandhu\nCouncillor Jo Day [In place of Councillor B Coe]",
            "Councillor Mike Sax (Saltmarch Council) was absent.",
            "In attendance for the Office of the Harbour Commissioner:",
            "Hugo Blaken, Chief Executive",
        )
    )
    assert {(name, status) for name, _, _, status in read(block)} == {
        ("Amarjit Sandhu", "present"),
        ("Jo Day", "substitute"),
        ("Mike Sax", "absent"),
        ("Hugo Blaken", "in attendance"),
    }


def test_who_came_in_place_of_another_is_a_substitute_though_listed_as_present() -> None:
    block = (
        "Present:\n\nCouncillor Innes Farrow\nCouncillor Morag Drum\n\n"
        "Apologies:\n\nCouncillor Hector Bal (Councillor Farrow substituting)"
    )
    assert {(name, status) for name, _, _, status in read(block)} == {
        ("Innes Farrow", "substitute"),
        ("Morag Drum", "present"),
        ("Hector Bal", "apologies"),
    }
