"""What the head of a list makes of those it names: "Portfolio Holders: Cllr Day (Housing)"."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..patterns import cued
from .names import PersonPhrase
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
    words = [word.text for word in tokens(charge["charge"])] if charge else []
    content = [word for word in words if word not in _WITHIN]
    subject = bool(content) and all(is_subject(word) for word in content)
    return f"{post} ({charge['charge']})" if charge and subject else post


def guests_among(titles: Iterable[str]) -> Callable[[str], bool]:
    """Return which titles of a list of those present are those of guests.

    A councillor of another tier ("County Councillor" among parish councillors) and a police
    officer attend; where all have such a title they are the members.

    >>> is_guest = guests_among(["", "Cllr", "County Councillor"])
    >>> is_guest("County Councillor"), is_guest("Cllr")
    (True, False)
    """
    known = list(titles)
    of_tier = [title for title in known if _LEVEL.match(title)]
    mixed = len(known) - len(of_tier) >= max(_LEAST_MEMBERS, len(of_tier))
    return lambda title: bool(_RANK.match(title) or (mixed and _LEVEL.match(title)))


def openers_in(text: str, phrases: Iterable[PersonPhrase]) -> Iterator[PersonPhrase]:
    """Yield who called the meeting to order or presided, from a sentence that tells of it."""
    for phrase in phrases:
        if not phrase.name:
            continue
        if _OPENED.match(text, phrase.end):
            yield replace(phrase, post=phrase.post or "Chair")
