"""One person's attendance as printed, and what tells its status beside the label of the list."""

import re
from dataclasses import dataclass

from ..patterns import CueIndex, cued
from ..records import AttendanceStatus, Passage, Span
from .names import PersonPhrase, person_phrases

STATUSES: dict[str, AttendanceStatus] = {
    "chairing": "present",
    "present": "present",
    "apologies": "apologies",
    "absent": "absent",
    "substitute": "substitute",
    "in attendance": "in attendance",
}
_OWN_STATUS = cued(
    r"[\[(–—-]\s*(?:[^\W\d][^()/:;,|.\n]{1,24}?\s?/\s?)?"
    r"(?:(?P<apologies>(?:N\s*[–-]\s*)?(?:sent )?apolog\w*)|"
    r"(?P<absent>absent)|"
    r"(?P<substitute>(?:(?:as )?(?:a )?(?:substitut\w+|deputi[sz]ing|sub)\.?\s*)?"
    r"(?:for|in place of)\s)|(?P<bare>substitute|reserve member))|"
    r"(?:^\W*|(?<=\w)\s(?:was\s|is\s)?)(?P<verb>substitut(?:ed|ing|es?)|deputi[sz](?:ed|ing)"
    r"|st(?:ood|anding) in) for\s",
    re.IGNORECASE,
)
_NOTED = CueIndex((_OWN_STATUS,))
# rare: "(Cllr Day attending in her place)": most lists print "(substitute for Cllr Coe)"
CAME_INSTEAD = cued(
    r"\(\s*(?P<who>(?-i:[A-Z])[^()]{3,60}?)\s+(?:(?:is|was)\s+)?(?:also\s+)?"
    r"(?:(?:substitut(?:ing|ed)|deputi[sz](?:ing|ed)|st(?:anding|ood) in)"
    r"(?:\s+for (?:him|her|them))?"
    r"|(?:attend(?:ing|ed)|present|acting|appear(?:ing|ed))\s+"
    r"(?:in (?:his|her|their) (?:place|stead)|instead|on (?:his|her|their) behalf"
    r"|as (?:his|her|their|a|the) (?:substitute|deputy)))\s*\)",
    re.IGNORECASE,
)
"""A note that says `who` came instead of somebody: "(Cllr Day attending in her place)"."""
_OFFICER_POST = cued(
    r"\b(?:officer|clerk|director|manager|solicitor|engineer|planner|chief executive|secretar\w+|"
    r"advis[eo]r|administrator|accountant|auditor|worker|technician|ranger|surveyor|lawyer|"
    r"assistant|head of|lead|coordinator|co-ordinator)\b",
    re.IGNORECASE,
)
_MEMBER_OFFICE = cued(
    r"\b(?:chair\w*|co-chair\w*|vice|mayor|leader|member|councillor|convenor|convener|"
    r"cathaoirleach|secretary|treasurer|president|representative|governor)\b",
    re.IGNORECASE,
)
_MEMBER_TITLE = cued(
    r"\b(?:Councillors?|Councilors?|Cllrs?|Clr|Alder\w+|Ald|Bailie|Baillie"
    r"|Council(?:member|man|woman))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Presence:
    """One person's attendance as printed; `substitutes_for` is a name as printed."""

    phrase: PersonPhrase
    passage: Passage
    status: AttendanceStatus
    span: Span
    item: int | None
    substitutes_for: str = ""


def own_status(text: str, phrase: PersonPhrase) -> tuple[AttendanceStatus | None, str]:
    """Return the status that a note at the name gives, and whom the person stood in for."""
    noted = _NOTED.concerns(text)
    note = _OWN_STATUS.search(text[phrase.start : phrase.end + 60]) if noted else None
    if note is None:
        return None, ""
    start = phrase.start + note.start()
    if start > phrase.end and text[phrase.end : start].strip(" ,✓✔"):
        return None, ""
    if note.group("apologies"):
        return "apologies", ""
    if note.group("absent"):
        return "absent", ""
    after = text[phrase.start + note.end() :][:60].split(")")[0]
    whom = [p for p in person_phrases(after, lenient=True) if p.name]
    if not (whom or note.group("bare")):
        return None, ""
    return "substitute", whom[0].name if whom else ""


def has_member_title(words: str) -> bool:
    """Whether a councillor's title stands in these words."""
    return _MEMBER_TITLE.compiled.search(words) is not None


def status_by_post(phrase: PersonPhrase, status: AttendanceStatus) -> AttendanceStatus:
    """Officers in a list of those present were in attendance; the list's members were present."""
    if status != "present" or has_member_title(phrase.title):
        return status
    officer = _OFFICER_POST.search(phrase.post) and not _MEMBER_OFFICE.search(phrase.post)
    return "in attendance" if officer else status
