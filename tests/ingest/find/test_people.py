"""Names and posts as minutes print them, and the posts into which people come."""

import time
from dataclasses import replace

import pytest

from minutegraph.ingest.find import find_facts
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.find.sentences import sentence_ranges
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Document, Minutes, Passage


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
        pytest.param(
            "At the invitation of the Leader, Mr Fosk spoke",
            [("", "Leader", ""), ("Fosk", "", "")],
            id="a post in the opening words is no apposition",
        ),
        pytest.param(
            "It was agreed that, with the permission of the Mayor, Ms. Ida Rook, Assistant Staff "
            "Officer, would speak",
            [("", "Mayor", ""), ("Ida Rook", "Assistant Staff Officer", "")],
            id="opening words in the middle of a sentence",
        ),
        pytest.param(
            "On taking the Chair, Councillor Nell thanked them",
            [("", "Chair", ""), ("Nell", "", "")],
            id="who takes the chair is its next holder, not the Chair that was",
        ),
        pytest.param(
            "After an introduction by the Mayor, Councillor Nell, the vote was taken",
            [("Nell", "Mayor", "")],
            id="a name closed by commas is in apposition",
        ),
        pytest.param(
            "Senior Staff Officer, (Ms. M. Pell), Technician West Division, (Mr. P. Foggin)",
            [
                ("M. Pell", "Senior Staff Officer", ""),
                ("P. Foggin", "Technician West Division", ""),
            ],
            id="a comma before the bracketed name",
        ),
        pytest.param(
            "the Senior Engineer, Mid Wex Road Design Office dated 7th May",
            [("", "Senior Engineer, Mid Wex Road Design Office", "")],
            id="the office that a post belongs to",
        ),
        pytest.param(
            "E Brisk (Head of Legal Services and Monitoring Officer)",
            [("E Brisk", "Head of Legal Services and Monitoring Officer", "")],
            id="a combined post in brackets",
        ),
        pytest.param(
            "A youth worker, Jonty Sprig, described it",
            [("Jonty Sprig", "youth worker", "")],
            id="an office in small letters keeps its subject",
        ),
        pytest.param(
            "the Mayor of Harbrook for the Municipal Year 2024/25",
            [("", "Mayor of Harbrook", "")],
            id="a term of office is no part of the post",
        ),
        pytest.param(
            "the Cabinet Member for Early Years, Cllr Day",
            [("Day", "Cabinet Member for Early Years", "")],
            id="early years are no term of office",
        ),
        pytest.param(
            "Councillors Hay, Dell (J), Dell (K.) and Poe (Chair)",
            [("Hay", "", ""), ("J Dell", "", ""), ("K Dell", "", ""), ("Poe", "Chair", "")],
            id="an initial behind a shared surname",
        ),
        pytest.param(
            "Mr Seamus O’ Corran, Staff Officer, and Ms. May Fitch, Clerk",
            [("Seamus O’ Corran", "Staff Officer", ""), ("May Fitch", "Clerk", "")],
            id="a split O' and a first name that is a verb",
        ),
        pytest.param(
            "On 22nd June Rob Lowe, Head of Care, spoke",
            [("Rob Lowe", "Head of Care", "")],
            id="the month of a date is no first name",
        ),
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
        "Albert Park, Victoria Road and James Crumb University Hospital",
        "The Early Help Strategy, the Ofsted Focused Visit and the Local Plan were noted",
        "AGREED that the Audit to Excellence Framework be noted",
        "Report of the meeting held in March and April at the Town Hall, High Street",
        "Future for Families and the Multi Agency Hub",
        "Middleham Borough Council and Acme Consulting LLP",
        "Malachy Welk and Partners, Oscar Trane Trophy and the Douglas Hobb Conference",
        "The visit by the Mayor of Wexmouth to Tarnby, Wexland State, USA",
        "the Programme Manager, Harbour-Friendly Wexmouth, dated 13th June",
        "over the Agnes Tull bridge and the former John Molt site",
        "Our representative will work with residents",
    ],
)
def test_places_bodies_papers_and_months_are_no_people(text: str) -> None:
    assert [p for p in person_phrases(text) if p.name] == []


