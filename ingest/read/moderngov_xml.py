"""A meeting of the ModernGov web service, laid out as its web page prints it.

The tree is that of the operation `GetMeeting` (tags in small letters, HTML escaped in text):
`meeting` with `agendaitems/agendaitem` and `attendees/attendee`. What the service keeps from
display (restricted items, accounts not yet published) is left out.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from ..records import UnreadableDocument
from .html import parsed_html, write_elements
from .html_page import PageText

TAG = re.compile(r"<[a-zA-Z!/][^<>]{0,2000}>")  # rare: HTML within ModernGov's XML
# rare: ModernGov's web service escapes the HTML of a minute in its XML
ESCAPED_TAG = re.compile(r"&lt;/?[a-zA-Z][^<>&]{0,200}(?:&gt;|&quot;)")
# rare: ModernGov's web service escapes references twice
TWICE_ENCODED = re.compile(r"&amp;(?=#?\w{2,8};)")
# rare: dates of ModernGov's web service
PRINTED_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d")
NOT_TOLD = frozenset(("", "unknown", "unspecified", "n/a", "not specified", "01/01/0001"))
# rare: a role of ModernGov's web service that is no post: "Committee Member"
MEMBERSHIP_ALONE = re.compile(
    r"(?:(?:committee|board|panel|council|cabinet|forum|ordinary|voting|full|elected) )?"
    r"(?:member|councillor)s?\Z",
    re.IGNORECASE,
)
COMMENTS = ("1", "2")


class Field(NamedTuple):
    """An element of the answer with its XPath."""

    element: etree._Element
    path: str

    @property
    def raw(self) -> str:
        """Its text as it stands, with the tags of elements in it."""
        inner = (etree.tostring(child, encoding="unicode") for child in self.element)
        return "".join((self.element.text or "", *inner))

    @property
    def text(self) -> str:
        """Its text on one line, entities resolved however often they were encoded."""
        return _on_one_line(self.raw)


def local_name(element: etree._Element) -> str:
    """Return an element's tag without namespace in small letters, "" for what is no element."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def meeting_page(name: str, meeting: etree._Element) -> PageText:
    """Return a meeting as a page: title, venue, attendance, and each item with its account.

    Args:
        name: the file's name, for error messages.
        meeting: the element `meeting`.

    Raises:
        UnreadableDocument: there is no item in it that may be shown.
    """
    root = Field(meeting, meeting.getroottree().getpath(meeting))
    fields = _fields(root)
    items = [
        (item, _fields(item))
        for group in _children(root)
        if local_name(group.element) == "agendaitems"
        for item in _children(group)
        if local_name(item.element) == "agendaitem"
    ]
    shown = [(item, parts) for item, parts in items if _may_be_shown(parts)]
    if not shown or not _may_be_shown(fields):
        which = f"meeting {_text(fields, 'meetingid')}".strip()
        why = "its items are restricted" if items else "no agenda items have been published"
        raise UnreadableDocument(
            f"{name}: there is nothing to read about {which}: {why}; fetch it again when the "
            "council has published its agenda or minutes, or give the minutes as a file."
        )
    page = PageText()
    _write_head(page, root, fields, shown)
    if _text(fields, "meetingstatus").lower() != "cancelled":
        _write_attendance(page, root)
    for item, parts in shown:
        _write_item(page, item, parts, published=fields)
    return page


def _children(parent: Field) -> Iterator[Field]:
    """Yield the child elements, each with its XPath."""
    counts: dict[str, int] = {}
    for place, child in enumerate(parent.element.iterchildren("*"), start=1):
        tag = str(child.tag)
        counts[tag] = counts.get(tag, 0) + 1
        plain = child.prefix is None and "}" not in tag
        step = f"{tag}[{counts[tag]}]" if plain else f"*[{place}]"
        yield Field(child, f"{parent.path}/{step}")


def _fields(parent: Field) -> dict[str, Field]:
    """Return the child elements by their names; of several with one name the first."""
    found: dict[str, Field] = {}
    for child in _children(parent):
        found.setdefault(local_name(child.element), child)
    return found


def _text(fields: dict[str, Field], name: str) -> str:
    field = fields.get(name)
    words = field.text if field else ""
    return "" if words.lower() in NOT_TOLD else words


def _is(fields: dict[str, Field], name: str, value: str) -> bool:
    return _text(fields, name).lower() == value


def _may_be_shown(fields: dict[str, Field]) -> bool:
    return not _is(fields, "isrestricted", "true") and not _is(fields, "isdisplayallowed", "false")


def _on_one_line(text: str) -> str:
    words = TAG.sub(" ", _once_encoded(text))
    return " ".join(html.unescape(words).split())


def _once_encoded(text: str) -> str:
    for _ in range(2):
        if ESCAPED_TAG.search(text) and not TAG.search(text):
            text = html.unescape(text)
        text = TWICE_ENCODED.sub("&", text)
    return text


