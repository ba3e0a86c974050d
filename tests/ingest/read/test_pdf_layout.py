"""What stands beside what on a page of a PDF: columns, tables, margins, heads and feet."""

from reportlab.pdfgen.canvas import Canvas

from minutegraph.ingest.segment import segment

from .pdf_files import HEIGHT, LINES, PARAGRAPH, at, blocks_of, lines_at, pdf_of, read, texts_of


def test_numbers_in_the_margin_belong_to_their_titles() -> None:
    def page(canvas: Canvas) -> None:
        for number, top in ((41, 100), (42, 200), (43, 300)):
            at(canvas, 40, top, f"{number}.", bold=True)
            at(canvas, 90, top, f"Title of item {number}", bold=True)
            lines_at(canvas, 90, top + 20, LINES)

    document = read(pdf_of(page))
    assert texts_of(document)[::2] == [f"{n}.  Title of item {n}" for n in (41, 42, 43)]
    assert texts_of(document)[1::2] == [PARAGRAPH] * 3
    numbers = [item.number for item in segment(document).items]
    assert numbers == ["41.", "42.", "43."]


def test_a_number_whose_base_line_lies_a_little_lower() -> None:
    def page(canvas: Canvas) -> None:
        at(canvas, 40, 101.5, "7")
        at(canvas, 90, 100, "BUS SHELTERS", bold=True)

    assert texts_of(read(pdf_of(page))) == ["7  BUS SHELTERS"]


def test_columns_of_prose_are_read_down() -> None:
    left = [f"left column line {n} of a story about the old mill" for n in range(12)]
    right = [f"right column line {n} of a story about the new weir" for n in range(12)]

    def page(canvas: Canvas) -> None:
        lines_at(canvas, 40, 100, left)
        lines_at(canvas, 320, 100, right)

    text = " ".join(read(pdf_of(page)).text.split())
    assert text == " ".join([*left, *right])


def test_lists_of_people_in_columns_are_read_down() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 72, 100, ["Councillor A Ash", "Councillor B Beech", "Councillor C Cedar"])
        lines_at(canvas, 320, 100, ["Councillor D Dale", "Councillor E Elm", "Councillor F Fir"])

    assert texts_of(read(pdf_of(page))) == [
        f"Councillor {name}" for name in ("A Ash", "B Beech", "C Cedar", "D Dale", "E Elm", "F Fir")
    ]


def ruled_table(canvas: Canvas, xs: list[float], ys: list[float]) -> None:
    canvas.grid(xs, [HEIGHT - y for y in ys])


def test_rows_of_a_drawn_table_are_read_across() -> None:
    def page(canvas: Canvas) -> None:
        ruled_table(canvas, [60, 200, 320, 540], [90, 110, 150, 190])
        for left, text in ((64, "Member"), (204, "Item"), (324, "Nature of interest")):
            at(canvas, left, 104, text, bold=True)
        at(canvas, 64, 124, "Councillor A Ash")
        at(canvas, 204, 124, "7")
        lines_at(canvas, 324, 124, ["Personal: her brother is", "a tenant of the market hall"])
        at(canvas, 64, 164, "Councillor B Beech")
        at(canvas, 204, 164, "9")
        at(canvas, 324, 164, "Pecuniary")

    assert blocks_of(read(pdf_of(page))) == [
        ("row", "", "Member | Item | Nature of interest"),
        (
            "row",
            "",
            "Councillor A Ash | 7 | Personal: her brother is a tenant of the market hall",
        ),
        ("row", "", "Councillor B Beech | 9 | Pecuniary"),
    ]


def test_rows_of_a_table_without_lines_are_read_across() -> None:
    def page(canvas: Canvas) -> None:
        for index, (payee, sum_) in enumerate(
            (("Mill Lane Garage", "£120.00"), ("Wexcombe Hall", "£84.50"), ("Clerk", "£1,204.11"))
        ):
            at(canvas, 72, 100 + 14 * index, payee)
            at(canvas, 300, 100 + 14 * index, sum_)

    assert texts_of(read(pdf_of(page))) == [
        "Mill Lane Garage | £120.00",
        "Wexcombe Hall | £84.50",
        "Clerk | £1,204.11",
    ]


def test_one_wrapped_cell_does_not_join_the_rows_of_a_table() -> None:
    rows = (
        (100, "Present:", "Councillor Yve Tarn (Chair)"),
        (118, "Independent", "Mr Desmond Hale"),
        (132, "Members:", ""),
        (161, "Also in attendance:", ""),
        (181, "Ada Coe", "Director of Resources"),
        (198, "Bo Dell", "Chief Accountant"),
        (216, "Cy Eld", "Head of Audit"),
    )

    def page(canvas: Canvas) -> None:
        for top, left, right in rows:
            at(canvas, 72, top, left)
            at(canvas, 250, top, right)

    assert texts_of(read(pdf_of(page)))[1:] == [
        "Independent Members: | Mr Desmond Hale",
        "Also in attendance:",
        "Ada Coe | Director of Resources",
        "Bo Dell | Chief Accountant",
        "Cy Eld | Head of Audit",
    ]


def test_side_headings_go_before_the_text_beside_them() -> None:
    def page(canvas: Canvas) -> None:
        at(canvas, 50, 100, "Declarations", bold=True)
        at(canvas, 50, 113, "of interest", bold=True)
        lines_at(canvas, 170, 100, [line[:60] for line in LINES])
        at(canvas, 50, 160, "Bandstand", bold=True)
        lines_at(canvas, 170, 160, ["There was no news."])

    texts = texts_of(read(pdf_of(page)))
    assert texts[0] == "Declarations of interest"
    assert texts[-2:] == ["Bandstand", "There was no news."]
    assert texts[1].startswith(LINES[0][:60])


def test_initials_beside_the_text_stand_apart_from_it() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 50, 100, LINES)
        at(canvas, 540, 113, "JB")
        lines_at(canvas, 50, 160, LINES)
        at(canvas, 540, 186, "KL/JB")

    assert texts_of(read(pdf_of(page))) == [PARAGRAPH, "JB", PARAGRAPH, "KL/JB"]


def test_heads_feet_and_page_numbers_are_left_out() -> None:
    def page(number: int, canvas: Canvas) -> None:
        at(canvas, 72, 40, "Wexcombe Town Council: Planning Committee", size=9)
        lines_at(canvas, 72, 150, [f"Paragraph {number} of the minutes is here."])
        at(canvas, 72, 800, "Chair’s initials ............", size=9)
        at(canvas, 280, 815, f"Page {number} of 3", size=9)

    data = pdf_of(*(lambda canvas, n=n: page(n, canvas) for n in (1, 2, 3)))
    assert texts_of(read(data)) == [
        "Wexcombe Town Council: Planning Committee",
        *(f"Paragraph {n} of the minutes is here." for n in (1, 2, 3)),
    ]


def test_what_stands_on_each_page_elsewhere_stays() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 72, 400, ["There was nothing to report."])

    assert texts_of(read(pdf_of(page, page))) == ["There was nothing to report."] * 2