def test_councillor_is_a_title_and_never_a_post() -> None:
    (phrase,) = person_phrases("Councillor Mrs J. Cowl")
    assert (phrase.title, phrase.name, phrase.post) == ("Councillor Mrs", "J. Cowl", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "on the death of former Councillor and former Chairman of Wexmoor Council, Tom Day.",
        "the former Head of Housing, Tom Day, was thanked",
        "Tom Day, retired County Engineer, was thanked",
        "past President Tom Day was thanked",
    ],
)
def test_what_somebody_was_is_no_post(sentence: str) -> None:
    assert found(sentence) == [("Tom Day", "", "")]


def test_nobody_is_found_in_a_post_that_is_held_no_longer() -> None:
    assert found("The former Head of Housing had resigned.") == []


def test_the_clerk_in_the_next_clause_is_not_the_councillor() -> None:
    names = [(p.name, p.post) for p in person_phrases("Cllr Bivens asked, the Clerk advised")]
    assert names == [("Bivens", ""), ("", "Clerk")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("David E. Coe, Head of Roads, gave a talk", ["David E. Coe"]),
        ("Mr. David E Coe, Head of Roads", ["David E Coe"]),
        ("Councillors John P. Day, Mary A Coe and Fay", ["John P. Day", "Mary A Coe", "Fay"]),
        ("Councillor David A. was late", ["David"]),
    ],
)
def test_a_letter_may_stand_between_first_name_and_surname(sentence: str, names: list[str]) -> None:
    assert [name for name, _, _ in found(sentence, lenient=True)] == names


def test_unknown_pairs_of_capitals_need_somebody_who_expects_a_name() -> None:
    assert found("Quill Newling, Wex Borough") == []
    assert found("Quill Newling  Head of Skills", lenient=True) == [
        ("Quill Newling", "Head of Skills", "")
    ]


