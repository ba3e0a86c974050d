"""Word documents: text as accepted, headings, numbers as Word prints them, tables, places."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.read.docx_numbering import formatted
from minutegraph.ingest.records import Document
from minutegraph.ingest.segment import segment

WordFile = Callable[..., bytes]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Item"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="Heading 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/>
  <w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/>
  <w:rPr><w:b/></w:rPr></w:style>
"""


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*content: str, style: str = "", numbered: str = "", properties: str = "") -> str:
    inside = "".join(piece if piece.startswith("<") else r(piece) for piece in content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        num_id, _, level = numbered.partition("/")
        named += f'<w:numPr><w:ilvl w:val="{level or 0}"/><w:numId w:val="{num_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def table(*rows: list[str]) -> str:
    """A table; a cell is XML, or words that are one paragraph."""
    cells = (
        "".join(f"<w:tc>{c if c.startswith('<') else p(c)}</w:tc>" for c in row) for row in rows
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def level(
    index: int, text: str, kind: str = "decimal", more: str = "", start: int | None = 1
) -> str:
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{index}">{begin}<w:numFmt w:val="{kind}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(
    *levels: str, instances: str = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
) -> str:
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{instances}'


def shown(document: Document) -> list[str]:
    """The blocks as they read on the page: number, then words."""
    return [
        f"{block.marker} {document.text[block.span.start : block.span.end]}".strip()
        for block in document.blocks
    ]


def kinds(document: Document) -> list[tuple[str, int]]:
    return [(block.kind, block.level) for block in document.blocks]


def test_paragraphs_and_their_places(word_file: WordFile) -> None:
    inside = f"<w:txbxContent>{p('In a box')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:textbox>{inside}</v:textbox></w:pict></w:r>"
    body = (
        p("First")
        + p()
        + f"<w:sdt><w:sdtContent>{p('Second')}</w:sdtContent></w:sdt>"
        + p("With a box", box)
        + table(["Name", "Post"], ["A Marsh", "Clerk"])
        + p("Last")
    )
    data = word_file(body)
    document = read_bytes("minutes.docx", data)
    assert document.media_type.endswith("wordprocessingml.document")
    assert shown(document) == [
        "First",
        "Second",
        "With a box",
        "In a box",
        "Name | Post",
        "A Marsh | Clerk",
        "Last",
    ]
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    for words in ("First", "Second", "With a box", "In a box", "Post", "A Marsh", "Clerk", "Last"):
        origin = document.origin_of(document.text.index(words))
        assert origin is not None
        found = root.xpath(origin.element, namespaces={k: v for k, v in root.nsmap.items() if k})
        assert isinstance(found, list)
        (paragraph,) = found
        assert isinstance(paragraph, etree._Element)
        assert paragraph.tag == f"{{{W}}}p"
        assert words in [element.text for element in paragraph.iter(f"{{{W}}}t")]
        assert (origin.page, origin.box, origin.edges) == (0, (), ())
    first = document.origin_of(0)
    assert first is not None
    assert first.element == "/w:document/w:body/w:p[1]"


def test_any_suffix_and_the_strict_form(word_file: WordFile) -> None:
    data = word_file(p("Minutes of the meeting"))
    assert read_bytes("download", data).text == "Minutes of the meeting\n"
    assert read_bytes("minutes.txt", data).text == "Minutes of the meeting\n"
    with ZipFile(BytesIO(data)) as package:
        strict = package.read("word/document.xml").replace(
            W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
    again = word_file("", {"word/document.xml": strict})
    assert read_bytes("minutes.docx", again).text == "Minutes of the meeting\n"


def test_headings_by_style_inheritance_outline_and_bold_type(word_file: WordFile) -> None:
    body = (
        p("Apologies", style="Item")
        + p("Grants", style="Sub")
        + p("By its name", style="H3")
        + p("By its own outline", properties='<w:outlineLvl w:val="3"/>')
        + p("Body text", style="Item", properties='<w:outlineLvl w:val="9"/>')
        + p(r("Wholly bold", "<w:b/>"), r(" – "), r("too", '<w:rStyle w:val="Strong"/>'))
        + p(r("Bold at first", "<w:b/>"), r(" and then not"))
        + p(r("Not bold", '<w:b w:val="0"/>'))
        + p(r("Underlined", '<w:u w:val="single"/>'))
        + p("Plain")
    )
    document = read_bytes("minutes.docx", word_file(body, styles=STYLES))
    assert kinds(document) == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("heading", 4),
        ("heading", 7),  # the style is bold
        ("heading", 7),
        ("paragraph", 0),
        ("paragraph", 0),
        ("heading", 8),
        ("paragraph", 0),
    ]


def test_changes_are_read_as_accepted(word_file: WordFile) -> None:
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    body = (
        p(
            "That the grant be ",
            "<w:del w:id='1'><w:r><w:delText>refused</w:delText></w:r></w:del>",
            f"<w:ins w:id='2'>{r('approved')}</w:ins>",
            ".",
        )
        + p(f"<w:moveFrom w:id='3'>{r('Moved words.')}</w:moveFrom>", "Left.")
        + p(f"<w:moveTo w:id='4'>{r('Moved words.')}</w:moveTo>")
        + p("The end of this", properties=mark)
        + p(" paragraph is deleted.")
        + p("<w:del w:id='5'><w:r><w:delText>Gone</w:delText></w:r></w:del>", properties=mark)
        + "<w:tbl><w:tr><w:trPr><w:del w:id='6'/></w:trPr><w:tc>"
        + p("Old")
        + "</w:tc><w:tc>"
        + p("row")
        + "</w:tc></w:tr><w:tr><w:tc>"
        + p("New")
        + "</w:tc><w:tc>"
        + p("row")
        + "</w:tc></w:tr></w:tbl>"
        + p("Was bold", properties="<w:rPr/><w:pPrChange w:id='7'><w:pPr/></w:pPrChange>")
    )
    assert shown(read_bytes("minutes.docx", word_file(body))) == [
        "That the grant be approved.",
        "Left.",
        "Moved words.",
        "The end of this paragraph is deleted.",
        "New | row",
        "Was bold",
    ]


def test_what_does_not_print_is_left_out(word_file: WordFile) -> None:
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = (
        code.format("begin")
        + "<w:r><w:instrText> DATE \\@ d </w:instrText></w:r>"
        + code.format("separate")
        + r("3 May 2023")
        + code.format("end")
    )
    contents = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
        f"</w:sdtPr><w:sdtContent>{p('1. Apologies 2')}</w:sdtContent></w:sdt>"
    )
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{p('Click here to enter text.')}</w:sdtContent></w:sdt>"
    )
    body = (
        p("Held on ", field, ".", "<w:r><w:footnoteReference w:id='1'/></w:r>")
        + p(r("Hidden", "<w:vanish/>"), "Shown", r(" too", '<w:vanish w:val="0"/>'))
        + p("All hidden", style="Secret")
        + p("Apologies 2", style="Toc1")
        + contents
        + prompt
        + p(
            "<w:commentRangeStart w:id='0'/>", "Remark", "<w:r><w:commentReference w:id='0'/></w:r>"
        )
    )
    note = p("A note at the foot")
    document = read_bytes(
        "minutes.docx",
        word_file(body, styles=STYLES, footnotes=f"<w:footnote w:id='1'>{note}</w:footnote>"),
    )
    assert shown(document) == ["Held on 3 May 2023.", "Shown too", "Remark"]


