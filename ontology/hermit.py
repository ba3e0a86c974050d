"""Asks HermiT, the OWL 2 reasoner that owlready2 brings along, what can be true together.

Java runs only while one of these functions does. OWL 2 has no dates and no times of day, and HermiT
stops at a datatype that OWL 2 does not have. So they are replaced for the reasoner, in ranges and
in values: an `xsd:date` by the `xsd:dateTime` of its midnight, an `xsd:time`, or a value of any
other datatype, by an `xsd:anyURI` made of it. Values that differ still differ, and dates, times and
the types of OWL 2 in use here stay apart from each other, so the answer is the same.
"""

import io
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import owlready2
from rdflib import XSD, Graph, Literal, URIRef
from rdflib.term import Node

from ..errors import MinutegraphError
from .axioms import Triple
from .profile import OWL_DATATYPES

HOME = "https://w3id.org/minutegraph/reasoning#"
CLASS_PATH = Path(owlready2.__file__).parent / "hermit"
MEMORY = "-Xmx2000M"
# Half the time for the many small questions: HermiT has answered before the compiler is warm.
QUICK_START = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
INCONSISTENT = "Inconsistent ontology"
SATISFIABLE = "is satisfiable."

STAND_INS = {XSD.date: XSD.dateTime, XSD.time: XSD.anyURI}


class ReasonerUnavailable(MinutegraphError):
    """Java, which the reasoner needs, is missing or failed; the rest of minutegraph needs none."""


def require_java() -> None:
    """Check that there is a Java.

    Raises:
        ReasonerUnavailable: if there is none.
    """
    if shutil.which(owlready2.JAVA_EXE) is None:
        raise ReasonerUnavailable(
            f"The reasoner needs Java, and there is no {owlready2.JAVA_EXE!r} on this machine: "
            "install a Java runtime, version 8 or later, and try again."
        )


def reasoned_world(
    triples: Iterable[Triple], *, property_values: bool = False
) -> owlready2.World | None:
    """Classify an ontology with its data.

    Args:
        triples: of both.
        property_values: whether to infer the values of object properties too; takes longer.

    Returns:
        A world in which what HermiT infers is stated as well, or None where it finds that not all
        of it can be true.

    Raises:
        ReasonerUnavailable: Java is missing, or stopped with an error.
    """
    require_java()
    world = owlready2.World()
    text = ntriples(triples).encode()
    world.get_ontology(HOME).load(fileobj=io.BytesIO(text))
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=property_values, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError as error:
        _remove_input(error)
        return None
    except (owlready2.OwlReadyJavaError, OSError) as error:
        _remove_input(error)
        raise _java_failed(str(error)) from error
    return world


def first_inconsistent(texts: Iterable[str]) -> int | None:
    """Return which of some ontologies is the first that cannot be true, in one run of Java.

    Args:
        texts: each as N-Triples, from `ntriples`.

    Returns:
        Its place from 0, or None where each of them is consistent.

    Raises:
        ReasonerUnavailable: Java is missing, or stopped with an error.
    """
    require_java()
    with TemporaryDirectory(prefix="minutegraph-") as folder:
        files: list[str] = []
        for number, text in enumerate(texts):
            file = Path(folder) / f"{number}.nt"
            file.write_text(text, encoding="utf-8")
            files.append(file.as_uri())
        path = f"{CLASS_PATH}{os.pathsep}{CLASS_PATH / 'HermiT.jar'}"
        command = [owlready2.JAVA_EXE, MEMORY, *QUICK_START, "-cp", path]
        command += ["org.semanticweb.HermiT.cli.CommandLine", "-k", *files]
        try:
            run = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            raise _java_failed(str(error)) from error
    consistent = run.stdout.count(SATISFIABLE)
    if run.returncode == 0 and consistent == len(files):
        return None
    if INCONSISTENT in run.stderr:
        return consistent
    raise _java_failed(f"{run.stdout}\n{run.stderr}")


def ntriples(triples: Iterable[Triple]) -> str:
    """Return triples as N-Triples that HermiT understands."""
    graph = Graph(bind_namespaces="none")
    for s, p, o in triples:
        graph.add((s, p, _stand_in(o)))
    return graph.serialize(format="nt")


def _stand_in(node: Node) -> Node:
    if isinstance(node, URIRef):
        return STAND_INS.get(node, node)
    if isinstance(node, Literal) and node.datatype == XSD.date:
        day, zone = str(node)[:10], str(node)[10:]
        return Literal(f"{day}T00:00:00{zone}", datatype=XSD.dateTime, normalize=False)
    if isinstance(node, Literal) and node.datatype and node.datatype not in OWL_DATATYPES:
        return Literal(f"urn:literal:{node.datatype}:{node}", datatype=XSD.anyURI)
    return node


def _remove_input(error: BaseException) -> None:
    """Remove the file for HermiT, which owlready2 leaves behind when HermiT says no."""
    if isinstance(error.__context__, subprocess.CalledProcessError):
        for argument in error.__context__.cmd:
            if argument.startswith("file:///"):
                Path(argument.removeprefix("file:///")).unlink(missing_ok=True)


def _java_failed(output: str) -> ReasonerUnavailable:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    reason = lines[-1] if lines else "it gave no reason."
    return ReasonerUnavailable(
        f"Java stopped before the reasoner had an answer: {reason} "
        "Look at whether `java -version` works and 2 GB of memory are free."
    )
