"""The ontology, at the path of its namespace, as a page and as data; and the shapes."""

from functools import lru_cache

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from ...exports.vocabulary import ontology_page, published_files, rdf_form
from ...shapes import shapes_graph
from ...store import Store
from ..negotiation import HTML, JSON_LD, N_TRIPLES, RDF_XML, TURTLE
from ..site import PageError, chosen_type, site_of

router = APIRouter(tags=["linked data"])
RDF_OFFERS = (TURTLE, JSON_LD, N_TRIPLES, RDF_XML)
OFFERS = (TURTLE, HTML, JSON_LD, N_TRIPLES, RDF_XML)
NAMES = {"html": HTML, "ttl": TURTLE, "jsonld": JSON_LD, "nt": N_TRIPLES, "rdf": RDF_XML}
FILES_AT = "/ontology/"


@router.get("/ontology")
def ontology(request: Request) -> Response:
    """Give the classes, properties and concepts: to people as a page, to programs as RDF."""
    media_type = chosen_type(request, OFFERS, NAMES)
    headers = {"Vary": "Accept", "Link": _alternates(), "Content-Disposition": "inline"}
    if media_type == HTML:
        return HTMLResponse(_page(site_of(request).store), 200, headers)
    return Response(rdf_form(media_type), 200, headers, media_type)


@router.get("/ontology/{name}")
def file_of_ontology(name: str) -> Response:
    """Give one of the files beside the ontology's page: an RDF form, the context, the schema."""
    file = published_files().get(name)
    if file is None:
        raise PageError(
            404, "There is no such file", f"There are: {', '.join(sorted(published_files()))}."
        )
    return Response(file.content, 200, {"Content-Disposition": "inline"}, file.media_type)


@router.get("/shapes")
def shapes(request: Request) -> Response:
    """Give the SHACL shapes that the graph is checked against."""
    # A browser shows Turtle as text, so a request for HTML is served Turtle too.
    media_type = TURTLE
    if "html" not in request.headers.get("accept", "") or "format" in request.query_params:
        media_type = chosen_type(request, RDF_OFFERS, NAMES)
    headers = {"Vary": "Accept", "Content-Disposition": "inline"}
    return Response(rdf_form(media_type, shapes_graph), 200, headers, media_type)


@lru_cache(maxsize=2)  # a store that is served does not change
def _page(store: Store) -> str:
    return ontology_page(store, files_at=FILES_AT, home="/", shapes="/shapes")


def _alternates() -> str:
    return ", ".join(
        f'<{FILES_AT}{file.name}>; rel="alternate"; type="{file.media_type}"'
        for file in published_files().values()
        if file.name.startswith("ontology.")
    )
