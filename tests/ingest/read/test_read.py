"""Files become documents: their text, blocks, lines; what cannot be read says why."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.read import MAX_BYTES, read_bytes, read_document
from minutegraph.ingest.records import Document, UnreadableDocument

MINUTES = "Wexcombe Council\n\nChair’s report\n\nThe Chair – Councillor Dée – reported.\n"


def words_of(document: Document, kind: str | None = None) -> list[str]:
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if kind in (None, block.kind)
    ]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(MINUTES.encode("utf-8"), id="UTF-8"),
        pytest.param(MINUTES.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(MINUTES.encode("utf-16"), id="UTF-16 with a mark"),
        pytest.param(MINUTES.encode("utf-16-le"), id="UTF-16 little-endian without a mark"),
        pytest.param(MINUTES.encode("utf-16-be"), id="UTF-16 big-endian without a mark"),
        pytest.param(MINUTES.encode("utf-32"), id="UTF-32 with a mark"),
        pytest.param(MINUTES.encode("cp1252"), id="Windows-1252"),
        pytest.param(MINUTES.replace("\n", "\r\n").encode(), id="line ends of Windows"),
        pytest.param(MINUTES.replace("\n", "\r").encode(), id="line ends of old Macs"),
    ],
)
def test_encodings_give_one_text(data: bytes) -> None:
    assert read_bytes("minutes.txt", data).text == MINUTES


def test_latin_1_where_windows_1252_has_no_character() -> None:
    assert read_bytes("minutes.txt", b"Caf\xe9 \x81 minutes").text == "Café \x81 minutes"


def test_odd_characters_stay_in_the_text() -> None:
    text = "A\u00a0B\u00adC\ufeffD\x0cE\x1fF"
    assert read_bytes("minutes.txt", text.encode()).text == text


def test_lines_of_plain_text() -> None:
    document = read_bytes("minutes.txt", b"\n  First line  \n\n\nSecond\n")
    assert words_of(document) == ["First line", "Second"]
    assert [document.line_of(block.span.start) for block in document.blocks] == [2, 5]
    assert {block.kind for block in document.blocks} == {"line"}
    assert document.media_type == "text/plain"
    assert document.sha256 == read_bytes("other", b"\n  First line  \n\n\nSecond\n").sha256


def test_html_in_a_text_breaks_its_lines() -> None:
    text = "<h1>Minutes</h1>\n<ol start='7'>\n<li>Police report</li><li>Finance</li></ol>\nA<br />B"
    document = read_bytes("minutes.txt", text.encode())
    assert words_of(document) == ["Minutes", "Police report", "Finance", "A", "B"]
    assert [block.marker for block in document.blocks] == ["", "7.", "8.", "", ""]
    assert document.blocks[0].kind == "heading"


def test_markdown_blocks() -> None:
    text = (
        "---\ntitle: Minutes of May\ndate: 2024-05-01\n---\n# Board\n\n**Item 1**\n\nOne line\n"
        "and its second.\n\n* point\n  goes on\n* next\n\n1. numbered\n\n| A | B |\n|---|---|\n"
        "| c | d |\n\n> quoted\n> lines\n\n---\nlast\n"
    )
    document = read_bytes("minutes.md", text.encode())
    assert document.text == text
    assert document.title == "Minutes of May"
    assert [(block.kind, block.level, block.marker) for block in document.blocks] == [
        ("line", 0, ""),
        ("heading", 1, ""),
        ("heading", 7, ""),
        ("paragraph", 0, ""),
        ("list-item", 1, "*"),
        ("list-item", 1, "*"),
        ("list-item", 1, "1."),
        ("row", 0, ""),
        ("row", 0, ""),
        ("paragraph", 0, ""),
        ("rule", 0, ""),
        ("paragraph", 0, ""),
    ]
    assert words_of(document)[3] == "One line\nand its second."
    assert document.line_of(document.blocks[3].span.start) == 9


PAGE = """<!DOCTYPE html>
<html><head><title>Minutes | Wexcombe Council</title><style>p {}</style></head>
<body><nav><a href="/">Home</a></nav>
<script>var minutes = "no";</script>
<div role="main">
<h1>Agenda and
minutes</h1>
<p>The <b>Board</b> met
in the&nbsp;hall.</p>
<p hidden>unseen</p>
<ol start="3"><li>third</li><li><p>fourth</p></li></ol>
<ol type="a"><li>letter</li></ol>
<table><tr><th>Name</th><th>Item</th></tr><tr><td>Cllr Day</td><td>4</td></tr></table>
<p>one<br>two</p><p><strong>All bold</strong></p>
<!-- a comment -->
</div>
<footer><p>&copy; 2024 Wexcombe Council</p></footer>
</body></html>"""


def test_html_keeps_the_main_content_alone() -> None:
    document = read_bytes("page.html", PAGE.encode())
    assert words_of(document) == [
        "Minutes | Wexcombe Council",
        "Agenda and minutes",
        "The Board met in the\u00a0hall.",
        "third",
        "fourth",
        "letter",
        "Name | Item",
        "Cllr Day | 4",
        "one",
        "two",
        "All bold",
        "© 2024 Wexcombe Council",
    ]
    assert document.text.splitlines() == words_of(document)
    assert [block.marker for block in document.blocks if block.kind == "list-item"] == [
        "3.",
        "4.",
        "a.",
    ]
    assert words_of(document, "heading") == ["Agenda and minutes", "All bold"]
    assert words_of(document, "row") == ["Name | Item", "Cllr Day | 4"]


def test_html_lines_lead_back_to_the_file() -> None:
    document = read_bytes("page.html", PAGE.encode())
    lines = PAGE.splitlines()
    for word in ("Agenda", "minutes", "Board", "third", "Cllr", "bold", "©"):
        offset = document.text.index(word, 27)
        assert word.replace("©", "&copy;") in lines[document.line_of(offset) - 1]


def test_html_is_known_by_its_beginning() -> None:
    assert read_bytes("page.txt", PAGE.encode()).media_type == "text/html"


def test_html_fetches_nothing_and_expands_no_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body><p>a &x; b</p>'
    assert "SECRET" not in read_bytes("page.html", page.encode()).text


def test_html_in_a_declared_charset() -> None:
    page = '<html><head><meta charset="iso-8859-15"></head><body><p>\u20ac5</p></body></html>'
    assert "€5" in read_bytes("page.html", page.encode("iso-8859-15")).text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        pytest.param("a.txt", b"", "empty", id="an empty file"),
        pytest.param("a.txt", b" \n\t \xef\xbb\xbf\n", "no text", id="white space alone"),
        pytest.param("a.txt", b"abc\x00def\x00\x01\x02" * 9, "binary", id="NUL bytes"),
        pytest.param("a.txt", bytes(range(1, 32)) * 50, "binary", id="control characters"),
        pytest.param("a.pdf", b"%PDF-1.7 ...", "PDF", id="a PDF"),
        pytest.param("a.txt", b"%PDF-1.7 ...", "PDF", id="a PDF with another name"),
        pytest.param("a.docx", b"PK\x03\x04....", "Word", id="a Word document"),
        pytest.param("a.xml", b"<?xml version='1.0'?><minutes/>", "XML", id="XML"),
        pytest.param("a.html", b"<html><body></body></html>", "no text", id="a page without text"),
        pytest.param("a.txt", b"\xff\xfea\xd8b\xd8c", "UTF-16", id="broken UTF-16"),
    ],
)
def test_unreadable_says_what_and_why(name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words) as error:
        read_bytes(name, data)
    assert str(error.value).startswith(f"{name}: ")
    assert str(error.value).endswith(".")


def test_paths_that_are_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no such file"):
        read_document(tmp_path / "missing.txt")
    with pytest.raises(UnreadableDocument, match="folder"):
        read_document(tmp_path)


def test_size_has_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Minutes\n" * 100)
    assert read_document(path).name == "long.txt"
    with pytest.raises(UnreadableDocument, match="limit of 10"):
        read_document(path, max_bytes=10)
    assert MAX_BYTES == 20 * 1024 * 1024


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())), st.sampled_from(["txt", "md"]))
def test_blocks_are_in_order_and_inside_the_text(text: str, suffix: str) -> None:
    try:
        document = read_bytes(f"x.{suffix}", text.encode("utf-8", "replace"))
    except UnreadableDocument:
        return
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        end = block.span.end


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        document = read_bytes(name, data)
    except UnreadableDocument:
        return
    assert document.line_of(0) >= 1
