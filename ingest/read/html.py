"""HTML: the text of the main content, one block a line, with the line of the file it comes from."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import count, islice

from lxml import etree

from ..records import BlockKind, UnreadableDocument
from .html_page import PageText
from .moderngov_page import (
    is_item_table,
    is_item_title,
    is_list_of_files,
    item_number,
    tells_of_no_meeting,
)

HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}
BLOCK_TAGS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption center dd details div dl dt fieldset "
        "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre "
        "section summary table tbody td tfoot th thead tr ul",
    )
)
SKIPPED_TAGS = frozenset(
    re.findall(
        r"\w+",
        "applet area aside audio button canvas embed footer form head iframe img input link map "
        "meta nav noscript object script select style svg template textarea video",
    )
)
SKIPPED_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
SKIPPED_NAMES = re.compile(
    r"(?:^|[ _-])(?:breadcrumbs?|comments|respond|widget|cookies?|menu|navbar|navigation|sidebar|"
    r"skip(?:-?link)?|sr-only|site-?footer|site-?header|social|share|mgfooter|mglinks|mgfilesize|mghide|"
    r"mghidden|mgactionlist)(?:$|[ _-])",
    re.IGNORECASE,
)
# rare: text that a page does not show (CSS display and visibility)
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
OWNER_MARK = re.compile(r"©|Copyright", re.IGNORECASE)
LEAST_SHARE_OF_MAIN_CONTENT = 0.5
MOST_FORMS = 8  # that may hold the whole page, one in another
LONGEST_CELL_OF_DATA = 400  # characters; longer cells hold prose, and the table only lays it out
PLAIN_STEP = re.compile(r"[A-Za-z][\w-]*\Z")
ROMAN_NUMERALS = re.findall(r"\w+", "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii")


def read_page(name: str, text: str) -> PageText:
    """Return the extracted text of an HTML page.

    Nothing is fetched and no entity other than HTML's own is expanded.

    Args:
        name: the file's name, for the error message.
        text: the page.

    Raises:
        UnreadableDocument: there is no text in the page's body, or it is a ModernGov page that
            tells of no meeting.
    """
    try:
        root = parsed_html(text)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableDocument(f"{name}: there is no HTML page in it ({error}).") from error
    if tells_of_no_meeting(root):
        raise UnreadableDocument(
            f"{name}: this is a page of ModernGov with no account of a meeting in it (a list, or "
            "the page of a committee or member); save the page of one meeting "
            "(ieListDocuments.aspx?CId=...&MId=...) with its agenda items."
        )
    page = PageText()
    title = root.find(".//head/title")
    if title is not None and (title.text or "").strip():
        page.at_line(_line_of(title))
        page.at_element((title.getroottree().getpath(title),), 1)
        page.write(title.text or "", "line")
        page.title = page.text.strip()
    blocks_before = len(page.blocks)
    write_elements(_main_content(root), page, kept=_page_forms(root))
    if len(page.blocks) == blocks_before:
        raise UnreadableDocument(
            f"{name}: the page has no text in it; save the page as the browser shows it."
        )
    _write_owner(root, page)
    return page


def parsed_html(text: str) -> etree._Element:
    """Return the root of a page's tree; nothing is fetched, comments are left out.

    Raises:
        etree.ParserError: there is no element in it.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    root = etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    if root is None:
        raise etree.ParserError("it is empty")
    return root


def _write_owner(root: etree._Element, page: PageText) -> None:
    """Write the copyright line of the page's foot: it names the council whose page this is."""
    if not OWNER_MARK.search(_text_of(root)):
        return
    for element in reversed(list(root.iter(*OWNER_TAGS))):
        words = " ".join(_text_of(element).split())
        if OWNER.match(words):
            if words not in page.text:
                page.at_line(_line_of(element))
                page.at_element((element.getroottree().getpath(element),), 1)
                page.write(words)
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


def _page_forms(root: etree._Element) -> list[etree._Element]:
    """Return the forms that hold most of the page, as some servers wrap all of it in one."""
    body = root.find("body")
    forms = [] if body is None else list(islice(body.iter("form"), MOST_FORMS))
    whole = _length_of_prose(body) if forms and body is not None else 0
    return [form for form in forms if _length_of_prose(form) >= whole * LEAST_SHARE_OF_MAIN_CONTENT]


def _length_of_prose(element: etree._Element) -> int:
    """Count the characters below an element that belong to no script, style or form."""
    return sum(map(len, element.itertext(*PROSE_TAGS)))


