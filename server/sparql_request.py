"""What a SPARQL 1.1 Protocol request asks for, read from its parts; nothing is run here.

https://www.w3.org/TR/sparql11-protocol/
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from .guard import QueryError
from .negotiation import (
    CSV,
    HTML,
    JSON_LD,
    N_TRIPLES,
    RDF_XML,
    RESULTS_JSON,
    RESULTS_XML,
    SPARQL_QUERY,
    TSV,
    TURTLE,
    negotiate,
    parse_type,
)
from .results import GRAPH_TYPES, TABLE_TYPES

FORM = "application/x-www-form-urlencoded"
SPARQL_UPDATE = "application/sparql-update"
LONGEST_BODY = 1_000_000
UPDATES_REFUSED = "This endpoint only reads: SELECT, ASK, CONSTRUCT, DESCRIBE."
# By name of format: the type for a table and for a graph.
FORMATS: dict[str, tuple[str | None, str | None]] = {
    "json": (RESULTS_JSON, JSON_LD),
    "xml": (RESULTS_XML, RDF_XML),
    "csv": (CSV, None),
    "tsv": (TSV, None),
    "ttl": (None, TURTLE),
    "turtle": (None, TURTLE),
    "nt": (None, N_TRIPLES),
    "jsonld": (None, JSON_LD),
    "json-ld": (None, JSON_LD),
    "rdf+xml": (None, RDF_XML),
    "html": (HTML, HTML),
}


@dataclass(frozen=True, slots=True)
class SparqlRequest:
    """A request: no `query` asks for the form or the service description."""

    query: str | None
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    table_type: str | None
    graph_type: str | None


def read_request(
    method: str, query_string: str, content_type: str | None, body: bytes, accept: str | None
) -> SparqlRequest:
    """Return what a request asks for.

    Raises:
        QueryError: The request is not one of the protocol's three forms, or asks for an update.
    """
    if method == "POST":
        parsed = parse_type(content_type or "")
        kind = "/".join(parsed[:2]) if parsed else ""
        charset = dict(parsed[2]).get("charset", "utf-8") if parsed else "utf-8"
        if kind == SPARQL_UPDATE:
            raise QueryError(403, "Updates are refused", UPDATES_REFUSED)
        if kind not in (FORM, SPARQL_QUERY) or charset not in ("utf-8", "utf8"):
            raise QueryError(
                415, "Not a query", f"Send a query as {SPARQL_QUERY} or {FORM}, in UTF-8."
            )
        text = _decoded(body)
        direct = [*_pairs(query_string), ("query", text)]
        pairs = direct if kind == SPARQL_QUERY else _pairs(text)
    else:
        pairs = _pairs(query_string)
    if any(name == "update" for name, _ in pairs):
        status = 403 if method == "POST" else 400
        raise QueryError(status, "Updates are refused", UPDATES_REFUSED)
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) > 1:
        raise QueryError(400, "Two queries", "A request may have one query parameter only.")
    if method == "POST" and not queries:
        raise QueryError(400, "No query", "The form has no query parameter.")
    formats = [value for name, value in pairs if name == "format"]
    table_type, graph_type = answer_types(formats, accept)
    return SparqlRequest(
        queries[0] if queries else None,
        tuple(value for name, value in pairs if name == "default-graph-uri"),
        tuple(value for name, value in pairs if name == "named-graph-uri"),
        table_type,
        graph_type,
    )


def answer_types(formats: Sequence[str], accept: str | None) -> tuple[str | None, str | None]:
    """Return the media types for a table and for a graph (None: none that the client takes).

    A format asked for by name wins; a name that is unknown, or that the answer cannot have, leaves
    it to the Accept header, as some clients send names for other endpoints.
    """
    name = formats[0].strip().lower().replace(" ", "+") if formats else ""
    table_type, graph_type = FORMATS.get(name, (None, None))
    return (
        table_type or negotiate(accept, (*TABLE_TYPES, HTML)),
        graph_type or negotiate(accept, (*GRAPH_TYPES, HTML)),
    )


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise QueryError(400, "Not UTF-8", "The body of the request is not UTF-8.") from None


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise QueryError(
            400, "Not understood", "The parameters are not UTF-8, or too many."
        ) from None
