"""Whether a sentence that sounds like a report is one in the place where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..patterns import CueIndex, cued
from .account_context import ToldSentence
from .name_titles import classes_of_title
from .names import PersonPhrase

_NOTHING = cued(
    r"\bno\b[^.]{0,60}\b(?:had been|have been|were|was|to report)\b|\bnothing to report\b",
    re.IGNORECASE,
)
# rare: "advised that Cllr Coe was unable to attend" is no account: a guard
_ABSENT = cued(
    r"\b(?:not (?:be )?(?:present|in attendance|attend\w*|available|going ahead)|"
    r"unable to (?:attend|be present|join)|"
    r"(?:sent|given|tendered) (?:his|her|their|an?)?\s?apolog\w+|(?:was|were|be) absent|"
    r"(?:was|were|be) (?:running )?late)\b",
    re.IGNORECASE,
)
ELSEWHEN = cued(
    r"^\W*(?:on (?:the )?\d{1,2}(?:st|nd|rd|th)?\b|at (?:the|its|a|our) (?:last|previous|earlier|"
    r"\w+ meeting held on)|(?:last|earlier in the) (?:week|month|year))",
    re.IGNORECASE,
)
# rare: "reported the fault to the County" told as news; a wrong reporter is worse than none
_TO_OTHERS = cued(
    r"reported\s+(?:an?|the)\s+(?:(?!had|has|was|were|is|are|have|would|will)\w+\s+){1,12}?"
    r"to\s+(?:the\s+)?(?!Members|Council\b|Committee|Board|Panel|Meeting|Cabinet|Forum)[A-Z]"
)
# rare: "X also advised" goes on from what is no report: a guard
_ALSO = cued(r"\balso\s+$", re.IGNORECASE)
# rare: "the Clerk advised that a quorum was present" is procedure, no report: a guard
_PROCEDURE = cued(
    r"[^.;,]{0,20}\bthat\s+the\s+following\b[^.;,]{0,40}\b(?:agreed|resolved|decided)\b|"
    r"[^.;,]{0,60}\b(?:quor(?:um|ate)|apolog\w+)\b|"
    r"[^.;,]{0,20}\bthat\s+(?:(?:the|this)\s+(?:\w+\s+)?(?:item|report|presentation|matter|application)"
    r"\s(?:had|has|was|would)\s(?:been\s|be\s)?(?:deferred|withdrawn|postponed|moved)"
    r"|(?:he|she|they)\s(?:would|will|might)\s(?:have\sto|need\sto|be)\s(?:leav\w+|late))\b|[^.;]{0,80}\b(?:webcast|live-?streamed|"
    r"being (?:broadcast|recorded|filmed)|fire (?:alarms?|exits?|drill)|evacuat\w+|"
    r"mobile (?:tele)?phones?|housekeeping|order of (?:business|the agenda)|"
    r"(?:grouping|voting) (?:system|procedure|arrangements)|"
    r"required to (?:consider (?:the )?nominat\w+|nominate|elect|appoint)|"
    r"nominations? (?:was|were|is|are) (?:now |being )?(?:required|sought|invited|open)|"
    r"be taken (?:first|next|before|after|together|earlier|last|ahead))\b",
    re.IGNORECASE,
)
# rare: the Chair "outlined the procedures for the meeting", as planning committees print it
_HOW_IT_RUNS = cued(
    r"[a-z]+(?:\s+out)?\s+(?:the\s+)?procedures?\s+(?:for|of|at)\s+(?:the|this|today['’]s)\s+"
    r"(?:meeting|hearing)\b",
    re.IGNORECASE,
)
_FEELS = cued(
    r"[a-z]+\s+(?:to\s+\w+\s+)?(?:the|his|her|their|some|these|similar)\s+(?:\w+\s+){0,2}?"
    r"(?:concerns?|objections?|opinions?|disappointment|frustrations?|disquiet|unease|fears|worr\w+)"
    r"\b",
    re.IGNORECASE,
)
_HAD = cued(r"\b(?:had|has|have)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_ON_MOTION = cued(r"\b(?:notice of motion|motions? (?:from|by|submitted))\b", re.IGNORECASE)
_MOTION = cued(r"\bmotions?\b", re.IGNORECASE)
# rare: "accompanied by Y" names who came along, not who reported
COMPANION = cued(r"\b(?:(?:joined|supported|accompanied|assisted) by|with)\s+(?:the\s+)?$")
THEN = cued(r"\b(?:then|also|next|subsequently)\s+$", re.IGNORECASE)
_PRESIDES = cued(r"\b(?:Chair\w*|Cathaoirleach|Mayor|Provost|Convener|President)\b")
# rare: "The Mayor outlined how she saw it", once somebody has spoken, is said in debate
_CHAIRS = cued(
    r"(?:Deputy |Vice[- ])?(?:Chair(?:man|woman|person)?|Cathaoirleach|(?:Lord )?Mayor|Provost"
    r"|Convener|President)(?: of the (?:Council|Committee|Board|Panel))?"
)
_STANDING = cued(
    r"^\W*(?:to receive )?(?:apolog\w+|declarations?\b|disclosures?\b"
    r"|(?:members['’]?s? )?interests?\W*$|exclusion of|"
    r"(?:dates?|times?)\b[^.;]{0,24}\bnext (?:\w+ )?meeting|next meeting\b|"
    r"order of (?:business|the agenda))",
    re.IGNORECASE,
)
_SAYS_ONLY = cued(
    r"(?:highlighted|referred|described|drew|spoke|set out|announced)\b", re.IGNORECASE
)
_GIFTS = (
    r"(?:certificates?|medals?|medallions?|awards?|troph\S*|framed|scrolls?|plaques?|cups?|badges?"
    r"|prizes?|bouquets?|gifts?|flowers|cheques?|clocks?|crystal|shields?|salvers?|mementos?"
    r"|mementoes|keepsakes?|hampers?|vouchers?)\b"
)
_CEREMONY = cued(
    rf"\bpresentations?\s+of\s+(?:\S+\s+){{0,6}}?{_GIFTS}"
    r"|\bpresentations?\s+(?:of|to)\b"
    r"(?:(?!\b(?:on|about|outlining|regarding|concerning|detailing)\b)[^;]){0,160}?"
    r"\b(?:in (?:recognition|appreciation) of|to mark (?:his|her|their)"
    r"|for (?:his|her|their) (?:\w+ )?(?:service|years|work|contribution)"
    r"|on (?:his|her|their) retire)"
    rf"|\bpresented\s[^;]{{1,80}}?\bwith\s+(?:an?|the|his|her|their|some)\s+(?:\S+\s+){{0,4}}?{_GIFTS}",
    re.IGNORECASE,
)
# rare: an officer tells in debate what would follow, "if the motion was agreed"
_IF_CARRIED = cued(
    r"\bif (?:the|this|that) (?:motion|amendment)\b(?: (?:was|were|is|be))?", re.IGNORECASE
)
_PUBLIC_SPEAKS = cued(
    r"^\W*(?:open (?:forum|session)|public (?:participation|involvement|engagement|forum"
    r"|session|speaking|comments?|question|time|input)"
    r"|(?:citizens?|audience|residents?|visitors?)['’]?s? (?:comments?|participation|input"
    r"|forum|questions?|time)"
    r"|petitions?\W*$|petitions and deputations|deputations and petitions"
    r"|questions (?:from|by) (?:the |members of the )?public|hearing of (?:citizens"
    r"|the public)|democratic forum)\b",
    re.IGNORECASE,
)
# rare: a member who introduces a bill reports nothing: councils that legislate by ordinance
_INTRODUCED_BILL = cued(r"^introduced\s+by\b", re.IGNORECASE)
_BILL = cued(r"\b(?:resolution|ordinance|by-?law|bill|motion)\b", re.IGNORECASE)
SEVERAL_REPORTS = cued(
    r"(?:councillors?|members?|representatives?|groups?|bodies|committees?)['’]?s?['’]? "
    r"(?:reports|updates)\b|\b(?:reports|updates) (?:from|of|by) (?:\w+ ){0,3}"
    r"(?:councillors|members|representatives|groups|bodies|committees)\b",
    re.IGNORECASE,
)
_OWN_REPORT = cued(
    r"^\W*(?P<owner>[\w ’']{3,40}?)['’]?s?['’]?\s+(?:reports?|updates?)\b", re.IGNORECASE
)
# rare: "said" and "stated" under the heading of a county or ward councillor are their report
_OF_ANOTHER_COUNCIL = cued(
    r"\b(?:county|district|borough|city|unitary|ward|shire|regional) (?:councillor|member|cllr)\Z"
)
# rare: "advised of the missing sign and asked for an update": a member raises a matter
_ASKS = cued(r"\band\s+(?:then\s+|also\s+)?(?:asked|requested|queried|enquired)\b", re.IGNORECASE)
# rare: a letter printed in the minutes ("You received from Mr Coe a report"): of another meeting
_LETTER = re.compile(r"\W*(?:You|Your)\s")
# rare: "thanked the Members and indicated that": the last word on an item
_THANKED = cued(r"\bthanked\b[^.;]{0,120}\band\s+$")
# rare: "proposed the recommendations and outlined the reasons": the mover, who reports nothing
_PROPOSED = cued(r"\b(?:proposed|moved|seconded)\b[^.;]{0,80}\band\s+$")
# rare: "explained that he had asked for this item": why it stands on the agenda
_ASKED_FOR = cued(
    r"[a-z]+\s+that\s+(?:he|she|they)\s+had\s+(?:requested|asked|put|placed|submitted|called"
    r"|convened)\b[^.;]{0,30}\b(?:this|the)\s+(?:\w+\s+)?(?:item|matter|motion|meeting)\b",
    re.IGNORECASE,
)
# rare: "Ms Coe gave an update on this at the last meeting": an account of another day
_LAST_TIME = cued(
    r"(?:(?!\b(?:which|that|had)\b)[^.;]){0,160}(?<!ed )(?<!ing )(?<!from )\bat\s+"
    r"(?:the\s+|our\s+)?(?:last|previous)\s+(?:\w+\s+)?(?:meeting|SPC|committee|board)\W*\Z",
    re.IGNORECASE,
)
_OF_LAST_TIME = CueIndex((_LAST_TIME,))
# rare: "thanked her for the talk and circulated photographs": whoever thanks only adds to it
_THANKED_FOR = cued(
    r"\bthanked\b[^.;]{0,80}?\bfor\s+(?:his|her|their|the|an?)\s+(?:\w+\s+){0,3}?"
    r"(?:presentations?|reports?|updates?|overview|talk|briefing|work|attendance)\b[^.;]{0,60}"
    r"\b(?:and|then)\s+(?:also\s+|then\s+)?$"
)
# rare: "This was noted, the Clerk advised that": said once the item is settled, a guard
SETTLED = cued(
    r"^\W*(?:this|it|the \w+) (?:was|were) (?:duly )?(?:noted|agreed|approved|received)\b", re.I
)
# rare: "In conclusion, the Leader outlined": the end of a speech is not the account of its item
_AT_THE_END = cued(r"^\W*(?:in (?:summary|conclusion|closing)|to conclude|concluding)\b", re.I)
# rare: "Following discussion, the Director outlined" is said in debate: a guard
_AFTER_DEBATE = cued(
    r"^\W*(?:following|after)\s+(?:an?\s+|the\s+|some\s+)?(?:\w+\s+){0,2}?(?:discussions?|debate)\b",
    re.IGNORECASE,
)
# rare: "outlined ..., in response to issues raised by Members": a guard
_IN_RESPONSE = cued(
    r"\bin (?:response|reply|answer) to\s+(?:the\s+|these\s+|some\s+)?(?:\w+['’]?s?['’]?\s+)?"
    r"(?:issues|quer(?:y|ies)|questions?|points|comments|matters|concerns)\b",
    re.IGNORECASE,
)
# rare: "Councillor Coe submitted his proposals for the fund": what a member asks for
_SUBMITS = cued(
    r"(?:submitted|lodged|tabled)\s+(?:his|her|their|an?|the|some)\s+(?:\w+\s+)?proposals?\b"
)
# rare: "With the consent of the Chair", behind the last motion: business not on the agenda
_CONSENT = cued(r"^\W*with the (?:consent|permission|agreement|leave) of\b", re.IGNORECASE)
# rare: "introduced this item by indicating that he would take both together": how it will be taken
_OPENED_BY = cued(r"introduced\s+(?:this|the)\s+(?:item|matter)\s+by\b")
# rare: the reply to a written question names whose report settled the matter long ago
_BY_QUESTION = cued(r"\W*(?:\d+\.\s*)?question\b", re.IGNORECASE)
REMARKS = frozenset({"told", "opening", "first words"})
_ANYWHERE = CueIndex((_PROPOSED, COMPANION))
"""Words behind which any verb may tell of a report."""
_IN_VAIN = {
    (True, True): frozenset[str](),
    (True, False): frozenset({"in report"}),
    (False, True): frozenset({"first words"}),
    (False, False): frozenset({"first words", "in report"}),
}
"""By whether a sentence is the first of an account, and stands below the title of somebody's."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb found at [start:end) of a sentence."""

    start: int
    end: int
    worth: str


