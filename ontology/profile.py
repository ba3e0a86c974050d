"""Checks that an ontology keeps to OWL 2 DL, by the structural specification of OWL 2.

The rules are those that an ontology in RDF can break: entities declared and each of one kind (5.8,
5.9), no reserved word given a meaning (2.4), known datatypes (4), and the global restrictions on
property hierarchies and simple properties (11). https://www.w3.org/TR/owl2-syntax/

Two datatypes are let through that OWL 2 has not: a day and a time of day. The specification lets
tools support more of XML Schema (4); `hermit` says what it does with these two.
"""

from collections.abc import Iterator

from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from .lint import is_declared

# https://www.w3.org/TR/owl2-syntax/#Datatype_Maps
OWL_DATATYPES = frozenset(
    {
        *(OWL.real, OWL.rational, RDF.PlainLiteral, RDF.langString, RDF.XMLLiteral),
        *(XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.nonPositiveInteger),
        *(XSD.positiveInteger, XSD.negativeInteger, XSD.long, XSD.int, XSD.short, XSD.byte),
        *(XSD.unsignedLong, XSD.unsignedInt, XSD.unsignedShort, XSD.unsignedByte),
        *(XSD.double, XSD.float, XSD.string, XSD.normalizedString, XSD.token, XSD.language),
        *(XSD.Name, XSD.NCName, XSD.NMTOKEN, XSD.boolean, XSD.hexBinary, XSD.base64Binary),
        *(XSD.anyURI, XSD.dateTime, XSD.dateTimeStamp),
    }
)
FURTHER_DATATYPES = frozenset({XSD.date, XSD.time})
RESERVED = (str(RDF), str(RDFS), str(OWL), str(XSD))
KINDS = (
    *(OWL.Class, RDFS.Datatype),
    *(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty),
)
OF_RDF = frozenset(
    {
        *(RDF.type, RDF.first, RDF.rest, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain),
        *(RDFS.range, RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy),
    }
)
FORBIDDEN_PUNS = (
    (OWL.Class, RDFS.Datatype),
    (OWL.ObjectProperty, OWL.DatatypeProperty),
    (OWL.ObjectProperty, OWL.AnnotationProperty),
    (OWL.DatatypeProperty, OWL.AnnotationProperty),
)
OF_OBJECTS = (
    *(OWL.InverseFunctionalProperty, OWL.SymmetricProperty, OWL.AsymmetricProperty),
    *(OWL.ReflexiveProperty, OWL.IrreflexiveProperty, OWL.TransitiveProperty),
)
OF_SIMPLE = (
    *(OWL.FunctionalProperty, OWL.InverseFunctionalProperty),
    *(OWL.AsymmetricProperty, OWL.IrreflexiveProperty),
)
COUNTED = (
    *(OWL.cardinality, OWL.minCardinality, OWL.maxCardinality, OWL.hasSelf),
    *(OWL.qualifiedCardinality, OWL.minQualifiedCardinality, OWL.maxQualifiedCardinality),
)


def profile_violations(graph: Graph) -> list[str]:
    """Return a sentence for each breach of OWL 2 DL.

    Args:
        graph: An ontology, with the ontologies that it imports if any; no data.

    Returns:
        The sentences, sorted; empty for an ontology in OWL 2 DL.
    """
    checks = (_headers, _undeclared, _puns, _reserved, _datatypes, _of_objects, _simple, _irregular)
    return sorted({sentence for check in checks for sentence in check(graph)})


def _headers(graph: Graph) -> Iterator[str]:
    headers = set(graph.subjects(RDF.type, OWL.Ontology))
    if len(headers) != 1:
        yield f"There are {len(headers)} ontology headers; an ontology has one."


def _undeclared(graph: Graph) -> Iterator[str]:
    properties = _declared(graph, *KINDS[2:])
    for predicate in set(graph.predicates()):
        if predicate not in OF_RDF | properties and not _is_of_owl(predicate):
            yield f"{_name(graph, predicate)} is used as a property and not declared as one."
    classes = _declared(graph, *KINDS[:2])
    for used in _classes_used(graph):
        if isinstance(used, URIRef) and not _is_reserved(used) and used not in classes:
            yield f"{_name(graph, used)} is used as a class and not declared as one."


def _classes_used(graph: Graph) -> Iterator[Node]:
    for predicate in (RDF.type, RDFS.subClassOf, OWL.equivalentClass, OWL.disjointWith):
        yield from graph.objects(None, predicate)
    for subject, predicate in ((None, RDFS.domain), (None, RDFS.range)):
        yield from graph.objects(subject, predicate)
    for group in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        for members in graph.objects(group, OWL.members):
            yield from graph.items(members)
    for predicate in (OWL.unionOf, OWL.intersectionOf):
        for members in graph.objects(None, predicate):
            yield from graph.items(members)


def _puns(graph: Graph) -> Iterator[str]:
    for one, other in FORBIDDEN_PUNS:
        for both in _declared(graph, one) & _declared(graph, other):
            kinds = f"{_name(graph, one)} and {_name(graph, other)}"
            yield f"{_name(graph, both)} is declared as {kinds}."


