"""HTML: the text of the main content, one block a line, with the line of the file it comes from."""

import re
from collections.abc import Iterator
from itertools import count

import lxml.html
from lxml import etree

from ..records import BlockKind, UnreadableDocument
from .html_page import PageText

HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}
BLOCK_TAG = re.compile(
    r"(?:address|article|aside|blockquote|body|caption|center|d[dlt]|details|div|fieldset|figcaption|"
    r"figure|footer|h[1-6r]|header|html|li|main|nav|[ou]l|p|pre|section|summary|table|tbody|t[dhr]|"
    r"tfoot|thead)\Z"
)
SKIPPED_TAG = re.compile(
    r"(?:applet|aside|button|canvas|embed|footer|form|head|iframe|img|input|link|map|meta|nav|"
    r"noscript|object|script|select|style|svg|template|textarea|video|audio)\Z"
)
SKIPPED_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
SKIPPED_NAMES = re.compile(
    r"(?:^|[ _-])(?:breadcrumbs?|cookies?|menu|navbar|navigation|sidebar|skip(?:-?link)?|sr-only|"
    r"site-?footer|site-?header|social|share|mgfooter|mglinks|mgactionlist)(?:$|[ _-])",
    re.IGNORECASE,
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MAIN_CONTENT = (
    ".//*[@id='modgov']",
    ".//main",
    ".//*[@role='main']",
    ".//article",
    ".//*[@id='content']",
    ".//*[@id='main']",
    ".//*[@id='main-content']",
)
OWNER_TAGS = ("p", "div", "small", "span", "li", "address", "footer")
PROSE_TAGS = ("p", "li", "td", "div", "span", "h1", "h2", "h3")
OWNER = re.compile(r"(?:©|Copyright\b)[^|]{3,160}\Z", re.IGNORECASE)
LEAST_SHARE_OF_MAIN_CONTENT = 0.5
LONGEST_CELL_OF_DATA = 400  # characters; longer cells hold prose, and the table only lays it out
ROMAN_NUMERALS = re.findall(r"\w+", "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii")


def read_page(name: str, text: str) -> PageText:
    """Return the extracted text of an HTML page.

    Nothing is fetched and no entity other than HTML's own is expanded.

    Args:
        name: the file's name, for the error message.
        text: the page.

    Raises:
        UnreadableDocument: there is no text in the page's body.
    """
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableDocument(f"{name}: there is no HTML page in it ({error}).") from error
    page = PageText()
    title = root.find(".//head/title")
    if title is not None and (title.text or "").strip():
        page.at_line(_line_of(title))
        page.start_block("line")
        page.add(title.text or "", bold=False)
        page.end_block()
        page.title = page.text.strip()
    blocks_before = len(page.blocks)
    main = _main_content(root)
    _write(main, page)
    if len(page.blocks) == blocks_before:
        raise UnreadableDocument(
            f"{name}: the page has no text in it; save the page as the browser shows it."
        )
    _write_owner(root, page)
    return page


def _write_owner(root: etree._Element, page: PageText) -> None:
    """Write the copyright line of the page's foot: it names the council whose page this is."""
    for element in reversed(list(root.iter(*OWNER_TAGS))):
        words = " ".join(_text_of(element).split())
        if OWNER.match(words):
            if words not in page.text:
                page.at_line(_line_of(element))
                page.start_block()
                page.add(words, bold=False)
                page.end_block()
            return


def _line_of(element: etree._Element) -> int | None:
    line = element.sourceline
    return line if isinstance(line, int) else None


def _text_of(element: etree._Element) -> str:
    return "".join(str(words) for words in element.itertext())


def _main_content(root: etree._Element) -> etree._Element:
    body = root.find("body")
    if body is None:
        return root
    whole = _length_of_prose(body)
    for path in MAIN_CONTENT:
        for element in body.iterfind(path):
            if _length_of_prose(element) >= whole * LEAST_SHARE_OF_MAIN_CONTENT:
                return element
    return body


def _length_of_prose(element: etree._Element) -> int:
    """Count the characters below an element that belong to no script, style or form."""
    return sum(len(str(words)) for words in element.itertext(*PROSE_TAGS))


def _write(top: etree._Element, page: PageText) -> None:
    """Write the elements below `top` in document order."""
    numbers: dict[etree._Element, Iterator[str]] = {}
    bold, table_depth = 0, 0  # how many open elements are bold; are tables of data
    walk = etree.iterwalk(top, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        skipped = element is not top and _is_skipped(element, tag)
        data_table = tag == "table" and _is_data_table(element)
        if event == "start":
            page.at_line(_line_of(element))
            if skipped:
                walk.skip_subtree()
                continue
            table_depth += data_table
            bold += tag in ("b", "strong")
            if tag == "br":
                if table_depth:
                    page.add(" ", bold=False)
                else:
                    page.start_block("line")
            elif tag == "tr" or (BLOCK_TAG.match(tag) and not table_depth):
                page.start_block(*_block_start(element, tag, numbers, table_depth > 0))
            elif BLOCK_TAG.match(tag):
                page.add(" ", bold=False)
            page.add(element.text or "", bold=bold > 0)
            continue
        if not skipped:
            bold -= tag in ("b", "strong")
            if tag in ("td", "th") and table_depth:
                if element.getnext() is not None:
                    page.add(" | ", bold=False)
            elif BLOCK_TAG.match(tag) and (tag == "tr" or not table_depth):
                page.end_block()
            table_depth -= data_table
        if element is not top:
            page.add(element.tail or "", bold=bold > 0)
    page.end_block()


def _is_skipped(element: etree._Element, tag: str) -> bool:
    if not tag or SKIPPED_TAG.match(tag):
        return True
    attributes = element.attrib
    if attributes.get("role") in SKIPPED_ROLES or "hidden" in attributes:
        return True
    if HIDDEN.search(attributes.get("style", "")):
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return bool(SKIPPED_NAMES.search(names)) and tag not in ("body", "html", "main")


def _is_data_table(table: etree._Element) -> bool:
    """Whether the cells hold short values; other tables only lay out prose."""
    rows = 0
    for cell in table.iter("td", "th"):
        if sum(1 for _ in cell.iter("p", "div", "li", "table", "h1", "h2", "h3", "h4")) > 2:
            return False
        if len(_text_of(cell)) > LONGEST_CELL_OF_DATA:
            return False
        rows += 1
    return rows > 0 and table.get("role") != "presentation"


def _block_start(
    element: etree._Element, tag: str, numbers: dict[etree._Element, Iterator[str]], data: bool
) -> tuple[BlockKind, int, str]:
    if tag in HEADING_TAGS:
        return "heading", HEADING_TAGS[tag], ""
    if tag == "tr" and data:
        return "row", 0, ""
    if tag != "li":
        return "paragraph", 0, ""
    parent = element.getparent()
    if parent is None or parent.tag != "ol":
        return "list-item", 1, "•"
    if parent not in numbers:
        numbers[parent] = _list_numbers(parent)
    return "list-item", 1, next(numbers[parent])


def _list_numbers(ordered_list: etree._Element) -> Iterator[str]:
    start, kind = ordered_list.get("start", "1"), ordered_list.get("type", "1")
    for number in count(int(start) if start.isdecimal() and len(start) < 7 else 1):
        if kind in ("a", "A") and number <= 26:
            letter = chr(ord(kind) + number - 1)
            yield f"{letter}."
        elif kind in ("i", "I") and number <= len(ROMAN_NUMERALS):
            roman = ROMAN_NUMERALS[number - 1]
            yield f"{roman.upper() if kind == 'I' else roman}."
        else:
            yield f"{number}."
