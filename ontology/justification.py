"""Finds a smallest set of statements that cannot all be true, asking the reasoner as a black box.

Leaving out any one statement of such a set (a *justification*) makes the rest possible. Nothing is
assumed of the ontology: whatever makes it inconsistent for HermiT is found. One run of Java answers
for many sets, up to the first that is inconsistent; so the shortest inconsistent beginning of a
list is looked for, whose last statement is needed, and then again before it, with that one given.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field

from rdflib import OWL, BNode
from rdflib.term import Node

from .axioms import Statement, Statements, triples_of
from .hermit import first_inconsistent, ntriples

PAIRED = frozenset({OWL.disjointWith, OWL.propertyDisjointWith, OWL.differentFrom})
BOTH_WAYS = frozenset(
    {
        *(OWL.inverseOf, OWL.propertyChainAxiom, OWL.equivalentClass, OWL.equivalentProperty),
        *(OWL.hasKey, OWL.sameAs, OWL.unionOf, OWL.intersectionOf, OWL.oneOf, OWL.complementOf),
    }
)
AT_ONCE = 16  # sets in one run of Java
MOST_RUNS = 80  # of Java for one justification; after that it is reported as it is


@dataclass(frozen=True, slots=True)
class Justification:
    """Statements that cannot all be true; `minimal` says that none of them could be left out."""

    facts: tuple[Statement, ...]
    axioms: tuple[Statement, ...]
    minimal: bool = True


@dataclass(slots=True)
class Reasoner:
    """Asks HermiT about sets of statements of one whole, and counts how often Java ran."""

    whole: Statements
    told: Callable[[int], None] = lambda runs: None
    runs: int = 0
    _declared: str = ""
    _texts: dict[int, str] = field(default_factory=dict)

    def first_inconsistent(self, sets: Iterable[Iterable[Statement]]) -> int | None:
        """Return the place of the first set that cannot be true, or None."""
        self.runs += 1
        self.told(self.runs)
        self._declared = self._declared or ntriples(self.whole.declarations)
        return first_inconsistent([self._declared + "".join(map(self._text, s)) for s in sets])

    def is_consistent(self) -> bool:
        """Return whether the whole can be true."""
        return self.first_inconsistent([[*self.whole.axioms, *self.whole.facts]]) is None

    def leave_out(self, facts: Iterable[Statement]) -> None:
        """Go on with a whole that has not these facts."""
        out = set(facts)
        kept = tuple(fact for fact in self.whole.facts if fact not in out)
        self.whole = Statements(self.whole.declarations, self.whole.axioms, kept)

    def _text(self, statement: Statement) -> str:
        # By identity: hashing thousands of statements for each of many sets would be slow.
        key = id(statement)
        if key not in self._texts:
            self._texts[key] = ntriples(statement.triples)
        return self._texts[key]


def proven(reasoner: Reasoner, guess: Iterable[Statement]) -> Justification | None:
    """Return the justification in a guess, or None if the guess is wrong.

    If it is exactly one, a single run of Java shows so.
    """
    statements = list(guess)
    facts = [statement for statement in statements if statement.is_fact]
    axioms = [statement for statement in statements if not statement.is_fact]
    concerned = relevant(reasoner.whole.axioms, facts)
    sets = [[*concerned, *axioms, *_without(facts, fact)] for fact in facts]
    sets += [[*facts, *_without(axioms, axiom)] for axiom in axioms]
    found = reasoner.first_inconsistent([*sets, statements])
    if found == len(sets):
        return Justification(tuple(facts), tuple(axioms))
    return None if found is None else found_by_shrinking(reasoner, facts)


def found_by_shrinking(
    reasoner: Reasoner, facts: Sequence[Statement] | None = None
) -> Justification:
    """Return a smallest part of the whole that is inconsistent by itself.

    Args:
        reasoner: with the whole.
        facts: those to look in, inconsistent with all axioms; without, all facts.
    """
    whole = reasoner.whole
    began = reasoner.runs
    needed_facts = _shrunk(reasoner, whole.axioms, whole.facts if facts is None else facts, began)
    concerned: Sequence[Statement] = relevant(whole.axioms, needed_facts)
    if reasoner.first_inconsistent([[*needed_facts, *concerned]]) is None:
        concerned = whole.axioms
    needed_axioms = _shrunk(reasoner, needed_facts, concerned, began)
    minimal = reasoner.runs - began < MOST_RUNS
    return Justification(tuple(needed_facts), tuple(needed_axioms), minimal)


def _without(statements: Sequence[Statement], one: Statement) -> list[Statement]:
    return [statement for statement in statements if statement is not one]


def _shrunk(
    reasoner: Reasoner, given: Sequence[Statement], parts: Sequence[Statement], began: int
) -> list[Statement]:
    """Return a smallest selection of parts that is inconsistent together with what is given."""
    needed: list[Statement] = []
    while reasoner.runs - began < MOST_RUNS:
        end = _shortest(reasoner, [*given, *needed], parts)
        if end == 0:
            return needed
        needed.append(parts[end - 1])
        parts = parts[: end - 1]
    return [*needed, *parts]


def _shortest(reasoner: Reasoner, given: Sequence[Statement], parts: Sequence[Statement]) -> int:
    """Return how many of the first parts are inconsistent with what is given."""
    consistent, inconsistent = -1, len(parts)
    while inconsistent - consistent > 1:
        step = max(1, -(-(inconsistent - consistent) // AT_ONCE))
        ends = list(range(consistent + step, inconsistent, step))
        found = reasoner.first_inconsistent([*given, *parts[:end]] for end in ends)
        consistent, inconsistent = (
            (ends[-1], inconsistent)
            if found is None
            else (ends[found - 1] if found else consistent, ends[found])
        )
    return inconsistent


def relevant(axioms: Sequence[Statement], facts: Sequence[Statement]) -> list[Statement]:
    """Return the axioms that speak of what facts speak of, directly or through other axioms."""
    reached = {term for triple in triples_of(facts) for term in triple}
    chosen: list[Statement] = []
    waiting = list(axioms)
    while True:
        concerned = [axiom for axiom in waiting if _concerns(axiom, reached)]
        if not concerned:
            return chosen
        chosen += concerned
        waiting = [axiom for axiom in waiting if not _concerns(axiom, reached)]
        reached |= {term for triple in triples_of(concerned) for term in triple}


def _concerns(axiom: Statement, reached: Set[Node]) -> bool:
    """Return whether an axiom says more of things that are of classes and properties reached."""
    if axiom.kind in BOTH_WAYS:
        return any(term in reached for triple in axiom.triples for term in (triple[0], triple[2]))
    if axiom.kind in PAIRED:
        return axiom.subject in reached and axiom.objects[0] in reached
    return axiom.subject in reached or isinstance(axiom.subject, BNode)
