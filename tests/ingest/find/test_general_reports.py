"""Who gives the account of an item, in the words that clerks have for it."""

import pytest

from minutegraph.ingest.find.account_context import sentences_of
from minutegraph.ingest.find.reports import accounts_of_item
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Passage


def told(account: str, title: str = "Winter plan") -> list[tuple[str, str]]:
    passage = Passage(account, Offsets.of(range(len(account))))
    heading = Passage(title, Offsets.of(range(len(title))))
    item = AgendaItem(1, "", heading, (), (), (passage,))
    return [
        (p.name, p.post) for a in accounts_of_item(item, sentences_of(item)) for p in a.reporters
    ]


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ("The Treasurer laid before the meeting the accounts to June.", [("", "Treasurer")]),
        ("The Clerk acquainted Members with the new rules.", [("", "Clerk")]),
        ("Ms Orrell gave us the news from the depot.", [("Orrell", "")]),
        ("Ms Orrell followed this up with a word on the lease.", [("Orrell", "")]),
        ("The Tree Warden had drawn up a short briefing on the elms.", [("", "Tree Warden")]),
        ("Mr Hallam handed round his monthly figures.", [("Hallam", "")]),
        ("The Surveyor sketched out plans for the roof.", [("", "Surveyor")]),
        ("The Clerk drew Members' notice to a consultation.", [("", "Clerk")]),
        ("It was reported by the Clerk that the elm had fallen.", [("", "Clerk")]),
        ("The Surveyor's report was laid on the table.", [("", "Surveyor")]),
        ("Members considered the Clerk's report on the car park.", [("", "Clerk")]),
        (
            "Finance Director Lowe, speaking from her memo, gave the totals.",
            [("Lowe", "Finance Director")],
        ),
        (
            "Mr Hallam, from the contractor, took the floor. His talk covered the visits.",
            [("Hallam", "")],
        ),
        ("City Clerk – Fox reported that the rolls were ready.", [("Fox", "City Clerk")]),
        ("The Clerk reported receipt of a letter about Mill Lane.", [("", "Clerk")]),
        ("The Clerk reported, for Rev. Day, that the wall was sound.", [("", "Clerk")]),
    ],
)
def test_who_reports(account: str, expected: list[tuple[str, str]]) -> None:
    assert told(account) == expected


@pytest.mark.parametrize(
    ("account", "title"),
    [
        ("Mr Ted Moss gave a long account of the drain.", "Open forum"),
        ("Was the fee paid? | Mr Moss reported that it was.", "Leisure contract"),
        ("Introduced by Alderperson Dretling.", "Resolution 24-19: depositories"),
        ("AF told the meeting that the owner is her cousin.", "Interests"),
        ("Cllr Day made a motion to accept the report.", "Winter plan"),
        ("Cllr Day summed up the mood of the meeting.", "Winter plan"),
        ("The Clerk had sent the report to the Department.", "Winter plan"),
    ],
)
def test_what_is_no_report(account: str, title: str) -> None:
    assert told(account, title) == []