def write_elements(
    top: etree._Element,
    page: PageText,
    *,
    within: tuple[str, int] | None = None,
    kept: Collection[etree._Element] = (),
) -> None:
    """Write `top` and the elements below it to the page in document order.

    Each block's origin is the XPath of the innermost block element that it stands in. Where the
    HTML is only the text `within` an element of another file, that is the element's XPath for all
    of it, with the line on which it begins. Forms are left out but for those that are `kept`.
    """
    first_line = within[1] if within else 1
    numbers: dict[etree._Element, Iterator[str]] = {}
    bold, table_depth = 0, 0  # how many open elements are bold; are tables of data
    path = _OpenPath(top.getroottree().getpath(top))
    printed_number = ""
    open_skipped: list[bool] = []  # of each open element, whether it is left out
    walk = etree.iterwalk(top, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "end":
            if not open_skipped.pop():
                bold -= tag in ("b", "strong")
                if tag in ("td", "th") and table_depth:
                    if element.getnext() is not None:
                        page.end_cell()
                elif tag in BLOCK_TAGS and (tag == "tr" or not table_depth):
                    page.end_block()
                table_depth -= tag == "table" and _is_data_table(element)
            path.leave()
            if not within:
                page.at_element(path.steps, path.block_depth)
            if element is not top:
                page.add(element.tail or "", bold=bold > 0)
            continue
        skipped = element is not top and element not in kept and _is_skipped(element, tag)
        open_skipped.append(skipped)
        page.at_line((_line_of(element) or 1) + first_line - 1)
        path.enter(tag, is_top=element is top)
        number = None if skipped else item_number(element)
        if skipped or number is not None:
            printed_number = printed_number if number is None else number
            walk.skip_subtree()
            continue
        table_depth += tag == "table" and _is_data_table(element)
        bold += tag in ("b", "strong")
        if tag == "br":
            if table_depth:
                page.break_in_cell(element.tail or "")
            else:
                page.start_block("line")
        elif tag == "tr" or (tag in BLOCK_TAGS and not table_depth):
            path.open_block()
            if is_item_title(element):
                page.start_block("item", marker=printed_number)
                printed_number = ""
            else:
                page.start_block(*_block_start(element, tag, numbers, table_depth > 0))
        elif tag in BLOCK_TAGS:
            page.add(" ", bold=False)
        if not within:
            page.at_element(path.steps, path.block_depth)
        page.add(element.text or "", bold=bold > 0)
    page.end_block()


class _OpenPath:
    """The XPath steps to the element that a walk has reached, and to its innermost block."""

    def __init__(self, top: str) -> None:
        self.steps: list[str] = []
        self._top = top
        self._block_depths: list[int] = []
        self._counts: list[dict[str, int]] = []

    @property
    def block_depth(self) -> int:
        return self._block_depths[-1] if self._block_depths else 1

    def enter(self, tag: str, *, is_top: bool) -> None:
        if is_top:
            self.steps.append(self._top)
        else:
            siblings = self._counts[-1]
            siblings["*"] = siblings.get("*", 0) + 1
            siblings[tag] = siblings.get(tag, 0) + 1
            plain = PLAIN_STEP.match(tag) is not None
            self.steps.append(f"{tag}[{siblings[tag]}]" if plain else f"*[{siblings['*']}]")
        self._counts.append({})

    def open_block(self) -> None:
        self._block_depths.append(len(self.steps))

    def leave(self) -> None:
        if self._block_depths and self._block_depths[-1] == len(self.steps):
            self._block_depths.pop()
        self.steps.pop()
        self._counts.pop()


def _is_skipped(element: etree._Element, tag: str) -> bool:
    if not tag or tag in SKIPPED_TAGS:
        return True
    if not element.keys():
        return False
    if element.get("role") in SKIPPED_ROLES or element.get("hidden") is not None:
        return True
    style = element.get("style")
    if style and HIDDEN.search(style):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if not names.strip():
        return False
    if tag in ("ul", "ol") and is_list_of_files(element):
        return True
    return _has_skipped_name(names) and tag not in ("body", "html", "main")


@lru_cache(maxsize=512)
def _has_skipped_name(names: str) -> bool:
    return SKIPPED_NAMES.search(names) is not None


def _is_data_table(table: etree._Element) -> bool:
    """Whether the cells hold short values; other tables only lay out prose."""
    if is_item_table(table):
        return False
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
