"""Turns of phrase of many house styles: who reports, what is decided, how people are named."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.find.account_context import sentences_of
from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.find.reports import accounts_of_item
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import AgendaItem, DocumentFacts, Passage


def passages(source: str, *texts: str) -> tuple[Passage, ...]:
    found = []
    for text in texts:
        marker = "•" if text.startswith("• ") else ""
        words = text.removeprefix("• ")
        start = source.index(words)
        found.append(Passage(words, Offsets.of(range(start, start + len(words))), marker))
    return tuple(found)


def told(*account: str, title: str = "Winter plan") -> list[tuple[str, str]]:
    source = "\n".join((title, *account))
    item = AgendaItem(1, "1.", passages(source, title)[0], (), (), passages(source, *account))
    return [
        (p.name, p.post) for a in accounts_of_item(item, sentences_of(item)) for p in a.reporters
    ]


def facts_of(text: str) -> DocumentFacts:
    return extract(read_bytes("made.txt", text.encode()))


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        pytest.param(
            ("In introducing the report, the Head of Roads highlighted that 112 km were done.",),
            [("", "Head of Roads")],
            id="in introducing the report",
        ),
        pytest.param(
            ("The Chair welcomed Inspector Dee Marsh, who gave an update on burglaries.",),
            [("Dee Marsh", "Inspector")],
            id="who gave, though welcomed by somebody else",
        ),
        pytest.param(
            ("The Chair thanked Ms Coe and Mr Dunn and presented the work programme.",),
            [("", "Chair")],
            id="the thanked are not the subject",
        ),
        pytest.param(
            ("Jane Prentiss introduced the draft plan and invited Kuti Lowe to go through it.",),
            [("Jane Prentiss", ""), ("Kuti Lowe", "")],
            id="invited to go through it",
        ),
        pytest.param(
            (
                "The Committee received the Breaches Report.",
                "The Pensions Manager advised that two had been logged.",
            ),
            [("", "Pensions Manager")],
            id="an account behind the words that lay the paper before the body",
        ),
        pytest.param(
            (
                "The Principal Planner introduced the report.",
                "Mr T Bell of Highways Services then outlined the access arrangements.",
            ),
            [("", "Principal Planner"), ("T Bell", "")],
            id="then outlined",
        ),
        pytest.param(
            ("The Treasurer presented the plan in detail, and the Engineer outlined the works.",),
            [("", "Treasurer"), ("", "Engineer")],
            id="in one breath",
        ),
        pytest.param(
            (
                "The Committee considered a joint report of the Director of Housing and the "
                "Head of Finance.",
                "The Committee also received a presentation by the Surge Manager, Wex Hospitals "
                "NHS Trust.",
            ),
            [("", "Director of Housing"), ("", "Head of Finance"), ("", "Surge Manager")],
            id="a paper and, beside it, a presentation",
        ),
        pytest.param(
            ("Attention was drawn by the Treasurer to the underspend.",),
            [("", "Treasurer")],
            id="attention was drawn",
        ),
        pytest.param(
            ("The Principal Overview and Scrutiny Officer presented the scoping document.",),
            [("", "Principal Overview and Scrutiny Officer")],
            id="a rank before a post with and",
        ),
        pytest.param(
            ("County Cllr Mawdsley had circulated his report.",),
            [("Mawdsley", "")],
            id="had circulated",
        ),
        pytest.param(
            ("The report was summarised by the Head of Care.",),
            [("", "Head of Care")],
            id="summarised by",
        ),
        pytest.param(
            ("Members were then taken through the figures by the Head of Care.",),
            [("", "Head of Care")],
            id="taken through by",
        ),
    ],
)
def test_who_reports(account: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert told(*account) == expected


@pytest.mark.parametrize(
    "account",
    [
        ("In debate, Councillor Day reported that residents had written to her.",),
        ("During the ensuing discussion, the Director reported that it was raining.",),
        ("The Chairman introduced the members of the Sub-Committee.",),
        ("A discussion followed in which Councillor Day presented the view of the ward.",),
        ("Councillor Day said the Mayor had presented the same aims in 2019.",),
        (
            "The following points were raised:",
            "• Councillor Day reported that constituents had complained of fares.",
        ),
        ("The Chair went over the fire drill.",),
        ("Ms Coe made a declaration of interest with regard to item 7.",),
        ("The Committee invited Mr Coe to give a presentation to the next meeting.",),
        ("The Chair outlined the format for the presentation.",),
    ],
)
def test_what_is_no_report(account: tuple[str, ...]) -> None:
    assert told(*account) == []


def test_nothing_is_reported_under_declarations() -> None:
    said = "The Mayor announced that a list of declarations had been laid on the table."
    assert told(said, title="Declarations of interest") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dermot Ó Conaill (Director of Care)", [("Dermot Ó Conaill", "Director of Care", "")]),
        (
            "Rhodri ab Owain, Ffion Parry Lewis",
            [("Rhodri ab Owain", "", ""), ("Ffion Parry Lewis", "", "")],
        ),
        ("Siobhán Mac an Bhaird", [("Siobhán Mac an Bhaird", "", "")]),
        ("Chief Inspector Marlene Baillie", [("Marlene Baillie", "Chief Inspector", "")]),
        ("Eric Swithin Wexdale Council", [("Eric Swithin", "", "Wexdale Council")]),
        (
            "Mrs A Brind, Parish Clerk, Mr D L Nichol Deputy Parish Clerk",
            [("A Brind", "Parish Clerk", ""), ("D L Nichol", "Deputy Parish Clerk", "")],
        ),
        (
            "Mr P Garr and Ms A Lind (Kestrel LLP)",
            [("P Garr", "", "Kestrel LLP"), ("A Lind", "", "Kestrel LLP")],
        ),
        (
            "Jane Coe, Head of Education: Learning and Support",
            [("Jane Coe", "Head of Education: Learning and Support", "")],
        ),
        ("Councillor Lovel (in the Chair)", [("Lovel", "Chair", "")]),
        (
            "Cllr Jane Day, Superintendent Raj Coe",
            [("Jane Day", "", ""), ("Raj Coe", "Superintendent", "")],
        ),
    ],
)
def test_names_in_lists(words: str, expected: list[tuple[str, str, str]]) -> None:
    found = person_phrases(words, lenient=True)
    assert [(p.name, p.post, p.organization) for p in found] == expected


MINUTES = """WEXCOMBE TOWN COUNCIL