def test_a_field_that_never_ends_swallows_no_paragraph(word_file: WordFile) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    document = read_bytes("m.docx", word_file(p("One ", begin, r("code")) + p("Two") + p("Three")))
    assert shown(document) == ["One", "Two", "Three"]


def test_what_stands_inside_other_elements_is_read(word_file: WordFile) -> None:
    choice = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        f"{p('Boxed')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:textbox><w:txbxContent>{p('Boxed')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    body = p(
        f"<w:smartTag>{r('Harwick ')}</w:smartTag>",
        f"<w:hyperlink r:id='x'>{r('Town')}</w:hyperlink>",
        f"<w:sdt><w:sdtContent>{r(' Council')}</w:sdtContent></w:sdt>",
        f"<w:fldSimple w:instr='TITLE'>{r(' met')}</w:fldSimple>",
        "<w:r><w:noBreakHyphen/><w:t>on</w:t><w:softHyphen/><w:t>line</w:t></w:r>",
        "<w:r><w:tab/><w:t>at 7</w:t><w:sym w:font='Symbol' w:char='F0B7'/></w:r>",
        choice,
    )
    assert shown(read_bytes("m.docx", word_file(body))) == [
        "Harwick Town Council met-online\tat 7•",
        "Boxed",
    ]


def test_line_breaks_begin_a_line_but_not_in_a_heading(word_file: WordFile) -> None:
    broken = "<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r>"
    body = p(broken) + p(broken, style="Item") + p(f"<w:r><w:rPr><w:b/></w:rPr>{broken[5:]}")
    document = read_bytes("m.docx", word_file(body, styles=STYLES))
    assert shown(document) == ["One", "Two", "One Two", "One", "Two"]
    assert kinds(document) == [
        ("paragraph", 0),
        ("line", 0),
        ("heading", 1),
        ("heading", 7),
        ("heading", 7),
    ]


