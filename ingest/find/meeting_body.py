"""The body that met: from the header, else from how the minutes name their own meetings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..lexicon import entries
from ..patterns import CueIndex, cued
from ..records import Minutes, Passage, Stated
from .dates import dates_in
from .header_lines import MOST_LINES, Header
from .times import times_in

_BODY_WORDS = tuple((entry.regex, entry.value) for entry in entries("bodies"))
_BODIES = CueIndex(pattern for pattern, _ in _BODY_WORDS)
_SEPARATOR = cued(r"\s+[-–—|]\s+|\s*[|]\s*|:\s+|\s{6,}")
_OTHER_TONGUE = r"(?:Cyngor|Pwyllgor|Cofnodion|Cyfarfod|Comhairle|Coiste|Miontuairisc)"
# rare: headings in two tongues, of Welsh and Irish councils
_BILINGUAL = cued(rf"\s/\s+{_OTHER_TONGUE}|\b{_OTHER_TONGUE}[^/]{{0,80}}\s/\s")
# rare: as _BILINGUAL
_SEPARATOR_OF_TONGUES = cued(rf"{_SEPARATOR.pattern}|\s+/\s+")
# rare: "Municipal District of Wexford – Harbrook": the dash joins two towns
_TWIN_DISTRICT = (
    r"(?:Municipal|Metropolitan)\s+District\s+of\s+[A-Z][\w'’]{2,30}\s+[-–—]\s+"
    r"(?!\w+day\b|minutes\b|agenda\b|draft\b|held\b|meeting\b)(?-i:[A-Z])[\w'’]{2,30}(?!\s\d)"
)
_MEETING_OF = cued(
    r"\bmeetings?\s+(?:[(‘'“\"][^()‘’'“”]{1,40}[)’'”\"]\s+)?(?:of|for)\s+(?:the\s+)?"
    rf"(?P<body>{_TWIN_DISTRICT}|[^.;:()]{{3,160}}?)"
    r"(?=\s+(?:was\s+|were\s+|which\s+was\s+|to\s+be\s+)?held\b|"
    r"\s+(?:on|at|in|via|to)\s|\s+[-–—]\s|\s*[.;:()]|\Z)",
    re.IGNORECASE,
)
_BODY_MEETING = cued(
    r"\b(?:minutes?|notes|record)\s+of\s+(?:the\s+|a\s+)?(?P<body>[^.;:()]{3,120}?)\s+(?:meeting|held)\b",
    re.IGNORECASE,
)
_PAGE_OF_ITEM = cued(
    r"(?:Meeting of|Decided at meeting:\s*\d{1,2}/\d{1,2}/\d{4}\s*[-–]|"
    r"(?P<maker>Decision [Mm]aker:)|"
    r"Meeting\s?:\s*(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d|(?:\w{6,9},?\s)?\d{1,2}\w{0,2}\s"
    r"\w{3,9},?\s\d{4})\s*[-–—])\s*(?P<body>[^()]{3,120}?)(?=\s*\(|,\s+\w+day\b|,?\s+\d{1,2}\s|\Z)"
)
_EARLIER_MINUTES = cued(
    r"\A(?:to\s.{0,40}\b)?(?:the\s+)?(?:minutes?|record|notes)\b(?:\s+of)?(?:\s+(?:the|a|previous|last|meetings?|of|from|and|for))*\s*"
    r"[-–—:]?\s*(?P<body>[A-Z][^.;:]{2,160}?)(?=\s*(?:[-–—,(]|\bheld\b|\bmeeting\b|\bon\b|\bdated\b|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]|\Z))",
    re.IGNORECASE,
)
_SESSION = cued(
    r"\A(?:(?:annual|ordinary|extraordinary|special|monthly|budget|statutory|adjourned|general|quarterly|virtual|"
    r"remote|hybrid|full(?! (?:council|authority)\W*\Z)|the|a|an|of|proceedings|at|meeting"
    r"|january|february"
    r"|march|april|may|june|july|august|"
    r"september|october|november|december)\s+)+(?=\S)",
    re.IGNORECASE,
)
# rare: "Wexcombe Annual Parish Council Meeting": the word is the meeting's, in parishes only
_SESSION_INSIDE = cued(
    r"\b(?:Annual|Ordinary|Extraordinary)\s(?=(?:Parish|Town|Community|City)\s+Council\b)"
)
_STARTS = cued(
    r"\A(?:agenda|minutes?|notes|record|draft|decisions?|and|for|of|the|printed|public|reports|pack|,|"
    r"meeting)(?:\s|,)+",
    re.IGNORECASE,
)
_NOT_A_BODY = cued(
    r"\b(?:above|said|this|that|our|website|chamber|present|members of|officers?|clerk|venue|"
    r"contact|chair(?:man|person)?|councillor|cllr|mr|mrs|ms|dr|virtual|room|hall|link|asked|will|is|are|was|"
    r"were|has|been|report|agree|update|appendix|next meeting|subject to)\b|[@?!]|https?:",
    re.IGNORECASE,
)
# rare: "Minutes of the X Committee of Y Council": a body named with its council
_OF_A_COUNCIL = cued(
    r"(?<=(?:ittee|Panel|Board|binet|Forum|ssion|Group|Party))\s+of\s+(?:the\s+)?[A-Z].{2,80}Council\Z"
)
_COUNCIL_FIRST = cued(
    r"(?:[A-Z][\w'’-]+\s+){1,4}Council\s+(?=(?:(?!Tax|Liaison|Chamber|Procedure|House)\(?[A-Z][\w&,()-]+|"
    r"and|of|for)(?:\s+(?:\(?[A-Z][\w&,()-]+|and|of|for)){0,8}\Z)"
)
_COUNCIL_ALONE = cued(r"(?:full |county |city |borough |the )?council\Z", re.IGNORECASE)
# rare: "Licensing Sub-Committee (B)", one of several that sit in turn
_LETTER_OF_BODY = cued(r"\((?:[A-Z]|\d)\)")
# rare: the title of the issue pages of ModernGov
_ISSUE_PAGE = cued(r"Issue (?:- |– )?(?:meetings|decisions|details)\Z", re.IGNORECASE)
_MINUTES_OF_DAY = cued(
    r"\A\W*(?:draft\s+)?(?:minutes|notes)\s+(?:of|for)\s+(?:the\s+)?(?P<body>[^.;:()\d]{3,100}?)"
    r"\s*,?\s+(?:[-–—]\s*)?(?=\d{1,2}(?:st|nd|rd|th)?\s|\w{3,6}day\b)",
    re.IGNORECASE,
)
# rare: the meeting of a parish's electors, which is no meeting of its council
_OF_ELECTORS = cued(
    r"\bminutes\s+(?:of|from)\s+(?:the\s+)?(?P<body>Annual\s+(?:Parish|Town|Community)\s+"
    r"(?:Meeting|Assembly))\b(?!\s+of\b[^.]{0,40}\bcouncil\b)",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(["and", "of", "the", "for", "on", "in", "to", "with", "or", "at", "by"])
_VOWEL = cued(r"[AEIOUYÁÉÍÓÚ]")
LONGEST_HEADER_LINE = 300


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A name of a body where the document has it; `kind` is "committee" or "council"."""

    name: str
    kind: str
    passage: Passage
    start: int
    end: int

    def stated(self) -> Stated:
        """The name, in ordinary letters, with its span."""
        return Stated(without_capitals(self.name), self.passage.span(self.start, self.end))


