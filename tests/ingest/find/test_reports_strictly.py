"""Who reported what, where the sentence also tells of others, of hearers or of another meeting."""

import pytest

from minutegraph.ingest.records import ReportFact

from .worded import worded


def reports(body: str, title: str = "Winter Plan") -> tuple[ReportFact, ...]:
    return tuple(r for r in worded(body, ".txt", title).reports if r.item == 2)


def reporters(body: str, title: str = "Winter Plan") -> list[tuple[str, str]]:
    return [(report.person, report.post) for report in reports(body, title)]


@pytest.mark.parametrize(
    "body",
    [
        "The Chair welcomed residents and introduced all Council officials present.",
        "Councillor Cole noted that the site was unsightly and presented health and safety issues.",
        "Cllr Cole pointed out that the City Archivist circulated a good report on the maps.",
        "Councillor Cole queries the date. The Head of Roads informed Members she would revert.",
        "The report stated that at the May Meeting the Head of Roads gave a talk on the plan.",
        "Following discussion, the Head of Roads agreed that a report would be prepared and "
        "presented to the Members in May.",
        "Members regretted that nor had the Minister updated the Council on the scheme.",
        "You received from Councillor Cole a report on the works.",
        "Bo confirmed that the rooms could be used",
        "An officer gave an update on the contract.",
        "Councillor Cole put forward the following counter-proposal:",
        "Ms Ann Hay gave an update on this project at the last meeting.",
        "Councillor Cole raised a number of concerns about the wall.",
        "Councillor Cole indicated that a deputation had asked to come.",
        "Councillor Cole explained that he had requested this item be added to the agenda.",
        "Members were given an opportunity to ask questions. Councillor Cole outlined the "
        "importance of the gallery.",
        "The Clerk read out a letter from the County Council.",
        "Councillor Cole proposed the recommendations and outlined the reasons for them.",
        "The Head of Waste offered to provide a briefing note.",
        "The Head of Waste was asked to present a report.",
        "The Chair explained that the item had been deferred.",
        "The Clerk advised that apologies had been received.",
        "The Clerk advised that it was required to consider the nomination of two Members.",
        "The Clerk informed Members that nominations were now invited for the post of Chair.",
        "Councillor Dunn reported that she would have to leave early.",
        "The Clerk will report this to Highways.",
        "The Clerk had circulated the latest draft of the Plan.",
        "This was noted, the Clerk advised that the meeting was open to all.",
        "The Head of Roads will present a report in June.",
        "The Head of Roads indicated that the works were in hand.",
        "The Head of Roads confirmed that a workshop had been held.",
        "Councillor Cole also conveyed her deepest sympathy to the family.",
        "The Head of Roads thanked Members for their comments and outlined the steps in hand.",
        "The Head of Roads noted the Members' comments and outlined a scheme for the winter.",
        "The Head of Roads outlined the rationale in response to issues raised by Members.",
        "Councillor Cole requested background information on the sewer. The Head of Roads outlined "
        "the history of the works.",
        "In conclusion, the Head of Roads outlined the year ahead.",
        "The Chair thanked the Planner for his presentation and circulated photographs.",
        "The Chair introduced this item by indicating that both would be taken together.",
        "Councillor Cole spoke of rents. The Mayor outlined the growth of the town.",
        "The Clerk advised that the grouping system applied and ten members were needed.",
        "The Chair confirmed that he had called the Special Meeting after calls from residents.",
        "Councillor Cole asked that the minutes be amended to read “the scheme as presented by the "
        "Head of Roads was agreed”.",
        "He then introduced Ann Hay to the members and welcomed her.",
        "Councillor Cole indicated he had to leave and he submitted his proposals for the fund.",
        "Cmhlr. Moss, outgoing Chairperson of the Board, presented an overview of the year.",
        "At the conclusion of the agenda, the Head of Roads gave an update on the bridge.",
    ],
)
def test_what_is_told_of_a_remark_or_of_another_meeting_is_no_report(body: str) -> None:
    assert reporters(body) == []


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (
            "Members spoke of rents. The Head of Housing stated that rents rose and he outlined "
            "the scheme.",
            "Notice of Motion submitted by Councillor Dunn",
        ),
        (
            "Councillor Dunn said that floods came. He presented the Meeting with photographs.",
            "Notice of Motion submitted by Councillor Dunn",
        ),
        (
            "The motion was put. Following discussion by the Members, the Head of Roads briefed "
            "the Members on pipes.",
            "Notice of Motion submitted by Councillor Dunn",
        ),
        (
            "The motion was lost. With the consent of the Chair, the Head of Roads circulated a "
            "report on grants.",
            "Notice of Motion submitted by Councillor Dunn",
        ),
        (
            "Rates were set following a report prepared by the Head of Fleet.",
            "Question submitted by Councillor Dunn",
        ),
    ],
)
def test_replies_to_motions_and_questions_are_no_reports(body: str, title: str) -> None:
    assert reporters(body, title) == []


