"""Word documents (.docx): headings, automatic numbers, tables; changes are read as accepted.

Read are the body and the text boxes in it, and of the first page's header the lines that the body
does not say again. Left out are footers, notes, comments, deletions, hidden text, the codes of
fields and tables of contents. Source: ISO/IEC 29500-1 (WordprocessingML).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ...records import Block, Origin, Span, UnreadableDocument
from ..content import Content
from .body import BodyReader
from .names import W, child, toggle
from .numbering import Numbering
from .package import Package
from .paths import ElementPaths
from .styles import Styles, read_styles
from .text import WordText

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RELATIONSHIP_ID = re.compile(r"\{[^{}]*/relationships\}id\Z")
LETTERS = re.compile(r"[^\W\d_]{2,}")
WORD = re.compile(r"\w+")
# rare: a running head repeated in the text has the year of the meeting (Word)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# rare: a running head repeated in the text ends in the field of its page (Word)
PAGE_COUNT = re.compile(r"page\s*\d*(?:\s*of\s*\d*)?\Z", re.IGNORECASE)
BLOCKS_OF_HEAD = 25  # of the body, among which the title stands
MOST_HEADER_LINES = 8
LONGEST_HEADER_LINE = 160  # characters


def read_docx(name: str, data: bytes) -> Content:
    """Return the content of a Word document.

    Args:
        name: the file's name, for messages.
        data: the file's bytes.

    Returns:
        One block a paragraph (a line, where one is broken by hand) or a table's row, with the XPath
        of its `w:p` in the main part.

    Raises:
        UnreadableDocument: it is no Word document, locked, damaged, has no text, or unpacks to more
            than the limits of `package`.
    """
    package = Package(name, data)
    main_part = package.main_part()
    root = package.xml(main_part)
    body = child(root, "body")
    if body is None:
        raise package.refused("there is no body in this Word document")
    links = package.relationships(main_part)
    by_kind = {link.kind: link.part for link in links.values() if link.part in package.names}
    styles = read_styles(package.xml(by_kind["styles"]) if "styles" in by_kind else None)
    numbers = package.xml(by_kind["numbering"]) if "numbering" in by_kind else None
    text = WordText(ElementPaths().of)
    BodyReader(styles, Numbering(numbers, styles), text).read(body)
    if not text.blocks:
        raise UnreadableDocument(
            f"{name}: there is no text in this Word document; if its pages are pictures, have them "
            "recognised (OCR) first."
        )
    blocks, origins, top = tuple(text.blocks), tuple(text.origins), ""
    part = next((links[link].part for link in _first_header(body) if link in links), "")
    if part in package.names:
        top = _missing_title(package.xml(part), styles, text)
        header = _line_blocks(top)
        blocks = (*header, *(_moved_block(block, len(top)) for block in blocks))
        origins = tuple(replace(one, start=one.start + len(top)) for one in origins)
        origins = (Origin(0), *origins) if top else origins
    return Content(MEDIA_TYPE, top + text.text, blocks, origins=origins)


def _first_header(body: etree._Element) -> Iterator[str]:
    """Yield the id of the link to the header of the first page, if it has one."""
    section = next(body.iter(f"{W}sectPr"), None)
    if section is None:
        return
    kind = "first" if toggle(section, "titlePg") else "default"
    for reference in section.iterchildren(f"{W}headerReference"):
        if reference.get(f"{W}type", "default") == kind:
            yield from (
                str(words) for key, words in reference.items() if RELATIONSHIP_ID.match(str(key))
            )


def _missing_title(header: etree._Element, styles: Styles, body: WordText) -> str:
    """Return the lines of a header that tell what the head of the body does not, "" for none."""
    found = WordText(lambda element: "")
    BodyReader(styles, Numbering(), found).read(header)
    blocks = body.blocks[:BLOCKS_OF_HEAD]
    head = body.text[: blocks[-1].span.end]
    told = set(_words(head))
    lines = []
    for line in found.text.split("\n")[:MOST_HEADER_LINES]:
        if len(line) > LONGEST_HEADER_LINE or len(LETTERS.findall(line)) < 2:
            continue
        if PAGE_COUNT.search(line) or (YEAR.search(line) and YEAR.search(head)):
            continue
        if not told.issuperset(_words(line)):
            lines.append(line)
    return "".join(f"{line}\n" for line in lines)


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _line_blocks(lines: str) -> Iterator[Block]:
    start = 0
    for line in lines.split("\n")[:-1]:
        yield Block(Span(start, start + len(line)), "paragraph")
        start += len(line) + 1


def _moved_block(block: Block, distance: int) -> Block:
    if not distance:
        return block
    return replace(block, span=Span(block.span.start + distance, block.span.end + distance))