def _in_own_report(sentence: ToldSentence, title: str, people: Sequence[PersonPhrase]) -> bool:
    """Whether "The Secretary raised ..." stands under "Secretary's report", and so is it.

    Under "Councillors' reports" each councillor does so with whom a paragraph begins.
    """
    own = _OWN_REPORT.search(title)
    if own is None or len(people) != 1 or sentence.asked:
        return False
    person = people[0]
    if sentence.text[: person.start].strip(" -–•").lower() not in {"", "the", "our"}:
        return False
    if SEVERAL_REPORTS.search(title):
        return sentence.start == 0 and "member" in classes_of_title(person.title)
    owner = own["owner"].lower()
    if _OF_ANOTHER_COUNCIL.search(owner):
        return sentence.first and "member" in classes_of_title(person.title)
    return sentence.first and bool(person.post) and person.post.lower() in owner


def in_vain(sentence: ToldSentence, title: str) -> frozenset[str]:
    """Return the worths of verbs that tell of no report in this place, whoever gives it."""
    if _ANYWHERE.concerns(sentence.text):
        return frozenset()
    opens = not sentence.asked and (sentence.first or not sentence.start)
    owned = opens and _OWN_REPORT.search(title) is not None
    owned = owned or _PUBLIC_SPEAKS.search(title) is not None
    return _IN_VAIN[sentence.first, owned]


