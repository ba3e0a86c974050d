"""Who spoke on an item, and in what manner, as statements."""

from collections.abc import Hashable

from ...ontology.terms import CONCEPTS, LG
from .. import nquads
from ..iris import DocumentKey, fold
from ..records import InterventionFact
from .context import MeetingContext, Numbers
from .merge import merge_facts

_MEMBERS = "Members"


def describe_interventions(context: MeetingContext) -> None:
    """State who asked, requested, answered or stated something at each item."""
    texts = {record.key: record.text for record in context.records}

    def identity(key: DocumentKey, fact: InterventionFact) -> Hashable:
        who = context.person(key, fact.person), context.post(key, fact.person, fact.post)
        words = fold(texts[key][fact.span.start : fact.span.end])
        return context.item(key, fact.item), who, fact.by_members, fact.manner, words

    rows, number = context.rows, Numbers()
    for merged in merge_facts(context.records, lambda facts: facts.interventions, identity):
        fact, key = merged.first, merged.document
        place = context.item(key, fact.item)
        person = context.person(key, fact.person)
        post = context.post(key, fact.person, fact.post)
        who = context.label(person) or context.label(post) or _MEMBERS
        label = f"{who}: {fact.manner}"
        node = context.node("intervention", place, number.next(place), LG.Intervention, label)
        rows.link(node, LG.atItem, context.item_iri(place))
        rows.link(node, LG.spokenBy, context.thing(person))
        rows.link(node, LG.spokenByPost, context.thing(post))
        if fact.by_members:
            rows.add(node, LG.spokenByMembers, nquads.boolean(True))
        rows.link(node, LG.manner, CONCEPTS["manner"][fact.manner])
        context.capacity(node, person, post)
        context.spans.evidence(node, merged.evidence, merged.basis)
