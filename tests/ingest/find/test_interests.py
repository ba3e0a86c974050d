from collections.abc import Callable

import pytest

from minutegraph.ingest.find.interests import find_interests
from minutegraph.ingest.records import Minutes

Handmade = Callable[..., Minutes]
Found = list[tuple[int | None, str, str]]


def declared(handmade: Handmade, *lines: str, title: str = "Declarations of Interest") -> Found:
    minutes = handmade(
        ("3.", title, list(lines)),
        ("4.", "Damp and Mould Inquiry", ["The Chair opened the item."]),
        ("5.", "Small Schools Grant (Agenda Item 7)", ["The report was noted."]),
        ("6.", "AB99/2018/0450/F - Hostel at Ferry Brae", ["The item was taken."]),
    )
    return [(fact.item, fact.person, fact.nature) for fact in find_interests(minutes)]


@pytest.mark.parametrize(
    ("sentence", "item", "person", "word"),
    [
        (
            "Councillor Oliver Day declared a non-pecuniary interest in agenda item 4 (Damp and "
            "Mould Inquiry) as a tenant.",
            2,
            "Councillor Oliver Day",
            "non-pecuniary",
        ),
        ("Cllr Day declared a personal interest in Minute 6.", 4, "Cllr Day", "personal"),
        (
            "In relation to item 4, Councillor Ann Day declared an other registrable interest as a "
            "governor.",
            2,
            "Councillor Ann Day",
            "governor",
        ),
        (
            "Councillor Day declared a pecuniary interest in the item on small schools as a head "
            "teacher, and left the room.",
            3,
            "Councillor Day",
            "pecuniary",
        ),
        (
            "Councillor Day declared a non pecuniary interest in agenda item 4.",
            2,
            "Councillor Day",
            "non pecuniary",
        ),
        (
            "Councillor Day declared an interest in the report on libraries as a reader.",
            1,
            "Councillor Day",
            "reader",
        ),
        (
            "Ann Night declared a prejudicial interest in Agenda Item 7, her school being named.",
            3,
            "Ann Night",
            "prejudicial",
        ),
        (
            "Councillor Day declared an interest in application AB99/2018/0450/F, in that she had "
            "spoken for the objectors.",
            4,
            "Councillor Day",
            "spoken for the objectors",
        ),
        (
            "Cllr S Day told the Board, for the sake of openness, that she was a foster carer.",
            1,
            "Cllr S Day",
            "foster carer",
        ),
        (
            "Cllr Day - Item 8, Damp and Mould Inquiry - tenant of a landlord.",
            2,
            "Cllr Day",
            "tenant of a landlord",
        ),
        ("Item 4 – Ms E Day (non-financial)", 2, "Ms E Day", "non-financial"),
    ],
)
def test_one_declaration(
    handmade: Handmade, sentence: str, item: int, person: str, word: str
) -> None:
    ((found_item, found_person, nature),) = declared(handmade, sentence)
    assert (found_item, found_person) == (item, person)
    assert word in nature


def test_several_members_in_one_sentence(handmade: Handmade) -> None:
    found = declared(
        handmade, "Councillors Day and Ms Night each declared a personal interest in item 5."
    )
    assert [(item, person.split()[-1]) for item, person, _ in found] == [(3, "Day"), (3, "Night")]


def test_interests_declared_by(handmade: Handmade) -> None:
    found = declared(
        handmade, "Personal interests were declared by Councillors Day and Night in item 5."
    )
    assert [(item, person.split()[-1]) for item, person, _ in found] == [(3, "Day"), (3, "Night")]


def test_the_same_item_as_the_sentence_before(handmade: Handmade) -> None:
    found = declared(
        handmade,
        "Councillor Day declared an interest in item 6 as a neighbour.",
        "Alderman Night declared an interest in the same item as his son worked for the agent.",
    )
    assert [item for item, _, _ in found] == [4, 4]


def test_a_line_that_names_the_item_for_those_below(handmade: Handmade) -> None:
    found = declared(
        handmade,
        "Agenda Item 4 - Damp and Mould Inquiry",
        "Councillor Day declared a personal interest in that his mother was a tenant.",
    )
    assert [item for item, _, _ in found] == [2]


