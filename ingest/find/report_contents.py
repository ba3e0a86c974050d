"""The form and the subject of an account, in the document's words."""

import re

from ..lexicon import entries
from ..patterns import cued
from ..records import ReportForm

_ABOUT = cued(
    r"\b(?:in relation to|in respect (?:of|to)|with regard to|in regard to|regarding|relating to|"
    r"concerning|in terms of|about|updating \w+(?: \w+)? on|seeking|inviting|asking|setting out|"
    r"outlining|detailing|which (?:set out|outlined|proposed|gave an account of|detailed|"
    r"told the \w+|summarised|explained|asked for|sought)|"
    r"on(?! behalf\b)|(?<!in the absence )(?<!on behalf )of|through|that|for)\s+",
    re.IGNORECASE,
)
_TO_WHOM = cued(r"^\s*(?:the\s+[A-Z][\w&,'’ -]{0,80}?|[Mm]embers)\s+with\s+(?=an?\s|the\s)")
# "Report of the Head of Estates dated 1 May setting out ..." names its author before its subject.
_PAPER_OF = cued(
    r"\b(?:reports?|papers?|notes?|updates?|memorandum)\b.{0,200}\b(?:of|from|by)\s{0,3}$",
    re.IGNORECASE,
)
_SETTING_OUT = cued(
    r"\b(?:setting out|outlining|detailing|regarding|concerning|relating to|in relation to|"
    r"in respect of|with regard to|which (?:set out|outlined|proposed|detailed|sought)|"
    r"seeking|proposing|recommending|on(?=\s+[a-z]))\s+",
    re.IGNORECASE,
)
# "presented the report and summarised the replies of ..." does not say what the report was about.
_NO_SUBJECT = cued(
    r"^\s*(?:the|an?|his|her|their)\s+(?:\w+\s+){0,2}(?:reports?|updates?|papers?|presentations?)"
    r"\s*(?:$|[.;,]\s|[.;,]$|,?\s+and\s+\w+(?:ed|ew|ave|old|poke)\b)",
    re.IGNORECASE,
)
_CUT = cued(
    r"\s*(?:\((?:for copy|copies|circulated|see)|"
    r", (?:copies|a copy|namely|as follows|which had been circulated)|[:;]).*$",
    re.IGNORECASE | re.DOTALL,
)
_FORM_WINDOW = cued(
    r"\s(?:on|about|regarding|relating|concerning|in relation|in respect|with regard|in terms|"
    r"inviting|asking|which|that|"
    r"(?<!set )(?<!series )(?<!summary )(?<!copies )(?<!through )of)\s",
    re.IGNORECASE,
)
_BY_MOUTH = cued(
    r"^report(?:ed|s)?\s+(?:back\s+)?(?:verbally|orally)|\breport\s+(?:verbally|orally)",
    re.IGNORECASE,
)
_VERBAL_BEFORE = cued(r"\b(?:verbal|oral)\s*$", re.IGNORECASE)
_PRESENTED_ON = cued(r"presented\s+(?:jointly\s+)?(?:on|about)\b", re.IGNORECASE)
_LONGEST_SUBJECT = 300


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
    if worth == "paper":
        return "verbal" if _VERBAL_BEFORE.search(before) else "written"
    if worth in {"told", "first words"}:
        return "verbal"
    if _PRESENTED_ON.match(words):
        return "presentation"
    cut = _FORM_WINDOW.search(words, 12)
    form = _first_form(words[: cut.start()] if cut else words)
    if worth == "agent":
        form = _first_form(before) or form
    if form is not None:
        return form
    if re.search(r"\bverbal|\boral\b", title, re.IGNORECASE):
        return "verbal"
    return "unspecified"


def subject_of(after: str, verb: str, title: str) -> str:
    """Return what an account was about, in the document's words, else the item's title.

    >>> subject_of(" a report on the winter plan.", "presented", "Plans")
    'the winter plan'
    >>> subject_of(" the Panel with an introduction to fostering.", "provided", "Fostering")
    'an introduction to fostering'
    >>> subject_of(" the report and summarised the replies of 84 homes.", "presented", "Land sale")
    'Land sale'
    >>> subject_of(" the Head of Estates dated 1 May setting out a sale", "report of", "Land")
    'a sale'
    """
    after = _TO_WHOM.sub("", after)
    if title and _NO_SUBJECT.match(after):
        return title
    about = _ABOUT.search(after)
    if _PAPER_OF.search(verb):
        about = _SETTING_OUT.search(after)
        words = after[about.end() :] if about else title or after
    elif verb.rstrip().lower().endswith(("that", " on", "of", "through", "about")):
        words = after
    elif about:
        words = after[about.end() :]
    else:
        words = after
    words = _CUT.sub("", words).strip().rstrip(".").strip()
    if len(words) > _LONGEST_SUBJECT:
        words = words[:_LONGEST_SUBJECT].rsplit(" ", 1)[0]
    return words or title
