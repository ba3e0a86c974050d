"""HermiT draws from the axioms what they were written for, and refuses what they forbid."""

import io
import shutil

import owlready2
import pytest
from rdflib import XSD, Graph

from minutegraph.ontology import PREFIXES, ontology_graph
from minutegraph.ontology.reasoning import check_consistency

pytestmark = pytest.mark.skipif(
    shutil.which(owlready2.JAVA_EXE) is None, reason="there is no Java for the reasoner here"
)
EX = "https://example.org/"
TURTLE = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
TURTLE += f"@prefix ex: <{EX}> .\n"
MEETING = """
ex:meeting lg:heldBy ex:body . ex:item lg:inMeeting ex:meeting .
ex:given lg:presentedBy ex:sue ; lg:presentedByPost ex:post ;
  lg:inMeeting ex:meeting ; lg:atItem ex:item .
ex:said lg:spokenBy ex:ann ; lg:spokenByPost ex:chair ;
  lg:inMeeting ex:meeting ; lg:atItem ex:item .
ex:holding lg:holder ex:sue ; lg:heldPost ex:post .
ex:told lg:inCapacity ex:holding .
"""
FOLLOWS = {
    "reportedTo": {("sue", "body"), ("post", "body")},
    "reportedOn": {("sue", "item"), ("post", "item")},
    "intervenedOn": {("ann", "item"), ("chair", "item")},
    "hasHeldPost": {("sue", "post")},
    "hasHolding": {("sue", "holding")},
    "involves": {("told", "sue")},
}


def graph_of(turtle: str) -> Graph:
    return Graph().parse(data=TURTLE + turtle, format="turtle")


def inferred(data: Graph) -> dict[str, set[tuple[str, str]]]:
    """Return what HermiT infers of the properties that only it states."""
    graph = ontology_graph() + data
    for datatype in (XSD.date, XSD.time):  # HermiT knows neither, and the data have none
        graph.remove((None, None, datatype))
    world = owlready2.World()
    text = graph.serialize(format="nt", encoding="utf-8")
    world.get_ontology("https://example.org/all#").load(fileobj=io.BytesIO(text))
    owlready2.sync_reasoner_hermit(world, infer_property_values=True, debug=0)
    return {
        name: {
            (one.iri.removeprefix(EX), other.iri.removeprefix(EX))
            for one, other in world[f"{PREFIXES['lg']}{name}"].get_relations()
        }
        for name in FOLLOWS
    }


def test_the_chains_draw_their_conclusions_and_no_others() -> None:
    found = inferred(graph_of(MEETING))
    assert found["involves"] >= FOLLOWS["involves"]
    del found["involves"]
    assert found == {name: pairs for name, pairs in FOLLOWS.items() if name != "involves"}


FORBIDDEN = [
    pytest.param(
        'ex:a a lg:AgendaItem ; lg:inMeeting ex:m ; lg:position 1 ; lg:number "1" . '
        'ex:b a lg:AgendaItem ; lg:inMeeting ex:m ; lg:position 1 ; lg:number "2" .',
        id="two items at one position",
    ),
    pytest.param(
        "ex:a a lg:PostHolding ; lg:holder ex:p ; lg:heldPost ex:q . "
        "ex:b a lg:PostHolding ; lg:holder ex:p ; lg:heldPost ex:q ; owl:differentFrom ex:a .",
        id="two holdings of one post by one person",
    ),
    pytest.param("ex:a lg:amends ex:b . ex:b lg:amends ex:a .", id="amendments in a circle"),
    pytest.param(
        'ex:a lg:recordedIn ex:d ; lg:startTime "14:00:00"^^xsd:time . '
        'ex:b lg:recordedIn ex:d ; lg:startTime "19:00:00"^^xsd:time .',
        id="one account of two meetings",
    ),
    pytest.param("ex:a a lg:Body , skos:Concept .", id="a body that is a concept"),
]


@pytest.mark.parametrize("forbidden", FORBIDDEN)
def test_an_axiom_forbids(forbidden: str) -> None:
    assert not check_consistency([graph_of(forbidden)]).consistent
