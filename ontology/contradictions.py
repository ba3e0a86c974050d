"""Finds the nodes whose own statements contradict the ontology, for an inconsistency's explanation.

HermiT says that there is a contradiction and not where. This looks for the plain kinds: a node of
two disjoint classes, by type or by the domain or range of its properties, a functional property
with two values that differ, a value of the wrong datatype. It is no reasoner: finding nothing
proves nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

NARROWER: Mapping[Node, tuple[Node, ...]] = {
    XSD.integer: (XSD.nonNegativeInteger, XSD.positiveInteger, XSD.long, XSD.int),
    XSD.nonNegativeInteger: (XSD.positiveInteger, XSD.integer),
}


def likely_contradictions(graph: Graph) -> tuple[str, ...]:
    """Return a sentence for each contradiction that a single node shows.

    Args:
        graph: The ontology and the data together.

    Returns:
        The sentences, sorted.
    """
    return tuple(
        sorted({*_disjoint_types(graph), *_second_values(graph), *_wrong_datatypes(graph)})
    )


def _disjoint_types(graph: Graph) -> Iterator[str]:
    disjoint = _groups(graph, OWL.AllDisjointClasses, OWL.members)
    ancestors: dict[Node, set[Node]] = {}
    for node, classes in _types(graph).items():
        found: dict[Node, Node] = {}
        for kind in sorted(classes, key=str):
            if kind not in ancestors:
                ancestors[kind] = set(_above(graph, kind, RDFS.subClassOf))
            found.update((ancestor, kind) for ancestor in ancestors[kind])
        for group in disjoint:
            clash = sorted({_name(graph, found[kind]) for kind in group & found.keys()})
            if len(clash) > 1:
                yield f"<{node}> is {' and '.join(clash)}, which nothing can be at once."


def _types(graph: Graph) -> Mapping[Node, set[Node]]:
    """Return the named classes of each node, stated or shown by a domain or a range."""
    types: dict[Node, set[Node]] = defaultdict(set)
    for node, kind in graph.subject_objects(RDF.type):
        types[node].add(kind)
    for above, side in ((RDFS.domain, 0), (RDFS.range, 2)):
        for declared in set(graph.subjects(above, None)):
            kinds = {
                kind
                for wider in _above(graph, declared, RDFS.subPropertyOf)
                for kind in graph.objects(wider, above)
                if isinstance(kind, URIRef)
            }
            for triple in graph.triples((None, declared, None)):
                if not isinstance(triple[side], Literal):
                    types[triple[side]] |= kinds
    return types


def _second_values(graph: Graph) -> Iterator[str]:
    different = _groups(graph, OWL.AllDifferent, OWL.distinctMembers)
    for functional in graph.subjects(RDF.type, OWL.FunctionalProperty):
        values: dict[Node, set[Node]] = defaultdict(set)
        for subject, value in graph.subject_objects(functional):
            values[subject].add(value)
        for subject, several in values.items():
            literals = {value for value in several if isinstance(value, Literal)}
            if len(literals) > 1 or any(len(group & several) > 1 for group in different):
                shown = " and ".join(sorted(_name(graph, value) for value in several))
                name = _name(graph, functional)
                yield f"<{subject}> has {shown} as its {name}, of which there can be only one."


def _wrong_datatypes(graph: Graph) -> Iterator[str]:
    for declared, datatype in graph.subject_objects(RDFS.range):
        if not str(datatype).startswith(str(XSD)):
            continue
        allowed = {datatype, *NARROWER.get(datatype, ())}
        for subject, value in graph.subject_objects(declared):
            if isinstance(value, Literal) and (value.datatype or XSD.string) not in allowed:
                shown, name = _name(graph, value), _name(graph, declared)
                yield f"<{subject}> has {shown} as its {name}, which is a {_name(graph, datatype)}."


def _above(graph: Graph, node: Node, relation: Node) -> list[Node]:
    """Return a class or property and all that are wider."""
    return [wider for wider in graph.transitive_objects(node, relation) if wider is not None]


def _groups(graph: Graph, kind: Node, members: Node) -> list[set[Node]]:
    return [
        set(graph.items(head))
        for group in graph.subjects(RDF.type, kind)
        for head in graph.objects(group, members)
    ]


def _name(graph: Graph, node: Node) -> str:
    return node.n3(graph.namespace_manager)
