"""PDFs become text: words, lines and paragraphs, and where each word stands."""

import io
from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read.pdf import read_pdf

from .pdf_files import (
    HEIGHT,
    LINES,
    PARAGRAPH,
    WIDTH,
    all_boxes_on_page,
    at,
    blocks_of,
    lines_at,
    pdf_of,
    read,
    texts_of,
)


def test_wrapped_lines_become_paragraphs_and_bold_lines_headings() -> None:
    def page(canvas: Canvas) -> None:
        at(canvas, 72, 72, "Wexcombe Town Council", size=18)
        at(canvas, 72, 110, "Bandstand", bold=True)
        lines_at(canvas, 72, 130, LINES)
        lines_at(canvas, 72, 190, ["Members asked when the work would begin."])

    document = read(pdf_of(page))
    assert document.media_type == "application/pdf"
    assert blocks_of(document) == [
        ("heading", "", "Wexcombe Town Council"),
        ("heading", "", "Bandstand"),
        ("paragraph", "", PARAGRAPH),
        ("paragraph", "", "Members asked when the work would begin."),
    ]
    assert [block.level for block in document.blocks] == [1, 7, 0, 0]


def test_paragraphs_without_space_between_end_where_a_line_is_not_full() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 72, 72, [*LINES, *LINES, "None was absent.", *LINES])

    assert texts_of(read(pdf_of(page))) == [PARAGRAPH, PARAGRAPH, "None was absent.", PARAGRAPH]


def test_first_line_indents_and_hanging_indents() -> None:
    full = "roof, which would be paid for from the reserve, if the Council agreed in its budget."

    def page(canvas: Canvas) -> None:
        for top in (72, 72 + 39):
            at(canvas, 90, top, LINES[0][4:])
            lines_at(canvas, 72, top + 13, [LINES[1], full])
        at(canvas, 72, 200, "(a)")
        lines_at(canvas, 100, 200, LINES)
        at(canvas, 72, 239, "(b)")
        lines_at(canvas, 100, 239, LINES)

    document = read(pdf_of(page))
    indented = f"{LINES[0][4:]} {LINES[1]} {full}"
    assert blocks_of(document) == [
        ("paragraph", "", indented),
        ("paragraph", "", indented),
        ("list-item", "(a)", PARAGRAPH),
        ("list-item", "(b)", PARAGRAPH),
    ]


def test_a_paragraph_goes_on_over_the_page() -> None:
    def first(canvas: Canvas) -> None:
        lines_at(canvas, 72, 100, LINES * 3)
        lines_at(canvas, 72, 760, LINES[:2])
        at(canvas, 290, 810, "1")

    def second(canvas: Canvas) -> None:
        lines_at(canvas, 72, 60, [LINES[2], "Another paragraph."])
        at(canvas, 290, 810, "2")

    document = read(pdf_of(first, second))
    assert texts_of(document)[-2:] == [PARAGRAPH, "Another paragraph."]
    place = document.text.index("roof before", document.text.rindex("bandstand"))
    origin = document.origin_of(place)
    assert origin and origin.page == 2


def test_words_parted_at_a_line_end_are_whole_again() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(
            canvas,
            72,
            100,
            [
                "The committee agreed to the infrastructure plan. Each com-",
                "mittee will be asked again about the new infrastruc-",
                "ture, and in particular about the self-",
                "service tills at the Barrington-",
                "King library, which are much used.",
            ],
        )

    text = " ".join(read(pdf_of(page)).text.split())
    assert "Each committee will" in text
    assert "new infrastructure, and" in text
    assert "the self-service tills" in text
    assert "Barrington-King library" in text


def test_raised_ordinals_are_one_word() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, HEIGHT - 100)
        text.setFont("Helvetica", 12)
        text.textOut("held on the 2")
        text.setRise(4)
        text.setFont("Helvetica", 7)
        text.textOut("nd")
        text.setRise(0)
        text.setFont("Helvetica", 12)
        text.textOut(" May 2023 in the hall")
        canvas.drawText(text)

    assert texts_of(read(pdf_of(page))) == ["held on the 2nd May 2023 in the hall"]


def test_ligatures_soft_hyphens_and_hard_spaces(tmp_path_factory: pytest.TempPathFactory) -> None:
    from minutegraph.ingest.read.pdf.words import _plain

    assert _plain("of\ufb01ce\u00ad", [1, 2, 3, 4, 5, 6]) == ("office-", [1, 2, 3, 3, 4, 5, 6])

    def page(canvas: Canvas) -> None:
        at(canvas, 72, 100, "The\u00a0Clerk paid £5\u00a0000.")

    assert texts_of(read(pdf_of(page))) == ["The Clerk paid £5 000."]


