"""The ontology and the shapes, as Turtle and the other RDF forms."""

from functools import cache

import rdflib
from fastapi import APIRouter, Request
from fastapi.responses import Response

from ...exports.dumps import jsonld
from ...ontology import context, ontology_graph
from ...shapes import shapes_graph
from ..negotiation import JSON_LD, N_TRIPLES, TURTLE
from ..site import chosen_type

router = APIRouter(tags=["linked data"])
OFFERS = (TURTLE, JSON_LD, N_TRIPLES)
NAMES = {"ttl": TURTLE, "jsonld": JSON_LD, "nt": N_TRIPLES}


@router.get("/ontology")
def ontology(request: Request) -> Response:
    """Give the classes, properties and concepts that the graph uses."""
    return _answer(request, "ontology")


@router.get("/shapes")
def shapes(request: Request) -> Response:
    """Give the SHACL shapes that the graph is checked against."""
    return _answer(request, "shapes")


def _answer(request: Request, name: str) -> Response:
    # A browser shows Turtle as text, so a request for HTML is served Turtle too.
    media_type = TURTLE
    if "html" not in request.headers.get("accept", "") or "format" in request.query_params:
        media_type = chosen_type(request, OFFERS, NAMES)
    headers = {"Vary": "Accept", "Content-Disposition": "inline"}
    return Response(_serialized(name, media_type), 200, headers, media_type)


@cache
def _serialized(name: str, media_type: str) -> bytes:
    graph: rdflib.Graph = ontology_graph(alignments=True) if name == "ontology" else shapes_graph()
    if media_type == JSON_LD:
        return jsonld(graph, context()["@context"])
    form = {TURTLE: "turtle", N_TRIPLES: "nt"}[media_type]
    return graph.serialize(format=form, encoding="utf-8")
