"""What the body decided: one fact a clause, with its force, its movers and its votes."""

import re
from collections.abc import Iterable, Sequence

from ..patterns import cued
from ..records import AgendaItem, DecisionFact, MeetingFact, Minutes, NamedVote, Passage, Span
from .body_nouns import BODY_NOUNS
from .broken_lines import rejoined
from .clauses import sentences, trimmed
from .decision_lists import amounts_below, rest_of_quotation
from .decision_reader import DecisionReader
from .entries_below import entries_below
from .finding import Finding, finding_of
from .likeness import likeness
from .meeting import find_meeting
from .rolls import Roll, with_rolls

_NOUN = cued(rf"\b(?:{BODY_NOUNS})\b", re.I)
_WORD = cued(r"[^\W\d_]")
# rare: labels of place and contact beside the chair's line on a decision notice
_NOT_A_NAME = cued(r"\s*(?:venue|contact|place|location|held (?:at|in))\b", re.I)
_PLACE = cued(r"\bcouncil (?:chamber|offices?|house|hall|buildings?|headquarters)\b", re.I)
_TO_DECIDE = cued(
    r"(?:\(?\w{1,3}[.)]\s+)?To (?:approve|note|receive and note|agree|adopt|endorse|confirm|accept"
    r"|recommend|delegate|defer|refuse|grant|request|authori[sz]e|support)\b"
)
# rare: what a committee notes without a report, of Scottish and English committees: a whole item
_NOTED_THAT = cued(
    rf"(?:The )?(?:[A-Z][\w&'’-]+ ){{0,4}}?(?P<noun>{BODY_NOUNS}) (?:also |duly )?noted"
    r"(?=,? that\b)"
)
# rare: what became of a motion, told under a heading "Decision" below the account that moves it.
_OF_MOTION = cued(
    r"(?:The )?(?:[Mm]otion|[Aa]mendment|[Pp]roposal)\b[^.;:]{0,60}\b(?:was|were|fell)\b"
)
_INITIAL = cued(r"\b[A-Z](?=[a-z])")
_COUNCIL_WORDS = frozenset({"Council", "Authority"})
_SAME, _IDENTICAL = 0.8, 0.95


def find_decisions(
    minutes: Minutes, meeting: MeetingFact | None = None
) -> tuple[DecisionFact, ...]:
    """Find the decisions that the body took, in document order.

    A decision told twice (in a "Decision:" block and in the minutes) is one fact, with the movers
    and votes of either telling and both their spans. Agenda text, what officers recommended and
    what other bodies decided are not decisions.

    Args:
        minutes: the segmented document.
        meeting: what `find_meeting` found in it, if that is known already.

    Returns:
        One fact a clause; people and addressees as printed, `text` the document's own words.
    """
    nouns = _own_nouns(minutes, meeting or find_meeting(minutes))
    facts: list[DecisionFact] = []
    for item in minutes.items:
        facts.extend(_of_item(item, nouns))
    return tuple(facts)


def _of_item(item: AgendaItem, nouns: frozenset[str]) -> Iterable[DecisionFact]:
    told = _read(
        item.minutes,
        nouns,
        block=False,
        notices=item.blurb,
        title=item.title,
        outcomes=[line for line in item.decision if _OF_MOTION.match(line.text)],
    )
    told = told or _read(_resolved_only(item), nouns, block=True) or _noted_alone(item, nouns)
    for first in _read(item.decision, nouns, block=True):
        twin = next((other for other in told if _same(first, other)), None)
        if twin is None:
            told.append(first)
        else:
            _complete(twin, first)
    kept = sorted(_taken(told), key=lambda finding: finding.clause.span())
    return [_fact(finding, item.position, _amended(finding, kept)) for finding in kept]


def _resolved_only(item: AgendaItem) -> tuple[Passage, ...]:
    """The minutes where they are a resolution alone ("To approve the minutes ...").

    What the agenda asked stands apart from them, so that these words are not the agenda's.
    """
    asked = any(_TO_DECIDE.match(passage.text) for passage in item.blurb)
    alone = asked and not item.decision and item.minutes
    if not alone or not all(_TO_DECIDE.match(passage.text) for passage in item.minutes):
        return ()
    return item.minutes


def _noted_alone(item: AgendaItem, nouns: frozenset[str]) -> list[Finding]:
    """The sentence "The Committee noted that ...", where nothing else is told of an item.

    In an account with more to it, the same words may only tell what was said.
    """
    said = sentences(item.minutes[0]) if len(item.minutes) == 1 and not item.decision else ()
    noted = _NOTED_THAT.match(said[0].text) if len(said) == 1 else None
    if noted is None or _canonical(noted["noun"]) not in nouns:
        return []
    return [finding_of(said[0], trimmed(said[0].part(noted.end())), "noted", "none")]


