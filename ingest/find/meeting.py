"""The meeting that a document tells of: council, body, date, start and venue, as it says them."""

import re
from collections.abc import Iterator

from ..patterns import cued
from ..records import MeetingFact, Minutes, Passage, Stated
from ..segment.cues import cue
from .council import find_council
from .dates import dates_in
from .header_lines import Header, header_of
from .meeting_body import find_body, kind_of_body, without_capitals
from .times import PrintedTime, times_in

_NOT_THE_MEETING = cue("meeting_words", "another date")
_ABOUT_THE_MEETING = cue("meeting_words", "about the meeting")
_HAS_OPENED = cue("meeting_words", "opened")
_CLOSES = cue("meeting_words", "closed")
_PAGE_OF_ITEM = cued(
    r"(?:Meeting of .{3,120}?,|Decided at meeting:|Meeting:)\s*(?=[\w ,]{0,14}\d{1,2}\b|\d{1,2}/)"
)
# rare: a field of the decision pages of ModernGov
_DATE_OF_DECISION = cued(
    r"Date (?:of decision|decision (?:made|taken))\s?:\s*(?=[\w ,]{0,14}\d)", re.I
)
_VENUE_LABEL = cued(r"(?:Venue|Place|Location)\s*:\s*(?P<venue>\S.*)\Z", re.DOTALL)
_PLACE_WORDS = (
    r"(?P<venue>(?:[^.;]|(?<=\bCo)\.|(?<=\bSt)\.){3,140}?)"
    r"(?=,?\s+(?:on\s+(?:\w+day|the\s+\d|\d)|at\s+\d|commencing|from\s+\d|"
    r"and\s+(?:began|started|streamed))|,?\s+\w+day,?\s+\d|(?<!\bCo)(?<!\bSt)[.;]\s|[.;]?\Z)"
)
_HELD_IN = cued(
    r"\b(?:held|met|meeting of [^.]{3,60})\s+(?:remotely\s+)?(?P<lead>in|at|via|by)\s+(?:the\s+)?"
    rf"{_PLACE_WORDS}",
    re.IGNORECASE,
)
_HELD_ON_IN = cued(
    r"\b(?:held|met|convened|meeting)\s+(?:on\s+)?(?:the\s+)?(?:\w+day|\d)[^;()]{3,70}?"
    r"(?:\b\d{4}|[ap]\.?\s?m\b\.?|noon)\)?,?\s+(?P<lead>in|at|via)\s+(?!\d)(?:the\s+)?"
    rf"{_PLACE_WORDS}",
    re.IGNORECASE,
)
_HALL = cued(
    r"(?:[^–|]{3,80}?\d{4}\b[^–|]{0,30}[–|]\s+|[^–|]{3,60}[–|]\s+(?:[\d.:]+\s?[ap]\.?m\.?\s+[–|]\s+)?)?"
    r"(?P<venue>(?:[A-Z0-9]\S{0,40}\s+){0,5}?(?i:Chamber|Room|Rooms|Hall|Guildhall|Offices|Library|"
    r"Theatre|Exchange)(?:\s+\d{1,2})?(?:,\s.{3,90})?)\s*\Z"
)
_VENUE_END = cued(
    r"\s*(?:[-–—,]\s*)?(?:https?://\S+|www\.\S+).*\Z|,?\s+at\s+\d.*\Z|(?<![\s.,;–-])[\s.,;–-]+\Z",
    re.DOTALL,
)
_OF_AREA = cued(r"\b(?:District|Area|Locality|Neighbourhood|Ward)\b(?! Council)", re.I)
_LINES_ABOUT_THE_MEETING = 60
# rare: a letterhead's address is not where the meeting was: a guard
_ADDRESS_OF_SENDER = cued(
    r"\b(?:contact|tel|phone|e-?mail|present|councillors?|cllrs?|mr|mrs|ms|clerk)\b|@",
    re.IGNORECASE,
)
_LINES_WITH_A_HALL = 12
# rare: "2.00 – 4.05 pm" alone at the end of minutes, of English counties
_FROM_TO = cued(
    r"\W*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[-–—]|to)\s?\d{1,2}[.:]\d\d\s?[ap]\.?m\b\W*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]+\s\d{4}\W*)?",
    re.IGNORECASE,
)


