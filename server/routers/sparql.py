"""The read-only SPARQL 1.1 endpoint, and the form that goes with it."""

import json
from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from ...ontology import PREFIXES
from ..cells import EMPTY, Cell, cell
from ..guard import QueryError
from ..negotiation import HTML, JSON_LD, N_TRIPLES, RDF_XML, RESULTS_JSON, TURTLE, negotiate
from ..problems import problem, query_problem
from ..reading import labels
from ..results import graph_bytes
from ..site import PageError, Site, accept_of, site_of
from ..sparql_request import LONGEST_BODY, SparqlRequest, read_request
from ..worker import SparqlAnswer, SparqlTask

router = APIRouter(tags=["SPARQL"])
ROWS_IN_A_PAGE = 500
SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS_NS = "http://www.w3.org/ns/formats/"
DESCRIPTION_OFFERS = (TURTLE, HTML, JSON_LD, N_TRIPLES, RDF_XML)
EXAMPLE = """\
PREFIX lg: <https://w3id.org/minutegraph/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?name (COUNT(?presentation) AS ?reports)
WHERE {
  ?presentation lg:presentedBy ?person .
  ?person skos:prefLabel ?name .
}
GROUP BY ?name
ORDER BY DESC(?reports) ?name
LIMIT 20
"""


async def body_of(request: Request) -> bytes:
    """Return the body of a request, up to `LONGEST_BODY` bytes."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            raise PageError(413, "Too long", f"A request may have {LONGEST_BODY:,} bytes at most.")
    return bytes(body)


Body = Annotated[bytes, Depends(body_of)]


@router.get("/sparql")
def sparql_get(request: Request, body: Body) -> Response:
    """Answer a query in the address; without one, the form or the service description."""
    return _answer(request, body)


@router.post("/sparql", openapi_extra={"requestBody": {"content": {}}})
def sparql_post(request: Request, body: Body) -> Response:
    """Answer a query sent as a form or as application/sparql-query."""
    return _answer(request, body)


def _answer(request: Request, body: bytes) -> Response:
    site, accept = site_of(request), accept_of(request)
    try:
        asked = read_request(
            request.method, request.url.query, request.headers.get("content-type"), body, accept
        )
    except QueryError as refusal:
        return _refused(request, site, refusal, None, negotiate(accept, (RESULTS_JSON, HTML)))
    if asked.query is None:
        return _description(request, site)
    for_people = HTML in (asked.table_type, asked.graph_type)
    task = SparqlTask(
        asked.query,
        RESULTS_JSON if asked.table_type == HTML else asked.table_type,
        TURTLE if asked.graph_type == HTML else asked.graph_type,
        min(site.rows, ROWS_IN_A_PAGE) if for_people else site.rows,
        asked.default_graphs,
        asked.named_graphs,
    )
    try:
        answer = site.workers.run(task)
    except QueryError as refusal:
        return _refused(request, site, refusal, asked, HTML if for_people else None)
    assert isinstance(answer, SparqlAnswer)
    if for_people:
        return _page(site, asked.query, answer=answer)
    headers = {"Vary": "Accept"}
    if answer.truncated:
        headers["X-Truncated"] = f"{task.rows} rows"
    return Response(answer.body, 200, headers, answer.media_type)


def _refused(
    request: Request,
    site: Site,
    refusal: QueryError,
    asked: SparqlRequest | None,
    media_type: str | None,
) -> Response:
    """Say why a query is not run: in the form for people, as problem+json for programs."""
    if media_type != HTML:
        return problem(request, query_problem(refusal), for_programs=True)
    query = asked.query if asked and asked.query is not None else ""
    page = _page(site, query, refusal=refusal)
    page.status_code = refusal.status
    return page


def _page(
    site: Site,
    query: str,
    *,
    answer: SparqlAnswer | None = None,
    refusal: QueryError | None = None,
) -> Response:
    headings: list[str] = []
    rows: list[list[Cell]] = []
    text = ""
    if answer and answer.media_type == TURTLE:
        text = answer.body.decode("utf-8")
    elif answer:
        found = json.loads(answer.body)
        text = {True: "yes", False: "no"}.get(found.get("boolean"), "")
        headings, rows = _table(site, found)
    return site.render(
        "sparql.html",
        query=query or EXAMPLE,
        answer=answer,
        refusal=refusal,
        headings=headings,
        rows=rows,
        text=text,
        seconds=site.workers.seconds,
        most=site.rows,
    )


def _table(site: Site, found: dict[str, Any]) -> tuple[list[str], list[list[Cell]]]:
    headings: list[str] = found["head"].get("vars", [])
    bindings = found.get("results", {}).get("bindings", [])
    iris = {term["value"] for row in bindings for term in row.values() if term["type"] == "uri"}
    names = labels(site.store, iris)
    return headings, [
        [_cell(site, row[name], names) if name in row else EMPTY for name in headings]
        for row in bindings
    ]


def _cell(site: Site, term: dict[str, Any], names: dict[str, str]) -> Cell:
    if term["type"] == "uri":
        return cell(ox.NamedNode(term["value"]), site.links, names)
    kind = term.get("datatype")
    if term["type"] == "literal" and kind:
        return cell(ox.Literal(term["value"], datatype=ox.NamedNode(kind)), site.links, names)
    return Cell(str(term["value"]))


def _description(request: Request, site: Site) -> Response:
    chosen = negotiate(accept_of(request), DESCRIPTION_OFFERS)
    if chosen is None:
        raise PageError(
            406, "Not available in that form", f"There is: {', '.join(DESCRIPTION_OFFERS)}."
        )
    if chosen == HTML:
        return _page(site, "")
    address = str(request.url.replace(query="", fragment=""))
    body = graph_bytes(service_description(address), chosen, {**PREFIXES, "sd": SD})
    return Response(body, 200, {"Vary": "Accept"}, chosen)


def service_description(address: str) -> list[ox.Triple]:
    """Return what the endpoint at an address can do, in the W3C's vocabulary for it."""
    service, data, graph = (ox.BlankNode(name) for name in ("service", "data", "graph"))
    a = ox.NamedNode(PREFIXES["rdf"] + "type")

    def sd(name: str) -> ox.NamedNode:
        return ox.NamedNode(SD + name)

    formats = (
        *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
        *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
    )
    return [
        ox.Triple(service, a, sd("Service")),
        ox.Triple(service, sd("endpoint"), ox.NamedNode(address)),
        ox.Triple(service, sd("supportedLanguage"), sd("SPARQL11Query")),
        ox.Triple(service, sd("feature"), sd("UnionDefaultGraph")),
        *(ox.Triple(service, sd("resultFormat"), ox.NamedNode(FORMATS_NS + n)) for n in formats),
        ox.Triple(service, sd("defaultDataset"), data),
        ox.Triple(data, a, sd("Dataset")),
        ox.Triple(data, sd("defaultGraph"), graph),
        ox.Triple(graph, a, sd("Graph")),
    ]