def _taken(told: list[Finding]) -> list[Finding]:
    """Leave out "Recommended: that ..." where the item goes on to resolve: officers advised it."""
    if not any(finding.force in {"resolved", "agreed", "ordered"} for finding in told):
        return told
    return [finding for finding in told if not finding.clause.text.startswith("Recommended")]


def _read(
    passages: tuple[Passage, ...],
    nouns: frozenset[str],
    *,
    block: bool,
    notices: tuple[Passage, ...] = (),
    title: Passage | None = None,
    outcomes: Sequence[Passage] = (),
) -> list[Finding]:
    if not (passages or notices):
        return []
    reader = DecisionReader(nouns, decision_block=block, title=title)
    for passage in rejoined(notices):
        reader.read_notice(passage)
    waiting: list[Passage] = []
    for piece in with_rolls(passages):
        if not isinstance(piece, Roll):
            waiting.append(piece)
            continue
        _read_all(reader, waiting)
        waiting = []
        reader.read_roll(piece)
    _read_all(reader, [*waiting, *outcomes])
    return [finding for finding in reader.findings() if _WORD.search(finding.words.text)]


def _read_all(reader: DecisionReader, passages: list[Passage]) -> None:
    whole = rejoined(passages)
    taken = 0
    for place, passage in enumerate(whole):
        if place < taken:
            continue
        if not reader.read(passage):
            continue
        rest = rest_of_quotation(whole, place) or amounts_below(whole, place)
        rest = rest or entries_below(whole, place)
        if rest:
            reader.take_rest(rest)
            taken = place + 1 + len(rest)


def _same(one: Finding, other: Finding) -> bool:
    return likeness(one.words.text, other.words.text) >= _SAME


def _repeats(one: Finding, other: Finding) -> bool:
    if one.movement and other.movement and one.movement != other.movement:
        return False
    return likeness(one.words.text, other.words.text) >= _IDENTICAL


def _complete(kept: Finding, twin: Finding) -> None:
    if not kept.movement:
        kept.movement = twin.movement
    kept.tally = kept.tally.filled_from(twin.tally)
    kept.unanimous = kept.unanimous or twin.unanimous
    if kept.force == "none":
        kept.force = twin.force
    kept.also |= {twin.clause.span(), *twin.also}


def _amended(finding: Finding, kept: Sequence[Finding]) -> tuple[Span, ...]:
    """The decisions that came of the one motion of the item which an amendment would change."""
    if finding.motion is None or not finding.motion.amendment:
        return ()
    others = [other for other in kept if other.motion and not other.motion.amendment]
    motions = {id(other.motion) for other in others}
    return tuple(other.clause.span() for other in others) if len(motions) == 1 else ()


def _fact(finding: Finding, item: int, amends: tuple[Span, ...]) -> DecisionFact:
    tally = finding.tally.with_names_counted
    return DecisionFact(
        item=item,
        force=finding.force,
        disposition=finding.disposition,
        text=finding.text,
        span=finding.span(),
        to=finding.to,
        deferred_until=finding.deferred_until,
        mover=finding.movement.mover,
        seconder=finding.movement.seconder,
        votes_for=tally.votes_for,
        votes_against=tally.votes_against,
        abstentions=tally.abstentions,
        unanimous=finding.unanimous,
        basis=finding.basis,
        named_votes=tuple(
            NamedVote(voter.printed, voter.choice, voter.span) for voter in tally.voters
        ),
        amends=amends,
        also=tuple(sorted(finding.also - {finding.span()})),
    )


def _own_nouns(minutes: Minutes, meeting: MeetingFact) -> frozenset[str]:
    """What the body that met may be called: the nouns of its name, else of the document's head."""
    body = meeting.body
    own = {_canonical(noun) for noun in _NOUN.findall(body.value)} if body else set()
    if own:
        return frozenset(own | _letters(minutes, meeting) if "Council" in own else own)
    lines = [minutes.document.title, *(passage.text for passage in minutes.header[:12])]
    head = _PLACE.sub(" ", " ".join(line for line in lines if not _NOT_A_NAME.match(line)))
    found = {_canonical(noun) for noun in _NOUN.findall(head)}
    if not found:
        return frozenset(BODY_NOUNS.split("|"))
    return frozenset(found - _COUNCIL_WORDS or found)


def _letters(minutes: Minutes, meeting: MeetingFact) -> set[str]:
    """The letters by which a council's minutes call it: "WTC" for Wexmoor Town Council."""
    names = [fact.value for fact in (meeting.council, meeting.body) if fact]
    made = {"".join(_INITIAL.findall(name)) for name in names}
    text = minutes.document.text
    told = [one for one in made if len(one) > 2 and one in text]
    return {one for one in told if re.search(rf"\b{one}\b", text)}


def _canonical(noun: str) -> str:
    return "-".join(part.capitalize() for part in noun.split("-"))
