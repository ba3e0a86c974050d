"""The form of an account: written, by mouth, a presentation."""

import re

from ..lexicon import entries
from ..patterns import cued
from ..records import ReportForm

_FORM_WINDOW = cued(
    r"\s(?:on|about|regarding|relating|concerning|in relation|in respect|with regard|in terms|"
    r"inviting|asking|which|that|"
    r"(?<!set )(?<!series )(?<!summary )(?<!copies )(?<!through )(?<!contents )(?<!number )of)\s",
    re.IGNORECASE,
)
_BY_MOUTH = cued(
    r"^report(?:ed|s)?\s+(?:back\s+)?(?:verbally|orally)|\breport\s+(?:verbally|orally)",
    re.IGNORECASE,
)
_VERBAL_BEFORE = cued(r"\b(?:verbal|oral)\s*$", re.IGNORECASE)
_WITH_SLIDES = cued(
    r"\b(?:with|using|helped by|by means of|aided by)\s+(?:the aid of\s+)?(?:a\s+|some\s+"
    r"|the\s+|his\s+|her\s+)?"
    r"(?:[\w-]+\s+)?(?:slides?|slideshow|powerpoint|presentation|photographs|film|video)\b",
    re.IGNORECASE,
)
_PRESENTATION = cued(
    r"\W*(?:presentations?|talk|slideshow)\s+(?:by|from|on|to|about"
    r"|[-–:])",
    re.IGNORECASE,
)
_HANDED = cued(
    r"(?:submitted|circulated|tabled|(?:laid|put"
    r"|placed) before)\b(?!.{0,60}\bupdate)",
    re.IGNORECASE,
)
# "considered a report of the Treasurer and received a presentation from Ms Coe"
_AND_HEARD = cued(
    r"\band\s+(?:then\s+|also\s+)?(?:received|heard|had|was given|were given)\s+(?=(?:an?|the)\s)",
    re.IGNORECASE,
)
# rare: "presented the report and the Board received a presentation from": what the verb tells
_TO_BODY = cued(r"(?:\w+\s+)?(?:received|heard|had|enjoyed|viewed|watched)\s", re.IGNORECASE)
# rare: "Verbal update from the Director", where the account itself says no more than "update"
_VERBAL_TITLE = cued(
    r"\A\W*(?:verbal|oral)\s+(?:updates?|reports?)\b"
    r"|[(–-]\s*(?:verbal|oral)(?:\s+(?:updates?|reports?))?\W*$",
    re.IGNORECASE,
)
_PAPER = cued(
    r"\b(?:reports?|papers?|documents?|notes?|submission|written|accounts)\b", re.IGNORECASE
)
# "gave a report on the seminar": what is given need not be written
_GAVE = cued(
    r"(?:gave|give|gives|giving|given)\s+(?:\w+\s+){0,4}?an?\s+"
    r"(?:(?:brief|short|full|detailed|progress|update|interim|quick|comprehensive)\s+){0,2}reports?\b",
    re.IGNORECASE,
)
# rare: "gave a written report" is one: a guard
_FROM_PAPER = cued(r"\b(?:written|circulated|attached|paper)\b", re.IGNORECASE)
_PRESENTED_ON = cued(r"presented\s+(?:jointly\s+)?(?:on|about)\b", re.IGNORECASE)


def _first_form(text: str) -> ReportForm | None:
    found: list[tuple[int, str]] = []
    for entry in entries("report_forms"):
        match = entry.regex.search(text)
        if match:
            found.append((match.start(), entry.value))
    value = min(found)[1] if found else None
    if value == "written":
        return "written"
    if value == "verbal":
        return "verbal"
    return "presentation" if value == "presentation" else None


def form_of(before: str, words: str, title: str, worth: str) -> ReportForm:
    """Return the form that a sentence gives to an account.

    Args:
        before: The sentence up to its reporting verb, where the passive names the report.
        words: The sentence from its reporting verb on.
        title: The item's title, whose "(Verbal)" counts where the sentence says nothing.
        worth: The value of the verb's entry in the lexicon.
    """
    if _BY_MOUTH.search(words[:60]):
        return "verbal"
    if worth in {"paper", "owner"}:
        if words.lower().startswith("presentation"):
            return "presentation"
        return "verbal" if _VERBAL_BEFORE.search(before) else "written"
    if worth in {"first words", "in report"}:
        return "unspecified"
    if worth == "told":
        return "verbal"
    if _GAVE.match(words) and not _FROM_PAPER.search(words):
        return "unspecified"
    if _PRESENTED_ON.match(words):
        return "presentation"
    whole, cut = words, _FORM_WINDOW.search(words, 12)
    words = words[: cut.start()] if cut else words
    form = _first_form(words)
    if worth == "opening" and form == "written" and not _PAPER.search(words):
        form = None
    heard = _AND_HEARD.search(whole) if worth == "agent" else None
    if heard:
        form = _first_form(whole[heard.end() :]) or form
    elif worth == "agent":
        heard_first = form if _TO_BODY.match(whole) else None
        form = heard_first or _first_form(before) or form
    if form is None and _HANDED.match(words):
        form = "written"
    if form is not None:
        return form
    if _WITH_SLIDES.search(before):
        return "presentation"
    if worth in {"account", "agent"} and _PRESENTATION.match(title):
        return "presentation"
    if worth == "account" and _VERBAL_TITLE.search(title):
        return "verbal"
    return "unspecified"
