"""Documents that tell of several meetings, and parts that are no items."""

from pathlib import Path

import pytest

from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.read import read_bytes, read_document
from minutegraph.ingest.segment import segment
from minutegraph.ingest.segment.page_kinds import meeting_starts

PAGES = Path(__file__).parent.parent / "fixtures" / "pages"

ISSUE = """Issue - meetings

Harbour Wall Repairs

{first}

41 Harbour Wall Repairs PDF 300 KB

Minutes:

RESOLVED - That the tender be accepted.

{second}

12 Harbour Wall Repairs

Minutes:

RESOLVED - That the report be noted.
"""
MINUTES = """Wexcombe Borough Council

Minutes of a meeting of the Environment Committee held on Tuesday, 14 May 2024 at 2.00 pm

Present: Councillors Ada Brock (Chair), Ray Tull and Bea Lunn

1. Apologies for Absence

There were none.

2. Public Questions

The question and the answer are at Appendix A.

3. Play Areas

The Head of Parks presented a report.

RESOLVED that the report be noted.
{closing}
{appendix}

{number}. Terms of Reference

The Panel agreed the terms.
"""


def starts_of(text: str, name: str = "issue.txt") -> list[str]:
    document = read_bytes(name, text.encode())
    return [document.text[start:].split("\n")[0] for start in meeting_starts(document)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "Meeting: 15/10/2024 - Cabinet (Item 41)",
            "Meeting: 03/09/2024 - Harbour Committee (Item 12)",
            id="as the page prints it",
        ),
        pytest.param(
            "Meeting: Tuesday, 15 October 2024 – Cabinet (Agenda Item 41)",
            "Meeting: Tuesday, 3 September 2024 – Harbour Committee (Agenda Item 12)",
            id="dates in words",
        ),
        pytest.param(
            "Meeting: 2024-10-15 - Cabinet (Item 41)",
            "Meeting: 2024-09-03 - Harbour Committee (Item 12)",
            id="ISO dates",
        ),
    ],
)
@pytest.mark.parametrize("markup", ["{}", "## {}", "**{}**"], ids=["text", "heading", "bold"])
def test_each_account_begins_at_its_meeting(first: str, second: str, markup: str) -> None:
    text = ISSUE.format(first=markup.format(first), second=markup.format(second))
    name = "issue.txt" if markup == "{}" else "issue.md"
    assert [line.strip("*") for line in starts_of(text, name)] == [first, second]
    parts = extract_parts(read_bytes(name, text.encode()))
    assert [
        (
            part.meeting.date and part.meeting.date.value,
            part.meeting.body and part.meeting.body.value,
        )
        for part in parts
    ] == [("2024-10-15", "Cabinet"), ("2024-09-03", "Harbour Committee")]
    assert [[item.number for item in part.items] for part in parts] == [["41"], ["12"]]
    assert [[fact.disposition for fact in part.decisions] for part in parts] == [
        ["approved"],
        ["noted"],
    ]


def test_the_page_of_an_issue() -> None:
    document = read_document(PAGES / "issue.html")
    first, second = extract_parts(document)
    assert [document.text[start:][:41] for start in meeting_starts(document)] == [
        "Meeting: 15/10/2024 - Cabinet (Item 41)\n4",
        "Meeting: 03/09/2024 - Harbour Committee (",
    ]
    assert [item.title for part in (first, second) for item in part.items] == [
        "Harbour Wall Repairs"
    ] * 2
    assert [(fact.person) for fact in first.reports] == ["Ned Pell"]
    assert [(fact.item, fact.person) for fact in second.interests] == [(2, "Ada Brock")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Meeting: 15/10/2024 - Cabinet (Item 41)\n\nRESOLVED", id="one account"),
        pytest.param(
            "Meeting: 15/10/2024 - Town Hall\n\nMeeting: 16/10/2024 - Guildhall\n",
            id="a list of dates",
        ),
        pytest.param("Meeting: the Board met.\n\nMeeting: it met again.\n", id="no dates"),
        pytest.param(
            "1. Next meeting (Item 4)\n\nThe Meeting: was held.\n\nMeeting: tea\n", id="minutes"
        ),
    ],
)
def test_other_documents_tell_of_one_meeting(text: str) -> None:
    assert starts_of(text) == []


@pytest.mark.parametrize(
    ("closing", "appendix", "number"),
    [
        pytest.param("\nThe meeting closed at 3.10 pm.\n", "Appendix A", 4, id="closed"),
        pytest.param("", "Appendix A", 2, id="not closed"),
        pytest.param("", "Minute Item 3: Annex", 4, id="of an item"),
        pytest.param("", "APPENDIX 1 - QUESTIONS", 2, id="with a title"),
    ],
)
def test_appendices_make_no_items(closing: str, appendix: str, number: int) -> None:
    appendix = f"{appendix}\n\n1. Bins"
    text = MINUTES.format(closing=closing, appendix=appendix, number=number)
    minutes = segment(read_bytes("minutes.txt", text.encode()))
    assert [item.number for item in minutes.items] == ["1.", "2.", "3."]
    assert [passage.text for passage in minutes.items[2].minutes] == [
        "The Head of Parks presented a report.",
        "RESOLVED that the report be noted.",
    ]
    assert minutes.tail[-1].text == "The Panel agreed the terms."
    assert any(passage.text == "Bins" for passage in minutes.tail)


def test_a_paper_named_below_a_title_is_no_appendix() -> None:
    text = MINUTES.format(closing="", appendix="", number=4).replace(
        "3. Play Areas\n",
        "3. Play Areas\n\nAppendix A - Plans PDF 4 MB\n\nAppendix B\n\nMinutes:\n",
    )
    minutes = segment(read_bytes("minutes.txt", text.encode()))
    assert [item.number for item in minutes.items] == ["1.", "2.", "3.", "4."]