@pytest.mark.parametrize(
    ("kind", "count", "printed"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 53, "AAA"),
        ("lowerRoman", 9, "ix"),
        ("upperRoman", 1949, "MCMXLIX"),
        ("ordinal", 11, "11th"),
        ("ordinal", 22, "22nd"),
        ("none", 4, ""),
        ("chineseCounting", 4, "4"),
        ("lowerRoman", 0, "0"),
        ("upperRoman", 10**9, "1000000000"),
        ("lowerLetter", 10**9, "1000000000"),
    ],
)
def test_formats_of_numbers(kind: str, count: int, printed: str) -> None:
    assert formatted(count, kind) == printed


def test_numbers_count_up_and_begin_again(word_file: WordFile) -> None:
    lists = numbering(
        level(0, "%1."),
        level(1, "%1.%2"),
        level(2, "(%3)", "lowerLetter"),
        level(3, "%4)", "lowerRoman"),
    )
    body = "".join(
        p(words, numbered=f"1/{depth}")
        for words, depth in (
            ("A", 0), ("B", 1), ("C", 1), ("D", 2), ("E", 2), ("F", 1), ("G", 2), ("H", 3),
            ("I", 0), ("J", 1), ("K", 2),
        )
    )  # fmt: skip
    assert shown(read_bytes("m.docx", word_file(body, numbering=lists))) == [
        "1. A", "1.1 B", "1.2 C", "(a) D", "(b) E", "1.3 F", "(a) G", "i) H",
        "2. I", "2.1 J", "(a) K",
    ]  # fmt: skip


def test_levels_that_restart_late_never_or_print_plain(word_file: WordFile) -> None:
    lists = numbering(
        level(0, "%1.", "upperRoman"),
        level(1, "%1.%2", more='<w:lvlRestart w:val="0"/><w:isLgl/>'),
        level(2, "%2-%3", more='<w:lvlRestart w:val="1"/>'),
        level(3, "%5"),
        level(4, "%5", start=None),
    )
    depths = (0, 1, 2, 1, 2, 0, 1, 2, 3, 4)
    body = "".join(p("x", numbered=f"1/{depth}") for depth in depths)
    assert shown(read_bytes("m.docx", word_file(body, numbering=lists))) == [
        "I. x", "1.1 x", "1-1 x", "1.2 x", "2-2 x", "II. x", "2.3 x", "3-1 x", "x", "0 x",
    ]  # fmt: skip


def test_a_deeper_level_first_uses_up_the_one_above(word_file: WordFile) -> None:
    lists = numbering(level(0, "%1."), level(1, "%1.%2"))
    body = p("B", numbered="1/1") + p("B", numbered="1/1") + p("A", numbered="1/0")
    document = read_bytes("m.docx", word_file(body, numbering=lists))
    assert shown(document) == ["1.1 B", "1.2 B", "2. A"]


