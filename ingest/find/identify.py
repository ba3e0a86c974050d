"""Turn what sentences say into facts whose people are those of the document's roster."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ..records import (
    AttendanceFact,
    Basis,
    DecisionFact,
    InterestFact,
    NamedVote,
    ReportFact,
    Span,
    UnresolvedFact,
    VoteChoice,
)
from .accounts import Account
from .first_speakers import WORTH as FIRST_SPEAKER
from .mentions import Mention, Resolution
from .movements import Movement
from .name_keys import is_part_of_post, is_short_form, post_key
from .name_titles import classes_of_title
from .names import PersonPhrase, person_phrases
from .offices import is_office
from .post_heads import kinds_of
from .presence import Presence
from .roster import Roster

_LETTERS = re.compile(r"[A-Z]{2,5}")


def named(printed: str, span: Span, item: int | None) -> Mention | None:
    """Return a name as another finder printed it ("Councillor A Day") as a mention."""
    found = [p for p in person_phrases(printed, lenient=True) if p.name]
    if not found:
        return None
    phrase = found[0]
    return Mention(
        phrase.title,
        phrase.name,
        phrase.post,
        phrase.organization,
        span.start,
        span.end,
        item,
        printed,
    )


class Speaker(NamedTuple):
    """Who reports or speaks: a person of the roster or "", the post, and how that is known."""

    person: str
    post: str
    basis: Basis


def _stood_in_first(presence: Presence) -> bool:
    """Sort key: false for who stood in for somebody by the head of the minutes."""
    return presence.item is not None or not presence.substitutes_for


@dataclass(slots=True)
class Identifier:
    """Maps names and posts as printed to the roster, and keeps what could not be decided."""

    roster: Roster
    unresolved: list[UnresolvedFact] = field(default_factory=list)
    _speakers: dict[tuple[str, str, str], Speaker] = field(default_factory=dict)

    def _undecided(
        self, mention: str, reason: str, candidates: tuple[str, ...], span: Span
    ) -> None:
        fact = UnresolvedFact(mention, reason, candidates, span)
        if fact not in self.unresolved:
            self.unresolved.append(fact)

    def person(self, printed: str, span: Span, item: int | None = None) -> str:
        """Return the roster's name of a person as printed; "" when nobody or several fit.

        A post is that of its one holder, or the fuller post of which its `item` has told before.
        """
        if not printed:
            return ""
        phrases = person_phrases(printed, lenient=True)
        names = [p for p in phrases if p.name]
        if names:
            return self._named(names[0], span, item).person
        posts = [p for p in phrases if p.post]
        surname = printed[posts[0].end :].strip() if posts else ""
        if surname.isalpha() and surname[0].isupper():  # "Trustee Coe", of an office as a title
            known = self.roster.person_of(surname, "").person
            if known:
                return known
        if posts:
            holders = self.roster.posts.holders(posts[0].post)
            if len(holders) != 1 and item is not None:
                full = self.roster.posts.full_post(posts[0].post, span.start, item)
                holders = self.roster.posts.holders(full.post) if full.coreference else holders
            if len(holders) == 1:
                return holders[0]
            if holders:
                self._undecided(printed, "several people hold this post", holders, span)
            return ""
        return self._named(PersonPhrase("", printed, "", "", 0, len(printed)), span).person

    def _called(self, phrase: PersonPhrase, span: Span, item: int | None) -> Resolution:
        """Return whom a name means; of namesakes the one whom the item names before it in full."""
        found = self.roster.person_of(phrase.name, phrase.title)
        if found.candidates and item is not None:
            here = self.roster.named_before(found.candidates, span.start, item)
            found = Resolution(here[0], coreference=True) if len(here) == 1 else found
        return found

    def _named(self, phrase: PersonPhrase, span: Span, item: int | None = None) -> Resolution:
        found = self._called(phrase, span, item)
        if found.candidates:
            printed = f"{phrase.title} {phrase.name}".strip()
            self._undecided(printed, "several people of this name", found.candidates, span)
        return found

    def post_of(self, person: str, printed: str) -> str:
        """Return the post of `person`: the one printed, in the fullest form stated for them."""
        stated = [post for post, _ in self.roster.posts_of(person)]
        if not printed:
            return stated[0] if stated else ""
        if stated and "rank" in classes_of_title(printed):
            return stated[0]
        key = post_key(printed)
        same = [post for post in stated if post_key(post) == key]
        longer = [
            post
            for post in stated
            if is_short_form(key, post_key(post)) or is_part_of_post(key, post_key(post))
        ]
        return same[0] if same else longer[0] if len(longer) == 1 else printed

    def reports(self, accounts: Iterable[Account]) -> Iterator[ReportFact]:
        """Yield one fact for each reporter of each account, once an item."""
        seen: set[tuple[int, str, str]] = set()
        for account in accounts:
            for phrase in account.reporters:
                fact = self._report(account, phrase)
                if fact is None:
                    continue
                key = (fact.item, fact.person, "" if fact.person else post_key(fact.post))
                if key not in seen:
                    seen.add(key)
                    yield fact

    def _report(self, account: Account, phrase: PersonPhrase) -> ReportFact | None:
        if phrase.name:
            found = self._named(phrase, account.span)
            if not found.person and not phrase.post:
                return None
            post = self.post_of(found.person, phrase.post) if found.person else phrase.post
            met = found.coreference or account.pronoun
            who = Speaker(found.person, post, "coreference" if met else "stated")
        else:
            held = self._held(phrase.post, account.span, account.item, quietly=False)
            if held is None:
                return None
            who = held
        person, post, basis = who
        stated = self.roster.outside(phrase.organization)
        known = self.roster.organization_of(person)
        in_short = known.endswith(f" {stated}")  # "Police", of the Wexshire Police
        organization = known if in_short or not stated else stated
        guest = bool(organization) and not post and not self.roster.is_member(person)
        if account.worth == FIRST_SPEAKER and not (is_office(post) or guest):
            return None
        return ReportFact(
            item=account.item,
            person=person,
            post=post,
            organization=organization,
            form=account.form,
            subject=account.subject,
            span=account.span,
            basis="inferred" if account.announced else basis,
        )

    def _held(self, printed: str, span: Span, item: int, *, quietly: bool) -> Speaker | None:
        """Return who is meant by a post alone, None where that is open.

        What is open is kept, unless `quietly`.
        """
        posts, mention = self.roster.posts, printed
        if _LETTERS.fullmatch(printed) and not posts.holders(printed):
            known = printed if kinds_of(printed) else ""
            printed = posts.of_letters(printed) or known
            if not printed:
                return None
        full = posts.full_post(printed, span.start, item)
        if full.candidates:
            if not quietly:
                self._undecided(mention, "several posts fit", full.candidates, span)
            return None
        holders = posts.holders(full.post)
        if len(holders) > 1 and not quietly:
            self._undecided(mention, "several people hold this post", holders, span)
        person = holders[0] if len(holders) == 1 else ""
        post = self.post_of(person, full.post) if person else full.post
        return Speaker(person, post, "coreference" if person or full.coreference else "stated")

    def speaker(self, phrase: PersonPhrase, span: Span, item: int) -> Speaker | None:
        """Return who speaks under a name or post, None where a name is open or nobody's.

        A post whose one holder is not known stands alone, as printed; with a person, it is one that
        the document states.
        """
        called = phrase.title, phrase.name, phrase.post
        if called in self._speakers:
            return self._speakers[called]
        if phrase.name:
            found = self._called(phrase, span, item)
            if not found.person:
                return None
            basis: Basis = "coreference" if found.coreference else "stated"
            who = Speaker(found.person, self.post_of(found.person, phrase.post), basis)
        else:
            held = self._held(phrase.post, span, item, quietly=True)
            who = held if held and held.person else Speaker("", phrase.post, "stated")
        if who.person and who.post:
            posts = self.roster.posts_of(who.person)
            who = who if any(who.post == post for post, _ in posts) else who._replace(post="")
        if phrase.name:
            settled = not self.roster.person_of(phrase.name, phrase.title).candidates
        else:
            settled = self.roster.posts.is_settled(phrase.post)
        if settled:
            self._speakers[called] = who
        return who

    def attendance(self, presences: Iterable[Presence]) -> Iterator[AttendanceFact]:
        """Yield one fact a person, what lists say before what sentences say.

        Whom the head of the minutes says to have come in somebody's place is a substitute,
        whatever list has them too.
        """
        seen: set[str] = set()
        for presence in sorted(presences, key=_stood_in_first):
            person = self._named(presence.phrase, presence.span).person
            if not person or person in seen:
                continue
            seen.add(person)
            whom = self.person(presence.substitutes_for, presence.span)
            yield AttendanceFact(
                person=person,
                post=self.post_of(person, presence.phrase.post),
                status=presence.status,
                span=presence.span,
                substitutes_for=whom,
            )

    def decision(self, fact: DecisionFact) -> DecisionFact:
        """Return the decision with the roster's names for its mover and seconder."""
        mover = self.person(fact.mover, fact.span, fact.item)
        seconder = self.person(fact.seconder, fact.span, fact.item)
        votes = self._votes(fact) if fact.named_votes else ()
        if (mover, seconder, votes) == (fact.mover, fact.seconder, fact.named_votes):
            return fact
        return replace(fact, mover=mover, seconder=seconder, named_votes=votes)

    def _votes(self, fact: DecisionFact) -> tuple[NamedVote, ...]:
        """Return the votes of known people; counts and names that disagree are both kept."""
        votes: dict[tuple[str, VoteChoice], NamedVote] = {}
        printed: dict[VoteChoice, set[str]] = {}
        for vote in fact.named_votes:
            printed.setdefault(vote.choice, set()).add(vote.person)
            person = self.person(vote.person, vote.span)
            if person:
                votes.setdefault((person, vote.choice), replace(vote, person=person))
            elif not any(u.mention == vote.person for u in self.unresolved):
                self._undecided(vote.person, "a voter whom nothing else names", (), vote.span)
        self._compare(fact, printed)
        chosen: dict[str, VoteChoice] = {}
        for vote in votes.values():
            if chosen.setdefault(vote.person, vote.choice) != vote.choice:
                said = chosen[vote.person], vote.choice
                self._undecided(vote.person, "named on two sides of one vote", said, vote.span)
        return tuple(votes.values())

    def _compare(self, fact: DecisionFact, printed: Mapping[VoteChoice, set[str]]) -> None:
        counts: tuple[tuple[VoteChoice, int | None], ...] = (
            ("for", fact.votes_for),
            ("against", fact.votes_against),
            ("abstained", fact.abstentions),
        )
        whole = len({vote.choice for vote in fact.named_votes}) > 1 or bool(printed.get("for"))
        for choice, count in counts:
            names = printed.get(choice, set())
            if whole and names and count is not None and len(names) != count:
                first = next(vote.span for vote in fact.named_votes if vote.choice == choice)
                both = (f"{count} counted", f"{len(names)} named")
                reason = "the number of votes and the number of names differ"
                self._undecided(f"votes {choice}", reason, both, first)

    def movement(self, movement: Movement) -> Movement | None:
        """Return the movement with the roster's name, None when the person is not known."""
        person = self.person(movement.person, movement.span)
        return replace(movement, person=person) if person else None

    def interest(self, fact: InterestFact) -> InterestFact | None:
        """Return the interest with the roster's name, None when the person is not known."""
        person = self.person(fact.person, fact.span)
        return replace(fact, person=person) if person else None
