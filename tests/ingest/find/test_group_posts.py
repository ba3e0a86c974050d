"""Posts that several hold, posts of neighbours, and words that are posts and surnames."""

import pytest

from minutegraph.ingest.find.attendance import find_presences
from minutegraph.ingest.find.attendance_labels import inner_labels, label_of
from minutegraph.ingest.find.group_posts import shared_post, singular
from minutegraph.ingest.find.mentions import Mention
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.find.people import mention_of
from minutegraph.ingest.find.roster import Roster
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import Document, Minutes, Passage


def found(text: str, *, lenient: bool = False) -> list[tuple[str, str]]:
    return [(p.name, p.post) for p in person_phrases(text, lenient=lenient)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Executive Engineer (Messrs. S. Dale and J. Frost), Clerical Officer (Ms. L. Crane)",
            [
                ("S. Dale", "Executive Engineer"),
                ("J. Frost", "Executive Engineer"),
                ("L. Crane", "Clerical Officer"),
            ],
        ),
        (
            "Executive Engineers, Newland-Wexbridge (Messrs. J. Dale and J. Frost), Head of Arts",
            [
                ("J. Dale", "Executive Engineer, Newland-Wexbridge"),
                ("J. Frost", "Executive Engineer, Newland-Wexbridge"),
                ("", "Head of Arts"),
            ],
        ),
        (
            "Senior Planners (Mr. B. Dale & Ms J. Frost)",
            [("B. Dale", "Senior Planner"), ("J. Frost", "Senior Planner")],
        ),
        (
            "Messrs J Dale and K Frost, Joint Treasurers, reported",
            [("J Dale", "Joint Treasurer"), ("K Frost", "Joint Treasurer")],
        ),
        (
            "Director, Support Services-Finance, Corporate, HR & ICT (Mr. S. Dale), Clerk",
            [("S. Dale", "Director, Support Services-Finance, Corporate, HR & ICT"), ("", "Clerk")],
        ),
        (
            "Director, Wexbridge City of Culture 2030 Bid (Mr. M. Dale)",
            [("M. Dale", "Director, Wexbridge City of Culture 2030 Bid")],
        ),
        ("Senior Exec. Officer Mr. B. Dale", [("B. Dale", "Senior Exec. Officer")]),
    ],
)
def test_posts_before_brackets_and_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, lenient=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mrs Trudy Dean, MBE, Ms Jenny Crane", [("Trudy Dean", ""), ("Jenny Crane", "")]),
        ("Mrs Dean, Mr Frost asked", [("Dean", ""), ("Frost", "")]),
        ("Mr Nick Head, of the survey team", [("Nick Head", "")]),
        ("Anthony Frost, Head Coach of the club", [("Anthony Frost", "")]),
        ("Ann Frost, Head of Housing", [("Ann Frost", "Head of Housing")]),
        ("Ann Frost, Sergeant at Arms", [("Ann Frost", "Sergeant at Arms")]),
        (
            "Ben Frost, Chief Deputy City Attorney; and",
            [("Ben Frost", "Chief Deputy City Attorney")],
        ),
        ("Minister of State, Rory Frost", [("Rory Frost", "Minister of State")]),
        ("Ian Frost, Deputy Lord Lieutenant", [("Ian Frost", "Deputy Lord Lieutenant")]),
        ("Mr. Michael Frost, Committee Member, spoke", [("Michael Frost", "Committee Member")]),
        ("Colin Frost, Newland Leader", [("Colin Frost", "")]),
        ("Colin Frost, Council Leader", [("Colin Frost", "Council Leader")]),
        (
            "the Interim Director, Prof. Kay Dale, Chancellor Mary Frost and others",
            [("Kay Dale", "Interim Director"), ("Mary Frost", "Chancellor")],
        ),
    ],
)
def test_posts_beside_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text)[: len(expected)] == expected


def test_the_chair_and_the_clerk_are_others() -> None:
    assert found("Cllr Dale, the Chairman and Clerk carried out a survey")[0] == ("Dale", "")


def test_a_post_between_two_names_without_commas() -> None:
    text = "Cllr Sue Dale Chair Cllr Daphne Frost Cllr Amy Crane Helen Marsh Parish Clerk"
    assert found(text, lenient=True) == [
        ("Sue Dale", "Chair"),
        ("Daphne Frost", ""),
        ("Amy Crane", ""),
        ("Helen Marsh", "Parish Clerk"),
    ]


