"""The ontology is in OWL 2 DL, by our check and by the OWL API; a breach of each rule is found."""

import re
import shutil
import subprocess
from pathlib import Path

import owlready2
import pytest
from rdflib import Graph

from minutegraph.ontology import ontology_graph
from minutegraph.ontology.profile import profile_violations

FOLDER = Path(__file__).parent
OWL_API = Path(owlready2.__file__).parent / "hermit" / "HermiT.jar"
needs_java_compiler = pytest.mark.skipif(
    shutil.which("javac") is None or not OWL_API.exists(),
    reason="there is no Java compiler here to run the OWL API with",
)
SMALL = """
@prefix : <https://example.org/o#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://example.org/o> a owl:Ontology .
:A a owl:Class . :B a owl:Class .
:p a owl:ObjectProperty ; rdfs:domain :A ; rdfs:range :B .
:q a owl:ObjectProperty . :r a owl:ObjectProperty .
:d a owl:DatatypeProperty ; rdfs:range xsd:string .
"""


def small(more: str = "") -> Graph:
    return Graph().parse(data=SMALL + more, format="turtle")


def owl_api_says(graphs: list[Graph], folder: Path) -> list[list[str]]:
    """Return the violations of each graph."""
    files = [folder / f"{number}.rdf" for number, _ in enumerate(graphs)]
    for graph, file in zip(graphs, files, strict=True):
        graph.serialize(file, format="xml")
    command = ["java", "-cp", str(OWL_API), str(FOLDER / "Profile.java"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    reports = [report.splitlines() for report in done.stdout.split("FILE ")[1:]]
    assert len(reports) == len(graphs) and all(int(axioms) > 0 for axioms, *_ in reports)
    return [violations for _, *violations in reports]


@pytest.mark.parametrize("alignments", [False, True])
def test_the_ontology_is_in_owl_2_dl(alignments: bool) -> None:
    assert profile_violations(ontology_graph(alignments=alignments)) == []


def test_a_small_ontology_is_in_owl_2_dl() -> None:
    assert profile_violations(small()) == []


CHAIN = "follows from a chain"
LITERAL = "has literals as values"
ANOTHER = "<https://example.org/2> a owl:Ontology ."
BELOW = ":q a owl:FunctionalProperty . :p owl:propertyChainAxiom ( :q :r ) ."
YEAR = ":e a owl:DatatypeProperty ; rdfs:range xsd:gYear ."
FUNCTIONAL = ":p a owl:FunctionalProperty ; owl:propertyChainAxiom ( :q :r ) ."
ABOVE = (
    ":q a owl:AsymmetricProperty . :p rdfs:subPropertyOf :q ; owl:propertyChainAxiom ( :r :r ) ."
)
AT_MOST_ONE = "[ a owl:Restriction ; owl:onProperty :p ; owl:maxCardinality 1 ]"
COUNTED = f":p a owl:TransitiveProperty . :A rdfs:subClassOf {AT_MOST_ONE} ."
CIRCLE = ":p owl:propertyChainAxiom ( :q :r ) . :q owl:propertyChainAxiom ( :p :r ) ."
WIDER = ":p owl:propertyChainAxiom ( [ owl:inverseOf :q ] :r ) . :p rdfs:subPropertyOf :q ."
# The last column: whether the OWL API finds it too. It lets any datatype of XML Schema pass.
BREACHES = [
    pytest.param(ANOTHER, "2 ontology headers", False, id="two headers"),
    pytest.param(":A :x :B .", ":x is used as a property", False, id="undeclared property"),
    pytest.param(":A rdfs:subClassOf :X .", ":X is used as a class", True, id="undeclared class"),
    pytest.param(":A rdf:value 1 .", "rdf:value is used", False, id="a word of RDF used"),
    pytest.param("rdf:value a owl:AnnotationProperty .", "rdf:value is a", True, id="declared"),
    pytest.param(":p a owl:DatatypeProperty .", ":p is declared as", True, id="of two kinds"),
    pytest.param(YEAR, "xsd:gYear is no datatype", False, id="unknown datatype"),
    pytest.param(":d a owl:InverseFunctionalProperty .", f":d {LITERAL}", False, id="literal key"),
    pytest.param(":p owl:inverseOf :d .", f":d {LITERAL}", False, id="inverse of literals"),
    pytest.param(FUNCTIONAL, f":p {CHAIN}", True, id="a functional chain"),
    pytest.param(ABOVE, f":q {CHAIN}", True, id="asymmetric above a chain"),
    pytest.param(COUNTED, f":p {CHAIN}", False, id="a counted chain"),
    pytest.param(CIRCLE, "not a regular order", True, id="a circle"),
    pytest.param(WIDER, "not a regular order", True, id="a circle through a wider property"),
]


@pytest.mark.parametrize(("breach", "said", "_"), BREACHES)
def test_a_breach_is_found(breach: str, said: str, _: bool) -> None:
    assert re.search(re.escape(said), "\n".join(profile_violations(small(breach))))


@needs_java_compiler
def test_the_owl_api_agrees_with_us(tmp_path: Path) -> None:
    known = [str(breach.values[0]) for breach in BREACHES if breach.values[2]]
    graphs = [ontology_graph(), ontology_graph(alignments=True), *map(small, known)]
    ours, with_alignments, *breaches = owl_api_says(graphs, tmp_path)
    assert (ours, with_alignments) == ([], [])
    assert [text for text, found in zip(known, breaches, strict=True) if not found] == []


@pytest.mark.parametrize(
    "sound",
    [
        pytest.param(":p owl:propertyChainAxiom ( :p :p ) .", id="transitive as a chain"),
        pytest.param(":p owl:propertyChainAxiom ( :p :q :r ) .", id="itself first"),
        pytest.param(":p owl:propertyChainAxiom ( :q :p ) .", id="itself last"),
        pytest.param(BELOW, id="functional below a chain"),
        pytest.param(":e a owl:DatatypeProperty ; rdfs:range xsd:date .", id="a day"),
    ],
)
def test_what_is_allowed_passes(sound: str) -> None:
    assert profile_violations(small(sound)) == []
