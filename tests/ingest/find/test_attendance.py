"""Who was there: lists, tables and sentences."""

import pytest

from minutegraph.ingest.find.attendance import find_presences
from minutegraph.ingest.find.attendance_labels import label_of
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Document, Minutes, Passage


def passage(text: str) -> Passage:
    return Passage(text, Offsets.of(range(len(text))))


def minutes(*lines: str, item: str = "", title: str = "Apologies for absence") -> Minutes:
    document = Document("made.txt", "0" * 64, "text/plain", "", (), (0,), (1,))
    items = (AgendaItem(1, "1.", passage(title), (), (), (passage(item),)),) if item else ()
    return Minutes(document, (), tuple(passage(line) for line in lines), items)


def present(*lines: str, item: str = "", title: str = "Apologies") -> list[tuple[str, str, str]]:
    found = find_presences(minutes(*lines, item=item, title=title))
    return [(p.phrase.name, p.phrase.post, p.status) for p in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PRESENT:", "present"),
        ("Members Present: Cllr Day", "present"),
        ("Apologies for absence: Cllr Day", "apologies"),
        ("In Attendance", "in attendance"),
        ("OFFICERS: Jo Day", "in attendance"),
        ("IN ATTENDANCE — Ms Day", "in attendance"),
        ("Absent", "absent"),
        ("Colleagues, partners and others in attendance:", "in attendance"),
    ],
)
def test_labels(text: str, value: str) -> None:
    label = label_of(text)
    assert label is not None and label[0] == value


def test_a_sentence_is_no_label() -> None:
    assert label_of("Present were many people of the town") is None


def test_lists_under_labels() -> None:
    assert present(
        "PRESENT: Councillor D Hall (Chair), Councillors M Ainsley and P Nettle",
        "OFFICERS: Priya Lash, Principal Planning Officer",
        "APOLOGIES: Councillors T Pons and E Birk",
    ) == [
        ("D Hall", "Chair", "present"),
        ("M Ainsley", "", "present"),
        ("P Nettle", "", "present"),
        ("Priya Lash", "Principal Planning Officer", "in attendance"),
        ("T Pons", "", "apologies"),
        ("E Birk", "", "apologies"),
    ]


def test_the_clerk_among_those_present_is_in_attendance() -> None:
    assert present("Those Attending: Cllr R Bivens (Chair), Mrs C Hobb (Clerk)") == [
        ("R Bivens", "Chair", "present"),
        ("C Hobb", "Clerk", "in attendance"),
    ]


def test_one_line_a_person_with_the_post_behind_the_name() -> None:
    assert present("Present", "Cllr Ann Day", "In attendance", "Rafe Newling Head of Skills") == [
        ("Ann Day", "", "present"),
        ("Rafe Newling", "Head of Skills", "in attendance"),
    ]


def test_a_list_that_runs_over_several_lines_is_one_list() -> None:
    assert present(
        "Present: Cllr. Mia Murr, Cllr. Tom Rudd, Cllr. Catherine", "Slatt, Cllr. Bo Beal"
    ) == [
        ("Mia Murr", "", "present"),
        ("Tom Rudd", "", "present"),
        ("Catherine Slatt", "", "present"),
        ("Bo Beal", "", "present"),
    ]


def test_columns_of_a_table() -> None:
    assert present(
        "PRESENT | ABSENT",
        "Cllr Gil Amble (Chairman) | Cllr Rory Brans (apologies)",
        "Cllr Kit Cox | ",
    ) == [
        ("Gil Amble", "Chairman", "present"),
        ("Rory Brans", "", "apologies"),
        ("Kit Cox", "", "present"),
    ]


def test_a_mark_for_each_person() -> None:
    assert present(
        "Name | School | Present", "Imelda Adle | Oak | Y", "Sam Cutts | Elm | N – apologies"
    ) == [
        ("Imelda Adle", "", "present"),
        ("Sam Cutts", "", "apologies"),
    ]


