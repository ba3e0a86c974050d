"""Linked data: what an IRI names answers 303, the document about it in HTML, RDF or JSON."""

import json
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from ...exports.framed import framed, has_document
from ..describe import description, rdf_bytes
from ..entity import entity_page
from ..links import KEPT_IN_PATHS
from ..negotiation import ENTITY_OFFERS, EXTENSIONS, FORMAT_NAMES, FRAMED, HTML, JSON
from ..reading import exists, sparql_iri
from ..site import PageError, Site, chosen_type, site_of

router = APIRouter(tags=["linked data"])
SCHEMA_PATH = "/ontology/entity.schema.json"


@router.get("/id/{path:path}", status_code=303)
@router.get("/source/{path:path}", status_code=303)
@router.get("/software/{path:path}", status_code=303)
@router.get("/graph/{path:path}", status_code=303)
def thing(request: Request) -> Response:
    """Lead from a thing, which no server can send, to the document about it."""
    site, path = site_of(request), request.url.path.lstrip("/")
    document, extension = path, ""
    if _iri_in_store(site, path) is None:
        document, extension = _without_extension(path)
        if not extension or _iri_in_store(site, document) is None:
            raise _not_found(site.links.iri(path))
        extension = f".{extension}"
    target = "/doc/" + quote(document, safe=KEPT_IN_PATHS) + extension
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(target + query, 303, {"Vary": "Accept"})


@router.get("/doc/{path:path}")
def document_by_path(request: Request, path: str) -> Response:
    """Give the document about an IRI below the store's base."""
    site, media_type = site_of(request), None
    iri = _iri_in_store(site, path)
    if iri is None:
        path, extension = _without_extension(path)
        media_type = EXTENSIONS.get(extension)
        iri = _iri_in_store(site, path) if extension else None
    if iri is None:
        raise _not_found(site.links.iri(path))
    return _document(request, site, iri, "/doc/" + quote(path, safe=KEPT_IN_PATHS), media_type)


@router.get("/doc")
def document_by_iri(request: Request, iri: str) -> Response:
    """Give the document about any IRI of the store, a term of the ontology for instance."""
    site = site_of(request)
    if not exists(site.store, iri):
        raise _not_found(iri)
    return _document(request, site, iri, f"/doc?iri={quote(iri, safe='')}", None)


def _document(
    request: Request, site: Site, iri: str, address: str, media_type: str | None
) -> Response:
    """Answer with an entity in the media type asked for, or in the one that is given."""
    this = sparql_iri(iri)
    if this is None:
        raise _not_found(iri)
    whole = has_document(site.store, iri)
    offers = [offer for offer in ENTITY_OFFERS if whole or offer not in (JSON, FRAMED)]
    if media_type not in offers:
        media_type = None
    chosen = media_type or chosen_type(request, offers, FORMAT_NAMES)
    alternates = {kind: href for kind, href in _alternates(address).items() if kind in offers}
    links = ", ".join(
        f'<{href}>; rel="alternate"; type="{kind}"' for kind, href in alternates.items()
    )
    place = alternates[JSON if chosen == FRAMED else chosen]
    headers = {"Vary": "Accept", "Link": links, "Content-Location": place}
    if chosen == HTML:
        everything = request.query_params.get("all") == "1"
        page = site.render(
            "entity.html",
            page=entity_page(site.store, site.links, iri, this, everything=everything),
            alternates=alternates,
            address=address,
            everything=everything,
        )
        page.headers.update(headers)
        return page
    if chosen in (JSON, FRAMED):
        return _framed(site, iri, chosen, headers)
    described, is_cut = description(site.store, this)
    if is_cut:
        headers["X-Truncated"] = "not all statements that point here are given"
    return Response(rdf_bytes(described, chosen), 200, headers, chosen)


def _framed(site: Site, iri: str, media_type: str, headers: dict[str, str]) -> Response:
    """Answer with the entity as one JSON document."""
    document = framed(site.store, iri)
    headers["Link"] += f', <{SCHEMA_PATH}>; rel="describedby"; type="application/schema+json"'
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    return Response(text, 200, headers, media_type)


def _iri_in_store(site: Site, path: str) -> str | None:
    """Return the IRI of a path as the store writes it, percent signs or not."""
    for written in dict.fromkeys((path, quote(path, safe=KEPT_IN_PATHS))):
        iri = site.links.iri(written)
        if exists(site.store, iri):
            return iri
    return None


def _without_extension(path: str) -> tuple[str, str]:
    stem, _, extension = path.rpartition(".")
    return (stem, extension) if extension in EXTENSIONS else (path, "")


def _alternates(address: str) -> dict[str, str]:
    if "?" in address:
        return {kind: f"{address}&format={name}" for name, kind in EXTENSIONS.items()}
    return {kind: f"{address}.{name}" for name, kind in EXTENSIONS.items()}


def _not_found(iri: str) -> PageError:
    return PageError(404, "Nothing is known of that", f"The graph says nothing of {iri}.")
