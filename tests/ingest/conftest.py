import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Document, Minutes, Passage

HandmadeItem = tuple[str, str, list[str]]


class _Writer:
    """Writes passages one below the other into one document text."""

    def __init__(self) -> None:
        self.text = ""

    def passage(self, line: str) -> Passage:
        """Write a line; "[(a)] words" is a list point with its marker."""
        marker, words = "", line
        if line.startswith("["):
            marker, _, words = line[1:].partition("] ")
        start = len(self.text)
        self.text += words + "\n"
        return Passage(words, Offsets.of(range(start, start + len(words))), marker)


@pytest.fixture
def handmade() -> Callable[..., Minutes]:
    """Segmented minutes from (number, title, passages) of each item, without reading a file."""

    def minutes(
        *items: HandmadeItem,
        header: str = "Audit Committee",
        decision: tuple[str, ...] = (),
        blurb: tuple[str, ...] = (),
    ) -> Minutes:
        writer = _Writer()
        head = (writer.passage(header),)
        made = tuple(
            AgendaItem(
                position=position,
                number=number,
                title=writer.passage(title) if title else None,
                blurb=tuple(writer.passage(line) for line in blurb),
                decision=tuple(writer.passage(line) for line in decision),
                minutes=tuple(writer.passage(line) for line in lines),
            )
            for position, (number, title, lines) in enumerate(items, 1)
        )
        document = Document("made.txt", "0" * 64, "text/plain", writer.text, (), (0,), (1,))
        return Minutes(document, head, (), made)

    return minutes


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in (
        ("w", WORD),
        ("r", OFFICE),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "urn:schemas-microsoft-com:vml"),
    )
)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@pytest.fixture
def word_file() -> Callable[..., bytes]:
    """A Word document out of the XML inside its body and its other parts ("styles", "header1")."""

    def made(body: str, extra: dict[str, bytes] | None = None, **parts: str) -> bytes:
        roots = {
            "styles": "styles",
            "numbering": "numbering",
            "header1": "hdr",
            "footnotes": "footnotes",
        }
        kinds = {"header1": "header"}
        files: dict[str, str | bytes] = {
            "[Content_Types].xml": (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Override PartName="/word/document.xml" '
                f'ContentType="{WORD_TYPE}.document.main+xml"/></Types>'
            ),
            "_rels/.rels": _relationships({"rId1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relationships(
                {part: (kinds.get(part, part), f"{part}.xml") for part in parts}
            ),
        }
        for part, words in parts.items():
            files[f"word/{part}.xml"] = f"<w:{roots[part]} {NAMESPACES}>{words}</w:{roots[part]}>"
        archive = BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in (files | (extra or {})).items():
                package.writestr(name, content)
        return archive.getvalue()

    return made


def _relationships(links: dict[str, tuple[str, str]]) -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="{link}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for link, (kind, target) in links.items()
        )
        + "</Relationships>"
    )
