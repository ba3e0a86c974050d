"""Which of the accounts told at an item are its reports; who gave them, `roster` decides."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..patterns import cued
from ..records import AgendaItem
from .account_context import ToldSentence, is_announcements, told_sentences
from .account_sentences import accounts_in
from .accounts import Account
from .report_doubts import SEVERAL_REPORTS, is_plain_member

_NOT_TAKEN = cued(
    r"\b(?:withdrawn|deferred|postponed|not (?:taken|considered|reached|discussed))\b",
    re.IGNORECASE,
)

# The body's thanks tell what it had seen: "Members thanked the officer for his presentation."
_THANKED_FOR_PRESENTATION = cued(
    r"\b(?:thank(?:ed|s|ing)|congratulated)\b[^.;]{0,120}?"
    r"\b(?:for|on)\s+(?:the|his|her|their|an?)\s+(?:[\w-]+\s+){0,3}?presentation\b",
    re.IGNORECASE,
)


def accounts_of_item(item: AgendaItem, sentences: Sequence[ToldSentence]) -> tuple[Account, ...]:
    """Return the accounts given at an item, the minutes' own before the agenda's.

    Preference, best first: what the minutes say somebody presented; what somebody reported, or
    how the item's account opens; whose paper was considered or circulated; what the agenda
    announced, where the minutes name no reporter and do not put the item off.

    Args:
        item: an item.
        sentences: those of the minutes' own account of it.
    """
    return _as_thanked_for(_told_at(item, sentences), sentences)


def _as_thanked_for(
    accounts: tuple[Account, ...], sentences: Sequence[ToldSentence]
) -> tuple[Account, ...]:
    """Return an item's only account as the presentation that the body thanks somebody for."""
    if len(accounts) != 1 or accounts[0].form != "unspecified":
        return accounts
    if not any(_THANKED_FOR_PRESENTATION.search(sentence.text) for sentence in sentences):
        return accounts
    return (replace(accounts[0], form="presentation"),)


def _told_at(item: AgendaItem, sentences: Sequence[ToldSentence]) -> tuple[Account, ...]:
    told = accounts_in(item, sentences, announced=False)
    presented = [a for a in told if a.worth in {"account", "agent", "invited"}]
    reported = [a for a in told if a.worth == "told"]
    openings = [a for a in told if a.worth in {"opening", "first words"}]
    papers = [a for a in told if a.worth in {"paper", "owner"}]
    if any(a.worth == "paper" for a in papers):
        # rare: "the Manager's Report set out ...", which the Director's had enclosed
        papers = [a for a in papers if a.worth == "paper" or a.reporters[0].name]
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
    put_off = item.blurb and any(_NOT_TAKEN.search(p.text) for p in (*item.decision, *item.minutes))
    if not item.blurb or put_off:
        return ()
    blurb = accounts_in(item, told_sentences(item.blurb, item), announced=True)
    return tuple([a for a in blurb if a.worth in {"announced", "agent"}] or blurb)


def _by_plain_members(account: Account) -> bool:
    return all(is_plain_member(p) for p in account.reporters)


def _by_chair(account: Account) -> bool:
    """Whether whoever chairs (or only a member) speaks, who may only say how the item will go."""
    return _by_plain_members(account) or any("Chair" in p.post for p in account.reporters)
