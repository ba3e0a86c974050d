"""What an account was about, in the document's words, where the grammar says so plainly.

Three constructions tell a subject: a noun for an account with a preposition behind it ("a report
on the winter plan"), a clause ("reported that the sign had gone"), and an object that is no mere
"report" or "item" ("introduced the draft Charter"). Elsewhere nothing is said: the title of the
item stands for it.
"""

import re
from collections.abc import Iterator, Sequence

from ..patterns import cued
from .names import PersonPhrase

_ON = (
    r"on(?!\s+behalf\b)|upon|about|regarding|concerning|covering|with\s+regards?\s+to|"
    r"in\s+regard\s+to|(?:in\s+)?relati(?:on|ng)\s+to|in\s+respect\s+(?:of|to)|with\s+respect\s+to|"
    r"in\s+connection\s+with|in\s+terms\s+of|entitled|headed|titled"
)
_TELLING = (
    r"(?:setting|set)\s+out|outlin(?:ing|ed)|detail(?:ing|ed|s)|proposing|seeking|"
    r"summaris(?:ing|ed)|"
    r"enclosing(?:\s+(?:a\s+)?cop(?:y|ies)\s+of)?|introducing|explaining|describing|"
    r"(?:inviting|asking|requesting)\b[^.;:]{3,120}?\bto\s+consider"
)
_LINK = cued(
    rf"(?:\b(?:{_ON})|,?\s(?:which|and)\s+(?:set\s+out|outlined|proposed|detailed|summarised|"
    rf"explained|sought|compared|described)|(?<!and\s)\b(?:{_TELLING}))\s+",
    re.IGNORECASE,
)
_OF = cued(r"\s+(?:of|to|into)\s+", re.IGNORECASE)
# "a report of the Director" names its author, "a report of matters discussed" its subject.
_OF_MATTER = cued(
    r"\s+of\s+(?=(?:(?:the\s+)?(?:[A-Z]?[\w-]+[’']s\s+)?(?:recent\s+|last\s+)?(?:matters|meetings?|"
    r"actions|visits?|findings|proceedings|events|progress|work)\b|his|her|their|how|what)\b)",
    re.IGNORECASE,
)
_ACCOUNT = (
    r"reports?|papers?|updates?|presentations?|briefings?(?:\s+(?:notes?|papers?))?|notes?|talk|"
    r"slides|slideshow|information|feedback|commentary|statement|submission|item|memorandum|"
    r"documents?|proposals?"
)
_NOUN = cued(
    rf"\b(?P<plain>{_ACCOUNT})\b|\b(?:overview|summary|outline|account|details|explanation|"
    r"breakdown|highlights|demonstration|analysis|introduction|insight|background|rundown|"
    r"run[- ]?through|regard|review)\b",
    re.IGNORECASE,
)
_NO_MORE_OBJECT = cued(
    r"\b(?:who|whom|where|when)\b|\bwhich\s+(?!set\s+out|outlined|proposed|detailed|summarised|explained|"
    r"sought|compared|described)|\band,|\b(?:and|but)\s+(?:(?!enclos|dated)\w+\s+){0,5}?"
    r"(?!dated|enclosed)(?:\w+(?:ed|ew|ave|oke|ook|old)|went|said|ran|led)\b|[.;](?=\s|$)|:(?!\s*\d)",
    re.IGNORECASE,
)
_HEARERS = (
    r"(?:the\s+)?(?:(?:[A-Z][\w&'’-]*|and|of|for)\s+){0,6}?(?:members|committee|sub-committee|"
    r"panel|"
    r"board|council|cabinet|executive|forum|meeting|group|commission|authority|councillors|"
    r"trustees|partnership|those\s+present|everyone|all)\b(?:\s+(?:members|present))?"
)
# rare: "reported to the Committee that": hearers are no subject
_TO_HEARERS = cued(rf"\s*,?\s*(?:to\s+)?{_HEARERS}\s*,?\s*", re.IGNORECASE)
_HEARERS_FIRST = cued(
    rf"\A\s*(?:to\s+)?{_HEARERS}\s+(?=(?:the|an?|his|her|their|how|what)\s)", re.I
)
# rare: "reported to the Committee that": hearers stand before what was told
_THAT = cued(r"\s*,?\s*that,?\s+", re.IGNORECASE)
# rare: "reported verbally on X": how stands before what
_ABOUT = cued(rf"\s*,?\s*(?:verbally\s+|orally\s+|briefly\s+)?(?:{_ON}|of)\s+", re.IGNORECASE)
_TOLD_WHAT = cued(
    r"\b(?:reported|reports)\s+(?=(?:he|she|they|there|an|a|the|two|three|four|no|\d+)\b)",
    re.IGNORECASE,
)
_OPENED_WITH = cued(
    r"(?:drew\s+(?:[\w'’-]+\s+){0,4}?attention\s+to|spoke\s+about|set\s+out|(?:went|ran|talked)\s+"
    rf"(?:through|over)|told\s+(?:the\s+)?\w+\s+(?:of|about)|\w+(?:\s+to\s+{_HEARERS})?)\s+",
    re.IGNORECASE,
)
_ACT = cued(
    r"\s*(?:formally\s+|jointly\s+|briefly\s+)?(?:moved\s+and\s+)?(?:presented|introduced|"
    r"presenting|"
    r"introducing|outlined|summarised|summarized|explained|detailed|highlighted|submitted|tabled|"
    r"delivered|present|introduce|outline|summarise|explain|(?:spoke|speak|speaking|talked|"
    r"talk)\s+to)"
    r"\s+",
    re.IGNORECASE,
)
_DUE_TO = cued(
    r"\bto\s+(?=(?:provide|present|give|deliver|introduce|outline|update|brief|speak|talk|"
    r"take|lead|share|report|summarise|explain|go|run)\b)"
)
_BRIEFED = cued(
    r"(?:verbally\s+)?(?:briefed|updated|update|brief|spoke|speak|talked|talk|brought|provided|"
    r"gave|"
    r"addressed|told|presented|Members?|Councillors|Committee|Panel|Board|Council|Cabinet|Executive)\b",
    re.IGNORECASE,
)
# rare: "reported and referred to X" names the subject behind a second verb
_REFERRED = cued(r"referred\s+to\s+", re.IGNORECASE)
_THROUGH = cued(r"\bthrough\s+", re.IGNORECASE)
_PASSIVE = cued(
    r"\s*,?\s*(?:(?:which|that)\s+)?(?:(?:was|were|had|has|have|is|been|being|also|then|jointly|"
    r"duly|"
    r"previously|formally|next|verbally|as)\s+){0,4}$",
    re.IGNORECASE,
)
_FROM = cued(r"\s*,?\s*(?:from|by)\s*:?\s*$", re.IGNORECASE)
_PAST = r"(?:[a-z]{3,}ed|gave|spoke|drew|took|made|said|told|was|were|had|went|led|set out|ran)"
_BEHIND_VERB = (
    r"(?=\s+(?:the|that|to|on|an?|his|her|their|its|members|how|this|upon|by|for|in|with|any|some|"
    r"questions|all|it|why|what|whether|if|each|as|of|from|at|through|attention|out|not|no|"
    r"it[’']s)\b|[,.]|$)"
)
# rare: a full stop lost in a scan: "the role of the Office He stated that it was ..."
_NEXT_SENTENCE = re.compile(
    r"(?<=[a-z]\w)\s+(?=(?:He|She|They)\s(?:also\s)?[a-z]+(?:ed|s|id|ve)\b)"
)
_BOUND = cued(
    r"\s*[;:]|\s\((?:for copy|cop(?:y|ies)|circulated|see|previously|attached|minute|exempt|"
    r"appendix|"
    r"agenda|item|page|report)\b"
    r"|,?\s(?:as follows|one after another|prior to|following which|after which|whereupon|"
    r"in the absence of|on behalf "
    r"of|for (?:consideration|approval|noting|adoption|information|discussion|decision|comment)\b"
    r"|for members[’']? (?:consideration|approval|information|noting)|to (?:the )?(?:[Mm]embers|"
    r"[Mm]eeting)\b(?! of)|at (?:the|this) [Mm]eeting|with the (?:aid|help|assistance) of|together "
    r"with|along with|as (?:circulated|set out|attached|detailed|contained|printed|presented|"
    r"part of"
    r"|published|at appendix)|dated\b)"
    r"|,\s*(?:cop(?:y|ies)|a copy|namely|as|circulated|attached|with|but|which|who|whom|whose|"
    r"where|"
    r"when|while|whilst|having|so|prepared|dated|appended|of which|both|all of|in (?:accordance|"
    r"line|"
    r"response|order|particular)|(?:\w+\s)?of\s(?:which|whom)|[a-z]{3,}ing)\b"
    r"|\s(?:pointing out|noting|highlighting|stating|advising|explaining|saying|indicating|"
    r"stressing|"
    r"emphasising|adding|asking|inviting|thanking)\b"
    r"|,?\sand\s(?:including|enclosing|attaching)\b"
    r"|,?\s(?:which|who|whilst|while)\s"
    rf"|\sthat\s(?:had|has|have|was|were|is|are|will|would|{_PAST})\b"
    r"|,?\sand\s(?:(?:then|also|further|subsequently|he|she|they|both|all)\s){0,2}"
    rf"{_PAST}\b{_BEHIND_VERB}"
    r"|,?\sand\s(?:then\s)?(?:he|she|they|it)\s"
    r"|,?\sand\s(?:was|were)\s(?:\w+ly\s)?[a-z]{3,}ed\s"
    r"|(?<!ed),?\sand\s(?!(?:relat|associat|propos|revis|improv|increas|reduc|continu|amend|updat|plann|"
    r"shar|integrat|combin|requir|affect|disabl|unus)ed\b)[a-z]{3,}ed\s"
    r"|,?\sand\s(?:undertook|took|made|wrote|sent)\s|,\s(?=The\s(?:report|item|matter|Members)\b)"
    r"|,?\sand\s(?:also|then|further|subsequently)\s[a-z]{3,}(?:ed|ew|ave|oke|ook)\b"
    r"|,?\sand\s(?:showed|displayed|answered|responded|thanked|highlighted|advised|stated|informed|"
    r"explained|noted|confirmed|outlined|summarised|drew|gave|spoke|said|told|provided|described|"
    r"reported|invited)\s"
    rf"|,?\sand\s(?:the\s)?(?:[A-Z][\w’'.-]*,?\s|of\s|for\s){{1,9}}{_PAST}\b{_BEHIND_VERB}",
)
_BAD_START = cued(
    r"(?:behalf|by|from|to|with|at|in|into|for|of|on|and|or|as|it|its?elf|this|that|them|these|"
    r"those|same|"
    r"which|who|he|she|they|him|his own|there|any|some|both|all|out|off|up|via|under|during|after|"
    r"before|each|other|others|further|again|also|not|page|pages|screen|slide|zoom|teams|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"the\s+(?:above|following|same|absence|agenda|screen|contents?|"
    r"matter|subject|issues?|topic|item|former|latter|basis|aim|(?:day|night|evening|meeting)(?=\s*$)|\d{1,2}(?:st|nd|rd|th))\b|"
    r"(?:a number of|several|various|the|these|some|following)\s+(?:key\s+|main\s+)?(?:issues|"
    r"matters|"
    r"items|points|topics|subjects|things)|an?\s+(?:item|matter|issue))\b",
    re.IGNORECASE,
)
_GENERIC = cued(
    r"(?:(?:the|an?|his|her|their|its|this|that|these|our|said|above|same|own|my)\s+)?"
    r"(?:(?:\w+[’']s|written|verbal|oral|brief|short|detailed|joint|exempt|confidential|"
    r"covering|full|"
    r"comprehensive|further|annual|quarterly|monthly|weekly|regular|latest|usual|final|interim|"
    r"progress|powerpoint|power point|very|chief|deputy|director|manager|set of|series of|"
    r"part \d|part \w|officer|officers|circulated|tabled|"
    r"published|agenda|opening|two|three|their|informative|interesting|excellent|supporting|"
    r"and|or)\s+){0,5}"
    r"(?:(?:reports?|papers?|updates?|presentations?|briefings?|overview|summary|slides|slideshow|"
    r"items?|talk|documents?|notes?|film|video)(?:,?\s+(?-i:[a-z(]).*)?|"
    r"(?:matters?|information|background|statement|submission|situation|position|issues?|subject|"
    r"details?|explanation|proposals?|"
    r"feedback|figures|findings|recommendations?|contents?|case|points?|following|works?|results|correspondence|meetings?|statistics)"
    r"(?:\s+(?:in (?:more |further |full )?detail|verbally|again|below|above|briefly)\b.*)?)",
    re.IGNORECASE,
)
# rare: "the annual report of the Fostering Panel": whose report it is tells the subject
_PERIODIC = cued(
    r"(?:the|an?|its|their)\s+(?:\w+\s+)?(?:annual|quarterly|half-yearly)\s+(?:\w+\s+)?report\s+"
    r"(?:of|for)\s+(?!the\s+\w+\s+Officer)",
    re.IGNORECASE,
)
_OBJECT_OF = cued(
    r"(?:(?:the|his|her|their|its|this|our|proposed|draft|key|updated|revised|new)\s+|"
    r"(?:an?|how|what)\s+|[A-Z£\"“‘'0-9])"
)
_DANGLING = cued(
    r"(?<![-–])\b(?:the|an?|of|for|in|on|at|to|by|with|and|or|from|that|which|be|been|is|was|were|"
    r"had|has|have|will|would|as|it|its|their|his|her|our)$",
    re.IGNORECASE,
)
# rare: "the annual report to Cabinet": the body that hears it is no part of the subject
_TO_BODY = cued(
    r"\s(?:to|with|for)\s(?:the\s)?(?:Sub-)?(?:Committee|Panel|Board|Cabinet|Forum)$", re.I
)
# rare: "to present the draft budget to the Council": to whom, with a verb that says so
_HANDS_OVER = cued(r"\s*(?:present|introduc|submit|deliver)", re.IGNORECASE)
_TO_COUNCIL = cued(r"\sto\s(?:the\s)?(?:full\s)?(?:Council|Members|Councillors|Meeting)$", re.I)
_FOLLOWING = cued(
    r"(?:\s(?:of|for|in|to|under|from|at))+\s(?:all\s)?(?:the\s)?following\s[\w ]{2,30}$", re.I
)
_VERBAL_CLAUSE = cued(r"\s*[,;:]?\s*(?:as follows|the following)\s*:?$", re.IGNORECASE)
_LONGEST = 260
_NEAR = 220


def subject_of(
    text: str, start: int, end: int, worth: str, reporters: Sequence[PersonPhrase]
) -> str:
    """Return what an account was about, "" where the sentence does not say it plainly.

    Args:
        text: The sentence.
        start: Where its reporting verb begins.
        end: Where the words that make it a reporting verb end.
        worth: The value of the verb's entry in `reporting_verbs`.
        reporters: Who gave the account.

    >>> said = "The Clerk presented a report on the winter plan and thanked the staff."
    >>> subject_of(said, 10, 19, "account", ())
    'the winter plan'
    >>> subject_of("The Clerk presented the report and left.", 10, 19, "account", ())
    ''
    >>> subject_of("Jo reported that the sign had gone.", 3, 16, "told", ())
    'the sign had gone'
    """
    head, tail = text[start:end], text[end:]
    behind = max((person.end for person in reporters), default=end)
    if worth == "owner":
        return ""
    if worth == "paper":
        return _linked(text[max(end, behind) :])
    if worth == "agent":
        return _of_agent(text, start, end, max(end, behind))
    if worth == "invited":
        due = _DUE_TO.search(text, max(end, behind))
        return _of_account(text[due.end() :]) if due else ""
    if worth in {"told", "first words"}:
        return _told(head, tail)
    if worth == "opening":
        opened = None if head.startswith("addressed") else _OPENED_WITH.match(text, start)
        return (_object(text[opened.end() :]) if opened else "") or _of_account(head + tail)
    return _of_account(_what_is_due(head, tail))


def _what_is_due(head: str, tail: str) -> str:
    """Return the words from the verb on that tells: "attended to present X" is "present X"."""
    dues = list(_DUE_TO.finditer(head))
    return head[dues[-1].end() :] + tail if dues else head + tail


def _told(head: str, tail: str) -> str:
    """Read what follows "reported that", "reported on", "reported to the Members that"."""
    referred = _REFERRED.match(head)
    if referred:
        return _object((head + tail)[referred.end() :])
    last = head.rstrip().rsplit(None, 1)[-1].lower()
    if last == "that":
        return _clause(tail)
    what = _TOLD_WHAT.search(head + tail)
    if what is not None and what.end() <= len(head):
        return _clause((head + tail)[what.end() :])
    if last in {"on", "upon", "about", "of"}:
        return "" if tail.lstrip().startswith("behalf") else _phrase(tail)
    hearers = _TO_HEARERS.match(tail)
    tail = tail[hearers.end() :] if hearers else tail
    that = _THAT.match(tail)
    if that:
        return _clause(tail[that.end() :])
    about = _ABOUT.match(tail)
    return _phrase(tail[about.end() :]) if about else ""


def _of_agent(text: str, start: int, end: int, behind: int) -> str:
    """Read "an update on X from A", "A report on X was presented by A", "presented by A on X"."""
    head = text[start:end]
    source = _FROM.search(head)
    inside = _of_account(head[: source.start()] if source else head.rstrip(" ,"))
    if inside:
        return inside
    passive = _PASSIVE.search(text, 0, start)
    before = text[: passive.start() if passive else start]
    return _linked_noun(before) or _linked(text[behind:], directly=True)


def _linked(text: str, *, directly: bool = False) -> str:
    """Read "dated 1 May setting out X" behind the author of a paper."""
    stop = _NO_MORE_OBJECT.search(text)
    for link in _LINK.finditer(text, 0, stop.start() if stop else len(text)):
        if directly and text[: link.start()].strip(" ,"):
            return ""
        subject = _phrase(_behind_noun(text[link.end() :]))
        if subject:
            return subject
    return ""


def _behind_noun(words: str) -> str:
    """Leave out "an update in relation to" in "giving an update in relation to X"."""
    noun = _NOUN.search(words, 0, 40)
    link = noun and (_LINK.match(words, noun.end() + 1) or _of_what(noun, words))
    return words[link.end() :] if link and noun and not words[: noun.start()].count(",") else words


def _of_account(words: str) -> str:
    """Read "gave the Panel an update on X", "took Members through X", "introduced X"."""
    through = _THROUGH.search(words, 0, 60)
    if through and not _NO_MORE_OBJECT.search(words, 0, through.start()):
        return _object(words[through.end() :]) or _linked_noun(words[through.end() :])
    found, act = _linked_noun(words), _ACT.match(words)
    if found or act is None:
        found = found or _of_briefing(words)
    else:
        directly = _LINK.match(words, act.end())
        found = _phrase(words[directly.end() :]) if directly else _object(words[act.end() :])
    return _TO_COUNCIL.sub("", found) if _HANDS_OVER.match(words) else found


def _of_briefing(words: str) -> str:
    """Read "updated the Committee on X", "spoke on X", "provided the Board with regard to X"."""
    if not _BRIEFED.match(words):
        return ""
    for link in _LINK.finditer(words, 0, 120):
        return (
            "" if _NO_MORE_OBJECT.search(words, 0, link.start()) else _phrase(words[link.end() :])
        )
    return ""


def _linked_noun(words: str) -> str:
    """Read the noun for an account and what it is about: "a verbal report to Members on X"."""
    for noun in _NOUN.finditer(words, 0, _NEAR):
        rest = words[noun.end() :]
        stop = _NO_MORE_OBJECT.search(rest)
        if not noun["plain"] and (of := _OF.match(rest)) and not _is_paper(rest[of.end() :]):
            return _phrase(rest[of.end() :])
        if matter := _OF_MATTER.match(rest):
            return _phrase(rest[matter.end() :])
        for link in _links(rest, stop.start() if stop else len(rest)):
            subject = _phrase(rest[link.end() :])
            if subject:
                return subject
        if _NO_MORE_OBJECT.search(words, 0, noun.start()):
            return ""
    return ""


def _of_what(noun: re.Match[str], words: str) -> re.Match[str] | None:
    return None if noun["plain"] else _OF.match(words, noun.end())


def _is_paper(words: str) -> bool:
    noun = _NOUN.search(words, 0, 30)
    return noun is not None and _GENERIC.fullmatch(words[: noun.end()]) is not None


def _links(rest: str, stop: int) -> Iterator[re.Match[str]]:
    return _LINK.finditer(rest, 0, min(stop, _NEAR))


def _object(words: str) -> str:
    """Return the object of "introduced the draft Charter", "" for "introduced the report"."""
    subject = _phrase(_HEARERS_FIRST.sub("", words, count=1))
    return subject if _OBJECT_OF.match(subject) else ""


def _phrase(words: str) -> str:
    """Return a noun phrase up to the end of its clause, "" if it cannot be a subject."""
    words = words.lstrip(" ,")
    bound = _NEXT_SENTENCE.search(words) or _BOUND.search(words)
    return _checked(words[: bound.start()] if bound else words)


def _clause(words: str) -> str:
    """Return the clause behind "that", to the end of the sentence."""
    words = _VERBAL_CLAUSE.sub("", words.strip().rstrip(".").strip())
    colon = re.search(r"\s*(?:,?\s*(?:as follows|the following)\s*)?[:;]", words)
    words = words[: colon.start()] if colon else words
    if len(words) > _LONGEST:
        first = re.search(r",?\s(?:and that|but|which)\s|;", words[:_LONGEST])
        words = words[: first.start()] if first else ""
    words = words.strip(" ,")
    return "" if _DANGLING.search(words) or words.endswith(("before", "after")) else words


def _checked(words: str) -> str:
    words = words.strip().rstrip(".,").strip()
    if words.count("(") > words.count(")"):
        words = words[: words.rindex("(")].strip()
    words = _TO_BODY.sub("", _FOLLOWING.sub("", words))
    bad = _BAD_START.match(words) or _DANGLING.search(words)
    generic = _GENERIC.fullmatch(words) and not _PERIODIC.match(words)
    return "" if bad or generic or not 3 <= len(words) <= _LONGEST else words
