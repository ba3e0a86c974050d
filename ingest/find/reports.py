"""Who gave what account at which item, as the sentences say it; who that is, `roster` decides."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..lexicon import likely
from ..patterns import cued
from ..records import AgendaItem, ReportForm, Span
from .account_context import ToldSentence, is_announcements, told_sentences
from .before_verb import ADVERBS
from .brief_names import first_names_before
from .genders import may_be
from .joint_reporters import chain_after
from .markers import BODY_NOUNS
from .name_titles import classes_of_title
from .names import PersonPhrase, person_phrases
from .report_contents import form_of
from .report_doubts import (
    ELSEWHEN,
    REMARKS,
    SEVERAL_REPORTS,
    THEN,
    Verb,
    counts,
    is_plain_member,
    is_remark,
)
from .report_subjects import subject_of
from .reporter_bodies import with_companions, with_shared_body
from .reporter_posts import with_whole_post
from .reporter_titles import of_title
from .reporters import subject_before

_ANSWERED = cued(r"\b(?:replied|responded|answered)\b", re.IGNORECASE)
# rare: "said it would depend and gave the costs", behind a question
_SAID = cued(r"\b(?:said|stated|noted)\b", re.IGNORECASE)
_RESOLUTION = cued(
    r"^\W*(?:that\b|(?:i|we) will (?:move|ask|propose)\b)|^\W*(?:resolved|agreed|ordered)\b",
    re.IGNORECASE,
)
_TOLD_ELSEWHERE = cued(r"\b(?:had|where|would|should|will|could|to be|not)\b", re.IGNORECASE)
_NOT_A_REPORT = cued(
    r"\b(?:motions?|questions?|petitions?|amendments?|requests?|nominations?|apolog(?:y|ies)|"
    r"applications?|approval|objections?|representations?|tenders?|quot(?:es?|ations?)|bids?)\b"
    r"(?:[^.;]|\bNo\.){0,60}$",
    re.IGNORECASE,
)
_REPORT_ON_IT = cued(
    r"\W*(?:(?:the|a|an|this|his|her)\s+)?(?:[\w-]+\s+){0,2}?(?:reports?|papers?|update|"
    r"presentation)\s+(?:on|in|about|for|relating|regarding|concerning)\b",
    re.IGNORECASE,
)
_BARE_PASSIVE = cued(
    r"(?:submitted|given|delivered|provided|outlined|read|tabled)\b", re.IGNORECASE
)
_REPORT_NOUN = cued(
    r"\b(?:reports?|papers?|updates?|presentations?|overview|briefings?|accounts?|strategy|plan|"
    r"programme|scheme|statement|budget|summary|review|document|talk|information|slide\s?shows?|"
    r"slides|film|video|demonstration|item|points|contents)\b",
    re.IGNORECASE,
)
_TO_BODY = cued(r"(?:received|heard|had|enjoyed|welcomed|viewed|watched)\b", re.IGNORECASE)
_EARLIER = cued(r"\barising\b|\b(?:previous|last|earlier) meeting\b", re.IGNORECASE)
_REFERS_TO_PAPER = cued(
    r"\b(?:set out|contained|detailed|outlined|recommended|described|conditions|per|accordance)\b"
    r"[^.]{0,24}$",
    re.IGNORECASE,
)
# rare: "a report would be presented by X" is no report yet: a guard
_STILL_TO_COME = cued(r"\s*,?\s*(?:would|will|should|could|may|to)\s+be\b", re.IGNORECASE)
_WILL_BE = cued(
    r"\b(?:(?:should|to) be|(?:will|would|shall) [a-z]+)\b",
    re.IGNORECASE,
)
_PRONOUN = cued(r"^(?:He|She|They)\b\s*" + ADVERBS + r"$")
# rare: "Her report covered": the pronoun stands for who reported before
_POSSESSIVE = cued(r"(?:His|Her|Their)\b")
_GOT = cued(
    r"\b(?:had|has|have)\s+(?:also\s+|just\s+|now\s+)?(?:received|got|obtained|sought|requested|had|"
    r"asked for)\s+(?:an?|the|this)?\s*$",
    re.IGNORECASE,
)
_BODY_GOT = cued(
    r"\W*(?:The )?(?:[A-Z][\w&’'-]*,? (?:(?:and|of|for) )?){0,5}?"
    rf"(?:{BODY_NOUNS}|Members|Councillors) (?:all |each )?(?:had|have)\b"
)
_LINE = 60
_AGENDA_ENDED = cued(
    r"\b(?:items?|matters?|issues?)\s+(?:was|were)\s+(?:also\s+)?raised\b[^.;]{0,60}\b"
    r"(?:at|after|following)\s+(?:the\s+)?(?:completion|conclusion|end)\s+of\s+(?:the\s+)?agenda"
    r"|\b(?:at|after|following)\s+(?:the\s+)?(?:completion|conclusion|end)\s+of\s+(?:the\s+)?agenda"
    r"\b[^.;]{0,120}\b(?:items?|matters?|issues?)\s+(?:was|were)\s+(?:also\s+)?raised\b",
    re.IGNORECASE,
)
_IS_TOLD = cued(r"\b(?:been|was|were|is)\b")
_TAKES_UP = cued(
    r"\b(?:[Cc]onsidered|[Rr]eceived|[Nn]oted|[Dd]iscussed|CONSIDERED|RECEIVED|NOTED|[Aa]ccepted)\s+"
    r"(?:and\s+\w+\s+)?(?:the\s+)?[^,.;:]{0,60}\Z"
)
_WHOSE = cued(r"[’']s?\Z")
_DATED = cued(r"[A-Z]\w+\s+dated\s+\d")
_TO_PRESENT = cued(r"(?:,[^,.;]{0,80},)?,?\s*(?:then\s+|each\s+)?to\s+[a-z]")
# rare: "accompanied by Y" names who came along, not who reported
# rare: "introduced three recruits, who gave a briefing": they report, not who introduced them
WHO_GAVE = cued(
    r"\s[^;]{3,160}?\bwho\s+(?:then\s+)?(?:gave|presented|made|delivered|provided|outlined|briefed)\b"
)
# rare: "accompanied by Y" names who came along, not who reported
_COMPANION = cued(r"\b(?:(?:joined|supported|accompanied|assisted) by|with)\s+(?:the\s+)?$")
# rare: the mover of a motion reports nothing: a guard
_MOVED_BY = cued(
    r"\b(?:motion|amendment)\b[^.]{0,40}\b(?:moved|proposed|seconded) by\b", re.IGNORECASE
)
_PRESIDES = cued(r"(?:Chair\Z|Cathaoirleach|Mayor|Convener|Provost)")
_WELCOMED = cued(r"\b(?:welcomed|(?:deputation|delegation) consisted)\b", re.IGNORECASE)
_DEPUTATION = cued(
    r"\W*(?:deputation|delegation)s?\s*(?:from|of|[-–—:])\s*(?:the\s+)?"
    r"(?P<body>(?-i:[A-Z])(?:(?!\sand\s|\sto\s|\sre\b|\sregarding\s|,)[^.;:()–—]){3,70}?)\s*",
    re.IGNORECASE,
)
_AND_BEFORE = cued(r"\b(?:and|while|whilst|after which|before)\s+(?:the\s+)?$")
_OF_PAPER = cued(r"\b(?:reports?|papers?|items?|applications?|documents?)\b", re.IGNORECASE)
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


def _verbs(text: str) -> tuple[Verb, ...]:
    found = [
        Verb(match.start(), match.end(), entry.value)
        for entry in likely("reporting_verbs", text)
        for match in entry.regex.finditer(text)
    ]
    return tuple(sorted(found, key=lambda verb: (verb.start, -verb.end)))


def _by_whom(verb: Verb, phrases: Sequence[PersonPhrase], text: str) -> tuple[PersonPhrase, ...]:
    """Return the people after "presented by", "a report of"; () where that tells no report here."""
    before = text[: verb.start]
    if verb.worth == "paper":
        got = _GOT.search(before) and not _BODY_GOT.match(before)
        if got or _EARLIER.search(text) or _REFERS_TO_PAPER.search(before[-60:]):
            return ()
        chain = chain_after(phrases, text, verb.end)
        if (chain and _STILL_TO_COME.match(text, chain[-1].end)) or _WILL_BE.search(before):
            return ()
        return with_whole_post(tuple(p for p in chain if p.post or p.title or p.certain), text)
    no_report = _NOT_A_REPORT.search(before) and not _REPORT_ON_IT.match(before)
    told_elsewhere = _TOLD_ELSEWHERE.search(before) or no_report
    hearer_is_person = _TO_BODY.match(text, verb.start) and any(
        p.end <= verb.start for p in phrases
    )
    of_nothing = _BARE_PASSIVE.match(text, verb.start) and not _REPORT_NOUN.search(before)
    if told_elsewhere or hearer_is_person or of_nothing:
        return ()
    chain = chain_after(phrases, text, verb.end)
    return with_companions(chain, phrases, text, chain[-1].end) if chain else ()


def _owning(text: str, end: int) -> tuple[PersonPhrase, ...]:
    """Return the post whose report a sentence speaks of: "The Surveyor's report"."""
    before = _WHOSE.sub("", text[:end])
    return tuple(p for p in person_phrases(before, lenient=True)[-1:] if p.end == len(before))


def _who(
    verb: Verb, phrases: Sequence[PersonPhrase], text: str, *, announced: bool
) -> tuple[PersonPhrase, ...]:
    if verb.worth in {"agent", "paper"}:
        return _by_whom(verb, phrases, text)
    if verb.worth == "invited":
        chain = chain_after(phrases, text, verb.end)
        return chain if chain and _TO_PRESENT.match(text, chain[-1].end) else ()
    if verb.worth == "owner":
        told = _IS_TOLD.search(text, verb.start, verb.end) is not None
        if not (told or _TAKES_UP.search(text[: verb.start])):
            return ()
        return tuple(p for p in phrases if p.end == verb.start) or _owning(text, verb.start)
    if (verb.worth == "announced") != announced:
        return ()
    introduced = next((p for p in phrases if p.name and 0 <= p.start - verb.end <= 5), None)
    introducing = text[verb.start : verb.end].lower().startswith("introduced")
    if introducing and (introduced is not None or WHO_GAVE.match(text, verb.end)):
        return ()
    reporters = subject_before(phrases, text, verb.start)
    if verb.worth == "account":
        known = {p.name for p in reporters}
        called = first_names_before(text, verb.start)
        reporters += tuple(p for p in called if p.name not in known)
    if reporters and verb.worth == "account":
        return with_companions(reporters, phrases, text, verb.end)
    return reporters


def _by_plain_members(account: Account) -> bool:
    return all(is_plain_member(p) for p in account.reporters)


def _by_chair(account: Account) -> bool:
    """Whether whoever chairs (or only a member) speaks, who may only say how the item will go."""
    return _by_plain_members(account) or any("Chair" in p.post for p in account.reporters)


def _goes_on_answering(people: Sequence[PersonPhrase], answer: str) -> bool:
    """Whether those who speak gave the answer above: "In reply, Ms Coe ... Ms Coe outlined"."""
    called = [p.name.split()[-1] if p.name else p.post for p in people]
    return bool(called) and all(name in answer for name in called)


def _of_deputation(phrase: PersonPhrase, item: AgendaItem, title: str) -> PersonPhrase:
    """Take whom the chair welcomed at "Deputation from Acorn Tidy Towns" for its speaker."""
    deputation = _DEPUTATION.fullmatch(title)
    member = "member" in classes_of_title(phrase.title) or _PRESIDES.match(phrase.post)
    if deputation is None or not phrase.name or phrase.organization or member:
        return phrase
    surname = phrase.name.split()[-1]
    greeted = any(
        surname in passage.text and _WELCOMED.search(passage.text) for passage in item.minutes
    )
    return replace(phrase, organization=deputation["body"]) if greeted else phrase


def _beside_another(text: str, people: Sequence[PersonPhrase], taken: set[int]) -> bool:
    """Whether an account is told in one breath with another: ", and the Treasurer outlined ..."."""
    first = min((p.start for p in people), default=0)
    return any(start < first for start in taken) and bool(_AND_BEFORE.search(text[:first]))


def _accounts_of(sentence: ToldSentence, item: AgendaItem, *, announced: bool) -> Iterator[Account]:
    text = sentence.text
    if _RESOLUTION.match(text) or ELSEWHEN.match(text) or sentence.in_remarks:
        return
    title = item.title.text if item.title else ""
    verbs = _verbs(text)
    phrases = person_phrases(text, lenient=True) if verbs else ()
    taken: set[int] = set()
    for verb in verbs:
        remark = sentence.after_question and verb.worth in REMARKS
        answer = (
            sentence.answering(verb.end)
            or _ANSWERED.search(text, 0, verb.start)
            or "?" in text[: verb.start]
            or (sentence.after_question and _SAID.search(text, 0, verb.start))
        )
        if remark or (answer and verb.worth != "paper"):
            continue
        reporters = _who(verb, phrases, text, announced=announced)
        fresh = with_shared_body(tuple(p for p in reporters if p.start not in taken), text)
        fresh = of_title(fresh, title)
        fresh = tuple(_of_deputation(p, item, title) for p in fresh)
        whose = verb.start == 0 and _POSSESSIVE.match(text) is not None
        pronoun = not reporters and (whose or bool(_PRONOUN.match(text[: verb.start])))
        beside = bool(fresh) and _COMPANION.search(text[: fresh[0].start]) is not None
        if not (fresh or pronoun):
            continue
        if not beside and not counts(verb, sentence, title, fresh, pronoun=pronoun):
            continue
        if _MOVED_BY.search(text[: verb.start]) and verb.worth not in {"agent", "paper"}:
            continue
        if all(is_plain_member(p) for p in fresh) and is_remark(verb, sentence, title):
            continue
        if verb.worth in REMARKS and _goes_on_answering(fresh, sentence.answer):
            continue
        if verb.worth != "paper":
            taken.update([p.start for p in fresh] or [0])
        worth = "told" if verb.worth == "in report" else verb.worth
        if worth in REMARKS and beside:
            worth = "account"
        yield Account(
            item=item.position,
            reporters=fresh,
            form=form_of(text[: verb.start], text[verb.start :], title, verb.worth),
            subject=subject_of(text, verb.start, verb.end, verb.worth, reporters),
            span=sentence.span,
            worth=worth,
            pronoun=pronoun,
            announced=announced,
            on_subject=bool(_REPORTED_ON.match(text, verb.start)),
            of_paper=bool(_OF_PAPER.search(text)),
            second=not sentence.asked
            and bool(THEN.search(text[: verb.start]) or _beside_another(text, fresh, taken)),
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
        if not plural:
            before = [p for p in before if may_be(sentences[index].text, p.title)]
        if (plural and len(before) > 1) or (not plural and len({p.name for p in before}) == 1):
            chosen = before if plural else before[:1]
            yield replace(account, reporters=tuple(chosen))


def _unbroken(
    sentences: Sequence[ToldSentence], accounts: Sequence[tuple[int, Account]]
) -> Iterator[tuple[int, Account]]:
    """Leave out what the end of a line inside the sentence may have cut: a subject, or a post."""
    for index, account in accounts:
        text = sentences[index].text.rstrip()
        after = sentences[index + 1].text if index + 1 < len(sentences) else ""
        if (text[-1:].isalnum() or text.endswith("-")) and after:
            if account.worth == "paper" and _DATED.match(after):
                continue
            last = account.reporters[-1] if account.reporters else None
            if last is not None and last.post and last.end >= len(text) >= _LINE:
                continue
            if after[0].islower() or text.endswith("-") or len(text) >= _LINE:
                account = replace(account, subject="")
        yield index, account


def _read(
    item: AgendaItem, told: Iterable[ToldSentence], *, announced: bool
) -> tuple[Account, ...]:
    sentences = tuple(takewhile(lambda sentence: not _AGENDA_ENDED.search(sentence.text), told))
    found = [
        (index, account)
        for index, sentence in enumerate(sentences)
        for account in _accounts_of(sentence, item, announced=announced)
    ]
    return tuple(_with_antecedents(sentences, list(_unbroken(sentences, found))))


def accounts_of_item(item: AgendaItem, sentences: Sequence[ToldSentence]) -> tuple[Account, ...]:
    """Return the accounts given at an item, the minutes' own before the agenda's.

    Preference, best first: what the minutes say somebody presented; what somebody reported, or
    how the item's account opens; whose paper was considered or circulated; what the agenda
    announced, where the minutes name no reporter and do not put the item off.

    Args:
        item: an item.
        sentences: those of the minutes' own account of it.
    """
    told = _read(item, sentences, announced=False)
    presented = [a for a in told if a.worth in {"account", "agent", "invited"}]
    reported = [a for a in told if a.worth == "told"]
    openings = [a for a in told if a.worth in {"opening", "first words"}]
    papers = [a for a in told if a.worth in {"paper", "owner"}]
    if presented:
        first = min(a.span for a in presented)
        beside = [a for a in reported if a.span < first or a.on_subject]
        if SEVERAL_REPORTS.search(item.title.text if item.title else ""):
            beside = [a for a in reported if not a.pronoun]
        elif papers:
            beside = [
                a
                for a in beside
                if a.on_subject or a.span <= papers[0].span or not _by_plain_members(a)
            ]
        beside += [a for a in openings if a.second and a.span >= first]
        beside += [a for a in openings[:1] if a.span < first and not _by_chair(a)]
        owners = [a for a in papers if a.worth == "owner" and a.span < first]
        if not any(a.of_paper or a.form != "presentation" for a in presented):
            beside += papers
        elif owners and all(a.second for a in presented):
            beside += owners
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
    blurb = _read(item, told_sentences(item.blurb, item), announced=True)
    return tuple([a for a in blurb if a.worth in {"announced", "agent"}] or blurb)
