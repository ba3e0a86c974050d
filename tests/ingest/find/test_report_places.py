"""Reports stand at the item that they belong to, also where the heading of the next was lost."""

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes

HEAD = """\
Harrowmere Borough Council

Minutes of the meeting held on Tuesday 4 April 2023 at 6.30 pm in the Town Hall

Present: Councillors J Abbot (Chair), M Cole, R Dunn, P Vane and S Wray

1. Adoption of Minutes

{minutes}

2. Roads Directorate

The Head of Roads presented a report on the bridge.

It was noted that tolls had risen.

Members welcomed the work on the tolls.

It was agreed to write to the Minister.

{body}

{last}. Correspondence

Letters were noted.
"""


def told(body: str, *, minutes: str = "The minutes were adopted.", last: int = 3) -> list[str]:
    text = HEAD.format(body=body, minutes=minutes, last=last)
    facts = extract(read_bytes("minutes.txt", text.encode()))
    return [f"{report.item} {report.post}" for report in facts.reports]


PARKS = "The Head of Parks gave a presentation on allotments."


def test_what_follows_a_number_alone_or_a_title_not_closed_is_of_another_item() -> None:
    assert told(PARKS) == ["2 Head of Roads", "2 Head of Parks"]
    assert told(f"6 (b)\n\n{PARKS}") == ["2 Head of Roads"]
    assert told(f"It was agreed to take Item 7 next.\n\n{PARKS}") == ["2 Head of Roads"]
    assert told(f"It was agreed to take Item 2 next.\n\n{PARKS}")[1:] == ["2 Head of Parks"]
    assert told(f"Ss. Leisure and Parks Directorate\n\n{PARKS}") == ["2 Head of Roads"]
    assert told(f"9, Leisure and Parks Directorate\n\n{PARKS}") == ["2 Head of Roads"]


def test_where_a_number_is_missing_only_what_shares_a_word_with_the_title_is_told() -> None:
    tolls = "The Surveyor gave an update on road tolls in the Roads area."
    assert told(PARKS, last=4) == ["2 Head of Roads"]
    assert told(tolls, last=4) == ["2 Head of Roads", "2 Surveyor"]


def test_nobody_presents_anything_where_minutes_are_adopted_unless_matters_arise() -> None:
    adopted = f"The minutes were adopted.\n\n{PARKS}"
    arising = f"The minutes were adopted. Matters arising were taken.\n\n{PARKS}"
    assert told("None.", minutes=adopted) == ["2 Head of Roads"]
    assert told("None.", minutes=arising) == ["1 Head of Parks", "2 Head of Roads"]


def test_the_place_of_the_council_behind_a_post_is_nobody() -> None:
    body = "The Executive Engineer Harrowmere circulated a plan of the works."
    assert "2 Executive Engineer, Harrowmere" in told(body)
