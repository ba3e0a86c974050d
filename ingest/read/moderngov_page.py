"""Marks of ModernGov's own pages: class names that say what an element is."""

import re
from functools import lru_cache
from itertools import islice

from lxml import etree

PAGE = frozenset(("modgov", "mgmaintitletxt"))
MAIN_TITLE = frozenset(("mgmaintitletxt",))
ACCOUNT_TITLES = frozenset(("mgaititletxt", "mgsubitemtitletxt"))
LABELLING = frozenset(("p", "h2", "h3", "h4", "h5", "th", "span", "strong"))
ACCOUNT_LABEL = re.compile(r"(?:Minutes|Decisions?)\s?:|Attendance|Vote", re.IGNORECASE)
# rare: titles of the ModernGov pages that tell of a meeting
PAGE_OF_ACCOUNT = re.compile(
    r"Agenda item|Decision details|Issue (?:details|- meetings)|(?:Draft |Printed )?minutes\b|"
    r"Meeting attendance|Recorded votes?",
    re.IGNORECASE,
)
ITEM_TABLE = frozenset(("mgitemtable",))
NUMBER_CELL = frozenset(("mgitemnumbercell",))
ITEM_TITLE = frozenset(("mgaititletxt",))
LIST_OF_FILES = frozenset(("mgbulletlist",))
# rare: the number's cell of a ModernGov agenda table
BARE_NUMBER = re.compile(r"[A-Z]{0,8}[ ./-]?\d{1,4}(?:[./-]?[A-Za-z\d]{1,4}){0,3}[.):]?\Z")
LINK_TO_FILE = re.compile(
    r"documents/|mgconvert2pdf|getattachment|\.(?:pdf|docx?|xlsx?|pptx?|rtf|zip)(?:\?|#|\Z)", re.I
)


def class_names(element: etree._Element) -> frozenset[str]:
    """Return the class names and the identifier of an element, in small letters."""
    return _names_in(f"{element.get('class', '')} {element.get('id', '')}")


@lru_cache(maxsize=512)
def _names_in(names: str) -> frozenset[str]:
    return frozenset(names.lower().split())


def tells_of_no_meeting(root: etree._Element) -> bool:
    """Whether this is a page of ModernGov with no item, account, decision or attendance in it.

    Such are its lists of committees, meetings, members and decisions, and the pages about one
    committee or member. False for pages of other systems.
    """
    is_moderngov = False
    for element in root.iter("*"):
        names = class_names(element)
        is_moderngov = is_moderngov or bool(names & PAGE)
        if names & ACCOUNT_TITLES:
            return False
        if element.tag in LABELLING and ACCOUNT_LABEL.fullmatch(_short_text(element)):
            return False
        if names & MAIN_TITLE and PAGE_OF_ACCOUNT.match(_short_text(element)):
            return False
    return is_moderngov


def _short_text(element: etree._Element) -> str:
    """Return the first words below an element, enough for a label."""
    return " ".join("".join(map(str, islice(element.itertext(), 6))).split())[:80]


def is_item_table(element: etree._Element) -> bool:
    """Whether this is the table of a meeting's items, which only lays out prose."""
    return element.tag == "table" and bool(class_names(element) & ITEM_TABLE)


def item_number(element: etree._Element) -> str | None:
    """Return the number in the cell before an item's title ("" in an empty one), else None."""
    if element.tag not in ("td", "th"):
        return None
    if class_names(element) & NUMBER_CELL:
        return " ".join("".join(map(str, element.itertext())).split())
    following = element.getnext()
    if element.getprevious() is not None or following is None or not len(element):
        return None
    if not class_names(element[0]) & ITEM_TITLE:
        return None
    words = " ".join("".join(map(str, element.itertext())).split())
    return words if BARE_NUMBER.match(words) else None


def is_item_title(element: etree._Element) -> bool:
    """Whether this is the title of an item on the page of a meeting."""
    return bool(class_names(element) & ITEM_TITLE) and element.tag != "a"


def is_list_of_files(element: etree._Element) -> bool:
    """Whether this is a list of nothing but links to files."""
    if element.tag not in ("ul", "ol") or not class_names(element) & LIST_OF_FILES:
        return False
    points = list(element.iterchildren("li"))
    return bool(points) and all(
        any(LINK_TO_FILE.search(link.get("href", "")) for link in point.iter("a"))
        for point in points
    )
