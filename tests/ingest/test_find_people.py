"""Names and posts as minutes print them, and who is who in one document."""

import pytest

from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.find.roster import Mention, Roster, is_short_form, post_key


def found(text: str, *, lenient: bool = False) -> list[tuple[str, str, str]]:
    return [(p.name, p.post, p.organization) for p in person_phrases(text, lenient=lenient)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "R Marsh, Executive Director of Children’s Services, was in attendance",
            [("R Marsh", "Executive Director of Children’s Services", "")],
            id="initial, surname and a post after a comma",
        ),
        pytest.param(
            "Councillor Barlow, Portfolio Holder for Children and Young People, Catherine Overton, "
            "Corporate Director for People, and Tarek Mahdi, Head of Service for Social Work",
            [
                ("Barlow", "Portfolio Holder for Children and Young People", ""),
                ("Catherine Overton", "Corporate Director for People", ""),
                ("Tarek Mahdi", "Head of Service for Social Work", ""),
            ],
            id="three people each with a post of several words",
        ),
        pytest.param(
            "the Head of Housing, Jo Day", [("Jo Day", "Head of Housing", "")], id="post before"
        ),
        pytest.param(
            "Ida Crane (Head of Housing)", [("Ida Crane", "Head of Housing", "")], id="bracket"
        ),
        pytest.param(
            "Debra Coe; Community Support Officer - Homelessness",
            [("Debra Coe", "Community Support Officer - Homelessness", "")],
            id="post after a semicolon with a dash inside",
        ),
        pytest.param(
            "Antonia Dale, Chief Executive of Youth Voices, spoke",
            [("Antonia Dale", "Chief Executive", "Youth Voices")],
            id="chief executive of an outside body",
        ),
        pytest.param(
            "Dr Lionel Sax (University of Mereford)",
            [("Lionel Sax", "", "University of Mereford")],
            id="a university in brackets is no post",
        ),
        pytest.param(
            "Mr Neville Stroud of Cawd Associates, the Fund's independent adviser, will",
            [("Neville Stroud", "Fund's independent adviser", "Cawd Associates")],
            id="firm and lower-case post",
        ),
        pytest.param(
            "Corporate Director of Adults, Health and Housing, Lorcan Winn, was",
            [("Lorcan Winn", "Corporate Director of Adults, Health and Housing", "")],
            id="commas inside a post",
        ),
        pytest.param(
            "Head of Looked after Children and Corporate Parenting",
            [("", "Head of Looked after Children and Corporate Parenting", "")],
            id="post alone with small words inside",
        ),
        pytest.param(
            "The Chief Executive and Director of Children's Services",
            [("", "Chief Executive", ""), ("", "Director of Children's Services", "")],
            id="two posts joined by and",
        ),
        pytest.param(
            "Director of Finance and Section 151 Officer (Mrs O Chell)",
            [("O Chell", "Director of Finance and Section 151 Officer", "")],
            id="the section 151 officer is part of the post",
        ),
        pytest.param(
            "Senior Executive Engineer, Roads (Ms. L. Furlong), Clerical Officer (Mr. C. Short)",
            [
                ("L. Furlong", "Senior Executive Engineer, Roads", ""),
                ("C. Short", "Clerical Officer", ""),
            ],
            id="posts with a division before names in brackets",
        ),
        pytest.param(
            "Councillors B. Allen, C. Bright, Ms. E. Dunn and Mrs. S. Ripley.",
            [
                ("B. Allen", "", ""),
                ("C. Bright", "", ""),
                ("E. Dunn", "", ""),
                ("S. Ripley", "", ""),
            ],
            id="a list under a plural title",
        ),
        pytest.param(
            "Councillors M Ainsley P Nettle J Dowd",
            [("M Ainsley", "", ""), ("P Nettle", "", ""), ("J Dowd", "", "")],
            id="columns run together",
        ),
        pytest.param(
            "Mr Ned & Mrs Ivy Coe", [("Ned Coe", "", ""), ("Ivy Coe", "", "")], id="a couple"
        ),
        pytest.param(
            "Cllr. Bríd Ní Fhloinn and Revd. Canon Mary van der Berg",
            [("Bríd Ní Fhloinn", "", ""), ("Mary van der Berg", "", "")],
            id="particles",
        ),
        pytest.param("Dr. J. D. O'Neill-Smith", [("J. D. O'Neill-Smith", "", "")], id="initials"),
        pytest.param(
            "Sergeant Dilys Quint", [("Dilys Quint", "Sergeant", "")], id="a rank is also a post"
        ),
        pytest.param("Councillor Jane Day's motion", [("Jane Day", "", "")], id="possessive"),
    ],
)
def test_people_and_posts_are_read_as_printed(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A Panel Member praised the staff within Children’s Services",
        "The Children and Young People Scrutiny Committee met on Thursday 30th July",
        "Albert Park, Victoria Road and James Cook University Hospital",
        "The Early Help Strategy, the Ofsted Focused Visit and the Local Plan were noted",
        "AGREED that the Audit to Excellence Framework be noted",
        "Report of the meeting held in March and April at the Town Hall, High Street",
        "Future for Families and the Multi Agency Hub",
        "Middleham Borough Council and Acme Consulting LLP",
    ],
)
def test_places_bodies_papers_and_months_are_no_people(text: str) -> None:
    assert [p for p in person_phrases(text) if p.name] == []


