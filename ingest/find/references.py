"""References to other meetings and to their minutes: "the meeting of Cabinet on 5 March 2024"."""

import re
from collections.abc import Iterable, Iterator

from ..patterns import CueIndex, cued
from ..records import MeetingFact, Minutes, PreviousMinutesFact, ReferenceFact
from .clauses import Clause, sentences
from .dates import dates_in

_NOUN = (
    r"(?:(?:Sub|Joint|Working|Task|Policy)[- ])?(?:Sub-?Committee|Committee|Panel|Board"
    r"|Cabinet|Executive|Council|Forum|Commission|Assembly|Authority|Party|Group|Partnership"
    r"|District|Trust|Team)"
)
_BODY = (
    rf"(?P<body>(?=[A-Z])(?:[A-Z][\w'’&-]{{0,40}}+,?\s+(?:(?:and|of|for|the|&)\s+){{0,2}}){{0,8}}?{_NOUN}"
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w'’-]{1,40}(?:\s+[A-Z][\w'’-]{1,40}){0,3})?)"
)
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?"
    r"(?P<day>\d{1,2}[^\s\d]{0,2}(?:\s+of)?\s+[A-Z][a-z]{2,8},?(?:\s+\d{4})?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
)
_ON = (
    r",?\s+(?:which\s+was\s+|to\s+be\s+|was\s+)?(?:held\s+|dated\s+|taking\s+place\s+)?"
    rf"(?:on|of|in|dated)?\s*{_DAY}"
)
_KIND = (
    r"(?:(?:ordinary|special|annual|extraordinary|monthly|full|adjourned|budget|last|previous|next"
    r"|joint|virtual)\s+){0,2}"
)
_PATTERNS = tuple(
    cued(pattern)
    for pattern in (
        rf"\b(?i:the|a|its|their|next|previous)\s+(?i:{_KIND})(?i:meeting)\s+of\s+(?:the\s+)?"
        rf"{_BODY}{_ON}",
        rf"\b{_BODY}(?:['’]s?)?,?\s+(?i:{_KIND})(?i:meeting){_ON}",
        rf"\b{_BODY},?\s+(?:had\s+|has\s+)?(?:\w+,?\s+){{0,3}}?at\s+(?:its|their)\s+"
        rf"(?i:{_KIND})(?i:meeting){_ON}",
        r"\b(?:recommend|agree|approve|consider|resolve|decide|refer|endorse|adopt|note|determine"
        rf"|make|made|taken)\w*\s+(?:by|at|to)\s+(?:the\s+)?{_BODY}(?:\s+(?i:meeting))?,?\s+"
        rf"(?:held\s+)?on\s+{_DAY}",
        rf"\b(?i:the|its|their|this|previous|last|next)\s+(?i:{_KIND})(?i:meeting){_ON}",
    )
)
_MINUTE = cued(
    r"\b(?:[Mm]inutes?|MINUTES?|[Mm]in\.)\s*"
    r"(?:(?:[Nn]o|[Nn]os|[Nn]umbers?|[Rr]ef(?:erence)?)\b\.?:?\s*)?"
    r"(?P<minute>(?:[A-Z]{1,5}[./ -]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?\b)"
    r"(?P<of>\s+(?:of|from|dated|,)\s*(?:the\s+)?[^.;(),]{0,90}(?:,\s*\d{4})?)?"
    r"(?=(?P<refers>[^.;()]{0,60}\brefer(?:s|red)?\b)?)"
)
_WHOSE = re.compile(
    r"^(?:(?:At|In|On|By|From|To|That|As|When|After|Before|Following|Since|Under|And|Both)\s+)?(?:the\s+)?"
    r"(?:(?:(?:Elected\s+)?Members|Councillors|Meetings?|Reports?|Chair\w*|Decision|Clerk|Agenda)"
    r"\s+(?:of|for)\s+(?:the\s+)?)?"
    r"(?:(?:Special|Ordinary|Annual|Monthly|Extraordinary|Adjourned|Budget)\s+(?=[A-Z]))?"
)
_ANY_BODY = cued(_BODY)
_BARE = re.compile(rf"(?:Full\s+|Sub-)?{_NOUN}")
_IN_MINUTES = re.compile(
    r"\b(?:minutes?|record)\s+(?:\w+\s+){0,3}(?:of|from|for)\b|\bminuted\b", re.I
)
# rare: "within 5 minutes" refers to no minute: a guard
_LAPSE = re.compile(r"\s*(?:minutes?|mins?|past|hours?|hrs|seconds?|%|walk|drive)\b", re.I)
_ARTICLE = re.compile(r"^(?:The|the|A|An)\s+")
_SOLE = re.compile(r"\b(?:Council|Cabinet|Executive|Authority|Assembly)$")
_CUES = CueIndex((*_PATTERNS, _MINUTE))
_DIGIT = re.compile(r"\d")  # of the date or number that every reference has


