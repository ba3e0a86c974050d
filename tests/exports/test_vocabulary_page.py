"""The page of the ontology: complete, correct, readable without a script, and the same on disk."""

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from rdflib import RDF, SKOS, BNode, Graph, URIRef
from rdflib.compare import isomorphic

from minutegraph.exports import export
from minutegraph.exports.vocabulary import generate, ontology_page, published_files, rdf_form
from minutegraph.exports.vocabulary.diagram import diagram, placed_boxes
from minutegraph.exports.vocabulary.entries import Vocabulary, read_vocabulary
from minutegraph.exports.vocabulary.page import FORMS, JSON_LD
from minutegraph.exports.vocabulary.usage import usage
from minutegraph.ontology import PREFIXES, ontology_graph
from minutegraph.shapes import shapes_graph
from minutegraph.store import Store

ROOT = Path(__file__).parents[2]
AGAIN = "run: make generate"
LG = PREFIXES["lg"]


class Page(HTMLParser):
    """The anchors of a page, what it links to and loads, and its landmarks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.tags: Counter[str] = Counter()
        self.levels: list[int] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.ids += [known["id"]] if "id" in known else []
        if tag == "a":
            self.links.append(known["href"])
        if "src" in known or (tag == "link" and known["rel"] == "stylesheet"):
            self.loaded.append(known.get("src") or known["href"])
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return read_vocabulary(ontology_graph(alignments=True))


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(ontology_page())


# --- the page -------------------------------------------------------------------------------------


def test_every_term_and_concept_has_its_place(page: Page) -> None:
    graph = ontology_graph()
    ours = {str(s)[len(LG) :] for s in graph.subjects() if str(s).startswith(LG)}
    concepts = {str(c).rpartition("/")[2] for c in graph.subjects(RDF.type, SKOS.Concept)}
    schemes = {str(s).rpartition("/")[2] for s in graph.subjects(RDF.type, SKOS.ConceptScheme)}
    places = set(page.ids)
    assert len(ours) > 100 and ours <= places
    assert len(concepts) > 50 and {concept.replace("#", "-") for concept in concepts} <= places
    assert len(schemes) > 10 and {f"scheme-{scheme}" for scheme in schemes} <= places


def test_every_link_leads_somewhere_and_no_place_is_twice(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids, link
        else:
            assert link in published_files(), link
    assert page.loaded == ["page.css"]


def test_the_page_has_landmarks_one_title_and_no_script(page: Page) -> None:
    for tag in ("header", "nav", "main", "footer", "h1", "title"):
        assert page.tags[tag] == 1 or (tag == "title" and page.tags[tag] == 2), tag  # svg has one
    assert page.tags["script"] == 0 and page.tags["style"] == 0
    assert all(b - a <= 1 for a, b in zip(page.levels, page.levels[1:], strict=False))


def test_definitions_examples_and_relations_are_told(vocabulary: Vocabulary) -> None:
    text = ontology_page()
    for entry in (*vocabulary.classes, *vocabulary.properties):
        assert entry.definition and entry.label
    words = " ".join(re.sub(r"<[^>]+>", " ", text).split())
    assert "One clause of what a body decided" in words
    assert "a kind of eli-dl:Decision" in words
    assert "harbrook" in words and "RESOLVED" in words
    assert "in the sample minutes" in words and "in this store" not in words


def test_status_replacement_changes_and_cue_words_are_shown_where_the_ontology_has_them() -> None:
    graph = ontology_graph(alignments=True)
    graph.parse(
        data=f"""@prefix lg: <{LG}> . @prefix skos: <{SKOS}> . @prefix owl: <{PREFIXES["owl"]}> .
        @prefix dcterms: <{PREFIXES["dcterms"]}> . @prefix force: <{PREFIXES["force"]}> .
        @prefix vs: <http://www.w3.org/2003/06/sw-vocab-status/ns#> .
        lg:Gone a owl:Class ; owl:deprecated true ; dcterms:isReplacedBy lg:Vote .
        lg:New a owl:Class ; vs:term_status "testing" ; skos:changeNote "new in 9.9" .
        force:instructed skos:hiddenLabel "INSTRUCTED" ;
          a skos:Concept ; skos:inScheme <{PREFIXES["force"].rstrip("#")}> .""",
        format="turtle",
    )
    found = read_vocabulary(graph)
    entries = {entry.name.text: entry for entry in found.classes}
    assert entries["Gone"].status == "deprecated"
    assert [name.text for name in entries["Gone"].replaced_by] == ["Vote"]
    assert entries["New"].status == "testing" and entries["New"].changes == ("new in 9.9",)
    (force,) = [scheme for scheme in found.schemes if scheme.name.text == "force"]
    assert any(entry.cues == ("INSTRUCTED",) for entry in force.concepts)
    assert "Gone" not in placed_boxes(found) and "New" in placed_boxes(found)


def test_counts_are_of_the_data_and_not_of_the_ontology(store_folder: Path) -> None:
    with Store.open(store_folder, read_only=True) as store:
        counts = usage(store)
        people = store.quads.quads_for_pattern(
            None, ox.NamedNode(str(RDF.type)), ox.NamedNode(f"{LG}Person")
        )
        assert counts[f"{LG}Person"] == len(list(people)) > 0
        assert str(SKOS.Concept) not in counts
        assert counts[f"{PREFIXES['force']}resolved"] > 0
        assert f"{counts[f'{LG}Person']} in this store" in ontology_page(store)


# --- the picture ----------------------------------------------------------------------------------


def test_every_class_is_drawn_and_no_box_lies_on_another(vocabulary: Vocabulary) -> None:
    boxes = placed_boxes(vocabulary)
    live = {entry.name.text for entry in vocabulary.classes if entry.status != "deprecated"}
    assert set(boxes) == live and len(boxes) > 20
    for (x, y, w, h), (x2, y2, w2, h2) in combinations(boxes.values(), 2):
        assert x + w < x2 or x2 + w2 < x or y + h < y2 or y2 + h2 < y


def test_the_picture_has_every_stored_link_and_its_words_fit(vocabulary: Vocabulary) -> None:
    drawn = diagram(vocabulary)
    root = ElementTree.fromstring(drawn)
    words = {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}
    classes = {entry.name.text for entry in vocabulary.classes}
    for prop in vocabulary.properties:
        leads = {name.text for name in prop.range} & classes
        if leads and prop.domain and not prop.is_inferred and prop.status != "deprecated":
            assert prop.name.text in words
    assert "hasHolding" not in words
    width = float(root.attrib["width"])
    assert all(x + w < width for x, _, w, _ in placed_boxes(vocabulary).values())


def test_what_the_samples_show_is_fresh(samples_store: Path) -> None:
    with Store.open(samples_store, read_only=True) as store:
        text = generate.samples_document(store)
    assert (generate.FOLDER / "samples.json").read_text(encoding="utf-8") == text, AGAIN


def test_the_picture_in_the_documentation_is_fresh() -> None:
    picture = (ROOT / "docs" / "model.svg").read_text(encoding="utf-8")
    assert picture == generate.picture(), AGAIN


# --- the files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("media_type", [*FORMS, JSON_LD])
def test_every_form_says_the_same(media_type: str) -> None:
    form = {JSON_LD: "json-ld"}.get(media_type, media_type)
    found = Graph().parse(data=rdf_form(media_type), format=form)
    assert isomorphic(found, ontology_graph(alignments=True))


def test_the_site_is_a_folder_that_needs_no_server(store_folder: Path, tmp_path: Path) -> None:
    with Store.open(store_folder, read_only=True) as store:
        report = export(store, "site", tmp_path / "site")
    folder = tmp_path / "site" / "ontology"
    assert {file.name for file in folder.iterdir()} == {"index.html", *published_files()}
    assert len(report.files) == len(published_files()) + 1
    page = Page((folder / "index.html").read_text(encoding="utf-8"))
    for link in {*page.links, *page.loaded}:
        assert link.startswith("#") or (folder / link).is_file(), link
    shapes = Graph().parse(folder / "shapes.ttl")
    assert len(shapes) == len(shapes_graph())
    named = {triple for triple in shapes_graph() if not any(isinstance(n, BNode) for n in triple)}
    assert named <= set(shapes)


# --- docs/model.md --------------------------------------------------------------------------------


def test_the_model_page_has_a_paragraph_for_each_class(vocabulary: Vocabulary) -> None:
    text = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    told = re.findall(r"^\*\*(\w+)\.\*\* (.+)$", text, re.MULTILINE)
    live = {entry.name.text for entry in vocabulary.classes if entry.status != "deprecated"}
    assert sorted(name for name, _ in told) == sorted(live)
    assert all(len(words) > 60 for _, words in told)
    terms = {entry.name.text for entry in vocabulary.properties}
    named = {term for _, words in told for term in re.findall(r"`([a-zA-Z]+)`", words)}
    assert len(named) > 25 and named <= terms
    assert "](model.svg)" in text and "](graph-model.md)" in text


def test_the_example_of_the_model_page_is_what_the_build_gives(samples_store: Path) -> None:
    text = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    (turtle,) = re.findall(r"```turtle\n(.+?)```", text, re.DOTALL)
    shown = {quad.triple for quad in ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE)}
    with Store.open(samples_store, read_only=True) as store:
        stored = {quad.triple for quad in store.quads_of()}
    assert shown - stored == set()
    kinds = {URIRef(t.object.value) for t in shown if t.predicate.value == str(RDF.type)}
    assert len(shown) > 80 and len(kinds) > 13
    quoted = re.findall(r"^> (.+)$", text, re.MULTILINE)
    minutes = " ".join((ROOT / "samples" / "harbrook-audit-2024-09-26.txt").read_text().split())
    for piece in " ".join(quoted[1:]).split("[...]"):
        for sentence in re.split(r"(?<=\.) ", piece.strip()):
            assert sentence in minutes
