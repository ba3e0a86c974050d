"""Who gave what account at which item, as the sentences say it; who that is, `roster` decides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..lexicon import likely
from ..patterns import cued
from ..records import AgendaItem, Passage, ReportForm, Span
from .account_context import ToldSentence, is_announcements, told_sentences
from .name_grammar import classes_of_title
from .names import PersonPhrase, person_phrases
from .organisations import whole_organisation
from .report_contents import form_of, subject_of
from .reporters import (
    ADVERBS,
    chain_after,
    first_names_before,
    subject_before,
    with_companions,
    with_shared_body,
)

_ANSWERED = cued(r"\b(?:replied|responded|answered)\b", re.IGNORECASE)
_RESOLUTION = cued(
    r"^\W*(?:that\b|(?:i|we) will (?:move|ask|propose)\b)|^\W*(?:resolved|agreed|ordered)\b",
    re.IGNORECASE,
)
_TOLD_ELSEWHERE = cued(r"\b(?:had|where|would|should|will|could|to be|not)\b", re.IGNORECASE)
_NOT_A_REPORT = cued(
    r"\b(?:motions?|questions?|petitions?|amendments?|requests?|nominations?|apolog(?:y|ies)|"
    r"applications?|approval|objections?|representations?|tenders?|quot(?:es?|ations?)|bids?)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_BARE_PASSIVE = cued(
    r"(?:submitted|given|delivered|provided|outlined|read|tabled)\b", re.IGNORECASE
)
_REPORT_NOUN = cued(
    r"\b(?:reports?|papers?|updates?|presentations?|overview|briefings?|accounts?|strategy|plan|"
    r"programme|scheme|statement|budget|summary|review|document|talk|information)\b",
    re.IGNORECASE,
)
_TO_BODY = cued(r"(?:received|heard|had|enjoyed|welcomed|viewed|watched)\b", re.IGNORECASE)
_EARLIER = cued(r"\barising\b|\b(?:previous|last|earlier) meeting\b", re.IGNORECASE)
_REFERS_TO_PAPER = cued(
    r"\b(?:set out|contained|detailed|outlined|recommended|described|conditions|per|accordance)\b"
    r"[^.]{0,24}$",
    re.IGNORECASE,
)
_STILL_TO_COME = cued(r"\s*,?\s*(?:would|will|should|could|may|to)\s+be\b", re.IGNORECASE)
_WILL_BE = cued(r"\b(?:will|would|should|to) be\b", re.IGNORECASE)
_PRONOUN = cued(r"^(?:He|She|They)\b\s*" + ADVERBS + r"$")
_NOTHING = cued(
    r"\bno\b[^.]{0,60}\b(?:had been|have been|were|was|to report)\b|\bnothing to report\b",
    re.IGNORECASE,
)
_TO_PRESENT = cued(r"(?:,[^,.;]{0,80},)?\s*(?:then\s+|each\s+)?to\s+[a-z]")
_COMPANION = cued(r"\b(?:(?:joined|supported|accompanied|assisted) by|with)\s+(?:the\s+)?$")
_THEN = cued(r"\b(?:then|also|next|subsequently)\s+$", re.IGNORECASE)
_STANDING = cued(
    r"^\W*(?:to receive )?(?:apolog\w+|declarations?\b|disclosures?\b|exclusion of|"
    r"order of (?:business|the agenda))",
    re.IGNORECASE,
)
_SAYS_ONLY = cued(
    r"(?:highlighted|referred|described|drew|spoke|set out|announced)\b", re.IGNORECASE
)
_MOVED_BY = cued(
    r"\b(?:motion|amendment)\b[^.]{0,40}\b(?:moved|proposed|seconded) by\b", re.IGNORECASE
)
_AND_BEFORE = cued(r"\b(?:and|while|whilst)\s+(?:the\s+)?$")
_OF_PAPER = cued(r"\b(?:reports?|papers?|items?|applications?|documents?)\b", re.IGNORECASE)
_SEVERAL_REPORTS = cued(
    r"(?:councillors?|members?|representatives?|groups?|bodies|committees?)['’]?s?['’]? "
    r"(?:reports|updates)\b|\b(?:reports|updates) (?:from|of|by) (?:\w+ ){0,3}"
    r"(?:councillors|members|representatives|groups|bodies|committees)\b",
    re.IGNORECASE,
)
_REMARKS = frozenset({"told", "opening", "first words"})
_REPORTED_ON = cued(
    r"\breported\s+(?:back\s+|verbally\s+|orally\s+|briefly\s+)?(?:on|upon)\b", re.IGNORECASE
)
_NOT_TAKEN = cued(
    r"\b(?:withdrawn|deferred|postponed|not (?:taken|considered|reached|discussed))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Account:
    """A sentence that says that somebody gave an account of something at an item.

    `worth` is the value of the verb's entry in `reporting_verbs`; `pronoun` is true where the
    reporters are those of the sentence before ("They presented ..."), `announced` where only the
    agenda says so, `on_subject` for "reported on" as against "reported that", `of_paper` where
    the sentence speaks of a report, `second` for "then outlined ..." before any question.
    """

    item: int
    reporters: tuple[PersonPhrase, ...]
    form: ReportForm
    subject: str
    span: Span
    worth: str
    pronoun: bool = False
    announced: bool = False
    on_subject: bool = False
    of_paper: bool = False
    second: bool = False


@dataclass(frozen=True, slots=True)
class _Verb:
    """A reporting verb found at [start:end) of a sentence."""

    start: int
    end: int
    worth: str


def _verbs(text: str) -> tuple[_Verb, ...]:
    found = [
        _Verb(match.start(), match.end(), entry.value)
        for entry in likely("reporting_verbs", text)
        for match in entry.regex.finditer(text)
    ]
    return tuple(sorted(found, key=lambda verb: (verb.start, -verb.end)))


def _by_whom(verb: _Verb, phrases: Sequence[PersonPhrase], text: str) -> tuple[PersonPhrase, ...]:
    """Return the people after "presented by", "a report of"; () where that tells no report here."""
    before = text[: verb.start]
    if verb.worth == "paper":
        if _EARLIER.search(text) or _REFERS_TO_PAPER.search(before[-60:]):
            return ()
        chain = chain_after(phrases, text, verb.end)
        if (chain and _STILL_TO_COME.match(text, chain[-1].end)) or _WILL_BE.search(before):
            return ()
        return tuple(p for p in chain if p.post or p.title or p.certain)
    told_elsewhere = _TOLD_ELSEWHERE.search(before) or _NOT_A_REPORT.search(before)
    hearer_is_person = _TO_BODY.match(text, verb.start) and any(
        p.end <= verb.start for p in phrases
    )
    of_nothing = _BARE_PASSIVE.match(text, verb.start) and not _REPORT_NOUN.search(before)
    if told_elsewhere or hearer_is_person or of_nothing:
        return ()
    return chain_after(phrases, text, verb.end)


def _who(
    verb: _Verb, phrases: Sequence[PersonPhrase], text: str, *, announced: bool
) -> tuple[PersonPhrase, ...]:
    if verb.worth in {"agent", "paper"}:
        return _by_whom(verb, phrases, text)
    if verb.worth == "invited":
        chain = chain_after(phrases, text, verb.end)
        return chain if chain and _TO_PRESENT.match(text, chain[-1].end) else ()
    if (verb.worth == "announced") != announced:
        return ()
    introduced = next((p for p in phrases if p.name and 0 <= p.start - verb.end <= 5), None)
    if introduced is not None and text[verb.start : verb.end].lower().startswith("introduced"):
        return ()
    reporters = subject_before(phrases, text, verb.start)
    if verb.worth == "account":
        known = {p.name for p in reporters}
        called = first_names_before(text, verb.start)
        reporters += tuple(p for p in called if p.name not in known)
    if reporters and verb.worth == "account":
        return with_companions(reporters, phrases, text, verb.end)
    return reporters


def _counts(verb: _Verb, sentence: ToldSentence, title: str, *, pronoun: bool) -> bool:
    """Whether a verb of this worth tells of a report in this place."""
    after = sentence.text[verb.start :]
    if verb.worth in _REMARKS and _STANDING.search(title):
        return False
    if verb.worth == "first words":
        return sentence.first and not _NOTHING.search(after)
    if verb.worth == "opening" and _SAYS_ONLY.match(after):
        first = sentence.first or _THEN.search(sentence.text[: verb.start])
        return bool(first) and not sentence.asked
    if verb.worth == "told" and re.search(r"\bquestions?\b", title, re.IGNORECASE):
        return False
    return not pronoun or (verb.worth == "account" and not after.startswith("submitted"))


def _is_plain_member(phrase: PersonPhrase) -> bool:
    """Whether a councillor is named without an office: in debate, not for what they report."""
    return "member" in classes_of_title(phrase.title) and not phrase.post


def _by_plain_members(account: Account) -> bool:
    return all(_is_plain_member(p) for p in account.reporters)


def _by_chair(account: Account) -> bool:
    """Whether whoever chairs (or only a member) speaks, who may only say how the item will go."""
    return _by_plain_members(account) or any("Chair" in p.post for p in account.reporters)


def _of_title_body(phrase: PersonPhrase, body: str) -> PersonPhrase:
    """Take a guest at an item headed with an organisation's name ("Police Wex") for its speaker."""
    member = "member" in classes_of_title(phrase.title)
    if not body or not phrase.name or phrase.organization or member:
        return phrase
    return replace(phrase, organization=body)


