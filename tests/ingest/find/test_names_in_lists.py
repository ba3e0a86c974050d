"""Names, posts and labels of lists as clerks of other councils write them."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.find.sentences import sentence_ranges
from minutegraph.ingest.read import read_bytes

from .test_attendance_wordings import attendance_of

Told = list[tuple[str, str, str]]


def told(text: str) -> Told:
    return [(p.name, p.post, p.organization) for p in person_phrases(text, lenient=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Rh. Bevan-Coe - Vice Chair", [("Rh. Bevan-Coe", "Vice Chair", "")]),
        ("Councillors Ll. Coe, Rh. Dell", [("Ll. Coe", "", ""), ("Rh. Dell", "", "")]),
        ("Mr. Chas. Coe, Clerk", [("Chas. Coe", "Clerk", "")]),
        (
            "Cllrs May Coe, BILL DELL and Will Marl",
            [(n, "", "") for n in ("May Coe", "BILL DELL", "Will Marl")],
        ),
        ("Will Dell, Treasurer", [("Will Dell", "Treasurer", "")]),
        ("Grant Dorne, External Auditor", [("", "External Auditor", "")]),
        ("Mr Marl and Ms Ivy Coe spoke", [("Marl", "", ""), ("Ivy Coe", "", "")]),
        ("Mr Ned and Mrs Ivy Coe spoke", [("Ned Coe", "", ""), ("Ivy Coe", "", "")]),
        ("J Coe, Land and Property Manager (R)", [("J Coe", "Land and Property Manager", "")]),
        ("the Deer and Woodland Manager said", [("", "Deer and Woodland Manager", "")]),
        ("Jo Coe, Head of School Organisation", [("Jo Coe", "Head of School Organisation", "")]),
        ("Jo Coe, Director of School Standards", [("Jo Coe", "Director of School Standards", "")]),
        ("Jo Coe, Head of Wex School", [("Jo Coe", "Head", "Wex School")]),
        ("the Rights of Way Officer, Ms Ivy Coe", [("Ivy Coe", "Rights of Way Officer", "")]),
        (
            "Jo Coe (Freedom of Information Officer)",
            [("Jo Coe", "Freedom of Information Officer", "")],
        ),
        ("The Lead Peer, Ms Ivy Coe", [("Ivy Coe", "Lead Peer", "")]),
        ("ACFO Service Delivery, Mark Dell", [("Mark Dell", "ACFO Service Delivery", "")]),
        ("DCFO Mark Dell spoke", [("Mark Dell", "DCFO", "")]),
        (
            "Dr A Dell (Chief Executive, National Park Officer)",
            [("A Dell", "Chief Executive, National Park Officer", "")],
        ),
        (
            "Ms Ivy Coe, Project Lead with the Wex Rivers Trust",
            [("Ivy Coe", "Project Lead", "Wex Rivers Trust")],
        ),
        ("Cllr Land", [("Land", "", "")]),
    ],
)
def test_names_and_posts_in_the_words_of_clerks(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_sentence_goes_on_behind_the_first_letters_of_a_name() -> None:
    text = "Councillor Rh. Dell and Mr Wm. Coe spoke. It was agreed."
    assert [text[a:b] for a, b in sentence_ranges(text)] == [text[:41], text[42:]]


@pytest.mark.parametrize(
    "label", ["Together with", "Along with", "Supported by", "Also at the meeting"]
)
def test_who_came_with_the_members_attended(label: str) -> None:
    found = attendance_of(
        f"Present:\nCouncillors: E. Coe, C. Dell\n{label}:\nM. Marl (Head of Roads)"
    )
    assert found["M. Marl"] == ("in attendance", "Head of Roads")
    assert found["C. Dell"] == ("present", "")


@pytest.mark.parametrize(
    "told_of",
    ["Councillor Coe substituted for Alderman Hill", "Councillor Coe stood in for Alderman Hill"],
)
def test_who_was_stood_in_for_is_no_substitute(told_of: str) -> None:
    listed = (
        "Members Present: Councillors A Coe, B Dell\n"
        f"SUBSTITUTIONS: {told_of}; Councillor Dell substituted for Councillor Marl."
    )
    found = attendance_of(listed, "Apologies were recorded for Alderman Hill and Councillor Marl.")
    assert {
        person: status for person, (status, _) in found.items() if person in {"Hill", "Marl"}
    } == {
        "Hill": "apologies",
        "Marl": "apologies",
    }


TABLE = "<table><tr><td>{}</td><td>{}</td></tr><tr><td>{}</td><td>{}</td></tr></table>"


def in_page(table: str) -> dict[str, tuple[str, str]]:
    page = (
        "<h1>Wexcombe District Council</h1><h2>Planning Committee</h2>"
        f"<p>Minutes of a meeting held on 4 May 2023</p>{table}<h2>1. Roads</h2><p>Noted.</p>"
    )
    found = extract(read_bytes("made.html", page.encode())).attendance
    return {fact.person: (fact.status, fact.post) for fact in found}


@pytest.mark.parametrize("office", ["Chairman", "Deputy Mayor", "Convener"])
def test_an_office_above_the_list_of_members_has_its_holder(office: str) -> None:
    rows = TABLE.format(office, "Councillor Jo Day", "Members", "Councillors Al Coe and Bo Dell")
    assert in_page(rows) == {
        "Jo Day": ("present", office),
        "Al Coe": ("present", ""),
        "Bo Dell": ("present", ""),
    }


@pytest.mark.parametrize("head", ["Appointed by", "Nominated by", "Appointing authority"])
def test_who_appointed_a_member_is_no_post(head: str) -> None:
    rows = TABLE.format("Members present", head, "Mrs Jo Day (Chair)", "Secretary of State")
    rows = rows.replace(
        "</table>", "<tr><td>Mr Al Coe</td><td>Secretary of State</td></tr></table>"
    )
    assert in_page(rows) == {"Jo Day": ("present", "Chair"), "Al Coe": ("present", "")}
