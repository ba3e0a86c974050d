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
from .report_subject_phrases import is_generic, noun_phrase, that_clause

_ON = (
    r"(?<!based )on(?!\s+behalf\b)|upon|about|regarding|concerning|covering|with\s+regards?\s+to|"
    r"in\s+regard\s+to|(?:in\s+)?relati(?:on|ng)\s+to|in\s+respect\s+(?:of|to)|with\s+respect\s+to|"
    r"in\s+connection\s+with|entitled|headed|titled"
)
_TELLING = (
    r"(?:setting|set)\s+out|outlin(?:ing|ed)|detail(?:ing|ed|s)|proposing|seeking|"
    r"summaris(?:ing|ed)|"
    r"enclosing(?:\s+(?:a\s+)?cop(?:y|ies)\s+of)?|introducing|explaining|describing|"
    r"(?:inviting|asking|requesting)\b[^.;:]{3,120}?\bto\s+consider"
)
_LINK = cued(
    rf"(?:\b(?=[acehiortuw])(?:{_ON})|,?\s(?:which|and)\s+(?:set\s+out|outlined|proposed|detailed|summarised|"
    rf"explained|sought|compared|described)|(?<!and\s)\b(?=[adeioprs])(?:{_TELLING}))\s+",
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
# Its first characters come first, which `re` looks for in a fast loop.
_NO_MORE_OBJECT = cued(
    r"(?-i:[WwAaBb.;:])(?:(?<=\bw)(?:ho|hom|here|hen)\b|(?<=\bw)hich\s+(?!set\s+out|outlined|proposed"
    r"|detailed|summarised|explained|sought|compared|described)|(?<=\ba)nd,|(?:(?<=\ba)nd|(?<=\bb)ut)"
    r"\s+(?:(?!enclos|dated)\w+\s+){0,5}?(?!dated|enclosed)"
    r"(?:\w+(?:ed|ew|ave|oke|ook|old)|went|said|ran|led)\b|(?<=[.;])(?=\s|$)|(?<=:)(?!\s*\d))",
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
    rf"\A\s*(?:to\s+)?{_HEARERS}\s+(?:with\s+(?=\w)|(?=(?:the|an?|his|her|their|how|what)\s))", re.I
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
    r"(?:drew\s+(?:[\w'’-]+\s+){0,4}?attention\s+to|spoke\s+about|set\s+out(?!\s+to\s)|(?:went|ran|talked)\s+"
    rf"(?:through|over)|told\s+(?:the\s+)?\w+\s+(?:of|about)|(?:set\s+out|\w+)(?:\s+to\s+{_HEARERS})?)\s+",
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
    r"\s*,?\s*(?:\b(?:which|that)\s+)?(?:\b(?:was|were|had|has|have|is|been|being|also|then|jointly|"
    r"duly|"
    r"previously|formally|next|verbally|as)\s+){0,4}$",
    re.IGNORECASE,
)
_FROM = cued(r"\s*,?\s*(?:from|by)\s*:?\s*$", re.IGNORECASE)
_OBJECT_OF = cued(
    r"(?:(?:the|his|her|their|its|this|our|proposed|draft|key|updated|revised|new)\s+|"
    r"(?:an?|how|what)\s+|[A-Z£\"“‘'0-9])"
)
# rare: "gave an introduction and Mr Coe followed with a talk on X": X is his subject
_OTHER_SPEAKS = cued(
    r",?\s+(?:and|while|whilst|then)\s+(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof(?:essor)?|Sergeant|"
    r"Inspector|Superintendent)\b\.?\s(?:[A-Z][\w’'.-]*\s){1,3}(?:then\s|also\s)?"
    r"(?:followed|gave|presented|outlined|spoke|continued|explained|provided|described)\b"
    r"|,\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b\.?\s)?(?:[A-Z][\w’'.-]*\s){1,3}"
    r"(?:speaking|adding|talking|covering|giving|taking|dealing|explaining|outlining)\b"
)
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
    other = _OTHER_SPEAKS.search(text, end)
    text = text[: other.start()] if other else text
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
        return that_clause(tail)
    what = _TOLD_WHAT.search(head + tail)
    if what is not None and what.end() <= len(head):
        return that_clause((head + tail)[what.end() :])
    if last in {"on", "upon", "about", "of"}:
        return "" if tail.lstrip().startswith("behalf") else noun_phrase(tail)
    hearers = _TO_HEARERS.match(tail)
    tail = tail[hearers.end() :] if hearers else tail
    that = _THAT.match(tail)
    if that:
        return that_clause(tail[that.end() :])
    about = _ABOUT.match(tail)
    return noun_phrase(tail[about.end() :]) if about else ""


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


# "the report of the Treasurer on voids had been sent out": what was done with the paper
_SENT_OUT = cued(
    r"(?<!which)(?<!that)(?:\s(?:had|has|have)\s(?:\w+ly\s|already\s|also\s)?been\s(?:sent|circulated"
    r"|issued|attached|distributed|tabled|published|e-?mailed|taken\sas\sread|included|appended"
    r"|placed|laid)\b|\s(?:was|were|is)\s(?:\w+ly\s|also\s)?(?:circulated|attached|tabled"
    r"|taken\sas\sread|appended)\b)"
)


def _linked(text: str, *, directly: bool = False) -> str:
    """Read "dated 1 May setting out X" behind the author of a paper."""
    sent = _SENT_OUT.search(text)
    text = text[: sent.start()] if sent else text
    stop = _NO_MORE_OBJECT.search(text)
    for link in _LINK.finditer(text[: stop.start()] if stop else text):
        if directly and text[: link.start()].strip(" ,"):
            return ""
        subject = noun_phrase(_behind_noun(text[link.end() :]))
        if subject:
            return subject
    return ""


def _behind_noun(words: str) -> str:
    """Leave out "an update in relation to" in "giving an update in relation to X"."""
    noun = _NOUN.search(words, 0, 40)
    link = noun and (_LINK.match(words, noun.end() + 1) or _of_what(noun, words))
    return words[link.end() :] if link and noun and not words[: noun.start()].count(",") else words


# rare: "to present the draft budget to the Council": to whom, with a verb that says so
_HANDS_OVER = cued(r"\s*(?:present|introduc|submit|deliver)", re.IGNORECASE)
_TO_COUNCIL = cued(r"\sto\s(?:the\s)?(?:full\s)?(?:Council|Members|Councillors|Meeting)$", re.I)


# rare: "presented the report and the Committee received a talk on X": X is the talk's matter
_BODY_HEARD = cued(
    r",?\sand\s(?:the\s)?(?:(?:[Ss]ub-)?[Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]abinet|[Cc]ouncil|[Ff]orum"
    r"|[Mm]embers|[Cc]ouncillors|[Mm]eeting)\s(?:then\s|also\s)?"
    r"(?:received|heard|had|watched|viewed|saw|was|were)\b"
)


def _of_account(words: str) -> str:
    """Read "gave the Panel an update on X", "took Members through X", "introduced X"."""
    heard = _BODY_HEARD.search(words)
    words = words[: heard.start()] if heard else words
    through = _THROUGH.search(words, 0, 60)
    if through and not _NO_MORE_OBJECT.search(words, 0, through.start()):
        return _object(words[through.end() :]) or _linked_noun(words[through.end() :])
    found, act = _linked_noun(words), _ACT.match(words)
    if found or act is None:
        found = found or _of_briefing(words)
    else:
        directly = _LINK.match(words, act.end())
        found = noun_phrase(words[directly.end() :]) if directly else _object(words[act.end() :])
    return _TO_COUNCIL.sub("", found) if _HANDS_OVER.match(words) else found


def _of_briefing(words: str) -> str:
    """Read "updated the Committee on X", "spoke on X", "provided the Board with regard to X"."""
    link = _LINK.search(words, 0, 120) if _BRIEFED.match(words) else None
    if link is None or _NO_MORE_OBJECT.search(words, 0, link.start()):
        return ""
    return noun_phrase(words[link.end() :])


def _linked_noun(words: str) -> str:
    """Read the noun for an account and what it is about: "a verbal report to Members on X"."""
    for noun in _NOUN.finditer(words[:_NEAR]):
        rest = words[noun.end() :]
        stop = _NO_MORE_OBJECT.search(rest)
        if _HEARERS_FIRST.match(rest):
            continue
        if not noun["plain"] and (of := _OF.match(rest)) and not _is_paper(rest[of.end() :]):
            return noun_phrase(rest[of.end() :])
        if matter := _OF_MATTER.match(rest):
            return noun_phrase(rest[matter.end() :])
        for link in _links(rest, stop.start() if stop else len(rest)):
            subject = noun_phrase(rest[link.end() :])
            if subject:
                return subject
        if _NO_MORE_OBJECT.search(words, 0, noun.start()):
            return ""
    return ""


def _of_what(noun: re.Match[str], words: str) -> re.Match[str] | None:
    return None if noun["plain"] else _OF.match(words, noun.end())


def _is_paper(words: str) -> bool:
    noun = _NOUN.search(words, 0, 30)
    return noun is not None and is_generic(words[: noun.end()])


def _links(rest: str, stop: int) -> Iterator[re.Match[str]]:
    return _LINK.finditer(rest[: min(stop, _NEAR)])


def _object(words: str) -> str:
    """Return the object of "introduced the draft Charter", "" for "introduced the report"."""
    subject = noun_phrase(_HEARERS_FIRST.sub("", words, count=1))
    return subject if _OBJECT_OF.match(subject) else ""