def test_a_table_of_cells_one_a_line(handmade: Handmade) -> None:
    assert declared(
        handmade,
        "The following declarations of interest were made:-",
        "Name of Member",
        "Type of Interest",
        "Item/Nature of Interest",
        "Councillor Day",
        "Non-Pecuniary",
        "Agenda Item 4 - Damp and Mould Inquiry - Tenant",
        "C. A. Night-Coe",
        "Pecuniary",
        "Agenda Item 5 - Small Schools Grant - Governor",
    ) == [(2, "Councillor Day", "Non-Pecuniary"), (3, "C. A. Night-Coe", "Pecuniary")]


def test_a_table_of_rows(handmade: Handmade) -> None:
    found = declared(
        handmade,
        "Member | Item | Nature",
        "Cllr H. Day | Item 4 | Personal; his cousin lives there",
    )
    assert found == [(2, "Cllr H. Day", "Personal; his cousin lives there")]


@pytest.mark.parametrize(
    "sentence",
    [
        "None were declared.",
        "There were none.",
        "No interests were declared.",
        "None.",
        "Bo Day said that there was a registered interest on the cinema.",
        "The minutes were proposed as true by Cllr Bo Day, seconded by Cllr Ann Night, agreed.",
    ],
)
def test_none(handmade: Handmade, sentence: str) -> None:
    assert declared(handmade, sentence) == []


def test_an_interest_told_again_at_its_item_is_one_fact(handmade: Handmade) -> None:
    minutes = handmade(
        ("2.", "Declarations of Interest", ["Item 3 – Mr R Day (financial)"]),
        (
            "3.",
            "Meals Contract",
            ["Mr R Day, having declared a financial interest as an employee, left the meeting."],
        ),
    )
    (fact,) = find_interests(minutes)
    assert (fact.item, fact.person) == (2, "Mr R Day")


def test_an_interest_declared_when_its_item_was_taken(handmade: Handmade) -> None:
    sentence = "Ms Day, as a member of the school board, declared an interest in this item."
    minutes = handmade(("4.", "Small School", [sentence]))
    (fact,) = find_interests(minutes)
    assert (fact.item, fact.person) == (1, "Ms Day")
    assert minutes.document.text[fact.span.start : fact.span.end] == sentence


def test_the_nature_ends_where_the_withdrawal_begins(handmade: Handmade) -> None:
    minutes = handmade(
        (
            "4.",
            "Disposal of Land",
            [
                "Councillor Day disclosed an interest in this item and, in accordance with Section "
                "177 of the Act, he withdrew from the Meeting for the duration of the discussion.",
                "Councillor Ann Frost declared a pecuniary interest as a trustee of the gallery "
                "and would leave the Chamber during any relevant discussion.",
                "Mr. & Mrs. Coe declared an interest in this item and following a discussion "
                "Members requested that it be deferred.",
            ],
        )
    )
    facts = find_interests(minutes)
    assert [(f.person, f.nature, f.participation) for f in facts] == [
        ("Councillor Day", "an interest in this item", "withdrew"),
        ("Councillor Ann Frost", "a pecuniary interest as a trustee of the gallery", ""),
        ("Mr Coe", "an interest in this item", ""),
        ("Mrs. Coe", "an interest in this item", ""),
    ]


def test_references_in_an_entry_are_no_nature(handmade: Handmade) -> None:
    found = declared(
        handmade, "Cllr Day re planning applications, Agenda No. 4. Cllr Frost re the Hall, No. 5."
    )
    assert found == [(2, "Cllr Day", "planning applications"), (3, "Cllr Frost", "the Hall")]


def test_an_interest_declared_by_a_post(handmade: Handmade) -> None:
    minutes = handmade(
        ("4.", "Roads", ["The Chief Executive disclosed an interest in this matter."])
    )
    assert [(f.item, f.person) for f in find_interests(minutes)] == [(1, "Chief Executive")]


def test_an_interest_in_two_items(handmade: Handmade) -> None:
    found = declared(handmade, "Councillor Day declared a personal interest in Items 4 and 5.")
    assert [(item, person) for item, person, _ in found] == [
        (2, "Councillor Day"),
        (3, "Councillor Day"),
    ]


def test_a_sentence_that_says_there_were_none_does_not_silence_the_next(
    handmade: Handmade,
) -> None:
    line = (
        "There were no disclosable pecuniary interests. Councillor Day declared an other relevant "
        "interest in item 4 as a tenant."
    )
    assert [found[:2] for found in declared(handmade, line)] == [(2, "Councillor Day")]