def test_a_table_with_posts_and_a_word_for_each_person() -> None:
    assert present(
        "Name | Portfolio | Attendance",
        "Councillor Estelle Rown | Leader of the Council | Present",
        "Councillor Dev Annis | Portfolio Holder for Finance | Present",
        "Councillor Moira Kell | Portfolio Holder for Transport | Apologies",
    ) == [
        ("Estelle Rown", "Leader of the Council", "present"),
        ("Dev Annis", "Portfolio Holder for Finance", "present"),
        ("Moira Kell", "Portfolio Holder for Transport", "apologies"),
    ]


def test_a_member_under_in_attendance_was_in_attendance() -> None:
    assert present(
        "Colleagues, partners and others in attendance:",
        "Sunniva Clegg - Corporate Director for People",
        "Councillor Winston Ames - Chair of the Scrutiny Committee",
    ) == [
        ("Sunniva Clegg", "Corporate Director for People", "in attendance"),
        ("Winston Ames", "Chair of the Scrutiny Committee", "in attendance"),
    ]


def test_for_whom_another_substituted() -> None:
    sentence = (
        "Apologies were received from Councillor Pru Lane, for whom Cllr Ewan Toze substituted."
    )
    assert present(item=sentence) == [
        ("Ewan Toze", "", "substitute"),
        ("Pru Lane", "", "apologies"),
    ]


def test_somebody_who_attended_the_board_to_report() -> None:
    sentence = (
        "The Service Manager for Homes, Ishbel Crain, attended the Board to provide an update."
    )
    assert present(item=sentence, title="Homes") == [
        ("Ishbel Crain", "Service Manager for Homes", "in attendance")
    ]
    assert present(item="Cllr Day attended the Board of the Trust.", title="Homes") == []


def test_names_that_end_in_na_are_names() -> None:
    assert present(item="Councillor Georgina Flitch") == [("Georgina Flitch", "", "apologies")]


