"""Votes by name, and which motion an amendment would change, as statements."""

from collections.abc import Sequence

from ...ontology.terms import CONCEPTS, LG
from ..iris import DocumentKey
from ..nquads import Term
from ..records import DecisionFact, Span
from .context import MeetingContext, Numbers
from .merge import Evidence, Merged

Decided = Sequence[tuple[Term, Merged[DecisionFact]]]
"""The decisions of a meeting, each with its node."""


def describe_amendments(context: MeetingContext, decided: Decided) -> None:
    """State which decisions an amendment would have changed."""
    node_at: dict[tuple[DocumentKey, Span], Term] = {}
    for node, merged in decided:
        for place in merged.evidence:
            node_at.setdefault((place.key, place.span), node)
    for node, merged in decided:
        for span in merged.first.amends:
            amended = node_at.get((merged.document, span))
            if amended is not None and amended != node:
                context.rows.add(node, LG.amends, amended)


def describe_votes(context: MeetingContext, decided: Decided) -> None:
    """State who voted how; the parts of one resolution share the votes on it."""
    number = Numbers()
    votes: dict[tuple[int, str, str, Evidence], Term] = {}
    for node, merged in decided:
        key = merged.document
        place = context.item(key, merged.first.item)
        for vote in merged.first.named_votes:
            person, said = context.person(key, vote.person), Evidence(key, vote.span)
            identity = place, person, vote.choice, said
            if identity not in votes:
                label = f"{context.label(person)}: {vote.choice}"
                made = context.node("vote", place, number.next(place), LG.Vote, label)
                context.rows.link(made, LG.atItem, context.item_iri(place))
                context.rows.link(made, LG.voter, context.thing(person))
                context.rows.link(made, LG.voteChoice, CONCEPTS["choice"][vote.choice])
                context.spans.evidence(made, (said,), "stated")
                votes[identity] = made
            context.rows.add(votes[identity], LG.onDecision, node)
