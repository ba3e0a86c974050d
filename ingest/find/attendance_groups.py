"""What the head of a list makes of those it names: "Portfolio Holders: Cllr Day (Housing)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..patterns import cued
from .name_titles import OF_PARLIAMENT
from .names import PersonPhrase, person_phrases
from .presence import has_member_title
from .tokens import is_subject, tokens

# rare: "Portfolio Holders:" over executive members, a group of cabinet-system councils
_HOLDERS = cued(
    r"(?P<post>(?:Portfolio|PORTFOLIO) (?:Holder|HOLDER)|(?:Cabinet|CABINET) (?:Member|MEMBER)|"
    r"(?:Executive|EXECUTIVE) (?:Member|MEMBER))[sS]\b[^|.]{0,30}?:\s*\Z"
)
# rare: a portfolio in brackets behind its holder, as scrutiny committees list those who came
_CHARGE = cued(r"[^,;()]{2,60}\((?P<charge>[A-Z][^()]{2,70})\)")
_LEVEL = cued(r"(?:County|District|Borough|Unitary|City)\s+(?:Councill?ors?|Cllrs?|Clr)\b")
_RANK = cued(r"(?:P\.?C|PCSO|WPC|CSO|Constable|Sergeant|Sgt|Inspector|Insp|Superintendent)\b")
_OPENED = cued(
    r",?\s+(?:(?:being )?in the [Cc]hair,?\s+)?(?:then )?"
    r"(?:called (?:the|this) (?:\w+ ){0,3}(?:meeting|Council|Board|Commission) to order|presided\b"
    r"|chaired the meeting\b|took the [Cc]hair\b)"
)
_PARLIAMENT = cued(rf"\b(?:{'|'.join(sorted(OF_PARLIAMENT))})\b")
# rare: "Bo Coe (WBC)": from the council of a wider area
_OTHER_COUNCIL = cued(r"\((?:[A-Z]{1,4}C|[A-Z]\w+ (?:CC|DC|BC))\)")
_BEFORE_BRACKET = cued(
    r"\)\s*[,;.]?\s*(?:and\s+)?(?P<post>[A-Z][^():;|]{4,100}?)\s*,?\s*\(\s*(?:[A-Z][a-z]{1,3}\.?\s*)?\Z"
)
# rare: "Operations Manger", a post that a slip or a rare word hides from the lexicon
_AGENT = re.compile(r"[A-Z][a-z]+(?:er|or|ive|ist|ian)\Z")
_PIECES = re.compile(r"\s*[,–—]\s+|\s+-\s+")
_LEAST_MEMBERS = 2
_WITHIN = frozenset({"and", "&", ",", "of", "the", "for"})


def holders_post(before: str, named: str) -> str:
    """Return the post of somebody in a list of portfolio holders, "" in any other list.

    Args:
        before: the text up to the list, which ends in its head.
        named: the text from the name on; what the holder is in charge of may stand behind it.

    >>> holders_post("Portfolio Holders present: ", "Cllr Jo Day (Housing), Cllr Bo Coe")
    'Portfolio Holder (Housing)'
    """
    head = _HOLDERS.search(before)
    if head is None:
        return ""
    post = head["post"].title()
    charge = _CHARGE.match(named)
    words = tokens(charge["charge"]) if charge else []
    content = [word for word in words if word not in _WITHIN]
    subject = bool(content) and all(is_subject(word) for word in content)
    return f"{post} ({charge['charge']})" if charge and subject else post


def guests_among(entries: Sequence[str]) -> frozenset[str]:
    """Return which entries of a list of those present are guests: titles, name and what is beside.

    A councillor of another tier ("County Councillor" among parish councillors), a member of a
    parliament or of another council and a police officer attend; where all are such they are the
    members. The few behind them who have no member's title came too: members are named first.

    >>> sorted(guests_among(["Jo Day", "Cllr Coe", "Cllr Roe", "County Councillor Dee", "Bo Dunn"]))
    ['Bo Dunn', 'County Councillor Dee']
    """
    wider = [entry for entry in entries if _LEVEL.match(entry) or _PARLIAMENT.search(entry)]
    outside = [*wider, *(entry for entry in entries if _OTHER_COUNCIL.search(entry))]
    if len(entries) - len(outside) < max(_LEAST_MEMBERS, len(outside)):
        outside = wider = []
    first = entries.index(wider[0]) if wider else len(entries)
    behind = [entry for entry in entries[first:] if entry not in outside]
    if len(behind) < first and not any(map(has_member_title, behind)):
        outside += behind
    police = [entry for entry in entries if _RANK.match(entry)]
    return frozenset(outside + police if len(police) < len(entries) else outside)


def post_before_bracket(before: str) -> str:
    """Return the post, of whatever words, in front of the bracket that names its holder.

    Args:
        before: the text of a list up to the name.

    >>> post_before_bracket("Clerk (Jo Day), Operations Manger, West Division (Mr. ")
    'Operations Manger, West Division'
    >>> post_before_bracket("Clerk (Jo Day), Road Design Office (Mr. ")
    ''
    """
    is_open = before.rfind("(") > before.rfind(")")
    entry = _BEFORE_BRACKET.search(before) if is_open else None
    if entry is None:
        return ""
    office = _PIECES.split(entry["post"])[0]
    return entry["post"] if not is_subject(office.split()[-1]) and _AGENT.search(office) else ""


def openers_in(text: str) -> Iterator[PersonPhrase]:
    """Yield who called the meeting to order or presided, from a sentence that tells of it."""
    if not _OPENED.search(text):
        return
    for phrase in person_phrases(text, lenient=True):
        if phrase.name and _OPENED.match(text, phrase.end):
            yield replace(phrase, post=phrase.post or "Chair")
