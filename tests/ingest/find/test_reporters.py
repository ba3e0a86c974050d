"""Who gave an account, in the forms in which minutes name them."""

import pytest

from minutegraph.ingest.find.account_context import sentences_of
from minutegraph.ingest.find.reports import accounts_of_item
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Passage


def told(*account: str, title: str = "Winter plan") -> list[tuple[str, str, str]]:
    source = "\n".join((title, *account))
    found, place = [], 0
    for text in (title, *account):
        start = source.index(text, place)
        place = start + len(text)
        found.append(Passage(text, Offsets.of(range(start, place))))
    item = AgendaItem(1, "1.", found[0], (), (), tuple(found[1:]))
    return [
        (p.name, p.post, p.organization)
        for a in accounts_of_item(item, sentences_of(item))
        for p in a.reporters
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The Deputy Leader and Cabinet Member for Finance, Corporate and Traded Services and "
            "the Cabinet Member for Roads introduced the budget.",
            [
                (
                    "",
                    "Deputy Leader and Cabinet Member for Finance, Corporate and Traded Services",
                    "",
                ),
                ("", "Cabinet Member for Roads", ""),
            ],
            id="a leader with a portfolio is one person",
        ),
        pytest.param(
            "Circulated, report of the Chair of the Roads, Parks and Trees Policy Committee dated "
            "1 May 2017, on roots.",
            [("", "Chair of the Roads, Parks and Trees Policy Committee", "")],
            id="the post goes on to the date",
        ),
        pytest.param(
            "Gavin Swan, Service Manager in Safeguarding and Quality Assurance presented the "
            "scorecard.",
            [("Gavin Swan", "Service Manager in Safeguarding and Quality Assurance", "")],
            id="a post without a comma before the verb",
        ),
        pytest.param(
            "Ms Fay Odell, Senior Planner, Forward Planning gave a presentation on it.",
            [("Fay Odell", "Senior Planner, Forward Planning", "")],
            id="the unit behind the post",
        ),
        pytest.param(
            "Mrs Joan Fell - Chair of Wex Village Hall - reported that bookings were up.",
            [("Joan Fell", "Chair of Wex Village Hall", "")],
            id="between dashes",
        ),
        pytest.param(
            "The Chair invited Mrs Coe, Head of Housing, to present the report.",
            [("Coe", "Head of Housing", "")],
            id="invited, between commas",
        ),
        pytest.param(
            "Councillor Ada Bream, the Portfolio Holder for Homes, in presenting the report, said "
            "that rents were frozen.",
            [("Ada Bream", "Portfolio Holder for Homes", "")],
            id="in presenting the report",
        ),
        pytest.param(
            "Heard the Head of Roads in further explanation of the report.",
            [("", "Head of Roads", "")],
            id="heard in explanation",
        ),
        pytest.param(
            "Representatives from the Rivers Trust, Ann Lee and Bob Fox, gave a presentation.",
            [("Ann Lee", "", "Rivers Trust"), ("Bob Fox", "", "Rivers Trust")],
            id="representatives by name",
        ),
        pytest.param(
            "A representative of the Rivers Trust gave a talk on eels.",
            [("", "representative of the Rivers Trust", "Rivers Trust")],
            id="a representative without a name",
        ),
        pytest.param(
            "Housing: JF reported he had written to the landlord.",
            [("JF", "", "")],
            id="initials behind a heading",
        ),
        pytest.param(
            "Cllr Rowe's written report was taken as read.", [("Rowe", "", "")], id="owner"
        ),
        pytest.param(
            "Presenter: Jo Day, Head of Roads", [("Jo Day", "Head of Roads", "")], id="label"
        ),
        pytest.param(
            "Report received from Cllr Rowe on highways.", [("Rowe", "", "")], id="received from"
        ),
        pytest.param(
            "Simon Peel, Varley Masters, presented the plan.",
            [("Simon Peel", "", "")],
            id="what stands in apposition is nobody else",
        ),
    ],
)
def test_reporters(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair advised that Cllr Day was not present for the update.",
        "The Director had confirmed that the road would be closed.",
        "Cllr Day offered to write to the County to report these two holes.",
        "The Chair reported the missing sign on path 2 to David Mill, Wexshire County Council.",
        "On 22nd June Rob Low, Head of Roads, provided a presentation on the bypass.",
        "The Clerk had received an update from the Senior Engineer on the pump.",
        "Councillor O'Shea addressed the Meeting and said he was saddened by the death.",
    ],
)
def test_no_report_to_the_meeting(sentence: str) -> None:
    assert told(sentence) == []


def test_background_to_a_motion_is_no_report() -> None:
    sentence = "Councillor Day outlined the background to the state of the path."
    assert told(sentence, title="Notice of Motion submitted by Councillor Day") == []


def test_what_is_also_reported_behind_a_remark_is_debate() -> None:
    remark = "Cllr Lee commented that this had been talked of before."
    assert (
        told("The noise was discussed.", remark, "Cllr Day also reported that it was late.") == []
    )


def test_an_answer_to_a_concern_is_no_report() -> None:
    concern = "Councillor Day expressed concern over the roof."
    answer = "The Director of Homes explained the plans for it."
    assert told(answer) == [("", "Director of Homes", "")]
    assert told(concern, answer) == []


def test_what_the_owner_of_a_report_raises_is_the_report() -> None:
    raised = "Our Secretary raised the issue of fireworks."
    assert told(raised, title="SECRETARY’S REPORT") == [("", "Secretary", "")]
    assert told(raised, title="Bonfire") == []
    assert told("Cllr Bell raised two matters.", title="COUNCILLORS’ REPORTS") == [("Bell", "", "")]


def test_what_is_raised_when_the_agenda_is_done_is_not_of_its_last_item() -> None:
    ended = "The following items were raised at the completion of the Agenda:"
    update = "The Executive Engineer gave an update on the road works."
    assert told(update) == [("", "Executive Engineer", "")]
    assert told("The motion was noted.", ended, update) == []


def test_who_only_introduced_the_speakers_gave_no_account() -> None:
    sentence = (
        "Sergeant Coe introduced three new recruits, namely Ann Day, Bo Fry and Cy Gill, "
        "who gave a briefing on their training."
    )
    assert "Coe" not in [name for name, _, _ in told(sentence)]


def test_a_post_that_a_line_may_have_cut_is_not_told() -> None:
    cut = "Circulated, Report of the Chairperson of the Community, Leisure and Emergency"
    rest = "Services Committee in relation to the meeting of 21st June."
    assert told(cut, rest) == []