def _reserved(graph: Graph) -> Iterator[str]:
    built_in = {RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, *OWL_DATATYPES}
    for term in _declared(graph, *KINDS) - built_in:
        if _is_reserved(term):
            yield f"{_name(graph, term)} is a reserved word and may not be declared."


def _datatypes(graph: Graph) -> Iterator[str]:
    known = OWL_DATATYPES | FURTHER_DATATYPES | {RDFS.Literal} | _declared(graph, RDFS.Datatype)
    properties = _declared(graph, OWL.DatatypeProperty)
    ranges = {datatype for p in properties for datatype in graph.objects(p, RDFS.range)}
    literals = {o.datatype for o in graph.objects() if isinstance(o, Literal) and o.datatype}
    for datatype in (ranges | literals) - known:
        if isinstance(datatype, URIRef):
            yield f"{_name(graph, datatype)} is no datatype that OWL 2 knows."


def _of_objects(graph: Graph) -> Iterator[str]:
    literal = _declared(graph, OWL.DatatypeProperty)
    for kind in OF_OBJECTS:
        for wrong in literal & set(graph.subjects(RDF.type, kind)):
            yield f"{_name(graph, wrong)} has literals as values, so it is no {_name(graph, kind)}."
    inverses = {node for pair in graph.subject_objects(OWL.inverseOf) for node in pair}
    chained = {step for _, steps in _chains(graph) for step in steps}
    for wrong in literal & (inverses | chained):
        yield f"{_name(graph, wrong)} has literals as values, so it has no inverse and no chain."


def _simple(graph: Graph) -> Iterator[str]:
    composite = _composite(graph)
    for kind in OF_SIMPLE:
        for wrong in composite & set(graph.subjects(RDF.type, kind)):
            yield f"{_name(graph, wrong)} follows from a chain, so it is no {_name(graph, kind)}."
    disjoint = {n for pair in graph.subject_objects(OWL.propertyDisjointWith) for n in pair}
    for group in graph.subjects(RDF.type, OWL.AllDisjointProperties):
        disjoint |= {m for head in graph.objects(group, OWL.members) for m in graph.items(head)}
    counted = {
        on
        for count in COUNTED
        for restriction in graph.subjects(count)
        for on in graph.objects(restriction, OWL.onProperty)
    }
    for wrong in composite & (disjoint | counted):
        yield f"{_name(graph, wrong)} follows from a chain, so it is neither counted nor disjoint."


def _composite(graph: Graph) -> set[Node]:
    """Return the properties that are not simple: of a chain, transitive, or above such a one."""
    found = {implied for implied, _ in _chains(graph)}
    found |= set(graph.subjects(RDF.type, OWL.TransitiveProperty))
    waiting = list(found)
    while waiting:
        node = waiting.pop()
        wider = {*graph.objects(node, RDFS.subPropertyOf), *graph.objects(node, OWL.inverseOf)}
        wider |= set(graph.subjects(OWL.inverseOf, node))
        waiting += wider - found
        found |= wider
    return found


def _irregular(graph: Graph) -> Iterator[str]:
    """Look for a property that a chain makes depend on itself, other than at the chain's ends."""
    wider: dict[Node, set[Node]] = {}
    for narrow, wide in graph.subject_objects(RDFS.subPropertyOf):
        wider.setdefault(narrow, set()).add(wide)
    steps = []
    for implied, chain in _chains(graph):
        rest = chain
        if chain[0] == implied:
            rest = chain[1:]
        elif chain[-1] == implied:
            rest = chain[:-1]
        if chain != [implied, implied]:
            steps += [(step, implied) for step in rest]
    for step, implied in steps:
        wider.setdefault(step, set()).add(implied)
    for step, implied in steps:
        if step in _reached(wider, implied):
            chain_of = f"the chain of {_name(graph, implied)}"
            yield f"{_name(graph, step)} is in {chain_of} and follows from it: not a regular order."


def _reached(wider: dict[Node, set[Node]], start: Node) -> set[Node]:
    found, waiting = {start}, [start]
    while waiting:
        new = wider.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _chains(graph: Graph) -> list[tuple[Node, list[Node]]]:
    """Return each property with a chain that it follows from; an inverse counts as its property."""
    return [
        (implied, [_forwards(graph, step) for step in graph.items(head)])
        for implied, head in graph.subject_objects(OWL.propertyChainAxiom)
    ]


def _forwards(graph: Graph, node: Node) -> Node:
    return graph.value(node, OWL.inverseOf) or node if isinstance(node, BNode) else node


def _declared(graph: Graph, *kinds: Node) -> set[Node]:
    return {
        term
        for kind in kinds
        for term in graph.subjects(RDF.type, kind)
        if isinstance(term, URIRef)
    }


def _is_reserved(node: Node) -> bool:
    return str(node).startswith(RESERVED)


def _is_of_owl(node: Node) -> bool:
    return isinstance(node, URIRef) and str(node).startswith(str(OWL)) and is_declared(node)


def _name(graph: Graph, node: Node) -> str:
    return node.n3(graph.namespace_manager)