def test_lists_share_counters_unless_one_begins_afresh(word_file: WordFile) -> None:
    instances = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/>{override}</w:num>'
        for number, override in (
            (1, ""),
            (2, ""),
            (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
            (4, f'<w:lvlOverride w:ilvl="0">{level(0, "Item %1")}</w:lvlOverride>'),
        )
    )
    lists = numbering(level(0, "%1."), instances=instances)
    body = "".join(p("x", numbered=str(num_id)) for num_id in (1, 2, 3, 3, 1, 4, 0, 99))
    assert shown(read_bytes("m.docx", word_file(body, numbering=lists))) == [
        "1. x", "2. x", "5. x", "6. x", "7. x", "Item 8 x", "x", "x",
    ]  # fmt: skip


def test_numbers_linked_to_styles(word_file: WordFile) -> None:
    styles = STYLES + "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f'<w:pPr><w:numPr>{inside}</w:numPr></w:pPr></w:style>'
        for name, based, inside in (
            ("Top", "", '<w:numId w:val="1"/>'),
            ("Under", '<w:basedOn w:val="Top"/>', '<w:ilvl w:val="1"/>'),
            ("Linked", "", '<w:numId w:val="1"/>'),
            ("Bare", '<w:basedOn w:val="Top"/>', '<w:numId w:val="0"/>'),
        )
    )  # fmt: skip
    lists = numbering(
        level(0, "%1.", more='<w:pStyle w:val="Top"/>'),
        level(1, "%1.%2"),
        level(2, "(%3)", "lowerLetter", more='<w:pStyle w:val="Linked"/>'),
    )
    body = (
        p("A", style="Top")
        + p("B", style="Under")
        + p("C", style="Linked")
        + p("D", style="Bare")
        + p("E", style="Top", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("F", style="Top", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    )
    document = read_bytes("m.docx", word_file(body, styles=styles, numbering=lists))
    assert shown(document) == ["1. A", "1.1 B", "(a) C", "D", "E", "1.2 F"]


def test_numbers_of_a_list_style(word_file: WordFile) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Ours"><w:name w:val="Ours"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    lists = (
        f'<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="Ours"/>{level(0, "§%1")}'
        "</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Ours"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    )
    body = p("A", numbered="1") + p("B", numbered="2")
    assert shown(read_bytes("m.docx", word_file(body, styles=styles, numbering=lists))) == [
        "§1 A",
        "§2 B",
    ]


def test_empty_deleted_and_hidden_paragraphs_in_a_list(word_file: WordFile) -> None:
    lists = numbering(level(0, "%1."))
    gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
    body = (
        p("A", numbered="1")
        + p(numbered="1")
        + p("B", numbered="1")
        + p(
            "<w:del w:id='2'><w:r><w:delText>x</w:delText></w:r></w:del>",
            numbered="1",
            properties=gone,
        )
        + p(r("y", "<w:vanish/>"), numbered="1", properties="<w:rPr><w:vanish/></w:rPr>")
        + p("C", numbered="1")
    )
    document = read_bytes("m.docx", word_file(body, numbering=lists))
    assert shown(document) == ["1. A", "3. B", "4. C"]


def test_bullets(word_file: WordFile) -> None:
    lists = numbering(level(0, "\uf0b7", "bullet"), level(1, "–", "bullet"), level(2, "", "bullet"))
    body = "".join(p("x", numbered=f"1/{depth}") for depth in range(3))
    document = read_bytes("m.docx", word_file(body, numbering=lists))
    assert shown(document) == ["• x", "– x", "x"]
    assert kinds(document) == [("list-item", 1), ("list-item", 2), ("paragraph", 0)]


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


def header_reference(kind: str, more: str = "") -> str:
    return f'<w:sectPr><w:headerReference w:type="{kind}" r:id="header1"/>{more}</w:sectPr>'


@pytest.mark.parametrize(
    ("section", "header", "added"),
    [
        (header_reference("default"), p("Harwick Town Council"), ["Harwick Town Council"]),
        (
            header_reference("first", "<w:titlePg/>"),
            p("Harwick Town Council"),
            ["Harwick Town Council"],
        ),
        (header_reference("default", "<w:titlePg/>"), p("Harwick Town Council"), []),
        (header_reference("even"), p("Harwick Town Council"), []),
        (header_reference("default"), p("Minutes of the Meeting"), []),
        (header_reference("default"), p("Harwick Minutes, 9 July 2019"), []),
        (header_reference("default"), p("Page 1 of 4") + p("17"), []),
    ],
)
def test_of_the_header_only_what_the_body_does_not_say(
    word_file: WordFile, section: str, header: str, added: list[str]
) -> None:
    body = p("Minutes of the meeting held on 4 June 2019") + p("Present") + section
    document = read_bytes("m.docx", word_file(body, header1=header))
    assert shown(document) == [*added, "Minutes of the meeting held on 4 June 2019", "Present"]
    origin = document.origin_of(document.text.index("Present"))
    assert origin is not None
    assert origin.element == "/w:document/w:body/w:p[2]"
    if added:
        top = document.origin_of(0)
        assert top is not None
        assert top.element == ""


def test_automatic_numbers_make_agenda_items(word_file: WordFile) -> None:
    lists = numbering(level(0, "%1."), level(1, "%1.%2"))
    body = (
        p(r("Harwick Town Council", "<w:b/>"))
        + p("Minutes of the Finance Committee held on Tuesday 4 June 2019 at 7.00 pm")
        + p("Present: Councillors A Marsh (Chair) and B Dale.")
        + p("Apologies for absence", numbered="1")
        + p("Apologies were received from Councillor Penn.", numbered="1/1")
        + p("Minutes", numbered="1")
        + p(
            "The minutes of the meeting held on 7 May 2019 were agreed as a correct record.",
            numbered="1/1",
        )
        + p("Pavilion repairs", numbered="1")
        + p("The Clerk, Mrs J Rusk, presented a report on the pavilion.", numbered="1/1")
        + p("RESOLVED that the lowest tender be accepted.", numbered="1/1")
    )
    document = read_bytes("m.docx", word_file(body, numbering=lists))
    minutes = segment(document)
    assert [(item.number, item.title and item.title.text) for item in minutes.items] == [
        ("1.", "Apologies for absence"),
        ("2.", "Minutes"),
        ("3.", "Pavilion repairs"),
    ]
    facts = extract(document)
    facts = facts[0] if isinstance(facts, tuple | list) else facts
    assert [(fact.item, fact.person, fact.post) for fact in facts.reports] == [
        (3, "J Rusk", "Clerk")
    ]
    assert [(fact.item, fact.force) for fact in facts.decisions if fact.item == 3] == [
        (3, "resolved")
    ]


@given(
    st.lists(
        st.tuples(
            st.text(
                st.characters(
                    codec="utf-8",
                    exclude_categories=("Cc", "Cs", "Cn", "Co"),
                    exclude_characters="<&>",
                ),
                max_size=30,
            ),
            st.sampled_from(("", "<w:b/>", "<w:vanish/>", '<w:u w:val="single"/>')),
            st.integers(0, 3),
        ),
        max_size=12,
    )
)
def test_blocks_and_origins_hold_for_any_text(runs: list[tuple[str, str, int]]) -> None:
    paragraphs = (
        p(r(words, properties), numbered=f"1/{depth}" if depth else "")
        for words, properties, depth in runs
    )
    body = "".join(paragraphs) + p("End")
    namespaces = f'xmlns:w="{W}"'
    archive = BytesIO()
    with ZipFile(archive, "w") as package:
        package.writestr(
            "word/document.xml", f"<w:document {namespaces}><w:body>{body}</w:body></w:document>"
        )
    document = read_bytes("m.docx", archive.getvalue())
    assert document == read_bytes("m.docx", archive.getvalue())
    starts = [origin.start for origin in document.origins]
    assert starts == sorted(set(starts))
    end = 0
    for block in document.blocks:
        words = document.text[block.span.start : block.span.end]
        assert block.span.start >= end
        assert words == words.strip() != ""
        assert "\n" not in words
        assert document.origin_of(block.span.start) is not None
        end = block.span.end