def find_references(
    minutes: Minutes, meeting: MeetingFact, dealt_with: Iterable[PreviousMinutesFact] = ()
) -> tuple[ReferenceFact, ...]:
    """Find the other meetings, and the minutes of other meetings, that items refer to.

    Args:
        minutes: the segmented document.
        meeting: what is known of the meeting itself, which is no other.
        dealt_with: the earlier minutes that were confirmed: said already, so left out.

    Returns:
        One fact a meeting or minute and item, in document order. A body is as printed without its
        article; a meeting of no named body is of the body that met.
    """
    confirmed = [fact.span for fact in dealt_with]
    own = {item.number.strip(" .") for item in minutes.items if item.number}
    own_body = meeting.body.value if meeting.body else ""
    today = meeting.date.value if meeting.date else ""
    found: dict[tuple[int, str, str, str], ReferenceFact] = {}
    for item in minutes.items:
        for passage in (*item.decision, *item.minutes):
            if not (_CUES.concerns(passage.text) and _DIGIT.search(passage.text)):
                continue
            for sentence in sentences(passage):
                if not (_CUES.concerns(sentence.text) and _DIGIT.search(sentence.text)):
                    continue
                span = sentence.span()
                if any(c.start < span.end and span.start < c.end for c in confirmed):
                    continue
                for fact in _in_sentence(sentence, item.position, own, own_body):
                    if fact.date == today and today and not fact.minute:
                        continue
                    found.setdefault((item.position, fact.body, fact.date, fact.minute), fact)
    return tuple(found.values())


def _in_sentence(
    sentence: Clause, item: int, own: set[str], own_body: str
) -> Iterator[ReferenceFact]:
    text = sentence.text
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            if _IN_MINUTES.search(text[max(0, match.start() - 40) : match.start() + 4]):
                continue
            body = _named_body(match.groupdict().get("body") or "", own_body)
            dates = dates_in(match["day"])
            if not dates or "Minutes" in body or not (body or dates[0].iso):
                continue
            if _BARE.fullmatch(body) and not _SOLE.search(body):
                continue
            if not body and _names_another(text, own_body):
                continue
            yield ReferenceFact(
                item,
                body,
                dates[0].iso,
                "",
                _ARTICLE.sub("", match.group()).strip(),
                sentence.span(),
            )
    for match in _MINUTE.finditer(text):
        number = match["minute"]
        if (
            number in own
            or number.rstrip("abcdefgh") in own
            or _LAPSE.match(text, match.end("minute"))
        ):
            continue
        told = match["refers"] or match["of"] or "/" in number or number[:1].isupper()
        if not told:
            continue
        of = match["of"] or ""
        dates = dates_in(of)
        named = _ANY_BODY.search(of)
        end = match.end("of") if dates or named else match.end("minute")
        yield ReferenceFact(
            item,
            _named_body(named["body"], own_body) if named else "",
            dates[0].iso if dates else "",
            number,
            text[match.start() : end].strip(" ,"),
            sentence.span(),
        )


def _named_body(printed: str, own_body: str) -> str:
    """Return a body as named, "" where "the Panel" is the one that met."""
    name = _ARTICLE.sub("", _WHOSE.sub("", _ARTICLE.sub("", printed.strip())))
    bare = _BARE.fullmatch(name) is not None and name.split()[-1] in own_body.split()
    return "" if bare or name == own_body else name


def _names_another(text: str, own_body: str) -> bool:
    """Whether a sentence names a body whose meeting "the meeting" may be."""
    return any(_named_body(body["body"], own_body) for body in _ANY_BODY.finditer(text))
