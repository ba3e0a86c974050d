"""The accounts that the sentences of an item tell of: of whose giving, in what form, about what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..lexicon import Rules, likely_alternatives
from ..patterns import cued
from ..records import AgendaItem
from .account_context import ToldSentence
from .account_givers import givers
from .accounts import Account
from .before_verb import ADVERBS
from .deputations import comes_with_deputation, for_deputation
from .genders import may_be
from .names import PersonPhrase, person_phrases
from .report_contents import form_of
from .report_doubts import (
    COMPANION,
    ELSEWHEN,
    REMARKS,
    THEN,
    Verb,
    counts,
    in_vain,
    is_plain_member,
    is_remark,
)
from .report_subjects import subject_of
from .reporter_bodies import with_shared_body
from .reporter_posts import with_shared_unit
from .reporter_titles import of_title
from .tokens import FUNCTION_WORDS, title_class

_ANSWERED = cued(r"\b(?:replied|responded|answered)\b", re.IGNORECASE)
# rare: "said it would depend and gave the costs", behind a question
_SAID = cued(r"\b(?:said|stated|noted)\b", re.IGNORECASE)
_RESOLUTION = cued(
    r"^\W*(?:that\b|(?:i|we) will (?:move|ask|propose)\b)|^\W*(?:resolved|agreed|ordered)\b",
    re.IGNORECASE,
)
_PRONOUN = cued(r"^(?:He|She|They)\b\s*" + ADVERBS + r"$")
# rare: "Her report covered": the pronoun stands for who reported before
_POSSESSIVE = cued(r"(?:His|Her|Their)\b")
_LINE = 60
_DATED = cued(r"[A-Z]\w+\s+dated\s+\d")
# rare: the mover of a motion reports nothing: a guard
_MOVED_BY = cued(
    r"\b(?:motion|amendment)\b[^.]{0,40}\b(?:moved|proposed|seconded) by\b", re.IGNORECASE
)
# rare: "Cllr Coe, outgoing Chair of the Board, presented": not whoever holds the post now
_OUTGOING = cued(r"\b(?:outgoing|former|retiring|previous)\s+(?:the\s+)?$", re.IGNORECASE)
_AND_BEFORE = cued(r"\b(?:and|while|whilst|after which|before)\s+(?:the\s+)?$")
_OF_PAPER = cued(r"\b(?:reports?|papers?|items?|applications?|documents?)\b", re.IGNORECASE)
_REPORTED_ON = cued(
    r"\breported\s+(?:(?:back\s+|verbally\s+|orally\s+|briefly\s+)?(?:on|upon)|back\s+from)\b",
    re.IGNORECASE,
)


def accounts_in(
    item: AgendaItem, told: Iterable[ToldSentence], *, announced: bool
) -> tuple[Account, ...]:
    """Return the accounts that sentences of an item tell of, in order.

    Args:
        item: it.
        told: the sentences.
        announced: whether they are the agenda's, which says who will report.
    """
    sentences = tuple(told)
    found = [
        (index, account)
        for index, sentence in enumerate(sentences)
        if (rules := likely_alternatives("reporting_verbs", sentence.text))
        for account in _accounts_of(sentence, rules, item, announced=announced)
    ]
    return tuple(_with_antecedents(item, sentences, list(_unbroken(sentences, found))))


def _verbs(sentence: ToldSentence, rules: Rules, title: str) -> list[Verb]:
    """Return the verbs of a sentence that may tell of a report in its place, in order."""
    if sentence.in_remarks:
        return []
    text = sentence.text
    vain = in_vain(sentence, title)
    found = [
        Verb(match.start(), match.end(), entry.value)
        for pattern, entry in rules
        if entry.value not in vain
        for match in pattern.finditer(text)
    ]
    found = [
        verb for verb in found if not (_is_quoted(text, verb.start) or _is_debate(verb, sentence))
    ]
    found.sort(key=lambda verb: (verb.start, -verb.end))
    return found


def _accounts_of(
    sentence: ToldSentence, rules: Rules, item: AgendaItem, *, announced: bool
) -> Iterator[Account]:
    text = sentence.text
    title = item.title.text if item.title else ""
    verbs = _verbs(sentence, rules, title)
    if not verbs or _RESOLUTION.match(text) or ELSEWHEN.match(text):
        return
    phrases = person_phrases(text, lenient=True)
    taken: set[int] = set()
    refused: set[int] = set()
    for verb in verbs:
        reporters = givers(verb, phrases, text, announced=announced)
        fresh = with_shared_body(tuple(p for p in reporters if p.start not in taken), text)
        fresh = tuple(p for p in fresh if p.name or not _OUTGOING.search(text[: p.start]))
        fresh = of_title(with_shared_unit(fresh, text), title)
        fresh = tuple(for_deputation(p, item, title) for p in fresh)
        whose = verb.start == 0 and _POSSESSIVE.match(text) is not None
        pronoun = not reporters and (whose or bool(_PRONOUN.match(text[: verb.start])))
        beside = bool(fresh) and COMPANION.search(text, 0, fresh[0].start) is not None
        if not (fresh or pronoun):
            continue
        if verb.start in refused:
            continue
        if not beside and not counts(verb, sentence, title, fresh, pronoun=pronoun):
            refused.update({verb.start} if verb.worth == "opening" else ())
            continue
        if _MOVED_BY.search(text, 0, verb.start) and verb.worth not in {"agent", "paper"}:
            continue
        guests = pronoun and comes_with_deputation(sentence.passage.text)
        member = all(is_plain_member(p) for p in fresh) and not guests
        if member and is_remark(verb, sentence, title):
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
            and bool(THEN.search(text, 0, verb.start) or _beside_another(text, fresh, taken)),
        )


def _is_debate(verb: Verb, sentence: ToldSentence) -> bool:
    """Whether what a verb tells is said in debate or in answer, not from a paper."""
    if verb.worth == "paper":
        return False
    if sentence.after_question and verb.worth in REMARKS:
        return True
    text = sentence.text
    return (
        sentence.answering(verb.end)
        or _ANSWERED.search(text, 0, verb.start) is not None
        or "?" in text[: verb.start]
        or (sentence.after_question and _SAID.search(text, 0, verb.start) is not None)
    )


def _is_quoted(text: str, end: int) -> bool:
    """Whether a place stands within words that the sentence only quotes."""
    return text.rfind("“", 0, end) > text.rfind("”", 0, end)


def _goes_on_answering(people: Sequence[PersonPhrase], answer: str) -> bool:
    """Whether those who speak gave the answer above: "In reply, Ms Coe ... Ms Coe outlined"."""
    called = [p.name.split()[-1] if p.name else p.post for p in people]
    return bool(called) and all(name in answer for name in called)


def _beside_another(text: str, people: Sequence[PersonPhrase], taken: set[int]) -> bool:
    """Whether an account is told in one breath with another: ", and the Treasurer outlined ..."."""
    first = min((p.start for p in people), default=0)
    return any(start < first for start in taken) and bool(_AND_BEFORE.search(text, 0, first))


def _with_antecedents(
    item: AgendaItem, sentences: Sequence[ToldSentence], accounts: Sequence[tuple[int, Account]]
) -> Iterator[Account]:
    """Give "They presented ..." the people of the sentence before; he or she needs exactly one."""
    for index, account in accounts:
        if not account.pronoun:
            yield account
            continue
        if index == 0:
            continue
        named = person_phrases(sentences[index - 1].text, lenient=True)
        before = [p for p in named if p.name and p.certain]
        plural = sentences[index].text.startswith("They")
        if not plural:
            before = [p for p in before if may_be(sentences[index].text, p.title)]
        if (plural and len(before) > 1) or (not plural and len({p.name for p in before}) == 1):
            title = item.title.text if item.title else ""
            chosen = [for_deputation(p, item, title) for p in (before if plural else before[:1])]
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
            word = after.split()[0] if after else ""
            stops = title_class(word) or word.lower() in FUNCTION_WORDS
            goes_on = account.worth != "agent" or not stops
            if last is not None and last.post and last.end >= len(text) >= _LINE and goes_on:
                continue
            if after[0].islower() or text.endswith("-") or len(text) >= _LINE:
                account = replace(account, subject="")
        yield index, account