def _is_remark(verb: _Verb, sentence: ToldSentence) -> bool:
    """Whether a councillor without an office only says something, in debate or on a motion."""
    if verb.worth not in {"opening", "first words"}:
        return False
    later = verb.worth == "first words" and sentence.opened
    return later or bool(_SAYS_ONLY.match(sentence.text, verb.start))


def _beside_another(text: str, people: Sequence[PersonPhrase], taken: set[int]) -> bool:
    """Whether an account is told in one breath with another: ", and the Treasurer outlined ..."."""
    first = min((p.start for p in people), default=0)
    return any(start < first for start in taken) and bool(_AND_BEFORE.search(text[:first]))


def _accounts_of(sentence: ToldSentence, item: AgendaItem, *, announced: bool) -> Iterator[Account]:
    text = sentence.text
    if _RESOLUTION.match(text) or sentence.in_remarks:
        return
    title = item.title.text if item.title else ""
    title_body = whole_organisation(title)
    verbs = _verbs(text)
    phrases = person_phrases(text, lenient=True) if verbs else ()
    answering = sentence.answering
    taken: set[int] = set()
    for verb in verbs:
        remark = sentence.after_question and verb.worth in _REMARKS
        answer = answering or _ANSWERED.search(text, 0, verb.start)
        if remark or (answer and verb.worth != "paper"):
            continue
        reporters = _who(verb, phrases, text, announced=announced)
        fresh = with_shared_body(tuple(p for p in reporters if p.start not in taken), text)
        fresh = tuple(_of_title_body(p, title_body) for p in fresh)
        pronoun = not reporters and bool(_PRONOUN.match(text[: verb.start]))
        beside = bool(fresh) and _COMPANION.search(text[: fresh[0].start]) is not None
        if not (fresh or pronoun):
            continue
        if not beside and not _counts(verb, sentence, title, pronoun=pronoun):
            continue
        if _MOVED_BY.search(text[: verb.start]) and verb.worth not in {"agent", "paper"}:
            continue
        if all(_is_plain_member(p) for p in fresh) and _is_remark(verb, sentence):
            continue
        if verb.worth != "paper":
            taken.update(p.start for p in fresh)
        worth = verb.worth
        if worth in _REMARKS and beside:
            worth = "account"
        yield Account(
            item=item.position,
            reporters=fresh,
            form=form_of(text[: verb.start], text[verb.start :], title, verb.worth),
            subject=subject_of(text[verb.end :], text[verb.start : verb.end], title),
            span=sentence.span,
            worth=worth,
            pronoun=pronoun,
            announced=announced,
            on_subject=bool(_REPORTED_ON.match(text, verb.start)),
            of_paper=bool(_OF_PAPER.search(text)),
            second=not sentence.asked
            and bool(_THEN.search(text[: verb.start]) or _beside_another(text, fresh, taken)),
        )