def find_body(minutes: Minutes, header: Header) -> Stated | None:
    """Return the body that met, in full and without the date, None where it is not said.

    Preferred: the committee of "minutes of a meeting of ..."; a header line that is a committee;
    the council of "a meeting of the Council"; a page's own note of the meeting; the one committee
    whose previous minutes were dealt with; a header line that is a council.

    Args:
        minutes: the document.
        header: its header, with the lines of the attendance that tell of the meeting.
    """
    if any(_ISSUE_PAGE.match(passage.text) for passage in header.lines[:3]):
        for mention in _on_item_pages(minutes):
            return mention.stated()
    for passage in (*header.sentences, *header.lines):
        if electors := _OF_ELECTORS.search(passage.text):
            span = passage.span(*electors.span("body"))
            return Stated(without_capitals(electors["body"]), span)
    spoken = list(_in_sentences(header))
    lines = list(_in_lines(header))
    for mentions, kind in ((spoken, "committee"), (lines, "committee"), (spoken, "council")):
        for mention in mentions:
            if mention.kind == kind:
                return _in_full(mention, lines).stated()
    for mention in lines:
        if _COUNCIL_ALONE.match(mention.name):
            return mention.stated()
    for mention in _on_item_pages(minutes):
        return mention.stated()
    earlier = [mention for mention in _in_earlier_minutes(minutes) if mention.kind == "committee"]
    if earlier and len({_key(mention.name) for mention in earlier}) == 1:
        return earlier[0].stated()
    return lines[0].stated() if lines else None


def _in_full(mention: BodyMention, lines: list[BodyMention]) -> BodyMention:
    """Return the header's own line for "a meeting of the Panel", where one ends in that word."""
    if " " in mention.name or mention.kind != "committee":
        return mention
    last = f" {mention.name.lower()}"
    return next((line for line in lines if line.name.lower().endswith(last)), mention)


