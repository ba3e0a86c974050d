"""Layouts and accounts of usual house styles, each in words of our own."""

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.segment import segment

from .decided import kind
from .house import HEAD, facts_of, told


def titles(text: str) -> list[tuple[str, str]]:
    items = segment(read_bytes("made.txt", text.encode())).items
    return [(item.number, item.title.text if item.title else "") for item in items]


# --- titles -----------------------------------------------------------------------------------

PARTS = """                   Wexcombe City Council

                   LICENSING COMMITTEE

                   Wednesday, 5th March, 2025


Members present:   Councillor Day (Chairperson);
                   Alderman Frost; and
                   Councillors Dell, Fenn, Moss,
                   Hale, Ivory and Joy.


                   Apologies

     No apologies were reported to the meeting of the Committee, which all of its
Members attended.


                   Minutes

     The minutes of the meeting of 5th February were taken as read and signed as
correct by the Chairperson.


                   Delegated Matters

THE COMMITTEE DEALT WITH THE FOLLOWING ITEMS UNDER THE
POWERS DELEGATED TO IT UNDER STANDING ORDER 7(d)

Licences Issued by Officers

     The Committee noted the list of licences which the officers had issued since
the last meeting.


Application for the Renewal of a Seven-Day Entertainments
Licence – The Anchor, Quay Row

     The Committee agreed to renew the licence for the Anchor, and the applicant
was told so.


                   Other Matters

Fees for Street Trading

     (Mr. Al Bright, Markets Manager, attended for this item.)

     The Committee agreed that the fees be held at their present level for a year
from the first of April.
"""


def test_titles_stand_below_the_heading_of_a_part_and_run_over_two_lines() -> None:
    assert [title for _, title in titles(PARTS)] == [
        "Apologies",
        "Minutes",
        "Licences Issued by Officers",
        "Application for the Renewal of a Seven-Day Entertainments Licence – The Anchor, Quay Row",
        "Fees for Street Trading",
    ]
    assert "delegated" not in {kind(fact) for fact in facts_of(PARTS).decisions}


def test_a_list_of_surnames_goes_on_in_its_column() -> None:
    present = [f.person for f in facts_of(PARTS).attendance if f.status == "present"]
    assert present == ["Day", "Frost", "Dell", "Fenn", "Moss", "Hale", "Ivory", "Joy"]


def test_numbers_in_brackets_head_the_applications_below_an_item() -> None:
    text = HEAD + (
        "1. APOLOGIES\n\nNone.\n\n2. PLANNING APPLICATIONS\n\nThe Committee noted the report.\n\n"
        "(1) P/25/01 - LAND AT QUAY ROW\n\nThe Committee was told that it had been withdrawn.\n\n"
        "(2) P/25/02 - 4 MILL LANE\n\nRESOLVED that:\n\n(1) the permission be granted; and\n\n"
        "(2) the neighbours be told.\n\n3. CLOSE\n\nThe meeting ended.\n"
    )
    assert titles(text) == [
        ("1.", "APOLOGIES"),
        ("2.", "PLANNING APPLICATIONS"),
        ("(1)", "P/25/01 - LAND AT QUAY ROW"),
        ("(2)", "P/25/02 - 4 MILL LANE"),
        ("3.", "CLOSE"),
    ]


# --- posts ------------------------------------------------------------------------------------


def test_a_post_in_a_column_goes_on_in_the_next_line() -> None:
    attendance = facts_of(
        HEAD
        + "Officers in attendance:\n\n"
        + "     Gus Ivory             -  Chief Executive\n"
        + "     Fay Holt              -  Head of Legal and Democratic\n"
        + "                              Services and Monitoring Officer\n"
        + "     Hal Joy               -  Head of Housing\n\n"
        + "1. Apologies\n\nNone were received, as all of the members of the committee were\n"
        + "there from the beginning of the meeting until its very end in the\nevening.\n"
    ).attendance
    assert [(fact.person, fact.post) for fact in attendance[5:]] == [
        ("Gus Ivory", "Chief Executive"),
        ("Fay Holt", "Head of Legal and Democratic Services and Monitoring Officer"),
        ("Hal Joy", "Head of Housing"),
    ]


def test_an_office_that_the_law_adds_belongs_to_the_post() -> None:
    reports = told(
        "The Committee considered a report by the Head of Law and Monitoring Officer."
    ).reports
    assert [fact.post for fact in reports] == ["Head of Law and Monitoring Officer"]
    apart = told("The Chief Executive and Monitoring Officer presented the report.").reports
    assert [fact.post for fact in apart] == ["Chief Executive", "Monitoring Officer"]


# --- who was there ----------------------------------------------------------------------------


def test_who_attends_for_an_item_or_as_an_observer_is_in_attendance() -> None:
    came = told(
        "(Mr. Al Bright, Markets Manager, attended in connection with this item.)",
        "Councillors Hal Joy and Fay Holt attended the meeting under Standing Order 34 and spoke.",
        "Councillor Gus Ivory, Chair of the Harbour Board, attended as an observer.",
    ).attendance[5:]
    assert [(fact.person, fact.status) for fact in came] == [
        (name, "in attendance") for name in ("Al Bright", "Hal Joy", "Fay Holt", "Gus Ivory")
    ]


def test_a_sentence_of_the_head_names_the_officers_who_attended() -> None:
    text = HEAD + (
        "Hal Joy (Head of Piers) and Fay Holt (Democratic Services) attended the meeting.\n\n"
        "1. Apologies\n\nNone.\n\n2. Pier\n\nThe report was noted.\n"
    )
    came = facts_of(text).attendance
    assert {
        (fact.person, fact.status) for fact in came if fact.person in ("Hal Joy", "Fay Holt")
    } == {
        ("Hal Joy", "in attendance"),
        ("Fay Holt", "in attendance"),
    }