def _with_antecedents(
    sentences: Sequence[ToldSentence], accounts: Sequence[tuple[int, Account]]
) -> Iterator[Account]:
    """Give "They presented ..." the people of the sentence before; he or she needs exactly one."""
    for index, account in accounts:
        if not account.pronoun:
            yield account
            continue
        if index == 0:
            continue
        before = [p for p in person_phrases(sentences[index - 1].text) if p.name and p.certain]
        plural = sentences[index].text.startswith("They")
        if (plural and len(before) > 1) or (not plural and len({p.name for p in before}) == 1):
            chosen = before if plural else before[:1]
            yield replace(account, reporters=tuple(chosen))


def _read(item: AgendaItem, passages: Sequence[Passage], *, announced: bool) -> tuple[Account, ...]:
    sentences = tuple(told_sentences(passages, item.title.text if item.title else ""))
    found = [
        (index, account)
        for index, sentence in enumerate(sentences)
        for account in _accounts_of(sentence, item, announced=announced)
    ]
    return tuple(_with_antecedents(sentences, found))


def accounts_of_item(item: AgendaItem) -> tuple[Account, ...]:
    """Return the accounts given at an item, the minutes' own before the agenda's.

    Preference, best first: what the minutes say somebody presented; what somebody reported, or
    how the item's account opens; whose paper was considered or circulated; what the agenda
    announced, where the minutes name no reporter and do not put the item off.
    """
    told = _read(item, (*item.decision, *item.minutes), announced=False)
    presented = [a for a in told if a.worth in {"account", "agent", "invited"}]
    reported = [a for a in told if a.worth == "told"]
    openings = [a for a in told if a.worth in {"opening", "first words"}]
    papers = [a for a in told if a.worth == "paper"]
    if presented:
        first = min(a.span for a in presented)
        beside = [a for a in reported if a.span < first or a.on_subject]
        if _SEVERAL_REPORTS.search(item.title.text if item.title else ""):
            beside = [a for a in reported if not a.pronoun]
        elif papers:
            beside = [
                a
                for a in beside
                if a.on_subject or a.span <= papers[0].span or not _by_plain_members(a)
            ]
        beside += [a for a in openings if a.second and a.span >= first]
        beside += [a for a in openings[:1] if a.span < first and not _by_chair(a)]
        if not any(a.of_paper or a.form != "presentation" for a in presented):
            beside += papers
        return tuple(sorted((*presented, *beside), key=lambda a: a.span))
    announcing = item.title is not None and is_announcements(item.title.text)
    opening = openings if announcing else openings[:1]
    if papers and all(_by_plain_members(a) for a in reported):
        reported = [a for a in reported if a.span <= papers[0].span or a.on_subject]
    if reported or opening:
        comes_first = opening and (not reported or opening[0].span < reported[0].span)
        return (*(opening if comes_first or announcing else ()), *reported)
    if papers:
        return tuple(papers)
    if any(_NOT_TAKEN.search(p.text) for p in (*item.decision, *item.minutes)):
        return ()
    blurb = _read(item, item.blurb, announced=True)
    return tuple([a for a in blurb if a.worth in {"announced", "agent"}] or blurb)
