"""Word files made to do harm, or broken: each is read safely or refused with what to do."""

import struct
import time
import tracemalloc
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.read.docx.package import MAX_PART_BYTES
from minutegraph.ingest.records import UnreadableDocument

from .docx_files import W, WordFile

MAIN = "word/document.xml"
HEAD = f'<w:document xmlns:w="{W}"><w:body>'.encode()
TAIL = b"</w:body></w:document>"
PARAGRAPH = "<w:p><w:r><w:t>Minutes of the meeting</w:t></w:r></w:p>"
MEGABYTE = 1024 * 1024


def refusal(data: bytes, name: str = "minutes.docx") -> str:
    with pytest.raises(UnreadableDocument) as refused:
        read_bytes(name, data)
    message = str(refused.value)
    assert message.startswith(f"{name}: ")
    assert message.endswith(".")
    assert "Traceback" not in message
    return message


def packed(main: bytes, name: str = MAIN) -> bytes:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, main)
    return archive.getvalue()


def test_a_bomb_that_declares_its_size() -> None:
    bomb = packed(HEAD + b" " * (MAX_PART_BYTES + MEGABYTE) + TAIL)
    assert len(bomb) < MEGABYTE
    tracemalloc.start()
    try:
        assert "unpacks to more than 32 MB" in refusal(bomb)
        assert tracemalloc.get_traced_memory()[1] < 3 * MAX_PART_BYTES
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("declared", [len(HEAD), 100])
def test_a_bomb_that_lies_about_its_size(declared: int) -> None:
    unpacked = HEAD + b" " * (2 * MAX_PART_BYTES) + TAIL
    bomb = bytearray(packed(unpacked))
    size = struct.pack("<I", len(unpacked))
    assert bomb.count(size) == 2
    lying = bytes(bomb).replace(size, struct.pack("<I", declared))
    assert "damaged" in refusal(lying)


def test_many_large_parts_are_limited_in_their_sum(word_file: WordFile) -> None:
    padding = (b"<w:x>" + b" " * 4 * MEGABYTE + b"</w:x>") * 7
    filler = f'<w:styles xmlns:w="{W}">'.encode() + padding + b"</w:styles>"
    lists = filler.replace(b"styles", b"numbering")
    main = HEAD + padding + PARAGRAPH.encode() + TAIL
    data = word_file(
        "",
        {"word/styles.xml": filler, "word/numbering.xml": lists, MAIN: main},
        styles="",
        numbering="",
    )
    assert "unpacks to more than" in refusal(data)


