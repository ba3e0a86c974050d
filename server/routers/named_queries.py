"""The named queries: a list of questions, and each with a form, a table, CSV and JSON."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ...errors import UsageError
from ...queries import NamedQuery, Table, grouped, load
from ..guard import QueryError
from ..negotiation import CSV, HTML, JSON, RESULTS_JSON, RESULTS_XML, TSV
from ..sections import FACT, table_of
from ..site import PageError, Site, chosen_type, site_of
from ..worker import NamedAnswer, NamedTask

router = APIRouter(tags=["named queries"])
ROWS_ON_A_PAGE = 200
FORMATS = {CSV: "csv", RESULTS_JSON: "json", JSON: "json", TSV: "tsv", RESULTS_XML: "xml"}
OFFERS = (HTML, *FORMATS)
NAMES = {"html": HTML, "csv": CSV, "json": RESULTS_JSON, "tsv": TSV, "xml": RESULTS_XML}
# Where a row has a fact, its sentences stand beside it with file and line.
SHOWN_WITH_THE_FACT = ("source", "line", "quote")


@router.get("/queries")
def questions(request: Request) -> Response:
    """List the questions that are ready to be asked, by what they are about."""
    return site_of(request).render("queries.html", groups=grouped())


@router.get("/queries/{name}")
def answer(request: Request, name: str) -> Response:
    """Answer a named query, with the parameters that the address gives."""
    site = site_of(request)
    try:
        query = load(name)
    except UsageError as error:
        raise PageError(404, "No such question", f"{error}.") from None
    media_type = chosen_type(request, OFFERS, NAMES)
    given = {key: value for key, value in request.query_params.items() if value and key != "format"}
    missing = [p.name for p in query.parameters if p.required and p.name not in given]
    if media_type == HTML:
        return _page(site, query, given, None if missing else _ask(site, query, given))
    if missing:
        raise PageError(400, "Parameter missing", f"{name} needs {', '.join(missing)}.")
    task = NamedTask(name, tuple(given.items()), FORMATS[media_type])
    found = site.workers.run(task)
    assert isinstance(found, NamedAnswer)
    return Response(found.body, 200, {"Vary": "Accept"}, media_type)


def _ask(site: Site, query: NamedQuery, given: dict[str, str]) -> NamedAnswer | Exception:
    """Return what a question finds, or why it was not asked."""
    task = NamedTask(query.name, tuple(given.items()), "", ROWS_ON_A_PAGE)
    try:
        found = site.workers.run(task)
    except (QueryError, UsageError) as refusal:
        return refusal
    assert isinstance(found, NamedAnswer)
    return found


def _page(
    site: Site, query: NamedQuery, given: dict[str, str], found: NamedAnswer | Exception | None
) -> Response:
    answered = found if isinstance(found, NamedAnswer) else None
    refusal = found if isinstance(found, Exception) else None
    status = 200
    if isinstance(refusal, QueryError):
        status, message = refusal.status, refusal.detail
    else:
        status, message = (400, f"{refusal}.") if refusal else (200, "")
    table = answered.table if answered else None
    return site.render(
        "query.html",
        status,
        query=query,
        given=given,
        message=message,
        total=answered.total if answered else None,
        table=None if table is None else _shown(site, query, table),
        kinds={"date": "date", "number": "number", "text": "text", "iri": "text"},
        address=f"/queries/{query.name}?" + (urlencode(given) + "&" if given else ""),
    )


def _shown(site: Site, query: NamedQuery, table: Table) -> object:
    hidden = SHOWN_WITH_THE_FACT if FACT in table.columns else ()
    found = [
        {name: term for name, term in zip(table.columns, row, strict=True) if name not in hidden}
        for row in table.terms
    ]
    return table_of(site.store, site.links, query.question, found)
