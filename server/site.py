"""What every page needs: the store, the links, the workers and the templates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from .. import __version__
from ..store import Store
from .links import Links
from .negotiation import (
    CSV,
    HTML,
    JSON,
    JSON_LD,
    N_TRIPLES,
    PLAIN,
    PROBLEM,
    TURTLE,
    named_format,
    negotiate,
)
from .sections import Table
from .worker import QueryWorkers

PAGE_FORMATS = {"html": HTML, "csv": CSV, "json": JSON}
# Plain text comes first: it is what a client gets that does not say what it likes.
PROBLEM_OFFERS = (PLAIN, HTML, PROBLEM, JSON, TURTLE, N_TRIPLES, JSON_LD, CSV)


class PageError(Exception):
    """An answer other than the page: the HTTP status, a title and a sentence with the remedy."""

    def __init__(
        self,
        status: int,
        title: str,
        detail: str,
        *,
        choices: Sequence[str] = (),
        more: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ):
        """Keep what the answer shall say; `more` are further members of its JSON."""
        super().__init__(title)
        self.status, self.title, self.detail = status, title, detail
        self.choices = tuple(choices)
        self.more = dict(more or {})
        self.headers = dict(headers or {})


@dataclass(frozen=True, slots=True)
class Site:
    """One store as a site."""

    store: Store
    links: Links
    workers: QueryWorkers
    rows: int
    templates: Environment

    def render(self, template: str, status: int = 200, **values: Any) -> Response:
        """Return a page made from a template; it varies by Accept as every page does."""
        text = self.templates.get_template(template).render(links=self.links, **values)
        return HTMLResponse(text, status, {"Vary": "Accept"})


def clipped(table: Table, rows: int, title: str, total: int) -> Table:
    """Return the first rows of a table under another title, with how many there are in all."""
    return replace(table, rows=table.rows[:rows], title=title, total=total)


def templates() -> Environment:
    """Return the templates, with every value escaped unless it is marked as safe."""
    environment = Environment(
        loader=PackageLoader("minutegraph.server"),
        autoescape=True,
        undefined=StrictUndefined,
        lstrip_blocks=True,
    )
    environment.globals.update(version=__version__, zip=zip, clipped=clipped)
    return environment


def site_of(request: Request) -> Site:
    """Return the site that a request is for."""
    site: Site = request.app.state.site
    return site


def chosen_type(request: Request, offers: Sequence[str], names: Mapping[str, str]) -> str:
    """Return the media type that a request asks for, by `?format=` or by its Accept header.

    Raises:
        PageError: 406, with what there is.
    """
    asked = request.query_params.get("format")
    chosen = named_format(asked, names) if asked else negotiate(accept_of(request), offers)
    if chosen is None or chosen not in offers:
        raise PageError(
            406,
            "Not available in that form",
            f"This page is to be had as: {', '.join(offers)}. "
            f"Ask with an Accept header, or with ?format= and one of {', '.join(names)}.",
            choices=offers,
        )
    return chosen


def accept_of(request: Request) -> str | None:
    """Return the whole Accept header: a client may send it in several lines."""
    return ", ".join(request.headers.getlist("accept")) or None
