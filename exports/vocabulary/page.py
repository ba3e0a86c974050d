"""The page of the ontology, and every file that is published beside it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup
from rdflib import Graph

from ... import __version__
from ...ontology import context, ontology_graph
from ...shapes import shapes_graph
from ...store import Store
from ..dumps import jsonld
from ..files import folder_for, replacing
from .diagram import diagram
from .entries import Vocabulary, read_vocabulary
from .usage import usage

TURTLE, RDF_XML = "text/turtle", "application/rdf+xml"
JSON_LD, N_TRIPLES = "application/ld+json", "application/n-triples"
FORMS = {TURTLE: "turtle", RDF_XML: "xml", N_TRIPLES: "nt"}
RDF_FILES = {
    "ontology.ttl": ("Turtle", TURTLE),
    "ontology.rdf": ("RDF/XML", RDF_XML),
    "ontology.jsonld": ("JSON-LD", JSON_LD),
    "ontology.nt": ("N-Triples", N_TRIPLES),
}


def _whole() -> Graph:
    return ontology_graph(alignments=True)


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file beside the page: its name, its media type and its bytes."""

    name: str
    media_type: str
    content: bytes


def ontology_page(
    store: Store | None = None, *, files_at: str = "", home: str = "", shapes: str = "shapes.ttl"
) -> str:
    """Return the page as HTML.

    Args:
        store: A store whose use of each term is told beside that of the samples.
        files_at: What comes before the name of a file beside the page.
        home: The address of the site that the page belongs to, if it belongs to one.
        shapes: The address of the shapes.
    """
    vocabulary = _vocabulary()
    samples = _samples()
    values: dict[str, Any] = {
        "v": vocabulary,
        "picture": Markup(diagram(vocabulary)),  # made of our terms, which are escaped
        "counts": samples["counts"],
        "examples": samples["examples"],
        "here": usage(store) if store is not None else None,
        "rdf_files": {name: label for name, (label, _) in RDF_FILES.items()},
        "history": Markup(_history()),  # a file of ours
        "files_at": files_at,
        "home": home,
        "shapes": shapes,
        "version": __version__,
    }
    return _environment().get_template("ontology.html").render(**values)


@cache
def published_files() -> Mapping[str, PublishedFile]:
    """Return every file beside the page, by its name."""
    made = [PublishedFile(n, kind, rdf_form(kind)) for n, (_, kind) in RDF_FILES.items()]
    made.append(PublishedFile("shapes.ttl", TURTLE, rdf_form(TURTLE, shapes_graph)))
    style = template_text("page.css") + template_text("diagram.css")
    made.append(PublishedFile("page.css", "text/css", style.encode()))
    for folder, name, kind in (
        ("ontology", "context.jsonld", JSON_LD),
        ("exports.framed", "entity.context.jsonld", JSON_LD),
        ("exports.framed", "entity.schema.json", "application/schema+json"),
    ):
        content = (files(f"minutegraph.{folder}") / name).read_bytes()
        made.append(PublishedFile(name, kind, content))
    return {file.name: file for file in made}


@cache
def rdf_form(media_type: str, read: Callable[[], Graph] = _whole) -> bytes:
    """Return the ontology with its alignments, or another graph, in one of the RDF forms."""
    graph = read()
    if media_type == JSON_LD:
        return jsonld(graph, context()["@context"])
    return graph.serialize(format=FORMS[media_type], encoding="utf-8")


def write_site(store: Store, out: Path | str) -> list[Path]:
    """Write the page and its files into a folder, for any web server or none.

    Returns:
        The files that were written.

    Raises:
        UsageError: `out` is standard output or an existing file.
        StoreError: The folder cannot be written.
    """
    folder = folder_for(folder_for(out) / "ontology")
    page = PublishedFile("index.html", "text/html", ontology_page(store).encode())
    written = []
    for file in (page, *published_files().values()):
        with replacing(folder / file.name) as opened:
            opened.write(file.content)
        written.append(folder / file.name)
    return written


def template_text(name: str) -> str:
    """Return the text of a file in `templates/`."""
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


@cache
def _vocabulary() -> Vocabulary:
    return read_vocabulary(_whole())


@cache
def _history() -> str:
    """Return what changed from version to version as HTML, below headings of the second level."""
    text = (files("minutegraph.ontology") / "CHANGES.md").read_text(encoding="utf-8")
    _, _, versions = text.partition("\n## ")
    rendered: str = MarkdownIt().render(f"\n## {versions}".replace("\n## ", "\n### "))
    return rendered


@cache
def _samples() -> dict[str, Any]:
    text = (files(__package__) / "samples.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("minutegraph.exports.vocabulary"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
