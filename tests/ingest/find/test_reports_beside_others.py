"""Reports told beside an absence, another's report, a decision's label or a line without stop."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import ReportFact

HEAD = (
    "Wexcombe District Council\n\nPlace Committee\n\nMinutes of the meeting held on 4 May 2023\n\n"
    "Present: Cllr Ann Day (Chair), Cllr Bo Coe, Cllr Cy Dell\n\n"
    "In attendance: Ivy Marl (Head of Roads), Ned Hay (Clerk), Sgt Jo Roe (Wexshire Police)\n\n"
)


def reports(body: str, title: str = "Winter Plan") -> tuple[ReportFact, ...]:
    text = (
        f"{HEAD}1. Apologies\n\nNone.\n\n2. {title}\n\n{body}\n\n3. Close\n\nIt closed at 9 pm.\n"
    )
    found = extract(read_bytes("made.txt", text.encode())).reports
    return tuple(report for report in found if report.item == 2)


def told(body: str, title: str = "Winter Plan") -> list[tuple[str, str, str]]:
    return [(r.person, r.organization, r.subject) for r in reports(body, title)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "In the absence of Ms Tarn, who had been held up, the findings were presented by the "
            "Head of Roads and by the Clerk.",
            [("Ivy Marl", "", ""), ("Ned Hay", "", "")],
        ),
        (
            "In the absence of Mr Tarn, as he had been called away, the report was introduced by "
            "the Clerk.",
            [("Ned Hay", "", "")],
        ),
        (
            "The Clerk introduced the report and was followed by the Head of Roads, Ivy Marl, who "
            "gave the figures on salt.",
            [("Ned Hay", "", ""), ("Ivy Marl", "", "salt")],
        ),
        (
            "Ms Marl presented the report on salt, Mr Hay speaking to the section on grants.",
            [("Ivy Marl", "", "salt"), ("Ned Hay", "", "the section on grants")],
        ),
        (
            "Report of the Access Manager, introduced by the Head of Roads and Winter Services\n\n"
            "The Chair thanked her.",
            [("", "", "")],
        ),
        (
            "Mr Al Orr of Compass Planning was welcomed and gave a slide show on the policies.",
            [("Al Orr", "Compass Planning", "the policies")],
        ),
        (
            "Ruth Glen, from the consultants Ashby Pyre Ltd, talked members through the drawings.",
            [("Ruth Glen", "Ashby Pyre Ltd", "the drawings")],
        ),
        (
            "The Chair welcomed Ms Orla Dunn and Mr Pat Sway, Transport Wex Ireland. They made a "
            "joint presentation on the corridors.",
            [
                ("Orla Dunn", "Transport Wex Ireland", "the corridors"),
                ("Pat Sway", "Transport Wex Ireland", "the corridors"),
            ],
        ),
        (
            "The Committee received a joint presentation from Mr Hay and Ms Kerry Light, Project "
            "Lead with the Wex Rivers Trust, on the peat.",
            [("Ned Hay", "", "the peat"), ("Kerry Light", "Wex Rivers Trust", "the peat")],
        ),
    ],
)
def test_who_reports_beside_others(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "The Head of Roads reported, when asked by the Chair, that salt was short.",
        "The Head of Roads reported, on being pressed by Councillor Coe, that salt was short.",
        "The Committee heard from Ms Gill Dunn, on behalf of Wex Community Council, and Mr Peter "
        "Kidd, both objectors.",
        "The Committee heard from Ms Gill Dunn on behalf of the applicant.",
    ],
)
def test_an_answer_and_a_hearing_are_no_reports(body: str) -> None:
    assert told(body) == []


def test_a_body_named_in_short_by_the_title_is_the_one_named_in_full() -> None:
    assert told("Sgt Roe reported 41 crimes in May.", "Police")[0][:2] == (
        "Jo Roe",
        "Wexshire Police",
    )


PAGE = (
    "<h1>Wexcombe District Council</h1><h2>Place Committee</h2><p>Minutes of the meeting held on "
    "4 May 2023</p><h2>Present</h2><p>Ivy Marl, Head of Roads</p><h2>1. Salt</h2>{}<h2>2. Works"
    "</h2><p>To consider the works.</p><p>Decision:</p><p>That the works be agreed.</p>"
)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Ivy Marl updated the Joint Committee. Salt had come.</p>"
        "<p>Decision:</p><p>That the update be noted.</p>",
        "<p>In Mr Tarn's absence, Ivy Marl went through the paper.</p>"
        "<p>Decision:</p><p>That the paper be noted.</p>",
        "<p>Decision:</p><p>That salt be bought.</p><p>Minutes:</p><p>A paper was submitted.</p>"
        "<p>The Head of Roads drew members' attention to the price.</p>",
    ],
)
def test_the_account_stands_above_or_below_the_label_of_a_decision(body: str) -> None:
    found = extract(read_bytes("made.html", PAGE.format(body).encode()))
    assert [(r.item, r.person) for r in found.reports] == [(1, "Ivy Marl")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Mr Hay and Ms Kerry Light, Project Lead with the Wex Rivers Trust, spoke.", ""),
        ("Mr Hay and Ms Kerry Light (Wex Rivers Trust) - Project Lead", "Wex Rivers Trust"),
        ("Mr Hay and Ms Kerry Light (Wex Rivers Trust) spoke.", "Wex Rivers Trust"),
    ],
)
def test_who_sits_beside_a_guest_is_of_her_body_where_no_post_stands_between(
    text: str, body: str
) -> None:
    found = {p.name: p.organization for p in person_phrases(text, lenient=True)}
    assert found == {"Hay": body, "Kerry Light": "Wex Rivers Trust"}


def test_a_presentation_by_somebody_is_no_paper() -> None:
    found = reports("Presentation by Paul Moran, Co-ordinator, Wex Volunteer Centre.")
    assert [(r.person, r.form) for r in found] == [("Paul Moran", "presentation")]
