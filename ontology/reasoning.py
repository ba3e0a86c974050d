"""Asks HermiT, through owlready2, whether the ontology and some data can be true together.

Java runs only while `check_consistency` does. OWL 2 has no dates and no times of day, and HermiT
stops at a datatype that OWL 2 does not have. So they are replaced for the reasoner, in ranges and
in values: an `xsd:date` by the `xsd:dateTime` of its midnight, an `xsd:time`, or a value of any
other datatype, by an `xsd:anyURI` made of it. Values that differ still differ, and dates, times and
the types of OWL 2 in use here stay apart from each other, so the answer is the same.
"""

import io
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import owlready2
from rdflib import OWL, RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from ..errors import MinutegraphError
from . import ontology_graph
from .contradictions import likely_contradictions
from .profile import OWL_DATATYPES

HOME = "https://w3id.org/minutegraph/reasoning#"
STAND_INS = {XSD.date: XSD.dateTime, XSD.time: XSD.anyURI}
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
SHOWN = 5


class ReasonerUnavailable(MinutegraphError):
    """Java, which the reasoner needs, is missing or failed; the rest of minutegraph needs none."""


@dataclass(frozen=True, slots=True)
class ReasoningReport:
    """What the reasoner found.

    `unsatisfiable` has the IRIs of classes that nothing can ever be; `suspects` a sentence for each
    node that shows a contradiction by itself; `explanation` sums up. The counts are of what was
    reasoned over, in the ontology, its alignments and the data.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...]
    classes: int
    properties: int
    individuals: int
    suspects: tuple[str, ...]
    explanation: str


def check_consistency(data: Iterable[Graph | str] | None = None) -> ReasoningReport:
    """Check the ontology, its schemes and alignments, alone or together with data.

    Args:
        data: Graphs, or N-Triples texts, to take together with the ontology.

    Returns:
        The report. The data may be inconsistent: that is a finding and no error.

    Raises:
        ReasonerUnavailable: Java is missing, or stopped with an error.
    """
    if shutil.which(owlready2.JAVA_EXE) is None:
        raise ReasonerUnavailable(
            f"The reasoner needs Java, and there is no {owlready2.JAVA_EXE!r} on this machine: "
            "install a Java runtime, version 8 or later, and try again."
        )
    graph = ontology_graph(alignments=True)
    for part in data or ():
        graph += Graph().parse(data=part, format="nt") if isinstance(part, str) else part
    if malformed := tuple(sorted(_malformed(graph))):
        return _report(graph, owlready2.World(), consistent=False, suspects=malformed)
    world = _world(graph)
    consistent = _run(world)
    return _report(graph, world, consistent, () if consistent else likely_contradictions(graph))


def _world(graph: Graph) -> owlready2.World:
    world = owlready2.World()
    text = _for_reasoner(graph).serialize(format="nt", encoding="utf-8")
    world.get_ontology(HOME).load(fileobj=io.BytesIO(text))
    return world


def _run(world: owlready2.World) -> bool:
    """Run HermiT over a world; return whether it is consistent."""
    try:
        owlready2.sync_reasoner_hermit(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError as error:
        _remove_input(error)
        return False
    except (owlready2.OwlReadyJavaError, OSError) as error:
        _remove_input(error)
        raise ReasonerUnavailable(
            f"Java stopped before the reasoner had an answer: {_last_line(str(error))} "
            "Look at whether `java -version` works and 2 GB of memory are free."
        ) from error
    return True


def _remove_input(error: BaseException) -> None:
    """Remove the file for HermiT, which owlready2 leaves behind when HermiT says no."""
    if isinstance(error.__context__, subprocess.CalledProcessError):
        for argument in error.__context__.cmd:
            if argument.startswith("file:///"):
                Path(argument.removeprefix("file:///")).unlink(missing_ok=True)


def _for_reasoner(graph: Graph) -> Graph:
    converted = Graph(bind_namespaces="none")
    for s, p, o in graph:
        converted.add((s, p, _stand_in(o)))
    return converted


def _stand_in(node: Node) -> Node:
    if isinstance(node, URIRef):
        return STAND_INS.get(node, node)
    if isinstance(node, Literal) and node.datatype == XSD.date:
        day, zone = str(node)[:10], str(node)[10:]
        return Literal(f"{day}T00:00:00{zone}", datatype=XSD.dateTime, normalize=False)
    if isinstance(node, Literal) and node.datatype and node.datatype not in OWL_DATATYPES:
        return Literal(f"urn:literal:{node.datatype}:{node}", datatype=XSD.anyURI)
    return node


def _malformed(graph: Graph) -> set[str]:
    """Return a sentence for each literal that is no value of its datatype."""
    return {
        f"{o.n3(graph.namespace_manager)} of <{s}> is no value of its datatype."
        for s, o in graph.subject_objects()
        if isinstance(o, Literal) and o.ill_typed
    }


def _report(
    graph: Graph, world: owlready2.World, consistent: bool, suspects: tuple[str, ...] = ()
) -> ReasoningReport:
    unsatisfiable = [c.iri for c in world.inconsistent_classes() if hasattr(c, "iri")]
    nothing = tuple(sorted(iri for iri in unsatisfiable if iri != str(OWL.Nothing)))
    classes = set(graph.subjects(RDF.type, OWL.Class))
    named = {kind for kind in classes if isinstance(kind, URIRef)}
    individuals = {node for node, kind in graph.subject_objects(RDF.type) if kind in classes}
    return ReasoningReport(
        consistent=consistent,
        unsatisfiable=nothing,
        classes=len(named),
        properties=len({p for kind in PROPERTIES for p in graph.subjects(RDF.type, kind)}),
        individuals=len(individuals),
        suspects=suspects,
        explanation=_explanation(consistent, nothing, suspects, len(named), len(individuals)),
    )


def _explanation(
    consistent: bool,
    unsatisfiable: tuple[str, ...],
    suspects: tuple[str, ...],
    classes: int,
    individuals: int,
) -> str:
    if consistent and not unsatisfiable:
        return f"Consistent: {classes} classes and {individuals} individuals can all be as stated."
    if consistent:
        return f"Consistent, but nothing can ever be a {', or a '.join(unsatisfiable)}."
    if suspects:
        more = f" And {len(suspects) - SHOWN} more." if len(suspects) > SHOWN else ""
        return f"Inconsistent: {' '.join(suspects[:SHOWN])}{more}"
    return (
        "Inconsistent, through several statements together: leave out half of the data and check "
        "again, to find which."
    )


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it gave no reason."
