"""Tables of a Word document: rows of data, layouts of prose, columns of items."""

from minutegraph.ingest.read import read_bytes

from .docx_files import WordFile, level, numbering, p, shown, table


def test_tables_of_data_are_rows(word_file: WordFile) -> None:
    merged = "<w:tcPr><w:vMerge/></w:tcPr>"
    body = table(
        ["Payee", "For", "£"],
        ["Ashdown Ltd", p("Grass cutting") + p("June"), "120.00"],
        [f"{merged}{p('')}", "Hedges", "80.00"],
        ["", "Total", ""],
    )  # fmt: skip
    document = read_bytes("m.docx", word_file(body))
    assert shown(document) == [
        "Payee | For | £",
        "Ashdown Ltd | Grass cutting June | 120.00",
        "Hedges | 80.00",
        "| Total |",
    ]
    assert {block.kind for block in document.blocks} == {"row"}


def test_tables_that_lay_out_prose_are_paragraphs(word_file: WordFile) -> None:
    told = "The Chair welcomed members to the meeting and thanked the clerk for the papers."
    body = table(
        ["1.", p("Apologies") + p(told) + p("Noted."), "Clerk"],
        ["2.", "Minutes", ""],
        ["3.", table(["Rate", "%"], ["Basic", "2"]) + p("Agreed."), ""],
    )
    assert shown(read_bytes("m.docx", word_file(body))) == [
        "1.", "Apologies", told, "Noted.", "Clerk", "2.", "Minutes", "3.",
        "Rate | %", "Basic | 2", "Agreed.",
    ]  # fmt: skip


def test_a_number_alone_in_its_cell_stands_before_the_title(word_file: WordFile) -> None:
    lists = numbering(level(0, "%1."))
    told = "Apologies were received from Councillor Marsh, who was on holiday."
    body = table(
        [p(numbered="1"), p("Apologies") + p(told)],
        [p(numbered="1"), p("Minutes") + p("They were agreed as a correct record of the meeting.")],
    )
    document = read_bytes("m.docx", word_file(body, numbering=lists))
    assert shown(document)[:3] == ["1. Apologies", told, "2. Minutes"]


def test_titles_in_a_column_of_items_are_headings(word_file: WordFile) -> None:
    long = "The clerk reported on the works at the pavilion and members thanked her. " * 8
    body = table(
        ["No", "Item", "Discussion and decision"],
        ["1", "Apologies", "None."],
        ["2", "Pavilion", long.strip()],
    )
    document = read_bytes("m.docx", word_file(body))
    titles = [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.kind == "heading"
    ]
    assert titles == ["Apologies", "Pavilion"]


def test_lists_below_labels_are_read_column_by_column(word_file: WordFile) -> None:
    names = p("Cllr Marsh"), p("Cllr Dale"), p("Cllr Penn"), p("Cllr Rusk")
    body = table(["Present", "Apologies"], ["".join(names[:2]), "".join(names[2:])])
    body = body.replace(p("Cllr Dale"), p("Cllr Dale") + p("Cllr Ash"))
    assert shown(read_bytes("m.docx", word_file(body))) == [
        "Present", "Cllr Marsh", "Cllr Dale", "Cllr Ash", "Apologies", "Cllr Penn", "Cllr Rusk",
    ]  # fmt: skip
