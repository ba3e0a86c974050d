"""A document for each entity: it fits its schema, says what the graph says, and reads well."""

import copy
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pyoxigraph as ox
import pytest
from pyld import jsonld
from rdflib import RDF, Dataset, Graph, URIRef
from rdflib.compare import isomorphic

from minutegraph.exports.framed import (
    NotAnEntity,
    document_triples,
    entities,
    framed,
    generate,
    json_schema,
    write_documents,
)
from minutegraph.exports.framed.context import nesting
from minutegraph.exports.framed.rules import model, term_names
from minutegraph.ontology import PREFIXES
from minutegraph.ontology.terms.inferred import PATHS
from minutegraph.store import Store

ROOT = Path(__file__).parents[2]
AGAIN = "run: make generate"
VALIDATOR = jsonschema.Draft202012Validator
BASE = "https://example.org/"
MEETING = f"{BASE}id/ottermouth/meeting/planning-committee/2024-06-12"
NEVER_IN_SAMPLES = {"ArrivalOrDeparture", "UnresolvedMention"}


@pytest.fixture(scope="module")
def built(samples_store: Path) -> Iterator[Store]:
    with Store.open(samples_store, read_only=True) as store:
        yield store


@pytest.fixture(scope="module")
def example(store_folder: Path) -> Iterator[Store]:
    with Store.open(store_folder, read_only=True) as store:
        yield store


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    VALIDATOR.check_schema(json_schema())
    return VALIDATOR(json_schema(), format_checker=VALIDATOR.FORMAT_CHECKER)


def said(document: Any) -> set[ox.Triple]:
    """What another reader of JSON-LD than the one that framed it takes from a document."""
    text = json.dumps(document).encode()
    return {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.JSON_LD)}


def of_kind(store: Store, name: str) -> list[str]:
    kind = ox.NamedNode(str(next(iri for iri, term in term_names().items() if term == name)))
    found = store.quads.quads_for_pattern(None, ox.NamedNode(str(RDF.type)), kind)
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))


# --- what is generated ----------------------------------------------------------------------------


def test_context_and_schema_are_fresh() -> None:
    folder = ROOT / "exports" / "framed"
    for name, text in generate.documents().items():
        assert (folder / name).read_text(encoding="utf-8") == text, AGAIN


def test_every_class_that_the_graph_has_is_defined() -> None:
    kinds = {term_names()[str(kind)] for kind in model().classes}
    assert len(kinds) >= 27
    assert kinds <= json_schema()["$defs"].keys()


def test_the_names_of_backward_links_are_no_terms() -> None:
    context = json.loads(generate.documents()["entity.context.jsonld"])["@context"]
    reverse = {name for name, value in context.items() if "@reverse" in str(value)}
    assert reverse == set(nesting()["back"])


# --- entities of the samples ----------------------------------------------------------------------

OF_EACH_KIND = 20