def find_meeting(minutes: Minutes) -> MeetingFact:
    """Return what a document says about its meeting; what it does not say is None.

    Date and start come from the header (or the sentence that tells of this meeting), never from
    an item about another meeting.
    """
    header = header_of(_header_lines(minutes))
    venue = _venue(header)
    date = _date(header) or _date_of_item_page(minutes)
    body = find_body(minutes, header)
    council = find_council(
        minutes,
        venue.value if venue else "",
        of_committee=body is not None and kind_of_body(body.value) == "committee",
        of_area=body is not None and _OF_AREA.search(body.value) is not None,
    )
    if council:
        council = Stated(without_capitals(council.value), council.span, council.basis)
    if (
        body is None
        and council
        and re.search(r"\b(?:Parish|Community|Town) Council\b", council.value)
    ):
        body = Stated(council.value, council.span, "inferred")
    return MeetingFact(council, body, date, _start(minutes, header, date), venue)


def _header_lines(minutes: Minutes) -> Iterator[Passage]:
    """Yield the header, then the lines of the attendance block that tell of the meeting."""
    yield from minutes.header[:_LINES_ABOUT_THE_MEETING]
    for passage in minutes.attendance[:_LINES_ABOUT_THE_MEETING]:
        # rare: labels of a page's head: ModernGov and decision notices
        if _ABOUT_THE_MEETING.search(passage.text) or re.match(
            r"(?:Held|Venue|Date|Time|Place)\b", passage.text
        ):
            yield passage


def _date(header: Header) -> Stated | None:
    for passage in (*header.lines, *header.sentences):
        if len(passage.text) > 600:
            continue
        for date in dates_in(passage.text):
            if date.iso and not _NOT_THE_MEETING.search(passage.text[: date.start][-40:]):
                return Stated(date.iso, passage.span(date.start, date.end))
    return None


def _date_of_item_page(minutes: Minutes) -> Stated | None:
    for page in (_PAGE_OF_ITEM, _DATE_OF_DECISION):
        for item in minutes.items:
            for passage in (*item.blurb, *item.decision, *item.minutes):
                lead = page.match(passage.text)
                for date in dates_in(passage.text) if lead else ():
                    if date.iso:
                        return Stated(date.iso, passage.span(date.start, date.end))
    return None


def _start(minutes: Minutes, header: Header, date: Stated | None) -> Stated | None:
    """Return when the meeting began.

    Preferred: a time in the line of the date; a time in a line of the header; the sentence that
    says when the meeting began, wherever it is.
    """

    def is_of_date(passage: Passage) -> bool:
        return date is not None and passage.offsets[0] <= date.span.start <= passage.offsets[-1]

    passages = [passage for item in minutes.items for passage in (*item.blurb, *item.minutes)]
    of_item_page = [passage for passage in passages[:20] if _PAGE_OF_ITEM.match(passage.text)]
    for passage in (
        *filter(is_of_date, (*header.lines, *header.sentences, *of_item_page)),
        *header.lines,
        *header.sentences,
    ):
        for time in times_in(passage.text):
            before = passage.text[: time.start]
            if not _NOT_THE_MEETING.search(before[-40:]) and not _CLOSES.search(before[-60:]):
                return _stated(passage, time)
    last = minutes.items[-1].minutes[-3:] if minutes.items else ()
    for passage in (*minutes.attendance, *last, *minutes.tail):
        opened = _HAS_OPENED.search(passage.text)
        begin = opened.end() - 1 if opened else 0
        for time in times_in(passage.text) if opened or _FROM_TO.fullmatch(passage.text) else ():
            if time.start >= begin:
                return _stated(passage, time)
    return None


def _stated(passage: Passage, time: PrintedTime) -> Stated:
    return Stated(time.value, passage.span(time.start, time.end))


def _venue(header: Header) -> Stated | None:
    """Return where the meeting was held: after a label, in a sentence, or in a line of its own."""
    for pattern in (_VENUE_LABEL, _HELD_IN, _HELD_ON_IN, _HALL):
        lines = header.lines[:_LINES_WITH_A_HALL] if pattern is _HALL else header.lines
        joined = () if pattern is _HALL else header.joined
        sentences = () if pattern in (_HALL, _VENUE_LABEL) else header.sentences
        for passage in (*sentences, *lines, *joined):
            at_start = pattern in (_VENUE_LABEL, _HALL)
            found = pattern.match(passage.text) if at_start else pattern.search(passage.text)
            if not found or (pattern is _HALL and not _is_hall_line(passage.text)):
                continue
            venue = found["venue"]
            while cut := _VENUE_END.search(venue):
                venue = venue[: cut.start()]
            if venue and venue.lower() not in ("the", "council", "the council"):
                start = found.start("venue")
                return Stated(venue, passage.span(start, start + len(venue)))
    return None


def _is_hall_line(line: str) -> bool:
    """Whether a header line is nothing but the place (and the date) of the meeting."""
    return (
        not kind_of_body(line)
        and line.count(" ") < 20
        and line[-1] not in ".:;"
        and not _ADDRESS_OF_SENDER.search(line)
    )
