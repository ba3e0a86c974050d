"""Items whose numbers have a form of the document's own, and titles that are underlined."""

import pytest

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.segment import segment

HEAD = (
    "Wexcombe Borough Council\n\nPlace Board\n\nMinutes of the meeting held on 4 April 2023\n\n"
    "Present: Councillors J Abbot (Chair), M Cole and R Dunn\n\n"
)
TITLES = ["Apologies for Absence", "Minutes of the Previous Meeting", "Gritting", "Bandstand"]
TEXTS = [
    "None were received.",
    "RESOLVED: That the minutes be approved as a correct record.",
    "The Head of Roads presented the plan.",
    "The Clerk gave an update on the roof.",
]


def read_items(form: str, *, name: str = "minutes.txt") -> list[tuple[str, str]]:
    text = HEAD
    for number, (title, said) in enumerate(zip(TITLES, TEXTS, strict=True), start=1):
        text += form.format(
            n=number,
            letter="ABCD"[number - 1],
            roman=["I", "II", "III", "IV"][number - 1],
            title=title,
            rule="-" * len(title),
        )
        text += f"\n\n{said}\n\n"
    items = segment(read_bytes(name, text.encode())).items
    return [(item.number, item.title.text if item.title else "") for item in items]


@pytest.mark.parametrize(
    "form",
    [
        *("({n}) {title}", "[{n}] {title}", "#{n} {title}", "§ {n} {title}", "No. {n} {title}"),
        *(
            "Minute {n} – {title}",
            "Minute No. {n} {title}",
            "Min. {n} {title}",
            "Point {n}: {title}",
        ),
        *("Business Item {n}: {title}", "Kwestie {n} | {title}"),
    ],
)
def test_the_form_of_the_numbers_is_learned(form: str) -> None:
    assert read_items(form) == list(zip("1234", TITLES, strict=True))


def test_the_number_on_the_agenda_is_no_part_of_the_title() -> None:
    assert read_items("{title} (Item {n})") == list(zip("1234", TITLES, strict=True))
    assert read_items("2{n}. {title} (Agenda Item {n})") == list(
        zip(["21.", "22.", "23.", "24."], TITLES, strict=True)
    )


def test_letters_and_roman_numbers_count_as_well() -> None:
    assert read_items("{letter}. {title}") == list(zip("ABCD", TITLES, strict=True))
    assert read_items("{roman}) {title}") == list(
        zip(["I", "II", "III", "IV"], TITLES, strict=True)
    )


def test_a_form_of_markdown_headings_is_learned() -> None:
    assert read_items("## {n} | {title}", name="minutes.md") == list(
        zip("1234", TITLES, strict=True)
    )


def test_numbers_that_do_not_count_up_are_no_items() -> None:
    listed = "Apologies\n\nNone.\n\n(4) Declarations of Interest\n\nNone.\n\n(2) Minutes\n\nNone.\n"
    items = segment(read_bytes("minutes.txt", (HEAD + listed).encode())).items
    assert not {"4", "2"} & {item.number for item in items}


def test_underlined_titles_are_headings() -> None:
    assert read_items("{title}\n{rule}") == [("", title) for title in TITLES]


def test_a_line_below_a_sentence_or_names_is_no_heading() -> None:
    document = read_bytes(
        "minutes.txt", b"The Chair thanked all.\nHe closed.\n----------\n\nDay\n---\n"
    )
    assert {block.kind for block in document.blocks} == {"line"}