def test_councillor_is_a_title_and_never_a_post() -> None:
    (phrase,) = person_phrases("Councillor Mrs J. Cowl")
    assert (phrase.title, phrase.name, phrase.post) == ("Councillor Mrs", "J. Cowl", "")


def test_the_clerk_in_the_next_clause_is_not_the_councillor() -> None:
    names = [(p.name, p.post) for p in person_phrases("Cllr Bivens asked, the Clerk advised")]
    assert names == [("Bivens", ""), ("", "Clerk")]


def test_unknown_pairs_of_capitals_need_somebody_who_expects_a_name() -> None:
    assert found("Rafe Newling, Wex Borough") == []
    assert found("Rafe Newling  Head of Skills", lenient=True) == [
        ("Rafe Newling", "Head of Skills", "")
    ]


@pytest.mark.parametrize("size", [20_000, 40_000])
def test_hostile_text_is_read_in_linear_time(size: int) -> None:
    for piece in ("Mr ", "Director of ", "A, B and ", "Cllr. J. ", "((", "Head of Housing, "):
        assert person_phrases(piece * (size // len(piece))) is not None


def mention(
    name: str, *, title: str = "", post: str = "", start: int = 0, item: int | None = None
) -> Mention:
    return Mention(title, name, post, "", start, start + 1, item)


def test_surname_with_title_is_the_full_name_of_the_only_person() -> None:
    roster = Roster([mention("Day", title="Cllr", start=9), mention("Ann Day", title="Councillor")])
    assert [p.name for p in roster.people] == ["Ann Day"]
    assert roster.person_of("A Day").person == "Ann Day"


def test_two_of_a_surname_are_not_told_apart_by_a_toss() -> None:
    roster = Roster([mention("Ann Day", title="Cllr"), mention("Bob Day", title="Cllr", start=5)])
    found_person = roster.person_of("Day", "Cllr")
    assert found_person.person == ""
    assert found_person.candidates == ("Ann Day", "Bob Day")


def test_mr_and_mrs_of_one_surname_are_two_people() -> None:
    roster = Roster([mention("Day", title="Mr"), mention("Day", title="Mrs", start=5)])
    assert sorted(p.name for p in roster.people) == ["Mr Day", "Mrs Day"]


def test_initials_are_the_one_person_who_has_them() -> None:
    people = [mention("Sarah Woods"), mention("Paul Ings", start=5)]
    assert Roster(people).person_of("SW").person == "Sarah Woods"
    assert Roster([*people, mention("Sam Wells", start=9)]).person_of("SW").person == ""


def test_the_director_is_the_one_named_before_in_the_item() -> None:
    roster = Roster(
        [
            mention("", post="Director of Children's Services", start=1, item=1),
            mention("", post="Director of Housing", start=50, item=2),
        ]
    )
    assert roster.full_post("Director", 60, 2).post == "Director of Housing"
    assert roster.full_post("Director", 90, 3).candidates == (
        "Director of Children's Services",
        "Director of Housing",
    )


def test_a_post_leads_to_the_person_named_as_holding_it() -> None:
    roster = Roster([mention("R Marsh", post="Executive Director of Children’s Services", start=3)])
    full = roster.full_post("Executive Director", 40, 2)
    assert full.post == "Executive Director of Children’s Services"
    assert roster.holders(full.post) == ("R Marsh",)


def test_the_chair_is_not_the_chair_of_another_committee() -> None:
    roster = Roster([mention("Ann Day", post="Chair of the Housing Panel")])
    assert roster.full_post("Chair", 9, 1).post == "Chair"
    assert roster.holders("Chair") == ()


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Director", "Corporate Director for People", True),
        ("Executive Director", "Executive Director of Children's Services", True),
        ("Planning Officer", "Principal Planning Officer", False),
        ("Director of Housing", "Director of Housing", False),
    ],
)
def test_short_forms_of_posts(short: str, full: str, expected: bool) -> None:
    assert is_short_form(post_key(short), post_key(full)) is expected
