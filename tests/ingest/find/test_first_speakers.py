"""Who opens an item for its officers gives its account, whatever the verb."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes

HEAD = """Wexcombe Borough Council
Audit Committee
Minutes of the meeting held on 5 March 2024

Present: Councillor Ann Day (Chair), Councillor Tom Fry
In attendance: Sue Butler (Director of Finance), Raj Mehta (Head of Internal Audit),
Pat Lowe (petitioner)

1. Treasury position

"""


def reported(*told: str) -> list[tuple[str, str]]:
    document = read_bytes("m.txt", (HEAD + "\n\n".join(told) + "\n").encode())
    return [(fact.person, fact.post) for fact in extract(document).reports]


@pytest.mark.parametrize(
    "told",
    [
        "Sue Butler laid before the Committee the position to 30 September.",
        "The Director of Finance painted a picture of the borrowing for Members.",
        "Ms Butler recounted to the Committee how the year had gone.",
        "The meeting began at 7 pm. \nThe Director of Finance rehearsed the options for members.",
    ],
)
def test_an_officer_who_opens_an_item_gives_its_account(told: str) -> None:
    assert reported(told) == [("Sue Butler", "Director of Finance")]


@pytest.mark.parametrize(
    "told",
    [
        "Councillor Fry set the position out for the Committee.",
        "Pat Lowe told the Committee the story of the swings.",
        "Councillor Day asked how it stood.\n\nSue Butler laid the figures before members.",
        "Sue Butler thanked members of the Committee.",
        "Sue Butler left the meeting.",
    ],
)
def test_others_and_later_words_give_none(told: str) -> None:
    assert reported(told) == []


def test_what_other_rules_read_is_not_told_twice() -> None:
    told = "Raj Mehta presented the audit plan.\n\nSue Butler laid the figures before members."
    assert reported(told) == [("Raj Mehta", "Head of Internal Audit")]
