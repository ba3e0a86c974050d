"""Who came as a guest, whose post a list gives to whom, and what is no report."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts
from minutegraph.ingest.segment.line_forms import TERMINAL

HEAD = "Wexcombe {kind} Council\nMinutes of the meeting held on 5 March 2024\n\n"
PRESENT = "Present: Cllr A Day (Chair), Cllr Bo Coe\n\n"


def facts_of(text: str, kind: str = "Parish") -> DocumentFacts:
    return extract(read_bytes("m.txt", (HEAD.format(kind=kind) + text).encode()))


def listed(text: str) -> list[tuple[str, str, str]]:
    facts = facts_of(f"{text}\n\n1. Apologies\n\nNone.\n")
    return [(fact.person, fact.post, fact.status) for fact in facts.attendance]


def reported(*account: str, title: str = "Hall", lists: str = PRESENT) -> list[tuple[str, str]]:
    told = "\n\n".join(account)
    facts = facts_of(f"{lists}1. Apologies\n\nNone.\n\n2. {title}\n\n{told}\n")
    return [(fact.person, fact.post) for fact in facts.reports]


def posts(sentence: str) -> list[tuple[str, str, str]]:
    found = person_phrases(sentence, lenient=True)
    return [(p.name, p.post, p.organization) for p in found]


# --- who came as a guest -------------------------------------------------------------------------


def test_a_member_of_parliament_comes_as_a_guest_with_those_behind() -> None:
    assert listed(
        "Present: Jo Day, Ann Coe, Rob Fry, Sue Pott, Cllr Dan Roe, Dr Ned Vane MP, "
        "Fay Hill, Assistant to Dr Vane"
    )[4:] == [
        ("Dan Roe", "", "present"),
        ("Ned Vane", "MP", "in attendance"),
        ("Fay Hill", "Assistant to Dr Vane", "in attendance"),
    ]


def test_members_of_parliament_under_a_label_of_their_own_are_members() -> None:
    assert listed(
        "Members present: Cllr Jo Day, Cllr Ann Coe\nOireachtas members: Rob Fry TD, Sue Pott TD"
    )[2:] == [("Rob Fry", "TD", "present"), ("Sue Pott", "TD", "present")]


def test_visitors_behind_the_county_councillor_are_no_councillors() -> None:
    text = (
        "Present: Chairman Cllr Mrs Day, Councillors Coe, Roe, Hill, County Councillor Vane, "
        "Mr Ned Fry, Kate Pott & Mr Alf Moss"
    )
    assert [status for _, _, status in listed(text)] == ["present"] * 4 + ["in attendance"] * 4
    facts = facts_of(f"{text}\n\n1. Apologies\n\nNone.\n")
    titles = {fact.person: fact.title for fact in facts.people}
    assert (titles["Hill"], titles["Kate Pott"], titles["Ned Fry"]) == ("Councillor", "", "Mr")


def test_a_guest_of_another_council_stands_on_a_line_of_the_list() -> None:
    lines = "Present\nJo Day (Chair)\nAnn Coe\nRob Fry (WBC)\nSue Pott\nTom Hill"
    statuses = {name: status for name, _, status in listed(lines)}
    assert (statuses["Rob Fry"], statuses["Ann Coe"]) == ("in attendance", "present")


def test_police_in_a_list_of_their_own_are_members_of_a_partnership() -> None:
    lists = "Members: Cllr Jo Day, Cllr Ann Coe\nPolice nominations: Superintendent R Fry"
    assert listed(lists)[2] == ("R Fry", "Superintendent", "present")
    among = "Present: Cllr Jo Day, Cllr Ann Coe, Cllr Tom Hill, Superintendent R Fry"
    assert listed(among)[3] == ("R Fry", "Superintendent", "in attendance")


def test_the_clerk_among_councillors_attends_where_guests_have_a_list() -> None:
    assert listed(
        "Attendance: Cllr Jo Day Chair Cllr Ann Coe Cllr Rob Fry Helen Rich Parish Clerk\n"
        "Also, in attendance: Mr Chris Pott Footpath Warden"
    )[2:] == [
        ("Rob Fry", "", "present"),
        ("Helen Rich", "Parish Clerk", "in attendance"),
        ("Chris Pott", "Footpath Warden", "in attendance"),
    ]


# --- whose post ----------------------------------------------------------------------------------


def test_posts_behind_names_are_not_those_of_the_next_line() -> None:
    text = "Ms Ann Rice, Administrative Officer Ms Kath Moss, Staff Officer Ms Una Dee, Town Clerk"
    assert [(name, post) for name, post, _ in posts(text)] == [
        ("Ann Rice", "Administrative Officer"),
        ("Kath Moss", "Staff Officer"),
        ("Una Dee", "Town Clerk"),
    ]


def test_a_double_post_before_a_bracketed_name_is_one() -> None:
    text = "Clerk (Ms J Day), Deputy Clerk and Director, Economic Development (Mr P Coe)"
    assert posts(text)[1] == ("P Coe", "Deputy Clerk and Director, Economic Development", "")
    assert [p[1] for p in posts("The Deputy Clerk and the Director of Roads (Mr P Coe) came")] == [
        "Deputy Clerk",
        "Director of Roads",
    ]


def test_the_holder_of_a_double_post_reports_once() -> None:
    lists = (
        f"{PRESENT}Officials in attendance:\nClerk (Ms J Roe), "
        "Deputy Chief Executive and Director, Economic Development (Mr P Hill)\n\n"
    )
    said = "The Deputy Chief Executive and Director, Economic Development, outlined the draft plan."
    assert reported(said, lists=lists) == [
        ("P Hill", "Deputy Chief Executive and Director, Economic Development")
    ]


def test_a_post_that_a_slip_hides_stands_before_its_bracketed_holder() -> None:
    lists = (
        "Officials in attendance:\nTown Clerk (Ms J Roe), Operations Manger, West Division "
        "(Mr. B Hill), Planner (Mr A Fry)"
    )
    assert ("B Hill", "Operations Manger, West Division", "in attendance") in listed(lists)


def test_others_written_to_are_not_the_one_before() -> None:
    text = "A letter went to the Minister of State, Rory Vane, The Chief Constable and the Mayor."
    assert posts(text)[0] == ("Rory Vane", "Minister of State", "")


def test_letters_that_begin_a_firm_are_no_member_of_parliament() -> None:
    assert posts("Michael Coe, MP Coe Contracting Limited, Newland.") == [
        ("Michael Coe", "", "MP Coe Contracting Limited")
    ]


def test_a_firm_that_is_paid_is_no_person() -> None:
    paid = "Ned Coe Legal Fees on the lease £726.00 (Ch. No. 30), Sue Pott £20.00"
    assert [name for name, _, _ in posts(paid)] == ["Sue Pott"]


def test_the_body_of_a_consultant_ends_the_list() -> None:
    assert posts("Mr Ned Coe, Consultant Engineer, Roughly and O’Dunn.")[0][2] == (
        "Roughly and O’Dunn"
    )
    assert posts("Mr P Coe of Kilgore and Partners, to the meeting")[0][2] == "Kilgore and Partners"


def test_a_police_officer_is_not_the_councillor_of_that_name() -> None:
    facts = facts_of(
        "Present: Councillors Day, Coe and O’Dunn\n\n1. Police\n\n"
        "Sergeant O'Dunn reported that calls were down.\n"
    )
    assert [(f.title, f.post) for f in facts.people if "Dunn" in f.person] == [
        ("Councillor", ""),
        ("Sergeant", "Sergeant"),
    ]
    assert len({f.person for f in facts.people}) == 4


def test_an_appointment_that_is_congratulated_gives_a_post() -> None:
    facts = facts_of(
        f"{PRESENT}1. Other business\n\nMembers congratulated Patricia Coe on her appointment as "
        "Town Clerk.\n"
    )
    assert ("Patricia Coe", "Town Clerk") in [(f.person, f.post) for f in facts.people]


def test_a_newspaper_is_no_leader() -> None:
    said = "It was discussed that the Newland Leader reported that the road was closed."
    assert reported(said) == []


# --- what is a report ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ceremony",
    [
        "The Clerk made a presentation of a ceremonial clock and scroll to Cllr. A. Day.",
        "The Clerk made a presentation to Cllr. A. Day in recognition of her year as Mayor.",
        "The Clerk made a presentation to him to mark his departure from the Council.",
        "The Clerk presented Mr. Ned Coe, the retiring caretaker, with a framed photograph.",
    ],
)
def test_a_ceremony_is_no_report(ceremony: str) -> None:
    assert reported(ceremony) == []


@pytest.mark.parametrize(
    "account",
    [
        "The Clerk made a presentation of the annual accounts.",
        "The Clerk gave a presentation to Members on the scheme in recognition of volunteers.",
        "The Clerk presented the accounts with a note on the reserves.",
    ],
)
def test_a_presentation_of_a_matter_is_a_report(account: str) -> None:
    assert reported(account) == [("", "Clerk")]


def test_who_introduces_those_who_brief_does_not_report() -> None:
    said = (
        "Sergeant C. Dee introduced three new recruits namely Garda C. Fall and Garda R. Craig "
        "who gave a briefing on their experience."
    )
    assert ("C. Dee", "Sergeant") not in reported(said, title="Recruitment")


def test_a_members_answer_in_the_public_forum_is_no_report() -> None:
    said = (
        "Mr Ned Fry asked to use the garden.",
        "Cllr Coe explained their next meeting is next week and she will report back to it.",
    )
    assert reported(*said, title="Public Forum") == []


def test_an_answer_that_gives_figures_is_no_report() -> None:
    said = (
        "Cllr Coe asked for the cost per house.",
        "Mr Quill said it would depend on the house and gave a breakdown of costs per unit.",
    )
    assert reported(*said) == []


def test_whom_the_chair_welcomes_speaks_for_the_deputation() -> None:
    facts = facts_of(
        f"{PRESENT}1. Apologies\n\nNone.\n\n2. Deputation from Acorn Tidy Towns\n\n"
        "The Chair welcomed Ms Bridie Fry, Chairperson.\n\n"
        "Ms Fry gave a presentation on the year.\n\nMr Ned Hill gave an update on grants.\n"
    )
    assert [(f.person, f.organization) for f in facts.reports] == [
        ("Bridie Fry", "Acorn Tidy Towns"),
        ("Ned Hill", ""),
    ]


def test_a_summary_that_is_spoken_and_the_body_that_hears_it() -> None:
    facts = facts_of(
        f"{PRESENT}1. Apologies\n\nNone.\n\n2. Budget\n\n"
        "The Chair invited the Treasurer to present an overview of the Draft Budget for 2025 to "
        "the Council.\n\n3. Bins\n\nThe Clerk gave a summary of progress on the bins.\n"
    )
    assert [(f.subject, f.form) for f in facts.reports] == [
        ("the Draft Budget for 2025", "unspecified"),
        ("progress on the bins", "unspecified"),
    ]


# --- which item an interest concerns -------------------------------------------------------------


def test_this_item_below_a_heading_without_a_number_is_not_told() -> None:
    facts = facts_of(
        f"{PRESENT}1. Adoption of Minutes\n\nThe draft minutes were adopted.\n\n"
        "Disposal of Land\n\nA report was circulated.\n\n"
        "Councillor Coe disclosed an interest in this item and withdrew from the meeting.\n"
    )
    assert [(f.item, f.participation) for f in facts.interests] == [(None, "withdrew")]


def test_a_part_of_an_item_that_is_cited_is_not_the_part_above() -> None:
    facts = facts_of(
        f"{PRESENT}3. Support Services\n\n(f) Appointment of Chair\n\nIt was noted.\n\n"
        "(v)\n\nCirculated, a report of the Clerk on the grants.\n\n"
        "Councillor Coe disclosed an interest in this item and withdrew from the meeting for the "
        "discussion on Item 3 (i) (v).\n"
    )
    assert [f.item for f in facts.interests] == [None]


# --- who goes on in an answer, and which item is taken -------------------------------------------


def test_who_answered_goes_on_answering() -> None:
    said = (
        "Cllr Coe moved the motion on noise.",
        "In responding, Ms Ann Fry, Senior Engineer, said that a plan was there. Ms Fry outlined "
        "the process which would be undertaken.",
    )
    assert reported(*said) == []


def test_what_would_follow_a_motion_is_no_report() -> None:
    said = "The Director of Roads explained the process that would follow if the motion was agreed."
    assert reported(said) == []


def test_a_presentation_that_is_put_off_is_no_report() -> None:
    said = "The Clerk informed Members that this presentation was not going ahead."
    assert reported(said, title="Vales Presentation") == []


def test_the_letters_of_a_council_are_the_body_of_a_guest() -> None:
    assert posts("The Clerk met Martin Evans, WCC at the bridge.")[1] == ("Martin Evans", "", "WCC")


def test_an_item_that_is_said_to_be_taken_at_this_point_is_one() -> None:
    facts = facts_of(
        f"{PRESENT}1.\n\nAdoption of Minutes\n\nThe minutes were adopted.\n\n"
        "2.\n\nDisposal of Land\n\nThe land was noted.\n\n"
        "It was agreed to take Item No. 5 at this point.\n\n"
        "5.\n\nGreat Wexcombe Run\n\nThe Clerk gave an update on the run.\n\n"
        "3.\n\nFinance\n\nThe accounts were noted.\n\n4.\n\nRoads\n\nNoted.\n\n"
        "5.\n\nGreat Wexcombe Run\n\nThis was taken earlier.\n\n6.\n\nConferences\n\nNone.\n"
    )
    assert [fact.number for fact in facts.items] == ["1.", "2.", "5.", "3.", "4.", "5.", "6."]
    assert [fact.item for fact in facts.reports] == [3]


def test_what_was_done_to_the_reporter_is_no_subject() -> None:
    facts = facts_of(
        f"{PRESENT}1. Training\n\nThe Clerk gave a presentation on Regeneration Training and was "
        "congratulated by Cllr Coe.\n"
    )
    assert [fact.subject for fact in facts.reports] == ["Regeneration Training"]


@pytest.mark.parametrize("line", ["land at Castle View, Newland, Co.", "welcomed Mr.", "and Cllr."])
def test_a_line_that_ends_in_an_abbreviation_goes_on(line: str) -> None:
    assert TERMINAL.search(line) is None
    assert TERMINAL.search("The land was noted.") is not None


def test_members_of_the_public_present_are_no_members() -> None:
    found = listed(
        "Present:\nCllr A Day (Chair)\nCllr Bo Coe\n\nMembers of the Public Present:\nMr Ned Roe"
    )
    assert ("Ned Roe", "", "in attendance") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chief Engineer, Mr Ned Roe, introduced his team to the Members and thanked them.",
        "The Chair noted the related Motion under Item No. 15 on the Agenda submitted by Cllr Coe.",
    ],
)
def test_introductions_of_a_team_and_motions_are_no_reports(sentence: str) -> None:
    assert reported(sentence) == []
