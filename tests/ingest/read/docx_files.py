"""Word documents for the tests: the XML of paragraphs, tables and lists."""

import zipfile
from collections.abc import Callable
from io import BytesIO

from minutegraph.ingest.records import Document

WordFile = Callable[..., bytes]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in (
        ("w", W),
        ("r", OFFICE),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "urn:schemas-microsoft-com:vml"),
    )
)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

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


def word_file_of(body: str, extra: dict[str, bytes] | None = None, **parts: str) -> bytes:
    """Return a Word document out of the XML inside its body and its other parts.

    Args:
        body: what stands in `w:body`.
        extra: whole files of the package by name, which take the place of others.
        **parts: what stands in the root of other parts ("styles", "header1").
    """
    roots = {
        "styles": "styles",
        "numbering": "numbering",
        "header1": "hdr",
        "footnotes": "footnotes",
    }
    link_kinds = {"header1": "header"}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Override PartName="/word/document.xml" '
            f'ContentType="{WORD_TYPE}.document.main+xml"/></Types>'
        ),
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            {part: (link_kinds.get(part, part), f"{part}.xml") for part in parts}
        ),
    }
    for part, words in parts.items():
        files[f"word/{part}.xml"] = f"<w:{roots[part]} {NAMESPACES}>{words}</w:{roots[part]}>"
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (files | (extra or {})).items():
            package.writestr(name, content)
    return archive.getvalue()


def _relationships(links: dict[str, tuple[str, str]]) -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="{link}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for link, (kind, target) in links.items()
        )
        + "</Relationships>"
    )
