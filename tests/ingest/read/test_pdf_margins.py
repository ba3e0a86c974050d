"""What stands in the margins of a PDF: numbers of lines, running heads; and lists beside labels."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from minutegraph.ingest.segment import segment

from .pdf_files import LINES, PARAGRAPH, at, lines_at, pdf_of, read, texts_of

TITLES = ("1.  Apologies", "2.  Bandstand", "3.  Next Meeting")


def items_page(canvas: Canvas) -> None:
    for index, title in enumerate(TITLES):
        at(canvas, 90, 80 + index * 240, title, bold=True)
        lines_at(canvas, 90, 110 + index * 240, LINES)


@pytest.mark.parametrize("left", [40, 560])
@pytest.mark.parametrize("size", [6, 11])
def test_numbers_of_every_fifth_line_are_left_out(left: float, size: float) -> None:
    def page(canvas: Canvas) -> None:
        items_page(canvas)
        for index in range(9):
            text = str(5 * (index + 1))
            at(canvas, left - len(text) * size / 4, 92 + index * 70, text, size)

    numbered = read(pdf_of(page, page))
    assert numbered.text == read(pdf_of(items_page, items_page)).text
    assert [item.number for item in segment(numbered).items][:3] == ["1.", "2.", "3."]


def test_numbers_of_every_line_are_left_out() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 90, 80, LINES * 8)
        for index in range(24):
            at(canvas, 60, 80 + index * 13, str(index + 1), 8)

    text = " ".join(read(pdf_of(page)).text.split())
    assert text == " ".join([PARAGRAPH] * 8)


def test_numbers_of_items_in_the_margin_stay() -> None:
    def page(canvas: Canvas) -> None:
        for index in range(6):
            at(canvas, 40, 80 + index * 100, str(index + 1), bold=True)
            at(canvas, 90, 80 + index * 100, "Bus Shelters", bold=True)
            lines_at(canvas, 90, 100 + index * 100, LINES)

    assert texts_of(read(pdf_of(page)))[::2] == [f"{n}  Bus Shelters" for n in range(1, 7)]


def test_a_table_of_sums_in_steps_stays() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 72, 80, LINES)
        for index in range(4):
            at(canvas, 72, 140 + index * 15, f"Ward {index}")
            at(canvas, 500, 140 + index * 15, str(10 * (index + 1)))
        lines_at(canvas, 72, 240, LINES)

    assert [f"Ward {n} | {10 * (n + 1)}" for n in range(4)] == texts_of(read(pdf_of(page)))[1:5]


def test_a_dated_head_of_the_second_page_is_left_out() -> None:
    def first(canvas: Canvas) -> None:
        at(canvas, 200, 60, "Wexcombe Town Council", size=14, bold=True)
        at(canvas, 200, 80, "Parks Board, Tuesday 3rd May 2022", bold=True)
        lines_at(canvas, 72, 700, LINES[:2])

    def second(canvas: Canvas) -> None:
        at(canvas, 72, 40, "Parks Board, 3rd May 2022")
        lines_at(canvas, 72, 72, LINES[2:])
        lines_at(canvas, 72, 120, ["It met on 3rd May 2022."])

    texts = texts_of(read(pdf_of(first, second)))
    assert texts[2:] == [PARAGRAPH, "It met on 3rd May 2022."]


def test_a_second_page_that_begins_with_a_title_keeps_it() -> None:
    def first(canvas: Canvas) -> None:
        at(canvas, 72, 60, "Minutes of the Parks Board, 3 May 2022", bold=True)
        lines_at(canvas, 72, 100, LINES)

    def second(canvas: Canvas) -> None:
        at(canvas, 72, 60, "Minutes of the Board", bold=True)
        lines_at(canvas, 72, 120, LINES)

    assert "Minutes of the Board" in texts_of(read(pdf_of(first, second)))


@pytest.mark.parametrize("chair", ["Present: Councillor V Ash in the Chair", "Present: Cllr Ash"])
def test_a_list_beside_a_label_with_a_name_is_apart_from_it(chair: str) -> None:
    def page(canvas: Canvas) -> None:
        at(canvas, 72, 80, chair)
        lines_at(canvas, 320, 80, ["Councillors I Birch, O Cole,", "E Dean, U Elm", "and Y Fell"])
        lines_at(canvas, 72, 160, LINES)

    texts = [" ".join(text.split()) for text in texts_of(read(pdf_of(page)))]
    assert not any(f"{chair} Councillors" in text for text in texts)
    names = " ".join(texts[:-1])
    assert names.startswith(chair) and names.index("Elm") < names.index("Fell")
    assert texts[-1] == PARAGRAPH


def test_a_label_in_bold_type_that_two_lines_share() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 72, 80, LINES)
        told = "Place: The Corn Hall, Wexcombe Date: Tuesday 8 February 2018 Start Time: 7 pm"
        at(canvas, 72, 150, told)
        at(canvas, 74 + stringWidth(told + " ", "Helvetica", 11), 150, "Finish", bold=True)
        at(canvas, 72, 163, "Time:", bold=True)
        at(canvas, 105, 163, "9.20 pm")

    assert texts_of(read(pdf_of(page)))[1].endswith("Start Time: 7 pm Finish Time: 9.20 pm")
