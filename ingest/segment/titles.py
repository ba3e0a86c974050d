"""What a title looks like, what stands behind it, and the printed numbers before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import any_of, entries
from ..patterns import LONGEST_KEPT, cued
from .cues import cue
from .wraps import MONTH_NAME

MAXIMUM_TITLE_LENGTH = 330
LONGEST_RUN_IN_TITLE = 260
LONGEST_SEARCHED = 2000  # characters in which a title is looked for
MAXIMUM_TITLE_WORDS = 48
MAXIMUM_PLAIN_TITLE_WORDS = 24
LONGEST_STOPPED = 14  # words of a title that a full stop ends
LONGEST_STOPPED_BUSINESS = 30  # of one that begins as titles do, or that a bracket ends too

FINITE_VERB = cue("title_forms", "finite verb")
DECISION_START = cue("title_forms", "decision")
NOT_A_TITLE = cue("title_forms", "no title")
ACCOUNT_INSIDE = cue("title_forms", "account")
SENTENCE_INSIDE = cued(
    r"\.(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|No|no|St|vs|Co|Rd)\.)(?<!\b(?:Mrs|Rev)\.)"
    r"(?<!\bCllr\.)(?<!\bCmhlr\.)(?<!\bCllrs\.)(?<!\bCouncillor\.)(?<!\bCouncillors\.)"
    r"(?<!\b(?:Sgt|Det)\.)(?<!\b(?:Supt|Insp|Prof|Capt)\.)\s+[A-Z]"
)
BUSINESS = cued(
    r"(?:Presentation|Deputation|Report|Update|Proposal|Proposed|Adoption|Appointment|Approval|"
    r"Consideration|Election|Disposal|Review|Request)s?\b"
)
ABBREVIATION_END = cued(r"\b(?:Ltd|Co|Inc|Rd|St|etc|No|Jnr|Snr|plc)\.\Z")
LONGEST_ABBREVIATION = 4
INFINITIVE = cued(
    r"To [A-Za-z][a-z]{3,11} (?:an?|the|any|and|from the|that (?:all|the|any)|[A-Z]\w{1,20})\b"
)
HAS_WORD = cued(r"[^\W\d_]{2}|[A-Z]\.\s?[A-Z]\b")
LIST_LEAD_IN = cued(r"[:;]\s?[-–—]?\Z")
ALL_CAPITALS = cued(r"[^a-z]*[A-Z]{2}[^a-z]*\Z")
# "24/01877/HOUSE - 3 Mill Lane": the number of an application is but half of a title
REFERENCE = cued(r"[A-Z]{0,5}[ /]?\d{1,4}/\d{2,}[/\w.-]{0,20}\s*")
CAPITALS_RUN_IN = cued(
    r"(?P<title>[^a-z]{2,}?[A-Z0-9)’'][^a-z]{0,3}?)\s*(?:\s[-–—]|:-?|[–—])\s*(?=\S)"
    r"(?P<rest>[^a-z]{0,12}[a-z].*)\Z",
    re.DOTALL,
)
RUN_IN_MARKS = (":", " -", "–", "—")
LONGEST_BEFORE_COLON = 112
COLON_RUN_IN = cued(r"(?P<title>[^:\n]{3,110}?)\s*:\s*-?\s*(?P<rest>\S.*)\Z", re.DOTALL)
DASH_RUN_IN = cued(
    r"(?P<title>[^–—:.]{3,110}?)\s[-–—]\s+(?P<rest>(?:The|An?|No|One|Two|Three|Four|Five|Six|Several|Some|"
    r"Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?|It|There|This|They|Members)\s.*)\Z",
    re.DOTALL,
)
STANDING_RUN_IN = cued(r"(?P<title>[^–—:.]{3,60}?)\s[-–—]\s+(?P<rest>\S.*)\Z", re.DOTALL)
DASHES = (" - ", " – ", " — ")
# rare: an item of those present says that the list above has them
RECORDED_ABOVE = cued(r"(?:as )?(?:recorded|listed|noted|see|shown)(?: as)? above\b", re.IGNORECASE)
# rare: "Waste Sites: Results of the Consultation.", as counties print titles to their full stop
SECOND_HALF = cued(
    r"(?!(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?|None|Nil|No)\b)"
    r"[A-Z][a-z]+(?: (?:of|the|and|for|in|on|to|from|an?)){1,3} [A-Z][\w-]+"
    r"(?:(?: (?:of|the|and|for|in|on|to|from))* [A-Z0-9][\w/-]+){0,6}\.\Z"
)
SENTENCE_END = cued(
    r"\.(?<!\bCllr\.)(?<!\bCmhlr\.)(?<!\b(?:Sgt|Det|Mrs|Rev)\.)(?<!\b(?:Supt|Insp|Prof|Capt)\.)"
    r"(?<=[a-z)’'”]{2}\.)\s+(?=[A-Z])"
)
TITLE_END = cued(r"(?<!\s)\s*(?:[:;]\s?[-–—]?|[-–—]|(?<=\w)\s\((?:a|i|1)\))\s*\Z")
LONGEST_TITLE_END = 12
LAST_OF_TITLE_END = ":;-–—) "
OPEN_END = cued(
    r"\b(?:and|or|of|the|an?|in|on|at|to|by|for|from|with|[Cc]ouncillors?|[Cc]llrs?\.?|M[rs]s?\.?)\Z"
)
ACCOUNT_SPACE = cued(r" (?=[TIANFMC•·▪])")  # before the words that ACCOUNT_INSIDE finds
# rare: the letter of a list's first point, which the layout left behind the title
FIRST_LETTER = cued(r"(?<!\s)\s{1,20}(?=\(?(?:a|i|1)\)\Z)")  # of a list behind a title
LONGEST_LEAD_IN, LONGEST_OPEN_END = 3, 12
TITLE_START = cued(r"[\s:;.)*|\-–—]*")

NOT_A_NUMBER = cued(
    rf"{MONTH_NAME}\b|(?i:a\.?m|p\.?m)\b|%|(?:st|nd|rd|th|per|percent|years?|days?|weeks?|months?|members|"
    r"people|houses|homes|votes?|cases|hours?|minutes?|metres|miles|of|and|to|in|on|for|were|was|had|"
    r"has|is|are|pence|million|km|m|young|children|x)\b"
)
# What it looks ahead for at first rules most lines out.
PRINTED_NUMBER = cued(
    r"(?=[*\d]|[IVX]{1,5}\.|[A-Z]{1,6}[\s./-]{0,3}\d|Agenda\s|AGENDA\s|[Ii]tem|ITEM)"
    r"(?:\*\s?(?=[A-Z\d]))?"
    r"(?P<word>(?:(?:Agenda\s+)?Item|(?:AGENDA\s+)?ITEM)\s*(?:N[oO]\.?\s*)?(?=\d)"
    r"|item\s(?=\d{1,2}:))?"
    r"(?P<number>"
    r"[A-Z]{1,6}\s?[./-]?\s?\d{1,4}(?:[./]\d{1,4}){0,2}"
    r"|(?:20)?\d\d[/-]\d\d[/-]\d{1,4}(?=[.:]?\s+[A-Z])"
    r"|\d{1,4}/\d{1,4}(?![/\d])"
    r"|[IVX]{1,5}(?=\.\s{1,8}[A-Z])"
    r"|\d{1,4}(?:\.\d{1,3}){1,2}"
    r"|\d{1,4}(?:[a-z]\b|[A-H](?=[.):])|\([a-h]\)(?=[.:]|\s|\Z))?"
    r")(?P<close>\s?[.):])?(?P<dash>\s*[-–—]\s)?",
)
# "3a", "Agenda", "Item": where a small letter stands second behind anything else is no number.
BEFORE_SMALL_LETTER = frozenset("0123456789AIi")
LETTER_NUMBER = cued(r"(?P<number>\([a-z]{1,2}\)|[a-z]{1,2}\)|[a-z]\.(?=\s))\s*(?=[A-Z0-9£€“\"‘'])")
ITEM_CUES = cued(any_of("item_cues"), re.IGNORECASE)
BLURB_CUES = tuple(entry.regex for entry in entries("blurb_cues"))
BLURB_INSIDE = cued(
    r"(?<=[^\s,;:(-])\s+(?=(?:To [a-z]|To RESOLVE|The [A-Z]|A [A-Z]|Members (?:are|will|to)\b|"
    r"(?:Cabinet|Council) is\b|Report of\b|Joint report of\b|Purpose:|Presented by:))"
)


def printed_number(text: str, start: int = 0) -> re.Match[str] | None:
    """Return the number that is printed at a place of a text, None for none.

    >>> printed_number("3a Play areas")["number"], printed_number("The clerk")
    ('3a', None)
    """
    if "a" <= text[start + 1 : start + 2] <= "z" and text[start] not in BEFORE_SMALL_LETTER:
        return None
    return PRINTED_NUMBER.match(text, start)


def is_cue(title: str) -> bool:
    """Whether this is the title of an item that stands on nearly every agenda.

    >>> is_cue("Declarations of Interest"), is_cue("Play areas")
    (True, False)
    """
    return _is_kept_cue(title) if len(title) <= MAXIMUM_TITLE_LENGTH else _is_cue(title)


def _is_cue(title: str) -> bool:
    return ITEM_CUES.match(title) is not None


_is_kept_cue = lru_cache(maxsize=512)(_is_cue)


def is_blurb(text: str) -> bool:
    """Whether a paragraph begins as the text that an agenda prints below a title does.

    >>> is_blurb("To receive any declarations of interest.")
    True
    >>> is_blurb("There were no declarations.")
    False
    """
    return any(cue.match(text) for cue in BLURB_CUES)


def is_title(text: str, *, plain: bool = False) -> bool:
    """Whether a text has the form of a title: short, not a sentence, not a person or a decision.

    Args:
        text: clean text, without its number.
        plain: nothing but its form says that this is a title, so be strict.
    """
    if not text or len(text) > MAXIMUM_TITLE_LENGTH:
        return False
    return _has_form_of_title(text, plain)


@lru_cache(maxsize=512)
def _has_form_of_title(text: str, plain: bool) -> bool:
    if not HAS_WORD.search(text):
        return False
    number_of_words = text.count(" ") + 1
    if number_of_words > (MAXIMUM_PLAIN_TITLE_WORDS if plain else MAXIMUM_TITLE_WORDS):
        return False
    if (
        not (plain and text[0].islower())
        and is_cue(text)
        and number_of_words <= MAXIMUM_PLAIN_TITLE_WORDS
        and not _leads_in(text)
    ):
        told = FINITE_VERB.search(text) or SENTENCE_INSIDE.compiled.search(text)
        return not (text.endswith(".") and told) or "urgent" in text.lower()
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'*(£"):
        return False
    capitals = ALL_CAPITALS.match(text) is not None
    if DECISION_START.match(text) or text.endswith((";", ",", "as follows", "the following")):
        return False
    stopped = text[-1] in ".!" and not capitals and not _ends_in_abbreviation(text)
    infinitive = INFINITIVE.match(text) is not None
    plainly = text.endswith(").") or BUSINESS.match(text) is not None
    most = LONGEST_STOPPED_BUSINESS if plainly else LONGEST_STOPPED
    if stopped and (plain or not (infinitive or number_of_words <= most)):
        return False
    if not capitals and "." in text and SENTENCE_INSIDE.compiled.search(text):
        return False
    if stopped:
        return infinitive or not FINITE_VERB.search(text)
    if plain:
        if _leads_in(text) or NOT_A_TITLE.match(text) or text[0] in "“\"‘'(£":
            return False
        return not FINITE_VERB.search(text)
    if number_of_words <= 12 or capitals or infinitive:
        return True
    return not FINITE_VERB.search(text)


def ends_open(text: str) -> bool:
    """Whether a text ends in a word that another one must follow."""
    return OPEN_END.search(text, max(0, len(text) - LONGEST_OPEN_END)) is not None


def _leads_in(text: str) -> bool:
    return LIST_LEAD_IN.search(text, max(0, len(text) - LONGEST_LEAD_IN)) is not None


def _ends_in_abbreviation(text: str) -> bool:
    return ABBREVIATION_END.search(text, max(0, len(text) - LONGEST_ABBREVIATION)) is not None


@dataclass(frozen=True, slots=True)
class TitlePart:
    """Where in a text its title stands (`start`, `end`), and where the rest begins."""

    start: int
    end: int
    rest: int


def title_part(text: str, start: int = 0) -> TitlePart:
    """Find the title at `start` of a paragraph, and what runs on behind it.

    Preferred: capitals before a dash or colon; few words before a colon with a sentence behind
    it; few words before a sentence or a full stop; else the whole.

    >>> part = title_part("MINUTES - Agreed - That they be signed.")
    >>> "MINUTES - Agreed - That they be signed."[part.start:part.end]
    'MINUTES'
    """
    return (_kept_part if len(text) <= LONGEST_KEPT else _title_part)(text, start)


def _title_part(text: str, start: int) -> TitlePart:
    lead = TITLE_START.match(text, start)
    begin = lead.end() if lead else start
    body = text[begin : begin + LONGEST_SEARCHED]
    may_run_in = not "a" <= body[1:2] <= "z" and any(mark in body for mark in RUN_IN_MARKS)
    capitals = CAPITALS_RUN_IN.match(body) if may_run_in else None
    if (
        capitals
        and HAS_WORD.search(capitals["title"])
        and not REFERENCE.fullmatch(capitals["title"])
        and _is_account(capitals["rest"], after_capitals=True)
    ):
        return TitlePart(begin, begin + capitals.end("title"), begin + capitals.start("rest"))
    near = 0 < body.find(":") <= LONGEST_BEFORE_COLON
    has_colon = near and not ALL_CAPITALS.match(body)
    colon = COLON_RUN_IN.match(body) if has_colon else None
    if colon and FINITE_VERB.search(colon["title"]) and ACCOUNT_INSIDE.search(colon["title"]):
        colon = None
    second = colon is not None and SECOND_HALF.match(colon["rest"]) and not is_cue(colon["title"])
    if colon and not second and _is_account(colon["rest"]) and is_title(colon["title"]):
        return TitlePart(begin, begin + len(colon["title"].rstrip()), begin + colon.start("rest"))
    whole = is_title(body)
    has_dash = any(dash in body for dash in DASHES)
    dash = STANDING_RUN_IN.match(body) if has_dash and body[-1] == "." else None
    if dash and is_cue(dash["title"]) and _is_told(dash["rest"]):
        return TitlePart(begin, begin + dash.end("title"), begin + dash.start("rest"))
    dash = DASH_RUN_IN.match(body) if has_dash and not whole else None
    if dash and is_title(dash["title"]) and dash["rest"].endswith("."):
        return TitlePart(begin, begin + dash.end("title"), begin + dash.start("rest"))
    for pattern in (ACCOUNT_INSIDE, SENTENCE_END):
        if whole and not (pattern is ACCOUNT_INSIDE and FINITE_VERB.search(body)):
            continue
        accounts = _accounts_in if pattern is ACCOUNT_INSIDE else pattern.finditer
        for account in accounts(body, 3, LONGEST_RUN_IN_TITLE):
            title = body[: account.start()]
            if ends_open(title):
                continue
            if is_title(title, plain=True) or is_cue(title):
                letter = FIRST_LETTER.search(title)
                end = letter.start() if letter else account.start()
                return TitlePart(begin, begin + end, begin + (letter or account).end())
            break
    cut_short = begin + len(body) < len(text)
    has_tail = not cut_short and body[-1:] in LAST_OF_TITLE_END
    tail = TITLE_END.search(body, max(0, len(body) - LONGEST_TITLE_END)) if has_tail else None
    end = begin + tail.start() if tail and tail.start() else len(text)
    return TitlePart(begin, end, len(text))


def _accounts_in(body: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where text begins behind a title, as `ACCOUNT_INSIDE` finds it."""
    for space in ACCOUNT_SPACE.compiled.finditer(body, start, end):
        if found := ACCOUNT_INSIDE.match(body, space.start(), end):
            yield found