def _write_head(
    page: PageText,
    root: Field,
    fields: dict[str, Field],
    items: list[tuple[Field, dict[str, Field]]],
) -> None:
    """Write "Committee - date time" and "Venue: ..."."""
    committee = _committee(root, fields, items)
    date = _text(fields, "meetingdate")
    printed = PRINTED_DATE.search(date)
    when = " ".join(filter(None, (printed.group() if printed else date, _start(fields))))
    at = committee or fields.get("meetingdate")
    if at:
        _at(page, at)
        page.write(" - ".join(filter(None, (committee.text if committee else "", when))), "heading")
        page.title = page.text.strip()
    venue = next(filter(None, (_text(fields, n) for n in ("meetinglocation", "meetingroom"))), "")
    if venue:
        _at(page, fields["meetinglocation" if _text(fields, "meetinglocation") else "meetingroom"])
        page.write(f"Venue: {venue}")
    status = fields.get("meetingstatus")
    if status and status.text.lower() in ("cancelled", "postponed", "adjourned"):
        _at(page, status)
        page.write(f"Meeting status: {status.text}")


def _start(fields: dict[str, Field]) -> str:
    """Return the time for which the meeting was called, as its page prints it."""
    return _text(fields, "meetingtime") or _text(fields, "meetingactualstarttime")


def _committee(
    root: Field,
    fields: dict[str, Field],
    items: list[tuple[Field, dict[str, Field]]],
) -> Field | None:
    """Return the name of the body: the meeting's own, else what all papers of this date give."""
    for name in ("committeetitle", "committeename"):
        if _text(fields, name):
            return fields[name]
    date = _text(fields, "meetingdate")
    found: dict[str, Field] = {}
    papers = [root, *(item for item, _ in items)]
    for group in (child for paper in papers for child in _children(paper)):
        if local_name(group.element) not in ("linkeddocuments", "linkeddocs"):
            continue
        for paper in map(_fields, _children(group)):
            title = _text(paper, "committeetitle")
            if title and _text(paper, "meetingdate") in ("", date):
                found.setdefault(title, paper["committeetitle"])
    return next(iter(found.values())) if len(found) == 1 else None


def _write_attendance(page: PageText, root: Field) -> None:
    """Write the table "Attendee | Role | Attendance" as the page of a meeting's attendance."""
    attendees = [
        attendee
        for group in _children(root)
        if local_name(group.element) == "attendees"
        for attendee in _children(group)
        if local_name(attendee.element) == "attendee"
    ]
    rows = [(attendee, _attendance(attendee)) for attendee in attendees]
    rows = [(attendee, row) for attendee, row in rows if row[0]]
    if rows:
        _at(page, rows[0][0])
        page.write("Attendee | Role | Attendance", "row")
    for attendee, row in rows:
        _at(page, attendee)
        page.write(" | ".join(row), "row")


def _attendance(attendee: Field) -> tuple[str, str, str]:
    """Return name, role and attendance; they stand in attributes, in some answers in elements."""
    values = {
        etree.QName(str(key)).localname.lower(): _on_one_line(str(value))
        for key, value in attendee.element.attrib.items()
    }
    for child in _children(attendee):
        values.setdefault(local_name(child.element), child.text)
    name, role = values.get("name", ""), values.get("roledescription", "")
    if MEMBERSHIP_ALONE.match(role):
        role = ""
    role = role or ("Officer" if "officer" in values.get("membertype", "").lower() else "")
    return name.replace("|", " "), role.replace("|", " "), values.get("attendance", "")


def _write_item(
    page: PageText, item: Field, parts: dict[str, Field], *, published: dict[str, Field]
) -> None:
    title = parts.get("agendaitemtitle")
    number = _number(parts)
    if title is None or not title.text:
        if not number:
            return
        title = item
    _at(page, title)
    page.write(title.text if title is not item else number, "item", marker=number)
    _write_html(page, parts.get("agendatext"))
    for comment in COMMENTS:
        label, words = (_text(parts, f"comment{kind}{comment}") for kind in ("label", "text"))
        if label and words:
            _at(page, parts[f"commenttext{comment}"])
            page.write(f"{label.rstrip(': ')}: {words}")
    for kind, label in (("decision", "Decision:"), ("minutes", "Minutes:")):
        body = parts.get(f"{kind}nonemptyhtmlbody")
        flag = f"{kind.removesuffix('s')}published"
        is_out = not (_is(parts, f"is{flag}", "false") and _is(published, flag, "false"))
        if body is not None and body.text and is_out:
            _at(page, body)
            page.write(label)
            _write_html(page, body)


def _number(parts: dict[str, Field]) -> str:
    """Return the number as the minutes print it; the agenda's own order is no printed number."""
    printed = _text(parts, "fulldisplaynumberformat")
    if printed:
        return printed
    number, sub = (_text(parts, f"minutesitem{kind}") for kind in ("number", "subnumber"))
    if number in ("", "0"):
        return ""
    return number if sub in ("", "0") else f"{number}.{sub}"


def _write_html(page: PageText, field: Field | None) -> None:
    """Write the HTML in a field; where it holds no tags, each line is a paragraph."""
    words = _once_encoded(field.raw) if field else ""
    if field is None or not words.strip():
        return
    _at(page, field)
    if not TAG.search(words):
        for number, line in enumerate(words.split("\n")):
            page.back_to_line((_line(field) or 1) + number)
            page.write(html.unescape(line))
        return
    try:
        tree = parsed_html(words)
    except (etree.ParserError, etree.XMLSyntaxError):
        return  # comments alone
    write_elements(tree, page, within=(field.path, _line(field) or 1))


def _line(field: Field) -> int | None:
    line = field.element.sourceline
    return line if isinstance(line, int) else None


def _at(page: PageText, field: Field) -> None:
    page.back_to_line(_line(field) or 1)
    page.at_element((field.path,), 1)
