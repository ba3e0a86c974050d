"""Puts statements into plain English, by the labels of the ontology and of the data."""

import re
from collections.abc import Iterable, Mapping

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from .axioms import Statement

NAMES = (SKOS.prefLabel, RDFS.label, DCTERMS.title, DCTERMS.identifier)
# Labels that say by themselves what the subject does, or how it stands to the object.
PREPOSITIONS = frozenset({"at", "by", "for", "in", "of", "on", "to"})
PAST = frozenset({"intervened", "reported", "spoke"})
THIRD_PERSON = re.compile(r"[a-z]+[^\W'’isu]s")  # presents, amends; not basis, status, attendee's
DATATYPES: Mapping[Node, str] = {
    XSD.boolean: "true or false",
    XSD.date: "a date",
    XSD.dateTime: "a date with a time",
    XSD.integer: "a whole number",
    XSD.nonNegativeInteger: "a whole number, 0 or more",
    XSD.string: "a text",
    XSD.time: "a time of day",
}
AXIOMS: Mapping[Node, str] = {
    RDFS.subClassOf: "every {s} is {a_o}",
    OWL.equivalentClass: "a {s} and {a_o} are the same",
    OWL.disjointWith: "nothing can be both {a_s} and {a_o}",
    OWL.complementOf: "what is {a_s} is not {a_o}",
    RDFS.domain: "only {a_o} can have the property {q}",
    RDFS.range: "what {q} points to is always {a_o}",
    RDFS.subPropertyOf: "whatever {q} joins, {r} joins too",
    OWL.equivalentProperty: "{q} and {r} mean the same",
    OWL.inverseOf: "{q} is {r} read backwards",
    OWL.propertyChainAxiom: "{chain} together make {q}",
    OWL.propertyDisjointWith: "{q} and {r} can never join the same two things",
    OWL.differentFrom: "{x} and {y} are two different things",
    OWL.sameAs: "{x} and {y} are one and the same",
    OWL.hasKey: "{a_s} is known by {chain}: two that agree in it are one",
    OWL.FunctionalProperty: "nothing has more than one value of {q}",
    OWL.InverseFunctionalProperty: "no two things share a value of {q}",
    OWL.TransitiveProperty: "{q} of {q} is {q} again",
    OWL.SymmetricProperty: "{q} holds both ways",
    OWL.AsymmetricProperty: "{q} never holds both ways",
    OWL.IrreflexiveProperty: "{q} never joins a thing with itself",
    OWL.ReflexiveProperty: "{q} joins everything with itself",
}


class Words:
    """Says the statements of one graph."""

    def __init__(self, graph: Graph) -> None:
        """Take the labels of a graph: of the ontology, or of it with data."""
        self._graph = graph

    def say(self, statement: Statement) -> str:
        """Return a statement as a sentence without its full stop."""
        if statement.is_fact:
            return self._fact(statement)
        s, o = statement.subject, statement.objects[0] if statement.objects else statement.subject
        pattern = AXIOMS.get(statement.kind, "{x} is told of by {k}")
        chain = self._listed([self._property(p) for p in statement.objects], "and")
        return pattern.format(
            s=self._class(s),
            a_s=_with_article(self._class(s)),
            a_o=self._is_a(o),
            q=self._property(s),
            r=self._property(o),
            x=self.name(s),
            y=self.name(o),
            k=self._property(statement.kind),
            chain=chain,
        )

    def name(self, node: Node) -> str:
        """Return what a person calls a thing: its label in quotation marks, or its IRI."""
        if isinstance(node, Literal):
            return f"“{node}”"
        label = self._label(node)
        return f"“{label}”" if label else f"<{node}>"

    def value_kind(self, value: Literal) -> str:
        """Return what a literal claims to be, with its article: "a date"."""
        return self._is_a(value.datatype or XSD.string)

    def _fact(self, statement: Statement) -> str:
        thing, value = self.name(statement.subject), self.name(statement.objects[0])
        if statement.kind == RDF.type:
            return f"{thing} is {self._is_a(statement.objects[0])}"
        label = self._label(statement.kind) or str(statement.kind)
        first, last = label.split(" ")[0], label.split(" ")[-1]
        is_thing = not isinstance(statement.objects[0], Literal)
        if is_thing and (first in PAST or first == "has" or THIRD_PERSON.fullmatch(first)):
            return f"{thing} {label} {value}"
        if first in PREPOSITIONS or (last in PREPOSITIONS and is_thing):
            return f"{thing} is {label} {value}"
        return f"{thing} has {value} as its {label}"

    def _is_a(self, node: Node) -> str:
        if node in DATATYPES:
            return DATATYPES[node]
        if isinstance(node, BNode):
            for relation, word in ((OWL.unionOf, "or"), (OWL.intersectionOf, "and")):
                for head in self._graph.objects(node, relation):
                    members = [self._is_a(member) for member in self._graph.items(head)]
                    return self._listed(members, word)
            for other in self._graph.objects(node, OWL.complementOf):
                return f"no {self._class(other)}"
            return "what its definition says"
        return _with_article(self._class(node))

    def _class(self, node: Node) -> str:
        return self._label(node) or (f"<{node}>" if isinstance(node, URIRef) else "thing")

    def _property(self, node: Node) -> str:
        for read_backwards in self._graph.objects(node, OWL.inverseOf):
            if isinstance(node, BNode):
                return f"{self._property(read_backwards)} read backwards"
        return f"“{self._label(node) or node}”"

    def _label(self, node: Node) -> str:
        for naming in NAMES:
            labels = sorted(str(label) for label in self._graph.objects(node, naming))
            if labels:
                return labels[0]
        return ""

    def _listed(self, words: Iterable[str], conjunction: str) -> str:
        *first, last = [*words] or [""]
        return f"{', '.join(first)} {conjunction} {last}" if first else last


def _with_article(noun: str) -> str:
    """Return a noun with its article.

    >>> _with_article("agenda item"), _with_article("person")
    ('an agenda item', 'a person')
    """
    return f"{'an' if noun[:1].lower() in 'aeio' else 'a'} {noun}"
