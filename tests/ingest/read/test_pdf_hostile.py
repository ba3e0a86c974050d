"""PDFs that are broken, locked, or made to hang a reader or fill its memory."""

import io
import time
import zlib
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.read.pdf import apart
from minutegraph.ingest.read.pdf.pages import MAX_PAGES
from minutegraph.ingest.records import UnreadableDocument

from .pdf_files import HEIGHT, LINES, WIDTH, lines_at, pdf_of, texts_of

SENTENCE = "The minutes were approved."
TEXT = b"BT /F1 12 Tf 72 700 Td (The minutes were approved.) Tj ET\n"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
SECONDS = 20.0


def objects(*bodies: bytes) -> bytes:
    """Return a PDF of these objects, the first its catalog."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(bodies) + 1,
        start,
    )
    return bytes(out)


def stream(data: bytes, head: bytes = b"", packed: int = 0) -> bytes:
    """Return a stream object, compressed so many times."""
    for _ in range(packed):
        data = zlib.compress(data, 9)
    filters = b"/Filter [%b]" % (b"/FlateDecode " * packed) if packed else b""
    return b"<< /Length %d %b %b >>\nstream\n%b\nendstream" % (len(data), filters, head, data)


def one_page(
    content: bytes,
    *more: bytes,
    packed: int = 0,
    box: bytes = b"[0 0 595 842]",
    count: bytes = b"1",
    kids: bytes = b"[3 0 R]",
    resources: bytes = b"",
) -> bytes:
    """Return a PDF with one page of this content."""
    return objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %b /Kids %b >>" % (count, kids),
        b"<< /Type /Page /Parent 2 0 R /MediaBox %b /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> %b >> >>" % (box, resources),
        stream(content, packed=packed),
        FONT,
        *more,
    )


def form(content: bytes, drawn: int) -> bytes:
    """Return a drawing that may draw another, object `drawn`, by the name X."""
    return stream(
        content,
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources "
        b"<< /Font << /F1 5 0 R >> /XObject << /X %d 0 R >> >>" % drawn,
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(one_page(TEXT), id="nothing wrong"),
        pytest.param(
            one_page(TEXT, kids=b"[2 0 R 3 0 R 2 0 R]", count=b"3"), id="a tree in a loop"
        ),
        pytest.param(one_page(TEXT, count=b"4000"), id="pages that are not there"),
        pytest.param(one_page(TEXT, count=b"-5"), id="fewer than no pages"),
        pytest.param(one_page(TEXT, box=b"[0 0 1e30 1e30]"), id="a page without end"),
        pytest.param(one_page(TEXT, box=b"[0 0 0 0]"), id="a page without size"),
        pytest.param(
            one_page(TEXT, b"[" * 100_000 + b"]" * 100_000, resources=b"/X 6 0 R"), id="nesting"
        ),
        pytest.param(one_page(b"q " * 300_000 + TEXT), id="states on states"),
        pytest.param(one_page(TEXT + b" " * 60_000_000, packed=1), id="much white space"),
        pytest.param(one_page(TEXT + b" " * 60_000_000, packed=2), id="packed twice"),
        pytest.param(
            one_page(TEXT + b"/X Do", form(b"/X Do", 6), resources=b"/XObject << /X 6 0 R >>"),
            id="a drawing that draws itself",
        ),
        pytest.param(b"\n\n" + one_page(TEXT), id="something before the head"),
    ],
)
def test_odd_files_are_read_for_what_they_hold(data: bytes) -> None:
    started = time.monotonic()
    document = read_bytes("odd.pdf", data)
    assert texts_of(document)[0] == SENTENCE
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"%PDF-1.7\n", "broken or cut short", id="a head alone"),
        pytest.param(one_page(TEXT)[:400], "broken or cut short", id="half a file"),
        pytest.param(b"no PDF", "broken or cut short", id="something else"),
        pytest.param(one_page(b""), "no text in this PDF", id="an empty page"),
        pytest.param(one_page(TEXT, count=b"1000000"), "1,000,000 pages", id="a million pages"),
    ],
)
def test_files_that_cannot_be_read_say_why(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words) as error:
        read_bytes("odd.pdf", data)
    assert str(error.value).startswith("odd.pdf: ") and str(error.value).endswith(".")


def test_the_limit_of_pages_is_named() -> None:
    with pytest.raises(UnreadableDocument, match=f"limit of {MAX_PAGES:,}; split the file"):
        read_bytes("odd.pdf", one_page(TEXT, count=b"%d" % (MAX_PAGES + 1)))


def locked(password: str) -> bytes:
    file = io.BytesIO()
    lock = StandardEncryption(password, ownerPassword="owner", strength=128)
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), encrypt=lock)
    lines_at(canvas, 72, 100, LINES)
    canvas.save()
    return file.getvalue()


def test_a_password_is_asked_for_and_an_empty_one_opens() -> None:
    with pytest.raises(UnreadableDocument, match="locked with a password; save a copy without"):
        read_bytes("locked.pdf", locked("secret"))
    assert texts_of(read_bytes("open.pdf", locked(""))) == [" ".join(LINES)]


def test_drawings_that_draw_others_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MOST_SECONDS", 3)
    monkeypatch.setattr(apart, "MOST_SECONDS_OF_OCR", 3)
    forms = [form(b"/X Do /X Do", 7 + level) for level in range(30)]
    data = one_page(TEXT + b"/X Do", *forms, form(TEXT, 5), resources=b"/XObject << /X 6 0 R >>")
    started = time.monotonic()
    with pytest.raises(UnreadableDocument, match="too much time or memory"):
        read_bytes("laughs.pdf", data)
    assert time.monotonic() - started < SECONDS


def test_more_memory_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MOST_MEMORY", 400 * 1024**2)
    data = one_page(TEXT * 1_000_000, packed=1)
    assert apart.is_risky(data)
    with pytest.raises(UnreadableDocument, match="too much time or memory"):
        read_bytes("bomb.pdf", data)


def test_ordinary_files_need_no_process_of_their_own() -> None:
    assert not apart.is_risky(pdf_of(*[lambda canvas: lines_at(canvas, 72, 100, LINES)] * 50))


def words_at(places: Sequence[tuple[float, float]], size: float) -> bytes:
    shown = b"".join(b"1 0 0 1 %.2f %.2f Tm (ab) Tj " % place for place in places)
    return one_page(b"BT /F1 %.2f Tf " % size + shown + b"ET")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            words_at([(10 + i % 120 * 4.8, 830 - i // 120 * 4) for i in range(24_000)], 1.0),
            id="a grid of words",
        ),
        pytest.param(words_at([(10 + i * 0.02, 400) for i in range(20_000)], 1.0), id="one row"),
        pytest.param(words_at([(100, 400)] * 20_000, 12.0), id="one place"),
        pytest.param(
            words_at([(10 + i * 7 % 570, 830 - i * 0.03) for i in range(20_000)], 9.0), id="a cloud"
        ),
        pytest.param(
            one_page(
                TEXT
                + b"".join(
                    b"%d %d m %d %d l S " % (i % 500, 10 + i // 500, i % 500, 60 + i // 500)
                    for i in range(60_000)
                )
            ),
            id="a thicket of lines",
        ),
    ],
)
def test_crowded_pages_are_read_in_time(data: bytes) -> None:
    started = time.process_time()
    assert read_bytes("crowded.pdf", data).text
    assert time.process_time() - started < SECONDS


def parts_of_a_file() -> Callable[[], bytes]:
    whole: list[bytes] = []

    def data() -> bytes:
        if not whole:
            whole.append(pdf_of(lambda canvas: lines_at(canvas, 72, 100, LINES)))
        return whole[0]

    return data


WHOLE = parts_of_a_file()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(WHOLE())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(9, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    try:
        document = read_bytes("damaged.pdf", bytes(damaged))
    except UnreadableDocument:
        return
    assert all(block.span.end <= len(document.text) for block in document.blocks)