def test_a_substitute_takes_the_place_of_the_member_named() -> None:
    (found,) = find_presences(minutes("Present: Cllr D Drew (for Cllr M Els)"))
    assert (found.phrase.name, found.status, found.substitutes_for) == (
        "D Drew",
        "substitute",
        "M Els",
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Apologies were received from Mr Ferdy Ills and Mrs Odile Rook.",
            [("Ferdy Ills", "", "apologies"), ("Odile Rook", "", "apologies")],
        ),
        ("Cllrs Hosk & Hayes.", [("Hosk", "", "apologies"), ("Hayes", "", "apologies")]),
        ("Councillor Lace sent his regrets.", [("Lace", "", "apologies")]),
        (
            "An apology for his inability to attend the Meeting came from Councillor Fallow.",
            [("Fallow", "", "apologies")],
        ),
        ("None", []),
        ("There were no apologies.", []),
        (
            "Mel Tans (Deputy Headteacher) attended as substitute for Jo Ferry.",
            [("Mel Tans", "Deputy Headteacher", "substitute")],
        ),
    ],
)
def test_sentences_of_the_apologies_item(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert present(item=sentence) == expected


def test_an_apology_for_lateness_is_no_absence() -> None:
    assert present(item="An apology for lateness came from Councillor Tess Worr.") == []


def test_somebody_said_to_be_in_attendance() -> None:
    sentence = "R Marsh, Executive Director of Care, was in attendance at the meeting to provide"
    assert present(item=sentence, title="Overview") == [
        ("R Marsh", "Executive Director of Care", "in attendance")
    ]


def test_a_post_without_a_name_is_no_attendance() -> None:
    assert present("Present: Cllr Day and the Clerk") == [("Day", "", "present")]


def test_what_is_told_below_the_lists_names_nobody_who_came() -> None:
    assert present(
        "PRESENT: Cllr Day",
        "The Mayor recalled that three women of the town had been honoured last year with a stone,",
        "Charlotte Grace Orrin, Sophie Peers and Kate Orrin.",
    ) == [("Day", "", "present")]


def test_a_sentence_between_the_lists_is_not_a_list() -> None:
    line = "A vote of sympathy was passed with the family of the late Padraic Dell, who had served."
    assert present("PRESENT: Cllr Day", line) == [("Day", "", "present")]


def test_a_list_below_running_text_is_not_of_those_who_came() -> None:
    sympathy = minutes(
        "OFFICERS: Priya Lash, Clerk",
        "Votes of Sympathy",
        "Sympathy was extended to the families of the following who had died recently:",
    )
    bulleted = [
        Passage(text, Offsets.of(range(len(text))), "•")
        for text in ("Mr Tom Coney, former member of staff.", "Ms Ida Dill, mother of Ger Dill.")
    ]
    whole = Minutes(sympathy.document, (), (*sympathy.attendance, *bulleted), ())
    assert [p.phrase.name for p in find_presences(whole)] == ["Priya Lash"]


@pytest.mark.parametrize(
    "line",
    [
        "Civic Reception – Irish Referee, Joy Nevin",
        "‘A Reflection on my Year as First Citizen of it’ was read into the Minutes as follows:",
        "“Councillors, Oireachtas Members, Chief Executive and friends.",
    ],
)
def test_what_is_told_below_a_list_is_not_of_it(line: str) -> None:
    told = "The Mayor opened the meeting and welcomed everybody to the chamber with these words."
    listed = ("OFFICERS: Clerk (Ms P Lash), Engineer (Mr B Coe).", line, told)
    assert [name for name, _, _ in present(*listed)] == ["P Lash", "B Coe"]


def test_the_lines_of_an_entry_belong_together() -> None:
    assert present(
        "OFFICIALS IN ATTENDANCE:",
        "Director of Travel / Environment (Mr K Lane), Acting Head of Finance",
        "(Mr S Coyle), A/Director, Support Services –",
        "Finance and Personnel (Ms C Sheen).",
    ) == [
        ("K Lane", "Director of Travel / Environment", "in attendance"),
        ("S Coyle", "Acting Head of Finance", "in attendance"),
        ("C Sheen", "A/Director, Support Services – Finance and Personnel", "in attendance"),
    ]


def test_a_label_at_the_end_of_a_line_heads_the_next() -> None:
    assert present(
        "PRESENT:", "Cllr A Day, Cllr B Coe. In Attendance:", "Ms Sara Newland, Roads"
    ) == [
        ("A Day", "", "present"),
        ("B Coe", "", "present"),
        ("Sara Newland", "", "in attendance"),
    ]


def test_the_body_beside_a_name_is_nobody() -> None:
    listed = ("OFFICIALS PRESENT: E O’Dunn, Innovate Wexcombe; O Birk, MWJ; K Lash, Roads",)
    assert [name for name, _, _ in present(*listed)] == ["E O’Dunn", "O Birk", "K Lash"]
    lines = ("IN ATTENDANCE:", "Ms L Keren, Doras Wexcombe", "Ms P Stane, Doras Wexcombe")
    assert [name for name, _, _ in present(*lines)] == ["L Keren", "P Stane"]


def test_residents_and_councillors_of_another_tier_come_as_guests() -> None:
    assert present(
        "PRESENT",
        "Councillors D Hall (Chair), M Ainsley and P Nettle, Eden District Councillor A Arms and "
        "Councillor B Conn plus ten guests",
        "Mr R Boyce — Local Resident",
    ) == [
        ("D Hall", "Chair", "present"),
        ("M Ainsley", "", "present"),
        ("P Nettle", "", "present"),
        ("A Arms", "", "in attendance"),
        ("B Conn", "", "in attendance"),
        ("R Boyce", "", "in attendance"),
    ]


def test_an_abbreviated_post_is_told_whole() -> None:
    listed = ("STAFF: Mr P Folan, Senior Exec. Officer, Ms C Kirk, Chief Fire Officer",)
    assert present(*listed) == [
        ("P Folan", "Senior Exec. Officer", "in attendance"),
        ("C Kirk", "Chief Fire Officer", "in attendance"),
    ]


def test_who_took_the_chair_is_present_though_told_below_the_officers() -> None:
    assert present(
        "OFFICIALS IN ATTENDANCE:",
        "Director, Roads (Mr. K. Lund), Clerk (Ms. J. Coe)",
        "Councillor O’Hare, Leas-Cathaoirleach took the Chair in the absence of the Cathaoirleach.",
    )[-1] == ("O’Hare", "Leas-Cathaoirleach", "present")