def _key(name: str) -> str:
    return re.sub(r"[^a-z]+", " ", name.lower().replace("&", "and")).strip()


def kind_of_body(name: str) -> str:
    """Return "committee" or "council" by the words of a body's name, "" if it is no body."""
    for pattern, kind in _BODY_WORDS:
        if pattern.search(name):
            return kind
    return ""


def _mention(passage: Passage, start: int, end: int) -> BodyMention | None:
    """Return the body in a piece of a passage, if the piece is nothing but one."""
    text = passage.text[start:end]
    for pattern in (_STARTS, _SESSION):
        while cut := pattern.match(text):
            start += cut.end()
            text = text[cut.end() :]
    text = text.rstrip(" ,")
    comma = text.rfind(", ")
    if comma > 0 and kind_of_body(text[:comma]) == "council" and kind_of_body(text[comma + 2 :]):
        start += comma + 2
        text = text[comma + 2 :]
    owned = _COUNCIL_FIRST.match(text)
    if owned and kind_of_body(text[owned.end() :]) == "committee":
        start += owned.end()
        text = text[owned.end() :]
    last = 0
    for pattern, _ in _BODY_WORDS:
        for found in pattern.finditer(text):
            last = max(last, found.end())
    text = text[:last].strip(" ,)")
    if text.count("(") > text.count(")") and last > len(text):
        text += ")"
    if owner := _OF_A_COUNCIL.search(text):
        text = text[: owner.start()]
    if (
        not text
        or text[-1] == "-"
        or len(text) > 130
        or not text[0].isupper()
        or _NOT_A_BODY.search(text)
    ):
        return None
    kind = kind_of_body(text)
    name = _SESSION_INSIDE.sub("", text)
    return BodyMention(name, kind, passage, start, start + len(text)) if kind else None


def _in_sentences(header: Header) -> Iterator[BodyMention]:
    for passage in (*header.sentences, *header.lines, *header.joined):
        for pattern in (_MEETING_OF, _BODY_MEETING, _MINUTES_OF_DAY):
            for found in pattern.finditer(passage.text):
                if mention := _mention(passage, *found.span("body")):
                    yield mention


def _in_lines(header: Header) -> Iterator[BodyMention]:
    for passage in header.lines[:MOST_LINES]:
        text = passage.text
        if len(text) > LONGEST_HEADER_LINE:
            continue
        place = 0
        separator = _SEPARATOR_OF_TONGUES if _BILINGUAL.search(text) else _SEPARATOR
        for cut in [*separator.finditer(text), None]:
            end = cut.start() if cut else len(text)
            yield from _whole_piece(passage, place, end)
            place = cut.end() if cut else end


def _whole_piece(passage: Passage, start: int, end: int) -> Iterator[BodyMention]:
    text = passage.text[start:end]
    if not _BODIES.concerns(text):
        return
    stops = [date.start for date in dates_in(text)] + [time.start for time in times_in(text)]
    stops += [
        found.start() for found in re.finditer(r",?\s*\b\w+day\b|\s+on\s+(?=\d|\w+day)", text)
    ]
    stop = min(stops, default=len(text))
    mention = _mention(passage, start, start + stop)
    behind = passage.text[mention.end : start + stop].strip(" ,.;–-") if mention else ""
    if mention and (not behind or _LETTER_OF_BODY.fullmatch(behind)):
        yield mention


def _on_item_pages(minutes: Minutes) -> Iterator[BodyMention]:
    for passage in _item_passages(minutes):
        found = _PAGE_OF_ITEM.match(passage.text)
        if not found or not (mention := _mention(passage, *found.span("body"))):
            continue
        if not found["maker"] or mention.end == found.end("body"):  # "Cabinet Member for Roads"
            yield mention


def _item_passages(minutes: Minutes) -> Iterator[Passage]:
    for item in minutes.items:
        yield from (*item.blurb, *item.decision, *item.minutes)
    yield from minutes.tail


def _in_earlier_minutes(minutes: Minutes) -> Iterator[BodyMention]:
    for item in minutes.items:
        found = _EARLIER_MINUTES.match(item.title.text) if item.title else None
        if item.title and found and (mention := _mention(item.title, *found.span("body"))):
            yield mention


def without_capitals(name: str) -> str:
    """Return a name that stands in capitals in ordinary letters, any other as it is.

    >>> without_capitals("AUDIT AND RISK COMMITTEE")
    'Audit and Risk Committee'
    """
    if any(character.islower() for character in name):
        return name
    words = name.split(" ")
    return " ".join(
        word.lower() if index and word.lower() in _SMALL_WORDS else _capitalized(word)
        for index, word in enumerate(words)
    )


def _capitalized(word: str) -> str:
    if not _VOWEL.search(word):
        return word  # an abbreviation: SPC
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