def counts(
    verb: Verb,
    sentence: ToldSentence,
    title: str,
    people: Sequence[PersonPhrase],
    *,
    pronoun: bool,
) -> bool:
    """Whether a verb of this worth tells of a report in this place."""
    before, after = sentence.text[: verb.start], sentence.text[verb.start :]
    if _LETTER.match(sentence.text) or (verb.worth == "paper" and _BY_QUESTION.match(title)):
        return False
    if _OF_LAST_TIME.concerns(sentence.text) and _LAST_TIME.match(after):
        return False
    presides = any(_PRESIDES.search(p.post) for p in people)
    member = all(is_plain_member(p) or _PRESIDES.search(p.post) for p in people)
    chairs = not sentence.first and all(map(_only_presides, people))
    if verb.worth == "opening" and (chairs or (member and sentence.asked)):
        return False
    if verb.worth == "first words" and (_ASKED_FOR.match(after) or _THANKED.search(before)):
        return False
    if verb.worth not in {"agent", "paper"} and _THANKED_FOR.search(before):
        return False
    if _SUBMITS.match(after) and all(map(is_plain_member, people)):
        return False
    if _ON_MOTION.search(title) and _CONSENT.match(sentence.text):
        return False
    if verb.worth == "account" and presides and _OPENED_BY.match(after):
        return False
    ending = verb.worth in {"opening", "first words"} and _AT_THE_END.match(sentence.text)
    if ending or (verb.worth in REMARKS and SETTLED.match(before)):
        return False
    if verb.worth == "opening" and _IN_RESPONSE.search(after):
        return False
    debated = verb.worth == "opening" or (verb.worth == "account" and _ON_MOTION.search(title))
    if debated and _AFTER_DEBATE.match(sentence.text):
        return False
    if verb.worth == "told" and _PROCEDURE.match(after):
        return False
    if verb.worth in REMARKS and _PROPOSED.search(sentence.text, 0, verb.start):
        return not all(map(is_plain_member, people))
    carried = verb.worth in REMARKS and _IF_CARRIED.search(after)
    if carried or is_ceremony(sentence.text, verb.start):
        return False
    if _PUBLIC_SPEAKS.search(title) and sentence.asked:
        return False
    if _PUBLIC_SPEAKS.search(title) and not any(p.post or p.organization for p in people):
        remark = verb.worth in {"opening", "first words"} and sentence.opened
        members = all("member" in classes_of_title(p.title) for p in people)
        return bool(people) and members and not remark
    if _BILL.search(title) and _INTRODUCED_BILL.match(after) and all(map(is_plain_member, people)):
        return False
    if verb.worth in REMARKS and (
        _STANDING.search(title) or _HAD.search(sentence.text[: verb.start])
    ):
        return False
    if verb.worth in {"first words", "told"} and (
        _ABSENT.search(after, 0, 160) or _TO_OTHERS.match(after)
    ):
        return False
    if verb.worth == "in report":
        return _in_own_report(sentence, title, people)
    if after.startswith("referred") and presides:
        return False
    if _HOW_IT_RUNS.match(after):
        return False
    if verb.worth == "first words":
        return sentence.first and not (_NOTHING.search(after) or _PROCEDURE.match(after))
    if verb.worth == "opening" and _FEELS.match(after):
        return False
    if verb.worth == "opening" and _ON_MOTION.search(title) and not sentence.first:
        return THEN.search(sentence.text[: verb.start]) is not None
    if verb.worth == "opening" and _SAYS_ONLY.match(after):
        first = sentence.first or THEN.search(sentence.text[: verb.start])
        return bool(first) and not sentence.asked
    if (
        verb.worth == "told"
        and sentence.after_remark
        and _ALSO.search(sentence.text, 0, verb.start)
    ):
        return False
    # rare: answers to questions are no reports: a guard; "that no questions had come" is one
    if verb.worth == "told" and re.search(r"\bquestions?\b", title, re.IGNORECASE):
        return sentence.first and _NOTHING.search(after) is not None
    if pronoun and _ON_MOTION.search(title):
        return False
    return not pronoun or (verb.worth == "account" and not after.startswith("submitted"))


