"""Asks HermiT whether the ontology and some data can be true together, and what follows from them.

HermiT says only that there is a contradiction; which facts make it, from which sentences and why,
is worked out in `contradictions`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import owlready2
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from . import ontology_graph
from .axioms import statements_of
from .contradictions import (
    MOST_TOLD,
    Contradiction,
    explain_contradictions,
    malformed_literals,
)
from .hermit import ReasonerUnavailable, reasoned_world, require_java
from .words import Words

__all__ = ["ReasonerUnavailable", "ReasoningReport", "check_consistency"]

PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)


@dataclass(frozen=True, slots=True)
class ReasoningReport:
    """What the reasoner found.

    `contradictions` are empty where all is consistent; `unsatisfiable` has the IRIs of classes that
    nothing can ever be; `inferred` has the sub-classes and sub-properties that follow though nobody
    states them, as pairs of IRIs, the narrower first. `explanation` says all of it in words. The
    counts are of what was reasoned over, in the ontology, its alignments and the data.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...]
    inferred: tuple[tuple[str, str], ...]
    classes: int
    properties: int
    individuals: int
    contradictions: tuple[Contradiction, ...]
    explanation: str


def check_consistency(
    data: Iterable[Graph | str] | None = None,
    *,
    progress: Callable[[str, int, int], None] | None = None,
    most: int = MOST_TOLD,
) -> ReasoningReport:
    """Check the ontology, its schemes and alignments, alone or together with data; classify them.

    Args:
        data: Graphs, or N-Triples texts, to take together with the ontology.
        progress: is called with a step's name, how much of it is done, and how much there is.
        most: how many contradictions to explain at most.

    Returns:
        The report. The data may be inconsistent: that is a finding and no error.

    Raises:
        ReasonerUnavailable: Java is missing, or stopped with an error.
    """
    tell = progress or _silent
    require_java()
    graph = ontology_graph(alignments=True)
    for part in data or ():
        graph += Graph().parse(data=part, format="nt") if isinstance(part, str) else part
    if malformed := malformed_literals(graph):
        return _report(graph, None, malformed)
    tell("checking", 0, 1)
    whole = statements_of(graph)
    world = reasoned_world(whole.triples())
    tell("checking", 1, 1)
    if world is not None:
        return _report(graph, world, ())

    def told(run: int) -> None:
        tell("explaining", run, run + 1)

    return _report(graph, None, explain_contradictions(graph, whole, told, most))


def _silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def _report(
    graph: Graph, world: owlready2.World | None, contradictions: tuple[Contradiction, ...]
) -> ReasoningReport:
    classes = set(graph.subjects(RDF.type, OWL.Class))
    named = {kind for kind in classes if isinstance(kind, URIRef)}
    individuals = {node for node, kind in graph.subject_objects(RDF.type) if kind in classes}
    unsatisfiable = _unsatisfiable(world) if world is not None else ()
    inferred = _inferred(graph, world, unsatisfiable) if world is not None else ()
    return ReasoningReport(
        consistent=world is not None,
        unsatisfiable=unsatisfiable,
        inferred=inferred,
        classes=len(named),
        properties=len({p for kind in PROPERTIES for p in graph.subjects(RDF.type, kind)}),
        individuals=len(individuals),
        contradictions=contradictions,
        explanation=_explanation(
            Words(graph), unsatisfiable, inferred, contradictions, len(named), len(individuals)
        ),
    )


def _unsatisfiable(world: owlready2.World) -> tuple[str, ...]:
    iris = {found.iri for found in world.inconsistent_classes() if hasattr(found, "iri")}
    return tuple(sorted(iris - {str(OWL.Nothing)}))


def _inferred(
    graph: Graph, world: owlready2.World, unsatisfiable: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """Return the narrower and the wider of classes and properties where nobody states it."""
    nothing = {OWL.Nothing, *map(URIRef, unsatisfiable)}
    found: set[tuple[str, str]] = set()
    reasoned = world.as_rdflib_graph()
    for relation, same in (
        (RDFS.subClassOf, OWL.equivalentClass),
        (RDFS.subPropertyOf, OWL.equivalentProperty),
    ):
        for predicate in (relation, same):
            for narrower, wider in reasoned.subject_objects(predicate):
                both = narrower, wider
                if any(not isinstance(node, URIRef) or node in nothing for node in both):
                    continue
                if str(wider).startswith(str(OWL)) or _is_stated(graph, relation, same, *both):
                    continue
                found.add((str(narrower), str(wider)))
    return tuple(sorted(found))


def _is_stated(graph: Graph, relation: Node, same: Node, narrower: Node, wider: Node) -> bool:
    steps = [narrower]
    for step in steps:
        if step == wider:
            return True
        above = {*graph.objects(step, relation), *graph.objects(step, same)}
        steps += (above | set(graph.subjects(same, step))) - set(steps)
    return False


def _explanation(
    words: Words,
    unsatisfiable: tuple[str, ...],
    inferred: tuple[tuple[str, str], ...],
    contradictions: tuple[Contradiction, ...],
    classes: int,
    individuals: int,
) -> str:
    if contradictions:
        several = "These statements" if len(contradictions) == 1 else "Each of these sets of facts"
        told = "\n\n".join(map(str, contradictions))
        return f"Inconsistent. {several} cannot all be true:\n\n{told}"
    if unsatisfiable:
        names = ", or a ".join(words.name(URIRef(iri)) for iri in unsatisfiable)
        first = f"Consistent, but nothing can ever be a {names}."
    else:
        first = f"Consistent: {classes} classes and {individuals} individuals can all be as stated."
    if not inferred:
        return f"{first}\nClasses and properties stand as stated: no more follows of them."
    follows = (
        f"  {words.name(URIRef(narrower))} comes under {words.name(URIRef(wider))}"
        for narrower, wider in inferred
    )
    return "\n".join((first, "Though nobody states it, it follows that:", *follows))