def test_a_label_set_in_two_lines_heads_both_of_them() -> None:
    text = HEAD + (
        "Also           Councillor Mrs K K Joy (Minute 6(1)) and Councillor\n"
        "Present:       S D Holt, Executive Member for Piers\n"
        "               (Minutes 5 and 7)\n\n"
        "1. Apologies\n\nNone.\n\n2. Pier\n\nThe report was noted.\n"
    )
    came = facts_of(text).attendance[5:]
    assert [(fact.person, fact.status) for fact in came] == [
        ("K K Joy", "in attendance"),
        ("S D Holt", "in attendance"),
    ]


def test_the_cathaoirleach_above_the_members_is_there() -> None:
    text = (
        "# Minutes of the Meeting of Wexmore Municipal District\n\n"
        "**Cathaoirleach:** Cllr. Ann Day\n\n"
        "**Members Present:** Cllr. Bo Frost, Cllr. Cass Dell\n\n"
        "## 1. Minutes\n\nThe minutes were confirmed.\n\n## 2. Pier\n\nThe report was noted.\n"
    )
    facts = extract(read_bytes("made.md", text.encode()))
    assert [(fact.person, fact.post) for fact in facts.attendance] == [
        ("Ann Day", "Cathaoirleach"),
        ("Bo Frost", ""),
        ("Cass Dell", ""),
    ]


# --- interests --------------------------------------------------------------------------------


def test_interests_stand_in_columns_of_several_lines() -> None:
    text = HEAD + (
        "1. Declarations of Interest\n\n"
        "Name                  Minute Number    Reason                     Interest\n"
        "Councillor Frost      3                Governor of Quay Lane      Personal\n"
        "                                       Primary School\n\n"
        "Councillor Dell       2 - Grant to     Trustee of the             Pecuniary\n"
        "                      the Band         Band\n\n"
        "2. Band\n\nThe grant was approved.\n\n3. Quay Lane School\n\nThe report was noted.\n"
    )
    assert [(fact.item, fact.person, fact.nature) for fact in facts_of(text).interests] == [
        (3, "Bo Frost", "Governor of Quay Lane Primary School"),
        (2, "Cass Dell", "Trustee of the Band"),
    ]


def test_initials_in_brackets_at_the_head_of_a_line_are_no_letter_of_a_list() -> None:
    text = HEAD + (
        "Also in attendance: Councillors Hale, Joy (J), Joy\n\n(K), Ivory and Kent.\n\n"
        "1. Apologies\n\nNone.\n\n2. Pier\n\nThe report was noted.\n"
    )
    assert {"Ivory", "Kent"} <= {fact.person for fact in facts_of(text).attendance}


def test_a_time_from_and_to_at_the_end_is_when_the_meeting_was() -> None:
    text = HEAD.replace(" at 7.00 pm", "") + (
        "1. Apologies\n\nNone.\n\n2. Pier\n\nThe report was noted.\n\n2.00 – 4.05 pm\n"
    )
    start = facts_of(text).meeting.start
    assert start is not None
    assert start.value == "14:00"


def test_a_title_goes_on_behind_a_colon_to_its_full_stop() -> None:
    text = (
        "# Wexcombe County Council\n\n## Scrutiny Committee\n\n**1. Minutes.**\n\n"
        "The minutes were confirmed.\n\n**2. Waste Sites: Results of the Consultation.**\n\n"
        "The Committee noted the report.\n\n**3. Close.**\n\nThe meeting ended.\n"
    )
    items = segment(read_bytes("made.md", text.encode())).items
    assert [item.title.text.rstrip(".") for item in items if item.title] == [
        "Minutes",
        "Waste Sites: Results of the Consultation",
        "Close",
    ]


# --- reports ----------------------------------------------------------------------------------


def test_a_presentation_received_beside_a_joint_report_is_its_speakers() -> None:
    reports = told(
        "The Committee considered a joint report of the Director of Public Health and the Corporate"
        " Director of Neighbourhoods and Climate Change and received a presentation from the"
        " Strategic Manager, L Ivory, regarding the alliance.",
        "J Kent, the Partnerships Manager, shared the account of a mother.",
    ).reports
    assert ("L Ivory", "presentation") in [(fact.person, fact.form) for fact in reports]


def test_on_whose_behalf_somebody_presents_is_no_organisation_where_it_is_a_person() -> None:
    facts = told(
        "Hal Joy (Director of Finance) presented the register on behalf of Fay Holt, Risk Adviser,"
        " who was unwell."
    )
    assert [(fact.person, fact.organization) for fact in facts.reports] == [("Hal Joy", "")]
    assert ("Fay Holt", "Risk Adviser") in [(fact.person, fact.post) for fact in facts.people]


def test_a_guest_speaks_for_the_firm_behind_the_name() -> None:
    [fact] = told(
        "The Committee received a presentation from Ms Fay Holt of Castlegate Data Services, the"
        " supplier of the software, on the next steps."
    ).reports
    assert (fact.person, fact.organization) == ("Fay Holt", "Castlegate Data Services")


def test_that_no_questions_had_come_is_what_somebody_reports() -> None:
    text = HEAD + (
        "1. Apologies\n\nNone.\n\n2. Question Time\n\nThe Chief Executive reported that no"
        " questions had been received.\n\n3. Pier\n\nThe report was noted.\n"
    )
    assert [(fact.item, fact.post) for fact in facts_of(text).reports] == [(2, "Chief Executive")]


def test_a_representative_of_the_council_has_no_post_by_that() -> None:
    facts = told(
        "RESOLVED that Cllr Frost be appointed as the Council's representative on the Pier Trust."
    )
    assert {fact.post for fact in facts.people if fact.person == "Bo Frost"} == {""}
