"""XML: a meeting as the ModernGov web service gives it; any other XML is refused with a remedy."""

import re

from lxml import etree

from ..records import UnreadableDocument
from .content import Content
from .encoding import decode
from .moderngov_xml import local_name, meeting_page

FETCH = (
    "fetch one meeting (mgWebService.asmx/GetMeeting?lMeetingId=NUMBER), or save the page of the "
    "meeting as HTML"
)
# rare: a web service answers an error with a page of HTML
HTML_START = re.compile(r"\s*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
ROOT_START = re.compile(r"<[^!?\s]")
# rare: the title of the error page that a web service answers with
TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,300})<", re.IGNORECASE)
# rare: characters that XML does not allow (XML 1.0, 2.2), which systems export all the same
NOT_IN_XML = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]|"
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcBCeEfF]|1[0-9a-fA-F]));"
)
# rare: the SOAP envelope of a web service's answer (SOAP 1.1)
ENVELOPE = re.compile(r"(?:envelope|body|\w{1,80}(?:response|result)|string)\Z")
PAGE_ELEMENTS = frozenset(("html", "head", "body", "script", "meta", "div", "p", "a", "title"))
ANSWERS = {
    "committees": "the list of committees",
    "getmeetings": "a list of meetings",
    "getmeetingsbydate": "a list of meetings",
    "councillorsbyward": "the list of councillors",
    "memberlist": "the list of members",
    "attachment": "the details of one attached file",
    "events": "the calendar of meetings",
    "calendarevents": "the calendar of meetings",
}


def read_xml(name: str, data: bytes) -> Content:
    """Return the content of an XML file: the answer of a ModernGov web service to `GetMeeting`.

    Tags are known by their local names in any case, in a SOAP envelope or without one. No entity
    is declared or fetched.

    Args:
        name: the file's name, for error messages.
        data: the file's bytes.

    Raises:
        UnreadableDocument: it is no XML, declares entities, or is not the account of a meeting;
            the message says what it is and what to fetch instead.
    """
    text = decode(name, data)
    if HTML_START.match(text):
        raise _is_a_page(name, text)
    root = _parsed(name, text)
    answer = root
    while ENVELOPE.match(local_name(answer)) and len(answer):
        if local_name(answer) == "body" and local_name(root) != "envelope":
            break
        answer = answer[-1]
    kind = local_name(answer)
    if kind == "fault":
        words = " ".join(" ".join(map(str, answer.itertext())).split())[:300]
        raise UnreadableDocument(
            f"{name}: the web service answered with an error ({words}); ask it again, with the "
            "number of a meeting that it lists."
        )
    if kind == "meeting":
        return meeting_page(name, answer).content("application/xml")
    if kind in PAGE_ELEMENTS:
        raise _is_a_page(name, text)
    if kind in ANSWERS:
        empty = "" if answer.findtext(".//*") and _has_words(answer) else ", and it is empty"
        raise UnreadableDocument(
            f"{name}: this is {ANSWERS[kind]} as the ModernGov web service gives it{empty}, not "
            f"the minutes of a meeting; {FETCH}."
        )
    raise UnreadableDocument(
        f"{name}: this is XML with <{etree.QName(answer).localname}> in it, a kind of document "
        "that is not read; of XML only a meeting of the ModernGov web service is "
        "(mgWebService.asmx/GetMeeting). Save it as HTML or text."
    )


def _is_a_page(name: str, text: str) -> UnreadableDocument:
    title = TITLE.search(text)
    words = " ".join(title[1].split()) if title else ""
    called = f' ("{words}")' if words else ""
    return UnreadableDocument(
        f"{name}: this is a web page{called} and not XML: the server answered with an error or "
        f"sent the question elsewhere; ask at the address that a browser ends at, and {FETCH}."
    )


def _has_words(element: etree._Element) -> bool:
    return any(str(words).strip() for words in element.itertext())


def _parsed(name: str, text: str) -> etree._Element:
    head = XML_DECLARATION.match(text)
    body = text[head.end() :] if head else text
    root_start = ROOT_START.search(body)
    if "<!DOCTYPE" in body[: root_start.start() if root_start else None].upper():
        raise UnreadableDocument(
            f"{name}: it declares a document type or entities, which are not read for safety; "
            "take the <!DOCTYPE ...> part out, or save the document as HTML or text."
        )
    lines_before = text.count("\n", 0, head.end()) if head else 0
    body = "\n" * lines_before + NOT_IN_XML.sub(" ", body).lstrip("\ufeff")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(body.encode("utf-8", "replace"), parser=parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        reason = str(error.msg).split(", line ")[0]
        raise UnreadableDocument(
            f"{name}: line {line}: it is not whole XML ({reason}); download it again."
        ) from None
    return root
