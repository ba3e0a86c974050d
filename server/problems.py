"""Answers that are not the page: in plain English, in the asked type, without a traceback."""

import json
from html import escape
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from ..errors import MinutegraphError
from .guard import QueryError
from .negotiation import HTML, JSON, JSON_LD, PLAIN, PROBLEM, named_format, negotiate
from .site import PROBLEM_OFFERS, PageError, accept_of, site_of

EXPLANATIONS = {
    404: "There is no such page here. The home page leads to everything that is.",
    405: "This address answers another method than the one used.",
}


def add_problem_handlers(app: FastAPI) -> None:
    """Have an app answer every error with a sentence."""
    app.add_exception_handler(PageError, _page_error)
    app.add_exception_handler(QueryError, _query_refused)
    app.add_exception_handler(MinutegraphError, _minutegraph_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(Exception, _unexpected)


def problem(request: Request, error: PageError, *, for_programs: bool = False) -> Response:
    """Return an error in the type that the request asks for.

    Args:
        request: The request.
        error: What to say.
        for_programs: Answer with problem+json (RFC 9457) whatever was asked for.
    """
    asked = PROBLEM if for_programs else named_format(request.query_params.get("format"))
    chosen = asked or negotiate(accept_of(request), PROBLEM_OFFERS) or PLAIN
    headers = {"Vary": "Accept", **error.headers}
    if error.status == 503:
        headers.setdefault("Retry-After", "5")
    if chosen == HTML:
        page = site_of(request).render("problem.html", error.status, error=error)
        page.headers.update(headers)
        return page
    members = {"title": error.title, "status": error.status, "detail": error.detail, **error.more}
    if chosen in (PROBLEM, JSON, JSON_LD):
        kind = PROBLEM if chosen == JSON else chosen
        return Response(json.dumps(members) + "\n", error.status, headers, kind)
    # A comment is all that Turtle and N-Triples can hold that states nothing.
    mark = "" if chosen == PLAIN else "# "
    sentence = " ".join(f"{error.title}. {error.detail}".split())
    return Response(f"{mark}{sentence}\n", error.status, headers, chosen)


def _page_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, PageError)
    return problem(request, error)


def query_problem(error: QueryError) -> PageError:
    """Return a refused query as an error of a page, with line and column where known."""
    place = {"line": error.line, "column": error.column} if error.line else {}
    return PageError(error.status, error.title, error.detail, more=place)


def _query_refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, QueryError)
    return problem(request, query_problem(error))


def _minutegraph_error(request: Request, error: Exception) -> Response:
    status = 400 if getattr(error, "exit_status", 1) == 2 else 503
    return problem(request, PageError(status, "That did not work", str(error)))


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    title = HTTPStatus(error.status_code).phrase
    detail = EXPLANATIONS.get(error.status_code, f"{error.detail}.")
    headers = dict(error.headers or {})
    return problem(request, PageError(error.status_code, title, detail, headers=headers))


def _validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = "; ".join(f"{'.'.join(map(str, e['loc'][1:]))}: {e['msg']}" for e in error.errors())
    return problem(request, PageError(400, "Not understood", f"{wrong}."))


def _unexpected(request: Request, error: Exception) -> Response:
    title, detail = "Something went wrong", "The fault is ours; the server's log says more."
    try:
        return problem(request, PageError(500, title, detail))
    except Exception:
        return Response(f"<h1>{escape(title)}</h1><p>{escape(detail)}</p>", 500, media_type=HTML)
