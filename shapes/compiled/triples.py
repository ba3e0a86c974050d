"""The triples of a graph, indexed for the checks: by subject, and by object where that is asked."""

from collections.abc import Collection, Iterable, Mapping

from rdflib import RDF, RDFS, Graph, Literal

from .terms import literal_of, node_of, term_of

TYPE = term_of(RDF.type)
SUBCLASS = term_of(RDFS.subClassOf)

_NOTHING: Mapping[str, Collection[str]] = {}


class Triples:
    """A graph whose terms are strings; each triple counts once, in whatever graph it stands."""

    def __init__(self) -> None:
        """Make an empty one."""
        self.misread: set[str] = set()
        self._source: Graph | None = None
        self._outgoing: dict[str, dict[str, dict[str, None]]] = {}
        self._incoming: dict[str, dict[str, list[str]]] = {}
        self._instances: dict[str, frozenset[str]] = {}

    @classmethod
    def from_lines(cls, lines: Iterable[str]) -> "Triples":
        """Read lines of N-Triples or N-Quads, all as one graph.

        Args:
            lines: One statement each, with single spaces and in one writer's spelling, as
                this package and pyoxigraph write them.
        """
        triples = cls()
        index = triples._outgoing
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            value = rest[: rest.index(" ", rest.rfind('"') + 1)]
            try:
                index[subject][predicate][value] = None
            except KeyError:
                index.setdefault(subject, {}).setdefault(predicate, {})[value] = None
        return triples

    @classmethod
    def from_graph(cls, graph: Graph) -> "Triples":
        """Read an rdflib graph, which is not changed.

        rdflib makes false of "none"^^xsd:boolean and remembers that it was ill-typed; so do we,
        in `misread`.
        """
        triples = cls()
        triples._source = graph
        for subject, predicate, value in graph:
            term = term_of(value)
            outgoing = triples._outgoing.setdefault(term_of(subject), {})
            outgoing.setdefault(term_of(predicate), {})[term] = None
            if isinstance(value, Literal) and value.ill_typed and not literal_of(term).ill_typed:
                triples.misread.add(term)
        return triples

    def __len__(self) -> int:
        """Return how many triples there are."""
        return sum(
            len(values) for outgoing in self._outgoing.values() for values in outgoing.values()
        )

    def graph(self) -> Graph:
        """Return the triples as an rdflib graph, which the caller must not change."""
        if self._source is not None:
            return self._source
        graph = Graph(bind_namespaces="none")
        for subject, outgoing in self._outgoing.items():
            for predicate, values in outgoing.items():
                for value in values:
                    graph.add((node_of(subject), node_of(predicate), node_of(value)))
        return graph

    def of(self, subject: str) -> Mapping[str, Collection[str]]:
        """Return all that is said of a subject: the values by predicate."""
        return self._outgoing.get(subject, _NOTHING)

    def objects(self, subject: str, predicate: str) -> Collection[str]:
        """Return the values of a property of a subject."""
        return self.of(subject).get(predicate, ())

    def subjects(self, predicate: str, value: str) -> Collection[str]:
        """Return the subjects that have a value of a property."""
        return self.incoming(predicate).get(value, ())

    def incoming(self, predicate: str) -> Mapping[str, Collection[str]]:
        """Return the subjects of a property by their values."""
        found = self._incoming.get(predicate)
        if found is None:
            found = self._incoming[predicate] = {}
            for subject, outgoing in self._outgoing.items():
                for value in outgoing.get(predicate, ()):
                    found.setdefault(value, []).append(subject)
        return found

    def names(self, node: str) -> bool:
        """Return whether anything leads to a node."""
        return any(
            node in values for outgoing in self._outgoing.values() for values in outgoing.values()
        )

    def having(self, predicate: str) -> list[str]:
        """Return the subjects that have a property."""
        return [subject for subject, outgoing in self._outgoing.items() if predicate in outgoing]

    def instances(self, kind: str) -> frozenset[str]:
        """Return the instances of a class and of the classes that the graph says are below it."""
        found = self._instances.get(kind)
        if found is None:
            kinds, waiting = {kind}, [kind]
            while waiting:
                below = set(self.subjects(SUBCLASS, waiting.pop())) - kinds
                kinds |= below
                waiting.extend(below)
            typed = self.incoming(TYPE)
            found = frozenset(node for one in kinds for node in typed.get(one, ()))
            self._instances[kind] = found
        return found