@pytest.mark.parametrize(
    ("body", "who"),
    [
        (
            "The Chair welcomed the Head of Roads and he provided an update on the bridge.",
            ("", "Head of Roads"),
        ),
        ("Progress on the actions was reported by Jo Redfern as follows:", ("Jo Redfern", "")),
        ("Rae Morris updated that ten schools had places.", ("Rae Morris", "")),
        (
            "The Monitoring Officer referred to the report and said more.",
            ("", "Monitoring Officer"),
        ),
        ("The Head of Finance was pleased to report a surplus.", ("", "Head of Finance")),
        (
            "Superintendent Sugden introduced Ranger Ann Coe to the Meeting and she briefed the "
            "Members on her work.",
            ("Ann Coe", "Ranger"),
        ),
        (
            "Having heard the Head of Finance, the Committee agreed to note the report.",
            ("", "Head of Finance"),
        ),
        ("The RFO presented the bank reconciliation to 31 March.", ("", "RFO")),
        (
            "Cllr Wray, the relevant Cabinet Member, introduced the item.",
            ("S Wray", "Cabinet Member"),
        ),
        ("The Head of Waste's report set out proposals for bins.", ("", "Head of Waste")),
        ("A presentation was received from Ann Hay on the timetable.", ("Ann Hay", "")),
        (
            "Already circulated report of the Head of Parks dated 10th March, 2014.",
            ("", "Head of Parks"),
        ),
        ("Feedback from the working group was given by Cllr Cole.", ("M Cole", "")),
        (
            "Circulated, report of the Deputy Director, Wexcombe 2020, dated 7th July, 2016.",
            ("", "Deputy Director, Wexcombe 2020"),
        ),
    ],
)
def test_whoever_reported_is_told(body: str, who: tuple[str, str]) -> None:
    assert reporters(body) == [who]


def test_a_member_of_another_council_reports_under_their_own_heading() -> None:
    body = "County Councillor Hay said the budget had been set."
    assert reporters(body, "County Councillor's Report") == [("Hay", "")]
    assert reporters(body, "Roads") == []


def test_whom_an_officer_hands_over_to_reports_as_well() -> None:
    body = "The Head of Place introduced the report and handed over to the Treasurer to present."
    assert reporters(body) == [("", "Head of Place"), ("", "Treasurer")]


def test_guests_who_are_welcomed_together_report_together() -> None:
    body = "The Chair welcomed Ann Hay and Bo Lee from Acorn Rail to the meeting, who gave a talk."
    assert reporters(body) == [("Ann Hay", ""), ("Bo Lee", "")]


def test_a_report_enclosed_in_another_is_not_told_twice() -> None:
    body = (
        "Circulated, report of the Head of Roads dated 4th March, 2014, enclosing Manager's Report "
        "on the bridge. The Manager's Report set out details of the works."
    )
    assert reporters(body) == [("", "Head of Roads")]