@pytest.mark.parametrize("size", [20_000, 40_000])
def test_hostile_text_is_read_in_linear_time(size: int) -> None:
    for piece in ("Mr ", "Director of ", "A, B and ", "Cllr. J. ", "((", "Head of Housing, "):
        started = time.process_time()
        person_phrases(piece * (size // len(piece)))
        assert time.process_time() - started < 10, piece


@pytest.mark.parametrize("piece", [".", ". ", '."', "?! ", "\n. ", ". A"])
def test_sentences_are_cut_in_linear_time(piece: str) -> None:
    started = time.process_time()
    assert sentence_ranges(piece * (120_000 // len(piece)))
    assert time.process_time() - started < 5


def test_abbreviations_end_no_sentence() -> None:
    text = "Standing Order Ch. Two and Cllr. J. Day in Fig. 3. It was agreed."
    assert [text[a:b] for a, b in sentence_ranges(text)] == [text[:-15].rstrip(), "It was agreed."]


def minutes_of(*sentences: str) -> Minutes:
    text = "\n".join(sentences)
    passages, place = [], 0
    for sentence in sentences:
        start = text.index(sentence, place)
        place = start + len(sentence)
        passages.append(Passage(sentence, Offsets.of(range(start, place))))
    item = AgendaItem(1, "1.", None, (), (), tuple(passages))
    return Minutes(
        Document("made.txt", "0" * 64, "text/plain", text, (), (0,), (1,)), (), (), (item,)
    )


def posts_stated(*sentences: str) -> list[tuple[str, str]]:
    return [(p.person, p.post) for p in find_facts(minutes_of(*sentences)).people if p.post]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "RESOLVED that Councillor M Whit be elected Mayor of Harbrook for the Municipal Year.",
            [("M Whit", "Mayor of Harbrook")],
        ),
        (
            "RESOLVED that Councillor J Pell be appointed Deputy Mayor.",
            [("J Pell", "Deputy Mayor")],
        ),
        (
            "Councillor R Teal had been appointed Executive Member.",
            [("R Teal", "Executive Member")],
        ),
        (
            "Resolved to appoint Councillor Ann Flitch as Vice Chair for the rest of the year.",
            [("Ann Flitch", "Vice Chair")],
        ),
        (
            "The Executive appointed Tobias Wrenn to act as Interim Executive Director in May.",
            [("Tobias Wrenn", "Interim Executive Director")],
        ),
        (
            "There is a Lead Member for Care, a role which is fulfilled here by Councillor D Mars.",
            [("D Mars", "Lead Member for Care")],
        ),
        ("It was proposed by Cllr Day that Cllr Coe be elected Chair.", []),
        ("Councillor Day was appointed to the Board.", []),
    ],
)
def test_posts_into_which_people_come(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert posts_stated(sentence) == expected


def test_of_two_who_stand_for_an_office_only_who_was_elected_has_it() -> None:
    stands = ("That Councillor Dell be appointed Mayor.", "That Councillor Poe be appointed Mayor.")
    assert posts_stated(*stands) == []
    assert posts_stated(*stands, "The Clerk declared Councillor Poe elected as Mayor.") == [
        ("Poe", "Mayor")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the gate (Rory Coes land) was mended", id="an apostrophe left out"),
        pytest.param("Lord Edgar Stree rick will be cleared", id="a street that a scan cut off"),
        pytest.param("Father Martin Street was closed", id="a street called after a priest"),
        pytest.param("Lady Coe Park was opened", id="a park called after a lady"),
        pytest.param("the works at Dr Coe Road were noted", id="a road called after a doctor"),
        pytest.param("sold to Harbrook Limited (trading as Mr. Bins)", id="a trading name"),
        pytest.param("sold to Harbrook Limited (t/a Mr. Bins)", id="a trading name, abbreviated"),
        pytest.param("the award went to Mr Sparkle Village", id="an award called as a person"),
        pytest.param("a letter to Martin Coe UHB was sent", id="a health board"),
        pytest.param("a bus bay in front of Paddy Coes.", id="a shop without apostrophe"),
        pytest.param("bollards opposite Jane Coe's at the square", id="a shop with apostrophe"),
        pytest.param("the back of Martin Coes Bar", id="a bar"),
        pytest.param("HELD IN ÁRAS MARTIN COE, WEXCOMBE", id="a hall"),
        pytest.param("St. Martin Coe will mend the roof", id="a saint"),
        pytest.param("RECEPTION FOR MARY COE COLLEGE TEAM", id="a college in capitals"),
        pytest.param("F. Recreation & Amenity 12,515", id="a division of the budget"),
        pytest.param("Regulations S.I. No.9-2031 Single Dwellings", id="a statutory instrument"),
        pytest.param("from ncillor F. Coe ! will ask", id="a title that the scan cut"),
    ],
)
def test_what_is_called_after_somebody_is_nobody(text: str) -> None:
    assert [name for name, _, _ in found(text) if name] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Collins, land agent, spoke", "Jane Collins"),
        ("Dr Jane Lane spoke", "Jane Lane"),
        ("Mr Day, known as Mr Coe", "Day"),
        ("Cllr J Coe Purchase of flowers", "J Coe"),
        ("the kerb outside Jane Coe's house", "Jane Coe"),
        ("Cllr. Ida Day, Cllr.Martin Coe, Cllr. Ann Lane", "Martin Coe"),
        ("Cllr. B. Coe MsD. Lane", "B. Coe"),
        ("That, Councillor Martin Coebe elected Mayor", "Martin Coe"),
    ],
)
def test_who_is_called_as_a_place_stays_a_person(text: str, name: str) -> None:
    assert name in [found_name for found_name, _, _ in found(text)]


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ("Cllr Ida", {"Ida Coe", "T. Newland"}),
        ("Councillor T. New", {"Ida Coe", "T. Newland"}),
        ("Councillor T. Dunn", {"Ida Coe", "T. Newland", "T. Dunn"}),
    ],
)
def test_the_beginning_of_a_members_name_is_no_other_member(cut: str, expected: set[str]) -> None:
    minutes = minutes_of("Cllr Ida Coe and Councillor T. Newland spoke.", f"Thanks went to {cut}.")
    assert {person.person for person in find_facts(minutes).people} == expected


@pytest.mark.parametrize(
    ("following", "expected"),
    [("Coe (the coach) for the cup.", []), ("The cup was shown.", ["Ned"])],
)
def test_half_a_name_at_the_end_of_a_line_is_left_out(following: str, expected: list[str]) -> None:
    minutes = minutes_of("Thanks went to Mr. Ned", following)
    outside = replace(minutes, items=(), tail=minutes.items[0].minutes)
    assert [person.person for person in find_facts(outside).people] == expected


def test_half_a_post_at_the_start_of_a_line_is_left_out() -> None:
    assert found("Officer, Mr Coe confirmed the date.") == [("Coe", "", "")]
    assert found("Officer Jo Coe spoke.") == [("Jo Coe", "Officer", "")]