def test_connections_in_a_statement_of_transparency_are_no_interests(handmade: Handmade) -> None:
    lines = (
        "The Committee NOTED the following Transparency Statement:-",
        "Item 5 - Mrs L Night",
        "The following declaration of interest was made:-",
        "Item 4 - Mr D Day (non-financial)",
    )
    found = declared(handmade, *lines, title="Declarations of Interest/Transparency Statement")
    assert found == [(2, "Mr D Day", "non-financial")]


def test_an_agenda_item_is_the_one_whose_report_bears_its_number(handmade: Handmade) -> None:
    minutes = handmade(
        ("21.", "Declarations of Interest", ["Mr Day declared an interest in agenda item 8."]),
        ("22.", "Pool", ["The report is filed with these minutes, marked 'Agenda Item 8'."]),
        *((f"{number}.", f"Matter {number}", ["It was noted."]) for number in range(23, 31)),
    )
    assert [fact.item for fact in find_interests(minutes)] == [2]


def test_a_declaration_recorded_for_a_member_concerns_the_item_that_it_names(
    handmade: Handmade,
) -> None:
    line = (
        "Declarations of Interest were recorded for Councillor Day in Damp and Mould Inquiry, his "
        "employer being the landlord."
    )
    assert [found[:2] for found in declared(handmade, line)] == [(2, "Councillor Day")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Alderman Day in Item 4, Damp and Mould Inquiry (non-pecuniary).",
            (2, "Alderman Day", "non-pecuniary"),
        ),
        (
            "Councillor Coe in Item 4, as an employee of Harbour Homes.",
            (2, "Councillor Coe", "as an employee of Harbour Homes"),
        ),
    ],
)
def test_a_member_in_an_item_declares(
    handmade: Handmade, line: str, found: tuple[int, str, str]
) -> None:
    lead = "Declarations of Interest were recorded for:"
    assert declared(handmade, lead, f"[•] {line}") == [found]


def test_a_second_member_in_the_line_declares_with_item_and_dash(handmade: Handmade) -> None:
    line = "Cllr Day - Item 4, the landlord being his brother. Cllr Coe - Item 5, as a governor."
    assert [found[:2] for found in declared(handmade, line)] == [(2, "Cllr Day"), (3, "Cllr Coe")]


def test_two_declare_in_one_sentence(handmade: Handmade) -> None:
    assert declared(
        handmade,
        "Cllr Day declared an interest in item 4 as a tenant, and Stan Ingle declared that he was"
        " the treasurer of Wex in Bloom, which had also applied.",
    ) == [
        (2, "Cllr Day", "an interest in item 4 as a tenant"),
        (2, "Stan Ingle", "he was the treasurer of Wex in Bloom, which had also applied"),
    ]


def test_what_another_said_is_no_interest(handmade: Handmade) -> None:
    found = declared(
        handmade,
        "Cllr Day declared an interest in item 4 and Stan Ingle said that he would report.",
    )
    assert [person for _, person, _ in found] == ["Cllr Day"]


def test_what_others_declared_belongs_to_the_nature(handmade: Handmade) -> None:
    assert declared(
        handmade,
        "Cllr Day declared an interest in item 4 as she and Jo Coe had declared dividends.",
    ) == [(2, "Cllr Day", "an interest in item 4 as she and Jo Coe had declared dividends")]


@pytest.mark.parametrize(
    "title",
    ["Disclosable Pecuniary Interests", "MEMBERS' INTERESTS", "Personal and Prejudicial Interests"],
)
def test_a_title_may_tell_of_interests_alone(handmade: Handmade, title: str) -> None:
    told = "Mrs Stoke said that she held shares in a company named in the report at item 5."
    assert declared(handmade, told, title=title) == [
        (3, "Mrs Stoke", "she held shares in a company named in the report at item 5")
    ]


def test_an_entry_behind_another_tells_its_item(handmade: Handmade) -> None:
    assert declared(
        handmade,
        "Cllr Day in item 4 (Pound Farm) as the applicant is his brother (personal). Cllr Dodd in"
        " item 5 as a member of the society.",
    )[1] == (3, "Cllr Dodd", "as a member of the society")
