"""References to other meetings and to their minutes, as statements."""

from collections.abc import Hashable

from ...ontology.terms import LG
from .. import nquads
from ..iris import DocumentKey, fold
from ..records import ReferenceFact
from .context import MeetingContext
from .merge import merge_facts


def describe_references(context: MeetingContext) -> None:
    """State which other meetings and minutes the items refer to."""

    def identity(key: DocumentKey, fact: ReferenceFact) -> Hashable:
        return context.item(key, fact.item), fold(fact.body), fact.date, fact.minute

    rows = context.rows
    found = merge_facts(context.records, lambda facts: facts.references, identity)
    for number, merged in enumerate(found, start=1):
        fact = merged.first
        known = context.document(merged.document).references.get((fact.body, fact.date))
        node = context.node("reference", 0, number, LG.Reference, fact.printed)
        rows.link(node, LG.atItem, context.item_iri(context.item(merged.document, fact.item)))
        rows.say(node, LG.asPrinted, fact.printed)
        rows.say(node, LG.bodyAsPrinted, fact.body)
        rows.say(node, LG.refersToMinute, fact.minute)
        if fact.date:
            rows.add(node, LG.refersToDate, nquads.date(fact.date))
        if known is not None:
            rows.link(node, LG.refersToBody, context.thing(known.body))
            rows.link(node, LG.refersToMeeting, context.thing(known.meeting))
        context.spans.evidence(node, merged.evidence, merged.basis)
