"""Word documents: text as accepted, headings, headers, places."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from minutegraph.ingest.read import read_bytes

from .docx_files import STYLES, W, WordFile, kinds, p, r, shown, table


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
