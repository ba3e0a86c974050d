"""Guesses which statements contradict each other, by rules, so that HermiT need only prove it.

The rules are a part of those of OWL 2 RL (https://www.w3.org/TR/owl2-profiles/, section 4.3), and
one for a union of classes of which none is possible. Each conclusion carries the statements that it
follows from. This is no reasoner: finding nothing proves nothing.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from rdflib import OWL, RDF, RDFS, XSD, Literal, URIRef
from rdflib.term import Node

from .axioms import Statement, Statements, Triple

MUTUAL = frozenset(
    {
        *(OWL.inverseOf, OWL.equivalentClass, OWL.equivalentProperty),
        *(OWL.disjointWith, OWL.propertyDisjointWith, OWL.differentFrom),
    }
)

Support = frozenset[Statement]
"""The statements that something follows from."""

NARROWER: Mapping[Node, frozenset[Node]] = {
    XSD.integer: frozenset({XSD.nonNegativeInteger, XSD.positiveInteger, XSD.long, XSD.int}),
    XSD.nonNegativeInteger: frozenset({XSD.positiveInteger, XSD.integer}),
}


def likely_contradictions(whole: Statements) -> list[Support]:
    """Return sets of statements that seem to contradict each other, the smallest first.

    Args:
        whole: the ontology and the data together.
    """
    rules = _Rules(whole.axioms)
    rules.apply(whole.facts)
    return sorted(rules.clashes, key=lambda support: (len(support), sorted(map(_written, support))))


def _written(statement: Statement) -> str:
    return " ".join(map(str, (statement.subject, statement.kind, *statement.objects)))


class _Rules:
    """Draws conclusions until there are no more; each triple keeps its first support."""

    def __init__(self, axioms: Sequence[Statement]) -> None:
        self.clashes: set[Support] = set()
        self._supports: dict[Triple, Support] = {}
        self._objects: defaultdict[tuple[Node, Node], dict[Node, None]] = defaultdict(dict)
        self._subjects: defaultdict[tuple[Node, Node], dict[Node, None]] = defaultdict(dict)
        self._of: defaultdict[Node, list[Statement]] = defaultdict(list)
        self._chains: defaultdict[Node, list[Statement]] = defaultdict(list)
        self._backwards: defaultdict[Node, list[Node]] = defaultdict(list)
        self._waiting: deque[Triple] = deque()
        self._keys: list[Statement] = []
        self._unions: dict[Node, tuple[Node, ...]] = {}
        for axiom in axioms:
            self._of[axiom.subject].append(axiom)
            if axiom.kind in MUTUAL:
                self._of[axiom.objects[0]].append(axiom)
            elif axiom.kind == OWL.hasKey:
                self._keys.append(axiom)
            elif axiom.kind == OWL.propertyChainAxiom:
                for step in axiom.objects:
                    self._chains[step].append(axiom)
                for step, _, read_backwards in axiom.inverses():
                    self._backwards[read_backwards].append(step)
            self._unions.update(axiom.unions())

    def apply(self, facts: Sequence[Statement]) -> None:
        for fact in facts:
            self._add((fact.subject, fact.kind, fact.objects[0]), frozenset({fact}))
        self._conclude()
        for key in self._keys:
            self._join_by_key(key)
        self._conclude()

    def _conclude(self) -> None:
        while self._waiting:
            triple = self._waiting.popleft()
            support = self._supports[triple]
            if triple[1] == RDF.type:
                self._conclude_from_class(triple, support)
            elif triple[1] == OWL.sameAs:
                self._conclude_from_same(triple, support)
            else:
                self._conclude_from_value(triple, support)

    def _add(self, triple: Triple, support: Support) -> None:
        if triple in self._supports:
            return
        self._supports[triple] = support
        s, p, o = triple
        self._objects[s, p][o] = None
        self._subjects[o, p][s] = None
        self._waiting.append(triple)

    def _conclude_from_class(self, triple: Triple, support: Support) -> None:
        thing, _, kind = triple
        for axiom in self._of[kind]:
            because, other = support | {axiom}, axiom.objects[0] if axiom.objects else kind
            if axiom.kind == RDFS.subClassOf or axiom.kind == OWL.equivalentClass:
                self._add((thing, RDF.type, axiom.subject if other == kind else other), because)
            elif axiom.kind == OWL.disjointWith:
                apart = axiom.subject if other == kind else other
                if (clash := self._supports.get((thing, RDF.type, apart))) is not None:
                    self.clashes.add(because | clash)
        for union in [*self._objects[thing, RDF.type]]:
            if union in self._unions:
                self._exhaust(thing, union)

    def _exhaust(self, thing: Node, union: Node) -> None:
        """Note a clash where a thing can be none of the classes of a union."""
        because = self._supports[thing, RDF.type, union]
        for member in self._unions[union]:
            refuted = next(self._refutations(thing, member), None)
            if refuted is None:
                return
            because |= refuted
        self.clashes.add(because)

    def _refutations(self, thing: Node, kind: Node) -> Iterator[Support]:
        """Yield why a thing cannot be of a class: it is of one that shares nothing with that."""
        wider: list[tuple[Node, Support]] = [(kind, frozenset())]
        seen = {kind}
        for above, because in wider:
            for axiom in self._of[above]:
                if axiom.kind == RDFS.subClassOf and axiom.objects[0] not in seen:
                    seen.add(axiom.objects[0])
                    wider.append((axiom.objects[0], because | {axiom}))
                elif axiom.kind == OWL.disjointWith:
                    apart = axiom.objects[0] if axiom.subject == above else axiom.subject
                    if (found := self._supports.get((thing, RDF.type, apart))) is not None:
                        yield because | found | {axiom}

    def _conclude_from_value(self, triple: Triple, support: Support) -> None:
        s, p, o = triple
        for axiom in self._of[p]:
            because, kind = support | {axiom}, axiom.kind
            if kind == RDFS.subPropertyOf:
                self._add((s, axiom.objects[0], o), because)
            elif kind == OWL.equivalentProperty:
                other = axiom.objects[0] if axiom.subject == p else axiom.subject
                self._add((s, other, o), because)
            elif kind == RDFS.domain:
                self._add((s, RDF.type, axiom.objects[0]), because)
            elif kind == RDFS.range and isinstance(o, Literal):
                self._check_datatype(o, axiom.objects[0], because)
            elif kind == RDFS.range:
                self._add((o, RDF.type, axiom.objects[0]), because)
            elif kind == OWL.inverseOf:
                other = axiom.objects[0] if axiom.subject == p else axiom.subject
                self._add((o, other, s), because)
            elif kind == OWL.propertyDisjointWith:
                other = axiom.objects[0] if axiom.subject == p else axiom.subject
                if (clash := self._supports.get((s, other, o))) is not None:
                    self.clashes.add(because | clash)
            else:
                self._apply_characteristic(triple, kind, because)
        for chain in self._chains[p]:
            self._follow(chain, triple, support)
        for step in self._backwards[p]:
            self._add((o, step, s), support)

    def _apply_characteristic(self, triple: Triple, kind: Node, because: Support) -> None:
        s, p, o = triple
        if kind == OWL.FunctionalProperty:
            self._one_of(s, p, o, [*self._objects[s, p]], because)
        elif kind == OWL.InverseFunctionalProperty:
            for other in [*self._subjects[o, p]]:
                if other != s:
                    self._same(s, other, because | self._supports[other, p, o])
        elif kind == OWL.SymmetricProperty:
            self._add((o, p, s), because)
        elif kind == OWL.IrreflexiveProperty and s == o:
            self.clashes.add(because)
        elif kind == OWL.AsymmetricProperty:
            if (clash := self._supports.get((o, p, s))) is not None:
                self.clashes.add(because | clash)
        elif kind == OWL.TransitiveProperty:
            for further in [*self._objects[o, p]]:
                self._add((s, p, further), because | self._supports[o, p, further])
            for before in [*self._subjects[s, p]]:
                self._add((before, p, o), because | self._supports[before, p, s])

    def _one_of(self, s: Node, p: Node, o: Node, values: Sequence[Node], because: Support) -> None:
        for other in values:
            if other == o:
                continue
            both = because | self._supports[s, p, other]
            if isinstance(o, Literal) or isinstance(other, Literal):
                if o.n3() != other.n3():
                    self.clashes.add(both)
            else:
                self._same(o, other, both)

    def _same(self, one: Node, other: Node, because: Support) -> None:
        for axiom in self._of[one]:
            if axiom.kind == OWL.differentFrom and other in (axiom.subject, *axiom.objects):
                self.clashes.add(because | {axiom})
        self._add((one, OWL.sameAs, other), because)
        self._add((other, OWL.sameAs, one), because)

    def _conclude_from_same(self, triple: Triple, support: Support) -> None:
        one, _, other = triple
        for (s, p), objects in [*self._objects.items()]:
            if s == one and p != OWL.sameAs:
                for o in [*objects]:
                    self._add((other, p, o), support | self._supports[one, p, o])

    def _join_by_key(self, axiom: Statement) -> None:
        """Take things of a class for one where they agree in all properties of its key."""
        known: dict[tuple[Node, ...], tuple[Node, Support]] = {}
        for thing in [*self._subjects[axiom.subject, RDF.type]]:
            values = [next(iter(self._objects[thing, p]), None) for p in axiom.objects]
            key = tuple(value for value in values if value is not None)
            if len(key) < len(values):
                continue
            because = self._supports[thing, RDF.type, axiom.subject] | {axiom}
            for p, value in zip(axiom.objects, key, strict=True):
                because |= self._supports[thing, p, value]
            other, because_other = known.setdefault(key, (thing, because))
            if other != thing:
                self._same(thing, other, because | because_other)

    def _check_datatype(self, value: Literal, datatype: Node, because: Support) -> None:
        if not (isinstance(datatype, URIRef) and str(datatype).startswith(str(XSD))):
            return
        found = value.datatype or XSD.string
        if value.language or found not in (datatype, *NARROWER.get(datatype, ())):
            self.clashes.add(because)

    def _follow(self, chain: Statement, triple: Triple, support: Support) -> None:
        """Conclude what a chain of properties says of the paths on which a triple lies."""
        for place, step in enumerate(chain.objects):
            if step != triple[1]:
                continue
            paths = [(triple[0], triple[2], support)]
            for before in reversed(chain.objects[:place]):
                paths = [
                    (start, end, because | self._supports[start, before, middle])
                    for middle, end, because in paths
                    for start in [*self._subjects[middle, before]]
                ]
            for after in chain.objects[place + 1 :]:
                paths = [
                    (start, end, because | self._supports[middle, after, end])
                    for start, middle, because in paths
                    for end in [*self._objects[middle, after]]
                ]
            for start, end, because in paths:
                self._add((start, chain.subject, end), because | {chain})