def is_ceremony(text: str, start: int = 0) -> bool:
    """Whether a gift or an award is presented, not an account of anything, from `start` on.

    >>> is_ceremony("made a presentation of flowers to her"), is_ceremony("made a presentation")
    (True, False)
    """
    return _CEREMONY.search(text, start) is not None


def is_standing_item(title: str) -> bool:
    """Whether an item is one at which nobody reports, such as apologies or declarations."""
    return bool(_STANDING.search(title))


def is_plain_member(phrase: PersonPhrase) -> bool:
    """Whether a councillor is named without an office: in debate, not for what they report."""
    return "member" in classes_of_title(phrase.title) and not phrase.post


def _only_presides(phrase: PersonPhrase) -> bool:
    """Whether whoever chairs is named, and not the chair of something else."""
    outside = phrase.name and "member" not in classes_of_title(phrase.title)
    return not outside and _CHAIRS.fullmatch(phrase.post) is not None


def is_remark(verb: Verb, sentence: ToldSentence, title: str) -> bool:
    """Whether a councillor without an office only says something, in debate or on a motion."""
    if verb.worth not in {"opening", "first words"}:
        return False
    if _MOTION.search(title) or _MOTION.search(sentence.text):
        return True
    if _ASKS.search(sentence.text, verb.end):
        return True
    later = verb.worth == "first words" and sentence.opened
    return later or bool(_SAYS_ONLY.match(sentence.text, verb.start))
