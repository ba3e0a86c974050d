"""Titles that name who moves a motion, or begin with the number of an application."""

import pytest

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.segment import segment
from minutegraph.ingest.segment.titles import title_part

HEAD = "Wexcombe Council\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Ann Day\n\n"


def titles(body: str, kind: str = "txt") -> list[tuple[str, str]]:
    items = segment(read_bytes(f"made.{kind}", (HEAD + body).encode())).items
    return [(item.number, item.title.text if item.title else "") for item in items]


@pytest.mark.parametrize(
    "opening", ['"That this Council', "“To ask that the Council", "That the Council"]
)
def test_the_mover_heads_a_notice_of_motion(opening: str) -> None:
    body = (
        "8. Works\n\nThe works were noted.\n\n9. Notices of Motion\n\n"
        f'9.1 Councillor K. Day\n\n{opening} mend the wall."\n\nIt was agreed.\n\n'
        f'9.2 Cllr. S. Coe\n\n{opening} paint the hall."\n\nIt was agreed.\n\n10. Close\n\nNoted.\n'
    )
    assert titles(body)[2:4] == [("9.1", "Councillor K. Day"), ("9.2", "Cllr. S. Coe")]


def test_a_member_who_only_speaks_heads_nothing() -> None:
    body = "8. Works\n\n8.1 Councillor K. Day\n\nShe asked about the wall.\n\n9. Close\n\nNoted.\n"
    assert [title for _, title in titles(body)] == ["Works", "Close"]


@pytest.mark.parametrize("title", ["Motion - Cllr Day", "Motion – Councillor Ann Coe"])
def test_a_motion_is_headed_by_its_mover(title: str) -> None:
    body = f"## 1 Tolls\n\nNoted.\n\n## 2 {title}\n\n> That it be so.\n\n## 3 Close\n\nNoted.\n"
    assert [one for _, one in titles(body, "md")] == ["Tolls", title, "Close"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("24/01877/HOUSE - 3 Mill Lane: dormer. NO OBJECTION.", "24/01877/HOUSE - 3 Mill Lane"),
        ("22/0131 – 5 Mill Lane – loft. Members agreed.", "22/0131 – 5 Mill Lane – loft"),
        ("MINUTES - Agreed - That they be signed.", "MINUTES"),
    ],
)
def test_the_number_of_an_application_is_half_a_title(text: str, title: str) -> None:
    part = title_part(text)
    assert text[part.start : part.end] == title
