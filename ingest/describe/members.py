"""What members declared, and when they came and went, as statements."""

from collections.abc import Hashable

from ...ontology.terms import CONCEPTS, LG
from .. import nquads
from ..iris import DocumentKey, fold
from ..records import ArrivalOrDepartureFact, InterestFact
from .context import MeetingContext
from .merge import merge_facts


def describe_interests(context: MeetingContext) -> None:
    """State who declared an interest, of what kind, and what they did at its item."""

    def identity(key: DocumentKey, fact: InterestFact) -> Hashable:
        person = context.person(key, fact.person)
        return context.item(key, fact.item), person, fold(fact.nature)

    rows = context.rows
    found = merge_facts(context.records, lambda facts: facts.interests, identity)
    for number, merged in enumerate(found, start=1):
        fact = merged.first
        person = context.person(merged.document, fact.person)
        label = ": ".join(filter(None, (context.label(person), fact.nature or "interest")))
        node = context.node("interest", 0, number, LG.InterestDeclaration, label)
        place = context.item(merged.document, fact.item)
        rows.link(node, LG.declaredBy, context.thing(person))
        rows.link(node, LG.concernsItem, context.item_iri(place))
        rows.say(node, LG.nature, fact.nature)
        kind = next((f for f in merged.facts if f.kind), fact)
        if kind.kind:
            rows.link(node, LG.interestKind, CONCEPTS["interest-kind"][kind.kind])
            rows.say(node, LG.interestKindAsPrinted, kind.kind_printed)
        done = next((f.participation for f in merged.facts if f.participation), "")
        if done:
            rows.link(node, LG.participation, CONCEPTS["participation"][done])
        context.spans.evidence(node, merged.evidence, merged.basis)


def describe_arrivals_and_departures(context: MeetingContext) -> None:
    """State who arrived late, left early or came back."""

    def identity(key: DocumentKey, fact: ArrivalOrDepartureFact) -> Hashable:
        person = context.person(key, fact.person)
        return context.item(key, fact.item), person, fact.direction, fact.time, fold(fact.when)

    rows = context.rows
    found = merge_facts(context.records, lambda facts: facts.arrivals_and_departures, identity)
    for number, merged in enumerate(found, start=1):
        fact = merged.first
        person = context.person(merged.document, fact.person)
        label = f"{context.label(person)}: {fact.direction}"
        node = context.node("arrival-or-departure", 0, number, LG.ArrivalOrDeparture, label)
        rows.link(node, LG.atItem, context.item_iri(context.item(merged.document, fact.item)))
        rows.link(node, LG.arrivingOrLeaving, context.thing(person))
        rows.link(node, LG.direction, CONCEPTS["direction"][fact.direction])
        if fact.time:
            rows.add(node, LG.atTime, nquads.time(fact.time))
        rows.say(node, LG.whenAsPrinted, fact.when)
        context.spans.evidence(node, merged.evidence, merged.basis)