def test_entries_that_overlap(word_file: WordFile) -> None:
    """Every entry of the directory points at the same packed bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    unpacked = HEAD + b" " * (20 * MEGABYTE) + TAIL
    body = packer.compress(unpacked) + packer.flush()
    crc = zlib.crc32(unpacked)
    sizes = struct.pack("<III", crc, len(body), len(unpacked))
    name = MAIN.encode()
    local = struct.pack("<IHHHHH", 0x04034B50, 20, 0, 8, 0, 0) + sizes
    local += struct.pack("<HH", len(name), 0) + name + body
    directory = b""
    names = [MAIN, *(f"word/part{number}.xml" for number in range(1000))]
    for entry in names:
        directory += struct.pack("<IHHHHHH", 0x02014B50, 20, 20, 0, 8, 0, 0) + sizes
        directory += struct.pack("<HHHHHII", len(entry), 0, 0, 0, 0, 0, 0) + entry.encode()
    end = struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, len(names), len(names), len(directory), len(local), 0
    )
    refusal(local + directory + end)


def test_more_files_in_the_archive_than_a_document_has() -> None:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr(MAIN, HEAD + PARAGRAPH.encode() + TAIL)
        for number in range(20_001):
            package.writestr(str(number), "")
    assert "more than 20,000 files" in refusal(archive.getvalue())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY c "' + "&b;" * 1000 + '">',
        '<!ENTITY c SYSTEM "file:///etc/hostname">',
        '<!ENTITY % d SYSTEM "http://127.0.0.1:9/x.dtd"> %d;',
    ],
)
def test_entities_are_refused(entities: str, encoding: str) -> None:
    xml = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w:document [{entities}]>'
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body>'
        "</w:document>"
    )
    assert "declares entities" in refusal(packed(xml.encode(encoding)))


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
    ],
)
@pytest.mark.parametrize("depth", [60, 10_000])
def test_nesting(opening: str, closing: str, depth: int) -> None:
    body = opening * depth + PARAGRAPH + closing * depth
    data = packed(HEAD + body.encode() + TAIL)
    if depth == 60:
        assert read_bytes("minutes.docx", data).text == "Minutes of the meeting\n"
    else:
        assert "no sound XML" in refusal(data)


def timed(data: bytes) -> float:
    start = time.process_time()
    read_bytes("minutes.docx", data)
    return time.process_time() - start


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("<w:p/>", id="empty paragraphs"),
        pytest.param("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>", id="deleted ends"),
        pytest.param(f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{PARAGRAPH[5:]}", id="one long"),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>", id="tables"
        ),
        pytest.param(
            f"<w:p><w:r><w:pict><w:txbxContent>{PARAGRAPH}</w:txbxContent></w:pict></w:r></w:p>",
            id="text boxes",
        ),
        pytest.param('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', id="open fields"),
        pytest.param(PARAGRAPH, id="paragraphs"),
    ],
)
def test_time_is_linear(piece: str) -> None:
    few, many = (
        packed(HEAD + (piece * count + PARAGRAPH).encode() + TAIL) for count in (1_500, 12_000)
    )
    timed(few)
    assert timed(many) < 24 * max(timed(few), 0.02)


def test_a_million_empty_paragraphs() -> None:
    data = packed(HEAD + b"<w:p/>" * 1_000_000 + PARAGRAPH.encode() + TAIL)
    document = read_bytes("minutes.docx", data)
    assert document.text == "Minutes of the meeting\n"
    assert document.origins[0].element == "/w:document/w:body/w:p[1000001]"


def test_tags_beyond_number() -> None:
    assert "tags" in refusal(packed(HEAD + b"<w:p/>" * 4_000_001 + TAIL))


@pytest.mark.parametrize(
    "part",
    [
        "word/styles.xml",
        "word/numbering.xml",
        "word/header1.xml",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
        "[Content_Types].xml",
    ],
)
def test_parts_that_are_missing(word_file: WordFile, part: str) -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    data = word_file(PARAGRAPH + section, styles="", numbering="", header1="")
    assert read_bytes("minutes.docx", without(data, part)).text == "Minutes of the meeting\n"


def without(data: bytes, part: str) -> bytes:
    archive = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(archive, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    return archive.getvalue()


def test_the_main_part_is_missing(word_file: WordFile) -> None:
    assert "is missing" in refusal(without(word_file(PARAGRAPH), MAIN))


def test_a_document_without_text_or_body(word_file: WordFile) -> None:
    assert "there is no text" in refusal(word_file("<w:p/>"))
    assert "there is no body" in refusal(packed(f'<w:document xmlns:w="{W}"/>'.encode()))


@pytest.mark.parametrize("left", [10, 200, 0.5, 0.9, -1])
def test_an_archive_that_was_cut_off(word_file: WordFile, left: float) -> None:
    data = word_file(PARAGRAPH * 50)
    end = int(len(data) * left) if 0 < left < 1 else int(left)
    assert "broken or cut off" in refusal(data[:end])


def test_a_part_that_was_overwritten(word_file: WordFile) -> None:
    data = bytearray(packed(HEAD + (PARAGRAPH * 500).encode() + TAIL))
    data[60:90] = bytes(30)
    assert "damaged" in refusal(bytes(data))
    assert "no sound XML" in refusal(packed(HEAD + b"<w:p>"))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_locked_document_and_an_old_one() -> None:
    locked = OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)
    assert "locked by a password" in refusal(locked)
    assert "old Word" in refusal(OLE + bytes(2000), "minutes.doc")


def test_a_locked_archive(word_file: WordFile) -> None:
    data = bytearray(packed(HEAD + PARAGRAPH.encode() + TAIL))
    entry = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[entry + 8] |= 1
    assert "locked by a password" in refusal(bytes(data))


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"xl/workbook.xml": "application/x.spreadsheetml.sheet.main+xml"}, "Excel"),
        ({"ppt/presentation.xml": "application/x.presentationml.main+xml"}, "PowerPoint"),
        ({"mimetype": "", "content.xml": ""}, "OpenDocument"),
        ({"minutes.txt": ""}, "zip archive"),
    ],
)
def test_other_archives_are_named(files: dict[str, str], says: str) -> None:
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in files.items()
        if kind
    )
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr("[Content_Types].xml", f"<Types>{types}</Types>")
        for name in files:
            package.writestr(name, "<x/>")
    assert says in refusal(archive.getvalue())


def test_names_that_lead_out_and_links_that_go_out(
    word_file: WordFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    outside = "".join(
        f'<Relationship Id="{name}" Type="{kind}/{name}" Target="{target}" {mode}/>'
        for name, target, mode in (
            ("styles", "http://127.0.0.1:9/styles.xml", 'TargetMode="External"'),
            ("numbering", "../../../../../../etc/passwd", ""),
            ("header", "file:///etc/passwd", ""),
            ("attachedTemplate", "//127.0.0.1/share/evil.dotm", 'TargetMode="External"'),
        )
    )
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    data = word_file(
        PARAGRAPH + section,
        {
            "word/_rels/document.xml.rels": f"<Relationships>{outside}</Relationships>",
            "../../escaped.txt": "out",
            "/absolute.txt": "out",
        },
    )
    assert read_bytes("minutes.docx", data).text == "Minutes of the meeting\n"
    assert list(tmp_path.iterdir()) == []


def test_lists_and_styles_that_go_in_circles(word_file: WordFile) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/></w:style>'
        '<w:style w:type="numbering" w:styleId="L">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>'
            for n in range(20_000)
        )
    )
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{style}</w:t></w:r></w:p>"
        for style in ("A", "B", "C", "S0", "none")
    )
    document = read_bytes("m.docx", word_file(body, styles=styles, numbering=lists))
    assert document.text == "A\nB\nC\nS0\nnone\n"
    assert [block.kind for block in document.blocks[:2]] == ["heading", "heading"]


@pytest.mark.parametrize("value", ["", "x", "-1", "99", "9" * 400, "1e9", "٣", "0x1"])
def test_numbers_that_are_none(word_file: WordFile, value: str) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:pPr>'
        f'<w:outlineLvl w:val="{value}"/></w:pPr></w:style>'
    )
    lists = (
        f'<w:abstractNum w:abstractNumId="{value}">'
        f'<w:lvl w:ilvl="{value}"><w:start w:val="{value}"/>'
        f'<w:lvlRestart w:val="{value}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{value}"><w:abstractNumId w:val="{value}"/>'
        f'<w:lvlOverride w:ilvl="{value}">'
        f'<w:startOverride w:val="{value}"/></w:lvlOverride></w:num>'
    )
    numbered = f'<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="{value}"/></w:numPr>'
    symbol = f'<w:r><w:sym w:char="{value}"/></w:r>'
    body = f"<w:p><w:pPr>{numbered}</w:pPr>{symbol}<w:r><w:t>Words</w:t></w:r></w:p>"
    document = read_bytes("m.docx", word_file(body, styles=styles, numbering=lists))
    assert document.text.endswith("Words\n")