_kept_part = lru_cache(maxsize=512)(_title_part)


def _is_account(rest: str, *, after_capitals: bool = False) -> bool:
    """Whether what stands behind a colon or dash is text and no second half of the title."""
    if RECORDED_ABOVE.match(rest):
        return True
    if rest.endswith((".", ".”", '."', ":-", ":")):
        return not (after_capitals and len(rest) < 16 and rest.count(" ") < 3 and "." in rest[:-1])
    if rest.count(" ") > 14 or SENTENCE_INSIDE.compiled.search(rest):
        return True
    return FINITE_VERB.search(rest) is not None and not rest.endswith(("–", "-"))


def _is_told(rest: str) -> bool:
    """Whether what a dash parts from the title of a standing item is its text."""
    return FINITE_VERB.search(rest) is not None or (rest[0].islower() and "," in rest)


def blurb_boundary(text: str) -> int:
    """Return where agenda text begins that runs on behind a title in one paragraph, else the end.

    >>> text = "Winter Plan The Director of Roads will provide an update."
    >>> text[blurb_boundary(text) :]
    'The Director of Roads will provide an update.'
    """
    half = len(text) // 2
    if len(text) % 2 and text[half] == " " and text[:half] == text[half + 1 :]:
        return half + 1
    for space in BLURB_INSIDE.finditer(text):
        if is_blurb(text[space.end() :]):
            return space.end()
    return len(text)