def test_a_guest_speaks_for_the_body_in_the_title_and_not_for_its_deputation() -> None:
    body = "Mr Ned Moss outlined the works."
    (told,) = reports(body, "Deputation Acorn Development Association")
    assert told.organization == "Acorn Development Association"


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        (
            "Mr Ned Moss addressed the Meeting and welcomed the opportunity to outline to the "
            "Members the present situation with regard to traffic at the school.",
            "traffic at the school",
        ),
        (
            "Ms Hay gave a brief introduction and Mr Moss followed with a presentation on their "
            "newest project.",
            "",
        ),
        ("The Clerk outlined the rationale, as set out, that supported the addition.", ""),
        ("The Clerk advised that he would be able to clarify.", ""),
        ("The Clerk presented the Members with a map of the works.", "a map of the works"),
        ("The Clerk outlined the scheme which had been prepared for the hall.", "the scheme"),
        ("The Clerk outlined the percentage which fell.", "the percentage which fell"),
        (
            "The Clerk gave a briefing on crime in the Division, he stated that it was down.",
            "crime in the Division",
        ),
        (
            "Circulated, report of the Head of Parks enclosing Draft Scheme based on Guidelines "
            "issued by the Minister.",
            "Draft Scheme based on Guidelines issued by the Minister",
        ),
        ("The Clerk gave a summary of the progress on this matter.", ""),
        ("The Clerk gave an overview of the winter plan again.", "the winter plan"),
        (
            "Update on cameras in a number of areas given by Mr. Moss.",
            "cameras in a number of areas",
        ),
        ("The Clerk gave an overview of crime figures under the following:", "crime figures"),
        ("The Clerk advised that the Council was required to consider the following:", ""),
        (
            "Circulated, Report of the Head of Roads in relation to the lands at Elm Park and "
            "Report of the Head of Parks.",
            "the lands at Elm Park",
        ),
        (
            "The Clerk gave an overview of matters discussed at the meeting.",
            "matters discussed at the meeting",
        ),
    ],
)
def test_a_subject_is_whole_and_holds_no_hearers(body: str, subject: str) -> None:
    assert reports(body)[0].subject == subject


def test_a_chair_of_a_board_named_behind_a_comma_keeps_it() -> None:
    body = (
        "The deputation consisted of Mr Ned Moss, Chairperson, Board of Management. Mr Moss gave "
        "a presentation on the school."
    )
    assert reporters(body, "Deputation") == [("Ned Moss", "Chairperson, Board of Management")]


def test_two_officers_of_one_unit_both_have_it() -> None:
    body = "Circulated, Report of the Site Officer and Senior Engineer, Water Services dated 1 May."
    told = [("", "Site Officer, Water Services"), ("", "Senior Engineer, Water Services")]
    assert reporters(body) == told


@pytest.mark.parametrize(
    ("body", "form"),
    [
        ("Cllr Cole gave a report on the seminar.", "unspecified"),
        ("The Clerk gave a written report on the seminar.", "written"),
        ("The Clerk gave a summary of the report.", "written"),
    ],
)
def test_a_report_that_is_given_need_not_be_written(body: str, form: str) -> None:
    (told,) = reports(body)
    assert told.form == form


def test_what_is_advised_has_no_form_of_its_own() -> None:
    (told,) = reports("The Clerk advised that the laurel had been cut.")
    assert told.form == "unspecified"


def test_a_thing_explained_is_nobody() -> None:
    body = (
        "The Projects Officer explained what was meant by Residents' Voices and Co-Design "
        "Processes and provided details on the town plan."
    )
    assert all("Process" not in report.person for report in reports(body))


@pytest.mark.parametrize(
    ("thanks", "form"),
    [
        ("Members thanked the Head of Roads for her presentation and noted it.", "presentation"),
        ("The Chair congratulated Ms Hay on a most informative presentation.", "presentation"),
        ("Members thanked the Head of Roads for her attendance.", "unspecified"),
        ("Members asked for a presentation in May.", "unspecified"),
    ],
)
def test_what_the_body_gives_thanks_for_tells_the_form(thanks: str, form: str) -> None:
    [report] = reports(f"The Head of Roads presented details of the gritting rota. {thanks}")
    assert report.form == form
