"""Word's automatic numbers: counted, restarted and printed as Word prints them."""

import pytest

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.read.docx.numbering import formatted
from minutegraph.ingest.segment import segment

from .docx_files import STYLES, WordFile, kinds, level, numbering, p, r, shown


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
