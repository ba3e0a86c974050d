"""Explains why an ontology and data cannot all be true: which facts, from which sentences, and why.

Each contradiction is a smallest set of statements that HermiT finds inconsistent: leave out one of
its facts, and the rest can be.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rdflib import DCTERMS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from .axioms import Statement, Statements
from .clashes import Support, likely_contradictions
from .justification import Justification, Reasoner, found_by_shrinking, proven
from .terms import LG, OA
from .words import Words

MOST_TOLD = 5  # contradictions
MOST_FACTS = 20  # in words, where a search was cut short
MOST_QUOTES = 2  # for one fact


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a document: the file's name, the line on which they begin (0: unknown), and they."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        """Write it for a person."""
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: “{self.text}”"


@dataclass(frozen=True, slots=True)
class ContradictingFact:
    """A fact that takes part in a contradiction, with the sentences that say so.

    `subject`, `predicate` and `object` are its terms in N-Triples, `words` says it in English.
    """

    subject: str
    predicate: str
    object: str
    words: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Facts that cannot all be true, and why not.

    `reasons` are the statements of the ontology because of which they cannot, in English. `minimal`
    is false where the search was cut short: then some of the facts may be without fault.
    """

    facts: tuple[ContradictingFact, ...]
    reasons: tuple[str, ...]
    minimal: bool = True

    def __str__(self) -> str:
        """Write it for a person, in several lines."""
        lines: list[str] = []
        for number, fact in enumerate(self.facts[:MOST_FACTS], start=1):
            lines.append(f"  {number}. {_sentence(fact.words)}")
            lines += [f"       {quote}" for quote in fact.quotes]
        if len(self.facts) > MOST_FACTS:
            lines.append(f"  and {len(self.facts) - MOST_FACTS} more")
        if self.reasons:
            lines += ["  This cannot be, because:", *(f"  - {_sentence(r)}" for r in self.reasons)]
        if not self.minimal:
            lines.append("  (Not all of these need be wrong: the search was cut short.)")
        return "\n".join(lines)


def malformed_literals(graph: Graph) -> tuple[Contradiction, ...]:
    """Return a contradiction for each literal that is no value of its datatype."""
    words = Words(graph)
    found: list[tuple[Statement, str]] = []
    for s, p, o in graph:
        if isinstance(o, Literal) and o.ill_typed:
            fact = Statement(p, s, (o,), frozenset({(s, p, o)}))
            kind = words.value_kind(o)
            found.append((fact, f"{words.name(o)} is not {kind}"))
    found.sort(key=lambda row: (str(row[0].subject), str(row[0].kind), str(row[0].objects[0])))
    return tuple(Contradiction((_told(graph, words, fact),), (why,)) for fact, why in found)


def explain_contradictions(
    graph: Graph, whole: Statements, told: Callable[[int], None], most: int
) -> tuple[Contradiction, ...]:
    """Return the contradictions of an inconsistent graph, no two with a fact in common.

    Args:
        graph: the ontology and the data, with labels and evidence.
        whole: its statements, known to be inconsistent.
        told: is called with the number of each run of the reasoner.
        most: how many to return at most.
    """
    words, found = Words(graph), list[Justification]()
    reasoner = Reasoner(whole, told)
    while len(found) < most and (why := _next(reasoner, certain=not found)):
        found.append(why)
        reasoner.leave_out(why.facts)
        if not why.facts:
            break  # the ontology contradicts itself, whatever the facts
    return tuple(_contradiction(graph, words, why) for why in found)


def _next(reasoner: Reasoner, *, certain: bool) -> Justification | None:
    """Return a justification, or None where all is consistent; `certain` if it is known not to be.

    As long as there are likely ones they are proven in turn.
    """
    for guess in likely_contradictions(reasoner.whole):
        if (why := proven(reasoner, _in_order(guess))) is not None:
            return why
    if not certain and reasoner.is_consistent():
        return None
    return found_by_shrinking(reasoner)


def _in_order(support: Support) -> list[Statement]:
    return sorted(support, key=lambda s: (str(s.subject), str(s.kind), list(map(str, s.objects))))


def _contradiction(graph: Graph, words: Words, why: Justification) -> Contradiction:
    return Contradiction(
        tuple(_told(graph, words, fact) for fact in why.facts),
        tuple(dict.fromkeys(words.say(axiom) for axiom in why.axioms)),
        why.minimal,
    )


def _told(graph: Graph, words: Words, fact: Statement) -> ContradictingFact:
    return ContradictingFact(
        fact.subject.n3(),
        fact.kind.n3(),
        fact.objects[0].n3(),
        words.say(fact),
        tuple(quotes_of(graph, fact)[:MOST_QUOTES]),
    )


def quotes_of(graph: Graph, fact: Statement) -> list[Quote]:
    """Return the words that say a fact, by file and line.

    What the register says of a person, a post or a holding has no evidence of its own: there it is
    that of the facts that point to both things, or, where none does, to the first; and those words
    come first that name them.
    """
    thing, value = fact.subject, fact.objects[0]
    spans = set(graph.objects(thing, URIRef(LG.evidence)))
    if not spans:
        to_thing = set(graph.subjects(None, thing))
        to_both = {s for s in to_thing if (s, None, value) in graph}
        for source in to_both or to_thing:
            spans |= set(graph.objects(source, URIRef(LG.evidence)))
    named = {str(name) for node in (thing, value) for name in graph.objects(node, SKOS.prefLabel)}

    def place(quote: Quote) -> tuple[bool, Quote]:
        return not any(name in quote.text for name in named), quote

    return sorted({quote for span in spans for quote in _quotes(graph, span)}, key=place)


def _quotes(graph: Graph, span: Node) -> Iterable[Quote]:
    lines = [int(str(line)) for line in graph.objects(span, URIRef(LG.line))]
    files = [
        str(name)
        for document in graph.objects(span, URIRef(OA.hasSource))
        for name in graph.objects(document, DCTERMS.identifier)
    ]
    for selector in graph.objects(span, URIRef(OA.hasSelector)):
        for text in graph.objects(selector, URIRef(OA.exact)):
            yield Quote(min(files, default="?"), min(lines, default=0), " ".join(str(text).split()))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