def test_letters_spaced_out_and_type_printed_twice() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, HEIGHT - 100)
        text.setFont("Helvetica", 14)
        text.setCharSpace(6)
        text.textOut("MINUTES")
        canvas.drawText(text)
        for shift in (0, 0.4):
            at(canvas, 72 + shift, 140, "Apologies for Absence")

    assert texts_of(read(pdf_of(page))) == ["MINUTES", "Apologies for Absence"]


def test_text_that_does_not_stand_upright_is_left_out() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 72, 100, LINES)
        canvas.saveState()
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 80)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()

    assert texts_of(read(pdf_of(page))) == [PARAGRAPH]


def test_a_page_that_is_turned_reads_as_it_is_shown() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(100, 500, "Shown across the page")
        canvas.drawString(100, 480, "after it is turned.")

    document = read(pdf_of(page, rotation=90))
    assert " ".join(document.text.split()) == "Shown across the page after it is turned."
    assert all_boxes_on_page(document, HEIGHT, WIDTH)
    assert document.origins[0].box[0] == pytest.approx(100, abs=2)
    assert document.origins[0].box[3] == pytest.approx(WIDTH - 500, abs=4)


def test_origins_place_each_character() -> None:
    def page(canvas: Canvas) -> None:
        at(canvas, 72, 100, LINES[0])
        at(canvas, 72, 113, LINES[1])

    document = read(pdf_of(page))
    assert document.origins[0].start == 0
    assert all_boxes_on_page(document, WIDTH, HEIGHT)
    ends = [*(origin.start for origin in document.origins[1:]), len(document.text)]
    for origin, end in zip(document.origins, ends, strict=True):
        assert len(origin.edges) == end - origin.start
        assert all(a <= b for a, b in pairwise(origin.edges))
        assert origin.box[0] <= origin.edges[0] and origin.edges[-1] <= origin.box[2] + 0.2
    place = document.text.index("Director")
    found = document.origin_of(place)
    assert found
    before = LINES[0].index("Director")
    edge = 72 + stringWidth(LINES[0][:before], "Helvetica", 11)
    assert found.edges[place - found.start] == pytest.approx(edge, abs=0.5)
    inside = 72 + stringWidth(LINES[0][: before + 5], "Helvetica", 11)
    assert found.edges[place + 5 - found.start] == pytest.approx(inside, abs=0.7)
    assert found.box[1] < 100 < found.box[3]


def test_a_pdf_of_minutes_gives_facts() -> None:
    def page(canvas: Canvas) -> None:
        at(canvas, 180, 60, "WEXCOMBE TOWN COUNCIL", size=14, bold=True)
        at(canvas, 72, 90, "Minutes of the meeting of the Planning Committee held on 5 March 2024")
        at(canvas, 72, 120, "Present:")
        lines_at(canvas, 140, 120, ["Councillor A Ash (Chair)", "Councillor B Beech"])
        for number, title, top in ((12, "Apologies for Absence", 170), (13, "Bandstand", 220)):
            at(canvas, 40, top, f"{number}.", bold=True)
            at(canvas, 72, top, title, bold=True)
        lines_at(canvas, 72, 190, ["Apologies were received from Councillor C Cedar."])
        lines_at(
            canvas,
            72,
            240,
            [
                "The Director of Parks, Ms J Carver, presented a report on the state of the band-",
                "stand in the park.",
                "RESOLVED: That the report be noted.",
            ],
        )

    facts = extract(read(pdf_of(page)))
    assert facts.meeting.date and facts.meeting.date.value == "2024-03-05"
    assert [(item.number, item.title) for item in facts.items] == [
        ("12.", "Apologies for Absence"),
        ("13.", "Bandstand"),
    ]
    attended = {(fact.person, fact.status) for fact in facts.attendance}
    assert attended == {("A Ash", "present"), ("B Beech", "present"), ("C Cedar", "apologies")}
    assert [(report.item, report.person) for report in facts.reports] == [(2, "J Carver")]
    assert [decision.item for decision in facts.decisions] == [2]


WORDS = st.lists(
    st.text(
        alphabet="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO0123456789", min_size=1, max_size=12
    ),
    min_size=1,
    max_size=120,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_any_text_comes_back_in_order(paragraphs: list[list[str]]) -> None:
    file = io.BytesIO()
    style = ParagraphStyle("text", fontName="Helvetica", fontSize=11, leading=13, spaceAfter=8)
    template = SimpleDocTemplate(file, pagesize=A4, invariant=1)
    template.build([Paragraph(" ".join(words), style) for words in paragraphs])
    document = read(file.getvalue())
    assert "".join(document.text.replace("|", " ").split()) == "".join(
        chain.from_iterable(paragraphs)
    )
    assert read_pdf("again.pdf", file.getvalue()) == read_pdf("again.pdf", file.getvalue())
    assert all_boxes_on_page(document, *A4)