def test_the_place_of_a_councillor_is_no_surname() -> None:
    text = (
        "Clerk Mrs J Dale Wex District Councillor A Frost, John Crane County Councillor Ann Marsh"
    )
    names = [name for name, _ in found(text, lenient=True)]
    assert names == ["J Dale", "A Frost", "John Crane", "Ann Marsh"]


@pytest.mark.parametrize(
    "text",
    [
        "made available to Councillors and Roads Planners",
        "from the Holly Bush to the culvert",
        "Gerald Dale GAA Club",
        "the Patrick Dale Branch of the society",
        "one Councillor Vacancy",
        "that the Lord Provost’s position is",
    ],
)
def test_no_person(text: str) -> None:
    assert not [name for name, _ in found(text) if name]


def test_a_list_ends_behind_its_and() -> None:
    text = "Cllrs Dale, Frost and Marsh, Alistair Crane (representing an MP), Gordon Coe"
    titles = [(p.title, p.name) for p in person_phrases(text, lenient=True)]
    assert titles == [
        ("Councillor", "Dale"),
        ("Councillor", "Frost"),
        ("Councillor", "Marsh"),
        ("", "Alistair Crane"),
        ("", "Gordon Coe"),
    ]


def test_guests_behind_the_councillors_of_a_list() -> None:
    text = "Councillors Dale, Frost, Marsh, Mr. Denis Crane, Ms. A Coe."
    assert [p.title for p in person_phrases(text)] == [*["Councillor"] * 3, "Mr.", "Ms."]
    text = "Councillors A Dale, Mrs B Frost, C Marsh and Mrs D Crane"
    assert {p.title for p in person_phrases(text)} == {"Councillor", "Councillor Mrs"}


def test_a_surname_for_two() -> None:
    assert [name for name, _ in found("He named Cllrs Gerry and Orla Frost, father and child")] == [
        "Gerry Frost",
        "Orla Frost",
    ]
    couple = [(p.title, p.name) for p in person_phrases("Mr & Mrs Frost and Mr D Dale")]
    assert couple == [("Mr", "Frost"), ("Mrs", "Frost"), ("Mr", "D Dale")]


def test_singular_and_shared() -> None:
    assert singular("Executive Engineers, Roads") == "Executive Engineer, Roads"
    assert singular("Directors of Services") == "Director of Services"
    assert shared_post(" (Parish Representatives)") == "Parish Representative"
    assert shared_post(", Treasurer, spoke") == ""


def test_apologies_without_a_colon() -> None:
    assert label_of("Apologies Annie Frost, Cllrs Frost and Coe") == ("apologies", 10)
    assert label_of("Apologies were received from Annie Dale") is None
    inner = list(inner_labels("In attendance: Jo Dale. Apologies Ann Frost, Cllr Coe", 0))
    assert [value for _, _, value in inner] == ["in attendance", "apologies"]


def present(*lines: str) -> list[tuple[str, str]]:
    document = Document("made.txt", "0" * 64, "text/plain", "", (), (0,), (1,))
    block = tuple(Passage(line, Offsets.of(range(len(line)))) for line in lines)
    return [(p.phrase.name, p.status) for p in find_presences(Minutes(document, (), block, ()))]


def test_what_is_told_behind_a_list_is_no_list() -> None:
    assert present(
        "Officers in attendance: Jo Dale, Clerk",
        "Noel Frost, Newland, on the death of his brother, Gerard Frost.",
        "38 Request of Joe Marsh to address Council on fair wages",
    ) == [("Jo Dale", "in attendance")]


def listed(name: str, title: str, start: int) -> Mention:
    text = f"{title} {name}".strip()
    made = Passage(text, Offsets.of(range(start, start + len(text))))
    return mention_of(person_phrases(text, lenient=True)[0], made, None, listed=True)


def test_a_member_and_a_guest_of_one_surname_in_a_list_are_two() -> None:
    roster = Roster([listed("Alan Frost", "", 40), listed("Frost", "Councillor", 10)])
    assert sorted(person.name for person in roster.people) == ["Alan Frost", "Frost"]
    assert roster.person_of("Frost", "Councillor").person == "Frost"


def test_a_buyer_is_not_the_councillor_of_the_list() -> None:
    buyer = Mention(
        "", "Noel Frost", "Legal Personal Representative of Edward Frost", "", 90, 99, 4
    )
    roster = Roster([listed("Frost", "Councillor", 10), buyer])
    assert sorted(person.name for person in roster.people) == ["Frost", "Noel Frost"]


def test_cabinet_members_present_are_members() -> None:
    label = label_of("Cabinet Members present")
    assert label is not None and label[0] == "present"
    other = label_of("Other Cabinet Members present")
    assert other is not None and other[0] == "in attendance"