Minutes of the Parks Committee held on 4 March 2024

Present: Cllr A Day (Chair), Cllr B Coe, Cllr C Dunn

1. Minutes
The minutes of the meeting held on 5 February 2024 were agreed.

2. Swings
{account}

3. Next meeting
8 April 2024
"""


def decided(account: str) -> list[tuple[str, str, str, str]]:
    facts = facts_of(MINUTES.format(account=account))
    return [(d.text, d.disposition, d.mover, d.seconder) for d in facts.decisions if d.item == 2]


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        pytest.param(
            "RESOLVED to mend the swings, proposed by Cllr Coe, seconded by Cllr Dunn.",
            [("to mend the swings", "agreed", "B Coe", "C Dunn")],
            id="movers behind the operative words",
        ),
        pytest.param(
            "AGREED: It was agreed on the proposal of Cllr Coe, seconded by Cllr Dunn, that the "
            "report be noted.",
            [("that the report be noted", "noted", "B Coe", "C Dunn")],
            id="movers before the operative words",
        ),
        pytest.param(
            "It was proposed by Cllr Coe and seconded by Cllr Dunn to set aside £400. All in "
            "favour.",
            [("to set aside £400", "agreed", "B Coe", "C Dunn")],
            id="seconded to do something",
        ),
        pytest.param(
            "Members voted unanimously to close the park at dusk.",
            [("to close the park at dusk", "agreed", "", "")],
            id="voted to",
        ),
        pytest.param(
            "That the minutes of the Working Party held on 2 March 2024 be received.",
            [
                (
                    "That the minutes of the Working Party held on 2 March 2024 be received",
                    "noted",
                    "",
                    "",
                )
            ],
            id="a marker that a page lost",
        ),
        pytest.param(
            "Thereafter the Committee resolved to adopt the plan.",
            [("to adopt the plan", "approved", "", "")],
            id="thereafter",
        ),
        pytest.param(
            "RESOLVED that the swings be mended.\n\nProposed by: Cllr Coe   Seconded by: Cllr Dunn",
            [("that the swings be mended", "agreed", "B Coe", "C Dunn")],
            id="movers on a line of their own",
        ),
        pytest.param(
            "The proposed change of hours was put to the vote and lost.",
            [],
            id="a proposed change has no mover",
        ),
    ],
)
def test_decisions(account: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert decided(account) == expected


def test_a_motion_and_an_amendment_under_headings() -> None:
    account = (
        "Motion\n\nTo agree a payment of £400.\n\nMoved by Cllr Day, seconded by Cllr Coe.\n\n"
        "Amendment\n\nTo agree a payment of £600.\n\nMoved by Cllr Dunn, seconded by Cllr Day.\n\n"
        "The Motion received 2 votes and the Amendment received 1 vote.\n\n"
        "The Committee agreed a payment of £400."
    )
    facts = facts_of(MINUTES.format(account=account))
    lost = [d for d in facts.decisions if d.disposition == "refused"]
    assert [(d.mover, d.votes_for) for d in lost] == [("C Dunn", 1)]


def test_a_recommendation_before_a_resolution_is_what_officers_advised() -> None:
    account = "Recommended: That the swings be sold.\n\nRESOLVED that the swings be kept."
    assert [d[0] for d in decided(account)] == ["that the swings be kept"]


def test_titles_right_above_their_text() -> None:
    facts = facts_of(
        "Wexcombe Parish Council\n\nMinutes of the meeting held on 4 May 2010\n\n"
        "Present: Mr A Day, Mrs B Coe and the Clerk, Mrs Joan Dunn.\n\n"
        "Minutes\nThe minutes of the last meeting were taken as read and signed.\n\n"
        "Matters Arising\nThe seat had been mended.\n\n"
        "Finance\nThe Clerk presented the accounts.\n\n"
        "Planning\nThere were no applications.\n\n"
        "Date of Next Meeting: 1 June 2010.\n"
    )
    assert [i.title for i in facts.items] == [
        "Minutes",
        "Matters Arising",
        "Finance",
        "Planning",
        "Date of Next Meeting",
    ]
    assert [(r.person, r.post) for r in facts.reports] == [("Joan Dunn", "Clerk")]


def test_one_who_is_dead_is_not_the_councillor_of_that_name() -> None:
    account = (
        "The Mayor spoke of the death of former Councillor Doreen Dell.\n\n"
        "It was moved by Councillor Dell, seconded by Cllr Coe and RESOLVED that flags be flown."
    )
    assert decided(account)[0][2] == "Dell"
