"""Takes a graph apart into its logical statements: axioms of the ontology, and facts.

Labels, definitions and other annotations say nothing to a reasoner and are left out. A statement
that several triples make (a chain, a union) is one; a set of disjoint classes, or of different
things, is one for each pair, so that an explanation can name the two that matter.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from rdflib import OWL, RDF, RDFS, BNode, Graph
from rdflib.term import Node

Triple = tuple[Node, Node, Node]

DECLARED = frozenset(
    {
        *(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty),
        *(OWL.NamedIndividual, OWL.Ontology, RDFS.Datatype, OWL.Restriction),
    }
)
CHARACTERISTICS = frozenset(
    {
        *(OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.TransitiveProperty),
        *(OWL.SymmetricProperty, OWL.AsymmetricProperty),
        *(OWL.ReflexiveProperty, OWL.IrreflexiveProperty),
    }
)
RELATIONS = frozenset(
    {
        *(RDFS.subClassOf, OWL.equivalentClass, OWL.disjointWith, OWL.complementOf),
        *(RDFS.domain, RDFS.range, RDFS.subPropertyOf, OWL.equivalentProperty, OWL.inverseOf),
        *(OWL.propertyDisjointWith, OWL.differentFrom, OWL.sameAs),
    }
)
LISTED = frozenset({OWL.propertyChainAxiom, OWL.hasKey, OWL.unionOf, OWL.intersectionOf, OWL.oneOf})
SETS: Mapping[Node, tuple[Node, Node]] = {
    OWL.AllDisjointClasses: (OWL.members, OWL.disjointWith),
    OWL.AllDisjointProperties: (OWL.members, OWL.propertyDisjointWith),
    OWL.AllDifferent: (OWL.distinctMembers, OWL.differentFrom),
}
ANNOTATIONS = frozenset(
    {RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, OWL.versionIRI, OWL.versionInfo}
)


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that can be true or not: an axiom, or a fact of the data.

    `kind` is what relates `subject` to `objects`: the property of a fact, a relation of OWL such as
    `rdfs:domain`, or for a characteristic its class, such as `owl:FunctionalProperty`. `triples`
    say the same in RDF; of a pair that was taken out of a set, they say that of the pair.
    """

    kind: Node
    subject: Node
    objects: tuple[Node, ...]
    triples: frozenset[Triple] = field(hash=False)

    @property
    def is_fact(self) -> bool:
        """Whether it speaks of single things and not of classes or properties."""
        return not any(self.kind in kinds for kinds in (CHARACTERISTICS, RELATIONS, LISTED))

    def inverses(self) -> list[Triple]:
        """Return its triples that say which property is which other one read backwards."""
        return [triple for triple in self.triples if triple[1] == OWL.inverseOf]

    def unions(self) -> dict[Node, tuple[Node, ...]]:
        """Return the members of each union of classes that it speaks of, by the union's node."""
        parts = {(s, p): o for s, p, o in self.triples}
        found: dict[Node, tuple[Node, ...]] = {}
        for (node, p), head in parts.items():
            if p == OWL.unionOf:
                members: list[Node] = []
                while head != RDF.nil and (head, RDF.first) in parts:
                    members.append(parts[head, RDF.first])
                    head = parts[head, RDF.rest]
                found[node] = tuple(members)
        return found


@dataclass(frozen=True, slots=True)
class Statements:
    """All that a graph says: its declarations, its axioms, its facts, each in a fixed order."""

    declarations: tuple[Triple, ...]
    axioms: tuple[Statement, ...]
    facts: tuple[Statement, ...]

    def triples(self) -> Iterator[Triple]:
        """Yield all of it as triples."""
        yield from self.declarations
        yield from triples_of((*self.axioms, *self.facts))


def statements_of(graph: Graph) -> Statements:
    """Take a graph apart.

    Args:
        graph: an ontology, data, or both together.

    Returns:
        Its logical statements.
    """
    silent = {*ANNOTATIONS, *graph.subjects(RDF.type, OWL.AnnotationProperty)}
    declarations: list[Triple] = []
    axioms: set[Statement] = set()
    facts: set[Statement] = set()
    for s, p, o in graph:
        if p in silent or (p == RDF.type and o == OWL.AnnotationProperty):
            continue
        if p == RDF.type and o in SETS:
            axioms.update(_pairs(graph, s, o))
        elif isinstance(s, BNode) and (None, None, s) in graph:
            continue  # a part of the statement that refers to it
        elif p == RDF.type and o in DECLARED:
            declarations.append((s, p, o))
        else:
            statement = _statement(graph, s, p, o)
            (facts if statement.is_fact else axioms).add(statement)
    return Statements(tuple(sorted(declarations, key=_key)), _in_order(axioms), _in_order(facts))


def triples_of(statements: Iterable[Statement]) -> Iterator[Triple]:
    """Yield the triples of statements."""
    for statement in statements:
        yield from statement.triples


def _statement(graph: Graph, s: Node, p: Node, o: Node) -> Statement:
    if p == RDF.type and o in CHARACTERISTICS:
        return Statement(o, s, (), frozenset({(s, p, o)}))
    triples = frozenset({(s, p, o), *_below(graph, s), *_below(graph, o)})
    if p in LISTED:
        return Statement(p, s, tuple(graph.items(o)), triples)
    return Statement(p, s, (o,), triples)


def _pairs(graph: Graph, node: Node, kind: Node) -> Iterator[Statement]:
    members, relation = SETS[kind]
    for head in graph.objects(node, members):
        for one, other in combinations(sorted(graph.items(head), key=str), 2):
            triple = (one, relation, other)
            yield Statement(relation, one, (other,), frozenset({triple}))


def _below(graph: Graph, node: Node) -> Iterator[Triple]:
    """Yield the triples that a blank node stands for."""
    if not isinstance(node, BNode):
        return
    for triple in graph.triples((node, None, None)):
        yield triple
        yield from _below(graph, triple[2])


def _in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    def place(statement: Statement) -> tuple[str, ...]:
        return tuple(map(_name, (statement.subject, statement.kind, *statement.objects)))

    return tuple(sorted(statements, key=place))


def _key(triple: Triple) -> tuple[str, ...]:
    return tuple(map(str, triple))


def _name(node: Node) -> str:
    # The name of a blank node differs from run to run.
    return "" if isinstance(node, BNode) else str(node)
