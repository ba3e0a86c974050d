"""Labels in other languages, posts of many words, columns and notes of lists of those present."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.name_keys import is_part_of_post
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts

HEAD = "Wexcombe Council\n\nPlace Panel\n\nMinutes of the meeting held on 4 May 2023\n\n"
END = "\n\n1. Apologies\n\n{}\n\n2. Roads\n\nThe report was noted.\n"


def facts_of(listed: str, apologies: str = "None.", kind: str = "txt") -> DocumentFacts:
    text = HEAD + listed + END.format(apologies)
    return extract(read_bytes(f"made.{kind}", text.encode()))


def attendance_of(
    listed: str, apologies: str = "None.", kind: str = "txt"
) -> dict[str, tuple[str, str]]:
    found = facts_of(listed, apologies, kind).attendance
    return {fact.person: (fact.status, fact.post) for fact in found}


@pytest.mark.parametrize(
    ("present", "officers", "apologies"),
    [
        ("I LÁTHAIR", "Oifigigh", "Leithscéalta"),
        ("Baill", "Feidhmeannaigh", "Leithscéal"),
        ("Yn bresennol", "Swyddogion", "Ymddiheuriadau"),
        ("Cynghorwyr yn bresennol", "Hefyd yn bresennol", "Ymddiheuriadau am absenoldeb"),
        ("Present", "Other Representatives", "Apologies"),
        ("I láthair / Present", "Oifigigh / Officials", "Leithscéalta / Apologies"),
    ],
)
def test_labels_of_lists_in_other_languages(present: str, officers: str, apologies: str) -> None:
    listed = (
        f"{present}: Cllr. Rory Tarn, Cllr. Nuala Coe\n"
        f"{officers}: Mr. Eamon Dell, Director of Services\n{apologies}: Cllr. Aoife Marl"
    )
    assert attendance_of(listed) == {
        "Rory Tarn": ("present", ""),
        "Nuala Coe": ("present", ""),
        "Eamon Dell": ("in attendance", "Director of Services"),
        "Aoife Marl": ("apologies", ""),
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Rhys Tarn (Cabinet Member for Education, Arts and the Welsh Language)",
            "Cabinet Member for Education, Arts and the Welsh Language",
        ),
        (
            "Clare Tarn, Director, Commercial Services and Income Generation",
            "Director, Commercial Services and Income Generation",
        ),
        ("N. Tarn (Senior Engineer, Network Management)", "Senior Engineer, Network Management"),
        ("Mr Ken Tarn, Clerk to the Trustees, reported", "Clerk to the Trustees"),
        ("Mr. T. Tarn CC (Chairman)", "Chairman"),
        ("The head teacher, Mrs Oonagh Tarn, said", "head teacher"),
        ("Tess Tarn, Assistant Director, Housing Needs, gave", "Assistant Director, Housing Needs"),
        ("Ms Tess Tarn, Service Manager, Older People", "Service Manager, Older People"),
        ("Tess Tarn, Head of Major Works, spoke", "Head of Major Works"),
    ],
)
def test_posts_are_told_whole(text: str, post: str) -> None:
    assert [one.post for one in person_phrases(text)] == [post]


def test_a_rank_before_what_an_office_is_in_charge_of_is_none() -> None:
    assert not list(person_phrases("The report on Major Works at Ropewalk was discussed"))
    assert [one.title for one in person_phrases("Major Coe presented it")] == ["Major"]


@pytest.mark.parametrize("label", ["I gCeannas", "Sa Chathaoir", "Yn y Gadair"])
def test_who_presides_in_another_language(label: str) -> None:
    listed = f"{label}:\nCllr. Rory Tarn, Cathaoirleach\nI Láthair:\nCllr. Nuala Coe"
    assert attendance_of(listed) == {
        "Rory Tarn": ("present", "Cathaoirleach"),
        "Nuala Coe": ("present", ""),
    }


def test_officers_below_one_another_beside_their_label_keep_their_posts() -> None:
    listed = (
        "Members Present:       Councillors Tarn and Coe\n\n"
        "Officers Present:      M Quill, Director of Corporate Services\n"
        "                       D Jarrow, Chief Executive\n"
        "                       B Edgar, Head of Finance"
    )
    found = attendance_of(listed)
    assert found["M Quill"] == ("in attendance", "Director of Corporate Services")
    assert found["D Jarrow"] == ("in attendance", "Chief Executive")
    assert found["B Edgar"] == ("in attendance", "Head of Finance")


def test_a_name_ends_at_a_wide_gap() -> None:
    found = attendance_of("PRESENT\n\nMr. A. Coe CC\nMs. F. Dow         Hartmoor Partners\n")
    assert set(found) == {"A. Coe", "F. Dow"}


def test_members_who_are_of_no_authority_have_a_post_in_its_column() -> None:
    listed = (
        "### Members in attendance\n\n| Member | Authority |\n| --- | --- |\n"
        "| Councillor Ros Tarn | Fenmarsh Borough Council |\n"
        "| Councillor Ida Coe | Saltmere District Council |\n"
        "| Ms Gwen Marl | Independent Member |\n"
    )
    assert attendance_of(listed, kind="md")["Gwen Marl"] == ("present", "Independent Member")


@pytest.mark.parametrize(
    ("sentence", "person", "status"),
    [
        ("Apologies came from Cllr A Marl. Cllr K Lux was absent.", "K Lux", "absent"),
        ("This was received from Councillor Sandra Lux (Leader).", "Sandra Lux", "apologies"),
    ],
)
def test_who_was_away_is_told_below_the_title(sentence: str, person: str, status: str) -> None:
    found = attendance_of("Present: Cllr Jo Tarn, Cllr Bo Coe", sentence)
    assert found[person][0] == status


@pytest.mark.parametrize(
    ("whole", "told"),
    [
        ("executive leader and member for roads", True),
        ("deputy leader and member for roads", False),
    ],
)
def test_the_leader_is_the_executive_leader_never_the_deputy(whole: str, told: bool) -> None:
    assert is_part_of_post("leader", whole) is told


def test_the_meeting_of_electors_is_the_body() -> None:
    text = (
        "Wexcombe Parish Council\n\nMinutes of the Annual Parish Meeting held in the Hall on "
        "4 May 2023\n\nPresent: Mr Jo Tarn (Chairman)\n" + END.format("None.")
    )
    found = extract(read_bytes("made.txt", text.encode()))
    assert found.meeting.body is not None
    assert found.meeting.body.value == "Annual Parish Meeting"


def test_the_hosts_of_a_joint_panel_are_not_its_council() -> None:
    text = (
        "# WESTMARCH POLICE AND CRIME PANEL\n\n## MINUTES OF THE MEETING HELD ON 2 FEBRUARY 2023 "
        "AT 1.30 PM IN THE ASSEMBLY ROOM, FENHAM CIVIC CENTRE\n\n### Members in attendance\n\n"
        "| Member | Authority |\n| --- | --- |\n"
        "| Councillor Ros Tarn | Fenham Borough Council |\n"
        "| Councillor Ida Coe | Saltmere District Council |\n"
        "| Councillor Bo Marl | Corvesham City Council |\n" + END.format("None.")
    )
    found = extract(read_bytes("made.md", text.encode()))
    assert found.meeting.council is None


def test_the_procedure_of_a_meeting_is_no_report() -> None:
    text = HEAD + "Present: Cllr Jo Tarn (Chair)\n\n1. Welcome\n\n{}\n\n2. Roads\n\nNoted.\n"
    for subject, reports in (("the procedures for the meeting", 0), ("the plan for roads", 1)):
        told = text.format(f"The Chair outlined {subject}.")
        assert len(extract(read_bytes("made.txt", told.encode())).reports) == reports


def test_a_lettered_committee_is_the_body_that_met() -> None:
    text = HEAD.replace("Place Panel", "Planning Sub Committee A - Monday, 8th July, 2024 7.30 pm")
    found = extract(read_bytes("made.txt", (text + END.format("None.")).encode()))
    assert found.meeting.body is not None
    assert found.meeting.body.value == "Planning Sub Committee A"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Councillors Kiely, Novak Uí Chonaill and O’Dea", ["Kiely", "Novak Uí Chonaill", "O’Dea"]),
        ("Messrs. Malachy Walton and Partners were appointed", []),
        ("the works at Fr. Russell Road and Lord Edmund Street", []),
        ("Ms N Meagher Step Forward Disability Group", ["N Meagher"]),
        ("Paul Whetstone PWh", ["Paul Whetstone"]),
        ("Cllr. Ml. Shea informed members", ["Ml. Shea"]),
        ("Councillors, Community Groups and friends", []),
    ],
)
def test_a_name_is_told_whole_and_nothing_else_is_one(text: str, names: list[str]) -> None:
    assert [one.name for one in person_phrases(text) if one.name] == names


def test_the_holder_in_a_bracket_is_not_the_firm_of_the_post() -> None:
    text = "Clerk (Pat Dell), CEO Innovate Wexcombe (Michael Cant), Planner (Maria Woodley)"
    found = [(one.name, one.post) for one in person_phrases(text, lenient=True)]
    assert found == [
        ("Pat Dell", "Clerk"),
        ("Michael Cant", "CEO Innovate Wexcombe"),
        ("Maria Woodley", "Planner"),
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Bo Tarn, Minister for the Environment, Community and Local Government, to retain",
            "Minister for the Environment, Community and Local Government",
        ),
        (
            "Bo Tarn, Minister for Arts, Heritage and the Gaeltacht, to remove",
            "Minister for Arts, Heritage and the Gaeltacht",
        ),
        ("Bo Tarn, Minister for Finance, Michael Coe, and others met", "Minister for Finance"),
    ],
)
def test_a_ministry_is_told_whole(text: str, post: str) -> None:
    assert person_phrases(text)[0].post == post