def test_entities_of_each_kind_fit_the_schema_and_say_exactly_their_triples(
    built: Store, schema: jsonschema.Draft202012Validator
) -> None:
    named = {term_names()[str(kind)] for kind in model().classes}
    kinds = named - set(nesting()["parts"]) - NEVER_IN_SAMPLES
    checked = 0
    for name in sorted(kinds):
        iris = of_kind(built, name)
        assert iris, name
        for iri in iris[:: len(iris) // OF_EACH_KIND + 1]:
            document = framed(built, iri)
            errors = [f"{iri} {e.json_path}: {e.message}" for e in schema.iter_errors(document)]
            assert errors == []
            assert document["type"] == name
            triples = set(document_triples(built, iri))
            assert said(document) == triples
            own = built.quads.quads_for_pattern(ox.NamedNode(iri), None, None)
            assert {quad.triple for quad in own if quad.predicate.value not in PATHS} <= triples
            checked += 1
    assert checked > 180
    assert len(list(entities(built))) > 1000


@pytest.mark.parametrize("name", sorted(NEVER_IN_SAMPLES))
def test_the_kinds_that_samples_lack_fit_too(
    example: Store, schema: jsonschema.Draft202012Validator, name: str
) -> None:
    iris = of_kind(example, name)
    assert iris
    for iri in iris:
        document = framed(example, iri)
        assert list(schema.iter_errors(document)) == []
        assert said(document) == set(document_triples(example, iri))


def test_pyld_and_rdflib_read_the_same_from_a_document(built: Store) -> None:
    document = framed(built, MEETING)
    written = "\n".join(f"{triple} ." for triple in document_triples(built, MEETING))
    expected = Graph().parse(data=written, format="nt")
    assert len(expected) > 300
    by_pyld = Dataset()
    by_pyld.parse(data=jsonld.to_rdf(document, {"format": "application/n-quads"}), format="nquads")
    assert isomorphic(by_pyld.default_graph, expected)
    by_rdflib = Dataset()
    by_rdflib.parse(data=json.dumps(document), format="json-ld")
    assert isomorphic(by_rdflib.default_graph, expected)


# --- what a reader of JSON finds ------------------------------------------------------------------


def test_a_meeting_holds_its_items_and_an_item_its_business(built: Store) -> None:
    document = framed(built, MEETING)
    assert document["heldBy"]["prefLabel"] == "Planning Committee"
    assert document["date"] == "2024-06-12"
    items = [part for part in document["proceedings"] if part["type"] == "AgendaItem"]
    assert [item["position"] for item in items] == list(range(1, len(items) + 1))
    decisions = [b for i in items for b in i.get("business", []) if b["type"] == "Decision"]
    assert decisions
    assert all(isinstance(decision["disposition"], str) for decision in decisions)
    quote = next(s for s in decisions[0]["evidence"][0]["hasSelector"] if "exact" in s)
    assert quote["exact"]
    assert all("atItem" not in part for part in document["proceedings"])


def test_what_may_be_several_is_a_list_and_numbers_are_numbers(built: Store) -> None:
    person = framed(built, f"{BASE}id/harbrook/person/jane-harcastle")
    assert person["altLabel"] == ["J Harcastle"]
    assert person["holdings"][0]["observedOn"][0] == "2023-06-08"
    item = framed(built, f"{MEETING}/item/1")
    assert item["position"] == 1 and item["evidence"][0]["line"] > 0


def test_the_context_is_inside_and_no_longer_than_needed(built: Store) -> None:
    document = framed(built, f"{BASE}id/harbrook")
    assert "prefLabel" in document["@context"] and "votesFor" not in document["@context"]
    assert len(document["@context"]) < 20


def test_all_documents_are_written_one_a_line(example: Store) -> None:
    file = io.BytesIO()
    count = write_documents(example, file)
    lines = file.getvalue().decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == entities(example)
    assert count == len(lines) > 10


@pytest.mark.parametrize("iri", [f"{BASE}id/nobody", "no iri", f"{PREFIXES['lg']}Meeting"])
def test_what_is_no_entity_is_said_to_be_none(example: Store, iri: str) -> None:
    with pytest.raises(NotAnEntity, match=r"no entity|not an IRI"):
        framed(example, iri)


# --- what the schema refuses ----------------------------------------------------------------------

SPOILT = [
    pytest.param("Meeting", {"recordedIn": None}, "'recordedIn' is a required", id="no document"),
    pytest.param("Meeting", {"date": "12 June 2024"}, "'12 June 2024'", id="a date in words"),
    pytest.param("Meeting", {"date": "2024-02-30"}, "'2024-02-30' is not a", id="no such day"),
    pytest.param("Meeting", {"startTime": "7 pm"}, "'7 pm' does not match", id="a time in words"),
    pytest.param("Decision", {"force": "decreed"}, "'decreed' is not one of", id="no such force"),
    pytest.param("Decision", {"votesFor": -1}, "-1 is less than the minimum", id="minus one vote"),
    pytest.param("Decision", {"votesFor": "7"}, "'7' is not of type", id="a number as a text"),
    pytest.param("Decision", {"decisionText": ""}, "should be non-empty", id="no words"),
    pytest.param("Decision", {"secondr": "x"}, "'secondr' was unexpected", id="a misspelt key"),
    pytest.param("Decision", {"movedBy": ["a:b", "c:d"]}, "is not valid under any", id="2 movers"),
    pytest.param("Presentation",
                 {"presentedBy": None, "presentedByPost": None, "onBehalfOf": None},
                 "is not valid under any", id="nobody presents"),
    pytest.param("Intervention", {"spokenByMembers": True}, "is valid under each of",
                 id="a person and nameless members"),
    pytest.param("SourceDocument", {"sha256": "ABC"}, "'ABC' does not match", id="no hash"),
    pytest.param("SourceSpan", {"hasSelector": None}, "'hasSelector' is a required", id="no place"),
    pytest.param("Attendance", {"attendee": {"id": "a:b", "type": "Post", "prefLabel": "Chair"}},
                 "is not valid under any", id="a post attends"),
    pytest.param("Person", {"type": ["Person", "Post"]}, "'Person' was exp", id="both at once"),
    pytest.param("Body", {"prefLabel": ["A", "B"]}, "is not of type 'string'", id="two names"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changes", "message"), SPOILT)
def test_a_spoilt_document_is_refused(
    built: Store,
    schema: jsonschema.Draft202012Validator,
    name: str,
    changes: dict[str, Any],
    message: str,
) -> None:
    needed = {key for key, value in changes.items() if value is None}
    needed |= {"spokenBy"} if name == "Intervention" else set()
    candidates = (framed(built, iri) for iri in of_kind(built, name))
    sound = next(document for document in candidates if not needed or needed & document.keys())
    assert list(schema.iter_errors(sound)) == []
    spoilt = {**copy.deepcopy(sound), **changes}
    spoilt = {key: value for key, value in spoilt.items() if value is not None}
    errors = [error.message for error in schema.iter_errors(spoilt)]
    assert any(message in error for error in errors), errors


def test_the_shapes_and_the_schema_agree_on_what_is_required() -> None:
    definitions = json_schema()["$defs"]
    for kind, rule in model().classes.items():
        required = set(definitions[term_names()[str(kind)]]["required"])
        wanted = {term_names()[str(p)] for p, one in rule.properties.items() if one.required}
        assert required == {"id", "type"} | wanted
    assert "recordedIn" in definitions["Meeting"]["required"]
    assert "heldBy" not in definitions["Meeting"]["required"]  # draws a warning only
    assert URIRef(PREFIXES["lg"] + "Meeting") in model().classes
